//! This file lists the tabs and the actions of the program. An action is a verb without context, so that a person can carry
//! what a key means from one screen to the next. A verb that only one screen has is declared with that screen.

use strum::{EnumCount as _, IntoEnumIterator as _, VariantArray as _};

use crate::screen::brain::verb::BrainVerb;
use crate::screen::channel::verb::ChannelVerb;
use crate::screen::credit::verb::CreditVerb;
use crate::screen::funnel::verb::FunnelVerb;
use crate::screen::steps::verb::StepsVerb;
use crate::screen::today::verb::TodayVerb;
use crate::screen::tracker::verb::TrackerVerb;
use crate::screen::workshop::verb::WorkshopVerb;
use words::{Phrase, brain, channel, credit, funnel, steps, today, tracker, workshop};

/// A tab of the frame; its number never changes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    strum::EnumCount,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Tab {
    /// 1 今日.
    Today,
    /// 2 全脑.
    Brain,
    /// 3 1+2+1.
    Tracker,
    /// 4 六步.
    Steps,
    /// 5 漏斗.
    Funnel,
    /// 6 渠道.
    Channel,
    /// 7 信用.
    Credit,
    /// 8 课堂.
    Workshop,
}

impl Tab {
    /// The tabs, in order.
    pub const ALL: [Self; Self::COUNT] = {
        let (mut all, mut at) = ([Self::Today; Self::COUNT], 0);
        while at < Self::COUNT {
            all[at] = Self::VARIANTS[at];
            at += 1;
        }
        all
    };

    /// The number on the tab, which is the key that opens it.
    #[must_use]
    pub const fn digit(self) -> &'static str {
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"][self as usize]
    }

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Today => today::TAB,
            Self::Brain => brain::TAB,
            Self::Tracker => tracker::TAB,
            Self::Steps => steps::TAB,
            Self::Funnel => funnel::TAB,
            Self::Channel => channel::TAB,
            Self::Credit => credit::TAB,
            Self::Workshop => workshop::TAB,
        }
    }

    /// The word the command line uses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.into_str()
    }

    /// Whether it shows one project, chosen for all tabs that do.
    #[must_use]
    pub const fn shares(self) -> bool {
        matches!(self, Self::Tracker | Self::Steps | Self::Funnel)
    }
}

