//! This file keeps the screens of all tabs and finds one by its tab. The core knows it as a `Screen` only.

use jiff::civil::Date;

use crate::action::Tab;
use crate::screen::Screen;
use crate::screen::brain::Brain;
use crate::screen::channel::Channel;
use crate::screen::credit::Credit;
use crate::screen::funnel::Funnel;
use crate::screen::steps::Steps;
use crate::screen::today::Today;
use crate::screen::tracker::Tracker;
use crate::screen::workshop::WorkshopTab;
use domain::book::Book;

/// One screen a tab.
#[derive(Debug, Clone, Default)]
pub struct Screens {
    pub today: Today,
    pub brain: Brain,
    pub tracker: Tracker,
    pub steps: Steps,
    pub funnel: Funnel,
    pub channel: Channel,
    pub credit: Credit,
    pub workshop: WorkshopTab,
}

impl Screens {
    #[must_use]
    pub fn get(&self, tab: Tab) -> &dyn Screen {
        match tab {
            Tab::Today => &self.today,
            Tab::Brain => &self.brain,
            Tab::Tracker => &self.tracker,
            Tab::Steps => &self.steps,
            Tab::Funnel => &self.funnel,
            Tab::Channel => &self.channel,
            Tab::Credit => &self.credit,
            Tab::Workshop => &self.workshop,
        }
    }

    /// The screen of a tab, to be changed.
    pub fn get_mut(&mut self, tab: Tab) -> &mut dyn Screen {
        match tab {
            Tab::Today => &mut self.today,
            Tab::Brain => &mut self.brain,
            Tab::Tracker => &mut self.tracker,
            Tab::Steps => &mut self.steps,
            Tab::Funnel => &mut self.funnel,
            Tab::Channel => &mut self.channel,
            Tab::Credit => &mut self.credit,
            Tab::Workshop => &mut self.workshop,
        }
    }

    /// Does something to every screen, whichever is in front.
    pub fn each(&mut self, mut act: impl FnMut(&mut dyn Screen)) {
        for tab in Tab::ALL {
            act(self.get_mut(tab));
        }
    }

    /// What a class looked at of its own customer is over: everybody's records are shown again.
    pub fn end_class(&mut self) {
        self.funnel.end_class();
        self.channel.forces.class = None;
        self.credit.collection.class = None;
    }

    /// Keeps the screen of a tab in step with the book; the others come in step when they come in front.
    pub fn refresh(&mut self, tab: Tab, book: &Book, today: Date) {
        self.get_mut(tab).refresh(book, today);
    }
}
