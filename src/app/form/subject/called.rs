//! This file finds whom a typed name means: whoever is written exactly so, else whoever is called so however it is typed. No
//! form makes a second customer or contact because of a blank or a wide letter.

use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use text::same_name;

/// The contact of a name among those who are still there.
#[must_use]
pub(super) fn contact(account: &Account, name: &str) -> Option<Id> {
    let here = account.contacts.iter().filter(|contact| contact.archived.is_none());
    find(here.map(|contact| (contact.id, contact.name.as_str())), name)
}

/// The customer of a name.
#[must_use]
pub(super) fn account(book: &Book, name: &str) -> Option<Id> {
    find(book.accounts().values().map(|account| (account.id, account.name.as_str())), name)
}

fn find<'a>(mut all: impl Iterator<Item = (Id, &'a str)> + Clone, name: &str) -> Option<Id> {
    let written = all.clone().find(|(_, own)| *own == name);
    written.or_else(|| all.find(|(_, own)| same_name(own, name))).map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;

    #[test]
    fn a_name_is_found_however_it_is_typed_and_the_exact_one_first() {
        let mut ids = IdSource::new(1);
        let mut firm = Account::new(ids.next_id(), "Firm".into());
        let contacts: Vec<_> =
            ["王　建", "王建", "Ann Lee", "李娜"].map(|name| Contact::new(ids.next_id(), name.into())).into();
        firm.contacts.clone_from(&contacts);
        firm.contacts[3].archived = Some(jiff::civil::date(2026, 1, 5));
        for (typed, place) in [
            ("王建", Some(1)),
            ("王　建", Some(0)),
            ("王 建", Some(0)),
            ("ann  lee", Some(2)),
            ("ＡＮＮ　Lee", Some(2)),
            ("Annlee", None),
            ("李娜", None),
            ("王健", None),
        ] {
            assert_eq!(contact(&firm, typed), place.map(|place: usize| contacts[place].id), "{typed}");
        }
    }
}
