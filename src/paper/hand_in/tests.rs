//! Tables as a class hands them in, and what is told of a row that cannot be read.

use super::*;
use domain::quadrant::PerQuadrant;
use domain::workshop::code::CodeFault;

const SHEETS_OF_ONE: [[u8; 4]; 3] = [[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]];
const COUNTS: &str = "3,2,2,1,4,1,2,1,2,2,2,2";
const NUMBERS: &str = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,32";

fn table(text: &str) -> HandInTable {
    read_table(text.as_bytes()).unwrap()
}

fn of(who: Who) -> HandInLine {
    let code = HandInCode::of(SHEETS_OF_ONE.map(PerQuadrant)).unwrap();
    HandInLine { who, answer: HandInAnswer::Code(code) }
}

fn name(text: &str) -> Who {
    Who::Name(text.to_owned())
}

#[test]
fn names_stand_beside_codes_or_counts_with_or_without_a_heading() {
    for (text, line) in [
        (format!("张三,{COUNTS}"), 1),
        ("张三,5ST6XV".to_owned(), 1),
        ("张三\t5st-6xv\n".to_owned(), 1),
        ("姓名,交卷码\n张三,5ST6XV".to_owned(), 2),
        ("提交时间;你的姓名;你的交卷码\n2026/1/5 10:32;张三;5ST6XV".to_owned(), 2),
        ("Timestamp,Name,Your hand-in code,Remarks\n2026/1/5 10:32,张三,5ST6XV,thanks".to_owned(), 2),
        (format!("序号,姓名,A1,B1,C1,D1,A2,B2,C2,D2,A3,B3,C3,D3\n1,张三,{COUNTS}"), 2),
        ("名字,第一张,第二张,第三张\n张三,3 2 2 1,4 1 2 1,2 2 2 2".to_owned(), 2),
        ("\u{FEFF}who,what\n张三,５ＳＴ６ＸＶ".to_owned(), 2),
    ] {
        let read = table(&text);
        assert_eq!((read.read, read.unread), (vec![(line, of(name("张三")))], Vec::new()), "{text}");
    }
}

#[test]
fn a_badge_goes_before_a_name() {
    let read = table("badge,name,code\n17,Ann,5ST6XV\n,Bob,5ST6XV\n").read;
    assert_eq!(read, [(2, of(Who::Badge(17))), (3, of(name("Bob")))]);
    assert_eq!(table("17,5ST6XV").read, [(1, of(Who::Badge(17)))]);
}

#[test]
fn the_numbers_of_paper_come_in_a_cell_each_or_a_cell_a_sheet() {
    let each =
        table(&format!("姓名,{}\n张三,{NUMBERS}", (1..=24).map(|n| n.to_string()).collect::<Vec<_>>().join(",")));
    let sheets = table("张三,\"1,2,3,4,5,6,7,8\",\"9 10 11 12 13 14 15 16\",17、18、19、20、21、22、23、32");
    let [(2, one)] = each.read.as_slice() else { panic!("{each:?}") };
    let [(1, other)] = sheets.read.as_slice() else { panic!("{sheets:?}") };
    assert_eq!(one, other);
    assert!(matches!(&one.answer, HandInAnswer::Picks(_)));
}

#[test]
fn a_row_that_cannot_be_read_names_line_and_column() {
    let twice = NUMBERS.replace("10,11", "10,10");
    let read = table(&format!("name,code\nAnn,5ST6XV\nBob,5ST6XW\n,5ST6XV\nCid,\nDan,1,2,3\nEve,{twice}\n"));
    assert_eq!(read.read, [(2, of(name("Ann")))]);
    let told: Vec<_> = read.unread.iter().map(|unread| say::of_table(unread).text(Lang::En)).collect();
    assert_eq!(
        told,
        [
            "Line 3, column 2: 5ST6XW is no hand-in code: a sign is wrong, or two changed places.",
            "Line 4: Whose is it? Put the badge or the name in front.",
            "Line 5: The answer is missing: the six-sign code, 12 counts, or the 24 numbers of the paper.",
            "Line 6, column 2: 1 has 1 sign; a hand-in code has six.",
            "Line 7, column 2: 1 has 1 sign; a hand-in code has six.",
        ]
    );
    let read = table(&format!("Eve,{twice}"));
    assert_eq!(say::of_table(&read.unread[0]).text(Lang::Zh), "第 1 行第 12 列：第 2 张表里 10 号写了两次。");
    assert_eq!(read_table(b"PK\x03\x04"), Err(CsvError::Workbook));
}

#[test]
fn what_one_change_makes_of_a_code_is_asked() {
    let found = domain::workshop::code::repair::repairs("5ST6XW", |_| true);
    let told: Vec<_> = found.iter().map(|one| say::repair(one).text(Lang::En)).collect();
    assert!(told.contains(&"If sign 6 is not W but V, it is 5ST6XV.".to_owned()), "{told:?}");
    assert_eq!(HandInCode::read("5ST6XW"), Err(CodeFault::Check));
}
