//! The papers of a class out of the real binary: for people without laptops, and what is handed out afterwards.

use std::fs;

use harness::pty::Home;

const EN: [&str; 4] = ["--lang", "en", "--today", "2026-01-05"];

fn paper(lang: &str, more: &[&str]) -> String {
    let (status, out, talk) = crate::home().run(&[&["--lang", lang, "sheets"], more].concat());
    assert_eq!((status, talk.as_str()), (0, ""), "{more:?}");
    out
}

fn handout(home: &Home, class: &str, folder: &str) -> (i32, String, String) {
    let folder = home.folder.path().join(folder);
    home.run(&[&EN[..], &["handout", class, "--out", folder.to_str().unwrap()]].concat())
}

#[test]
fn every_paper_comes_as_markdown_and_for_a_browser() {
    for (more, zh, en) in [
        (&[][..], "第 3 张：", "Sheet 3: "),
        (&["--cards"], "菱形", "diamond"),
        (&["--tracker"], "1 个向导", "1 guide"),
        (&["--case", "4"], "一百八十天才付钱的经销商", "The dealer who pays after 180 days"),
    ] {
        for (lang, told) in [("zh-CN", zh), ("en", en)] {
            let text = paper(lang, more);
            assert!(text.starts_with("# ") && text.contains(told), "{text}");
            let page = paper(lang, &[more, &["--format", "html"]].concat());
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{page}");
            assert!(page.ends_with("</html>\n") && page.contains(told), "{page}");
        }
    }
}

#[test]
fn a_paper_that_does_not_exist_is_refused() {
    let home = crate::home();
    for (more, told) in [
        (&["--case", "5"][..], "There is no case 5; write 1 to 4."),
        (&["--case", "one"], "There is no case one"),
        (&["--cards", "--tracker"], "--cards"),
        (&["--format", "pdf"], "pdf"),
    ] {
        let (status, out, talk) = home.run(&[&["--lang", "en", "sheets"], more].concat());
        assert_eq!((status, out.as_str()), (2, ""), "{more:?}");
        assert!(talk.contains(told), "{talk}");
    }
}

#[test]
fn a_case_and_a_class_that_are_not_there_are_told_in_the_language_of_the_reader() {
    let home = crate::sampled();
    for (lang, case, class) in [
        ("en", "--case <N>: There is no case 9; write 1 to 4.\n", "No class is called nowhere. There is: KEY"),
        ("zh-CN", "--case <N>：没有案例「9」；写 1 到 4。\n", "没有叫「nowhere」的课。有这些：KEY"),
    ] {
        let (status, out, talk) = home.run(&["--lang", lang, "sheets", "--case", "9"]);
        assert_eq!((status, out.as_str()), (2, ""), "{talk}");
        assert!(talk.starts_with(case) && !talk.contains("error") && !talk.contains("For more"), "{talk}");
        let folder = home.folder.path().join("out");
        let (status, _, talk) = home.run(&["--lang", lang, "handout", "nowhere", "--out", folder.to_str().unwrap()]);
        assert!(
            status == 1 && talk.to_lowercase().contains(&class.to_lowercase()) && talk.contains("c1ass0000001"),
            "{talk}"
        );
    }
}

#[test]
fn handouts_are_files_by_name_and_none_is_written_over() {
    let home = crate::sampled();
    let (status, out, talk) = handout(&home, "KEY accounts", "out");
    assert_eq!((status, out.as_str()), (0, ""), "{talk}");
    let folder = home.folder.path().join("out");
    let names = || {
        let mut names: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let written = names();
    assert_eq!(written.len(), 18 + 2, "{written:?}");
    assert!(talk.contains("Files written: 20"), "{talk}");
    assert!(written.iter().any(|name| name.ends_with("An-Ning.html")), "{written:?}");
    assert!(written.contains(&"report.md".to_owned()) && written.contains(&"report.html".to_owned()));
    let mine = folder.join("report.md");
    fs::write(&mine, "mine").unwrap();
    let (status, _, talk) = handout(&home, "c1ass0000001", "out");
    assert_eq!(status, 1);
    assert!(talk.contains("exists already") && talk.contains("Files written: 0"), "{talk}");
    assert_eq!((fs::read_to_string(&mine).unwrap().as_str(), names()), ("mine", written));
}

#[test]
fn places_without_a_person_are_told_and_nothing_is_made_up_for_them() {
    for (lang, told) in [
        ("en", "2 places of the roster have no person on record: badge "),
        ("zh-CN", "名单里有 2 个位子找不到人的记录：胸牌 "),
    ] {
        let home = crate::sampled();
        let class = fs::read_to_string(home.data().join("workshops/c1ass0000001.ron")).unwrap();
        let roster = class.split_once("roster: [").unwrap().1;
        let ids: Vec<_> = roster.split("person: \"").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
        fs::remove_file(home.data().join(format!("people/{}.ron", ids[0]))).unwrap();
        fs::write(home.data().join(format!("people/{}.ron", ids[1])), "(\n  broken").unwrap();
        let folder = home.folder.path().join("out");
        let (status, out, talk) =
            home.run(&["--lang", lang, "handout", "KEY accounts", "--out", folder.to_str().unwrap()]);
        assert_eq!((status, out.as_str()), (1, ""), "{talk}");
        assert!(talk.contains(told), "{talk}");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 16 + 2);
    }
}

#[test]
fn a_class_is_found_by_a_part_of_its_title_or_by_its_id() {
    let home = crate::sampled();
    let (status, _, talk) = handout(&home, "no such thing", "out");
    assert_eq!(status, 1);
    assert!(talk.contains("No class is called no such thing.") && !home.folder.path().join("out").exists(), "{talk}");
    let file = home.data().join("workshops/c1ass0000001.ron");
    let text = fs::read_to_string(&file).unwrap();
    let other = text.replace("c1ass0000001", "c1ass0000002").replace("agenda00000", "agenda10000");
    fs::write(home.data().join("workshops/c1ass0000002.ron"), other).unwrap();
    let (status, _, talk) = handout(&home, "key accounts", "out");
    assert_eq!(status, 1);
    assert!(talk.contains("c1ass0000001 c1ass0000002"), "{talk}");
    assert_eq!(handout(&home, "c1ass0000002", "out").0, 0);
}
