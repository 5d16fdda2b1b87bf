//! Defines what is on the wall: a page that is whole by itself, so that the wall needs nothing else and can show nothing else.
//! Whoever sends a page has masked it before.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::super::course::lesson::PageFigure;
use super::super::lang::Text;

/// What the wall shows. It is written for each step; nothing in it is worth a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// Grows with everything that is sent.
    pub serial: u64,
    /// The page; the neutral title page where none was sent.
    #[serde(default)]
    pub page: Option<WallPage>,
    /// Nothing is shown: everybody looks at the trainer.
    #[serde(default)]
    pub black: bool,
    /// The wall stands still while the trainer prepares.
    #[serde(default)]
    pub frozen: bool,
    /// Whether names stand where badges would.
    #[serde(default)]
    pub names: bool,
    /// The countdown over the whole wall.
    #[serde(default)]
    pub countdown: Option<Countdown>,
}

/// A countdown. It goes by the clock on the wall: an hour of sleep is an hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countdown {
    /// When it is over, by local time.
    pub ends: DateTime,
    /// How long it was to be, in seconds.
    pub seconds: u32,
    /// What is to be done meanwhile.
    pub task: Text,
}

/// One page of the wall, with everything that is uncovered so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallPage {
    /// What it is called.
    pub title: Text,
    /// What stands at the right of the title, such as `3/9`.
    #[serde(default)]
    pub place: String,
    /// What is shown, from above.
    pub blocks: Vec<WallBlock>,
}

/// A part of a page on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WallBlock {
    /// A sentence or two.
    Line(Text),
    /// One of several points.
    Point(Text),
    /// A sentence set apart.
    Quote(Text),
    /// A few words or a figure, as large as there is room.
    Large(Text),
    /// A table; a cell that is still covered is none.
    Table {
        /// One text a column.
        head: Vec<Text>,
        /// As many cells a row as the head has.
        rows: Vec<Vec<Option<Text>>>,
    },
    /// A figure of the course.
    Figure(PageFigure),
    /// Cards raised for each choice.
    Bars(Vec<WallBar>),
    /// A kite: tenths of picks of 24, A to D.
    Kite([u16; 4]),
    /// The group map.
    Map(Vec<MapMark>),
    /// Who is in which team.
    Teams(Vec<WallTeam>),
    /// A desk's own form for the wall, line by line, as it was drawn.
    Drawn(Vec<String>),
    /// The same page with everything uncovered and every letter blanked. It stands last and keeps the room, so that nothing
    /// moves as the rest comes.
    Room(Vec<Self>),
}

/// One choice of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallBar {
    /// Such as `A  an advance`.
    pub label: Text,
    /// Cards of the first vote; none before it.
    #[serde(default)]
    pub first: Option<u16>,
    /// Cards of the second.
    #[serde(default)]
    pub second: Option<u16>,
    /// It is the answer, and that is uncovered.
    #[serde(default)]
    pub answer: bool,
}

/// A place on the group map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapMark {
    /// Right less left, −24 to 24.
    pub x: i8,
    /// Upper less lower, −24 to 24.
    pub y: i8,
    /// How many stand here.
    pub people: u16,
    /// Badges, or names where they are shown.
    #[serde(default)]
    pub who: Vec<String>,
}

/// A team on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallTeam {
    /// What it is called.
    pub title: Text,
    /// Badges, or names where they are shown.
    pub members: Vec<String>,
}
