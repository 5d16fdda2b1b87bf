//! What a rep notes about a customer's people stays with the rep: every print and export of the sample, in both languages,
//! is searched for temperaments, clues and estimates.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::account::Account;
use domain::book::Book;
use domain::contact::{Clue, Overrule};
use domain::course::BrainChapter;
use domain::course::steps::StepsChapter;
use domain::course::tracker::TrackerChapter;
use domain::funnel::owner::OwnerFilter;
use domain::lang::Lang;
use domain::project::{Temperament, TemperamentKind};
use domain::quadrant::Quadrant;
use domain::record::Record;
use jiff::civil::{Date, date};
use paper::csv::csv_text;
use paper::exchange::{RecordKind, table};
use paper::print::context::ProjectContext;
use paper::print::funnel::{self, FunnelScope};
use paper::print::{brief, profile, sheets, tracker};
use store::course;
use store::sample::sample;
use words::tracker as phrases;

const TODAY: Date = date(2026, 1, 5);

/// Changes made to every account of the sample before it is printed.
type Change = fn(&mut Account);

struct Room {
    brain: BrainChapter,
    texts: TrackerChapter,
    steps: StepsChapter,
}

impl Room {
    fn new() -> Self {
        Self { brain: course::brain().unwrap(), texts: course::tracker().unwrap(), steps: course::steps().unwrap() }
    }

    fn book(lang: Lang, change: Change) -> Book {
        let sample = sample(lang, TODAY).unwrap();
        let mut book = Book::default();
        for mut record in sample.records.into_iter().chain([Record::Person(Arc::new(sample.me))]) {
            if let Record::Account(account) = &mut record {
                change(Arc::make_mut(account));
            }
            book.put(record);
        }
        book
    }

    /// Tracker as Markdown and JSON, and brief, of every project: with its name.
    fn prints(&self, lang: Lang, change: Change, estimates: bool) -> Vec<[String; 3]> {
        let book = Self::book(lang, change);
        let mut all = Vec::new();
        for account in book.accounts().values() {
            for project in &account.projects {
                let matter = ProjectContext {
                    book: &book,
                    account,
                    project,
                    brain: &self.brain,
                    chapter: &self.texts,
                    steps: Some(&self.steps),
                    lang,
                    today: TODAY,
                    estimates,
                };
                all.push([tracker::markdown(&matter), tracker::json::json(&matter).unwrap(), brief::markdown(&matter)]);
            }
        }
        all
    }

    /// Profiles and sheets, which tell of our own people.
    fn ours(&self, lang: Lang, change: Change) -> Vec<String> {
        let book = Self::book(lang, change);
        let mut all = vec![sheets::markdown(&self.brain, lang)];
        for person in book.people().values() {
            let Some(attempt) = person.latest() else { continue };
            all.extend(profile::markdown(&person.name, attempt, &self.brain, lang));
            all.extend(profile::json(person, attempt));
        }
        assert!(all.len() > 20);
        all
    }

    /// Every table that leaves the book, as a spreadsheet, for people and for programs.
    fn tables(lang: Lang, change: Change) -> Vec<String> {
        let book = Self::book(lang, change);
        let sheets = |kind| {
            let table = table(kind, &book, lang);
            [csv_text(&table.csv_rows()).unwrap(), table.markdown(), table.json()]
        };
        let of = FunnelScope { book: &book, owner: OwnerFilter::All, lang, today: TODAY };
        let rows = funnel::table::table(&of);
        let funnel = [csv_text(&rows.csv_rows()).unwrap(), rows.json(), funnel::markdown(&of)];
        RecordKind::ALL.into_iter().flat_map(sheets).chain(funnel).collect()
    }

    /// Every name a temperament has anywhere: in the course, on screen, in the files.
    fn temperaments(&self) -> BTreeSet<String> {
        let pages = self.brain.guide.temperaments.iter().flat_map(|page| [page.name.zh.clone(), page.name.en.clone()]);
        let shown = TemperamentKind::ALL.map(|kind| phrases::temperament(Some(kind)));
        let shown = shown.into_iter().flat_map(|phrase| [phrase.zh.to_owned(), phrase.en.to_owned()]);
        let kept = TemperamentKind::ALL.into_iter().map(|kind| format!("{kind:?}"));
        pages.chain(shown).chain(kept).map(|name| name.to_lowercase()).chain(["temperament".to_owned()]).collect()
    }
}

/// Every contact shows every clue; every part has a temperament, all four in turn.
fn marked(account: &mut Account) {
    for contact in &mut account.contacts {
        let keys = Quadrant::ALL.into_iter().flat_map(|q| (1..=6).map(move |n| format!("{q}{n}")));
        contact.clues = keys.map(|key| Clue { key, on: TODAY }).collect();
        contact.overrule = None;
    }
    for project in &mut account.projects {
        for (part, kind) in project.involvements.iter_mut().zip(TemperamentKind::ALL.into_iter().cycle()) {
            part.temperament = Some(Temperament { kind, on: TODAY });
        }
    }
}

