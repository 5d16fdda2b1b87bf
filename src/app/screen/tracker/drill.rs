//! This view runs a drill: the cases of the course one after the other. Each answer is kept at once on the person who is me,
//! so that leaving loses nothing and undo brings the last case back.

use super::route::TrackerRoute;
use crate::action::Action;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{scroll, step_cursor};
use domain::book::Book;
use domain::course::drill::{DrillChapter, HotPotato, Situation};
use domain::drill::{Drill, DrillAnswer, DrillKind};
use domain::id::{Id, IdSource};
use domain::meeting::Outcome;
use domain::project::SaleSize;
use words::{action as labels, drill as phrases, frame};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Drill,
    title: labels::SCOPE_DRILL,
    rows: &[row("enter space", Action::Open, labels::ANSWER, true), row("esc", Action::Back, labels::BACK, true)],
};

/// What a situation of a large sale can be judged to be.
pub const LARGE: [Outcome; 4] = [Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale];
/// What a situation of a small sale can be judged to be.
pub const SMALL: [Outcome; 2] = [Outcome::Order, Outcome::NoSale];

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// What the drill trains, and what earlier rounds scored.
    #[default]
    Intro,
    /// A case waits for its answer.
    Asking,
    /// The answer is explained.
    Explained,
    /// The score, and what was missed.
    End,
}

/// Something one can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// How a situation is judged.
    Outcome(Outcome),
    /// What to say: the place of the reply in the course, 0 the best.
    Reply(usize),
}

/// A case of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its key in the course.
    pub key: String,
    /// What can be answered, in the order shown.
    pub choices: Vec<Choice>,
    /// The row that is right.
    pub right: usize,
    /// The row that was chosen.
    pub given: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilling {
    pub kind: DrillKind,
    /// What is in front.
    pub phase: Phase,
    /// The cases of the round in the order they come; none before the first.
    pub cases: Vec<Case>,
    pub place: usize,
    pub cursor: usize,
    /// First line of the text; none follows the cursor, then the explanation.
    pub scroll: Option<usize>,
    /// Whether the cells of the table above the first page are filled.
    filled: bool,
    /// Whose round, and which.
    round: Option<(Id, Id)>,
    /// The answers of a class, where one practises: they are nobody's, and are not kept.
    in_class: Option<Vec<DrillAnswer>>,
}

impl Drilling {
    /// Opens a drill at its introduction; the cases are dealt when the first is asked for.
    #[must_use]
    pub fn begin(kind: DrillKind) -> Self {
        let (cases, phase) = (Vec::new(), Phase::Intro);
        Self { kind, phase, cases, place: 0, cursor: 0, scroll: Some(0), filled: false, round: None, in_class: None }
    }

    /// Opens a drill that a class does together.
    #[must_use]
    pub fn in_class(kind: DrillKind) -> Self {
        Self { in_class: Some(Vec::new()), ..Self::begin(kind) }
    }

    /// Whether the table of outcomes, which stands above the first page of that drill, tells what each is. Whoever did a round before
    /// knows it; a class and a beginner fill it in their heads first.
    #[must_use]
    pub fn fills_table(&self, book: &Book) -> bool {
        self.filled || !self.earlier(book).is_empty()
    }

