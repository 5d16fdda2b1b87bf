//! Says what is erased for good, and takes it out of records and drafts. It is a function of what was there, so the program and the
//! disk come to the same, whoever of them does it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::account::erasure::without;
use super::book::Book;
use super::draft::Drafts;
use super::handover::handed_over;
use super::id::Id;
use super::mask::{is_everyday, same_letter, without_padded};
use super::naming::{composed, narrow};
use super::person::Person;
use super::record::{Record, RecordKey};

/// What is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Erased {
    /// Somebody at a customer.
    Contact(Id, Id),
    /// A customer, with everything kept of it.
    Account(Id),
    /// A person on our side.
    Person(Id),
    /// A class, with everything kept of it. Those who sat in it are erased by themselves.
    Workshop(Id),
}

/// One thing that is erased for good. It holds no name, since it is kept on the disk until nothing is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// What is erased.
    pub whom: Erased,
    /// What stands in a text where the name stood.
    pub somebody: String,
}

/// Everything that is being erased.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasures {
    /// In the order they were asked for.
    #[serde(default)]
    pub entries: Vec<Erasure>,
}

impl Erasure {
    /// The record that holds the name.
    #[must_use]
    pub const fn home(&self) -> RecordKey {
        match self.whom {
            Erased::Contact(account, _) | Erased::Account(account) => RecordKey::Account(account),
            Erased::Person(id) => RecordKey::Person(id),
            Erased::Workshop(id) => RecordKey::Workshop(id),
        }
    }

    /// The record that goes as a whole; none where only somebody in it goes.
    #[must_use]
    pub const fn whole(&self) -> Option<RecordKey> {
        match self.whom {
            Erased::Contact(..) => None,
            Erased::Account(_) | Erased::Person(_) | Erased::Workshop(_) => Some(self.home()),
        }
    }

    /// Whether something of it may stand in a record.
    #[must_use]
    pub fn touches(&self, key: RecordKey) -> bool {
        // A colleague owns projects everywhere and is spoken of everywhere. A contact and a customer stand in one file, and a leader
        // may name them in what is noted of a person, or a class in what it promised.
        let elsewhere = matches!(key, RecordKey::Person(_) | RecordKey::Workshop(_));
        match self.whom {
            Erased::Person(_) => true,
            Erased::Contact(..) | Erased::Account(_) => elsewhere || key == self.home(),
            // Nothing of a class stands anywhere else.
            Erased::Workshop(_) => key == self.home(),
        }
    }

    /// The names, as they stand in their home, its own first; none where it is gone from there. Those who go with a customer
    /// follow.
    #[must_use]
    pub fn names(&self, home: &Record) -> Vec<String> {
        match (self.whom, home) {
            (Erased::Contact(_, contact), Record::Account(account)) => {
                account.contact(contact).map(|c| c.name.clone()).into_iter().collect()
            }
            (Erased::Account(_), Record::Account(account)) => {
                let people = account.contacts.iter().map(|c| c.name.clone());
                std::iter::once(account.name.clone()).chain(people).collect()
            }
            (Erased::Person(_), Record::Person(person)) => vec![person.name.clone()],
            _ => Vec::new(),
        }
    }

    /// A record without a trace of it; the record that goes as a whole stays as it is. The names count in every record but the one
    /// they stand in.
    #[must_use]
    pub fn clean(&self, record: &Record, names: &[String]) -> Record {
        match (self.whom, record) {
            (Erased::Contact(_, contact), Record::Account(account)) if account.contact(contact).is_some() => {
                let mut account = account.clone();
                Arc::make_mut(&mut account).erase(contact, &self.somebody);
                Record::Account(account)
            }
            (Erased::Person(id), _) if record.key() != self.home() => {
                let name = names.first().map_or("", String::as_str);
                self.unnamed(handed_over(record.clone(), id, None), name)
            }
            (Erased::Contact(..) | Erased::Account(_), Record::Person(person)) => {
                Record::Person(self.unspoken(person.clone(), names))
            }
            (Erased::Contact(..) | Erased::Account(_), Record::Workshop(_)) => self.untold(record.clone(), names),
            _ => record.clone(),
        }
    }

