//! Draws what the open money says: DSO, CEI, promises kept, and the profit that delay has eaten. A figure that cannot be known says
//! why.

use ratatui::layout::Rect;

use crate::figure::amount;
use crate::paint::{Paint, below, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::credit::verb::CreditVerb;
use domain::credit::ageing::PERIOD;
use domain::credit::half_up;
use domain::money::Money;
use words::ageing as phrases;

/// Draws them; where there is room with how each is worked out. Tells the rows used.
pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect, room: bool) -> u16 {
    let debt = &model.screens.credit.ageing.table.total;
    let lang = paint.lang;
    let period = PERIOD.to_string();
    let dso = match debt.dso() {
        Some(days) => phrases::DSO.fill(lang, [&half_up(days, 1).to_string()]),
        None => phrases::no_dso(debt, lang),
    };
    let cei = match debt.cei() {
        Some(percent) => phrases::CEI.fill(lang, [&half_up(percent, 1).to_string()]),
        None => phrases::CEI_NONE.fill(lang, [&period]),
    };
    let promises = debt.promises;
    let kept = match promises.keep_rate() {
        Some(percent) => {
            let figures = [half_up(percent, 0).to_string(), promises.kept.to_string(), promises.settled().to_string()];
            phrases::KEPT.fill(lang, figures.each_ref().map(String::as_str))
        }
        None => phrases::KEPT_NONE.text(lang).to_owned(),
    };
    let rate = model.book.settings().borrowing_rate;
    let overdue = amount(model, debt.overdue);
    let (eaten, eaten_how) = match rate {
        _ if debt.overdue == Money::default() => (phrases::EATEN_NOTHING.text(lang).to_owned(), None),
        Some(rate) => {
            let how = phrases::EATEN_HOW.fill(lang, [&overdue, &rate.normalize().to_string()]);
            (phrases::EATEN.fill(lang, [&amount(model, debt.eaten(rate))]), Some(how))
        }
        None => {
            let rate = Action::Credit(CreditVerb::BorrowingRate);
            let key = model.session.keymap.name(KeyScope::Ageing, rate, lang);
            (phrases::EATEN_NONE.fill(lang, [&overdue, &key]), None)
        }
    };
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    if !room {
        let dot = format!("  {}  ", paint.glyphs.dot);
        paint.fit(row(area, 0), &[dso, cei, kept].join(&dot), base);
        paint.fit(row(area, 1), &eaten, base);
        return 2;
    }
    let sales = amount(model, debt.sales);
    let unanswered =
        (promises.unanswered > 0).then(|| phrases::UNANSWERED.fill(lang, [&promises.unanswered.to_string()]));
    let lines = [
        (dso, debt.dso().map(|_| phrases::DSO_HOW.fill(lang, [&period, &sales]))),
        (cei, debt.cei().map(|_| phrases::CEI_HOW.fill(lang, [&period]))),
        (kept, unanswered),
        (eaten, eaten_how),
    ];
    let mut used = 0;
    for (line, how) in lines {
        used += paint.para(below(area, used), &line, base);
        used += how.map_or(0, |how| paint.para(below(area, used), &how, dim));
    }
    used
}
