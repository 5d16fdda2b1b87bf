//! Reads the sample territory, a living book in both languages, and moves it to the day it is opened on. It writes nothing.
//!
//! The files are saved data as any other, with two liberties: a text reads `中文 || English`, and every date and quarter is
//! written for one fixed day.

use std::sync::Arc;

use jiff::Span;
use jiff::civil::{Date, DateTime, date};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::file_format::{FileFormat, FileFormats};
use domain::account::Account;
use domain::id::Id;
use domain::lang::Lang;
use domain::person::Person;
use domain::quarter::Quarter;
use domain::record::Record;
use domain::settings::Settings;
use domain::workshop::Workshop;

pub mod untouched;

/// The day the files are written for; every date in them is told from it.
const WRITTEN_FOR: Date = date(2026, 1, 5);
/// Stands between the Chinese and the English half of a text.
const BETWEEN: &str = " || ";

/// One embedded file: its path in `assets/sample/`, and its text.
type File = (&'static str, &'static str);

macro_rules! files {
    ($($path:literal)*) => { [$(($path, include_str!(concat!("../../assets/sample/", $path)))),*] };
}

const BOOK: [File; 1] = files!("book.ron");
const ME: [File; 1] = files!("people/me0000000000.ron");
const WORKSHOPS: [File; 1] = files!("workshops/c1ass0000001.ron");
const ACCOUNTS: [File; 14] = files!(
    "accounts/hdpwacct0000.ron" "accounts/antaacct0000.ron" "accounts/hengacct0000.ron"
    "accounts/dhpmacct0000.ron" "accounts/sanjacct0000.ron" "accounts/yyccacct0000.ron"
    "accounts/watracct0000.ron" "accounts/papracct0000.ron" "accounts/granacct0000.ron"
    "accounts/bcheacct0000.ron" "accounts/xzbmacct0000.ron" "accounts/mctracct0000.ron"
    "accounts/zhenacct0000.ron" "accounts/zhqnacct0000.ron"
);
const PEOPLE: [File; 23] = files!(
    "people/staff0000001.ron" "people/staff0000002.ron" "people/staff0000003.ron"
    "people/staff0000004.ron" "people/staff0000005.ron" "people/tranee000001.ron"
    "people/tranee000002.ron" "people/tranee000003.ron" "people/tranee000004.ron"
    "people/tranee000005.ron" "people/tranee000006.ron" "people/tranee000007.ron"
    "people/tranee000008.ron" "people/tranee000009.ron" "people/tranee000010.ron"
    "people/tranee000011.ron" "people/tranee000012.ron" "people/tranee000013.ron"
    "people/tranee000014.ron" "people/tranee000015.ron" "people/tranee000016.ron"
    "people/tranee000017.ron" "people/tranee000018.ron"
);

/// The sample territory in one language, told from one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The settings, accounts, colleagues, trainees and the class; not the sample's me.
    pub records: Vec<Record>,
    /// The sample's me. It is nobody's identity: a book that knows its own me has no use for it.
    pub me: Person,
}

/// Why the sample cannot be read. All but `Calendar` are faults of the embedded files, which a test excludes.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// Not the RON of its type.
    #[error("{file}: {why}")]
    Text {
        /// Path in `assets/sample/`.
        file: &'static str,
        /// What ron says, with line and column.
        why: Box<ron::error::SpannedError>,
    },
    /// Another format or version than its place asks for.
    #[error("{file}: found `{format}` version {version}")]
    Envelope {
        /// Path in `assets/sample/`.
        file: &'static str,
        /// The format that stands there.
        format: String,
        /// The version that stands there.
        version: u32,
    },
    /// Does not go through a value and back.
    #[error("{file}: {why}")]
    Shape {
        /// Path in `assets/sample/`.
        file: &'static str,
        /// What `serde_json` says.
        why: serde_json::Error,
    },
    /// A text with more than two halves, or an empty one.
    #[error("`{0}` does not have two halves")]
    Halves(String),
    /// The day asked for puts a date outside the calendar.
    #[error("{0}")]
    Calendar(#[from] jiff::Error),
}

