//! Checks a folder with a course pack: which files do not read, which counts and keys are wrong, which texts are missing in a
//! language or too long, and which files the program stands in for.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::fault::{PackFault, PackFlaw, examine, find_key, find_text, is_filled};
use super::files::{self, CourseFile};
use super::place::{PackPlace, find};
use super::source::{CourseError, CourseSource};
use super::tree::Tree;
use domain::course::channel::ChannelChapter;
use domain::course::collection::CollectionChapter;
use domain::course::credit::CreditChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::{CaseTexts, FrameTexts, LessonChapter, ModuleTexts};
use domain::course::scorecard::ScorecardChapter;
use domain::course::steps::StepsChapter;
use domain::course::team::TeamChapter;
use domain::course::tracker::TrackerChapter;
use domain::course::{Assessment, CourseProblem, CourseRule, GuideTexts, WalkTexts};

/// What checking a pack came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PackReport {
    /// What is wrong, in the order of the files.
    pub faults: Vec<PackFault>,
    /// Files the folder does not have.
    pub built_in: Vec<CourseFile>,
    /// Files the folder has.
    pub own: usize,
    /// Texts in them, each in both languages.
    pub texts: usize,
    /// The pages a trainer projects; of a file that does not read, those of the program.
    pub lessons: Option<LessonChapter>,
}

/// What of a pack is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInForce {
    /// The pack without the files that have a fault.
    pub source: CourseSource,
    /// Why those were left out.
    pub faults: Vec<PackFault>,
}

type Examines = fn(&CourseSource, CourseFile, &mut PackReport);

/// Every file, and how it is read by itself: a pack with faults in two files tells both.
fn all() -> Vec<(CourseFile, Examines)> {
    let mut all: Vec<(CourseFile, Examines)> = vec![
        (files::ASSESSMENT, check_file::<Assessment>),
        (files::GUIDE, check_file::<GuideTexts>),
        (files::WALK, check_file::<WalkTexts>),
        (files::TRACKER, check_file::<TrackerChapter>),
        (files::DRILLS, check_file::<DrillChapter>),
        (files::STEPS, check_file::<StepsChapter>),
        (files::SCORECARD, check_file::<ScorecardChapter>),
        (files::CHANNEL, check_file::<ChannelChapter>),
        (files::TEAM, check_file::<TeamChapter>),
        (files::CREDIT, check_file::<CreditChapter>),
        (files::COLLECTION, check_file::<CollectionChapter>),
        (files::FRAME, check_file::<FrameTexts>),
        (files::CASES, check_file::<Vec<CaseTexts>>),
    ];
    all.extend(files::MODULES.map(|file| (file, check_file::<ModuleTexts> as Examines)));
    all
}

fn check_file<T: DeserializeOwned>(source: &CourseSource, file: CourseFile, report: &mut PackReport) {
    match source.text(file) {
        Ok(None) => report.built_in.push(file),
        Ok(Some(text)) => {
            let examined = examine::<T>(&source.path(file), &text);
            report.own += 1;
            report.texts += examined.texts;
            report.faults.extend(examined.faults);
        }
        Err(error) => {
            report.own += 1;
            report.faults.extend(error.into_faults());
        }
    }
}

impl CourseSource {
    /// Checks everything about it that needs no screen.
    #[must_use]
    pub fn check(&self) -> PackReport {
        match self {
            Self::Folder(folder) => Self::UnderCheck(folder.clone()).report(),
            Self::UnderCheck(_) | Self::Without(..) | Self::BuiltIn => self.report(),
        }
    }

    /// The pack without the files that have a fault: what is wrong in one lesson is no reason to do without the others.
    #[must_use]
    pub fn in_force(&self) -> PackInForce {
        let Self::Folder(folder) = self else { return PackInForce { source: self.clone(), faults: Vec::new() } };
        let mut faults = self.check().faults;
        faults.retain(|fault| !fault.what.is_slight());
        let named = |file: &CourseFile| faults.iter().any(|fault| fault.place.path == self.path(*file));
        let without: Vec<_> = files::all().filter(named).map(|file| file.name).collect();
        PackInForce { source: Self::Without(folder.clone(), without), faults }
    }

