//! What single keys do to the roster: present, on the map, off the roster, badges, the count on the wall.

use super::RosterView;
use super::preview::{PastedLine, Stranger};
use super::seating::{class_in, hand_in_all, make_trainee, take_in, turnout};
use super::wall::{count_page, shows_count};
use super::who::name_of;
use crate::desk::Desk;
use crate::screen::workshop::hold;
use domain::id::Id;
use domain::workshop::seat::Seat;
use words::{Phrase, roster as phrases};

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

    /// Writes what was sure in a paste or in the inbox, as one step.
    pub(super) fn accept_preview(&mut self, desk: &mut Desk) {
        let (Some(class), Some(preview)) = (self.class, self.preview.take()) else { return };
        let (mut seats, mut answers): (Vec<(Id, String)>, Vec<_>) = (Vec::new(), Vec::new());
        let sure = preview.sure();
        let sure_lines = preview.lines.into_iter().filter(|line| line.found.is_sure());
        let mut files = Vec::new();
        for line in sure_lines {
            match line.found {
                PastedLine::Answer(person, received) => answers.push((person, received)),
                PastedLine::Seat(person, firm) => seats.push((person, firm)),
                PastedLine::New(name, firm) => seats.push((make_trainee(desk, &name), firm)),
                PastedLine::Unseated(Stranger { name, known, received, .. }) => {
                    let person = known.unwrap_or_else(|| make_trainee(desk, &name));
                    // Somebody else may have seated them while the preview lay open.
                    if class_in(desk, Some(class)).is_some_and(|class| class.seat(person).is_none()) {
                        seats.push((person, String::new()));
                    }
                    answers.push((person, received));
                }
                PastedLine::Doubt(_) | PastedLine::Known(_) => {}
            }
            files.push(line.text);
        }
        if sure == 0 {
            return desk.tell(phrases::NOTHING_SURE);
        }
        if preview.of_inbox {
            self.settle_files(&files);
        }
        if !seats.is_empty() {
            take_in(desk, class, seats);
        }
        // Whoever was taken off the roster while the preview lay open hands nothing in.
        answers.retain(|(person, _)| class_in(desk, Some(class)).is_some_and(|class| class.seat(*person).is_some()));
        if !answers.is_empty() {
            hand_in_all(desk, class, &answers);
        }
        let now = turnout(desk, Some(class));
        desk.tell(phrases::WRITTEN.with([&sure.to_string(), &now.handed_in.to_string(), &now.of.to_string()]));
    }

    /// Sends how many are in; a frozen wall stays as it is.
    pub(super) fn send_count(&self, desk: &mut Desk) {
        let now = turnout(desk, self.class);
        if now.of == 0 {
            return desk.tell(phrases::NOBODY);
        }
        if !hold::send(desk, count_page(now)) {
            return desk.tell(words::lectern::WAITS);
        }
        desk.tell(phrases::SENT.with([&now.handed_in.to_string(), &now.of.to_string()]));
    }

    /// The count on the wall follows the answers.
    pub(super) fn follow_on_wall(&self, desk: &mut Desk) {
        if !desk.showing.frozen && shows_count(&desk.showing) {
            desk.showing.page = Some(count_page(turnout(desk, self.class)));
        }
    }
}
