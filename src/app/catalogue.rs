//! The catalogue finds people, customers, projects and contacts of a book by a few letters.
//!
//! A catalogue is a value, cheap to clone. The catalogue of a changed book is made from the one before: only the items of
//! changed records are made anew.

use std::sync::Arc;

use crate::action::{Action, Tab};
use crate::follow::Follower;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::person::Person;
use domain::project::ProjectKey;
use paper::course_pages::GuidePage;
use text::find::{Finder, GroupMarks, Haystack};
use words::{Phrase, action as phrases};

/// Everything of a book that has a name.
#[derive(Debug, Clone, Default)]
pub struct Catalogue(Arc<Shelves>);

#[derive(Debug, Default)]
struct Shelves {
    people: Follower<Person, Arc<[CatalogueItem]>>,
    accounts: Follower<Account, AccountItems>,
    /// Items up to the end of each part, people first.
    ends: Vec<usize>,
}

/// What a customer offers.
#[derive(Debug, Clone)]
struct AccountItems {
    /// Itself, its projects, its contacts.
    all: Arc<[CatalogueItem]>,
    /// What its own name and those of the people there have between them.
    names: GroupMarks,
}

impl PartialEq for Catalogue {
    /// Whether it is the very same one.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Catalogue {
    /// The catalogue of a book. A large book takes a while: about 20 µs a customer.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        Self::default().updated(book)
    }

    /// The catalogue of a later state of the book: this one where nothing changed, else one that shares what did not.
    #[must_use]
    pub fn updated(&self, book: &Book) -> Self {
        let Shelves { people, accounts, .. } = self.0.as_ref();
        if people.current(book.people()) && accounts.current(book.accounts()) {
            return self.clone();
        }
        let (mut people, mut accounts) = (people.clone(), accounts.clone());
        let _ = people.look(book.people(), |record, _| person(record).into());
        let _ = accounts.look(book.accounts(), |record, _| account(record));
        let lens = people
            .all()
            .iter()
            .map(|seen| seen.made.len())
            .chain(accounts.all().iter().map(|seen| seen.made.all.len()));
        let ends = lens.scan(0, |end, len| {
            *end += len;
            Some(*end)
        });
        Self(Arc::new(Shelves { ends: ends.collect(), people, accounts }))
    }

    /// How many things there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.ends.last().copied().unwrap_or(0)
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The parts in their order: people, then customers.
    fn parts(&self) -> impl Iterator<Item = &Arc<[CatalogueItem]>> {
        let people = self.0.people.all().iter().map(|seen| &seen.made);
        people.chain(self.0.accounts.all().iter().map(|seen| &seen.made.all))
    }

    /// All things in their order: people, then each customer with its projects and contacts.
    pub fn items(&self) -> impl Iterator<Item = &CatalogueItem> {
        self.parts().flat_map(|items| items.iter())
    }

    /// The thing at a place in that order.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&CatalogueItem> {
        let Shelves { people, accounts, ends } = self.0.as_ref();
        let part = ends.partition_point(|end| *end <= place);
        let start = part.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
        let (people, accounts) = (people.all(), accounts.all());
        let person = people.get(part).map(|seen| &seen.made);
        let items = person.or_else(|| Some(&accounts.get(part.checked_sub(people.len())?)?.made.all))?;
        items.get(place - start)
    }

    /// The customers a text finds, by their own names and by those of the people there, in the order of their ids.
    #[must_use]
    pub fn find_accounts(&self, query: &str) -> Vec<Id> {
        let accounts = self.0.accounts.all().iter();
        Finder::default()
            .find_groups(query, accounts.map(|seen| (seen.id, &seen.made.names, own_and_people(&seen.made.all))))
    }

    /// What a customer offers: itself, its projects, its contacts.
    #[must_use]
    pub fn account(&self, id: Id) -> Option<&Arc<[CatalogueItem]>> {
        self.0.accounts.get(id).map(|seen| &seen.made.all)
    }
}

/// What choosing an item does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    Do(Action),
    /// Shows a person.
    Person(Id),
    /// Opens a customer.
    Account(Id),
    Project(ProjectKey),
    /// Opens the page of a contact: account, contact.
    Contact(Id, Id),
    /// Opens the guide at a page.
    Page(GuidePage),
    /// One of the views that stand side by side in a tab, by its place.
    View(Tab, usize),
}

impl Destination {
    /// What kind of thing it leads to.
    #[must_use]
    pub const fn kind(self) -> Phrase {
        match self {
            Self::Do(_) => phrases::KIND_ACTION,
            Self::Person(_) => phrases::KIND_PERSON,
            Self::Account(_) => phrases::KIND_ACCOUNT,
            Self::Project(_) => phrases::KIND_PROJECT,
            Self::Contact(..) => phrases::KIND_CONTACT,
            Self::Page(_) => phrases::KIND_PAGE,
            Self::View(..) => phrases::KIND_VIEW,
        }
    }
}

/// One thing on offer.
#[derive(Debug, Clone)]
pub struct CatalogueItem {
    /// What stands in the list.
    pub label: Box<str>,
    /// What is searched.
    pub haystack: Haystack,
    /// What choosing it does.
    pub destination: Destination,
}

