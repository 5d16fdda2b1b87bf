//! The funnel out of the real binary: a row a project for spreadsheets and programs, a page for people. Its figures are the sums of
//! its rows, and what somebody typed stands in it as in every other table.

use std::collections::{BTreeMap, BTreeSet};

use harness::pty::Home;
use paper::csv::{CsvReading, CsvRow, read_csv};
use rust_decimal::Decimal;
use serde_json::Value;

const LANGS: [&str; 2] = ["zh-CN", "en"];

/// A home with the sample in a language as its data.
fn sampled(lang: &str) -> Home {
    let home = crate::home();
    home.load_sample(lang);
    home
}

fn export(home: &Home, lang: &str, format: &str) -> String {
    let words = ["--lang", lang, "--today", "2026-01-05", "export", "funnel", "--format", format];
    let (status, out, talk) = home.run(&words);
    assert_eq!((status, talk.as_str()), (0, ""), "{out}");
    out
}

/// The columns in their order, by the names programs know.
const KEYS: &str = "id account account_id project stage_number stage days_in_stage limit stale grade positions_held \
                    amount_at_median close_near moved_lately amount chance_percent weighted owner owner_id close \
                    on_hold_until next_action due outcome outcome_on marked";

/// The rows of the CSV under the names of their columns in the JSON.
fn rows(home: &Home, lang: &str) -> Vec<BTreeMap<String, String>> {
    let keys: Vec<_> = KEYS.split_whitespace().map(str::to_owned).collect();
    let all = read_csv(export(home, lang, "csv").as_bytes(), CsvReading::default()).unwrap().rows;
    let row = |row: &CsvRow| keys.iter().cloned().zip(row.cells.iter().cloned()).collect();
    all.iter().skip(1).map(row).collect()
}

fn number(text: &str) -> Decimal {
    if text.is_empty() { Decimal::ZERO } else { text.replace(',', "").parse().unwrap() }
}

/// The lines of a table of the page, by its heading; a cell each, without the head.
fn section(page: &str, heading: &str) -> Vec<Vec<String>> {
    let after = page.split_once(&format!("## {heading}\n")).unwrap_or_else(|| panic!("no {heading}\n{page}")).1;
    let lines = after.lines().take_while(|line| !line.starts_with('#')).filter(|line| line.starts_with("| "));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    lines.skip(1).map(cells).collect()
}

#[test]
fn the_figures_of_the_page_are_the_sums_of_the_rows() {
    for (lang, heading) in [("en", "By stage"), ("zh-CN", "各阶段")] {
        let home = sampled(lang);
        let (rows, page) = (rows(&home, lang), export(&home, lang, "md"));
        assert_eq!(rows.len(), 30);
        let told = section(&page, heading);
        assert_eq!(told.len(), 10, "nine stages and what is open: {page}");
        let sum = |field: &str, stages: &dyn Fn(usize) -> bool| -> Decimal {
            let inside = rows.iter().filter(|row| stages(row["stage_number"].parse().unwrap()));
            inside.map(|row| if field == "count" { Decimal::ONE } else { number(&row[field]) }).sum()
        };
        for (place, line) in told.iter().enumerate() {
            let inside = |stage: usize| if place == 9 { stage < 6 } else { stage == place };
            for (column, field) in ["count", "amount", "weighted"].into_iter().enumerate() {
                assert_eq!(number(&line[column + 1]), sum(field, &inside), "{field}: {line:?}");
            }
        }
    }
}

#[test]
fn a_row_is_right_in_itself() {
    let home = sampled("en");
    for row in rows(&home, "en") {
        let stage: usize = row["stage_number"].parse().unwrap();
        let chance = [5, 10, 25, 40, 60, 80, 95, 100, 0][stage];
        assert_eq!(row["chance_percent"], chance.to_string());
        if row["amount"].is_empty() {
            assert_eq!(row["weighted"], "");
        } else {
            assert_eq!(number(&row["weighted"]), number(&row["amount"]) * Decimal::new(chance, 2), "{row:?}");
        }
        let tests = ["positions_held", "amount_at_median", "close_near", "moved_lately"].map(|test| row[test].as_str());
        let points = tests.iter().filter(|test| **test == "yes").count();
        match row["grade"].as_str() {
            "" => assert!(stage >= 6 && tests == [""; 4], "{row:?}"),
            "A" => assert_eq!(points, 4),
            "B" => assert!(points >= 3),
            "C" => assert_eq!(points, 2),
            "D" => assert!(points <= 1),
            other => panic!("{other}"),
        }
        let limit = row["limit"].parse::<i64>();
        assert_eq!(limit.is_ok(), stage <= 6);
        if row["stale"] == "yes" {
            assert!(row["days_in_stage"].parse::<i64>().unwrap() > limit.unwrap(), "{row:?}");
        }
    }
    let all = rows(&home, "en");
    let one = |name: &str| all.iter().find(|row| row["project"] == name).unwrap().clone();
    let monitoring = one("Compressor monitoring");
    assert_eq!((&*monitoring["days_in_stage"], &*monitoring["stale"], &*monitoring["grade"]), ("41", "yes", "C"));
    assert_eq!(one("Compressor soft starters")["marked"], "yes");
    assert_eq!(one("Explosion-proof motors")["stale"], "no", "it is on hold");
    assert_eq!((&*one("Mill monitoring")["amount"], &*one("Mill monitoring")["next_action"]), ("", ""));
    assert_eq!(one("Forge overhaul")["outcome_on"], "2025-12-29");
    assert!(all.is_sorted_by_key(|row| row["stage_number"].parse::<u8>().unwrap()));
}

