//! Tables out of the book and into it: what comes back is what went out, and what a file would change is told row by row.

mod certain;
mod nasty;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use domain::account::Account;
use domain::book::Book;
use domain::contact::{Clue, Contact, Overrule};
use domain::id::IdSource;
use domain::lang::Lang;
use domain::money::Money;
use domain::project::{Involvement, Project, SaleSize, Temperament, TemperamentKind};
use domain::quadrant::Quadrant;
use domain::record::Record;
use jiff::civil::{Date, date};
use nasty::{any_book, decent_book};
use paper::csv::{CsvReading, CsvRow, csv_text, read_csv};
use paper::exchange::{ImportContext, ImportPlan, RecordKind, RowFault, RowOutcome, TableWishes, plan, report, table};
use proptest::prelude::*;
use words::{Say, Template, exchange as phrases, form};

const TODAY: Date = date(2026, 1, 5);
/// What the ids of an import grow from. No book grows from it, so that nothing new bears the id of somebody who is there.
const IMPORTED_FROM: u64 = 77;

fn rows(bytes: &[u8]) -> Vec<CsvRow> {
    read_csv(bytes, CsvReading::default()).unwrap().rows
}

fn planned(kind: Option<RecordKind>, book: &Book, bytes: &[u8], lang: Lang) -> Result<ImportPlan, Vec<Say>> {
    wished(kind, book, bytes, lang, TableWishes::default())
}

fn wished(
    kind: Option<RecordKind>,
    book: &Book,
    bytes: &[u8],
    lang: Lang,
    wishes: TableWishes,
) -> Result<ImportPlan, Vec<Say>> {
    let mut ids = IdSource::new(IMPORTED_FROM);
    plan(kind, book, &rows(bytes), &mut ImportContext { today: TODAY, lang, wishes, ids: &mut ids })
}

/// The plan of a text for a book; the file as a whole is good.
fn of(book: &Book, text: &str) -> ImportPlan {
    planned(None, book, text.as_bytes(), Lang::En).unwrap()
}

/// The same, where a bad cell takes its row with it.
fn strictly(book: &Book, text: &str) -> ImportPlan {
    wished(None, book, text.as_bytes(), Lang::En, TableWishes { strict: true, ..TableWishes::default() }).unwrap()
}

fn exported(kind: RecordKind, book: &Book, lang: Lang) -> String {
    csv_text(&table(kind, book, lang).csv_rows()).unwrap()
}

fn counts(plan: &ImportPlan) -> [usize; 4] {
    let sum = plan.counts();
    [sum.new, sum.changed, sum.same, sum.bad]
}

fn faults(plan: &ImportPlan, line: usize) -> Vec<(Option<usize>, Template)> {
    let row = plan.rows.iter().find(|row| row.line == line).unwrap();
    let RowOutcome::Bad(faults) = &row.outcome else { panic!("line {line} is good: {row:?}") };
    faults.iter().map(|RowFault { column, why }| (column.as_ref().map(|(number, _)| *number), why.template)).collect()
}

fn edits(plan: &ImportPlan, line: usize) -> Vec<(&'static str, &str, &str)> {
    let row = plan.rows.iter().find(|row| row.line == line).unwrap();
    let (RowOutcome::New(edits) | RowOutcome::Changed(edits)) = &row.outcome else {
        panic!("line {line} does nothing: {row:?}")
    };
    edits.iter().map(|edit| (edit.label.en, edit.before.as_str(), edit.after.as_str())).collect()
}

/// Two customers, three people, two projects.
fn book() -> Book {
    let mut ids = IdSource::new(5);
    let mut east = Account::new(ids.next_id(), "华东电力".to_owned());
    east.industry = String::from("电力");
    east.credit_limit = Some(Money::whole(100_000));
    for name in ["王总", "李娜"] {
        east.contacts.push(Contact::new(ids.next_id(), name.to_owned()));
    }
    east.contacts[1].reports_to = Some(east.contacts[0].id);
    east.contacts[1].phone = String::from("021-5555");
    east.projects.push(Project::new(ids.next_id(), "变频改造".to_owned(), date(2025, 12, 1)));
    let mut grid = Account::new(ids.next_id(), "State Grid".to_owned());
    grid.contacts.push(Contact::new(ids.next_id(), "Lee".to_owned()));
    grid.projects.push(Project::new(ids.next_id(), "Spares".to_owned(), TODAY));
    let mut book = Book::default();
    for account in [east, grid] {
        book.put_unjournaled(Record::Account(Arc::new(account)));
    }
    book
}

