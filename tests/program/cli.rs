//! The commands without a screen: standard output is data, standard error is talk, the status tells how it went.

#[test]
fn the_sample_is_written_only_into_an_empty_folder() {
    let home = crate::sampled();
    let before = harness::pty::files(&home.data()).len();
    let (status, _, talk) = home.run(&["--lang", "en", "sample", home.data().to_str().unwrap()]);
    assert_eq!(status, 1);
    assert!(talk.contains("not empty"), "{talk}");
    assert_eq!(harness::pty::files(&home.data()).len(), before);
    assert_eq!(home.run(&["check"]).0, 0);
}

/// The names of the files of people are their ids.
#[test]
fn two_who_begin_with_the_sample_are_two_people() {
    let people = |home: &harness::pty::Home| -> std::collections::BTreeSet<_> {
        let files = harness::pty::files(&home.data().join("people"));
        files.iter().map(|path| path.file_name().unwrap().to_owned()).collect()
    };
    let homes = [crate::sampled(), crate::sampled()];
    let [one, two] = homes.each_ref().map(people);
    let [mine, theirs] = [&one - &two, &two - &one].map(Vec::from_iter);
    assert_eq!((mine.len(), theirs.len()), (1, 1), "the others are the same in both");
    for (home, me) in homes.iter().zip([&mine[0], &theirs[0]]) {
        let id = me.to_str().unwrap().trim_end_matches(".ron");
        let book = std::fs::read_to_string(home.data().join("book.ron")).unwrap();
        assert!(book.contains(&format!("me: \"{id}\"")), "{id} {book}");
        assert_eq!(home.run(&["check"]).0, 0);
    }
}

#[test]
fn the_keys_are_printed_as_chosen_and_a_bad_choice_is_told() {
    let home = super::home();
    let (status, out, talk) = home.run(&["keys", "--lang", "en"]);
    assert_eq!((status, talk.as_str()), (0, ""));
    assert!(
        out.starts_with("# All keys\n") && out.contains("\n## Everywhere\n") && out.contains("| `?` | Help |"),
        "{out}"
    );
    assert!(!home.data().exists(), "printing needs no data");
    let chosen = r#"(action: "help", keys: "F1"), (action: "projector", keys: "F")"#;
    let config = format!("(format: \"peilian/config\", version: 1, data: (keys: [{chosen}]))");
    std::fs::write(home.folder.path().join("config/peilian/config.ron"), config).unwrap();
    let (status, out, talk) = home.run(&["keys", "--lang", "zh-CN"]);
    assert_eq!(status, 0);
    assert!(out.contains("| `F` | 投影 |") && out.contains("| `?` | 帮助 |"), "{out}");
    assert!(talk.contains("F1"), "{talk}");
}

