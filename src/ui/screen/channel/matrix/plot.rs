//! Draws the plot: the lines with the names of the places, how many customers stand in each spot, and the way of the chosen one.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::geometry::Geometry;
use super::way;
use crate::figure::amount;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::matrix::{LINE, MatrixPane, MatrixView, PLACE, POINT, SCATTER, spot_number};
use domain::channel::lines::LimitLine;
use domain::channel::segment::{Segment, place_number};
use words::matrix as phrases;

/// Cells of the potentials at the left.
const SCALE: u16 = 8;
/// Rows around the plot: the upper places, the shares, those nobody rated, what the axes are, the signs.
const AROUND: u16 = 5;

/// Cells that a frame and the beginning of a name take.
const LEAST: usize = 4;

/// Customers that are drawn together.
#[derive(Debug, Clone, Copy, Default)]
struct DrawnUnit {
    count: u32,
    late: bool,
    /// The first of them, as the mouse names it.
    first: usize,
    place: Option<Segment>,
}

pub(super) fn draw(paint: &mut Paint, model: &Model, view: &MatrixView, area: Rect) {
    let limits = view.limits_in_force();
    let scale = SCALE.min(area.width / 3);
    let height = area.height.saturating_sub(AROUND);
    let plot = Rect { y: area.y + 1, height, ..right_of(area, scale) };
    let Some(laid) = Geometry::of(plot, view.ledger.axis, &limits) else {
        return list_places(paint, view, area);
    };
    lines(paint, model, view, &laid, scale);
    points(paint, view, &laid);
    hits(paint, view, &laid);
    let under = |rows| row(below(area, height + 1), rows);
    shares(paint, view, &laid, right_of(under(0), scale));
    let used = label(paint, view, None, right_of(under(1), 1));
    legend(paint, [right_of(under(1), used + 2), right_of(under(2), 1), right_of(under(3), 1)]);
}

/// What the axes and the signs are: a row for each; where the signs need two rows, the axes stand beside those nobody rated.
fn legend(paint: &mut Paint, [beside, upper, lower]: [Rect; 3]) {
    let dim = paint.styles.dim;
    let signs = [phrases::SIGN_ONE, phrases::SIGN_MANY, phrases::SIGN_HERE, phrases::SIGN_THEN];
    let mut signs: Vec<_> = signs.into_iter().map(|sign| paint.translate(sign).to_owned()).collect();
    signs.push(format!("! {}", paint.translate(phrases::SIGN_LATE)));
    // What the list marks is told there too as far as there is room for it: the text on a customer says it in any case.
    let moved = format!("  {}", paint.translate(phrases::SIGN_MOVED));
    let with_moved = |text: String, room: Rect| {
        let longer = format!("{text}{moved}");
        if paint.ruler.width(&longer) <= usize::from(room.width) { longer } else { text }
    };
    let all = signs.join("  ");
    if paint.ruler.width(&all) > usize::from(lower.width) {
        let (first, second) = signs.split_at(3);
        let second = with_moved(second.join("  "), lower);
        paint.right(beside, paint.translate(phrases::AXES_SHORT), dim);
        paint.fit(upper, &first.join("  "), dim);
        paint.fit(lower, &second, dim);
        return;
    }
    let all = with_moved(all, lower);
    let axes = [phrases::AXES, phrases::AXES_SHORT].map(|phrase| paint.translate(phrase));
    let fits = paint.ruler.width(axes[0]) <= usize::from(upper.width);
    paint.fit(upper, if fits { axes[0] } else { axes[1] }, dim);
    paint.fit(lower, &all, dim);
}

/// Where there is no room for a plot: the places with how many stand there.
fn list_places(paint: &mut Paint, view: &MatrixView, area: Rect) {
    let segments = Segment::ALL.into_iter().map(Some).chain([None]);
    for (place, segment) in (0..).zip(segments) {
        label(paint, view, segment, row(area, place));
    }
}

/// The name of a place with how many stand there; marked where the cursor is. Tells the cells used.
fn label(paint: &mut Paint, view: &MatrixView, place: Option<Segment>, at: Rect) -> u16 {
    let name = paint.translate(phrases::place(place));
    let count = view.ledger.sums.get(place).count;
    let here = view.place == place_number(place) && view.cause.is_none();
    let framed = |text: String| if here { format!("[{text}]") } else { format!(" {text} ") };
    let text = framed(format!("{name} {count}"));
    // Where the line leaves a place little room, its name may be cut, but never how many stand there.
    let (room, bare) = (usize::from(at.width), count.to_string());
    let text = if paint.ruler.width(&text) <= room {
        text
    } else if room < bare.len() + LEAST {
        bare
    } else {
        framed(format!("{count} {name}"))
    };
    let style = match (here, view.pane) {
        (true, MatrixPane::Scatter) => paint.styles.select,
        (true, MatrixPane::List) => paint.styles.accent,
        (false, _) => paint.styles.base,
    };
    let used = paint.fit(at, &text, style);
    paint.hit(Rect { width: used, height: at.height.min(1), ..at }, MouseTarget::Row(PLACE, place_number(place)));
    used
}

