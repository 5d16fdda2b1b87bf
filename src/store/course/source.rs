//! Reads the chapters of the course from where the course comes from, and checks that no text is missing.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::super::diagnosis::diagnose;
use super::super::disk::Disk;
use super::super::error::{Problem, ProblemKind, StoreError};
use super::super::file::read_text;
use super::super::fs::Fs as _;
use super::blank::{BlankText, texts};
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
    /// A file reads well, and texts in it are empty in a language.
    #[error("{}: {} texts are empty, the first in line {}", .0.display(), .1.len(), .1.first().map_or(0, |blank| blank.line))]
    Blank(PathBuf, Vec<BlankText>),
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
    /// The same while it is being checked: a text that is empty is no reason to leave the rest of its file unread.
    UnderCheck(PathBuf),
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
        let [assessment, guide, walk] = [files::ASSESSMENT, files::GUIDE, files::WALK];
        let chapter =
            BrainChapter { assessment: self.part(assessment)?, guide: self.part(guide)?, walk: self.part(walk)? };
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the tracker.
    ///
    /// # Errors
    /// As those of the first.
    pub fn tracker(&self) -> Result<TrackerChapter, CourseError> {
        let chapter: TrackerChapter = self.part(files::TRACKER)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the six steps.
    ///
    /// # Errors
    /// As those of the first.
    pub fn steps(&self) -> Result<StepsChapter, CourseError> {
        let chapter: StepsChapter = self.part(files::STEPS)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter on leading a team.
    ///
    /// # Errors
    /// As those of the first.
    pub fn team(&self) -> Result<TeamChapter, CourseError> {
        let chapter: TeamChapter = self.part(files::TEAM)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the drills.
    ///
    /// # Errors
    /// As those of the first.
    pub fn drills(&self) -> Result<DrillChapter, CourseError> {
        let chapter: DrillChapter = self.part(files::DRILLS)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the scorecard.
    ///
    /// # Errors
    /// As those of the first.
    pub fn scorecard(&self) -> Result<ScorecardChapter, CourseError> {
        let chapter: ScorecardChapter = self.part(files::SCORECARD)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of the matrix.
    ///
    /// # Errors
    /// As those of the first.
    pub fn channel(&self) -> Result<ChannelChapter, CourseError> {
        let chapter: ChannelChapter = self.part(files::CHANNEL)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter on credit.
    ///
    /// # Errors
    /// As those of the first.
    pub fn credit(&self) -> Result<CreditChapter, CourseError> {
        let chapter: CreditChapter = self.part(files::CREDIT)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the chapter of collection.
    ///
    /// # Errors
    /// As those of the first.
    pub fn collection(&self) -> Result<CollectionChapter, CourseError> {
        let chapter: CollectionChapter = self.part(files::COLLECTION)?;
        whole(chapter.problems(), chapter)
    }

    /// Reads the pages a trainer projects.
    ///
    /// # Errors
    /// As those of the first.
    pub fn lessons(&self) -> Result<LessonChapter, CourseError> {
        let modules = files::MODULES.into_iter().map(|file| self.part(file)).collect::<Result<_, _>>()?;
        let chapter = LessonChapter { frame: self.part(files::FRAME)?, modules, cases: self.part(files::CASES)? };
        whole(chapter.problems(), chapter)
    }

    /// The text of a file where the folder has it; none where the one inside the program stands in.
    pub(super) fn text(&self, file: CourseFile) -> Result<Option<String>, CourseError> {
        if *self == Self::BuiltIn {
            return Ok(None);
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
        match (self, self.text(file)?) {
            (Self::Folder(_), Some(text)) => {
                parse(self.path(file), &text).and_then(|part| self.filled(file, &text, part))
            }
            (Self::UnderCheck(_), Some(text)) => parse(self.path(file), &text),
            _ => parse(PathBuf::from(file.name), file.built_in),
        }
    }

    /// A part of the course, where no text of its file is empty in a language.
    fn filled<T>(&self, file: CourseFile, text: &str, part: T) -> Result<T, CourseError> {
        let (_, blank) = texts(text);
        if blank.is_empty() { Ok(part) } else { Err(CourseError::Blank(self.path(file), blank)) }
    }

    /// Where a file lies, or would.
    pub(super) fn path(&self, file: CourseFile) -> PathBuf {
        match self {
            Self::BuiltIn => PathBuf::from(file.name),
            Self::Folder(folder) | Self::UnderCheck(folder) => folder.join(file.name),
        }
    }
}

fn whole<T>(problems: Vec<CourseProblem>, chapter: T) -> Result<T, CourseError> {
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
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
        let problem = |place: &str| CourseProblem { place: place.to_owned(), what: "missing".to_owned() };
        let told = CourseError::Problems(vec![problem("a"), problem("b")]).to_string();
        assert_eq!(told, "the course has holes: a: missing; b: missing");
    }
}
