//! Draws the customers with what they owe by age, what they may owe, and how far that is used. The amounts of a row add up to its
//! total, however few columns there are.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use domain::account::Account;
use domain::credit::ageing::{AgeBucket, Debt, LimitUse};
use domain::credit::half_up;
use domain::id::Id;
use domain::money::Money;
use rust_decimal::Decimal;
use text::parse::{self, format};
use words::ageing as phrases;

/// Cells of an amount, and of a column of few figures, at least.
const AMOUNT: u16 = 8;
const FEW: u16 = 7;
/// Cells a name should have.
const NAME: u16 = 12;

/// A column of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DebtColumn {
    Bucket(AgeBucket),
    /// The two buckets in the middle together.
    Middle,
    /// All buckets of late money together.
    Late,
    Credits,
    Total,
    Oldest,
    Limit,
}

const NOT_DUE: DebtColumn = DebtColumn::Bucket(AgeBucket::NotDue);
const TO_30: DebtColumn = DebtColumn::Bucket(AgeBucket::To30);
const TO_60: DebtColumn = DebtColumn::Bucket(AgeBucket::To60);
const TO_90: DebtColumn = DebtColumn::Bucket(AgeBucket::To90);
const OVER_90: DebtColumn = DebtColumn::Bucket(AgeBucket::Over90);

/// The amounts of a row, which add up to its total; where they have no room buckets are put together. The total alone is the last.
const FOLDED: [&[DebtColumn]; 4] = [
    &[NOT_DUE, TO_30, TO_60, TO_90, OVER_90, DebtColumn::Credits, DebtColumn::Total],
    &[NOT_DUE, TO_30, DebtColumn::Middle, OVER_90, DebtColumn::Credits, DebtColumn::Total],
    &[NOT_DUE, DebtColumn::Late, DebtColumn::Credits, DebtColumn::Total],
    &[DebtColumn::Total],
];

/// What stands behind them in the order it gives way, the last one first.
const BESIDE: [DebtColumn; 2] = [DebtColumn::Limit, DebtColumn::Oldest];

impl DebtColumn {
    /// Cells it takes at least, with the gap before it.
    const fn width(self) -> u16 {
        match self {
            Self::Limit | Self::Oldest => FEW,
            Self::Bucket(_) | Self::Middle | Self::Late | Self::Credits | Self::Total => AMOUNT,
        }
    }

    fn title(self, paint: &Paint, model: &Model) -> &'static str {
        let basis = model.screens.credit.ageing.basis;
        paint.translate(match self {
            Self::Bucket(bucket) => phrases::bucket_short(bucket, basis),
            Self::Middle => phrases::SHORT_MIDDLE,
            Self::Late => phrases::later_short(basis),
            Self::Credits => phrases::SHORT_CREDITS,
            Self::Total => phrases::TOTAL,
            Self::Oldest => phrases::OLDEST,
            Self::Limit => phrases::LIMIT_USED,
        })
    }
}

/// A column with its cells.
type SizedColumn = (DebtColumn, u16);

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.ageing;
    let (inner, list) = (inset(area, 1), below(area, 1));
    let height = usize::from(list.height);
    let first = window(view.cursor, view.table.rows.len(), height);
    let found = |id: &Id| model.book.accounts().get(id).map(AsRef::as_ref).zip(view.debts.get(*id));
    let shown: Vec<(&Account, Debt)> = view.table.rows.iter().skip(first).take(height).filter_map(found).collect();
    let columns = columns(paint, model, &shown, inner.width);
    let figures: u16 = columns.iter().map(|(_, width)| width).sum();
    let name = inner.width.saturating_sub(figures);
    let dim = paint.styles.dim;
    let head = row(inner, 0);
    paint.fit(Rect { width: name, ..head }, paint.translate(phrases::CUSTOMER), dim);
    let mut at = name;
    for (column, width) in &columns {
        let cell = Rect { width: *width, ..right_of(head, at) };
        paint.right(right_of(cell, 1), column.title(paint, model), dim);
        at += width;
    }
    if view.table.rows.is_empty() {
        let text = paint.translate(view.nothing());
        paint.para(inset(list, 1), text, dim);
        return;
    }
    paint.layout.page = height.saturating_sub(1).max(1);
    for ((place, line), listed) in (first..).zip(0..).zip(shown) {
        let line = row(list, line);
        let style = draw_row_background(paint, line, Selection::of(place == view.cursor, true));
        entry(paint, (listed.0, &listed.1), inset(line, 1), (&columns, name, style));
        paint.hit(line, MouseTarget::Row(0, place));
    }
}

