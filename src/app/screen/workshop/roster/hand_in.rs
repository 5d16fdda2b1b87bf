//! Hands in what a line says. Nobody is guessed, nobody is added and nothing is replaced before it was asked.

use super::RosterView;
use super::entry::{TypedEntry, read_entry, wrong_code};
use super::question::SecondThought;
use super::received::{Received, replaces_own, same_by};
use super::seating::{class_in, hand_in_all, make_trainee, take_in, turnout};
use super::who::{Meant, WhoIndex, name_of};
use crate::desk::Desk;
use domain::id::Id;
use domain::workshop::turnout::is_in;
use paper::hand_in::say;
use text::edit::LineEditor;
use text::parse::hand_in::{HandInAnswer, TypedNumbers, Who, numerals};
use words::{Arg, Say, roster as phrases};

impl RosterView {
    /// Takes a line that was accepted.
    pub(super) fn hand_in(&mut self, desk: &mut Desk, line: String, asked: Vec<SecondThought>) {
        let (line, asked) = match asked.last() {
            Some(SecondThought::Mended(mended)) => (mended.clone(), Vec::new()),
            _ => (line, asked),
        };
        let Some(class) = class_in(desk, self.class).cloned() else { return };
        match read_entry(&line) {
            Ok(TypedEntry::Team(sums)) => self.hand_in_team(desk, line, &asked, &sums),
            Ok(TypedEntry::Hands(hands)) => self.raise_hands(desk, line, &asked, &hands),
            Ok(TypedEntry::Answer(who, answer)) => self.hand_in_answer(desk, (line, asked), who.as_ref(), &answer),
            Err(trouble) => match wrong_code(&class, &line, &trouble) {
                Some(wrong) => match wrong.mended {
                    Some(mended) => self.ask(line, Vec::new(), SecondThought::Mended(mended), wrong.say),
                    None => self.refuse(line, wrong.say),
                },
                None => self.refuse(line, say::in_line(&trouble)),
            },
        }
    }

    fn hand_in_answer(
        &mut self,
        desk: &mut Desk,
        (line, asked): (String, Vec<SecondThought>),
        who: Option<&Who>,
        answer: &HandInAnswer,
    ) {
        self.line = LineEditor::new(&line);
        let Some(received) = Received::of_line(answer, &line) else { return };
        let named = who.is_some();
        let person = match self.meant(desk, who, &asked) {
            Ok(person) => person,
            Err((say, None)) => return self.refuse(line, say),
            Err((say, Some(thought))) => return self.ask(line, asked, thought, say),
        };
        if let Some(person) = person.one()
            && let Some(say) = self.badge_in_front(desk, who, person, &line)
            && !asked.contains(&SecondThought::BadgeFirst)
        {
            return self.ask(line, asked, SecondThought::BadgeFirst, say);
        }
        if let Some(person) = person.one()
            && let Some((say, thought)) = self.against(desk, person, &received, &asked)
        {
            return match thought {
                Some(thought) => self.ask(line, asked, thought, say),
                None => self.refuse(line, say),
            };
        }
        let Some((class, person)) = self.class.zip(person.settle(desk, self.class)) else { return };
        let instead = replaces_own(desk.book, class_in(desk, Some(class)).map(AsRef::as_ref), person, received.counts);
        hand_in_all(desk, class, &[(person, received)]);
        let now = turnout(desk, Some(class));
        let name = Arg::Person(person, name_of(desk.book, person));
        let phrase = if instead { phrases::HANDED_IN_INSTEAD } else { phrases::HANDED_IN };
        desk.tell(phrase.args([name, now.handed_in.to_string().into(), now.of.to_string().into()]));
        self.line_taken();
        if !named {
            self.go_to_next(desk);
        }
    }

    /// What speaks for the first number being a badge and the last one missing: somebody in the class has that number, and who the
    /// numbers are for is said by nothing but the cursor, or by a name whose badge it is.
    fn badge_in_front(&self, desk: &Desk, who: Option<&Who>, person: Id, line: &str) -> Option<Say> {
        let class = class_in(desk, self.class)?;
        let typed = TypedNumbers::of(line)?;
        let first = u16::try_from(typed.behind_first?.0).ok()?;
        let other = class.wearers(first).next()?;
        let open = match who {
            None => true,
            Some(Who::Name(_)) => other == person,
            Some(Who::Badge(_) | Who::BadgeAndName { .. }) => false,
        };
        let count = numerals(typed.text).ok()?.iter().filter(|numeral| numeral.number.is_some()).count();
        let called = |id| Arg::Person(id, name_of(desk.book, id));
        let args = [count.to_string().into(), called(person), first.to_string().into(), called(other)];
        open.then(|| phrases::ASK_BADGE_FIRST.args(args))
    }

