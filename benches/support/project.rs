//! The projects of generated books: who is involved, what was met, moved, settled and invoiced.

use peilian::domain::id::Id;
use peilian::domain::invoice::{Cause, CollectionStep, Invoice, Payment, PaymentPromise};
use peilian::domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Reached, Task, Touch, TouchKind};
use peilian::domain::money::Money;
use peilian::domain::project::{
    Attitude, BuyingRole, CheckMark, CheckState, Factor, FactorScore, GuideAnswers, Influence, Involvement, LostReason,
    Move, Project, SaleSize, Stage, Temperament, TemperamentKind, Tender,
};
use rust_decimal::Decimal;

use super::maker::{Maker, TODAY, day};
use super::words;

const STAGES: [Stage; 8] = [
    Stage::Target,
    Stage::Analyse,
    Stage::Trust,
    Stage::Needs,
    Stage::Value,
    Stage::Commitment,
    Stage::Collection,
    Stage::Paid,
];
/// What a customer has of each, shared among its projects; chosen to fill 8 KB.
const MEETINGS: usize = 2;
const INVOLVEMENTS: usize = 2;
const FACTORS: usize = 2;
const CHECKS: usize = 2;
const TOUCHES: usize = 1;
const TASKS: usize = 1;
const INVOICES: usize = 2;
/// Moves a project remembers.
const MOVES: usize = 2;

/// One project of several: takes its part of what the customer has.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// Which one, from 0.
    pub place: usize,
    /// How many there are.
    pub of: usize,
}

impl Share {
    /// This project's part; the parts of all add up to `total`.
    const fn part(self, total: usize) -> usize {
        total / self.of + (self.place < total % self.of) as usize
    }
}

impl Maker {
    /// One project of a customer with these contacts.
    pub fn project(&mut self, contacts: &[Id], share: Share) -> Project {
        let reached = self.dice.usize(..STAGES.len());
        let opened = self.dice.i64(150..300);
        let meetings: Vec<_> = self.days(share.part(MEETINGS), opened).map(|ago| self.meeting(ago, contacts)).collect();
        let history = self.history(reached, opened, &meetings);
        Project {
            id: self.ids.fresh(),
            name: self.say(&words::PROJECTS),
            opened: day(opened),
            owner: Some(self.one(&self.staff.clone())),
            size: if self.dice.u8(..4) == 0 { SaleSize::Small } else { SaleSize::Large },
            amount: Some(self.money(40..4_000)),
            close: Some(day(-self.dice.i64(5..200))),
            competitors: vec![self.say(&words::RIVALS)],
            hold_until: self.maybe(6, |m| day(-m.dice.i64(1..60))),
            tender: self.tender(),
            involvements: contacts.iter().take(share.part(INVOLVEMENTS)).map(|c| self.involvement(*c)).collect(),
            factors: self.factors(share.part(FACTORS)),
            checks: self.checks(share.part(CHECKS), opened),
            history,
            meetings,
            touches: self.days(share.part(TOUCHES), opened).map(|ago| self.touch(ago)).collect(),
            tasks: (0..share.part(TASKS)).map(|_| self.task()).collect(),
            invoices: self.days(share.part(INVOICES), 140).map(|ago| self.invoice(ago)).collect(),
        }
    }

    fn history(&mut self, reached: usize, opened: i64, meetings: &[Meeting]) -> Vec<Move> {
        let stages = STAGES.iter().take(reached + 1).skip((reached + 1).saturating_sub(MOVES));
        let mut history: Vec<_> = stages
            .zip(self.days(MOVES, opened))
            .map(|(to, ago)| Move {
                on: day(ago),
                to: *to,
                reason: String::new(),
                lost: None,
                proof: meetings.iter().rfind(|m| m.at.date() <= day(ago)).map(|m| m.id),
            })
            .collect();
        // An order is not lost any more.
        let per = if reached < 6 { 10 } else { 0 };
        if let Some(lost) = self.maybe(per, |m| m.one(&[LostReason::Price, LostReason::Rival, LostReason::NoAccess])) {
            let reason = self.say(&words::NOTES);
            history.push(Move { on: day(0), to: Stage::Lost, reason, lost: Some(lost), proof: None });
        }
        history
    }

    fn tender(&mut self) -> Tender {
        let tender = self.maybe(10, |m| {
            let notice = m.dice.i64(-20..20);
            let [clarification, deadline, opening] = [10, 25, 26].map(|later| Some(day(notice - later)));
            Tender { notice: Some(day(notice)), clarification, deadline, opening }
        });
        tender.unwrap_or_default()
    }

