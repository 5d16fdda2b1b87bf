//! The wall says what an audience in front of a projector may see. Names become numbers, and what belongs to one person is
//! hidden.
//!
//! A trainer projects real customers in front of people who may know them, so every screen asks here and decides nothing
//! itself.

use std::collections::BTreeMap;

use crate::config::Theme;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::mask::mask;
use words::{Say, brain as phrases, customer, tracker};

/// What is not shown on the wall at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Private {
    /// What somebody types to find a name, and the names it finds.
    Search,
    /// A form about a record: it shows names, figures and notes as they are.
    Form,
    /// Clues about somebody, the estimate they add up to, and what follows from it.
    Estimate,
    /// How somebody is at the table, and the pages of the guide about it.
    Temperament,
    /// The telephone and the address of somebody.
    Reach,
    /// The page before a meeting.
    Brief,
    /// How far somebody has come in the drills.
    Score,
    /// What the keys offer, and figures of parts that are not in front: they take the room of what the audience looks at.
    Sideline,
}

/// Whether there is an audience, and the numbers it sees in place of names.
#[derive(Debug, Clone, Default)]
pub struct Wall {
    /// Whether the projector view is on.
    pub on: bool,
    /// A number for everybody on our side: the same for the whole session, so that an audience can follow.
    numbers: BTreeMap<Id, usize>,
}

impl Wall {
    /// Whether something is hidden now.
    #[must_use]
    pub const fn hides(&self, what: Private) -> bool {
        match what {
            Private::Search
            | Private::Form
            | Private::Estimate
            | Private::Temperament
            | Private::Reach
            | Private::Brief
            | Private::Score
            | Private::Sideline => self.on,
        }
    }

    /// Gives somebody on our side the next number, unless they have one.
    pub fn number(&mut self, id: Id) {
        let next = self.numbers.len() + 1;
        self.numbers.entry(id).or_insert(next);
    }

    /// The theme on the screen: the wall always gets the one with the most contrast, unless a light one was chosen.
    #[must_use]
    pub fn theme(&self, chosen: Theme) -> Theme {
        if self.on && chosen == Theme::Dark { Theme::Contrast } else { chosen }
    }

    /// A person, as they may be shown.
    #[must_use]
    pub fn name(&self, book: &Book, lang: Lang, id: Id) -> String {
        let known = book.people().get(&id);
        if !self.on {
            return known.map_or_else(|| phrases::UNKNOWN.text(lang).to_owned(), |p| p.name.clone());
        }
        if book.settings().me == Some(id) {
            return phrases::ME.text(lang).to_owned();
        }
        if !self.numbers.contains_key(&id) && known.is_none() {
            return customer::SOMEBODY.text(lang).to_owned();
        }
        let number = self.numbers.get(&id).copied().unwrap_or(0).to_string();
        phrases::MASKED.fill(lang, [&number])
    }

    /// A contact, as it may be shown.
    #[must_use]
    pub fn contact(&self, account: &Account, lang: Lang, id: Id) -> String {
        match account.contacts.iter().position(|c| c.id == id) {
            None => tracker::UNKNOWN.text(lang).to_owned(),
            Some(place) if self.on => tracker::MASKED.fill(lang, [&(place + 1).to_string()]),
            Some(place) => account.contacts.get(place).map(|c| c.name.clone()).unwrap_or_default(),
        }
    }

    /// A text somebody typed, as it may be shown: without the names of the customer's people and ours.
    #[must_use]
    pub fn text(&self, book: &Book, account: &Account, lang: Lang, text: &str) -> String {
        let mut text = text.to_owned();
        if self.on {
            for contact in &account.contacts {
                text = mask(&text, &contact.name, &self.contact(account, lang, contact.id));
            }
            // Most texts name nobody of ours: a quick look spares the search.
            let named = |text: &str, name: &str| {
                name.split_whitespace().any(|word| text.contains(word.chars().next().unwrap_or(' ')))
            };
            for person in book.people().values() {
                if named(&text, &person.name) {
                    text = mask(&text, &person.name, &self.name(book, lang, person.id));
                }
            }
        }
        text
    }

    /// A sentence, as it may be shown; what was typed in it belongs to `account`, where one is in front.
    #[must_use]
    pub fn sentence(&self, book: &Book, account: Option<&Account>, lang: Lang, say: &Say) -> String {
        say.shown(lang, &|id, text| match id {
            _ if !self.on => text.to_owned(),
            Some(id) => self.name(book, lang, id),
            // What was typed belongs to the customer in front, or to one that was: the words around it are ours and stay.
            None => account.map_or_else(|| text.to_owned(), |account| self.text(book, account, lang, text)),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::person::{Person, PersonKind};
    use domain::record::Record;
    use strum::IntoEnumIterator as _;

    fn people() -> (Book, Account, Id) {
        let (mut ids, mut book) = (IdSource::new(1), Book::default());
        let colleague = Person::new(ids.next_id(), "李静".into(), PersonKind::Colleague, jiff::civil::date(2026, 1, 5));
        let id = colleague.id;
        book.put_unjournaled(Record::Person(Arc::new(colleague)));
        let mut account = Account::new(ids.next_id(), "华东电力".into());
        account.contacts.push(Contact::new(ids.next_id(), "王建国".into()));
        (book, account, id)
    }

    #[test]
    fn without_an_audience_everything_stands_as_it_is() {
        let (book, account, id) = people();
        let wall = Wall::default();
        assert!(Private::iter().all(|what| !wall.hides(what)));
        assert_eq!(wall.name(&book, Lang::Zh, id), "李静");
        assert_eq!(wall.contact(&account, Lang::Zh, account.contacts[0].id), "王建国");
        assert_eq!(wall.text(&book, &account, Lang::Zh, "王建国见了李静"), "王建国见了李静");
    }

    #[test]
    fn on_the_wall_names_are_numbers_and_private_things_are_hidden() {
        let (book, account, id) = people();
        let mut wall = Wall { on: true, ..Wall::default() };
        wall.number(id);
        assert!(Private::iter().all(|what| wall.hides(what)));
        for lang in Lang::ALL {
            let name = wall.name(&book, lang, id);
            let contact = wall.contact(&account, lang, account.contacts[0].id);
            let text = wall.text(&book, &account, lang, "王建国 and 李静 met");
            for hidden in ["李静", "王建国"] {
                assert!(!name.contains(hidden) && !contact.contains(hidden) && !text.contains(hidden), "{text}");
            }
            assert!(name.contains('1') && text.contains(&name) && text.contains(&contact), "{text}");
        }
    }

    #[test]
    fn a_number_stays_for_the_session() {
        let (mut ids, mut wall) = (IdSource::new(2), Wall { on: true, ..Wall::default() });
        let (first, second) = (ids.next_id(), ids.next_id());
        for id in [first, second, first] {
            wall.number(id);
        }
        let book = Book::default();
        assert!(wall.name(&book, Lang::En, first).contains('1') && wall.name(&book, Lang::En, second).contains('2'));
    }

    #[test]
    fn a_stranger_has_no_number() {
        let wall = Wall { on: true, ..Wall::default() };
        let name = wall.name(&Book::default(), Lang::En, IdSource::new(3).next_id());
        assert_eq!(name, customer::SOMEBODY.en);
    }
}
