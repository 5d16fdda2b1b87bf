//! What is pasted: a chat, a table, a list of names. It is shown before anything is written, and written as one step.

use app::screen::workshop::roster::preview::Preview;
use proptest::prelude::*;

use super::*;

fn paste(stage: &mut Stage, text: &str) {
    stage.tell(Msg::Paste(text.to_owned()));
}

fn preview(stage: &Stage) -> &Preview {
    stage.model.screens.workshop.roster.preview.as_ref().unwrap()
}

const CHAT: &str =
    "大家好\n安宁：EMSQ24\n2 2TGH7E\nNobody Here A4Y6DM\n曾凯 5ST6XV\n曾凯 TMXW4S\nFan Xing A4Y6DM\n邓洁 TMXW4T\n";

#[test]
fn a_chat_is_shown_first_and_only_what_is_sure_is_written() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.press("i");
        paste(&mut stage, CHAT);
        let sure: Vec<_> = preview(&stage).lines.iter().filter(|l| l.found.is_sure()).collect();
        assert_eq!(sure.iter().map(|line| line.line).collect::<Vec<_>>(), [2, 3], "{}", stage.screen());
        for doubt in [
            phrases::DOUBT_UNKNOWN.fill(lang, ["Nobody Here"]),
            phrases::DOUBT_TWICE.fill(lang, ["曾凯"]),
            words::hand_in::CHECK.fill(lang, ["TMXW4T"]),
        ] {
            assert!(stage.sees(&doubt), "{doubt}\n{}", stage.screen());
        }
        stage.press("esc");
        assert!(stage.model.book == before && !stage.model.history.can_undo());
        paste(&mut stage, CHAT);
        stage.press("n");
        assert_eq!(stage.notice(), phrases::DECIDE_FIRST.text(lang));
        stage.press("enter");
        assert!(stage.sees(&phrases::COUNT.fill(lang, ["2", "6"])), "{}", stage.screen());
        stage.press("u");
        assert!(stage.model.book == before, "one step");
    }
}

