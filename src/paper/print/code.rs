//! This file prints what a hand-in code says, as Markdown or JSON: the same as of a profile, but nobody's name.

use crate::json::json_text;
use crate::markdown::MarkdownPage;
use crate::print::profile;
use domain::brain::profile::Profile;
use domain::course::BrainChapter;
use domain::lang::Lang;
use domain::workshop::code::HandInCode;
use words::{brain, hand_in as phrases};

/// What a code says, as Markdown.
#[must_use]
pub fn markdown(code: HandInCode, chapter: &BrainChapter, lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, &phrases::CODE_OF.fill(lang, [&code.to_string()]));
    profile::result(&mut page, &profile_of(code), chapter, lang);
    page.rule();
    page.paragraph(brain::RESULT_SHORT.text(lang));
    page.into_text()
}

/// What a code says, as JSON.
#[must_use]
pub fn json(code: HandInCode) -> String {
    json_text(&profile::figures(&profile_of(code)).into())
}

fn profile_of(code: HandInCode) -> Profile {
    Profile::from_sheets(code.sheets())
}