fn account<'a>(book: &'a Book, name: &str) -> &'a Account {
    book.accounts().values().find(|account| account.name == name).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_export_brought_back_changes_nothing(book in any_book(), written in 0_usize..2, read in 0_usize..2) {
        for kind in RecordKind::IMPORTED {
            let text = exported(kind, &book, Lang::ALL[written]);
            let count = table(kind, &book, Lang::Zh).rows.len();
            match planned(Some(kind), &book, text.as_bytes(), Lang::ALL[read]) {
                Err(says) => prop_assert_eq!((count, says), (0, vec![phrases::HEADER_ONLY.say()])),
                Ok(plan) => {
                    prop_assert_eq!(counts(&plan), [0, 0, count, 0], "{:?}", plan.rows);
                    let mut after = book.clone();
                    plan.apply(&mut after);
                    prop_assert!(after == book && after.take_journal().is_empty());
                }
            }
        }
    }

    #[test]
    fn an_export_into_an_empty_book_makes_the_same_records(book in decent_book(), lang in 0_usize..2) {
        let lang = Lang::ALL[lang];
        let mut fresh = Book::default();
        book.people().values().for_each(|person| fresh.put_unjournaled(Record::Person(person.clone())));
        for kind in RecordKind::IMPORTED {
            if table(kind, &book, lang).rows.is_empty() {
                continue;
            }
            let plan = planned(None, &fresh, exported(kind, &book, lang).as_bytes(), lang).unwrap();
            prop_assert_eq!(plan.counts().bad, 0, "{}", report::bad(&plan, Lang::En));
            plan.apply(&mut fresh);
        }
        for kind in RecordKind::IMPORTED {
            let bare = |book: &Book| -> Vec<Vec<String>> {
                // Whose name tells too little goes by the id: the place in the list stands for that.
                let all = book.accounts().values().flat_map(|account| account.contacts.iter().enumerate());
                let places: BTreeMap<_, _> = all.map(|(place, c)| (c.id.to_string(), place.to_string())).collect();
                let same = |cell: &String| places.get(cell).unwrap_or(cell).clone();
                // A new book names its records anew.
                let written = table(kind, book, lang);
                let ours = |place: &usize| !matches!(written.keys[*place], "id" | "account_id" | "reports_to_id");
                let kept: Vec<usize> = (0..written.keys.len()).filter(ours).collect();
                let row = |row: &Vec<String>| kept.iter().map(|place| same(&row[*place])).collect();
                let mut rows: Vec<Vec<_>> = written.csv_rows().iter().map(row).collect();
                rows.sort();
                rows
            };
            prop_assert_eq!(bare(&fresh), bare(&book));
        }
    }

    #[test]
    fn no_file_panics_and_every_row_is_told_once(
        cells in prop::collection::vec("[-a'=|,;\"1万客\r\n]{0,6}", 0..60),
        names in prop::sample::subsequence(vec!["id", "account", "name", "size", "reports to", "客户", "手机", "x", ""], 1..7),
    ) {
        let text = csv_text(&[names.iter().map(|n| (*n).to_owned()).collect()]).unwrap() + &cells.join(",");
        for kind in RecordKind::IMPORTED {
            let Ok(plan) = planned(Some(kind), &book(), text.as_bytes(), Lang::Zh) else { continue };
            let lines: BTreeSet<_> = plan.rows.iter().map(|row| row.line).collect();
            prop_assert_eq!(lines.len(), plan.rows.len());
            prop_assert_eq!(counts(&plan).iter().sum::<usize>(), plan.rows.len());
            plan.apply(&mut book());
        }
    }
}

