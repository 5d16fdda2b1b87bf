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
