//! This file prints the profile of a person as Markdown or JSON.

use std::fmt::Write as _;

use serde_json::json;

use crate::course_pages::{self, Block};
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
    let mut text = format!("# {}\n\n", labels::PROFILE_OF.fill(lang, [name, &attempt.day().to_string()]));
    let order = profile.pair_order().map(|o| format!(" ({o})")).unwrap_or_default();
    let letters = profile.dominance().letters();
    let line = labels::CODE_LINE.fill(lang, [&profile.code(), &format!("{letters}{order}")]);
    let _ = writeln!(text, "**{line}**\n");
    table(&mut text, &profile, chapter, lang);
    for sentence in sentences(&profile, chapter, lang) {
        let _ = writeln!(text, "- {sentence}");
    }
    for block in course_pages::profile_page(chapter, &profile, lang) {
        let _ = match block {
            Block::Title(t, _) => writeln!(text, "\n## {t}\n"),
            Block::Heading(t) | Block::Name(t) => writeln!(text, "\n### {t}\n"),
            Block::Para(t) | Block::Note(t) => writeln!(text, "{t}\n"),
            Block::Item(t) | Block::Check(t) => writeln!(text, "- {t}"),
        };
    }
    text.push_str("\n---\n\n");
    for sentence in &chapter.assessment.result {
        let _ = writeln!(text, "{}\n", sentence.get(lang));
    }
    let _ = writeln!(text, "{}", chapter.assessment.notice.get(lang));
    Some(text)
}

fn table(text: &mut String, profile: &Profile, chapter: &BrainChapter, lang: Lang) {
    let sheets = [phrases::SHEET_LIKE, phrases::SHEET_CAREER, phrases::SHEET_IDEAL].map(|p| p.text(lang));
    let heads = [phrases::QUADRANT, phrases::PICKS, phrases::BAND].map(|p| p.text(lang));
    let _ = writeln!(text, "| {} | {} | {} | {} |", heads[0], heads[1], heads[2], sheets.join(" | "));
    text.push_str("|---|--:|---|--:|--:|--:|\n");
    for quadrant in Quadrant::ALL {
        let name = chapter.guide.quadrants[quadrant.index()].name.get(lang);
        let count = profile.counts[quadrant];
        let each = profile.sheets.map(|s| s[quadrant].to_string()).join(" | ");
        let band = band(Band::of(count)).text(lang);
        let _ = writeln!(text, "| {quadrant} {name} | {count} | {band} | {each} |");
    }
    text.push('\n');
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
    serde_json::to_string_pretty(&value).ok().map(|text| text + "\n")
}