#[test]
fn what_is_private_leaves_no_trace_in_any_table() {
    let (mut bare, mut full) = (book(), book());
    let id = account(&full, "华东电力").id;
    let private = |account: &mut Account| {
        let contact = &mut account.contacts[0];
        contact.clues.push(Clue { key: "B3".to_owned(), on: TODAY });
        contact.overrule = Some(Overrule { quadrants: vec![Quadrant::ALL[0]], on: TODAY });
        let mut part = Involvement::new(contact.id);
        part.temperament = Some(Temperament { kind: TemperamentKind::Fox, on: TODAY });
        account.projects[0].involvements.push(part);
    };
    full.edit_account(id, private);
    assert!(full != bare);
    for kind in RecordKind::ALL {
        for lang in Lang::ALL {
            let (one, other) = (table(kind, &bare, lang), table(kind, &full, lang));
            assert_eq!(one.csv_rows(), other.csv_rows());
            assert_eq!((one.markdown(), one.json()), (other.markdown(), other.json()));
        }
    }
    // An import keeps them, too: it writes its own fields and no others.
    let text = "account,name,phone\n华东电力,王总,139\n";
    for book in [&mut bare, &mut full] {
        of(book, text).apply(book);
    }
    bare.edit_account(id, private);
    assert!(full == bare);
}

#[test]
fn a_hundred_thousand_rows_end_and_count_right() {
    let mut text = String::from("account,name,phone\n");
    for n in 0..100_000 {
        // One customer has most of them.
        let account = if n % 4 == 0 { n % 1000 } else { 1 };
        let _ = writeln!(text, "firm {account},c{n},{n}");
    }
    let plan = of(&Book::default(), &text);
    assert_eq!(counts(&plan), [100_000, 0, 0, 0]);
    assert_eq!(plan.counts().accounts, 251);
    let mut book = Book::default();
    plan.apply(&mut book);
    assert_eq!(counts(&of(&book, &exported(RecordKind::Contacts, &book, Lang::En))), [0, 0, 100_000, 0]);
}

#[test]
fn a_long_line_of_superiors_falls_with_the_one_on_top() {
    let line = |top: &str| {
        let rows = (0..20_000).map(|n| format!("firm,c{n},c{}\n", n + 1));
        format!("account,name,reports to\n{}firm,c20000,{top}\n", rows.collect::<String>())
    };
    assert_eq!(counts(&of(&Book::default(), &line("nobody"))), [0, 0, 0, 20_001]);
    assert_eq!(counts(&of(&Book::default(), &line(""))), [20_001, 0, 0, 0]);
}

#[test]
fn a_row_changes_what_it_names_and_nothing_else() {
    let mut book = book();
    let text = "客户名称,行业,备注,信用额度\n华东电力,,新备注,12.5万\nstate　GRID,电网,,\n新厂,-,,-\n华东电力 ,x,,\n";
    let plan = of(&book, text);
    assert_eq!(counts(&plan), [1, 2, 0, 1]);
    assert_eq!(edits(&plan, 2), [("note", "", "新备注"), ("credit limit", "100000", "125000")]);
    assert_eq!(edits(&plan, 3), [("industry", "", "电网")]);
    assert_eq!(edits(&plan, 4), []);
    assert_eq!(faults(&plan, 5), [(None, phrases::TOLD_BEFORE.template())]);
    plan.apply(&mut book);
    let east = account(&book, "华东电力");
    assert_eq!((east.industry.as_str(), east.credit_limit), ("电力", Some(Money::whole(125_000))));
    assert_eq!(east.contacts.len(), 2);
    assert_eq!(account(&book, "State Grid").industry, "电网");
    assert_eq!(book.take_journal().len(), 3);
}

#[test]
fn a_dash_empties_and_a_blank_keeps() {
    let mut book = book();
    let plan = of(&book, "account,name,phone,reports to\n华东电力,李娜,,\n华东电力,王总,-,-\n");
    assert_eq!(counts(&plan), [0, 0, 2, 0]);
    let plan = of(&book, "account,name,phone,reports to\n华东电力,李娜,-,－\n");
    assert_eq!(edits(&plan, 2), [("phone", "021-5555", ""), ("reports to", "王总", "")]);
    plan.apply(&mut book);
    assert_eq!(account(&book, "华东电力").contacts[1].reports_to, None);
    let plan = strictly(&book, "id,account,name,size\n,华东电力,变频改造,-\n,华东电力,-,large\n");
    assert_eq!(faults(&plan, 2), [(Some(4), phrases::REQUIRED.template())]);
    assert_eq!(faults(&plan, 3), [(Some(3), phrases::REQUIRED.template())]);
}

