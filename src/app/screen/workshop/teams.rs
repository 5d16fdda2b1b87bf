//! The map of the class and its teams: made as even as can be, changed by hand, sent to the wall with badges.

use std::sync::Arc;

use jiff::civil::Date;
use words::{Phrase, Say, action as labels, class_teams as phrases, frame, workshop as shared};

use super::class::{ClassView, class_of, turn_class};
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::grouping::in_the_room;
use domain::workshop::seat::Seat;
use text::edit::LineEditor;

pub mod allotting;
mod formed;
mod forming;
pub mod keys;
mod paging;
pub mod placing;
mod sending;

pub use formed::FormedTeams;
pub use forming::refusal_text;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamsView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The row under the cursor.
    pub cursor: usize,
    /// Whoever is in the room, by team, then by badge.
    pub rows: Vec<Id>,
    /// The number of teams that is being typed.
    pub asked: Option<TeamsLine>,
    /// The line for the points of a team.
    pub points: Option<TeamsLine>,
    /// What was typed into it and left.
    pub points_left: Option<LineEditor>,
    /// The line for the cells of a team.
    pub places: Option<TeamsLine>,
    /// What was typed into it and left.
    pub places_left: Option<LineEditor>,
    /// What was sent of the dealers last.
    pub places_sent: Option<PlacesSent>,
    /// The first of two who are to be kept apart.
    pub first: Option<Id>,
    /// Which page of the map was sent last.
    pub sent: Option<usize>,
    /// Which page of the teams was sent last.
    pub teams_sent: Option<usize>,
    /// Whether the keys go to the map.
    pub reading: bool,
    /// The first line that is shown of what the map says.
    pub scroll: usize,
}

/// A line that is being typed: the number of teams, or the points of one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamsLine {
    /// What is typed.
    pub line: LineEditor,
    /// What is wrong with it.
    pub trouble: Option<Say>,
}

/// What was sent of the dealers last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlacesSent {
    /// Where the class put them.
    Placed,
    /// The same, and it was told that a team is missing: asked for once more the answer comes all the same.
    Asked,
    /// Where they belong.
    Answer,
}

impl ClassView for TeamsView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl TeamsView {
    /// The class it shows, as it is in the book.
    #[must_use]
    pub fn shown<'a>(&self, book: &'a Book) -> Option<&'a Arc<Workshop>> {
        self.class.and_then(|id| book.workshops().get(&id))
    }

    /// Whoever is under the cursor.
    #[must_use]
    pub fn person(&self) -> Option<Id> {
        self.rows.get(self.cursor).copied()
    }

    /// Whether a line is being typed.
    const fn typing(&self) -> bool {
        self.asked.is_some() || self.points.is_some() || self.places.is_some()
    }

    fn list_anew(&mut self, book: &Book) {
        let here = self.person();
        let mut seats: Vec<&Seat> = self.shown(book).map_or_else(Vec::new, |class| in_the_room(class));
        seats.sort_by_key(|seat| (seat.team.unwrap_or(u16::MAX), seat.badge.unwrap_or(u16::MAX), seat.person));
        self.rows = seats.into_iter().map(|seat| seat.person).collect();
        let place = here.and_then(|id| self.rows.iter().position(|row| *row == id));
        self.cursor = place.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
    }
}

impl Screen for TeamsView {
    fn scope(&self) -> KeyScope {
        if self.typing() { KeyScope::Field } else { KeyScope::Teams }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let Some(class) = self.shown(book) else {
            return if action == Action::Back && !self.typing() { Err(frame::OUTERMOST) } else { no_class(action) };
        };
        let teams = class.teams.is_some();
        match action {
            Action::Back if !self.typing() && self.first.is_none() && !self.reading => Err(frame::OUTERMOST),
            Action::New if self.rows.is_empty() => Err(phrases::NOBODY),
            Action::Toggle | Action::Advance | Action::Retreat if !teams => Err(phrases::NEED_TEAM),
            Action::Workshop(WorkshopVerb::SendTeams | WorkshopVerb::PlaceLate) if !teams => Err(phrases::NO_TEAMS),
            Action::Toggle | Action::Advance | Action::Retreat | Action::Workshop(WorkshopVerb::KeepApart)
                if self.rows.is_empty() =>
            {
                Err(phrases::NOBODY)
            }
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Back && self.scope() == KeyScope::Field).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open if self.asked.is_some() => self.make(desk),
            Action::Open if self.points.is_some() => self.accept_points(desk),
            Action::Open if self.places.is_some() => self.accept_places(desk),
            Action::Back if self.asked.take().is_some() => {}
            Action::Back if self.leave_points() || self.leave_places() => {}
            Action::Back if self.first.take().is_some() => {}
            Action::Back => self.reading = false,
            _ if self.scope() == KeyScope::Field => {}
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Left => self.reading = true,
            Action::Right => self.reading = false,
            Action::Open => desk.request = Some(Request::Menu),
            Action::New => self.asked = Some(TeamsLine::default()),
            Action::Toggle => self.lock(desk),
            Action::Advance => self.move_by(desk, true),
            Action::Retreat => self.move_by(desk, false),
            Action::Workshop(WorkshopVerb::KeepApart) => self.keep_apart(desk),
            Action::Workshop(WorkshopVerb::PlaceLate) => self.place_late(desk),
            Action::Workshop(WorkshopVerb::ChooseClass) => {
                turn_class(desk, &mut self.class);
                (self.teams_sent, self.points_left) = (None, None);
                (self.places_left, self.places_sent) = (None, None);
            }
            Action::Workshop(WorkshopVerb::SendTeams) => self.send_teams(desk),
            Action::Workshop(WorkshopVerb::AllotPoints) => self.ask_points(desk),
            Action::Workshop(WorkshopVerb::SendSpread) => self.send_spread(desk),
            Action::Workshop(WorkshopVerb::PlaceDealers) => self.ask_places(desk),
            Action::Workshop(WorkshopVerb::SendPlaces) => self.send_places(desk),
            Action::Workshop(WorkshopVerb::SendMap) => self.send_map(desk),
            _ if self.reading => {
                let (page, limit) = (desk.page_rows, desk.scroll_limit);
                self.scroll = crate::screen::scroll(self.scroll.min(limit), action, page, limit);
            }
            _ => self.cursor = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows),
        }
    }

    fn click_pane(&mut self, _desk: &mut Desk, _pane: usize) {
        self.reading = true;
    }

    fn click(&mut self, _desk: &mut Desk, _pane: usize, row: usize) {
        self.reading = false;
        self.cursor = row.min(self.rows.len().saturating_sub(1));
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.asked.as_mut().or(self.points.as_mut()).or(self.places.as_mut()).map(|asked| &mut asked.line)
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        (self.asked, self.first, self.reading) = (None, None, false);
        self.leave_points();
        self.leave_places();
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
        self.list_anew(book);
    }

    fn depth(&self) -> ViewDepth {
        let inside = self.scope() == KeyScope::Field || self.first.is_some() || self.reading;
        if inside { ViewDepth::Inside } else { ViewDepth::Home }
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.person().map_or_else(Aim::default, |id| Aim::record(id, 0))
    }
}

/// Without a class only what moves nothing can be done.
fn no_class(action: Action) -> Result<(), Phrase> {
    match action {
        Action::New | Action::Toggle | Action::Advance | Action::Retreat | Action::Workshop(_) => Err(shared::NO_CLASS),
        _ => Ok(()),
    }
}
