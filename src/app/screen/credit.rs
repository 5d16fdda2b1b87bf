//! The Credit tab says what delay costs, what is owed and how it is asked for. Its views stand side by side: this file keeps which of them is in front and leads everything to it.

use jiff::civil::Date;
use strum::{EnumCount as _, VariantArray as _};

use super::{AboutWhom, STRIP, Screen, ViewDepth};
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::msg::Spot;
use domain::book::Book;
use domain::id::Id;
use text::edit::LineEditor;
use words::{Phrase, credit as phrases};

pub mod ageing;
pub mod collection;
pub mod decision;
pub mod figure;
pub mod grids;
pub mod invoices;
pub mod terms;
pub mod verb;

use ageing::AgeingView;
use collection::CollectionView;
use decision::DecisionView;
use grids::GridsView;
use invoices::{InvoicesPage, InvoicesPane};
use terms::TermsView;

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount, strum::VariantArray)]
pub enum CreditView {
    #[default]
    Grids,
    Decision,
    Ageing,
    Collection,
    Terms,
}

impl CreditView {
    /// What it is called, in the order of the strip.
    const TITLES: [Phrase; Self::COUNT] =
        [phrases::GRIDS, phrases::DECISION, phrases::AGEING, phrases::COLLECTION, phrases::TERMS];
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Credit {
    /// What is in front.
    pub view: CreditView,
    /// The invoices of a customer or a project, while they are in front.
    pub page: Option<InvoicesPage>,
    pub grids: GridsView,
    pub decision: DecisionView,
    pub ageing: AgeingView,
    pub collection: CollectionView,
    pub terms: TermsView,
}

impl Screen for Credit {
    fn scope(&self) -> KeyScope {
        self.front().scope()
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.page.is_some() || self.leaves_for_first() => Ok(()),
            _ => self.front().can(book, action),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let typing = self.front().scope() == KeyScope::Field;
        match action {
            Action::Back if self.page.as_ref().is_some_and(|page| page.pane == InvoicesPane::List) => {
                self.page = None;
                self.front_mut().refresh(desk.book, desk.today);
            }
            _ if self.page.is_some() => self.front_mut().act(desk, action),
            Action::Before if !typing => self.turn(desk, CreditView::COUNT - 1),
            Action::After if !typing => self.turn(desk, 1),
            Action::Back if self.leaves_for_first() => self.show_view(desk.book, desk.today, 0),
            _ => self.front_mut().act(desk, action),
        }
    }

    fn types_number(&self, action: Action) -> bool {
        self.front().types_number(action)
    }

    fn type_digit(&mut self, digit: usize) -> Result<(), Phrase> {
        self.front_mut().type_digit(digit)
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if pane == STRIP {
            self.show_view(desk.book, desk.today, row);
        } else {
            self.front_mut().click(desk, pane, row);
        }
    }

    fn click_pane(&mut self, desk: &mut Desk, pane: usize) {
        self.front_mut().click_pane(desk, pane);
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.front_mut().line_editor()
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.page = None;
        self.front_mut().go_home(desk);
        self.show_view(desk.book, desk.today, 0);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        self.front().chapters()
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        if self.page.as_mut().is_some_and(|page| !page.list_anew(book, today)) {
            self.page = None;
        }
        self.front_mut().refresh(book, today);
    }

    fn aim(&self, book: &Book, today: Date) -> Aim {
        self.front().aim(book, today)
    }

    fn depth(&self) -> ViewDepth {
        if self.page.is_some() || self.view == CreditView::default() { self.front().depth() } else { ViewDepth::Inside }
    }

    fn about(&self) -> Option<AboutWhom> {
        self.front().about()
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        self.front().label(action)
    }

    fn needs_me(&self, action: Action) -> bool {
        self.front().needs_me(action)
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.front_mut().set_catalogue(catalogue);
    }

    fn release_mouse(&mut self) {
        self.front_mut().release_mouse();
    }

    fn drag(&mut self, from: Spot, over: Spot) {
        self.front_mut().drag(from, over);
    }

    fn release(&mut self, desk: &mut Desk, from: Spot, to: Spot) {
        self.front_mut().release(desk, from, to);
    }

    /// None beside a page that other tabs open too.
    fn views(&self) -> &'static [Phrase] {
        if self.page.is_some() { &[] } else { &CreditView::TITLES }
    }

    fn view_in_front(&self) -> usize {
        self.view as usize
    }

    fn show_view(&mut self, book: &Book, today: Date, place: usize) {
        let Some(view) = CreditView::VARIANTS.get(place) else { return };
        (self.view, self.page) = (*view, None);
        self.front_mut().refresh(book, today);
    }
}

impl Credit {
    /// Opens the invoices of a customer, or of a project there.
    pub fn open_invoices(&mut self, book: &Book, today: Date, account: Id, project: Option<Id>) {
        self.page = InvoicesPage::open(book, today, account, project);
    }

    fn front(&self) -> &dyn Screen {
        if let Some(page) = &self.page {
            return page;
        }
        match self.view {
            CreditView::Grids => &self.grids,
            CreditView::Decision => &self.decision,
            CreditView::Ageing => &self.ageing,
            CreditView::Collection => &self.collection,
            CreditView::Terms => &self.terms,
        }
    }

    fn front_mut(&mut self) -> &mut dyn Screen {
        if let Some(page) = &mut self.page {
            return page;
        }
        match self.view {
            CreditView::Grids => &mut self.grids,
            CreditView::Decision => &mut self.decision,
            CreditView::Ageing => &mut self.ageing,
            CreditView::Collection => &mut self.collection,
            CreditView::Terms => &mut self.terms,
        }
    }

    /// Whether going back leads from a view beside the first one to that.
    fn leaves_for_first(&self) -> bool {
        self.page.is_none()
            && self.view != CreditView::default()
            && self.front().depth() == ViewDepth::Home
            && self.front().scope() != KeyScope::Field
    }

    /// The view so many places on, round and round.
    fn turn(&mut self, desk: &Desk, by: usize) {
        self.show_view(desk.book, desk.today, (self.view as usize + by) % CreditView::COUNT);
    }
}
