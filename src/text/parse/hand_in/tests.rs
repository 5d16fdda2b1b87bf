//! What people type and paste when they hand in, and what is told where it cannot be read.

use proptest::prelude::*;

use super::*;

mod whose;
use domain::attempt::{Elements, SHEETS};
use domain::quadrant::PerQuadrant;
use domain::workshop::code::ranking::RESULTS;
use domain::workshop::code::{CodeFault, HandInCode};

const SHEETS_OF_ONE: [[u8; 4]; SHEETS] = [[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]];

fn result() -> HandInCode {
    HandInCode::of(SHEETS_OF_ONE.map(PerQuadrant)).unwrap()
}

/// `5ST6XV`, the code of that result.
fn code() -> String {
    result().to_string()
}

fn name(text: &str) -> Who {
    Who::Name(text.to_owned())
}

fn of(who: Who) -> HandInLine {
    HandInLine { who, answer: HandInAnswer::Code(result()) }
}

/// What was read of a chat, by its lines.
fn answers(reading: &ChatReading) -> Vec<(usize, HandInLine)> {
    reading.read.iter().map(|read| (read.line, read.answer.clone())).collect()
}

fn wrong(typed: &str, fault: CodeFault) -> HandInFault {
    HandInFault::Code { typed: typed.to_owned(), fault }
}

#[test]
fn a_line_is_a_badge_or_a_name_and_an_answer() {
    assert_eq!(code(), "5ST6XV");
    for (line, who) in [
        ("17, 5ST6XV", Who::Badge(17)),
        ("17 5ST6XV", Who::Badge(17)),
        ("１７：５ｓｔ６ｘｖ", Who::Badge(17)),
        ("17号 5st-6xv", Who::Badge(17)),
        ("#17\t5ST6XV", Who::Badge(17)),
        ("No. 17; 5ST 6XV", Who::Badge(17)),
        ("张三，5ST6XV", name("张三")),
        ("张三、5ST6XV", name("张三")),
        ("张三；5ST6XV", name("张三")),
        ("张三：5 S T 6 X V", name("张三")),
        ("张三5ST6XV", name("张三")),
        ("张 三 5ST6XV", name("张 三")),
        ("Zhang San 5st 6xv", name("Zhang San")),
        ("Zhang San, 5ST6XV", name("Zhang San")),
        ("Zhang, San, 5ST6XV", name("Zhang, San")),
        ("Wang Ke 5ST6XV", name("Wang Ke")),
        ("张三: 3 2 2 1 / 4 1 2 1 / 2 2 2 2", name("张三")),
        ("张三 3 2 2 1 4 1 2 1 2 2 2 2", name("张三")),
        ("17 3 2 2 1 4 1 2 1 2 2 2 2", Who::Badge(17)),
        ("17, 3,2,2,1, 4,1,2,1, 2,2,2,2", Who::Badge(17)),
        ("17 3221 4121 2222", Who::Badge(17)),
        ("17 322141212222", Who::Badge(17)),
    ] {
        assert_eq!(hand_in_line(line), Ok(of(who)), "{line}");
    }
}

