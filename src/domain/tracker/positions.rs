//! Works out the three lights of a project: 1 guide, 2 of the 4 buying roles, 1 salesperson.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::super::account::Account;
use super::super::id::Id;
use super::super::involvement::GuideStanding;
use super::super::project::{Attitude, BuyingRole, Influence, Involvement, Project, SaleSize};
use super::super::settings::Limits;
use super::super::yardstick::Yardstick;

/// Days within which a decision maker was met, for a project that is ready to close.
pub const DECISION: i32 = 90;

/// How far a role is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cover {
    /// A holder who is not the guide was met within the limit with attitude +1 or more.
    Covered,
    /// The same with attitude 0; does not count.
    Half,
    /// Neither; an attitude nobody knows never counts.
    Open,
}

/// A buying role of a project with who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCover {
    /// Which role.
    pub role: BuyingRole,
    /// How far it is covered.
    pub cover: Cover,
    /// Who holds it; somebody archived or unknown holds nothing.
    pub holders: Vec<Id>,
    /// Who covers it, or half covers it.
    pub by: Option<Id>,
    /// When that holder, else any holder, was met last.
    pub met: Option<Date>,
    /// The highest of its holders, unknown as medium; medium where nobody holds it.
    pub influence: Influence,
}

/// What the salesperson's light lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SalesLack {
    /// Nobody owns the project.
    NoOwner,
    /// The owner is nobody in the book.
    UnknownOwner,
    /// No open action.
    NoAction,
    /// The next action has no day.
    NoDate,
    /// The next action is overdue.
    Overdue,
}

/// The positions of a project, with their reasons. A small sale has none to hold but the salesperson's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Positions {
    /// Whether there are positions to hold.
    pub size: SaleSize,
    /// Who passes the guide test; of several the one who is missed least among the roles.
    pub guide: Option<Id>,
    /// Who stands best in the guide test, and how.
    pub best: Option<(Id, GuideStanding)>,
    /// Purchaser, user, gatekeeper, decision maker.
    pub roles: [RoleCover; 4],
    /// Two roles are covered by two different people.
    pub two_roles: bool,
    /// The role to cover next: the uncovered one of highest influence.
    pub next_role: Option<BuyingRole>,
    /// What the salesperson's light lacks.
    pub lack: Option<SalesLack>,
    /// A decision maker was met lately, and none of them is a critic or an opponent.
    pub decision_maker_won: bool,
    /// Somebody of high influence, whatever their role, is an opponent: there is an alert for it.
    pub opposed: bool,
    /// A buyer, who may be the guide too, was met within the limit and is not against us.
    pub buyer_met: Option<Id>,
}

/// Who among equals is covered first.
const TIES: [BuyingRole; 4] =
    [BuyingRole::DecisionMaker, BuyingRole::Gatekeeper, BuyingRole::User, BuyingRole::Purchaser];

impl Positions {
    /// Works the positions of a project out.
    #[must_use]
    pub fn of(account: &Account, project: &Project, by: &Yardstick, today: Date) -> Self {
        let (limits, parts) = (&by.limits, active_involvements(account, project));
        let best = best_guide(account, project, limits, today);
        let guide = best.filter(|(_, standing)| *standing == GuideStanding::Guide).map(|(id, _)| id);
        let evidence = CoverEvidence { account, limits, today, guide };
        let roles = BuyingRole::ALL.map(|role| evidence.cover(role, &parts));
        let open = |role: BuyingRole| roles.iter().find(|r| r.role == role && r.cover != Cover::Covered);
        let next = TIES.into_iter().rev().filter_map(open).max_by_key(|r| r.influence);
        let next_role = next.map(|r| r.role);
        Self {
            size: project.size,
            guide,
            best,
            two_roles: evidence.two_people(&parts),
            next_role,
            lack: lack(project, by, today),
            decision_maker_won: evidence.decision_maker_won(&parts),
            opposed: parts.iter().any(|part| part.is_strong_opponent()),
            buyer_met: evidence.buyer_met(&parts),
            roles,
        }
    }

