//! The Today tab lists everything that is due, what costs most to neglect first, with one key to act on each line.

use jiff::civil::{Date, DateTime};

use super::Screen;
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::follow::Changes;
use crate::keymap::KeyScope;
use domain::book::Book;
use domain::id::Id;
use domain::project::ProjectKey;
use domain::today::{Due, DueSubject};
use text::edit::LineEditor;
use words::{Phrase, today as phrases};

pub mod actions;
pub mod calm;
pub mod filter;
pub mod keys;
pub mod ledger;
pub mod list;
pub mod verb;

use calm::{Ahead, find_ahead};
use filter::FilteredLines;
use ledger::{GROUPS, Ledger};
use list::{DueGroups, DueRow};

/// Lines that went away and are waited for, at most: undo brings the cursor back to them.
const WAITED: usize = 50;

#[derive(Debug, Clone, Default)]
pub struct Today {
    /// The stop of the list the cursor is at; see `DueGroups`.
    pub cursor: usize,
    /// What the list is filtered by.
    pub filter: Option<LineEditor>,
    /// Whether the filter is being typed.
    pub typing: bool,
    /// The next thing with a date, where nothing is due.
    pub ahead: Option<Ahead>,
    ledger: Ledger,
    filtered: Option<FilteredLines>,
    folded: [bool; GROUPS],
    /// The project something was just done about: the line may be gone.
    acted: Option<ProjectKey>,
    /// Lines that went away under the cursor, the latest last.
    vanished: Vec<Due>,
    catalogue: Catalogue,
    /// The minute it is judged for: praise goes stale by the hour. None is the morning of the day.
    pub clock: Option<DateTime>,
}

impl PartialEq for Today {
    /// Compares all but what the filter searches, which may be made twice of one book, and the minute.
    fn eq(&self, other: &Self) -> bool {
        let Self { cursor, filter, typing, ahead, ledger, filtered, folded, acted, vanished, catalogue: _, clock: _ } =
            self;
        (*cursor, *typing, *acted) == (other.cursor, other.typing, other.acted)
            && (ahead, filter, filtered) == (&other.ahead, &other.filter, &other.filtered)
            && (ledger, folded, vanished) == (&other.ledger, &other.folded, &other.vanished)
    }
}

/// What the cursor was at before the list changed.
#[derive(Debug, Clone, Copy)]
enum CursorAnchor {
    Line(Due),
    Group(usize),
}

impl Screen for Today {
    fn scope(&self) -> KeyScope {
        if self.typing { KeyScope::Field } else { KeyScope::Today }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        self.can_here(action)
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        match self.selected_row()? {
            _ if self.typing => None,
            DueRow::Heading(_) => matches!(action, Action::Open | Action::Toggle).then_some(phrases::UNFOLD),
            _ => actions::label(self.selected_line()?, action),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.act_here(desk, action);
    }

    /// Pane 0 are the stops of the cursor, pane 1 the headings of the groups.
    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        self.typing = false;
        match pane {
            0 if row == self.cursor && self.selected_line().is_some() => self.act(desk, Action::Open),
            0 => self.go(row.min(self.list_layout().stops().saturating_sub(1))),
            1 if row < GROUPS => self.fold(row, !self.folded.get(row).copied().unwrap_or(false)),
            _ => {}
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.typing { self.filter.as_mut() } else { None }
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.clear(desk.book, desk.today);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        // Reading a chapter takes time at the start. The steps are quoted only where nothing is due.
        if self.nothing_due() { &[ChapterName::Tracker, ChapterName::Steps] } else { &[ChapterName::Tracker] }
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        let kept = self.cursor_anchor();
        let morning = today.at(0, 0, 0, 0);
        let now = self.clock.filter(|clock| clock.date() == today).unwrap_or(morning);
        let changes = self.ledger.update(book, now);
        let asked = self.update_filter(book, &changes);
        if changes == Changes::Nothing && !asked {
            return;
        }
        if changes != Changes::Nothing {
            self.ahead = if self.nothing_due() { find_ahead(book, today) } else { None };
        }
        self.restore_cursor(kept, asked);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        match (self.selected_line(), self.selected_row()) {
            (Some(line), _) => actions::aim(line),
            (None, Some(DueRow::Heading(group))) => Aim::facet(group + 1),
            (None, _) => Aim::default(),
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        let selected = || match self.selected_line()?.subject {
            DueSubject::Project(key) => Some(key),
            DueSubject::Person(_) | DueSubject::Workshop(_) => None,
        };
        self.acted.or_else(selected)
    }

    fn show_project(&mut self, _book: &Book, key: ProjectKey) {
        let about = |line: &&Due| line.subject == DueSubject::Project(key);
        if let Some(line) = self.groups().iter().flatten().find(about).copied() {
            self.select(&line);
        }
    }
}

impl Today {
    /// The lines shown, in groups by rank.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Due>; GROUPS] {
        self.filtered.as_ref().map_or_else(|| self.ledger.groups(), |filtered| &filtered.groups)
    }

    /// Which row of the list is what.
    #[must_use]
    pub fn list_layout(&self) -> DueGroups {
        let mut lens = [0; GROUPS];
        for (len, lines) in lens.iter_mut().zip(self.groups()) {
            *len = lines.len();
        }
        DueGroups { lens, folded: self.folded }
    }

    /// The line of a row.
    #[must_use]
    pub fn line_of(&self, group: usize, place: usize) -> Option<&Due> {
        self.groups().get(group)?.get(place)
    }

    /// The line under the cursor; none at a folded group, or where nothing is shown.
    #[must_use]
    pub fn selected_line(&self) -> Option<&Due> {
        if let DueRow::Line(group, place) = self.selected_row()? { self.line_of(group, place) } else { None }
    }

    /// What the cursor is at.
    #[must_use]
    pub fn selected_row(&self) -> Option<DueRow> {
        self.list_layout().stop(self.cursor)
    }

    /// Lines shown, and how many of them cannot wait.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let urgent = |lines: &&Vec<Due>| lines.first().is_some_and(Due::urgent);
        let groups = self.groups();
        (groups.iter().map(Vec::len).sum(), groups.iter().filter(urgent).map(Vec::len).sum())
    }

