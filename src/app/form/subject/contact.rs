//! The forms of somebody at a customer, with the part they play in a project.

use jiff::civil::Date;

use super::account::NOTE;
use super::person::NAME;
use super::project::{LINE, lines};
use super::writer::{FormWriter, Submitted, Values, text};
use crate::form::field::{Field, FieldKind, FieldValue, Warning};
use domain::account::Account;
use domain::contact::Contact;
use domain::id::Id;
use domain::project::{Attitude, BuyingRole, Influence, Involvement, Temperament, TemperamentKind};
use words::{Phrase, form as phrases, tracker};

/// The four roles in their order.
pub const ROLES: &[Phrase] = &[tracker::PURCHASER, tracker::USER, tracker::GATEKEEPER, tracker::DECISION_MAKER];
/// Attitudes in the order of the choice.
pub const ATTITUDES: &[Phrase] =
    &[tracker::NOT_KNOWN, tracker::OPPONENT, tracker::CRITIC, tracker::NEUTRAL, tracker::SUPPORTER, tracker::CHAMPION];
/// Influences in the order of the choice.
pub const INFLUENCES: &[Phrase] = &[tracker::NOT_KNOWN, tracker::LOW, tracker::MEDIUM, tracker::HIGH];
/// Temperaments in the order of the choice.
pub const TEMPERAMENTS: &[Phrase] =
    &[tracker::NOT_KNOWN, tracker::EAGLE, tracker::SHEEP, tracker::FOX, tracker::DONKEY];

fn line(name: &'static str, label: Phrase, text: &str) -> (Field, FieldValue) {
    (Field::new(name, label, FieldKind::Line(LINE)), FieldValue::Text(text.to_owned()))
}

/// Of somebody not added yet; with a part in a project, and perhaps a role in it.
#[must_use]
pub fn new_fields(part: bool, role: Option<BuyingRole>) -> Vec<(Field, FieldValue)> {
    let name =
        Field::new("name", phrases::NAME, FieldKind::Autocomplete(NAME)).required().warning(Warning::SimilarContact);
    let mut fields = vec![(name, FieldValue::Text(String::new()))];
    if part {
        fields.extend(part_fields(&role.into_iter().collect::<Vec<_>>(), None, None));
    }
    fields.push(line("title", phrases::TITLE, ""));
    fields.push(line("phone", phrases::PHONE, ""));
    fields
}

/// The fields of a part.
fn part_fields(
    roles: &[BuyingRole],
    attitude: Option<Attitude>,
    influence: Option<Influence>,
) -> Vec<(Field, FieldValue)> {
    let several = Field::new("roles", phrases::ROLES, FieldKind::MultiChoice(ROLES)).hint(phrases::HINT_SEVERAL);
    let choice = |name, label, all| Field::new(name, label, FieldKind::Choice(all)).hint(phrases::HINT_CHOICE);
    let attitude = attitude.and_then(|a| Attitude::ALL.iter().position(|x| *x == a)).map_or(0, |p| p + 1);
    let influence = influence.and_then(|i| Influence::ALL.iter().position(|x| *x == i)).map_or(0, |p| p + 1);
    vec![
        (several, FieldValue::MultiChoice(BuyingRole::ALL.iter().map(|r| roles.contains(r)).collect())),
        (choice("attitude", phrases::ATTITUDE, ATTITUDES), FieldValue::Choice(attitude)),
        (choice("influence", phrases::INFLUENCE, INFLUENCES), FieldValue::Choice(influence)),
    ]
}

/// Adds somebody, or gives somebody of that name a part in the project. What is known of somebody is never wiped out: an empty field, an
/// unknown attitude and a filled phone stay, and roles are added to those held.
pub fn submit(writer: &mut FormWriter, account: Id, at: Option<Id>, values: Values) -> Submitted {
    let (name, today, fresh) = (text(values, "name").to_owned(), writer.today, writer.ids.next_id());
    let mut say = tracker::CONTACT_ADDED.with_person(fresh, &name);
    writer.book.edit_account(account, |a| {
        let known = a.contacts.iter().find(|c| c.name == name && c.archived.is_none()).map(|c| c.id);
        if let Some(id) = known {
            let phrase = if at.is_some() { tracker::CONTACT_PLACED } else { tracker::CONTACT_KNOWN };
            say = phrase.with_person(id, &name);
        } else {
            a.contacts.push(Contact::new(fresh, name.clone()));
        }
        let id = known.unwrap_or(fresh);
        for (field, value) in values.iter().filter(|(field, _)| *field != "name") {
            match (known, added(a, (id, at), field, value)) {
                (None, _) => write(a, (id, at), today, field, value),
                (Some(_), Some(value)) => write(a, (id, at), today, field, &value),
                (Some(_), None) => {}
            }
        }
    });
    say.into()
}

