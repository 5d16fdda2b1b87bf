//! The people of the class: added, left out, on the map, with a badge that never changes; found among three hundred.

use super::*;

#[test]
fn people_are_added_and_taken_off_by_keys_and_it_can_be_taken_back() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.press("n");
        type_line(&mut stage, "Gu Yan，江州机电");
        stage.press("enter");
        assert_eq!(class(&stage).badge(7).unwrap().firm, "江州机电");
        let came = class(&stage).badge(7).unwrap().person;
        assert_eq!(stage.model.screens.workshop.roster.selected(), Some(came), "the cursor goes to whoever came");
        type_line(&mut stage, "bai lu");
        stage.press("enter");
        assert_eq!(class(&stage).roster.len(), 7, "a namesake is asked about");
        assert!(stage.sees(&phrases::ALREADY_ON.fill(lang, ["bai lu", "2"])), "{}", stage.screen());
        stage.press("enter");
        assert_eq!(class(&stage).roster.len(), 8);
        stage.press("esc end d");
        assert_eq!(class(&stage).roster.len(), 7);
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn an_answer_typed_as_a_name_is_told_and_adds_nobody() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        for line in ["19 EMSQ24", "Gu Yan, EMSQ24"] {
            stage.press("n");
            type_line(&mut stage, line);
            stage.press("enter");
            assert!(stage.model.book == before, "{}", stage.screen());
            assert!(stage.sees(phrases::ANSWER_NO_NAME.text(lang)), "{}", stage.screen());
            stage.press("esc ctrl-u");
        }
        // Who is called by what a code is made of is somebody all the same.
        stage.press("n");
        type_line(&mut stage, "Gu Yan, Harper");
        stage.press("enter");
        assert_eq!(class(&stage).roster.len(), 7);
    }
}

#[test]
fn everybody_is_put_on_the_map_only_after_it_was_asked_and_by_one_step() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("end space home");
        let before = stage.model.book.clone();
        stage.press("M");
        assert_eq!(stage.notice(), phrases::ASK_ALL_ON_MAP.fill(lang, ["5"]));
        stage.press("down M");
        assert!(stage.model.book == before, "another key forgets the question");
        stage.press("M");
        let on_map = |stage: &Stage| class(stage).roster.iter().map(|seat| seat.on_map).collect::<Vec<_>>();
        assert_eq!(on_map(&stage), [true, true, true, true, true, false], "whoever is away was not asked");
        stage.press("m");
        assert_eq!(on_map(&stage).iter().filter(|on| **on).count(), 4);
        stage.press("u u");
        assert!(stage.model.book == before, "one step");
        stage.press("M M M");
        assert_eq!(stage.notice(), phrases::ALL_ON_MAP.text(lang));
    }
}

#[test]
fn what_has_room_is_not_cut() {
    for lang in Lang::ALL {
        for (columns, rows) in [(67, 19), (80, 24), (120, 36)] {
            let mut stage = stage_of(lang, &["Fan Xing", "Ouyang Fan"]).sized(columns, rows);
            stage.press("f");
            type_line(&mut stage, "Jiangzhou Electric");
            stage.press("enter");
            assert!(stage.screen().contains("Jiangzhou Electric"), "{}", stage.screen());
            stage.press("i");
            let team = phrases::HINT_TEAM.text(lang);
            assert!(
                stage.screen().lines().any(|line| line.contains(team)),
                "no line is broken in it\n{}",
                stage.screen()
            );
            for line in [
                "1-4: 8 8 8 8 / 8 8 8 8 / 8 8 8 8",
                "5-9: 10 10 10 10 / 10 10 10 10 / 10 10 10 10",
                "A 5 B 4 C 3 D 6 AB 2",
            ] {
                type_line(&mut stage, line);
                stage.press("2*enter");
            }
            stage.press("esc");
            assert!(stage.sees(&phrases::HANDS.fill(lang, ["A 5  B 4  C 3  D 6  AB 2"])), "{}", stage.screen());
        }
    }
}

#[test]
fn a_long_name_and_no_name_are_told() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.press("n");
        type_line(&mut stage, &"长".repeat(61));
        stage.press("enter");
        assert!(stage.sees(&phrases::NAME_TOO_LONG.fill(lang, ["60"])), "{}", stage.screen());
        stage.press("ctrl-u");
        type_line(&mut stage, ", firm");
        stage.press("enter");
        assert!(stage.shows(phrases::NAME_MISSING) && stage.model.book == before, "{}", stage.screen());
    }
}

