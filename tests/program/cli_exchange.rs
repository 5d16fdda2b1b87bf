//! Export and import on the real binary: tables on standard output, talk on standard error, nothing written unless asked for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use harness::pty::Home;
use store::{Disk, Store};

/// The status of a run, its standard output and its standard error.
type Done = (i32, String, String);

fn run(home: &Home, words: &[&str]) -> Done {
    home.run(&[&["--lang", "en", "--today", "2026-01-05"], words].concat())
}

/// Puts a file into the home and imports it.
fn import(home: &Home, bytes: impl AsRef<[u8]>, more: &[&str]) -> Done {
    let file = home.folder.path().join("import.csv");
    std::fs::write(&file, bytes).unwrap();
    run(home, &[&["import", "csv", file.to_str().unwrap()], more].concat())
}

/// Every file of the data with what it holds, but the lock.
fn kept(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = harness::pty::files(folder).into_iter().filter(|path| !path.to_string_lossy().contains("lock"));
    files.map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn what_goes_out_comes_in_without_a_change() {
    let home = crate::sampled();
    let before = kept(&home.data());
    for (kind, count) in [("accounts", 14), ("contacts", 37), ("projects", 30)] {
        let file = home.folder.path().join(format!("{kind}.csv"));
        let path = file.to_str().unwrap();
        let (status, out, talk) = run(&home, &["export", kind, "--out", path]);
        assert_eq!((status, out.as_str()), (0, ""), "{talk}");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("\u{FEFF}id,") && text.ends_with("\r\n"), "{text}");
        for more in [&["--write"][..], &[]] {
            let (status, out, talk) = run(&home, &[&["import", "csv", path], more].concat());
            assert_eq!(status, 0, "{talk}");
            assert_eq!(out, format!("{kind}: 0 new, 0 changed, {count} the same, 0 bad\n"));
        }
    }
    assert_eq!(kept(&home.data()), before);
}

