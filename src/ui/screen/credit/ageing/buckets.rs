//! Draws the buckets as bars with their share, the credits on a line of their own, and what all of it comes to.

use ratatui::layout::Rect;

use crate::figure::amount;
use crate::paint::{Paint, right_of, row};
use app::model::Model;
use domain::credit::ageing::AgeBucket;
use domain::credit::half_up;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use words::ageing as phrases;

/// Rows it takes: the buckets, the credits, the total.
pub(super) const ROWS: u16 = 7;
/// Cells of the name, of the amount, of the share.
const NAME: u16 = 14;
const AMOUNT: u16 = 12;
const SHARE: u16 = 5;

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.ageing;
    let (ageing, gross) = (&view.table.total.ageing, view.table.total.ageing.gross().0);
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let bar = right_of(area, NAME);
    let bar = Rect { width: bar.width.saturating_sub(AMOUNT + SHARE + 2), ..bar };
    let sums = right_of(area, NAME + bar.width);
    let sums = Rect { width: sums.width.min(AMOUNT), ..sums };
    let shares = right_of(area, area.width.saturating_sub(SHARE));
    for (place, bucket) in (0..).zip(AgeBucket::ALL) {
        let money = ageing.in_bucket(bucket);
        let tone = match bucket {
            AgeBucket::NotDue => paint.styles.good,
            AgeBucket::To30 | AgeBucket::To60 => paint.styles.warn,
            AgeBucket::To90 | AgeBucket::Over90 => paint.styles.urgent,
        };
        paint.fit(row(area, place), paint.translate(phrases::bucket(bucket, view.basis)), base);
        let halves = halves(money.0, view.table.longest, bar.width);
        paint.bar(row(bar, place), halves, tone);
        paint.right(row(sums, place), &amount(model, money), base);
        let share = money.0.checked_mul(Decimal::ONE_HUNDRED).and_then(|all| all.checked_div(gross));
        let share = share.map_or_else(|| "-".to_owned(), |share| format!("{}%", half_up(share, 0)));
        paint.right(row(shares, place), &share, dim);
    }
    paint.fit(row(area, 5), paint.translate(phrases::CREDITS), base);
    paint.right(row(sums, 5), &amount(model, ageing.credits), base);
    paint.fit(row(area, 6), paint.translate(phrases::TOTAL), strong);
    let note = format!("= {}", paint.translate(phrases::SUM_ABOVE));
    paint.fit(row(bar, 6), &note, dim);
    paint.right(row(sums, 6), &amount(model, ageing.total()), strong);
}

/// Half cells of a bar; what is more than nothing has one at least.
fn halves(value: Decimal, longest: Decimal, width: u16) -> u16 {
    if value <= Decimal::ZERO || longest <= Decimal::ZERO {
        return 0;
    }
    let share = value.checked_div(longest).unwrap_or(Decimal::ONE).min(Decimal::ONE);
    (share * Decimal::from(u32::from(width) * 2)).floor().to_u16().unwrap_or(u16::MAX).max(1)
}
