//! Laws that hold whatever the record says.

use std::collections::BTreeSet;

use domain::account::Account;
use domain::alert::{AlertKind, Severity};
use domain::alerts::{alerts, urgent_alerts};
use domain::id::Id;
use domain::involvement::GuideStanding;
use domain::meeting::{ActionKind, CustomerAction, InHand, InHandKind, Meeting, Outcome, PromiseStatus};
use domain::project::{
    Attitude, BuyingRole, Factor, FactorScore, GuideAnswers, Influence, Involvement, Project, SaleSize, Stage,
};
use domain::settings::Limits;
use domain::tracker::judge::{JudgeAnswers, JudgeDays, is_sentence, judge_outcome, record_verdict};
use domain::tracker::positions::{Cover, Positions};
use domain::tracker::promise::{Ending, counts_as_proof, customer_moved_on, ending, lacks_answers};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::case::{TODAY, advance, ago, bare, held, id, positions, sale, step, task};

const DAYS: JudgeDays = JudgeDays { held_on: TODAY, today: TODAY };

fn answer() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ \u{3000}\t]{0,3}", "\\PC{0,6}"]
}

/// A text that is an answer: two words or more, whatever they say.
fn prose() -> impl Strategy<Value = String> {
    let said = [
        "signed and paid",
        "签了合同，付了定金",
        "考虑考虑再说",
        "let us think it over",
        "they will get back to us",
        "我们去报价",
    ];
    prop_oneof![select(said.to_vec()).prop_map(str::to_owned), "[a-z]{1,8}( [a-z]{1,8}){1,6}", "[一-龥]{4,20}"]
}

/// Any choices, with no words yet.
fn some_answers() -> impl Strategy<Value = JudgeAnswers> {
    let hand = (select(InHandKind::ALL.to_vec()), prop::option::of(-3..3_i32));
    let action = (
        prop::option::of(select(ActionKind::ALL.to_vec())),
        prop::option::of(0..9_u32),
        prop::option::of(0..9_u32),
        prop::option::of(-5..5_i32),
    );
    (hand, prop::option::of(action)).prop_map(|((kind, on), action)| JudgeAnswers {
        in_hand: InHand { kind, on: on.map(ago) },
        action: action.map(|(kind, whom, who, by)| CustomerAction {
            kind,
            whom: whom.map(id),
            contact: who.map(id),
            by: by.map(ago),
            ..CustomerAction::default()
        }),
        ..JudgeAnswers::default()
    })
}

fn a_size() -> impl Strategy<Value = SaleSize> {
    select(vec![SaleSize::Small, SaleSize::Large])
}

fn a_part(who: u32) -> impl Strategy<Value = Involvement> {
    let roles = subsequence(BuyingRole::ALL.to_vec(), 0..=4);
    let attitude = prop::option::of(select(Attitude::ALL.to_vec()));
    let influence = prop::option::of(select(Influence::ALL.to_vec()));
    (roles, attitude, influence, any::<[bool; 4]>()).prop_map(move |(roles, attitude, influence, yes)| {
        let [wants_us, believed, true_so_far, tells_next] = yes;
        let guide = GuideAnswers { wants_us, believed, true_so_far, tells_next };
        Involvement { roles, attitude, influence, guide, ..Involvement::new(id(who)) }
    })
}

fn a_meeting(n: u32) -> impl Strategy<Value = Meeting> {
    use PromiseStatus::{Broken, Kept, Promised};
    let outcome = select(vec![Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale]);
    let status = select(vec![Promised, Kept, Broken]);
    let who = subsequence(vec![1, 2, 3, 4, 5, 6], 0..=4);
    (outcome, status, who, -3..60_i32, -20..60_i32, any::<bool>()).prop_map(
        move |(outcome, status, who, days, by, open)| {
            let mut meeting = held(n, &who, days, outcome);
            meeting.action = advance(n, days, by, status).action.filter(|_| outcome == Outcome::Advance);
            meeting.outcome = meeting.outcome.filter(|_| !open);
            meeting
        },
    )
}

