//! Figures typed in place on a page of credit. What is typed counts with every letter; what does not read is told beside its
//! figure, and nothing typed here is written anywhere.

use rust_decimal::Decimal;

use crate::action::Action;
use crate::desk::Desk;
use domain::money::Money;
use paper::refusal::error_text;
use text::edit::LineEditor;
use text::narrow;
use text::parse::{self, Style};
use words::{Say, credit as phrases};

/// The longest figure that is taken in, in letters.
const LIMIT: usize = 18;
/// The largest percentage that reads: what is too much is told by the sum, with the reason.
const PERCENT: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    Amount,
    Percent,
    Days,
}

impl FigureKind {
    /// Reads what was typed. Less than nothing reads too: the sum says what is wrong with it.
    fn read(self, text: &str) -> Result<Decimal, Say> {
        match self {
            Self::Amount => parse::signed_money(text).map(|amount| amount.0).map_err(|why| error_text(&why)),
            Self::Percent => parse::percent_within(text, -PERCENT, PERCENT).map_err(|why| error_text(&why)),
            Self::Days => {
                let digits: String = text.chars().map(narrow).collect();
                let days = digits.parse::<i32>().ok().filter(|days| days.unsigned_abs() < 100_000);
                days.map(Decimal::from).ok_or_else(|| phrases::WHOLE_DAYS.say())
            }
        }
    }
}

/// A figure as it is written on a page.
#[must_use]
pub fn written(figure: Decimal) -> String {
    parse::format(Money(figure.normalize()), Style::Full)
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureEntry {
    kind: FigureKind,
    held: Decimal,
    /// What is being typed in its place.
    line: Option<LineEditor>,
}

impl FigureEntry {
    #[must_use]
    pub const fn new(kind: FigureKind, held: Decimal) -> Self {
        Self { kind, held, line: None }
    }

    /// What it was before it is typed over.
    #[must_use]
    pub const fn held(&self) -> Decimal {
        self.held
    }

    /// What is being typed.
    #[must_use]
    pub const fn line(&self) -> Option<&LineEditor> {
        self.line.as_ref()
    }

    /// What it comes to now: as typed, or as held where nothing is typed.
    ///
    /// # Errors
    /// Why what is typed does not read.
    pub fn value(&self) -> Result<Decimal, Say> {
        let typed = self.line.as_ref().map(|line| line.text().trim());
        typed.filter(|text| !text.is_empty()).map_or(Ok(self.held), |text| self.kind.read(text))
    }

    /// Ends typing and keeps what reads; hands back what does not.
    fn leave(&mut self) -> Option<String> {
        let value = self.value();
        let line = self.line.take()?;
        match value {
            Ok(value) => {
                self.held = value;
                None
            }
            Err(_) => Some(line.text().trim().to_owned()),
        }
    }
}

/// The figures of a sum, in the order they are typed.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureSet {
    entries: Vec<FigureEntry>,
    /// The one under the cursor.
    at: usize,
}

impl FigureSet {
    #[must_use]
    pub fn new(figures: &[(FigureKind, Decimal)]) -> Self {
        Self { entries: figures.iter().map(|(kind, held)| FigureEntry::new(*kind, *held)).collect(), at: 0 }
    }

    /// The figures, in order.
    #[must_use]
    pub fn entries(&self) -> &[FigureEntry] {
        &self.entries
    }

    /// The place of the one under the cursor.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Puts the cursor at one.
    pub fn go_to(&mut self, place: usize) {
        self.at = place.min(self.entries.len().saturating_sub(1));
    }

    /// What one comes to now; none where what is typed there does not read.
    #[must_use]
    pub fn value(&self, place: usize) -> Option<Decimal> {
        self.entries.get(place).and_then(|entry| entry.value().ok())
    }

    /// Why what is typed at one does not read.
    #[must_use]
    pub fn unread(&self, place: usize) -> Option<Say> {
        self.entries.get(place).and_then(|entry| entry.value().err())
    }

    /// Whether one is being typed.
    #[must_use]
    pub fn typing(&self) -> bool {
        self.entries.iter().any(|entry| entry.line.is_some())
    }

    pub fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.entries.iter_mut().find_map(|entry| entry.line.as_mut())
    }

    /// Sets one that nobody is typing.
    pub fn set(&mut self, place: usize, held: Decimal) {
        if let Some(entry) = self.entries.get_mut(place).filter(|entry| entry.line.is_none()) {
            entry.held = held;
        }
    }

    /// Begins to type at one: its place is emptied, and what it held stays until something is typed.
    pub fn begin(&mut self, place: usize) {
        self.go_to(place);
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.line = Some(LineEditor::new("").with_limit(LIMIT));
        }
    }

    /// Goes on, back, or ends typing. A figure that does not read is not left by going on; whoever ends gets the old one back.
    pub fn act(&mut self, desk: &mut Desk, action: Action) {
        let last = self.entries.len().saturating_sub(1);
        let to = match action {
            Action::Open if self.at < last => Some(self.at + 1),
            Action::Open => None,
            Action::Down => Some((self.at + 1).min(last)),
            Action::Up => Some(self.at.saturating_sub(1)),
            _ => return self.leave(desk),
        };
        if let Some(why) = self.unread(self.at) {
            return desk.tell(why);
        }
        if to == Some(self.at) {
            return;
        }
        self.leave(desk);
        if let Some(place) = to {
            self.begin(place);
        }
    }

    /// Ends typing.
    pub fn leave(&mut self, desk: &mut Desk) {
        for entry in &mut self.entries {
            if let Some(text) = entry.leave() {
                desk.tell(phrases::NOT_A_FIGURE.with([&text, &written(entry.held)]));
            }
        }
    }
}
