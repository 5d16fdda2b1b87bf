//! This file prints the profile of a person as Markdown or JSON.

use serde_json::{Map, Value, json};

use crate::course_pages::{self, Block};
use crate::json::json_text;
use crate::markdown::MarkdownPage;
use domain::attempt::Attempt;
use domain::brain::chance::{BlindTicks, Clarity, FEW_TO, LEADING_FROM, clarity, few, leading};
use domain::brain::profile::{Band, Profile};
use domain::brain::told::{ToldDominance, told_letters};
use domain::course::BrainChapter;
use domain::lang::Lang;
use domain::money::Money;
use domain::person::Person;
use domain::quadrant::Quadrant;
use domain::workshop::code::HandInCode;
use text::parse::{Style, format};
use words::{Phrase, brain as phrases, hand_in as hand_in_words, print as labels};

/// From this many blind tickers on no number is told.
const MILLION: u64 = 1_000_000;

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
    result(&mut page, &profile, chapter, lang);
    if let Some(code) = hand_in(&profile) {
        page.paragraph(&hand_in_words::CODE_IS.fill(lang, [&code.to_string()]));
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

/// The code by which somebody hands this result in; none where a sheet has not its eight.
#[must_use]
pub fn hand_in(profile: &Profile) -> Option<HandInCode> {
    HandInCode::of(profile.sheets).ok()
}

/// The code, what may be said of it, the counts, and what follows from them.
pub(super) fn result(page: &mut MarkdownPage, profile: &Profile, chapter: &BrainChapter, lang: Lang) {
    let order = profile.pair_order().map(|o| format!(" ({o})")).unwrap_or_default();
    let told = ToldDominance::of(profile).map(|told| told.letters() + &order);
    let told = told.unwrap_or_else(|| phrases::NO_LETTERS.text(lang).to_owned());
    page.strong(&labels::CODE_LINE.fill(lang, [&profile.code(), &told]));
    let [said, as_uneven] = verdict(profile, lang);
    page.strong(&said);
    page.paragraph(&as_uneven);
    table(page, profile, chapter, lang);
    let said = halves(profile, lang).into_iter().chain(sentences(profile, chapter, lang));
    for sentence in said.chain([phrases::ZONE_TOLD, phrases::SHARES].map(|p| p.text(lang).to_owned())) {
        page.item(&sentence);
    }
}

fn table(page: &mut MarkdownPage, profile: &Profile, chapter: &BrainChapter, lang: Lang) {
    let heads = [
        phrases::QUADRANT,
        phrases::PICKS,
        phrases::BAND,
        phrases::EVIDENCE,
        phrases::SHEET_LIKE,
        phrases::SHEET_CAREER,
        phrases::SHEET_IDEAL,
    ];
    let row = |quadrant: Quadrant| {
        let name = chapter.guide.quadrants[quadrant.index()].name.get(lang);
        let count = profile.counts[quadrant];
        let band = band(Band::of(count)).text(lang).to_owned();
        let beside = beside_chance(count).unwrap_or(phrases::AS_CHANCE).text(lang).to_owned();
        let front = [format!("{quadrant} {name}"), count.to_string(), band, beside];
        front.into_iter().chain(profile.sheets.map(|sheet| sheet[quadrant].to_string())).collect()
    };
    let rows: Vec<Vec<String>> = Quadrant::ALL.into_iter().map(row).collect();
    page.table(&heads.map(|head| head.text(lang)), &[false, true, false, false, true, true, true], &rows);
}

/// What the counts as a whole may be said to be, beside what chance alone would do.
#[must_use]
pub fn verdict(profile: &Profile, lang: Lang) -> [String; 2] {
    let said = match clarity(profile.counts) {
        Clarity::Clear => phrases::CLEAR,
        Clarity::Leans => phrases::LEANS,
        Clarity::Blind => phrases::BLIND,
    };
    [said.text(lang).to_owned(), as_uneven(BlindTicks::course().one_in(profile.counts), lang)]
}

/// One blind ticker in so many: two digits, rounded down, because more would pretend to an exactness that nobody needs.
fn as_uneven(one_in: u64, lang: Lang) -> String {
    match one_in {
        ..=1 => phrases::ONE_IN_MOST.text(lang).to_owned(),
        MILLION.. => phrases::ONE_IN_NO.text(lang).to_owned(),
        many => {
            let step = 10_u64.pow(many.ilog10().saturating_sub(1));
            let rounded = i64::try_from(many / step * step).unwrap_or(i64::MAX);
            phrases::ONE_IN.fill(lang, [&format(Money::whole(rounded), Style::Full)])
        }
    }
}

/// What one count may be said to be; none inside the grey zone of chance.
#[must_use]
pub const fn beside_chance(count: u8) -> Option<Phrase> {
    match count {
        LEADING_FROM.. => Some(phrases::LEADING),
        ..=FEW_TO => Some(phrases::FEW),
        _ => None,
    }
}

/// The letters of who leads, in a pair the larger told, as far as they may be said.
#[must_use]
pub fn letters(profile: &Profile, lang: Lang) -> String {
    told_letters(profile).unwrap_or_else(|| phrases::NO_LETTERS.text(lang).to_owned())
}

/// Left and right, upper and lower, each with what it means.
#[must_use]
pub fn halves(profile: &Profile, lang: Lang) -> [String; 2] {
    let (lr, ul) = (profile.left_right(), profile.upper_lower());
    [(phrases::LEFT_RIGHT, lr), (phrases::UPPER_LOWER, ul)]
        .map(|(phrase, of)| phrase.fill(lang, [&of.first.to_string(), &of.second.to_string()]))
}

/// Swing and robustness in sentences, and what is said of a nearly even result.
#[must_use]
pub fn sentences(profile: &Profile, chapter: &BrainChapter, lang: Lang) -> Vec<String> {
    let sheets = [phrases::SHEET_LIKE, phrases::SHEET_CAREER, phrases::SHEET_IDEAL];
    let mut all = vec![match profile.swing() {
        None => phrases::SHEETS_AGREE.text(lang).to_owned(),
        Some(s) => {
            let letter = s.quadrant.to_string();
            let count = |i: usize| profile.sheets[i][s.quadrant].to_string();
            let (most, least) = (sheets[s.most].text(lang), sheets[s.least].text(lang));
            phrases::SWING.fill(lang, [&letter, most, &count(s.most), least, &count(s.least)])
        }
    }];
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
pub fn json(person: &Person, attempt: &Attempt) -> Option<String> {
    let profile = Profile::score(attempt)?;
    let mut value = Map::new();
    value.insert("id".to_owned(), json!(person.id));
    value.insert("name".to_owned(), json!(person.name));
    value.insert("date".to_owned(), json!(attempt.day().to_string()));
    value.extend(figures(&profile));
    Some(json_text(&value.into()))
}

/// All figures of a result, for other programs.
pub(super) fn figures(profile: &Profile) -> Map<String, Value> {
    let quad = |of: &dyn Fn(Quadrant) -> u8| -> Value {
        Quadrant::ALL.into_iter().map(|q| (q.to_string(), json!(of(q)))).collect::<Map<_, _>>().into()
    };
    let robust = profile.robustness();
    let letters = |quadrants: Vec<Quadrant>| quadrants.into_iter().map(Quadrant::letter).collect::<String>();
    let said = match clarity(profile.counts) {
        Clarity::Clear => "clear",
        Clarity::Leans => "leans",
        Clarity::Blind => "as blind",
    };
    let value = json!({
        "counts": quad(&|q| profile.counts[q]),
        "bands": quad(&|q| Band::of(profile.counts[q]).digit()),
        "code": profile.code(),
        "hand_in_code": hand_in(profile).map(|code| code.to_string()),
        "dominance": profile.dominance().letters(),
        "order": profile.pair_order(),
        "evidence": said,
        "one_blind_ticker_in": BlindTicks::course().one_in(profile.counts),
        "leading": letters(leading(profile.counts)),
        "few": letters(few(profile.counts)),
        "nearly_even": profile.nearly_even(),
        "left_percent": profile.left_right().first,
        "upper_percent": profile.upper_lower().first,
        "sheets": profile.sheets.iter().map(|s| quad(&|q| s[q])).collect::<Vec<_>>(),
        "swing": profile.swing().map(|s| json!({ "quadrant": s.quadrant.to_string(), "size": s.size })),
        "codes_one_pick_away": robust.codes,
        "one_pick_may_change_dominance": robust.dominance_may_change,
        "note": "preference, not ability; never for hiring, appraisal or assignment",
    });
    value.as_object().cloned().unwrap_or_default()
}