    fn involvement(&mut self, contact: Id) -> Involvement {
        use Attitude::{Champion, Critic, Neutral, Opponent, Supporter};
        use BuyingRole::{DecisionMaker, Gatekeeper, Purchaser, User};
        use TemperamentKind::{Donkey, Eagle, Fox, Sheep};
        let guide = GuideAnswers {
            wants_us: self.dice.bool(),
            believed: self.dice.bool(),
            true_so_far: self.dice.bool(),
            tells_next: self.dice.bool(),
        };
        Involvement {
            contact,
            roles: vec![self.one(&[Purchaser, User, Gatekeeper, DecisionMaker])],
            attitude: self.maybe(80, |m| m.one(&[Opponent, Critic, Neutral, Supporter, Supporter, Champion])),
            influence: self.maybe(80, |m| m.one(&[Influence::Low, Influence::Medium, Influence::High])),
            guide,
            temperament: self.maybe(10, |m| {
                let kind = m.one(&[Eagle, Sheep, Fox, Donkey]);
                Temperament { kind, on: day(m.dice.i64(1..120)) }
            }),
        }
    }

    fn factors(&mut self, count: usize) -> Vec<FactorScore> {
        use Factor::{Experience, Need, Price, Trust, Value};
        let all = [Value, Need, Price, Trust, Experience];
        let score = |factor| FactorScore {
            factor,
            ours: self.dice.u8(1..=5),
            theirs: (self.dice.u8(..3) > 0).then(|| self.dice.u8(1..=5)),
        };
        all.into_iter().take(count).map(score).collect()
    }

    fn checks(&mut self, count: usize, opened: i64) -> Vec<CheckMark> {
        let days = self.days(count, opened).enumerate();
        days.map(|(n, ago)| CheckMark {
            check: format!("{}.{}", n / 4 + 1, n % 4 + 1),
            state: match self.maybe(12, |m| m.say(&words::REASONS)) {
                Some(reason) => CheckState::NotApplicable(reason),
                None => CheckState::Done(day(ago)),
            },
        })
        .collect()
    }

    fn meeting(&mut self, ago: i64, contacts: &[Id]) -> Meeting {
        use Outcome::{Advance, Continuation, NoSale, Order};
        let minute = self.one(&[0, 15, 30, 45]);
        let outcome =
            self.maybe(90, |m| m.one(&[Advance, Advance, Advance, Continuation, Continuation, Order, NoSale]));
        let first = self.dice.usize(..contacts.len());
        Meeting {
            id: self.ids.fresh(),
            at: day(ago).at(self.dice.i8(8..18), minute, 0, 0),
            subject: self.say(&words::SUBJECTS),
            contacts: contacts.iter().skip(first).take(2).copied().collect(),
            ideal: self.say(&words::ADVANCES),
            fallback: self.say(&words::ADVANCES),
            outcome,
            note: self.say(&words::NOTES),
            signed: String::new(),
            reached: self.maybe(50, |m| m.one(&Reached::ALL)),
            action: (outcome == Some(Advance)).then(|| self.promise(ago)),
        }
    }

    fn promise(&mut self, ago: i64) -> CustomerAction {
        use PromiseStatus::{Broken, Kept, Promised};
        CustomerAction {
            what: self.say(&words::ADVANCES),
            who: self.say(&words::TITLES),
            by: Some(day(ago - 10)),
            opens: self.say(&words::SUBJECTS),
            status: if ago > 10 { self.one(&[Kept, Kept, Broken, Promised]) } else { Promised },
        }
    }

    fn touch(&mut self, ago: i64) -> Touch {
        let kind = self.one(&[TouchKind::Call, TouchKind::Message, TouchKind::Quotation, TouchKind::Visit]);
        Touch { id: self.ids.fresh(), on: day(ago), kind, text: self.say(&words::SUBJECTS) }
    }

    fn task(&mut self) -> Task {
        let due = day(-self.dice.i64(-6..30));
        let owner = Some(self.one(&self.staff.clone()));
        let done = self.maybe(30, |m| day(m.dice.i64(0..5)));
        Task { id: self.ids.fresh(), text: self.say(&words::ADVANCES), due: Some(due), owner, done }
    }

    fn invoice(&mut self, ago: i64) -> Invoice {
        let amount = self.money(20..600);
        let part = Money(amount.0 / Decimal::from(2));
        let made = day(ago - 70);
        Invoice {
            id: self.ids.fresh(),
            number: format!("F{}-{:05}", TODAY.year(), self.dice.u32(..100_000)),
            issued: day(ago),
            due: day(ago - 60),
            amount,
            payments: self
                .maybe(50, |m| Payment { id: m.ids.fresh(), on: day(ago - 50), amount: part })
                .into_iter()
                .collect(),
            promises: self
                .maybe(35, |m| {
                    let status = m.one(&[PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken]);
                    PaymentPromise { id: m.ids.fresh(), made, due: day(ago - 90), amount: part, status }
                })
                .into_iter()
                .collect(),
            cause: self.maybe(30, |m| m.one(&[Cause::Dispute, Cause::Process, Cause::NoCash, Cause::Unwilling])),
            steps: self
                .maybe(35, |m| CollectionStep { id: m.ids.fresh(), on: made, text: m.say(&words::REASONS) })
                .into_iter()
                .collect(),
        }
    }
}
