//! What the teams wrote: kept with the class, typed one team after the other, and looked through for real names.

use std::collections::BTreeMap;

use super::page::TeamLine;
use super::{AskedLine, CaseAct, CasesView, LiveCase, TypedFor};
use crate::desk::Desk;
use crate::screen::workshop::hold;
use crate::screen::workshop::wall_room::CELLS;
use domain::book::Book;
use domain::course::lesson::{CaseTexts, PageBlock};
use domain::lang::Text;
use domain::workshop::answers::CaseLine;
use domain::workshop::named::{NamedKind, named_in};
use text::edit::LineEditor;
use text::{Ruler, narrow};
use words::{Phrase, Say, cases as phrases};

/// The most teams.
pub const MOST_TEAMS: u16 = 60;
/// Cells of a line: three lines of the wall.
pub const LONGEST: usize = 3 * (CELLS - 8);

impl CasesView {
    /// What the teams wrote on a case, by team.
    #[must_use]
    pub fn lines_on<'a>(&'a self, book: &'a Book, case: &str) -> BTreeMap<u16, &'a str> {
        if let Some(class) = self.class.and_then(|id| book.workshops().get(&id)) {
            let lines = class.case_lines.iter().filter(|line| line.case == case);
            return lines.map(|line| (line.team, line.line.as_str())).collect();
        }
        let lines = self.unkept.iter().filter(|((of, _), _)| of == case);
        lines.map(|((_, team), line)| (*team, line.as_str())).collect()
    }

    /// How many teams there are; 0 where nobody said.
    #[must_use]
    pub fn teams(&self, book: &Book, case: &str) -> u16 {
        let class = self.class.and_then(|id| book.workshops().get(&id)).and_then(|class| class.teams);
        let wrote = self.lines_on(book, case).keys().max().map_or(0, |team| team + 1);
        class.or(self.counted).unwrap_or(0).max(wrote).min(MOST_TEAMS)
    }

