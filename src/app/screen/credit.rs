//! The Credit tab says what delay costs, what is owed and how it is asked for. Its views stand side by side: this file keeps which
//! of them is in front, and the page that other tabs open too.

use jiff::civil::Date;

use super::Screen;
use crate::strip::Strip;
use domain::book::Book;
use domain::id::Id;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::VariantArray)]
pub enum CreditView {
    #[default]
    Grids,
    Decision,
    Ageing,
    Collection,
    Terms,
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

impl Strip for Credit {
    type View = CreditView;

    const TITLES: &'static [Phrase] =
        &[phrases::GRIDS, phrases::DECISION, phrases::AGEING, phrases::COLLECTION, phrases::TERMS];

    fn view(&self) -> CreditView {
        self.view
    }

    fn set_view(&mut self, view: CreditView) {
        self.view = view;
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

    fn has_page(&self) -> bool {
        self.page.is_some()
    }

    fn leaves_page(&self) -> bool {
        self.page.as_ref().is_some_and(|page| page.pane == InvoicesPane::List)
    }

    fn is_page_gone(&self, book: &Book) -> bool {
        self.page.as_ref().is_some_and(|page| !book.accounts().contains_key(&page.account))
    }

    fn put_away(&mut self) {
        self.page = None;
    }
}

impl Credit {
    /// Opens the invoices of a customer, or of a project there.
    pub fn open_invoices(&mut self, book: &Book, today: Date, account: Id, project: Option<Id>) {
        self.page = InvoicesPage::open(book, today, account, project);
    }
}
