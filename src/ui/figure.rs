//! Formats figures that stand on more than one screen: money, days, the three lights.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, right_of};
use app::model::Model;
use domain::funnel::figures::StageSum;
use domain::money::Money;
use domain::tracker::positions::Positions;
use text::parse::{self, format};
use words::funnel as phrases;

/// An amount with the sign of the book's currency, short.
#[must_use]
pub fn amount(model: &Model, of: Money) -> String {
    let sized = Money(of.0.abs());
    let text = format(sized, parse::Style::Short(model.session.lang));
    // The sign of a number stands before all of it, the sign of the currency too.
    let sign = if of.0.is_sign_negative() && !of.0.is_zero() { "-" } else { "" };
    match model.book.settings().currency.as_str() {
        "CNY" => format!("{sign}\u{a5}{text}"),
        currency => format!("{sign}{currency} {text}"),
    }
}

/// The amounts of some cards, and how many of the cards have none.
#[must_use]
pub fn sum_text(model: &Model, of: &StageSum) -> String {
    let sum = amount(model, of.amount);
    match of.unpriced {
        0 => sum,
        unpriced => phrases::SUM_UNPRICED.fill(model.session.lang, [&sum, &unpriced.to_string()]),
    }
}

/// Days around today within which month and day tell a day.
const NEAR: i32 = 183;

/// A day as told in a list: month and day, with the year where it is far away.
#[must_use]
pub fn day(of: Date, today: Date) -> String {
    if (of - today).get_days().abs() < NEAR { of.strftime("%m-%d").to_string() } else { of.to_string() }
}

/// Between the figures of the three lights. A middle dot would lie on the next figure wherever a Chinese font draws
/// it two cells wide.
const BETWEEN_LIGHTS: &str = ":";

/// The three lights as figures, such as `1:2:1`: a guide, covered roles, a salesperson with a next action. Tells the cells used.
pub fn lights(paint: &mut Paint, positions: &Positions, at: Rect, over: Style) -> u16 {
    lights_from_figures(paint, (positions.figures(), positions.lit()), right_of(at, at.width.saturating_sub(5)), over)
}

/// The same from the left edge, of figures that were kept with whether each is lit; a light a small sale has not is a dash.
pub fn lights_from_figures(
    paint: &mut Paint,
    (figures, lit): ([Option<u8>; 3], [bool; 3]),
    at: Rect,
    over: Style,
) -> u16 {
    let (bright, dark) = (paint.styles.good.patch(over), paint.styles.dim.patch(over));
    let style = |on: bool| if on { bright } else { dark };
    let [one, two, three] = figures.map(|figure| figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string()));
    let [guide, roles, sales] = lit;
    let spans = [
        (one.as_str(), style(guide)),
        (BETWEEN_LIGHTS, dark),
        (&two, style(roles)),
        (BETWEEN_LIGHTS, dark),
        (&three, style(sales)),
    ];
    paint.spans(at, &spans);
    5
}
