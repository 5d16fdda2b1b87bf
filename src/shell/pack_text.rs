//! Turns what is wrong with a course pack into sentences: which file, where in it, on which page, and what is wrong there.

use std::path::Path;

use super::error_text;
use domain::course::CourseRule;
use domain::lang::Lang;
use store::ParseCause;
use store::course::{CourseError, PackFault, PackFlaw, PackPlace, PlaceStep};
use words::{Phrase, Say, course_pack as phrases, shell};

/// Why a chapter of the course cannot be used: all that is wrong is for `course check` to tell, here the first of it.
#[must_use]
pub fn course(error: &CourseError) -> Say {
    first(&error.clone().into_faults())
}

/// Which files of a pack were left out, and why.
#[must_use]
pub fn left_out(faults: &[PackFault]) -> Say {
    let mut names: Vec<&Path> = Vec::new();
    for fault in faults {
        if !names.contains(&fault.place.path.as_path()) {
            names.push(&fault.place.path);
        }
    }
    let files =
        names.into_iter().map(file_name).reduce(|all: Say, one: Say| phrases::FILES.args([all.into(), one.into()]));
    phrases::LEFT_OUT.args([files.unwrap_or_else(empty).into(), first(faults).into()])
}

/// The first fault, and how many more there are.
fn first(faults: &[PackFault]) -> Say {
    let say = faults.first().map_or_else(|| shell::OWN_FAULT.say(), fault);
    match faults.len() {
        0 | 1 => say,
        many => phrases::AND_MORE.args([say.into(), (many - 1).to_string().into()]),
    }
}

/// A fault with its place.
#[must_use]
pub fn fault(fault: &PackFault) -> Say {
    if let PackFlaw::Unread(problem) = &fault.what {
        return error_text::trouble(problem).say;
    }
    at_place(&fault.place, flaw(&fault.what))
}

/// A sentence about a place of a pack.
#[must_use]
pub fn at_place(place: &PackPlace, what: Say) -> Say {
    let steps = told(&place.steps).iter().map(step);
    let way = steps.reduce(|all, one| phrases::STEPS.args([all.into(), one.into()]));
    let what = match way {
        Some(way) => phrases::HERE.args([way.into(), what.into()]),
        None => what,
    };
    let what = match place.at {
        Some((line, column)) => shell::AT_LINE.args([line.to_string().into(), column.to_string().into(), what.into()]),
        None => what,
    };
    shell::FILE.args([place.path.display().to_string().into(), what.into()])
}

/// The steps somebody needs: which language it is, the sentence says, and whose key it is, the step before.
fn told(steps: &[PlaceStep]) -> &[PlaceStep] {
    match steps {
        [before @ .., last] if ["zh", "en", "key"].contains(&last.field.as_str()) => before,
        all => all,
    }
}

fn step(step: &PlaceStep) -> Say {
    let numbered = |phrase: Phrase<1>, number: usize| phrase.with([&number.to_string()]);
    let say = match (step.field.as_str(), step.number) {
        ("pages", Some(number)) => numbered(phrases::PAGE, number),
        ("opening", Some(number)) => numbered(phrases::OPENING, number),
        ("closing", Some(number)) => numbered(phrases::CLOSING, number),
        ("mottos", Some(number)) => numbered(phrases::MOTTO, number),
        ("questions", Some(number)) => numbered(phrases::QUESTION, number),
        // Only the file of the cases lists something by itself.
        ("", Some(number)) if step.key.is_some() => numbered(phrases::CASE, number),
        ("", Some(number)) => numbered(phrases::CELL, number),
        (field, Some(number)) => phrases::NUMBERED.with([field, &number.to_string()]),
        (field, None) => plain(field),
    };
    match &step.key {
        Some(key) => phrases::KEYED.args([say.into(), key.as_str().into()]),
        None => say,
    }
}

/// What is the same in both languages.
fn plain(text: &str) -> Say {
    phrases::AS_IS.with([text])
}

fn file_name(path: &Path) -> Say {
    let lesson = path.parent().is_some_and(|folder| folder.ends_with("lessons"));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    plain(&if lesson { format!("lessons/{name}") } else { name.into_owned() })
}

fn empty() -> Say {
    plain("")
}

fn flaw(flaw: &PackFlaw) -> Say {
    let of = |lang: &Lang, zh: Phrase, en: Phrase| match lang {
        Lang::Zh => zh.say(),
        Lang::En => en.say(),
    };
    match flaw {
        PackFlaw::Unread(problem) => error_text::trouble(problem).say,
        PackFlaw::Syntax(ParseCause::Other) => phrases::UNREADABLE.say(),
        PackFlaw::Syntax(ParseCause::BadValue) => phrases::OTHER_KIND.say(),
        PackFlaw::Syntax(cause) => error_text::cause(cause),
        PackFlaw::Missing(lang) => of(lang, phrases::WITHOUT_CHINESE, phrases::WITHOUT_ENGLISH),
        PackFlaw::Blank(lang) => of(lang, phrases::NO_CHINESE, phrases::NO_ENGLISH),
        PackFlaw::Hidden(sign) => phrases::HIDDEN.with([&format!("U+{:04X}", u32::from(*sign))]),
        PackFlaw::Rule(rule) => broken(rule),
        PackFlaw::Long(Lang::Zh, most) => phrases::LONG_ZH.with([&most.to_string()]),
        PackFlaw::Long(Lang::En, most) => phrases::LONG_EN.with([&most.to_string()]),
    }
}

fn broken(rule: &CourseRule) -> Say {
    let count = |phrase: Phrase<1>, count: usize| phrase.with([&count.to_string()]);
    match rule {
        CourseRule::Belongs(what) => phrases::BELONGS.with([what]),
        CourseRule::Exactly(many) => count(phrases::EXACTLY, *many),
        CourseRule::AtLeast(many) => count(phrases::AT_LEAST, *many),
        CourseRule::Between(least, most) => phrases::BETWEEN.with([&least.to_string(), &most.to_string()]),
        CourseRule::Cells(many) => count(phrases::CELLS, *many),
        CourseRule::Twice(key) => phrases::TWICE.with([key]),
        CourseRule::NoKey => phrases::NO_KEY.say(),
        CourseRule::OnOffer => phrases::ON_OFFER.say(),
        CourseRule::SmallSale => phrases::SMALL_SALE.say(),
        CourseRule::Gaps(Lang::Zh) => phrases::GAPS_ZH.say(),
        CourseRule::Gaps(Lang::En) => phrases::GAPS_EN.say(),
        CourseRule::NoAnswer => phrases::NO_ANSWER.say(),
        CourseRule::Figure(least, most) => phrases::FIGURE_RANGE.with([&least.to_string(), &most.to_string()]),
        CourseRule::Minutes(least, most) => phrases::MINUTES.with([&least.to_string(), &most.to_string()]),
        CourseRule::NoDrill(key) => phrases::NO_DRILL.with([key]),
    }
}