/// Where the mouse holds a line, each row or column of the plot is a spot it can be dragged to. Else what neither a name nor a point
/// covers is a part of a line, or of a place.
fn hits(paint: &mut Paint, view: &MatrixView, laid: &Geometry) {
    let area = laid.area;
    let held = view.adjusting.as_ref().filter(|adjusting| adjusting.by_mouse);
    if let Some(adjusting) = held {
        paint.layout.hits.retain(|(at, _)| at.intersection(area).is_empty());
        let whole = adjusting.line == LimitLine::Share;
        let (width, height) = if whole { (1, area.height) } else { (area.width, 1) };
        for step in 0..if whole { area.width } else { area.height } {
            let (x, y) = if whole { (step, 0) } else { (0, step) };
            let at = Rect { x: area.x + x, y: area.y + y, width, height };
            let spot = spot_number(laid.share_at(x).max(1), laid.bin_at(y));
            paint.hit(at, MouseTarget::Row(SCATTER, spot));
        }
        return;
    }
    let width = usize::from(area.width);
    let mut taken = vec![false; width * usize::from(area.height)];
    for (at, _) in &paint.layout.hits {
        for position in at.intersection(area).positions() {
            let place = usize::from(position.y - area.y) * width + usize::from(position.x - area.x);
            if let Some(cell) = taken.get_mut(place) {
                *cell = true;
            }
        }
    }
    for y in 0..area.height {
        let mut run: Option<(u16, MouseTarget)> = None;
        for x in 0..=area.width {
            let covered = taken.get(usize::from(y) * width + usize::from(x)).copied().unwrap_or(true);
            let here = if covered || x == area.width { None } else { Some(part(laid, x, y)) };
            let same = matches!((&run, here), (Some((_, one)), Some(other)) if same_part(*one, other));
            if !same {
                if let Some((from, target)) = run.take() {
                    paint.hit(Rect { x: area.x + from, y: area.y + y, width: x - from, height: 1 }, target);
                }
                run = here.map(|target| (x, target));
            }
        }
    }
}

/// Whether two cells belong to the same line or place.
fn same_part(one: MouseTarget, other: MouseTarget) -> bool {
    match (one, other) {
        (MouseTarget::Row(one, _), MouseTarget::Row(other, _)) if one == other && one >= LINE => true,
        _ => one == other,
    }
}

/// What a cell of the plot is a part of.
fn part(laid: &Geometry, x: u16, y: u16) -> MouseTarget {
    let line = |line: LimitLine| MouseTarget::Row(LINE + line as usize, spot_number(laid.share_at(x), laid.bin_at(y)));
    let place = |left: Segment, right: Segment| {
        let place = if x < laid.share { left } else { right };
        MouseTarget::Row(PLACE, place_number(Some(place)))
    };
    match y {
        y if y == laid.high => line(LimitLine::High),
        y if y == laid.middle => line(LimitLine::Middle),
        y if y < laid.middle && x == laid.share => line(LimitLine::Share),
        y if y < laid.high => place(Segment::Acquire, Segment::Retain),
        y if y < laid.middle => place(Segment::Disrupt, Segment::Maintain),
        _ => place(Segment::Abandon, Segment::Abandon),
    }
}

fn line_style(paint: &Paint, view: &MatrixView, line: LimitLine) -> Style {
    let held = view.adjusting.as_ref().is_some_and(|adjusting| adjusting.line == line);
    if held { paint.styles.accent } else { paint.styles.border }
}

/// The three lines, the names of the places on them, and the potentials beside them.
fn lines(paint: &mut Paint, model: &Model, view: &MatrixView, laid: &Geometry, scale: u16) {
    let area = laid.area;
    let limits = view.limits_in_force();
    let style = line_style(paint, view, LimitLine::Share);
    for y in 0..laid.middle {
        paint.text(Rect { x: area.x + laid.share, width: 1, ..row(area, y) }, paint.glyphs.down, style);
    }
    for (y, line, value) in [(laid.high, LimitLine::High, limits.high), (laid.middle, LimitLine::Middle, limits.middle)]
    {
        let style = line_style(paint, view, line);
        paint.text(row(area, y), &paint.glyphs.across.repeat(usize::from(area.width)), style);
        let text = amount(model, value);
        let beside = Rect { x: area.x.saturating_sub(scale), width: scale.saturating_sub(1), ..row(area, y) };
        let style = if style == paint.styles.border { paint.styles.dim } else { style };
        paint.right(beside, &text, style);
    }
    let over = Rect { y: area.y.saturating_sub(1), height: 1, ..area };
    let of = |place: Segment, at: Rect| {
        let (from, to) = laid.side(place);
        Rect { width: to - from, ..right_of(at, from) }
    };
    for (place, at) in [
        (Segment::Acquire, over),
        (Segment::Retain, over),
        (Segment::Disrupt, row(area, laid.high)),
        (Segment::Maintain, row(area, laid.high)),
        (Segment::Abandon, row(area, laid.middle)),
    ] {
        label(paint, view, Some(place), of(place, at));
    }
}