    /// A record whose texts do not name a person on our side. A customer with a contact of that name keeps its texts: they
    /// speak of the contact.
    fn unnamed(&self, mut record: Record, name: &str) -> Record {
        let other = |text: &str| full_name(text, name, &self.somebody) != text;
        match &mut record {
            Record::Account(account) if !account.contacts.iter().any(|c| other(&c.name)) => {
                let mut without = account.clone();
                let change = &mut |text: &mut String| *text = full_name(text, name, &self.somebody);
                Arc::make_mut(&mut without).texts(change);
                if without != *account {
                    *account = without;
                }
            }
            Record::Workshop(_) => record = self.untold(record, &[name.to_owned()]),
            Record::Person(person) => *person = self.unspoken(person.clone(), &[name.to_owned()]),
            _ => {}
        }
        record
    }

    /// A class in whose texts nobody of these names stands.
    fn untold(&self, record: Record, names: &[String]) -> Record {
        let Record::Workshop(class) = &record else { return record };
        let mut without = (**class).clone();
        for name in names {
            without.texts(&mut |text| *text = full_name(text, name, &self.somebody));
        }
        if matches!(self.whom, Erased::Account(account) if without.account == Some(account)) {
            without.account = None;
        }
        if without == **class { record } else { Record::Workshop(Arc::new(without)) }
    }

    /// Somebody on our side in whose log nobody of these names is spoken of.
    fn unspoken(&self, mut person: Arc<Person>, names: &[String]) -> Arc<Person> {
        let mut without = (*person).clone();
        for name in names {
            without.texts(&mut |text| *text = full_name(text, name, &self.somebody));
        }
        if without != *person {
            person = Arc::new(without);
        }
        person
    }

    /// Takes it out of a book, with an entry in the journal for each record.
    pub fn apply(&self, book: &mut Book) {
        let Some(home) = book.get(self.home()) else { return };
        let names = self.names(&home);
        let settings = book.get(RecordKey::Settings);
        let touched: Vec<_> = book.records().chain(settings).filter(|r| self.touches(r.key())).collect();
        for record in touched {
            book.put(self.clean(&record, &names));
        }
        // Last, so that a prefix of the saves leaves nothing that points nowhere.
        if let Some(key) = self.whole() {
            book.remove(key);
        }
    }

    /// Takes it out of the unfinished fields; tells whether any is another now.
    pub fn clean_drafts(&self, drafts: &mut Drafts, names: &[String]) -> bool {
        let before = drafts.clone();
        if let Erased::Workshop(id) = self.whom {
            drafts.forget_record(&format!("workshops/{id}"));
            return *drafts != before;
        }
        let Some(name) = names.first() else { return false };
        match self.whom {
            Erased::Contact(account, contact) => {
                drafts.forget(&format!("accounts/{account}/contacts/{contact}"));
                drafts.change(&format!("accounts/{account}"), |text| without(text, name, &self.somebody));
                drafts.change("coaching", |text| full_name(text, name, &self.somebody));
                drafts.change("workshops", |text| full_name(text, name, &self.somebody));
            }
            Erased::Account(account) => {
                drafts.forget_record(&format!("accounts/{account}"));
                // The customer chosen in a form of something new.
                let bare = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
                drafts.entries.retain(|draft| bare(&draft.text) != bare(name));
                drafts.change("accounts/new", |text| self.clean_text(text, names));
                let spoken = |text: String, name: &String| full_name(&text, name, &self.somebody);
                drafts.change("coaching", |text| names.iter().fold(text.to_owned(), spoken));
                drafts.change("workshops", |text| names.iter().fold(text.to_owned(), spoken));
            }
            Erased::Person(id) => {
                drafts.forget_record(&format!("people/{id}"));
                drafts.change("accounts", |text| full_name(text, name, &self.somebody));
                drafts.forget_record(&format!("coaching/{id}"));
                drafts.change("coaching", |text| full_name(text, name, &self.somebody));
                drafts.change("book", |text| full_name(text, name, &self.somebody));
                drafts.change("workshops", |text| full_name(text, name, &self.somebody));
            }
            Erased::Workshop(_) => {}
        }
        *drafts != before
    }

    /// A text that is no record without the name: a file that does not read.
    #[must_use]
    pub fn clean_text(&self, text: &str, names: &[String]) -> String {
        let contact = |text: String, name: &String| without(&text, name, &self.somebody);
        match (self.whom, names) {
            (Erased::Account(_) | Erased::Person(_), [name, people @ ..]) => {
                people.iter().fold(full_name(text, name, &self.somebody), contact)
            }
            (_, people) => people.iter().fold(text.to_owned(), contact),
        }
    }
}

