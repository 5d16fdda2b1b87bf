//! Reads the course pack, the one that travels inside the program or one in a folder, and checks that no text is missing. What
//! the texts say is the business of the files in `assets/course/`.

use domain::course::BrainChapter;
use domain::course::channel::ChannelChapter;
use domain::course::collection::CollectionChapter;
use domain::course::credit::CreditChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::LessonChapter;
use domain::course::scorecard::ScorecardChapter;
use domain::course::steps::StepsChapter;
use domain::course::team::TeamChapter;
use domain::course::tracker::TrackerChapter;

mod fault;
mod files;
mod filler;
mod lenient;
mod pack;
mod place;
mod source;
mod tree;

pub use fault::{PackFault, PackFlaw};
pub use files::CourseFile;
pub use pack::{PackInForce, PackReport};
pub use place::{PackPlace, PlaceStep};
pub use source::{CourseError, CourseSource};

/// The chapter of the Brain tab inside the program.
///
/// # Errors
/// As from any source; so do the others.
pub fn brain() -> Result<BrainChapter, CourseError> {
    CourseSource::BuiltIn.brain()
}

/// The chapter of the tracker inside the program.
///
/// # Errors
/// As from any source.
pub fn tracker() -> Result<TrackerChapter, CourseError> {
    CourseSource::BuiltIn.tracker()
}

/// The chapter of the six steps inside the program.
///
/// # Errors
/// As from any source.
pub fn steps() -> Result<StepsChapter, CourseError> {
    CourseSource::BuiltIn.steps()
}

/// The chapter on leading a team inside the program.
///
/// # Errors
/// As from any source.
pub fn team() -> Result<TeamChapter, CourseError> {
    CourseSource::BuiltIn.team()
}

/// The chapter of the drills inside the program.
///
/// # Errors
/// As from any source.
pub fn drills() -> Result<DrillChapter, CourseError> {
    CourseSource::BuiltIn.drills()
}

/// The chapter of the scorecard inside the program.
///
/// # Errors
/// As from any source.
pub fn scorecard() -> Result<ScorecardChapter, CourseError> {
    CourseSource::BuiltIn.scorecard()
}

/// The chapter of the matrix inside the program.
///
/// # Errors
/// As from any source.
pub fn channel() -> Result<ChannelChapter, CourseError> {
    CourseSource::BuiltIn.channel()
}

/// The chapter on credit inside the program.
///
/// # Errors
/// As from any source.
pub fn credit() -> Result<CreditChapter, CourseError> {
    CourseSource::BuiltIn.credit()
}

/// The chapter of collection inside the program.
///
/// # Errors
/// As from any source.
pub fn collection() -> Result<CollectionChapter, CourseError> {
    CourseSource::BuiltIn.collection()
}

/// The pages a trainer projects inside the program.
///
/// # Errors
/// As from any source.
pub fn lessons() -> Result<LessonChapter, CourseError> {
    CourseSource::BuiltIn.lessons()
}