/// The share of the line, and the ends.
fn shares(paint: &mut Paint, view: &MatrixView, laid: &Geometry, at: Rect) {
    let dim = paint.styles.dim;
    let style = line_style(paint, view, LimitLine::Share);
    let style = if style == paint.styles.border { dim } else { style };
    let text = phrases::PERCENT.fill(paint.lang, [&view.limits_in_force().share.to_string()]);
    let end = paint.translate(phrases::FULL_SHARE);
    let room = u16::try_from(text.len()).unwrap_or(4);
    let last = at.width.saturating_sub(room);
    let used = paint.text(at, &phrases::PERCENT.fill(paint.lang, ["0"]), dim);
    let from = laid.share.saturating_sub(1).clamp(used + 1, last.max(used + 1));
    let used = from + paint.text(right_of(at, from), &text, style);
    if at.width.saturating_sub(used) > 6 {
        paint.right(right_of(at, used + 1), end, dim);
    }
}

/// What stands in each cell of the plot, where so many columns go together; and the most that stand in one.
fn units(view: &MatrixView, laid: &Geometry, unit: u16) -> (Vec<DrawnUnit>, usize) {
    let width = usize::from(laid.area.width);
    let mut drawn = vec![DrawnUnit::default(); width * usize::from(laid.area.height)];
    let mut need = 1;
    for spot in &view.ledger.spots {
        let at = (laid.row(spot.place, spot.bin), laid.column(spot.place, spot.share, unit));
        let Some(cell) = drawn.get_mut(usize::from(at.0) * width + usize::from(at.1)) else { continue };
        if cell.count == 0 {
            (cell.first, cell.place) = (spot_number(spot.share, spot.bin), Some(spot.place));
        }
        cell.count = cell.count.saturating_add(spot.count);
        cell.late |= spot.late;
        if cell.count > 1 {
            let digits = usize::try_from(cell.count.ilog10()).unwrap_or(0) + 1;
            need = need.max(digits + 1 + usize::from(cell.late));
        }
    }
    (drawn, need)
}

/// The customers, as many columns together as their numbers need; then the chosen one with its way.
fn points(paint: &mut Paint, view: &MatrixView, laid: &Geometry) {
    let mut unit = 1_u16;
    let mut laid_out = units(view, laid, unit);
    while usize::from(unit) < laid_out.1 && unit < 6 {
        unit = u16::try_from(laid_out.1).unwrap_or(6).min(6);
        laid_out = units(view, laid, unit);
    }
    let chosen = view.chosen().cloned();
    let limits = view.limits_in_force();
    let way = chosen.as_ref().and_then(|row| way::of(row, laid, &limits, unit));
    if let Some(way) = &way {
        way::draw(paint, laid.area, way);
    }
    let width = usize::from(laid.area.width);
    for (number, cell) in laid_out.0.into_iter().enumerate().filter(|(_, cell)| cell.count > 0) {
        let (y, x) = (u16::try_from(number / width).unwrap_or(0), u16::try_from(number % width).unwrap_or(0));
        let here = way.as_ref().is_some_and(|way| way.to == (y, x));
        let sign = match (here, cell.count, cell.late) {
            (true, 1, _) => "@".to_owned(),
            (true, many, _) => format!("@{many}"),
            (false, 1, true) => "!".to_owned(),
            (false, 1, false) => "*".to_owned(),
            (false, many, late) => format!("{many}{}", if late { "!" } else { "" }),
        };
        let places = view.cause.is_none() && cell.place == view.segment();
        let style = match (here, cell.late, places) {
            (true, ..) => paint.styles.select,
            (false, true, _) => paint.styles.urgent,
            (false, false, true) => paint.styles.strong,
            (false, false, false) => paint.styles.dim,
        };
        let at = Rect { x: laid.area.x + x, width: unit, ..row(laid.area, y) }.intersection(laid.area);
        let used = paint.text(at, &sign, style);
        paint.hit(Rect { width: used, ..at }, MouseTarget::Row(POINT, cell.first));
    }
}
