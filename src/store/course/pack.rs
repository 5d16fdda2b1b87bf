//! Checks a folder with a course pack: which files do not read, which counts and keys are wrong, which texts are missing in a
//! language or too long, and which files the program stands in for.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::de::DeserializeOwned;

use super::blank::{BlankText, find_key, find_text, texts};
use super::files::{self, CourseFile};
use super::source::{CourseError, CourseSource};
use crate::error::Problem;
use domain::course::channel::ChannelChapter;
use domain::course::collection::CollectionChapter;
use domain::course::credit::CreditChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::{CaseTexts, FrameTexts, LessonChapter, ModuleTexts};
use domain::course::scorecard::ScorecardChapter;
use domain::course::steps::StepsChapter;
use domain::course::team::TeamChapter;
use domain::course::tracker::TrackerChapter;
use domain::course::{Assessment, CourseProblem, GuideTexts, WalkTexts};
use domain::lang::Lang;

/// Something wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// A file does not read.
    File(Box<Problem>),
    /// A count, an order or a key is wrong.
    Problem(CourseProblem),
    /// A text is empty in a language.
    Blank(PathBuf, BlankText),
    /// A text is too long in a language: where it stands, and the most signs it may have.
    Long(PackPlace, Lang, usize),
}

/// A place in a file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPlace {
    /// The file.
    pub path: PathBuf,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

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
    /// The pages a trainer projects, where they read.
    pub lessons: Option<LessonChapter>,
}

type Reads = fn(&CourseSource, CourseFile) -> Option<CourseError>;

/// Every file, and how it is read by itself: a pack with faults in two files tells both.
fn all() -> Vec<(CourseFile, Reads)> {
    let mut all: Vec<(CourseFile, Reads)> = vec![
        (files::ASSESSMENT, reads::<Assessment>),
        (files::GUIDE, reads::<GuideTexts>),
        (files::WALK, reads::<WalkTexts>),
        (files::TRACKER, reads::<TrackerChapter>),
        (files::DRILLS, reads::<DrillChapter>),
        (files::STEPS, reads::<StepsChapter>),
        (files::SCORECARD, reads::<ScorecardChapter>),
        (files::CHANNEL, reads::<ChannelChapter>),
        (files::TEAM, reads::<TeamChapter>),
        (files::CREDIT, reads::<CreditChapter>),
        (files::COLLECTION, reads::<CollectionChapter>),
        (files::FRAME, reads::<FrameTexts>),
        (files::CASES, reads::<Vec<CaseTexts>>),
    ];
    all.extend(files::MODULES.map(|file| (file, reads::<ModuleTexts> as Reads)));
    all
}

fn reads<T: DeserializeOwned>(source: &CourseSource, file: CourseFile) -> Option<CourseError> {
    source.part::<T>(file).err()
}

impl CourseSource {
    /// Checks everything about it that needs no screen.
    #[must_use]
    pub fn check(&self) -> PackReport {
        match self {
            Self::Folder(folder) => Self::UnderCheck(folder.clone()).report(),
            Self::UnderCheck(_) | Self::BuiltIn => self.report(),
        }
    }

    fn report(&self) -> PackReport {
        let mut report = PackReport::default();
        for (file, reads) in all() {
            self.check_file(file, reads, &mut report);
        }
        let lessons = self.lessons();
        let drills = self.drills();
        let chapters = [
            self.brain().err(),
            self.tracker().err(),
            drills.as_ref().err().cloned(),
            self.steps().err(),
            self.scorecard().err(),
            self.channel().err(),
            self.team().err(),
            self.credit().err(),
            self.collection().err(),
            lessons.as_ref().err().cloned(),
        ];
        for error in chapters.into_iter().flatten() {
            // A file that does not read was told already.
            if let CourseError::Problems(problems) = error {
                report.faults.extend(problems.into_iter().map(PackFault::Problem));
            }
        }
        if let (Ok(lessons), Ok(drills)) = (&lessons, &drills) {
            report.faults.extend(lost_drills(lessons, drills).map(PackFault::Problem));
        }
        let long = lessons.iter().flat_map(LessonChapter::too_long).filter_map(|long| {
            let place = self.find_lesson(|file| find_text(file, long.lang, long.text.get(long.lang)))?;
            Some(PackFault::Long(place, long.lang, long.most))
        });
        report.faults.extend(long);
        report.lessons = lessons.ok();
        report
    }

    /// Where a page, a motto or a case stands by its key; none where the folder has no file that holds it.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<PackPlace> {
        self.find_lesson(|file| find_key(file, key))
    }

    /// The first place that is found in what a trainer projects.
    fn find_lesson(&self, find: impl Fn(&str) -> Option<(usize, usize)>) -> Option<PackPlace> {
        let mut files = [files::FRAME, files::CASES].into_iter().chain(files::MODULES);
        files.find_map(|file| {
            let (line, column) = find(&self.text(file).ok().flatten()?)?;
            Some(PackPlace { path: self.path(file), line, column })
        })
    }

    fn check_file(&self, file: CourseFile, reads: Reads, report: &mut PackReport) {
        let text = self.text(file);
        if let Ok(None) = text {
            report.built_in.push(file);
            return;
        }
        report.own += 1;
        match reads(self, file) {
            Some(CourseError::File(problem)) => report.faults.push(PackFault::File(problem)),
            Some(CourseError::Problems(problems)) => {
                report.faults.extend(problems.into_iter().map(PackFault::Problem));
            }
            Some(CourseError::Blank(..)) | None => {
                let (count, blank) = texts(&text.ok().flatten().unwrap_or_default());
                report.texts += count;
                let path = self.path(file);
                report.faults.extend(blank.into_iter().map(|blank| PackFault::Blank(path.clone(), blank)));
            }
        }
    }
}

/// Pages that vote on a situation or a hot potato which the drills do not have.
fn lost_drills<'a>(lessons: &'a LessonChapter, drills: &DrillChapter) -> impl Iterator<Item = CourseProblem> + use<'a> {
    let situations = drills.situations.iter().map(|situation| situation.key.clone());
    let keys: BTreeSet<_> = situations.chain(drills.potatoes.iter().map(|potato| potato.key.clone())).collect();
    let used = lessons.pages().flat_map(|page| page.drills.iter().map(move |key| (page, key)));
    used.filter(move |(_, key)| !keys.contains(*key)).map(|(page, key)| CourseProblem {
        place: format!("lessons.{}", page.key),
        what: format!("no situation and no hot potato is `{key}`"),
    })
}
