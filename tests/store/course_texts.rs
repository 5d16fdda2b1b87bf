//! Every text of the course with its place, and what is asked of a text: its signs, its words, how it opens.

use std::fmt::Display;
use std::sync::LazyLock;

use domain::course::BrainChapter;
use domain::course::steps::StepsChapter;
use domain::course::tracker::TrackerChapter;
use domain::lang::{Lang, Text};
use serde::Serialize;
use serde_json::Value;
use store::course::{CourseError, brain, steps, tracker};

static BRAIN: LazyLock<Result<BrainChapter, CourseError>> = LazyLock::new(brain);
static TRACKER: LazyLock<Result<TrackerChapter, CourseError>> = LazyLock::new(tracker);
static STEPS: LazyLock<Result<StepsChapter, CourseError>> = LazyLock::new(steps);

/// Signs that are one cell here and two in terminals set to Chinese.
pub(crate) const AMBIGUOUS: &str = "“”‘’…—–·→×①●★";

pub(crate) fn chapter() -> &'static BrainChapter {
    BRAIN.as_ref().unwrap_or_else(|e| panic!("{e}"))
}

pub(crate) fn tracker_chapter() -> &'static TrackerChapter {
    TRACKER.as_ref().unwrap_or_else(|e| panic!("{e}"))
}

pub(crate) fn steps_chapter() -> &'static StepsChapter {
    STEPS.as_ref().unwrap_or_else(|e| panic!("{e}"))
}

pub(crate) fn brain_texts() -> Vec<(String, Text)> {
    let BrainChapter { assessment, guide, walk } = chapter();
    [texts("assessment", assessment), texts("guide", guide), texts("walk", walk)].concat()
}

pub(crate) fn tracker_texts() -> Vec<(String, Text)> {
    texts("tracker", tracker_chapter())
}

pub(crate) fn steps_texts() -> Vec<(String, Text)> {
    texts("steps", steps_chapter())
}

/// Every text inside a record, found by its shape, so that a new field is read without being named here.
pub(crate) fn texts(name: &str, record: &impl Serialize) -> Vec<(String, Text)> {
    fn collect(place: &str, value: &Value, found: &mut Vec<(String, Text)>) {
        if let Ok(text) = serde_json::from_value(value.clone()) {
            found.push((place.to_owned(), text));
        } else if let Some(fields) = value.as_object() {
            fields.iter().for_each(|(name, v)| collect(&format!("{place}.{name}"), v, found));
        } else if let Some(items) = value.as_array() {
            items.iter().enumerate().for_each(|(i, v)| collect(&format!("{place}[{i}]"), v, found));
        }
    }
    let mut found = Vec::new();
    collect(name, &serde_json::to_value(record).unwrap_or_default(), &mut found);
    found
}

pub(crate) fn assert_none(faults: impl IntoIterator<Item = impl Display>) {
    let faults: Vec<_> = faults.into_iter().map(|f| f.to_string()).collect();
    assert!(faults.is_empty(), "{} at fault:\n{}", faults.len(), faults.join("\n"));
}

pub(crate) fn han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

/// The word a text opens with. Chinese sets no spaces: its first character stands for the word, and the counter goes
/// with a numeral, so that 一份 and 一个 differ.
pub(crate) fn opening(lang: Lang, text: &str) -> Option<String> {
    let mut chars = text.chars().filter(|c| han(*c));
    match lang {
        Lang::En => words(text).next(),
        Lang::Zh => match chars.next()? {
            numeral @ ('一' | '两' | '三') => Some(String::from_iter([numeral, chars.next()?])),
            first => Some(first.into()),
        },
    }
}