    /// Whether nothing is due at all, whatever the filter hides.
    #[must_use]
    pub fn nothing_due(&self) -> bool {
        self.ledger.groups().iter().all(Vec::is_empty)
    }

    fn group(&self) -> Option<usize> {
        match self.selected_row()? {
            DueRow::Line(group, _) | DueRow::Heading(group) => Some(group),
            DueRow::Gap => None,
        }
    }

    fn go(&mut self, to: usize) {
        self.cursor = to;
        self.acted = None;
    }

    /// Folds the group under the cursor, or unfolds it.
    fn fold_selected(&mut self, folded: bool) {
        if let Some(group) = self.group() {
            self.fold(group, folded);
        }
    }

    /// Folds a group or unfolds it; the cursor stays at what it was at, or at the heading.
    fn fold(&mut self, group: usize, folded: bool) {
        let kept = self.cursor_anchor();
        if let Some(now) = self.folded.get_mut(group) {
            *now = folded;
        }
        match kept {
            Some(CursorAnchor::Line(line)) => self.select(&line),
            Some(CursorAnchor::Group(at)) => self.go(self.list_layout().cursor(at, 0)),
            None => {}
        }
    }

    fn clear(&mut self, book: &Book, today: Date) {
        self.typing = false;
        self.filter = None;
        self.refresh(book, today);
    }

    fn cursor_anchor(&self) -> Option<CursorAnchor> {
        let line = self.selected_line().copied().map(CursorAnchor::Line);
        line.or_else(|| self.group().map(CursorAnchor::Group))
    }

    /// Keeps the filtered lines in step; tells whether another filter is asked for.
    fn update_filter(&mut self, book: &Book, changes: &Changes<Vec<Id>>) -> bool {
        let query = self.filter.as_ref().map(LineEditor::text).unwrap_or_default();
        if query.trim().is_empty() {
            return self.filtered.take().is_some();
        }
        let asked = self.filtered.as_ref().is_none_or(|filtered| filtered.query != query);
        if !asked && *changes == Changes::Nothing {
            return false;
        }
        self.catalogue = self.catalogue.updated(book);
        match &mut self.filtered {
            Some(filtered) if !asked => filtered.update(changes, &self.catalogue, &self.ledger),
            filtered => *filtered = Some(FilteredLines::new(query, &self.catalogue, &self.ledger)),
        }
        asked
    }

    /// Puts the cursor where it was, or at what follows a line that is gone; at what came back, if that was waited for.
    fn restore_cursor(&mut self, kept: Option<CursorAnchor>, asked: bool) {
        let back = if asked { None } else { self.vanished.iter().rposition(|line| self.shows(line)) };
        if let Some(back) = back {
            let line = self.vanished.remove(back);
            return self.select_or_next(&line);
        }
        match kept {
            Some(CursorAnchor::Line(line)) => {
                if !self.ledger.has(&line) && self.moved(&line).is_none() {
                    self.vanished.push(line);
                    let over = self.vanished.len().saturating_sub(WAITED);
                    self.vanished.drain(..over);
                }
                // A new filter offers what fits it best; a cleared one leaves the cursor on the line that it led to.
                let best = self.filtered.as_ref().and_then(FilteredLines::best).filter(|_| asked);
                self.select_or_next(&best.unwrap_or(line));
            }
            Some(CursorAnchor::Group(group)) => self.cursor = self.list_layout().cursor(group, 0),
            None => match self.filtered.as_ref().and_then(FilteredLines::best) {
                Some(best) => self.select_or_next(&best),
                None => self.cursor = 0,
            },
        }
    }

    fn shows(&self, line: &Due) -> bool {
        let group = self.groups().get(usize::from(line.rank()));
        group.is_some_and(|group| group.binary_search_by_key(&line.sort_key(), Due::sort_key).is_ok())
    }

    /// The line that is about the same, wherever it stands now: a new day or a new date moves it to another group.
    fn moved(&self, line: &Due) -> Option<Due> {
        self.groups().iter().flatten().find(|other| other.same_matter(line)).copied()
    }

    /// Selects a line, by another day if that changed, else what follows its place.
    fn select_or_next(&mut self, line: &Due) {
        let to = if self.shows(line) { *line } else { self.moved(line).unwrap_or(*line) };
        let acted = self.acted;
        self.select(&to);
        self.acted = acted;
    }

    fn select(&mut self, line: &Due) {
        let group = usize::from(line.rank());
        let lines = self.groups().get(group);
        let place = lines.map_or(0, |lines| lines.partition_point(|other| other.sort_key() < line.sort_key()));
        self.go(self.list_layout().cursor(group, place));
    }
}

#[cfg(test)]
mod tests;
