//! The wall says what an audience in front of a projector may see. Names become aliases, and what belongs to one person is
//! hidden.
//!
//! A trainer projects real customers in front of people who may know them, so every page of the wall asks here and decides
//! nothing itself. What somebody typed is never shown there: no search finds every way of naming somebody.

use crate::config::Theme;
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::workshop::showing::{Showing, WallPage};
use jiff::civil::Date;
use words::{Phrase, Say, brain as phrases, tracker, wall};

pub mod aliases;

use aliases::{Aliases, sign};

/// What is not shown on the wall at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Private {
    /// What somebody types to find a name, and the names it finds.
    Search,
    /// A form about a record: it shows names, figures and notes as they are.
    Form,
    /// Whom at a customer there is an estimate of.
    Estimate,
    /// The page before a meeting.
    Brief,
    /// How far somebody has come in the drills.
    Score,
}

/// Signs of a number that may be read off the wall: more could be an amount.
const DIGITS: usize = 3;

/// Whether there is an audience, and the aliases it sees in place of names.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that is so or not")]
#[derive(Debug, Clone, Default)]
pub struct Wall {
    /// Whether the projector view is on.
    pub on: bool,
    /// Whether the neutral page is in front that a projector starts with.
    pub title: bool,
    /// Whether this window shows what the presenter sends and nothing else.
    pub follows: bool,
    /// Whether it was told how to enlarge the font.
    pub told: bool,
    /// What was sent to the wall.
    pub showing: Showing,
    /// What was sent last while the wall stood still.
    pub prepared: Option<WallPage>,
    aliases: Aliases,
}

impl Wall {
    /// Off, its aliases drawn from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { aliases: Aliases::new(seed), ..Self::default() }
    }

    /// An audience looks from the first frame on, and sees the neutral title page.
    pub const fn start(&mut self) {
        (self.on, self.title) = (true, true);
    }

    /// This window is for the wall alone: it shows what is sent to it, and begins on the neutral title page.
    pub const fn follow(&mut self) {
        self.start();
        self.follows = true;
    }

    /// Whether something is hidden now.
    #[must_use]
    pub const fn hides(&self, what: Private) -> bool {
        match what {
            Private::Search | Private::Form | Private::Estimate | Private::Brief | Private::Score => self.on,
        }
    }

    /// Draws aliases for everything in the book that has none, with a class in front on a day.
    pub fn draw(&mut self, book: &Book, front: Option<Id>, today: Date) {
        self.aliases.draw(book, front, today);
    }

    /// The theme on the screen: the wall always gets the one with the most contrast, unless a light one was chosen.
    #[must_use]
    pub fn theme(&self, chosen: Theme) -> Theme {
        if self.on && chosen == Theme::Dark { Theme::Contrast } else { chosen }
    }

    /// A person on the wall: by their badge, whoever is me too.
    #[must_use]
    pub fn person(&self, lang: Lang, id: Id) -> String {
        let badge = self.aliases.person(id);
        badge.map_or_else(
            || tracker::SOMEBODY.text(lang).to_owned(),
            |badge| phrases::MASKED.fill(lang, [&badge.to_string()]),
        )
    }

    /// A customer on the wall.
    #[must_use]
    pub fn account(&self, lang: Lang, id: Id) -> String {
        lettered(lang, wall::ACCOUNT, self.aliases.account(id), wall::SOME_ACCOUNT)
    }

    /// A project on the wall.
    #[must_use]
    pub fn project(&self, lang: Lang, id: Id) -> String {
        let number = self.aliases.project(id);
        number.map_or_else(|| wall::SOME_PROJECT.text(lang).to_owned(), |n| wall::PROJECT.fill(lang, [&n.to_string()]))
    }

    /// A rival on the wall.
    #[must_use]
    pub fn rival(&self, lang: Lang, name: &str) -> String {
        lettered(lang, wall::RIVAL, self.aliases.rival(name), wall::SOME_RIVAL)
    }

    /// A text somebody typed, as it may be shown: never on the wall.
    #[must_use]
    pub fn text(&self, lang: Lang, text: &str) -> String {
        if self.on { wall::TYPED.text(lang).to_owned() } else { text.to_owned() }
    }

    /// A sentence, as it may be shown: on the wall its own words stay, and of what fills it people go by their badges and
    /// only a day, a small number or a key is told.
    #[must_use]
    pub fn sentence(&self, lang: Lang, say: &Say) -> String {
        say.shown(lang, &|id, text| match id {
            _ if !self.on => text.to_owned(),
            Some(id) => self.person(lang, id),
            None if harmless(text) => text.to_owned(),
            None => wall::TYPED.text(lang).to_owned(),
        })
    }
}

/// An alias with a letter; `unknown` where none was drawn.
fn lettered(lang: Lang, phrase: Phrase<1>, place: Option<usize>, unknown: Phrase) -> String {
    let letters = wall::LETTERS.text(lang);
    place.map_or_else(
        || unknown.text(lang).to_owned(),
        |place| phrase.fill(lang, [&sign(letters, place)]).replace("  ", " "),
    )
}

/// Whether what fills a sentence can name nobody and tells no amount: a day, a number of few digits, a single sign, a key
/// held with another.
fn harmless(text: &str) -> bool {
    let few = text.chars().count() <= DIGITS && text.chars().all(|ch| ch.is_ascii_digit());
    few || text.len() == 1 || text.starts_with("Ctrl-") || text.parse::<Date>().is_ok()
}

