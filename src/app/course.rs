//! This file keeps the chapters of the course that were read. A chapter is read when a screen first asks for it, so that a
//! start does not pay for it.

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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChapterName {
    /// Of the Brain tab.
    Brain,
    Tracker,
    Drills,
    /// Of the six steps.
    Steps,
    /// Of the scorecard, with the exercise of the forces.
    Scorecard,
    /// Of the attack/defence matrix.
    Channel,
    /// On leading a team.
    Team,
    Credit,
    Collection,
    /// The pages a trainer projects.
    Lessons,
}

/// A chapter as read.
#[derive(Debug, Clone, PartialEq)]
pub enum Chapter {
    /// Of the Brain tab.
    Brain(Box<BrainChapter>),
    Tracker(Box<TrackerChapter>),
    Drills(Box<DrillChapter>),
    /// Of the six steps.
    Steps(Box<StepsChapter>),
    /// Of the scorecard, with the exercise of the forces.
    Scorecard(Box<ScorecardChapter>),
    /// Of the attack/defence matrix.
    Channel(Box<ChannelChapter>),
    /// On leading a team.
    Team(Box<TeamChapter>),
    Credit(Box<CreditChapter>),
    Collection(Box<CollectionChapter>),
    /// The pages a trainer projects.
    Lessons(Box<LessonChapter>),
}

/// The chapters read so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Courses {
    /// Of the Brain tab.
    pub brain: Option<Box<BrainChapter>>,
    pub tracker: Option<Box<TrackerChapter>>,
    pub drills: Option<Box<DrillChapter>>,
    /// Of the six steps.
    pub steps: Option<Box<StepsChapter>>,
    /// Of the scorecard, with the exercise of the forces.
    pub scorecard: Option<Box<ScorecardChapter>>,
    /// Of the attack/defence matrix.
    pub channel: Option<Box<ChannelChapter>>,
    /// On leading a team.
    pub team: Option<Box<TeamChapter>>,
    pub credit: Option<Box<CreditChapter>>,
    pub collection: Option<Box<CollectionChapter>>,
    /// The pages a trainer projects.
    pub lessons: Option<Box<LessonChapter>>,
    requested: Vec<ChapterName>,
}

impl Courses {
    /// Takes a chapter in.
    pub fn insert(&mut self, chapter: Chapter) {
        match chapter {
            Chapter::Brain(chapter) => self.brain = Some(chapter),
            Chapter::Tracker(chapter) => self.tracker = Some(chapter),
            Chapter::Drills(chapter) => self.drills = Some(chapter),
            Chapter::Steps(chapter) => self.steps = Some(chapter),
            Chapter::Scorecard(chapter) => self.scorecard = Some(chapter),
            Chapter::Channel(chapter) => self.channel = Some(chapter),
            Chapter::Team(chapter) => self.team = Some(chapter),
            Chapter::Credit(chapter) => self.credit = Some(chapter),
            Chapter::Collection(chapter) => self.collection = Some(chapter),
            Chapter::Lessons(chapter) => self.lessons = Some(chapter),
        }
    }

    /// Whether a chapter has to be asked for: it is not there, and was not asked for before. A pack with a fault is asked for
    /// once.
    pub fn mark_requested(&mut self, name: ChapterName) -> bool {
        let there = match name {
            ChapterName::Brain => self.brain.is_some(),
            ChapterName::Tracker => self.tracker.is_some(),
            ChapterName::Drills => self.drills.is_some(),
            ChapterName::Steps => self.steps.is_some(),
            ChapterName::Scorecard => self.scorecard.is_some(),
            ChapterName::Channel => self.channel.is_some(),
            ChapterName::Team => self.team.is_some(),
            ChapterName::Credit => self.credit.is_some(),
            ChapterName::Collection => self.collection.is_some(),
            ChapterName::Lessons => self.lessons.is_some(),
        };
        let missing = !there && !self.requested.contains(&name);
        if missing {
            self.requested.push(name);
        }
        missing
    }
}