/// Nothing is known of how anybody thinks or behaves.
fn bare(account: &mut Account) {
    calm(account);
    for contact in &mut account.contacts {
        contact.clues.clear();
        contact.overrule = None;
    }
}

/// No temperament is noted.
fn calm(account: &mut Account) {
    let parts = account.projects.iter_mut().flat_map(|p| &mut p.involvements);
    parts.for_each(|part| part.temperament = None);
}

fn fierce(account: &mut Account) {
    let parts = account.projects.iter_mut().flat_map(|p| &mut p.involvements);
    parts.for_each(|part| part.temperament = Some(Temperament { kind: TemperamentKind::Fox, on: TODAY }));
}

/// Everybody leads with A and D, by hand.
fn judged(account: &mut Account) {
    calm(account);
    for contact in &mut account.contacts {
        contact.overrule = Some(Overrule { quadrants: vec![Quadrant::A, Quadrant::D], on: TODAY });
    }
}

/// Whether somebody plays a part: one lost project of the sample has nobody left.
fn peopled(print: &[String; 3]) -> bool {
    print[2].lines().any(|line| line.starts_with("### "))
}

fn untouched(_: &mut Account) {}

/// Whether a text has letters of quadrants standing alone, or a code of bands.
fn tells_letters(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    // "A" begins English sentences as an article, so a lone A counts only where no word follows it.
    let letters = |word: &str| word.len() > 1 && word.chars().all(|c| ('A'..='D').contains(&c));
    let lone = |word: &str| matches!(word, "B" | "C" | "D");
    let code = |word: &str| {
        let digits: Vec<_> = word.split('-').collect();
        digits.len() == 4 && digits.iter().all(|d| matches!(*d, "1" | "2" | "3"))
    };
    words.into_iter().find(|word| letters(word) || lone(word) || code(word)).map(str::to_owned)
}

#[test]
fn no_print_names_a_temperament() {
    let room = Room::new();
    let names = room.temperaments();
    assert!(names.len() >= 9, "{names:?}");
    for lang in Lang::ALL {
        for estimates in [false, true] {
            let prints = room.prints(lang, marked, estimates).into_iter().flatten();
            for print in prints.chain(room.ours(lang, marked)).chain(Room::tables(lang, marked)) {
                let print = print.to_lowercase();
                assert_eq!(names.iter().find(|name| print.contains(*name)), None, "{print}");
            }
        }
    }
}

#[test]
fn no_print_depends_on_a_temperament() {
    let room = Room::new();
    for lang in Lang::ALL {
        for estimates in [false, true] {
            assert_eq!(room.prints(lang, calm, estimates), room.prints(lang, fierce, estimates));
        }
        assert_eq!(room.ours(lang, calm), room.ours(lang, fierce));
    }
}

#[test]
fn no_table_that_leaves_the_book_depends_on_what_was_seen() {
    for lang in Lang::ALL {
        let plain = Room::tables(lang, bare);
        for change in [marked as Change, judged, fierce] {
            assert_eq!(Room::tables(lang, change), plain);
        }
    }
}

#[test]
fn what_a_leader_noted_is_on_no_table_and_on_no_print_of_something_else() {
    let room = Room::new();
    for lang in Lang::ALL {
        let book = Room::book(lang, untouched);
        let noted: Vec<_> =
            book.people().values().flat_map(|person| &person.coaching).map(|entry| &entry.text).collect();
        assert!(noted.len() > 10);
        let prints = room.prints(lang, untouched, true).into_iter().flatten();
        for page in Room::tables(lang, untouched).into_iter().chain(room.ours(lang, untouched)).chain(prints) {
            assert!(!noted.iter().any(|text| page.contains(*text)), "{page}");
        }
    }
}

#[test]
fn without_being_asked_for_the_tracker_does_not_depend_on_what_was_seen() {
    let room = Room::new();
    for lang in Lang::ALL {
        let trackers = |change| room.prints(lang, change, false).into_iter().map(|[md, json, _]| (md, json));
        assert!(trackers(bare).eq(trackers(marked)));
        assert!(trackers(bare).eq(trackers(judged)));
        let asked = room.prints(lang, judged, true);
        let asked: Vec<_> =
            asked.into_iter().zip(room.prints(lang, bare, true)).filter(|(one, _)| peopled(one)).collect();
        assert!(asked.iter().all(|(one, other)| one[0] != other[0] && one[1] != other[1]), "or it tests nothing");
    }
}

