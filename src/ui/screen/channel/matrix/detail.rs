//! Tells why a customer stands where it stands, or what a place asks for.

use super::list::share_text;
use crate::figure::amount;
use crate::paint::Paint;
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::channel::matrix::MatrixView;
use app::screen::channel::matrix::row::MatrixRow;
use domain::account::ChannelFigure;
use domain::channel::segment::PotentialLevel;
use domain::money::Money;
use domain::settings::ChannelLimits;
use ratatui::style::Style;
use rust_decimal::Decimal;
use text::parse::{self, format};
use words::matrix as phrases;

/// Lines with their styles, not wrapped yet.
pub(super) type DetailLines = Vec<(String, Style)>;

fn full(of: Money) -> String {
    format(of, parse::Style::Full)
}

/// Which numbers against which limits.
fn why(paint: &Paint, limits: &ChannelLimits, figure: &ChannelFigure, potential: Money) -> Vec<String> {
    let lang = paint.lang;
    let (middle, high) = (full(limits.middle), full(limits.high));
    let shown = full(potential);
    let level = limits.level(potential);
    let mut lines = vec![match level {
        PotentialLevel::High => phrases::WHY_HIGH.fill(lang, [&shown, &high]),
        PotentialLevel::Middle => phrases::WHY_MIDDLE.fill(lang, [&shown, &middle, &high]),
        PotentialLevel::Low => phrases::WHY_LOW.fill(lang, [&shown, &middle]),
    }];
    let limit = limits.share.to_string();
    match figure.share() {
        None => lines.push(paint.translate(phrases::WHY_NO_SHARE).to_owned()),
        Some(_) if level == PotentialLevel::Low => {}
        Some(share) => {
            let large = limits.is_large_share(potential, figure.sales);
            let phrase = if large { phrases::WHY_LARGE } else { phrases::WHY_SMALL };
            lines.push(phrase.fill(lang, [&limits.shown_share(share).to_string(), &limit]));
        }
    }
    lines
}

/// Where it stood a quarter ago.
fn then(paint: &Paint, model: &Model, limits: &ChannelLimits, found: &MatrixRow) -> String {
    let Some(before) = &found.before else { return paint.translate(phrases::NOT_KNOWN_THEN).to_owned() };
    let (place, was) = (limits.place(found.now.as_ref()), limits.place(Some(before)));
    let on = before.on.to_string();
    let potential = before.potential.map_or_else(|| "-".to_owned(), |of| amount(model, of));
    let share = share_text(paint.lang, limits, Some(before));
    if place == was {
        return phrases::STOOD_STILL.fill(paint.lang, [&on, &potential, &share]);
    }
    phrases::MOVED_FROM.fill(paint.lang, [&on, paint.translate(phrases::place(was)), &potential, &share])
}

/// Of the customer under the cursor.
pub(super) fn customer(paint: &Paint, model: &Model, view: &MatrixView, found: &MatrixRow) -> DetailLines {
    let (lang, styles) = (paint.lang, paint.styles);
    let limits = view.limits_in_force();
    let place = limits.place(found.now.as_ref());
    let key = model.session.keymap.name(KeyScope::Matrix, Action::Edit, lang);
    let mut lines = vec![(found.name.to_string(), styles.accent)];
    if found.is_bad_payer(place) {
        lines.push((format!("! {}", phrases::BAD_PAYER.fill(lang, [&full(found.overdue)])), styles.urgent));
    } else if found.overdue.0 > Decimal::ZERO {
        lines.push((format!("! {}", phrases::OVERDUE.fill(lang, [&full(found.overdue)])), styles.warn));
    }
    let Some(figure) = &found.now else {
        lines.push((phrases::WHY_NO_FIGURES.fill(lang, [&key]), styles.base));
        return lines;
    };
    let title = format!(
        "{} {} {}",
        paint.translate(phrases::place(place)),
        paint.glyphs.dot,
        phrases::KNOWN_SINCE.fill(lang, [&figure.on.to_string()])
    );
    lines.push((title, styles.strong));
    match (figure.potential, figure.headroom()) {
        (Some(potential), Some(headroom)) => {
            lines.extend(why(paint, &limits, figure, potential).into_iter().map(|line| (line, styles.base)));
            let sums = phrases::SALES_HEADROOM.fill(lang, [&full(figure.sales), &full(headroom)]);
            lines.push((sums, styles.base));
        }
        _ => lines.push((paint.translate(phrases::WHY_UNRATED).to_owned(), styles.base)),
    }
    if figure.share().is_some_and(|share| share > Decimal::ONE_HUNDRED) {
        lines.push((paint.translate(phrases::OVER_HUNDRED).to_owned(), styles.warn));
    }
    lines.push((then(paint, model, &limits, found), styles.dim));
    lines
}

/// Of the place under the cursor: what the course says of it, and what of it is our reading.
pub(super) fn place(paint: &Paint, model: &Model, view: &MatrixView) -> DetailLines {
    let styles = paint.styles;
    let mut lines = Vec::new();
    let chapter = model.courses.channel.as_ref();
    if let Some(text) = chapter.and_then(|chapter| chapter.place(view.segment())) {
        lines.push((text.what.get(paint.lang).to_owned(), styles.strong));
        lines.push((text.act.get(paint.lang).to_owned(), styles.base));
    }
    lines.push((paint.translate(phrases::OUR_READING).to_owned(), styles.dim));
    lines
}
