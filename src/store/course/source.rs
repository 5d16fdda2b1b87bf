//! Reads the chapters of the course from where the course comes from, and checks that no text is missing.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::super::diagnosis::diagnose;
use super::super::disk::Disk;
use super::super::error::{Problem, ProblemKind, StoreError};
use super::super::file::read_text;
use super::super::fs::Fs as _;
use super::fault::{PackFault, examine};
use super::files::{self, CourseFile};
use domain::course::channel::ChannelChapter;
use domain::course::collection::CollectionChapter;
use domain::course::credit::CreditChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::LessonChapter;
use domain::course::scorecard::ScorecardChapter;
use domain::course::steps::StepsChapter;
use domain::course::team::TeamChapter;
use domain::course::tracker::TrackerChapter;
use domain::course::{BrainChapter, CourseProblem};

/// Why a chapter of the course cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CourseError {
    /// A file does not read.
    #[error("{0}")]
    File(Box<Problem>),
    /// Files of a pack have faults, each with its place.
    #[error("{} faults, the first in {}", .0.len(), .0.first().map_or_else(String::new, |fault| fault.place.path.display().to_string()))]
    Faults(Vec<PackFault>),
    /// The files read well, and texts are missing or out of order.
    #[error("the course has holes: {}", list(.0))]
    Problems(Vec<CourseProblem>),
}

/// Where the course comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CourseSource {
    /// It travels inside the program.
    #[default]
    BuiltIn,
    /// A folder with the same files; those it does not have are the ones inside the program.
    Folder(PathBuf),
    /// The same while it is being checked: what is wrong in a file is no reason to leave the rest of it unread.
    UnderCheck(PathBuf),
    /// The same without some of its files, by their names.
    Without(PathBuf, Vec<&'static str>),
}

impl CourseSource {
    /// A folder, which has to be there.
    ///
    /// # Errors
    /// `Unread`.
    pub fn of(folder: &Path) -> Result<Self, StoreError> {
        Disk.list(folder).map_err(|e| StoreError::unread(folder, &e))?;
        Ok(Self::Folder(folder.to_owned()))
    }

