//! Tells which answers are sure: of whoever is on the roster, with nothing that speaks against it. Whoever is not on the roster is
//! asked about, and answers that contradict each other are left to be looked at.

use std::collections::{HashMap, HashSet};

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::tally::SheetCounts;
use text::name_key;
use words::{Arg, Phrase, Say, roster as phrases};

use super::super::newcomer::refusal;
use super::super::received::{Received, same_by};
use super::super::who::{Meant, WhoIndex, name_of};
use super::pasted_line::{PastedLine, Stranger};

/// Whose answer it is: somebody on the roster, or a name that is not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum AnswerSender {
    Seated(Id),
    Unseated(String),
}

impl AnswerSender {
    fn of(meant: &Meant) -> Option<Self> {
        match meant {
            Meant::One(person) => Some(Self::Seated(*person)),
            Meant::Unknown(name) => Some(Self::Unseated(name_key(name))),
            Meant::Unclear(_) => None,
        }
    }
}

/// Sifts the answers of one paste, or of the inbox.
pub(super) struct AnswerSifter<'a> {
    book: &'a Book,
    class: &'a Workshop,
    index: &'a WhoIndex<'a>,
    /// Whoever sent two different answers: none of them is taken.
    twice: HashSet<AnswerSender>,
    /// What was read of somebody above.
    seen: HashMap<AnswerSender, SheetCounts>,
}

impl<'a> AnswerSifter<'a> {
    /// For answers from these people; each pair is one answer.
    pub(super) fn of<'m>(
        book: &'a Book,
        class: &'a Workshop,
        index: &'a WhoIndex<'a>,
        answers: impl IntoIterator<Item = (&'m Meant, SheetCounts)>,
    ) -> Self {
        let (mut first, mut twice) = (HashMap::new(), HashSet::new());
        for (meant, counts) in answers {
            if let Some(sender) = AnswerSender::of(meant)
                && *first.entry(sender.clone()).or_insert(counts) != counts
            {
                twice.insert(sender);
            }
        }
        Self { book, class, index, twice, seen: HashMap::new() }
    }

    /// What an answer comes to.
    pub(super) fn sift(&mut self, meant: &Meant, received: Received) -> PastedLine {
        let counts = received.counts;
        let (sender, line) = match meant {
            Meant::Unclear(unclear) => return PastedLine::Doubt(self.index.doubt(unclear)),
            Meant::One(person) => (AnswerSender::Seated(*person), PastedLine::Answer(*person, received)),
            Meant::Unknown(name) => {
                if let Some(why) = refusal(name, "") {
                    return PastedLine::Doubt(why);
                }
                let known = self.index.off_roster(name);
                let stranger = Stranger { name: name.clone(), known, received, taken: false };
                (AnswerSender::Unseated(name_key(name)), PastedLine::Unseated(stranger))
            }
        };
        if let Some(doubt) = self.against(&sender, meant, counts) {
            return PastedLine::Doubt(doubt);
        }
        self.seen.insert(sender, counts);
        line
    }

    /// What speaks against an answer.
    fn against(&self, sender: &AnswerSender, meant: &Meant, counts: SheetCounts) -> Option<Say> {
        let told = |phrase: Phrase<1>| Some(phrase.args([self.called(sender, meant)]));
        if self.twice.contains(sender) {
            return told(phrases::DOUBT_TWICE);
        }
        if self.seen.contains_key(sender) {
            return told(phrases::DOUBT_AGAIN);
        }
        let seated = match sender {
            AnswerSender::Seated(person) => Some(*person),
            AnswerSender::Unseated(_) => None,
        };
        match seated.and_then(|person| self.class.hand_in(person)) {
            Some(before) if before.counts == counts => return told(phrases::ALREADY_SAME),
            Some(_) => return told(phrases::DOUBT_OTHER),
            None => {}
        }
        let other = same_by(self.class, seated, counts).map(AnswerSender::Seated);
        let above = || self.seen.iter().find(|(_, other)| **other == counts).map(|(other, _)| other.clone());
        let other = self.other(&other.or_else(above)?);
        Some(phrases::DOUBT_CODE.args([self.called(sender, meant), other]))
    }

    /// What the sender is called.
    fn called(&self, sender: &AnswerSender, meant: &Meant) -> Arg {
        match meant {
            Meant::Unknown(name) => name.as_str().into(),
            _ => self.other(sender),
        }
    }

    fn other(&self, sender: &AnswerSender) -> Arg {
        match sender {
            AnswerSender::Seated(person) => Arg::Person(*person, name_of(self.book, *person)),
            AnswerSender::Unseated(key) => key.as_str().into(),
        }
    }
}
