//! These tests hold that the list of projects follows any change of the book and finds what its rows are about.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use domain::contact::Contact;
use domain::id::IdSource;
use domain::project::Project;
use domain::record::{Record, RecordKey};

const DAY: Date = date(2026, 1, 5);

fn account(ids: &mut IdSource, name: &str, projects: &[&str], contacts: &[&str]) -> Account {
    let mut account = Account::new(ids.next_id(), name.into());
    account.projects = projects.iter().map(|name| Project::new(ids.next_id(), (*name).into(), DAY)).collect();
    account.contacts = contacts.iter().map(|name| Contact::new(ids.next_id(), (*name).into())).collect();
    account
}

fn book(of: Vec<Account>) -> Book {
    let mut book = Book::default();
    for account in of {
        book.put_unjournaled(Record::Account(Arc::new(account)));
    }
    book
}

fn filtered(book: &Book, query: &str) -> ProjectList {
    let mut list = ProjectList { filter: Some(LineEditor::new(query)), ..ProjectList::default() };
    list.refresh(book);
    list
}

#[test]
fn a_row_is_found_by_customer_project_and_people() {
    let mut ids = IdSource::new(1);
    let grid = account(&mut ids, "State Grid", &["Control room", "Substation"], &["Anna Weber"]);
    let power = account(&mut ids, "华东电力", &["改造"], &["王芳"]);
    let bare = account(&mut ids, "Acme", &[], &["Grid Gridley"]);
    let name = |row: &ProjectRow| [&grid, &power, &bare].iter().find(|a| a.id == row.account()).unwrap().name.clone();
    let book = book(vec![grid.clone(), power.clone(), bare.clone()]);
    for (query, found) in [
        ("substation", vec!["State Grid"]),
        ("weber", vec!["State Grid", "State Grid"]),
        ("room weber", vec!["State Grid"]),
        ("wf", vec!["华东电力"]),
        ("改造 王", vec!["华东电力"]),
        ("acme", vec!["Acme"]),
        ("grid", vec!["State Grid", "State Grid", "Acme"]),
        ("nobody", vec![]),
    ] {
        let list = filtered(&book, query);
        assert_eq!(list.rows.iter().map(name).collect::<Vec<_>>(), found, "{query:?}");
    }
}

#[test]
fn what_was_made_elsewhere_is_not_made_again() {
    let mut ids = IdSource::new(1);
    let book = book(vec![account(&mut ids, "State Grid", &["Substation"], &[])]);
    let catalogue = Catalogue::of(&book);
    let mut list = ProjectList::default();
    list.set_catalogue(&catalogue);
    list.filter = Some(LineEditor::new("sub"));
    list.refresh(&book);
    assert_eq!((list.rows.len(), list.catalogue), (1, catalogue));
}

#[test]
fn a_change_in_a_customer_is_found_at_once() {
    let mut ids = IdSource::new(1);
    let grid = account(&mut ids, "State Grid", &["Substation"], &["Anna"]);
    let mut book = book(vec![grid.clone()]);
    let mut list = filtered(&book, "berta");
    assert!(list.rows.is_empty());
    book.edit_account(grid.id, |account| account.contacts[0].name = "Berta".into());
    list.refresh(&book);
    assert_eq!(list.rows.len(), 1);
}

#[test]
fn the_best_is_offered_where_the_selected_row_is_not_found() {
    let mut ids = IdSource::new(1);
    let accounts = ["Acme", "Bolt", "State Grid", "Grid"].map(|name| account(&mut ids, name, &[], &[]));
    let (bolt, grid) = (ProjectRow::Account(accounts[1].id), ProjectRow::Account(accounts[3].id));
    let book = book(accounts.to_vec());
    let mut list = ProjectList::default();
    list.refresh(&book);
    list.reveal(&book, bolt);
    list.filter = Some(LineEditor::new("t"));
    list.refresh(&book);
    assert_eq!(list.row(), Some(bolt));
    list.filter = Some(LineEditor::new("grid"));
    list.refresh(&book);
    assert_eq!((list.row(), list.rows.len()), (Some(grid), 2));
}

/// Something that happens to a book: which customer, and what.
#[derive(Debug, Clone, Copy)]
enum BookEvent {
    Add(u8),
    Rename(usize, u8),
    Remove(usize),
    Project(usize),
    Drop(usize),
    Note(usize),
}

fn any_event() -> impl Strategy<Value = BookEvent> {
    let place = 0_usize..12;
    prop_oneof![
        (0_u8..26).prop_map(BookEvent::Add),
        (place.clone(), 0_u8..26).prop_map(|(at, name)| BookEvent::Rename(at, name)),
        place.clone().prop_map(BookEvent::Remove),
        place.clone().prop_map(BookEvent::Project),
        place.clone().prop_map(BookEvent::Drop),
        place.prop_map(BookEvent::Note),
    ]
}

fn happen(book: &mut Book, ids: &mut IdSource, event: BookEvent) {
    let name = |letter: u8| char::from(b'a' + letter).to_string();
    let at = |book: &Book, place: usize| book.accounts().keys().nth(place).copied();
    match event {
        BookEvent::Add(letter) => book.put(Record::Account(Arc::new(account(ids, &name(letter), &[], &[])))),
        BookEvent::Rename(place, letter) => {
            if let Some(id) = at(book, place) {
                book.edit_account(id, |account| account.name = name(letter));
            }
        }
        BookEvent::Remove(place) => {
            if let Some(id) = at(book, place) {
                book.remove(RecordKey::Account(id));
            }
        }
        BookEvent::Project(place) => {
            if let Some(id) = at(book, place) {
                let project = Project::new(ids.next_id(), "P".into(), DAY);
                book.edit_account(id, |account| account.projects.push(project));
            }
        }
        BookEvent::Drop(place) => {
            if let Some(id) = at(book, place) {
                book.edit_account(id, |account| drop(account.projects.pop()));
            }
        }
        BookEvent::Note(place) => {
            if let Some(id) = at(book, place) {
                book.edit_account(id, |account| account.note.push('n'));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_list_that_followed_equals_one_made_anew(events in prop::collection::vec((any_event(), any::<bool>()), 1..90)) {
        let (mut ids, mut book, mut list) = (IdSource::new(1), Book::default(), ProjectList::default());
        for (event, refreshes) in events {
            happen(&mut book, &mut ids, event);
            if refreshes {
                list.refresh(&book);
            }
        }
        list.refresh(&book);
        let mut anew = ProjectList::default();
        anew.refresh(&book);
        prop_assert_eq!(list.rows, anew.rows);
    }
}