#[test]
fn tables_are_written_in_three_forms_and_never_over_a_file() {
    let home = crate::sampled();
    let (status, out, _) = run(&home, &["export", "people"]);
    assert_eq!(status, 0);
    assert!(out.starts_with("\u{FEFF}id,name,kind\r\n") && out.contains(",Zhou Min,Colleague\r\n"), "{out}");
    let (status, out, _) = home.run(&["--lang", "zh-CN", "export", "accounts", "--format", "md"]);
    assert_eq!(status, 0);
    assert!(out.starts_with("| 编号 | 客户名称 |"), "{out}");
    let (status, out, _) = home.run(&["--lang", "zh-CN", "export", "projects", "--format", "json"]);
    assert_eq!(status, 0);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert!(rows.len() == 30 && rows.iter().all(|row| row["size"] == "large" || row["size"] == "small"), "{out}");
    let file = home.folder.path().join("there");
    std::fs::write(&file, "mine").unwrap();
    let (status, _, talk) = run(&home, &["export", "people", "--out", file.to_str().unwrap()]);
    assert_eq!(status, 1);
    assert!(talk.contains("exists already"), "{talk}");
    assert_eq!(std::fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn a_trial_tells_row_by_row_and_changes_nothing_until_told_to() {
    let home = crate::sampled();
    let before = kept(&home.data());
    let text = "account,name,phone,colour\nAntai Medical,Xu Wen,139,red\nAntai Medical,Newcomer,,\nNew Works,,10,\n";
    let (status, out, talk) = import(&home, text, &[]);
    assert_eq!(status, 1);
    assert!(out.contains("line 2  changed  Antai Medical / Xu Wen\n    phone: 138-0000-1011 -> 139\n"), "{out}");
    assert!(out.contains("line 3  new  Antai Medical / Newcomer\n"), "{out}");
    assert!(out.contains("line 4  bad  New Works\n    column 2, name: name cannot be empty."), "{out}");
    assert!(out.ends_with("contacts: 1 new, 1 changed, 0 the same, 1 bad\n"), "{out}");
    assert!(talk.contains("Column 4, colour") && talk.contains("trial"), "{talk}");
    assert_eq!(kept(&home.data()), before);

    let (status, out, talk) = import(&home, text, &["--write"]);
    assert_eq!(status, 1, "a row was bad");
    assert!(out.starts_with("line 4  bad") && out.ends_with("1 new, 1 changed, 0 the same, 1 bad\n"), "{out}");
    assert!(talk.contains("Customers written: 1"), "{talk}");
    let account = home.texts("accounts").into_iter().find(|text| text.contains("Newcomer")).unwrap();
    assert!(account.contains("phone: \"139\"") && account.contains("Antai Medical"));
    let old = home.data().join("backups/2026-01-05/accounts/antaacct0000.ron");
    assert_eq!(std::fs::read(old).unwrap(), before[&home.data().join("accounts/antaacct0000.ron")]);
    let (status, out, _) = import(&home, text.replace("Works,,", "Works,Somebody,"), &["--write"]);
    assert_eq!(status, 0);
    assert!(out.contains("1 new, 0 changed, 2 the same, 0 bad") && out.contains("along the way: 1"), "{out}");
    assert_eq!(run(&home, &["check"]).0, 0);
}

#[test]
fn the_first_import_may_be_the_first_thing_anybody_does() {
    let home = crate::home();
    // 客户名称,行业 / 华东电力,电力 as a Chinese spreadsheet saves it.
    let gbk =
        b"\xbf\xcd\xbb\xa7\xc3\xfb\xb3\xc6,\xd0\xd0\xd2\xb5\r\n\xbb\xaa\xb6\xab\xb5\xe7\xc1\xa6,\xb5\xe7\xc1\xa6\r\n";
    let (status, out, talk) = import(&home, gbk, &[]);
    assert_eq!(status, 0, "{talk}");
    assert!(out.starts_with("line 2  new  华东电力\n    industry: 电力\n"), "{out}");
    assert!(!home.data().exists());
    let (status, _, talk) = import(&home, gbk, &["--write", "--as", "accounts"]);
    assert_eq!(status, 0, "{talk}");
    assert!(home.texts("accounts").concat().contains("华东电力"));
}

#[test]
fn a_data_folder_that_was_there_last_time_is_not_made_anew() {
    let home = crate::home();
    let (config, folder) = (home.folder.path().join("config/peilian/config.ron"), home.data());
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(config, text.replace("data: (", &format!("data: (folder: Some({folder:?}), "))).unwrap();
    for more in [&[][..], &["--write"]] {
        let (status, _, talk) = import(&home, "name\nx\n", more);
        assert_eq!(status, 1);
        assert!(talk.contains("there is no data folder here"), "{talk}");
    }
    assert!(!folder.exists());
}

#[test]
fn what_cannot_be_read_says_why() {
    let home = crate::sampled();
    let before = kept(&home.data());
    let cases: [(&[u8], &str); 8] = [
        (b"", "The file is empty"),
        (b"name,place\r\n", "not one row"),
        (b"colour\nred\n", "do not tell whether"),
        (b"name,industry,place,place\n1,2,3,4\n", "columns 3 and 4"),
        (b"account,phone\nx,1\n", "The column name is missing"),
        (b"name\nM\xfcller GmbH\n", "line 2 reads as M黮ler GmbH in GBK and as Müller GmbH in windows-1252"),
        (b"PK\x03\x04\x00", "a workbook, not CSV"),
        (b"id,name,kind\n1,x,Trainee\n", "exported only"),
    ];
    for (bytes, why) in cases {
        for more in [&[][..], &["--write"]] {
            let (status, out, talk) = import(&home, bytes, more);
            assert_eq!((status, out.as_str()), (1, ""), "{talk}");
            assert!(talk.contains(why), "{talk}");
        }
    }
    let (status, out, talk) = import(&home, b"name\nM\xfcller GmbH\n", &["--encoding", "latin1"]);
    assert_eq!(status, 0, "{talk}");
    assert!(out.starts_with("line 2  new  Müller GmbH\n") && talk.contains("in windows-1252"), "{out} {talk}");
    let (status, out, _) = import(&home, "account,name,amount\nNew,a,85.000\n", &[]);
    assert_eq!(status, 1, "a cell was left out");
    assert!(out.contains("left out: column 3, amount: 85.000 is either 85 or 85,000."), "{out}");
    assert_eq!(import(&home, "account,name,amount\nNew,a,85.000\n", &["--decimal", "comma"]).0, 0);
    let long = "account,name,phone\nNew,a,\"x\nNew,b,1\"\n";
    assert!(import(&home, long, &[]).1.contains("The quotation mark opened in line 2 closes in line 3 only"));
    assert!(import(&home, long, &["--long-cells"]).1.contains("1 new, 0 changed, 0 the same, 0 bad"));
    let (status, _, talk) = import(&home, "phone\n1\n", &["--as", "contacts"]);
    assert_eq!(status, 1);
    assert!(talk.contains("The column account is missing") && talk.contains("The column name is missing"), "{talk}");
    let (status, _, talk) = run(&home, &["import", "csv", "/nowhere.csv"]);
    assert_eq!(status, 1);
    assert!(talk.contains("/nowhere.csv: it is not there"), "{talk}");
    assert_eq!(kept(&home.data()), before);
}

#[test]
fn data_that_another_program_writes_to_is_left_alone() {
    let home = crate::sampled();
    let other = Store::open(Disk, &home.data(), true).unwrap();
    let before = kept(&home.data());
    let (status, out, talk) = import(&home, "name\nNew Works\n", &["--write"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(talk.contains("open in another window"), "{talk}");
    assert_eq!(import(&home, "name\nNew Works\n", &[]).0, 0, "looking needs no lock");
    assert_eq!(kept(&home.data()), before);
    drop(other);
    assert_eq!(import(&home, "name\nNew Works\n", &["--write"]).0, 0);
}

#[test]
fn a_customer_that_cannot_be_read_is_not_made_twice() {
    let home = crate::sampled();
    std::fs::write(home.data().join("accounts/antaacct0000.ron"), "(torn").unwrap();
    let before = kept(&home.data());
    let (status, _, talk) = import(&home, "name,place\nAntai Medical,Suzhou\n", &["--write"]);
    assert_eq!(status, 1);
    assert!(talk.contains("antaacct0000.ron") && talk.contains("nothing was written"), "{talk}");
    assert_eq!(kept(&home.data()), before);
    let (status, out, talk) = run(&home, &["export", "accounts", "--format", "json"]);
    assert_eq!(status, 1, "the table lacks a customer");
    assert!(out.contains("Beichen") && talk.contains("antaacct0000.ron"), "{talk}");
}

#[test]
fn wrong_usage_has_status_two() {
    let home = crate::home();
    for words in [
        &["export"][..],
        &["export", "clues"],
        &["export", "people", "--format", "xlsx"],
        &["import", "csv"],
        &["import", "a.csv"],
        &["import", "csv", "a.csv", "--as", "people"],
    ] {
        assert_eq!(run(&home, words).0, 2, "{words:?}");
    }
}
