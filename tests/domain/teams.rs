//! Teams of a class: laws over any class and any wishes, held against counting by hand and against going through everything.

mod refusals;

use domain::id::Id;
use domain::quadrant::PerQuadrant;
use domain::workshop::ratio::Ratio;
use domain::workshop::teams::late::place_late;
use domain::workshop::teams::plan::{TeamPlan, TeamProof};
use domain::workshop::teams::request::{TeamMember, TeamRequest};
use domain::workshop::teams::{TeamSearch, form_teams};
use proptest::prelude::*;

type Score = (usize, Ratio, Ratio);

fn id(n: usize) -> Id {
    format!("{n:012}").parse().unwrap()
}

/// A class without wishes.
fn class(profiles: &[Option<[u8; 4]>], teams: usize) -> TeamRequest {
    let people = profiles.iter().enumerate();
    let people = people.map(|(n, counts)| TeamMember { id: id(n), counts: counts.map(PerQuadrant) });
    TeamRequest { people: people.collect(), teams, locked: Vec::new(), apart: Vec::new() }
}

fn any_counts() -> impl Strategy<Value = [u8; 4]> {
    prop::collection::vec(0_u8..=24, 3).prop_map(|mut cuts| {
        cuts.sort_unstable();
        [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 24 - cuts[2]]
    })
}

/// A class, every eighth without a profile.
fn any_class(people: std::ops::RangeInclusive<usize>, most: usize) -> impl Strategy<Value = TeamRequest> {
    let profile = prop::option::weighted(0.875, any_counts());
    (prop::collection::vec(profile, people), 1..=most).prop_map(|(profiles, teams)| class(&profiles, teams))
}

/// The same with wishes, not all of which can always be met.
fn any_wishes(people: std::ops::RangeInclusive<usize>, most: usize) -> impl Strategy<Value = TeamRequest> {
    let pairs = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..6);
    let locks = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..5);
    (any_class(people, most), pairs, locks).prop_map(|(mut request, pairs, locks)| {
        let people = request.people.len();
        for (person, team) in locks {
            let (person, team) = (id(person.index(people)), team.index(request.teams));
            if request.locked.iter().all(|(other, _)| *other != person) {
                request.locked.push((person, team));
            }
        }
        let pairs = pairs.into_iter().map(|(a, b)| (id(a.index(people)), id(b.index(people))));
        request.apart = pairs.filter(|(a, b)| a != b).collect();
        request
    })
}

/// The objective from nothing but the seats: means as fractions, quadrant by quadrant.
fn naive(request: &TeamRequest, seats: &[usize]) -> Score {
    let profiles = |team: Option<usize>| {
        let here = request.people.iter().zip(seats).filter(move |(_, seat)| team.is_none_or(|team| team == **seat));
        here.filter_map(|(member, _)| member.counts).collect::<Vec<_>>()
    };
    let sum = |of: &[PerQuadrant<u8>], quadrant: usize| of.iter().map(|c| i128::from(c.0[quadrant])).sum::<i128>();
    let class = profiles(None);
    let (mut bunching, mut total, mut worst) = (0, Ratio::ZERO, Ratio::ZERO);
    for team in 0..request.teams {
        let own = profiles(Some(team));
        let size = seats.iter().filter(|seat| **seat == team).count();
        bunching += (size - own.len()).pow(2);
        let [k, n] = [own.len(), class.len()].map(|number| i128::try_from(number).unwrap());
        let squares = (0..4).map(|quadrant| (sum(&own, quadrant) * n - sum(&class, quadrant) * k).pow(2));
        let part = if k == 0 {
            Ratio::ZERO
        } else {
            Ratio::new(squares.sum::<i128>().unsigned_abs(), (k * n).pow(2).unsigned_abs())
        };
        total = plus(total, part);
        worst = worst.max(part);
    }
    (bunching, total, worst)
}

fn plus(a: Ratio, b: Ratio) -> Ratio {
    let (upper, lower) = (a.numerator() * b.denominator() + b.numerator() * a.denominator(), a.denominator());
    Ratio::new(upper, lower * b.denominator())
}

fn sizes(request: &TeamRequest, seats: &[usize]) -> Vec<usize> {
    (0..request.teams).map(|team| seats.iter().filter(|seat| **seat == team).count()).collect()
}

