//! The clock of a class in words: how far behind, when the next break is, and both in one line for the lectern.

use ratatui::style::Style;

use crate::paint::Paint;
use app::model::Model;
use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::agenda::{LineState, begun_any};
use domain::workshop::clock::{AgendaClock, ClockAim};
use jiff::civil::DateTime;
use words::agenda as phrases;

/// How a class stands, with the sign that says the same as the colour.
pub(super) fn state(paint: &Paint, class: &Workshop, clock: &AgendaClock) -> (String, Style) {
    let (styles, text) = (paint.styles, standing(class, clock, paint.lang));
    match clock.behind {
        _ if clock.left_on.is_some() => (text, styles.dim),
        1.. => (format!("! {text}"), styles.urgent),
        _ if !begun_any(&class.agenda) => (text, styles.dim),
        0 => (format!("{} {text}", paint.glyphs.on), styles.good),
        _ => (format!("+ {text}"), styles.good),
    }
}

fn standing(class: &Workshop, clock: &AgendaClock, lang: Lang) -> String {
    let minutes = clock.behind.unsigned_abs().to_string();
    let over = |line: &domain::workshop::clock::LineTimes| matches!(line.state, LineState::Done | LineState::Dropped);
    let begun = begun_any(&class.agenda);
    if let Some(day) = clock.left_on {
        let phrase = if begun { phrases::LEFT_ON } else { phrases::NEVER_BEGUN };
        return phrase.fill(lang, [&day.to_string()]);
    }
    match clock.behind {
        1.. if !begun => phrases::BEGINS_LATE.fill(lang, [&minutes]),
        _ if !begun => phrases::NOT_BEGUN.text(lang).to_owned(),
        0 if clock.lines.iter().all(over) => phrases::ALL_DONE.text(lang).to_owned(),
        1.. => phrases::BEHIND.fill(lang, [&minutes]),
        0 => phrases::ON_TIME.text(lang).to_owned(),
        _ => phrases::AHEAD.fill(lang, [&minutes]),
    }
}

/// What the delay is measured at; nothing where there is none.
pub(super) fn measured(class: &Workshop, clock: &AgendaClock, lang: Lang) -> Option<String> {
    if clock.behind == 0 {
        return None;
    }
    Some(match clock.aim {
        ClockAim::End => phrases::MEASURED_AT_END.text(lang).to_owned(),
        ClockAim::Locked(place) => phrases::MEASURED_AT.fill(lang, [class.agenda.get(place)?.title.as_str()]),
    })
}

/// The next break, or until when the one under way lasts.
pub(super) fn next_break(clock: &AgendaClock, lang: Lang) -> Option<String> {
    let times = clock.lines.get(clock.next_break?)?;
    Some(match times.state {
        LineState::UnderWay => phrases::BREAK_UNTIL.fill(lang, [&hour(times.forecast.ends)]),
        LineState::Waiting | LineState::Done | LineState::Dropped => {
            phrases::NEXT_BREAK.fill(lang, [&hour(times.forecast.begins)])
        }
    })
}

/// The hour and the minute of a moment.
pub(super) fn hour(moment: DateTime) -> String {
    moment.strftime("%H:%M").to_string()
}

/// The time, how the class under way stands, what comes in besides, and the next break, in one line of so many cells: what matters
/// least goes first where it is too long.
pub(crate) fn agenda_line(model: &Model, paint: &Paint, comes_in: Option<String>, cells: u16) -> String {
    let (now, lang) = (model.session.now, paint.lang);
    let mut parts = vec![hour(now)];
    let class = model.screens.workshop.lectern.class.and_then(|id| model.book.workshops().get(&id));
    let under_way = class.filter(|class| begun_any(&class.agenda)).map(|class| (class, AgendaClock::of(class, now)));
    parts.extend(under_way.as_ref().map(|(class, clock)| state(paint, class, clock).0));
    parts.extend(comes_in);
    parts.extend(under_way.and_then(|(_, clock)| next_break(&clock, lang)));
    loop {
        let line = parts.join(&format!(" {} ", paint.glyphs.dot));
        if parts.len() < 2 || paint.ruler.width(&line) <= usize::from(cells) {
            return line;
        }
        parts.pop();
    }
}
