//! Tells what is known about a line: the facts, whom to reach, the last promise, and what the keys do.

use jiff::civil::Date;

use super::context::DueContext;
use super::header::short;
use crate::figure::amount;
use app::action::Action;
use app::keymap::KeyScope;
use app::screen::today::actions;
use app::screen::today::verb::TodayVerb;
use domain::coaching::{CoachingEntry, Freshness};
use domain::contact::Contact;
use domain::invoice::Invoice;
use domain::meeting::Meeting;
use domain::money::Money;
use domain::receivable::{left_of, overdue_invoices};
use domain::today::DueKind;
use domain::today::DueSubject;
use domain::tracker::promise::{PromiseState, last_promise, promise_state};
use domain::workshop::promises::list_day;
use rust_decimal::Decimal;
use words::{Phrase, today as phrases, tracker};

/// People told of at most.
const PEOPLE: usize = 5;
/// What can be done about a line, the most natural first.
const OFFERED: [Action; 10] = [
    Action::Toggle,
    Action::Today(TodayVerb::Break),
    Action::Open,
    Action::Outcome,
    Action::Invoices,
    Action::Brief,
    Action::Touch,
    Action::Task,
    Action::Meet,
    Action::Edit,
];

/// The facts of a line, a sentence each; where there is room with what was noted.
#[must_use]
pub fn facts(matter: &DueContext, room: bool) -> Vec<String> {
    let lang = matter.lang();
    let day = |date| short(date, matter.today(), lang);
    let mut found = Vec::new();
    match matter.due.kind {
        DueKind::PromiseOverdue | DueKind::PromiseToday => {
            found.push(phrases::PROMISED_FOR.fill(lang, [&day(matter.due.date)]));
            if let Some(meeting) = matter.meeting() {
                let opens = meeting.action.as_ref().map(|a| a.opens.clone()).unwrap_or_default();
                found.extend(non_blank(&opens).map(|opens| phrases::OPENS.fill(lang, [opens])));
                found.push(met(matter, meeting, room));
            }
        }
        DueKind::PayPromiseOverdue | DueKind::PayPromiseToday => {
            found.push(phrases::PROMISED_FOR.fill(lang, [&day(matter.due.date)]));
            if let Some((invoice, promise)) = matter.pay_promise() {
                found.push(phrases::SAID_ON.fill(lang, [&day(promise.made)]));
                found.extend(owed(matter, invoice, invoice.first_due()));
            }
        }
        DueKind::NoOutcome => {
            found.extend(matter.meeting().map(|meeting| met(matter, meeting, room)));
            found.extend(plan(matter));
        }
        DueKind::MeetingToday => {
            let at = |meeting: &Meeting| meeting.at.strftime("%H:%M").to_string();
            let when = (phrases::MEET_AT, phrases::MEET_WITH);
            found.extend(matter.meeting().map(|meeting| with(matter, meeting, when, &at(meeting))));
            found.extend(plan(matter));
        }
        DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek => {
            found.push(phrases::DUE_ON.fill(lang, [&day(matter.due.date)]));
            let me = matter.model.book.settings().me;
            let owner = matter.task().and_then(|t| t.owner).filter(|id| Some(*id) != me);
            found.extend(owner.map(|id| phrases::OF.fill(lang, [&matter.model.person_name(id)])));
        }
        DueKind::Tender(which) => {
            found.push(phrases::FALLS_ON.fill(lang, [phrases::tender(which).text(lang), &day(matter.due.date)]));
        }
        DueKind::Stale => {
            let stage = matter.project.map_or(0, |(_, project)| project.stage() as usize);
            let limit = matter.model.book.settings().limits.stage.get(stage).copied().unwrap_or(0);
            found.push(phrases::LIMIT.fill(lang, [&matter.due.days.to_string(), &limit.to_string()]));
        }
        DueKind::ClosePast => {
            let stage = matter.project.map_or("", |(_, project)| tracker::stage(project.stage()).text(lang));
            found.push(phrases::STILL_AT.fill(lang, [&day(matter.due.date), stage]));
        }
        DueKind::Praise => found.extend(matter.praise().into_iter().flat_map(|entry| praise(matter, entry))),
        DueKind::MoneyOverdue => {
            found.extend(matter.invoice().into_iter().flat_map(|invoice| owed(matter, invoice, matter.due.date)));
        }
        DueKind::ClassPromises => found.extend(asked_together(matter)),
        DueKind::Unfinished => found.push(phrases::STARTED.fill(lang, [&day(matter.due.date)])),
        DueKind::Alert(_) => {}
    }
    found.extend(matter.alert().map(|text| text.coach.get(lang).to_owned()));
    found
}