fn even(request: &TeamRequest, seats: &[usize]) -> bool {
    let sizes = sizes(request, seats);
    sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1
}

fn place(person: Id) -> usize {
    person.to_string().parse().unwrap()
}

fn keeps_wishes(request: &TeamRequest, seats: &[usize]) -> bool {
    request.locked.iter().all(|(person, team)| seats[place(*person)] == *team)
        && request.apart.iter().all(|(a, b)| seats[place(*a)] != seats[place(*b)])
}

/// The best of all ways to sit that keep every wish.
fn gone_through(request: &TeamRequest) -> Option<Score> {
    let people = request.people.len();
    let all = (0..request.teams.pow(u32::try_from(people).unwrap())).map(|mut number| {
        let seat = |_| {
            let team = number % request.teams;
            number /= request.teams;
            team
        };
        (0..people).map(seat).collect::<Vec<usize>>()
    });
    let kept = all.filter(|seats| even(request, seats) && keeps_wishes(request, seats));
    kept.map(|seats| naive(request, &seats)).min()
}

fn score(request: &TeamRequest, plan: &TeamPlan) -> Score {
    naive(request, &plan.seats)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn teams_are_of_one_size_and_every_wish_is_kept(request in any_wishes(8..=40, 8), seed: u64) {
        if let Ok(mut search) = TeamSearch::new(&request, seed) {
            search.step(2_000);
            let plan = search.plan();
            prop_assert_eq!(plan.seats.len(), request.people.len());
            prop_assert!(even(&request, &plan.seats), "{:?}", plan.seats);
            prop_assert!(keeps_wishes(&request, &plan.seats), "{:?}", plan.seats);
            let mut members: Vec<usize> = (0..request.teams).flat_map(|team| plan.members(team)).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..request.people.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_is_said_is_what_the_seats_are(request in any_wishes(8..=24, 4), seed: u64) {
        if let Ok(mut search) = TeamSearch::new(&request, seed) {
            search.step(500);
            let plan = search.plan();
            let (_, total, worst) = score(&request, &plan);
            prop_assert_eq!((plan.unevenness, plan.worst), (total, worst));
            if let TeamProof::NotBelow(bound) = plan.proof {
                prop_assert!(bound <= total);
            }
        }
    }

    #[test]
    fn a_seed_finds_the_same_teams_in_one_go_and_in_parts(request in any_class(13..=30, 6), seed: u64, cut in 0_u32..800) {
        let found = |parts: [u32; 2]| {
            let mut search = TeamSearch::new(&request, seed).unwrap();
            for part in parts {
                search.step(part);
            }
            search.plan()
        };
        prop_assert_eq!(found([800, 0]), found([cut, 800 - cut]));
    }

    #[test]
    fn more_steps_are_never_worse_and_no_random_seats_are_better(request in any_class(13..=40, 8), seed: u64) {
        let mut search = TeamSearch::new(&request, seed).unwrap();
        search.step(2_000);
        let first = score(&request, &search.plan());
        search.step(400_000);
        let more = score(&request, &search.plan());
        prop_assert!(more <= first);
        let mut rng = domain::id::IdSource::new(seed);
        for _ in 0..50 {
            let mut seats: Vec<usize> = (0..request.people.len()).map(|n| n % request.teams).collect();
            rng.shuffle(&mut seats);
            prop_assert!(more <= naive(&request, &seats), "{seats:?}");
        }
    }

    #[test]
    fn small_classes_are_as_good_as_going_through_everything(request in any_wishes(3..=8, 3), seed: u64) {
        match (form_teams(&request, seed), gone_through(&request)) {
            (Ok(plan), Some(best)) => {
                prop_assert_eq!(score(&request, &plan), best);
                prop_assert_eq!(plan.proof, TeamProof::Best);
            }
            (Err(_), None) => {}
            (ours, best) => prop_assert!(false, "{ours:?} {best:?}"),
        }
    }

    #[test]
    fn the_bound_of_a_large_class_holds_for_a_small_one(request in any_class(4..=8, 3)) {
        // The same people, each once more: the search, which proves nothing by itself, tells a bound.
        let twice = [request.people.clone(), request.people.clone(), request.people.clone(), request.people.clone()];
        let profiles: Vec<_> = twice.concat().iter().map(|member| member.counts.map(|counts| counts.0)).collect();
        let large = class(&profiles, request.teams);
        let mut search = TeamSearch::new(&large, 1).unwrap();
        let before = search.plan();
        search.step(20_000);
        let after = search.plan();
        match before.proof {
            TeamProof::NotBelow(bound) => prop_assert!(bound <= after.unevenness),
            TeamProof::MostEven => prop_assert_eq!(before.unevenness, after.unevenness),
            TeamProof::Best => prop_assert!(large.people.len() <= 12 || large.teams == 1),
        }
    }

    #[test]
    fn what_the_teams_are_called_does_not_matter(request in any_wishes(4..=9, 4), seed: u64, turn in 1_usize..4) {
        let renamed = |team: usize| (team + turn) % request.teams;
        let locked = request.locked.iter().map(|(person, team)| (*person, renamed(*team))).collect();
        let other = TeamRequest { locked, ..request.clone() };
        let found = |request: &TeamRequest| form_teams(request, seed).ok().map(|plan| score(request, &plan));
        prop_assert_eq!(found(&request), found(&other));
    }

    #[test]
    fn a_late_comer_leaves_everybody_in_place(request in any_class(5..=30, 6), seed: u64, late in 1_usize..4) {
        let people = request.people.len();
        let here = TeamRequest { people: request.people[..people - late].to_vec(), ..request.clone() };
        prop_assume!(here.people.len() >= here.teams);
        let mut search = TeamSearch::new(&here, seed).unwrap();
        search.step(500);
        let seated = search.plan().seats;
        let mut now: Vec<Option<usize>> = seated.iter().copied().map(Some).collect();
        now.resize(people, None);
        let all = place_late(&request, &now).unwrap();
        prop_assert_eq!(&all[..people - late], &seated[..]);
        prop_assert!(even(&request, &all), "{all:?}");
        // The first of them sits where, of the smallest teams, it is best.
        let first = TeamRequest { people: request.people[..=people - late].to_vec(), ..request.clone() };
        let with = |team: usize| [&seated[..], &[team]].concat();
        let smallest = *sizes(&here, &seated).iter().min().unwrap();
        let open = (0..here.teams).filter(|team| sizes(&here, &seated)[*team] == smallest);
        let best = open.map(|team| naive(&first, &with(team))).min().unwrap();
        prop_assert_eq!(naive(&first, &with(all[people - late])), best);
    }
}

#[test]
fn people_without_a_profile_are_spread_and_count_for_no_mean() {
    let profiles = [Some([6, 6, 6, 6]), None, Some([6, 6, 6, 6]), None, Some([6, 6, 6, 6]), None];
    let request = class(&profiles, 3);
    let plan = form_teams(&request, 1).unwrap();
    assert_eq!(score(&request, &plan), (3, Ratio::ZERO, Ratio::ZERO));
    let nobody = form_teams(&class(&[None; 7], 3), 1).unwrap();
    assert_eq!((nobody.unevenness, nobody.proof), (Ratio::ZERO, TeamProof::Best));
}

#[test]
fn a_large_class_that_can_be_perfectly_even_is_told_so() {
    let profiles: Vec<_> = (0..40).map(|n| Some(if n % 2 == 0 { [12, 6, 0, 6] } else { [0, 6, 12, 6] })).collect();
    let mut search = TeamSearch::new(&class(&profiles, 10), 3).unwrap();
    search.step(20_000);
    let plan = search.plan();
    assert_eq!((plan.unevenness, plan.proof), (Ratio::ZERO, TeamProof::MostEven));
}

#[test]
fn a_hall_is_measured_without_overflow() {
    let few = (0..300).map(|n| (n % 7, u8::try_from(n % 25).unwrap()));
    let profiles: Vec<_> = few.map(|(rest, b)| (rest > 0).then_some([24 - b, b, 0, 0])).collect();
    for teams in [1, 2, 7, 50, 300] {
        let mut search = TeamSearch::new(&class(&profiles, teams), 3).unwrap();
        let before = search.plan();
        search.step(2_000);
        let after = search.plan();
        assert!(after.unevenness <= before.unevenness, "{teams}");
        assert!(after.worst <= after.unevenness, "{teams}");
    }
}
