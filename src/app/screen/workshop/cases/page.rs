//! Makes the pages of a case for the wall: the situation, the lines of the teams side by side, the model answer point by point.
//! What does not fit goes on on another page.

use crate::screen::workshop::wall_room::fits;
use domain::course::lesson::CaseTexts;
use domain::lang::{Lang, Text};
use domain::workshop::showing::{WallBlock, WallPage};
use words::cases as phrases;

/// What a team wrote, from 0; none where it holds a name and stays off the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamLine<'a> {
    pub team: u16,
    pub line: Option<&'a str>,
}

/// The situation.
#[must_use]
pub fn situation(case: &CaseTexts) -> WallPage {
    made(case, String::new(), vec![WallBlock::Line(case.situation.clone())])
}

/// The lines of the teams, as many on a page as it holds.
#[must_use]
pub fn lines(case: &CaseTexts, lines: &[TeamLine]) -> Vec<WallPage> {
    paged(case, lines.iter().map(|line| WallBlock::Point(said_by(line))).collect())
}

/// The page with the last of so many points of the model answer.
#[must_use]
pub fn model(case: &CaseTexts, points: usize) -> WallPage {
    let all = sheets(case.model.iter().cloned().map(WallBlock::Point).collect());
    let mut left = points.max(1);
    for (place, mut sheet) in all.into_iter().enumerate() {
        if left <= sheet.len() {
            sheet.truncate(left);
            return made(case, if place == 0 { String::new() } else { (place + 1).to_string() }, sheet);
        }
        left -= sheet.len();
    }
    made(case, String::new(), Vec::new())
}

fn made(case: &CaseTexts, place: String, blocks: Vec<WallBlock>) -> WallPage {
    WallPage { title: case.title.clone(), place, blocks }
}

fn paged(case: &CaseTexts, blocks: Vec<WallBlock>) -> Vec<WallPage> {
    let sheets = sheets(blocks);
    let all = sheets.len();
    let place = |place: usize| if all > 1 { format!("{}/{all}", place + 1) } else { String::new() };
    sheets.into_iter().enumerate().map(|(at, blocks)| made(case, place(at), blocks)).collect()
}

/// Blocks parted so that each part fits on a page.
fn sheets(blocks: Vec<WallBlock>) -> Vec<Vec<WallBlock>> {
    let mut sheets: Vec<Vec<WallBlock>> = Vec::new();
    for block in blocks {
        let room = sheets.last_mut().filter(|sheet| {
            let mut with = (*sheet).clone();
            with.push(block.clone());
            fits(&with)
        });
        match room {
            Some(sheet) => sheet.push(block),
            None => sheets.push(vec![block]),
        }
    }
    sheets
}

fn said_by(line: &TeamLine) -> Text {
    let number = (line.team + 1).to_string();
    let text = |lang: Lang| phrases::TEAM_LINE.fill(lang, [&number, line.line.unwrap_or(phrases::OFF_WALL.text(lang))]);
    Text { zh: text(Lang::Zh), en: text(Lang::En) }
}