    /// Who is meant: whoever is named, else whoever is selected. Where that is not certain, why, and what may be asked.
    fn meant(
        &self,
        desk: &Desk,
        who: Option<&Who>,
        asked: &[SecondThought],
    ) -> Result<Handing, (Say, Option<SecondThought>)> {
        let Some(class) = class_in(desk, self.class) else { return Err((phrases::SELECT_FIRST.say(), None)) };
        let Some(who) = who else {
            return self.line_is_about(desk.book).map(Handing::Seated).ok_or((phrases::SELECT_FIRST.say(), None));
        };
        let index = WhoIndex::of(desk.book, class);
        match index.find(who) {
            Meant::One(person) => Ok(Handing::Seated(person)),
            Meant::Unclear(unclear) => Err((index.doubt(&unclear), None)),
            Meant::Unknown(name) => {
                let name = &name;
                let known = index.off_roster(name);
                let ready = asked.contains(&SecondThought::Unknown);
                match known {
                    _ if text::graphemes(name).count() > paper::record::NAME => {
                        Err((phrases::NAME_TOO_LONG.with([&paper::record::NAME.to_string()]), None))
                    }
                    Some(person) if ready => Ok(Handing::FromBook(person)),
                    None if ready => Ok(Handing::New(name.clone())),
                    Some(person) => {
                        Err((phrases::UNKNOWN_IN_BOOK.with_person(person, name), Some(SecondThought::Unknown)))
                    }
                    None => Err((phrases::UNKNOWN.with([name]), Some(SecondThought::Unknown))),
                }
            }
        }
    }

    /// What speaks against an answer of somebody on the roster.
    fn against(
        &self,
        desk: &Desk,
        person: Id,
        received: &Received,
        asked: &[SecondThought],
    ) -> Option<(Say, Option<SecondThought>)> {
        let class = class_in(desk, self.class)?;
        let name = name_of(desk.book, person);
        if let Some(before) = class.hand_in(person) {
            if before.counts == received.counts && before.picks.is_some() >= received.picks.is_some() {
                return Some((phrases::ALREADY_SAME.with_person(person, &name), None));
            }
            if before.counts != received.counts && !asked.contains(&SecondThought::Replace) {
                return Some((phrases::ALREADY_IN.with_person(person, &name), Some(SecondThought::Replace)));
            }
        }
        let other = same_by(class, Some(person), received.counts)?;
        let told = [Arg::Person(person, name), Arg::Person(other, name_of(desk.book, other))];
        let ask = !asked.contains(&SecondThought::SameCode);
        ask.then(|| (phrases::SAME_CODE.args(told), Some(SecondThought::SameCode)))
    }

    /// The cursor goes to the next person who is not in.
    fn go_to_next(&mut self, desk: &Desk) {
        let Some(class) = class_in(desk, self.class) else { return };
        let waits = |place: &usize| self.rows.get(*place).is_some_and(|person| !is_in(desk.book, class, *person));
        let next = (self.cursor + 1..self.rows.len()).chain(0..self.cursor).find(waits);
        self.cursor = next.unwrap_or(self.cursor);
    }
}

/// Whose answer is taken.
enum Handing {
    Seated(Id),
    /// In the book, and put on the roster now.
    FromBook(Id),
    /// Made now.
    New(String),
}

impl Handing {
    const fn one(&self) -> Option<Id> {
        match self {
            Self::Seated(person) | Self::FromBook(person) => Some(*person),
            Self::New(_) => None,
        }
    }

    /// Puts them on the roster where they are not.
    fn settle(self, desk: &mut Desk, class: Option<Id>) -> Option<Id> {
        let person = match self {
            Self::Seated(person) => return Some(person),
            Self::FromBook(person) => person,
            Self::New(name) => make_trainee(desk, &name),
        };
        take_in(desk, class?, vec![(person, String::new())]);
        Some(person)
    }
}
