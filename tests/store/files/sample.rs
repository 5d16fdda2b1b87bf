//! Records in which every field of every saved type is filled; for the proofs only.

use std::path::Path;
use std::sync::Arc;

use domain::account::{Account, ChannelFigure};
use domain::attempt::{Attempt, ElementKey};
use domain::coaching::{AbilityStep, Audience, CoachSelfCheck, CoachingEntry, CoachingKind, Obstacle, OwnPart};
use domain::collection::CollectionRung;
use domain::contact::{Clue, Contact, Overrule};
use domain::draft::{Draft, Drafts};
use domain::drill::{Drill, DrillAnswer, DrillKind};
use domain::force::{ChannelForce, ForceLevel};
use domain::id::{Id, IdSource};
use domain::invoice::{CollectionStep, Instalment, Invoice, OverdueCause, Payment, PaymentPromise};
use domain::measure::{Measure, Perspective};
use domain::meeting::{
    ActionKind, CustomerAction, InHand, InHandKind, Meeting, Occasion, Outcome, PromiseStatus, Reached, Task, Touch,
    TouchKind,
};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{
    Attitude, BuyingRole, CheckMark, CheckState, Factor, FactorScore, GuideAnswers, Influence, Involvement, LostReason,
    Move, Project, SaleSize, Stage, Temperament, TemperamentKind, Tender,
};
use domain::quadrant::Quadrant;
use domain::quarter::Quarter;
use domain::record::Record;
use domain::resource::{ResourcePlan, StanceShares, StanceSpending};
use domain::segment::Segment;
use domain::settings::{ChannelLimits, Limits, Settings, Target};
use domain::stance::Stance;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, AgendaKind};
use domain::workshop::allotment::TeamAllotment;
use domain::workshop::answers::{CaseLine, ClassPromise, ClassVote, HandsCount};
use domain::workshop::hand_in::{GroupSums, HandIn, HandInWay, Hands};
use domain::workshop::kept_counts::ClassCounts;
use domain::workshop::placing::TeamPlacing;
use domain::workshop::seat::Seat;
use domain::workshop::tally::{CardCounts, SheetCounts, SheetTally};
use jiff::civil::{Date, DateTime, date, datetime};
use rust_decimal::Decimal;
use store::{Faulty, Opened, Store};

/// The data folder of the proofs on the disk in memory.
pub(crate) const FOLDER: &str = "/data/book";

/// The moment at which everything happens.
pub(crate) fn now() -> DateTime {
    datetime(2025, 3, 1, 10, 15, 0, 0)
}

pub(crate) fn day() -> Date {
    date(2025, 3, 1)
}

/// Opens the book on the disk in memory, which must work.
pub(crate) fn open(disk: &Faulty) -> Opened<Faulty> {
    Store::open(disk.clone(), Path::new(FOLDER), false).unwrap()
}

/// Draws texts from a pool, in turn.
pub(crate) struct Maker<'a> {
    pub ids: IdSource,
    pub pool: &'a [&'a str],
    turn: usize,
}

