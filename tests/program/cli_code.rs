//! `code`: what a hand-in code says on standard output, the code of counts, and of a wrong code why on standard error.

fn code(lang: &str, words: &[&str]) -> (i32, String, String) {
    let words: Vec<_> = ["--lang", lang, "code"].iter().chain(words).copied().collect();
    crate::home().run(&words)
}

#[test]
fn a_code_is_explained_as_a_profile_is() {
    let (status, out, talk) = code("en", &["5st6-xv"]);
    assert_eq!((status, talk.as_str()), (0, ""));
    assert!(out.starts_with("# What the hand-in code 5ST6XV says\n"), "{out}");
    assert!(out.contains("**Code 1-2-1-2, dominance unclear**"), "{out}");
    assert!(out.contains("It hardly differs from ticking blindly: read the guide for all four."), "{out}");
    let row = out.lines().find(|line| line.starts_with("| A ")).unwrap();
    let cells: Vec<_> = row.split('|').map(str::trim).collect();
    assert_eq!((cells[2], &cells[5..8]), ("9", ["3", "4", "2"].as_slice()), "{row}");
    assert!(out.contains("Preference, not ability"), "{out}");
    let (status, out, _) = code("zh-CN", &["5ST", "6XV"]);
    assert!(status == 0 && out.starts_with("# 交卷码 5ST6XV 说的是什么\n"), "{out}");
}

#[test]
fn json_says_the_same() {
    for words in [["5ST6XV", "--json"], ["3221 4121 2222", "--json"]] {
        let (status, out, _) = code("en", &words);
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!((status, &value["hand_in_code"]), (0, &"5ST6XV".into()));
        assert_eq!(value["counts"]["A"], 9);
        assert_eq!(value["sheets"][1]["A"], 4);
        assert_eq!((&value["evidence"], &value["dominance"]), (&"as blind".into(), &"AC".into()));
        assert!(value.get("name").is_none());
    }
}

#[test]
fn counts_and_the_numbers_of_paper_give_the_code() {
    for words in [&["3 2 2 1 / 4 1 2 1 / 2 2 2 2"][..], &["3221", "/", "4121", "/", "2222"]] {
        assert_eq!(code("en", words), (0, "5ST6XV\n".to_owned(), String::new()), "{words:?}");
    }
    let numbers = "1 2 3 4 5 6 7 8 / 9 10 11 12 13 14 15 16 / 17 18 19 20 21 22 23 32";
    let (status, out, _) = code("en", &[numbers]);
    assert_eq!((status, out.trim().len()), (0, 6));
    assert_eq!(code("en", &[out.trim()]).0, 0);
}

#[test]
fn a_wrong_code_says_why_and_what_one_change_makes_of_it() {
    let (status, out, talk) = code("en", &["5ST6XW"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(talk.starts_with("5ST6XW is no hand-in code: a sign is wrong, or two changed places.\n"), "{talk}");
    assert!(talk.contains("If sign 6 is not W but V, it is 5ST6XV.\n"), "{talk}");
    let (status, _, talk) = code("en", &["S5T6XV"]);
    assert!(status == 1 && talk.contains("If signs 1 and 2 were swapped, it is 5ST6XV.\n"), "{talk}");
    let (status, _, talk) = code("zh-CN", &["5ST6X0"]);
    assert!(status == 1 && talk.starts_with("「5ST6X0」的第 6 位是「0」，交卷码里没有它。\n"), "{talk}");
    let (status, _, talk) = code("en", &["5ST6X"]);
    assert_eq!((status, talk.as_str()), (1, "5ST6X has 5 signs; a hand-in code has six.\n"));
    let (status, _, talk) = code("en", &["3 2 2 1 / 4 1 2 2 / 2 2 2 2"]);
    assert_eq!((status, talk.as_str()), (1, "Character 17: Sheet 2 adds up to 9; it must make 8.\n"));
    let repeated = "1 2 3 4 5 6 7 7 / 9 10 11 12 13 14 15 16 / 17 18 19 20 21 22 23 32";
    let (status, _, talk) = code("zh-CN", &[repeated]);
    assert_eq!((status, talk.as_str()), (1, "第 15 个字符：第 1 张表里 7 号写了两次。\n"));
}

#[test]
fn a_profile_tells_its_code() {
    let home = crate::sampled();
    let (status, page, _) = home.run(&["--lang", "en", "profile", "Chen Mo"]);
    let told = page.lines().find_map(|line| line.strip_prefix("Hand-in code ")).unwrap();
    let (_, json, _) = home.run(&["--lang", "en", "profile", "Chen Mo", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((status, &value["hand_in_code"]), (0, &told.into()));
    let (status, json, _) = home.run(&["code", told, "--json"]);
    let same: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((status, &same["sheets"]), (0, &value["sheets"]));
}
