//! These tests drive the engine with a field of every kind, and check that every form refuses what it does not know.

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
fn no_refusal_of_an_amount_names_a_sign_that_its_own_example_has() {
    let here = |sign: &str| phrases::NOT_MONEY_HERE.with([sign]);
    for (text, why) in [
        ("1,700,000100000", phrases::COMMA_ALONE.say()),
        ("12，5", phrases::COMMA_ALONE.say()),
        ("12.5.3", here(".")),
        ("12k5", here("5")),
        ("12万万", here("万")),
        ("12x", phrases::NOT_MONEY_AT.with(["x"])),
    ] {
        let (mut form, _) = at("money");
        kind(&mut form, text);
        assert_eq!(form.problem(5), Some(why), "{text}");
    }
}

#[test]
fn an_offer_stays_one_until_somebody_types() {
    let (mut form, _) = specimen();
    let field = Field { offered: true, ..Field::new("money", phrases::NAME, FieldKind::Money) };
    let fields = vec![(field, FieldValue::Money(Some(Money::whole(1_700_000))))];
    form = Form::new(Subject::Appearance, phrases::LOOKS, fields, form.context);
    assert_eq!(form.commit(), Commit::Unchanged);
    form.show_committed();
    kind(&mut form, "5");
    assert_eq!(form.commit(), Commit::Changed("money", FieldValue::Money(Some(Money::whole(5)))));
    form.show_committed();
    kind(&mut form, "6");
    assert_eq!(form.commit(), Commit::Changed("money", FieldValue::Money(Some(Money::whole(56)))));
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

/// A book in which every form that writes field by field has a record, and the subjects of those forms.
fn written_by_the_field() -> (domain::book::Book, Vec<Subject>) {
    use domain::contact::Contact;
    use domain::meeting::{Meeting, Task, Touch, TouchKind};
    use domain::project::{Project, ProjectKey};
    use domain::record::Record;
    use std::sync::Arc;
    let mut ids = IdSource::new(6);
    let mut next = || ids.next_id();
    let today = jiff::civil::date(2026, 1, 5);
    let mut project = Project::new(next(), "p".into(), today);
    let (meeting, touch, task) = (next(), next(), next());
    project.meetings.push(Meeting::new(meeting, today.at(9, 0, 0, 0)));
    project.touches.push(Touch { id: touch, on: today, kind: TouchKind::Call, text: "t".into(), contacts: Vec::new() });
    project.tasks.push(Task { id: task, text: "t".into(), due: None, owner: None, done: None });
    let mut account = domain::account::Account::new(next(), "a".into());
    let (contact, key) = (next(), ProjectKey { account: account.id, project: project.id });
    account.contacts.push(Contact::new(contact, "c".into()));
    account.projects.push(project);
    let person = domain::person::Person::new(next(), "n".into(), domain::person::PersonKind::Colleague, today);
    let subjects = vec![
        Subject::Person(person.id),
        Subject::Appearance,
        Subject::Book,
        Subject::Account(account.id),
        Subject::Project(key),
        Subject::Contact(account.id, contact, Some(key.project)),
        Subject::Meeting(key, meeting),
        Subject::Touch(key, touch),
        Subject::Task(key, task),
        Subject::Stages,
    ];
    let mut book = domain::book::Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    book.put_unjournaled(Record::Person(Arc::new(person)));
    (book, subjects)
}

#[test]
fn every_field_of_a_form_is_written_and_an_unknown_one_is_refused() {
    use super::subject::FormWriter;
    let (mut book, subjects) = written_by_the_field();
    let other = FieldValue::Proof(None);
    let (mut ids, mut config) = (IdSource::new(7), crate::config::Config::default());
    let (courses, today, mut lang) =
        (crate::course::Courses::default(), jiff::civil::date(2026, 1, 5), domain::lang::Lang::Zh);
    for subject in subjects {
        let spec = subject.spec();
        let scene = FormScene {
            book: &book,
            courses: &courses,
            config: &config,
            lang,
            today,
            now: today.at(9, 0, 0, 0),
            ruler: Ruler::default(),
        };
        let fields = spec.fields(&scene).unwrap();
        let (book, ids, config, lang) = (&mut book, &mut ids, &mut config, &mut lang);
        let mut writer = FormWriter { book, courses: &crate::course::Courses::default(), ids, today, config, lang };
        let mut write = |name, value| spec.write(&mut writer, &FieldChange { name, value, entries: &[] });
        for (field, value) in &fields {
            assert_ne!(write(field.name, value), Written::Refused, "{subject:?} {}", field.name);
            assert_eq!(write(field.name, &other), Written::Refused, "{subject:?} {}", field.name);
        }
        assert_eq!(write("no such field", &other), Written::Refused, "{subject:?}");
    }
}
