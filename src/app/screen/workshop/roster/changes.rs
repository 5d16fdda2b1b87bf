//! What single keys do to the roster: present, on the map, off the roster, badges, the count on the wall.

use super::RosterView;
use super::seating::{class_in, turnout};
use super::wall::{count_page, shows_count};
use super::who::name_of;
use crate::desk::Desk;
use crate::screen::workshop::hold;
use domain::workshop::seat::Seat;
use words::{Arg, Phrase, roster as phrases};

impl RosterView {
    /// Changes the seat under the cursor; tells one thing or the other.
    fn change_seat(&self, desk: &mut Desk, change: impl FnOnce(&mut Seat) -> bool, told: [Phrase<1>; 2]) {
        let (Some(class), Some(person)) = (self.class, self.selected()) else { return };
        let mut now = false;
        desk.book.edit_workshop(class, |class| {
            if let Some(seat) = class.roster.iter_mut().find(|seat| seat.person == person) {
                now = change(seat);
            }
        });
        let [yes, no] = told;
        desk.tell(if now { yes } else { no }.with_person(person, &name_of(desk.book, person)));
    }

    pub(super) fn toggle_present(&self, desk: &mut Desk) {
        let change = |seat: &mut Seat| {
            seat.absent = !seat.absent;
            !seat.absent
        };
        self.change_seat(desk, change, [phrases::IS_HERE, phrases::IS_AWAY]);
    }

    pub(super) fn toggle_map(&self, desk: &mut Desk) {
        let change = |seat: &mut Seat| {
            seat.on_map = !seat.on_map;
            seat.on_map
        };
        self.change_seat(desk, change, [phrases::IS_ON_MAP, phrases::IS_OFF_MAP]);
    }

    /// Puts everybody who is here on the map, pressed once more after it was asked whether they agreed: nobody is put there unasked.
    pub(super) fn all_on_map(&mut self, desk: &mut Desk) {
        let Some(class) = class_in(desk, self.class) else { return };
        let waits = class.roster.iter().filter(|seat| !seat.absent && !seat.on_map).count();
        if class.roster.is_empty() {
            return desk.tell(phrases::NOBODY);
        }
        if waits == 0 {
            return desk.tell(phrases::ALL_ON_MAP);
        }
        let (id, count) = (class.id, waits.to_string());
        if !std::mem::replace(&mut self.map_asked, true) {
            return desk.tell(phrases::ASK_ALL_ON_MAP.with([&count]));
        }
        self.map_asked = false;
        desk.book.edit_workshop(id, |class| {
            class.roster.iter_mut().filter(|seat| !seat.absent).for_each(|seat| seat.on_map = true);
        });
        desk.tell(phrases::NOW_ON_MAP.with([&count]));
    }

    /// Takes somebody off the roster with what they handed in; the person stays in the book.
    pub(super) fn remove(&self, desk: &mut Desk) {
        let (Some(class), Some(person)) = (self.class, self.selected()) else { return };
        desk.book.edit_workshop(class, |class| class.drop_person(person));
        desk.tell(phrases::REMOVED.with_person(person, &name_of(desk.book, person)));
    }

    pub(super) fn draw_badges(&self, desk: &mut Desk) {
        let Some(class) = self.class else { return };
        if self.rows.is_empty() && self.filter.is_none() {
            return desk.tell(phrases::NOBODY);
        }
        let (ids, mut drawn) = (&mut *desk.ids, 0);
        desk.book.edit_workshop(class, |class| drawn = class.draw_badges(ids));
        desk.tell(match drawn {
            0 => phrases::ALL_DRAWN.say(),
            drawn => phrases::DRAWN.with([&drawn.to_string()]),
        });
    }

    /// Gives the selected one of several who wear one badge a new number.
    pub(super) fn redraw_badge(&self, desk: &mut Desk) {
        let (Some(class), Some(person)) = (self.class, self.selected()) else { return };
        let (ids, mut drawn) = (&mut *desk.ids, None);
        desk.book.edit_workshop(class, |class| drawn = class.redraw_badge(person, ids));
        let name = Arg::Person(person, name_of(desk.book, person));
        desk.tell(match drawn {
            Some(badge) => phrases::REDRAWN.args([name, badge.to_string().into()]),
            None => phrases::BADGE_STAYS.args([name]),
        });
    }

    /// Sends how many are in; a frozen wall stays as it is.
    pub(super) fn send_count(&self, desk: &mut Desk) {
        let now = turnout(desk, self.class);
        if now.of == 0 {
            return desk.tell(phrases::NOBODY);
        }
        let seen = phrases::SENT.with([&now.handed_in.to_string(), &now.of.to_string()]);
        let told = hold::send(desk, count_page(now)).told(seen);
        desk.tell(told);
    }

    /// The count on the wall follows the answers.
    pub(super) fn follow_on_wall(&self, desk: &mut Desk) {
        if !desk.showing.frozen && shows_count(&desk.showing) {
            desk.showing.page = Some(count_page(turnout(desk, self.class)));
        }
    }
}
