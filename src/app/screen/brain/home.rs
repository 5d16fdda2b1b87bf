//! This view lists the people with their attempts and shows the profile of the selected one.

use super::verb::BrainVerb;
use std::sync::Arc;

use super::route::BrainRoute;
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::follow::{Changes, Follower};
use crate::form::subject::{Leaving, Subject};
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::attempt::Attempt;
use domain::book::Book;
use domain::erasure::Erased;
use domain::handover::{Belongings, hand_over};
use domain::id::Id;
use domain::person::Person;
use domain::record::RecordKey;
use text::edit::LineEditor;
use text::find::{Finder, Haystack, collation};
use words::{Arg, Phrase, action as labels, brain as phrases, frame};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Brain,
    title: labels::SCOPE_BRAIN,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("a", Action::Brain(BrainVerb::Assess), labels::ASSESS, true),
        row("c", Action::Brain(BrainVerb::Compare), labels::COMPARE, true),
        row("p", Action::Print, labels::PRINT, true),
        row("g", Action::Guide, labels::GUIDE, true),
        row("w", Action::Brain(BrainVerb::Walk), labels::WALK, true),
        row("n", Action::New, labels::NEW_PERSON, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("X", Action::Erase, labels::ERASE, false),
        row("/", Action::Filter, labels::FILTER, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonRow {
    /// A person; stands for the latest attempt.
    Person(Id),
    /// An attempt of a person: person, attempt.
    Attempt(Id, Id),
}

impl PersonRow {
    /// The person of the row.
    #[must_use]
    pub const fn person(self) -> Id {
        match self {
            Self::Person(id) | Self::Attempt(id, _) => id,
        }
    }
}

/// A part of the view that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BrainPane {
    /// People and attempts.
    #[default]
    List,
    /// The reading beside the profile.
    Reading,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct ListedPerson {
    /// How the name sounds.
    sound: String,
    /// Finished attempts.
    finished: usize,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct BrainHome {
    /// The people listed, in their order: kept, because sorting by sound is not for every key.
    pub order: Vec<Id>,
    /// What is listed.
    pub rows: Vec<PersonRow>,
    /// The selected row.
    pub cursor: usize,
    /// Finished attempts in the book, counted when it changes.
    pub finished: usize,
    pub pane: BrainPane,
    /// First line of the reading.
    pub scroll: usize,
    /// What the list is filtered by.
    pub filter: Option<LineEditor>,
    /// Whether the filter is being typed.
    pub typing: bool,
    known: Follower<Person, ListedPerson>,
    /// Who was me, and what was filtered by, when the order was made.
    listed: Option<(Option<Id>, String)>,
}

impl BrainHome {
    /// The selected row.
    #[must_use]
    pub fn row(&self) -> Option<PersonRow> {
        self.rows.get(self.cursor).copied()
    }

    #[must_use]
    pub fn person<'a>(&self, book: &'a Book) -> Option<&'a Arc<Person>> {
        self.row().and_then(|r| book.people().get(&r.person()))
    }

    /// The attempt whose profile is shown: the selected one, else the person's latest finished, else the open one.
    #[must_use]
    pub fn attempt<'a>(&self, book: &'a Book) -> Option<&'a Attempt> {
        let person = self.person(book)?;
        match self.row()? {
            PersonRow::Attempt(_, id) => person.attempts.iter().find(|a| a.id == id),
            PersonRow::Person(_) => person.latest().or_else(|| person.unfinished()),
        }
    }

    /// Lists anew and keeps the selection, or its place.
    pub fn refresh(&mut self, book: &Book) {
        self.follow(book);
        let kept = self.row();
        let open = kept.map(PersonRow::person).or_else(|| self.order.first().copied());
        self.list(book, open);
        let place = |row: PersonRow| self.rows.iter().position(|r| *r == row);
        let same = kept.and_then(|row| place(row).or_else(|| place(PersonRow::Person(row.person()))));
        self.cursor = same.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
        if same.is_none() {
            self.reopen(book);
        }
    }

    /// The selected person vanished: opens the one in its place.
    fn reopen(&mut self, book: &Book) {
        let open = self.row().map(PersonRow::person);
        self.list(book, open);
        let same = open.and_then(|id| self.rows.iter().position(|r| *r == PersonRow::Person(id)));
        self.cursor = same.unwrap_or(0);
    }

    /// Selects a row, or the person of it.
    pub fn select(&mut self, book: &Book, row: PersonRow) {
        if !self.order.contains(&row.person()) {
            self.follow(book);
        }
        self.list(book, Some(row.person()));
        let place = |row: PersonRow| self.rows.iter().position(|r| *r == row);
        self.cursor = place(row).or_else(|| place(PersonRow::Person(row.person()))).unwrap_or(0);
        self.scroll = 0;
    }

    /// Lays the rows out, with the attempts of one person under it.
    fn list(&mut self, book: &Book, open: Option<Id>) {
        let people = self.order.iter().filter_map(|id| book.people().get(id));
        self.rows = people.flat_map(|p| rows(p, open == Some(p.id))).collect();
    }

    /// Takes in what changed in the book, or is filtered by now: the order, and the count of finished attempts.
    fn follow(&mut self, book: &Book) {
        let changes = self.known.look(book.people(), |person, before| ListedPerson {
            sound: match before {
                Some(before) if before.record.name == person.name => before.made.sound.clone(),
                _ => collation(&person.name),
            },
            finished: person.finished().len(),
        });
        let query = self.filter.as_ref().map(LineEditor::text).unwrap_or_default();
        let listed = Some((book.settings().me, query.to_owned()));
        if changes == Changes::Nothing && self.listed == listed {
            return;
        }
        self.listed = listed;
        self.finished = self.known.all().iter().map(|seen| seen.made.finished).sum();
        self.order = self.ordered(book.settings().me);
    }

    /// Me first, then colleagues, then trainees, each by name; or the ones the filter finds, best first.
    fn ordered(&self, me: Option<Id>) -> Vec<Id> {
        let mut people: Vec<_> = self.known.all().iter().collect();
        people.sort_unstable_by_key(|seen| (Some(seen.id) != me, seen.record.kind.rank(), &seen.made.sound, seen.id));
        let query = self.filter.as_ref().map(LineEditor::text).unwrap_or_default();
        if query.is_empty() {
            return people.into_iter().map(|seen| seen.id).collect();
        }
        let haystacks: Vec<_> = people.iter().map(|seen| Haystack::new(&seen.record.name)).collect();
        Finder::default().rank(query, haystacks.iter()).into_iter().map(|place| people[place].id).collect()
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let me = book.settings().me;
        match action {
            Action::Edit if self.row().is_none() => Err(phrases::NOBODY),
            Action::Back if self.pane == BrainPane::List && self.filter.is_none() => Err(frame::OUTERMOST),
            Action::Remove | Action::Erase => match self.row() {
                None => Err(phrases::NOBODY),
                Some(PersonRow::Person(id)) if Some(id) == me => Err(phrases::NOT_ME),
                Some(PersonRow::Attempt(..)) if action == Action::Erase => Err(phrases::ERASE_WHOM),
                Some(_) => Ok(()),
            },
            Action::Print if self.compared(book).is_none() => Err(phrases::NOTHING_TO_PRINT),
            Action::Brain(BrainVerb::Compare) if self.compared(book).is_none() => Err(phrases::NOTHING_TO_COMPARE),
            Action::Brain(BrainVerb::Compare) if self.finished < 2 => Err(phrases::NEED_TWO),
            _ => Ok(()),
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        match action {
            Action::Open => return self.open(desk),
            Action::Back => self.back(desk),
            Action::Left | Action::PrevPane if self.pane == BrainPane::Reading => self.pane = BrainPane::List,
            Action::Right | Action::NextPane if self.pane == BrainPane::List => self.pane = BrainPane::Reading,
            Action::PrevPane => self.pane = BrainPane::Reading,
            Action::NextPane => self.pane = BrainPane::List,
            Action::Brain(BrainVerb::Assess) => return self.assess(desk),
            Action::Guide => return BrainRoute::Guide,
            Action::Brain(BrainVerb::Walk) => return BrainRoute::Walk,
            Action::Brain(BrainVerb::Compare) => return self.compare(desk),
            Action::Print => self.print(desk),
            Action::New => desk.request = Some(Request::Form(Subject::NewPerson)),
            Action::Edit => desk.request = self.row().map(|r| Request::Form(Subject::Person(r.person()))),
            Action::Remove => self.remove(desk),
            Action::Erase => desk.request = self.row().map(|row| leave(desk.book, row.person(), Leaving::Erased)),
            Action::Filter => {
                self.pane = BrainPane::List;
                self.typing = true;
                self.filter.get_or_insert_with(LineEditor::query);
            }
            _ => self.move_cursor(desk, action),
        }
        BrainRoute::Stay
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        if self.pane == BrainPane::Reading {
            self.scroll = crate::screen::scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            return;
        }
        let to = crate::screen::step_cursor(self.cursor, action, self.rows.len(), desk.page_rows);
        if let Some(row) = self.rows.get(to).copied().filter(|_| to != self.cursor) {
            self.select(desk.book, row);
        }
    }

    fn open(&mut self, desk: &mut Desk) -> BrainRoute {
        if self.typing {
            self.typing = false;
            return BrainRoute::Stay;
        }
        if self.pane == BrainPane::Reading {
            desk.request = Some(Request::Menu);
            return BrainRoute::Stay;
        }
        match (self.row(), self.attempt(desk.book)) {
            (Some(row), Some(attempt)) if attempt.finished.is_none() => {
                return BrainRoute::Sheet(row.person(), attempt.id);
            }
            (_, None) => return self.assess(desk),
            _ => self.pane = BrainPane::Reading,
        }
        BrainRoute::Stay
    }

    fn back(&mut self, desk: &Desk) {
        if self.pane == BrainPane::Reading {
            self.pane = BrainPane::List;
        } else if self.filter.take().is_some() {
            self.typing = false;
            self.refresh(desk.book);
        }
    }

    /// Resumes the open attempt of the selected person, else shows the page before the first sheet. Makes me where nobody is.
    fn assess(&mut self, desk: &mut Desk) -> BrainRoute {
        let id = self.row().map_or_else(|| desk.ensure_me(), PersonRow::person);
        let open = desk.book.people().get(&id).and_then(|p| p.unfinished()).map(|a| a.id);
        open.map_or(BrainRoute::Intro(id), |attempt| BrainRoute::Sheet(id, attempt))
    }

    /// The attempt to compare or to print: the selected one, or the person's latest where that one is not finished.
    fn compared<'a>(&self, book: &'a Book) -> Option<&'a Attempt> {
        let selected = self.attempt(book).filter(|a| a.finished.is_some());
        selected.or_else(|| self.person(book).and_then(|p| p.latest()))
    }

    fn compare(&self, desk: &Desk) -> BrainRoute {
        match (self.row(), self.compared(desk.book)) {
            (Some(row), Some(attempt)) => BrainRoute::Compare(row.person(), attempt.id),
            _ => BrainRoute::Stay,
        }
    }

    fn print(&self, desk: &mut Desk) {
        if let (Some(row), Some(attempt)) = (self.row(), self.compared(desk.book)) {
            desk.request = Some(Request::PrintProfile(row.person(), attempt.id));
        }
    }

    fn remove(&mut self, desk: &mut Desk) {
        let Some(row) = self.row() else { return };
        let name = desk.book.people().get(&row.person()).map(|p| p.name.clone()).unwrap_or_default();
        match row {
            PersonRow::Person(id) if !Belongings::of(desk.book, id).is_empty() => {
                desk.request = Some(leave(desk.book, id, Leaving::Removed));
            }
            PersonRow::Person(id) => {
                // Off the rosters too: nothing may point to somebody who is gone.
                hand_over(desk.book, id, None);
                desk.book.remove(RecordKey::Person(id));
                desk.tell(phrases::PERSON_REMOVED.with_person(id, &name));
            }
            PersonRow::Attempt(person, attempt) => {
                let day = self.attempt(desk.book).map(|a| a.day().to_string()).unwrap_or_default();
                desk.book.edit_person(person, |p| p.attempts.retain(|a| a.id != attempt));
                desk.tell(phrases::ATTEMPT_REMOVED.args([Arg::Person(person, name), day.into()]));
            }
        }
    }
}

/// What is asked when somebody leaves: who takes over what they own, else at once whether they are erased.
fn leave(book: &Book, id: Id, leaving: Leaving) -> Request {
    if Belongings::of(book, id).is_empty() {
        Request::Erase(Erased::Person(id))
    } else {
        Request::Form(Subject::HandOver(id, leaving))
    }
}

/// Rows of a person: alone, or with its attempts, newest first, where there is more than one thing to choose.
fn rows(person: &Person, open: bool) -> Vec<PersonRow> {
    let mut rows = vec![PersonRow::Person(person.id)];
    if open && (person.attempts.len() > 1 || person.unfinished().is_some()) {
        let mut attempts: Vec<_> = person.attempts.iter().collect();
        attempts.sort_by_key(|a| std::cmp::Reverse((a.finished.is_none(), a.day(), a.id)));
        rows.extend(attempts.into_iter().map(|a| PersonRow::Attempt(person.id, a.id)));
    }
    rows
}
