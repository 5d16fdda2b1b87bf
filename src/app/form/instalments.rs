//! This file reads instalments as people type them: amounts, shares or the rest, each with the day it falls due, such as
//! `30% 2026-02-01, rest 2026-04-01`.

use jiff::civil::Date;

use domain::booking::{PartSize, PlannedPart};
use domain::lang::Lang;
use paper::refusal::error_text;
use text::narrow;
use text::parse::{self, Style, format};
use words::{Say, invoice as phrases};

/// A part as typed.
struct TypedPart {
    word: String,
    part: PlannedPart,
}

/// Whether a comma in a word parts two words: behind a day or a share, and not before thousands.
fn parts_words(before: &str) -> bool {
    before.chars().skip(1).any(|c| c == '-' || c == '/') || before.ends_with('%') || before.is_empty()
}

/// The words of a text: blanks, commas and semicolons stand between them, but for commas before thousands.
fn split_words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for typed in text.chars() {
        let sign = narrow(typed);
        let ends = match sign {
            ',' => words.last().is_some_and(|word| parts_words(word)),
            ';' | '、' => true,
            _ => sign.is_whitespace(),
        };
        match words.last_mut() {
            Some(word) if !ends => word.push(sign),
            _ => words.push(String::new()),
        }
    }
    let trimmed = words.iter().map(|word| word.trim_matches(',').to_owned());
    trimmed.filter(|word| !word.is_empty()).collect()
}

fn is_rest(word: &str) -> bool {
    let word = word.to_lowercase();
    [phrases::REST_WORDS.zh, phrases::REST_WORDS.en].iter().any(|all| all.split('|').any(|rest| rest == word))
}

fn size(word: &str) -> Result<PartSize, Say> {
    if is_rest(word) {
        return Ok(PartSize::Rest);
    }
    if word.ends_with('%') {
        return parse::percent(word).map(PartSize::Share).map_err(|refusal| error_text(&refusal));
    }
    parse::money(word).map(PartSize::Fixed).map_err(|_| phrases::NOT_A_PART.with([word]))
}

fn read(text: &str, today: Date) -> Result<Vec<TypedPart>, Say> {
    let mut found = Vec::new();
    let words = split_words(text);
    for pair in words.chunks(2) {
        let [word, rest @ ..] = pair else { continue };
        let size = size(word)?;
        let day = rest.first().ok_or_else(|| phrases::PART_NEEDS_DAY.with([word]))?;
        let due = parse::date(day, today).map_err(|refusal| error_text(&refusal))?;
        found.push(TypedPart { word: word.clone(), part: PlannedPart { size, due } });
    }
    Ok(found)
}

/// The parts that are typed.
///
/// # Errors
/// What cannot be read, in words.
pub fn planned(text: &str, today: Date) -> Result<Vec<PlannedPart>, Say> {
    read(text, today).map(|parts| parts.into_iter().map(|typed| typed.part).collect())
}

/// The text with its days written out, because tomorrow `+30` would be another day.
///
/// # Errors
/// What cannot be read, in words.
pub fn normalised(text: &str, today: Date) -> Result<String, Say> {
    let parts = read(text, today)?;
    let parts = parts.iter().map(|typed| format!("{} {}", typed.word, typed.part.due));
    Ok(parts.collect::<Vec<_>>().join(", "))
}

/// Parts as they are typed.
#[must_use]
pub fn written(parts: &[PlannedPart], lang: Lang) -> String {
    let size = |part: &PlannedPart| match part.size {
        PartSize::Share(share) => format!("{}%", share.normalize()),
        PartSize::Fixed(amount) => format(amount, Style::Full),
        PartSize::Rest => phrases::REST_WORD.text(lang).to_owned(),
    };
    parts.iter().map(|part| format!("{} {}", size(part), part.due)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::Decimal;

    use super::*;
    use domain::money::Money;

    const TODAY: Date = date(2026, 1, 5);

    #[test]
    fn instalments_read_as_people_type_them() {
        let (first, last) = (date(2026, 2, 1), date(2026, 4, 1));
        let share = PlannedPart { size: PartSize::Share(Decimal::from(30)), due: first };
        let fixed = PlannedPart { size: PartSize::Fixed(Money::whole(30_000)), due: first };
        let rest = PlannedPart { size: PartSize::Rest, due: last };
        for (text, wanted) in [
            ("30% 2026-02-01, rest 2026-04-01", vec![share, rest]),
            ("30% 2026-02-01 rest 2026-04-01", vec![share, rest]),
            ("30%,2026-02-01,rest 2026-04-01", vec![share, rest]),
            ("30％ 2026-02-01，余款 2026-04-01", vec![share, rest]),
            ("30,000 2026-02-01; 尾款 2026-04-01", vec![fixed, rest]),
            ("3万 2026-02-01、Rest 2026-04-01", vec![fixed, rest]),
            ("30000 +27", vec![fixed]),
            ("", vec![]),
            ("  , ", vec![]),
        ] {
            assert_eq!(planned(text, TODAY), Ok(wanted), "{text}");
        }
        for wrong in ["x 2026-02-01", "30%", "30% soon", "30% 2026-02-01 rest", "2026-02-01 30%"] {
            assert!(planned(wrong, TODAY).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_understood_reads_the_same_on_another_day() {
        for text in ["30% +27, rest +86", "30,000 2026-02-01, 余款 2026-04-01", "1.5万 fri"] {
            let shown = normalised(text, TODAY).unwrap();
            assert_eq!(planned(&shown, date(2027, 6, 1)), planned(text, TODAY), "{shown}");
            assert_eq!(normalised(&shown, TODAY).as_ref(), Ok(&shown));
        }
        for lang in Lang::ALL {
            let parts = planned("30% 2026-02-01, 20,000.50 2026-03-01, rest 2026-04-01", TODAY).unwrap();
            assert_eq!(planned(&written(&parts, lang), TODAY), Ok(parts));
        }
    }
}