#[test]
fn a_line_that_cannot_be_read_says_why() {
    let at = |column, fault| Err(HandInTrouble::at(column, fault));
    let whole = |fault| Err(HandInTrouble::whole(fault));
    for (line, told) in [
        ("  ", whole(HandInFault::Empty)),
        ("5ST6XV", at(1, HandInFault::NoName)),
        ("3 2 2 1 4 1 2 1 2 2 2 2", at(1, HandInFault::NoName)),
        ("张三", whole(HandInFault::NoAnswer)),
        ("张三，", whole(HandInFault::NoAnswer)),
        ("Zhang San", whole(HandInFault::NoAnswer)),
        ("17", whole(HandInFault::NoAnswer)),
        ("5ST6XW", at(1, wrong("5ST6XW", CodeFault::Check))),
        ("张三，5ST6XW", at(4, wrong("5ST6XW", CodeFault::Check))),
        ("Zhang San 5st 6xw", at(11, wrong("5ST6XW", CodeFault::Check))),
        ("17 5ST6X", at(4, wrong("5ST6X", CodeFault::Length(5)))),
        ("17 5ST6X0", at(4, wrong("5ST6X0", CodeFault::Sign { at: 6, sign: '0' }))),
        ("17 3 2 2 1 4 1 2 2 2 2 2 2", at(18, HandInFault::SheetSum { sheet: 1, sum: 9, wanted: 8 })),
        ("张三: 3 2 2 1 / 4 1 2 / 2 2 2 2", at(21, HandInFault::HowManyCounts { sheet: 1, count: 3 })),
        ("17 3 2 2 1 4 1 2 1 2 2 2", whole(HandInFault::HowMany(11))),
    ] {
        assert_eq!(hand_in_line(line), told, "{line}");
    }
}

#[test]
fn twelve_counts_are_read_with_any_sign_between() {
    for text in [
        "3 2 2 1 / 4 1 2 1 / 2 2 2 2",
        "3,2,2,1;4,1,2,1;2,2,2,2",
        "3221/4121/2222",
        "３２２１ ４１２１ ２２２２",
        "3 2 2 1\n4 1 2 1\n2 2 2 2\n",
    ] {
        assert_eq!(counts(text), Ok(result()), "{text}");
    }
    let nine = HandInFault::SheetSum { sheet: 0, sum: 9, wanted: 8 };
    assert_eq!(counts("4 2 2 1 / 4 1 2 1 / 2 2 2 2"), Err(HandInTrouble::at(7, nine)));
    assert_eq!(counts("3 2 2 x"), Err(HandInTrouble::at(7, HandInFault::NotANumber("x".to_owned()))));
}

/// 24 numbers of paper whose picks are known.
const NUMBERS: &str = "1 2 3 4 5 6 7 8 / 9 10 11 12 13 14 15 16 / 17 18 19 20 21 22 23 32";

#[test]
fn numbers_of_paper_name_the_elements_in_the_order_printed() {
    let picks = paper(NUMBERS).unwrap();
    for (sheet, numbers) in
        [(0, [1, 2, 3, 4, 5, 6, 7, 8]), (1, [9, 10, 11, 12, 13, 14, 15, 16]), (2, [17, 18, 19, 20, 21, 22, 23, 32])]
    {
        let order = Elements::paper(sheet);
        let wanted: Vec<_> = numbers.iter().map(|number| order.keys()[number - 1]).collect();
        assert_eq!(picks[sheet].picks.keys(), wanted);
        assert_eq!(picks[sheet].order, order);
    }
    assert_eq!(paper(&NUMBERS.replace(" /", "")), Ok(picks.clone()));
    let answer = HandInAnswer::Picks(picks);
    let line = hand_in_line(&format!("张三：{NUMBERS}")).unwrap();
    assert_eq!((line.who, &line.answer), (name("张三"), &answer));
    assert_eq!(answer.code().map(HandInCode::sheets), Some(answer.sheets()));
}

