//! Draws the picture of the funnel: five parts in two columns, or as many under each other as there is room for, or one.

use ratatui::layout::Rect;

use crate::figure::{amount, sum_text};
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::funnel::picture::Picture;
use app::screen::funnel::picture::PicturePane;
use domain::funnel::owner::OwnerFilter;
use words::picture as phrases;

mod bar;
mod cash;
mod context;
mod conversion;
mod levers;
mod stages;
mod table;
mod targets;

use context::{FRAME, PictureContext};
use table::{PartTable, TableLine};

/// From this room on all parts stand in two columns.
const TWO: (u16, u16) = (110, 26);
/// From this room on parts stand under each other.
const STACK: (u16, u16) = (58, 19);
/// Of a hundred cells, so many for the left column.
const LEFT: u16 = 57;
/// Rows of the lowest part.
const LOWEST: u16 = 4;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, picture: &Picture) {
    let look = PictureContext { model, picture };
    let rest = below(area, 1);
    if rest.width >= TWO.0 && rest.height >= TWO.1 {
        head(paint, &look, row(area, 0), &[String::new(), String::new()]);
        let left = rest.width * LEFT / 100;
        let columns = [Rect { width: left, ..rest }, right_of(rest, left)];
        let parts = [
            &[PicturePane::Stages, PicturePane::Passages][..],
            &[PicturePane::Levers, PicturePane::Targets, PicturePane::Cash],
        ];
        for (column, panes) in columns.into_iter().zip(parts) {
            let parts = panes.iter().map(|pane| (*pane, part_table(paint, &look, *pane, column.width))).collect();
            stack(paint, &look, column, parts);
        }
        return;
    }
    let mut pages = pages(paint, &look, rest);
    let here = |page: &Vec<PictureTable>| page.iter().any(|(pane, _)| look.focus(*pane));
    let place = pages.iter().position(here).unwrap_or(0);
    let key = model.session.keymap.name(KeyScope::Picture, Action::NextPane, paint.lang);
    let number = [(place + 1).to_string(), pages.len().to_string()];
    let several = pages.len() > 1;
    let numbers = [phrases::PAGE, phrases::PAGE_SHORT]
        .map(|phrase| if several { phrase.fill(paint.lang, [&key, &number[0], &number[1]]) } else { String::new() });
    head(paint, &look, row(area, 0), &numbers);
    if place < pages.len() {
        stack(paint, &look, rest, pages.swap_remove(place));
    }
}

/// A part with what it shows.
type PictureTable = (PicturePane, PartTable);

/// Whose projects are counted, and the open pipeline in one line. The page is told at length where that leaves room for the sum.
fn head(paint: &mut Paint, look: &PictureContext, at: Rect, [long, short]: &[String; 2]) {
    let at = inset(at, 1);
    let (accent, dim, base) = (paint.styles.accent, paint.styles.dim, paint.styles.base);
    let whose = match look.picture.owner {
        OwnerFilter::All => phrases::WHOSE.fill(paint.lang, [paint.translate(phrases::EVERYBODY)]),
        OwnerFilter::One(id) => phrases::WHOSE.fill(paint.lang, [&look.model.person_name(id)]),
        OwnerFilter::Nobody => paint.translate(phrases::OWNED_BY_NOBODY).to_owned(),
    };
    let mut facts = head_facts(paint, look);
    let title = format!("{}  ", paint.translate(phrases::TITLE));
    // Where the line is short, the title goes first, for the key bar names the way back; then the sums.
    let wide = |texts: &[&str]| texts.iter().map(|text| paint.ruler.width(text) + 3).sum::<usize>();
    let fits = |title: &str, facts: &[String], number: &str| {
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        let number = if number.is_empty() { 0 } else { paint.ruler.width(number) + 2 };
        wide(&[title, &whose]) + wide(&facts) + number <= usize::from(at.width)
    };
    let sum = facts.get(..2).unwrap_or(&facts);
    let number = if fits("", sum, long) { long } else { short };
    let titled = fits(&title, &facts, number);
    while facts.len() > 1 && !fits("", &facts, number) {
        facts.pop();
    }
    let facts = facts.join(&format!(" {} ", paint.glyphs.dot));
    let used = paint.right(at, number, dim);
    let room = Rect { width: at.width.saturating_sub(used + 2), ..at };
    let used = if titled { paint.text(room, &title, accent) } else { 0 };
    let used = used + paint.fit(right_of(room, used), &whose, base);
    paint.right(right_of(room, used + 2), &facts, dim);
}

