//! Two people with one badge: told above the list, nobody is taken for the other, and one key draws a new one.

use super::*;

/// A stage in which Bai Lu wears the badge of 曾凯 too.
fn twice(lang: Lang) -> Stage {
    let mut stage = stage(lang);
    let (id, other) = (class(&stage).id, person(&stage, 2));
    stage.model.book.edit_workshop(id, |class| {
        class.roster.iter_mut().filter(|seat| seat.person == other).for_each(|seat| seat.badge = Some(3));
    });
    let _ = stage.model.book.take_journal();
    stage.press("down up");
    stage
}

#[test]
fn a_badge_that_two_wear_is_told_and_drawn_anew_for_one_of_them() {
    for lang in Lang::ALL {
        let mut stage = twice(lang);
        let before = stage.model.book.clone();
        let names = phrases::AND_BADGES.fill(lang, ["Bai Lu", "曾凯"]);
        let told = phrases::BADGE_SHARED.fill(lang, ["3", &names, "B"]);
        assert!(stage.sees(&told), "{told}\n{}", stage.screen());
        let keeps = stage.model.screens.workshop.roster.selected();
        stage.press("B");
        assert_eq!(stage.notice(), phrases::BADGE_STAYS.fill(lang, ["安宁"]), "a badge of one's own stays");
        assert!(stage.model.book == before);
        stage.press("down B");
        assert!(class(&stage).shared_badges().is_empty() && !stage.sees(&told), "{}", stage.screen());
        assert!(stage.model.screens.workshop.roster.selected() != keeps);
        assert!(class(&stage).badge(7).is_some());
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn an_answer_of_a_badge_that_two_wear_is_nobodys_without_a_name() {
    for lang in Lang::ALL {
        let mut stage = twice(lang);
        let before = stage.model.book.clone();
        enter(&mut stage, "3, EMSQ24");
        stage.press("2*enter");
        assert!(stage.model.book == before, "{}", stage.screen());
        let names = phrases::AND_BADGES.fill(lang, ["Bai Lu", "曾凯"]);
        let told = stage.model.screens.workshop.roster.told.as_ref().map(|told| told.say.text(lang));
        assert_eq!(told, Some(phrases::DOUBT_SHARED.fill(lang, ["3", &names])));
        stage.press("esc");
        enter(&mut stage, "3 Bai Lu, EMSQ24");
        assert_eq!(class(&stage).handed_in.len(), 1, "{}", stage.screen());
    }
}
