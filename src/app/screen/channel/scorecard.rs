//! This view shows the balanced scorecard of the team: its measures by perspective, each with its score, and what they come to. The
//! exercise with the gaps of the course lies over it as a page.

use jiff::civil::Date;

use super::verb::ChannelVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::id::Id;
use domain::measure::Measure;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, scorecard as phrases};

pub mod blanks;

use blanks::{BlankPhase, Blanks};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Scorecard,
    title: labels::SCOPE_SCORECARD,
    rows: &[
        row("n", Action::New, labels::NEW_MEASURE, true),
        row("enter e", Action::Open, labels::EDIT, true),
        row("+ =", Action::More, labels::WEIGHT_MORE, true),
        row("-", Action::Less, labels::WEIGHT_LESS, true),
        row("d delete", Action::Remove, labels::REMOVE, true),
        row("D", Action::Channel(ChannelVerb::Blanks), labels::BLANKS, true),
        row("b", Action::Channel(ChannelVerb::BadDebts), labels::BAD_DEBTS, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// How much a key adds to a weight or takes from it.
const STEP: u8 = 5;
/// The heaviest a measure can be.
const HEAVIEST: u8 = 100;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScorecardView {
    /// The measures by perspective.
    pub rows: Vec<Id>,
    pub cursor: usize,
    /// The exercise as far as it came; it stays when its page is left.
    pub blanks: Option<Blanks>,
    /// Whether the exercise lies in front.
    pub open: bool,
}

impl ScorecardView {
    /// The exercise, where it lies in front.
    #[must_use]
    pub fn exercise(&self) -> Option<&Blanks> {
        self.blanks.as_ref().filter(|_| self.open)
    }

    fn exercise_mut(&mut self) -> Option<&mut Blanks> {
        self.blanks.as_mut().filter(|_| self.open)
    }

    /// The measure under the cursor.
    #[must_use]
    pub fn measure<'a>(&self, book: &'a Book) -> Option<&'a Measure> {
        let id = self.rows.get(self.cursor)?;
        book.settings().scorecard.iter().find(|measure| measure.id == *id)
    }

    /// Goes on with the exercise, or begins it anew.
    pub(super) fn open_exercise(&mut self, book: &Book) {
        let other = |blanks: &Blanks| blanks.phase == BlankPhase::End || blanks.is_in_class();
        let done = self.blanks.as_ref().is_none_or(other);
        if done {
            self.blanks = Some(Blanks::begin(book));
        }
        self.open = true;
    }

    /// Begins the exercise for a class; one's own round is kept in the book.
    pub(super) fn open_class_exercise(&mut self) {
        (self.blanks, self.open) = (Some(Blanks::begin_in_class()), true);
    }

    fn weigh(&self, desk: &mut Desk, more: bool) {
        let Some(measure) = self.measure(desk.book) else { return };
        let (id, name, before) = (measure.id, measure.name.clone(), measure.weight);
        let after = if more { before.saturating_add(STEP).min(HEAVIEST) } else { before.saturating_sub(STEP) };
        if before == after {
            return desk.tell(phrases::WEIGHT_ENDS);
        }
        desk.book.edit_settings(|settings| {
            settings.scorecard.iter_mut().filter(|m| m.id == id).for_each(|m| m.weight = after);
        });
        desk.tell(phrases::WEIGHED.with([&name, &after.to_string()]));
    }

    fn remove(&self, desk: &mut Desk) {
        let Some(measure) = self.measure(desk.book) else { return };
        let (id, name) = (measure.id, measure.name.clone());
        desk.book.edit_settings(|settings| settings.scorecard.retain(|m| m.id != id));
        desk.tell(phrases::MEASURE_REMOVED.with([&name]));
    }
}

impl Screen for ScorecardView {
    fn scope(&self) -> KeyScope {
        match self.exercise() {
            None => KeyScope::Scorecard,
            Some(blanks) if blanks.typing() => KeyScope::Field,
            Some(_) => KeyScope::Blanks,
        }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            _ if self.open => Ok(()),
            Action::Back => Err(frame::OUTERMOST),
            Action::More | Action::Less | Action::Remove if self.rows.is_empty() => Err(phrases::NO_MEASURE),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        let typing = self.exercise().is_some_and(Blanks::typing);
        match action {
            Action::Open if typing => Some(labels::ANSWER),
            Action::Back if typing => Some(labels::BACK),
            _ => None,
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if let Some(blanks) = self.exercise_mut() {
            self.open = blanks.act(desk, action);
            return;
        }
        match action {
            Action::New => desk.request = Some(Request::Form(Subject::NewMeasure)),
            Action::Open => {
                let form = self.measure(desk.book).map(|measure| Request::Form(Subject::Measure(measure.id)));
                desk.request = Some(form.unwrap_or(Request::Menu));
            }
            Action::More => self.weigh(desk, true),
            Action::Less => self.weigh(desk, false),
            Action::Remove => self.remove(desk),
            Action::Channel(ChannelVerb::Blanks) => self.open_exercise(desk.book),
            Action::Channel(ChannelVerb::BadDebts) => desk.request = Some(Request::BadDebts),
            _ => self.cursor = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows),
        }
    }

    fn click(&mut self, desk: &mut Desk, _pane: usize, row: usize) {
        if let Some(blanks) = self.exercise_mut() {
            if !blanks.typing() {
                self.open = blanks.act(desk, Action::Open);
            }
        } else if row == self.cursor {
            self.act(desk, Action::Open);
        } else if row < self.rows.len() {
            self.cursor = row;
        }
    }

    fn keeps_nothing(&self) -> bool {
        self.open && self.blanks.as_ref().is_some_and(Blanks::is_in_class)
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.exercise_mut().filter(|blanks| blanks.typing()).map(|blanks| &mut blanks.line)
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.open = false;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Scorecard]
    }

    /// Lists anew; the cursor stays at its measure, or goes to the one that came in.
    fn refresh(&mut self, book: &Book, _today: Date) {
        let mut measures: Vec<&Measure> = book.settings().scorecard.iter().collect();
        measures.sort_by_key(|measure| measure.perspective);
        let rows: Vec<Id> = measures.iter().map(|measure| measure.id).collect();
        let new: Vec<_> = rows.iter().filter(|id| !self.rows.contains(id)).collect();
        let here = match (new.as_slice(), self.rows.is_empty()) {
            ([new], false) => Some(**new),
            _ => self.rows.get(self.cursor).copied(),
        };
        let place = rows.iter().position(|id| Some(*id) == here);
        self.cursor = place.unwrap_or(self.cursor).min(rows.len().saturating_sub(1));
        self.rows = rows;
        if let Some(blanks) = &mut self.blanks {
            blanks.refresh(book);
        }
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::facet(usize::from(self.open)).at(self.rows.get(self.cursor).copied())
    }

    fn depth(&self) -> ViewDepth {
        if self.open { ViewDepth::Inside } else { ViewDepth::Home }
    }
}