    /// Whether a folder holds no file of a course at all, so that all would come from inside the program.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        *self != Self::BuiltIn && files::all().all(|file| matches!(self.text(file), Ok(None)))
    }

    /// Reads the chapter of the Brain tab. As any chapter it takes a few milliseconds: call it on first use and keep the result.
    ///
    /// # Errors
    /// Says where a file does not read, or which counts, orders and keys are wrong; so do the others.
    pub fn brain(&self) -> Result<BrainChapter, CourseError> {
        let chapter = self.brain_parts()?;
        self.whole(chapter.problems(), chapter)
    }

    /// The chapter of the Brain tab, whatever its counts, orders and keys.
    pub(super) fn brain_parts(&self) -> Result<BrainChapter, CourseError> {
        let [assessment, guide, walk] = [files::ASSESSMENT, files::GUIDE, files::WALK];
        Ok(BrainChapter { assessment: self.part(assessment)?, guide: self.part(guide)?, walk: self.part(walk)? })
    }

    /// Reads the chapter of the tracker.
    ///
    /// # Errors
    /// As those of the first.
    pub fn tracker(&self) -> Result<TrackerChapter, CourseError> {
        let chapter: TrackerChapter = self.part(files::TRACKER)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the six steps.
    ///
    /// # Errors
    /// As those of the first.
    pub fn steps(&self) -> Result<StepsChapter, CourseError> {
        let chapter: StepsChapter = self.part(files::STEPS)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter on leading a team.
    ///
    /// # Errors
    /// As those of the first.
    pub fn team(&self) -> Result<TeamChapter, CourseError> {
        let chapter: TeamChapter = self.part(files::TEAM)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the drills.
    ///
    /// # Errors
    /// As those of the first.
    pub fn drills(&self) -> Result<DrillChapter, CourseError> {
        let chapter: DrillChapter = self.part(files::DRILLS)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the scorecard.
    ///
    /// # Errors
    /// As those of the first.
    pub fn scorecard(&self) -> Result<ScorecardChapter, CourseError> {
        let chapter: ScorecardChapter = self.part(files::SCORECARD)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the matrix.
    ///
    /// # Errors
    /// As those of the first.
    pub fn channel(&self) -> Result<ChannelChapter, CourseError> {
        let chapter: ChannelChapter = self.part(files::CHANNEL)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter on credit.
    ///
    /// # Errors
    /// As those of the first.
    pub fn credit(&self) -> Result<CreditChapter, CourseError> {
        let chapter: CreditChapter = self.part(files::CREDIT)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of collection.
    ///
    /// # Errors
    /// As those of the first.
    pub fn collection(&self) -> Result<CollectionChapter, CourseError> {
        let chapter: CollectionChapter = self.part(files::COLLECTION)?;
        self.whole(chapter.problems(), chapter)
    }

    /// Reads the pages a trainer projects.
    ///
    /// # Errors
    /// As those of the first.
    pub fn lessons(&self) -> Result<LessonChapter, CourseError> {
        let chapter = self.lesson_parts()?;
        self.whole(chapter.problems(), chapter)
    }

    /// The pages a trainer projects, whatever their counts, orders and keys.
    pub(super) fn lesson_parts(&self) -> Result<LessonChapter, CourseError> {
        let modules = files::MODULES.into_iter().map(|file| self.part(file)).collect::<Result<_, _>>()?;
        Ok(LessonChapter { frame: self.part(files::FRAME)?, modules, cases: self.part(files::CASES)? })
    }

    /// The text of a file where the folder has it; none where the one inside the program stands in.
    pub(super) fn text(&self, file: CourseFile) -> Result<Option<String>, CourseError> {
        match self {
            Self::BuiltIn => return Ok(None),
            Self::Without(_, names) if names.contains(&file.name) => return Ok(None),
            Self::Folder(_) | Self::UnderCheck(_) | Self::Without(..) => {}
        }
        match read_text(&Disk, &self.path(file)) {
            Ok(text) => Ok(Some(text)),
            Err(problem) => match &problem.kind {
                ProblemKind::Io(cause) if cause.kind == ErrorKind::NotFound => Ok(None),
                _ => Err(CourseError::File(problem)),
            },
        }
    }

    pub(super) fn part<T: DeserializeOwned>(&self, file: CourseFile) -> Result<T, CourseError> {
        let own = || parse(PathBuf::from(file.name), file.built_in);
        let under_check = matches!(self, Self::UnderCheck(_));
        let text = match self.text(file) {
            Err(_) if under_check => None,
            read => read?,
        };
        let Some(text) = text else { return own() };
        let examined = examine(&self.path(file), &text);
        match examined.value {
            Some(value) if under_check || examined.faults.is_empty() => Ok(value),
            None if under_check => own(),
            _ => Err(CourseError::Faults(examined.faults)),
        }
    }

    fn whole<T>(&self, problems: Vec<CourseProblem>, chapter: T) -> Result<T, CourseError> {
        if problems.is_empty() {
            return Ok(chapter);
        }
        let placed = problems.iter().filter_map(|problem| self.place_problem(problem));
        let faults: Vec<_> = placed.map(|(place, what)| PackFault { place, what }).collect();
        Err(if faults.is_empty() { CourseError::Problems(problems) } else { CourseError::Faults(faults) })
    }

    /// Where a file lies, or would.
    pub(super) fn path(&self, file: CourseFile) -> PathBuf {
        match self {
            Self::BuiltIn => PathBuf::from(file.name),
            Self::Folder(folder) | Self::UnderCheck(folder) | Self::Without(folder, _) => folder.join(file.name),
        }
    }
}

fn parse<T: DeserializeOwned>(path: PathBuf, text: &str) -> Result<T, CourseError> {
    ron::from_str(text).map_err(|e| {
        let kind = diagnose(text, &e);
        CourseError::File(Box::new(Problem { path, kind, key: None, backup: None }))
    })
}

fn list(problems: &[CourseProblem]) -> String {
    problems.iter().map(CourseProblem::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::course::CourseRule;
    use domain::lang::Text;

    #[test]
    fn a_broken_file_is_named_with_line_and_column() {
        let found = parse::<Text>("walk.ron".into(), "(\n    zh: \"好\",\n    en: 7,\n)");
        let Err(CourseError::File(problem)) = found else { panic!("{found:?}") };
        assert_eq!(problem.path, PathBuf::from("walk.ron"));
        // The parser stands in front of the value it could not read.
        assert!(matches!(problem.kind, ProblemKind::Syntax { line: 3, column: 8, .. }), "{problem}");
    }

    #[test]
    fn a_mistyped_field_is_not_passed_over() {
        assert!(parse::<Text>("walk.ron".into(), "(zh: \"好\", en: \"good\", fr: \"bon\")").is_err());
    }

    #[test]
    fn holes_are_told_one_by_one() {
        let problem = |place: &str| CourseProblem { place: place.to_owned(), rule: CourseRule::Exactly(3) };
        let told = CourseError::Problems(vec![problem("a"), problem("b")]).to_string();
        assert_eq!(told, "the course has holes: a: Exactly(3); b: Exactly(3)");
    }
}
