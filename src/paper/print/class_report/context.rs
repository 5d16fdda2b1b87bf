//! Holds what the report of a class is made of, and calls people by badge and name.

use domain::book::Book;
use domain::course::BrainChapter;
use domain::course::drill::DrillChapter;
use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use domain::workshop::Workshop;
use words::{Phrase, brain};

/// What the report is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'a> {
    /// The class.
    pub class: &'a Workshop,
    /// The book, for the names.
    pub book: &'a Book,
    /// The self-assessment and the guide.
    pub chapter: &'a BrainChapter,
    /// The pages and cases.
    pub lessons: &'a LessonChapter,
    /// The drills.
    pub drills: &'a DrillChapter,
    /// The language.
    pub lang: Lang,
}

impl ReportContext<'_> {
    /// A phrase as it is read.
    pub(super) fn say(&self, phrase: Phrase) -> String {
        phrase.text(self.lang).to_owned()
    }

    /// A quadrant by letter and name.
    pub(super) fn quadrant(&self, of: Quadrant) -> String {
        format!("{of} {}", self.chapter.guide.quadrants[of.index()].name.get(self.lang))
    }

    /// Somebody by badge and name.
    pub(super) fn called(&self, person: Id) -> String {
        let name = self.book.people().get(&person).map_or_else(|| self.say(brain::UNKNOWN), |known| known.name.clone());
        let badge = self.class.seat(person).and_then(|seat| seat.badge);
        badge.map_or_else(|| name.clone(), |badge| format!("{badge} {name}"))
    }
}
