//! The four cases, and the line each team writes: one case as far as it has come.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use strum::VariantArray as _;

use super::class::{ClassView, class_of, turn_class};
use super::verb::WorkshopVerb;
use super::{hold, timer};
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, scroll, step_cursor};
use act::LiveCase;
use domain::book::Book;
use domain::course::lesson::CaseTexts;
use domain::id::Id;
use domain::workshop::question::QuestionKey;
use text::edit::LineEditor;
use words::{Phrase, Say, action as labels, cases as phrases, frame, lectern};

pub mod act;
pub mod acts;
pub mod keys;
pub mod lines;
pub mod page;

pub use act::CaseAct;

/// What has the movement keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::VariantArray)]
pub enum CasePane {
    /// The four cases.
    #[default]
    Cases,
    /// The teams with their lines.
    Teams,
    /// The text of the case.
    Sheet,
}

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedFor {
    /// How many teams there are.
    Teams,
    /// The line of a team.
    Line(u16),
}

/// A line that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedLine {
    /// On which case.
    pub case: String,
    pub what: TypedFor,
    pub line: LineEditor,
    /// What is wrong with what was typed.
    pub trouble: Option<Say>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct CasesView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The place of the case in front.
    pub cursor: usize,
    pub pane: CasePane,
    /// The team under the cursor, from 0.
    pub team: u16,
    pub scroll: usize,
    /// What is on the wall, or would be were it not frozen.
    pub live: Option<LiveCase>,
    /// The line being typed.
    pub asked: Option<AskedLine>,
    /// What was being typed when the line was left.
    pub left: Option<AskedLine>,
    /// Lines where there is no class to keep them, by case and team.
    pub unkept: BTreeMap<(String, u16), String>,
    /// Teams where the class has none.
    pub counted: Option<u16>,
    /// Lines that hold a real name.
    pub off_wall: BTreeSet<String>,
    /// The question whose votes are asked for.
    pub asks_vote: Option<QuestionKey>,
}

impl ClassView for CasesView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for CasesView {
    fn scope(&self) -> KeyScope {
        if self.asked.is_some() { KeyScope::Field } else { KeyScope::Cases }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.asked.is_none() && self.pane == CasePane::Cases => Err(frame::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Back && self.asked.is_some()).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let Some(chapter) = desk.courses.lessons.as_deref() else { return desk.tell(phrases::NO_COURSE) };
        let Some(case) = chapter.cases.get(self.cursor) else { return desk.tell(phrases::NO_COURSE) };
        if self.asked.is_some() {
            match action {
                Action::Open => self.accept(desk, case),
                Action::Back => self.left = self.asked.take(),
                _ => {}
            }
            return;
        }
        match action {
            Action::Open => desk.request = Some(Request::Menu),
            Action::Back => self.pane = CasePane::Cases,
            Action::NextPane => self.turn(1),
            Action::PrevPane => self.turn(CasePane::VARIANTS.len() - 1),
            Action::Right => self.pane = CasePane::Sheet,
            Action::Left if self.pane == CasePane::Sheet => self.pane = CasePane::Cases,
            Action::Toggle => self.go_on(desk, case),
            Action::Edit => {
                let team = (self.pane == CasePane::Teams).then_some(self.team);
                self.type_line(desk.book, case, team);
            }
            Action::Remove => self.drop_line(desk, case),
            Action::More | Action::Less if desk.showing.countdown.is_none() => desk.tell(lectern::NO_COUNTDOWN),
            Action::More => timer::adjust(desk, true),
            Action::Less => timer::adjust(desk, false),
            Action::Workshop(verb) => self.do_verb(desk, case, verb),
            _ => self.step(desk, chapter.cases.len(), &case.key, action),
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if self.asked.is_some() {
            return;
        }
        let (before, here) = ((self.pane, self.cursor, self.team), CasePane::VARIANTS.get(pane).copied());
        self.pane = here.unwrap_or_default();
        match self.pane {
            CasePane::Cases => (self.cursor, self.scroll) = (row, 0),
            CasePane::Teams => self.team = u16::try_from(row).unwrap_or(0),
            CasePane::Sheet => {}
        }
        if before == (self.pane, self.cursor, self.team) {
            self.act(desk, if self.pane == CasePane::Teams { Action::Edit } else { Action::Toggle });
        }
    }

    fn click_pane(&mut self, _desk: &mut Desk, pane: usize) {
        self.pane = CasePane::VARIANTS.get(pane).copied().unwrap_or_default();
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.asked.as_mut().map(|asked| &mut asked.line)
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.left = self.asked.take().or(self.left.take());
        self.pane = CasePane::Cases;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        let facet = self.cursor * usize::from(u16::MAX) + usize::from(self.team);
        self.class.map_or_else(|| Aim::facet(facet), |class| Aim::record(class, facet))
    }

    fn depth(&self) -> ViewDepth {
        if self.asked.is_some() || self.pane != CasePane::Cases { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl CasesView {
    fn turn(&mut self, by: usize) {
        let to = (self.pane as usize + by) % CasePane::VARIANTS.len();
        self.pane = CasePane::VARIANTS.get(to).copied().unwrap_or_default();
    }

    fn step(&mut self, desk: &Desk, cases: usize, case: &str, action: Action) {
        let (page, limit) = (desk.page_rows, desk.scroll_limit);
        match self.pane {
            CasePane::Cases => {
                let to = step_cursor(self.cursor, action, cases, page);
                if to != self.cursor {
                    (self.cursor, self.scroll, self.team) = (to, 0, 0);
                }
            }
            CasePane::Teams => {
                let teams = usize::from(self.teams(desk.book, case));
                let to = step_cursor(usize::from(self.team), action, teams, page);
                self.team = u16::try_from(to).unwrap_or(0);
            }
            CasePane::Sheet => self.scroll = scroll(self.scroll.min(limit), action, page, limit),
        }
    }

    fn do_verb(&mut self, desk: &mut Desk, case: &CaseTexts, verb: WorkshopVerb) {
        match verb {
            WorkshopVerb::AskQuestion => self.come_to(desk, case, CaseAct::Situation),
            WorkshopVerb::Countdown => self.come_to(desk, case, CaseAct::Work),
            WorkshopVerb::ShowLines => self.come_to(desk, case, CaseAct::Lines(0)),
            WorkshopVerb::ShowAnswer => self.next_point(desk, case),
            WorkshopVerb::Vote => self.asks_vote = Some(self.question(desk.book, case)),
            WorkshopVerb::Black => hold::black(desk),
            WorkshopVerb::Freeze => hold::freeze(desk),
            WorkshopVerb::ChooseClass => turn_class(desk, &mut self.class),
            // Verbs of the other views have no key here.
            _ => {}
        }
    }
}
