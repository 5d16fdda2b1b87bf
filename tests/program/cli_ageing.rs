//! The ageing and the invoices on the command line: in every form, as of any day, and safe wherever they are read.

use harness::pty::Home;

const DAY: [&str; 4] = ["--lang", "en", "--today", "2026-01-05"];

fn sampled() -> Home {
    let home = crate::home();
    let folder = home.data();
    let (status, _, talk) = home.run(&[&DAY[..], &["sample", folder.to_str().unwrap()]].concat());
    assert_eq!(status, 0, "{talk}");
    home
}

fn ageing(home: &Home, more: &[&str]) -> String {
    let (status, out, talk) = home.run(&[&DAY[..], &["ageing"], more].concat());
    assert_eq!((status, talk.as_str()), (0, ""));
    out
}

fn json(home: &Home, more: &[&str]) -> serde_json::Value {
    serde_json::from_str(&ageing(home, &[&["--format", "json"], more].concat())).unwrap()
}

#[test]
fn the_ageing_is_printed_for_people_spreadsheets_programs_and_browsers() {
    let home = sampled();
    let page = ageing(&home, &[]);
    assert!(page.starts_with("# Ageing as of 2026-01-05, from the due day\n"), "{page}");
    assert!(
        page.contains("| total | 385,000 | 268,000 | 130,000 | 74,000 | 48,000 | -9,500 | 895,500 | 513,500 |"),
        "{page}"
    );
    assert!(page.contains("buckets and credits add up to the total") && page.contains("DSO 45.9 days"), "{page}");
    let value = json(&home, &[]);
    assert_eq!((&value["total"]["total"], &value["basis"]), (&"895500".into(), &"due".into()));
    let rows = value["customers"].as_array().unwrap();
    let sum: i64 = rows.iter().map(|row| row["total"].as_str().unwrap().parse::<i64>().unwrap()).sum();
    assert_eq!(sum, 895_500);
    let sheet = ageing(&home, &["--format", "csv"]);
    assert_eq!(sheet.lines().count(), rows.len() + 1, "{sheet}");
    assert!(
        sheet.contains("mctracct0000,Mingchuan Trading,2026-01-05,from the due day,0,38000,0,74000,48000,0,160000"),
        "{sheet}"
    );
    let html = ageing(&home, &["--format", "html"]);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.ends_with("</html>\n"), "{html}");
    assert!(html.contains("<td>Mingchuan Trading</td><td>0</td><td>38,000</td>"), "{html}");
}

#[test]
fn as_of_a_day_nothing_later_is_seen_and_the_basis_is_named() {
    let home = sampled();
    let then = ageing(&home, &["--as-of", "2025-11-30", "--basis", "invoice"]);
    assert!(then.starts_with("# Ageing as of 2025-11-30, from the invoice day\n"), "{then}");
    assert!(then.contains("| total | 0 | 468,000 | 130,000 | 74,000 | 48,000 | 0 | 720,000 |"), "{then}");
    assert_eq!(json(&home, &["--as-of", "2020-01-01"])["customers"], serde_json::json!([]));
    assert!(ageing(&home, &["--as-of", "2020-01-01"]).contains("Nobody owes anything on this day."));
    assert_eq!(home.run(&["ageing", "--as-of", "31/31"]).0, 2);
    assert_eq!(home.run(&["ageing", "--basis", "age"]).0, 2);
}

#[test]
fn dso_and_cei_count_who_has_paid() {
    let home = sampled();
    // Worked out from the exported invoices and payments alone, as of days on which nobody has a credit.
    for (day, dso, cei) in
        [("2025-11-30", "53.7", "80.9"), ("2025-09-30", "21", "85.9"), ("2025-09-10", "31.5", "90.4")]
    {
        let total = &json(&home, &["--as-of", day])["total"];
        assert_eq!((&total["dso"], &total["cei"]), (&dso.into(), &cei.into()), "{day}");
    }
}

#[test]
fn what_a_customer_is_called_is_never_obeyed() {
    let home = sampled();
    let file = home.data().join("accounts/mctracct0000.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let name = r"=1+1 <script>alert('x')</script> & | \u{1b}[31m";
    std::fs::write(&file, text.replacen("Mingchuan Trading", name, 1)).unwrap();
    let html = ageing(&home, &["--format", "html"]);
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; |"), "{html}");
    assert!(!html.contains("<script") && !html.contains('\u{1b}'));
    let opened = html.matches('<').count();
    assert_eq!(opened, html.matches('>').count(), "every sign of its own is closed");
    // What no table can tell again without loss is told by its id.
    let sheet = ageing(&home, &["--format", "csv"]);
    assert!(sheet.contains("mctracct0000,mctracct0000,") && !sheet.contains('\u{1b}'), "{sheet}");
    std::fs::write(&file, text.replacen("Mingchuan Trading", "=1+1", 1)).unwrap();
    assert!(ageing(&home, &["--format", "csv"]).contains("mctracct0000,'=1+1,"));
    std::fs::write(&file, text.replacen("Mingchuan Trading", name, 1)).unwrap();
    let page = ageing(&home, &[]);
    assert!(
        page.lines().filter(|line| line.contains("script")).all(|line| line.contains("\\|") || line.contains("&#124;")),
        "{page}"
    );
    assert!(!page.contains('\u{1b}'));
}

#[test]
fn invoices_are_exported_with_ids_beside_names() {
    let home = sampled();
    let export = |more: &[&str]| {
        let (status, out, talk) = home.run(&[&DAY[..], &["export", "receivables"], more].concat());
        assert_eq!((status, talk.as_str()), (0, ""));
        out
    };
    let rows: Vec<serde_json::Value> = serde_json::from_str(&export(&["--format", "json"])).unwrap();
    let row = rows.iter().find(|row| row["number"] == "MC-0377").unwrap();
    assert_eq!((&row["account_id"], &row["account"]), (&"mctracct0000".into(), &"Mingchuan Trading".into()));
    assert_eq!((&row["amount"], &row["paid"], &row["open"]), (&"68000".into(), &"20000".into(), &"48000".into()));
    assert_eq!((&row["overdue"], &row["days_late"], &row["cause"]), (&"48000".into(), &118.into(), &"no_cash".into()));
    let parts = rows.iter().find(|row| row["number"] == "ZY-0612-2").unwrap();
    assert_eq!(parts["instalments"], serde_json::json!(["2025-12-31 120000"]));
    // What each still leaves open is what the ageing says of all.
    let open: f64 = rows.iter().map(|row| row["open"].as_str().unwrap().parse::<f64>().unwrap()).sum();
    assert!((open - 895_500.0).abs() < 0.001, "{open}");
    assert_eq!(export(&["--format", "csv"]).lines().count(), rows.len() + 1);
    assert_eq!(export(&["--format", "md"]).lines().count(), rows.len() + 2);
}

#[test]
fn a_record_that_does_not_read_is_told_and_the_status_says_so() {
    let home = sampled();
    std::fs::write(home.data().join("accounts/mctracct0000.ron"), "(format: \"peilian/account\", version: 4, data: (")
        .unwrap();
    let (status, out, talk) = home.run(&[&DAY[..], &["ageing"]].concat());
    assert_eq!(status, 1);
    assert!(out.contains("735,500") && talk.contains("mctracct0000"), "{out}{talk}");
}
