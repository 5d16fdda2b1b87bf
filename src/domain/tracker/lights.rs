//! The three lights of the 1+2+1: one guide, two of the four buying roles, one salesperson.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::account::Account;
use super::super::id::Id;
use super::super::involvement::{Attitude, BuyingRole, Influence, Involvement};
use super::super::project::Project;
use super::super::settings::Limits;
use super::clock::days;
use super::guide::{GuideStanding, standing};
use super::met::last_met;

/// Whether a role is held by somebody who was met and is for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cover {
    /// Met within the limit, attitude +1 or more.
    Covered,
    /// Met within the limit, attitude 0: lights half and does not count.
    Half,
    /// Anything else; an unknown attitude never covers.
    Open,
}

/// A role of the buying centre in one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCover {
    /// Which.
    pub role: BuyingRole,
    /// Whether it is covered.
    pub cover: Cover,
    /// Who holds it; archived and unknown contacts hold nothing.
    pub holders: Vec<Id>,
    /// Who covers or half covers it; of several the one met last.
    pub by: Option<Id>,
    /// The last day the one who covers it was met, else the last day any holder was.
    pub met: Option<Date>,
    /// The highest of its holders, unknown as medium; medium without a holder.
    pub influence: Influence,
}

/// Why the light of the salesperson is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SalesLack {
    /// Nobody of ours owns the project.
    NoOwner,
    /// There is no next action.
    NoAction,
    /// The next action has no date.
    NoDate,
    /// The next action is overdue.
    Overdue,
}

/// The positions of a project on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Positions {
    /// Who passes the guide test; of several the one with the fewest roles, so that the others can cover theirs.
    pub guide: Option<Id>,
    /// Who does best in the guide test, with at least one yes.
    pub best: Option<(Id, GuideStanding)>,
    /// In the order of the buying centre.
    pub roles: [RoleCover; 4],
    /// Two roles are covered by two different people.
    pub two_roles: bool,
    /// The uncovered role of highest influence; ties: decision maker, gatekeeper, user, purchaser. None where all are covered.
    pub next_role: Option<BuyingRole>,
    /// What the salesperson lacks.
    pub lack: Option<SalesLack>,
    /// A holder of the role was met, however long ago.
    pub decision_maker_met: bool,
}

impl Positions {
    /// Reads the positions. Archived contacts hold no role and guide nobody.
    #[must_use]
    pub fn of(account: &Account, project: &Project, limits: &Limits, today: Date) -> Self {
        let people = Present::of(account, project, today);
        let best = people.best();
        let guide = best.filter(|(_, standing)| *standing == GuideStanding::Guide).map(|(id, _)| id);
        let covering = |attitude: fn(Attitude) -> bool| {
            BuyingRole::ALL.map(|role| people.covering(role, guide, i64::from(limits.met), attitude))
        };
        let (full, half) = (covering(|a| a.score() >= 1), covering(|a| a.score() == 0));
        let roles = std::array::from_fn(|n| people.cover(BuyingRole::ALL[n], &full[n], &half[n]));
        Self {
            guide,
            best,
            two_roles: two(&full),
            next_role: next(&roles),
            lack: lack(project, today),
            decision_maker_met: people.holders(BuyingRole::DecisionMaker).any(|(_, met)| met.is_some()),
            roles,
        }
    }

    /// The first light: somebody passes the guide test.
    #[must_use]
    pub const fn guide_lit(&self) -> bool {
        self.guide.is_some()
    }

    /// The third light: an owner, and a dated next action that is not overdue.
    #[must_use]
    pub const fn sales_lit(&self) -> bool {
        self.lack.is_none()
    }

    /// Roles that are covered, 0 to 4.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.roles.iter().filter(|r| r.cover == Cover::Covered).count()
    }

    /// All three lights are on.
    #[must_use]
    pub const fn held(&self) -> bool {
        self.guide_lit() && self.two_roles && self.sales_lit()
    }

    /// The positions are held, and the decision maker was met too.
    #[must_use]
    pub const fn ready_to_close(&self) -> bool {
        self.held() && self.decision_maker_met
    }

    /// Guide, roles, salesperson.
    #[must_use]
    pub const fn lit(&self) -> [bool; 3] {
        [self.guide_lit(), self.two_roles, self.sales_lit()]
    }
}