#[test]
fn programs_find_the_same_in_every_language() {
    let home = sampled("en");
    let (zh, en) = (export(&home, "zh-CN", "json"), export(&home, "en", "json"));
    assert_eq!(zh, en);
    let rows: Vec<Value> = serde_json::from_str(&en).unwrap();
    assert_eq!(rows.len(), 30);
    let known: BTreeSet<_> = KEYS.split_whitespace().collect();
    assert!(
        rows.iter().all(|row| row.as_object().unwrap().keys().map(String::as_str).collect::<BTreeSet<_>>() == known)
    );
    let csv = read_csv(export(&home, "en", "csv").as_bytes(), CsvReading::default()).unwrap().rows;
    assert!(csv.iter().all(|row| row.cells.len() == 26));
    assert_eq!(csv[0].cells[..5], ["id", "account", "account id", "name", "stage number"]);
}

#[test]
fn the_next_action_stands_as_in_the_table_of_the_projects() {
    for tag in LANGS {
        let home = sampled(tag);
        let words = ["--lang", tag, "--today", "2026-01-05", "export", "projects", "--format", "json"];
        let (status, out, talk) = home.run(&words);
        assert_eq!((status, talk.as_str()), (0, ""));
        let projects: Vec<Value> = serde_json::from_str(&out).unwrap();
        let mut told = 0;
        let page = export(&home, tag, "md");
        let funnel: Vec<Value> = serde_json::from_str(&export(&home, tag, "json")).unwrap();
        for row in funnel.iter().filter(|row| row["stage_number"].as_u64().unwrap() < 7) {
            let project = projects.iter().find(|project| project["id"] == row["id"]).unwrap();
            assert_eq!(row["next_action"], project["next_action"], "{row}");
            let Some(next) = row["next_action"].as_str() else { continue };
            told += 1;
            assert!(row["stage_number"] == 6 || page.contains(&text::markdown(next)), "{next}\n{page}");
        }
        assert!(told >= 15, "{told}");
    }
}

