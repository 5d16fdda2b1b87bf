//! This file prints the blank 1+2+1 form: one sheet of A4 for a large sale, to be filled in by hand.

use crate::html::{HtmlPage, PaperForm};
use crate::markdown::MarkdownPage;
use domain::course::tracker::TrackerChapter;
use domain::involvement::{Attitude, Influence};
use domain::lang::Lang;
use domain::project::Factor;
use words::{Phrase, sheets as phrases, tracker};

const LOOK: &str = include_str!("../html/form.css");
/// What is written in by hand, in Markdown.
const WRITE: &str = "____________";
/// Marks of a factor.
const MARKS: [&str; 5] = ["1", "2", "3", "4", "5"];
/// The sale.
const SALE: [Phrase; 4] = [phrases::CUSTOMER, phrases::PROJECT, phrases::AMOUNT, phrases::CLOSE];
/// What makes an action of the customer count.
const ACTION: [Phrase; 4] = [phrases::WHAT, phrases::WHO_DOES, phrases::BY, phrases::OPENS];
/// The columns of the buying centre.
const COLUMNS: [Phrase; 5] = [phrases::ROLE, phrases::WHO, phrases::MET, phrases::ATTITUDE, phrases::INFLUENCE];

fn attitudes(lang: Lang) -> String {
    Attitude::ALL.map(|of| tracker::attitude(Some(of)).text(lang)).join(" / ")
}

fn influences(lang: Lang) -> String {
    Influence::ALL.map(|of| tracker::influence(Some(of)).text(lang)).join(" / ")
}

/// The form as Markdown.
#[must_use]
pub fn markdown(chapter: &TrackerChapter, lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    let say = |phrase: Phrase| phrase.text(lang);
    let line = |phrases: &[Phrase]| {
        phrases.iter().map(|phrase| format!("{} {WRITE}", say(*phrase))).collect::<Vec<_>>().join("  ")
    };
    page.heading(1, say(phrases::FORM));
    page.paragraph(&line(&SALE));
    page.heading(2, say(phrases::GUIDE));
    page.paragraph(&line(&[phrases::NAME, phrases::JOB]));
    for question in &chapter.guide.questions {
        page.check(false, question.ask.get(lang));
    }
    page.paragraph(say(phrases::GUIDE_RULE));
    page.heading(2, say(phrases::ROLES));
    let row = |of: &domain::course::tracker::RoleText| {
        let blank = String::new;
        vec![say(tracker::role(of.role)).to_owned(), blank(), blank(), attitudes(lang), influences(lang)]
    };
    page.table(&COLUMNS.map(say), &[false; 5], &chapter.roles.iter().map(row).collect::<Vec<_>>());
    page.paragraph(say(phrases::ROLES_RULE));
    page.heading(2, say(phrases::SALES));
    page.paragraph(&line(&[phrases::OWNER, phrases::NEXT, phrases::BY]));
    page.paragraph(say(phrases::SALES_RULE));
    page.heading(2, say(phrases::FACTORS));
    let row = |of: Factor| vec![say(tracker::factor(of)).to_owned(), MARKS.join(" "), MARKS.join(" ")];
    let heads = ["", say(phrases::OURS), say(phrases::THEIRS)];
    page.table(&heads, &[false; 3], &Factor::ALL.map(row));
    page.heading(2, say(phrases::PROMISE));
    page.paragraph(&line(&ACTION));
    page.paragraph(&line(&[phrases::NEEDS, phrases::WANTS]));
    page.into_text()
}

/// The form for a printer: one sheet of A4.
#[must_use]
pub fn html(chapter: &TrackerChapter, lang: Lang) -> String {
    let say = |phrase: Phrase| phrase.text(lang);
    let mut page = HtmlPage::new(lang, say(phrases::FORM), PaperForm::Sheets).with_look(LOOK);
    page.within("section.page.form", |page| {
        page.text("span.kicker", say(phrases::FORM_KICKER));
        page.text("h1", say(phrases::FORM));
        fields(page, &SALE, lang);
        guide(page, chapter, lang);
        roles(page, chapter, lang);
        light(page, phrases::SALES, phrases::SALES_RULE, lang);
        fields(page, &[phrases::OWNER, phrases::NEXT, phrases::BY], lang);
        page.within("div.two", |page| {
            page.within("div", |page| factors(page, lang));
            page.within("div.stack", |page| {
                page.text("h2", say(phrases::PROMISE));
                for label in ACTION.into_iter().chain([phrases::NEEDS, phrases::WANTS]) {
                    page.field(say(label));
                }
            });
        });
    });
    page.into_text()
}

fn fields(page: &mut HtmlPage, labels: &[Phrase], lang: Lang) {
    page.within("div.head", |page| labels.iter().for_each(|label| page.field(label.text(lang))));
}

/// One of the three lights: a lamp to be ticked, what it is, when it is lit.
fn light(page: &mut HtmlPage, name: Phrase, rule: Phrase, lang: Lang) {
    page.within("div.light", |page| {
        page.blank("i.lamp");
        page.text("h2", name.text(lang));
        page.text("span.quiet", rule.text(lang));
    });
}

fn guide(page: &mut HtmlPage, chapter: &TrackerChapter, lang: Lang) {
    light(page, phrases::GUIDE, phrases::GUIDE_RULE, lang);
    fields(page, &[phrases::NAME, phrases::JOB], lang);
    page.within("div.test", |page| {
        for question in &chapter.guide.questions {
            page.within("p", |page| {
                page.text("span", question.ask.get(lang));
                for answer in [phrases::YES, phrases::NOT_YET] {
                    page.within("span.answer", |page| {
                        page.blank("i.tick");
                        page.text("span", answer.text(lang));
                    });
                }
            });
        }
    });
}

fn roles(page: &mut HtmlPage, chapter: &TrackerChapter, lang: Lang) {
    light(page, phrases::ROLES, phrases::ROLES_RULE, lang);
    page.within("table.roles", |page| {
        page.within("thead", |page| page.row("th", &COLUMNS.map(|head| head.text(lang))));
        page.within("tbody", |page| {
            for role in &chapter.roles {
                page.within("tr", |page| {
                    page.within("td", |page| {
                        page.text("b", tracker::role(role.role).text(lang));
                        page.text("p.quiet", role.gap.get(lang));
                    });
                    page.blank("td");
                    page.blank("td");
                    page.text("td.choose", &attitudes(lang));
                    page.text("td.choose", &influences(lang));
                });
            }
        });
    });
}

fn factors(page: &mut HtmlPage, lang: Lang) {
    page.text("h2", phrases::FACTORS.text(lang));
    page.within("table.marks", |page| {
        page.within("thead", |page| {
            page.row("th", &["", phrases::OURS.text(lang), phrases::THEIRS.text(lang)]);
        });
        page.within("tbody", |page| {
            for factor in Factor::ALL {
                page.within("tr", |page| {
                    page.text("td", tracker::factor(factor).text(lang));
                    for _ in 0..2 {
                        page.within("td.choose", |page| MARKS.iter().for_each(|mark| page.text("span", mark)));
                    }
                });
            }
        });
    });
}
