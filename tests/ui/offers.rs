//! What a form puts on offer gives way to the first character typed, and only that: what a record holds is edited where it
//! stands.

use app::form::{Form, Input, typing};
use app::msg::Msg;
use app::overlay::Overlay;
use domain::lang::Lang;
use harness::{Stage, VIEWS};

/// The text of the field with the focus, after these keys on the sample.
fn field(lang: Lang, keys: &str) -> String {
    let mut stage = Stage::sample(lang);
    stage.press(keys);
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{keys}\n{}", stage.screen()) };
    typing::text(&form.entry().unwrap().input)
}

#[test]
fn what_is_typed_takes_the_place_of_an_offer() {
    // The keys that lead to a field with an offer in it, what is typed, what stands there then.
    let table = [
        ("6 tab e", "'100000", "100000"),
        ("6 tab e enter", "'8.5w", "8.5w"),
        ("6 tab e 2*tab", "'-1", "-1"),
        ("3 3*down $ space", "'12k", "12k"),
        ("3 3*down $ space tab", "'-2", "-2"),
        ("3 3*down $ n tab", "'40000", "40000"),
        ("3 3*down $ n 3*tab", "'+30", "+30"),
        ("3 3*down $ y", "'1000", "1000"),
        ("3 3*down $ s up", "'-1", "-1"),
        ("3 3*down $ c 2*tab", "'-1", "-1"),
        ("5 v n tab", "'2026Q3", "2026Q3"),
        ("6 2*] n 6*tab", "'5", "5"),
        ("6 3*] n 2*tab", "'-1", "-1"),
        ("6 3*] enter down e 2*tab", "'-1", "-1"),
        ("3 6*down t up", "'-1", "-1"),
        ("3 6*down O 2*tab", "'-1", "-1"),
        ("3 6*down f 2*tab", "'zh", "zh"),
        ("4*down d", "'zh", "zh"),
        ("6 4*] down n up up up", "'-1", "-1"),
    ];
    for lang in Lang::ALL {
        for (open, typed, after) in table {
            let before = field(lang, open);
            assert!(!before.is_empty(), "{open}: nothing is on offer");
            assert_eq!(field(lang, &format!("{open} {typed}")), after, "{open}: {before}");
        }
    }
}

#[test]
fn an_offer_is_edited_by_the_keys_of_the_caret_and_stays_while_nobody_types() {
    for lang in Lang::ALL {
        let of = |keys: &str| field(lang, &format!("6 tab e {keys}"));
        let offer = of("");
        assert_eq!(of("backspace"), offer.split_at(offer.len() - 1).0, "what was before the caret is gone");
        assert_eq!(of("end '9"), format!("{offer}9"));
        assert_eq!(of("home '9"), format!("9{offer}"));
        assert_eq!(of("delete '9"), format!("{offer}9"), "a key that finds nothing to remove edits too");
        assert_eq!(of("tab s-tab"), offer);
        assert_eq!(of("tab s-tab '12"), "12", "an offer that nobody touched is one still");
        assert_eq!(of("'12 tab s-tab '3"), "123", "what was typed is none");
    }
}

#[test]
fn a_paste_takes_the_place_of_an_offer() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("6 tab e");
    stage.tell(Msg::Paste("250,000".to_owned()));
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(typing::text(&form.entry().unwrap().input), "250,000");
}

#[test]
fn what_a_record_holds_is_edited_and_not_replaced() {
    for lang in Lang::ALL {
        for open in ["3 3*down $ e", "3 3*down $ e enter", "3 6*down e", "7 r", "!stages"] {
            let before = field(lang, open);
            assert!(!before.is_empty(), "{open}");
            assert_eq!(field(lang, &format!("{open} '7")), format!("{before}7"), "{open}");
        }
    }
}

/// What stands in the fields of these forms when they open is no offer: a record holds it.
const HELD: &[&str] = &[
    "account",
    "book",
    "form",
    "invoice-edit",
    "stages",
    "borrowing-rate",
    "tracker-edit",
    "class-edit",
    "agenda-line",
    "agenda-line-edit",
    "tracker-person",
    "channel-resources-plan",
];

#[test]
fn whatever_stands_in_a_form_is_an_offer_or_in_a_record() {
    let mut forms = 0;
    for (name, keys) in VIEWS {
        let mut stage = Stage::sample(Lang::En);
        stage.press(keys);
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { continue };
        let fresh = Form::open(form.subject, &stage.model.form_scene()).unwrap();
        for entry in &fresh.entries {
            let Input::Line(line) = &entry.input else { continue };
            let offer = !line.text().is_empty() && !HELD.contains(name);
            assert_eq!(line.is_offer(), offer, "{name}: {} {:?}", entry.field.name, line.text());
        }
        forms += 1;
    }
    assert!(forms > 20, "{forms}");
}
