//! The name index says whom a name in a cell means, and by which name a record goes. Names are looked up and never searched,
//! so that long files stay quick.

use std::collections::BTreeMap;

use super::column::RecordKind;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use text::clean_line;
pub use text::name_key;

/// Whom a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nobody.
    None,
    /// Exactly one.
    One(Id),
    /// More than one.
    Many(Vec<Id>),
}

impl Found {
    fn of(ids: Option<&Vec<Id>>) -> Self {
        match ids.map_or(&[][..], Vec::as_slice) {
            [] => Self::None,
            [one] => Self::One(*one),
            several => Self::Many(several.to_vec()),
        }
    }
}

/// The names of a book.
#[derive(Debug)]
pub struct NameIndex<'a> {
    book: &'a Book,
    accounts: BTreeMap<String, Vec<Id>>,
    people: BTreeMap<String, Vec<Id>>,
    /// Contacts by account and name.
    contacts: BTreeMap<(Id, String), Vec<Id>>,
    /// Projects by account and name.
    projects: BTreeMap<(Id, String), Vec<Id>>,
    /// Where a contact is: account, place in its list.
    contact_locations: BTreeMap<Id, (Id, usize)>,
    /// Where a project is.
    project_locations: BTreeMap<Id, (Id, usize)>,
}

impl<'a> NameIndex<'a> {
    /// Reads the names of a book.
    #[must_use]
    pub fn new(book: &'a Book) -> Self {
        let mut names = Self {
            book,
            accounts: BTreeMap::new(),
            people: BTreeMap::new(),
            contacts: BTreeMap::new(),
            projects: BTreeMap::new(),
            contact_locations: BTreeMap::new(),
            project_locations: BTreeMap::new(),
        };
        for person in book.people().values() {
            names.people.entry(name_key(&person.name)).or_default().push(person.id);
        }
        for account in book.accounts().values() {
            names.accounts.entry(name_key(&account.name)).or_default().push(account.id);
            for (place, contact) in account.contacts.iter().enumerate() {
                names.contacts.entry((account.id, name_key(&contact.name))).or_default().push(contact.id);
                names.contact_locations.entry(contact.id).or_insert((account.id, place));
            }
            for (place, project) in account.projects.iter().enumerate() {
                names.projects.entry((account.id, name_key(&project.name))).or_default().push(project.id);
                names.project_locations.entry(project.id).or_insert((account.id, place));
            }
        }
        names
    }

    /// The book they are of.
    #[must_use]
    pub const fn book(&self) -> &'a Book {
        self.book
    }

    /// Whom the cell of a customer means: an id that is known, else a name.
    #[must_use]
    pub fn account(&self, text: &str) -> Found {
        known(text, |id| self.book.accounts().contains_key(&id))
            .unwrap_or_else(|| Found::of(self.accounts.get(&name_key(text))))
    }

    /// Whom the cell of a person on our side means.
    #[must_use]
    pub fn person(&self, text: &str) -> Found {
        known(text, |id| self.book.people().contains_key(&id))
            .unwrap_or_else(|| Found::of(self.people.get(&name_key(text))))
    }

    /// Whom the cell of a contact of an account means.
    #[must_use]
    pub fn contact(&self, account: Id, text: &str) -> Found {
        let here = |id| self.contact_locations.get(&id).is_some_and(|(home, _)| *home == account);
        known(text, here).unwrap_or_else(|| self.in_account(RecordKind::Contacts, account, text))
    }

    /// Who in an account goes by a name.
    #[must_use]
    pub fn in_account(&self, kind: RecordKind, account: Id, name: &str) -> Found {
        let lists = if kind == RecordKind::Projects { &self.projects } else { &self.contacts };
        Found::of(lists.get(&(account, name_key(name))))
    }

    /// Where a record of that id is: its account, and its place in the list there.
    #[must_use]
    pub fn locate(&self, kind: RecordKind, id: Id) -> Option<(&'a Account, usize)> {
        let (account, place) = match kind {
            RecordKind::Accounts => (id, 0),
            RecordKind::Contacts => *self.contact_locations.get(&id)?,
            RecordKind::Projects => *self.project_locations.get(&id)?,
            RecordKind::People => return None,
        };
        Some((&**self.book.accounts().get(&account)?, place))
    }

    /// What a cell calls a customer: the name where it means nobody else, else the id.
    #[must_use]
    pub fn account_reference(&self, account: &Account) -> String {
        reference(&account.name, account.id, self.accounts.get(&name_key(&account.name)))
    }

    /// What a cell calls a person on our side.
    #[must_use]
    pub fn person_reference(&self, id: Id) -> String {
        let name = self.book.people().get(&id).map_or("", |person| &person.name);
        reference(name, id, self.people.get(&name_key(name)))
    }

    /// What a cell calls a contact of an account.
    #[must_use]
    pub fn contact_reference(&self, account: &Account, id: Id) -> String {
        let place = self.contact_locations.get(&id).filter(|(home, _)| *home == account.id);
        let name = place.and_then(|(_, place)| account.contacts.get(*place)).map_or("", |contact| &contact.name);
        reference(name, id, self.contacts.get(&(account.id, name_key(name))))
    }
}

/// An id, where the text is one and it is known.
fn known(text: &str, known: impl Fn(Id) -> bool) -> Option<Found> {
    text.trim().parse::<Id>().ok().filter(|id| known(*id)).map(Found::One)
}

fn reference(name: &str, id: Id, all: Option<&Vec<Id>>) -> String {
    // Spaces at the ends and signs nobody sees do not survive a spreadsheet: such a name calls nobody.
    let plain = !name.is_empty() && clean_line(name).trim() == name;
    if plain && all.is_some_and(|ids| ids.len() == 1) { name.to_owned() } else { id.to_string() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::record::Record;

    #[test]
    fn a_name_that_does_not_survive_a_spreadsheet_goes_by_its_id() {
        let id = IdSource::new(1).next_id();
        for name in ["'\t", " A", "A ", "a\nb", ""] {
            assert_eq!(reference(name, id, Some(&vec![id])), id.to_string(), "{name:?}");
        }
        assert_eq!(reference("'t Hooft", id, Some(&vec![id])), "'t Hooft");
    }

    #[test]
    fn a_name_means_whoever_bears_it_alone() {
        let mut ids = IdSource::new(1);
        let mut book = Book::default();
        let mut account = Account::new(ids.next_id(), "华东 ABB".into());
        account.contacts = ["王工", "李娜", "李娜", ""].map(|name| Contact::new(ids.next_id(), name.into())).into();
        let [wang, li, other, nameless] = [0, 1, 2, 3].map(|place| account.contacts[place].id);
        let id = account.id;
        book.put_unjournaled(Record::Account(Arc::new(account)));
        let names = NameIndex::new(&book);
        assert_eq!(names.account(" 华东　ａｂｂ "), Found::One(id));
        assert_eq!(names.account(&id.to_string()), Found::One(id));
        assert_eq!(names.account("华东"), Found::None);
        assert_eq!(names.contact(id, "王　工"), Found::One(wang));
        assert_eq!(names.contact(id, "李娜"), Found::Many(vec![li, other]));
        assert_eq!(names.contact(id, &other.to_string()), Found::One(other));
        let account = names.locate(RecordKind::Contacts, wang).unwrap().0;
        assert_eq!(names.contact_reference(account, wang), "王工");
        for unclear in [li, other, nameless, ids.next_id()] {
            assert_eq!(names.contact_reference(account, unclear), unclear.to_string());
        }
        assert_eq!(names.locate(RecordKind::Contacts, li).map(|(a, place)| (a.id, place)), Some((id, 1)));
    }
}
