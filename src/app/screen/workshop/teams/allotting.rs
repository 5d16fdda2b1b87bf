//! A hundred points a column: a line for each team, typed when its table comes in, and the spread of the teams for the wall.

use domain::lang::Text;
use domain::resource::Resource;
use domain::stance::Stance;
use domain::workshop::Workshop;
use domain::workshop::allotment::{AllotmentSpread, TeamAllotment, wrong_column};
use domain::workshop::showing::{WallBlock, WallPage};
use domain::workshop::tally::SheetTally;
use text::edit::LineEditor;
use text::narrow;
use words::{Say, allotment as phrases, resources};

use super::sending::{filled, show};
use super::{TeamsLine, TeamsView};
use crate::desk::Desk;
use crate::screen::workshop::deck::{said, same};

/// Numbers of a table.
const NUMBERS: usize = Stance::ALL.len() * Resource::ALL.len();
/// The largest number of a team.
const TEAMS: u16 = 99;

/// The team, from 0, and its points: `3: 50 30 20 0 / 40 40 20 0 / 60 30 10 0`.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str) -> Result<(u16, SheetTally<u16>), Say> {
    let plain: String = typed.chars().map(narrow).collect();
    let (team, points) = team_of(&plain)?;
    let between = |ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | ';');
    let words: Vec<&str> = points.split(between).filter(|word| !word.is_empty()).collect();
    let number = |word: &&str| word.parse::<u16>().map_err(|_| phrases::NO_NUMBER.with([*word]));
    let numbers = words.iter().map(number).collect::<Result<Vec<_>, _>>()?;
    if numbers.len() != NUMBERS {
        return Err(phrases::HOW_MANY.with([&numbers.len().to_string()]));
    }
    let mut all = [[0; Stance::ALL.len()]; Resource::ALL.len()];
    for (slot, number) in all.iter_mut().flatten().zip(numbers) {
        *slot = number;
    }
    let points = SheetTally(all);
    match wrong_column(&points) {
        Some((resource, sum)) => {
            Err(phrases::WRONG_SUM.args([resources::resource(resource).say().into(), sum.to_string().into()]))
        }
        None => Ok((team, points)),
    }
}

/// The team before the colon, from 0, and what stands behind it.
///
/// # Errors
/// That there is none.
pub(super) fn team_of(plain: &str) -> Result<(u16, &str), Say> {
    let (team, rest) = plain.rsplit_once(':').ok_or_else(|| phrases::NO_TEAM.say())?;
    // Whoever types the number of a team behind the one on offer means theirs.
    let team = team.rsplit(':').next().unwrap_or(team).trim().parse().ok().filter(|team| (1..=TEAMS).contains(team));
    Ok((team.ok_or_else(|| phrases::NO_TEAM.say())? - 1, rest))
}

/// The teams whose points are in, by number.
#[must_use]
pub fn teams_in(class: &Workshop) -> Vec<u16> {
    let mut teams: Vec<_> = class.allotments.iter().map(|own| own.team + 1).collect();
    teams.sort_unstable();
    teams.dedup();
    teams
}

impl TeamsView {
    /// Opens the line for the first team whose points are not in; what was typed and left before stands in it.
    pub fn ask_points(&mut self, desk: &Desk) {
        let Some(class) = self.shown(desk.book) else { return };
        let teams = teams_in(class);
        let next = (1..=class.teams.unwrap_or(TEAMS)).find(|team| !teams.contains(team)).unwrap_or(1);
        let line = self.points_left.take().unwrap_or_else(|| LineEditor::new(&format!("{next}: ")));
        self.points = Some(TeamsLine { line, trouble: None });
    }

    /// Closes the line and keeps what was typed.
    pub(super) fn leave_points(&mut self) -> bool {
        let Some(asked) = self.points.take() else { return false };
        let (_, points) = asked.line.text().split_once([':', '\u{ff1a}']).unwrap_or_default();
        self.points_left = (!points.trim().is_empty()).then_some(asked.line);
        true
    }

    /// The line was accepted: the points of a team take the place of those it had, and the line waits for the next team.
    pub(super) fn accept_points(&mut self, desk: &mut Desk) {
        let (Some(id), Some(asked)) = (self.class, &mut self.points) else { return };
        let teams = desk.book.workshops().get(&id).and_then(|class| class.teams);
        let there = |read: (u16, SheetTally<u16>)| match teams.filter(|teams| read.0 >= *teams) {
            Some(teams) => Err(phrases::NOT_THERE.with([&teams.to_string()])),
            None => Ok(read),
        };
        let (team, points) = match read(asked.line.text()).and_then(there) {
            Ok(read) => read,
            Err(trouble) => {
                asked.trouble = Some(trouble.clone());
                return desk.tell(trouble);
            }
        };
        let known = self.shown(desk.book).is_some_and(|class| class.allotments.iter().any(|own| own.team == team));
        let own = TeamAllotment { id: desk.ids.next_id(), team, points };
        desk.book.edit_workshop(id, |class| {
            class.allotments.retain(|other| other.team != team);
            class.allotments.push(own);
        });
        let told = if known { phrases::REPLACED } else { phrases::KEPT };
        desk.tell(told.with([&(team + 1).to_string()]));
        self.ask_points(desk);
    }

    /// Shows how far the teams differ.
    pub(super) fn send_spread(&self, desk: &mut Desk) {
        let spread = self.shown(desk.book).and_then(|class| AllotmentSpread::of(&class.allotments));
        match spread {
            Some(spread) => show(desk, spread_page(&spread), phrases::SPREAD_ON_WALL),
            None => desk.tell(phrases::TOO_FEW),
        }
    }
}

/// The page of the wall: the lowest, the middle and the highest of each cell, and no team.
#[must_use]
pub fn spread_page(spread: &AllotmentSpread) -> WallPage {
    let head = std::iter::once(said(phrases::CORNER));
    let head = head.chain(Resource::ALL.map(|resource| said(resources::resource(resource)))).collect();
    let row = |stance: Stance| {
        let cells = Resource::ALL.map(|resource| Some(same(&phrases::spread(spread.at(resource, stance)))));
        std::iter::once(Some(said(resources::stance(stance)))).chain(cells).collect()
    };
    let rows = Stance::ALL.map(row).to_vec();
    let legend: Text = said(phrases::LEGEND);
    let blocks = vec![WallBlock::Table { head, rows }, WallBlock::Line(legend)];
    WallPage { title: filled(phrases::SPREAD, &spread.teams.to_string()), place: String::new(), blocks }
}
