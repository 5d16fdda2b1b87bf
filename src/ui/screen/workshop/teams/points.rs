//! Draws the line for the points of a team: what it takes, the line itself, what is wrong with it, whose are in.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, row};
use app::screen::workshop::teams::TeamsLine;
use app::screen::workshop::teams::allotting::teams_in;
use domain::workshop::Workshop;
use words::allotment as phrases;

/// Gives back what is left below.
pub(super) fn draw(paint: &mut Paint, class: &Workshop, asked: &TeamsLine, area: Rect) -> Rect {
    let (accent, dim, warn, strong) = (paint.styles.accent, paint.styles.dim, paint.styles.warn, paint.styles.strong);
    let used = paint.para(area, paint.translate(phrases::ASK), accent);
    let rest = below(area, used);
    let field = row(rest, 0);
    let (text, caret) = asked.line.view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
    let rest = below(rest, 1);
    let (told, style) = match &asked.trouble {
        Some(trouble) => (trouble.text(paint.lang), warn),
        None => (paint.translate(phrases::HINT).to_owned(), dim),
    };
    let rest = below(rest, paint.para(rest, &told, style));
    let teams: Vec<_> = teams_in(class).iter().map(ToString::to_string).collect();
    if teams.is_empty() {
        return below(rest, 1);
    }
    let used = paint.para(rest, &phrases::TEAMS_IN.fill(paint.lang, [&teams.join(" ")]), dim);
    below(rest, used + 1)
}
