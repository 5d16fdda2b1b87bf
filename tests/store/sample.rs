//! Holds the sample territory to what it promises: both languages, any day, every case of the course, no loose end.

use std::collections::BTreeSet;

use domain::account::Account;
use domain::attempt::Attempt;
use domain::brain::profile::Profile;
use domain::id::Id;
use domain::invoice::{Invoice, OverdueCause};
use domain::lang::Lang;
use domain::meeting::{Meeting, Outcome, PromiseStatus, Task, TouchKind};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Project, Stage};
use domain::record::Record;
use domain::settings::Settings;
use domain::workshop::Workshop;
use domain::workshop::agenda::AgendaKind;
use jiff::civil::{Date, date};
use serde_json::Value;
use store::sample::{Sample, sample};
use unicode_width::UnicodeWidthChar;

/// The day the files are written for.
const TODAY: Date = date(2026, 1, 5);
/// Days the sample is opened on: its own, both sides of leap days, ends of years, far away.
const DAYS: [Date; 6] =
    [TODAY, date(2024, 2, 29), date(2026, 12, 31), date(2028, 2, 28), date(2028, 3, 1), date(1999, 1, 1)];

fn load(lang: Lang, today: Date) -> Sample {
    sample(lang, today).unwrap_or_else(|why| panic!("{lang:?} on {today}: {why}"))
}

fn accounts(sample: &Sample) -> Vec<&Account> {
    sample.records.iter().filter_map(|r| if let Record::Account(a) = r { Some(&**a) } else { None }).collect()
}

fn people(sample: &Sample) -> Vec<&Person> {
    sample.records.iter().filter_map(|r| if let Record::Person(p) = r { Some(&**p) } else { None }).collect()
}

fn workshops(sample: &Sample) -> Vec<&Workshop> {
    sample.records.iter().filter_map(|r| if let Record::Workshop(w) = r { Some(&**w) } else { None }).collect()
}

fn settings(sample: &Sample) -> Vec<&Settings> {
    sample.records.iter().filter_map(|r| if let Record::Settings(s) = r { Some(&**s) } else { None }).collect()
}

fn trainees(sample: &Sample) -> Vec<&Person> {
    people(sample).into_iter().filter(|p| p.kind == PersonKind::Trainee).collect()
}

fn projects(sample: &Sample) -> Vec<&Project> {
    accounts(sample).into_iter().flat_map(|a| &a.projects).collect()
}

fn meetings(sample: &Sample) -> Vec<&Meeting> {
    projects(sample).into_iter().flat_map(|p| &p.meetings).collect()
}

fn invoices(sample: &Sample) -> Vec<&Invoice> {
    projects(sample).into_iter().flat_map(|p| &p.invoices).collect()
}

fn attempts(sample: &Sample) -> Vec<&Attempt> {
    people(sample).into_iter().chain([&sample.me]).flat_map(|p| &p.attempts).collect()
}

fn stage(project: &Project) -> Stage {
    project.history.last().map_or(Stage::Target, |m| m.to)
}

/// Days from `then` to `now`; negative where `then` lies ahead.
fn days(then: Date, now: Date) -> i32 {
    now.since(then).unwrap_or_else(|why| panic!("{then}: {why}")).get_days()
}

/// Every string with the name of the field it stands in.
fn strings(sample: &Sample) -> Vec<(String, String)> {
    let values = sample.records.iter().map(|record| match record {
        Record::Settings(s) => serde_json::to_value(s),
        Record::Account(a) => serde_json::to_value(a),
        Record::Person(p) => serde_json::to_value(p),
        Record::Workshop(w) => serde_json::to_value(w),
    });
    let mut found = Vec::new();
    for value in values.chain([serde_json::to_value(&sample.me)]) {
        gather("", &value.unwrap_or_else(|why| panic!("{why}")), &mut found);
    }
    found
}

