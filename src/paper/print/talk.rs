//! The page for a talk between two: what the records say of somebody, what was agreed and is not done, what to praise, one question,
//! what to agree on. The screen and the print draw from the same blocks.

use jiff::civil::DateTime;

use crate::course_pages::Block;
use crate::markdown::MarkdownPage;
use domain::coaching::{AbilityStep, CoachingEntry, CoachingKind, Freshness, OwnPart};
use domain::course::team::TeamChapter;
use domain::funnel::rates::Fraction;
use domain::lang::Lang;
use domain::person::Person;
use domain::settings::Limits;
use domain::team::tally::{RepMeasure, RepStanding, RepTally};
use domain::team::topic::talk_topic;
use text::clean_line;
use words::{Phrase, separator, team as phrases};

/// What the page is made from.
#[derive(Debug, Clone, Copy)]
pub struct TalkContext<'a> {
    /// Whom the talk is with.
    pub person: &'a Person,
    /// What the records say of them.
    pub tally: &'a RepTally,
    /// The choices of the book.
    pub limits: &'a Limits,
    /// The texts of the course.
    pub chapter: &'a TeamChapter,
    /// The language.
    pub lang: Lang,
    /// The present minute.
    pub now: DateTime,
}

/// The page as Markdown.
#[must_use]
pub fn markdown(of: &TalkContext) -> String {
    let mut written = MarkdownPage::default();
    for block in page(of) {
        match block {
            Block::Title(t, _) => written.heading(1, &t),
            Block::Heading(t) => written.heading(2, &t),
            Block::Name(t) => written.strong(&t),
            Block::Para(t) | Block::Note(t) => written.paragraph(&t),
            Block::Item(t) => written.item(&t),
            Block::Check(t) => written.check(false, &t),
        }
    }
    written.into_text()
}

/// The page as blocks.
#[must_use]
pub fn page(of: &TalkContext) -> Vec<Block> {
    let lang = of.lang;
    let heading = |phrase: Phrase| Block::Heading(phrase.text(lang).to_owned());
    let para = |phrase: Phrase| Block::Para(phrase.text(lang).to_owned());
    let day = of.now.date().to_string();
    let mut blocks = vec![Block::Title(phrases::TALK_WITH.fill(lang, [&of.person.name, &day]), Vec::new())];
    blocks.push(heading(phrases::FIGURES));
    blocks.extend(RepMeasure::ALL.map(|measure| Block::Item(measure_line(of.tally, measure, lang))));
    blocks.push(Block::Para(standing(&of.tally.now, of.limits, lang)));
    let log = of.person.coaching_log();
    let waiting = |kind: fn(CoachingKind) -> bool| {
        log.iter().filter(move |entry| entry.waits() && kind(entry.kind)).collect::<Vec<_>>()
    };
    blocks.push(heading(phrases::LAST_TIME));
    let steps = waiting(|kind| matches!(kind, CoachingKind::Step(_)));
    if steps.is_empty() {
        blocks.push(para(phrases::NOTHING_OPEN));
    }
    blocks.extend(steps.into_iter().map(|entry| Block::Check(told(entry, of))));
    blocks.push(heading(phrases::PRAISE_TO_SAY));
    let praise = waiting(|kind| kind == CoachingKind::Praise);
    if praise.is_empty() {
        blocks.push(para(phrases::NO_PRAISE));
    }
    blocks.extend(praise.into_iter().map(|entry| Block::Check(told(entry, of))));
    let corrections = waiting(|kind| kind == CoachingKind::Correction);
    if !corrections.is_empty() {
        blocks.push(heading(phrases::CORRECTIONS_OPEN));
        blocks.extend(corrections.into_iter().map(|entry| Block::Check(told(entry, of))));
    }
    if let Some(topic) = of.chapter.topic(talk_topic(of.tally)) {
        blocks.push(heading(phrases::ASK));
        blocks.push(Block::Name(topic.ask.get(lang).to_owned()));
        blocks.push(Block::Para(phrases::LISTEN.fill(lang, [topic.listen.get(lang)])));
    }
    blocks.push(heading(phrases::AGREE));
    blocks.extend(of.chapter.agree.iter().map(|text| Block::Check(text.get(lang).to_owned())));
    blocks.push(Block::Note(of.chapter.figures_note.get(lang).to_owned()));
    blocks
}

