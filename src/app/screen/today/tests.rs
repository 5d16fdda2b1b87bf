//! These tests hold that the list follows any change of the book and that the cursor never leaves it.

use crate::wall::Wall;
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::course::Courses;
use crate::desk::Request;
use domain::account::Account;
use domain::alert::AlertKind;
use domain::attempt::Attempt;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::invoice::Invoice;
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Task};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Move, Project, Stage};
use domain::record::{Record, RecordKey};
use domain::today::{DueKind, TenderDate, list_due};

mod actions;

/// A Monday.
const DAY: Date = date(2026, 1, 5);

fn ago(days: i32) -> Date {
    DAY.saturating_sub(days.days())
}

/// Something that happens to a book: to which customer, when, and what.
#[derive(Debug, Clone, Copy)]
enum BookChange {
    Add(u8),
    Many,
    Remove(usize),
    Rename(usize, u8),
    Action(usize, i32),
    Done(usize),
    Meeting(usize, i32),
    Judge(usize, i32),
    Answer(usize, bool),
    Invoice(usize, i32),
    Move(usize, i32, usize),
    Tender(usize, i32),
    Begin(u8, i32),
    Finish(usize),
    Limit(u16),
    Day(i32),
}

fn any_change() -> impl Strategy<Value = BookChange> {
    let (at, days) = (0_usize..8, -9_i32..40);
    prop_oneof![
        4 => (0_u8..26).prop_map(BookChange::Add),
        1 => Just(BookChange::Many),
        1 => at.clone().prop_map(BookChange::Remove),
        1 => (at.clone(), 0_u8..26).prop_map(|(at, name)| BookChange::Rename(at, name)),
        4 => (at.clone(), days.clone()).prop_map(|(at, days)| BookChange::Action(at, days)),
        2 => at.clone().prop_map(BookChange::Done),
        4 => (at.clone(), days.clone()).prop_map(|(at, days)| BookChange::Meeting(at, days)),
        4 => (at.clone(), days.clone()).prop_map(|(at, days)| BookChange::Judge(at, days)),
        2 => (at.clone(), any::<bool>()).prop_map(|(at, kept)| BookChange::Answer(at, kept)),
        2 => (at.clone(), days.clone()).prop_map(|(at, days)| BookChange::Invoice(at, days)),
        2 => (at.clone(), days.clone(), 0..Stage::ALL.len()).prop_map(|(at, days, to)| BookChange::Move(at, days, to)),
        2 => (at.clone(), days.clone()).prop_map(|(at, days)| BookChange::Tender(at, days)),
        2 => (0_u8..26, days).prop_map(|(name, days)| BookChange::Begin(name, days)),
        1 => at.prop_map(BookChange::Finish),
        1 => (1_u16..60).prop_map(BookChange::Limit),
        1 => (-3_i32..9).prop_map(BookChange::Day),
    ]
}

/// A book with its day.
struct Fixture {
    book: Book,
    ids: IdSource,
    today: Date,
}

impl Fixture {
    fn new() -> Self {
        Self { book: Book::default(), ids: IdSource::new(1), today: DAY }
    }

    fn account(&mut self, letter: u8) -> Arc<Account> {
        let mut account = Account::new(self.ids.next_id(), name(letter));
        account.contacts.push(Contact::new(self.ids.next_id(), name(letter / 2)));
        account.projects.push(Project::new(self.ids.next_id(), name(letter / 3), ago(3)));
        Arc::new(account)
    }

    fn edit(&mut self, at: usize, edit: impl FnOnce(&mut Project, Id)) {
        let id = self.ids.next_id();
        if let Some(account) = self.book.accounts().keys().nth(at).copied() {
            let key = self.book.accounts()[&account].projects.first().map(|p| ProjectKey { account, project: p.id });
            if let Some(key) = key {
                self.book.edit_project(key, |project| edit(project, id));
            }
        }
    }

