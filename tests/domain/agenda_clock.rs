//! The clock of a class: what was planned, what is to be expected, how far behind it is, and how to catch up.

use domain::id::IdSource;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, AgendaKind, LineState};
use domain::workshop::clock::catch_up::{AgendaCut, CatchUp, WAYS};
use domain::workshop::clock::{AgendaClock, ClockAim, minutes_between};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, date, time};
use proptest::prelude::*;

const DAY: Date = date(2026, 1, 5);

fn at(hour: i8, minute: i8) -> DateTime {
    DAY.at(hour, minute, 0, 0)
}

/// A class that begins at nine: minutes and kind of each line.
fn class(lines: &[(u16, AgendaKind)]) -> Workshop {
    let mut ids = IdSource::new(11);
    let mut class = Workshop::new(ids.next_id(), "class".into(), DAY);
    class.start = Some(time(9, 0, 0, 0));
    let line = |(minutes, kind): &(u16, AgendaKind)| AgendaItem {
        kind: *kind,
        ..AgendaItem::new(ids.next_id(), String::new(), *minutes)
    };
    class.agenda = lines.iter().map(line).collect();
    class
}

/// Module, break, case, drill, lunch at twelve, module.
fn day() -> Workshop {
    use AgendaKind::{Break, Case, Exercise, Pages};
    let mut class = class(&[(60, Pages), (15, Break), (25, Case), (40, Exercise), (60, Break), (90, Pages)]);
    class.agenda[4].locked = Some(time(12, 0, 0, 0));
    class
}

fn done(class: &mut Workshop, line: usize, begun: DateTime, done: DateTime) {
    (class.agenda[line].begun, class.agenda[line].done) = (Some(begun), Some(done));
}

#[test]
fn nothing_done_is_the_plan_and_a_lock_leaves_room_before_it() {
    let class = day();
    let clock = AgendaClock::of(&class, at(8, 50));
    assert!(clock.lines.iter().all(|line| line.planned == line.forecast));
    let begins: Vec<_> = clock.lines.iter().map(|line| line.planned.begins).collect();
    assert_eq!(begins, [at(9, 0), at(10, 0), at(10, 15), at(10, 40), at(12, 0), at(13, 0)]);
    assert_eq!((clock.lines[4].free, clock.behind, clock.aim), (40, 0, ClockAim::Locked(4)));
    assert_eq!((clock.next_break, clock.ends()), (Some(1), Some(at(14, 30))));
}

#[test]
fn what_has_not_begun_is_expected_from_now_on() {
    let class = day();
    let clock = AgendaClock::of(&class, at(9, 6));
    assert_eq!((clock.lines[0].planned.begins, clock.lines[0].forecast.begins), (at(9, 0), at(9, 6)));
    assert_eq!(clock.behind, 0, "there is room before lunch");
    let now = at(17, 51);
    let late = AgendaClock::of(&class, now);
    assert!(late.lines.iter().all(|line| line.forecast.begins >= now));
    assert!(late.behind > 0 && late.ends().is_some_and(|ends| ends > now));
    assert_eq!(late.next_break.map(|place| late.lines[place].forecast.begins), Some(at(18, 51)));
}

#[test]
fn of_an_unfinished_class_of_another_day_nothing_is_expected() {
    let mut class = day();
    let next = at(10, 0).saturating_add(1.day());
    let clock = |class: &Workshop| {
        let clock = AgendaClock::of(class, next);
        (clock.left_on, clock.behind, clock.under_way, clock.next_break, clock.ends())
    };
    assert_eq!(clock(&class), (Some(DAY), 0, None, None, None), "never begun");
    done(&mut class, 0, at(9, 0), at(10, 7));
    class.agenda[1].begun = Some(at(10, 7));
    assert_eq!(clock(&class), (Some(DAY), 0, None, None, None), "not finished");
    for line in 0..class.agenda.len() {
        done(&mut class, line, at(9, 0), at(10, 0));
    }
    assert_eq!(AgendaClock::of(&class, next).left_on, None, "done is done");
    class.on = DAY.saturating_add(7.days());
    class.agenda.iter_mut().for_each(|line| (line.begun, line.done) = (None, None));
    let coming = AgendaClock::of(&class, next);
    assert_eq!((coming.left_on, coming.behind), (None, 0));
    assert!(coming.lines.iter().all(|line| line.planned == line.forecast));
}

