//! This page is the exercise with the gaps of the scorecard: one gap after the other is filled by typing. Each answer is kept at once
//! on the person who is me, so that leaving loses nothing and undo opens the last gap again. On the wall the answers are told one by
//! one instead, and nothing is kept.

use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::channel::verb::ChannelVerb;
use crate::screen::scroll;
use domain::book::Book;
use domain::course::scorecard::GAPS;
use domain::drill::{Drill, DrillAnswer, DrillKind};
use domain::id::Id;
use text::edit::LineEditor;
use words::{action as labels, drill as told, frame, scorecard as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Blanks,
    title: labels::SCOPE_BLANKS,
    rows: &[
        row("enter space", Action::Open, labels::ANSWER, true),
        row("b", Action::Channel(ChannelVerb::BadDebts), labels::BAD_DEBTS, true),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// Graphemes of an answer.
const ANSWER: usize = 40;

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlankPhase {
    /// The table as far as it is filled.
    #[default]
    Board,
    /// A gap waits for its answer.
    Asking,
    /// The answer is told.
    Told,
    /// The score, and the whole table.
    End,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Blanks {
    /// What is in front.
    pub phase: BlankPhase,
    /// The gap that is asked or told.
    pub place: usize,
    /// What is typed into it.
    pub line: LineEditor,
    /// Whether the hint is asked for.
    pub hinted: bool,
    /// Gaps told on the wall.
    pub revealed: usize,
    /// First line of the text.
    pub scroll: usize,
    /// Whose round, and which.
    round: Option<(Id, Id)>,
    /// The answers of a class, where one practises: they are nobody's, and are not kept.
    in_class: Option<Vec<DrillAnswer>>,
}

impl Blanks {
    /// Takes up the round that was left unfinished last, or begins a new one.
    #[must_use]
    pub fn begin(book: &Book) -> Self {
        let rounds = book.me().into_iter().flat_map(|me| me.drills.iter().map(|drill| (me.id, drill)));
        let last = rounds.filter(|(_, drill)| drill.kind == DrillKind::Scorecard).max_by_key(|(_, drill)| drill.on);
        let open = last.filter(|(_, drill)| drill.answers.len() < GAPS);
        let mut begun = Self { round: open.map(|(me, drill)| (me, drill.id)), ..Self::default() };
        begun.refresh(book);
        begun
    }

    /// Begins a round that a class does together.
    #[must_use]
    pub fn begin_in_class() -> Self {
        Self { in_class: Some(Vec::new()), ..Self::default() }
    }

    /// Whether a class does this round.
    #[must_use]
    pub const fn is_in_class(&self) -> bool {
        self.in_class.is_some()
    }

    /// The answers of this round, as kept, or as the class gave them.
    #[must_use]
    pub fn answers<'a>(&'a self, book: &'a Book) -> &'a [DrillAnswer] {
        if let Some(answers) = &self.in_class {
            return answers;
        }
        let found = self.round.and_then(|(me, id)| book.people().get(&me)?.drills.iter().find(|drill| drill.id == id));
        found.map_or(&[], |drill| drill.answers.as_slice())
    }

    /// Rounds that were finished or left before, newest first.
    #[must_use]
    pub fn earlier<'a>(&self, book: &'a Book) -> Vec<&'a Drill> {
        let this = self.round.map(|(_, id)| id);
        let me = book.me().filter(|_| self.in_class.is_none());
        let rounds = me.into_iter().flat_map(|me| me.drills.iter());
        let mut earlier: Vec<_> = rounds.filter(|d| d.kind == DrillKind::Scorecard && Some(d.id) != this).collect();
        earlier.sort_by_key(|drill| drill.on);
        earlier.reverse();
        earlier
    }

    /// The gaps told so far, by key, in the order of their places.
    #[must_use]
    pub fn told(&self, book: &Book) -> Vec<String> {
        self.answers(book).iter().map(|answer| answer.case.clone()).collect()
    }

    /// Whether a line is being typed.
    #[must_use]
    pub fn typing(&self) -> bool {
        self.phase == BlankPhase::Asking
    }

    /// The book changed: an answer taken back leads to the table, where its gap is open again.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.answers(book).len().min(GAPS);
        let shown = match self.phase {
            BlankPhase::Board => None,
            BlankPhase::Asking => Some(self.place),
            BlankPhase::Told => Some(self.place + 1),
            BlankPhase::End => Some(GAPS),
        };
        if shown != Some(kept) {
            self.phase = BlankPhase::Board;
            if self.place != kept {
                self.turn_to(kept);
            }
        }
    }

    /// Acts; tells whether the page stays open.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> bool {
        match action {
            Action::Back if self.typing() => {
                self.phase = BlankPhase::Board;
                self.refresh(desk.book);
            }
            Action::Back => {
                let kept = self.answers(desk.book).len();
                if kept > 0 && kept < GAPS && !desk.wall.on && self.in_class.is_none() {
                    desk.tell(told::KEPT.with([&kept.to_string()]));
                }
                return false;
            }
            Action::Open | Action::Toggle if desk.wall.on => self.reveal(),
            Action::Open | Action::Toggle => return self.go_on(desk),
            Action::Channel(ChannelVerb::BadDebts) => desk.request = Some(Request::BadDebts),
            Action::Down if self.typing() => self.hinted = true,
            _ => self.scroll = scroll(self.scroll, action, desk.page_rows, desk.scroll_limit),
        }
        true
    }

    /// Tells the next gap to an audience; after the last all are empty again.
    fn reveal(&mut self) {
        self.phase = BlankPhase::Board;
        self.revealed = if self.revealed < GAPS { self.revealed + 1 } else { 0 };
    }

    fn go_on(&mut self, desk: &mut Desk) -> bool {
        self.scroll = 0;
        match self.phase {
            BlankPhase::Asking => self.answer(desk),
            BlankPhase::End => return false,
            BlankPhase::Board | BlankPhase::Told => {
                let kept = self.answers(desk.book).len();
                if kept >= GAPS {
                    self.phase = BlankPhase::End;
                    return true;
                }
                if self.phase == BlankPhase::Told {
                    self.turn_to(kept);
                }
                self.phase = BlankPhase::Asking;
                self.line = std::mem::take(&mut self.line).with_limit(ANSWER);
            }
        }
        true
    }

    /// Comes to another gap, of which nothing is typed yet.
    fn turn_to(&mut self, place: usize) {
        self.place = place;
        self.line = LineEditor::default();
        self.hinted = false;
    }

    fn answer(&mut self, desk: &mut Desk) {
        if self.line.text().trim().is_empty() {
            return desk.tell(phrases::WRITE_FIRST);
        }
        let Some(chapter) = desk.courses.scorecard.as_ref() else { return desk.tell(frame::STILL_READING) };
        let told = self.told(desk.book);
        let Some((gap, right)) = chapter.judge(self.place, &told, self.line.text()) else { return };
        let answer = DrillAnswer { case: gap.key.clone(), right };
        self.phase = BlankPhase::Told;
        if let Some(answers) = &mut self.in_class {
            return answers.push(answer);
        }
        let (person, drill) = self.round(desk);
        let on = desk.today;
        desk.book.edit_person(person, |p| match p.drills.iter_mut().find(|d| d.id == drill) {
            Some(round) => round.answers.push(answer),
            None => p.drills.push(Drill { id: drill, kind: DrillKind::Scorecard, on, answers: vec![answer] }),
        });
        desk.undo_label = Some(told::ANSWERED.with([&(self.place + 1).to_string()]));
    }

    /// Whose round this is, and which: made with the first answer, and anew where the person is gone since.
    fn round(&mut self, desk: &mut Desk) -> (Id, Id) {
        let there = self.round.filter(|(person, _)| desk.book.people().contains_key(person));
        let round = there.unwrap_or_else(|| (desk.ensure_me(), desk.ids.next_id()));
        self.round = Some(round);
        round
    }
}