/// Whether somebody may be on the wall: not where they did not agree to it in the class they sat in last.
#[must_use]
pub fn agreed(book: &Book, person: Id) -> bool {
    let seats = book.workshops().values().filter_map(|class| {
        let seat = class.roster.iter().find(|seat| seat.person == person)?;
        Some(((class.on, class.id), seat.on_map))
    });
    seats.max_by_key(|(when, _)| *when).is_none_or(|(_, on_map)| on_map)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use domain::account::Account;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::person::{Person, PersonKind};
    use domain::project::Project;
    use domain::record::Record;
    use domain::workshop::Workshop;
    use domain::workshop::seat::Seat;
    use jiff::civil::date;
    use strum::IntoEnumIterator as _;

    fn people() -> (Book, Account, Id) {
        let (mut ids, mut book) = (IdSource::new(1), Book::default());
        let colleague = Person::new(ids.next_id(), "李静".into(), PersonKind::Colleague, date(2026, 1, 5));
        let id = colleague.id;
        book.put_unjournaled(Record::Person(Arc::new(colleague)));
        let mut account = Account::new(ids.next_id(), "华东电力".into());
        account.contacts.push(Contact::new(ids.next_id(), "王建国".into()));
        let mut project = Project::new(ids.next_id(), "空压机改造".into(), date(2026, 1, 5));
        project.competitors.push("汉诺".into());
        account.projects.push(project);
        book.put_unjournaled(Record::Account(Arc::new(account.clone())));
        (book, account, id)
    }

    fn on(book: &Book) -> Wall {
        let mut wall = Wall { on: true, ..Wall::new(3) };
        wall.draw(book, None, date(2026, 1, 5));
        wall
    }

    #[test]
    fn without_an_audience_everything_stands_as_it_is() {
        let wall = Wall::default();
        assert!(Private::iter().all(|what| !wall.hides(what)));
        assert_eq!(wall.text(Lang::Zh, "王建国见了李静"), "王建国见了李静");
        let say = words::frame::ADDED.with(["王建国"]);
        assert_eq!(wall.sentence(Lang::Zh, &say), "新增了王建国。");
    }

    #[test]
    fn on_the_wall_names_are_aliases_and_private_things_are_hidden() {
        let (book, account, id) = people();
        let wall = on(&book);
        assert!(Private::iter().all(|what| wall.hides(what)));
        for lang in Lang::ALL {
            let project = &account.projects[0];
            let told = [
                wall.person(lang, id),
                wall.account(lang, account.id),
                wall.project(lang, project.id),
                wall.rival(lang, &project.competitors[0]),
                wall.text(lang, "李静见了王建国"),
            ];
            let aliases = match lang {
                Lang::Zh => ["1 号", "客户甲", "项目 1", "对手甲", "（不上墙）"],
                Lang::En => ["No. 1", "Customer A", "Project 1", "Rival A", "(off the wall)"],
            };
            assert_eq!(told, aliases);
        }
    }

    #[test]
    fn me_is_a_badge_like_everybody() {
        let (mut book, _, id) = people();
        book.edit_settings(|settings| settings.me = Some(id));
        assert_eq!(on(&book).person(Lang::En, id), "No. 1");
    }

    #[test]
    fn a_sentence_keeps_its_words_and_nothing_that_was_typed() {
        let (book, _, id) = people();
        let wall = on(&book);
        for (arg, wanted) in [
            ("王建国", "(off the wall)"),
            ("CNY 120,000", "(off the wall)"),
            ("120000", "(off the wall)"),
            ("12万", "(off the wall)"),
            ("Li", "(off the wall)"),
            ("120", "120"),
            ("2026-01-05", "2026-01-05"),
            ("x", "x"),
            ("Ctrl-P", "Ctrl-P"),
        ] {
            let say = words::frame::UNDONE.with_say(words::frame::ADDED.with([arg]));
            assert_eq!(wall.sentence(Lang::En, &say), format!("Undone: Added {wanted}."), "{arg}");
        }
        let say = words::frame::ADDED.with_person(id, "李静");
        assert_eq!(wall.sentence(Lang::En, &say), "Added No. 1.");
    }

    #[test]
    fn what_has_no_alias_yet_is_told_without_its_name() {
        let (_, account, id) = people();
        let wall = Wall { on: true, ..Wall::default() };
        assert_eq!(wall.person(Lang::En, id), tracker::SOMEBODY.en);
        assert_eq!(wall.account(Lang::En, account.id), "a customer");
        assert_eq!(wall.project(Lang::En, account.projects[0].id), "a project");
        assert_eq!(wall.rival(Lang::En, "Acme"), "a rival");
    }

    #[test]
    fn the_last_class_says_whether_somebody_agreed() {
        let (mut book, _, id) = people();
        assert!(agreed(&book, id), "whoever sat in no class was not asked");
        let mut ids = IdSource::new(5);
        for (day, on_map) in [(10, false), (12, true), (11, false)] {
            let mut class = Workshop::new(ids.next_id(), String::new(), date(2026, 1, day));
            class.roster.push(Seat { on_map, ..Seat::new(id) });
            book.put_unjournaled(Record::Workshop(Arc::new(class)));
            assert_eq!(agreed(&book, id), day > 10, "{day}");
        }
    }
}
