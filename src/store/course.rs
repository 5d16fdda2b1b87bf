//! Reads the course pack that travels inside the program, and checks that no text is missing. What the texts say is the
//! business of the files in `assets/course/`.

use serde::de::DeserializeOwned;

use domain::course::channel::ChannelChapter;
use domain::course::collection::CollectionChapter;
use domain::course::credit::CreditChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::{LessonChapter, MODULE_COUNT};
use domain::course::scorecard::ScorecardChapter;
use domain::course::steps::StepsChapter;
use domain::course::team::TeamChapter;
use domain::course::tracker::TrackerChapter;
use domain::course::{BrainChapter, CourseProblem};

const ASSESSMENT: &str = include_str!("../../assets/course/assessment.ron");
const GUIDE: &str = include_str!("../../assets/course/guide.ron");
const TRACKER: &str = include_str!("../../assets/course/tracker.ron");
const CREDIT: &str = include_str!("../../assets/course/credit.ron");
const DRILLS: &str = include_str!("../../assets/course/drills.ron");
const STEPS: &str = include_str!("../../assets/course/steps.ron");
const SCORECARD: &str = include_str!("../../assets/course/scorecard.ron");
const CHANNEL: &str = include_str!("../../assets/course/channel.ron");
const TEAM: &str = include_str!("../../assets/course/team.ron");
const COLLECTION: &str = include_str!("../../assets/course/collection.ron");
const FRAME: &str = include_str!("../../assets/course/lessons/frame.ron");
const MODULES: [(&str, &str); MODULE_COUNT] = [
    ("lessons/relations.ron", include_str!("../../assets/course/lessons/relations.ron")),
    ("lessons/quadrants.ron", include_str!("../../assets/course/lessons/quadrants.ron")),
    ("lessons/tracker.ron", include_str!("../../assets/course/lessons/tracker.ron")),
    ("lessons/channel.ron", include_str!("../../assets/course/lessons/channel.ron")),
    ("lessons/credit.ron", include_str!("../../assets/course/lessons/credit.ron")),
];
const CASES: &str = include_str!("../../assets/course/lessons/cases.ron");
const WALK: &str = include_str!("../../assets/course/walk.ron");

/// Why the course pack cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CourseError {
    /// A file is not RON of the expected shape.
    #[error("{file}, line {line}, column {column}: {detail}")]
    Syntax {
        /// The name of the file in `assets/course/`.
        file: &'static str,
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
        /// The parser's words.
        detail: String,
    },
    /// The files read well, and texts are missing or out of order.
    #[error("the course has holes: {}", list(.0))]
    Problems(Vec<CourseProblem>),
}

/// Reads the chapter of the Brain tab. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where a file does not parse, or which counts, orders and keys are wrong.
pub fn brain() -> Result<BrainChapter, CourseError> {
    let chapter = BrainChapter {
        assessment: parse("assessment.ron", ASSESSMENT)?,
        guide: parse("guide.ron", GUIDE)?,
        walk: parse("walk.ron", WALK)?,
    };
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of the tracker. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts, orders and keys are wrong.
pub fn tracker() -> Result<TrackerChapter, CourseError> {
    let chapter: TrackerChapter = parse("tracker.ron", TRACKER)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of the six steps. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts, orders and keys are wrong.
pub fn steps() -> Result<StepsChapter, CourseError> {
    let chapter: StepsChapter = parse("steps.ron", STEPS)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter on leading a team. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts and orders are wrong.
pub fn team() -> Result<TeamChapter, CourseError> {
    let chapter: TeamChapter = parse("team.ron", TEAM)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of the drills. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts and keys are wrong.
pub fn drills() -> Result<DrillChapter, CourseError> {
    let chapter: DrillChapter = parse("drills.ron", DRILLS)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of the scorecard. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts and keys are wrong.
pub fn scorecard() -> Result<ScorecardChapter, CourseError> {
    let chapter: ScorecardChapter = parse("scorecard.ron", SCORECARD)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of the matrix. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts are wrong.
pub fn channel() -> Result<ChannelChapter, CourseError> {
    let chapter: ChannelChapter = parse("channel.ron", CHANNEL)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter on credit. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts are wrong.
pub fn credit() -> Result<CreditChapter, CourseError> {
    let chapter: CreditChapter = parse("credit.ron", CREDIT)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the chapter of collection. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where the file does not parse, or which counts and orders are wrong.
pub fn collection() -> Result<CollectionChapter, CourseError> {
    let chapter: CollectionChapter = parse("collection.ron", COLLECTION)?;
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

/// Reads the pages a trainer projects. Takes a few milliseconds: call it on first use and keep the result.
///
/// # Errors
/// Says where a file does not parse, or which counts, orders and keys are wrong.
pub fn lessons() -> Result<LessonChapter, CourseError> {
    let modules = MODULES.into_iter().map(|(file, text)| parse(file, text)).collect::<Result<_, _>>()?;
    let chapter =
        LessonChapter { frame: parse("lessons/frame.ron", FRAME)?, modules, cases: parse("lessons/cases.ron", CASES)? };
    let problems = chapter.problems();
    if problems.is_empty() { Ok(chapter) } else { Err(CourseError::Problems(problems)) }
}

fn parse<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CourseError> {
    ron::from_str(text).map_err(|e| CourseError::Syntax {
        file,
        line: e.span.start.line,
        column: e.span.start.col,
        detail: e.code.to_string(),
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
        let found = parse::<Text>("walk.ron", "(\n    zh: \"好\",\n    en: 7,\n)");
        let Err(CourseError::Syntax { file, line, column, .. }) = found else { panic!("{found:?}") };
        // The parser stands in front of the value it could not read.
        assert_eq!((file, line, column), ("walk.ron", 3, 8));
    }

    #[test]
    fn a_mistyped_field_is_not_passed_over() {
        assert!(parse::<Text>("walk.ron", "(zh: \"好\", en: \"good\", fr: \"bon\")").is_err());
    }

    #[test]
    fn holes_are_told_one_by_one() {
        let problem = |place: &str| CourseProblem { place: place.to_owned(), what: "missing".to_owned() };
        let told = CourseError::Problems(vec![problem("a"), problem("b")]).to_string();
        assert_eq!(told, "the course has holes: a: missing; b: missing");
    }
}