#[test]
fn each_number_of_paper_is_judged_as_it_is_typed() {
    let told = |text: &str| {
        let entry = PaperEntry::of(text);
        (entry.sheet(), entry.count(), entry.trouble)
    };
    let at = |column, fault| Some(HandInTrouble::at(column, fault));
    assert_eq!(told(""), (0, 0, None));
    assert_eq!(told("3 7 8"), (0, 3, None));
    assert_eq!(told("1 2 3 4 5 6 7 8"), (1, 0, None));
    assert_eq!(told("1 2 3 4 5 6 7 8 / 9 10"), (1, 2, None));
    // The second 3 may still become 31.
    assert_eq!(told("3 7 3"), (0, 2, None));
    assert_eq!(told("3 7 3 "), (0, 2, at(5, HandInFault::PickedTwice { sheet: 0, number: 3 })));
    assert_eq!(told("4 7 4"), (0, 2, at(5, HandInFault::PickedTwice { sheet: 0, number: 4 })));
    assert_eq!(told("3 33"), (0, 1, at(3, HandInFault::NoSuchElement { sheet: 0, number: 33 })));
    assert_eq!(told("0"), (0, 0, at(1, HandInFault::NoSuchElement { sheet: 0, number: 0 })));
    assert_eq!(told("1 2 3 /"), (0, 3, at(7, HandInFault::HowManyPicks { sheet: 0, count: 3 })));
    assert_eq!(told("1 2 x"), (0, 2, at(5, HandInFault::NotANumber("x".to_owned()))));
    assert_eq!(told(NUMBERS), (2, 8, None));
    assert!(PaperEntry::of(NUMBERS).picks().is_some());
    assert_eq!(told(&format!("{NUMBERS} 9")).2, at(68, HandInFault::TooManyNumbers(9)));
    assert_eq!(paper("3 7 3"), Err(HandInTrouble::at(5, HandInFault::PickedTwice { sheet: 0, number: 3 })));
    let short = NUMBERS.replace(" 32", "");
    assert_eq!(paper(&short), Err(HandInTrouble::whole(HandInFault::HowManyPicks { sheet: 2, count: 7 })));
}

#[test]
fn a_chat_is_read_line_by_line_and_the_rest_is_listed() {
    let pasted = "10:32 张三: 5ST6XV
[10:32] Li Si: my code is 5st-6xv
王五 10:33
5ST6XV

[2026/1/5 10:32:05] 赵六：我的交卷码是５ＳＴ６ＸＶ
05/01/2026, 10:34 - Ann Lee: 5ST 6XV
孙七 2026-01-05 10:35:01
老师好
5ST6XV 谢谢老师
周八(123456789) 上午10:36
我的代码 5ST6XV
17 5ST6XV
我是吴九 5ST6XV
5ST6XV 郑十
大家好 code later
10:40 张三: 5ST6XW
10:41 张三: 5ST6XV 还是 EMSQ24
5ST6XV
张三: 5ST6X";
    let reading = chat(pasted);
    let who: Vec<_> = reading.read.iter().map(|read| (read.line, read.answer.who.clone())).collect();
    let names = [
        (1, "张三"),
        (2, "Li Si"),
        (4, "王五"),
        (6, "赵六"),
        (7, "Ann Lee"),
        (10, "孙七"),
        (12, "周八"),
        (13, ""),
        (14, "吴九"),
        (15, "郑十"),
    ];
    assert_eq!(who, names.map(|(line, who)| (line, if line == 13 { Who::Badge(17) } else { name(who) })));
    assert!(reading.read.iter().all(|read| read.answer.answer == HandInAnswer::Code(result())));
    let unread: Vec<_> = reading.unread.into_iter().map(|unread| (unread.line, unread.trouble.fault)).collect();
    let two = HandInFault::TwoCodes(HandInCode::read("5ST6XV").unwrap(), HandInCode::read("EMSQ24").unwrap());
    assert_eq!(
        unread,
        [
            (9, HandInFault::NoCode),
            (16, HandInFault::NoCode),
            (17, wrong("5ST6XW", CodeFault::Check)),
            (18, two),
            (19, HandInFault::NoName),
            (20, wrong("5ST6X", CodeFault::Length(5))),
        ]
    );
}

#[test]
fn one_name_above_serves_one_code() {
    let reading = chat("张三 10:32\n5ST6XV\nEMSQ24");
    assert_eq!(answers(&reading), [(2, of(name("张三")))]);
    assert_eq!(reading.unread.iter().map(|unread| &unread.trouble.fault).collect::<Vec<_>>(), [&HandInFault::NoName]);
}

