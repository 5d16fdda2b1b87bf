//! Draws what the records say of the selected one: five measures over the last quarters as parts of wholes, and how their projects stand
//! today.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use domain::funnel::rates::Fraction;
use domain::team::tally::{QUARTERS, RepMeasure, RepTally, last_quarters};
use paper::print::talk::standing;
use words::team as phrases;

/// Rows of the panel above the log.
pub(super) const HEIGHT: u16 = 12;
/// Cells of the name of a measure.
const NAME: u16 = 14;
/// Cells of the figures behind a bar.
const FIGURES: u16 = 7;
/// Cells of the shortest bar, and of the longest.
const BAR: (u16, u16) = (3, 12);

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.team;
    let Some(member) = view.member() else { return };
    let name = model.person_name(member);
    let inner = inset(paint.panel(area, paint.translate(phrases::FIGURES), &name, false), 1);
    let tally = view.ledger.tally(member);
    let used = quarters(paint, model, inner, &tally);
    let dim = paint.styles.dim;
    let rest = below(inner, used);
    let said = standing(&tally.now, &model.book.settings().limits, paint.lang);
    let used = standing_today(paint, rest, &said);
    if let Some(chapter) = &model.courses.team {
        let rest = below(rest, used);
        // A sentence that would be cut gives way to a shorter one: the talk page tells it whole.
        let notes = [chapter.figures_note.get(paint.lang), paint.translate(phrases::COUNTS)];
        let fits = |note: &&str| paint.ruler.wrap(note, usize::from(rest.width)).len() <= usize::from(rest.height);
        if let Some(note) = notes.into_iter().find(fits) {
            paint.para(rest, note, dim);
        }
    }
}

/// How their projects stand, in as many rows as there are; what is left out is marked: the talk page tells it whole.
fn standing_today(paint: &mut Paint, area: Rect, said: &str) -> u16 {
    let base = paint.styles.base;
    let lines = paint.ruler.wrap(said, usize::from(area.width));
    let rows = usize::from(area.height);
    let Some([last, cut]) = rows.checked_sub(1).and_then(|last| lines.get(last..=last + 1)) else {
        return paint.para(area, said, base);
    };
    let cut_off = format!("{last} {cut}");
    for (line, text) in (0..area.height).zip(lines.iter().take(rows - 1).chain([&cut_off])) {
        paint.fit(row(area, line), text, base);
    }
    area.height
}

/// A row for each measure, a column for each quarter; tells the rows used.
fn quarters(paint: &mut Paint, model: &Model, area: Rect, tally: &RepTally) -> u16 {
    let dim = paint.styles.dim;
    let column = area.width.saturating_sub(NAME) / u16::try_from(QUARTERS).unwrap_or(1).max(1);
    let cell = |line: Rect, place: usize| {
        let skip = NAME + column * u16::try_from(place).unwrap_or(0);
        let at = right_of(line, skip);
        Rect { width: at.width.min(column), ..at }
    };
    for (place, quarter) in last_quarters(model.today()).into_iter().enumerate() {
        let at = cell(row(area, 0), place);
        let room = at.width.saturating_sub(1);
        let text = quarter.to_string();
        let short = || format!("{:02}Q{}", quarter.year() % 100, quarter.number());
        let text = if paint.ruler.width(&text) > usize::from(room) { short() } else { text };
        paint.fit(Rect { width: room, ..at }, &text, dim);
    }
    for (line, measure) in RepMeasure::ALL.into_iter().enumerate() {
        let at = row(area, u16::try_from(line + 1).unwrap_or(u16::MAX));
        let name = phrases::MEASURES.get(measure as usize).map_or("", |phrase| paint.translate(*phrase));
        let base = paint.styles.base;
        // What there should be little of does not look like what there should be much of.
        let bar = if measure.less_is_better() { paint.styles.warn } else { paint.styles.good };
        paint.fit(Rect { width: at.width.min(NAME - 1), ..at }, name, base);
        for (place, quarter) in tally.quarters.iter().enumerate() {
            share(paint, cell(at, place), quarter[measure as usize], bar);
        }
    }
    u16::try_from(RepMeasure::ALL.len() + 1).unwrap_or(u16::MAX)
}

/// A share as a small bar and as a part of its whole; a dash where that is nothing. Where bar and figures do not fit beside each other
/// the figures stand alone, and where they are too long the percentage does.
fn share(paint: &mut Paint, at: Rect, share: Fraction, style: Style) {
    let bar = at.width.saturating_sub(FIGURES).clamp(BAR.0, BAR.1);
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    if at.width < BAR.0 + FIGURES {
        let figures = format!("{}/{}", share.part, share.whole);
        let room = Rect { width: at.width.saturating_sub(1), ..at };
        let text = match share.percent() {
            None => "-".to_owned(),
            Some(percent) if paint.ruler.width(&figures) > usize::from(room.width) => format!("{percent}%"),
            Some(_) => figures,
        };
        paint.fit(room, &text, if share.whole == 0 { dim } else { base });
        return;
    }
    let Some(percent) = share.percent() else {
        paint.fit(right_of(at, bar + 1), "-", dim);
        return;
    };
    let full = u16::try_from(percent.min(100)).unwrap_or(100);
    let halves = if full == 0 { 0 } else { (bar * 2 * full / 100).max(1) };
    paint.text(Rect { width: at.width.min(bar), ..at }, &paint.glyphs.zone.repeat(usize::from(bar)), dim);
    paint.bar(Rect { width: at.width.min(bar), ..at }, halves, style);
    paint.fit(right_of(at, bar + 1), &format!("{}/{}", share.part, share.whole), base);
}