impl CatalogueItem {
    /// Offers `label`, to be found by its own words.
    #[must_use]
    pub fn new(label: &str, destination: Destination) -> Self {
        Self { label: label.into(), haystack: Haystack::new(label), destination }
    }
}

fn person(person: &Person) -> Vec<CatalogueItem> {
    vec![CatalogueItem::new(&person.name, Destination::Person(person.id))]
}

fn account(account: &Account) -> AccountItems {
    let mut items = vec![CatalogueItem::new(&account.name, Destination::Account(account.id))];
    items.extend(account.projects.iter().map(|project| {
        let key = ProjectKey { account: account.id, project: project.id };
        CatalogueItem::new(&format!("{} {}", account.name, project.name), Destination::Project(key))
    }));
    items.extend(account.contacts.iter().filter(|contact| contact.archived.is_none()).map(|contact| {
        CatalogueItem::new(&format!("{} {}", contact.name, account.name), Destination::Contact(account.id, contact.id))
    }));
    AccountItems { names: GroupMarks::of(own_and_people(&items)), all: items.into() }
}

/// A customer's own name, and those of the people there.
fn own_and_people(items: &[CatalogueItem]) -> impl Iterator<Item = &Haystack> + Clone {
    let named = |item: &&CatalogueItem| matches!(item.destination, Destination::Account(_) | Destination::Contact(..));
    items.iter().filter(named).map(|item| &item.haystack)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::person::PersonKind;
    use domain::project::Project;
    use domain::record::{Record, RecordKey};

    fn fixture() -> Book {
        let mut ids = IdSource::new(1);
        let mut book = Book::default();
        let kim = Person::new(ids.next_id(), "Kim".into(), PersonKind::Colleague, date(2026, 1, 5));
        book.put_unjournaled(Record::Person(Arc::new(kim)));
        for (name, contact) in [("华东电力", "王总"), ("State Grid", "Anna"), ("Acme", "Bob")] {
            let mut account = Account::new(ids.next_id(), name.into());
            account.contacts.push(Contact::new(ids.next_id(), contact.into()));
            account.projects.push(Project::new(ids.next_id(), "P".into(), date(2026, 1, 5)));
            book.put_unjournaled(Record::Account(Arc::new(account)));
        }
        book
    }

    fn labels(catalogue: &Catalogue) -> Vec<&str> {
        catalogue.items().map(|item| &*item.label).collect()
    }

    /// Parts of `now` that were made for it, and not taken over.
    fn made_anew(before: &Catalogue, now: &Catalogue) -> usize {
        now.parts().filter(|items| !before.parts().any(|old| Arc::ptr_eq(items, old))).count()
    }

    #[test]
    fn an_unchanged_book_has_the_same_catalogue() {
        let book = fixture();
        let catalogue = Catalogue::of(&book);
        assert_eq!(catalogue.len(), 10);
        assert_eq!(catalogue.updated(&book), catalogue);
        assert_eq!(catalogue.updated(&book.clone()), catalogue);
        assert_ne!(Catalogue::of(&book), catalogue);
    }

    #[test]
    fn a_changed_customer_costs_its_own_part_only() {
        let mut book = fixture();
        let before = Catalogue::of(&book);
        let id = *book.accounts().keys().nth(1).unwrap();
        book.edit_account(id, |account| account.projects[0].name = "Q".into());
        let now = before.updated(&book);
        assert_eq!(made_anew(&before, &now), 1);
        assert_eq!(labels(&now), labels(&Catalogue::of(&book)));
        assert!(now.account(id).unwrap()[1].label.ends_with(" Q"));
        book.remove(RecordKey::Account(id));
        let less = now.updated(&book);
        assert_eq!(made_anew(&now, &less), 0);
        assert_eq!(labels(&less), labels(&Catalogue::of(&book)));
        let account = Account::new(IdSource::new(7).next_id(), "Neu".into());
        book.put_unjournaled(Record::Account(Arc::new(account)));
        let more = less.updated(&book);
        assert_eq!(made_anew(&less, &more), 1);
        assert_eq!(labels(&more), labels(&Catalogue::of(&book)));
    }

    #[test]
    fn every_place_has_its_item() {
        let book = fixture();
        let catalogue = Catalogue::of(&book);
        let by_place: Vec<_> = (0..=catalogue.len()).filter_map(|place| catalogue.get(place)).collect();
        assert!(by_place.into_iter().map(|item| item.destination).eq(catalogue.items().map(|item| item.destination)));
        assert!(Catalogue::default().get(0).is_none());
    }

    #[test]
    fn somebody_archived_is_not_on_offer() {
        let mut book = fixture();
        let id = *book.accounts().keys().next().unwrap();
        book.edit_account(id, |account| account.contacts[0].archived = Some(date(2026, 1, 6)));
        assert!(
            Catalogue::of(&book)
                .items()
                .all(|item| !matches!(item.destination, Destination::Contact(at, _) if at == id))
        );
    }
}
