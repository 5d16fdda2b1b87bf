//! Draws the table of resources: plan and actual of time, people and money for each stance; below it the largest mismatch in words,
//! what is missing, and how everything is counted.

use ratatui::layout::Rect;
use ratatui::style::Style;
use rust_decimal::Decimal;

use crate::figure::amount;
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, draw_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::resources::ResourcesView;
use app::screen::channel::verb::ChannelVerb;
use domain::channel::spread::{FROM_AFAR, Mismatch, StanceSpread, TIME_DAYS, whole_percent};
use domain::money::Money;
use domain::resource::Resource;
use domain::stance::Stance;
use words::resources as phrases;

/// Cells of the names, of a stance, and of a column beside them.
const NAME: u16 = 10;
const STANCE: u16 = 12;
const BESIDE: u16 = 10;
/// The widest table.
const WIDTH: u16 = 100;

/// Lines with their styles, not wrapped yet.
type TextLines = Vec<(String, Style)>;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.resources;
    let at = inset(Rect { width: area.width.min(WIDTH), ..area }, 1);
    let table = table(paint, view, at);
    let mut lines = largest(paint, model, view);
    lines.extend(missing(paint, model, view));
    lines.push((String::new(), paint.styles.base));
    lines.extend(ways(paint, model, view));
    let mut room = below(table, 1);
    for (text, style) in lines {
        let used = paint.para(room, &text, style);
        room = below(room, used.max(u16::from(text.is_empty())));
    }
}

/// The share of a cell as it is told: the plan, a stroke, what it came to.
fn cell_text(view: &ResourcesView, resource: Resource, stance: Stance) -> String {
    let shares = view.ledger.plan.shares(resource);
    let plan = if shares.sum() == 0 { "-".to_owned() } else { shares.get(stance).to_string() };
    let actual = view.ledger.actual(resource).percent(stance);
    let actual = actual.map_or_else(|| "-".to_owned(), |share| whole_percent(share).to_string());
    format!("{plan} / {actual}")
}

/// The share of what went to customers nobody rated. Money is not noted by customer, so nobody knows of it.
fn unrated_text(resource: Resource, actual: &StanceSpread) -> String {
    if resource == Resource::Money {
        return "-".to_owned();
    }
    actual.unrated_percent().map_or_else(|| "-".to_owned(), |share| format!("{}%", whole_percent(share)))
}

fn table(paint: &mut Paint, view: &ResourcesView, area: Rect) -> Rect {
    let (dim, base, strong, warn) = (paint.styles.dim, paint.styles.base, paint.styles.strong, paint.styles.warn);
    let title = [phrases::TITLE, phrases::TITLE_SHORT].map(|phrase| paint.translate(phrase));
    let long = paint.ruler.width(title[0]) <= usize::from(area.width);
    paint.fit(row(area, 0), if long { title[0] } else { title[1] }, dim);
    let stances = u16::try_from(Stance::ALL.len()).unwrap_or(0);
    let stance_cells = STANCE.min(area.width.saturating_sub(NAME) / (stances + 2));
    let beside = BESIDE.min(stance_cells);
    let head = right_of(row(area, 1), NAME);
    for (place, stance) in (0..).zip(Stance::ALL) {
        let at = Rect { width: stance_cells, ..right_of(head, place * stance_cells) };
        paint.right(at, paint.translate(phrases::stance(stance)), dim);
    }
    let rest = right_of(head, stances * stance_cells);
    for (place, phrase) in [(0, phrases::COLUMN_UNRATED), (1, phrases::COLUMN_SUM)] {
        let at = Rect { width: beside, ..right_of(rest, place * beside) };
        paint.right(at, paint.translate(phrase), dim);
    }
    let largest = view.largest().filter(|largest| largest.gap() > 0);
    for (line, resource) in (0..).zip(Resource::ALL) {
        let at = row(area, 2 + u16::try_from(line).unwrap_or(0));
        paint.fit(Rect { width: NAME.saturating_sub(1), ..at }, paint.translate(phrases::resource(resource)), strong);
        let cells = right_of(at, NAME);
        for (column, stance) in (0..).zip(Stance::ALL) {
            let left = u16::try_from(column).unwrap_or(0) * stance_cells;
            let at = Rect { width: stance_cells.min(cells.width.saturating_sub(left)), ..right_of(cells, left) };
            let here = view.cursor == (line, column);
            let style = draw_background(paint, at, Selection::of(here, true));
            let worst = largest.is_some_and(|cell| (cell.resource, cell.stance) == (resource, stance));
            let style = if worst { warn.patch(crate::selection::background_of(style)) } else { style };
            let sign = if worst { "!" } else { "" };
            let text = format!("{sign}{}", cell_text(view, resource, stance));
            let text = if here { format!("[{text}]") } else { format!("{text} ") };
            paint.right(at, &text, style);
            paint.hit(at, MouseTarget::Row(line, column));
        }
        let rest = right_of(cells, stances * stance_cells);
        paint.right(Rect { width: beside, ..rest }, &unrated_text(resource, view.ledger.actual(resource)), base);
        let sum = view.ledger.plan.shares(resource).sum();
        let style = if matches!(sum, 0 | 100) { base } else { warn };
        let text = if sum == 0 { "-".to_owned() } else { format!("{sum}%") };
        paint.right(Rect { width: beside, ..right_of(rest, beside) }, &text, style);
    }
    below(area, 2 + u16::try_from(Resource::ALL.len()).unwrap_or(0))
}

