//! A course pack in a folder: read in place of the course inside the program, and checked until nothing is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use domain::lang::Lang;
use store::course::{self, BlankText, CourseError, CourseSource, PackFault};
use store::{ParseCause, ProblemKind};
use tempfile::TempDir;

/// A copy of the course of the program.
fn copy() -> TempDir {
    let to = TempDir::new().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/course");
    fs::create_dir(to.path().join("lessons")).unwrap();
    for folder in ["", "lessons"] {
        for entry in fs::read_dir(from.join(folder)).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), to.path().join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    to
}

/// Changes one place of a file; tells in which line it stands.
fn change(folder: &TempDir, file: &str, from: &str, to: &str) -> usize {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let at = text.find(from).unwrap();
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    text.split_at(at).0.lines().count()
}

fn source(folder: &TempDir) -> CourseSource {
    CourseSource::of(folder.path()).unwrap()
}

fn faults(folder: &TempDir) -> Vec<PackFault> {
    source(folder).check().faults
}

#[test]
fn a_copy_of_the_course_is_a_good_pack_and_reads_as_the_course_itself() {
    let folder = copy();
    let report = source(&folder).check();
    assert_eq!((report.faults, report.built_in, report.own), (vec![], vec![], 18));
    assert!(report.texts > 1000, "{}", report.texts);
    assert_eq!(report.lessons.unwrap(), course::lessons().unwrap());
    assert_eq!(source(&folder).brain().unwrap(), course::brain().unwrap());
    assert_eq!(source(&folder).steps().unwrap(), course::steps().unwrap());
}

#[test]
fn what_a_pack_changes_is_what_is_read_and_a_missing_file_is_the_programs_own() {
    let folder = copy();
    let title = course::lessons().unwrap().modules[0].title.clone();
    change(&folder, "lessons/relations.ron", &title.en, "Other relations");
    fs::remove_file(folder.path().join("drills.ron")).unwrap();
    let report = source(&folder).check();
    assert_eq!(report.faults, []);
    assert_eq!(report.built_in.iter().map(|file| file.name).collect::<Vec<_>>(), ["drills.ron"]);
    assert_eq!(report.lessons.unwrap().modules[0].title.en, "Other relations");
    assert_eq!(source(&folder).drills().unwrap(), course::drills().unwrap());
}

#[test]
fn a_text_that_is_empty_in_a_language_is_named_with_line_and_column() {
    let folder = copy();
    let title = course::lessons().unwrap().modules[1].title.clone();
    let line = change(&folder, "lessons/quadrants.ron", &format!("en: \"{}\"", title.en), "en: \" \"");
    let found = faults(&folder);
    let [PackFault::Blank(path, BlankText { line: at, column, lang: Lang::En })] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((path, *at), (&folder.path().join("lessons/quadrants.ron"), line));
    let text = fs::read_to_string(path).unwrap();
    let there: String = text.lines().nth(at - 1).unwrap().chars().skip(column - 1).collect();
    assert!(there.starts_with("en: \" \""), "{there}");
}

#[test]
fn a_language_that_is_left_out_a_mistyped_field_and_a_torn_file_are_told_all_at_once() {
    let folder = copy();
    let title = course::lessons().unwrap().modules[0].title.clone();
    let left_out = change(&folder, "lessons/relations.ron", &format!(", en: \"{}\"", title.en), "");
    let mistyped = change(&folder, "lessons/credit.ron", "promise:", "promises:");
    fs::write(folder.path().join("walk.ron"), "(\n    ask: (zh: \"好").unwrap();
    let found = faults(&folder);
    let mut told: Vec<(PathBuf, usize, ParseCause)> = Vec::new();
    for fault in &found {
        let PackFault::File(problem) = fault else { panic!("{fault:?}") };
        let ProblemKind::Syntax { line, cause, .. } = &problem.kind else { panic!("{problem}") };
        told.push((problem.path.strip_prefix(folder.path()).unwrap().to_owned(), *line, cause.clone()));
    }
    let [(walk, _, _), relations, credit] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(walk, Path::new("walk.ron"));
    assert_eq!(*relations, ("lessons/relations.ron".into(), left_out, ParseCause::MissingField("en".into())));
    assert_eq!(*credit, ("lessons/credit.ron".into(), mistyped, ParseCause::UnknownField("promises".into())));
    assert!(matches!(source(&folder).brain(), Err(CourseError::File(_))));
}

