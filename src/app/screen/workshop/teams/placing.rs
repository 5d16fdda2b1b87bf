//! Twelve dealers, five cells: a line for each team with the cell of each dealer, the matrix on the wall as the class filled it, and
//! where each belongs once every team is in.

use domain::course::lesson::{ExampleDealer, LessonChapter};
use domain::lang::{Lang, Text};
use domain::segment::Segment;
use domain::workshop::Workshop;
use domain::workshop::placing::{DealerPlace, TeamPlacing, placed};
use domain::workshop::showing::{WallBlock, WallPage};
use text::edit::LineEditor;
use text::narrow;
use words::{Phrase, Say, matrix, placing as phrases, wall};

use super::allotting::team_of;
use super::sending::{filled, show};
use super::{PlacesSent, TeamsLine, TeamsView};
use crate::desk::Desk;
use crate::screen::workshop::deck::{said, same};

/// The dealers of the course, and the heading of the page they stand on; none where the course has none.
#[must_use]
pub fn dealers(chapter: &LessonChapter) -> Option<(&Text, &[ExampleDealer])> {
    let page = chapter.pages().find(|page| !page.dealers.is_empty())?;
    Some((&page.title, &page.dealers))
}

/// The team, from 0, and the cell of each dealer: `3: A A B A B C C D D E E C`, with or without gaps.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str, dealers: usize) -> Result<(u16, Vec<Segment>), Say> {
    let plain: String = typed.chars().map(narrow).collect();
    let (team, cells) = team_of(&plain)?;
    let between = |ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | ';' | '.');
    let signs = cells.chars().filter(|ch| !between(*ch));
    let cell = |ch: char| segment_of(ch).ok_or_else(|| phrases::NO_CELL.with([&ch.to_string()]));
    let places = signs.map(cell).collect::<Result<Vec<_>, _>>()?;
    if places.len() == dealers {
        return Ok((team, places));
    }
    Err(phrases::HOW_MANY.with([&dealers.to_string(), &places.len().to_string()]))
}

/// The letter of a cell: those of the cards, and one more for which no card is raised.
#[must_use]
pub const fn letter(of: Segment) -> char {
    match of {
        Segment::Acquire => 'A',
        Segment::Retain => 'B',
        Segment::Disrupt => 'C',
        Segment::Maintain => 'D',
        Segment::Abandon => 'E',
    }
}

fn segment_of(ch: char) -> Option<Segment> {
    Segment::ALL.into_iter().find(|segment| letter(*segment) == ch.to_ascii_uppercase())
}

/// The teams that are in, by number.
#[must_use]
pub fn teams_in(class: &Workshop) -> Vec<u16> {
    let mut teams: Vec<_> = class.placings.iter().map(|own| own.team + 1).collect();
    teams.sort_unstable();
    teams.dedup();
    teams
}

/// The teams that are missing, by number; none where nobody said how many there are.
fn missing(class: &Workshop) -> Vec<u16> {
    let there = teams_in(class);
    (1..=class.teams.unwrap_or(0)).filter(|team| !there.contains(team)).collect()
}

impl TeamsView {
    /// Opens the line for the first team that is missing; what was typed and left before stands in it. The matrix goes to the wall as
    /// far as it is filled.
    pub fn ask_places(&mut self, desk: &mut Desk) {
        self.open_places(desk);
        if self.places.is_some() {
            self.send_placed(desk);
            desk.tell(phrases::PLACES_HERE);
        }
    }

    fn open_places(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        if desk.courses.lessons.as_deref().and_then(dealers).is_none() {
            return desk.tell(phrases::NO_DEALERS);
        }
        let next = missing(class).first().copied();
        let next = next.unwrap_or_else(|| teams_in(class).last().map_or(1, |last| last + 1));
        let next = class.teams.map_or(next, |teams| next.min(teams));
        let line = self.places_left.take().unwrap_or_else(|| LineEditor::new(&format!("{next}: ")));
        self.places = Some(TeamsLine { line, trouble: None });
    }

    /// Closes the line and keeps what was typed.
    pub(super) fn leave_places(&mut self) -> bool {
        let Some(asked) = self.places.take() else { return false };
        let (_, cells) = asked.line.text().split_once([':', '\u{ff1a}']).unwrap_or_default();
        self.places_left = (!cells.trim().is_empty()).then_some(asked.line);
        true
    }

    /// The line was accepted: the cells of a team take the place of those it had, the wall follows, and the line waits for the next
    /// team.
    pub(super) fn accept_places(&mut self, desk: &mut Desk) {
        let courses = desk.courses;
        let Some((_, dealers)) = courses.lessons.as_deref().and_then(dealers) else { return };
        let (Some(id), Some(asked)) = (self.class, &mut self.places) else { return };
        let teams = desk.book.workshops().get(&id).and_then(|class| class.teams);
        let there = |read: (u16, Vec<Segment>)| match teams.filter(|teams| read.0 >= *teams) {
            Some(teams) => Err(words::allotment::NOT_THERE.with([&teams.to_string()])),
            None => Ok(read),
        };
        let (team, places) = match read(asked.line.text(), dealers.len()).and_then(there) {
            Ok(read) => read,
            Err(trouble) => {
                asked.trouble = Some(trouble.clone());
                return desk.tell(trouble);
            }
        };
        let own = TeamPlacing { id: desk.ids.next_id(), team, places };
        desk.book.edit_workshop(id, |class| {
            class.placings.retain(|other| other.team != team);
            class.placings.push(own);
        });
        self.open_places(desk);
        self.send_placed(desk);
        let waits = self.shown(desk.book).map(|class| missing(class)).unwrap_or_default();
        let number = (team + 1).to_string();
        desk.tell(if waits.is_empty() {
            phrases::ALL_IN.say()
        } else {
            phrases::KEPT.with([&number, &listed(&waits)])
        });
        if waits.is_empty() && teams.is_some() {
            self.places = None;
        }
    }

