//! This file says what of the screen in front has a form for the wall, why the rest has none, and which actions count while
//! an audience looks. Whatever is not named here stays off the wall.

use crate::action::{Action, Tab};
use crate::model::Model;
use crate::screen::brain::BrainView;
use crate::screen::brain::compare::Compare;
use crate::screen::brain::verb::BrainVerb;
use crate::screen::channel::ChannelView;
use crate::screen::channel::team::TeamPage;
use crate::screen::channel::verb::ChannelVerb;
use crate::screen::credit::CreditView;
use crate::screen::credit::verb::CreditVerb;
use crate::screen::funnel::FunnelView;
use crate::screen::funnel::picture::PicturePane;
use crate::screen::funnel::verb::FunnelVerb;
use crate::screen::tracker::TrackerView;
use crate::screen::workshop::WorkshopView;
use crate::screen::workshop::verb::WorkshopVerb;
use crate::wall::agreed;
use words::{Phrase, customer, forces, steps, wall as phrases};

/// Columns and rows of the wall: what the last row of a room reads from twelve metres, whatever the terminal has.
pub const SIZE: (u16, u16) = (64, 14);
/// Columns and rows of a terminal from which on text of the wall is too small.
const TOO_MANY: (u16, u16) = (96, 28);

/// Whether the terminal has so many cells that the text of the wall is small.
#[must_use]
pub const fn small(size: (u16, u16)) -> bool {
    size.0 > TOO_MANY.0 || size.1 > TOO_MANY.1
}

/// Why what is in front is not shown on the wall; none where it has a form for it.
#[must_use]
pub fn refusal(model: &Model) -> Option<Phrase> {
    match model.navigation.tab {
        Tab::Today => Some(phrases::OFF_TODAY),
        Tab::Brain => brain(model),
        Tab::Tracker => tracker(model),
        Tab::Steps => {
            let steps = &model.screens.steps;
            match (&steps.brief, steps.selected(&model.book)) {
                (Some(_), _) => Some(steps::BRIEF_OFF_THE_WALL),
                (None, None) => Some(phrases::OFF_NO_PROJECT),
                (None, Some(_)) => None,
            }
        }
        Tab::Funnel => match &model.screens.funnel.view {
            FunnelView::Board => None,
            FunnelView::Picture(picture) => match picture.pane {
                PicturePane::Stages | PicturePane::Passages => None,
                PicturePane::Levers | PicturePane::Targets | PicturePane::Cash => Some(phrases::OFF_MONEY),
            },
        },
        Tab::Channel => channel(model),
        Tab::Credit => credit(model),
        // What was sent is shown, whatever the trainer has in front.
        Tab::Workshop => None,
    }
}

fn channel(model: &Model) -> Option<Phrase> {
    let channel = &model.screens.channel;
    match channel.view {
        // A list of customers, and whose they are, is nobody's business there.
        ChannelView::Matrix => channel.matrix.is_filtered().then_some(phrases::OFF_CHANNEL),
        ChannelView::Resources => None,
        ChannelView::Scorecard => channel.scorecard.exercise().is_none().then_some(phrases::OFF_SCORECARD),
        ChannelView::Forces => Some(forces::OFF_THE_WALL),
        // The leader's own page shows the texts of the course there, and no tick.
        ChannelView::Team if matches!(channel.team.page, TeamPage::Coach(_)) => None,
        ChannelView::Team => Some(phrases::OFF_TEAM),
    }
}

/// The figures of the course and a regulation are for everybody; what customers owe is not.
fn credit(model: &Model) -> Option<Phrase> {
    if model.screens.credit.page.is_some() {
        return Some(phrases::OFF_MONEY);
    }
    match model.screens.credit.view {
        CreditView::Grids | CreditView::Decision | CreditView::Terms => None,
        CreditView::Ageing | CreditView::Collection => Some(phrases::OFF_MONEY),
    }
}

fn brain(model: &Model) -> Option<Phrase> {
    let (brain, book) = (&model.screens.brain, &model.book);
    match &brain.view {
        BrainView::Home => match brain.home.row() {
            None => Some(phrases::OFF_UNFINISHED),
            Some(row) if !agreed(book, row.person()) => Some(phrases::OFF_REFUSED),
            Some(_) => {
                let finished = brain.home.attempt(book).is_some_and(|attempt| attempt.finished.is_some());
                (!finished).then_some(phrases::OFF_UNFINISHED)
            }
        },
        BrainView::Compare(compare) => (!both_agreed(model, compare)).then_some(phrases::OFF_REFUSED),
        BrainView::Sheet(_) => Some(phrases::OFF_SHEET),
        BrainView::Walk if brain.walk.choosing.is_some() => Some(phrases::OFF_LISTENERS),
        BrainView::Customer(_) => Some(customer::OFF_THE_WALL),
        BrainView::Intro(_) | BrainView::Guide(_) | BrainView::Walk => None,
    }
}

