//! What is wrong with an answer: told in words at the line, and nothing is written.

use super::*;

/// A line, and what is told of it.
fn told(lang: Lang, line: &str) -> String {
    let mut stage = stage(lang);
    let before = stage.model.book.clone();
    enter(&mut stage, line);
    let told = stage.model.screens.workshop.roster.told.clone().unwrap_or_else(|| panic!("{line}: nothing told"));
    assert!(stage.model.book == before, "{line}: nothing is written");
    let text = told.say.text(lang);
    assert!(stage.sees(&text), "{line}: {text}\n{}", stage.screen());
    text
}

#[test]
fn every_bad_line_is_told_at_the_line_and_writes_nothing() {
    use words::hand_in as words;
    for lang in Lang::ALL {
        let cases = [
            ("", words::EMPTY.text(lang).to_owned()),
            ("99, EMSQ24", phrases::UNKNOWN_BADGE.fill(lang, ["99"])),
            ("Newcomer, EMSQ24", phrases::UNKNOWN.fill(lang, ["Newcomer"])),
            (
                "Fan Xing, EMSQ24",
                phrases::NAMESAKES.fill(lang, ["Fan Xing", &phrases::AND_BADGES.fill(lang, ["5", "6"])]),
            ),
            ("2, EMSQ2", words::LENGTH.fill(lang, ["EMSQ2", "5"])),
            ("2: 3 7 7 11 15 20 25 32 1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8", words::PICKED_TWICE.fill(lang, ["1", "7"])),
            (
                "2: 3 7 33 11 15 20 25 32 1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8",
                words::NO_SUCH_ELEMENT.fill(lang, ["1", "33"]),
            ),
            (
                "2: 3 7 8 11 15 20 25 / 1 2 3 4 5 6 7 8 / 1 2 3 4 5 6 7 8 9",
                words::HOW_MANY_PICKS.fill(lang, ["1", "7"]),
            ),
            ("2: 3 2 2 2 / 2 2 2 2 / 2 2 2 2", words::SHEET_SUM.fill(lang, ["1", "9", "8"])),
            ("1-10: 30 20 20 11 / 20 20 20 20 / 20 20 20 20", words::SHEET_SUM.fill(lang, ["1", "81", "80"])),
        ];
        for (line, wanted) in cases {
            let text = told(lang, line);
            assert!(text.contains(&wanted), "{line}: {text} / {wanted}");
        }
    }
}

#[test]
fn an_unknown_name_is_asked_about_and_added_only_then() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        enter(&mut stage, "Newcomer, EMSQ24");
        stage.press("esc");
        assert!(stage.model.book == before, "not agreed");
        stage.press("enter enter");
        let added = class(&stage).badge(7).map(|seat| seat.person).unwrap();
        assert_eq!(stage.model.book.people().get(&added).unwrap().name, "Newcomer");
        assert!(class(&stage).hand_in(added).is_some());
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn a_second_answer_replaces_the_first_only_when_asked_for() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        enter(&mut stage, "2, EMSQ24");
        let first = stage.model.book.clone();
        type_line(&mut stage, "2, 2TGH7E");
        stage.press("enter");
        assert!(
            stage.model.book == first && stage.sees(&phrases::ALREADY_IN.fill(lang, ["Bai Lu"])),
            "{}",
            stage.screen()
        );
        stage.press("enter");
        assert_eq!(answer(&stage, 2).unwrap().0, HandInCode::read("2TGH7E").unwrap());
        assert_eq!(class(&stage).handed_in.len(), 1);
        stage.press("esc u");
        assert!(stage.model.book == first, "one step back");
    }
}

#[test]
fn a_changed_line_has_to_be_asked_about_anew() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        enter(&mut stage, "Newcomer, EMSQ24");
        stage.press("home 'X enter");
        assert!(stage.model.book == before, "{}", stage.screen());
    }
}

#[test]
fn a_wrong_sign_with_one_way_out_is_asked_and_never_assumed() {
    use domain::workshop::code::repair::repairs;
    // A code with one wrong sign that only one change puts right, and one where several do.
    let wrong = |count: fn(usize) -> bool| {
        (0..4000_u32).find_map(|index| {
            let code = HandInCode::nth(index * 1001)?.to_string();
            let typed = format!("{}{}", code.split_at(5).0, if code.ends_with('X') { 'Y' } else { 'X' });
            let found = repairs(&typed, |_| true);
            (HandInCode::read(&typed).is_err() && count(found.len())).then_some((typed, found))
        })
    };
    let (typed, found) = wrong(|count| count == 1).unwrap();
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        enter(&mut stage, &format!("2, {typed}"));
        assert!(stage.model.book == before && stage.sees(&found[0].code.to_string()), "{}", stage.screen());
        stage.press("esc");
        assert!(stage.model.book == before);
        stage.press("enter enter");
        assert_eq!(answer(&stage, 2).unwrap().0, found[0].code);
    }
    let (typed, found) = wrong(|count| count > 1).unwrap();
    let mut stage = stage(Lang::En);
    let before = stage.model.book.clone();
    enter(&mut stage, &format!("2, {typed}"));
    stage.press("3*enter");
    assert!(stage.model.book == before, "never assumed");
    assert!(stage.sees(&found[0].code.to_string()), "{}", stage.screen());
}
