//! Tells whether a line that a class wrote names somebody real: of the class or our side, a contact, a customer, a rival. What the
//! case itself is about is made up, and may be named.

use super::super::book::Book;
use super::super::mask::mask;

/// Who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedKind {
    /// Somebody of the class, or on our side.
    Person,
    /// Somebody at a customer.
    Contact,
    /// A customer by its name.
    Customer,
    /// A rival by its name.
    Rival,
}

/// Stands in for a name while it is looked for; nobody types it.
const SIGN: char = '\u{e000}';
/// What a firm's name ends in, and nobody says.
const ENDINGS: [&str; 18] = [
    "有限责任公司",
    "股份有限公司",
    "有限公司",
    "集团公司",
    "公司",
    "集团",
    "股份",
    "co.",
    "co",
    "ltd.",
    "ltd",
    "inc.",
    "inc",
    "corp.",
    "gmbh",
    "llc",
    "limited",
    "group",
];
/// Signs a firm's name must have to be looked for.
const SIGNS: usize = 2;

/// Who of the book is named in a line; the texts of the case may be quoted.
#[must_use]
pub fn named_in(book: &Book, line: &str, case: &[&str]) -> Option<NamedKind> {
    let line = NamedLine { text: line, lower: line.to_lowercase(), case };
    let projects = || book.accounts().values().flat_map(|account| &account.projects);
    if book.people().values().any(|person| line.names_person(&person.name)) {
        return Some(NamedKind::Person);
    }
    if book.accounts().values().flat_map(|account| &account.contacts).any(|contact| line.names_person(&contact.name)) {
        return Some(NamedKind::Contact);
    }
    if book.accounts().values().any(|account| line.names_firm(&account.name)) {
        return Some(NamedKind::Customer);
    }
    projects().flat_map(|project| &project.competitors).any(|name| line.names_firm(name)).then_some(NamedKind::Rival)
}

/// A line that is looked through.
struct NamedLine<'a> {
    text: &'a str,
    lower: String,
    case: &'a [&'a str],
}

impl NamedLine<'_> {
    /// Whether the case itself says so.
    fn quoted(&self, said: &str) -> bool {
        let said = said.trim().to_lowercase();
        !said.is_empty() && self.case.iter().any(|text| text.to_lowercase().contains(&said))
    }

    fn names_person(&self, name: &str) -> bool {
        let name = name.trim();
        // Most names have nothing in common with a line; only the others are looked at closely.
        let sign = name.chars().any(|sign| !sign.is_ascii() && self.text.contains(sign));
        let word = |word: &str| word.chars().count() > 1 && self.lower.contains(&word.to_lowercase());
        if !sign && !name.split_whitespace().any(word) {
            return false;
        }
        let masked = mask(self.text, name, &SIGN.to_string());
        let mut rest = self.text;
        let mut parts = masked.split(SIGN);
        rest = parts.next().and_then(|part| rest.strip_prefix(part)).unwrap_or_default();
        for part in parts {
            // What was taken out stands before the next part that stayed.
            let end = if part.is_empty() { rest.len() } else { rest.find(part).unwrap_or(rest.len()) };
            let (said, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            // A surname alone is quoted only with what follows it: the same surname may be somebody else's.
            let next: String = after.chars().take(1).collect();
            let quoted = self.quoted(&format!("{said}{next}")) || (said.is_ascii() && self.quoted(said));
            if !quoted {
                return true;
            }
            rest = after.strip_prefix(part).unwrap_or_default();
        }
        false
    }

    fn names_firm(&self, name: &str) -> bool {
        let whole = name.trim().to_lowercase();
        let core = core(&whole);
        core.chars().count() >= SIGNS && !self.quoted(core) && self.holds(core)
    }

    /// Whether a firm is named, a Latin name as whole words.
    fn holds(&self, core: &str) -> bool {
        let joins = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
        let runs_on = |one: Option<char>, other: Option<char>| joins(one) && joins(other);
        self.lower.match_indices(core).any(|(at, found)| {
            let before = self.lower.get(..at).and_then(|text| text.chars().next_back());
            let after = self.lower.get(at + found.len()..).and_then(|text| text.chars().next());
            !runs_on(before, found.chars().next()) && !runs_on(found.chars().next_back(), after)
        })
    }
}

/// A firm's name without what it is by law.
fn core(name: &str) -> &str {
    let mut core = name;
    // A Latin ending is a word of its own, or many a name would be cut in two.
    let without = |core, ending: &&str| {
        let shorter: &str = str::strip_suffix(core, *ending)?;
        (!ending.is_ascii() || shorter.ends_with([' ', ','])).then_some(shorter)
    };
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| without(core, ending)) {
        let shorter = shorter.trim_end_matches([' ', ',', '，']);
        // A name that is nothing else stays.
        if shorter.chars().count() < SIGNS {
            break;
        }
        core = shorter;
    }
    core
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::account::Account;
    use crate::contact::Contact;
    use crate::id::IdSource;
    use crate::person::{Person, PersonKind};
    use crate::project::Project;
    use crate::record::Record;
    use jiff::civil::date;

    fn book() -> Book {
        let (mut ids, mut book) = (IdSource::new(1), Book::default());
        let day = date(2026, 1, 5);
        for name in ["李静怡", "Grace Miller"] {
            book.put_unjournaled(Record::Person(Arc::new(Person::new(
                ids.next_id(),
                name.into(),
                PersonKind::Trainee,
                day,
            ))));
        }
        let mut account = Account::new(ids.next_id(), "华东电力集团有限公司".into());
        account.contacts.push(Contact::new(ids.next_id(), "包建国".into()));
        let mut project = Project::new(ids.next_id(), "x".into(), day);
        project.competitors = vec!["汉诺".into(), "Acme Pumps Ltd".into()];
        account.projects.push(project);
        book.put_unjournaled(Record::Account(Arc::new(account)));
        book
    }

    #[test]
    fn whoever_is_named_is_told_by_kind() {
        let book = book();
        for (line, kind) in [
            ("先问李静怡", Some(NamedKind::Person)),
            ("Ask Miller first", Some(NamedKind::Person)),
            ("包总那边先去一趟", Some(NamedKind::Contact)),
            ("像华东电力那样，先收一半", Some(NamedKind::Customer)),
            ("比汉诺便宜", Some(NamedKind::Rival)),
            ("cheaper than acme pumps", Some(NamedKind::Rival)),
            ("周四先给戚主任一页纸，停线四天", None),
            ("The pumps are ours", None),
            ("", None),
        ] {
            assert_eq!(named_in(&book, line, &[]), kind, "{line}");
        }
    }

    #[test]
    fn what_the_case_says_may_be_quoted_and_nothing_more() {
        let (book, case) = (book(), ["包厂长：先不谈机器", "Miller runs the plant"]);
        assert_eq!(named_in(&book, "先让包厂长放心", &case), None);
        assert_eq!(named_in(&book, "Miller wants a date", &case), None);
        assert_eq!(named_in(&book, "包总那边先去一趟", &case), Some(NamedKind::Contact));
        assert_eq!(named_in(&book, "让包厂长和包建国谈", &case), Some(NamedKind::Contact));
    }

    #[test]
    fn a_firm_goes_by_its_name_without_its_legal_form() {
        for (name, wanted) in [
            ("华东电力集团有限公司", "华东电力"),
            ("acme pumps co., ltd.", "acme pumps"),
            ("公司", "公司"),
            ("group", "group"),
            ("texaco", "texaco"),
        ] {
            assert_eq!(core(name), wanted);
        }
    }
}
