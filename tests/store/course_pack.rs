//! A course pack in a folder: read in place of the course inside the program, and checked until nothing is wrong with it.

use std::fs;
use std::path::Path;

use domain::course::CourseRule;
use domain::lang::Lang;
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use store::ParseCause;
use store::course::{self, CourseError, CourseSource, PackFault, PackFlaw, PackPlace};
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

/// Takes the place itself from the file: what stands there, and where it is in words.
fn there(place: &PackPlace) -> (String, String) {
    let text = fs::read_to_string(&place.path).unwrap();
    let (line, column) = place.at.unwrap();
    let steps = place.steps.iter().map(|step| {
        let number = step.number.map_or_else(String::new, |number| format!(" {number}"));
        let key = step.key.as_ref().map_or_else(String::new, |key| format!(" ({key})"));
        format!("{}{number}{key}", step.field)
    });
    let there = text.lines().nth(line - 1).unwrap_or_default().chars().skip(column - 1).collect();
    (there, steps.collect::<Vec<_>>().join(", "))
}

#[test]
fn a_text_that_is_empty_in_a_language_is_named_with_line_column_and_page() {
    let folder = copy();
    let page = course::lessons().unwrap().modules[1].pages[2].clone();
    let line = change(&folder, "lessons/quadrants.ron", &format!("en: \"{}\"", page.title.en), "en: \" \"");
    let found = faults(&folder);
    let [PackFault { place, what: PackFlaw::Blank(Lang::En) }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(place.path, folder.path().join("lessons/quadrants.ron"));
    assert_eq!(place.at.unwrap().0, line);
    let (text, steps) = there(place);
    assert!(text.starts_with("en: \" \""), "{text}");
    assert_eq!(steps, format!("pages 3 ({}), title, en", page.key));
}

#[test]
fn all_that_is_wrong_in_a_file_is_told_at_once_with_its_page() {
    let folder = copy();
    let lessons = course::lessons().unwrap();
    let pages = &lessons.modules[0].pages;
    let file = "lessons/relations.ron";
    let no_english = change(&folder, file, &format!(", en: \"{}\"", pages[0].title.en), "");
    let no_comma =
        change(&folder, file, &format!("zh: \"{}\",", pages[1].title.zh), &format!("zh: \"{}\"", pages[1].title.zh));
    let full_width =
        change(&folder, file, &format!("key: \"{}\",", pages[2].key), &format!("key: \"{}\"，", pages[2].key));
    let mistyped =
        change(&folder, file, &format!("key: \"{}\",", pages[3].key), &format!("key: \"{}\", note: 3,", pages[3].key));
    let number = change(&folder, file, &format!("zh: \"{}\"", pages[4].title.zh), "zh: 7");
    let escape =
        change(&folder, file, &format!("zh: \"{}", pages[5].title.zh), &format!("zh: \"\u{1b}{}", pages[5].title.zh));
    let found = faults(&folder);
    let told: Vec<_> =
        found.iter().map(|fault| (fault.place.at.unwrap().0, fault.what.clone(), there(&fault.place).1)).collect();
    let at = |number: usize, rest: &str| format!("pages {number} ({}){rest}", pages[number - 1].key);
    assert_eq!(
        told,
        [
            (no_english, PackFlaw::Missing(Lang::En), at(1, ", title")),
            (no_comma, PackFlaw::Syntax(ParseCause::MissingComma), at(2, ", title")),
            (full_width, PackFlaw::Syntax(ParseCause::FullWidthComma), at(3, "")),
            (mistyped, PackFlaw::Syntax(ParseCause::UnknownField("note".into())), at(4, ", note")),
            (number, PackFlaw::Syntax(ParseCause::NotAText), at(5, ", title, zh")),
            (escape, PackFlaw::Hidden('\u{1b}'), at(6, ", title, zh")),
        ]
    );
}

#[test]
fn a_hidden_sign_spelled_by_its_number_and_one_that_turns_the_line_are_refused() {
    for sign in [r"\u{1b}", r"\u{7}", "\u{202e}", r"\u{202e}", r"\n", "\u{85}"] {
        let folder = copy();
        let title = course::lessons().unwrap().modules[0].title.clone();
        change(&folder, "lessons/relations.ron", &format!("en: \"{}", title.en), &format!("en: \"{sign}{}", title.en));
        let found = faults(&folder);
        assert!(matches!(found.as_slice(), [PackFault { what: PackFlaw::Hidden(_), .. }]), "{sign}: {found:?}");
        assert!(source(&folder).lessons().is_err(), "{sign}");
    }
}

#[test]
fn impossible_minutes_are_refused() {
    for (minutes, good) in [("0", false), ("1", true), ("240", true), ("241", false), ("300", false), ("-5", false)] {
        for file in ["relations", "cases"] {
            let folder = copy();
            let file = format!("lessons/{file}.ron");
            let text = fs::read_to_string(folder.path().join(&file)).unwrap();
            let before = text.split("minutes: ").nth(1).unwrap().split([',', ')']).next().unwrap().to_owned();
            let line = change(&folder, &file, &format!("minutes: {before}"), &format!("minutes: {minutes}"));
            let found = faults(&folder);
            assert_eq!(found.is_empty(), good, "{minutes}: {found:?}");
            for fault in found {
                let (text, steps) = there(&fault.place);
                assert_eq!(fault.place.at.unwrap().0, line);
                assert!(text.contains(minutes) && steps.ends_with("minutes"), "{text} {steps}");
                let known = [PackFlaw::Rule(CourseRule::Minutes(1, 240)), PackFlaw::Syntax(ParseCause::NotANumber)];
                assert!(known.contains(&fault.what), "{fault:?}");
            }
        }
    }
}

#[test]
fn a_dealer_nobody_can_place_is_refused() {
    for (from, to, rule) in [
        ("potential: 4200000, share: 20", "potential: 0, share: 20", CourseRule::Figure(1, u32::MAX.into())),
        ("potential: 4200000, share: 20", "potential: 4200000, share: 101", CourseRule::Figure(0, 100)),
    ] {
        let folder = copy();
        let line = change(&folder, "lessons/channel.ron", from, to);
        let found = faults(&folder);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].what, PackFlaw::Rule(rule));
        assert_eq!(found[0].place.at.unwrap().0, line);
    }
}

