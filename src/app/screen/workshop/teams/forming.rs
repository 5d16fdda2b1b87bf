//! Making teams and changing them by hand. Each is one step of undo.

use std::sync::Arc;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::grouping::{in_the_room, request};
use domain::workshop::ratio::Ratio;
use domain::workshop::teams::late::place_late;
use domain::workshop::teams::plan::{TeamPlan, TeamProof};
use domain::workshop::teams::refusal::{TeamRefusal, TeamWish};
use words::{Arg, Say, class_teams as phrases};

use super::{FormedTeams, TeamsView};
use crate::desk::{Desk, Request};
use crate::screen::workshop::roster::all_called;

impl TeamsView {
    /// The number of teams was typed.
    pub(super) fn make(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book).cloned() else { return };
        let Some(asked) = &mut self.asked else { return };
        let typed: String = asked.line.text().trim().chars().map(text::narrow).collect();
        let people = in_the_room(&class).len();
        let Some(teams) = typed.parse::<usize>().ok().filter(|teams| (1..=people).contains(teams)) else {
            // The line stays to be put right: a digit that is typed next is not taken for a tab.
            let trouble = phrases::BAD_NUMBER.with([&people.to_string()]);
            asked.trouble = Some(trouble.clone());
            return desk.tell(trouble);
        };
        self.asked = None;
        desk.request = Some(Request::FormTeams(class.id, teams));
        desk.tell(phrases::SEARCHING.with([&people.to_string(), &teams.to_string()]));
    }

    /// The teams are found. Those of people who came or went meanwhile, or who are to sit otherwise, are not seated.
    pub fn receive(&mut self, desk: &mut Desk, formed: &FormedTeams) {
        let FormedTeams { class, asked, found } = formed;
        let as_asked = |class: &Arc<Workshop>| request(class, desk.book.people(), asked.teams) == *asked;
        if !desk.book.workshops().get(class).is_some_and(as_asked) {
            return desk.tell(phrases::CHANGED_MEANWHILE);
        }
        match found {
            Ok(plan) => {
                let seats: Vec<_> = asked.people.iter().map(|member| member.id).zip(plan.seats.clone()).collect();
                seat(desk, *class, asked.teams, &seats, true);
                desk.tell(phrases::MADE.args([Arg::from(asked.teams.to_string().as_str()), proof(plan).into()]));
                if self.class == Some(*class) {
                    self.teams_sent = None;
                    self.list_anew(desk.book);
                }
            }
            Err(why) => desk.tell(refusal(desk.book, why)),
        }
    }

    /// Gives whoever has no team yet one; nobody else moves.
    pub(super) fn place_late(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book).cloned() else { return };
        let Some(teams) = class.teams.map(usize::from) else { return };
        let asked = request(&class, desk.book.people(), teams);
        let team = |id: Id| class.seat(id).and_then(|seat| seat.team).map(usize::from);
        let seated: Vec<_> = asked.people.iter().map(|member| team(member.id)).collect();
        let late = seated.iter().filter(|team| team.is_none()).count();
        if late == 0 {
            return desk.tell(phrases::NOBODY_LATE);
        }
        match place_late(&asked, &seated) {
            Ok(placed) => {
                let seats: Vec<_> = asked.people.iter().map(|member| member.id).zip(placed).collect();
                seat(desk, class.id, teams, &seats, false);
                desk.tell(phrases::PLACED.with([&late.to_string()]));
                self.list_anew(desk.book);
            }
            Err(why) => desk.tell(refusal(desk.book, &why)),
        }
    }

    /// Keeps whoever is under the cursor in their team, or frees them.
    pub(super) fn lock(&mut self, desk: &mut Desk) {
        let (Some(class), Some(person)) = (self.class, self.person()) else { return };
        let Some(team) = self.shown(desk.book).and_then(|class| class.seat(person)).and_then(|seat| seat.team) else {
            return desk.tell(phrases::NEED_TEAM);
        };
        let mut locked = false;
        desk.book.edit_workshop(class, |class| {
            for seat in class.roster.iter_mut().filter(|seat| seat.person == person) {
                seat.locked = !seat.locked;
                locked = seat.locked;
            }
        });
        let name = name(desk.book, person);
        let who = Arg::Person(person, name);
        if locked {
            desk.tell(phrases::LOCKED.args([who, Arg::from((team + 1).to_string().as_str())]));
        } else {
            desk.tell(phrases::FREED.args([who]));
        }
    }

    /// Puts whoever is under the cursor into the next team, or the one before.
    pub(super) fn move_by(&mut self, desk: &mut Desk, on: bool) {
        let (Some(class), Some(person)) = (self.class, self.person()) else { return };
        let Some(teams) = self.shown(desk.book).and_then(|class| class.teams).filter(|teams| *teams > 0) else {
            return;
        };
        let mut to = 0;
        desk.book.edit_workshop(class, |class| {
            for seat in class.roster.iter_mut().filter(|seat| seat.person == person) {
                let from = seat.team.unwrap_or(0);
                to = if on { (from + 1) % teams } else { (from + teams - 1) % teams };
                seat.team = Some(to);
            }
        });
        let moved = Arg::Person(person, name(desk.book, person));
        let team = Arg::from((to + 1).to_string().as_str());
        // A hand may put them together for all that; it is told, because nothing else would.
        let met: Vec<Id> = self.shown(desk.book).map_or_else(Vec::new, |class| {
            class
                .apart_from(person)
                .filter(|seat| seat.team == Some(to) && !seat.absent)
                .map(|seat| seat.person)
                .collect()
        });
        if met.is_empty() {
            desk.tell(phrases::MOVED.args([moved, team]));
        } else {
            let met = all_called(desk.book, met);
            desk.tell(phrases::MOVED_TOGETHER.args([moved, team, met.into()]));
        }
        self.list_anew(desk.book);
    }

    /// The first press names one, the second the other; a pair that was kept apart may share a team again.
    pub(super) fn keep_apart(&mut self, desk: &mut Desk) {
        let (Some(class), Some(person)) = (self.class, self.person()) else { return };
        let Some(first) = self.first.take() else {
            let name = name(desk.book, person);
            self.first = Some(person);
            return desk.tell(phrases::APART_FIRST.args([Arg::Person(person, name)]));
        };
        if first == person {
            return desk.tell(phrases::APART_SELF);
        }
        let pair = |seat: Id, other: Id| {
            self.shown(desk.book).and_then(|class| class.seat(seat)).is_some_and(|seat| seat.apart.contains(&other))
        };
        let apart = !(pair(first, person) || pair(person, first));
        desk.book.edit_workshop(class, |class| {
            for seat in &mut class.roster {
                if seat.person == first {
                    seat.apart.retain(|other| *other != person);
                    seat.apart.extend(apart.then_some(person));
                } else if seat.person == person {
                    seat.apart.retain(|other| *other != first);
                }
            }
        });
        let (one, two) = (name(desk.book, first), name(desk.book, person));
        let told = if apart { phrases::APART_SET } else { phrases::APART_GONE };
        desk.tell(told.args([Arg::Person(first, one), Arg::Person(person, two)]));
    }
}

