//! The papers of a class as a browser prints them: one sheet of A4 for each, in both languages. Where no Chromium is installed this
//! says so and passes; with `PEILIAN_FULL=1` it fails.

use std::path::Path;
use std::process::{Command, Stdio};

use domain::lang::Lang;
use domain::workshop::answers::ClassPromise;

use crate::papers::{FullClass, blank};

/// As much as somebody writes in ten minutes.
const LONG: &str = "下周三上午，采购经理带我去车间见生产副总，看完样机由副总当场定哪台线先试两周。The plant manager stops the line on \
                    Saturday for an hour.";

/// What the browser is called.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

fn browser() -> Option<&'static str> {
    let starts = |name: &&str| {
        let asked = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    NAMES.into_iter().find(|name| starts(name))
}

fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    page.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0
}

/// Many pages as one, so that the browser starts once.
fn together(pages: &[String], lang: Lang) -> String {
    let looks: String = pages.iter().map(|page| part(page, "<style>", "</style>")).collect();
    let bodies: String = pages.iter().map(|page| part(page, "<body class=\"sheets\">", "</body>")).collect();
    let tag = lang.tag();
    let last = ".sheets .page:last-child{break-after:auto}";
    format!(
        "<!DOCTYPE html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"/><style>{looks}{last}</style></head>\
         <body class=\"sheets\">{bodies}</body></html>"
    )
}

/// How many sheets of paper a page takes.
fn printed(browser: &str, folder: &Path, page: &str) -> usize {
    let (from, to) = (folder.join("page.html"), folder.join("page.pdf"));
    std::fs::write(&from, page).unwrap();
    let told = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--print-to-pdf={}", to.display()))
        .arg(format!("file://{}", from.display()))
        .output()
        .unwrap();
    let pdf = std::fs::read(&to).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&told.stderr)));
    let pdf = String::from_utf8_lossy(&pdf);
    let sheets = pdf.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s'));
    assert!(["594.9", "595."].iter().any(|width| pdf.contains(&format!("[0 0 {width}"))), "the paper is A4");
    sheets.count()
}

#[test]
fn every_paper_of_a_class_fits_its_sheet_of_a4() {
    let Some(browser) = browser() else {
        assert!(std::env::var_os("PEILIAN_FULL").is_none(), "no Chromium is installed, so nothing was printed");
        println!("no Chromium is installed: the papers were not printed");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        let promise = class.class.promises[0].clone();
        let seats = class.class.roster.iter().skip(3);
        let more = seats.map(|seat| ClassPromise { person: seat.person, action: LONG.to_owned(), ..promise.clone() });
        class.class.promises.extend(more);
        let pages = blank(lang).into_iter().map(|(_, page)| page);
        let pages: Vec<_> = pages.chain(class.handouts(lang).into_iter().map(|(_, page)| page)).collect();
        let sections = pages.iter().map(|page| page.matches("<section ").count()).sum::<usize>();
        assert_eq!(sections, 3 + 2 + 1 + 4 + class.class.roster.len());
        let count = printed(browser, folder.path(), &together(&pages, lang));
        assert_eq!(count, sections, "{lang:?}: something runs over its sheet, or leaves one empty");
        let [_, report] = class.report(lang);
        assert!((2..=5).contains(&printed(browser, folder.path(), &report)), "the report is a few sheets");
    }
}
