//! Draws the customers with what they owe by age, what they may owe, and how far that is used.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use domain::account::Account;
use domain::credit::ageing::{AgeBucket, Debt, LimitUse};
use domain::credit::half_up;
use domain::money::Money;
use text::parse::{self, format};
use words::ageing as phrases;

/// Cells of an amount, and of a column of few figures.
const AMOUNT: u16 = 9;
const FEW: u16 = 8;
/// Cells of a column whose head or cells are words.
const WORDS: u16 = 11;
/// Cells a name should have.
const NAME: u16 = 12;

/// A column of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DebtColumn {
    Bucket(AgeBucket),
    Credits,
    Total,
    Oldest,
    Limit,
}

/// The columns in the order they give way, the last one first.
const BY_WORTH: [DebtColumn; 9] = [
    DebtColumn::Total,
    DebtColumn::Bucket(AgeBucket::Over90),
    DebtColumn::Bucket(AgeBucket::To90),
    DebtColumn::Bucket(AgeBucket::To60),
    DebtColumn::Bucket(AgeBucket::To30),
    DebtColumn::Bucket(AgeBucket::NotDue),
    DebtColumn::Limit,
    DebtColumn::Oldest,
    DebtColumn::Credits,
];

/// The same in the order they stand.
const STANDING: [DebtColumn; 9] = [
    DebtColumn::Bucket(AgeBucket::NotDue),
    DebtColumn::Bucket(AgeBucket::To30),
    DebtColumn::Bucket(AgeBucket::To60),
    DebtColumn::Bucket(AgeBucket::To90),
    DebtColumn::Bucket(AgeBucket::Over90),
    DebtColumn::Credits,
    DebtColumn::Total,
    DebtColumn::Oldest,
    DebtColumn::Limit,
];

impl DebtColumn {
    const fn width(self) -> u16 {
        match self {
            Self::Limit => FEW,
            Self::Bucket(_) | Self::Total => AMOUNT,
            Self::Credits | Self::Oldest => WORDS,
        }
    }

    fn title(self, paint: &Paint, model: &Model) -> &'static str {
        paint.translate(match self {
            Self::Bucket(bucket) => phrases::bucket_short(bucket, model.screens.credit.ageing.basis),
            Self::Credits => phrases::CREDITS,
            Self::Total => phrases::TOTAL,
            Self::Oldest => phrases::OLDEST,
            Self::Limit => phrases::LIMIT_USED,
        })
    }
}

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.ageing;
    let inner = inset(area, 1);
    let columns = columns(inner.width);
    let figures: u16 = columns.iter().map(|column| column.width()).sum();
    let name = inner.width.saturating_sub(figures);
    let dim = paint.styles.dim;
    let head = row(inner, 0);
    paint.fit(Rect { width: name, ..head }, paint.translate(phrases::CUSTOMER), dim);
    let mut at = name;
    for column in &columns {
        let cell = Rect { width: column.width(), ..right_of(head, at) };
        paint.right(right_of(cell, 1), column.title(paint, model), dim);
        at += column.width();
    }
    let list = below(area, 1);
    if view.table.rows.is_empty() {
        let text = paint.translate(view.nothing());
        paint.para(inset(list, 1), text, dim);
        return;
    }
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(view.cursor, view.table.rows.len(), height);
    for (place, id) in view.table.rows.iter().enumerate().skip(first).take(height) {
        let line = row(list, u16::try_from(place - first).unwrap_or(u16::MAX));
        let (Some(account), Some(debt)) = (model.book.accounts().get(id), view.debts.get(*id)) else { continue };
        let style = draw_row_background(paint, line, Selection::of(place == view.cursor, true));
        entry(paint, (account, debt), inset(line, 1), (&columns, name, style));
        paint.hit(line, MouseTarget::Row(0, place));
    }
}

/// The columns that have room beside a name, in the order they stand.
fn columns(width: u16) -> Vec<DebtColumn> {
    let mut used = NAME;
    let mut kept = Vec::new();
    for column in BY_WORTH {
        used += column.width();
        if used > width {
            break;
        }
        kept.push(column);
    }
    STANDING.into_iter().filter(|column| kept.contains(column)).collect()
}

fn entry(
    paint: &mut Paint,
    (account, debt): (&Account, &Debt),
    line: Rect,
    (columns, name, style): (&[DebtColumn], u16, Style),
) {
    let over = background_of(style);
    paint.fit(Rect { width: name.saturating_sub(1), ..line }, account.name.trim(), style);
    let mut at = name;
    for column in columns {
        let (text, tone) = cell(paint, account, debt, *column);
        let place = Rect { width: column.width(), ..right_of(line, at) };
        paint.right(right_of(place, 1), &text, tone.unwrap_or(style).patch(over));
        at += column.width();
    }
}

/// What stands in a column, and its tone where it has one of its own.
fn cell(paint: &Paint, account: &Account, debt: &Debt, column: DebtColumn) -> (String, Option<Style>) {
    let (dim, warn, urgent) = (paint.styles.dim, paint.styles.warn, paint.styles.urgent);
    let sum = |money: Money| format(money, parse::Style::Short(paint.lang));
    let nothing = ("-".to_owned(), Some(dim));
    match column {
        DebtColumn::Bucket(bucket) => match debt.ageing.in_bucket(bucket) {
            none if none == Money::default() => nothing,
            money => {
                let tone = match bucket {
                    AgeBucket::NotDue => None,
                    AgeBucket::To30 | AgeBucket::To60 => Some(warn),
                    AgeBucket::To90 | AgeBucket::Over90 => Some(urgent),
                };
                (sum(money), tone)
            }
        },
        DebtColumn::Credits if debt.ageing.credits == Money::default() => nothing,
        DebtColumn::Credits => (sum(debt.ageing.credits), None),
        DebtColumn::Total => (sum(debt.ageing.total()), Some(paint.styles.strong)),
        DebtColumn::Oldest if debt.oldest == 0 => nothing,
        DebtColumn::Oldest => (phrases::DAYS.fill(paint.lang, [&debt.oldest.to_string()]), None),
        DebtColumn::Limit => {
            let Some(limit) = account.credit_limit else { return nothing };
            let used = LimitUse::of(debt.ageing.total(), limit);
            let tone = if used.over == Money::default() { None } else { Some(urgent) };
            let sign = if tone.is_some() { "!" } else { "" };
            (used.percent.map_or_else(|| "-".to_owned(), |percent| format!("{sign}{}%", half_up(percent, 0))), tone)
        }
    }
}