#[test]
fn letters_and_bands_are_told_only_where_they_were_asked_for() {
    let room = Room::new();
    for lang in Lang::ALL {
        for change in [untouched as Change, marked, judged] {
            for print in room.prints(lang, change, false).into_iter().flatten() {
                assert_eq!(tells_letters(&print), None, "{print}");
            }
        }
        let asked = room.prints(lang, judged, true);
        for [md, json, brief] in asked.into_iter().filter(peopled) {
            for print in [md, json] {
                assert_eq!(tells_letters(&print).as_deref(), Some("AD"), "{print}");
            }
            assert!(tells_letters(&brief).is_some(), "{brief}");
        }
    }
}

#[test]
fn no_print_tells_a_clue() {
    let room = Room::new();
    for lang in Lang::ALL {
        let prints: Vec<_> = room.prints(lang, marked, true).into_iter().flatten().collect();
        for clue in &room.texts.clues {
            let text = clue.text.get(lang);
            assert!(prints.iter().all(|print| !print.contains(text) && !print.contains(&format!("\"{}\"", clue.key))));
        }
    }
}

#[test]
fn the_search_finds_what_it_looks_for() {
    for text in ["| AD |", "leads: C", "code 1-2-2-1", "ABCD 2-2-2-2", "（B）"] {
        assert!(tells_letters(text).is_some(), "{text}");
    }
    for text in ["A trial", "2026-01-05", "Grade A级", "CNY 1-2", "A great BAD cab"] {
        let found = tells_letters(text);
        assert!(found.is_none() || text.contains("BAD"), "{text}: {found:?}");
    }
}

#[test]
fn the_tracker_fits_one_page_and_the_brief_names_who_is_met() {
    let room = Room::new();
    for lang in Lang::ALL {
        let prints = room.prints(lang, untouched, false);
        assert!(prints.iter().filter(|print| peopled(print)).count() >= prints.len() - 1);
        for [md, _, brief] in prints {
            assert!(md.lines().count() <= 66, "{} lines:\n{md}", md.lines().count());
            assert!(!md.contains("{0}") && !brief.contains("{0}"));
            even(&md);
        }
    }
}

/// Alerts stand out by their first words, and no sign of ours is shown as one that somebody typed.
#[test]
fn what_a_page_sets_in_bold_is_bold() {
    let room = Room::new();
    for lang in Lang::ALL {
        let prints = room.prints(lang, untouched, false);
        for [tracker, _, brief] in &prints {
            assert!(!tracker.contains("\\*") && !brief.contains("\\*"), "{tracker}{brief}");
        }
        let led = |[tracker, ..]: &[String; 3]| tracker.lines().filter(|line| line.starts_with("- **")).count();
        assert!(prints.iter().map(led).sum::<usize>() > 20, "{lang:?}");
    }
}

/// All rows of a table have as many cells.
fn even(md: &str) {
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    let tables: Vec<_> = md.split("\n\n").filter(|block| block.starts_with('|')).collect();
    assert!(!tables.is_empty(), "{md}");
    for table in tables {
        let wide: BTreeSet<_> = table.lines().map(columns).collect();
        assert_eq!(wide.len(), 1, "{table}");
    }
}

/// Texts that would break a table or begin something else, wherever a person can type.
fn nasty(account: &mut Account) {
    let bad = || "a|b\n\n# {1} 客|户\u{3000}".to_owned();
    account.name = bad();
    for contact in &mut account.contacts {
        (contact.name, contact.title, contact.phone) = (bad(), bad(), bad());
        contact.needs.iter_mut().chain(&mut contact.wants).for_each(|wish| *wish = bad());
    }
    for project in &mut account.projects {
        project.name = bad();
        project.competitors = vec![bad()];
        project.tasks.iter_mut().for_each(|task| task.text = bad());
        for meeting in &mut project.meetings {
            (meeting.subject, meeting.ideal, meeting.fallback) = (bad(), bad(), bad());
            if let Some(action) = &mut meeting.action {
                (action.what, action.who) = (bad(), bad());
            }
        }
    }
}

#[test]
fn nasty_texts_break_no_table_and_begin_no_heading() {
    let room = Room::new();
    for lang in Lang::ALL {
        let calm = room.prints(lang, untouched, true);
        for ([md, json, brief], [before, _, other]) in room.prints(lang, nasty, true).into_iter().zip(&calm) {
            even(&md);
            let headings = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
            assert_eq!((headings(&md), headings(&brief)), (headings(before), headings(other)), "{md}{brief}");
            assert!(
                !md.contains("# 2026") && !brief.contains("# 2026"),
                "a blank that somebody typed is filled: {md}{brief}"
            );
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }
}