#[test]
fn a_word_of_letters_is_a_code_only_where_it_stands_out() {
    let codes = (0..RESULTS).filter_map(HandInCode::nth).map(|code| code.to_string());
    let word = codes.into_iter().find(|code| !code.contains(|ch: char| ch.is_ascii_digit())).unwrap();
    let read = |line: String| chat(&line).read.len();
    assert_eq!(read(format!("张三: {word}")), 1);
    assert_eq!(read(format!("张三: {} 。", word.to_lowercase())), 1);
    assert_eq!(read(format!("张三: {} later", word.to_lowercase())), 0);
    assert_eq!(read(format!("{}: 5ST6XV", word.to_lowercase())), 1);
}

#[test]
fn six_capitals_behind_a_name_are_meant_as_a_code_and_no_word_is() {
    let fault = |pasted: &str| chat(pasted).unread.into_iter().next_back().map(|unread| unread.trouble.fault);
    assert!(HandInCode::read("FERWZX").is_ok());
    let meant = Some(wrong("EFRWZX", CodeFault::Check));
    for line in ["周军 EFRWZX", "周军：ＥＦＲＷＺＸ", "Zhou Jun: EFRWZX 谢谢", "周军EFRWZX", "周军 10:33\nEFRWZX"]
    {
        assert_eq!(fault(line), meant, "{line}");
    }
    let none = Some(HandInFault::NoCode);
    for line in [
        "周军 THANKS",
        "周军: ANSWER",
        "周军 AGREED",
        "Zhou Jun: STREET 12",
        "周军 TWENTY",
        "周军 efrwzx",
        "EFRWZX",
        "周军 EFRWZ",
        "周军 EFRWZXX",
        "周军 EFROZX",
    ] {
        assert_eq!(fault(line), none, "{line}");
    }
}

#[test]
fn a_team_hands_in_sums() {
    let sums = team_sums("1-3: 9 6 6 3 / 12 3 6 3 / 6 6 6 6").unwrap();
    assert_eq!((sums.badges, sums.sums[0].0), (vec![1, 2, 3], [9, 6, 6, 3]));
    assert_eq!(team_sums("1-2，4：9 6 6 3 12 3 6 3 6 6 6 6").unwrap().badges, [1, 2, 4]);
    assert_eq!(team_sums("7—9 9 6 6 3 12 3 6 3 6 6 6 6").unwrap().badges, [7, 8, 9]);
    let told = |text: &str| team_sums(text).unwrap_err();
    let sum = HandInFault::SheetSum { sheet: 0, sum: 24, wanted: 32 };
    assert_eq!(told("1-4: 9 6 6 3 12 3 6 3 6 6 6 6"), HandInTrouble::at(12, sum));
    assert_eq!(told("1-3,2: 9"), HandInTrouble::at(5, HandInFault::BadgeTwice(2)));
    assert_eq!(told("1-3,x: 9"), HandInTrouble::at(5, HandInFault::NotBadges("x".to_owned())));
    assert_eq!(told("9-3: 9"), HandInTrouble::at(1, HandInFault::NotBadges("9-3".to_owned())));
    assert_eq!(told("1-3: 9 6 6 3"), HandInTrouble::whole(HandInFault::HowManySums(4)));
    for line in ["15-18 8 8 8", "15 - 18 8 8 8 8", "15-18"] {
        assert_eq!(told(line), HandInTrouble::whole(HandInFault::NoColon), "{line}");
        assert!(names_a_row(line), "{line}");
    }
    assert!(!names_a_row("5-ST6XV") && !names_a_row("17 1-2") && !names_a_row("2026-01-05"));
    assert_eq!(told(""), HandInTrouble::whole(HandInFault::Empty));
}

#[test]
fn of_two_codes_none_is_taken_though_one_is_all_letters() {
    let code = |text| HandInCode::read(text).unwrap();
    let two = |one, other| Some(HandInFault::TwoCodes(code(one), code(other)));
    let fault = |line: &str| chat(line).unread.into_iter().next().map(|unread| unread.trouble.fault);
    assert_eq!(fault("学员001 3WM4VD XVTYPD"), two("3WM4VD", "XVTYPD"));
    assert_eq!(fault("学员001 XVTYPD 3WM4VD"), two("XVTYPD", "3WM4VD"));
    assert_eq!(fault("学员001 3wm4vd 不对，应该是 xvtypd"), two("3WM4VD", "XVTYPD"));
    assert_eq!(fault("学员001 3WM4VD, xvtypd is my street"), None, "a word in a sentence is none");
}