#[test]
fn the_page_tells_what_is_measured_and_what_is_not_yet() {
    let home = sampled("en");
    let page = export(&home, "en", "md");
    for told in [
        "# The sales funnel, 2026-01-05\n",
        "Open: 16, worth CNY 16,548,000, weighted CNY 6,618,300.",
        "| 3 dig out needs | 86% (12 of 14) | 3 | 50% (5 of 10) | 29% to 71% | 40% | 1 |",
        "| 5%, outside the range |",
        "| 2 more needed |  | 60% |",
        "16 open, 57% won, CNY 372,625 an order on average, 85 days from opening to order.",
        "Counted on 14 closed; from all still open lost to all won, 27% to 80% won and CNY 18,759 to CNY 56,278 a day.",
        "Open ones average CNY 1,103,200, won ones CNY 372,625",
        "| 2026Q1 | 4,800,000 | 0 | 12,350,000 | 2.6 times |",
        "Past its expected close and in no quarter: 1, worth CNY 48,000, without an amount: 0.",
        "| over 90 days late, weighs nothing | 48,000 | 0 | 0 |",
        "| overdue | 465,500 | 0 |",
        "### 5 win commitment\n",
        "| 41 of 30, stale |",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(!page.contains("### 6"), "orders are no open cards");
    let empty = crate::home();
    std::fs::create_dir_all(empty.data()).unwrap();
    let (status, out, talk) = empty.run(&["--lang", "en", "export", "funnel", "--format", "md"]);
    assert_eq!(status, 0, "{talk}");
    for told in ["so many closed projects are missing: 10", "No target is set", "No money", "There are no open cards."]
    {
        assert!(out.contains(told), "{told}\n{out}");
    }
}

#[test]
fn it_is_never_written_over_a_file() {
    let home = sampled("en");
    let file = home.folder.path().join("funnel.csv");
    let words = ["--lang", "en", "export", "funnel", "--out", file.to_str().unwrap()];
    let (status, out, talk) = home.run(&words);
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(talk.contains("Rows: 30"), "{talk}");
    let before = std::fs::read(&file).unwrap();
    assert_eq!(home.run(&words).0, 1);
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(home.run(&["export", "funnel", "--format", "xlsx"]).0, 2);
}

#[test]
fn every_json_speaks_with_one_tongue() {
    let home = sampled("en");
    let read = |args: &[&str]| -> Value {
        let (status, out, talk) = home.run(&[&["--lang", "zh-CN", "--today", "2026-01-05"], args].concat());
        assert_eq!((status, talk.as_str()), (0, ""), "{args:?}");
        serde_json::from_str(&out).unwrap()
    };
    let projects = read(&["export", "projects", "--format", "json"]);
    let funnel = read(&["export", "funnel", "--format", "json"]);
    let stages: BTreeSet<_> = funnel.as_array().unwrap().iter().map(|row| row["stage"].as_str().unwrap()).collect();
    let known = ["target", "analyse", "trust", "needs", "value", "commitment", "collection", "paid", "lost"];
    assert_eq!(stages, BTreeSet::from(known));
    let mut sizes = BTreeSet::new();
    for row in funnel.as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        let project = projects.as_array().unwrap().iter().find(|project| project["id"] == id).unwrap();
        let tracker = read(&["tracker", id, "--format", "json"])["project"].clone();
        for (key, other) in
            [("stage", "stage"), ("account_id", "account_id"), ("owner_id", "owner_id"), ("account", "account")]
        {
            assert_eq!((&row[key], &row[key]), (&project[other], &tracker[other]), "{key} of {id}");
        }
        assert_eq!(project["size"], tracker["size"], "{id}");
        assert!(row["days_in_stage"].is_number(), "a page shows a number: {row}");
        assert_eq!(row["on_hold_until"], project["on_hold_until"]);
        sizes.insert(project["size"].as_str().unwrap().to_owned());
    }
    assert_eq!(sizes, BTreeSet::from(["large".to_owned(), "small".to_owned()]));
    let people = read(&["export", "people", "--format", "json"]);
    let kinds: BTreeSet<_> = people.as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, BTreeSet::from(["colleague", "trainee"]));
    let tracker = read(&["tracker", "antaprjt0001", "--format", "json"]);
    let ids: BTreeSet<_> = tracker["people"].as_array().unwrap().iter().map(|person| person["id"].as_str()).collect();
    assert!(ids.contains(&tracker["guide_id"].as_str()) && tracker["next_action"]["id"].is_string(), "{tracker}");
    let promise = &tracker["last_promise"];
    let promised = tracker["people"].as_array().unwrap().iter().find(|person| person["id"] == promise["who_id"]);
    assert_eq!(promised.map(|person| &person["name"]), Some(&promise["who"]), "{tracker}");
    let contacts = read(&["export", "contacts", "--format", "json"]);
    let contacts = contacts.as_array().unwrap();
    let below: Vec<_> = contacts.iter().filter(|row| row["reports_to"].is_string()).collect();
    assert!(!below.is_empty());
    for row in below {
        let above = contacts.iter().find(|contact| contact["id"] == row["reports_to_id"]).unwrap();
        assert_eq!((&row["reports_to"], &row["account_id"]), (&above["name"], &above["account_id"]), "{row}");
    }
    for person in people.as_array().unwrap().iter().filter(|person| person["name"] == "Zhou Min") {
        let profile = read(&["profile", "Zhou Min", "--format", "json"]);
        assert_eq!((&profile["id"], &profile["name"]), (&person["id"], &person["name"]));
    }
    let small = read(&["tracker", "zhqnprjt0002", "--format", "json"]);
    assert!(small["lights"]["held"].is_null() && small["lights"]["buyer_met"].is_boolean(), "{small}");
}

#[test]
fn nought_times_is_written_in_one_way() {
    let home = sampled("en");
    let path = home.data().join("book.ron");
    let written = std::fs::read_to_string(&path).unwrap();
    // Of so much the pipeline covers nothing, to a tenth.
    std::fs::write(&path, written.replace("amount: \"4800000\"", "amount: \"4800000000\"")).unwrap();
    for (lang, nought) in [("en", "| 0 times |"), ("zh-CN", "| 0 倍 |")] {
        let page = export(&home, lang, "md");
        assert!(page.contains(nought) && !page.contains(".0 times") && !page.contains(".0 倍"), "{page}");
    }
    let page = export(&home, "en", "md");
    assert!(page.contains("Past its expected close and in no quarter: 1"), "{page}");
}
