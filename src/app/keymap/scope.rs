//! A key scope says where a key counts and where it is looked up next.

/// Where a key counts. The chain is: overlay, then field, then screen, then movement and global; the first two are opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter)]
pub enum KeyScope {
    /// Everywhere but in overlays and fields.
    Global,
    /// Lists and pages.
    Move,
    /// Everything that is due.
    Today,
    /// The people and their profiles.
    Brain,
    /// The page before the first sheet.
    Intro,
    /// A sheet of the assessment.
    Sheet,
    Guide,
    /// Two profiles over each other.
    Compare,
    /// The walk-around.
    Walk,
    /// Who listens to the message of the walk-around.
    Listen,
    /// A contact: clues and estimate.
    Customer,
    /// The projects and the tracker of one of them.
    Tracker,
    /// A customer with its people and projects.
    Account,
    GuideTest,
    Drill,
    /// The six steps of a project.
    Steps,
    /// The brief before a meeting.
    Brief,
    /// The board of the funnel.
    Funnel,
    /// The picture of the funnel.
    Picture,
    /// The attack/defence matrix.
    Matrix,
    /// A limit line of the matrix on its way.
    LimitLine,
    /// Time, people and money over attack and defence.
    Resources,
    /// The balanced scorecard of the team.
    Scorecard,
    /// The exercise with the gaps of the scorecard.
    Blanks,
    /// What drives a dealer and what holds it back.
    Forces,
    /// The people of the team.
    Team,
    /// The page for a talk between two.
    TeamTalk,
    /// The leader's own page.
    TeamCoach,
    /// Bad debt and delay.
    Grids,
    /// Credit or cash.
    Decision,
    /// How old the open money is.
    Ageing,
    /// The ladder of collection.
    Collection,
    /// The invoices of a customer or a project.
    Invoices,
    /// Terms of payment by law.
    Terms,
    /// What a trainer teaches from.
    Lectern,
    /// The lines of the day.
    Agenda,
    /// Who takes part and who handed in.
    Roster,
    /// Votes by raised cards.
    Votes,
    /// The group map and the teams.
    Teams,
    /// Cases for teams.
    Cases,
    /// What is left to do after a class.
    AfterClass,
    /// A line being typed into on a screen, such as a filter.
    Field,
    Form,
    Palette,
    /// A list to choose from: menu, welcome.
    Menu,
    /// A page to read: help, problems.
    Page,
    /// A yes or no.
    Confirm,
    /// A window for the wall: the presenter's window does all else.
    Wall,
}

impl KeyScope {
    /// Whether nothing shines through it.
    #[must_use]
    pub const fn opaque(self) -> bool {
        matches!(self, Self::Field | Self::Form | Self::Palette | Self::Menu | Self::Page | Self::Confirm | Self::Wall)
    }

    /// Whether it belongs to a screen.
    #[must_use]
    pub const fn of_screen(self) -> bool {
        !self.opaque() && !matches!(self, Self::Global | Self::Move)
    }

    /// Whether the keys stay in sight whatever is told: here somebody may see the program for the first time.
    #[must_use]
    pub const fn keeps_keys(self) -> bool {
        matches!(self, Self::Intro | Self::Sheet)
    }

    /// The scopes asked in turn, this one first.
    #[must_use]
    pub fn chain(self) -> Vec<Self> {
        if self.of_screen() { vec![self, Self::Move, Self::Global] } else { vec![self] }
    }

    /// Whether two scopes can hear the same key press.
    pub(super) const fn overlaps(self, other: Self) -> bool {
        let apart = self.opaque() || other.opaque() || (self.of_screen() && other.of_screen());
        self as u8 == other as u8 || !apart
    }
}