/// Something a person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Action {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Opens, goes on, accepts.
    Open,
    /// Goes back; never loses typed text.
    Back,
    /// To the next pane or field.
    NextPane,
    /// To the pane or field before.
    PrevPane,
    /// Picks, ticks, turns over.
    Toggle,
    /// Makes a new one.
    New,
    /// Changes the selected one.
    Edit,
    /// Removes the selected one; can be undone.
    Remove,
    /// Erases somebody or something for good.
    Erase,
    /// Filters what is in front of you.
    Filter,
    /// Opens the guide, or the test of one.
    Guide,
    /// Clears all answers.
    Clear,
    /// Adds a contact.
    Contact,
    /// Plans a meeting.
    Meet,
    /// Notes what just happened: a meeting, a call, an order by mail.
    Just,
    /// Notes a call, a message, a quotation, a visit.
    Touch,
    /// Notes what we do next.
    Task,
    /// Records what the customer did.
    Outcome,
    /// Prints what is in front.
    Print,
    /// One more.
    More,
    /// One less.
    Less,
    /// Opens a drill: order, advance, continuation or no sale?
    Drill,
    /// Opens the drill of the hot potatoes.
    Potato,
    /// Moves a project on.
    Advance,
    /// Moves a project back.
    Retreat,
    /// Sets the limits and probabilities of the stages.
    Stages,
    /// To the step or view before.
    Before,
    /// To the next step or view.
    After,
    /// Opens the brief before a meeting.
    Brief,
    /// Opens the invoices of a project or a customer.
    Invoices,
    /// Shows the keys.
    Help,
    /// Opens the palette.
    Palette,
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// Switches the language.
    Language,
    /// Switches the theme.
    Theme,
    /// Switches the projector view.
    Projector,
    /// Sends what is in front to the wall.
    Send,
    /// Changes the configuration.
    Looks,
    /// Changes the settings of the book.
    BookChoices,
    /// Opens a throw-away copy of the sample, over what is open.
    LookRound,
    /// Tells how a table of customers is brought in.
    HowToImport,
    /// Loads the sample territory.
    LoadSample,
    /// Removes the sample territory.
    DropSample,
    /// Says where the data lives.
    Folder,
    /// Lists files that could not be read.
    Problems,
    /// Draws everything anew.
    Redraw,
    /// Hands the terminal back for a while.
    Suspend,
    /// Ends the program.
    Quit,
    /// Opens a tab.
    #[strum(disabled)]
    Go(Tab),
    /// Something of Today alone.
    #[strum(disabled)]
    Today(TodayVerb),
    /// Something of the Brain tab alone.
    #[strum(disabled)]
    Brain(BrainVerb),
    /// Something of the tracker alone.
    #[strum(disabled)]
    Tracker(TrackerVerb),
    /// Something of the six steps alone.
    #[strum(disabled)]
    Steps(StepsVerb),
    /// Something of the funnel alone.
    #[strum(disabled)]
    Funnel(FunnelVerb),
    /// Something of the Channel tab alone.
    #[strum(disabled)]
    Channel(ChannelVerb),
    /// Something of the Credit tab alone.
    #[strum(disabled)]
    Credit(CreditVerb),
    /// Something of the Workshop tab alone.
    #[strum(disabled)]
    Workshop(WorkshopVerb),
}

impl Action {
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
            .chain(Tab::ALL.into_iter().map(Self::Go))
            .chain(TodayVerb::iter().map(Self::Today))
            .chain(BrainVerb::iter().map(Self::Brain))
            .chain(TrackerVerb::iter().map(Self::Tracker))
            .chain(StepsVerb::iter().map(Self::Steps))
            .chain(FunnelVerb::iter().map(Self::Funnel))
            .chain(ChannelVerb::iter().map(Self::Channel))
            .chain(CreditVerb::iter().map(Self::Credit))
            .chain(WorkshopVerb::iter().map(Self::Workshop))
    }

    /// The name used in `config.ron` to give an action other keys, such as `page-down` or `go-brain`.
    #[must_use]
    pub fn name(self) -> String {
        let name: &str = match self {
            Self::Go(tab) => return format!("go-{}", tab.word()),
            Self::Today(verb) => verb.into(),
            Self::Brain(verb) => verb.into(),
            Self::Tracker(verb) => verb.into(),
            Self::Steps(verb) => verb.into(),
            Self::Funnel(verb) => verb.into(),
            Self::Channel(verb) => verb.into(),
            Self::Credit(verb) => verb.into(),
            Self::Workshop(verb) => verb.into(),
            shared => shared.into(),
        };
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `config.ron` of somebody may name: a name may be added, never taken away.
    const NAMES: &str = "\
        up down left right page-up page-down first last open back next-pane prev-pane toggle new edit remove \
        filter assess guide compare walk listener swap clear overrule contact meet touch task outcome \
        customer print more less drill potato archive erase advance retreat lose revive jump sort collapse \
        picture owner grade stale only closed stages waive brief before after break go-today go-brain \
        go-tracker go-steps go-funnel help palette undo redo language theme projector looks book-choices \
        look-round how-to-import load-sample drop-sample folder problems redraw suspend quit send";

    #[test]
    fn names_are_unique_and_stay() {
        let names: std::collections::BTreeSet<_> = Action::all().map(Action::name).collect();
        assert_eq!(names.len(), Action::all().count());
        for name in NAMES.split_whitespace() {
            assert!(names.contains(name), "{name}");
        }
    }
}