/// What surrounds the data of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    format: String,
    version: u32,
    data: T,
}

impl Sample {
    /// Puts `me` in the place of the sample's me wherever the sample names it: owners of projects, actions and targets, who
    /// noted what of somebody, settings.
    #[must_use]
    pub fn with_me(mut self, me: Id) -> Self {
        let known = self.me.id;
        let swap = |owner: &mut Option<Id>| {
            if *owner == Some(known) {
                *owner = Some(me);
            }
        };
        for record in &mut self.records {
            match record {
                Record::Settings(settings) => {
                    let settings = Arc::make_mut(settings);
                    swap(&mut settings.me);
                    settings.targets.iter_mut().for_each(|target| swap(&mut target.owner));
                }
                Record::Account(account) => {
                    for project in &mut Arc::make_mut(account).projects {
                        swap(&mut project.owner);
                        project.tasks.iter_mut().for_each(|task| swap(&mut task.owner));
                    }
                }
                Record::Person(person) => {
                    Arc::make_mut(person).coaching.iter_mut().for_each(|entry| swap(&mut entry.by));
                }
                // The roster of the class does not hold me.
                Record::Workshop(_) => {}
            }
        }
        self.me.id = me;
        self
    }
}

/// Reads the sample territory in `lang`, with every date as far from `today` as it was written from its own day.
///
/// # Errors
/// `Calendar` where `today` lies so near an end of the calendar that a date falls out of it. The other errors are
/// faults of the embedded files.
pub fn sample(lang: Lang, today: Date) -> Result<Sample, SampleError> {
    let telling = Telling { lang, shift: WRITTEN_FOR.until(today)?, quarters: number(today) - number(WRITTEN_FOR) };
    let today = FileFormats::TODAY;
    let mut records = telling.read::<Settings>(&BOOK, today.settings, Record::Settings)?;
    records.extend(telling.read::<Account>(&ACCOUNTS, today.account, Record::Account)?);
    records.extend(telling.read::<Person>(&PEOPLE, today.person, Record::Person)?);
    records.extend(telling.read::<Workshop>(&WORKSHOPS, today.workshop, Record::Workshop)?);
    let [me] = ME;
    Ok(Sample { records, me: telling.load(me, today.person)? })
}

/// The quarters of a day, counted from the year 0.
fn number(day: Date) -> i32 {
    let quarter = Quarter::of(day);
    i32::from(quarter.year()) * 4 + i32::from(quarter.number()) - 1
}

/// How the files are told: in which language, and moved by how many days. What stands for a quarter moves by whole quarters.
struct Telling {
    lang: Lang,
    shift: Span,
    quarters: i32,
}

impl Telling {
    /// Loads several files of one format, each as a record.
    fn read<T: Serialize + DeserializeOwned>(
        &self,
        files: &[File],
        plan: FileFormat,
        record: fn(Arc<T>) -> Record,
    ) -> Result<Vec<Record>, SampleError> {
        files.iter().map(|file| Ok(record(Arc::new(self.load(*file, plan)?)))).collect()
    }

    /// Loads one file: typed, so that an unknown field is refused, then through a value, where all strings are alike.
    fn load<T: Serialize + DeserializeOwned>(&self, (file, text): File, plan: FileFormat) -> Result<T, SampleError> {
        let envelope: Envelope<T> =
            ron::from_str(text).map_err(|why| SampleError::Text { file, why: Box::new(why) })?;
        if envelope.format != plan.format || envelope.version != plan.version {
            return Err(SampleError::Envelope { file, format: envelope.format, version: envelope.version });
        }
        let shape = |why| SampleError::Shape { file, why };
        let mut value = serde_json::to_value(envelope.data).map_err(shape)?;
        self.localize(&mut value)?;
        serde_json::from_value(value).map_err(shape)
    }