/// Writes teams into the class; whoever is absent keeps none where all are made anew.
fn seat(desk: &mut Desk, class: Id, teams: usize, seats: &[(Id, usize)], anew: bool) {
    desk.book.edit_workshop(class, |class| {
        class.teams = u16::try_from(teams).ok();
        for own in &mut class.roster {
            let team = seats.iter().find(|(id, _)| *id == own.person).and_then(|(_, team)| u16::try_from(*team).ok());
            if team.is_some() || anew {
                own.team = team;
            }
        }
    });
}

/// What is known of better teams: where none was proved the best, how uneven these are and below what none can be.
fn proof(plan: &TeamPlan) -> Say {
    let tenths = |of: Ratio| {
        let tenths = of.times(10);
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    match plan.proof {
        TeamProof::Best => phrases::BEST.say(),
        TeamProof::MostEven => phrases::MOST_EVEN.say(),
        TeamProof::NotBelow(least) => phrases::NOT_PROVEN.with([&tenths(plan.unevenness), &tenths(least)]),
    }
}

fn name(book: &Book, id: Id) -> String {
    book.people().get(&id).map_or_else(String::new, |person| person.name.clone())
}

fn refusal(book: &Book, why: &TeamRefusal) -> Say {
    refusal_text(why, &|id| Arg::Person(id, name(book, id)))
}

/// Why no teams can be made.
#[must_use]
pub fn refusal_text(why: &TeamRefusal, who: &dyn Fn(Id) -> Arg) -> Say {
    let number = |team: usize| Arg::from((team + 1).to_string().as_str());
    match why {
        TeamRefusal::MoreTeamsThanPeople | TeamRefusal::NoTeams => phrases::REFUSED_FEW.say(),
        TeamRefusal::LockedTogether { first, second, team } => {
            phrases::REFUSED_TOGETHER.args([who(*first), who(*second), number(*team)])
        }
        TeamRefusal::TooFull { team, places, .. } => {
            phrases::REFUSED_FULL.args([number(*team), Arg::from(places.to_string().as_str())])
        }
        TeamRefusal::MutuallyApart(people) => {
            phrases::REFUSED_MUTUAL.args([Arg::from(people.len().to_string().as_str())])
        }
        TeamRefusal::Conflict(wishes) => conflict(wishes, who),
        // The class record keeps each person once, and each in one team.
        TeamRefusal::PersonTwice(_)
        | TeamRefusal::UnknownPerson(_)
        | TeamRefusal::NoSuchTeam { .. }
        | TeamRefusal::LockedTwice(_)
        | TeamRefusal::ApartFromSelf(_)
        | TeamRefusal::Unsettled => phrases::REFUSED_UNKNOWN.say(),
    }
}

/// The first of the wishes that stand in each other's way, in words.
fn conflict(wishes: &[TeamWish], who: &dyn Fn(Id) -> Arg) -> Say {
    let first = wishes.first().map(|wish| match wish {
        TeamWish::Locked { person, team } => {
            phrases::WISH_LOCKED.args([who(*person), Arg::from((team + 1).to_string().as_str())])
        }
        TeamWish::Apart(one, two) => phrases::WISH_APART.args([who(*one), who(*two)]),
    });
    first.map_or_else(|| phrases::REFUSED_UNKNOWN.say(), |wish| phrases::REFUSED_CONFLICT.with_say(wish))
}