    /// The lines as they may go to the wall; every one is looked through anew, because the book may have new names.
    pub(super) fn shown_lines<'a>(
        &mut self,
        lines: &'a BTreeMap<u16, String>,
        book: &Book,
        case: &CaseTexts,
    ) -> Vec<TeamLine<'a>> {
        let quotable = quotable(case);
        let quotable: Vec<&str> = quotable.iter().map(String::as_str).collect();
        let mut shown = Vec::new();
        for (team, line) in lines {
            let named = named_in(book, line, &quotable);
            self.note_named(line, named);
            shown.push(TeamLine { team: *team, line: named.is_none().then_some(line) });
        }
        shown
    }

    fn note_named(&mut self, line: &str, named: Option<NamedKind>) {
        if named.is_some() {
            self.off_wall.insert(line.to_owned());
        } else {
            self.off_wall.remove(line);
        }
    }

    /// Opens the line of the team under the cursor, else of the first that has none; asks how many there are where nobody said.
    pub(super) fn type_line(&mut self, book: &Book, case: &CaseTexts, team: Option<u16>) {
        let (teams, lines) = (self.teams(book, &case.key), self.lines_on(book, &case.key));
        let first = (0..teams).find(|team| !lines.contains_key(team));
        let what = if teams == 0 { TypedFor::Teams } else { TypedFor::Line(team.or(first).unwrap_or(self.team)) };
        let there = if let TypedFor::Line(team) = what { lines.get(&team).copied() } else { None };
        let left = self.left.clone().filter(|left| left.case == case.key && left.what == what);
        let line = left.map_or_else(|| LineEditor::new(there.unwrap_or_default()), |left| left.line);
        if let TypedFor::Line(team) = what {
            self.team = team;
        }
        self.left = None;
        self.asked = Some(AskedLine { case: case.key.clone(), what, line, trouble: None });
    }

    /// What was typed was accepted.
    pub(super) fn accept(&mut self, desk: &mut Desk, case: &CaseTexts) {
        let Some(asked) = self.asked.take() else { return };
        let typed = asked.line.text().trim().to_owned();
        let trouble = match asked.what {
            TypedFor::Teams => self.accept_teams(desk, case, &typed),
            TypedFor::Line(team) => self.accept_line(desk, case, team, &typed),
        };
        if let Some(trouble) = trouble {
            desk.tell(trouble.clone());
            self.asked = Some(AskedLine { trouble: Some(trouble), ..asked });
        }
    }

    fn accept_teams(&mut self, desk: &Desk, case: &CaseTexts, typed: &str) -> Option<Say> {
        let typed: String = typed.chars().map(narrow).collect();
        match typed.parse() {
            Ok(teams) if (1..=MOST_TEAMS).contains(&teams) => {
                self.counted = Some(teams);
                self.type_line(desk.book, case, None);
                None
            }
            _ => Some(phrases::BAD_TEAMS.with([&MOST_TEAMS.to_string()])),
        }
    }

    fn accept_line(&mut self, desk: &mut Desk, case: &CaseTexts, team: u16, typed: &str) -> Option<Say> {
        let cells = Ruler::default().width(typed);
        if typed.is_empty() {
            return Some(phrases::EMPTY_LINE.say());
        }
        if cells > LONGEST {
            return Some(phrases::TOO_LONG.with([&LONGEST.to_string(), &cells.to_string()]));
        }
        self.keep_line(desk, &case.key, team, typed);
        let quotable = quotable(case);
        let named = named_in(desk.book, typed, &quotable.iter().map(String::as_str).collect::<Vec<_>>());
        self.note_named(typed, named);
        let number = (team + 1).to_string();
        let lines = self.lines_on(desk.book, &case.key);
        let next = (0..self.teams(desk.book, &case.key)).find(|team| !lines.contains_key(team));
        match (named, next) {
            (Some(kind), _) => desk.tell(told(kind).with([&number])),
            (None, None) => desk.tell(phrases::KEPT_ALL),
            (None, Some(_)) => desk.tell(phrases::KEPT_LINE.with([&number])),
        }
        if next.is_some() {
            self.type_line(desk.book, case, next);
        }
        None
    }

    fn keep_line(&mut self, desk: &mut Desk, case: &str, team: u16, typed: &str) {
        let Some(class) = self.class else {
            self.unkept.insert((case.to_owned(), team), typed.to_owned());
            return;
        };
        let id = desk.ids.next_id();
        desk.book.edit_workshop(class, |class| {
            match class.case_lines.iter_mut().find(|line| line.case == case && line.team == team) {
                Some(line) => typed.clone_into(&mut line.line),
                None => class.case_lines.push(CaseLine { id, case: case.to_owned(), team, line: typed.to_owned() }),
            }
        });
    }

    /// Takes the line of the team under the cursor out.
    pub(super) fn drop_line(&mut self, desk: &mut Desk, texts: &CaseTexts) {
        let (team, case) = (self.team, texts.key.as_str());
        if !self.lines_on(desk.book, case).contains_key(&team) {
            return desk.tell(phrases::NOTHING_TO_DROP);
        }
        let before = match self.act_of(case) {
            Some(act @ CaseAct::Lines(_)) => self.page(desk.book, texts, act).map(|page| (act, page)),
            _ => None,
        };
        self.unkept.remove(&(case.to_owned(), team));
        if let Some(class) = self.class {
            let gone = |line: &CaseLine| line.case == case && line.team == team;
            desk.book.edit_workshop(class, |class| class.case_lines.retain(|line| !gone(line)));
        }
        // A line that is taken out does not stay on the wall.
        if let Some((act, before)) = before {
            let left = !self.lines_on(desk.book, case).is_empty();
            let act = if left { act } else { CaseAct::Situation };
            if let Some(now) = self.page(desk.book, texts, act) {
                self.live = Some(LiveCase { case: case.to_owned(), act, page: now.clone() });
                hold::renew(desk, &before, now);
            }
        }
        desk.tell(phrases::DROPPED.with([&(team + 1).to_string()]));
    }

    /// Whether an act of this case is on the wall.
    #[must_use]
    pub fn act_of(&self, case: &str) -> Option<CaseAct> {
        self.live.as_ref().filter(|live| live.case == case).map(|live| live.act)
    }
}

const fn told(kind: NamedKind) -> Phrase<1> {
    match kind {
        NamedKind::Person => phrases::NAMED_PERSON,
        NamedKind::Contact => phrases::NAMED_CONTACT,
        NamedKind::Customer => phrases::NAMED_CUSTOMER,
        NamedKind::Rival => phrases::NAMED_RIVAL,
    }
}

/// Every text of the case that a team may quote.
fn quotable(case: &CaseTexts) -> Vec<String> {
    let material = case.material.iter().flat_map(|block| match block {
        PageBlock::Line(text) | PageBlock::Quote(text) => vec![text],
        PageBlock::Points(points) => points.iter().collect(),
        PageBlock::Table { head, rows } => head.iter().chain(rows.iter().flatten()).collect(),
        PageBlock::Figure(_) => Vec::new(),
    });
    let asked = case.questions.iter().flat_map(|of| [&of.ask, &of.why].into_iter().chain(&of.choices));
    let all = [&case.title, &case.situation, &case.line].into_iter().chain(material).chain(asked).chain(&case.model);
    all.flat_map(|text: &Text| [text.zh.clone(), text.en.clone()]).collect()
}
