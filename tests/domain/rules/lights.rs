//! The three lights: who guides, which roles are covered by whom, what the salesperson lacks.

use domain::account::Account;
use domain::involvement::GuideStanding;
use domain::meeting::Outcome;
use domain::project::{Attitude, BuyingRole, Influence, Involvement, Project, SaleSize};
use domain::settings::Limits;
use domain::tracker::positions::{Cover, Positions, SalesLack};
use domain::yardstick::Yardstick;

use super::case::{GUIDE, SOURCE, TODAY, ago, bare, held, id, part, positions, sale, sound, task};

#[test]
fn a_sound_case_holds_and_is_ready_to_close() {
    let found = positions(&sound());
    assert_eq!((found.guide, found.best), (Some(id(1)), Some((id(1), GuideStanding::Guide))));
    assert_eq!((found.lit(), found.covered()), ([true; 3], 2));
    assert!(found.all_lit() && found.ready_to_close());
    assert_eq!(found.next_role, Some(BuyingRole::DecisionMaker));
    let nothing = positions(&bare());
    assert_eq!((nothing.lit(), nothing.best), ([false, false, true], None));
    assert!(!nothing.all_lit() && !nothing.decision_maker_won);
}

#[test]
fn ready_to_close_waits_for_the_decision_maker_to_be_met() {
    let mut account = sound();
    sale(&mut account).meetings[0].contacts.pop();
    let found = positions(&account);
    assert!(found.all_lit() && !found.ready_to_close());
    sale(&mut account).meetings.push(held(81, &[4], 91, Outcome::NoSale));
    assert!(!positions(&account).ready_to_close(), "too long ago");
    sale(&mut account).meetings.push(held(82, &[4], 90, Outcome::NoSale));
    assert!(positions(&account).ready_to_close());
}

#[test]
fn nobody_is_ready_to_close_against_who_decides() {
    let mut account = sound();
    for (attitude, ready) in [(Attitude::Opponent, false), (Attitude::Critic, false), (Attitude::Neutral, true)] {
        sale(&mut account).involvements[3].attitude = Some(attitude);
        assert_eq!(positions(&account).ready_to_close(), ready, "{attitude:?}");
    }
    // One of two decides against us, whenever that one was met.
    let other = part(5, &[BuyingRole::DecisionMaker], Some(Attitude::Critic));
    sale(&mut account).involvements.push(other);
    assert!(!positions(&account).ready_to_close());
    account.contact_mut(id(5)).unwrap().archived = Some(TODAY);
    assert!(positions(&account).ready_to_close(), "who is gone decides nothing");
}

#[test]
fn nobody_is_ready_to_close_beside_a_strong_opponent_of_whatever_role() {
    let mut account = sound();
    sale(&mut account).meetings.push(held(82, &[4], 90, Outcome::NoSale));
    for role in BuyingRole::ALL.into_iter().filter(|role| *role != BuyingRole::DecisionMaker) {
        for (influence, ready) in [(Influence::High, false), (Influence::Medium, true)] {
            let mut account = account.clone();
            let against = Involvement { influence: Some(influence), ..part(5, &[role], Some(Attitude::Opponent)) };
            sale(&mut account).involvements.push(against);
            let found = positions(&account);
            assert_eq!((found.all_lit(), found.ready_to_close()), (true, ready), "{role:?} {influence:?}");
        }
    }
}

#[test]
fn a_small_sale_has_no_positions_and_asks_for_a_buyer_instead() {
    use BuyingRole::{DecisionMaker, Gatekeeper, Purchaser, User};
    let mut account = sound();
    sale(&mut account).size = SaleSize::Small;
    let found = positions(&account);
    assert_eq!((found.figures(), found.lit()), ([None, None, Some(1)], [false, false, true]));
    assert!(!found.all_lit() && !found.ready_to_close());
    assert!(!found.in_place(), "nobody knows how the one who decides stands to us");
    let buyer = |account: &mut Account, role, attitude, days| {
        let sale = sale(account);
        sale.involvements = vec![Involvement { guide: GUIDE, ..part(1, &[role], attitude) }];
        sale.meetings = vec![held(80, &[1], days, Outcome::NoSale)];
        let found = positions(account);
        assert_eq!(found.in_place(), found.buyer_met == Some(id(1)));
        found.in_place()
    };
    for (role, buys) in [(Purchaser, true), (DecisionMaker, true), (User, false), (Gatekeeper, false)] {
        assert_eq!(buyer(&mut account, role, Some(Attitude::Neutral), 30), buys, "{role:?}, the guide or not");
        assert!(!buyer(&mut account, role, Some(Attitude::Neutral), 31), "too long ago");
        assert!(!buyer(&mut account, role, Some(Attitude::Critic), 0));
        assert!(!buyer(&mut account, role, None, 0), "unknown never counts");
    }
    assert!(buyer(&mut account, Purchaser, Some(Attitude::Supporter), 3));
    sale(&mut account).tasks.clear();
    let found = positions(&account);
    assert!(!found.in_place() && found.buyer_met.is_some());
    assert_eq!(found.figures(), [None, None, Some(0)]);
}