/// The largest mismatch in words, and the key that leads to the customers behind it.
fn largest(paint: &Paint, model: &Model, view: &ResourcesView) -> TextLines {
    let (lang, styles) = (paint.lang, paint.styles);
    let Some(found) = view.largest() else {
        return vec![(paint.translate(phrases::NOTHING_TO_COMPARE).to_owned(), styles.dim)];
    };
    if found.gap() == 0 {
        return vec![(paint.translate(phrases::AS_PLANNED).to_owned(), styles.good)];
    }
    let verb = Action::Channel(ChannelVerb::MismatchCustomers);
    let key = model.session.keymap.name(KeyScope::Resources, verb, lang);
    vec![
        (format!("! {}", paint.translate(phrases::LARGEST)), styles.warn),
        (mismatch_text(paint, found), styles.strong),
        (phrases::SEE_KEY.fill(lang, [&key]), styles.dim),
    ]
}

fn mismatch_text(paint: &Paint, found: Mismatch) -> String {
    let phrase = if found.is_over() { phrases::OVER } else { phrases::UNDER };
    let figures = [found.planned, found.actual, found.gap()].map(|figure| figure.to_string());
    let resource = paint.translate(phrases::resource_in_text(found.resource));
    let stance = paint.translate(phrases::stance_in_text(found.stance));
    phrase.fill(paint.lang, [resource, stance, &figures[0], &figures[1], &figures[2]])
}

/// What is missing in each row: the plan, what it is short of, what is known of the actual.
fn missing(paint: &Paint, model: &Model, view: &ResourcesView) -> TextLines {
    let (lang, styles) = (paint.lang, paint.styles);
    let key = model.session.keymap.name(KeyScope::Resources, Action::Edit, lang);
    let mut lines = Vec::new();
    for resource in Resource::ALL {
        let name = paint.translate(phrases::resource(resource));
        let inside = paint.translate(phrases::resource_in_text(resource));
        let sum = view.ledger.plan.shares(resource).sum();
        match sum {
            0 => lines.push((phrases::NO_PLAN.fill(lang, [inside, &key]), styles.dim)),
            100 => {}
            sum => {
                let phrase = if sum < 100 { phrases::NOT_WHOLE_UNDER } else { phrases::NOT_WHOLE_OVER };
                lines.push((phrase.fill(lang, [name, &sum.to_string(), &sum.abs_diff(100).to_string()]), styles.warn));
            }
        }
        let actual = view.ledger.actual(resource);
        if actual.rated() > Decimal::ZERO {
            continue;
        }
        let text = match resource {
            _ if actual.unrated > Decimal::ZERO => phrases::ONLY_UNRATED.fill(lang, [inside]),
            Resource::Time => phrases::NO_TIME.fill(lang, [&TIME_DAYS.to_string()]),
            Resource::People => paint.translate(phrases::NO_PEOPLE).to_owned(),
            Resource::Money => phrases::NO_MONEY.fill(lang, [&key]),
        };
        lines.push((text, styles.dim));
    }
    lines
}

/// How everything is counted.
fn ways(paint: &Paint, model: &Model, view: &ResourcesView) -> TextLines {
    let dim = paint.styles.dim;
    let afar = Decimal::new(i64::from(FROM_AFAR), 1).to_string();
    let mut texts = vec![phrases::HOW_TIME.fill(paint.lang, [&TIME_DAYS.to_string(), &afar])];
    texts.push(paint.translate(phrases::HOW_PEOPLE).to_owned());
    let spent = Money(view.ledger.actual(Resource::Money).rated());
    texts.push(match spent {
        none if none == Money::default() => paint.translate(phrases::HOW_MONEY_NONE).to_owned(),
        spent => phrases::HOW_MONEY.fill(paint.lang, [&amount(model, spent)]),
    });
    if view.ledger.ownerless > 0 {
        texts.push(phrases::OWNERLESS.fill(paint.lang, [&view.ledger.ownerless.to_string()]));
    }
    texts.push(paint.translate(phrases::HOW_UNRATED).to_owned());
    texts.into_iter().map(|text| (text, dim)).collect()
}