/// How many are open, what they are worth, and that weighted.
fn head_facts(paint: &Paint, look: &PictureContext) -> Vec<String> {
    let total = &look.picture.facts.stages.total;
    vec![
        phrases::OPEN_ALL.fill(paint.lang, [&total.count.to_string()]),
        sum_text(look.model, total),
        phrases::WEIGHTED_ALL.fill(paint.lang, [&amount(look.model, total.weighted)]),
    ]
}

/// What a part shows in a place so wide.
fn part_table(paint: &Paint, look: &PictureContext, pane: PicturePane, width: u16) -> PartTable {
    let width = width.saturating_sub(FRAME.0);
    match pane {
        PicturePane::Stages => stages::part_table(paint, look, width),
        PicturePane::Passages => conversion::part_table(paint, look, width),
        PicturePane::Levers => levers::part_table(paint, look, width),
        PicturePane::Targets => targets::part_table(paint, look, width),
        PicturePane::Cash => cash::part_table(paint, look, width),
    }
}

/// Rows a part takes with so many lines.
fn rows(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX / 8).min(u16::MAX / 8) + FRAME.1
}

/// The parts in pages: as many on each as have room for what has to be seen of them; one, where the screen is small.
fn pages(paint: &Paint, look: &PictureContext, area: Rect) -> Vec<Vec<PictureTable>> {
    let alone = area.width < STACK.0 || area.height < STACK.1;
    let mut pages: Vec<Vec<PictureTable>> = Vec::new();
    let mut left = 0;
    for pane in PicturePane::ALL {
        let part = (pane, part_table(paint, look, pane, area.width));
        let need = rows(part.1.least);
        match pages.last_mut() {
            Some(page) if !alone && need <= left => page.push(part),
            _ => {
                pages.push(vec![part]);
                left = area.height;
            }
        }
        left = left.saturating_sub(need);
    }
    pages
}

/// Draws parts under each other. What has to be seen comes first, then all the rest, then air between the rows; what is left over
/// goes to the last.
fn stack(paint: &mut Paint, look: &PictureContext, area: Rect, mut parts: Vec<PictureTable>) {
    let mut heights: Vec<u16> = parts.iter().map(|(_, sheet)| rows(sheet.least)).collect();
    let mut spare = area.height.saturating_sub(heights.iter().sum());
    for (height, (_, sheet)) in heights.iter_mut().zip(&parts) {
        let more = rows(sheet.lines.len()) - *height;
        if more <= spare {
            *height += more;
            spare -= more;
        }
    }
    // Air goes between the rows, then the bars grow into it; each part on its own, as far as there is room.
    for thick in [false, true] {
        for (height, (_, sheet)) in heights.iter_mut().zip(&mut parts) {
            let more = u16::try_from(if thick { sheet.bars() } else { sheet.rows() }).unwrap_or(u16::MAX);
            if more <= spare && rows(sheet.lines.len()) == *height {
                let grown = std::mem::take(sheet);
                *sheet = grown.spread(if thick { TableLine::thick } else { TableLine::air });
                *height += more;
                spare -= more;
            }
        }
    }
    let mut rest = area;
    for (place, (pane, sheet)) in parts.iter().enumerate() {
        let after = u16::try_from(parts.len() - place - 1).unwrap_or(0) * LOWEST;
        let height = if after == 0 { rest.height } else { heights[place].min(rest.height.saturating_sub(after)) };
        part(paint, look, Rect { height, ..rest }, *pane, sheet);
        rest = below(rest, height);
    }
}

fn part(paint: &mut Paint, look: &PictureContext, area: Rect, pane: PicturePane, sheet: &PartTable) {
    let phrase = match pane {
        PicturePane::Stages => phrases::STAGES,
        PicturePane::Passages => phrases::PASSAGES,
        PicturePane::Levers => phrases::VELOCITY,
        PicturePane::Targets => phrases::TARGETS,
        PicturePane::Cash => phrases::CASH,
    };
    let right = if pane == PicturePane::Levers { levers::title(paint, look) } else { String::new() };
    context::draw(paint, look, area, (pane, paint.translate(phrase), &right), sheet);
}