impl<'a> Maker<'a> {
    pub(crate) fn new(seed: u64, pool: &'a [&'a str]) -> Self {
        Self { ids: IdSource::new(seed), pool, turn: 0 }
    }

    pub(crate) fn id(&mut self) -> Id {
        self.ids.next_id()
    }

    pub(crate) fn text(&mut self) -> String {
        self.turn += 1;
        self.pool[self.turn % self.pool.len()].to_owned()
    }

    pub(crate) fn settings(&mut self) -> Settings {
        // From a source of their own, so that the ids of the other records stay what they were.
        let mut ids = IdSource::new(10);
        let owner = Some(ids.next_id());
        let (quarter, amount) = (Quarter::new(2026, 1).unwrap(), Money("1200000.50".parse().unwrap()));
        Settings {
            probabilities: [6, 11, 26, 41, 61, 81, 96],
            targets: vec![Target { id: ids.next_id(), owner, quarter, amount }],
            me: Some(self.id()),
            currency: self.text(),
            limits: Limits { met: 7, customer: 8, stage: [1, 2, 3, 4, 5, 6, 9] },
            channel: ChannelLimits { share: 40, middle: Money::whole(1), high: Money::whole(2) },
            resources: ResourcePlan {
                time: StanceShares { attack: 40, defend: 30, maintain: 29, abandon: 1 },
                people: StanceShares { attack: 1, ..StanceShares::default() },
                money: StanceShares { defend: 2, ..StanceShares::default() },
                spent: StanceSpending { maintain: Money("3.50".parse().unwrap()), ..StanceSpending::default() },
            },
            scorecard: vec![Measure {
                id: ids.next_id(),
                perspective: Perspective::Process,
                stance: Stance::Defend,
                name: "坏账".to_owned(),
                target: Decimal::ONE,
                actual: Some(Decimal::TWO),
                weight: 15,
                less_is_better: true,
            }],
            borrowing_rate: Some("5.6".parse().unwrap()),
        }
    }

    pub(crate) fn person(&mut self) -> Person {
        let mut attempt = Attempt::begin(&mut self.ids, day());
        for key in ElementKey::on_offer(0).step_by(4) {
            attempt.sheets[0].toggle(key);
        }
        let finished = Attempt { finished: Some(day()), sample: true, ..Attempt::begin(&mut self.ids, day()) };
        let (id, name) = (self.id(), self.text());
        let answers = vec![DrillAnswer { case: "o01".to_owned(), right: true }];
        let drills = vec![Drill { id: IdSource::new(9).next_id(), kind: DrillKind::HotPotato, on: day(), answers }];
        let attempts = vec![attempt, finished];
        let coaching = vec![CoachingEntry {
            id: IdSource::new(13).next_id(),
            seen: now(),
            said: Some(now()),
            kind: CoachingKind::Step(AbilityStep::Watch),
            audience: Audience::Private,
            text: "看他报价".to_owned(),
            own_part: Some(OwnPart { made_clear: true, gave_means: false }),
            obstacle: Some(Obstacle::WillNot),
            by: Some(IdSource::new(14).next_id()),
        }];
        let self_checks =
            vec![CoachSelfCheck { on: day(), no_system: true, theory_apart: false, nothing_distilled: true }];
        Person {
            sample: true,
            attempts,
            drills,
            coaching,
            self_checks,
            ..Person::new(id, name, PersonKind::Trainee, day())
        }
    }

    #[expect(clippy::too_many_lines, reason = "every field of a class, one after the other")]
    pub(crate) fn workshop(&mut self) -> Workshop {
        let agenda = vec![AgendaItem {
            kind: AgendaKind::Case,
            locked: Some(jiff::civil::time(12, 0, 0, 0)),
            opens: Some("case-ears".to_owned()),
            begun: Some(now()),
            done: Some(now()),
            dropped: true,
            ..AgendaItem::new(self.id(), self.text(), 45)
        }];
        // What later versions added has ids and texts of its own: all that follows keeps those it had.
        let mut ids = IdSource::new(15);
        let (person, id, title) = (self.id(), self.id(), self.text());
        let seat = Seat {
            badge: Some(7),
            on_map: true,
            absent: true,
            firm: "北辰".to_owned(),
            apart: vec![ids.next_id()],
            team: Some(2),
            locked: true,
            ..Seat::new(person)
        };
        let counts = SheetCounts::new([[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]]).unwrap();
        let picks = Some(std::array::from_fn(|sheet| {
            let eight: Vec<_> = ElementKey::on_offer(sheet).take(8).map(|key| key.to_string()).collect();
            eight.join(" ").parse().unwrap()
        }));
        let hands = vec![Hands { dominance: "AD".to_owned(), people: 5 }];
        let promise = ClassPromise {
            id: ids.next_id(),
            person,
            customer: "华北水务".to_owned(),
            action: "周五前装机试跑".to_owned(),
            by: day(),
            kept: Some(false),
        };
        Workshop {
            trainer: "Lin".to_owned(),
            start: Some(jiff::civil::time(9, 0, 0, 0)),
            places: Some(24),
            account: Some(ids.next_id()),
            sample: true,
            agenda,
            roster: vec![seat],
            handed_in: vec![HandIn { person, way: HandInWay::Paper, at: now(), counts, picks }],
            sums: vec![GroupSums {
                id: ids.next_id(),
                from: 1,
                to: 10,
                counts: Some(SheetTally([[20; 4]; 3])),
                hands: hands.clone(),
            }],
            votes: vec![ClassVote {
                id: ids.next_id(),
                question: "o01".to_owned(),
                at: now(),
                first: Some(CardCounts([12, 3, 2, 1])),
                second: Some(CardCounts([2, 13, 2, 1])),
            }],
            case_lines: vec![CaseLine {
                id: ids.next_id(),
                case: "case-ears".to_owned(),
                team: 1,
                line: "先问谁签字".to_owned(),
            }],
            promises: vec![promise],
            // An id of its own: one that was drawn would give all that follows another one.
            allotments: vec![TeamAllotment {
                id: "a110t0000001".parse().unwrap(),
                team: 1,
                points: SheetTally([[50, 30, 20, 0], [40, 40, 20, 0], [60, 30, 10, 0]]),
            }],
            hands: vec![HandsCount {
                id: "hand50000001".parse().unwrap(),
                page: "relations-factors".to_owned(),
                counts: vec![3, 2, 9, 1, 4],
            }],
            placings: vec![TeamPlacing { id: "p1ac0000001t".parse().unwrap(), team: 1, places: Segment::ALL.to_vec() }],
            teams: Some(3),
            notes: "say \"hi\"".to_owned(),
            counts: Some(ClassCounts {
                people: 18,
                handed_in: 17,
                picks: [100, 102, 98, 108],
                dominances: hands,
                promises: [18, 11, 3],
            }),
            ..Workshop::new(id, title, day())
        }
    }

    pub(crate) fn drafts(&mut self) -> Drafts {
        let mut drafts = Drafts::default();
        for _ in 0..3 {
            drafts.entries.push(Draft { place: self.text(), field: self.text(), text: self.text() });
        }
        drafts
    }

    pub(crate) fn account(&mut self) -> Account {
        let contact = self.contact();
        let project = self.project(contact.id);
        let sales = Money("-12345678901234567.89".parse().unwrap());
        Account {
            id: self.id(),
            name: self.text(),
            industry: self.text(),
            place: self.text(),
            note: self.text(),
            sample: true,
            credit_limit: Some(Money::whole(500_000)),
            payment_days: Some(45),
            forces: vec![ChannelForce {
                id: IdSource::new(12).next_id(),
                name: "返点".to_owned(),
                levels: vec![ForceLevel { on: day(), strength: -4 }],
            }],
            channel: vec![ChannelFigure { on: day(), potential: Some(Money::whole(7)), sales }],
            contacts: vec![contact],
            projects: vec![project],
        }
    }

    fn contact(&mut self) -> Contact {
        Contact {
            id: self.id(),
            name: self.text(),
            title: self.text(),
            phone: self.text(),
            wechat: self.text(),
            email: self.text(),
            reports_to: Some(self.id()),
            note: self.text(),
            clues: vec![Clue { key: "B3".to_owned(), on: day() }],
            overrule: Some(Overrule { quadrants: vec![Quadrant::A, Quadrant::D], on: day() }),
            needs: vec![self.text(), self.text()],
            wants: vec![self.text()],
            archived: Some(day()),
        }
    }

    fn project(&mut self, contact: Id) -> Project {
        let meeting = self.meeting(contact);
        let task =
            Task { id: self.id(), text: self.text(), due: Some(day()), owner: Some(self.id()), done: Some(day()) };
        let lost = Move {
            on: day(),
            to: Stage::Lost,
            reason: self.text(),
            lost: Some(LostReason::Rival),
            proof: Some(meeting.id),
        };
        let open = CheckMark { check: "3.2".to_owned(), state: CheckState::NotApplicable(self.text()) };
        let done = CheckMark { check: self.text(), state: CheckState::Done(day()) };
        Project {
            id: self.id(),
            name: self.text(),
            opened: day(),
            owner: Some(self.id()),
            size: SaleSize::Large,
            amount: Some(Money("0.10".parse().unwrap())),
            close: Some(day()),
            competitors: vec![self.text()],
            hold_until: Some(day()),
            let_go: Vec::new(),
            tender: Tender { notice: Some(day()), deadline: Some(day()), ..Tender::default() },
            involvements: vec![involvement(contact)],
            factors: vec![FactorScore { factor: Factor::Trust, ours: 4, theirs: Some(2) }],
            checks: vec![open, done],
            history: vec![lost],
            meetings: vec![meeting],
            touches: vec![Touch {
                id: self.id(),
                on: day(),
                kind: TouchKind::Quotation,
                text: self.text(),
                contacts: vec![contact],
            }],
            tasks: vec![task],
            invoices: vec![self.invoice()],
        }
    }

    fn meeting(&mut self, contact: Id) -> Meeting {
        let action = CustomerAction {
            kind: Some(ActionKind::WayUp),
            what: self.text(),
            whom: Some(contact),
            contact: Some(contact),
            who: self.text(),
            by: Some(day()),
            opens: self.text(),
            status: PromiseStatus::Kept,
            kept_on: Some(day()),
        };
        Meeting {
            id: self.id(),
            at: now(),
            occasion: Occasion::Call,
            subject: self.text(),
            contacts: vec![contact],
            ideal: self.text(),
            fallback: self.text(),
            outcome: Some(Outcome::Advance),
            in_hand: Some(InHand { kind: InHandKind::LoosePaper, on: Some(day()) }),
            signed: "合同 2025-07".to_owned(),
            reached: Some(Reached::Fallback),
            note: self.text(),
            action: Some(action),
        }
    }

    fn invoice(&mut self) -> Invoice {
        let amount = Money::whole(-3);
        let status = PromiseStatus::Broken;
        Invoice {
            id: self.id(),
            number: self.text(),
            issued: day(),
            due: day(),
            amount,
            payments: vec![Payment { id: self.id(), on: day(), amount }],
            promises: vec![PaymentPromise { id: self.id(), made: day(), due: day(), amount, status }],
            cause: Some(OverdueCause::NoCash),
            steps: vec![CollectionStep {
                id: self.id(),
                on: day(),
                rung: Some(CollectionRung::Statement),
                text: self.text(),
            }],
            instalments: vec![Instalment { id: IdSource::new(11).next_id(), due: day(), amount: Money::whole(-1) }],
            note: "二期首付".to_owned(),
        }
    }

    /// One record of each kind.
    pub(crate) fn records(&mut self) -> Vec<Record> {
        vec![
            Record::Settings(Arc::new(self.settings())),
            Record::Person(Arc::new(self.person())),
            Record::Account(Arc::new(self.account())),
            Record::Workshop(Arc::new(self.workshop())),
        ]
    }
}