#[test]
fn a_delay_the_plan_has_room_for_is_none_and_one_beyond_it_is_told_with_ways_to_catch_up() {
    let mut class = day();
    done(&mut class, 0, at(9, 0), at(10, 30));
    class.agenda[1].begun = Some(at(10, 30));
    assert_eq!(AgendaClock::of(&class, at(10, 40)).behind, 0, "30 late, 40 free");
    done(&mut class, 0, at(9, 0), at(10, 52));
    class.agenda[1].begun = Some(at(10, 52));
    let now = at(10, 55);
    let clock = AgendaClock::of(&class, now);
    assert_eq!((clock.behind, clock.under_way), (12, Some(1)));
    let ways = CatchUp::ways(&class, &clock, now);
    let [case, drill] = [class.agenda[2].id, class.agenda[3].id];
    let cuts: Vec<_> = ways.iter().map(|way| way.cuts.clone()).collect();
    assert_eq!(cuts, [vec![AgendaCut::Shorten(drill, 15)], vec![AgendaCut::Drop(case, 25)]]);
    ways[0].apply(&mut class);
    assert_eq!((class.agenda[3].minutes, class.agenda[3].planned), (25, Some(40)));
    let caught_up = AgendaClock::of(&class, now);
    assert!(caught_up.behind <= 0 && CatchUp::ways(&class, &caught_up, now).is_empty());
}

#[test]
fn a_laptop_asleep_for_an_hour_is_an_hour_behind() {
    let mut class = class(&[(30, AgendaKind::Pages), (60, AgendaKind::Case), (60, AgendaKind::Pages)]);
    class.agenda[0].begun = Some(at(9, 0));
    assert_eq!(AgendaClock::of(&class, at(9, 30)).behind, 0);
    let now = at(10, 30);
    let clock = AgendaClock::of(&class, now);
    assert_eq!((clock.behind, clock.lines[0].forecast.ends), (60, now));
    let ways = CatchUp::ways(&class, &clock, now);
    assert_eq!(ways[0].cuts, [AgendaCut::Drop(class.agenda[1].id, 60)], "the case gives way before pages");
    // The next morning it is no day behind.
    assert_eq!(AgendaClock::of(&class, now.saturating_add(1.day())).behind, 0);
}

#[test]
fn where_no_line_is_enough_several_are_shortened_together() {
    let mut class = class(&[(30, AgendaKind::Pages), (30, AgendaKind::Exercise), (30, AgendaKind::Case)]);
    class.agenda[0].begun = Some(at(9, 0));
    let now = at(10, 40);
    let clock = AgendaClock::of(&class, now);
    let ways = CatchUp::ways(&class, &clock, now);
    assert_eq!((clock.behind, ways.len()), (70, WAYS));
    assert_eq!(ways[0].cuts.len(), 2, "{ways:?}");
    assert!(ways[1..].iter().all(|way| way.cuts.len() == 1));
}

#[test]
fn what_is_cut_before_the_class_changes_the_plan_and_afterwards_does_not() {
    let mut line = AgendaItem::new(IdSource::new(1).next_id(), String::new(), 30);
    line.set_minutes(35, false);
    assert_eq!((line.minutes, line.planned), (35, None));
    line.set_minutes(20, true);
    assert_eq!((line.minutes, line.planned_minutes()), (20, 35));
    line.set_minutes(35, true);
    assert_eq!(line.planned, None, "as it was planned");
}