    fn happen(&mut self, change: BookChange) {
        match change {
            BookChange::Add(letter) => {
                let account = self.account(letter);
                self.book.put(Record::Account(account));
            }
            BookChange::Many => (0..40).for_each(|n| self.happen(BookChange::Add(n % 26))),
            BookChange::Remove(at) => {
                if let Some(id) = self.book.accounts().keys().nth(at).copied() {
                    self.book.remove(RecordKey::Account(id));
                }
            }
            BookChange::Rename(at, letter) => {
                if let Some(id) = self.book.accounts().keys().nth(at).copied() {
                    self.book.edit_account(id, |account| account.name = name(letter));
                }
            }
            BookChange::Begin(letter, days) => {
                let mut person = Person::new(self.ids.next_id(), name(letter), PersonKind::Colleague, ago(days));
                person.attempts.push(Attempt::begin(&mut self.ids, ago(days)));
                self.book.put(Record::Person(Arc::new(person)));
            }
            BookChange::Finish(at) => {
                if let Some(id) = self.book.people().keys().nth(at).copied() {
                    self.book.edit_person(id, |person| person.attempts[0].finished = Some(DAY));
                }
            }
            BookChange::Limit(days) => self.book.edit_settings(|s| s.limits.stage = [days; 7]),
            BookChange::Day(days) => self.today = ago(-days),
            _ => self.work(change),
        }
    }

    fn work(&mut self, change: BookChange) {
        match change {
            BookChange::Action(at, days) => self.edit(at, |project, id| project.tasks.push(task(id, days))),
            BookChange::Done(at) => {
                self.edit(at, |project, _| project.tasks.iter_mut().for_each(|t| t.done = Some(DAY)));
            }
            BookChange::Meeting(at, days) => self.edit(at, |project, id| {
                project
                    .meetings
                    .push(Meeting::new(id, ago(days).at(i8::try_from(days.rem_euclid(24)).unwrap(), 0, 0, 0)));
            }),
            BookChange::Judge(at, days) => self.edit(at, |project, id| project.meetings.push(promised(id, days))),
            BookChange::Answer(at, kept) => self.edit(at, |project, _| {
                let status = if kept { PromiseStatus::Kept } else { PromiseStatus::Broken };
                project.meetings.iter_mut().filter_map(|m| m.action.as_mut()).for_each(|a| a.status = status);
            }),
            BookChange::Invoice(at, days) => self.edit(at, |project, id| project.invoices.push(invoice(id, days))),
            BookChange::Move(at, days, to) => self.edit(at, |project, _| {
                let to = Stage::ALL[to];
                project.history.push(Move { on: ago(days), to, reason: String::new(), lost: None, proof: None });
            }),
            BookChange::Tender(at, days) => self.edit(at, |project, _| project.tender.deadline = Some(ago(days))),
            _ => {}
        }
    }

    fn all(&self) -> Vec<Due> {
        let accounts = self.book.accounts().values().map(AsRef::as_ref);
        let people = self.book.people().values().map(AsRef::as_ref);
        list_due(accounts, people, &self.book.settings().limits, self.today.at(0, 0, 0, 0))
    }

    fn act(&mut self, today: &mut Today, action: Action) -> Option<Request> {
        if today.can(&self.book, action).is_err() {
            return None;
        }
        let courses = Courses::default();
        let (book, ids) = (&mut self.book, &mut self.ids);
        let (lang, day) = (Lang::En, self.today);
        let mut desk = Desk {
            showing: domain::workshop::showing::Showing::default(),
            prepared: None,
            book,
            courses: &courses,
            ids,
            today: day,
            now: day.at(0, 0, 0, 0),
            second: day.at(0, 0, 0, 0),
            wall: &Wall::default(),
            lang,
            page_rows: 5,
            scroll_limit: 0,
            grid_columns: 1,
            notice: None,
            undo_label: None,
            request: None,
        };
        today.act(&mut desk, action);
        let request = desk.request;
        today.refresh(&self.book, self.today);
        request
    }
}

