//! Verbs without context, so that intuition carries from screen to screen.

/// A tab of the frame; its number never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
}

impl Tab {
    /// The tabs that are built, in order.
    pub const ALL: [Self; 5] = [Self::Today, Self::Brain, Self::Tracker, Self::Steps, Self::Funnel];

    /// The number on the tab and the key that opens it.
    #[must_use]
    pub const fn number(self) -> char {
        match self {
            Self::Today => '1',
            Self::Brain => '2',
            Self::Tracker => '3',
            Self::Steps => '4',
            Self::Funnel => '5',
        }
    }

    /// The word the command line uses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Brain => "brain",
            Self::Tracker => "tracker",
            Self::Steps => "steps",
            Self::Funnel => "funnel",
        }
    }

    /// Whether it shows one project, chosen for all tabs that do.
    #[must_use]
    pub const fn shares(self) -> bool {
        matches!(self, Self::Tracker | Self::Steps | Self::Funnel)
    }
}

/// Something a person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// Filters what is in front of you.
    Filter,
    /// Takes the self-assessment.
    Assess,
    /// Opens the guide, or the test of one.
    Guide,
    /// Compares two.
    Compare,
    /// Walks around the quadrants with a message.
    Walk,
    /// Chooses who listens.
    Listener,
    /// Exchanges the two sides.
    Swap,
    /// Clears all answers.
    Clear,
    /// Sets by hand what was estimated.
    Overrule,
    /// Adds somebody at the customer.
    Contact,
    /// Plans a meeting.
    Meet,
    /// Notes a call, a message, a quotation, a visit.
    Touch,
    /// Notes what we do next.
    Task,
    /// Records what the customer did.
    Outcome,
    /// Opens the customer.
    Customer,
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
    /// Puts somebody aside, or takes them back.
    Archive,
    /// Erases somebody for good.
    Erase,
    /// Moves a project on.
    Advance,
    /// Moves a project back.
    Retreat,
    /// Gives a project up.
    Lose,
    /// Takes a lost project up again.
    Revive,
    /// Jumps to a number.
    Jump,
    /// Puts in another order.
    Sort,
    /// Folds a column, or unfolds it.
    Collapse,
    /// Turns from the board of the funnel to its picture.
    Picture,
    /// Shows what is of one of us.
    Owner,
    /// Shows one grade.
    Grade,
    /// Shows what is marked.
    Stale,
    /// Shows one customer.
    Only,
    /// Shows or hides what is lost and paid.
    Closed,
    /// Sets the limits and chances of the stages.
    Stages,
    /// Marks a check as not applicable.
    Waive,
    /// Opens the page for the pocket before a meeting.
    Brief,
    /// To the step before.
    Before,
    /// To the next step.
    After,
    /// Says that a promise was broken.
    Break,
    /// Opens a tab.
    Go(Tab),
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
    /// Changes how the program looks.
    Looks,
    /// Changes the choices of the book.
    BookChoices,
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
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 78] = [
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::PageUp,
        Self::PageDown,
        Self::First,
        Self::Last,
        Self::Open,
        Self::Back,
        Self::NextPane,
        Self::PrevPane,
        Self::Toggle,
        Self::New,
        Self::Edit,
        Self::Remove,
        Self::Filter,
        Self::Assess,
        Self::Guide,
        Self::Compare,
        Self::Walk,
        Self::Listener,
        Self::Swap,
        Self::Clear,
        Self::Overrule,
        Self::Contact,
        Self::Meet,
        Self::Touch,
        Self::Task,
        Self::Outcome,
        Self::Customer,
        Self::Print,
        Self::More,
        Self::Less,
        Self::Drill,
        Self::Potato,
        Self::Archive,
        Self::Erase,
        Self::Advance,
        Self::Retreat,
        Self::Lose,
        Self::Revive,
        Self::Jump,
        Self::Sort,
        Self::Collapse,
        Self::Picture,
        Self::Owner,
        Self::Grade,
        Self::Stale,
        Self::Only,
        Self::Closed,
        Self::Stages,
        Self::Waive,
        Self::Brief,
        Self::Before,
        Self::After,
        Self::Break,
        Self::Go(Tab::Today),
        Self::Go(Tab::Brain),
        Self::Go(Tab::Tracker),
        Self::Go(Tab::Steps),
        Self::Go(Tab::Funnel),
        Self::Help,
        Self::Palette,
        Self::Undo,
        Self::Redo,
        Self::Language,
        Self::Theme,
        Self::Projector,
        Self::Looks,
        Self::BookChoices,
        Self::LoadSample,
        Self::DropSample,
        Self::Folder,
        Self::Problems,
        Self::Redraw,
        Self::Suspend,
        Self::Quit,
    ];

    /// The name used in `config.ron` to give an action other keys, such as `page-down` or `go-brain`.
    #[must_use]
    pub fn name(self) -> String {
        if let Self::Go(tab) = self {
            return format!("go-{}", tab.word());
        }
        let mut name = String::new();
        for ch in format!("{self:?}").chars() {
            if ch.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(ch.to_ascii_lowercase());
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_plain() {
        let names: std::collections::BTreeSet<_> = Action::ALL.into_iter().map(Action::name).collect();
        assert_eq!(names.len(), Action::ALL.len());
        assert!(names.contains("page-down") && names.contains("go-brain"));
    }
}