#[test]
fn a_role_is_covered_within_the_limit_and_by_the_attitude() {
    let cover = |days, attitude| {
        let mut account = bare();
        sale(&mut account).involvements.push(part(1, &[BuyingRole::User], attitude));
        sale(&mut account).meetings.push(held(80, &[1], days, Outcome::NoSale));
        let role = positions(&account).roles[1].clone();
        assert_eq!((role.role, role.holders, role.met), (BuyingRole::User, vec![id(1)], Some(ago(days))));
        assert_eq!(role.by, (role.cover != Cover::Open).then(|| id(1)));
        role.cover
    };
    assert_eq!(cover(30, Some(Attitude::Supporter)), Cover::Covered);
    assert_eq!(cover(31, Some(Attitude::Champion)), Cover::Open);
    assert_eq!(cover(0, Some(Attitude::Neutral)), Cover::Half);
    assert_eq!(cover(0, Some(Attitude::Critic)), Cover::Open);
    assert_eq!(cover(0, None), Cover::Open);
}

#[test]
fn the_limit_is_the_books() {
    let account = sound();
    let of = |met| {
        let limits = Limits { met, ..Limits::default() };
        Positions::of(&account, &account.projects[0], &Yardstick::new(limits, [id(92)]), TODAY)
    };
    assert!(of(5).two_roles);
    assert!(!of(4).two_roles);
}

#[test]
fn a_meeting_in_another_project_of_the_account_covers_too() {
    let mut account = sound();
    let meetings = std::mem::take(&mut sale(&mut account).meetings);
    assert!(!positions(&account).two_roles);
    account.projects.push(Project { meetings, ..Project::new(id(70), String::new(), ago(40)) });
    assert!(positions(&account).ready_to_close());
}

#[test]
fn the_guide_covers_no_role_and_of_two_the_one_with_fewer_roles_guides() {
    let mut account = sound();
    sale(&mut account).involvements[1].guide = GUIDE;
    let found = positions(&account);
    assert_eq!((found.guide, found.covered()), (Some(id(1)), 2));
    sale(&mut account).involvements.remove(0);
    let found = positions(&account);
    assert_eq!((found.guide, found.covered(), found.two_roles), (Some(id(2)), 1, false));
    assert_eq!((found.roles[1].cover, found.roles[1].by), (Cover::Open, None));
    assert_eq!(found.roles[1].met, Some(ago(5)));
}

#[test]
fn two_roles_need_two_different_people() {
    use BuyingRole::{Gatekeeper, User};
    let lit = |parts: &[(u32, &[BuyingRole])]| {
        let mut account = bare();
        let supporter = |(who, roles): &(u32, &[BuyingRole])| part(*who, roles, Some(Attitude::Supporter));
        sale(&mut account).involvements = parts.iter().map(supporter).collect();
        sale(&mut account).meetings.push(held(80, &[1, 2, 3], 1, Outcome::NoSale));
        positions(&account).two_roles
    };
    assert!(!lit(&[(1, &[User, Gatekeeper])]), "one person");
    assert!(!lit(&[(1, &[User]), (2, &[User])]), "one role");
    assert!(lit(&[(1, &[User]), (2, &[Gatekeeper])]));
    assert!(lit(&[(1, &[User, Gatekeeper]), (2, &[Gatekeeper])]));
    assert!(lit(&[(1, &[User, Gatekeeper]), (2, &[User, Gatekeeper])]));
    assert!(!lit(&[(1, &[User, Gatekeeper]), (2, &[])]));
}

