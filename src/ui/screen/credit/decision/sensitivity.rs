//! Draws what credit brings more or less than cash, over the part never paid and the days: each cell with its sign and a word.

use ratatui::layout::Rect;
use ratatui::style::Style as Ground;
use rust_decimal::Decimal;

use crate::paint::{Paint, below, right_of, row};
use crate::selection::{Selection, draw_background, draw_mark};
use app::screen::credit::decision::DecisionView;
use app::screen::credit::decision::verdict::{told, told_percent};
use domain::credit::sensitivity::DAYS;
use domain::money::Money;
use text::parse::{Style, format};
use words::credit as phrases;

/// Rows of the table: its title, its head, and a row a part.
pub const ROWS: u16 = 7;
/// Cells of the widest column.
const WIDEST: u16 = 15;

pub fn draw(paint: &mut Paint, view: &DecisionView, area: Rect) {
    let Some(case) = view.case().filter(|case| case.verdict().is_ok()) else { return };
    let table = case.sensitivity();
    let (accent, dim, strong) = (paint.styles.accent, paint.styles.dim, paint.styles.strong);
    let titled = area.height >= ROWS;
    if titled {
        paint.fit(row(area, 0), paint.translate(phrases::SENSITIVITY), accent);
    }
    let area = below(area, u16::from(titled));
    let corner = paint.translate(phrases::NEVER_PAID_ROW);
    let label = u16::try_from(paint.ruler.width(corner)).unwrap_or(0).max(8) + 1;
    let columns = u16::try_from(DAYS.len()).unwrap_or(1);
    let width = (area.width.saturating_sub(label) / columns).min(WIDEST);
    let column = |line: Rect, place: u16| {
        let at = right_of(line, label.saturating_add(width.saturating_mul(place)));
        Rect { width: width.min(at.width), ..at }
    };
    let head = row(area, 0);
    paint.fit(Rect { width: label.min(head.width), ..head }, corner, dim);
    for (place, days) in (0..).zip(DAYS) {
        let style = if case.days == Decimal::from(days) { strong } else { dim };
        paint.right(column(head, place), &phrases::DAYS_COLUMN.fill(paint.lang, [&days.to_string()]), style);
    }
    for ((line, part), gains) in (1..).zip(table.never_paid).zip(table.gains) {
        let at = row(area, line);
        let here = part == case.never_paid;
        let name = format!("{}%", told_percent(part));
        paint.right(
            Rect { width: label.saturating_sub(2).min(at.width), ..at },
            &name,
            if here { strong } else { dim },
        );
        for ((place, gain), days) in (0..).zip(gains).zip(DAYS) {
            let own = here && case.days == Decimal::from(days);
            cell(paint, column(at, place), gain, own);
        }
    }
}

/// A cell: sign, figure, word; in a short form, or without the word, where there is no room.
fn cell(paint: &mut Paint, at: Rect, gain: Option<Decimal>, own: bool) {
    let Some(gain) = gain else {
        let dim = paint.styles.dim;
        paint.right(at, "-", dim);
        return;
    };
    let (word, style) = match gain {
        gain if gain > Decimal::ZERO => (phrases::EARNS_MORE, paint.styles.good),
        gain if gain < Decimal::ZERO => (phrases::EARNS_LESS, paint.styles.urgent),
        _ => (phrases::EARNS_SAME, paint.styles.base),
    };
    let sign = if gain > Decimal::ZERO { "+" } else { "" };
    let word = paint.translate(word);
    let room = usize::from(at.width.saturating_sub(1));
    let whole = format!("{sign}{}", told(gain));
    let short = format!("{sign}{}", format(Money(gain), Style::Short(paint.lang)));
    let forms = [format!("{whole} {word}"), format!("{short} {word}"), whole, short];
    let fits = |text: &&String| paint.ruler.width(text) <= room;
    let text = forms.iter().find(fits).or(forms.last()).cloned().unwrap_or_default();
    let style = if own { style.patch(Ground { bg: paint.styles.select.bg, ..Ground::default() }) } else { style };
    if own {
        draw_background(paint, at, Selection::Focused);
        draw_mark(paint, at, paint.styles.select);
    }
    paint.right(right_of(at, 1), &text, style);
}