/// When a class is asked for all it promised.
fn asked_together(matter: &DueContext) -> Option<String> {
    let (lang, today) = (matter.lang(), matter.today());
    matter.class().map(|class| phrases::LIST_DAY.fill(lang, [&short(list_day(class), today, lang)]))
}

/// What was invoiced, what of it is still open and since when, what is not due yet of one that is paid in parts; and what the
/// customer's credits took off, where they did.
fn owed(matter: &DueContext, invoice: &Invoice, since: Date) -> Vec<String> {
    let Some((account, project)) = matter.project else { return Vec::new() };
    let (lang, today) = (matter.lang(), matter.today());
    let sum = |money| amount(matter.model, money);
    let left = left_of(account, invoice, today);
    let day = short(since, today, lang);
    let credit = Money(invoice.balance(today).0.saturating_sub(left.0));
    let credited = (credit > Money::default()).then(|| phrases::CREDITED.fill(lang, [&sum(credit)]));
    let told = phrases::INVOICED.fill(lang, [&sum(invoice.amount), &sum(left), &day]);
    let late = overdue_invoices(account, project, today).into_iter().find(|late| late.invoice.id == invoice.id);
    let ahead = late.map_or(Decimal::ZERO, |late| left.0.saturating_sub(late.left.0));
    let ahead = (ahead > Decimal::ZERO).then(|| phrases::NOT_DUE_YET.fill(lang, [&sum(Money(ahead))]));
    [Some(told), ahead, credited].into_iter().flatten().collect()
}

/// When praise was seen, and how fresh it is.
fn praise(matter: &DueContext, entry: &CoachingEntry) -> [String; 2] {
    let (lang, now) = (matter.lang(), matter.model.session.now);
    let seen = entry.seen.strftime("%m-%d %H:%M").to_string();
    let stale = entry.freshness(now) == Some(Freshness::Stale);
    let fresh = if stale { phrases::PRAISE_STALE } else { phrases::GOING_STALE };
    [phrases::SEEN_AT.fill(lang, [&seen, &entry.hours(now).to_string()]), fresh.text(lang).to_owned()]
}

fn non_blank(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// When a meeting was, whom it was with, and where there is room what was noted.
fn met(matter: &DueContext, meeting: &Meeting, room: bool) -> String {
    let day = short(meeting.at.date(), matter.today(), matter.lang());
    let when = with(matter, meeting, (phrases::MET_ON, phrases::MET_WITH), &day);
    let note = meeting.note.clone();
    match non_blank(&note).filter(|_| room) {
        Some(note) => tracker::ABOUT.fill(matter.lang(), [&when, note]),
        None => when,
    }
}

/// When a meeting is, with whom where that is known.
fn with(matter: &DueContext, meeting: &Meeting, (alone, people): (Phrase<1>, Phrase<2>), when: &str) -> String {
    let whom = matter.whom(meeting);
    if whom.is_empty() { alone.fill(matter.lang(), [when]) } else { people.fill(matter.lang(), [when, &whom]) }
}

/// What is hoped for of a meeting, and the least to bring home.
fn plan(matter: &DueContext) -> Vec<String> {
    let Some(meeting) = matter.meeting() else { return Vec::new() };
    let plan = [(tracker::AIM, &meeting.ideal), (tracker::AT_LEAST, &meeting.fallback)];
    let fill = |(phrase, text): &(Phrase<1>, &String)| Some(phrase.fill(matter.lang(), [non_blank(text)?]));
    plan.iter().filter_map(fill).collect()
}

/// Whom to reach about it: those of the meeting or the alert first, then who plays a part; nobody who is put aside.
#[must_use]
pub fn people<'a>(matter: &DueContext<'a>) -> Vec<&'a Contact> {
    let Some((account, project)) = matter.project else { return Vec::new() };
    let there = matter.meeting().map(|m| m.contacts.as_slice()).unwrap_or_default();
    let parts = project.involvements.iter().map(|part| part.contact);
    let mut found: Vec<&Contact> = Vec::new();
    for id in matter.contact().into_iter().chain(there.iter().copied()).chain(parts) {
        let known = found.iter().any(|contact| contact.id == id);
        let contact = account.contact(id).filter(|contact| contact.archived.is_none() && !known);
        found.extend(contact);
    }
    found.truncate(PEOPLE);
    found
}