    /// Whether there are positions to hold: those of a large sale.
    #[must_use]
    pub fn has_positions(&self) -> bool {
        self.size == SaleSize::Large
    }

    /// Whether there is a guide.
    #[must_use]
    pub const fn guide_lit(&self) -> bool {
        self.guide.is_some()
    }

    /// Whether somebody of ours owns it and has a next action with a day that is not past.
    #[must_use]
    pub const fn sales_lit(&self) -> bool {
        self.lack.is_none()
    }

    /// Roles covered, 0 to 4.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.roles.iter().filter(|r| r.cover == Cover::Covered).count()
    }

    /// The three lights: guide, roles, salesperson. Of a small sale only the last can be lit.
    #[must_use]
    pub fn lit(&self) -> [bool; 3] {
        let large = self.has_positions();
        [large && self.guide_lit(), large && self.two_roles, self.sales_lit()]
    }

    /// The lights as figures: a guide, covered roles, a salesperson with a next action; none where a small sale has no light. Two
    /// roles of one person light nothing: they count as one.
    #[must_use]
    pub fn figures(&self) -> [Option<u8>; 3] {
        let covered = if self.two_roles { self.covered() } else { self.covered().min(1) };
        let held = |figure| Some(figure).filter(|_| self.has_positions());
        let roles = u8::try_from(covered).unwrap_or(9);
        [held(u8::from(self.guide_lit())), held(roles), Some(u8::from(self.sales_lit()))]
    }

    /// Whether the positions are held: all three lights.
    #[must_use]
    pub fn all_lit(&self) -> bool {
        self.lit() == [true; 3]
    }

    /// Whether the people are where the first point of the grade asks for: the positions of a large sale are held; of a small one
    /// a buyer was met, and we have a next action.
    #[must_use]
    pub fn in_place(&self) -> bool {
        if self.has_positions() { self.all_lit() } else { self.buyer_met.is_some() && self.sales_lit() }
    }

    /// Whether the positions are held, a decision maker was met lately, none of them is against us and no opponent is strong.
    #[must_use]
    pub fn ready_to_close(&self) -> bool {
        self.all_lit() && self.decision_maker_won && !self.opposed
    }
}

/// The parts of those who are there: somebody archived or unknown plays none.
#[must_use]
pub fn active_involvements<'a>(account: &Account, project: &'a Project) -> Vec<&'a Involvement> {
    let here = |id: Id| account.contact(id).is_some_and(|c| c.archived.is_none());
    project.involvements.iter().filter(|part| here(part.contact)).collect()
}

/// Who stands best in the guide test, and how; none where nobody stands in it at all. Of several guides the one without whom two
/// roles stay covered by two people, then the one without whom most roles stay covered, so that a better attitude of somebody
/// darkens nothing; then the one with the fewest roles; of equals the first in the record, so that the answer does not hop about.
#[must_use]
pub fn best_guide(account: &Account, project: &Project, limits: &Limits, today: Date) -> Option<(Id, GuideStanding)> {
    let parts = active_involvements(account, project);
    let standing = parts.iter().map(|part| part.guide.standing()).max().filter(|best| *best > GuideStanding::Nobody)?;
    let rank = |part: &&Involvement| {
        let without = CoverEvidence { account, limits, today, guide: Some(part.contact) };
        (without.two_people(&parts), without.count_covered(&parts), Reverse(part.roles.len()))
    };
    let best: Vec<_> = parts.iter().copied().filter(|part| part.guide.standing() == standing).collect();
    let guide = if let [only] = best.as_slice() { Some(*only) } else { best.into_iter().rev().max_by_key(rank) };
    guide.map(|part| (part.contact, standing))
}

fn lack(project: &Project, by: &Yardstick, today: Date) -> Option<SalesLack> {
    match (by.owner(project), project.next_task()) {
        (None, _) if project.owner.is_some() => Some(SalesLack::UnknownOwner),
        (None, _) => Some(SalesLack::NoOwner),
        (_, None) => Some(SalesLack::NoAction),
        (_, Some(task)) => match task.due {
            None => Some(SalesLack::NoDate),
            Some(due) if due < today => Some(SalesLack::Overdue),
            Some(_) => None,
        },
    }
}

