//! Whose an answer is: a badge beside a name, a badge before numbers, and what people say around their code.

use super::*;

fn both(badge: u16, name: &str, typed: &str) -> Who {
    Who::BadgeAndName { badge, name: name.to_owned(), typed: typed.to_owned() }
}

#[test]
fn a_badge_and_a_name_are_read_together() {
    for (typed, name) in [
        ("6 李伟", "李伟"),
        ("李伟 6", "李伟"),
        ("6号 李伟", "李伟"),
        ("６号李伟", "李伟"),
        ("6号欧阳静怡", "欧阳静怡"),
        ("李伟6号", "李伟"),
        ("李伟（6号）", "李伟"),
        ("6，李伟", "李伟"),
        ("#6 Li Wei", "Li Wei"),
        ("No. 6 Li Wei", "Li Wei"),
        ("no 6, Li Wei", "Li Wei"),
        ("Li Wei #6", "Li Wei"),
        ("Li Wei No. 6", "Li Wei"),
        ("Li Wei (6)", "Li Wei"),
    ] {
        assert_eq!(Who::read(typed), Some(both(6, name, typed)), "{typed}");
        let line = format!("{typed} 5ST6XV");
        assert_eq!(hand_in_line(&line), Ok(of(both(6, name, typed))), "{line}");
    }
    for typed in ["学员217", "Nora", "No", "2组 王磊", "Ann2", "12345 李伟", "李伟 12345", "-"] {
        assert_eq!(Who::read(typed), Some(name(typed)), "{typed}");
    }
    for typed in ["6", " #6 ", "6号", "No. 6", "6#", "nr. 6"] {
        assert_eq!(Who::read(typed), Some(Who::Badge(6)), "{typed}");
    }
    let read = chat("6 李伟 5ST6XV\n6号 李伟：5ST6XV\n#6 Li Wei 5ST6XV").read;
    assert!(read.iter().all(|read| matches!(read.answer.who, Who::BadgeAndName { badge: 6, .. })), "{read:?}");
}

#[test]
fn a_badge_with_a_colon_is_no_number_of_paper() {
    let short = NUMBERS.replace(" 32", "");
    let lacks = HandInFault::HowManyPicks { sheet: 2, count: 7 };
    assert_eq!(hand_in_line(&format!("18: {short}")), Err(HandInTrouble::whole(lacks)));
    // Two numbers in front are nobody's name.
    let line = format!("17 5 {NUMBERS}");
    assert!(hand_in_line(&line).is_err(), "{line}");
}

#[test]
fn numbers_at_the_end_of_a_line_are_taken_apart() {
    let told = |line| TypedNumbers::of(line).map(|typed| (typed.who, typed.text, typed.behind_first));
    assert_eq!(told("17 1 2"), Some((None, "17 1 2", Some((17, "1 2")))));
    assert_eq!(told("17: 1 2"), Some((Some(Who::Badge(17)), " 1 2", None)));
    assert_eq!(told("17号 1 2"), Some((Some(Who::Badge(17)), "1 2", Some((1, "2")))));
    assert_eq!(told("#17 1 2"), Some((Some(Who::Badge(17)), "1 2", None)));
    assert_eq!(told("No. 17 1 2"), Some((Some(Who::Badge(17)), "1 2", None)));
    assert_eq!(told("An Ning: 3 7"), Some((Some(name("An Ning")), "3 7", Some((3, "7")))));
    assert_eq!(told("安宁3 7"), Some((Some(name("安宁")), "3 7", Some((3, "7")))));
    assert_eq!(told("7, QNJ8NY"), None);
    assert_eq!(told("K7M2P3"), None);
    assert_eq!(told("7"), Some((None, "7", None)));
}

#[test]
fn words_around_a_code_leave_the_sender_above() {
    for line in ["我的是 5ST6XV", "我交了：5ST6XV，请老师查收", "答案 5ST6XV", "here is 5ST6XV"] {
        let read = chat(&format!("王磊 17:31\n{line}")).read;
        let [one] = read.as_slice() else { panic!("{line}: {read:?}") };
        assert_eq!(one.otherwise, Some(name("王磊")), "{line}");
        let Who::Name(said) = &one.answer.who else { panic!("{line}") };
        assert!(is_speech(said), "{line}: {said}");
    }
    for called in ["王磊", "欧阳静怡", "赵敏", "Li Wei", "li wei", "周明"] {
        assert!(!is_speech(called), "{called}");
    }
    let read = chat("王磊 17:31\n5ST6XV 帮李伟交").read;
    assert_eq!(read.first().map(|read| read.beside.as_str()), Some("帮李伟交"));
}