/// The columns that have room beside a name, each as wide as what is shown in it.
fn columns(paint: &Paint, model: &Model, shown: &[(&Account, Debt)], width: u16) -> Vec<SizedColumn> {
    let cells = |text: &str| u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX).saturating_add(1);
    let sized = |column: DebtColumn| {
        let texts = shown.iter().map(|(account, debt)| cells(&cell(paint, account, debt, column).0));
        let head = cells(column.title(paint, model));
        (column, texts.chain([head, column.width()]).max().unwrap_or_default())
    };
    let taken = |columns: &[SizedColumn]| columns.iter().fold(NAME, |sum, (_, width)| sum.saturating_add(*width));
    let folded = || FOLDED.into_iter().map(|columns| columns.iter().copied().map(sized).collect::<Vec<_>>());
    let mut kept =
        folded().find(|columns| taken(columns) <= width).or_else(|| folded().next_back()).unwrap_or_default();
    let amounts = kept.len();
    for column in BESIDE.map(sized) {
        if taken(&kept).saturating_add(column.1) > width {
            break;
        }
        kept.insert(amounts, column);
    }
    kept
}

fn entry(
    paint: &mut Paint,
    (account, debt): (&Account, &Debt),
    line: Rect,
    (columns, name, style): (&[SizedColumn], u16, Style),
) {
    let over = background_of(style);
    paint.fit(Rect { width: name.saturating_sub(1), ..line }, account.name.trim(), style);
    let mut at = name;
    for (column, width) in columns {
        let (text, tone) = cell(paint, account, debt, *column);
        let place = Rect { width: *width, ..right_of(line, at) };
        paint.right(right_of(place, 1), &text, tone.unwrap_or(style).patch(over));
        at += width;
    }
}

/// What stands in a column, and its tone where it has one of its own.
fn cell(paint: &Paint, account: &Account, debt: &Debt, column: DebtColumn) -> (String, Option<Style>) {
    let (dim, warn, urgent) = (paint.styles.dim, paint.styles.warn, paint.styles.urgent);
    let sum = |money: Money| format(money, parse::Style::Short(paint.lang));
    let nothing = ("-".to_owned(), Some(dim));
    let together = |buckets: &[AgeBucket]| {
        let open: Vec<_> =
            buckets.iter().map(|b| (*b, debt.ageing.in_bucket(*b))).filter(|(_, open)| !open.0.is_zero()).collect();
        let Some((oldest, _)) = open.last() else { return ("-".to_owned(), Some(dim)) };
        let tone = match oldest {
            AgeBucket::NotDue => None,
            AgeBucket::To30 | AgeBucket::To60 => Some(warn),
            AgeBucket::To90 | AgeBucket::Over90 => Some(urgent),
        };
        let all = open.iter().fold(Decimal::ZERO, |sum, (_, open)| sum.saturating_add(open.0));
        (sum(Money(all)), tone)
    };
    match column {
        DebtColumn::Bucket(bucket) => together(&[bucket]),
        DebtColumn::Middle => together(&[AgeBucket::To60, AgeBucket::To90]),
        DebtColumn::Late => together(&AgeBucket::ALL[1..]),
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