#[test]
fn a_profile_is_printed_as_markdown_and_json() {
    let home = crate::sampled();
    let (status, out, _) = home.run(&["--lang", "en", "profile", "Zhou Min"]);
    assert_eq!(status, 0);
    assert!(out.contains("Four-quadrant thinking profile of Zhou Min") && out.contains("| A Logic |"), "{out}");
    let (status, out, _) = home.run(&["profile", "Zhou Min", "--format", "json"]);
    assert_eq!(status, 0);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let counts: u64 = value["counts"].as_object().unwrap().values().map(|v| v.as_u64().unwrap()).sum();
    assert_eq!(counts, 24);
    let (status, out, talk) = home.run(&["--lang", "en", "profile", "Nobody"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(talk.contains("Nobody is called Nobody"), "{talk}");
    let (status, _, talk) = home.run(&["--lang", "en", "profile", "Meng Fan"]);
    assert_eq!(status, 1);
    assert!(talk.contains("no finished assessment"), "{talk}");
}

#[test]
fn the_page_for_a_talk_is_printed_in_both_languages() {
    let home = crate::sampled();
    let run = |lang: &str, who: &str| home.run(&["--lang", lang, "--today", "2026-01-05", "talk", who]);
    let (status, out, _) = run("en", "Zhou Min");
    assert_eq!(status, 0);
    for told in ["# Before the talk with Zhou Min, 2026-01-05", "## What the records say", "As of today", "- [ ] "] {
        assert!(out.contains(told), "{told}:\n{out}");
    }
    let (status, out, _) = run("zh-CN", "Zhou Min");
    assert!(status == 0 && out.contains("## 记录里的数"), "{out}");
    let (status, out, talk) = run("en", "Nobody");
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(talk.contains("Nobody is called Nobody"), "{talk}");
    assert_eq!(home.run(&["talk"]).0, 2);
}

#[test]
fn a_tracker_is_printed_as_markdown_and_json() {
    let home = crate::sampled();
    let day = ["--lang", "en", "--today", "2026-01-05"];
    let run = |args: &[&str]| home.run(&[&day[..], args].concat());
    let (status, out, _) = run(&["tracker", "Clean-room fans"]);
    assert_eq!(status, 0);
    for told in ["# Antai Medical Clean-room fans: 1+2+1 tracker, 2026-01-05", "- [x] 1 guide", "**Ready to close**"] {
        assert!(out.contains(told), "{told}:\n{out}");
    }
    assert!(!out.contains("An estimate is not knowledge"), "{out}");
    let (_, asked, _) = run(&["tracker", "Antai Medical Clean-room fans", "--with-estimates"]);
    assert!(asked.contains("| Estimate |") && asked.contains("| A 1-3-3-1 |"), "{asked}");
    let (status, out, _) = run(&["tracker", "antaprjt0001", "--format", "json"]);
    assert_eq!(status, 0);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["lights"]["ready_to_close"], true);
    assert_eq!(value["last_promise"]["state"], "pending");
    assert_eq!(value["roles"][3]["role"], "decision_maker");
    assert!(value["people"][0].get("estimate").is_none(), "{out}");
    assert_eq!(run(&["tracker", "antaprjt0001", "--format", "pdf"]).0, 2);
    assert_eq!(run(&["tracker"]).0, 2);
}

#[test]
fn a_brief_is_printed_for_the_next_meeting() {
    let home = crate::sampled();
    let (status, out, _) = home.run(&[
        "--lang",
        "zh-CN",
        "--today",
        "2026-01-05",
        "--data",
        home.data().to_str().unwrap(),
        "brief",
        "antaprjt0001",
    ]);
    assert_eq!(status, 0);
    assert!(out.contains("见面之前，2026-01-05") && out.contains("要见谁") && out.contains("保底："), "{out}");
    assert_eq!(home.run(&["brief", "antaprjt0001", "--format", "json"]).0, 2);
}

#[test]
fn a_project_that_is_not_clear_is_told_with_those_that_may_be_meant() {
    let home = crate::sampled();
    let (status, out, talk) = home.run(&["--lang", "en", "tracker", "clean room"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(talk.contains("Antai Medical Clean-room fans (antaprjt0001)"), "{talk}");
    let (status, _, talk) = home.run(&["--lang", "en", "brief", "qqqzzz"]);
    assert_eq!(status, 1);
    assert!(talk.contains("No project is called qqqzzz") && talk.lines().count() == 1, "{talk}");
    let path = home.data().join("accounts/watracct0000.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Pumping station three", "Clean-room fans")).unwrap();
    let (status, _, talk) = home.run(&["--lang", "en", "tracker", "Clean-room fans"]);
    assert_eq!(status, 1);
    assert!(
        talk.contains("More than one project") && talk.contains("Antai Medical Clean-room fans (antaprjt0001)"),
        "{talk}"
    );
    assert_eq!(home.run(&["--lang", "en", "tracker", "Antai Medical Clean-room fans"]).0, 0);
}

#[test]
fn the_sheets_have_numbered_elements_that_never_change_their_numbers() {
    let (status, out, _) = crate::home().run(&["--lang", "zh-CN", "sheets"]);
    assert_eq!(status, 0);
    assert_eq!(out.matches("| 32 |").count(), 3);
    assert_eq!(out, crate::home().run(&["--lang", "zh-CN", "sheets"]).1);
}

#[test]
fn a_backup_never_writes_over_a_file() {
    let home = crate::sampled();
    let file = home.folder.path().join("all.ron");
    let path = file.to_str().unwrap();
    assert_eq!(home.run(&["backup", path]).0, 0);
    let before = std::fs::read(&file).unwrap();
    assert!(before.len() > 50_000);
    let (status, _, talk) = home.run(&["--lang", "en", "backup", path]);
    assert_eq!(status, 1);
    assert!(talk.contains("exists already"), "{talk}");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_backup_is_put_back_into_an_empty_folder_only() {
    let home = crate::sampled();
    let file = home.folder.path().join("all.ron");
    let path = file.to_str().unwrap();
    assert_eq!(home.run(&["backup", path]).0, 0);
    let (status, _, talk) = home.run(&["--lang", "en", "restore", path]);
    assert_eq!(status, 1);
    assert!(talk.contains("not empty"), "{talk}");
    let other = home.folder.path().join("other");
    let (status, _, talk) = home.run(&["--lang", "en", "--data", other.to_str().unwrap(), "restore", path]);
    assert_eq!(status, 0, "{talk}");
    for kept in harness::pty::files(&home.data().join("people")) {
        let again = other.join("people").join(kept.file_name().unwrap());
        assert_eq!(std::fs::read(&kept).unwrap(), std::fs::read(again).unwrap());
    }
    let (status, _, talk) = home.run(&["--lang", "en", "--data", path, "restore", path]);
    assert_eq!(status, 1, "{talk}");
}

#[test]
fn check_names_a_damaged_file_and_repairs_it_from_its_backup() {
    let home = crate::sampled();
    let path = harness::pty::files(&home.data().join("people")).remove(0);
    let good = std::fs::read(&path).unwrap();
    let kept = home.data().join("backups/2026-01-04/people");
    std::fs::create_dir_all(&kept).unwrap();
    std::fs::write(kept.join(path.file_name().unwrap()), &good).unwrap();
    std::fs::write(&path, &good[..good.len() / 2]).unwrap();
    let (status, out, _) = home.run(&["--lang", "en", "check"]);
    assert_eq!(status, 1);
    assert!(out.contains("line ") && out.contains("--repair"), "{out}");
    // What was saved last is there, and is later than the backup of any day.
    let repair = || home.run(&["--lang", "en", "--today", "2026-01-14", "check", "--repair"]);
    let (status, _, talk) = repair();
    assert_eq!(status, 0, "{talk}");
    assert!(talk.contains("as it was saved on 2026-01-05"), "{talk}");
    assert_eq!(std::fs::read(&path).unwrap(), good);
    let backups = std::fs::read_dir(home.data().join("backups")).unwrap().map(|entry| entry.unwrap().path());
    let saved = |path: &std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with("saved-by-");
    backups.filter(saved).for_each(|path| std::fs::remove_dir_all(path).unwrap());
    std::fs::write(&path, &good[..good.len() / 2]).unwrap();
    let (status, _, talk) = repair();
    assert_eq!(status, 0, "{talk}");
    assert!(talk.contains("before the first change of 2026-01-04, 10 days ago"), "{talk}");
    assert_eq!(std::fs::read(&path).unwrap(), good);
}

#[test]
fn check_says_what_a_file_is_in_words_that_fit() {
    let home = crate::sampled();
    let path = harness::pty::files(&home.data().join("people")).remove(0);
    let good = std::fs::read_to_string(&path).unwrap();
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = good.replacen("    data: (", "<<<<<<< HEAD\n    data: (\n=======\n    data: (", 1);
    let nul = good.replacen("name", "na\0me", 1);
    for (bytes, said) in [
        (utf16.as_slice(), "it was saved as UTF-16"),
        (nul.as_bytes(), "a zero byte, which is no text"),
        (marked.as_bytes(), "a version control left its conflict markers here"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let (status, out, _) = home.run(&["--lang", "en", "check"]);
        assert!(status == 1 && out.contains(said) && !out.contains("power cut"), "{out}");
    }
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    let (status, out, _) = home.run(&["--lang", "en", "check"]);
    assert!(status == 1 && out.contains("this is a folder where the file of a record belongs"), "{out}");
}

#[test]
fn a_screen_is_drawn_without_a_terminal() {
    let home = crate::sampled();
    let (status, out, _) = home.run(&["--lang", "en", "render", "brain", "--size", "80x24", "--keys", "g"]);
    assert_eq!(status, 0);
    assert_eq!(out.lines().count(), 24);
    assert!(out.contains("A Logic"), "{out}");
    let (status, out, _) =
        home.run(&["--lang", "en", "render", "today", "--sample", "--keys", "Ctrl-P Esc ? ESC Enter"]);
    assert_eq!((status, out.is_empty()), (0, false));
    let (status, out, _) = home.run(&["--lang", "zh-CN", "render", "brain", "--format", "svg", "--projector"]);
    assert_eq!(status, 0);
    assert!(out.starts_with("<svg") && out.trim_end().ends_with("</svg>"));
    assert!(!out.contains("Zhou Min"), "names stay off the wall");
}

#[test]
fn completions_the_manual_and_the_help_come_from_one_declaration() {
    let home = crate::home();
    assert!(home.run(&["completions", "bash"]).1.contains("peilian"));
    assert!(home.run(&["--lang", "en", "man"]).1.contains(".SH"));
    assert!(
        home.run(&["--lang", "zh-CN", "--help"]).1.contains("投影模式")
            || home.run(&["--lang", "zh-CN", "--help"]).1.contains("样例")
    );
    assert!(home.run(&["--lang", "en", "--help"]).1.contains("throw-away copy"));
    assert_eq!(home.run(&["--lang", "zh", "--help"]), home.run(&["--lang", "zh-CN", "--help"]));
    let folder = home.folder.path().join("man/zh_CN/man1");
    let (status, out, talk) =
        home.run(&["--lang", "zh-CN", "--today", "2026-01-05", "man", "--all", folder.to_str().unwrap()]);
    assert_eq!((status, out.as_str()), (0, ""), "{talk}");
    let page = std::fs::read_to_string(folder.join("peilian-import.1")).unwrap();
    assert!(page.contains(".SH 选项") && page.contains("显示帮助"), "{page}");
    // The same page whatever the day: it is dated by the version it describes.
    assert!(
        !page.contains("2026-01-05") && page.contains(concat!("\"peilian ", env!("CARGO_PKG_VERSION"), "\"")),
        "{page}"
    );
    assert!(folder.join("peilian.1").exists());
    let help = home.run(&["--lang", "zh-CN", "--help"]).1;
    assert!(help.contains("显示帮助") && help.contains("命令"), "{help}");
    assert_eq!(home.run(&["fly"]).0, 2);
}

#[cfg(target_os = "linux")]
/// Commands that write to standard output, each by a way of its own.
const TELLING: [&[&str]; 15] = [
    &["keys"],
    &["sheets"],
    &["profile", "Zhou Min"],
    &["talk", "Zhou Min"],
    &["tracker", "antaprjt0001"],
    &["brief", "antaprjt0001"],
    &["code", "5ST6XV"],
    &["ageing"],
    &["export", "people", "--format", "csv"],
    &["render", "today", "--sample"],
    &["calc", "bad-debt", "--help"],
    &["completions", "bash"],
    &["man"],
    &["--help"],
    &["--version"],
];

#[test]
fn output_that_finds_no_room_is_told_in_a_sentence_of_its_own_and_ends_with_1() {
    let home = crate::sampled();
    for command in TELLING {
        for (lang, told) in [("en", words::shell::OUTPUT_FULL.en), ("zh-CN", words::shell::OUTPUT_FULL.zh)] {
            let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
            let (status, talk) = home.run_into(full, &[&["--lang", lang], command].concat());
            assert_eq!((status, talk.trim_end()), (1, told), "{command:?}");
        }
    }
}

#[test]
fn output_that_can_only_be_read_is_told_and_ends_with_1() {
    let home = crate::sampled();
    for command in TELLING {
        for (lang, told) in [("en", words::shell::OUTPUT_CLOSED.en), ("zh-CN", words::shell::OUTPUT_CLOSED.zh)] {
            let shut = std::fs::File::open("/dev/null").unwrap();
            let (status, talk) = home.run_into(shut, &[&["--lang", lang], command].concat());
            assert_eq!((status, talk.trim_end()), (1, told), "{command:?}");
        }
    }
    let nowhere = std::fs::File::options().write(true).open("/dev/null").unwrap();
    assert_eq!(home.run_into(nowhere, &["--lang", "en", "keys"]), (0, String::new()), "asked for by whoever starts it");
}
