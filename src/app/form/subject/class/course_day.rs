//! The agenda a new class begins with: the five modules of the course in six hours, with breaks, and lunch at its hour where the
//! class runs over noon.

use jiff::ToSpan as _;
use jiff::civil::Time;

use domain::id::IdSource;
use domain::lang::Lang;
use domain::workshop::agenda::{AgendaItem, AgendaKind};
use words::{Phrase, agenda as phrases};

/// A line of the day: what it is called, minutes, kind, what it opens.
type DayLine = (Phrase, u16, AgendaKind, Option<&'static str>);

/// Before lunch: three hours.
const MORNING: [DayLine; 4] = [
    (phrases::DAY_RELATIONS, 60, AgendaKind::Pages, Some("relations")),
    (phrases::DAY_BREAK, 15, AgendaKind::Break, None),
    (phrases::DAY_QUADRANTS, 75, AgendaKind::Pages, Some("quadrants")),
    (phrases::DAY_CASE, 30, AgendaKind::Case, Some("case-ears")),
];
const LUNCH: DayLine = (phrases::DAY_LUNCH, 60, AgendaKind::Break, None);
const AFTERNOON: [DayLine; 5] = [
    (phrases::DAY_TRACKER, 60, AgendaKind::Pages, Some("tracker")),
    (phrases::DAY_CHANNEL, 60, AgendaKind::Pages, Some("channel")),
    (phrases::DAY_BREAK, 15, AgendaKind::Break, None),
    (phrases::DAY_CREDIT, 60, AgendaKind::Pages, Some("credit")),
    (phrases::DAY_PROMISE, 15, AgendaKind::Exercise, Some("frame-promise")),
];
/// From when to when a class begins whose third hour ends at a time for lunch.
const EARLY: (i8, i8) = (7, 10);
/// Minutes of a break in place of lunch.
const SHORT: u16 = 20;

pub(super) fn course_day(start: Time, lang: Lang, ids: &mut IdSource) -> Vec<AgendaItem> {
    let over_noon = (EARLY.0..=EARLY.1).contains(&start.hour());
    let locked = start.checked_add(3.hours()).ok().filter(|_| over_noon);
    let between = if over_noon { LUNCH } else { (phrases::DAY_BREAK, SHORT, AgendaKind::Break, None) };
    let mut make = |(title, minutes, kind, opens): DayLine, locked: Option<Time>| AgendaItem {
        kind,
        locked,
        opens: opens.map(str::to_owned),
        ..AgendaItem::new(ids.next_id(), title.text(lang).to_owned(), minutes)
    };
    let mut day: Vec<_> = MORNING.into_iter().map(|line| make(line, None)).collect();
    day.push(make(between, locked));
    day.extend(AFTERNOON.into_iter().map(|line| make(line, None)));
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_six_hours_with_lunch_at_its_hour() {
        let mut ids = IdSource::new(4);
        for (start, lunch) in [((9, 0), Some((12, 0))), ((8, 30), Some((11, 30))), ((13, 30), None)] {
            let day = course_day(Time::constant(start.0, start.1, 0, 0), Lang::En, &mut ids);
            let taught = day.iter().filter(|line| line.kind != AgendaKind::Break);
            assert_eq!(taught.map(|line| line.minutes).sum::<u16>(), 360, "{start:?}");
            let locked = day.iter().find_map(|line| line.locked);
            assert_eq!(locked, lunch.map(|(hour, minute)| Time::constant(hour, minute, 0, 0)));
        }
    }
}
