//! The acts of a vote in their order: what is asked, the first vote, two minutes to talk, the second vote, the answer, the why. Each
//! is sent to the wall; while that is frozen everything happens here alone.

use super::act::{LiveQuestion, QuestionInFront, VotingAct};
use super::page::{self, BothVotes, LETTERS};
use super::{AskedCounts, VotesView};
use crate::desk::Desk;
use crate::screen::workshop::deck::said;
use crate::screen::workshop::hold;
use crate::screen::workshop::timer;
use domain::workshop::answers::ClassVote;
use domain::workshop::question::QuestionKey;
use domain::workshop::tally::CardCounts;
use text::edit::LineEditor;
use words::{Say, lectern, votes as phrases};

/// Minutes to talk with a neighbour.
const TALK: u32 = 2;

impl VotesView {
    /// How far the question in front has come on the wall.
    pub(super) fn act_of(&self, key: &QuestionKey) -> Option<VotingAct> {
        self.live.as_ref().filter(|live| live.key == *key).map(|live| live.act)
    }

    /// The act that comes next; none after the last.
    #[must_use]
    pub fn next_act(&self, front: &QuestionInFront, votes: BothVotes) -> Option<VotingAct> {
        match self.act_of(&front.key) {
            None => Some(VotingAct::Asked),
            Some(VotingAct::Asked) if !page::holds_choices(&front.question) => Some(VotingAct::Choices),
            Some(VotingAct::Asked | VotingAct::Choices) => Some(VotingAct::First),
            // Votes that were taken back are asked for again.
            Some(VotingAct::First | VotingAct::Talk) if votes.first.is_none() => Some(VotingAct::First),
            Some(VotingAct::First) => Some(VotingAct::Talk),
            Some(VotingAct::Talk) => Some(VotingAct::Second),
            Some(VotingAct::Second) if votes.second.is_none() => Some(VotingAct::Second),
            Some(VotingAct::Second) => Some(VotingAct::Answer),
            Some(VotingAct::Answer) => Some(VotingAct::Why),
            Some(VotingAct::Why) => None,
        }
    }

    /// One act on.
    pub(super) fn go_on(&mut self, desk: &mut Desk, front: &QuestionInFront) {
        match self.next_act(front, self.votes_on(desk.book, &front.key)) {
            Some(act) => self.come_to(desk, front, act, false),
            None => desk.tell(phrases::DONE),
        }
    }

    /// An act by its own key: counts that are there are typed anew.
    pub(super) fn jump_to(&mut self, desk: &mut Desk, front: &QuestionInFront, act: VotingAct) {
        let (live, votes) = (self.act_of(&front.key), self.votes_on(desk.book, &front.key));
        let why_not = match act {
            VotingAct::Asked => None,
            _ if live.is_none() => Some(phrases::ASK_FIRST),
            VotingAct::Second if votes.first.is_none() => {
                // Whoever counts is about to type: the figures go into the line of the vote that is missing.
                desk.tell(phrases::FIRST_FIRST);
                return self.come_to(desk, front, VotingAct::First, true);
            }
            VotingAct::Why if live < Some(VotingAct::Answer) => Some(phrases::ANSWER_FIRST),
            VotingAct::Choices
            | VotingAct::First
            | VotingAct::Talk
            | VotingAct::Second
            | VotingAct::Answer
            | VotingAct::Why => None,
        };
        match why_not {
            Some(why) => desk.tell(why),
            None => self.come_to(desk, front, act, true),
        }
    }

    fn come_to(&mut self, desk: &mut Desk, front: &QuestionInFront, act: VotingAct, anew: bool) {
        let votes = self.votes_on(desk.book, &front.key);
        let there = match act {
            VotingAct::First => votes.first,
            VotingAct::Second => votes.second,
            VotingAct::Asked | VotingAct::Choices | VotingAct::Talk | VotingAct::Answer | VotingAct::Why => None,
        };
        match act {
            VotingAct::First | VotingAct::Second if anew || there.is_none() => {
                self.ask_counts(front, act, there);
            }
            VotingAct::Talk if desk.showing.countdown.is_some() => timer::end(desk),
            VotingAct::Talk if desk.showing.frozen => desk.tell(lectern::COUNT_FROZEN),
            VotingAct::Talk => {
                self.send(desk, front, act);
                timer::begin(desk, TALK, said(lectern::TALK));
            }
            VotingAct::Asked
            | VotingAct::Choices
            | VotingAct::First
            | VotingAct::Second
            | VotingAct::Answer
            | VotingAct::Why => {
                let sent = self.send(desk, front, act);
                desk.tell(sent.told(said_of(front, act)));
            }
        }
    }

    /// Sends the question as far as it is.
    pub(super) fn send(&mut self, desk: &mut Desk, front: &QuestionInFront, act: VotingAct) -> hold::Sent {
        // What comes after the talk ends the countdown that was begun for it.
        if self.act_of(&front.key) == Some(VotingAct::Talk) {
            timer::make_way(desk);
        }
        if act >= VotingAct::Answer {
            self.answered.insert(front.key.clone());
        }
        let votes = self.votes_on(desk.book, &front.key);
        let page = page::page(front.pool.heading(&front.key), &front.question, page::cell_of(&front.key), votes, act);
        self.live = Some(LiveQuestion { key: front.key.clone(), act, page: page.clone() });
        hold::send(desk, page)
    }

