//! Names the files of the course pack and holds those that travel inside the program.

use domain::course::lesson::MODULE_COUNT;

/// One file of the course pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourseFile {
    /// Its name in the folder of a pack.
    pub name: &'static str,
    /// The text inside the program, which stands in for a file that a pack does not have.
    pub(super) built_in: &'static str,
}

macro_rules! file {
    ($name:literal) => {
        CourseFile { name: $name, built_in: include_str!(concat!("../../../assets/course/", $name)) }
    };
}

pub(super) const ASSESSMENT: CourseFile = file!("assessment.ron");
pub(super) const GUIDE: CourseFile = file!("guide.ron");
pub(super) const WALK: CourseFile = file!("walk.ron");
pub(super) const TRACKER: CourseFile = file!("tracker.ron");
pub(super) const DRILLS: CourseFile = file!("drills.ron");
pub(super) const STEPS: CourseFile = file!("steps.ron");
pub(super) const SCORECARD: CourseFile = file!("scorecard.ron");
pub(super) const CHANNEL: CourseFile = file!("channel.ron");
pub(super) const TEAM: CourseFile = file!("team.ron");
pub(super) const CREDIT: CourseFile = file!("credit.ron");
pub(super) const COLLECTION: CourseFile = file!("collection.ron");
pub(super) const FRAME: CourseFile = file!("lessons/frame.ron");
pub(super) const MODULES: [CourseFile; MODULE_COUNT] = [
    file!("lessons/relations.ron"),
    file!("lessons/quadrants.ron"),
    file!("lessons/tracker.ron"),
    file!("lessons/channel.ron"),
    file!("lessons/credit.ron"),
];
pub(super) const CASES: CourseFile = file!("lessons/cases.ron");

/// All of them.
pub(super) fn all() -> impl Iterator<Item = CourseFile> {
    let single = [ASSESSMENT, GUIDE, WALK, TRACKER, DRILLS, STEPS, SCORECARD, CHANNEL, TEAM, CREDIT, COLLECTION];
    single.into_iter().chain([FRAME, CASES]).chain(MODULES)
}

/// The file of a place such as `lessons.modules[2].pages[0]`, and what leads there inside it.
pub(super) fn file_of(place: &str) -> Option<(CourseFile, &str)> {
    let Some(rest) = place.strip_prefix("lessons.") else {
        let (name, rest) = place.split_once('.').unwrap_or((place, ""));
        return all().find(|file| file.name.strip_suffix(".ron") == Some(name)).map(|file| (file, rest));
    };
    if let Some(rest) = rest.strip_prefix("modules[") {
        let (number, rest) = rest.split_once(']')?;
        return Some((*MODULES.get(number.parse::<usize>().ok()?)?, rest));
    }
    rest.strip_prefix("frame").map(|rest| (FRAME, rest)).or_else(|| Some((CASES, rest.strip_prefix("cases")?)))
}
