//! What a line of the agenda opens: a page, a module, a case or a question of the course, kept by its key and called by its title.

use super::deck::{DeckPage, deck};
use domain::course::lesson::{CourseModule, LessonChapter};
use domain::lang::{Lang, Text};
use domain::workshop::agenda::{AgendaItem, AgendaKind};
use domain::workshop::question::QuestionKey;
use text::same_name;

/// Where a line of the agenda leads, or an exercise of the lectern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassDoor {
    /// To a page of the lectern, by its place in the order of the day.
    Page(usize),
    /// To the vote on a question.
    Vote(QuestionKey),
    /// To a case, by its place.
    Case(usize),
    /// To where answers come in.
    HandIn,
    /// To the line for the hundred points of a team.
    Points,
    /// To the line for the cells of a team.
    Places,
}

/// The key of a module.
#[must_use]
pub const fn module_key(module: CourseModule) -> &'static str {
    match module {
        CourseModule::Relations => "relations",
        CourseModule::Quadrants => "quadrants",
        CourseModule::Tracker => "tracker",
        CourseModule::Channel => "channel",
        CourseModule::Credit => "credit",
    }
}

/// Everything a line can open by its title, with its key: modules, cases, pages.
fn all(chapter: &LessonChapter) -> impl Iterator<Item = (&str, &Text)> {
    let modules = chapter.modules.iter().map(|module| (module_key(module.module), &module.title));
    let cases = chapter.cases.iter().map(|case| (case.key.as_str(), &case.title));
    let pages = chapter.pages().map(|page| (page.key.as_str(), &page.title));
    modules.chain(cases).chain(pages)
}

/// The titles on offer.
pub fn titles(chapter: &LessonChapter, lang: Lang) -> impl Iterator<Item = &str> {
    all(chapter).map(move |(_, title)| title.get(lang))
}

/// The title of what has a key.
#[must_use]
pub fn title_of<'a>(chapter: &'a LessonChapter, key: &str, lang: Lang) -> Option<&'a str> {
    all(chapter).find(|(own, _)| *own == key).map(|(_, title)| title.get(lang))
}

/// The key of what is called so in either language, or has it for its key.
#[must_use]
pub fn key_of(chapter: &LessonChapter, typed: &str) -> Option<String> {
    let called = |title: &Text| Lang::ALL.iter().any(|lang| same_name(title.get(*lang), typed));
    let named = all(chapter).find(|(key, title)| *key == typed || called(title)).map(|(key, _)| key.to_owned());
    named.or_else(|| question(typed).map(|question| question.to_string()))
}

/// The module a key belongs to.
#[must_use]
pub fn module_of(chapter: &LessonChapter, key: &str) -> Option<CourseModule> {
    let own = chapter
        .modules
        .iter()
        .find(|module| module_key(module.module) == key || module.pages.iter().any(|page| page.key == key));
    let case = || chapter.cases.iter().find(|case| case.key == key).map(|case| case.module);
    own.map(|module| module.module).or_else(case)
}

/// Where a line leads; none where the course has nothing of its key.
#[must_use]
pub fn door(chapter: &LessonChapter, line: &AgendaItem) -> Option<ClassDoor> {
    let key = line.opens.as_deref()?;
    let pages = deck(chapter);
    let module = |page: &DeckPage| matches!(page, DeckPage::Module(module) if module_key(module.module) == key);
    if let Some(place) = pages.iter().position(module) {
        return Some(ClassDoor::Page(place));
    }
    if let Some(place) = chapter.cases.iter().position(|case| case.key == key) {
        return Some(ClassDoor::Case(place));
    }
    let place = pages.iter().position(|page| !key.is_empty() && page.key() == key);
    let asked = place.and_then(|place| pages.get(place)?.page()).filter(|_| line.kind == AgendaKind::Vote);
    let vote = asked.and_then(|page| QuestionKey::of_page(page).next());
    vote.map(ClassDoor::Vote).or(place.map(ClassDoor::Page)).or_else(|| question(key).map(ClassDoor::Vote))
}

/// A question that is on no page.
fn question(key: &str) -> Option<QuestionKey> {
    key.parse().ok().filter(|question| !matches!(question, QuestionKey::Page(_)))
}