/// What an entry says, with how long it has waited.
fn told(entry: &CoachingEntry, of: &TalkContext) -> String {
    let text = clean_line(&entry.text);
    let text = if text.trim().is_empty() { phrases::NOTHING_WRITTEN.text(of.lang) } else { text.trim() };
    let when = match entry.kind {
        CoachingKind::Step(step) => [step_name(step, of.lang), entry.seen.date().to_string()].join(" "),
        _ => state(entry, of.now, of.lang),
    };
    let own = entry.own_part.map(|part| own_part(part, of.lang));
    let when = [Some(when), own].into_iter().flatten().collect::<Vec<_>>().join(separator::GROUPS.text(of.lang));
    phrases::WAITING.fill(of.lang, [text, &when])
}

/// The leader's own part in a correction, as the two questions were answered.
#[must_use]
pub fn own_part(part: OwnPart, lang: Lang) -> String {
    let answer = |yes: bool| if yes { phrases::YES } else { phrases::NO }.text(lang);
    phrases::OWN_PART.fill(lang, [answer(part.made_clear), answer(part.gave_means)])
}

/// A step with its number.
#[must_use]
pub fn step_name(step: AbilityStep, lang: Lang) -> String {
    let name = phrases::STEPS.get(step as usize).map_or("", |phrase| phrase.text(lang));
    phrases::STEP_OF.fill(lang, [&(step as usize + 1).to_string(), name])
}

/// How an entry stands: said after how long, or how long it has waited.
#[must_use]
pub fn state(entry: &CoachingEntry, now: DateTime, lang: Lang) -> String {
    let hours = entry.hours(now).to_string();
    let fill = |phrase: Phrase<1>| phrase.fill(lang, [&hours]);
    match (entry.kind, entry.said, entry.freshness(now)) {
        (CoachingKind::Step(_), None, _) => phrases::STEP_OPEN.text(lang).to_owned(),
        (CoachingKind::Step(_), Some(done), _) => phrases::STEP_DONE.fill(lang, [&done.date().to_string()]),
        (_, Some(_), Some(Freshness::Stale)) => fill(phrases::SAID_STALE),
        (_, Some(_), _) if entry.hours(now) == 0 => phrases::SAID_AT_ONCE.text(lang).to_owned(),
        (_, Some(_), _) => fill(phrases::SAID_AFTER),
        (_, None, Some(Freshness::GoingStale)) => fill(phrases::GOING_STALE),
        (_, None, Some(Freshness::Stale)) => fill(phrases::STALE),
        (_, None, _) => fill(phrases::WAITS),
    }
}

/// A measure over the last quarters, and in this one. Cards that stand still are counted on a day: the same card on the last days of
/// four quarters is not four cards, so of these the last quarter's end and today are told.
fn measure_line(tally: &RepTally, measure: RepMeasure, lang: Lang) -> String {
    let name = phrases::MEASURES.get(measure as usize).map_or("", |phrase| phrase.text(lang));
    let back = |n: usize| tally.quarters.iter().rev().nth(n).and_then(|quarter| quarter.get(measure as usize)).copied();
    let this = back(0).unwrap_or_default();
    if measure == RepMeasure::Stale {
        let [then, now] = [back(1).unwrap_or_default(), this].map(|share| fraction(share, lang));
        return phrases::MEASURE_STANDS.fill(lang, [name, &then, &now]);
    }
    let [all, this] = [tally.total(measure), this].map(|share| fraction(share, lang));
    phrases::MEASURE.fill(lang, [name, &all, &this])
}

/// A share with what it is a share of; a dash where that is nothing.
fn fraction(share: Fraction, lang: Lang) -> String {
    let Some(percent) = share.percent() else { return "-".to_owned() };
    let figures = [share.part, share.whole, percent].map(|figure| figure.to_string());
    let [part, whole, percent] = figures.each_ref().map(String::as_str);
    phrases::FRACTION.fill(lang, [part, whole, percent])
}

/// How the projects of somebody stand today, in sentences.
#[must_use]
pub fn standing(now: &RepStanding, limits: &Limits, lang: Lang) -> String {
    let said = |count: usize| count.to_string();
    if now.projects == 0 {
        return phrases::OWNS_NOTHING.text(lang).to_owned();
    }
    let mut sentences = vec![
        phrases::OWNS.fill(lang, [&said(now.projects), &said(now.open)]),
        phrases::OWES.fill(lang, [&said(now.marks), &said(now.stale), &said(now.unasked)]),
    ];
    if let Some(longest) = now.longest {
        let (days, late) = (longest.to_string(), now.quiet - now.untouched.min(now.quiet));
        sentences.push(phrases::CLOCK.fill(lang, [&days, &limits.met.to_string(), &said(late)]));
    }
    if now.untouched > 0 {
        sentences.push(phrases::CLOCK_NEVER.fill(lang, [&said(now.untouched)]));
    }
    sentences.join(if lang == Lang::Zh { "" } else { " " })
}
