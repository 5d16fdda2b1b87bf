//! Defines what is on the wall: a page that is whole by itself, so that the wall needs nothing else and can show nothing else.
//! Whoever sends a page has masked it before.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::super::course::lesson::PageFigure;
use super::super::id::Id;
use super::super::lang::Text;

/// What the wall shows. It is written for each step; nothing in it is worth a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// Grows with everything that is sent.
    pub serial: u64,
    /// The day it was sent on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The page; the neutral title page where none was sent.
    #[serde(default)]
    pub page: Option<WallPage>,
    /// The class it was sent for: after a start the presenter goes on with that one, whichever others there are on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Id>,
    /// The number of the page of the day that was turned to last, from 1; 0 where none was. A vote or a motto may stand in its place.
    #[serde(default, skip_serializing_if = "is_none_yet")]
    pub turned_to: u16,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes what it asks about by reference")]
const fn is_none_yet(page: &u16) -> bool {
    *page == 0
}

impl Showing {
    /// What a start or another window finds of it at a time. A page that was left from another day is not shown, because other
    /// people sit there now and names may be on it; only the count goes on, and a countdown that has not run out: midnight ends no
    /// exercise.
    #[must_use]
    pub fn found_at(self, now: DateTime) -> Self {
        if self.day.is_none_or(|day| day == now.date()) {
            return self;
        }
        let countdown = self.countdown.clone().filter(|countdown| countdown.is_under_way(now));
        Self { countdown, ..self.cleared() }
    }

    /// The clock on the wall was set back: what was left of a countdown is left still.
    pub fn set_back(&mut self, before: DateTime, now: DateTime) {
        if let Some(countdown) = self.countdown.as_mut().filter(|countdown| now < before && countdown.runs(before)) {
            countdown.ends = countdown.ends.saturating_sub(before.duration_since(now));
        }
    }

    /// Nothing is shown any more; only the count goes on.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { serial: self.serial, ..Self::default() }
    }

    /// Whether the neutral title page is shown.
    #[must_use]
    pub const fn is_neutral(&self) -> bool {
        self.page.is_none() && self.countdown.is_none() && !self.black
    }

    /// A screen of the desk with the lines it has on the wall, where that is what is seen.
    #[must_use]
    pub fn of_desk(&self) -> Option<(&WallPage, &[String])> {
        let page = self.page.as_ref().filter(|_| !self.black && self.countdown.is_none())?;
        match page.blocks.as_slice() {
            [WallBlock::Drawn(lines)] => Some((page, lines)),
            _ => None,
        }
    }

    /// Whether something on it changes with each second.
    #[must_use]
    pub fn ticks(&self, now: DateTime) -> bool {
        self.countdown.as_ref().is_some_and(|countdown| countdown.runs(now))
    }
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

/// Seconds after its end at which a countdown stands still: it was forgotten, and nothing is woken for it any more.
const FORGOTTEN: i64 = 3 * 60 * 60;

impl Countdown {
    /// Seconds that are left; below zero once it is over. A second that has begun counts until it is past.
    #[must_use]
    pub fn left(&self, now: DateTime) -> i64 {
        let left = self.ends.duration_since(now);
        (left.as_secs() + i64::from(left.subsec_nanos() > 0)).max(-FORGOTTEN)
    }

    /// Whether it was begun before a time and is not forgotten.
    fn is_under_way(&self, now: DateTime) -> bool {
        self.runs(now) && self.left(now) <= i64::from(self.seconds)
    }

    /// Whether it still counts.
    #[must_use]
    pub fn runs(&self, now: DateTime) -> bool {
        self.left(now) > -FORGOTTEN
    }
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
    /// A grid of credit with one cell lit.
    Grid(WallGrid),
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

/// A grid of credit in which one cell is lit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallGrid {
    /// Which of the two grids.
    pub figure: PageFigure,
    /// What names the row of the cell.
    pub row: u32,
    /// What names its column.
    pub column: u32,
    /// All rows, or only those around the cell.
    pub whole: bool,
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn text() -> Text {
        Text { zh: "练习".into(), en: "exercise".into() }
    }

    fn showing() -> Showing {
        let ends = date(2026, 1, 5).at(10, 0, 0, 0);
        Showing {
            serial: 7,
            day: Some(date(2026, 1, 5)),
            page: Some(WallPage { title: text(), place: String::new(), blocks: Vec::new() }),
            names: true,
            countdown: Some(Countdown { ends, seconds: 300, task: text() }),
            ..Showing::default()
        }
    }

    #[test]
    fn a_page_of_another_day_is_not_found_and_the_count_goes_on() {
        let today = date(2026, 1, 5).at(9, 57, 0, 0);
        assert_eq!(showing().found_at(today), showing());
        let undated = Showing { day: None, ..showing() };
        assert_eq!(undated.clone().found_at(today), undated);
        for other in [date(2026, 1, 4), date(2026, 1, 6)] {
            let found = showing().found_at(other.at(9, 57, 0, 0));
            assert_eq!((found.serial, found.is_neutral(), found.names), (7, true, false));
        }
    }

    #[test]
    fn midnight_ends_no_countdown() {
        let evening = date(2026, 1, 5).at(23, 58, 0, 0);
        let ends = date(2026, 1, 6).at(0, 3, 0, 0);
        let showing = Showing { countdown: Some(Countdown { ends, seconds: 300, task: text() }), ..showing() };
        for (now, left) in [(evening, Some(300)), (date(2026, 1, 6).at(0, 0, 0, 0), Some(180)), (ends, Some(0))] {
            let found = showing.clone().found_at(now);
            assert_eq!(found.countdown.map(|countdown| countdown.left(now)), left, "{now}");
        }
        let late = date(2026, 1, 6).at(9, 0, 0, 0);
        assert!(showing.found_at(late).is_neutral(), "one that was forgotten goes");
    }

    #[test]
    fn a_clock_that_is_set_back_leaves_what_was_left() {
        let before = date(2026, 1, 6).at(0, 10, 0, 0);
        let ends = before + 4.minutes();
        let mut showing = Showing { countdown: Some(Countdown { ends, seconds: 300, task: text() }), ..showing() };
        let now = date(2026, 1, 5).at(23, 10, 0, 0);
        showing.set_back(before, now);
        assert_eq!(showing.countdown.as_ref().unwrap().left(now), 240);
        assert_eq!(showing.clone().found_at(now).countdown, showing.countdown);
        let known = showing.clone();
        showing.set_back(now, now + 10.minutes());
        assert_eq!(showing, known, "a computer that slept is not set back");
    }

    #[test]
    fn a_countdown_goes_on_into_minus_and_stands_still_once_it_is_forgotten() {
        let countdown = showing().countdown.unwrap();
        let at = |seconds: i64| countdown.ends.checked_add(seconds.seconds()).unwrap();
        for (seconds, left) in
            [(-300, 300), (-1, 1), (0, 0), (1, -1), (3600, -3600), (10_800, -10_800), (99_999, -10_800)]
        {
            assert_eq!(countdown.left(at(seconds)), left, "{seconds}");
            assert_eq!(showing().ticks(at(seconds)), seconds < 10_800, "{seconds}");
        }
        let later = |seconds, nanos: i64| countdown.left(at(seconds).checked_add(nanos.nanoseconds()).unwrap());
        assert_eq!(
            (later(-300, 1), later(-1, 999_999_999), later(1, 500_000_000)),
            (300, 1, -1),
            "a second that has begun"
        );
        assert!(!Showing::default().ticks(at(0)));
    }
}
