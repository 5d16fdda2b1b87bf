//! This file is the matrix as the program knows it: a screen.

use jiff::civil::Date;

use super::{LINE, LIST, MatrixPane, MatrixView, PLACE, POINT, SCATTER, spot_of};
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::msg::Spot;
use crate::screen::{Screen, ViewDepth};
use domain::book::Book;
use domain::channel::lines::LimitLine;
use text::edit::LineEditor;
use words::Phrase;

impl Screen for MatrixView {
    fn scope(&self) -> KeyScope {
        match (self.typing, &self.adjusting) {
            (true, _) => KeyScope::Field,
            (false, Some(_)) => KeyScope::LimitLine,
            (false, None) => KeyScope::Matrix,
        }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        self.why_not(action).map_or(Ok(()), Err)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if !self.act_on_line(desk, action) {
            self.act_on_matrix(desk, action);
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        self.typing = false;
        let line = pane.checked_sub(LINE).and_then(|number| LimitLine::ALL.get(number).copied());
        if let Some(line) = line {
            return self.take_line(line, true);
        }
        self.leave_lines();
        match pane {
            SCATTER => {
                self.pane = MatrixPane::Scatter;
                self.choose_place(self.place_of(spot_of(row)));
            }
            PLACE => {
                self.pane = MatrixPane::Scatter;
                self.choose_place(row);
            }
            POINT => self.choose_spot(spot_of(row)),
            LIST => {
                let again = self.pane == MatrixPane::List && self.cursor == row;
                self.enter_list();
                self.cursor = row.min(self.list().len().saturating_sub(1));
                self.remember();
                if again {
                    self.act(desk, Action::Open);
                }
            }
            _ => {}
        }
    }

    fn drag(&mut self, from: Spot, over: Spot) {
        let held = from.pane >= LINE && self.adjusting.as_ref().is_some_and(|adjusting| adjusting.by_mouse);
        let plot = matches!(over.pane, SCATTER | POINT) || over.pane >= LINE;
        if let (true, true, Some(number)) = (held, plot, over.row) {
            self.drag_line(spot_of(number));
        }
    }

    fn release(&mut self, desk: &mut Desk, from: Spot, to: Spot) {
        if self.adjusting.as_ref().is_some_and(|adjusting| adjusting.by_mouse) {
            if from == to {
                return self.leave_lines();
            }
            self.set_lines(desk);
        }
    }

    fn release_mouse(&mut self) {
        if self.adjusting.as_ref().is_some_and(|adjusting| adjusting.by_mouse) {
            self.leave_lines();
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.typing { self.filter.as_mut() } else { None }
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.leave_lines();
        (self.pane, self.typing) = (MatrixPane::Scatter, false);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Channel]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.follow(book, today);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.aim_now()
    }

    fn depth(&self) -> ViewDepth {
        ViewDepth::Home
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }
}
