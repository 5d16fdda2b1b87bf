//! Checks a course pack in a folder. What is wrong goes to standard output, one line each; what was counted to standard error.

use std::path::Path;
use std::process::ExitCode;

use super::context::{CommandContext, GOOD, bad, print_error, print_output};
use crate::error_text as sentences;
use app::screen::workshop::deck::deck;
use domain::course::lesson::LessonChapter;
use domain::lang::Lang;
use store::course::{BlankText, CourseSource, PackFault};
use text::{Ruler, clean_line};
use ui::wall::sent::fits;
use words::{Say, course_pack as phrases, shell};

/// Says what is wrong with a pack, and how large it is.
#[must_use]
pub fn check(setting: &CommandContext, folder: &Path) -> ExitCode {
    let source = match CourseSource::of(folder) {
        Ok(source) => source,
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            return bad();
        }
    };
    let report = source.check();
    if report.own == 0 {
        print_error(setting, &phrases::NOTHING_OWN.with([&folder.display().to_string()]));
        return bad();
    }
    for file in &report.built_in {
        print_error(setting, &phrases::BUILT_IN.with([file.name]));
    }
    let mut faults: Vec<_> = report.faults.iter().map(fault).collect();
    faults.extend(report.lessons.iter().flat_map(too_long));
    let pages = report.lessons.as_ref().map_or(0, |lessons| lessons.pages().count());
    let [own, texts, pages] = [report.own, report.texts, pages].map(|count| count.to_string());
    print_error(setting, &phrases::COUNTS.with([&own, &texts, &pages]));
    if faults.is_empty() {
        print_error(setting, &phrases::GOOD.say());
        return GOOD;
    }
    print_error(setting, &phrases::BAD.with([&faults.len().to_string()]));
    let lines: String = faults.iter().map(|say| clean_line(&say.text(setting.lang)) + "\n").collect();
    let _ = print_output(&lines);
    bad()
}

fn fault(fault: &PackFault) -> Say {
    match fault {
        PackFault::File(problem) => sentences::trouble(problem).say,
        PackFault::Problem(problem) => shell::FILE.with([&problem.place, &problem.what]),
        PackFault::Blank(path, BlankText { line, column, lang }) => {
            let what = match lang {
                Lang::Zh => phrases::NO_CHINESE,
                Lang::En => phrases::NO_ENGLISH,
            };
            let at = shell::AT_LINE.args([line.to_string().into(), column.to_string().into(), what.say().into()]);
            shell::FILE.args([path.display().to_string().into(), at.into()])
        }
    }
}

/// Pages that a wall cannot show whole, wherever signs of unknown width are wide.
fn too_long(lessons: &LessonChapter) -> Vec<Say> {
    let mut found = Vec::new();
    for page in deck(lessons).into_iter().filter_map(|page| page.page().map(|course| (page, &course.key))) {
        let whole = page.0.on_the_wall(lessons, None, page.0.last_step());
        for (lang, what) in [(Lang::Zh, phrases::TOO_LONG_ZH), (Lang::En, phrases::TOO_LONG_EN)] {
            if ![false, true].into_iter().all(|wide| fits(&whole, lang, Ruler { wide_ambiguous: wide })) {
                found.push(shell::FILE.args([format!("lessons.{}", page.1).into(), what.say().into()]));
            }
        }
    }
    found
}