fn gather(field: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((field.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| gather(field, item, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| gather(name, item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Fields a person writes in words.
const WORDS: &str = "name title industry place note needs wants competitors reason subject ideal fallback what who \
                     opens text NotApplicable";

fn han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn both_languages_load_on_any_day_with_the_same_counts() {
    for (lang, day) in Lang::ALL.into_iter().flat_map(|lang| DAYS.map(|day| (lang, day))) {
        let sample = load(lang, day);
        let contacts = accounts(&sample).iter().map(|a| a.contacts.len()).sum::<usize>();
        let counts = (accounts(&sample).len(), projects(&sample).len(), contacts, trainees(&sample).len());
        assert_eq!(counts, (14, 30, 37, 18), "{lang:?} on {day}");
        assert_eq!((people(&sample).len(), workshops(&sample).len(), settings(&sample).len()), (23, 1, 1));
    }
}

#[test]
fn every_date_keeps_its_distance_from_today() {
    let dates = |day| {
        let texts = strings(&load(Lang::En, day)).into_iter().map(|(_, text)| text);
        let read = texts.filter_map(|text| match text.len() {
            10 => text.parse::<Date>().ok().map(|on| (days(on, day), None)),
            19 => text.parse::<jiff::civil::DateTime>().ok().map(|at| (days(at.date(), day), Some(at.time()))),
            _ => None,
        });
        read.collect::<Vec<_>>()
    };
    let own = dates(TODAY);
    assert!(own.len() > 500, "{}", own.len());
    for day in DAYS {
        assert_eq!(dates(day), own, "{day}");
        assert_eq!(workshops(&load(Lang::Zh, day))[0].on, day);
    }
}

/// Whether a line of the agenda names the page it opens: that is no word anybody reads.
fn names_a_page(field: &str, text: &str) -> bool {
    field == "opens" && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn the_words_are_of_one_language_and_keep_their_width() {
    for lang in Lang::ALL {
        for (field, text) in strings(&load(lang, TODAY)) {
            assert!(!text.contains("||"), "{text}");
            assert_eq!(text.trim(), text);
            let ambiguous = text.chars().find(|c| c.width() != c.width_cjk());
            assert_eq!(ambiguous, None, "{text}");
            let foreign = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
            if lang == Lang::En {
                assert!(!text.contains(foreign), "{field}: {text}");
            } else if WORDS.split(' ').any(|word| word == field) && !text.is_empty() && !names_a_page(&field, &text) {
                assert!(han(&text), "{field}: {text}");
            }
        }
    }
}

#[test]
fn the_words_stand_where_they_are_wanted() {
    for lang in Lang::ALL {
        let sample = load(lang, TODAY);
        for account in accounts(&sample) {
            assert!([&account.name, &account.industry, &account.place, &account.note].iter().all(|t| !t.is_empty()));
            assert!(account.contacts.iter().all(|c| !c.name.is_empty() && !c.title.is_empty()));
            assert!(account.contacts.iter().all(|c| c.phone.starts_with("138-0000-")));
            assert!(account.contacts.iter().all(|c| c.email.is_empty() || c.email.ends_with("@example.com")));
        }
        for meeting in meetings(&sample) {
            assert!([&meeting.subject, &meeting.ideal, &meeting.fallback].iter().all(|t| !t.is_empty()));
            assert_eq!(meeting.outcome.is_some(), !meeting.note.is_empty(), "{}", meeting.subject);
            assert_eq!(meeting.outcome == Some(Outcome::Advance), meeting.action.is_some(), "{}", meeting.subject);
        }
    }
}

#[test]
fn ids_are_unique() {
    let mut seen = BTreeSet::new();
    let found = strings(&load(Lang::Zh, TODAY));
    for (_, id) in found.into_iter().filter(|(field, _)| field == "id") {
        assert!(id.parse::<Id>().is_ok(), "{id}");
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
    assert!(seen.len() > 250, "{}", seen.len());
}

#[test]
fn every_reference_resolves() {
    let sample = load(Lang::Zh, TODAY);
    let staff: BTreeSet<_> = people(&sample).into_iter().chain([&sample.me]).map(|p| p.id).collect();
    assert_eq!(settings(&sample)[0].me, Some(sample.me.id));
    assert!(settings(&sample)[0].targets.iter().filter_map(|t| t.owner).all(|id| id == sample.me.id));
    for account in accounts(&sample) {
        let known: BTreeSet<_> = account.contacts.iter().map(|c| c.id).collect();
        assert!(account.contacts.iter().filter_map(|c| c.reports_to).all(|id| known.contains(&id)), "{}", account.name);
        for project in &account.projects {
            assert!(project.owner.is_some_and(|id| staff.contains(&id)), "{}", project.name);
            assert!(project.tasks.iter().filter_map(|t| t.owner).all(|id| staff.contains(&id)), "{}", project.name);
            assert!(project.involvements.iter().all(|i| known.contains(&i.contact)), "{}", project.name);
            for meeting in &project.meetings {
                assert!(!meeting.contacts.is_empty(), "{}", meeting.subject);
                assert!(meeting.contacts.iter().all(|id| known.contains(id)), "{}", meeting.subject);
            }
        }
    }
    let roster: BTreeSet<_> = workshops(&sample)[0].roster.iter().map(|s| s.person).collect();
    assert_eq!(roster, trainees(&sample).iter().map(|p| p.id).collect());
}

#[test]
fn a_proof_is_a_meeting_of_the_stage_left_and_proves_once() {
    for project in projects(&load(Lang::Zh, TODAY)) {
        let mut used = BTreeSet::new();
        assert_eq!(project.history.first().map(|m| m.on), Some(project.opened), "{}", project.name);
        for pair in project.history.windows(2) {
            let [before, after] = pair else { continue };
            assert!(before.on <= after.on, "{}", project.name);
            let Some(proof) = after.proof else { continue };
            assert!(used.insert(proof), "{}", project.name);
            let meeting = project.meetings.iter().find(|m| m.id == proof);
            let at = meeting.map(|m| m.at.date());
            assert!(at.is_some_and(|at| before.on <= at && at <= after.on), "{} {:?}", project.name, after.to);
            let wanted: &[_] =
                if after.to == Stage::Collection { &[Outcome::Order] } else { &[Outcome::Order, Outcome::Advance] };
            assert!(meeting.and_then(|m| m.outcome).is_some_and(|o| wanted.contains(&o)), "{}", project.name);
        }
    }
}

#[test]
fn all_stages_and_outcomes_and_promises_are_there() {
    let sample = load(Lang::Zh, TODAY);
    let stages: BTreeSet<_> = projects(&sample).into_iter().map(stage).collect();
    assert_eq!(stages.len(), 9, "{stages:?}");
    let held = meetings(&sample);
    for outcome in [Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale] {
        assert!(held.iter().any(|m| m.outcome == Some(outcome)), "{outcome:?}");
    }
    let actions: Vec<_> = held.iter().filter_map(|m| m.action.as_ref()).collect();
    let there = |status, ahead| actions.iter().any(|a| a.status == status && (a.by >= Some(TODAY)) == ahead);
    assert!(there(PromiseStatus::Promised, true) && there(PromiseStatus::Promised, false));
    assert!(there(PromiseStatus::Kept, false) && there(PromiseStatus::Broken, false));
    let open =
        |of: fn(i32) -> bool| held.iter().filter(|m| m.outcome.is_none() && of(days(m.at.date(), TODAY))).count();
    assert_eq!(open(|ago| ago > 0), 1, "one past meeting waits for its outcome");
    assert!(open(|ago| ago == 0) > 0 && open(|ago| ago < 0) > 0);
    assert!(held.iter().all(|m| m.outcome.is_none() || m.at.date() < TODAY));
}

#[test]
fn touches_and_actions_of_all_kinds_are_there() {
    let sample = load(Lang::En, TODAY);
    let touches: Vec<_> = projects(&sample).into_iter().flat_map(|p| &p.touches).collect();
    for kind in [TouchKind::Call, TouchKind::Message, TouchKind::Quotation, TouchKind::Visit] {
        assert!(touches.iter().any(|t| t.kind == kind && t.on < TODAY), "{kind:?}");
    }
    let tasks: Vec<_> = projects(&sample).into_iter().flat_map(|p| &p.tasks).collect();
    let open = |of: fn(&Task) -> bool| tasks.iter().any(|t| t.done.is_none() && of(t));
    assert!(open(|t| t.due.is_some_and(|due| due < TODAY)) && open(|t| t.due == Some(TODAY)));
    assert!(open(|t| t.due.is_some_and(|due| due > TODAY)) && open(|t| t.due.is_none()));
    assert!(tasks.iter().any(|t| t.done.is_some()));
}

#[test]
fn receivables_of_all_ages_are_there() {
    let sample = load(Lang::Zh, TODAY);
    let open = |i: &Invoice| i.amount.0 - i.payments.iter().map(|p| p.amount.0).sum::<rust_decimal::Decimal>();
    let zero = Money::whole(0).0;
    let late = |from: i32, to: i32| {
        let fits = |i: &&&Invoice| open(i) > zero && (from..=to).contains(&days(i.due, TODAY));
        invoices(&sample).iter().filter(fits).count()
    };
    for (from, to) in [(-400, -1), (0, 0), (1, 30), (31, 60), (61, 90), (91, 400)] {
        assert!(late(from, to) > 0, "{from} to {to} days late");
    }
    let invoices = invoices(&sample);
    assert!(invoices.iter().any(|i| !i.payments.is_empty() && open(i) > zero), "a part payment");
    assert!(invoices.iter().any(|i| i.amount.0 < zero), "a credit");
    assert!(invoices.iter().any(|i| i.cause == Some(OverdueCause::Dispute)), "a dispute");
    for status in [PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken] {
        assert!(invoices.iter().flat_map(|i| &i.promises).any(|p| p.status == status), "{status:?}");
    }
    for project in projects(&sample).into_iter().filter(|p| stage(p) == Stage::Paid) {
        let paid = !project.invoices.is_empty() && project.invoices.iter().all(|i| open(i) == zero);
        assert!(paid, "{}", project.name);
    }
}

/// Cell of the matrix by the course's limits; none while unrated.
fn cell(account: &Account, now: bool) -> Option<(u8, bool)> {
    let mut figures: Vec<_> = account.channel.iter().collect();
    figures.sort_by_key(|f| f.on);
    let figure = if now { figures.last() } else { figures.first() }?;
    let potential = figure.potential?;
    let height = u8::from(potential >= Money::whole(500_000)) + u8::from(potential >= Money::whole(2_000_000));
    let defend = figure.sales.0 + figure.sales.0 >= potential.0;
    Some((height, height > 0 && defend))
}

#[test]
fn the_matrix_has_all_five_cells_and_one_unrated() {
    let sample = load(Lang::En, TODAY);
    let accounts = accounts(&sample);
    let cells: BTreeSet<_> = accounts.iter().filter_map(|a| cell(a, true)).collect();
    assert_eq!(cells.len(), 5, "{cells:?}");
    let unrated: Vec<_> = accounts.iter().filter(|a| cell(a, true).is_none()).collect();
    assert_eq!(unrated.len(), 1);
    let rated = accounts.iter().filter(|a| cell(a, true).is_some());
    assert!(rated.clone().all(|a| a.channel.iter().any(|f| (85..=100).contains(&days(f.on, TODAY)))), "a quarter ago");
    assert!(rated.clone().any(|a| cell(a, false) != cell(a, true)), "one has moved to another cell");
}

#[test]
fn clues_give_evidence_of_every_strength() {
    let sample = load(Lang::Zh, TODAY);
    let contacts: Vec<_> = accounts(&sample).into_iter().flat_map(|a| &a.contacts).collect();
    for contact in &contacts {
        let keys: BTreeSet<_> = contact.clues.iter().map(|c| c.key.as_str()).collect();
        assert_eq!(keys.len(), contact.clues.len(), "{}", contact.name);
        let known = |key: &str| matches!(key.as_bytes(), [b'A'..=b'D', b'1'..=b'6']);
        assert!(keys.into_iter().all(known), "{}", contact.name);
    }
    for (from, to) in [(0, 3), (4, 7), (8, 11), (12, 24)] {
        assert!(contacts.iter().any(|c| (from..=to).contains(&c.clues.len())), "{from} to {to} clues");
    }
    assert_eq!(contacts.iter().filter(|c| c.overrule.is_some()).count(), 1);
    assert!(contacts.iter().any(|c| c.archived.is_some()));
}

#[test]
fn the_trainees_show_every_dominance() {
    let sample = load(Lang::Zh, TODAY);
    let mut kinds = BTreeSet::new();
    let mut counts = BTreeSet::new();
    for person in trainees(&sample) {
        let profile = person.latest().and_then(Profile::score);
        let Some(profile) = profile else { panic!("{} does not score", person.name) };
        kinds.insert(profile.dominance().letters());
        assert!(counts.insert(profile.counts.0), "{} looks like another", person.name);
    }
    let wanted = "A B C D AB AC AD BC BD CD ABC ABD ACD BCD ABCD";
    assert_eq!(kinds, wanted.split(' ').map(str::to_owned).collect());
    let seats = &workshops(&sample)[0].roster;
    assert!(seats.iter().filter(|s| s.on_map).count() > seats.len() / 2);
}

#[test]
fn the_class_has_a_whole_day_that_opens_what_it_names() {
    let sample = load(Lang::Zh, TODAY);
    let class = &workshops(&sample)[0];
    let lines = &class.agenda;
    for kind in [AgendaKind::Pages, AgendaKind::Vote, AgendaKind::Exercise, AgendaKind::Case, AgendaKind::Break] {
        assert!(lines.iter().any(|line| line.kind == kind), "{kind:?}");
    }
    assert!(lines.iter().all(|line| line.opens.is_some() != (line.kind == AgendaKind::Break)), "{lines:?}");
    assert!(class.account.is_some(), "a customer to practise on");
}

#[test]
fn me_has_two_results_a_year_apart_and_one_attempt_to_finish() {
    let me = load(Lang::Zh, TODAY).me;
    let finished = me.finished();
    let apart = days(finished[0].day(), finished[1].day());
    assert!(finished.len() == 2 && (330..=400).contains(&apart), "{apart}");
    assert!(finished.iter().all(|a| Profile::score(a).is_some()));
    assert_eq!(me.unfinished().map(Attempt::current_sheet), Some(1));
}

#[test]
fn everything_is_marked_as_sample() {
    let sample = load(Lang::En, TODAY);
    assert!(sample.records.iter().all(|r| r.sample() || matches!(r, Record::Settings(_))));
    assert!(sample.me.sample);
    assert!(attempts(&sample).iter().all(|a| a.sample));
    assert!(people(&sample).iter().all(|p| p.id != sample.me.id));
}

#[test]
fn another_me_takes_the_place_everywhere() -> Result<(), domain::id::BadId> {
    let sample = load(Lang::En, TODAY);
    let (old, new) = (sample.me.id, "an0therme000".parse()?);
    let naming = |sample: &Sample, id: Id| strings(sample).iter().filter(|(_, text)| *text == id.to_string()).count();
    let before = naming(&sample, old);
    let sample = sample.with_me(new);
    assert!(before > 10);
    assert_eq!((naming(&sample, old), naming(&sample, new)), (0, before));
    Ok(())
}