    /// Opens the line for the counts; what was typed and left before stands in it, else what is there already.
    fn ask_counts(&mut self, front: &QuestionInFront, act: VotingAct, there: Option<CardCounts>) {
        let left = self.left.take().filter(|left| left.key == front.key && left.act == act);
        let known = there.map(|counts| typed_counts(counts, front.question.choices.len()));
        let line = left.map(|left| left.line).or_else(|| known.map(|text| LineEditor::new(&text).as_offer()));
        let line = line.unwrap_or_default();
        self.asked = Some(AskedCounts { key: front.key.clone(), act, line, doubted: None, trouble: None });
    }

    /// Keeps what was typed as one step of undo, and sends it.
    pub(super) fn keep_counts(&mut self, desk: &mut Desk, front: &QuestionInFront, act: VotingAct, counts: CardCounts) {
        let put = |first: &mut Option<CardCounts>, second: &mut Option<CardCounts>| {
            *(if act == VotingAct::First { first } else { second }) = Some(counts);
        };
        if let Some(class) = self.class {
            let (id, at, question) = (desk.ids.next_id(), desk.now, front.key.to_string());
            desk.book.edit_workshop(class, |class| {
                if !class.votes.iter().any(|vote| vote.question == question) {
                    class.votes.push(ClassVote { id, question: question.clone(), at, first: None, second: None });
                }
                if let Some(vote) = class.votes.iter_mut().find(|vote| vote.question == question) {
                    put(&mut vote.first, &mut vote.second);
                }
            });
        } else {
            let votes = self.unkept.entry(front.key.clone()).or_default();
            put(&mut votes.first, &mut votes.second);
        }
        self.send(desk, front, act);
        let kept = if act == VotingAct::First { phrases::KEPT_FIRST } else { phrases::KEPT_SECOND };
        desk.tell(kept.with([&by_letter(counts, front.question.choices.len())]));
    }

    /// Takes the votes on the question back.
    pub(super) fn take_back(&mut self, desk: &mut Desk, front: &QuestionInFront) {
        let (key, votes) = (&front.key, self.votes_on(desk.book, &front.key));
        if votes == BothVotes::default() {
            return desk.tell(phrases::NO_VOTES);
        }
        let page = |votes, act| page::page(front.pool.heading(key), &front.question, page::cell_of(key), votes, act);
        let before = self.act_of(key).map(|act| page(votes, act));
        self.unkept.remove(key);
        if let Some(class) = self.class {
            let question = key.to_string();
            desk.book.edit_workshop(class, |class| class.votes.retain(|vote| vote.question != question));
        }
        self.answered.remove(key);
        // Counts that are taken back do not stay on the wall.
        if let Some(before) = before {
            let now = page(self.votes_on(desk.book, key), VotingAct::Asked);
            self.live = Some(LiveQuestion { key: key.clone(), act: VotingAct::Asked, page: now.clone() });
            hold::renew(desk, &before, now);
        }
        desk.tell(phrases::TAKEN_BACK);
    }

    /// The line with the counts was accepted.
    pub(super) fn accept_counts(&mut self, desk: &mut Desk, front: &QuestionInFront) {
        let Some(asked) = &mut self.asked else { return };
        let class = self.class.and_then(|id| desk.book.workshops().get(&id));
        let present = class.map_or(0, |class| class.present());
        match asked.read(front.question.choices.len(), present) {
            Ok(counts) => {
                let act = asked.act;
                self.asked = None;
                self.keep_counts(desk, front, act, counts);
            }
            Err(trouble) => {
                asked.trouble = Some(trouble.clone());
                desk.tell(trouble);
            }
        }
    }
}

/// What is said of an act that the room sees.
fn said_of(front: &QuestionInFront, act: VotingAct) -> Say {
    let letter = LETTERS.get(front.question.answer).copied().unwrap_or_default();
    match act {
        VotingAct::Asked if !page::holds_choices(&front.question) => phrases::ASKED_ALONE.say(),
        VotingAct::Asked | VotingAct::Choices => phrases::ASKED.say(),
        VotingAct::First | VotingAct::Talk => phrases::SHOWN_FIRST.say(),
        VotingAct::Second => phrases::SHOWN_SECOND.say(),
        VotingAct::Answer => phrases::SHOWN_ANSWER.with([letter]),
        VotingAct::Why => phrases::SHOWN_WHY.say(),
    }
}

impl AskedCounts {
    /// What was typed as counts; more cards than people are doubted once.
    fn read(&mut self, choices: usize, present: usize) -> Result<CardCounts, Say> {
        let counts = super::counts::read(self.line.text(), choices).map_err(|trouble| trouble.say())?;
        let more = present > 0 && usize::try_from(counts.sum()).is_ok_and(|sum| sum > present);
        if more && self.doubted.replace(counts) != Some(counts) {
            return Err(phrases::MORE_THAN_ROOM.with([&counts.sum().to_string(), &present.to_string()]));
        }
        Ok(counts)
    }
}

/// Counts as they are typed.
fn typed_counts(counts: CardCounts, choices: usize) -> String {
    counts.0.iter().take(choices).map(u16::to_string).collect::<Vec<_>>().join(" ")
}

/// Such as `A 12  B 3`.
fn by_letter(counts: CardCounts, choices: usize) -> String {
    let one = |(letter, count): (&&str, &u16)| format!("{letter} {count}");
    LETTERS.iter().zip(&counts.0).take(choices).map(one).collect::<Vec<_>>().join("  ")
}