/// A text without a full name, found as whole words whatever its case and width: a surname alone may be anybody's.
fn full_name(text: &str, name: &str, somebody: &str) -> String {
    let (name, whole) = (composed(name.trim()), composed(text));
    let signs: Vec<char> = name.chars().collect();
    if signs.len() < 2 {
        return text.to_owned();
    }
    let padded = without_padded(&whole, &name, somebody);
    let (mut out, rest) = (String::with_capacity(padded.len()), padded.chars().collect::<Vec<_>>());
    let mut before = None;
    let mut at = 0;
    while let Some(sign) = rest.get(at) {
        if stands_whole(before, rest.get(at..).unwrap_or_default(), &signs) {
            out.push_str(somebody);
            before = signs.last().copied();
            at += signs.len();
        } else {
            out.push(*sign);
            before = Some(*sign);
            at += 1;
        }
    }
    // What names nobody stays as it was typed.
    if out == whole { text.to_owned() } else { out }
}

/// Whether a text begins with a name that is no part of a longer word. An everyday word in small letters is no name.
fn stands_whole(before: Option<char>, text: &[char], name: &[char]) -> bool {
    let joins = |ch: Option<&char>| ch.is_some_and(|ch| narrow(*ch).is_ascii_alphanumeric());
    let Some((head, after)) = text.split_at_checked(name.len()) else { return false };
    let inside = joins(before.as_ref()) && joins(name.first()) || joins(name.last()) && joins(after.first());
    let same = || head.iter().zip(name).all(|(one, other)| same_letter(*one, *other));
    !inside && same() && (head == name || !is_everyday(head))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Account;
    use crate::coaching::{CoachingEntry, CoachingKind};
    use crate::contact::Contact;
    use crate::id::IdSource;
    use crate::person::{Person, PersonKind};
    use crate::project::Project;

    fn erasure(whom: Erased) -> Erasure {
        Erasure { whom, somebody: "某人".into() }
    }

    /// A book with a customer that speaks of a colleague and of a contact, and one that has a contact of the colleague's name.
    fn book() -> (Book, [Id; 4]) {
        let mut ids = IdSource::new(1);
        let [colleague, customer, contact, other] = std::array::from_fn(|_| ids.next_id());
        let day = jiff::civil::date(2026, 1, 5);
        let mut book = Book::default();
        book.put(Record::Person(Arc::new(Person::new(colleague, "陈默".into(), PersonKind::Colleague, day))));
        let mut account = Account::new(customer, "华东电力".into());
        account.contacts.push(Contact::new(contact, "王建国".into()));
        let mut project = Project::new(ids.next_id(), "一期".into(), day);
        project.owner = Some(colleague);
        account.projects.push(project);
        account.note = "陈默和王建国谈过".into();
        book.put(Record::Account(Arc::new(account)));
        let mut account = Account::new(other, "别家".into());
        account.contacts.push(Contact::new(ids.next_id(), "陈默".into()));
        account.note = "陈默说行".into();
        book.put(Record::Account(Arc::new(account)));
        (book, [colleague, customer, contact, other])
    }

    #[test]
    fn a_colleague_leaves_no_trace_but_somebody_else_of_the_name_stays() {
        let (mut book, [colleague, customer, _, other]) = book();
        erasure(Erased::Person(colleague)).apply(&mut book);
        assert!(book.people().is_empty());
        assert_eq!(book.accounts()[&customer].note, "某人和王建国谈过");
        assert_eq!(book.accounts()[&other].note, "陈默说行", "the contact there is somebody else");
        assert!(crate::handover::Belongings::of(&book, colleague).is_empty());
    }

    #[test]
    fn a_customer_goes_as_a_whole_and_a_contact_alone() {
        let (mut book, [_, customer, contact, other]) = book();
        erasure(Erased::Contact(customer, contact)).apply(&mut book);
        assert_eq!(book.accounts()[&customer].note, "陈默和某人谈过");
        erasure(Erased::Account(customer)).apply(&mut book);
        assert_eq!(book.accounts().keys().copied().collect::<Vec<_>>(), [other]);
    }

    #[test]
    fn no_log_of_a_leader_speaks_of_who_was_erased() {
        let (mut book, [colleague, customer, contact, _]) = book();
        let (rep, day) = (IdSource::new(7).next_id(), jiff::civil::date(2026, 1, 5));
        let seen = day.at(9, 0, 0, 0);
        let text = "王建国、陈默和华东电力，王总也在".to_owned();
        let entry = CoachingEntry {
            text,
            by: Some(colleague),
            ..CoachingEntry::new(IdSource::new(8).next_id(), seen, CoachingKind::Praise)
        };
        let person = Person { coaching: vec![entry], ..Person::new(rep, "周敏".into(), PersonKind::Colleague, day) };
        book.put(Record::Person(Arc::new(person)));
        let said = |book: &Book| book.people()[&rep].coaching[0].clone();
        erasure(Erased::Contact(customer, contact)).apply(&mut book);
        assert_eq!(said(&book).text, "某人、陈默和华东电力，王总也在", "a surname alone may be anybody's");
        erasure(Erased::Account(customer)).apply(&mut book);
        assert_eq!(said(&book).text, "某人、陈默和某人，王总也在");
        erasure(Erased::Person(colleague)).apply(&mut book);
        assert_eq!((said(&book).text.as_str(), said(&book).by), ("某人、某人和某人，王总也在", None));
        let mut drafts = Drafts::default();
        drafts.set(&format!("coaching/{rep}/new"), "text", Some("陈默和王建国在华东电力"));
        assert!(erasure(Erased::Person(colleague)).clean_drafts(&mut drafts, &["陈默".into()]));
        assert!(erasure(Erased::Contact(customer, contact)).clean_drafts(&mut drafts, &["王建国".into()]));
        assert!(erasure(Erased::Account(customer)).clean_drafts(&mut drafts, &["华东电力".into()]));
        assert_eq!(drafts.entries[0].text, "某人和某人在某人");
        assert!(erasure(Erased::Person(rep)).clean_drafts(&mut drafts, &["周敏".into()]));
        assert_eq!(drafts.entries, []);
    }

    #[test]
    fn what_was_half_typed_keeps_no_trace() {
        let (_, [colleague, customer, contact, _]) = book();
        let mut drafts = Drafts::default();
        let places =
            ["accounts/new", &format!("accounts/{customer}/p/tasks/new"), &format!("people/{colleague}"), "people/new"];
        for (place, text) in places.into_iter().zip(["华 东 电 力", "问王建国和陈默", "x", "陈默"]) {
            drafts.set(place, "field", Some(text));
        }
        assert!(erasure(Erased::Person(colleague)).clean_drafts(&mut drafts, &["陈默".into()]));
        assert!(erasure(Erased::Contact(customer, contact)).clean_drafts(&mut drafts, &["王建国".into()]));
        let texts: Vec<_> = drafts.entries.iter().map(|d| d.text.as_str()).collect();
        assert_eq!(texts, ["华 东 电 力", "问某人和某人", "陈默"], "a new person of the name is somebody else");
        assert!(erasure(Erased::Account(customer)).clean_drafts(&mut drafts, &["华东电力".into()]));
        assert!(!erasure(Erased::Account(customer)).clean_drafts(&mut drafts, &["华东电力".into()]));
        assert_eq!(drafts.entries.len(), 1);
    }

    #[test]
    fn a_full_name_is_whole_words() {
        assert_eq!(full_name("Ann Lee met Joann Leeds; Ann Lee", "Ann Lee", "#"), "# met Joann Leeds; #");
        assert_eq!(full_name("找陈默谈", "陈默", "#"), "找#谈");
        assert_eq!(full_name("a b", "a", "#"), "a b");
        assert_eq!(full_name("陈　默，陈 默契", "陈默", "#"), "#，陈 默契");
        assert_eq!(full_name("A陈默", "陈默", "#"), "A#");
        assert_eq!(full_name("ask ANN LEE, ａｎｎ　ｌｅｅ", "Ann Lee", "#"), "ask #, #");
        assert_eq!(full_name("he may; May agreed", "May", "#"), "he may; # agreed");
        assert_eq!(full_name("Jose\u{301} Ruiz, Jose Ruiz", "Jos\u{e9} Ruiz", "#"), "#, Jose Ruiz");
        assert_eq!(full_name("e\u{301}t\u{e9}", "Jos\u{e9} Ruiz", "#"), "e\u{301}t\u{e9}", "as it was typed");
    }

    proptest::proptest! {
        /// Whatever was typed: done twice is done once, and neither name nor id is left in the texts.
        #[test]
        fn erasing_twice_is_erasing_once(words in proptest::collection::vec("王建国|王总|老王|陈默|说|行", 0..6)) {
            let (mut book, [_, customer, contact, _]) = book();
            book.edit_account(customer, |a| a.place = words.join(""));
            let erasure = erasure(Erased::Contact(customer, contact));
            erasure.apply(&mut book);
            let once = book.clone();
            erasure.apply(&mut book);
            proptest::prop_assert_eq!(&book, &once);
            proptest::prop_assert!(!book.accounts()[&customer].place.contains("王建国"));
        }
    }
}
