//! What a view of a class did to the wall, so that undo takes it back too: the page, the countdown, and how far the view was.

use std::collections::{BTreeMap, BTreeSet};

use crate::screen::workshop::cases::act::LiveCase;
use crate::screen::workshop::hold::names_people;
use crate::screen::workshop::votes::act::LiveQuestion;
use crate::screen::workshop::votes::page::BothVotes;
use domain::id::Id;
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::{Countdown, Showing, WallPage};

/// The wall, and the views that send to it, at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallState {
    /// What was sent.
    pub showing: Showing,
    /// What waits for a wall that stands still.
    pub prepared: Option<WallPage>,
    /// The class in front.
    pub class: Option<Id>,
    /// The question on the wall, the votes no class keeps, and the questions that are answered.
    pub question: Option<LiveQuestion>,
    pub unkept: BTreeMap<QuestionKey, BothVotes>,
    pub answered: BTreeSet<QuestionKey>,
    /// The case on the wall.
    pub case: Option<LiveCase>,
    /// The pages of the map and of the teams that were sent last.
    pub map: Option<usize>,
    pub teams: Option<usize>,
}

impl WallState {
    /// Whether the same is shown and waits. A wall that went black or was let stand, and a countdown that was made longer, are the
    /// same wall.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let task = |countdown: &Countdown| countdown.task.clone();
        let seen = |state: &Self| {
            let showing = &state.showing;
            (showing.page.clone(), showing.countdown.as_ref().map(task), state.prepared.clone(), state.class)
        };
        let views = |state: &Self| (state.question.clone(), state.case.clone(), state.unkept.clone());
        seen(self) == seen(other) && views(self) == views(other)
    }

    /// Whether names would come back that are hidden now.
    fn shows_names(&self) -> bool {
        self.showing.page.iter().chain(&self.prepared).any(names_people)
    }
}

/// What was done to the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallStep {
    pub before: WallState,
    pub after: WallState,
}

impl WallStep {
    /// The step between two moments; none where nothing moved on the wall, or what moved has a key of its own that takes it back.
    #[must_use]
    pub fn between(before: WallState, after: WallState) -> Option<Box<Self>> {
        let own_key = |state: &WallState| (state.showing.frozen, state.showing.names, state.class);
        let moved = !before.is_like(&after) && own_key(&before) == own_key(&after);
        moved.then(|| Box::new(Self { before, after }))
    }

    /// The state it leads to, back or on again; none where the wall went on since, or names would come back.
    #[must_use]
    pub fn leads_to(&self, back: bool, here: &WallState) -> Option<&WallState> {
        let (from, to) = if back { (&self.after, &self.before) } else { (&self.before, &self.after) };
        (from.is_like(here) && (here.showing.names || !to.shows_names())).then_some(to)
    }
}
