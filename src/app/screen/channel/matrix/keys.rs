//! This file declares the keys of the matrix, says why one of them does nothing, and does what each means.

use super::{MatrixPane, MatrixView};
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::owners::owners;
use crate::screen::channel::verb::ChannelVerb;
use domain::funnel::owner::OwnerFilter;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, matrix as phrases};

/// Steps of a page key along a line.
const LEAP: usize = 5;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Matrix,
    title: labels::SCOPE_MATRIX,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("e", Action::Edit, phrases::FIGURES, true),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("s", Action::Channel(ChannelVerb::LimitLine), phrases::ADJUST, true),
        row("/", Action::Filter, labels::FILTER, true),
        row("w", Action::Channel(ChannelVerb::MatrixOwner), labels::OWNER, true),
        row("c", Action::Clear, labels::SHOW_ALL, false),
        row("n", Action::New, labels::NEW_PROJECT, false),
        row("d delete", Action::Remove, phrases::TAKE_BACK, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// While a line is on its way: what else the matrix does waits until it is set or left.
pub const LINE_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::LimitLine,
    title: labels::SCOPE_LIMIT_LINE,
    rows: &[
        row("enter", Action::Open, phrases::SET, true),
        row("+ =", Action::More, phrases::LINE_MORE, true),
        row("-", Action::Less, phrases::LINE_LESS, true),
        row("esc", Action::Back, phrases::LEAVE, true),
        row("s", Action::Channel(ChannelVerb::LimitLine), phrases::LINE_NEXT, true),
    ],
};

impl MatrixView {
    pub(super) fn why_not(&self, action: Action) -> Option<Phrase> {
        if self.typing {
            return None;
        }
        match action {
            Action::Channel(ChannelVerb::LimitLine) if self.ledger.all() == 0 => Some(phrases::NO_CUSTOMER),
            Action::Back if self.adjusting.is_none() && self.pane == MatrixPane::Scatter && !self.is_filtered() => {
                Some(frame::OUTERMOST)
            }
            Action::Edit | Action::Remove | Action::Invoices if self.chosen().is_none() => {
                Some(phrases::CHOOSE_CUSTOMER)
            }
            Action::Remove if self.chosen().is_some_and(|row| row.now.is_none()) => Some(phrases::NO_FIGURES),
            Action::Clear if !self.is_filtered() => Some(phrases::NOTHING_FILTERED),
            Action::Open if self.adjusting.is_none() && self.list().is_empty() && self.ledger.all() > 0 => {
                Some(phrases::EMPTY_PLACE)
            }
            _ => None,
        }
    }

    /// Does an action while a line is being moved; tells whether it was about the line.
    pub(super) fn act_on_line(&mut self, desk: &mut Desk, action: Action) -> bool {
        if self.adjusting.is_none() {
            return false;
        }
        match action {
            Action::Right | Action::Up | Action::More => self.step_line(desk, true, 1),
            Action::Left | Action::Down | Action::Less => self.step_line(desk, false, 1),
            Action::PageUp => self.step_line(desk, true, LEAP),
            Action::PageDown => self.step_line(desk, false, LEAP),
            Action::NextPane | Action::PrevPane | Action::Channel(ChannelVerb::LimitLine) => self.next_line(),
            Action::Open => self.set_lines(desk),
            Action::Back => self.leave_lines(),
            _ => {
                self.leave_lines();
                return false;
            }
        }
        true
    }

    pub(super) fn act_on_matrix(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open => self.open(desk),
            Action::Back => self.back(),
            Action::Edit => desk.request = self.chosen().map(|row| Request::Form(Subject::ChannelFigure(row.id))),
            Action::Invoices => desk.request = self.chosen().map(|row| Request::Invoices(row.id, None)),
            Action::Remove => self.drop_figures(desk),
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(None))),
            Action::Filter => {
                self.typing = true;
                self.filter.get_or_insert_with(LineEditor::query);
            }
            Action::Clear => self.clear(),
            Action::NextPane | Action::PrevPane => match self.pane {
                MatrixPane::Scatter => self.enter_list(),
                MatrixPane::List => self.pane = MatrixPane::Scatter,
            },
            Action::Channel(ChannelVerb::LimitLine) => self.next_line(),
            Action::Channel(ChannelVerb::MatrixOwner) => {
                self.owner = self.owner.next(&owners(self.ledger.owners(), desk.book));
            }
            _ => self.move_cursor(desk, action),
        }
        self.follow(desk.book, desk.today);
    }

    /// Accepts what is typed; else enters the list, or opens the customer.
    fn open(&mut self, desk: &mut Desk) {
        if self.typing {
            self.typing = false;
            if self.query().is_empty() {
                self.filter = None;
            }
            return;
        }
        match self.chosen() {
            Some(row) => desk.request = Some(Request::Account(row.id)),
            None if self.list().is_empty() => desk.request = Some(Request::Menu),
            None => self.enter_list(),
        }
    }

    /// Takes back in turn: the line being typed, the list, the filters.
    fn back(&mut self) {
        if self.typing {
            (self.typing, self.filter) = (false, None);
        } else if self.pane == MatrixPane::List && self.cause.is_none() {
            self.pane = MatrixPane::Scatter;
        } else {
            (self.filter, self.cause, self.owner) = (None, None, OwnerFilter::All);
        }
    }

    /// Takes the figures away that count today.
    fn drop_figures(&self, desk: &mut Desk) {
        let Some(row) = self.chosen() else { return };
        let Some(on) = row.now.as_ref().map(|figure| figure.on) else { return };
        desk.book.edit_account(row.id, |account| account.channel.retain(|figure| figure.on != on));
        desk.tell(phrases::FIGURES_DROPPED.with([&row.name, &on.to_string()]));
    }
}
