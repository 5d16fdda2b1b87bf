//! Draws a column: its stage, the number and worth of its cards, the cards, and how many more lie above and below.

use ratatui::layout::Rect;
use ratatui::style::Style;
use rust_decimal::{Decimal, RoundingStrategy};

use super::card::{self, CardStyle};
use super::visible::visible_cards;
use crate::paint::{Paint, below, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::funnel::column::StageColumn;
use app::screen::funnel::verb::FunnelVerb;
use domain::funnel::figures::StageSum;
use domain::money::Money;
use domain::project::Stage;
use text::graphemes;
use text::parse::{self, format};
use words::funnel as phrases;

/// Digits of an amount that has little room.
const DIGITS: u32 = 3;

/// Where a column stands.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// Which one.
    pub stage: Stage,
    /// Rows of its head, 1 to 3.
    pub head: u16,
    /// Its place among how many, where it stands alone.
    pub place: Option<(usize, usize)>,
    /// Columns that found no room left and right of it.
    pub hidden: (usize, usize),
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, slot: &Slot) {
    let funnel = &model.screens.funnel;
    let place = slot.stage as usize;
    let Some(column) = funnel.board.columns.get(place) else { return };
    paint.hit(area, MouseTarget::Pane(place));
    let goal = funnel.drop_column() == Some(place);
    if goal {
        let rest = paint.styles.rest;
        paint.fill(Rect { width: area.width.saturating_sub(1), ..area }, rest);
    }
    let over = if goal { Style { bg: paint.styles.rest.bg, ..Style::new() } } else { Style::new() };
    // A cell at the left for the sign of the selection, one at the right between two columns.
    let inner = Rect { width: area.width.saturating_sub(2), ..right_of(area, 1) };
    if column.folded && slot.place.is_none() {
        return strip(paint, model, inner, slot, over);
    }
    head(paint, model, inner, (column, slot), (goal, over));
    let body = below(area, slot.head);
    if column.folded {
        let key = model.session.keymap.name(KeyScope::Funnel, Action::Funnel(FunnelVerb::Collapse), paint.lang);
        let dim = paint.styles.dim;
        paint.fit(row(right_of(body, 1), 0), &phrases::FOLDED.fill(paint.lang, [&key]), dim);
        return;
    }
    cards(paint, model, body, (column, place));
}

fn head(
    paint: &mut Paint,
    model: &Model,
    at: Rect,
    (column, slot): (&StageColumn, &Slot),
    (goal, over): (bool, Style),
) {
    let here = model.screens.funnel.board.column == slot.stage as usize;
    let accent = if here || goal { paint.styles.accent } else { paint.styles.strong };
    let dim = paint.styles.dim.patch(over);
    let name = format!("{} {}", slot.stage as usize, paint.translate(phrases::stage(slot.stage)));
    let name =
        if slot.stage > Stage::Collection { paint.translate(phrases::stage(slot.stage)).to_owned() } else { name };
    let used = paint.fit(row(at, 0), &name, accent.patch(over)) + 1;
    let short = slot.head == 1;
    let right = match slot.place {
        Some((place, all)) => format!("{}/{all}", place + 1),
        None if short => column.sum.count.to_string(),
        None => String::new(),
    };
    paint.right(right_of(row(at, 0), used), &right, dim);
    if slot.head > 1 {
        if goal {
            let style = paint.styles.accent.patch(over);
            paint.fit(row(at, 1), paint.translate(phrases::DROP_HERE), style);
        } else {
            let text = figures(paint, column.sum, slot.stage, usize::from(at.width));
            paint.fit(row(at, 1), &text, dim);
        }
    }
    if slot.head > 2 {
        let line = paint.glyphs.across.repeat(usize::from(at.width));
        let style = if here || goal { paint.styles.focus } else { paint.styles.border };
        paint.text(row(at, 2), &line, style.patch(over));
        draw_hidden_counts(paint, row(at, 2), slot.hidden);
    }
}

/// How many columns lie beside the board, on the rule of the outermost ones.
fn draw_hidden_counts(paint: &mut Paint, at: Rect, (left, right): (usize, usize)) {
    let style = paint.styles.dim;
    if left > 0 {
        let text = phrases::MORE_LEFT.fill(paint.lang, [&left.to_string()]);
        paint.fit(at, &format!("{text} "), style);
    }
    if right > 0 {
        let text = phrases::MORE_RIGHT.fill(paint.lang, [&right.to_string()]);
        paint.right(at, &format!(" {text}"), style);
    }
}

