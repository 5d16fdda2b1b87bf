//! Draws the line for what a team brings, its points or its cells: what it takes, the line itself, what is wrong with it, whose are in.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, row};
use app::screen::workshop::teams::TeamsLine;
use app::screen::workshop::teams::allotting::teams_in;
use app::screen::workshop::teams::placing::teams_in as places_in;
use domain::workshop::Workshop;
use words::{Phrase, allotment as phrases, placing};

/// Draws the line for the points of a team; gives back what is left below.
pub(super) fn draw(paint: &mut Paint, class: &Workshop, asked: &TeamsLine, area: Rect) -> Rect {
    line(paint, asked, (phrases::ASK, phrases::HINT), &teams_in(class), area)
}

/// Draws the line for the cells of a team; gives back what is left below.
pub(super) fn draw_places(paint: &mut Paint, class: &Workshop, asked: &TeamsLine, area: Rect) -> Rect {
    line(paint, asked, (placing::ASK, placing::HINT), &places_in(class), area)
}

fn line(paint: &mut Paint, asked: &TeamsLine, (ask, hint): (Phrase, Phrase), teams: &[u16], area: Rect) -> Rect {
    let (accent, dim, warn, strong) = (paint.styles.accent, paint.styles.dim, paint.styles.warn, paint.styles.strong);
    let used = paint.para(area, paint.translate(ask), accent);
    let rest = below(area, used);
    let field = row(rest, 0);
    let (text, caret) = asked.line.view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
    let rest = below(rest, 1);
    let (told, style) = match &asked.trouble {
        Some(trouble) => (trouble.text(paint.lang), warn),
        None => (paint.translate(hint).to_owned(), dim),
    };
    let rest = below(rest, paint.para(rest, &told, style));
    let teams: Vec<_> = teams.iter().map(ToString::to_string).collect();
    if teams.is_empty() {
        return below(rest, 1);
    }
    let used = paint.para(rest, &phrases::TEAMS_IN.fill(paint.lang, [&teams.join(" ")]), dim);
    below(rest, used + 1)
}
