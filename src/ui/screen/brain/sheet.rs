//! Draws a sheet: the question, the grid of 32 elements, the counter.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::sheet::{Taking, rows};
use app::update::grid_columns;
use domain::attempt::{ELEMENTS, PICKS, SheetAnswer};
use domain::course::Sheet;
use words::brain as phrases;
use words::frame::MORE_BELOW;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, taking: &Taking) {
    let (Some(attempt), Some(chapter)) = (taking.attempt(&model.book), &model.courses.brain) else { return };
    let (sheet, answer) = (&chapter.assessment.sheets[taking.sheet], &attempt.sheets[taking.sheet]);
    let area = inset(area, 1);
    let columns = grid_columns(model);
    let tall = u16::try_from(rows(columns)).unwrap_or(1);
    let ask = sheet.ask.get(paint.lang);
    let strong = paint.styles.strong;
    let asked = paint.para(Rect { height: 2.min(area.height), ..below(area, 1) }, ask, strong);
    let roomy = area.height >= tall + asked + 5;
    let step = if area.height >= 2 * tall + asked + 5 { 2 } else { 1 };
    let top = 1 + asked + u16::from(roomy || area.height > tall + asked + 2);
    let under = u16::from(area.height > top + tall) + u16::from(roomy);
    let grid_rows = tall * step - (step - 1);
    let grid = Rect { height: below(area, top).height.saturating_sub(under), ..below(area, top) };
    draw_grid(paint, grid, taking, (sheet, answer), (columns, step));
    head(paint, model, area, taking, (sheet, answer), grid.height < grid_rows);
    if under > 0 {
        let hint = sheet.hint.get(paint.lang);
        let dim = paint.styles.dim;
        let tall = paint.ruler.wrap(hint, usize::from(area.width)).len();
        let free = area.height.saturating_sub(top + grid_rows).max(1);
        let used = u16::try_from(tall).unwrap_or(1).min(free);
        if usize::from(used) < tall {
            paint.fit(row(area, area.height - 1), hint, dim);
        } else {
            paint.para(below(area, area.height - used), hint, dim);
        }
    }
}

fn head(
    paint: &mut Paint,
    model: &Model,
    area: Rect,
    taking: &Taking,
    (sheet, answer): (&Sheet, &SheetAnswer),
    cut: bool,
) {
    let number = (taking.sheet + 1).to_string();
    let step = phrases::SHEET_OF.fill(paint.lang, [&number]);
    let title = sheet.title.get(paint.lang);
    let name = model.person_name(taking.person);
    let (accent, dim) = (paint.styles.accent, paint.styles.dim);
    let count = answer.picks.count();
    let style = if count == PICKS { paint.styles.good } else { paint.styles.warn };
    let marks = format!("{}{}", paint.glyphs.on.repeat(count), paint.glyphs.off.repeat(PICKS - count));
    let text = if area.width < 60 { format!("{count}/{PICKS}") } else { format!("{marks} {count}/{PICKS}") };
    let used = paint.right(row(area, 0), &text, style);
    let room = Rect { width: area.width.saturating_sub(used + 2), ..row(area, 0) };
    let at = paint.spans(room, &[(&step, dim), ("  ", dim)]);
    let kept = if cut { 18 } else { 0 };
    let at = at
        + paint.fit(Rect { width: right_of(room, at).width.saturating_sub(kept), ..right_of(room, at) }, title, accent)
        + 2;
    // Who sees only part of the elements has to know: eight of those would be a false profile.
    let (aside, style) = if cut {
        let seen = format!("{}/{ELEMENTS} {}", taking.cursor + 1, paint.translate(MORE_BELOW));
        (seen, paint.styles.warn)
    } else {
        (name, dim)
    };
    paint.fit(right_of(room, at), &aside, style);
}

/// The grid, with `step` rows a line: opened out where there is room.
fn draw_grid(
    paint: &mut Paint,
    area: Rect,
    taking: &Taking,
    (sheet, answer): (&Sheet, &SheetAnswer),
    (columns, step): (usize, u16),
) {
    let tall = rows(columns);
    let height = usize::from(area.height.div_ceil(step));
    let first = window(taking.cursor % tall, tall, height);
    let width = area.width / u16::try_from(columns).unwrap_or(1);
    for (place, key) in answer.order.keys().iter().enumerate() {
        let (column, line) = (place / tall, place % tall);
        if line < first || line >= first + height {
            continue;
        }
        let across = u16::try_from(column).unwrap_or(0) * width;
        let at = Rect { width, ..right_of(row(area, u16::try_from(line - first).unwrap_or(0) * step), across) };
        let text = sheet.element(*key).map_or("", |t| t.get(paint.lang));
        element(paint, at, place, text, (answer.picks.has(*key), place == taking.cursor));
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

fn element(paint: &mut Paint, at: Rect, place: usize, text: &str, (picked, cursor): (bool, bool)) {
    let at = Rect { width: at.width.saturating_sub(1), ..at };
    let style = match (cursor, picked) {
        (true, _) => paint.styles.select,
        (false, true) => paint.styles.strong,
        (false, false) => paint.styles.base,
    };
    if cursor {
        paint.fill(at, style);
    }
    let lead = if cursor { paint.glyphs.select } else { " " };
    let mark = if picked { paint.glyphs.on } else { paint.glyphs.off };
    let number = format!("{:>2} ", place + 1);
    let quiet = if cursor { style } else { paint.styles.dim };
    let ticked = if picked && !cursor { paint.styles.accent } else { style };
    paint.spans(at, &[(lead, ticked), (&number, quiet), (mark, ticked), (" ", style), (text, style)]);
}
