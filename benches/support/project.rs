//! The projects of generated books: who is involved, what was met, moved, settled and invoiced.

use domain::id::Id;
use domain::invoice::{CollectionStep, Invoice, OverdueCause, Payment, PaymentPromise};
use domain::meeting::{CustomerAction, Meeting, Occasion, Outcome, PromiseStatus, Reached, Task, Touch, TouchKind};
use domain::money::Money;
use domain::project::{
    Attitude, BuyingRole, CheckMark, CheckState, Factor, FactorScore, GuideAnswers, Influence, Involvement, LostReason,
    Move, Project, SaleSize, Stage, Temperament, TemperamentKind, Tender,
};
use rust_decimal::Decimal;

use super::course::Course;
use super::maker::{Maker, TODAY, day};
use super::words;

/// What a customer has of each, shared among its projects; chosen to fill 8 KB.
const MEETINGS: usize = 2;
const INVOLVEMENTS: usize = 2;
const FACTORS: usize = 2;
const TOUCHES: usize = 1;
const TASKS: usize = 1;
const INVOICES: usize = 2;
/// In so many of a hundred projects all checks of the steps that were passed are settled; the others have settled one.
const THOROUGH: u8 = 10;
/// In so many of a hundred projects every move was written down; the others were moved on at once, with a reason.
const WRITTEN: u8 = 40;

