//! This page is the leader's own: the three troubles of a coach to be ticked for today, then the laws, the questions and the steps.

use crate::action::Action;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::scroll;
use domain::book::Book;
use domain::coaching::CoachSelfCheck;
use jiff::civil::Date;
use strum::EnumCount as _;
use words::{action as labels, team as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::TeamCoach,
    title: labels::SCOPE_COACH,
    rows: &[
        row("space", Action::Toggle, phrases::KEY_TICK, true),
        row("enter", Action::Open, phrases::KEY_TICK, false),
        row("esc v", Action::Back, labels::BACK, true),
    ],
};

/// Troubles to tick.
pub const TROUBLES: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CoachPage {
    /// The trouble under the cursor.
    pub cursor: usize,
    /// The first line of the text below.
    pub scroll: usize,
    /// Which text stands below.
    pub sheet: CoachSheet,
    /// What a class ticked, where one looks at the page: it is nobody's, and is not kept.
    in_class: Option<[bool; TROUBLES]>,
}

/// A text of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount)]
pub enum CoachSheet {
    /// How the trouble under the cursor shows, and what to do about it.
    #[default]
    Troubles,
    Laws,
    /// The two questions to oneself, and what comes after them.
    Questions,
    FiveSteps,
    Tiers,
}

impl CoachSheet {
    /// In the order they stand side by side.
    pub const ALL: [Self; Self::COUNT] = [Self::Troubles, Self::Laws, Self::Questions, Self::FiveSteps, Self::Tiers];

    /// The one so many places on, never beyond an end.
    fn turned(self, on: bool) -> Self {
        let place = if on { self as usize + 1 } else { (self as usize).saturating_sub(1) };
        Self::ALL.get(place).copied().unwrap_or(self)
    }
}

/// Today's check of whoever is me; nothing is ticked where there is none.
#[must_use]
fn check_of(book: &Book, today: Date) -> CoachSelfCheck {
    let kept = book.me().and_then(|me| me.self_checks.iter().find(|check| check.on == today).cloned());
    kept.unwrap_or_else(|| CoachSelfCheck::new(today))
}

impl CoachPage {
    /// The page for a class, which practises the five steps.
    #[must_use]
    pub fn in_class() -> Self {
        Self { sheet: CoachSheet::FiveSteps, in_class: Some([false; TROUBLES]), ..Self::default() }
    }

    /// Whether a class looks at it.
    #[must_use]
    pub const fn is_in_class(&self) -> bool {
        self.in_class.is_some()
    }

    /// What is ticked: by the class, or today by whoever is me.
    #[must_use]
    pub fn ticks(&self, book: &Book, today: Date) -> [bool; TROUBLES] {
        self.in_class.unwrap_or_else(|| check_of(book, today).ticks())
    }

    /// Does an action; tells whether the page is left. Below the last trouble the cursor moves the text on.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> bool {
        match action {
            Action::Back => return true,
            Action::Toggle | Action::Open => self.tick(desk),
            Action::Left | Action::Right => self.show(self.sheet.turned(action == Action::Right)),
            Action::NextPane | Action::PrevPane => self.show(self.sheet.turned(action == Action::NextPane)),
            Action::Up if self.scroll == 0 => self.cursor = self.cursor.saturating_sub(1),
            Action::Down if self.cursor + 1 < TROUBLES => self.cursor += 1,
            _ => {
                let at = self.scroll.min(desk.scroll_limit);
                self.scroll = scroll(at, action, desk.page_rows, desk.scroll_limit);
            }
        }
        false
    }

    /// Brings a text in front.
    pub const fn show(&mut self, sheet: CoachSheet) {
        (self.sheet, self.scroll) = (sheet, 0);
    }

    /// Ticks a trouble for today; a check in which nothing is ticked is kept too, since that is an answer.
    fn tick(&mut self, desk: &mut Desk) {
        if let Some(ticks) = &mut self.in_class {
            if let Some(tick) = ticks.get_mut(self.cursor) {
                *tick = !*tick;
            }
            return;
        }
        let me = desk.ensure_me();
        let mut check = check_of(desk.book, desk.today);
        check.toggle(self.cursor);
        let today = desk.today;
        desk.book.edit_person(me, |person| {
            person.self_checks.retain(|other| other.on != today);
            let place = person.self_checks.partition_point(|other| other.on < today);
            person.self_checks.insert(place, check);
        });
        desk.tell(phrases::CHECKED.with([&today.to_string()]));
    }
}