    fn report(&self) -> PackReport {
        let mut report = PackReport::default();
        for (file, check) in all() {
            check(self, file, &mut report);
        }
        let mut problems = Vec::new();
        problems.extend(self.brain_parts().map(|chapter| chapter.problems()).unwrap_or_default());
        problems.extend(self.part(files::TRACKER).map(|own: TrackerChapter| own.problems()).unwrap_or_default());
        let drills: Option<DrillChapter> = self.part(files::DRILLS).ok();
        problems.extend(drills.as_ref().map(DrillChapter::problems).unwrap_or_default());
        problems.extend(self.part(files::STEPS).map(|own: StepsChapter| own.problems()).unwrap_or_default());
        problems.extend(self.part(files::SCORECARD).map(|own: ScorecardChapter| own.problems()).unwrap_or_default());
        problems.extend(self.part(files::CHANNEL).map(|own: ChannelChapter| own.problems()).unwrap_or_default());
        problems.extend(self.part(files::TEAM).map(|own: TeamChapter| own.problems()).unwrap_or_default());
        problems.extend(self.part(files::CREDIT).map(|own: CreditChapter| own.problems()).unwrap_or_default());
        problems.extend(self.part(files::COLLECTION).map(|own: CollectionChapter| own.problems()).unwrap_or_default());
        report.lessons = self.lesson_parts().ok();
        if let Some(lessons) = &report.lessons {
            problems.extend(lessons.problems());
            problems.extend(drills.iter().flat_map(|drills| lost_drills(lessons, drills)));
        }
        let broken: Vec<_> = problems.iter().filter_map(|problem| self.place_problem(problem)).collect();
        let new = broken.into_iter().filter(|(place, _)| !report.faults.iter().any(|fault| is_filled(fault, place)));
        let new: Vec<_> = new.map(|(place, what)| PackFault { place, what }).collect();
        report.faults.extend(new);
        let long = report.lessons.iter().flat_map(LessonChapter::too_long).filter_map(|long| {
            let place = self.find_lesson(|tree| find_text(tree, long.lang, long.text.get(long.lang)))?;
            Some(PackFault { place, what: PackFlaw::Long(long.lang, long.most) })
        });
        report.faults.extend(long);
        let order: Vec<_> = files::all().map(|file| self.path(file)).collect();
        report.faults.sort_by_key(|fault| (order.iter().position(|path| *path == fault.place.path), fault.place.at));
        report
    }

    /// Where a problem stands in the folder; none where it is about a file that is not its own, or something a fault left out.
    pub(super) fn place_problem(&self, problem: &CourseProblem) -> Option<(PackPlace, PackFlaw)> {
        let (file, path) = files::file_of(&problem.place)?;
        let text = self.text(file).ok().flatten()?;
        let tree = Tree::of(&text);
        let at = find(&tree, path)?;
        let flaw = PackFlaw::Rule(problem.rule.clone());
        Some((PackPlace::of(&self.path(file), &text, &tree.root, at), flaw))
    }

    /// Where a page, a motto or a case stands by its key; none where the folder has no file that holds it.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<PackPlace> {
        self.find_lesson(|tree| find_key(tree, key))
    }

    /// The first place that is found in what a trainer projects.
    fn find_lesson(&self, find: impl Fn(&Tree) -> Option<usize>) -> Option<PackPlace> {
        let mut files = [files::FRAME, files::CASES].into_iter().chain(files::MODULES);
        files.find_map(|file| {
            let text = self.text(file).ok().flatten()?;
            let tree = Tree::of(&text);
            Some(PackPlace::of(&self.path(file), &text, &tree.root, find(&tree)?))
        })
    }
}

impl CourseError {
    /// What is wrong, one by one.
    #[must_use]
    pub fn into_faults(self) -> Vec<PackFault> {
        match self {
            Self::File(problem) => {
                vec![PackFault { place: PackPlace::whole(&problem.path), what: PackFlaw::Unread(problem) }]
            }
            Self::Faults(faults) => faults,
            Self::Problems(_) => Vec::new(),
        }
    }
}

/// Pages that vote on a situation or a hot potato which the drills do not have.
fn lost_drills(lessons: &LessonChapter, drills: &DrillChapter) -> Vec<CourseProblem> {
    let situations = drills.situations.iter().map(|situation| situation.key.as_str());
    let keys: BTreeSet<_> = situations.chain(drills.potatoes.iter().map(|potato| potato.key.as_str())).collect();
    let mut lost = Vec::new();
    for (place, page) in lessons.placed_pages() {
        for (at, key) in page.drills.iter().enumerate().filter(|(_, key)| !keys.contains(key.as_str())) {
            let place = format!("{place}.drills[{at}]");
            lost.push(CourseProblem { place, rule: CourseRule::NoDrill(key.clone()) });
        }
    }
    lost
}
