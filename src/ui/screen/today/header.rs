//! Draws the head of Today: the day in words, and how much is due.

use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::figure;
use crate::filter;
use crate::paint::{Paint, below, inset, row};
use app::model::Model;
use domain::lang::Lang;
use words::{Phrase, today as phrases};

/// From this height on a line under the head sets it apart.
const TALL: u16 = 14;

/// Draws the day and how much is due; where not all of it is seen, which lines are.
pub fn top(paint: &mut Paint, model: &Model, area: Rect, seen: Option<(usize, usize)>) {
    let at = row(inset(area, 1), 0);
    let (all, urgent) = model.screens.today.counts();
    let styles = paint.styles;
    let (tail, style) = if urgent > 0 {
        (phrases::URGENT_OF.fill(paint.lang, [&urgent.to_string()]), styles.urgent)
    } else {
        (paint.translate(phrases::NONE_URGENT).to_owned(), styles.good)
    };
    let used = paint.right(at, &tail, style) + 2;
    let rest = Rect { width: at.width.saturating_sub(used), ..at };
    let today = day(model.today(), paint.lang);
    let all = all.to_string();
    let count = match seen.map(|(first, last)| (first.to_string(), last.to_string())) {
        None => phrases::COUNT.fill(paint.lang, [&all]),
        Some((first, last)) => {
            let said =
                [phrases::SPAN, phrases::SPAN_SHORT].map(|phrase| phrase.fill(paint.lang, [&first, &last, &all]));
            let fits =
                |text: &String| paint.ruler.width(text) + 2 + paint.ruler.width(&today) <= usize::from(rest.width);
            let [long, short] = said;
            if fits(&long) { long } else { short }
        }
    };
    let used = paint.right(rest, &count, styles.base) + 2;
    let rest = Rect { width: rest.width.saturating_sub(used), ..rest };
    paint.fit(rest, &today, styles.accent);
}

/// Draws what sets the head apart, and the filter where there is one; tells the rows of the head.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let styles = paint.styles;
    let mut rows = 1;
    if area.height >= TALL {
        let line = paint.glyphs.under.repeat(usize::from(area.width.saturating_sub(2)));
        paint.text(row(inset(area, 1), 1), &line, styles.border);
        rows = 2;
    }
    let rest = below(area, rows);
    let left = filter::draw(paint, rest, model.screens.today.filter.as_ref(), model.screens.today.typing);
    rows + (rest.height - left.height)
}

/// A day in words, such as `Monday, 5 January`.
#[must_use]
pub fn day(of: Date, lang: Lang) -> String {
    let named = |table: &[Phrase], place: i8| {
        let place = usize::try_from(place).unwrap_or(1).saturating_sub(1);
        table.get(place).map_or("", |phrase| phrase.text(lang))
    };
    let weekday = named(&phrases::WEEKDAYS, of.weekday().to_monday_one_offset());
    phrases::DAY.fill(lang, [weekday, named(&phrases::MONTHS, of.month()), &of.day().to_string()])
}

/// A day in a list, with its weekday, such as `Mon 01-05`.
#[must_use]
pub fn short(of: Date, today: Date, lang: Lang) -> String {
    let place = usize::try_from(of.weekday().to_monday_zero_offset()).unwrap_or(0);
    let weekday = phrases::SHORT_DAYS.get(place).map_or("", |phrase| phrase.text(lang));
    format!("{weekday} {}", figure::day(of, today))
}