/// What a gathered value adds to somebody known; none where it says nothing, or something else is known already.
fn added(account: &Account, (id, at): (Id, Option<Id>), name: &str, value: &FieldValue) -> Option<FieldValue> {
    let contact = account.contact(id)?;
    let part = at.and_then(|at| account.project(at)).and_then(|p| p.involvement(id));
    match (name, value) {
        ("title", _) if !contact.title.is_empty() => None,
        ("phone", _) if !contact.phone.is_empty() => None,
        (_, FieldValue::Text(text)) if text.is_empty() => None,
        (_, FieldValue::Choice(0)) => None,
        ("roles", FieldValue::MultiChoice(marks)) => {
            let held = |role: &BuyingRole| part.is_some_and(|p| p.roles.contains(role));
            Some(FieldValue::MultiChoice(
                BuyingRole::ALL.iter().zip(marks).map(|(role, mark)| *mark || held(role)).collect(),
            ))
        }
        _ => Some(value.clone()),
    }
}

/// Of somebody known, with the part in a project where `at` names one.
#[must_use]
pub fn fields(account: &Account, id: Id, at: Option<Id>, today: Date) -> Option<Vec<(Field, FieldValue)>> {
    let contact = account.contact(id)?;
    let mut fields = vec![(
        Field::new("name", phrases::NAME, FieldKind::Line(NAME)).required(),
        FieldValue::Text(contact.name.clone()),
    )];
    fields.push(line("title", phrases::TITLE, &contact.title));
    fields.push(line("phone", phrases::PHONE, &contact.phone));
    if let Some(project) = at.and_then(|at| account.project(at)) {
        let nothing = Involvement::new(id);
        let part = project.involvement(id).unwrap_or(&nothing);
        fields.extend(part_fields(&part.roles, part.attitude, part.influence));
        let live = part.live_temperament(today);
        let kind = live.and_then(|live| TemperamentKind::ALL.iter().position(|k| *k == live));
        let field = Field::new("temperament", phrases::TEMPERAMENT, FieldKind::Choice(TEMPERAMENTS));
        fields.push((field.hint(phrases::HINT_TEMPERAMENT), FieldValue::Choice(kind.map_or(0, |p| p + 1))));
    }
    fields.push(line("wechat", phrases::WECHAT, &contact.wechat));
    fields.push(line("email", phrases::EMAIL, &contact.email));
    let superior = Field::new("reports", phrases::REPORTS_TO, FieldKind::Contact).hint(phrases::HINT_PERSON);
    fields.push((superior, FieldValue::Person(contact.reports_to)));
    let block = |name, label, text: String| {
        (Field::new(name, label, FieldKind::Paragraph(NOTE)).hint(phrases::HINT_LINES), FieldValue::Text(text))
    };
    fields.push(block("needs", phrases::NEEDS, contact.needs.join("\n")));
    fields.push(block("wants", phrases::WANTS, contact.wants.join("\n")));
    fields
        .push((Field::new("note", phrases::NOTE, FieldKind::Paragraph(NOTE)), FieldValue::Text(contact.note.clone())));
    Some(fields)
}

/// Writes a field of a contact, or of the part it plays in a project.
pub fn write(account: &mut Account, (id, at): (Id, Option<Id>), today: Date, name: &str, value: &FieldValue) {
    if let Some(project) = at.and_then(|at| account.project_mut(at)) {
        if project.involvement(id).is_none() {
            project.involvements.push(Involvement::new(id));
        }
        if let Some(part) = project.involvement_mut(id) {
            write_part(part, today, name, value);
        }
    }
    let Some(contact) = account.contact_mut(id) else { return };
    match (name, value) {
        ("name", FieldValue::Text(text)) => contact.name.clone_from(text),
        ("title", FieldValue::Text(text)) => contact.title.clone_from(text),
        ("phone", FieldValue::Text(text)) => contact.phone.clone_from(text),
        ("wechat", FieldValue::Text(text)) => contact.wechat.clone_from(text),
        ("email", FieldValue::Text(text)) => contact.email.clone_from(text),
        ("reports", FieldValue::Person(superior)) => contact.reports_to = superior.filter(|s| *s != id),
        ("needs", FieldValue::Text(text)) => contact.needs = lines(text),
        ("wants", FieldValue::Text(text)) => contact.wants = lines(text),
        ("note", FieldValue::Text(text)) => contact.note.clone_from(text),
        _ => {}
    }
}

fn write_part(part: &mut Involvement, today: Date, name: &str, value: &FieldValue) {
    match (name, value) {
        ("roles", FieldValue::MultiChoice(marks)) => {
            part.roles =
                BuyingRole::ALL.into_iter().zip(marks).filter(|(_, mark)| **mark).map(|(role, _)| role).collect();
        }
        ("attitude", FieldValue::Choice(place)) => {
            part.attitude = place.checked_sub(1).and_then(|p| Attitude::ALL.get(p).copied());
        }
        ("influence", FieldValue::Choice(place)) => {
            part.influence = place.checked_sub(1).and_then(|p| Influence::ALL.get(p).copied());
        }
        ("temperament", FieldValue::Choice(place)) => {
            let kind = place.checked_sub(1).and_then(|p| TemperamentKind::ALL.get(p).copied());
            part.temperament = kind.map(|kind| Temperament { kind, on: today });
        }
        _ => {}
    }
}
