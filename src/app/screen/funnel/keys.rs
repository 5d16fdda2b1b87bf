//! This file declares the keys of the board, says why one of them does nothing, and does what each means.

use super::Funnel;
use super::filter::Jump;
use super::route::FunnelRoute;
use super::verb::FunnelVerb;
use crate::action::{Action, Tab};
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::moving::{self, Way, dead_end};
use crate::owners::owners;
use domain::project::{ProjectKey, Stage};
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, funnel as phrases, tracker};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Funnel,
    title: labels::SCOPE_FUNNEL,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("< ,", Action::Retreat, labels::RETREAT, true),
        row("> .", Action::Advance, labels::ADVANCE, true),
        row("x", Action::Funnel(FunnelVerb::Lose), labels::LOSE, true),
        row("r", Action::Funnel(FunnelVerb::Revive), labels::REVIVE, true),
        row("/", Action::Filter, labels::FILTER, true),
        row("s", Action::Funnel(FunnelVerb::Sort), labels::SORT, true),
        row("z", Action::Funnel(FunnelVerb::Collapse), labels::COLLAPSE, true),
        row("v", Action::Funnel(FunnelVerb::Picture), labels::PICTURE, true),
        row("#", Action::Funnel(FunnelVerb::Jump), labels::JUMP, true),
        row("w", Action::Funnel(FunnelVerb::Owner), labels::OWNER, true),
        row("g", Action::Funnel(FunnelVerb::Grade), labels::GRADE, true),
        row("!", Action::Funnel(FunnelVerb::Stale), labels::STALE, false),
        row("a", Action::Funnel(FunnelVerb::Only), labels::ONLY, false),
        row("H", Action::Funnel(FunnelVerb::Closed), labels::CLOSED, true),
        row("c", Action::Clear, labels::SHOW_ALL, false),
        row("b", Action::Brief, labels::BRIEF, false),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("o", Action::Outcome, labels::OUTCOME, false),
        row("O", Action::Just, labels::JUST, false),
        row("m", Action::Meet, labels::MEET, false),
        row("t", Action::Touch, labels::TOUCH, false),
        row("f", Action::Task, labels::TASK, false),
        row("n", Action::New, labels::NEW_PROJECT, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("p", Action::Print, labels::PRINT, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Whether an action is about the card under the cursor.
const fn about_card(action: Action) -> bool {
    match action {
        Action::Open
        | Action::Advance
        | Action::Retreat
        | Action::Brief
        | Action::Invoices
        | Action::Edit
        | Action::Outcome
        | Action::Just
        | Action::Meet
        | Action::Touch
        | Action::Task
        | Action::Remove => true,
        Action::Funnel(verb) => matches!(verb, FunnelVerb::Lose | FunnelVerb::Revive | FunnelVerb::Only),
        _ => false,
    }
}

/// Whether an action has no use on a board without projects: it filters, orders, folds or jumps.
const fn arranges(action: Action) -> bool {
    match action {
        Action::Filter => true,
        Action::Funnel(verb) => !matches!(verb, FunnelVerb::Lose | FunnelVerb::Revive | FunnelVerb::Picture),
        _ => false,
    }
}

impl Funnel {
    /// Tells whether an action works on the board, or why not.
    pub(super) fn can_on_board(&self, action: Action) -> Result<(), Phrase> {
        let board = &self.board;
        let card = board.card();
        let stage = card.map(|card| card.stage);
        let folded = board.columns.get(board.column).is_some_and(|column| column.folded);
        let refusal = match action {
            Action::Back if !board.filter.active() => Some(frame::OUTERMOST),
            Action::Clear if !board.filter.active() => Some(phrases::NOTHING_HIDDEN),
            Action::Print | Action::Funnel(FunnelVerb::Picture | FunnelVerb::Only) if board.filter.class.is_some() => {
                Some(phrases::CLASS_ONLY)
            }
            _ if arranges(action) && board.bare() => Some(phrases::BARE),
            Action::Open if folded => None,
            Action::Funnel(FunnelVerb::Only) if board.filter.account.is_some() => None,
            Action::Funnel(FunnelVerb::Jump) if board.numbers(0).1 == 0 => Some(phrases::NO_CARDS),
            _ if about_card(action) && card.is_none() => {
                Some(if folded { phrases::COLUMN_FOLDED } else { phrases::NO_CARD })
            }
            Action::Funnel(FunnelVerb::Revive) if stage != Some(Stage::Lost) => Some(phrases::NOT_LOST),
            Action::Funnel(FunnelVerb::Lose) => stage.and_then(|stage| dead_end(stage, Way::Lose)),
            Action::Retreat => stage.and_then(|stage| dead_end(stage, Way::Backward)),
            Action::Advance => stage.and_then(|stage| dead_end(stage, Way::Forward)),
            _ => None,
        };
        refusal.map_or(Ok(()), Err)
    }

    /// Does an action on the board.
    pub(super) fn act_on_board(&mut self, desk: &mut Desk, action: Action) -> FunnelRoute {
        match action {
            Action::Filter => {
                self.close();
                self.typing = true;
                self.board.filter.text.get_or_insert_with(LineEditor::query);
            }
            Action::Open => self.open(desk),
            Action::Back => self.back(desk),
            Action::Clear => self.clear(desk),
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(self.board.filter.class))),
            Action::Print => desk.request = Some(Request::PrintFunnel(self.board.filter.owner)),
            Action::Up | Action::Down if self.board.jump.is_some() => {}
            Action::Funnel(verb) => return self.act_on_funnel(desk, verb),
            _ => match self.board.key() {
                Some(key) if self.act_on_card(desk, action, key) => {}
                _ => self.board.move_cursor(action, desk.page_rows),
            },
        }
        FunnelRoute::Stay
    }

    /// Does what can be done on the funnel alone.
    fn act_on_funnel(&mut self, desk: &mut Desk, verb: FunnelVerb) -> FunnelRoute {
        self.close();
        let board = &mut self.board;
        match verb {
            FunnelVerb::Picture => return FunnelRoute::Picture,
            FunnelVerb::Lose => self.move_card(desk, moving::lose),
            FunnelVerb::Revive => self.move_card(desk, moving::revive),
            FunnelVerb::Jump => board.jump = Some(Jump::open(board.cursor())),
            FunnelVerb::Collapse => drop(board.fold()),
            FunnelVerb::Owner => {
                board.filter.owner = board.filter.owner.next(&owners(board.cards().owners(), desk.book));
                board.refresh(desk.book, desk.today);
            }
            FunnelVerb::Grade => {
                board.filter.next_grade();
                board.refresh(desk.book, desk.today);
            }
            FunnelVerb::Stale => {
                board.filter.only_attention = !board.filter.only_attention;
                board.refresh(desk.book, desk.today);
            }
            FunnelVerb::Only => {
                let account = board.key().map(|key| key.account);
                board.filter.account = if board.filter.account.is_some() { None } else { account };
                board.refresh(desk.book, desk.today);
            }
            FunnelVerb::Closed => {
                board.closed = !board.closed;
                desk.tell(if board.closed { phrases::CLOSED_SHOWN } else { phrases::CLOSED_HIDDEN });
                board.refresh(desk.book, desk.today);
            }
            FunnelVerb::Sort => {
                board.order = board.order.next();
                desk.tell(phrases::ORDERED.with_phrases([board.order.label()]));
                board.refresh(desk.book, desk.today);
            }
        }
        FunnelRoute::Stay
    }

    /// Accepts what is typed; else opens the card, or unfolds the column.
    fn open(&mut self, desk: &mut Desk) {
        if let Some(jump) = &self.board.jump {
            let number = jump.number();
            if number.is_some_and(|number| self.board.numbered(number).is_none()) {
                let last = self.board.numbers(0).1.to_string();
                return desk.tell(phrases::NO_SUCH_NUMBER.with([&number.unwrap_or(0).to_string(), &last]));
            }
        }
        if self.close() {
            return;
        }
        match self.board.key() {
            Some(key) => {
                self.board.remember_selection();
                desk.request = Some(Request::Show(key, Tab::Tracker));
            }
            None => drop(self.board.fold()),
        }
    }

    /// Takes back in turn: the line being typed into, then the filters.
    fn back(&mut self, desk: &mut Desk) {
        if let Some(jump) = self.board.jump.take() {
            return self.board.return_cursor(jump.from);
        }
        if self.typing {
            self.typing = false;
            self.board.filter.text = None;
            return self.board.refresh(desk.book, desk.today);
        }
        self.clear(desk);
    }

    fn clear(&mut self, desk: &mut Desk) {
        self.close();
        self.board.filter = self.board.filter.cleared();
        self.board.refresh(desk.book, desk.today);
    }

    /// What is done with a card; tells whether the action was about one.
    fn act_on_card(&mut self, desk: &mut Desk, action: Action, key: ProjectKey) -> bool {
        match action {
            Action::Advance => moving::forward(desk, key),
            Action::Retreat => moving::backward(desk, key),
            Action::Brief => desk.request = Some(Request::Brief(key)),
            Action::Invoices => desk.request = Some(Request::Invoices(key.account, Some(key.project))),
            Action::Edit | Action::Outcome | Action::Just | Action::Meet | Action::Touch | Action::Task => {
                desk.open_form(Subject::of(action, desk.book, key, desk.today));
            }
            Action::Remove => {
                let name = desk.book.remove_project(key).unwrap_or_default();
                desk.tell(tracker::PROJECT_REMOVED.with([&name]));
            }
            _ => return false,
        }
        self.leave_card();
        true
    }

    /// Moves the card under the cursor, which stays selected.
    fn move_card(&mut self, desk: &mut Desk, moved: impl FnOnce(&mut Desk, ProjectKey)) {
        if let Some(key) = self.board.key() {
            moved(desk, key);
            self.leave_card();
        }
    }

    /// Something was done with the card under the cursor, which stays selected.
    fn leave_card(&mut self) {
        self.close();
        self.board.remember_selection();
    }
}
