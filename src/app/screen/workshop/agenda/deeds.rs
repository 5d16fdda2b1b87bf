//! What the keys of the agenda do to its lines. Each is one step of undo.

use super::AgendaView;
use super::following::SentAgenda;
use super::told::way_text;
use super::wall_page::wall_page;
use crate::desk::Desk;
use crate::form::subject::agenda_line::LONGEST;
use crate::screen::workshop::hold;
use crate::screen::workshop::opens::door;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, LineState, begin, begun_any, end};
use domain::workshop::clock::AgendaClock;
use domain::workshop::clock::catch_up::CatchUp;
use words::{agenda as phrases, lectern};

/// Minutes a key makes a line longer or shorter.
const STEP: u16 = 5;

impl AgendaView {
    /// Begins the line under the cursor, which ends the one under way; ends it where it is that one.
    pub(super) fn begin_or_end(&mut self, desk: &mut Desk) {
        let Some((class, line)) = self.line(desk.book) else { return };
        let (class, id, title, now) = (class.id, line.id, line.title.clone(), desk.now);
        let clock = now.strftime("%H:%M").to_string();
        match line.state() {
            LineState::Done => desk.tell(phrases::LINE_IS_DONE),
            LineState::UnderWay => {
                desk.book.edit_workshop(class, |class| end(&mut class.agenda, id, now));
                desk.tell(phrases::LINE_ENDED.with([&clock, &title]));
                self.go_to_next_waiting(desk);
            }
            LineState::Waiting | LineState::Dropped => {
                desk.book.edit_workshop(class, |class| begin(&mut class.agenda, id, now));
                desk.tell(phrases::LINE_BEGUN.with([&clock, &title]));
            }
        }
    }

    /// After a line is done the next key begins the one that follows.
    fn go_to_next_waiting(&mut self, desk: &Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        let waits = |line: &AgendaItem| line.state() == LineState::Waiting;
        let next = class.agenda.iter().skip(self.cursor).position(waits).map(|steps| self.cursor + steps);
        self.cursor = next.unwrap_or(self.cursor);
        self.anchor(desk.book);
    }

    pub(super) fn resize(&self, desk: &mut Desk, longer: bool) {
        let Some((class, line)) = self.line(desk.book) else { return };
        let to = if longer { line.minutes.saturating_add(STEP) } else { line.minutes.saturating_sub(STEP) };
        if !(STEP..=LONGEST).contains(&to) {
            return desk.tell(phrases::MINUTES_END);
        }
        let say = phrases::LINE_MINUTES.with([&line.title, &to.to_string()]);
        self.edit_line(desk, class.id, |line, under_way| line.set_minutes(to, under_way));
        desk.tell(say);
    }

    pub(super) fn drop_line(&self, desk: &mut Desk) {
        let Some((class, line)) = self.line(desk.book) else { return };
        let say = match line.state() {
            LineState::Waiting => phrases::LINE_DROPPED.with([&line.title]),
            LineState::Dropped => phrases::LINE_BACK.with([&line.title]),
            LineState::UnderWay | LineState::Done => return desk.tell(phrases::LINE_BEGAN),
        };
        self.edit_line(desk, class.id, |line, _| line.dropped = !line.dropped);
        desk.tell(say);
    }

    pub(super) fn remove(&mut self, desk: &mut Desk) {
        let Some((class, line)) = self.line(desk.book) else { return };
        let (class, id, say) = (class.id, line.id, phrases::LINE_REMOVED.with([&line.title]));
        desk.book.edit_workshop(class, |class| class.agenda.retain(|line| line.id != id));
        desk.tell(say);
    }

    pub(super) fn move_line(&mut self, desk: &mut Desk, down: bool) {
        let Some((class, line)) = self.line(desk.book) else { return };
        let to = if down { self.cursor.checked_add(1) } else { self.cursor.checked_sub(1) };
        let Some(to) = to.filter(|to| *to < class.agenda.len()) else { return desk.tell(phrases::LINE_AT_END) };
        let (class, from, say) = (class.id, self.cursor, phrases::LINE_MOVED.with([&line.title]));
        desk.book.edit_workshop(class, |class| class.agenda.swap(from, to));
        self.cursor = to;
        self.anchor(desk.book);
        desk.tell(say);
    }

    /// Takes the first way to catch up.
    pub(super) fn catch_up(&self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        let clock = AgendaClock::of(class, desk.now);
        if clock.behind <= 0 {
            return desk.tell(phrases::NOT_BEHIND);
        }
        let ways = CatchUp::ways(class, &clock, desk.now);
        let Some(way) = ways.first() else { return desk.tell(phrases::NO_WAY) };
        let (id, text) = (class.id, way_text(class, way, desk.lang));
        desk.book.edit_workshop(id, |class| way.apply(class));
        desk.tell(phrases::CAUGHT_UP.with([&text]));
    }

    /// Asks for what the line under the cursor opens.
    pub(super) fn open_line(&mut self, desk: &mut Desk) {
        let Some((_, line)) = self.line(desk.book) else { return };
        let Some(key) = line.opens.clone() else { return desk.tell(phrases::OPENS_NOTHING) };
        let Some(chapter) = desk.courses.lessons.as_deref() else { return desk.tell(lectern::NO_PAGES) };
        self.asks = door(chapter, line);
        if self.asks.is_none() {
            desk.tell(phrases::OPENS_UNKNOWN.with([&key]));
        }
    }

    /// Sends the module under way and the next break to the wall.
    pub(super) fn send(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        let Some(chapter) = desk.courses.lessons.as_deref() else { return desk.tell(lectern::NO_PAGES) };
        match wall_page(class, &AgendaClock::of(class, desk.now), chapter) {
            None => desk.tell(phrases::NOTHING_UNDER_WAY),
            Some(page) => {
                self.sent = Some(SentAgenda { class: class.id, page: page.clone() });
                let told = hold::send(desk, page).told(phrases::SENT.say());
                desk.tell(told);
            }
        }
    }

    /// Edits the line under the cursor; tells the edit whether the class is under way.
    fn edit_line(&self, desk: &mut Desk, class: domain::id::Id, edit: impl FnOnce(&mut AgendaItem, bool)) {
        let place = self.cursor;
        desk.book.edit_workshop(class, |class: &mut Workshop| {
            let under_way = begun_any(&class.agenda);
            if let Some(line) = class.agenda.get_mut(place) {
                edit(line, under_way);
            }
        });
    }
}
