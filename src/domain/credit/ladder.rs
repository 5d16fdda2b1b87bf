//! Tells which rung of the collection ladder is due for each part of an invoice on a day. A dispute leaves the ladder until it is
//! answered, and a promise to pay is waited for.

use jiff::civil::Date;

use super::super::account::Account;
use super::super::collection::CollectionRung;
use super::super::invoice::{Invoice, OverdueCause};
use super::super::meeting::PromiseStatus;
use super::super::receivable::{OpenPart, open_parts};

/// Days ahead of its day on which a part comes onto the ladder.
pub const AHEAD: i32 = 7;

/// Days after the demand letter before counsel is asked.
pub const AFTER_LETTER: i32 = 14;

/// Where a part stands on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LadderPlace {
    /// The rung is to be taken.
    Ask,
    /// They gave their word to pay by a day that is not past.
    Promised(Date),
    /// They contest it: nothing is asked for before that is answered.
    Disputed,
    /// The rung was taken on a day, and the next one is not due yet.
    Taken(Date),
}

/// A part of an invoice on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LadderLine<'a> {
    /// The part with what is still to come in.
    pub part: OpenPart<'a>,
    /// Days late; negative ahead.
    pub days: i32,
    /// Which rung is due.
    pub rung: CollectionRung,
    /// Whether it is to be taken.
    pub place: LadderPlace,
}

/// The first day, counted from the day it is due, of each rung that days alone decide, the highest first.
const FROM: [(i32, CollectionRung); 6] = [
    (60, CollectionRung::DemandLetter),
    (30, CollectionRung::CashOnly),
    (15, CollectionRung::Statement),
    (7, CollectionRung::WeekLate),
    (0, CollectionRung::OnDue),
    (-AHEAD, CollectionRung::BeforeDue),
];

/// The rung of so many days late, negative ahead; none while its day is far off.
#[must_use]
pub fn rung_of(days: i32) -> Option<CollectionRung> {
    FROM.into_iter().find(|(from, _)| days >= *from).map(|(_, rung)| rung)
}

/// The open parts of a customer that are on the ladder on a day, the highest rung first, the oldest first.
#[must_use]
pub fn ladder(account: &Account, day: Date) -> Vec<LadderLine<'_>> {
    let mut found: Vec<_> = open_parts(account, day).into_iter().filter_map(|part| line(part, day)).collect();
    found.sort_by_key(LadderLine::sort_key);
    found
}

fn line(part: OpenPart<'_>, day: Date) -> Option<LadderLine<'_>> {
    let days = (day - part.due).get_days();
    let mut rung = rung_of(days)?;
    let taken = |rung| taken(part.invoice, part.due, rung, day);
    // Asking counsel counts as a letter too, so it is looked for first: nobody goes back from it to the letter.
    let asked = taken(CollectionRung::Counsel).is_some();
    let letter = taken(CollectionRung::DemandLetter);
    if asked || letter.is_some_and(|on| (day - on).get_days() >= AFTER_LETTER) {
        rung = CollectionRung::Counsel;
    }
    let place = if part.invoice.cause == Some(OverdueCause::Dispute) {
        LadderPlace::Disputed
    } else if let Some(by) = promised(part.invoice, day) {
        LadderPlace::Promised(by)
    } else {
        taken(rung).map_or(LadderPlace::Ask, LadderPlace::Taken)
    };
    Some(LadderLine { part, days, rung, place })
}

/// The last day on which a rung, or one above it, was taken for a part that is due on `due`. What was done before that part came
/// onto the ladder was about another one.
fn taken(invoice: &Invoice, due: Date, rung: CollectionRung, day: Date) -> Option<Date> {
    let began = due.saturating_sub(jiff::Span::new().days(AHEAD));
    let about = |on: Date| began <= on && on <= day;
    let steps = invoice.steps.iter().filter(|step| about(step.on) && step.rung.is_some_and(|taken| taken >= rung));
    steps.map(|step| step.on).max()
}

/// The day by which they gave their word to pay, where it is not past yet.
fn promised(invoice: &Invoice, day: Date) -> Option<Date> {
    let open = invoice.promises.iter().filter(|promise| promise.status == PromiseStatus::Promised);
    open.filter(|promise| promise.made <= day && promise.due >= day).map(|promise| promise.due).max()
}

impl LadderLine<'_> {
    /// What its place in the list hangs on: what is to be asked for first, the highest rung first, the oldest first.
    #[must_use]
    pub fn sort_key(&self) -> impl Ord + Copy + use<> {
        let group = match self.place {
            LadderPlace::Ask => 0,
            LadderPlace::Disputed => 1,
            LadderPlace::Promised(_) => 2,
            LadderPlace::Taken(_) => 3,
        };
        (group, std::cmp::Reverse(self.rung), self.part.due, self.part.invoice.id, self.part.instalment)
    }
}
