//! The line above the list: begun, left, accepted, and asked about before something is done.

use super::RosterView;
use super::newcomer::{firm_refusal, name_and_firm, refusal};
use super::question::{LineTold, RosterTyping, SecondThought};
use super::seating::{class_in, make_trainee, take_in};
use super::who::{WhoIndex, badge, name_of};
use crate::desk::Desk;
use domain::id::Id;
use text::edit::LineEditor;
use text::parse::hand_in::{hand_in_answer, hand_in_line};
use words::{Arg, Say, frame, roster as phrases};

impl RosterView {
    /// Begins to type.
    pub(super) fn begin(&mut self, desk: &Desk, typing: RosterTyping) {
        self.keep_line();
        self.line = match typing {
            RosterTyping::HandIn => std::mem::take(&mut self.left[0]).as_offer(),
            RosterTyping::New => std::mem::take(&mut self.left[1]).as_offer(),
            RosterTyping::Filter => LineEditor::default(),
            RosterTyping::Firm(person) => {
                let seat = class_in(desk, self.class).and_then(|class| class.seat(person));
                LineEditor::new(seat.map_or("", |seat| &seat.firm))
            }
        };
        self.typing = Some(typing);
    }

    /// Stops typing; what may be wanted again is kept.
    pub(super) fn keep_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let typing = self.typing.take();
        self.told = None;
        if let Some(preview) = &mut self.preview
            && preview.close(line.text())
        {
            return;
        }
        match typing {
            Some(RosterTyping::HandIn) => self.left[0] = line,
            Some(RosterTyping::New) => self.left[1] = line,
            Some(RosterTyping::Filter | RosterTyping::Firm(_)) | None => {}
        }
    }

    /// The line did what it was typed for; one that was opened from a paste is settled there.
    pub(super) fn line_taken(&mut self) {
        self.line = LineEditor::default();
        if let Some(preview) = &mut self.preview
            && preview.settle_opened()
        {
            self.typing = None;
        }
        self.preview = self.preview.take().filter(|preview| !preview.lines.is_empty());
    }

    /// Goes back: from a question, from the line, from what was pasted, from the filter.
    pub(super) fn leave(&mut self, desk: &mut Desk) {
        let line = self.line.text().trim().to_owned();
        let asked = self.told.take().is_some_and(|told| told.line == line && !told.asked.is_empty());
        match self.typing {
            Some(RosterTyping::Filter) => (self.typing, self.filter) = (None, None),
            Some(_) if asked => {}
            Some(_) => self.keep_line(),
            None => match self.preview.take() {
                Some(preview) if preview.rest => desk.tell(phrases::LEFT_OUT.with([&preview.lines.len().to_string()])),
                Some(_) => desk.tell(phrases::NOT_WRITTEN),
                None => self.filter = None,
            },
        }
    }

    /// Takes what is typed.
    pub(super) fn accept_line(&mut self, desk: &mut Desk) {
        let line = self.line.text().trim().to_owned();
        let asked = self.told.take().filter(|told| told.line == line).map(|told| told.asked).unwrap_or_default();
        match self.typing {
            Some(RosterTyping::HandIn) => self.hand_in(desk, line, asked),
            Some(RosterTyping::New) => self.add_new(desk, line, &asked),
            Some(RosterTyping::Firm(person)) => self.set_firm(desk, person, line),
            Some(RosterTyping::Filter) | None => self.typing = None,
        }
    }

    /// Tells what is wrong with the line.
    pub(super) fn refuse(&mut self, line: String, say: Say) {
        self.told = Some(LineTold { line, say, asked: Vec::new() });
    }

    /// Asks before something is done.
    pub(super) fn ask(&mut self, line: String, mut asked: Vec<SecondThought>, thought: SecondThought, say: Say) {
        asked.push(thought);
        self.told = Some(LineTold { line, say, asked });
    }

    fn add_new(&mut self, desk: &mut Desk, line: String, asked: &[SecondThought]) {
        let Some(class) = class_in(desk, self.class) else { return };
        let id = class.id;
        // A name may look like a code by chance, but not with a figure in it.
        let answer = || hand_in_line(&line).is_ok() || hand_in_answer(&line).is_ok();
        if line.chars().any(char::is_numeric) && answer() {
            return self.refuse(line, phrases::ANSWER_NO_NAME.say());
        }
        let (name, firm) = name_and_firm(&line);
        if let Some(why) = refusal(&name, &firm) {
            return self.refuse(line, why);
        }
        let index = WhoIndex::of(desk.book, class);
        let namesake = index.named(&name).first().copied();
        if let Some(other) = namesake.filter(|_| !asked.contains(&SecondThought::Namesake)) {
            let called = Arg::Person(other, name);
            let say = match badge(class, other) {
                Some(badge) => phrases::ALREADY_ON.args([called, badge.to_string().into()]),
                None => phrases::ALREADY_ON_BARE.args([called]),
            };
            return self.ask(line, Vec::new(), SecondThought::Namesake, say);
        }
        let known = index.off_roster(&name);
        let person = known.unwrap_or_else(|| make_trainee(desk, &name));
        take_in(desk, id, vec![(person, firm)]);
        let told = if known.is_some() { phrases::ADDED_FROM_BOOK } else { phrases::ADDED };
        desk.tell(told.with_person(person, &name_of(desk.book, person)));
        self.line_taken();
        self.go_to(desk, person);
    }

    fn set_firm(&mut self, desk: &mut Desk, person: Id, line: String) {
        let (Some(class), name) = (self.class, name_of(desk.book, person)) else { return };
        if let Some(why) = firm_refusal(&line) {
            return self.refuse(line, why);
        }
        let there = class_in(desk, Some(class)).and_then(|class| class.seat(person)).map(|seat| seat.firm.clone());
        if line.is_empty() && there.as_ref().is_some_and(String::is_empty) {
            return self.refuse(line, phrases::FIRM_MISSING.say());
        }
        self.keep_line();
        match there {
            None => desk.tell(frame::CHANGED),
            Some(firm) if firm == line => {}
            Some(_) => {
                desk.book.edit_workshop(class, |class| {
                    for seat in class.roster.iter_mut().filter(|seat| seat.person == person) {
                        seat.firm.clone_from(&line);
                    }
                });
                desk.tell(phrases::FIRM_SET.with_person(person, &name));
            }
        }
    }
}