#[test]
fn a_line_of_figures_is_nobodys_name() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        for (line, told) in [
            ("3 2 1 2 / 2 2 2 2", phrases::NAME_NO_LETTER),
            ("3 2 1 2 / 2 2 2 2 / 1 1 3 3", phrases::ANSWER_NO_NAME),
            ("5ST6XV", phrases::ANSWER_NO_NAME),
            ("17", phrases::NAME_NO_LETTER),
            ("--, 江州", phrases::NAME_NO_LETTER),
        ] {
            stage.press("n ctrl-u");
            type_line(&mut stage, line);
            stage.press("2*enter");
            assert!(stage.shows(told) && stage.model.book == before, "{line}\n{}", stage.screen());
            stage.press("esc");
        }
        stage.press("n ctrl-u");
        stage.tell(Msg::Paste("3 2 1 2 / 2 2 2 2\n韩冰\n".to_owned()));
        assert!(stage.shows(phrases::NAME_NO_LETTER), "{}", stage.screen());
        stage.press("enter esc");
        assert_eq!(class(&stage).roster.len(), 7, "{}", stage.screen());
    }
}

#[test]
fn single_keys_change_the_row_and_come_back() {
    for lang in Lang::ALL {
        for (keys, told) in [
            ("space", phrases::IS_AWAY.fill(lang, ["安宁"])),
            ("space space", phrases::IS_HERE.fill(lang, ["安宁"])),
            ("m", phrases::IS_ON_MAP.fill(lang, ["安宁"])),
            ("m m", phrases::IS_OFF_MAP.fill(lang, ["安宁"])),
            ("f 'Firm enter", phrases::FIRM_SET.fill(lang, ["安宁"])),
            ("d", phrases::REMOVED.fill(lang, ["安宁"])),
            ("b", phrases::ALL_DRAWN.text(lang).to_owned()),
            ("D", phrases::NO_SUMS.text(lang).to_owned()),
        ] {
            let mut stage = stage(lang);
            let before = stage.model.book.clone();
            stage.press(keys);
            assert_eq!(stage.notice(), told, "{keys}");
            all_taken_back(&mut stage, &before);
        }
        let mut stage = stage(lang);
        stage.press("space");
        assert!(stage.sees(&phrases::COUNT.fill(lang, ["0", "5"])), "who is away is not waited for");
        stage.press("e");
        assert_eq!(stage.model.overlays.len(), 1, "the form of the person");
    }
}

#[test]
fn badges_are_drawn_once_and_never_change() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| class.roster.iter_mut().for_each(|seat| seat.badge = None));
        let _ = stage.model.book.take_journal();
        stage.press("b");
        assert_eq!(stage.notice(), phrases::DRAWN.fill(lang, ["6"]));
        let drawn: Vec<_> = class(&stage).roster.iter().map(|seat| seat.badge).collect();
        stage.press("b n 'Late enter esc d");
        let now: Vec<_> = class(&stage).roster.iter().map(|seat| (seat.person, seat.badge)).collect();
        assert!(now.iter().filter(|(_, badge)| *badge < Some(7)).all(|seat| drawn.contains(&seat.1)));
    }
}

#[test]
fn a_class_of_one_and_of_three_hundred_is_filtered_by_name_firm_and_badge() {
    for lang in Lang::ALL {
        let mut one = stage_of(lang, &["Only"]);
        one.press("down up end i 'EMSQ24 enter");
        assert!(one.sees(&phrases::COUNT.fill(lang, ["1", "1"])), "{}", one.screen());
        let names: Vec<String> = (1..=300).map(|place| format!("学员{place}")).collect();
        let mut many = stage_of(lang, &names.iter().map(String::as_str).collect::<Vec<_>>());
        many.press("end");
        assert!(many.sees("学员300"), "{}", many.screen());
        many.press("/ '217 enter");
        assert_eq!(many.model.screens.workshop.roster.rows, [person(&many, 217)]);
        many.press("esc");
        assert_eq!(many.model.screens.workshop.roster.rows.len(), 300);
        let mut none = stage_of(lang, &[]);
        none.press("space d b w");
        assert_eq!(none.notice(), phrases::NOBODY.text(lang));
    }
}
