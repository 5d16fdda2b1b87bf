//! The engine with a field of every kind.

use super::*;
use domain::id::{Id, IdSource};
use domain::money::Money;
use text::Ruler;
use words::{Phrase, form as phrases};

const CHOICES: &[Phrase] = &[phrases::DARK, phrases::LIGHT, phrases::CONTRAST];

fn specimen() -> (Form, Id) {
    let mut ids = IdSource::new(5);
    let (li, wang) = (ids.next_id(), ids.next_id());
    let roster = vec![Named::new(li, "李娜"), Named::new(wang, "王建国")];
    let field = |name, kind, required| Field { required, ..Field::new(name, phrases::NAME, kind) };
    let fields = vec![
        (field("line", FieldKind::Line(5), true), FieldValue::Text("旧".into())),
        (field("block", FieldKind::Paragraph(100), false), FieldValue::Text(String::new())),
        (field("choice", FieldKind::Choice(CHOICES), true), FieldValue::Choice(0)),
        (field("several", FieldKind::MultiChoice(CHOICES), false), FieldValue::MultiChoice(vec![false; 3])),
        (field("date", FieldKind::Date, false), FieldValue::Date(None)),
        (field("money", FieldKind::Money, false), FieldValue::Money(None)),
        (field("percent", FieldKind::Percent, false), FieldValue::Percent(None)),
        (field("person", FieldKind::Person, false), FieldValue::Person(None)),
        (field("currency", FieldKind::Currency, true), FieldValue::Text(String::new())),
    ];
    let context = FormContext { people: roster, ..FormContext::new(jiff::civil::date(2026, 1, 5), Ruler::default()) };
    (Form::new(Subject::Appearance, phrases::LOOKS, fields, context), wang)
}

fn at(name: &str) -> (Form, Id) {
    let (mut form, wang) = specimen();
    while form.entry().unwrap().field.name != name {
        assert!(form.move_focus(true));
    }
    (form, wang)
}

fn kind(form: &mut Form, text: &str) {
    text.chars().for_each(|ch| assert!(form.key(Key::plain(Code::Char(ch)))));
}

#[test]
fn a_line_commits_once() {
    let (mut form, _) = at("line");
    kind(&mut form, "新名");
    assert!(form.dirty());
    assert_eq!(form.commit(), Commit::Changed("line", FieldValue::Text("旧新名".into())));
    assert_eq!(form.commit(), Commit::Unchanged);
}

#[test]
fn a_required_line_left_empty_is_told_beside_the_field() {
    let (mut form, _) = at("line");
    form.key(Key::plain(Code::Backspace));
    assert_eq!(form.problem(0), Some(phrases::REQUIRED.with_phrases([phrases::NAME])));
    assert!(matches!(form.commit(), Commit::Invalid("line", text, _) if text.is_empty()));
}

#[test]
fn a_paragraph_keeps_its_lines() {
    let (mut form, _) = at("block");
    kind(&mut form, "一");
    assert!(form.captures(Key::plain(Code::Enter)));
    assert!(form.key(Key::plain(Code::Enter)));
    kind(&mut form, "二");
    assert_eq!(form.commit(), Commit::Changed("block", FieldValue::Text("一\n二".into())));
}

#[test]
fn several_marks_are_set_one_by_one() {
    let (mut form, _) = at("several");
    form.key(Key::plain(Code::Right));
    form.key(Key::plain(Code::Char(' ')));
    assert_eq!(form.commit(), Commit::Changed("several", FieldValue::MultiChoice(vec![false, true, false])));
}

#[test]
fn a_date_is_typed_short_and_shown_in_full() {
    let (mut form, _) = at("date");
    kind(&mut form, "+3");
    let day = jiff::civil::date(2026, 1, 8);
    assert_eq!(form.commit(), Commit::Changed("date", FieldValue::Date(Some(day))));
    form.show_committed();
    assert_eq!(typing::text(&form.entry().unwrap().input), "2026-01-08");
}

#[test]
fn money_is_typed_in_ten_thousands() {
    let (mut form, _) = at("money");
    kind(&mut form, "12.5万");
    assert_eq!(form.commit(), Commit::Changed("money", FieldValue::Money(Some(Money::whole(125_000)))));
    form.show_committed();
    assert_eq!(typing::text(&form.entry().unwrap().input), "125,000");
}

#[test]
fn a_wrong_amount_names_the_character_and_loses_nothing() {
    let (mut form, _) = at("money");
    kind(&mut form, "12x");
    assert_eq!(form.problem(5), Some(phrases::NOT_MONEY_AT.with(["x"])));
    assert!(matches!(form.commit(), Commit::Invalid("money", text, _) if text == "12x"));
    assert_eq!(form.entry().unwrap().value, FieldValue::Money(None));
}

#[test]
fn a_percent_stays_in_range() {
    let (mut form, _) = at("percent");
    kind(&mut form, "120");
    assert!(form.problem(6).is_some());
}

#[test]
fn a_person_is_found_by_pinyin_initials() {
    let (mut form, wang) = at("person");
    kind(&mut form, "wjg");
    assert_eq!(form.commit(), Commit::Changed("person", FieldValue::Person(Some(wang))));
    form.show_committed();
    assert_eq!(typing::text(&form.entry().unwrap().input), "王建国");
}

#[test]
fn a_currency_is_three_letters() {
    let (mut form, _) = at("currency");
    kind(&mut form, "us");
    assert_eq!(form.problem(8), Some(phrases::NOT_CURRENCY.say()));
    kind(&mut form, "d");
    assert_eq!(form.commit(), Commit::Changed("currency", FieldValue::Text("USD".into())));
}

#[test]
fn a_choice_turns_around() {
    let (mut form, _) = at("choice");
    let Form { entries, context, .. } = &mut form;
    let entry = &mut entries[2];
    assert!(typing::change_choice(&mut entry.input, entry.field.kind, Key::plain(Code::Left), context));
    assert_eq!(form.commit(), Commit::Changed("choice", FieldValue::Choice(2)));
}