fn involvement(contact: Id) -> Involvement {
    Involvement {
        contact,
        roles: vec![BuyingRole::User, BuyingRole::DecisionMaker],
        attitude: Some(Attitude::Champion),
        influence: Some(Influence::High),
        guide: GuideAnswers { wants_us: true, ..GuideAnswers::default() },
        temperament: Some(Temperament { kind: TemperamentKind::Fox, on: day() }),
    }
}

/// A small person.
pub(crate) fn person(seed: u64, name: &str) -> Person {
    let id = IdSource::new(seed).next_id();
    Person::new(id, name.to_owned(), PersonKind::Colleague, day())
}

/// A small person as a record.
pub(crate) fn record(seed: u64, name: &str) -> Record {
    Record::Person(Arc::new(person(seed, name)))
}

/// The file of a person on the disk in memory.
pub(crate) fn path(seed: u64) -> String {
    format!("{FOLDER}/people/{}.ron", person(seed, "").id)
}

/// The names of all files below the data folder but the lock and the copies of what was saved.
pub(crate) fn files(disk: &Faulty) -> Vec<String> {
    all_files(disk).into_iter().filter(|name| !name.starts_with("backups/saved-by-")).collect()
}

/// The names of all files below the data folder but the lock.
pub(crate) fn all_files(disk: &Faulty) -> Vec<String> {
    let inside = |path: std::path::PathBuf| Some(path.strip_prefix(FOLDER).ok()?.to_string_lossy().into_owned());
    disk.files().into_iter().filter_map(inside).filter(|name| name != "lock").collect()
}

/// The copies of what was saved, the oldest first.
pub(crate) fn copies(disk: &Faulty) -> Vec<String> {
    all_files(disk)
        .into_iter()
        .filter(|file| file.contains("saved-by-"))
        .map(|file| format!("{FOLDER}/{file}"))
        .collect()
}

/// Takes the copies away, as where the book was moved to another computer.
pub(crate) fn forget_saved(disk: &Faulty) {
    for copy in copies(disk) {
        disk.delete_file(copy);
    }
}
