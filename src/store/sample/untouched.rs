//! Tells what of the sample in a book is as it was laid in. The sample is told from the day it is laid in, so a record is held
//! against the sample of that day, which its own dates give away; one day that somebody changed fits no other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::{Date, DateTime};
use serde_json::Value;

use super::super::merge::untyped;
use super::{Sample, SampleError, WRITTEN_FOR, sample};
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::record::{Record, RecordKey};
use domain::settings::Settings;

/// What nobody changed since it was laid in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Untouched {
    /// Customers, people and classes.
    pub records: BTreeSet<RecordKey>,
    /// Targets and measures of the settings.
    pub targets: BTreeSet<Id>,
}

/// Finds what of the sample in a book is as it was laid in, in whichever language and on whichever day.
///
/// # Errors
/// As `sample`.
pub fn untouched(book: &Book) -> Result<Untouched, SampleError> {
    let mut found = Untouched::default();
    for lang in Lang::ALL {
        Traces::of(book, lang)?.gather(&mut found)?;
    }
    Ok(found)
}

/// A record of a book beside the one of the sample it came from.
struct Pair {
    own: Record,
    /// Days between the day the sample is written for and the day this one was laid in, with the dates that agree on it.
    laid_in: Option<(i64, usize)>,
}

/// The sample of a book in one language.
struct Traces<'a> {
    book: &'a Book,
    lang: Lang,
    pairs: Vec<Pair>,
    /// Who stands for the sample's me in this book.
    me: Id,
    /// The sample of each day it was laid in on.
    samples: BTreeMap<i64, Sample>,
}

impl<'a> Traces<'a> {
    fn of(book: &'a Book, lang: Lang) -> Result<Self, SampleError> {
        let written = sample(lang, WRITTEN_FOR)?;
        let me = stand_in(book, &written);
        let written = written.with_me(me);
        let own = book.records().filter(Record::sample);
        let pair = |own: Record| {
            let laid_in = original(&written, own.key()).and_then(|base| days_apart(&own, &base));
            Pair { own, laid_in }
        };
        let pairs = own.map(pair).collect();
        Ok(Self { book, lang, pairs, me, samples: BTreeMap::new() })
    }

    fn gather(mut self, found: &mut Untouched) -> Result<(), SampleError> {
        // One date alone could be the one that was changed: its day counts where another record knows it too.
        let sure: BTreeSet<i64> = self
            .pairs
            .iter()
            .filter_map(|pair| pair.laid_in)
            .filter(|(_, dates)| *dates > 1)
            .map(|(days, _)| days)
            .collect();
        for pair in std::mem::take(&mut self.pairs) {
            let Some((days, _)) = pair.laid_in.filter(|(days, _)| sure.contains(days)) else { continue };
            if original(self.on(days)?, pair.own.key()).as_ref() == Some(&pair.own) {
                found.records.insert(pair.own.key());
            }
        }
        for days in sure {
            let laid_in = self.on(days)?.records.iter().find_map(settings);
            let (targets, measures) = laid_in.map(|s| (s.targets.clone(), s.scorecard.clone())).unwrap_or_default();
            let own = self.book.settings();
            found.targets.extend(own.targets.iter().filter(|target| targets.contains(target)).map(|target| target.id));
            found.targets.extend(own.scorecard.iter().filter(|own| measures.contains(own)).map(|own| own.id));
        }
        Ok(())
    }

    /// The sample as it was laid in so many days after the one it is written for.
    fn on(&mut self, days: i64) -> Result<&Sample, SampleError> {
        if let std::collections::btree_map::Entry::Vacant(place) = self.samples.entry(days) {
            let day = WRITTEN_FOR.checked_add(Span::new().try_days(days)?)?;
            place.insert(sample(self.lang, day)?.with_me(self.me));
        }
        Ok(&self.samples[&days])
    }
}

fn settings(record: &Record) -> Option<&Settings> {
    if let Record::Settings(settings) = record { Some(settings) } else { None }
}

/// The record of the sample that a record came from; the sample's me stands apart from the others.
fn original(sample: &Sample, key: RecordKey) -> Option<Record> {
    let me = Record::Person(sample.me.clone().into());
    sample.records.iter().chain([&me]).find(|record| record.key() == key).cloned()
}

/// Who owns in this book what the sample's me owns in the sample: the owner most of it has.
fn stand_in(book: &Book, written: &Sample) -> Id {
    let mut owners: BTreeMap<Id, usize> = BTreeMap::new();
    for record in &written.records {
        let Record::Account(base) = record else { continue };
        let Some(own) = book.accounts().get(&base.id).filter(|own| own.sample) else { continue };
        for project in base.projects.iter().filter(|project| project.owner == Some(written.me.id)) {
            if let Some(owner) = own.project(project.id).and_then(|project| project.owner) {
                *owners.entry(owner).or_default() += 1;
            }
        }
    }
    let most = owners.into_iter().max_by_key(|(_, count)| *count).map(|(owner, _)| owner);
    let me = || book.me().filter(|me| me.sample).map(|me| me.id);
    most.or_else(me).unwrap_or(written.me.id)
}

/// How many days after its original a record lies, as most of its dates tell, and how many those are.
fn days_apart(own: &Record, base: &Record) -> Option<(i64, usize)> {
    let mut counts = BTreeMap::new();
    let [own, base] = [own, base].map(|record| untyped(record).unwrap_or_default());
    compare(&own, &base, &mut counts);
    counts.into_iter().max_by_key(|(_, count)| *count)
}

fn compare(own: &Value, base: &Value, counts: &mut BTreeMap<i64, usize>) {
    match (own, base) {
        (Value::String(own), Value::String(base)) => {
            if let (Some(own), Some(base)) = (day(own), day(base)) {
                *counts.entry(i64::from((own - base).get_days())).or_default() += 1;
            }
        }
        (Value::Array(own), Value::Array(base)) => {
            own.iter().zip(base).for_each(|(own, base)| compare(own, base, counts));
        }
        (Value::Object(own), Value::Object(base)) => {
            for (name, own) in own {
                if let Some(base) = base.get(name) {
                    compare(own, base, counts);
                }
            }
        }
        _ => {}
    }
}

/// The day of a text that is wholly a date or a time.
fn day(text: &str) -> Option<Date> {
    let date = text.parse::<Date>().ok().filter(|day| day.to_string() == text);
    date.or_else(|| Some(text.parse::<DateTime>().ok().filter(|at| at.to_string() == text)?.date()))
}
