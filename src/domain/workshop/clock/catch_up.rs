//! Ways to catch up: which lines to drop or to shorten so that the next locked line, or the end, is met. A break is never touched.

use jiff::civil::DateTime;

use super::{AgendaClock, ClockAim, LineTimes, minutes_between};
use crate::id::Id;
use crate::workshop::Workshop;
use crate::workshop::agenda::{AgendaItem, AgendaKind, LineState};

/// Most ways that are told.
pub const WAYS: usize = 3;
/// Minutes a line is shortened by at least, and in steps of which.
const STEP: u16 = 5;

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaCut {
    /// It is dropped, and was to take so many minutes.
    Drop(Id, u16),
    /// It is made shorter by so many minutes.
    Shorten(Id, u16),
}

/// A way to catch up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatchUp {
    /// What is cut, in the order of the day.
    pub cuts: Vec<AgendaCut>,
}

impl AgendaCut {
    /// The line.
    #[must_use]
    pub const fn line(self) -> Id {
        match self {
            Self::Drop(id, _) | Self::Shorten(id, _) => id,
        }
    }

    /// Minutes it saves.
    #[must_use]
    pub const fn saves(self) -> u16 {
        match self {
            Self::Drop(_, minutes) | Self::Shorten(_, minutes) => minutes,
        }
    }
}

impl CatchUp {
    /// Minutes it saves.
    #[must_use]
    pub fn saves(&self) -> u16 {
        self.cuts.iter().fold(0, |sum, cut| sum.saturating_add(cut.saves()))
    }

    /// Makes the cuts.
    pub fn apply(&self, class: &mut Workshop) {
        for cut in &self.cuts {
            let Some(line) = class.agenda.iter_mut().find(|line| line.id == cut.line()) else { continue };
            match cut {
                AgendaCut::Drop(..) => line.dropped = true,
                AgendaCut::Shorten(_, by) => line.set_minutes(line.minutes.saturating_sub(*by), true),
            }
        }
    }

    /// Ways to catch up with what the clock is behind, the best first; none where it is not behind.
    #[must_use]
    pub fn ways(class: &Workshop, clock: &AgendaClock, now: DateTime) -> Vec<Self> {
        let Some(need) = u16::try_from(clock.behind).ok().filter(|need| *need > 0) else { return Vec::new() };
        let before = match clock.aim {
            ClockAim::Locked(place) => place,
            ClockAim::End => class.agenda.len(),
        };
        let lines: Vec<_> = class.agenda.iter().zip(&clock.lines).take(before).collect();
        let room = |(line, times): &(&AgendaItem, &LineTimes)| {
            let left = minutes_left(clock, times, now);
            shortest_cut(line, if times.state == LineState::UnderWay { left } else { u16::MAX })
        };
        let rooms: Vec<_> = lines.iter().filter(|(line, _)| may_cut(line)).map(|both| (both.0, room(both))).collect();
        let mut ways = one_cut(&rooms, need);
        if ways.first().is_none_or(|best| best.saves() < need) {
            ways.splice(0..0, together(&rooms, need));
        }
        ways.dedup();
        ways.truncate(WAYS);
        ways
    }
}

/// What a line under way may be cut by at most: it cannot end before now, nor before anything else that was begun.
fn minutes_left(clock: &AgendaClock, line: &LineTimes, now: DateTime) -> u16 {
    let fact = |other: &&LineTimes| matches!(other.state, LineState::Done | LineState::UnderWay) && *other != line;
    let others = clock.lines.iter().filter(fact).map(|other| other.forecast.ends);
    u16::try_from(minutes_between(others.fold(now, DateTime::max), line.forecast.ends)).unwrap_or(0)
}

fn may_cut(line: &AgendaItem) -> bool {
    line.kind != AgendaKind::Break && matches!(line.state(), LineState::Waiting | LineState::UnderWay)
}

/// The most a line may be shortened by: half of it, in whole steps, and no more than is left of it.
fn shortest_cut(line: &AgendaItem, left: u16) -> u16 {
    let most = (line.minutes / 2).min(left);
    most - most % STEP
}

/// One line cut: those that are enough come first, the least of them in front, then those that save most. Each line comes once.
fn one_cut(rooms: &[(&AgendaItem, u16)], need: u16) -> Vec<CatchUp> {
    let wanted = need.div_ceil(STEP).saturating_mul(STEP);
    let cuts = rooms.iter().flat_map(|(line, most)| {
        let by = wanted.min(*most);
        let shorter = (by >= STEP).then_some(AgendaCut::Shorten(line.id, by));
        let waits = line.state() == LineState::Waiting && line.minutes > 0;
        let dropped = waits.then_some(AgendaCut::Drop(line.id, line.minutes));
        let pages = line.kind == AgendaKind::Pages;
        shorter.into_iter().chain(dropped).map(move |cut| (cut, pages))
    });
    let mut cuts: Vec<_> = cuts.collect();
    cuts.sort_by_key(|(cut, pages)| {
        let saves = cut.saves();
        let enough = saves >= need;
        // Pages hold what the course teaches: what is done with it gives way first.
        (!enough, if enough { saves } else { u16::MAX - saves }, matches!(cut, AgendaCut::Drop(..)), *pages)
    });
    let mut seen = Vec::new();
    cuts.retain(|(cut, _)| {
        let first = !seen.contains(&cut.line());
        seen.push(cut.line());
        first
    });
    cuts.into_iter().map(|(cut, _)| CatchUp { cuts: vec![cut] }).collect()
}

/// Several lines shortened, those with most room first, until it is enough; none where no two can be.
fn together(rooms: &[(&AgendaItem, u16)], need: u16) -> Option<CatchUp> {
    let mut by_room: Vec<_> = rooms.iter().enumerate().filter(|(_, (_, most))| *most >= STEP).collect();
    by_room.sort_by_key(|(place, (_, most))| (std::cmp::Reverse(*most), *place));
    let mut left = need;
    let mut cuts = Vec::new();
    for (place, (line, most)) in by_room {
        if left == 0 {
            break;
        }
        let by = left.div_ceil(STEP).saturating_mul(STEP).min(*most);
        left = left.saturating_sub(by);
        cuts.push((place, AgendaCut::Shorten(line.id, by)));
    }
    cuts.sort_by_key(|(place, _)| *place);
    (cuts.len() > 1).then(|| CatchUp { cuts: cuts.into_iter().map(|(_, cut)| cut).collect() })
}
