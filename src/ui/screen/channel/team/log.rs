//! Draws the coaching log of the selected one, the latest first: when and what, how long it took to be said, and what was said.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::day;
use crate::page::first_shown;
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::team::TeamPane;
use app::screen::channel::verb::ChannelVerb;
use domain::coaching::{CoachingEntry, CoachingKind, Freshness, Obstacle};
use domain::id::Id;
use paper::print::talk::{own_part, state, step_name};
use words::{separator, team as phrases};

/// Rows of an entry that is not under the cursor: when, what and how, then the text.
const ROWS: u16 = 2;

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.team;
    let focus = view.pane == TeamPane::Log;
    let log = view.log(&model.book);
    let at = view.place(&model.book);
    let count = format!("{}/{}", (at + 1).min(log.len()), log.len());
    let inner = paint.panel(area, paint.translate(phrases::LOG), &count, focus);
    let Some(member) = view.member() else { return };
    if log.is_empty() {
        let text = empty(paint, model, member);
        let dim = paint.styles.dim;
        paint.para(inset(inner, 1), &text, dim);
        return;
    }
    let room = inner.width.saturating_sub(4);
    let told: Vec<_> =
        log.iter().enumerate().map(|(place, entry)| lines(paint, model, entry, place == at, room)).collect();
    let heights: Vec<_> = told.iter().map(|lines| lines.len() + 1).collect();
    let first = first_shown(&heights, at, usize::from(inner.height));
    if focus {
        paint.layout.page = usize::from(inner.height / (ROWS + 1)).max(1);
    }
    let mut rest = inner;
    for (place, (entry, lines)) in log.iter().zip(&told).enumerate().skip(first) {
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1).min(rest.height);
        let at_row = Rect { height, ..rest };
        draw_entry(paint, model, at_row, (entry, lines), Selection::of(place == at, focus));
        paint.hit(at_row, MouseTarget::Row(1, place));
        rest = below(rest, height);
        if rest.height == 0 {
            return;
        }
    }
}

/// What stands in an empty log.
fn empty(paint: &Paint, model: &Model, member: Id) -> String {
    let key = |action| model.session.keymap.name(KeyScope::Team, action, paint.lang);
    let channel = |verb| key(Action::Channel(verb));
    if model.book.settings().me == Some(member) {
        return phrases::MY_LOG.fill(paint.lang, [&channel(ChannelVerb::SelfCheck)]);
    }
    let (name, praise) = (model.person_name(member), key(Action::New));
    let (correct, teach) = (channel(ChannelVerb::Correct), channel(ChannelVerb::Teach));
    phrases::EMPTY_LOG.fill(paint.lang, [&name, &praise, &correct, &teach])
}

/// The lines below the head of an entry: its text, whole under the cursor; there also the leader's own part and who noted it.
fn lines(paint: &Paint, model: &Model, entry: &CoachingEntry, here: bool, room: u16) -> Vec<String> {
    let width = usize::from(room);
    let text = entry.text.clone();
    if !here {
        return vec![text];
    }
    let mut lines = paint.ruler.wrap(&text, width);
    let facts = facts(paint, model, entry);
    if !facts.is_empty() {
        lines.extend(paint.ruler.wrap(&facts, width));
    }
    lines
}

fn facts(paint: &Paint, model: &Model, entry: &CoachingEntry) -> String {
    let own = entry.own_part.map(|part| own_part(part, paint.lang));
    let why = entry.obstacle.map(|why| match why {
        Obstacle::Cannot => paint.translate(phrases::CANNOT).to_owned(),
        Obstacle::WillNot => paint.translate(phrases::WILL_NOT).to_owned(),
    });
    let by = entry.by.filter(|by| Some(*by) != model.book.settings().me);
    let by = by.map(|by| phrases::NOTED_BY.fill(paint.lang, [&model.person_name(by)]));
    let facts: Vec<_> = [why, own, by].into_iter().flatten().collect();
    facts.join(paint.translate(separator::GROUPS))
}

fn draw_entry(
    paint: &mut Paint,
    model: &Model,
    at: Rect,
    (entry, lines): (&CoachingEntry, &[String]),
    selection: Selection,
) {
    let style = draw_row_background(paint, at, selection);
    let over = background_of(style);
    let dim = if selection.is_selected() { style } else { paint.styles.dim };
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let now = model.session.now;
    let state = state(entry, now, paint.lang);
    let head = row(room, 0);
    let used = paint.right(right_of(head, head.width / 3), &state, state_style(paint, entry, model).patch(over)) + 2;
    let kind = match entry.kind {
        CoachingKind::Praise => paint.translate(phrases::PRAISE).to_owned(),
        CoachingKind::Correction => paint.translate(phrases::CORRECTION).to_owned(),
        CoachingKind::Step(step) => step_name(step, paint.lang),
    };
    let audience = phrases::AUDIENCES.get(entry.audience as usize).map_or("", |phrase| paint.translate(*phrase));
    let audience = if matches!(entry.kind, CoachingKind::Step(_)) { "" } else { audience };
    let when = day(entry.seen.date(), now.date());
    let strong = paint.styles.strong.patch(over);
    let left = Rect { width: head.width.saturating_sub(used), ..head };
    let cells = paint.fit(left, &format!("{when}  {kind}"), strong);
    let beside = right_of(left, cells + 2);
    // Half of it would say nothing.
    if paint.ruler.width(audience) <= usize::from(beside.width) {
        paint.text(beside, audience, dim);
    }
    for (place, text) in lines.iter().enumerate() {
        let line = row(room, u16::try_from(place + 1).unwrap_or(u16::MAX));
        paint.fit(right_of(line, 2), text, if selection.is_selected() { style } else { paint.styles.base });
    }
}

/// What waits stands out; praise that is stale most.
fn state_style(paint: &Paint, entry: &CoachingEntry, model: &Model) -> Style {
    match (entry.waits(), entry.freshness(model.session.now)) {
        (true, Some(Freshness::Stale)) => paint.styles.urgent,
        (true, _) => paint.styles.warn,
        (false, _) => paint.styles.dim,
    }
}
