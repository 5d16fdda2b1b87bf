//! Draws the selected card in full: where it stands, its grade with the reasons, and what it owes.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::card::due;
use crate::figure::{amount, day};
use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use app::screen::funnel::card::Card;
use domain::alert::AlertKind;
use domain::funnel::grade::GradeTest;
use domain::project::{Project, Stage};
use domain::steps::gate::Requirement;
use domain::steps::mark::card_mark;
use domain::steps::path::origin;
use domain::tracker::last_moves::last_moves;
use words::{funnel as phrases, separator, tracker};

/// Cells below which a part of a piece says nothing.
const LEAST: u16 = 6;

/// A piece of text and its style.
type StyledText = (String, Style);

/// The selected card with its project.
struct Chosen<'a> {
    model: &'a Model,
    project: &'a Project,
    card: &'a Card,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(card) = model.screens.funnel.board.card() else { return };
    let Some((account, project)) = model.book.project(card.key) else { return };
    let chosen = Chosen { model, project, card };
    let name = (format!("{} {}", account.name, project.name), paint.styles.accent);
    let mut first = vec![name];
    first.extend(chosen.place(paint));
    first.extend(chosen.moves(paint));
    let grade = if card.open() { chosen.grade(paint) } else { Vec::new() };
    let owed = chosen.owed(paint);
    let at = inset(area, 1);
    flow(paint, at, [first, [owed, grade].concat()]);
}

/// Writes two groups of pieces into the rows there are: the second has as many as it needs, the first the rest, and each at least one.
fn flow(paint: &mut Paint, area: Rect, [first, second]: [Vec<StyledText>; 2]) {
    let wanted = fill(paint, Rect { height: u16::MAX, ..area }, &second, false);
    let below_it = if first.is_empty() { area.height } else { area.height.saturating_sub(1) };
    let tall = wanted.min(below_it);
    let above = Rect { height: area.height - tall, ..area };
    let used = fill(paint, above, &first, true).min(above.height);
    fill(paint, Rect { height: area.height - used, ..below(area, used) }, &second, true);
}

/// Writes pieces one after the other, none cut before the last row is full, or only counts the rows they take.
fn fill(paint: &mut Paint, area: Rect, pieces: &[StyledText], drawn: bool) -> u16 {
    let (mut line, mut used) = (0, 0);
    for (text, style) in pieces {
        let width = u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX);
        if used > 0 && width > area.width.saturating_sub(used) && line + 1 < area.height {
            (line, used) = (line + 1, 0);
        }
        // Behind another one a fact is told whole or not at all.
        let left = area.width.saturating_sub(used);
        if used > 0 && width > left {
            continue;
        }
        if drawn && left >= LEAST {
            paint.fit(right_of(row(area, line), used), text, *style);
        }
        used = used.saturating_add(width).saturating_add(2).min(area.width);
    }
    line + u16::from(!pieces.is_empty())
}

