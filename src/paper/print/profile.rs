//! This file prints the profile of a person as Markdown or JSON.

use serde_json::json;

use crate::course_pages::{self, Block};
use crate::json::json_text;
use crate::markdown::MarkdownPage;
use domain::attempt::Attempt;
use domain::brain::profile::{Band, Profile};
use domain::course::BrainChapter;
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use words::{Phrase, brain as phrases, print as labels};

/// What a band is called.
#[must_use]
pub const fn band(band: Band) -> Phrase {
    match band {
        Band::Primary => phrases::PRIMARY,
        Band::Secondary => phrases::SECONDARY,
        Band::Low => phrases::LOW_BAND,
    }
}

/// The profile of a finished attempt as Markdown; none where it is not finished.
#[must_use]
pub fn markdown(name: &str, attempt: &Attempt, chapter: &BrainChapter, lang: Lang) -> Option<String> {
    let profile = Profile::score(attempt)?;
    let mut page = MarkdownPage::default();
    page.heading(1, &labels::PROFILE_OF.fill(lang, [name, &attempt.day().to_string()]));
    let order = profile.pair_order().map(|o| format!(" ({o})")).unwrap_or_default();
    let letters = profile.dominance().letters();
    page.strong(&labels::CODE_LINE.fill(lang, [&profile.code(), &format!("{letters}{order}")]));
    table(&mut page, &profile, chapter, lang);
    for sentence in sentences(&profile, chapter, lang) {
        page.item(&sentence);
    }
    for block in course_pages::profile_page(chapter, &profile, lang) {
        match block {
            Block::Title(t, _) => page.heading(2, &t),
            Block::Heading(t) | Block::Name(t) => page.heading(3, &t),
            Block::Para(t) | Block::Note(t) => page.paragraph(&t),
            Block::Item(t) | Block::Check(t) => page.item(&t),
        }
    }
    page.rule();
    for sentence in &chapter.assessment.result {
        page.paragraph(sentence.get(lang));
    }
    page.paragraph(chapter.assessment.notice.get(lang));
    Some(page.into_text())
}

fn table(page: &mut MarkdownPage, profile: &Profile, chapter: &BrainChapter, lang: Lang) {
    let heads = [
        phrases::QUADRANT,
        phrases::PICKS,
        phrases::BAND,
        phrases::SHEET_LIKE,
        phrases::SHEET_CAREER,
        phrases::SHEET_IDEAL,
    ];
    let row = |quadrant: Quadrant| {
        let name = chapter.guide.quadrants[quadrant.index()].name.get(lang);
        let count = profile.counts[quadrant];
        let band = band(Band::of(count)).text(lang).to_owned();
        let front = [format!("{quadrant} {name}"), count.to_string(), band];
        front.into_iter().chain(profile.sheets.map(|sheet| sheet[quadrant].to_string())).collect()
    };
    let rows: Vec<Vec<String>> = Quadrant::ALL.into_iter().map(row).collect();
    page.table(&heads.map(|head| head.text(lang)), &[false, true, false, true, true, true], &rows);
}

/// Balances, swing and robustness in sentences.
#[must_use]
pub fn sentences(profile: &Profile, chapter: &BrainChapter, lang: Lang) -> Vec<String> {
    let (lr, ul) = (profile.left_right(), profile.upper_lower());
    let mut all = vec![
        phrases::LEFT_RIGHT.fill(lang, [&lr.first.to_string(), &lr.second.to_string()]),
        phrases::UPPER_LOWER.fill(lang, [&ul.first.to_string(), &ul.second.to_string()]),
    ];
    let sheets = [phrases::SHEET_LIKE, phrases::SHEET_CAREER, phrases::SHEET_IDEAL];
    all.push(match profile.swing() {
        None => phrases::SHEETS_AGREE.text(lang).to_owned(),
        Some(s) => {
            let letter = s.quadrant.to_string();
            let count = |i: usize| profile.sheets[i][s.quadrant].to_string();
            let (most, least) = (sheets[s.most].text(lang), sheets[s.least].text(lang));
            phrases::SWING.fill(lang, [&letter, most, &count(s.most), least, &count(s.least)])
        }
    });
    let robust = profile.robustness();
    let codes = robust.codes.to_string();
    let phrase = if robust.dominance_may_change { phrases::FRAGILE } else { phrases::ROBUST };
    all.push(phrase.fill(lang, [&codes]));
    if profile.nearly_even() {
        all.push(chapter.guide.nearly_even.get(lang).to_owned());
    }
    all
}

/// The profile of a finished attempt as JSON; none where it is not finished.
#[must_use]
pub fn json(name: &str, attempt: &Attempt) -> Option<String> {
    let profile = Profile::score(attempt)?;
    let quad = |of: &dyn Fn(Quadrant) -> u8| -> serde_json::Value {
        Quadrant::ALL.into_iter().map(|q| (q.to_string(), json!(of(q)))).collect::<serde_json::Map<_, _>>().into()
    };
    let robust = profile.robustness();
    let value = json!({
        "name": name,
        "date": attempt.day().to_string(),
        "counts": quad(&|q| profile.counts[q]),
        "bands": quad(&|q| Band::of(profile.counts[q]).digit()),
        "code": profile.code(),
        "dominance": profile.dominance().letters(),
        "order": profile.pair_order(),
        "nearly_even": profile.nearly_even(),
        "left_percent": profile.left_right().first,
        "upper_percent": profile.upper_lower().first,
        "sheets": profile.sheets.iter().map(|s| quad(&|q| s[q])).collect::<Vec<_>>(),
        "swing": profile.swing().map(|s| json!({ "quadrant": s.quadrant.to_string(), "size": s.size })),
        "codes_one_pick_away": robust.codes,
        "one_pick_may_change_dominance": robust.dominance_may_change,
        "note": "preference, not ability; never for hiring, appraisal or assignment",
    });
    Some(json_text(&value))
}