#[test]
fn an_id_renames_and_never_moves() {
    let mut book = book();
    let id = account(&book, "华东电力").contacts[0].id;
    let plan = of(&book, &format!("id,account,name,phone\n{id},华东电力,王建国,1\n7,华东电力,李娜,2\n"));
    assert_eq!(edits(&plan, 2), [("name", "王总", "王建国"), ("phone", "", "1")]);
    assert_eq!(plan.rows[0].title, "华东电力 / 王总");
    assert_eq!(edits(&plan, 3), [("phone", "021-5555", "2")]);
    assert_eq!(plan.notes, [phrases::UNKNOWN_IDS.with(["1"])]);
    let moved = of(&book, &format!("id,account,name,phone\n{id},State Grid,王总,\n")).rows;
    assert!(
        matches!(&moved[0].outcome, RowOutcome::Bad(faults) if faults[0].why == phrases::OTHER_ACCOUNT.with(["华东电力"]))
    );
    plan.apply(&mut book);
    assert_eq!(account(&book, "华东电力").contacts[0].name, "王建国");
}

#[test]
fn two_of_one_name_ask_for_the_id() {
    let mut book = book();
    let mut ids = IdSource::new(9);
    let id = account(&book, "华东电力").id;
    let twin = Contact::new(ids.next_id(), "李娜".to_owned());
    book.edit_account(id, |account| account.contacts.push(twin.clone()));
    book.put_unjournaled(Record::Account(Arc::new(Account::new(ids.next_id(), "STATE GRID".to_owned()))));
    let text = "account,name,reports to\n华东电力,李娜,\n华东电力,王总,李娜\nState Grid,Lee,\n";
    let plan = of(&book, text);
    assert_eq!(faults(&plan, 2), [(Some(2), phrases::SEVERAL.template())]);
    assert_eq!(faults(&plan, 3), [(Some(3), phrases::SEVERAL.template())]);
    assert_eq!(faults(&plan, 4), [(Some(1), phrases::SEVERAL.template())]);
    let text = format!("id,account,name,phone,reports to\n{},,,7,\n,{id},王总,,{}\n", twin.id, twin.id);
    assert_eq!(counts(&of(&book, &text)), [0, 2, 0, 0]);
}

#[test]
fn a_new_customer_comes_along_and_is_told_once() {
    let mut book = book();
    let plan = strictly(&book, "公司,项目,金额\n新厂,一期,1万\n新 厂,二期,x\n新厂,三期,\n华东电力,四期,\n");
    assert_eq!(counts(&plan), [3, 0, 0, 1]);
    let makes: Vec<_> = plan.rows.iter().map(|row| row.new_account.as_deref()).collect();
    assert_eq!(makes, [Some("新厂"), None, None, None]);
    assert_eq!(faults(&plan, 3), [(Some(3), form::NOT_MONEY_AT.template())]);
    assert!(report::whole(&plan, Lang::Zh).contains("客户「新厂」也是新的"));
    plan.apply(&mut book);
    let project = &account(&book, "新厂").projects[0];
    assert_eq!((project.opened, project.size, project.amount), (TODAY, SaleSize::Large, Some(Money::whole(10_000))));
    assert_eq!(book.accounts().len(), 3);
}