/// An account with one project of parts, meetings, factors, tasks and moves, whatever they are.
fn a_case() -> impl Strategy<Value = Account> {
    let parts = (1..6).map(|n| a_part(n).boxed()).collect::<Vec<_>>();
    let meetings = (20..25).map(|n| a_meeting(n).boxed()).collect::<Vec<_>>();
    let scores = prop::collection::vec((select(Factor::ALL.to_vec()), 1..=5_u8, prop::option::of(1..=5_u8)), 0..4);
    let moves = prop::collection::vec((-2..90_i32, select(Stage::ALL.to_vec())), 0..4);
    let due = prop::collection::vec(prop::option::of(-9..9_i32), 0..3);
    let archived = subsequence(vec![0, 1, 2, 3, 4], 0..3);
    (parts, meetings, scores, moves, due, archived, a_size()).prop_map(
        |(parts, meetings, scores, moves, due, archived, size)| {
            let mut account = bare();
            for n in archived {
                let n: usize = n;
                account.contacts[n].archived = Some(TODAY);
            }
            let project = sale(&mut account);
            project.size = size;
            project.involvements = parts;
            project.meetings = meetings;
            let score = |(factor, ours, theirs)| FactorScore { factor, ours, theirs };
            project.factors = scores.into_iter().map(score).collect();
            project.history = moves.into_iter().map(|(days, to)| step(days, to)).collect();
            project.tasks = (40..).zip(due).map(|(n, due)| task(n, due.map(ago))).collect();
            account
        },
    )
}

fn read(account: &Account) -> (Positions, Vec<domain::alerts::Alert>) {
    (positions(account), alerts(account, &account.projects[0], &Limits::default(), TODAY))
}

fn ids(parts: &[Involvement]) -> Vec<Id> {
    parts.iter().map(|p| p.contact).collect()
}

