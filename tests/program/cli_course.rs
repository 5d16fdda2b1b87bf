//! `course check` and `--course`: what is wrong with a pack of one's own, and that it is used.

use std::fs;
use std::path::Path;

use harness::pty::Home;

/// A home with a copy of the course of the program in the folder `pack`.
fn with_pack() -> (Home, std::path::PathBuf) {
    let home = crate::home();
    let to = home.folder.path().join("pack");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/course");
    fs::create_dir_all(to.join("lessons")).unwrap();
    for folder in ["", "lessons"] {
        for entry in fs::read_dir(from.join(folder)).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), to.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    (home, to)
}

fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_good_pack_is_said_to_be_good_in_both_languages() {
    let (home, pack) = with_pack();
    let pack = pack.to_str().unwrap();
    let (status, out, talk) = home.run(&["--lang", "en", "course", "check", pack]);
    assert_eq!((status, out.as_str()), (0, ""), "{talk}");
    assert!(talk.starts_with("Files: 18. ") && talk.ends_with("There are no faults.\n"), "{talk}");
    let (status, out, talk) = home.run(&["--lang", "zh-CN", "course", "check", pack]);
    assert_eq!((status, out.as_str()), (0, ""), "{talk}");
    assert!(talk.starts_with("文件 18 个，") && talk.ends_with("没有问题。\n"), "{talk}");
}

#[test]
fn every_fault_is_a_line_with_its_file_and_place() {
    let (home, pack) = with_pack();
    let lessons = store::course::lessons().unwrap();
    let title = &lessons.modules[0].title;
    change(&pack.join("lessons/relations.ron"), &format!("en: \"{}\"", title.en), "en: \"\"");
    let page = &lessons.modules[1].pages[0];
    let long = "客户说".repeat(200);
    change(&pack.join("lessons/quadrants.ron"), &format!("zh: \"{}\"", page.title.zh), &format!("zh: \"{long}\""));
    change(&pack.join("team.ron"), "(", "(\n    nonsense: 3,");
    fs::remove_file(pack.join("walk.ron")).unwrap();
    let key = &page.key;
    let (status, out, talk) = home.run(&["--lang", "en", "course", "check", pack.to_str().unwrap()]);
    assert_eq!(status, 1, "{out}{talk}");
    assert!(talk.starts_with("There is no walk.ron; the built-in one is used.\nFiles: 17. "), "{talk}");
    assert!(talk.ends_with("Faults: 3.\n"), "{talk}");
    let lines: Vec<_> = out.lines().collect();
    let [team, blank, wall] = lines.as_slice() else { panic!("{out}") };
    assert!(team.contains("team.ron: line 3, column 5: nonsense: ") && team.contains("called nonsense"), "{team}");
    assert!(blank.contains("relations.ron: line ") && blank.ends_with(": title: The English is empty."), "{blank}");
    assert!(
        wall.contains("quadrants.ron: line ")
            && wall.contains(&format!(": page 1 ({key}): The Chinese is too long for the wall")),
        "{wall}"
    );
    let (status, out, _) = home.run(&["--lang", "zh-CN", "course", "check", pack.to_str().unwrap()]);
    assert!(status == 1 && out.contains("第 3 行第 5 列：") && out.contains("：title：英文是空的。"), "{out}");
    assert!(out.contains(&format!("：第 1 页（{key}）：中文太长")), "{out}");
}