#[test]
fn the_archived_and_the_unknown_hold_and_guide_nothing() {
    for spoil in [true, false] {
        let mut account = sound();
        if spoil {
            account.contacts.iter_mut().for_each(|c| c.archived = Some(TODAY));
        } else {
            account.contacts.clear();
        }
        let found = positions(&account);
        assert_eq!((found.guide, found.best, found.covered()), (None, None, 0));
        assert!(found.roles.iter().all(|r| r.holders.is_empty() && r.met.is_none()));
        assert!(!found.decision_maker_won && found.buyer_met.is_none());
    }
}

#[test]
fn the_role_to_cover_next_is_the_uncovered_one_of_highest_influence() {
    let mut account = bare();
    let next = |account: &_| positions(account).next_role;
    assert_eq!(next(&account), Some(BuyingRole::DecisionMaker));
    let low = |who, role| Involvement { influence: Some(Influence::Low), ..part(who, &[role], None) };
    sale(&mut account).involvements.push(low(4, BuyingRole::DecisionMaker));
    assert_eq!(next(&account), Some(BuyingRole::Gatekeeper));
    sale(&mut account).involvements.push(low(3, BuyingRole::Gatekeeper));
    assert_eq!(next(&account), Some(BuyingRole::User));
    sale(&mut account).involvements.push(low(2, BuyingRole::User));
    assert_eq!(next(&account), Some(BuyingRole::Purchaser));
    sale(&mut account).involvements[1].influence = Some(Influence::High);
    assert_eq!(next(&account), Some(BuyingRole::Gatekeeper));
    assert_eq!(positions(&account).roles[2].influence, Influence::High);
    sale(&mut account).involvements.push(part(5, &[BuyingRole::DecisionMaker], None));
    assert_eq!(positions(&account).roles[3].influence, Influence::Medium, "unknown counts as medium");
}

#[test]
fn a_half_lit_role_is_still_to_be_covered_and_with_all_covered_none_is() {
    let mut account = bare();
    for (who, role) in (1..).zip(BuyingRole::ALL) {
        sale(&mut account).involvements.push(part(who, &[role], Some(Attitude::Supporter)));
    }
    sale(&mut account).meetings.push(held(80, &[1, 2, 3, 4], 1, Outcome::NoSale));
    assert_eq!((positions(&account).next_role, positions(&account).covered()), (None, 4));
    sale(&mut account).involvements[0].attitude = Some(Attitude::Neutral);
    let found = positions(&account);
    assert_eq!((found.next_role, found.covered()), (Some(BuyingRole::Purchaser), 3));
}

#[test]
fn an_inside_source_is_the_best_before_a_candidate_and_lights_nothing() {
    let mut account = sound();
    sale(&mut account).involvements[0].guide.tells_next = false;
    assert_eq!(positions(&account).best, Some((id(1), GuideStanding::Candidate)));
    sale(&mut account).involvements[1].guide = SOURCE;
    let found = positions(&account);
    assert_eq!((found.best, found.guide), (Some((id(2), GuideStanding::InsideSource)), None));
    assert_eq!(found.lit(), [false, true, true]);
}

#[test]
fn the_salesperson_needs_an_owner_and_a_dated_action_that_is_not_overdue() {
    let mut account = sound();
    let lack = |account: &_| {
        let found = positions(account);
        assert_eq!(found.sales_lit(), found.lack.is_none());
        found.lack
    };
    assert_eq!(lack(&account), None);
    sale(&mut account).tasks.push(task(94, Some(ago(1))));
    assert_eq!(lack(&account), Some(SalesLack::Overdue));
    sale(&mut account).tasks = vec![task(94, None)];
    assert_eq!(lack(&account), Some(SalesLack::NoDate));
    sale(&mut account).tasks[0].done = Some(TODAY);
    assert_eq!(lack(&account), Some(SalesLack::NoAction));
    sale(&mut account).owner = None;
    assert_eq!(lack(&account), Some(SalesLack::NoOwner));
    let mut account = sound();
    sale(&mut account).owner = Some(id(99));
    assert_eq!(lack(&account), Some(SalesLack::UnknownOwner), "an id that is nobody's in the book");
    assert_eq!(positions(&account).lit(), [true, true, false]);
}