#[test]
fn a_module_with_too_few_pages_and_a_drill_that_is_not_there_are_told_by_their_place() {
    let folder = copy();
    let module = course::lessons().unwrap().modules[0].clone();
    let short = module.pages[0].key.clone();
    let path = folder.path().join("lessons/relations.ron");
    let few = domain::course::lesson::ModuleTexts { pages: module.pages[..3].to_vec(), ..module };
    fs::write(&path, ron::to_string(&few).unwrap()).unwrap();
    let places: Vec<_> = faults(&folder).into_iter().map(|fault| format!("{fault:?}")).collect();
    assert!(places.len() == 1 && places[0].contains("lessons.modules[0].pages"), "{places:?}");
    let folder = copy();
    let key = course::drills().unwrap().situations[0].key.clone();
    change(&folder, "lessons/relations.ron", "blocks:", &format!("drills: [\"{key}\", \"no-such\"], blocks:"));
    let found = faults(&folder);
    let [PackFault::Problem(problem)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(problem.place, format!("lessons.{short}"));
    assert!(problem.what.contains("`no-such`"), "{problem}");
}

#[test]
fn a_motto_a_situation_and_a_task_that_are_too_long_are_named_with_file_line_and_column() {
    let folder = copy();
    let lessons = course::lessons().unwrap();
    let (motto, case) = (&lessons.frame.mottos[2].text, &lessons.cases[3].situation);
    let text = fs::read_to_string(folder.path().join("lessons/relations.ron")).unwrap();
    let mut tasks = lessons.pages().filter_map(|page| page.exercise.as_ref()).map(|exercise| exercise.task.clone());
    let task = tasks.find(|task| text.contains(&task.zh)).unwrap();
    let (long, short) = ("长".repeat(25), "a ".repeat(121).trim().to_owned());
    let lines = [
        change(&folder, "lessons/frame.ron", &format!("zh: \"{}\"", motto.zh), &format!("zh: \"{long}\"")),
        change(&folder, "lessons/cases.ron", &format!("en: \"{}\"", case.en), &format!("en: \"{short}\"")),
        change(
            &folder,
            "lessons/relations.ron",
            &format!("zh: \"{}\"", task.zh),
            &format!("zh: \"{}\"", "任".repeat(31)),
        ),
    ];
    let found = faults(&folder);
    let told: Vec<_> = found
        .iter()
        .map(|fault| match fault {
            PackFault::Long(at, tongue, most) => (at.clone(), *tongue, *most),
            other => panic!("{other:?}"),
        })
        .collect();
    let limits: Vec<_> = told.iter().map(|(place, lang, most)| (place.line, *lang, *most)).collect();
    assert_eq!(limits, [(lines[0], Lang::Zh, 24), (lines[1], Lang::En, 240), (lines[2], Lang::Zh, 30)]);
    for ((place, lang, _), file) in told.iter().zip(["frame", "cases", "relations"]) {
        assert_eq!(place.path, folder.path().join(format!("lessons/{file}.ron")));
        let text = fs::read_to_string(&place.path).unwrap();
        let there: String = text.lines().nth(place.line - 1).unwrap().chars().skip(place.column - 1).collect();
        let begins = if *lang == Lang::Zh { "zh: \"" } else { "en: \"a a" };
        assert!(there.starts_with(begins), "{there}");
    }
}

#[test]
fn an_empty_motto_and_an_empty_case_are_named_too() {
    let folder = copy();
    let lessons = course::lessons().unwrap();
    let (motto, model) = (&lessons.frame.mottos[1].text, &lessons.cases[0].model[1]);
    let lines = [
        change(&folder, "lessons/frame.ron", &format!("en: \"{}\"", motto.en), "en: \"\""),
        change(&folder, "lessons/cases.ron", &format!("zh: \"{}\"", model.zh), "zh: \"\""),
    ];
    let found = faults(&folder);
    let told: Vec<_> = found
        .iter()
        .map(|fault| match fault {
            PackFault::Blank(path, blank) => (path.file_name().unwrap().to_str().unwrap(), blank.line, blank.lang),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, [("frame.ron", lines[0], Lang::En), ("cases.ron", lines[1], Lang::Zh)]);
}

#[test]
fn a_page_a_motto_and_a_case_are_found_by_their_keys() {
    let folder = copy();
    let lessons = course::lessons().unwrap();
    let keys = [&lessons.modules[2].pages[1].key, &lessons.frame.mottos[3].key, &lessons.cases[1].key];
    for (key, file) in keys.into_iter().zip(["tracker", "frame", "cases"]) {
        let place = source(&folder).place_of(key).unwrap();
        assert_eq!(place.path, folder.path().join(format!("lessons/{file}.ron")));
        let text = fs::read_to_string(&place.path).unwrap();
        let there: String = text.lines().nth(place.line - 1).unwrap().chars().skip(place.column - 1).collect();
        assert!(there.starts_with(&format!("key: \"{key}\"")), "{there}");
        assert_eq!(CourseSource::BuiltIn.place_of(key), None);
    }
    assert_eq!(source(&folder).place_of("no-such"), None);
}

#[test]
fn a_folder_that_is_not_there_is_no_pack() {
    let folder = TempDir::new().unwrap();
    assert!(CourseSource::of(&folder.path().join("none")).is_err());
    assert_eq!(source(&folder).check().own, 0);
    assert_eq!(source(&folder).lessons().unwrap(), course::lessons().unwrap());
}