/// Any class: lines of up to two hours, some locked, some done one after the other, one under way, some dropped; and a moment.
fn any_class() -> impl Strategy<Value = (Workshop, DateTime)> {
    let line = (0_u16..120, 0_usize..5, prop::option::weighted(0.2, 9_i8..18), prop::bool::weighted(0.15));
    let past = prop::collection::vec((0_i64..30, 0_i64..150), 0..6);
    (prop::collection::vec(line, 0..12), past, 0_i64..120, any::<bool>()).prop_map(|(lines, past, later, open)| {
        let kinds = [AgendaKind::Pages, AgendaKind::Exercise, AgendaKind::Vote, AgendaKind::Case, AgendaKind::Break];
        let mut class = class(&lines.iter().map(|line| (line.0, kinds[line.1])).collect::<Vec<_>>());
        for (item, (_, _, lock, dropped)) in class.agenda.iter_mut().zip(&lines) {
            item.locked = lock.map(|hour| time(hour, 0, 0, 0));
            item.dropped = *dropped;
        }
        let mut now = at(9, 0);
        for (item, (pause, took)) in class.agenda.iter_mut().zip(&past) {
            let begun = now.saturating_add(pause.minutes());
            now = begun.saturating_add(took.minutes());
            (item.begun, item.done, item.dropped) = (Some(begun), Some(now), false);
        }
        let last = past.len().min(class.agenda.len()).checked_sub(1).filter(|_| open);
        last.and_then(|last| class.agenda.get_mut(last)).into_iter().for_each(|item| item.done = None);
        let end_of_day = at(23, 59);
        (class, now.saturating_add(later.minutes()).min(end_of_day))
    })
}

proptest! {
    #[test]
    fn the_clock_keeps_its_laws((class, now) in any_class()) {
        let clock = AgendaClock::of(&class, now);
        let mut reached = at(9, 0);
        for (line, times) in class.agenda.iter().zip(&clock.lines) {
            prop_assert!(times.planned.begins >= reached && times.planned.ends >= times.planned.begins);
            reached = times.planned.ends;
            prop_assert!(times.forecast.ends >= times.forecast.begins);
            let lock = line.locked.map(|lock| DAY.to_datetime(lock));
            prop_assert!(lock.is_none_or(|lock| times.planned.begins >= lock));
            match times.state {
                LineState::Done => prop_assert_eq!(
                    (Some(times.forecast.begins), Some(times.forecast.ends)), (line.begun, line.done)),
                LineState::UnderWay => prop_assert!(times.forecast.ends >= now && Some(times.forecast.begins) == line.begun),
                LineState::Waiting => {
                    prop_assert!(lock.is_none_or(|lock| times.forecast.begins >= lock));
                    prop_assert_eq!(minutes_between(times.forecast.begins, times.forecast.ends), i32::from(line.minutes));
                    prop_assert!(times.forecast.begins >= now, "nothing waits in the past");
                }
                LineState::Dropped => prop_assert_eq!(times.forecast.begins, times.forecast.ends),
            }
        }
        let waiting: Vec<_> = clock.lines.iter().filter(|line| line.state == LineState::Waiting).collect();
        prop_assert!(waiting.windows(2).all(|pair| pair[0].forecast.ends <= pair[1].forecast.begins));
    }

    #[test]
    fn where_nothing_is_done_the_forecast_is_the_plan((class, now) in any_class()) {
        let mut class = class;
        for line in &mut class.agenda {
            (line.begun, line.done, line.dropped) = (None, None, false);
        }
        let clock = AgendaClock::of(&class, now.min(at(9, 0)));
        prop_assert!(clock.lines.iter().all(|line| line.planned == line.forecast));
        prop_assert!(clock.behind >= 0 && (clock.behind == 0 || clock.aim != ClockAim::End));
    }

    #[test]
    fn catching_up_takes_the_delay_away_that_it_says_and_touches_no_break((class, now) in any_class()) {
        let clock = AgendaClock::of(&class, now);
        let ways = CatchUp::ways(&class, &clock, now);
        prop_assert!(ways.len() <= WAYS && (clock.behind > 0 || ways.is_empty()));
        for way in ways {
            let mut changed = class.clone();
            way.apply(&mut changed);
            for cut in &way.cuts {
                let line = class.agenda.iter().find(|line| line.id == cut.line()).unwrap();
                prop_assert!(line.kind != AgendaKind::Break && line.done.is_none() && !line.dropped);
                match cut {
                    AgendaCut::Drop(_, minutes) => prop_assert!(line.begun.is_none() && *minutes == line.minutes),
                    AgendaCut::Shorten(_, by) => prop_assert!((5..=line.minutes / 2).contains(by)),
                }
            }
            let after = AgendaClock::of(&changed, now).behind;
            let expected = clock.behind - i32::from(way.saves());
            prop_assert!(after == expected || after <= 0 && expected <= 0, "{} {} {:?}", clock.behind, after, way);
        }
    }
}