    /// Whether a class does it together.
    #[must_use]
    pub const fn is_of_class(&self) -> bool {
        self.in_class.is_some()
    }

    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.cases.get(self.place)
    }

    /// The answers of this round, as kept, or as the class gave them.
    #[must_use]
    pub fn answers<'a>(&'a self, book: &'a Book) -> &'a [DrillAnswer] {
        let kept = || self.stored_round(book).map_or(&[] as &[_], |d| d.answers.as_slice());
        self.in_class.as_deref().unwrap_or_else(kept)
    }

    /// Earlier rounds of the same drill by the same person, newest first.
    #[must_use]
    pub fn earlier<'a>(&self, book: &'a Book) -> Vec<&'a Drill> {
        let mine = book.settings().me.filter(|_| self.in_class.is_none());
        let person = self.round.map(|(person, _)| person).or(mine);
        let drills = person.and_then(|id| book.people().get(&id)).into_iter().flat_map(|p| p.drills.iter());
        let this = self.round.map(|(_, drill)| drill);
        let mut earlier: Vec<_> = drills.filter(|d| d.kind == self.kind && Some(d.id) != this).collect();
        earlier.sort_by_key(|d| d.on);
        earlier.reverse();
        earlier
    }

    fn stored_round<'a>(&self, book: &'a Book) -> Option<&'a Drill> {
        let (person, drill) = self.round?;
        book.people().get(&person)?.drills.iter().find(|d| d.id == drill)
    }

    /// The book changed: an answer taken back is asked again, one done again is explained again.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.answers(book).len().min(self.cases.len());
        let shown = match self.phase {
            Phase::Intro => return,
            Phase::Asking => self.place,
            Phase::Explained => self.place + 1,
            Phase::End => self.cases.len(),
        };
        if kept < shown {
            self.show_case(kept);
        } else if kept > shown {
            self.place = kept - 1;
            self.phase = Phase::Explained;
            self.scroll = None;
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        match action {
            Action::Back => {
                self.leave(desk);
                return TrackerRoute::Home;
            }
            Action::Open | Action::Toggle => return self.go_on(desk),
            Action::Up | Action::Down | Action::First | Action::Last if self.phase == Phase::Asking => {
                self.choose(desk, action);
            }
            _ => {
                let at = self.scroll.unwrap_or(desk.scroll_limit);
                let to = scroll(at, action, desk.page_rows, desk.scroll_limit);
                self.scroll = if to == at { self.scroll } else { Some(to) };
            }
        }
        TrackerRoute::Stay
    }

    /// The mouse was pressed: on a choice it selects, on the one selected it answers, elsewhere it goes on.
    pub fn click(&mut self, desk: &mut Desk, row: usize) -> TrackerRoute {
        let choices = self.case().map_or(0, |c| c.choices.len());
        if self.phase == Phase::Asking && row != self.cursor {
            self.cursor = row.min(choices.saturating_sub(1));
            return TrackerRoute::Stay;
        }
        self.go_on(desk)
    }

    fn choose(&mut self, desk: &Desk, action: Action) {
        // Where the choices are below the edge of the screen, the first key only brings them into view.
        let hidden = desk.scroll_limit > 0 && self.scroll.take() == Some(0) && action == Action::Down;
        let choices = self.case().map_or(0, |c| c.choices.len());
        if !hidden {
            self.cursor = step_cursor(self.cursor, action, choices, desk.page_rows);
        }
        self.scroll = None;
    }

    fn go_on(&mut self, desk: &mut Desk) -> TrackerRoute {
        match self.phase {
            Phase::Intro if self.kind == DrillKind::Outcome && !self.fills_table(desk.book) => self.filled = true,
            Phase::Intro => self.deal(desk),
            Phase::Asking => self.answer(desk),
            Phase::Explained if self.place + 1 < self.cases.len() => self.show_case(self.place + 1),
            Phase::Explained => {
                self.phase = Phase::End;
                self.scroll = Some(0);
            }
            Phase::End => return TrackerRoute::Home,
        }
        TrackerRoute::Stay
    }

    fn deal(&mut self, desk: &mut Desk) {
        let Some(chapter) = desk.courses.drills.as_ref() else { return desk.tell(frame::STILL_READING) };
        self.cases = dealt(chapter, self.kind, desk.ids);
        if self.cases.is_empty() {
            self.phase = Phase::End;
        } else {
            self.show_case(0);
        }
    }

    fn show_case(&mut self, place: usize) {
        self.place = place;
        self.phase = Phase::Asking;
        self.cursor = self.case().and_then(|c| c.given).unwrap_or(0);
        self.scroll = Some(0);
    }

    fn answer(&mut self, desk: &mut Desk) {
        let cursor = self.cursor;
        let Some(case) = self.cases.get_mut(self.place) else { return };
        case.given = Some(cursor);
        let answer = DrillAnswer { case: case.key.clone(), right: cursor == case.right };
        (self.phase, self.scroll) = (Phase::Explained, None);
        if let Some(answers) = &mut self.in_class {
            return answers.push(answer);
        }
        let (person, drill) = self.round(desk);
        let (kind, on) = (self.kind, desk.today);
        desk.book.edit_person(person, |p| match p.drills.iter_mut().find(|d| d.id == drill) {
            Some(round) => round.answers.push(answer),
            None => p.drills.push(Drill { id: drill, kind, on, answers: vec![answer] }),
        });
        desk.undo_label = Some(phrases::ANSWERED.with([&(self.place + 1).to_string()]));
    }

    /// Whose round this is, and which: made with the first answer, and anew where the person is gone since.
    fn round(&mut self, desk: &mut Desk) -> (Id, Id) {
        let there = self.round.filter(|(person, _)| desk.book.people().contains_key(person));
        let round = there.unwrap_or_else(|| (desk.ensure_me(), desk.ids.next_id()));
        self.round = Some(round);
        round
    }

    fn leave(&self, desk: &mut Desk) {
        let keeps = self.in_class.is_none() && matches!(self.phase, Phase::Asking | Phase::Explained);
        if keeps && !self.answers(desk.book).is_empty() {
            desk.tell(phrases::KEPT.with([&(self.place + 1).to_string()]));
        }
    }
}

/// Every case of a drill once, in a random order; replies in a random order too.
fn dealt(chapter: &DrillChapter, kind: DrillKind, ids: &mut IdSource) -> Vec<Case> {
    let mut cases: Vec<_> = match kind {
        DrillKind::Outcome => chapter.situations.iter().map(situation).collect(),
        DrillKind::HotPotato => chapter.potatoes.iter().map(|p| potato(p, ids)).collect(),
        // Its gaps stand in one table, on a page of their own.
        DrillKind::Scorecard => Vec::new(),
    };
    ids.shuffle(&mut cases);
    cases
}

fn situation(of: &Situation) -> Case {
    let outcomes: &[Outcome] = match of.size {
        SaleSize::Large => &LARGE,
        SaleSize::Small => &SMALL,
    };
    let right = outcomes.iter().position(|o| *o == of.answer).unwrap_or(0);
    let choices = outcomes.iter().map(|o| Choice::Outcome(*o)).collect();
    Case { key: of.key.clone(), choices, right, given: None }
}

fn potato(of: &HotPotato, ids: &mut IdSource) -> Case {
    let mut order: Vec<usize> = (0..of.replies.len()).collect();
    ids.shuffle(&mut order);
    let right = order.iter().position(|reply| *reply == 0).unwrap_or(0);
    let choices = order.into_iter().map(Choice::Reply).collect();
    Case { key: of.key.clone(), choices, right, given: None }
}