/// The people of a project who are there, each with the day they were last met.
struct Present<'a> {
    people: Vec<(&'a Involvement, Option<Date>)>,
    today: Date,
}

impl<'a> Present<'a> {
    fn of(account: &'a Account, project: &'a Project, today: Date) -> Self {
        let there = present(account, project);
        Self { people: there.map(|i| (i, last_met(account, i.contact, today))).collect(), today }
    }

    fn best(&self) -> Option<(Id, GuideStanding)> {
        let judged = self.people.iter().map(|(i, _)| (i, standing(i.guide)));
        // Of equals `min_by_key` keeps the first.
        let best = judged.min_by_key(|(i, standing)| (Reverse(*standing), i.roles.len()));
        best.filter(|(_, standing)| *standing > GuideStanding::Nobody).map(|(i, standing)| (i.contact, standing))
    }

    fn holders(&self, role: BuyingRole) -> impl Iterator<Item = (&'a Involvement, Option<Date>)> {
        self.people.iter().filter(move |(i, _)| i.roles.contains(&role)).copied()
    }

    /// Holders who are not the guide, were met within the limit and stand so to us; the one met last comes first.
    fn covering(
        &self,
        role: BuyingRole,
        guide: Option<Id>,
        limit: i64,
        attitude: fn(Attitude) -> bool,
    ) -> Vec<(Id, Date)> {
        let fits = |(i, met): (&Involvement, Option<Date>)| {
            let met = met.filter(|met| days(*met, self.today) <= limit)?;
            (Some(i.contact) != guide && i.attitude.is_some_and(attitude)).then_some((i.contact, met))
        };
        let mut found: Vec<_> = self.holders(role).filter_map(fits).collect();
        found.sort_by_key(|(_, met)| Reverse(*met));
        found
    }

    fn cover(&self, role: BuyingRole, full: &[(Id, Date)], half: &[(Id, Date)]) -> RoleCover {
        let (cover, by) = match (full.first(), half.first()) {
            (Some(by), _) => (Cover::Covered, Some(*by)),
            (None, Some(by)) => (Cover::Half, Some(*by)),
            (None, None) => (Cover::Open, None),
        };
        let influences = self.holders(role).map(|(i, _)| i.influence.unwrap_or(Influence::Medium));
        RoleCover {
            role,
            cover,
            holders: self.holders(role).map(|(i, _)| i.contact).collect(),
            by: by.map(|(id, _)| id),
            met: by.map(|(_, met)| met).or_else(|| self.holders(role).filter_map(|(_, met)| met).max()),
            influence: influences.max().unwrap_or(Influence::Medium),
        }
    }
}

/// The involvements of contacts the account knows and has not archived.
pub(super) fn present<'a>(account: &'a Account, project: &'a Project) -> impl Iterator<Item = &'a Involvement> {
    let there = |i: &&Involvement| account.contact(i.contact).is_some_and(|c| c.archived.is_none());
    project.involvements.iter().filter(there)
}

/// Whether two different roles can be given to two different people who cover them.
fn two(covering: &[Vec<(Id, Date)>; 4]) -> bool {
    let covered: Vec<_> = covering.iter().filter(|people| !people.is_empty()).collect();
    let people: BTreeSet<_> = covered.iter().flat_map(|people| people.iter().map(|(id, _)| *id)).collect();
    // All pairs of role and person go through one role or through one person, or two of them have neither in common (König).
    covered.len() >= 2 && people.len() >= 2
}

/// The role to cover next.
fn next(roles: &[RoleCover; 4]) -> Option<BuyingRole> {
    let open = roles.iter().filter(|r| r.cover != Cover::Covered);
    // Ties go to the decision maker, which is the last in the order of the buying centre.
    open.max_by_key(|r| (r.influence, r.role)).map(|r| r.role)
}

fn lack(project: &Project, today: Date) -> Option<SalesLack> {
    match (project.owner, project.next_task().map(|task| task.due)) {
        (None, _) => Some(SalesLack::NoOwner),
        (_, None) => Some(SalesLack::NoAction),
        (_, Some(None)) => Some(SalesLack::NoDate),
        (_, Some(Some(due))) => (due < today).then_some(SalesLack::Overdue),
    }
}