impl Chosen<'_> {
    /// The stage and for how long, and how long a hold lasts.
    fn place(&self, paint: &Paint) -> Vec<StyledText> {
        let (lang, card) = (paint.lang, self.card);
        let stage = phrases::stage(card.stage).text(lang);
        let limit = self.model.book.settings().limits.stage.get(card.stage as usize).map(u16::to_string);
        let (base, warn, dim) = (paint.styles.base, paint.styles.warn, paint.styles.dim);
        let days = card.days.map(|days| days.to_string());
        let place = match (&days, &limit) {
            (Some(days), Some(limit)) if card.stale => (phrases::STAGE_OVER.fill(lang, [stage, days, limit]), warn),
            (Some(days), Some(limit)) => (phrases::STAGE_DAY.fill(lang, [stage, days, limit]), base),
            (Some(days), None) => (phrases::ENTERED.fill(lang, [stage, days]), base),
            (None, _) => (phrases::FIRST_DAY_AHEAD.fill(lang, [stage]), base),
        };
        let hold =
            card.on_hold_until.map(|until| (phrases::ON_HOLD.fill(lang, [&day(until, self.model.today())]), dim));
        [Some(place), hold].into_iter().flatten().collect()
    }

    /// What the customer did last, how the last meeting ended, and what we do next.
    fn moves(&self, paint: &Paint) -> Vec<StyledText> {
        let (lang, today, card) = (paint.lang, self.model.today(), self.card);
        if card.closed() {
            return self.lost(paint);
        }
        let (base, dim) = (paint.styles.base, paint.styles.dim);
        let clock = match last_moves(self.project, today).customer {
            None => phrases::CLOCK_NEW.text(lang).to_owned(),
            Some(0) => phrases::CLOCK_TODAY.text(lang).to_owned(),
            Some(1) => phrases::CLOCK_YESTERDAY.text(lang).to_owned(),
            Some(days) => phrases::CLOCK.fill(lang, [&days.to_string()]),
        };
        let outcome =
            card.ending.map(|ending| (phrases::LAST_OUTCOME.fill(lang, [tracker::ending(ending).text(lang)]), dim));
        let next = match self.project.next_task() {
            None => (phrases::NEXT_NONE.text(lang).to_owned(), paint.styles.warn),
            Some(task) => {
                let text = task.text.clone();
                match (card.late(), card.due()) {
                    (true, Some(day)) => {
                        let late = (today - day).get_days().to_string();
                        (phrases::NEXT_LATE.fill(lang, [&late, &text]), paint.styles.urgent)
                    }
                    _ => (phrases::NEXT.fill(lang, [&due(self.model, card.due()).0, &text]), base),
                }
            }
        };
        [outcome, Some(next), Some((clock, base))].into_iter().flatten().collect()
    }

    /// Of a lost one why, in whose words, and where it was lost.
    fn lost(&self, paint: &Paint) -> Vec<StyledText> {
        if self.card.stage != Stage::Lost {
            return Vec::new();
        }
        let (lang, base) = (paint.lang, paint.styles.base);
        let last = self.project.history.iter().rev().find(|step| step.to == Stage::Lost);
        let told = last.map(|step| step.reason.trim().to_owned()).unwrap_or_default();
        let why = last.and_then(|step| step.lost).map(|why| phrases::lost(why).text(lang).to_owned());
        let why = match (why, told.is_empty()) {
            (Some(why), false) => Some(phrases::WHY_LOST.fill(lang, [&why, &told])),
            (None, false) => Some(told),
            (why, true) => why,
        };
        let stage = phrases::stage(origin(self.project)).text(lang);
        let place = (phrases::LOST_IN.fill(lang, [stage]), paint.styles.dim);
        why.map(|why| (why, base)).into_iter().chain([place]).collect()
    }

    /// The grade, the tests passed and failed, and the alert that holds it back.
    fn grade(&self, paint: &Paint) -> Vec<StyledText> {
        let (lang, grade) = (paint.lang, self.card.grade(self.model.screens.funnel.board.median()));
        let mut pieces = vec![(phrases::grade(grade.letter).text(lang).to_owned(), paint.styles.strong)];
        if let Some(kind) = grade.held_back {
            let title = alert(self.model, kind).unwrap_or_else(|| phrases::SOME_ALERT.text(lang).to_owned());
            pieces.push((phrases::HELD_BACK.fill(lang, [&title]), paint.styles.urgent));
            return pieces;
        }
        for (test, passed) in GradeTest::ALL.into_iter().zip(grade.tests) {
            let unpriced = test == GradeTest::Amount && self.card.amount.is_none();
            let phrase = if unpriced { phrases::NO_AMOUNT } else { phrases::test(test, self.card.size, passed) };
            let (sign, style) = if passed { ("✓", paint.styles.good) } else { ("✗", paint.styles.dim) };
            pieces.push((format!("{sign} {}", phrase.text(lang)), style));
        }
        pieces
    }

    /// What would clear the mark.
    fn owed(&self, paint: &Paint) -> Vec<StyledText> {
        let lang = paint.lang;
        let Some(mark) = card_mark(self.project, self.model.today()) else { return Vec::new() };
        let checks = mark.needs.iter().filter(|need| matches!(need, Requirement::Check(_))).count();
        let told = |need: &Requirement| match need {
            Requirement::Proof => Some(phrases::OWED_PROOF.text(lang).to_owned()),
            Requirement::Order => Some(phrases::OWED_ORDER.text(lang).to_owned()),
            Requirement::Invoice => Some(phrases::OWED_INVOICE.text(lang).to_owned()),
            Requirement::Balance(left) => Some(phrases::OWED_BALANCE.fill(lang, [&amount(self.model, *left)])),
            _ => None,
        };
        let mut owed: Vec<_> = mark.needs.iter().filter_map(told).collect();
        owed.extend((checks > 0).then(|| phrases::OWED_CHECKS.fill(lang, [&checks.to_string()])));
        vec![(phrases::OWED.fill(lang, [&owed.join(separator::ITEMS.text(lang))]), paint.styles.warn)]
    }
}

/// What an alert is called.
fn alert(model: &Model, kind: AlertKind) -> Option<String> {
    let chapter = model.courses.tracker.as_ref()?;
    chapter.alerts.iter().find(|alert| alert.kind == kind).map(|alert| alert.title.get(model.session.lang).to_owned())
}