#[test]
fn a_table_and_a_list_of_names_are_pasted_too() {
    let picks = PAPER.replace(" / ", ",").replace(' ', ",");
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        paste(&mut stage, &format!("name,1,2,3\nBai Lu,{picks}\n9,{picks}\n"));
        stage.press("enter");
        assert_eq!(answer(&stage, 2).unwrap().1, HandInWay::Table, "{}", stage.screen());
        paste(&mut stage, "Gu Yan, 江州机电\n韩冰\nBai Lu\n韩 冰\n");
        assert_eq!(preview(&stage).sure(), 2, "{}", stage.screen());
        stage.press("enter");
        let added: Vec<_> = class(&stage).roster.iter().skip(6).map(|seat| (seat.firm.clone(), seat.badge)).collect();
        assert_eq!(added.len(), 2);
        assert_eq!(added[0].0, "江州机电");
        let mut badges: Vec<_> = added.iter().map(|seat| seat.1).collect();
        badges.sort_unstable();
        assert_eq!(badges, [Some(7), Some(8)], "late-comers get numbers behind all others");
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn a_table_of_codes_with_names_of_columns_is_a_table_and_no_chat() {
    for lang in Lang::ALL {
        for pasted in ["姓名,交卷码\n安宁,EMSQ24\nBai Lu,2TGH7E\n", "name,code\n安宁,EMSQ24\nBai Lu,2TGH7E\n"]
        {
            let mut stage = stage(lang);
            paste(&mut stage, pasted);
            assert_eq!((preview(&stage).sure(), preview(&stage).doubts()), (2, 0), "{}", stage.screen());
            assert!(stage.sees(&phrases::HEADER_PASSED.fill(lang, ["1"])), "{}", stage.screen());
            stage.press("enter");
            assert_eq!(answer(&stage, 1).unwrap().1, HandInWay::Table, "{}", stage.screen());
        }
        // Who writes above their code in a chat heads no column.
        let mut stage = stage(lang);
        paste(&mut stage, "安宁\nEMSQ24\nBai Lu: 2TGH7E\n");
        assert_eq!(preview(&stage).header, None);
    }
}

#[test]
fn a_numbered_list_with_a_header_is_names_and_the_preview_says_what_was_passed_over() {
    for lang in Lang::ALL {
        for (pasted, header) in
            [("姓名\n1. 韩冰\n2. Gu Yan\n", true), ("1) 韩冰\n2) Gu Yan\n", false), ("1 韩冰\n2 Gu Yan", false)]
        {
            let mut stage = stage(lang);
            paste(&mut stage, pasted);
            assert!(stage.sees(&phrases::NUMBERS_OFF.fill(lang, ["2"])), "{pasted}\n{}", stage.screen());
            assert_eq!(stage.sees(&phrases::HEADER_PASSED.fill(lang, ["1"])), header, "{}", stage.screen());
            stage.press("enter");
            let names = class(&stage).roster.iter().skip(6).map(|seat| &stage.model.book.people()[&seat.person].name);
            assert_eq!(names.collect::<Vec<_>>(), ["韩冰", "Gu Yan"], "{}", stage.screen());
        }
    }
}

#[test]
fn a_name_is_the_same_in_however_many_parts_and_however_wide_its_letters_were_typed() {
    for lang in Lang::ALL {
        let mut stage = stage_of(lang, &["Jos\u{e9} Ruiz", "Anna Lee"]);
        let before = stage.model.book.clone();
        paste(&mut stage, "Jose\u{301} Ruiz\nＡｎｎａ　Ｌｅｅ\n");
        assert_eq!((preview(&stage).sure(), preview(&stage).doubts()), (0, 2), "{}", stage.screen());
        stage.press("esc");
        enter(&mut stage, "Jose\u{301} Ruiz, EMSQ24");
        assert!(answer(&stage, 1).is_some(), "{}", stage.screen());
        type_line(&mut stage, "ａｎｎａ　ｌｅｅ　2TGH7E");
        stage.press("enter");
        assert!(answer(&stage, 2).is_some(), "{}", stage.screen());
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn whose_line_it_is_stays_beside_a_long_reason() {
    for lang in Lang::ALL {
        for (cols, rows) in [(67, 19), (80, 24), (120, 36)] {
            let mut stage = Stage::open(lang, class_of(lang, &NAMES), Access::Writer).sized(cols, rows);
            stage.press("8 2*]");
            paste(&mut stage, "大家好\n曾凯 5ST6XV\n曾凯 TMXW4S\n邓洁 TMXW4T\n安宁：EMSQ24\n");
            for line in &preview(&stage).lines.clone() {
                let shown = stage.screen();
                let number = format!(" {}  ", line.line);
                let name: String = line.text.chars().take(2).collect();
                let told = shown.lines().any(|row| row.contains(&number) && row.contains(&name));
                assert!(told, "{name}\n{shown}");
            }
            // What stands under the cursor is told in full.
            let why = phrases::DOUBT_TWICE.fill(lang, ["曾凯"]);
            stage.press("down");
            assert!(stage.sees(&why), "{why}\n{}", stage.screen());
        }
    }
}

#[test]
fn the_line_in_full_says_which_sign_of_a_code_is_likely_wrong() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        // Two neighbours of EMSQ24 changed places. What another one hands in with the same paste was not meant.
        paste(&mut stage, "安宁：MESQ24\nBai Lu 2TGH7E\n曾凯 老师好\n");
        let maybe = preview(&stage).lines[0].maybe.clone().unwrap().text(lang);
        let swap = words::hand_in::REPAIR_SWAP.fill(lang, ["1", "2", "EMSQ24"]);
        assert!(maybe.starts_with(&swap) && stage.sees(&swap), "{maybe}\n{}", stage.screen());
        assert_eq!(preview(&stage).lines[1].maybe, None);
        stage.press("esc");
        paste(&mut stage, "安宁：MESQ24\nBai Lu EMSQ24\n");
        let maybe = preview(&stage).lines[0].maybe.clone().map(|say| say.text(lang)).unwrap_or_default();
        assert!(!maybe.contains("EMSQ24"), "{maybe}");
    }
}

#[test]
fn an_open_line_of_a_paste_is_about_whoever_it_names() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        paste(&mut stage, "曾凯 MESQ24\n5ST6XV\n");
        stage.press("enter");
        let about = |stage: &Stage, name: &str| {
            let hint = phrases::HINT_HAND_IN.fill(lang, [name]);
            let start: String = hint.chars().take(18).collect();
            stage.sees(&start)
        };
        assert!(about(&stage, "曾凯") && !about(&stage, "安宁"), "{}", stage.screen());
        // A code that names nobody is not laid at the door of whoever was selected before.
        stage.press("esc down enter");
        assert_eq!(stage.model.screens.workshop.roster.line.text(), "5ST6XV");
        assert!(!about(&stage, "安宁"), "{}", stage.screen());
        stage.press("enter");
        assert!(stage.shows(phrases::SELECT_FIRST) && stage.model.book == before, "{}", stage.screen());
    }
}