#[test]
fn superiors_stand_anywhere_in_the_file() {
    let mut book = book();
    let text = "account,name,reports to,phone\n华东电力,甲,乙,\n华东电力,乙,王总,\n新厂,丙,丁,\n新厂,丁,,\n\
                新厂,戊,己,\n新厂,己,庚,\n新厂,庚,,1E+10\n新厂,辛,王总,\n新厂,壬,壬,\n";
    let plan = strictly(&book, text);
    assert_eq!(counts(&plan), [4, 0, 0, 5]);
    assert_eq!(edits(&plan, 2), [("reports to", "", "乙")]);
    assert_eq!(faults(&plan, 6), [(Some(3), phrases::SUPERIOR_BAD.template())]);
    assert_eq!(faults(&plan, 7), [(Some(3), phrases::SUPERIOR_BAD.template())]);
    assert_eq!(faults(&plan, 8), [(Some(4), phrases::SHORTENED.template())]);
    assert_eq!(faults(&plan, 9), [(Some(3), phrases::NO_SUPERIOR.template())]);
    assert_eq!(faults(&plan, 10), [(Some(3), phrases::OWN_SUPERIOR.template())]);
    plan.apply(&mut book);
    let east = account(&book, "华东电力");
    assert_eq!(east.contacts[2].reports_to, Some(east.contacts[3].id));
    assert_eq!(east.contacts[3].reports_to, Some(east.contacts[0].id));
}

#[test]
fn a_circle_of_superiors_is_told_and_left_out() {
    let plan = of(&Book::default(), "account,name,reports to\n甲,A,B\n甲,B,A\n");
    assert_eq!(counts(&plan), [2, 0, 0, 0]);
    assert_eq!(plan.rows[0].left_out, []);
    assert_eq!(plan.rows[1].left_out.iter().map(|f| f.why.template).collect::<Vec<_>>(), [phrases::CIRCLE]);
    assert!(report::bad(&plan, Lang::En).contains("Going up from A leads back"));
    // The book is half of this one.
    let plan = of(&book(), "account,name,reports to\n华东电力,王总,李娜\n");
    assert!(plan.rows[0].left_out.len() == 1 && plan.accounts.is_empty());
    assert_eq!(counts(&of(&book(), "account,name,reports to\n华东电力,王总,李娜\n华东电力,李娜,-\n")), [0, 2, 0, 0]);
}

#[test]
fn ids_of_another_book_tell_people_apart_and_name_no_customer() {
    let text = "id,account,name,phone,reports to\naaaaaaaaaaaa,{},李娜,1,bbbbbbbbbbbb\nbbbbbbbbbbbb,{},李娜,2,\n";
    let plan = of(&Book::default(), &text.replace("{}", "新厂"));
    assert_eq!(counts(&plan), [2, 0, 0, 0]);
    let contacts = &plan.accounts[0].contacts;
    assert_eq!((contacts[0].reports_to, contacts[1].phone.as_str()), (Some(contacts[1].id), "2"));
    let unclear = of(&book(), &text.replace("{}", "华东电力"));
    assert_eq!([faults(&unclear, 2), faults(&unclear, 3)], [[(Some(3), phrases::SEVERAL_IN_FILE.template())]; 2]);
    let stray = of(&Book::default(), &text.replace("{}", "cccccccccccc"));
    assert_eq!(faults(&stray, 2), [(Some(2), phrases::NO_SUCH_ACCOUNT.template())]);
    let twins = of(&Book::default(), "id,name,place\naaaaaaaaaaaa,新厂,南\nbbbbbbbbbbbb,新厂,北\n");
    assert_eq!((counts(&twins), twins.accounts.len()), ([2, 0, 0, 0], 2));
}

#[test]
fn owners_are_people_on_our_side() {
    let book = book();
    let plan = strictly(&book, "account,name,owner\n华东电力,变频改造,陈默\n");
    assert_eq!(faults(&plan, 2), [(Some(3), phrases::NO_OWNER.template())]);
}

