//! Exercises open the real screen: on the customer the class works on, on what belongs to nobody, or where the class keeps its own
//! answers. A trainer's own customers are never practised on. What is done on paper alone is said in words.

use crate::action::Tab;
use crate::desk::{Desk, Request};
use crate::screen::workshop::deck::DeckPage;
use crate::screen::workshop::hold;
use crate::screen::workshop::opens::ClassDoor;
use domain::account::Account;
use domain::course::lesson::{CoursePage, Exercise, ExerciseScreen, PageFigure};
use domain::drill::DrillKind;
use domain::funnel::history::{ProjectStatus, project_status};
use domain::id::Id;
use domain::project::ProjectKey;
use domain::workshop::showing::{WallBlock, WallPage};
use words::{Phrase, lectern as phrases, workshop as shared};

/// What an exercise leads to.
enum Door {
    /// A screen that shows nobody's records.
    Open(Request),
    /// The project of the class's own customer on a tab.
    Project(Tab),
    /// A view that shows the class's own customer and no other.
    Account(fn(Id) -> Request),
    /// Where the class keeps its answers, and what to say there.
    Class(ClassDoor, Phrase),
    /// The matrix, which the teams of the class fill.
    Places,
}

/// Opens the exercise of the page that is taught; tells which other view of the class it asks for.
pub fn open(desk: &mut Desk, page: Option<DeckPage>, class: Option<Id>) -> Option<ClassDoor> {
    let exercised = page.and_then(DeckPage::page).and_then(|page| Some((page, page.exercise.as_ref()?)));
    let Some((page, exercise)) = exercised else {
        desk.tell(phrases::NO_EXERCISE);
        return None;
    };
    match door(exercise.screen) {
        Some(Door::Open(request)) => desk.request = Some(request),
        Some(Door::Project(tab)) => match project_of(desk, class) {
            Ok(key) => desk.request = Some(Request::Show(key, tab)),
            Err(why) => desk.tell(why),
        },
        Some(Door::Account(request)) => match account_of(desk, class) {
            Some(account) => desk.request = Some(request(account.id)),
            None => desk.tell(phrases::NO_ACCOUNT),
        },
        Some(Door::Class(..)) if class.is_none() => desk.tell(shared::NO_CLASS),
        // What is typed there has its place beside the wall, and not on it.
        Some(Door::Class(..)) if desk.wall.on => desk.tell(phrases::NEEDS_DESK),
        Some(Door::Class(door, told)) => {
            desk.tell(told);
            return Some(door);
        }
        // Without a class nobody's cells are kept, and on the wall nothing is typed: the figure is there to be filled in by hand.
        Some(Door::Places) if class.is_none() || desk.wall.on => send_figure(desk, page, exercise, PageFigure::Matrix),
        Some(Door::Places) => return Some(ClassDoor::Places),
        None => desk.tell(phrases::ON_PAPER.with([task(exercise, desk)])),
    }
    None
}

fn task<'a>(exercise: &'a Exercise, desk: &Desk) -> &'a str {
    exercise.task.get(desk.lang)
}

/// What an exercise opens; none where it is done on paper.
const fn door(screen: ExerciseScreen) -> Option<Door> {
    Some(match screen {
        ExerciseScreen::Assessment => Door::Class(ClassDoor::HandIn, phrases::HAND_IN_HERE),
        ExerciseScreen::Walk => Door::Open(Request::Walk),
        ExerciseScreen::Tracker => Door::Project(Tab::Tracker),
        ExerciseScreen::Steps => Door::Project(Tab::Steps),
        ExerciseScreen::Funnel => Door::Account(Request::ClassFunnel),
        ExerciseScreen::Outcomes => Door::Open(Request::Drill(DrillKind::Outcome)),
        ExerciseScreen::Potatoes => Door::Open(Request::Drill(DrillKind::HotPotato)),
        ExerciseScreen::Scorecard => Door::Open(Request::Drill(DrillKind::Scorecard)),
        ExerciseScreen::Grids => Door::Open(Request::BadDebts),
        ExerciseScreen::Decision => Door::Open(Request::CreditOrCash),
        ExerciseScreen::Coach => Door::Open(Request::CoachPage),
        ExerciseScreen::Matrix => Door::Places,
        ExerciseScreen::Resources => Door::Class(ClassDoor::Points, phrases::POINTS_HERE),
        ExerciseScreen::Forces => Door::Account(Request::ClassForces),
        ExerciseScreen::Collection => Door::Account(Request::ClassCollection),
        ExerciseScreen::Paper => return None,
    })
}

/// Sends an empty figure under the title of the page, and says what is done with it.
fn send_figure(desk: &mut Desk, page: &CoursePage, exercise: &Exercise, figure: PageFigure) {
    let page = WallPage { title: page.title.clone(), place: String::new(), blocks: vec![WallBlock::Figure(figure)] };
    let said = phrases::FIGURE_ON_WALL.with([task(exercise, desk)]);
    let told = hold::send(desk, page).told(said);
    desk.tell(told);
}

/// The customer the class works on.
fn account_of<'a>(desk: &'a Desk, class: Option<Id>) -> Option<&'a Account> {
    let account = desk.book.workshops().get(&class?)?.account?;
    desk.book.accounts().get(&account).map(AsRef::as_ref)
}

/// The first open project of the customer the class works on, else any; or why there is none.
fn project_of(desk: &Desk, class: Option<Id>) -> Result<ProjectKey, Phrase> {
    let account = account_of(desk, class).ok_or(phrases::NO_ACCOUNT)?;
    let open = account.projects.iter().find(|project| project_status(project) == ProjectStatus::Open);
    let project = open.or_else(|| account.projects.first()).ok_or(phrases::NO_PROJECT_THERE)?;
    Ok(ProjectKey { account: account.id, project: project.id })
}
