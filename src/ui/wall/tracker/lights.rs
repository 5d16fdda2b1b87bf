//! Draws the three lights for the wall, each with its reason in our own words, the weakest factor and the last promise.

use ratatui::layout::Rect;

use crate::figure::day;
use crate::page::Page;
use crate::paint::Paint;
use crate::screen::tracker::context::TrackerContext;
use crate::screen::tracker::header::Light;
use domain::involvement::GuideStanding;
use domain::project::FactorScore;
use domain::tracker::positions::{Cover, SalesLack};
use domain::tracker::promise::{PromiseState, last_promise, promise_state};
use words::{Phrase, separator, tracker as phrases, wall};

pub(super) fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let fits = |page: &Page| page.height() <= usize::from(area.height);
    let with = |airs| page(paint, seen, area.width, airs);
    let page = [4, 1].map(with).into_iter().find(fits).unwrap_or_else(|| with(0));
    page.draw(paint, area, 0, false);
}

/// The page with so many empty lines: none, one above the foot, or one after each light too.
fn page(paint: &Paint, seen: &TrackerContext, width: u16, airs: usize) -> Page {
    let styles = paint.styles;
    let width = usize::from(width).saturating_sub(2);
    let mut page = Page::default();
    for (place, Light { name, lit, reasons }) in lights(seen).into_iter().enumerate() {
        let (sign, style, state) = match lit {
            Some(true) => ("✓", styles.good, Some(phrases::LIT)),
            Some(false) => ("✗", styles.warn, Some(phrases::DARK)),
            None => ("-", styles.dim, None),
        };
        page.line(vec![
            (format!("{sign} {}", paint.translate(name)), style),
            (format!("  {}", state.map_or("", |state| paint.translate(state))), styles.dim),
        ]);
        let mut told = Page::default();
        for reason in &reasons {
            told.wrapped(paint, reason, width, "", styles.base);
        }
        page.append(&told.led(" ", styles.base));
        if airs > 1 || airs > 0 && place == 2 {
            page.gap();
        }
    }
    for text in [weakest(seen), promised(seen)].into_iter().flatten() {
        page.wrapped(paint, &text, width + 2, "", styles.dim);
    }
    page
}

/// The lights, told without anybody's name; a small sale has but the last.
fn lights(seen: &TrackerContext) -> [Light; 3] {
    let lang = seen.model.session.lang;
    let [guide, roles, sales] = seen.positions.lit();
    let sales = Light { name: phrases::LIGHT_SALES, lit: Some(sales), reasons: vec![sales_reason(seen)] };
    if !seen.positions.has_positions() {
        let buyer = if seen.positions.buyer_met.is_some() { wall::BUYER_MET } else { phrases::SMALL_NO_BUYER };
        let none = |name, reason: Phrase| Light { name, lit: None, reasons: vec![reason.text(lang).to_owned()] };
        return [none(phrases::LIGHT_GUIDE, phrases::SMALL_NO_GUIDE), none(phrases::LIGHT_ROLES, buyer), sales];
    }
    [
        Light { name: phrases::LIGHT_GUIDE, lit: Some(guide), reasons: vec![guide_reason(seen)] },
        Light { name: phrases::LIGHT_ROLES, lit: Some(roles), reasons: role_reasons(seen) },
        sales,
    ]
}

fn guide_reason(seen: &TrackerContext) -> String {
    let lang = seen.model.session.lang;
    match (seen.positions.guide, seen.positions.best) {
        (Some(_), _) => wall::GUIDE_LIT.text(lang).to_owned(),
        (None, Some((_, standing))) if standing > GuideStanding::Nobody => {
            wall::GUIDE_NEAREST.fill(lang, [phrases::standing(standing).text(lang)])
        }
        _ => phrases::GUIDE_NONE.text(lang).to_owned(),
    }
}

/// What to do next comes first, then what is covered.
fn role_reasons(seen: &TrackerContext) -> Vec<String> {
    let lang = seen.model.session.lang;
    let covered = seen.positions.roles.iter().filter(|role| role.cover == Cover::Covered);
    let names: Vec<_> = covered.map(|role| phrases::role(role.role).text(lang)).collect();
    let done = if names.is_empty() {
        phrases::ROLES_NONE.text(lang).to_owned()
    } else {
        phrases::ROLES_COVERED.fill(lang, [&names.join(separator::ITEMS.text(lang))])
    };
    let next = seen.positions.next_role.and_then(|next| seen.positions.roles.iter().find(|role| role.role == next));
    let next = next.map_or_else(
        || phrases::ALL_COVERED.text(lang).to_owned(),
        |role| {
            let influence = phrases::influence(Some(role.influence)).text(lang);
            phrases::NEXT_ROLE.fill(lang, [phrases::role(role.role).text(lang), influence])
        },
    );
    vec![next, done]
}

fn sales_reason(seen: &TrackerContext) -> String {
    let lang = seen.model.session.lang;
    let due = seen.project.next_task().and_then(|task| task.due);
    let plain = |phrase: Phrase| phrase.text(lang).to_owned();
    match seen.positions.lack {
        Some(SalesLack::NoOwner) => plain(phrases::LACK_OWNER),
        Some(SalesLack::UnknownOwner) => plain(phrases::LACK_KNOWN_OWNER),
        Some(SalesLack::NoAction) => plain(phrases::LACK_ACTION),
        Some(SalesLack::NoDate) => plain(wall::SALES_NO_DATE),
        Some(SalesLack::Overdue) => {
            let late = due.map_or(0, |due| (seen.today - due).get_days());
            wall::SALES_LATE.fill(lang, [&late.to_string()])
        }
        None => wall::SALES_LIT.fill(lang, [&due.map(|due| day(due, seen.today)).unwrap_or_default()]),
    }
}

fn weakest(seen: &TrackerContext) -> Option<String> {
    let lang = seen.model.session.lang;
    let weak = FactorScore::weakest(&seen.project.factors)?;
    let score = seen.project.factors.iter().find(|score| score.factor == weak)?;
    let theirs = score.theirs.map_or_else(|| "-".to_owned(), |theirs| theirs.to_string());
    Some(wall::WEAKEST.fill(lang, [phrases::factor(weak).text(lang), &score.ours.to_string(), &theirs]))
}

/// How the last promise stands; never what it is.
fn promised(seen: &TrackerContext) -> Option<String> {
    let lang = seen.model.session.lang;
    let meeting = last_promise(seen.project, seen.today)?;
    let by = meeting.action.as_ref()?.by?;
    let state = match promise_state(meeting, seen.today)? {
        PromiseState::Pending => phrases::DUE_ON.fill(lang, [&day(by, seen.today)]),
        PromiseState::DueToday => phrases::DUE_TODAY.text(lang).to_owned(),
        PromiseState::Overdue => phrases::OVERDUE_BY.fill(lang, [&(seen.today - by).get_days().to_string()]),
        PromiseState::Kept => phrases::WAS_KEPT.text(lang).to_owned(),
        PromiseState::Broken => phrases::WAS_BROKEN.text(lang).to_owned(),
    };
    Some(wall::PROMISED.fill(lang, [&state]))
}
