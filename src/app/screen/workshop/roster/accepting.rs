//! What is done with a paste: what is sure in it or in the inbox is written, and what is left is opened line by line.

use super::RosterView;
use super::preview::{PastedLine, Stranger};
use super::question::RosterTyping;
use super::seating::{class_in, hand_in_all, make_trainee, take_in, turnout};
use super::who::{WhoIndex, name_of};
use crate::desk::Desk;
use domain::id::Id;
use text::edit::LineEditor;
use words::roster as phrases;

impl RosterView {
    /// Writes what was sure in a paste, as one step; the other lines stay to be looked at. Where none is sure, opens the selected one.
    pub(super) fn accept_preview(&mut self, desk: &mut Desk) {
        let (Some(class), Some(preview)) = (self.class, &mut self.preview) else { return };
        let (sure, of_inbox, read) = (preview.take_sure(), preview.of_inbox, std::mem::take(&mut preview.files));
        if sure.is_empty() && of_inbox {
            self.preview = None;
            return desk.tell(phrases::INBOX_NOTHING_SURE);
        }
        if sure.is_empty() {
            return self.open_pasted(desk, class);
        }
        // The files of the inbox stay where they are, to be looked at again.
        self.preview = self.preview.take().filter(|preview| !of_inbox && !preview.lines.is_empty());
        let count = sure.len().to_string();
        let (mut seats, mut answers): (Vec<(Id, String)>, Vec<_>) = (Vec::new(), Vec::new());
        let mut files = Vec::new();
        for line in sure {
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
                PastedLine::Namesake(..) | PastedLine::Doubt(_) | PastedLine::Known(_) => {}
            }
            files.push(line.text);
        }
        if of_inbox {
            self.settle_files(read, &files);
        }
        let came = seats.first().map(|(person, _)| *person);
        if !seats.is_empty() {
            take_in(desk, class, seats);
        }
        // Whoever was taken off the roster while the preview lay open hands nothing in.
        answers.retain(|(person, _)| class_in(desk, Some(class)).is_some_and(|class| class.seat(*person).is_some()));
        if !answers.is_empty() {
            hand_in_all(desk, class, &answers);
        }
        let now = turnout(desk, Some(class));
        if let Some(person) = came {
            self.go_to(desk, person);
        }
        desk.tell(phrases::WRITTEN.with([&count, &now.handed_in.to_string(), &now.of.to_string()]));
    }

    /// A namesake is put on the roster; any other line goes into the line above the list, to be put right there.
    fn open_pasted(&mut self, desk: &mut Desk, class: Id) {
        let Some(preview) = &mut self.preview else { return };
        let typing = if preview.names { RosterTyping::New } else { RosterTyping::HandIn };
        let Some(line) = preview.open() else { return };
        let PastedLine::Namesake(name, firm, _) = line.found else {
            self.line = LineEditor::new(&line.text);
            (self.typing, self.told) = (Some(typing), None);
            return;
        };
        let known = class_in(desk, Some(class)).and_then(|class| WhoIndex::of(desk.book, class).off_roster(&name));
        let person = known.unwrap_or_else(|| make_trainee(desk, &name));
        take_in(desk, class, vec![(person, firm)]);
        let told = if known.is_some() { phrases::ADDED_FROM_BOOK } else { phrases::ADDED };
        desk.tell(told.with_person(person, &name_of(desk.book, person)));
        self.line_taken();
    }
}