#[test]
fn hands_are_counted_by_letters() {
    let read = |text: &str| {
        hands(text).map(|all| all.into_iter().map(|h| (h.dominance.letters(), h.count)).collect::<Vec<_>>())
    };
    let wanted = [("A".to_owned(), 12), ("B".to_owned(), 7), ("AD".to_owned(), 5)];
    for text in ["A 12 B 7 AD 5", "a:12，b：7，da：5", "A12B7AD5", "A=12; B=7; AD=5."] {
        assert_eq!(read(text).as_deref(), Ok(wanted.as_slice()), "{text}");
    }
    let told = |text: &str| hands(text).unwrap_err();
    assert_eq!(told("A 12 E 3"), HandInTrouble::at(6, HandInFault::NotLetters("E".to_owned())));
    assert_eq!(told("A 12 AA 3"), HandInTrouble::at(6, HandInFault::NotLetters("AA".to_owned())));
    assert_eq!(told("AB 12 BA 3"), HandInTrouble::at(7, HandInFault::LettersTwice("AB".to_owned())));
    assert_eq!(told("A B 3"), HandInTrouble::at(1, HandInFault::NoHands("A".to_owned())));
    assert_eq!(told("A 3 B"), HandInTrouble::at(5, HandInFault::NoHands("B".to_owned())));
    assert_eq!(told("12"), HandInTrouble::at(1, HandInFault::NotLetters("12".to_owned())));
    assert_eq!(told("A 99999"), HandInTrouble::at(3, HandInFault::NotANumber("99999".to_owned())));
    assert_eq!(told("A -1 B 2"), HandInTrouble::at(3, HandInFault::NotANumber("-1".to_owned())));
    assert_eq!(told("A 1 B: −22"), HandInTrouble::at(8, HandInFault::NotANumber("-22".to_owned())));
    assert_eq!(read("A-12 B-7 AD – 5").as_deref(), Ok(wanted.as_slice()), "a dash that parts is no minus");
    assert_eq!(told(" "), HandInTrouble::whole(HandInFault::Empty));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[\\PC\n]{0,40}") {
        let reading = chat(&text);
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        prop_assert!(reading.read.len() + reading.unread.len() <= lines);
        let length = text.chars().count();
        let columns = [hand_in_line(&text).err(), counts(&text).err(), paper(&text).err(), team_sums(&text).err(), hands(&text).err()];
        for column in columns.into_iter().flatten().filter_map(|trouble| trouble.column) {
            prop_assert!((1..=length.max(1)).contains(&column), "{}", column);
        }
        let _ = PaperEntry::of(&text);
    }

    #[test]
    fn any_result_comes_back_from_its_line(index in 0..RESULTS, badge in 1..1000_u16) {
        let code = HandInCode::nth(index).unwrap();
        let line = format!("{badge} {code}");
        prop_assert_eq!(hand_in_line(&line), Ok(HandInLine { who: Who::Badge(badge), answer: HandInAnswer::Code(code) }));
        let digits: Vec<_> = code.sheets().iter().flat_map(|sheet| sheet.0).map(|count| count.to_string()).collect();
        let line = format!("{badge}, {}", digits.join(" "));
        prop_assert_eq!(hand_in_line(&line), Ok(HandInLine { who: Who::Badge(badge), answer: HandInAnswer::Code(code) }));
        let pasted = format!("10:32 张三: {code}\n");
        prop_assert_eq!(answers(&chat(&pasted)), vec![(1, HandInLine { who: name("张三"), answer: HandInAnswer::Code(code) })]);
    }
}