/// Somebody with a way to reach them and where there is room their title.
#[must_use]
pub fn reach(matter: &DueContext, contact: &Contact, room: bool) -> String {
    let Some((account, _)) = matter.project else { return String::new() };
    let name = matter.model.contact_name(account, contact.id);
    let ways = [&contact.phone, &contact.wechat, &contact.email];
    let way = ways.into_iter().find_map(|way| non_blank(way)).unwrap_or_default();
    let title = if room { contact.title.as_str() } else { "" };
    [name.as_str(), way, title].into_iter().filter_map(non_blank).collect::<Vec<_>>().join("  ")
}

/// What the customer promised last, where the line is not about it already.
#[must_use]
pub fn last(matter: &DueContext) -> Option<String> {
    let (_, project) = matter.project?;
    let meeting = last_promise(project, matter.today())?;
    if matter.meeting().is_some_and(|own| own.id == meeting.id) {
        return None;
    }
    let (action, lang) = (meeting.action.as_ref()?, matter.lang());
    let by = action.by.unwrap_or(matter.today());
    let days = (matter.today() - by).get_days().to_string();
    let state = match promise_state(meeting, matter.today())? {
        PromiseState::Pending => tracker::DUE_ON.fill(lang, [&short(by, matter.today(), lang)]),
        PromiseState::DueToday => tracker::DUE_TODAY.text(lang).to_owned(),
        PromiseState::Overdue => tracker::OVERDUE_BY.fill(lang, [&days]),
        PromiseState::Kept => tracker::WAS_KEPT.text(lang).to_owned(),
        PromiseState::Broken => tracker::WAS_BROKEN.text(lang).to_owned(),
    };
    Some([matter.customer_action(action), state].join("  "))
}

/// What the keys do about a line, the most natural first: the name of the key, and what it does.
#[must_use]
pub fn keys(matter: &DueContext) -> Vec<(String, &'static str)> {
    let mut all: Vec<(Action, Phrase)> = Vec::new();
    // The outcome behind a promise is judged already; it can be judged again, but is not what one is asked for. Elsewhere it is
    // offered where a meeting waits for its own.
    let project = if let DueSubject::Project(key) = matter.due.subject { matter.model.book.project(key) } else { None };
    let waiting = project.is_some_and(|(_, project)| project.unjudged_meeting(matter.model.today()).is_some());
    for action in OFFERED {
        let judged = action == Action::Outcome && (actions::promise(matter.due.kind) || !waiting);
        let label =
            actions::label(matter.due, action).filter(|label| !judged && all.iter().all(|(_, said)| said != label));
        all.extend(label.map(|label| (action, label)));
    }
    let (keymap, lang) = (&matter.model.session.keymap, matter.lang());
    all.into_iter().map(|(action, phrase)| (keymap.name(KeyScope::Today, action, lang), phrase.text(lang))).collect()
}