fn name(letter: u8) -> String {
    char::from(b'a' + letter).to_string()
}

fn task(id: Id, days: i32) -> Task {
    Task { id, text: "ring".into(), due: Some(ago(days)), owner: None, done: None }
}

/// A meeting held a month ago with a promise for a day.
fn promised(id: Id, days: i32) -> Meeting {
    let text = |text: &str| text.to_owned();
    let (by, status) = (Some(ago(days)), PromiseStatus::Promised);
    let action = CustomerAction {
        what: text("trial"),
        who: text("Wang"),
        by,
        opens: text("figures"),
        status,
        ..CustomerAction::default()
    };
    let at = ago(40).at(9, 0, 0, 0);
    Meeting { outcome: Some(Outcome::Advance), action: Some(action), ..Meeting::new(id, at) }
}

fn invoice(id: Id, days: i32) -> Invoice {
    Invoice::new(id, String::new(), (ago(days + 30), ago(days)), Money::whole(100))
}

fn shown(today: &Today) -> Vec<Due> {
    today.groups().iter().flatten().copied().collect()
}

proptest! {
    #[test]
    fn a_list_that_followed_equals_one_made_anew(changes in prop::collection::vec((any_change(), any::<bool>()), 1..60)) {
        let (mut fixture, mut today) = (Fixture::new(), Today::default());
        for (change, refreshes) in changes {
            fixture.happen(change);
            if refreshes {
                today.refresh(&fixture.book, fixture.today);
                prop_assert_eq!(shown(&today), fixture.all());
            }
        }
        today.refresh(&fixture.book, fixture.today);
        prop_assert_eq!(shown(&today), fixture.all());
    }

    #[test]
    fn a_filter_that_followed_leaves_what_one_made_anew_leaves(
        changes in prop::collection::vec((any_change(), any::<bool>()), 1..40),
        letter in 0_u8..13,
    ) {
        let (mut fixture, mut today) = (Fixture::new(), Today::default());
        for (change, refreshes) in changes {
            fixture.happen(change);
            if refreshes {
                today.filter = Some(LineEditor::new(&name(letter)));
                today.refresh(&fixture.book, fixture.today);
            }
        }
        today.filter = Some(LineEditor::new(&name(letter)));
        today.refresh(&fixture.book, fixture.today);
        let mut anew = Today { filter: today.filter.clone(), ..Today::default() };
        anew.refresh(&fixture.book, fixture.today);
        prop_assert_eq!(shown(&today), shown(&anew));
        let all = fixture.all();
        prop_assert!(shown(&today).iter().all(|line| all.contains(line)));
    }

    #[test]
    fn the_cursor_never_leaves_the_list(
        changes in prop::collection::vec((any_change(), prop::sample::select(Action::all().collect::<Vec<_>>()), any::<bool>()), 1..60),
    ) {
        let (mut fixture, mut today) = (Fixture::new(), Today::default());
        for (change, action, happens) in changes {
            if happens {
                fixture.happen(change);
                today.refresh(&fixture.book, fixture.today);
            }
            fixture.act(&mut today, action);
            prop_assert!(today.cursor < today.list_layout().stops().max(1));
            prop_assert_eq!(today.selected_row().is_none(), shown(&today).is_empty());
        }
    }
}

#[test]
fn the_next_thing_ahead_is_told_where_nothing_is_due() {
    let (mut fixture, mut today) = (Fixture::new(), Today::default());
    fixture.happen(BookChange::Add(0));
    fixture.happen(BookChange::Add(1));
    fixture.happen(BookChange::Action(0, -20));
    fixture.happen(BookChange::Meeting(1, -9));
    today.refresh(&fixture.book, DAY);
    assert!(today.nothing_due());
    assert_eq!(today.ahead.map(|ahead| ahead.date), Some(ago(-9)));
    fixture.happen(BookChange::Action(0, 1));
    today.refresh(&fixture.book, DAY);
    assert_eq!((today.nothing_due(), today.ahead), (false, None));
}