#[test]
fn bad_rows_are_named_and_good_ones_stay() {
    let long = "🧑‍🔧".repeat(300);
    let text = format!(
        "account,name,amount,close,size\n华东电力,甲,-5,2026-13-01,huge\n华东电力,{long},,,\n华东电力,乙\n华东电力,丙,１２，５００,2026-01-08,小单\n"
    );
    let plan = strictly(&book(), &text);
    assert_eq!(counts(&plan), [1, 0, 0, 3]);
    let wrong = [
        (Some(3), form::NEGATIVE.template()),
        (Some(4), phrases::CELL_SAYS.template()),
        (Some(5), phrases::NOT_A_SIZE.template()),
    ];
    assert_eq!(faults(&plan, 2), wrong);
    let RowOutcome::Bad(too_long) = &plan.rows[1].outcome else { panic!("{:?}", plan.rows[1]) };
    assert_eq!(too_long[0].why, phrases::TOO_LONG.with(["80", "300"]));
    assert!(plan.rows[1].title.ends_with("..."));
    assert_eq!(faults(&plan, 4), [(None, phrases::WRONG_COUNT.template())]);
    assert_eq!(edits(&plan, 5), [("amount", "", "12500"), ("close", "", "2026-01-08"), ("size", "", "small")]);
    let told = report::whole(&plan, Lang::En);
    assert!(told.contains("line 2  bad  华东电力 / 甲\n    column 3, amount: It cannot be negative here.\n"), "{told}");
    assert!(told.ends_with("projects: 1 new, 0 changed, 0 the same, 3 bad\n"), "{told}");
}

#[test]
fn a_quotation_mark_left_open_is_told_as_such() {
    let plan = of(&book(), "account,name,phone\n华东电力,\"王总,1\n华东电力,李娜,2\n");
    assert_eq!(faults(&plan, 2), [(None, phrases::QUOTE_NEVER_CLOSED_UNTIL.template())]);
    let last = of(&book(), "account,name,phone\n华东电力,\"王总,1\n");
    assert_eq!(faults(&last, 2), [(None, phrases::QUOTE_NEVER_CLOSED.template())]);
    let RowOutcome::Bad(told) = &of(&book(), "account,name,phone\n华东电力,甲,\"1\n华东电力,乙,2\"\n").rows[0].outcome
    else {
        panic!("the second row was swallowed")
    };
    assert_eq!(told[0].why, phrases::QUOTE_SWALLOWED.with(["2", "3"]));
    let plan = of(&book(), "account,name,phone\n华东电力,\"甲\"乙,1\n华东电力,丙,2\n");
    assert_eq!((counts(&plan), faults(&plan, 2)), ([1, 0, 0, 1], vec![(None, phrases::QUOTE_TEXT_BEHIND.template())]));
}

#[test]
fn a_file_that_cannot_be_imported_says_why() {
    let says = |text: &str| {
        let says = planned(None, &book(), text.as_bytes(), Lang::En).unwrap_err();
        says.iter().map(|say| say.template).collect::<Vec<_>>()
    };
    assert_eq!(says(""), [phrases::EMPTY_FILE]);
    assert_eq!(says("\u{FEFF}\r\n\r\n"), [phrases::EMPTY_FILE]);
    assert_eq!(says("name,industry\n"), [phrases::HEADER_ONLY]);
    assert_eq!(says("name,industry\n,\n , \n"), [phrases::HEADER_ONLY]);
    assert_eq!(says("colour,weight\nred,5\n"), [phrases::NO_KIND]);
    assert_eq!(says("name,industry,名称,行业,客户名称\nx,y,z,a,b\n"), [phrases::TWICE, phrases::TWICE]);
    assert_eq!(says("id,name,kind\n1,x,trainee\n"), [phrases::PEOPLE_STAY]);
    let missing = planned(Some(RecordKind::Contacts), &book(), b"phone\n1\n", Lang::En).unwrap_err();
    assert_eq!(
        missing,
        [phrases::MISSING.with_phrases([phrases::ACCOUNT]), phrases::MISSING.with_phrases([phrases::CONTACT_NAME])]
    );
}

#[test]
fn a_file_of_a_chinese_spreadsheet_reads_like_any_other() {
    // 客户名称,备注 / 华东电力,好
    let gbk = b"\xbf\xcd\xbb\xa7\xc3\xfb\xb3\xc6,\xb1\xb8\xd7\xa2\r\n\xbb\xaa\xb6\xab\xb5\xe7\xc1\xa6,\xba\xc3\r\n";
    for bytes in [gbk.to_vec(), "\u{FEFF}客户名称,备注\r\n华东电力,好\r\n".into(), "客户名称;备注\n华东电力;好".into()]
    {
        let plan = planned(None, &book(), &bytes, Lang::Zh).unwrap();
        assert_eq!(counts(&plan), [0, 1, 0, 0]);
        assert_eq!(edits(&plan, 2), [("note", "", "好")]);
    }
}
