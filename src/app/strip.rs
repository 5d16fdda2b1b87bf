//! A tab whose views stand side by side says only what is its own, as a `Strip`. Everything else that the core asks of a tab is led
//! from here to the view in front.

use jiff::civil::Date;
use strum::VariantArray;

use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::msg::Spot;
use crate::screen::{AboutWhom, Screen, ViewDepth};
use domain::book::Book;
use domain::project::ProjectKey;
use text::edit::LineEditor;
use words::Phrase;

/// The strip of views, as the mouse names it.
pub const STRIP: usize = 90;

/// What a tab whose views stand side by side says of itself. Whatever says it is a `Screen`.
pub trait Strip {
    /// Its views, in the order of the strip; the first one is the outermost.
    type View: VariantArray + Copy + PartialEq;

    /// What they are called, in the same order.
    const TITLES: &'static [Phrase];

    /// The view in front, or the last one that was while a page stands before the strip.
    fn view(&self) -> Self::View;

    /// Notes which view is in front, and nothing else: `refresh` of that view is called afterwards.
    fn set_view(&mut self, view: Self::View);

    /// What is in front: the page before the strip, else the view.
    fn front(&self) -> &dyn Screen;

    fn front_mut(&mut self) -> &mut dyn Screen;

    /// Whether a page that other tabs open too stands before the strip, which is out of sight then.
    fn has_page(&self) -> bool {
        false
    }

    /// Whether going back leaves that page, and is nothing that happens on it.
    fn leaves_page(&self) -> bool {
        true
    }

    /// Whether what that page is about is no longer in the book.
    fn is_page_gone(&self, _book: &Book) -> bool {
        false
    }

    /// Whether another tab led to the view in front: leaving it leads back there.
    fn is_visited(&self) -> bool {
        false
    }

    /// No page stands before the strip any more, and no other tab led here.
    fn put_away(&mut self) {}

    /// The view that going back shows after the one in front has gone back by itself.
    fn way_back(&self) -> Option<Self::View> {
        None
    }

    /// A key or the mouse was led to the view in front: shows another one where that asks for it.
    fn lead_on(&mut self, _desk: &mut Desk) {}
}

impl<T: Strip> Screen for T {
    fn scope(&self) -> KeyScope {
        self.front().scope()
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.has_page() || leaves_for_first(self) => Ok(()),
            _ => self.front().can(book, action),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        self.front().label(action)
    }

    fn deciding(&self) -> Option<Phrase> {
        if self.has_page() { None } else { self.front().deciding() }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if self.has_page() {
            act_on_page(self, desk, action);
        } else {
            act_on_strip(self, desk, action);
        }
        self.lead_on(desk);
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
            self.lead_on(desk);
        }
    }

    fn click_pane(&mut self, desk: &mut Desk, pane: usize) {
        self.front_mut().click_pane(desk, pane);
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.front_mut().line_editor()
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.put_away();
        self.front_mut().go_home(desk);
        self.show_view(desk.book, desk.today, 0);
    }

    fn takes_paste(&self, text: &str) -> bool {
        self.front().takes_paste(text)
    }

    fn paste(&mut self, desk: &mut Desk, text: &str) {
        self.front_mut().paste(desk, text);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        self.front().chapters()
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        if self.is_page_gone(book) {
            self.put_away();
        }
        self.front_mut().refresh(book, today);
    }

    fn aim(&self, book: &Book, today: Date) -> Aim {
        self.front().aim(book, today)
    }

    fn depth(&self) -> ViewDepth {
        if self.is_visited() {
            return ViewDepth::Page;
        }
        if self.has_page() || self.view_in_front() == 0 { self.front().depth() } else { ViewDepth::Inside }
    }

    fn about(&self) -> Option<AboutWhom> {
        self.front().about()
    }

    fn needs_me(&self, action: Action) -> bool {
        self.front().needs_me(action)
    }

    fn keeps_nothing(&self) -> bool {
        self.front().keeps_nothing()
    }

    fn has_grid(&self) -> bool {
        self.front().has_grid()
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.front_mut().set_catalogue(catalogue);
    }

    fn release_mouse(&mut self) {
        self.front_mut().release_mouse();
    }

    fn views(&self) -> &'static [Phrase] {
        // A view without a title, or a title without a view, does not build.
        const { assert!(T::TITLES.len() == T::View::VARIANTS.len()) };
        if self.has_page() { &[] } else { T::TITLES }
    }

    fn view_in_front(&self) -> usize {
        let view = self.view();
        T::View::VARIANTS.iter().position(|other| *other == view).unwrap_or_default()
    }

    fn show_view(&mut self, book: &Book, today: Date, place: usize) {
        let Some(view) = T::View::VARIANTS.get(place) else { return };
        show(self, book, today, *view);
    }

    fn project(&self) -> Option<ProjectKey> {
        self.front().project()
    }

    fn show_project(&mut self, book: &Book, key: ProjectKey) {
        self.front_mut().show_project(book, key);
    }

    fn drag(&mut self, from: Spot, over: Spot) {
        self.front_mut().drag(from, over);
    }

    fn release(&mut self, desk: &mut Desk, from: Spot, to: Spot) {
        self.front_mut().release(desk, from, to);
    }
}

fn act_on_page<T: Strip>(tab: &mut T, desk: &mut Desk, action: Action) {
    if action == Action::Back && tab.leaves_page() {
        tab.put_away();
        tab.front_mut().refresh(desk.book, desk.today);
    } else {
        tab.front_mut().act(desk, action);
    }
}

fn act_on_strip<T: Strip>(tab: &mut T, desk: &mut Desk, action: Action) {
    let typing = tab.front().scope() == KeyScope::Field;
    let way_back = tab.way_back().filter(|_| action == Action::Back);
    match action {
        Action::Before if !typing => turn(tab, desk, T::View::VARIANTS.len() - 1),
        Action::After if !typing => turn(tab, desk, 1),
        Action::Back if leaves_for_first(tab) => tab.show_view(desk.book, desk.today, 0),
        _ => {
            tab.front_mut().act(desk, action);
            if let Some(view) = way_back {
                show(tab, desk.book, desk.today, view);
            }
        }
    }
}

/// Whether going back leads from a view beside the first one to that.
fn leaves_for_first<T: Strip>(tab: &T) -> bool {
    !tab.has_page()
        && tab.view_in_front() != 0
        && (tab.is_visited() || tab.front().depth() == ViewDepth::Home)
        && tab.front().scope() != KeyScope::Field
}

fn show<T: Strip>(tab: &mut T, book: &Book, today: Date, view: T::View) {
    tab.put_away();
    tab.set_view(view);
    tab.front_mut().refresh(book, today);
}

/// Shows the view so many places on, round and round.
fn turn<T: Strip>(tab: &mut T, desk: &Desk, by: usize) {
    tab.front_mut().release_mouse();
    tab.show_view(desk.book, desk.today, (tab.view_in_front() + by) % T::View::VARIANTS.len());
}