/// All kinds of fault in one pack, each in the language of the reader and none in another.
#[test]
fn every_kind_of_fault_is_told_in_the_language_of_the_reader() {
    let (home, pack) = with_pack();
    let lessons = store::course::lessons().unwrap();
    let (pages, cases) = (&lessons.modules[0].pages, &lessons.cases);
    let file = pack.join("lessons/relations.ron");
    change(&file, &format!(", en: \"{}\"", pages[1].title.en), "");
    change(&file, &format!("zh: \"{}\"", pages[2].title.zh), "zh: 7");
    change(&file, &format!("en: \"{}", pages[3].title.en), &format!("en: \"\u{1b}[2J{}", pages[3].title.en));
    change(&pack.join("lessons/cases.ron"), &format!("minutes: {}", cases[0].minutes), "minutes: 0");
    change(&pack.join("lessons/cases.ron"), &format!("\"{}\"", cases[1].key), &format!("\"{}\"", pages[0].key));
    change(&pack.join("drills.ron"), "key: \"o02\"", "key: \"o01\"");
    change(&pack.join("steps.ron"), "number: 2", "number: 3");
    change(&pack.join("guide.ron"), "(", "{");
    let (status, out, _) = home.run(&["--lang", "en", "course", "check", pack.to_str().unwrap()]);
    assert_eq!(status, 1);
    for told in [
        format!("page 2 ({}), title: The English is missing.", pages[1].key),
        format!("page 3 ({}), title: a text belongs here, between straight quotation marks.", pages[2].key),
        format!("page 4 ({}), title: There is an invisible control character in the text, U+001B, which", pages[3].key),
        format!("case 1 ({}), minutes: Minutes are from 1 to 240.", cases[0].key),
        format!("case 2 ({}): {} is used elsewhere already", pages[0].key, pages[0].key),
        "situations 2 (o01): o01 is used elsewhere already".to_owned(),
        "steps 2, number: The order is fixed, and 2 belongs here.".to_owned(),
        "this cannot be read".to_owned(),
    ] {
        assert!(out.contains(&told), "{told}\n{out}");
    }
    let (_, out, _) = home.run(&["--lang", "zh-CN", "course", "check", pack.to_str().unwrap()]);
    for told in [
        format!("第 2 页（{}），title：少了英文。", pages[1].key),
        format!("第 3 页（{}），title：这里该是文字", pages[2].key),
        format!("第 4 页（{}），title：文字里有看不见的控制字符 U+001B", pages[3].key),
        format!("第 1 个案例（{}），minutes：分钟数要在 1 到 240 之间。", cases[0].key),
        format!("第 2 个案例（{0}）：「{0}」在别处已经用过", pages[0].key),
        "situations 的第 2 项（o01）：「o01」在别处已经用过".to_owned(),
        "steps 的第 2 项，number：顺序是固定的，这里该是 2。".to_owned(),
        "这里读不懂".to_owned(),
    ] {
        assert!(out.contains(&told), "{told}\n{out}");
    }
    // No two words of another language stand side by side behind the name of the file.
    for line in out.lines() {
        let (_, told) = line.split_once(".ron：").unwrap();
        let words: Vec<_> =
            told.split(' ').filter(|word| word.chars().all(|sign| sign.is_ascii_alphabetic())).collect();
        assert!(words.is_empty(), "{line}");
    }
    assert!(!out.contains('\u{1b}'));
}

/// A motto and every page of a case are measured as pages are, by signs and as the wall draws them.
#[test]
fn a_motto_and_a_case_too_long_for_the_wall_are_told() {
    let (home, pack) = with_pack();
    let lessons = store::course::lessons().unwrap();
    let (motto, case) = (&lessons.frame.mottos[0], &lessons.cases[0]);
    let long = |times| "Nothing less will do. ".repeat(times);
    change(&pack.join("lessons/frame.ron"), &format!("en: \"{}\"", motto.text.en), &format!("en: \"{}\"", long(3)));
    change(&pack.join("lessons/cases.ron"), &format!("en: \"{}\"", case.model[0].en), &format!("en: \"{}\"", long(40)));
    let (status, out, _) = home.run(&["--lang", "en", "course", "check", pack.to_str().unwrap()]);
    let lines: Vec<_> = out.lines().collect();
    let [motto, model] = lines.as_slice() else { panic!("{out}") };
    assert!(status == 1 && motto.contains("frame.ron: line "), "{motto}");
    assert!(motto.ends_with("The English is too long: at most 60 letters."), "{motto}");
    assert!(
        model.contains("cases.ron: line 4, column ") && model.contains("The English is too long for the wall"),
        "{model}"
    );
}

#[test]
fn a_folder_that_is_not_there_or_holds_no_course_is_refused() {
    let home = crate::home();
    let nowhere = home.folder.path().join("nowhere");
    for words in
        [&["course", "check", nowhere.to_str().unwrap()][..], &["--course", nowhere.to_str().unwrap(), "sheets"]]
    {
        let (status, out, talk) = home.run(words);
        assert_eq!((status, out.as_str()), (1, ""), "{talk}");
        assert!(talk.contains("nowhere"), "{talk}");
    }
    fs::create_dir(&nowhere).unwrap();
    let (status, _, talk) = home.run(&["--lang", "en", "course", "check", nowhere.to_str().unwrap()]);
    assert!(status == 1 && talk.ends_with("there is no file of a course in it.\n"), "{talk}");
    // A folder that was mistyped would be another course, unnoticed.
    for lang in ["en", "zh-CN"] {
        let (status, out, talk) = home.run(&["--lang", lang, "--course", nowhere.to_str().unwrap(), "sheets"]);
        assert!(status == 1 && out.is_empty() && talk.contains("nowhere"), "{out}{talk}");
    }
}

