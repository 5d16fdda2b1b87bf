//! Draws what stands below a case: where the wall is and what comes next, or the line that is typed for a team.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, right_of, row};
use crate::screen::workshop::stand::stand_words;
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::cases::lines::MOST_TEAMS;
use app::screen::workshop::cases::{AskedLine, CaseAct, TypedFor};
use app::screen::workshop::hold::PageStand;
use domain::course::lesson::CaseTexts;
use words::{Phrase, cases as phrases};

pub fn draw(paint: &mut Paint, model: &Model, case: &CaseTexts, area: Rect) {
    let (rule, border) = (paint.glyphs.across.repeat(usize::from(area.width)), paint.styles.border);
    paint.text(row(area, 0), &rule, border);
    let area = below(area, 1);
    match &model.screens.workshop.cases.asked {
        Some(asked) => typing(paint, asked, area),
        None => state(paint, model, case, area),
    }
}

/// The line, and below it what belongs there or what is wrong.
fn typing(paint: &mut Paint, asked: &AskedLine, area: Rect) {
    let (dim, warn, strong, accent) = (paint.styles.dim, paint.styles.warn, paint.styles.strong, paint.styles.accent);
    let (label, hint) = match asked.what {
        TypedFor::Teams => (
            paint.translate(phrases::ASK_TEAMS).to_owned(),
            phrases::TEAMS_HINT.fill(paint.lang, [&MOST_TEAMS.to_string()]),
        ),
        TypedFor::Line(team) => {
            (phrases::TEAM.fill(paint.lang, [&(team + 1).to_string()]), paint.translate(phrases::LINE_HINT).to_owned())
        }
    };
    let at = row(area, 0);
    let used = paint.fit(at, &label, accent) + 2;
    let field = right_of(at, used);
    let (text, caret) = asked.line.view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
    match &asked.trouble {
        Some(trouble) => paint.para(below(area, 1), &trouble.text(paint.lang), warn),
        None => paint.para(below(area, 1), &hint, dim),
    };
}

/// What of this case is on the wall, and what the next key does.
fn state(paint: &mut Paint, model: &Model, case: &CaseTexts, area: Rect) {
    let view = &model.screens.workshop.cases;
    let (lang, dim, strong, warn) = (paint.lang, paint.styles.dim, paint.styles.strong, paint.styles.warn);
    let live = view.act_of(&case.key);
    let of = |act| match act {
        CaseAct::Situation => paint.translate(phrases::WALL_SITUATION).to_owned(),
        CaseAct::Work => paint.translate(phrases::WALL_WORK).to_owned(),
        CaseAct::Lines(_) => paint.translate(phrases::WALL_LINES).to_owned(),
        CaseAct::Model(points) => phrases::WALL_MODEL.fill(lang, [&points.to_string(), &case.model.len().to_string()]),
    };
    let counts = model.wall.showing.countdown.is_some();
    let told = view.live.as_ref().filter(|live| live.case == case.key).map(|live| {
        let (act, stand) = match (live.act, PageStand::of(&live.page, &model.wall)) {
            // The countdown is what was sent.
            (CaseAct::Work, PageStand::Behind) => (CaseAct::Work, PageStand::Seen),
            (CaseAct::Work, stand) if !counts => (CaseAct::Situation, stand),
            other => other,
        };
        (stand_words(stand).fill(lang, [&of(act)]), stand == PageStand::Seen)
    });
    let (told, plain) = told.unwrap_or_else(|| (paint.translate(phrases::STANDS_NOT).to_owned(), true));
    paint.fit(row(area, 0), &told, if plain { dim } else { warn });
    let name = |action| model.session.keymap.name(KeyScope::Cases, action, lang);
    let key = |action, what: Phrase| phrases::NEXT.fill(lang, [&name(action), what.text(lang)]);
    let next = view.next_act(&model.book, case).map(|act| match act {
        CaseAct::Situation => phrases::SITUATION,
        CaseAct::Work => phrases::WORK,
        CaseAct::Lines(_) if view.lines_on(&model.book, &case.key).is_empty() => phrases::TYPE,
        CaseAct::Lines(_) => phrases::LINES,
        CaseAct::Model(_) => phrases::MODEL,
    });
    let next = next.map_or_else(|| phrases::DONE.text(lang).to_owned(), |next| key(Action::Toggle, next));
    let used = paint.fit(row(area, 1), &next, strong);
    if matches!(live, Some(CaseAct::Lines(_))) {
        let vote = key(Action::Workshop(app::screen::workshop::verb::WorkshopVerb::Vote), phrases::VOTE);
        paint.fit(right_of(row(area, 1), used + 3), &vote, strong);
    }
    if view.class.is_none() {
        paint.fit(row(area, 2), paint.translate(phrases::UNKEPT), dim);
    }
}