/// Count, sum and weighted sum, as much and as precisely as there is room for.
fn figures(paint: &Paint, sum: StageSum, stage: Stage, room: usize) -> String {
    let write = |of: Money| format(of, parse::Style::Short(paint.lang));
    let (count, dot) = (sum.count.to_string(), paint.glyphs.dot);
    if sum.count == 0 {
        return count;
    }
    let (amount, weighted) = (write(sum.amount), write(sum.weighted));
    let (near, about) = (write(round(sum.amount)), write(round(sum.weighted)));
    let mut ways = vec![
        format!("{count} {dot} {amount} {dot} {weighted}"),
        format!("{count} {dot} {near} {dot} {about}"),
        format!("{count} {near} {about}"),
    ];
    if stage == Stage::Lost {
        ways.clear();
    }
    ways.extend([format!("{count} {dot} {amount}"), format!("{count} {dot} {near}"), count]);
    ways.into_iter().find(|way| paint.ruler.width(way) <= room).unwrap_or_default()
}

/// An amount in few digits.
fn round(of: Money) -> Money {
    let rounded = of.0.round_sf_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero);
    Money(rounded.unwrap_or(of.0).max(Decimal::MIN))
}

/// A folded column: its number, how many cards, and its name from top to bottom where its characters are wide.
fn strip(paint: &mut Paint, model: &Model, at: Rect, slot: &Slot, over: Style) {
    let place = slot.stage as usize;
    let board = &model.screens.funnel.board;
    let here = board.column == place;
    let style = if here { paint.styles.accent } else { paint.styles.dim }.patch(over);
    let count = board.columns.get(place).map_or(0, |column| column.sum.count).to_string();
    let number = if slot.stage > Stage::Collection { String::new() } else { place.to_string() };
    paint.text(row(at, 0), &format!("{number}+"), style);
    if here {
        let sign = paint.glyphs.select;
        paint.text(Rect { x: at.x.saturating_sub(1), width: 1, ..row(at, 0) }, sign, style);
    }
    if slot.head > 1 {
        paint.text(row(at, 1), &count, style);
    }
    if slot.head > 2 {
        let line = paint.glyphs.across.repeat(usize::from(at.width));
        let rule = if here { paint.styles.focus } else { paint.styles.border };
        paint.text(row(at, 2), &line, rule);
    }
    let name = paint.translate(phrases::stage(slot.stage));
    let wide: Vec<&str> = graphemes(name).filter(|grapheme| paint.ruler.cells(grapheme) == 2).collect();
    for (line, grapheme) in wide.into_iter().enumerate() {
        paint.text(row(below(at, slot.head), u16::try_from(line).unwrap_or(u16::MAX)), grapheme, style);
    }
}

/// Draws the cards there is room for, and tells of those there is none for.
fn cards(paint: &mut Paint, model: &Model, area: Rect, (column, place): (&StageColumn, usize)) {
    let board = &model.screens.funnel.board;
    let here = board.column == place;
    let look = CardStyle::of(area);
    let height = |row: usize| column.cards.get(row).map_or(0, |card| look.height(card, model.today()));
    let cursor = if here { board.row } else { 0 };
    // The blank line behind the last card needs no room.
    let room = area.height + look.blank;
    let shown = visible_cards(column.cards.len(), cursor, room, height);
    if here {
        paint.layout.page = shown.len().saturating_sub(1).max(1);
    }
    let dim = paint.styles.dim;
    let more = (shown.start, column.cards.len() - shown.end);
    let mut used = 0;
    let scarce = area.height < height(cursor) + 2;
    if more.0 > 0 && !scarce {
        let text = phrases::MORE_ABOVE.fill(paint.lang, [&more.0.to_string()]);
        paint.fit(row(Rect { width: area.width.saturating_sub(2), ..right_of(area, 1) }, 0), &text, dim);
        used = 1;
    }
    let (first, _) = board.numbers(place);
    for at in shown {
        let Some(card) = column.cards.get(at) else { break };
        let tall = height(at);
        let spot = Rect { width: area.width.saturating_sub(1), ..below(area, used) };
        let spot = Rect { height: spot.height.min(tall - look.blank), ..spot };
        let number = board.jump.is_some().then_some(first + at);
        card::draw(paint, model, spot, card, &look.with(here && at == board.row, number));
        paint.hit(spot, MouseTarget::Row(place, at));
        used += tall;
    }
    if more.1 > 0 && !scarce {
        let text = phrases::MORE_BELOW.fill(paint.lang, [&more.1.to_string()]);
        let last = row(area, area.height.saturating_sub(1));
        paint.fit(Rect { width: area.width.saturating_sub(2), ..right_of(last, 1) }, &text, dim);
    }
}
