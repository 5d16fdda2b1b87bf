//! Prints the papers of a class, and writes what is handed out after it: a page for each participant and a report.

use std::collections::BTreeSet;
use std::process::ExitCode;

use super::context::{CommandContext, GOOD, bad, print_error, print_line};
use super::exchange::report_unreadable;
use super::print::{answer, broken, chapter};
use crate::args::{ClassPaper, HandoutRequest, PaperRequest};
use crate::error_text as sentences;
use crate::pack_text;
use domain::book::Book;
use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::result::ClassResult;
use paper::print::class_report::{self, ReportContext};
use paper::print::handout::{self as page, HandoutContext, empty_places};
use paper::print::{blank_tracker, cards, case_sheet, sheets as sheets_print};
use store::course::{CourseError, PackFault};
use store::{Disk, Store};
use text::{clean_output, file_name, name_key};
use words::{Say, handout as phrases};

/// What the report is called as a file.
const REPORT: &str = "report";

/// Prints a paper.
#[must_use]
pub fn sheets(setting: &CommandContext, asked: PaperRequest) -> ExitCode {
    let lang = setting.lang;
    answer(setting, || {
        Ok(match (asked.what, asked.html) {
            (ClassPaper::Sheets, false) => sheets_print::markdown(&chapter(setting)?, lang),
            (ClassPaper::Sheets, true) => sheets_print::html(&chapter(setting)?, lang),
            (ClassPaper::Cards, false) => cards::markdown(lang),
            (ClassPaper::Cards, true) => cards::html(lang),
            (ClassPaper::Tracker, html) => {
                let chapter = setting.course.tracker().map_err(|error| broken(&error))?;
                if html { blank_tracker::html(&chapter, lang) } else { blank_tracker::markdown(&chapter, lang) }
            }
            (ClassPaper::Case(number), html) => {
                let lessons = lessons_with_cases(setting)?;
                let case = case_sheet::case(&lessons, number).ok_or_else(|| no_case(number, lessons.cases.len()))?;
                if html { case_sheet::html(case, number, lang) } else { case_sheet::markdown(case, number, lang) }
            }
        })
    })
}

/// The lessons, though some of them have a fault; not where the cases have one: another case is no paper for this class.
fn lessons_with_cases(setting: &CommandContext) -> Result<LessonChapter, Say> {
    let force = setting.course.in_force();
    let lessons = force.source.lessons().map_err(|error| broken(&error))?;
    let of_cases: Vec<_> = force.faults.into_iter().filter(PackFault::is_of_cases).collect();
    if of_cases.is_empty() { Ok(lessons) } else { Err(broken(&CourseError::Faults(of_cases))) }
}

fn no_case(number: usize, cases: usize) -> Say {
    words::shell::BAD_CASE.with([&number.to_string(), &cases.to_string()])
}

/// Writes the handouts and the report of a class into a folder. Status 1 where one could not be written.
#[must_use]
pub fn handout(setting: &CommandContext, asked: &HandoutRequest) -> ExitCode {
    match write(setting, asked) {
        Ok(true) => GOOD,
        Ok(false) => bad(),
        Err(say) => {
            print_error(setting, &say);
            bad()
        }
    }
}

/// Tells whether everything was read and written.
fn write(setting: &CommandContext, asked: &HandoutRequest) -> Result<bool, Say> {
    let opened = Store::read(Disk, &setting.folder).map_err(|error| sentences::error(&error))?;
    report_unreadable(setting, &opened.problems);
    let class = find(&opened.book, &asked.class)?;
    let files = files(setting, &opened.book, class)?;
    let missing = empty_places(class, &opened.book, setting.lang);
    if let Some(missing) = &missing {
        print_line(missing);
    }
    store::make_folder(&Disk, &asked.out).map_err(|error| sentences::error(&error))?;
    let (mut whole, mut written) = (opened.problems.is_empty() && missing.is_none(), 0_usize);
    for (name, text) in &files {
        match store::write_text(&Disk, &asked.out.join(name), &clean_output(text), false) {
            Ok(()) => written += 1,
            Err(error) => {
                print_error(setting, &sentences::error(&error));
                whole = false;
            }
        }
    }
    print_error(setting, &phrases::WRITTEN.with([&written.to_string(), &asked.out.display().to_string()]));
    Ok(whole)
}

/// Every file by its name: badge and name, or the id where two would have the same.
fn files(setting: &CommandContext, book: &Book, class: &Workshop) -> Result<Vec<(String, String)>, Say> {
    let lang = setting.lang;
    let force = setting.course.in_force();
    if !force.faults.is_empty() {
        print_error(setting, &pack_text::left_out(&force.faults));
    }
    let chapter = force.source.brain().map_err(|error| broken(&error))?;
    let lessons = force.source.lessons().map_err(|error| broken(&error))?;
    let drills = force.source.drills().map_err(|error| broken(&error))?;
    let (mut files, mut used) = (Vec::new(), BTreeSet::from([REPORT.to_owned()]));
    for seat in &class.roster {
        let Some(person) = book.people().get(&seat.person) else { continue };
        let Some(result) = ClassResult::of(class, person) else { continue };
        let badge = seat.badge.map(|badge| format!("{badge:03}"));
        let named = Some(file_name(&person.name)).filter(|name| !name.is_empty());
        let name: Vec<_> = badge.into_iter().chain(named).collect();
        let mut name = name.join("-");
        if name.is_empty() || !used.insert(name.to_lowercase()) {
            name = format!("{name}-{}", person.id);
        }
        let of = HandoutContext { class, person, result: &result, chapter: &chapter, lang };
        files.push((format!("{name}.html"), page::html(&of)));
    }
    let report = ReportContext { class, book, chapter: &chapter, lessons: &lessons, drills: &drills, lang };
    files.push((format!("{REPORT}.md"), class_report::markdown(&report)));
    files.push((format!("{REPORT}.html"), class_report::html(&report)));
    Ok(files)
}

/// The class of that id, or the only one whose title holds these letters.
fn find<'a>(book: &'a Book, name: &str) -> Result<&'a Workshop, Say> {
    if let Some(class) = name.parse::<Id>().ok().and_then(|id| book.workshops().get(&id)) {
        return Ok(class);
    }
    let part = name_key(name);
    let mut called = book.workshops().values().filter(|class| name_key(&class.title) == part);
    // A whole title means that class, though it stands in another one's title too.
    if let (Some(one), None) = (called.next(), called.next()) {
        return Ok(one);
    }
    let found: Vec<_> = book.workshops().values().filter(|class| name_key(&class.title).contains(&part)).collect();
    match found.as_slice() {
        [] if book.workshops().is_empty() => Err(phrases::NO_CLASS_AT_ALL.with([name])),
        [] => {
            let all: Vec<_> =
                book.workshops().values().map(|class| format!("{} ({})", class.title, class.id)).collect();
            Err(phrases::NO_SUCH_CLASS.with([name, &all.join("; ")]))
        }
        [one] => Ok(one),
        several => {
            let ids: Vec<_> = several.iter().map(|class| class.id.to_string()).collect();
            Err(phrases::SEVERAL_CLASSES.with([name, &ids.join(" ")]))
        }
    }
}
