//! The clock of a class: when each line of the agenda was planned, when it will be by what was really done, how far the class is
//! ahead or behind, and when the next break is. It goes by the clock on the wall: an hour of sleep is an hour.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};

use super::Workshop;
use super::agenda::{AgendaItem, AgendaKind, LineState};

pub mod catch_up;

/// When a class begins that does not say.
pub const USUAL_START: Time = Time::constant(9, 0, 0, 0);

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpan {
    /// Its first minute.
    pub begins: DateTime,
    /// When it is over.
    pub ends: DateTime,
}

/// The times of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineTimes {
    /// By the plan.
    pub planned: TimeSpan,
    /// By what was really done.
    pub forecast: TimeSpan,
    /// Minutes that the plan leaves free before a locked line; below zero where the lines before it do not fit.
    pub free: i32,
    /// How far it is.
    pub state: LineState,
}

/// What a delay is measured at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockAim {
    /// The place of the next locked line.
    Locked(usize),
    /// The end of the day.
    End,
}

/// The clock at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaClock {
    /// One for each line.
    pub lines: Vec<LineTimes>,
    /// What the delay is measured at.
    pub aim: ClockAim,
    /// Minutes behind; below zero ahead.
    pub behind: i32,
    /// The place of the line under way.
    pub under_way: Option<usize>,
    /// The place of the break under way, else of the next one.
    pub next_break: Option<usize>,
    /// The day of a class that is past and was never finished: nothing is expected of it any more.
    pub left_on: Option<Date>,
}

impl AgendaClock {
    /// The clock of a class at a moment. Before the class begins the forecast is the plan; what is late is expected from now on.
    #[must_use]
    pub fn of(class: &Workshop, now: DateTime) -> Self {
        let agenda = &class.agenda;
        let first = agenda.iter().filter_map(|line| line.begun.or(line.done)).min();
        let day = first.map_or(class.on, DateTime::date);
        let start = day.to_datetime(class.start.unwrap_or(USUAL_START));
        let planned = plan(agenda, start);
        let over = |line: &AgendaItem| matches!(line.state(), LineState::Done | LineState::Dropped);
        let left_on = (day < now.date() && !agenda.iter().all(over)).then_some(day);
        // On another day nothing runs on: a line somebody forgot to end is not under way for a week.
        let now = (now.date() == day).then(|| now.max(first.unwrap_or(start)));
        let forecast = forecast(agenda, start, now);
        let lines: Vec<_> = agenda
            .iter()
            .zip(planned.iter().zip(&forecast))
            .map(|(line, (planned, forecast))| LineTimes {
                planned: planned.span,
                forecast: forecast.span,
                free: line.locked.map_or(0, |lock| minutes_between(planned.reached, at(start, lock))),
                state: line.state(),
            })
            .collect();
        let waiting = |line: &AgendaItem| line.state() == LineState::Waiting;
        let locked = agenda.iter().position(|line| waiting(line) && line.locked.is_some());
        let is_break = |line: &AgendaItem| line.kind == AgendaKind::Break;
        let expected =
            |wanted: &dyn Fn(&AgendaItem) -> bool| agenda.iter().position(wanted).filter(|_| left_on.is_none());
        Self {
            behind: left_on.map_or_else(|| behind(agenda, start, locked, &planned, &forecast), |_| 0),
            aim: locked.map_or(ClockAim::End, ClockAim::Locked),
            under_way: expected(&|line| line.state() == LineState::UnderWay),
            next_break: expected(&|line| is_break(line) && !over(line)),
            left_on,
            lines,
        }
    }

    /// When everything is over, by what was really done; none where nothing is expected any more.
    #[must_use]
    pub fn ends(&self) -> Option<DateTime> {
        if self.left_on.is_some() {
            return None;
        }
        self.lines.iter().map(|line| line.forecast.ends).max()
    }
}

/// A line laid out in time.
#[derive(Debug, Clone, Copy)]
struct Laid {
    /// When the lines before it are over.
    reached: DateTime,
    span: TimeSpan,
}

/// The lines one after the other. One that is locked waits for its time.
fn plan(agenda: &[AgendaItem], start: DateTime) -> Vec<Laid> {
    let mut reached = start;
    let lay = |line: &AgendaItem| {
        let laid = lay_out(line, line.planned_minutes(), start, reached);
        reached = laid.span.ends;
        laid
    };
    agenda.iter().map(lay).collect()
}

/// Done lines are facts, the one under way runs at least until now, and what waits comes after them in its order.
fn forecast(agenda: &[AgendaItem], start: DateTime, now: Option<DateTime>) -> Vec<Laid> {
    let fact = |line: &AgendaItem| {
        let begins = line.begun.or(line.done)?;
        let runs = after(begins, line.minutes);
        let ends = line.done.unwrap_or_else(|| now.map_or(runs, |now| runs.max(now)));
        Some(TimeSpan { begins, ends: ends.max(begins) })
    };
    let facts = agenda.iter().filter_map(|line| fact(line).map(|span| span.ends)).max();
    let mut reached = facts.max(now).unwrap_or(start);
    let lay = |line: &AgendaItem| {
        if let Some(span) = fact(line) {
            return Laid { reached: span.begins, span };
        }
        if line.dropped {
            return Laid { reached, span: TimeSpan { begins: reached, ends: reached } };
        }
        let laid = lay_out(line, line.minutes, start, reached);
        reached = laid.span.ends;
        laid
    };
    agenda.iter().map(lay).collect()
}

fn lay_out(line: &AgendaItem, minutes: u16, start: DateTime, reached: DateTime) -> Laid {
    let begins = line.locked.map_or(reached, |lock| reached.max(at(start, lock)));
    Laid { reached, span: TimeSpan { begins, ends: after(begins, minutes) } }
}

/// Minutes behind at the next locked line, else at the end. A delay that the plan leaves room for is none.
fn behind(agenda: &[AgendaItem], start: DateTime, locked: Option<usize>, planned: &[Laid], forecast: &[Laid]) -> i32 {
    let here = locked.and_then(|place| Some((agenda.get(place)?.locked?, planned.get(place)?, forecast.get(place)?)));
    let Some((lock, planned, forecast)) = here else {
        let end = |lines: &[Laid]| lines.iter().map(|laid| laid.span.ends).max().unwrap_or(start);
        return minutes_between(end(planned), end(forecast));
    };
    let lock = at(start, lock);
    let late = minutes_between(lock, forecast.reached);
    if late > 0 { late } else { minutes_between(planned.reached.min(lock), forecast.reached).min(0) }
}

fn at(start: DateTime, time: Time) -> DateTime {
    start.date().to_datetime(time)
}

fn after(moment: DateTime, minutes: u16) -> DateTime {
    moment.saturating_add(i64::from(minutes).minutes())
}

/// Whole minutes from one moment to another; below zero where that lies before.
#[must_use]
pub fn minutes_between(from: DateTime, to: DateTime) -> i32 {
    i32::try_from(to.duration_since(from).as_mins()).unwrap_or(i32::MAX)
}