proptest! {
    /// Prose decides nothing: two people who choose the same and type whatever they like get the same verdict, as long as both
    /// type a sentence or both leave the line empty.
    #[test]
    fn no_wording_changes_a_verdict(
        answers in some_answers(), said in prop::array::uniform2(prose()), opened in prop::array::uniform2(prose()),
        size in a_size(), spoken: bool, open: bool,
    ) {
        let with = |what: &str, opens: &str| {
            let mut answers = answers.clone();
            if let Some(action) = &mut answers.action {
                action.what = if spoken { what.to_owned() } else { String::new() };
                action.opens = if open { opens.to_owned() } else { String::new() };
            }
            judge_outcome(size, DAYS, &answers)
        };
        prop_assert_eq!(with(&said[0], &opened[0]), with(&said[1], &opened[1]));
    }

    /// The detail is asked of a step that is pushed jointly and of another action. Of all else it is the same whether it is there.
    #[test]
    fn a_detail_that_is_not_asked_decides_nothing(
        kind in select(ActionKind::ALL.to_vec()), whom in prop::option::of(0..9_u32), who in prop::option::weighted(0.9, 0..9_u32),
        what in prose(), opens in prose(), size in a_size(),
    ) {
        let with = |what: &str| {
            let action = CustomerAction {
                kind: Some(kind),
                what: what.to_owned(),
                whom: whom.map(id),
                contact: who.map(id),
                by: Some(TODAY),
                opens: opens.clone(),
                ..CustomerAction::default()
            };
            judge_outcome(size, DAYS, &JudgeAnswers { action: Some(action), ..JudgeAnswers::default() })
        };
        if !matches!(kind, ActionKind::Joint | ActionKind::Other) {
            prop_assert_eq!(with(&what), with(""));
        }
    }

    /// An order takes a paper with its day, an advance takes every answer, and nothing typed replaces one.
    #[test]
    fn an_order_takes_a_paper_and_an_advance_takes_every_answer(
        answers in some_answers(), what in answer(), opens in answer(), size in a_size(),
    ) {
        let mut answers = answers;
        if let Some(action) = &mut answers.action {
            (action.what, action.opens) = (what, opens);
        }
        let verdict = judge_outcome(size, DAYS, &answers);
        let paper = answers.in_hand.kind.is_order() && answers.in_hand.on.is_some_and(|on| on <= TODAY);
        prop_assert_eq!(verdict.outcome == Outcome::Order, paper);
        if verdict.outcome == Outcome::Advance {
            let action = answers.action.as_ref().unwrap();
            prop_assert!(size == SaleSize::Large && !paper && action.kind.is_some_and(ActionKind::is_action));
            prop_assert!(action.contact.is_some() && action.by >= Some(TODAY) && is_sentence(&action.opens));
            prop_assert!(action.whom.is_some() || action.kind != Some(ActionKind::WayUp));
            prop_assert!(verdict.missing.is_empty());
        }
        prop_assert!(size == SaleSize::Large || matches!(verdict.outcome, Outcome::Order | Outcome::NoSale));
    }

    #[test]
    fn whatever_is_recorded_one_after_another_the_last_answers_decide(
        rounds in prop::collection::vec((some_answers(), answer(), a_size()), 1..6),
    ) {
        let mut meeting = Meeting::new(id(1), TODAY.at(9, 0, 0, 0));
        for (mut answers, opens, size) in rounds {
            if let Some(action) = &mut answers.action {
                action.opens = opens;
            }
            record_verdict(&mut meeting, size, TODAY, answers.clone());
            prop_assert_eq!(meeting.outcome, Some(judge_outcome(size, DAYS, &answers).outcome));
            let counts = matches!(meeting.outcome, Some(Outcome::Advance | Outcome::Order));
            prop_assert_eq!(counts_as_proof(&meeting, TODAY), counts);
            prop_assert!(!lacks_answers(&meeting));
        }
    }

    /// The customer's clock never runs back by a promise that is kept, and stands at the day it was kept.
    #[test]
    fn the_clock_of_the_customer_counts_from_the_day_a_promise_was_kept(days in 0..60_i32, kept in 0..60_i32) {
        let mut meeting = advance(1, days, days, PromiseStatus::Promised);
        meeting.action.as_mut().unwrap().settle(PromiseStatus::Kept, ago(kept));
        prop_assert_eq!(customer_moved_on(&meeting, TODAY), Some(ago(days.min(kept))));
        meeting.action.as_mut().unwrap().settle(PromiseStatus::Broken, ago(kept));
        prop_assert_eq!(customer_moved_on(&meeting, TODAY), None);
        prop_assert_eq!(ending(&meeting), Some(Ending::BrokenAdvance));
    }

    #[test]
    fn an_advance_stops_counting_the_day_after_its_date_unless_kept(ahead in 0..40_i32, after in 0..80_i32) {
        let promised = advance(1, 0, -ahead, PromiseStatus::Promised);
        prop_assert_eq!(counts_as_proof(&promised, ago(-after)), after <= ahead);
        prop_assert!(counts_as_proof(&advance(1, 0, -ahead, PromiseStatus::Kept), ago(-after)));
        prop_assert!(!counts_as_proof(&advance(1, 0, -ahead, PromiseStatus::Broken), ago(-after)));
    }

    #[test]
    fn lights_and_alerts_follow_from_record_and_day_alone(case in a_case(), other in a_case()) {
        let before = read(&case);
        let _ = read(&other);
        prop_assert_eq!(&read(&case), &before);
        prop_assert_eq!(&read(&case.clone()), &before);
        let mut renamed = case;
        renamed.name.push_str(" & Co");
        renamed.contacts.iter_mut().for_each(|c| c.note.push('x'));
        prop_assert_eq!(&read(&renamed), &before);
    }

    #[test]
    fn a_project_with_other_people_changes_nothing(case in a_case(), meetings in a_meeting(50)) {
        let before = read(&case);
        let mut wider = case;
        let strangers = vec![id(6)];
        let meetings = vec![Meeting { contacts: strangers, ..meetings }];
        wider.projects.push(Project { meetings, ..Project::new(id(70), String::new(), ago(40)) });
        prop_assert_eq!(read(&wider), before);
    }

    #[test]
    fn alerts_come_urgent_first_in_order_and_each_kind_once(case in a_case()) {
        let kinds: Vec<AlertKind> = read(&case).1.into_iter().map(|a| a.kind).collect();
        prop_assert!(kinds.windows(2).all(|w| (w[0].severity(), w[0]) < (w[1].severity(), w[1])), "{:?}", kinds);
    }

    #[test]
    fn the_urgent_alerts_alone_are_those_of_all_of_them(case in a_case()) {
        let (project, limits) = (&case.projects[0], &Limits::default());
        let mut all = alerts(&case, project, limits, TODAY);
        all.retain(|alert| alert.kind.severity() == Severity::Urgent);
        prop_assert_eq!(urgent_alerts(&case, project, limits, TODAY), all);
    }

    #[test]
    fn the_guide_is_who_stands_best_and_passes(case in a_case()) {
        let found = positions(&case);
        let passes = found.best.filter(|(_, standing)| *standing == GuideStanding::Guide);
        prop_assert_eq!(found.guide, passes.map(|(id, _)| id));
    }

    #[test]
    fn a_person_who_changes_roles_is_lost_nowhere(
        case in a_case(), who in 0..5_usize, from in 0..4_usize, to in 0..4_usize,
    ) {
        let (from, to) = (BuyingRole::ALL[from], BuyingRole::ALL[to]);
        let before = positions(&case);
        let mut after = case.clone();
        let part = &mut sale(&mut after).involvements[who];
        let person = part.contact;
        part.roles.retain(|r| *r != from && *r != to);
        part.roles.push(to);
        let found = positions(&after);
        prop_assert_eq!(ids(&after.projects[0].involvements), ids(&case.projects[0].involvements));
        prop_assert_eq!(&after.contacts, &case.contacts);
        let here = case.contact(person).is_some_and(|c| c.archived.is_none());
        for (old, new) in before.roles.iter().zip(&found.roles) {
            let mut wanted: BTreeSet<Id> = old.holders.iter().copied().collect();
            if old.role == from {
                wanted.remove(&person);
            }
            if old.role == to && here {
                wanted.insert(person);
            }
            prop_assert_eq!(new.holders.iter().copied().collect::<BTreeSet<_>>(), wanted);
        }
        prop_assert_eq!(found.best.map(|(_, s)| s), before.best.map(|(_, s)| s));
        prop_assert_eq!(found.lack, before.lack);
    }

    #[test]
    fn guide_and_unknown_and_archived_cover_nothing(case in a_case()) {
        let found = positions(&case);
        for role in &found.roles {
            let Some(by) = role.by else {
                prop_assert_eq!(role.cover, Cover::Open);
                continue;
            };
            prop_assert!(Some(by) != found.guide);
            prop_assert!(role.holders.contains(&by));
            let attitude = case.projects[0].involvement(by).and_then(|i| i.attitude).map(Attitude::score);
            prop_assert!(attitude >= Some(0));
            prop_assert_eq!(role.cover == Cover::Covered, attitude >= Some(1));
            prop_assert!(case.contact(by).is_some_and(|c| c.archived.is_none()));
        }
        prop_assert!(!found.two_roles || found.covered() >= 2);
        prop_assert!(found.next_role.is_some() == (found.covered() < 4));
    }

    #[test]
    fn a_better_attitude_never_darkens_the_roles(case in a_case(), who in 0..5_usize, better in 0..5_usize) {
        let before = positions(&case);
        let mut after = case;
        let part = &mut sale(&mut after).involvements[who];
        let better = Attitude::ALL[better];
        prop_assume!(part.attitude.is_none_or(|now| now.score() <= better.score()));
        part.attitude = Some(better);
        let found = positions(&after);
        prop_assert!(found.two_roles >= before.two_roles);
        prop_assert!(found.covered() >= before.covered());
    }
}
