//! Exercises open the real screen: on the customer the class works on, or on what belongs to nobody. A trainer's own customers are
//! never practised on.

use crate::action::Tab;
use crate::desk::{Desk, Request};
use crate::screen::workshop::deck::DeckPage;
use domain::course::lesson::{Exercise, ExerciseScreen};
use domain::drill::DrillKind;
use domain::funnel::history::{ProjectStatus, project_status};
use domain::id::Id;
use domain::project::ProjectKey;
use words::{Phrase, lectern as phrases};

/// What an exercise leads to.
enum Door {
    /// A screen that shows nobody's records.
    Open(Request),
    /// The project of the class's own customer on a tab.
    Project(Tab),
    /// Each participant's own book: the wall has the empty form of it.
    Own(Phrase),
}

/// Opens the exercise of the page that is taught.
pub fn open(desk: &mut Desk, page: Option<DeckPage>, class: Option<Id>) {
    let Some(exercise) = page.and_then(DeckPage::page).and_then(|page| page.exercise.as_ref()) else {
        return desk.tell(phrases::NO_EXERCISE);
    };
    match door(exercise.screen) {
        Some(Door::Open(request)) => desk.request = Some(request),
        Some(Door::Project(tab)) => match project_of(desk, class) {
            Some(key) => desk.request = Some(Request::Show(key, tab)),
            None => desk.tell(phrases::NO_ACCOUNT),
        },
        Some(Door::Own(tab)) => {
            let tab = tab.text(desk.lang);
            desk.tell(phrases::IN_OWN_BOOK.with([tab, task(exercise, desk)]));
        }
        None => desk.tell(phrases::ON_PAPER.with([task(exercise, desk)])),
    }
}

fn task<'a>(exercise: &'a Exercise, desk: &Desk) -> &'a str {
    exercise.task.get(desk.lang)
}

const fn door(screen: ExerciseScreen) -> Option<Door> {
    Some(match screen {
        ExerciseScreen::Assessment => Door::Own(words::brain::TAB),
        ExerciseScreen::Walk => Door::Open(Request::Walk),
        ExerciseScreen::Tracker => Door::Project(Tab::Tracker),
        ExerciseScreen::Steps => Door::Project(Tab::Steps),
        ExerciseScreen::Funnel => Door::Project(Tab::Funnel),
        ExerciseScreen::Outcomes => Door::Open(Request::Drill(DrillKind::Outcome)),
        ExerciseScreen::Potatoes => Door::Open(Request::Drill(DrillKind::HotPotato)),
        ExerciseScreen::Scorecard => Door::Open(Request::Drill(DrillKind::Scorecard)),
        ExerciseScreen::Grids => Door::Open(Request::BadDebts),
        ExerciseScreen::Decision => Door::Open(Request::CreditOrCash),
        ExerciseScreen::Coach => Door::Open(Request::CoachPage),
        ExerciseScreen::Matrix => Door::Own(words::channel::MATRIX),
        ExerciseScreen::Resources => Door::Own(words::channel::RESOURCES),
        ExerciseScreen::Forces => Door::Own(words::channel::FORCES),
        ExerciseScreen::Collection => Door::Own(words::credit::COLLECTION),
        ExerciseScreen::Paper => return None,
    })
}

/// The first open project of the customer the class works on, else any.
fn project_of(desk: &Desk, class: Option<Id>) -> Option<ProjectKey> {
    let account = desk.book.workshops().get(&class?)?.account?;
    let account = desk.book.accounts().get(&account)?;
    let open = account.projects.iter().find(|project| project_status(project) == ProjectStatus::Open);
    let project = open.or_else(|| account.projects.first())?;
    Some(ProjectKey { account: account.id, project: project.id })
}
