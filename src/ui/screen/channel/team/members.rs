//! Draws the people of the team: me first, then colleagues, then trainees under a heading of their own.

use ratatui::layout::Rect;

use crate::paint::{Paint, inset, right_of, row, window};
use crate::selection::{Selection, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::team::TeamPane;
use app::screen::channel::verb::ChannelVerb;
use domain::id::Id;
use words::{brain, team as phrases};

/// A row of the list: somebody by their place in the order, or the heading of the trainees.
#[derive(Clone, Copy)]
enum MemberRow {
    Person(usize),
    Heading,
}

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.team;
    let (order, focus) = (view.ledger.order(), view.pane == TeamPane::Members);
    let count = format!("{}/{}", (view.cursor + 1).min(order.len()), order.len());
    let inner = paint.panel(area, paint.translate(phrases::MEMBERS), &count, focus);
    if order.is_empty() {
        let key = model.session.keymap.name(KeyScope::Team, Action::Channel(ChannelVerb::AddMember), paint.lang);
        let dim = paint.styles.dim;
        paint.para(inset(inner, 1), &phrases::EMPTY_TEAM.fill(paint.lang, [&key]), dim);
        return;
    }
    let staff = order.len() - view.ledger.trainees();
    let people = |places: std::ops::Range<usize>| places.map(MemberRow::Person);
    let heading = (staff < order.len()).then_some(MemberRow::Heading);
    let rows: Vec<_> = people(0..staff).chain(heading).chain(people(staff..order.len())).collect();
    let at = view.cursor + usize::from(view.cursor >= staff);
    let height = usize::from(inner.height);
    let first = window(at, rows.len(), height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (line, listed) in rows.iter().skip(first).take(height).enumerate() {
        let at = row(inner, u16::try_from(line).unwrap_or(u16::MAX));
        match *listed {
            MemberRow::Heading => {
                let accent = paint.styles.accent;
                paint.fit(right_of(at, 1), paint.translate(phrases::TRAINEES), accent);
            }
            MemberRow::Person(place) => {
                let selection = Selection::of(place == view.cursor, focus);
                if let Some(id) = order.get(place) {
                    person(paint, model, at, *id, selection);
                }
                paint.hit(at, MouseTarget::Row(0, place));
            }
        }
    }
}

/// Somebody, and how many entries of their log are still to be said.
fn person(paint: &mut Paint, model: &Model, at: Rect, id: Id, selection: Selection) {
    let style = draw_row_background(paint, at, selection);
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let waits = model.book.people().get(&id).map_or(0, |p| p.coaching.iter().filter(|entry| entry.waits()).count());
    let used = if waits == 0 { 0 } else { paint.right(room, &waits.to_string(), style) + 1 };
    let name = model.person_name(id);
    let mine = model.book.settings().me == Some(id);
    let name =
        if mine && name != paint.translate(brain::ME) { phrases::MYSELF.fill(paint.lang, [&name]) } else { name };
    paint.fit(Rect { width: room.width.saturating_sub(used), ..room }, &name, style);
}