    /// Sends the matrix as the class filled it, then where each dealer belongs: not before every team is in, unless that is asked for
    /// once more.
    pub(super) fn send_places(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        let (waits, nobody) = (missing(class), class.placings.is_empty());
        match self.places_sent {
            Some(PlacesSent::Placed) if nobody => desk.tell(phrases::NOBODY_YET),
            Some(PlacesSent::Placed) if !waits.is_empty() => {
                self.places_sent = Some(PlacesSent::Asked);
                desk.tell(phrases::MISSING.with([&listed(&waits)]));
            }
            Some(PlacesSent::Placed | PlacesSent::Asked) => {
                if let Some(page) = self.places_page(desk, true) {
                    show(desk, page, phrases::ANSWER_ON_WALL);
                    self.places_sent = Some(PlacesSent::Answer);
                }
            }
            None | Some(PlacesSent::Answer) => self.send_placed(desk),
        }
    }

    fn send_placed(&mut self, desk: &mut Desk) {
        match self.places_page(desk, false) {
            Some(page) => {
                show(desk, page, phrases::PLACES_ON_WALL);
                self.places_sent = Some(PlacesSent::Placed);
            }
            None => desk.tell(phrases::NO_DEALERS),
        }
    }

    fn places_page(&self, desk: &Desk, answer: bool) -> Option<WallPage> {
        let (title, dealers) = desk.courses.lessons.as_deref().and_then(dealers)?;
        let put = self.shown(desk.book).map(|class| placed(&class.placings, dealers.len())).unwrap_or_default();
        let page = |blocks| WallPage { title: title.clone(), place: String::new(), blocks };
        Some(page(if answer { belonging(dealers, &put) } else { filled_in(&put) }))
    }
}

/// The matrix as the class filled it, and below it the dealers the teams do not agree about.
#[must_use]
pub fn filled_in(put: &[DealerPlace]) -> Vec<WallBlock> {
    let places: Vec<_> = put.iter().map(|dealer| dealer.place).collect();
    let disputed = numbers(put.iter().map(|dealer| dealer.disputed));
    let below = match (put.is_empty(), disputed.is_empty()) {
        (true, _) => said(phrases::LEGEND),
        (false, true) => said(phrases::AGREED),
        (false, false) => filled(phrases::DISPUTED, &listed(&disputed)),
    };
    vec![table(&places), WallBlock::Line(below)]
}

/// The matrix as it should be, and below it the dealers the class put elsewhere.
#[must_use]
pub fn belonging(dealers: &[ExampleDealer], put: &[DealerPlace]) -> Vec<WallBlock> {
    let places: Vec<_> = dealers.iter().map(ExampleDealer::belongs).collect();
    let elsewhere = numbers(put.iter().zip(&places).map(|(put, right)| put.place != *right));
    let below =
        if elsewhere.is_empty() { said(phrases::ALL_RIGHT) } else { filled(phrases::ELSEWHERE, &listed(&elsewhere)) };
    vec![table(&places), WallBlock::Line(below)]
}

/// The numbers of the dealers of which something holds.
fn numbers(holds: impl Iterator<Item = bool>) -> Vec<u16> {
    (1..).zip(holds).filter_map(|(number, holds)| holds.then_some(number)).collect()
}

fn listed(numbers: &[u16]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The five cells with the numbers of the dealers that stand in each.
fn table(places: &[Segment]) -> WallBlock {
    let cell = |segment: Segment| {
        let here = listed(&numbers(places.iter().map(|place| *place == segment)));
        let name = matrix::place(Some(segment));
        let text = |lang: Lang| format!("{} {}  {here}", letter(segment), name.text(lang)).trim_end().to_owned();
        Some(Text { zh: text(Lang::Zh), en: text(Lang::En) })
    };
    let row = |name: Phrase, low: Option<Text>, high: Option<Text>| vec![Some(said(name)), low, high];
    WallBlock::Table {
        head: vec![same(""), said(wall::SHARE_LOW), said(wall::SHARE_HIGH)],
        rows: vec![
            row(wall::POTENTIAL_HIGH, cell(Segment::Acquire), cell(Segment::Retain)),
            row(wall::POTENTIAL_MIDDLE, cell(Segment::Disrupt), cell(Segment::Maintain)),
            // Whatever our share there: the cell goes across.
            row(wall::POTENTIAL_LOW, cell(Segment::Abandon), Some(same(""))),
        ],
    }
}
