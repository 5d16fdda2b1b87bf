//! This file holds what the board is filtered by, and the line for jumping to the number of a card.

use super::card::Card;
use domain::funnel::grade::GradeLetter;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::money::Money;
use text::edit::LineEditor;
use text::narrow;

/// The grades in the order they are offered.
const GRADES: [GradeLetter; 4] = [GradeLetter::A, GradeLetter::B, GradeLetter::C, GradeLetter::D];

/// Digits of the longest number.
const DIGITS: usize = 6;

/// The filters of the board; a card is shown where all of them let it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoardFilter {
    /// The text they are found by.
    pub text: Option<LineEditor>,
    /// Whose.
    pub owner: OwnerFilter,
    pub grade: Option<GradeLetter>,
    /// Only those that ask for attention.
    pub only_attention: bool,
    /// Of which customer.
    pub account: Option<Id>,
    /// The customer a class works on: while it looks at the board no card of another is there, whatever is filtered.
    pub class: Option<Id>,
}

impl BoardFilter {
    /// The text that is searched.
    #[must_use]
    pub fn query(&self) -> &str {
        self.text.as_ref().map(|line| line.text().trim()).unwrap_or_default()
    }

    /// Whether anything is filtered.
    #[must_use]
    pub fn active(&self) -> bool {
        let chosen =
            self.owner != OwnerFilter::All || self.grade.is_some() || self.only_attention || self.account.is_some();
        chosen || !self.query().is_empty()
    }

    /// Nothing is filtered any more; a class still sees its own customer alone.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { class: self.class, ..Self::default() }
    }

    /// Whether a card belongs to what is looked at.
    #[must_use]
    pub fn holds(&self, card: &Card) -> bool {
        self.class.is_none_or(|account| card.key.account == account)
    }

    /// Whether a card is shown, as far as the text does not decide.
    #[must_use]
    pub fn allows(&self, card: &Card, median: Option<Money>) -> bool {
        self.holds(card)
            && self.owner.matches(card.owner)
            && self.account.is_none_or(|account| card.key.account == account)
            && (!self.only_attention || card.needs_attention())
            && self.grade.is_none_or(|letter| card.open() && card.grade(median).letter == letter)
    }

    /// Turns to the next grade: all, then A to D.
    pub fn next_grade(&mut self) {
        let place = self.grade.and_then(|letter| GRADES.iter().position(|other| *other == letter));
        self.grade = GRADES.get(place.map_or(0, |place| place + 1)).copied();
    }

    /// Whether it lets through what another one does.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.query() == other.query()
            && (self.owner, self.grade, self.only_attention, self.account, self.class)
                == (other.owner, other.grade, other.only_attention, other.account, other.class)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Jump {
    /// What is typed.
    pub line: LineEditor,
    /// Where the cursor was: column, row.
    pub from: (usize, usize),
}

impl Jump {
    /// Opens the line.
    #[must_use]
    pub fn open(from: (usize, usize)) -> Self {
        Self { line: LineEditor::new("").with_limit(DIGITS), from }
    }

    /// The number typed so far; none where nothing is typed, zero where it is no number.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let digits: String = self.line.text().trim().chars().map(narrow).collect();
        (!digits.is_empty()).then(|| digits.parse().unwrap_or(0))
    }
}
