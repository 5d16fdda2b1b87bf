//! What is left over: the lines of a paste that were not sure, a line that was refused, and a line with nothing in it.

use app::screen::workshop::roster::RosterView;

use super::*;

const CHAT: &str = "安宁：EMSQ24\nBai Lo 2TGH7E\n大家好\n";

fn view(stage: &Stage) -> &RosterView {
    &stage.model.screens.workshop.roster
}

#[test]
fn what_was_not_sure_stays_and_is_put_right_line_by_line() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.tell(Msg::Paste(CHAT.to_owned()));
        stage.press("enter");
        assert!(answer(&stage, 1).is_some(), "{}", stage.screen());
        let left = |stage: &Stage| view(stage).preview.as_ref().map(|preview| preview.lines.len());
        assert_eq!(left(&stage), Some(2), "{}", stage.screen());
        // The keys stand again where the notice was.
        stage.press("down up");
        assert!(stage.sees("Bai Lo") && stage.shows(phrases::LOOK), "{}", stage.screen());
        stage.press("enter");
        assert_eq!(view(&stage).line.text(), "Bai Lo 2TGH7E");
        // Left half-way, the line keeps what was typed into it, in the list.
        stage.press("home 5*right delete 'u esc");
        assert_eq!((left(&stage), view(&stage).typing), (Some(2), None), "{}", stage.screen());
        stage.press("enter");
        assert_eq!(view(&stage).line.text(), "Bai Lu 2TGH7E", "{}", stage.screen());
        stage.press("enter");
        assert!(answer(&stage, 2).is_some(), "{}", stage.screen());
        assert_eq!((left(&stage), view(&stage).typing), (Some(1), None), "{}", stage.screen());
        stage.press("esc");
        assert_eq!(stage.notice(), phrases::LEFT_OUT.fill(lang, ["1"]));
        assert_eq!(left(&stage), None);
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn a_second_paste_takes_the_place_of_what_is_left() {
    let mut stage = stage(Lang::En);
    stage.tell(Msg::Paste(CHAT.to_owned()));
    stage.press("enter");
    stage.tell(Msg::Paste("曾凯 A4Y6DM\n邓洁 TMXW4S\n".to_owned()));
    assert_eq!(view(&stage).preview.as_ref().map(app::screen::workshop::roster::preview::Preview::sure), Some(2));
    stage.press("enter");
    assert!(view(&stage).preview.is_none(), "nothing is left");
}

#[test]
fn a_second_person_of_a_name_is_added_from_a_pasted_list() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.tell(Msg::Paste("Gu Yan\nBai Lu，江州机电\n".to_owned()));
        stage.press("enter");
        assert_eq!(class(&stage).roster.len(), 7, "a namesake is not added with the others");
        stage.press("down");
        assert!(stage.shows(phrases::ADD_NAMESAKE), "{}", stage.screen());
        stage.press("enter");
        assert_eq!(class(&stage).roster.len(), 8, "{}", stage.screen());
        assert_eq!(class(&stage).badge(8).map(|seat| seat.firm.as_str()), Some("江州机电"));
        assert!(view(&stage).preview.is_none());
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn a_refused_line_comes_back_on_offer() {
    let mut stage = stage(Lang::En);
    enter(&mut stage, "2, EMSQ2");
    stage.press("esc i");
    type_line(&mut stage, "3, EMSQ24");
    assert_eq!(view(&stage).line.text(), "3, EMSQ24", "typing takes its place");
    stage.press("esc i end '4");
    assert_eq!(view(&stage).line.text(), "3, EMSQ244", "whoever moves the caret edits it");
}

#[test]
fn nothing_typed_says_what_belongs_there() {
    for lang in Lang::ALL {
        let before = stage(lang).model.book.clone();
        for (keys, told) in [
            ("i enter", words::hand_in::EMPTY.text(lang)),
            ("n enter", phrases::NAME_MISSING.text(lang)),
            ("f enter", phrases::FIRM_MISSING.text(lang)),
        ] {
            let mut stage = stage(lang);
            stage.press(keys);
            let said = view(&stage).told.as_ref().map(|told| told.say.text(lang));
            assert_eq!((said.as_deref(), stage.model.book == before), (Some(told), true), "{keys}\n{}", stage.screen());
        }
    }
}

#[test]
fn sums_and_hands_are_named_under_the_line_and_a_near_miss_says_what_is_missing() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("i");
        assert!(stage.shows(phrases::HINT_TEAM), "{}", stage.screen());
        let before = stage.model.book.clone();
        for (line, told) in [
            ("1-4 8 8 8", words::hand_in::NO_COLON.text(lang).to_owned()),
            ("1-4 2 2 2 2 2 2 2 2 2 2 2 2", words::hand_in::SHEET_SUM.fill(lang, ["1", "8", "32"])),
            ("1-4: 2 2 2 2 2 2 2 2 2 2 2 2", words::hand_in::SHEET_SUM.fill(lang, ["1", "8", "32"])),
            ("1-4: 8 8 8 8", words::hand_in::HOW_MANY_SUMS.fill(lang, ["4"])),
        ] {
            stage.press("ctrl-u");
            type_line(&mut stage, line);
            stage.press("enter");
            let said = view(&stage).told.as_ref().map(|told| told.say.text(lang)).unwrap_or_default();
            assert!(said.contains(&told) && stage.model.book == before, "{line}: {said}\n{}", stage.screen());
        }
    }
}