fn both_agreed(model: &Model, compare: &Compare) -> bool {
    let sides = compare.sides(&model.book);
    sides.is_some_and(|(one, two)| [one, two].iter().all(|side| agreed(&model.book, side.0)))
}

fn tracker(model: &Model) -> Option<Phrase> {
    match &model.screens.tracker.view {
        TrackerView::Home => {
            let project = model.screens.tracker.home.project(&model.book);
            project.is_none().then_some(phrases::OFF_NO_PROJECT)
        }
        TrackerView::Account(_) => Some(phrases::OFF_ACCOUNT),
        TrackerView::Guide(_) => Some(phrases::OFF_GUIDE_TEST),
        TrackerView::Drill(_) => None,
    }
}

/// Whether an action counts while an audience looks: what turns pages does, what changes something that nobody sees does not.
#[must_use]
pub fn allows(model: &Model, action: Action) -> bool {
    let walk = model.navigation.tab == Tab::Brain && model.screens.brain.view == BrainView::Walk;
    let drill = model.navigation.tab == Tab::Tracker && matches!(model.screens.tracker.view, TrackerView::Drill(_));
    let grids = model.navigation.tab == Tab::Credit && model.screens.credit.view == CreditView::Grids;
    if let Some(allowed) = in_class(model, action) {
        return allowed;
    }
    match action {
        Action::Open => !answers(model),
        Action::Toggle => walk || drill || grids,
        Action::Clear => walk,
        Action::Up
        | Action::Down
        | Action::Left
        | Action::Right
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::Back
        | Action::NextPane
        | Action::PrevPane
        | Action::Before
        | Action::After
        | Action::Guide
        | Action::Drill
        | Action::Potato
        | Action::Brief
        | Action::Help
        | Action::Palette
        | Action::Undo
        | Action::Redo
        | Action::Language
        | Action::Theme
        | Action::Projector
        | Action::Send
        | Action::Looks
        | Action::BookChoices
        | Action::Stages
        | Action::Redraw
        | Action::Suspend
        | Action::Quit
        | Action::Go(_) => true,
        Action::Brain(verb) => {
            matches!(verb, BrainVerb::Compare | BrainVerb::Walk | BrainVerb::Listener | BrainVerb::Swap)
        }
        Action::Credit(verb) => verb == CreditVerb::Guess,
        Action::Channel(verb) => matches!(verb, ChannelVerb::Blanks | ChannelVerb::BadDebts),
        Action::Funnel(verb) => {
            matches!(verb, FunnelVerb::Sort | FunnelVerb::Collapse | FunnelVerb::Picture | FunnelVerb::Closed)
        }
        _ => false,
    }
}

/// Whether an action counts in a class that is taught on the wall itself, with one screen only: what moves or shows the page there
/// does, and what is typed for that, which stands at the foot. The list of pages and the notes are out of sight, so nothing is
/// moved in them. None where that does not say.
fn in_class(model: &Model, action: Action) -> Option<bool> {
    use WorkshopVerb::{Black, CountHands, Countdown, Exercise, Freeze, GoToPage, Motto, Names, StepBack};
    if model.navigation.tab != Tab::Workshop {
        return matches!(action, Action::Workshop(_)).then_some(false);
    }
    let lectern = model.screens.workshop.view == WorkshopView::Lectern;
    match action {
        Action::Open
        | Action::Toggle
        | Action::Left
        | Action::Right
        | Action::First
        | Action::More
        | Action::Less
        | Action::Workshop(StepBack | Black | Freeze | Countdown | GoToPage | Motto | Names | Exercise | CountHands) => {
            Some(lectern)
        }
        Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::Last
        | Action::NextPane
        | Action::PrevPane
        | Action::Workshop(_) => Some(false),
        _ => None,
    }
}

/// Whether opening would answer something on a page that the wall does not show.
fn answers(model: &Model) -> bool {
    match model.navigation.tab {
        Tab::Brain => {
            matches!(model.screens.brain.view, BrainView::Sheet(_) | BrainView::Intro(_) | BrainView::Customer(_))
        }
        Tab::Tracker => matches!(model.screens.tracker.view, TrackerView::Guide(_)),
        Tab::Channel => {
            let channel = &model.screens.channel;
            channel.view == ChannelView::Team && matches!(channel.team.page, TeamPage::Coach(_))
        }
        // There it begins to type a figure.
        Tab::Credit => model.screens.credit.view == CreditView::Decision,
        Tab::Today | Tab::Steps | Tab::Funnel | Tab::Workshop => false,
    }
}