    /// Walks all strings: takes the half of the language, and moves what is wholly a date.
    fn localize(&self, value: &mut Value) -> Result<(), SampleError> {
        match value {
            Value::String(text) => {
                if let Some(told) = self.half(text)? {
                    *text = told;
                } else if let Some(moved) = self.moved(text)? {
                    *text = moved;
                }
                Ok(())
            }
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.localize(item)),
            Value::Object(fields) => fields.values_mut().try_for_each(|field| self.localize(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
        }
    }

    /// The half of a text in two languages; none where the text is not in two.
    fn half(&self, text: &str) -> Result<Option<String>, SampleError> {
        let Some((zh, en)) = text.split_once(BETWEEN) else { return Ok(None) };
        if zh.is_empty() || en.is_empty() || en.contains(BETWEEN) {
            return Err(SampleError::Halves(text.to_owned()));
        }
        let half = match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        Ok(Some(half.to_owned()))
    }

    /// The moved date, time or quarter; none where the text is not wholly one. Only the exact spelling counts, because
    /// jiff reads others too, and a long number is not a date.
    fn moved(&self, text: &str) -> Result<Option<String>, SampleError> {
        if let Some(day) = text.parse::<Date>().ok().filter(|day| day.to_string() == text) {
            return Ok(Some(day.checked_add(self.shift)?.to_string()));
        }
        if let Some(at) = text.parse::<DateTime>().ok().filter(|at| at.to_string() == text) {
            return Ok(Some(at.checked_add(self.shift)?.to_string()));
        }
        if let Some(quarter) = text.parse::<Quarter>().ok().filter(|quarter| quarter.to_string() == text) {
            let month = i8::try_from(quarter.number()).unwrap_or(1) * 3 - 2;
            let begin = Date::new(quarter.year(), month, 1)?;
            return Ok(Some(Quarter::of(begin.checked_add(Span::new().months(self.quarters * 3))?).to_string()));
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(lang: Lang, days: i64) -> Telling {
        Telling { lang, shift: Span::new().days(days), quarters: 0 }
    }

    #[test]
    fn a_text_is_told_in_one_language() {
        let told = |lang, text| telling(lang, 0).half(text);
        assert_eq!(told(Lang::Zh, "李娜 || Li Na").unwrap().as_deref(), Some("李娜"));
        assert_eq!(told(Lang::En, "李娜 || Li Na").unwrap().as_deref(), Some("Li Na"));
        assert_eq!(told(Lang::En, "138-0000-1002").unwrap(), None);
        for bad in ["一 || one || two", " || one", "一 || "] {
            assert!(told(Lang::Zh, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn only_what_is_wholly_a_date_moves() {
        let moved = |days, text| telling(Lang::Zh, days).moved(text).unwrap();
        assert_eq!(moved(55, "2026-01-05").as_deref(), Some("2026-03-01"));
        assert_eq!(moved(-1, "2026-01-01T09:30:00").as_deref(), Some("2025-12-31T09:30:00"));
        for still in ["20260105", "from 2026-01-05", "2026-01-05 on", "2026-13-05", "HD-0311", ""] {
            assert_eq!(moved(1, still), None, "{still}");
        }
    }

    #[test]
    fn a_quarter_moves_by_quarters() {
        let moved = |quarters, text| Telling { quarters, ..telling(Lang::Zh, 9) }.moved(text).unwrap();
        assert_eq!(moved(1, "2025Q4").as_deref(), Some("2026Q1"));
        assert_eq!(moved(-5, "2026Q1").as_deref(), Some("2024Q4"));
        assert_eq!(moved(0, "2026Q3").as_deref(), Some("2026Q3"));
        for still in ["2026Q5", "26Q1", "in 2026Q1", "2026q1"] {
            assert_eq!(moved(1, still), None, "{still}");
        }
    }

    #[test]
    fn a_day_at_the_end_of_the_calendar_is_refused() {
        assert!(matches!(sample(Lang::Zh, Date::MAX), Err(SampleError::Calendar(_))));
    }
}