/// What a cover is judged on.
struct CoverEvidence<'a> {
    account: &'a Account,
    limits: &'a Limits,
    today: Date,
    guide: Option<Id>,
}

impl CoverEvidence<'_> {
    /// Whether somebody was met so many days ago or later.
    fn met_within(&self, part: &Involvement, days: i32) -> bool {
        let met = self.account.last_met(part.contact, self.today);
        met.is_some_and(|day| (self.today - day).get_days() <= days)
    }

    /// How far somebody covers the roles they hold.
    fn holder(&self, part: &Involvement) -> Cover {
        let recent = self.met_within(part, i32::from(self.limits.met));
        match part.attitude.map(Attitude::score) {
            Some(1..) if recent && self.guide != Some(part.contact) => Cover::Covered,
            Some(0) if recent && self.guide != Some(part.contact) => Cover::Half,
            _ => Cover::Open,
        }
    }

    /// Whether a decision maker was met lately, and nobody who decides is against us.
    fn decision_maker_won(&self, parts: &[&Involvement]) -> bool {
        let deciding = || parts.iter().filter(|part| part.roles.contains(&BuyingRole::DecisionMaker));
        let against = |part: &Involvement| part.attitude.is_some_and(|attitude| attitude.score() < 0);
        deciding().any(|part| self.met_within(part, DECISION)) && !deciding().any(|part| against(part))
    }

    /// Somebody who purchases or decides, was met within the limit and is neutral or for us.
    fn buyer_met(&self, parts: &[&Involvement]) -> Option<Id> {
        let buys = |part: &Involvement| {
            part.roles.iter().any(|role| matches!(role, BuyingRole::Purchaser | BuyingRole::DecisionMaker))
        };
        let for_us = |part: &Involvement| part.attitude.is_some_and(|attitude| attitude.score() >= 0);
        let met = |part: &Involvement| self.met_within(part, i32::from(self.limits.met));
        parts.iter().find(|part| buys(part) && for_us(part) && met(part)).map(|part| part.contact)
    }

    /// How many roles are covered.
    fn count_covered(&self, parts: &[&Involvement]) -> usize {
        BuyingRole::ALL.into_iter().filter(|role| self.cover(*role, parts).cover == Cover::Covered).count()
    }

    fn cover(&self, role: BuyingRole, parts: &[&Involvement]) -> RoleCover {
        let holders: Vec<_> = parts.iter().filter(|p| p.roles.contains(&role)).collect();
        let by = [Cover::Covered, Cover::Half]
            .into_iter()
            .find_map(|wanted| holders.iter().find(|p| self.holder(p) == wanted).map(|p| (p.contact, wanted)));
        let met = |id: Id| self.account.last_met(id, self.today);
        RoleCover {
            role,
            cover: by.map_or(Cover::Open, |(_, cover)| cover),
            by: by.map(|(id, _)| id),
            met: match by {
                Some((id, _)) => met(id),
                None => holders.iter().filter_map(|p| met(p.contact)).max(),
            },
            influence: holders
                .iter()
                .map(|p| p.influence.unwrap_or(Influence::Medium))
                .max()
                .unwrap_or(Influence::Medium),
            holders: holders.into_iter().map(|p| p.contact).collect(),
        }
    }

    /// Whether two different people cover two different roles.
    fn two_people(&self, parts: &[&Involvement]) -> bool {
        let covering: Vec<_> =
            parts.iter().filter(|p| self.holder(p) == Cover::Covered && !p.roles.is_empty()).collect();
        let pair = |a: &Involvement, b: &Involvement| {
            a.contact != b.contact && a.roles.iter().any(|x| b.roles.iter().any(|y| x != y))
        };
        covering.iter().any(|a| covering.iter().any(|b| pair(a, b)))
    }
}