#[test]
fn the_help_over_a_paste_tells_what_the_keys_do_there() {
    for lang in Lang::ALL {
        let mut stage = stage(lang).sized(120, 60);
        stage.press("?");
        assert!(stage.shows(phrases::KEY_NEW) && stage.shows(phrases::KEY_HAND_IN), "{}", stage.screen());
        stage.press("esc");
        paste(&mut stage, "Newcomer A4Y6DM\n曾凯 MESQ24\n");
        stage.press("?");
        let help = stage.screen();
        for said in [phrases::LOOK, phrases::DROP, phrases::TAKE_IN, phrases::PREVIEW] {
            assert!(stage.shows(said), "{}\n{help}", said.text(lang));
        }
        for other in [phrases::KEY_NEW, phrases::KEY_FIRM, phrases::KEY_DRAW, phrases::KEY_WALL, phrases::SCOPE] {
            let row = format!("  {}", other.text(lang));
            assert!(
                !help.lines().any(|line| line.trim_end().trim_end_matches('│').trim_end().ends_with(&row)),
                "{row}\n{help}"
            );
        }
    }
}

#[test]
fn one_pasted_line_goes_into_the_line() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        paste(&mut stage, "2, EMSQ24");
        assert_eq!(stage.model.screens.workshop.roster.line.text(), "2, EMSQ24");
        stage.press("enter");
        assert!(answer(&stage, 2).is_some());
    }
}

#[test]
fn an_audience_sees_no_paste_and_nothing_happens() {
    let mut stage = stage(Lang::En);
    let before = stage.model.book.clone();
    stage.press("P");
    paste(&mut stage, CHAT);
    assert!(stage.model.screens.workshop.roster.preview.is_none() && stage.model.book == before);
}

fn pasted_line() -> impl Strategy<Value = String> {
    let who = prop_oneof![
        prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned),
        (0..9_u16).prop_map(|badge| badge.to_string()),
        Just("Somebody".to_owned()),
    ];
    let code = prop_oneof![
        (0..4_492_125_u32).prop_map(|index| HandInCode::nth(index).unwrap().to_string()),
        "[A-Z0-9]{5,7}",
        Just(PAPER.to_owned()),
        Just("2 2 2 2 / 2 2 2 2 / 2 2 2 2".to_owned()),
    ];
    prop_oneof![
        4 => (who, prop::sample::select(vec![" ", ", ", "：", "\t"]), code).prop_map(|(who, sign, code)| who + sign + &code),
        1 => "\\PC{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pasted_each_person_has_one_answer_and_undo_restores_the_book(
        pastes in prop::collection::vec(prop::collection::vec(pasted_line(), 2..12), 1..4),
    ) {
        let mut stage = stage(Lang::Zh);
        let before = stage.model.book.clone();
        for lines in pastes {
            paste(&mut stage, &lines.join("\n"));
            let seats = class(&stage).roster.len();
            stage.press("enter");
            let class = class(&stage);
            prop_assert!(class.roster.len() >= seats);
            let mut people: Vec<_> = class.handed_in.iter().map(|entry| entry.person).collect();
            people.sort_unstable();
            let all = people.len();
            people.dedup();
            prop_assert_eq!(people.len(), all);
            for entry in &class.handed_in {
                prop_assert!(class.seat(entry.person).is_some());
                prop_assert!(entry.counts.sheets().iter().all(|sheet| sheet.iter().sum::<u8>() == 8));
            }
            stage.press("esc esc 8 2*]");
        }
        all_taken_back(&mut stage, &before);
    }
}

/// Prints how long a chat of 300 lines takes to the preview: `--ignored --nocapture`.
#[test]
#[ignore = "prints a figure"]
fn how_long_a_chat_of_three_hundred_lines_takes() {
    let names: Vec<String> = (0..300).map(|place| format!("学员{place}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let book = class_of(Lang::Zh, &names);
    let class = book.workshops().values().next().unwrap();
    let line = |place: u32| format!("{}：{}\n", names[place as usize], HandInCode::nth(place * 14_000).unwrap());
    let chat: String = (0..300).map(line).collect();
    let began = std::time::Instant::now();
    let preview = Preview::of(&book, class, &chat, false);
    println!("{} of 300 lines in {:?}", preview.sure(), began.elapsed());
}
