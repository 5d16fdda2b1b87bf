//! Draws the roster: how many are in, the line being typed, what a paste comes to, and the people with what they handed in.

use ratatui::layout::Rect;

use crate::filter;
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::roster::wall::shows_count;
use app::screen::workshop::roster::{RosterTyping, RosterView};
use domain::workshop::Workshop;
use domain::workshop::turnout::Turnout;
use words::roster as phrases;

mod fileless;
mod inbox;
mod line;
mod list;
mod preview;
mod shared_badge;

/// Rows that may tell what came for several together.
const SUMS: u16 = 4;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.roster;
    let dim = paint.styles.dim;
    let Some(class) = view.class.and_then(|id| model.book.workshops().get(&id)) else {
        let key = model.session.keymap.name(KeyScope::Agenda, Action::New, paint.lang);
        paint.para(inset(below(area, 1), 1), &phrases::NO_CLASS.fill(paint.lang, [&key]), dim);
        return;
    };
    head(paint, model, class, inset(row(area, 0), 1));
    let mut rest = below(area, 1);
    rest = match view.typing {
        Some(RosterTyping::New | RosterTyping::Firm(_) | RosterTyping::HandIn) => line::draw(paint, model, view, rest),
        Some(RosterTyping::Filter) | None => {
            filter::draw(paint, rest, view.filter.as_ref(), view.typing == Some(RosterTyping::Filter))
        }
    };
    if let Some(shown) = &view.preview {
        return preview::draw(paint, model, shown, rest);
    }
    rest = inbox::draw(paint, model, rest);
    let sums = sums(paint, class);
    if !sums.is_empty() {
        let at = inset(rest, 1);
        // The list keeps most of the rows.
        let used = paint.para(Rect { height: SUMS.min(at.height / 3), ..at }, &sums, dim);
        rest = below(rest, used);
    }
    rest = fileless::draw(paint, model, class, rest);
    rest = shared_badge::draw(paint, model, class, rest);
    if view.rows.is_empty() {
        nobody(paint, model, view, inset(below(rest, 1), 1));
    } else {
        list::draw(paint, model, class, rest);
    }
}

/// How many are in; what the class is called.
fn head(paint: &mut Paint, model: &Model, class: &Workshop, at: Rect) {
    let now = Turnout::of(&model.book, class);
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let count = phrases::COUNT.fill(paint.lang, [&now.handed_in.to_string(), &now.of.to_string()]);
    let mut room = right_of(at, paint.fit(at, &count, strong));
    let away = class.roster.iter().filter(|seat| seat.absent).count();
    let bare = class.roster.iter().filter(|seat| seat.badge.is_none()).count();
    let more = [
        (away > 0).then(|| phrases::ABSENT.fill(paint.lang, [&away.to_string()])),
        (bare > 0).then(|| phrases::WITHOUT_BADGE.fill(paint.lang, [&bare.to_string()])),
        shows_count(&model.wall.showing).then(|| paint.translate(phrases::ON_WALL).to_owned()),
    ];
    for text in more.into_iter().flatten() {
        let text = format!("  {} {text}", paint.glyphs.dot);
        if paint.ruler.width(&text) > usize::from(room.width) {
            return;
        }
        room = right_of(room, paint.text(room, &text, dim));
    }
    paint.right(right_of(room, 2), class.title.trim(), dim);
}

/// What was handed in for several together.
fn sums(paint: &Paint, class: &Workshop) -> String {
    let one = |sums: &domain::workshop::hand_in::GroupSums| {
        if sums.counts.is_some() {
            let (from, to) = (sums.from.to_string(), sums.to.to_string());
            return phrases::SUMS.fill(paint.lang, [&from, &to, &sums.people().to_string()]);
        }
        let hands: Vec<_> = sums.hands.iter().map(|hands| format!("{} {}", hands.dominance, hands.people)).collect();
        phrases::HANDS.fill(paint.lang, [&hands.join("  ")])
    };
    let separator = format!("  {} ", paint.glyphs.dot);
    class.sums.iter().map(one).collect::<Vec<_>>().join(&separator)
}

/// Why the list is empty, and the way on.
fn nobody(paint: &mut Paint, model: &Model, view: &RosterView, at: Rect) {
    let dim = paint.styles.dim;
    if view.filter.is_some() {
        paint.para(at, paint.translate(view.nobody()), dim);
        return;
    }
    let key = model.session.keymap.name(KeyScope::Roster, Action::New, paint.lang);
    paint.para(at, &phrases::EMPTY.fill(paint.lang, [&key]), dim);
}
