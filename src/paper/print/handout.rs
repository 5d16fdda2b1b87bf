//! This file prints what a participant takes home: their kite, what the counts may mean, two things to try, their promise. Nothing
//! of anybody else stands on it.

use crate::course_pages::{self, Block};
use crate::html::{HtmlPage, PaperForm};
use crate::print::profile::{beside_chance, halves, verdict};
use domain::brain::chance::{Clarity, clarity};
use domain::brain::profile::Profile;
use domain::course::BrainChapter;
use domain::lang::Lang;
use domain::person::Person;
use domain::quadrant::Quadrant;
use domain::workshop::Workshop;
use domain::workshop::result::ClassResult;
use words::{brain, handout as phrases};

mod empty_places;
pub mod kite;

pub use empty_places::empty_places;

const LOOK: &str = include_str!("../html/handout.css");

/// What a handout is made of.
#[derive(Debug, Clone, Copy)]
pub struct HandoutContext<'a> {
    /// The class.
    pub class: &'a Workshop,
    /// The participant.
    pub person: &'a Person,
    /// What is known of them.
    pub result: &'a ClassResult,
    /// The course.
    pub chapter: &'a BrainChapter,
    /// The language.
    pub lang: Lang,
}

impl HandoutContext<'_> {
    /// A quadrant by letter and name.
    fn quadrant(&self, of: Quadrant) -> String {
        format!("{of} {}", self.chapter.guide.quadrants[of.index()].name.get(self.lang))
    }
}

/// The handout for a printer: one sheet of A4.
#[must_use]
pub fn html(of: &HandoutContext) -> String {
    let mut page = HtmlPage::new(of.lang, &of.person.name, PaperForm::Sheets).with_look(LOOK);
    page.within("section.page.handout", |page| {
        page.within("div.head", |page| {
            page.text("span.kicker", &phrases::OF_CLASS.fill(of.lang, [&of.class.title, &of.class.on.to_string()]));
            if let Some(badge) = of.class.seat(of.person.id).and_then(|seat| seat.badge) {
                page.text("span.badge", &phrases::BADGE.fill(of.lang, [&badge.to_string()]));
            }
        });
        page.text("h1", &of.person.name);
        page.text("p.quiet", brain::PREFERENCE.text(of.lang));
        page.within("div.result", |page| {
            kite::draw(page, of.result.profile.counts, &|quadrant| of.quadrant(quadrant));
            page.within("div", |page| counts(page, of));
        });
        means(page, of);
        to_try(page, of);
        promise(page, of);
        page.within("div.foot.quiet", |page| {
            page.text("p", brain::RESULT_SHORT.text(of.lang));
            page.text("p", of.chapter.assessment.notice.get(of.lang));
        });
    });
    page.into_text()
}

fn counts(page: &mut HtmlPage, of: &HandoutContext) {
    let profile = &of.result.profile;
    let heads = [brain::QUADRANT, brain::PICKS, brain::EVIDENCE].map(|head| head.text(of.lang));
    let row = |quadrant: Quadrant| {
        let count = profile.counts[quadrant];
        let beside = beside_chance(count).unwrap_or(brain::AS_CHANCE).text(of.lang);
        vec![of.quadrant(quadrant), count.to_string(), beside.to_owned()]
    };
    page.table("table.counts", &heads, &Quadrant::ALL.map(row));
    let [said, as_uneven] = verdict(profile, of.lang);
    page.text("p.verdict", &said);
    page.text("p.quiet", &as_uneven);
    page.text("p.quiet", brain::ZONE_DASHED.text(of.lang));
}

/// The reading of the guide: its title and first sentence, then what the halves say.
fn means(page: &mut HtmlPage, of: &HandoutContext) {
    page.text("h2", phrases::MEANS.text(of.lang));
    let reading = course_pages::profile_page(of.chapter, &of.result.profile, of.lang);
    let title = reading.iter().find_map(|block| if let Block::Title(text, _) = block { Some(text) } else { None });
    let essence = reading.iter().find_map(|block| if let Block::Para(text) = block { Some(text) } else { None });
    if let (Some(title), Some(essence)) = (title, essence) {
        page.within("p", |page| named(page, title, essence));
    }
    if clarity(of.result.profile.counts) == Clarity::Blind {
        page.within("ul", |page| {
            for quadrant in Quadrant::ALL {
                let essence = of.chapter.guide.quadrants[quadrant.index()].essence.get(of.lang);
                page.within("li", |page| named(page, &of.quadrant(quadrant), essence));
            }
        });
    }
    page.within("ul", |page| halves(&of.result.profile, of.lang).iter().for_each(|half| page.text("li", half)));
}

/// A name that stands out, and what is said of it.
fn named(page: &mut HtmlPage, name: &str, text: &str) {
    page.text("b", name);
    page.text("span.after", text);
}

/// Why these two, in words that claim no more than the counts can know.
fn why_these(profile: &Profile, [one, two]: [Quadrant; 2], lang: Lang) -> String {
    let phrase = if clarity(profile.counts) == Clarity::Blind { phrases::TRY_ANY } else { phrases::TRY_FEWEST };
    phrase.fill(lang, [&one.to_string(), &two.to_string()])
}

fn to_try(page: &mut HtmlPage, of: &HandoutContext) {
    let two = of.result.to_try();
    page.text("h2", phrases::TRY.text(of.lang));
    page.text("p", &why_these(&of.result.profile, two, of.lang));
    page.within("ol", |page| {
        for quadrant in two {
            let advice = &of.chapter.guide.quadrants[quadrant.index()].speak_do;
            if let Some(advice) = advice.first() {
                let text = phrases::TO_TRY.fill(of.lang, [&of.quadrant(quadrant), advice.get(of.lang)]);
                page.text("li", &text);
            }
        }
    });
}

/// What they promised; lines to write on where they did not yet.
fn promise(page: &mut HtmlPage, of: &HandoutContext) {
    let mut own = of.class.promises.iter().filter(|promise| promise.person == of.person.id).peekable();
    page.text("h2", phrases::PROMISE.text(of.lang));
    if own.peek().is_none() {
        page.text("p", phrases::PROMISE_ASKS.text(of.lang));
        page.within("div.fields", |page| {
            for label in [phrases::AT, phrases::DOES, phrases::BY] {
                page.field(label.text(of.lang));
            }
        });
    }
    for promise in own {
        let lines = [
            (phrases::AT, promise.customer.clone()),
            (phrases::DOES, promise.action.clone()),
            (phrases::BY, promise.by.to_string()),
        ];
        let rows = lines.map(|(label, text)| vec![label.text(of.lang).to_owned(), text]);
        page.table::<&str>("table.promise", &[], &rows);
    }
}
