//! The scope says what a print of the funnel is about: whose projects, on which day, in which language.

use jiff::civil::Date;

use domain::book::Book;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::project::Project;
use text::parse::{Style, format};
use words::{Phrase, tracker};

/// The funnel of a book, or of one owner in it.
#[derive(Debug, Clone, Copy)]
pub struct FunnelScope<'a> {
    /// Everything the user owns.
    pub book: &'a Book,
    /// Whose projects.
    pub owner: OwnerFilter,
    /// The language of the print.
    pub lang: Lang,
    /// The day.
    pub today: Date,
}

impl<'a> FunnelScope<'a> {
    /// The projects.
    pub fn projects(&self) -> impl Iterator<Item = &'a Project> + use<'a> {
        let owner = self.owner;
        let all = self.book.accounts().values().flat_map(|account| &account.projects);
        all.filter(move |project| owner.matches(project.owner))
    }

    /// A phrase in the language of the print.
    #[must_use]
    pub const fn say(&self, phrase: Phrase) -> &'static str {
        phrase.text(self.lang)
    }

    /// The name of a person.
    #[must_use]
    pub fn person(&self, id: Id) -> String {
        let known = self.book.people().get(&id);
        known.map_or_else(|| self.say(tracker::UNKNOWN).to_owned(), |person| person.name.clone())
    }

    /// An amount in the currency of the book.
    #[must_use]
    pub fn money(&self, of: Money) -> String {
        format!("{} {}", self.book.settings().currency, format(of, Style::Full))
    }
}