#[test]
fn a_torn_file_hides_no_fault_of_another_one() {
    let folder = copy();
    let title = course::lessons().unwrap().modules[0].title.clone();
    change(&folder, "lessons/relations.ron", &format!(", en: \"{}\"", title.en), "");
    change(&folder, "lessons/credit.ron", "promise:", "promises:");
    fs::write(folder.path().join("walk.ron"), "(\n    intro: (zh: \"好").unwrap();
    let found = faults(&folder);
    let told: Vec<_> = found
        .iter()
        .map(|fault| (fault.place.path.strip_prefix(folder.path()).unwrap().to_str().unwrap(), fault.what.clone()))
        .collect();
    assert_eq!(
        told,
        [
            ("walk.ron", PackFlaw::Syntax(ParseCause::Torn)),
            ("lessons/relations.ron", PackFlaw::Missing(Lang::En)),
            ("lessons/credit.ron", PackFlaw::Syntax(ParseCause::MissingField("promise".into()))),
            ("lessons/credit.ron", PackFlaw::Syntax(ParseCause::UnknownField("promises".into()))),
        ]
    );
    assert!(matches!(source(&folder).brain(), Err(CourseError::Faults(_))));
}

#[test]
fn a_module_with_too_few_pages_a_drill_that_is_not_there_and_a_key_that_stands_twice_are_told_by_their_place() {
    let folder = copy();
    let module = course::lessons().unwrap().modules[0].clone();
    let path = folder.path().join("lessons/relations.ron");
    let few = domain::course::lesson::ModuleTexts { pages: module.pages[..3].to_vec(), ..module.clone() };
    fs::write(&path, ron::to_string(&few).unwrap()).unwrap();
    let found = faults(&folder);
    let [PackFault { place, what: PackFlaw::Rule(CourseRule::AtLeast(8)) }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(there(place).1, "pages");
    let folder = copy();
    let key = course::drills().unwrap().situations[0].key.clone();
    change(&folder, "lessons/relations.ron", "blocks:", &format!("drills: [\"{key}\", \"no-such\"], blocks:"));
    let found = faults(&folder);
    let [PackFault { place, what: PackFlaw::Rule(CourseRule::NoDrill(lost)) }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((lost.as_str(), there(place).1), ("no-such", format!("pages 1 ({}), drills 2", module.pages[0].key)));
    // A page that votes on a drill nobody has asks nothing there: that is no reason to leave a lesson out.
    assert!(source(&folder).lessons().is_ok());
    let folder = copy();
    let [key, other] = [&module.pages[1].key, &course::lessons().unwrap().cases[2].key].map(String::clone);
    change(&folder, "lessons/cases.ron", &format!("key: \"{other}\""), &format!("key: \"{key}\""));
    let found = faults(&folder);
    let [PackFault { place, what: PackFlaw::Rule(CourseRule::Twice(twice)) }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((twice, there(place).1), (&key, format!(" 3 ({key}), key")));
}

#[test]
fn what_a_fault_empties_is_not_told_a_second_time() {
    let folder = copy();
    // What stands in place of the parts of a page is no list; that a page needs parts goes without saying.
    change(&folder, "lessons/tracker.ron", "blocks: [", "blocks: 3, block: [");
    let told: Vec<_> = faults(&folder).into_iter().map(|fault| fault.what).collect();
    let causes = [ParseCause::NotAList, ParseCause::UnknownField("block".into())];
    assert_eq!(told, causes.map(PackFlaw::Syntax));
    let folder = copy();
    change(&folder, "lessons/tracker.ron", "notes: [", "note: [");
    let told: Vec<_> = faults(&folder).into_iter().map(|fault| fault.what).collect();
    let causes = [ParseCause::MissingField("notes".into()), ParseCause::UnknownField("note".into())];
    assert_eq!(told, causes.map(PackFlaw::Syntax));
}

#[test]
fn a_fault_in_one_lesson_leaves_the_others_in_force() {
    let folder = copy();
    let lessons = course::lessons().unwrap();
    let titles = [0, 1].map(|module: usize| lessons.modules[module].title.clone());
    change(&folder, "lessons/relations.ron", &format!("en: \"{}\"", titles[0].en), "en: \"\"");
    change(&folder, "lessons/quadrants.ron", &format!("en: \"{}\"", titles[1].en), "en: \"Our own quadrants\"");
    let force = source(&folder).in_force();
    let left: Vec<_> = force.faults.iter().map(|fault| fault.place.path.file_name().unwrap()).collect();
    assert_eq!(left, ["relations.ron"]);
    let used = force.source.lessons().unwrap();
    assert_eq!(used.modules[0], lessons.modules[0]);
    assert_eq!(used.modules[1].title.en, "Our own quadrants");
    assert!(source(&copy()).in_force().faults.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whatever is taken out, and wherever: each text without a language is told by its line, and nothing else is.
    #[test]
    fn each_language_that_is_left_out_is_told(wanted in proptest::collection::btree_set(0..400_usize, 1..12)) {
        let folder = copy();
        let path = folder.path().join("lessons/quadrants.ron");
        let text = fs::read_to_string(&path).unwrap();
        let begins: Vec<_> = text.match_indices(", en: \"").map(|(at, _)| at).collect();
        let mut lines = Vec::new();
        let mut cut = text.clone();
        let chosen: std::collections::BTreeSet<_> = wanted.into_iter().map(|place| place % begins.len()).collect();
        for place in chosen.into_iter().rev() {
            let at = begins[place];
            let end = at + text.split_at(at).1.find("\")").unwrap() + 1;
            cut.replace_range(at..end, "");
            lines.push(text.split_at(at).0.matches('\n').count() + 1);
        }
        lines.reverse();
        fs::write(&path, cut).unwrap();
        let found = faults(&folder);
        prop_assert!(found.iter().all(|fault| fault.what == PackFlaw::Missing(Lang::En)), "{found:?}");
        prop_assert_eq!(found.iter().map(|fault| fault.place.at.unwrap().0).collect::<Vec<_>>(), lines);
    }

    /// Whatever a file is cut to, checking ends, and the cut is told in that file.
    #[test]
    fn a_file_that_is_cut_anywhere_is_told(share in 0.0..0.999_f64) {
        let folder = copy();
        let path = folder.path().join("walk.ron");
        let text = fs::read_to_string(&path).unwrap();
        let signs = text.trim_end().chars().count();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of it")]
        let cut: String = text.chars().take((signs as f64 * share) as usize).collect();
        fs::write(&path, cut).unwrap();
        let found = faults(&folder);
        prop_assert!(!found.is_empty());
        prop_assert!(found.iter().all(|fault| fault.place.path == path), "{:?}", found);
        prop_assert!(source(&folder).in_force().source.brain().is_ok());
    }
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
            PackFault { place, what: PackFlaw::Long(tongue, most) } => (place.clone(), *tongue, *most),
            other => panic!("{other:?}"),
        })
        .collect();
    let limits: Vec<_> = told.iter().map(|(place, lang, most)| (place.at.unwrap().0, *lang, *most)).collect();
    assert_eq!(limits, [(lines[0], Lang::Zh, 24), (lines[1], Lang::En, 240), (lines[2], Lang::Zh, 30)]);
    for ((place, lang, _), file) in told.iter().zip(["frame", "cases", "relations"]) {
        assert_eq!(place.path, folder.path().join(format!("lessons/{file}.ron")));
        let (there, _) = there(place);
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
            PackFault { place, what: PackFlaw::Blank(lang) } => {
                (place.path.file_name().unwrap().to_str().unwrap(), place.at.unwrap().0, *lang)
            }
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
        let (there, _) = there(&place);
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
