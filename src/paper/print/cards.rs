//! This file prints the cards A to D that a class raises to vote: each with its letter, a colour and a shape, so that nobody has
//! to tell them by colour alone.

use crate::html::{HtmlPage, HtmlTag, PaperForm};
use crate::markdown::MarkdownPage;
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use words::{Phrase, sheets as phrases};

const LOOK: &str = include_str!("../html/cards.css");
/// Cards on a sheet of A4.
const ON_A_SHEET: usize = 2;

/// What the shape of a card is called.
const fn shape(of: Quadrant) -> Phrase {
    match of {
        Quadrant::A => phrases::TRIANGLE,
        Quadrant::B => phrases::SQUARE,
        Quadrant::C => phrases::CIRCLE_SHAPE,
        Quadrant::D => phrases::DIAMOND,
    }
}

/// The shape of a card as corners of a field of 100 by 100; none of the circle.
const fn corners(of: Quadrant) -> Option<&'static str> {
    match of {
        Quadrant::A => Some("50,6 96,90 4,90"),
        Quadrant::B => Some("10,10 90,10 90,90 10,90"),
        Quadrant::C => None,
        Quadrant::D => Some("50,2 98,50 50,98 2,50"),
    }
}

/// The cards as Markdown: what to write on four sheets of paper where there is no printer.
#[must_use]
pub fn markdown(lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, phrases::CARDS.text(lang));
    for card in Quadrant::ALL {
        page.item(&phrases::CARD.fill(lang, [&card.to_string(), shape(card).text(lang)]));
    }
    page.into_text()
}

/// The cards for a printer: two on a sheet of A4, to be cut.
#[must_use]
pub fn html(lang: Lang) -> String {
    let mut page = HtmlPage::new(lang, phrases::CARDS.text(lang), PaperForm::Sheets).with_look(LOOK);
    for sheet in Quadrant::ALL.chunks(ON_A_SHEET) {
        page.within("section.page.cards", |page| {
            for (place, card) in sheet.iter().enumerate() {
                if place > 0 {
                    page.text("p.cut", phrases::CUT.text(lang));
                }
                draw(page, *card, lang);
            }
        });
    }
    page.into_text()
}

fn draw(page: &mut HtmlPage, card: Quadrant, lang: Lang) {
    let class = match card {
        Quadrant::A => "div.card.card-a",
        Quadrant::B => "div.card.card-b",
        Quadrant::C => "div.card.card-c",
        Quadrant::D => "div.card.card-d",
    };
    page.within(class, |page| {
        page.text("span.letter", &card.to_string());
        let drawing = HtmlTag::from("svg").with("viewBox", "-3 -3 106 106").with("role", "img");
        page.within(drawing.with("aria-label", shape(card).text(lang)), |page| match corners(card) {
            Some(points) => page.shape(HtmlTag::from("polygon").with("points", points)),
            None => page.shape(HtmlTag::from("circle").with("cx", "50").with("cy", "50").with("r", "46")),
        });
    });
}