#[test]
fn a_pack_is_used_for_this_run_and_a_broken_chapter_is_told_and_replaced() {
    let (home, pack) = with_pack();
    let element = store::course::brain().unwrap().assessment.sheets[0].elements[0].text.en.clone();
    change(&pack.join("assessment.ron"), &format!("en: \"{element}\""), "en: \"Count the paper clips\"");
    let pack = pack.to_str().unwrap();
    let (_, out, _) = home.run(&["--lang", "en", "sheets", "--course", pack]);
    assert!(out.contains("Count the paper clips") && !out.contains(&element), "{out}");
    let (_, out, _) = home.run(&["--lang", "en", "sheets"]);
    assert!(!out.contains("Count the paper clips"));
    fs::write(Path::new(pack).join("guide.ron"), "(\n    oops").unwrap();
    let (status, _, talk) = home.run(&["--lang", "en", "--course", pack, "sheets"]);
    assert!(status == 1 && talk.contains("guide.ron: line 2"), "{talk}");
    let (status, out, _) = home.run(&["--lang", "en", "--course", pack, "render", "brain", "--sample"]);
    assert!(status == 0 && out.contains("The course pack has a fault in guide.ron: left out"), "{out}");
}

/// One lesson with a fault is no reason to do without the others, on the screen, in a handout and in the sheet of a case.
#[test]
fn a_lesson_with_a_fault_is_left_out_alone() {
    let (home, pack) = with_pack();
    let lessons = store::course::lessons().unwrap();
    let case = &lessons.cases[0].title;
    change(&pack.join("lessons/relations.ron"), &format!("en: \"{}\"", lessons.modules[0].title.en), "en: \"\"");
    change(&pack.join("lessons/cases.ron"), &format!("en: \"{}\"", case.en), "en: \"A case of our own\"");
    change(&pack.join("lessons/cases.ron"), &format!("zh: \"{}\"", case.zh), "zh: \"自己的案例\"");
    let pack = pack.to_str().unwrap();
    for (lang, own, told) in [
        ("en", "A case of our own", "The course pack has a fault in lessons/relations.ron: left out"),
        ("zh-CN", "自己的案例", "课程包里 lessons/relations.ron 有问题，没有用，换成自带的。"),
    ] {
        let (status, out, talk) = home.run(&["--lang", lang, "--course", pack, "sheets", "--case", "1"]);
        assert!(status == 0 && out.contains(own), "{talk}{out}");
        let (status, out, _) = home.run(&["--lang", lang, "--course", pack, "render", "workshop", "--sample"]);
        let out: String = out.split_whitespace().collect();
        let told: String = told.split_whitespace().collect();
        assert!(status == 0 && out.contains(&told), "{told}\n{out}");
    }
}

#[test]
fn a_text_that_is_empty_in_one_language_is_named_wherever_the_pack_is_used() {
    let (home, pack) = with_pack();
    let title = store::course::lessons().unwrap().cases[0].title.clone();
    change(&pack.join("lessons/cases.ron"), &format!("en: \"{}\"", title.en), "en: \"\"");
    let pack = pack.to_str().unwrap();
    for (lang, place, what) in [
        ("en", "cases.ron: line 5, column ", "The English is empty."),
        ("zh-CN", "cases.ron：第 5 行第 ", "英文是空的。"),
    ] {
        let (_, out, _) = home.run(&["--lang", lang, "course", "check", pack]);
        assert!(out.contains(place) && out.contains(what), "{out}");
        let (status, out, talk) = home.run(&["--lang", lang, "--course", pack, "sheets", "--case", "1"]);
        assert_eq!((status, out.as_str()), (1, ""));
        assert!(talk.contains(place) && talk.contains(what), "{talk}");
        let (status, out, _) = home.run(&["--lang", lang, "--course", pack, "render", "workshop", "--sample"]);
        assert!(status == 0 && (out.contains("The course pack has a fault") || out.contains("课程包")), "{out}");
    }
}
