//! This view shows what the law says about terms of payment, for information.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::Screen;
use domain::book::Book;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Terms,
    title: labels::SCOPE_TERMS,
    rows: &[
        row("[", Action::Before, labels::VIEW_BEFORE, true),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TermsView {}

impl Screen for TermsView {
    fn scope(&self) -> KeyScope {
        KeyScope::Terms
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        if action == Action::Back { Err(frame::OUTERMOST) } else { Ok(()) }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if action == Action::Open {
            desk.request = Some(Request::Menu);
        }
    }

    fn click(&mut self, _desk: &mut Desk, _pane: usize, _row: usize) {}

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    fn refresh(&mut self, _book: &Book, _today: Date) {}

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::default()
    }
}