/// One project of several: takes its part of what the customer has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
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
    pub(super) fn project(&mut self, contacts: &[Id], share: Share) -> Project {
        let course = self.course();
        let meetings = self.meetings(share.part(MEETINGS), course, contacts);
        let history = self.history(course, &meetings);
        let near = self.dice.i64(5..200);
        let tender = if course.open() { self.maybe(if course.troubled { 30 } else { 2 }, Self::tender) } else { None };
        Project {
            id: self.ids.next_id(),
            name: self.say(&words::PROJECTS),
            opened: day(course.opened),
            owner: self.maybe(97, |m| m.one(&m.staff.clone())),
            size: if self.dice.u8(..5) == 0 { SaleSize::Small } else { SaleSize::Large },
            amount: self.maybe(95, |m| m.money(40..4_000)),
            close: Some(day(if course.open() { -near } else { course.entered })),
            competitors: vec![self.say(&words::RIVALS)],
            hold_until: self.maybe(3, |m| day(-m.dice.i64(1..60))).filter(|_| course.open()),
            let_go: Vec::new(),
            tender: tender.unwrap_or_default(),
            involvements: contacts
                .iter()
                .take(share.part(INVOLVEMENTS))
                .map(|c| self.involvement(*c, course))
                .collect(),
            factors: self.factors(share.part(FACTORS)),
            checks: self.checks(course),
            history,
            meetings,
            touches: self.days(share.part(TOUCHES), course.opened.max(2)).map(|ago| self.touch(ago)).collect(),
            tasks: (0..share.part(TASKS)).map(|_| self.task(course)).collect(),
            invoices: self.days(share.part(INVOICES), 140).map(|ago| self.invoice(ago, course)).collect(),
        }
    }

    /// The meetings, oldest first; the last of them took place shortly before the last move.
    fn meetings(&mut self, count: usize, course: Course, contacts: &[Id]) -> Vec<Meeting> {
        let last = (course.entered + self.dice.i64(0..4)).min(course.opened);
        let spare = course.opened - last;
        let mut days: Vec<_> = self.days(count.saturating_sub(1), spare + 2).map(|ago| last + ago).collect();
        days.extend((count > 0).then_some(last));
        days.into_iter().map(|ago| self.meeting(ago.max(1), ago == last, course, contacts)).collect()
    }

    fn history(&mut self, course: Course, meetings: &[Meeting]) -> Vec<Move> {
        let step = |ago, to| Move { on: day(ago), to, reason: String::new(), lost: None, proof: None };
        let (end, lost) = (course.reached as usize, course.lost);
        if end == 0 {
            return vec![step(course.opened, Stage::Target)];
        }
        let every = end <= 2 || self.dice.u8(..100) < WRITTEN;
        let stages: Vec<_> = if every { (1..=end).collect() } else { vec![1, end] };
        // The lost one came into its last stage some time before it was lost.
        let came = if lost { i64::midpoint(course.entered, course.opened) } else { course.entered };
        let mut days: Vec<_> = self.days(stages.len() - 1, course.opened - came + 1).map(|ago| came + ago).collect();
        days.push(came);
        let mut history: Vec<_> =
            days.into_iter().zip(stages).map(|(ago, stage)| step(ago.min(course.opened), Stage::ALL[stage])).collect();
        if !every && let Some(over) = history.last_mut() {
            // Somebody forgot to write it down now and then: a hole in the history.
            over.reason = self.maybe(95, |m| m.say(&words::REASONS)).unwrap_or_default();
        }
        // Paid is no matter of a meeting: the order stands a move before.
        let back = usize::from(course.reached == Stage::Paid);
        let proved = history.iter_mut().rev().nth(back).filter(|step| step.to >= Stage::Trust && !lost);
        if let Some(step) = proved {
            step.proof = meetings.last().filter(|meeting| meeting.at.date() <= step.on).map(|meeting| meeting.id);
        }
        if lost {
            let why = self.one(&[LostReason::Price, LostReason::Rival, LostReason::NoAccess, LostReason::Late]);
            let reason = self.say(&words::NOTES);
            history.push(Move { lost: Some(why), reason, ..step(course.entered, Stage::Lost) });
        }
        history
    }

    fn tender(&mut self) -> Tender {
        let notice = self.dice.i64(-20..20);
        let [clarification, deadline, opening] = [10, 25, 26].map(|later| Some(day(notice - later)));
        Tender { notice: Some(day(notice)), clarification, deadline, opening }
    }

    fn involvement(&mut self, contact: Id, course: Course) -> Involvement {
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
            attitude: self.maybe(80, |m| {
                let worst = if course.troubled { Opponent } else { Critic };
                m.one(&[worst, Critic, Neutral, Supporter, Supporter, Champion])
            }),
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

    /// Of the thorough all checks of the steps they passed, of the others the first.
    fn checks(&mut self, course: Course) -> Vec<CheckMark> {
        let passed = (course.reached as usize).saturating_sub(1).min(6) * 6;
        let count = if self.dice.u8(..100) < THOROUGH { passed.max(1) } else { 1 };
        let span = (course.opened - course.entered).max(1);
        let days = self.days(count, span + 1).enumerate();
        days.map(|(n, ago)| CheckMark {
            check: format!("{}.{}", n / 6 + 1, n % 6 + 1),
            state: match self.maybe(8, |m| m.say(&words::REASONS)) {
                Some(reason) => CheckState::NotApplicable(reason),
                None => CheckState::Done(day(course.entered + ago - 1)),
            },
        })
        .collect()
    }

    fn meeting(&mut self, ago: i64, last: bool, course: Course, contacts: &[Id]) -> Meeting {
        use Outcome::{Advance, Continuation, NoSale, Order};
        let minute = self.one(&[0, 15, 30, 45]);
        let won = course.reached >= Stage::Collection;
        let outcome = match (last, course.lost, won) {
            (true, true, _) => Some(NoSale),
            (true, _, true) => Some(Order),
            _ if course.troubled => self.maybe(60, |m| m.one(&[Advance, Continuation, Continuation, NoSale])),
            _ => Some(self.one(&[Advance, Advance, Advance, Continuation])),
        };
        let first = if course.troubled { self.dice.usize(..contacts.len()) } else { 0 };
        Meeting {
            id: self.ids.next_id(),
            at: day(ago).at(self.dice.i8(8..18), minute, 0, 0),
            subject: self.say(&words::SUBJECTS),
            contacts: contacts.iter().skip(first).take(2).copied().collect(),
            ideal: self.say(&words::ADVANCES),
            fallback: self.say(&words::ADVANCES),
            outcome,
            in_hand: None,
            occasion: Occasion::Meeting,
            note: self.say(&words::NOTES),
            signed: if outcome == Some(Order) { self.say(&words::PROJECTS) } else { String::new() },
            reached: self.maybe(50, |m| m.one(&Reached::ALL)),
            action: (outcome == Some(Advance)).then(|| self.promise(ago, course)),
        }
    }

    /// What the customer does within ten days of the meeting; where there is trouble it may be broken, or nobody asked.
    fn promise(&mut self, ago: i64, course: Course) -> CustomerAction {
        use PromiseStatus::{Broken, Kept, Promised};
        let by = ago - 10;
        CustomerAction {
            what: self.say(&words::ADVANCES),
            who: self.say(&words::TITLES),
            by: Some(day(by)),
            opens: self.say(&words::SUBJECTS),
            status: match by {
                ..=0 => Promised,
                _ if course.troubled => self.one(&[Kept, Broken, Promised]),
                _ => Kept,
            },
            ..CustomerAction::default()
        }
    }

    fn touch(&mut self, ago: i64) -> Touch {
        let kind = self.one(&[TouchKind::Call, TouchKind::Message, TouchKind::Quotation, TouchKind::Visit]);
        Touch { id: self.ids.next_id(), on: day(ago), kind, text: self.say(&words::SUBJECTS), contacts: Vec::new() }
    }

    fn task(&mut self, course: Course) -> Task {
        let due = if course.troubled { self.dice.i64(-6..10) } else { -self.dice.i64(4..60) };
        let owner = Some(self.one(&self.staff.clone()));
        // Nothing is left to do on what is paid or lost.
        let done = if course.closed() { Some(day(course.entered)) } else { self.maybe(10, |m| day(m.dice.i64(0..5))) };
        Task { id: self.ids.next_id(), text: self.say(&words::ADVANCES), due: Some(day(due)), owner, done }
    }

    fn invoice(&mut self, ago: i64, course: Course) -> Invoice {
        let amount = self.money(20..600);
        let part = Money(amount.0 / Decimal::from(2));
        let (made, due) = (day(ago - 70), ago - 60);
        let late = course.troubled && self.dice.bool();
        let paid = if course.closed() || (due > 0 && !late) {
            Some(Payment { id: self.ids.next_id(), on: day(due.max(0)), amount })
        } else {
            self.maybe(50, |m| Payment { id: m.ids.next_id(), on: day((ago - 50).max(0)), amount: part })
        };
        Invoice {
            id: self.ids.next_id(),
            number: format!("F{}-{:05}", TODAY.year(), self.dice.u32(..100_000)),
            issued: day(ago),
            due: day(due),
            amount,
            instalments: Vec::new(),
            note: String::new(),
            payments: paid.into_iter().collect(),
            promises: self
                .maybe(20, |m| {
                    let status = m.one(&[PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken]);
                    PaymentPromise { id: m.ids.next_id(), made, due: day(ago - 90), amount: part, status }
                })
                .into_iter()
                .collect(),
            cause: self.maybe(30, |m| {
                m.one(&[OverdueCause::Dispute, OverdueCause::Process, OverdueCause::NoCash, OverdueCause::Unwilling])
            }),
            steps: self
                .maybe(20, |m| CollectionStep {
                    id: m.ids.next_id(),
                    on: made,
                    rung: None,
                    text: m.say(&words::REASONS),
                })
                .into_iter()
                .collect(),
        }
    }
}
