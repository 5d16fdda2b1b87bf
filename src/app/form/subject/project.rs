//! The forms of a project: a new one with its customer and its first action, and one that is there.

use std::sync::Arc;

use super::person::NAME;
use super::writer::{FormWriter, Submitted, Values, choice, day, text};
use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, FormContext, Warning};
use domain::account::Account;
use domain::id::Id;
use domain::meeting::Task;
use domain::project::{Project, ProjectKey, SaleSize};
use domain::record::Record;
use words::{Phrase, Say, form as phrases, gate as moving};

/// Graphemes the name of a project may have.
pub const PROJECT: usize = 80;
/// Graphemes of one line of text.
pub const LINE: usize = 200;

/// Sizes of a sale in the order of the choice.
pub const SIZES: &[Phrase] = &[phrases::LARGE, phrases::SMALL];
const ORDER: [SaleSize; 2] = [SaleSize::Large, SaleSize::Small];

fn size(of: SaleSize) -> FieldValue {
    FieldValue::Choice(ORDER.iter().position(|s| *s == of).unwrap_or(0))
}

/// Of a project not made yet; `account` is the name of its customer where one is chosen.
#[must_use]
pub fn new_fields(account: &str) -> Vec<(Field, FieldValue)> {
    let customer = Field::new("account", phrases::CUSTOMER, FieldKind::Autocomplete(NAME))
        .required()
        .warning(Warning::SimilarCustomer);
    vec![
        (customer, FieldValue::Text(account.to_owned())),
        (Field::new("name", phrases::PROJECT, FieldKind::Line(PROJECT)).required(), FieldValue::Text(String::new())),
        (
            Field::new("amount", phrases::AMOUNT, FieldKind::Money)
                .hint(phrases::HINT_MONEY)
                .warning(Warning::ProjectAmount),
            FieldValue::Money(None),
        ),
        (
            Field::new("close", phrases::CLOSE_DATE, FieldKind::Date)
                .hint(phrases::HINT_DATE)
                .warning(Warning::PastDate),
            FieldValue::Date(None),
        ),
        (Field::new("size", phrases::SIZE, FieldKind::Choice(SIZES)).hint(phrases::HINT_CHOICE), FieldValue::Choice(0)),
        (Field::new("next", phrases::NEXT_ACTION, FieldKind::Line(LINE)), FieldValue::Text(String::new())),
        (
            Field::new("due", phrases::DUE, FieldKind::Date).hint(phrases::HINT_DATE).warning(Warning::PastDate),
            FieldValue::Date(None),
        ),
    ]
}

/// Makes the project, its customer where there is none of that name, and its first action.
pub fn submit(writer: &mut FormWriter, at: Option<Id>, values: Values) -> Submitted {
    let name = text(values, "account");
    let known = at.filter(|id| writer.book.accounts().get(id).is_some_and(|a| a.name == name));
    let known = known.or_else(|| writer.book.accounts().values().find(|a| a.name == name).map(|a| a.id));
    let account = known.unwrap_or_else(|| {
        let id = writer.ids.next_id();
        writer.book.put(Record::Account(Arc::new(Account::new(id, name.to_owned()))));
        id
    });
    let me = writer.book.settings().me;
    let mut project = Project::new(writer.ids.next_id(), text(values, "name").to_owned(), writer.today);
    project.owner = me;
    for (field, value) in values.iter().filter(|(field, _)| *field != "name") {
        write(&mut project, field, value);
    }
    let next = text(values, "next");
    if !next.is_empty() {
        let due = day(values, "due");
        project.tasks.push(Task { id: writer.ids.next_id(), text: next.to_owned(), due, owner: me, done: None });
    }
    let key = ProjectKey { account, project: project.id };
    let say = phrases::PROJECT_ADDED.with([name, &project.name]);
    writer.book.edit_account(account, |a| a.projects.push(project));
    Submitted { say, show_project: Some(key), refused: false }
}

/// Of a project that is there.
#[must_use]
pub fn fields(project: &Project) -> Vec<(Field, FieldValue)> {
    let date =
        |name, label, day| (Field::new(name, label, FieldKind::Date).hint(phrases::HINT_DATE), FieldValue::Date(day));
    let (opened, on) = date("opened", phrases::OPENED, Some(project.opened));
    let tender = project.tender;
    vec![
        (
            Field::new("name", phrases::PROJECT, FieldKind::Line(PROJECT)).required(),
            FieldValue::Text(project.name.clone()),
        ),
        (
            Field::new("owner", phrases::OWNER, FieldKind::Person).hint(phrases::HINT_PERSON),
            FieldValue::Person(project.owner),
        ),
        (Field::new("size", phrases::SIZE, FieldKind::Choice(SIZES)).hint(phrases::HINT_CHOICE), size(project.size)),
        (
            Field::new("amount", phrases::AMOUNT, FieldKind::Money)
                .hint(phrases::HINT_MONEY)
                .warning(Warning::ProjectAmount),
            FieldValue::Money(project.amount),
        ),
        date("close", phrases::CLOSE_DATE, project.close),
        (
            Field::new("competitors", phrases::COMPETITORS, FieldKind::Paragraph(LINE * 4)).hint(phrases::HINT_LINES),
            FieldValue::Text(project.competitors.join("\n")),
        ),
        date("hold", phrases::HOLD_UNTIL, project.hold_until),
        (opened.required(), on),
        date("notice", phrases::TENDER_NOTICE, tender.notice),
        date("clarification", phrases::TENDER_CLARIFICATION, tender.clarification),
        date("deadline", phrases::TENDER_DEADLINE, tender.deadline),
        date("opening", phrases::TENDER_OPENING, tender.opening),
    ]
}

/// Writes a field.
pub fn write(project: &mut Project, name: &str, value: &FieldValue) {
    match (name, value) {
        ("name", FieldValue::Text(text)) => project.name.clone_from(text),
        ("owner", FieldValue::Person(id)) => project.owner = *id,
        ("size", FieldValue::Choice(_)) => project.size = ORDER[choice(&[("size", value.clone())], "size").min(1)],
        ("amount", FieldValue::Money(amount)) => project.amount = *amount,
        ("close", FieldValue::Date(day)) => project.close = *day,
        ("competitors", FieldValue::Text(text)) => project.competitors = lines(text),
        ("hold", FieldValue::Date(day)) => project.hold_until = *day,
        ("opened", FieldValue::Date(Some(day))) => project.opened = *day,
        ("notice", FieldValue::Date(day)) => project.tender.notice = *day,
        ("clarification", FieldValue::Date(day)) => project.tender.clarification = *day,
        ("deadline", FieldValue::Date(day)) => project.tender.deadline = *day,
        ("opening", FieldValue::Date(day)) => project.tender.opening = *day,
        _ => {}
    }
}

/// A paragraph as a list, one line each.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A close before the opening is told beside both days; it is allowed.
#[must_use]
pub fn warning(entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
    let name = entries.get(place)?.field.name;
    let on = |name: &str| {
        let entry = entries.iter().find(|entry| entry.field.name == name)?;
        if let Ok(FieldValue::Date(day)) = check::read(entry, context) { day } else { None }
    };
    let (opened, close) = (on("opened")?, on("close")?);
    match name {
        _ if opened <= close => None,
        "close" => Some(moving::BEFORE_OPENED.with([&opened.to_string()])),
        "opened" => Some(moving::AFTER_CLOSE.with([&close.to_string()])),
        _ => None,
    }
}
