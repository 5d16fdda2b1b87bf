//! The forms of somebody at a customer, with the part they play in a project.

use jiff::civil::Date;

use super::account::NOTE;
use super::part::{self, part_fields, part_rows};
use super::person::NAME;
use super::project::{LINE, lines};
use super::writer::{FormWriter, Submitted};
use crate::form::field::{FormContext, Warning};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField};
use crate::form::values::Values;
use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::id::Id;
use domain::project::{BuyingRole, Involvement, ProjectKey};
use words::{Say, form as phrases, tracker};

const CALLED: TypedField<String> = TypedField::line("name", phrases::NAME, NAME).required();
const OFFERED: TypedField<String> =
    TypedField::autocomplete("name", phrases::NAME, NAME).required().warning(Warning::SimilarContact);
const TITLE: TypedField<String> = TypedField::line("title", phrases::TITLE, LINE);
const PHONE: TypedField<String> = TypedField::line("phone", phrases::PHONE, LINE);

/// Of somebody not added yet.
#[derive(Debug)]
pub struct NewContactForm {
    /// The customer.
    pub account: Id,
    /// The project they play a part in.
    pub project: Option<Id>,
    /// The part they play.
    pub role: Option<BuyingRole>,
}

/// Of somebody known, with the part they play in a project.
#[derive(Debug)]
pub struct ContactForm {
    /// The customer.
    pub account: Id,
    /// Who.
    pub id: Id,
    /// The project they play a part in.
    pub project: Option<Id>,
}

/// Of how to reach somebody at once, and of what is filled in later.
fn rows() -> ([FormRow<Contact>; 3], [FormRow<Contact>; 6]) {
    let line = |name, label| TypedField::line(name, label, LINE);
    let list = |name, label| TypedField::paragraph(name, label, NOTE).hint(phrases::HINT_LINES);
    let superior = TypedField::contact("reports", phrases::REPORTS_TO).hint(phrases::HINT_PERSON);
    (
        [
            CALLED.bind(|c: &Contact| c.name.clone(), |c, name| c.name = name),
            TITLE.bind(|c: &Contact| c.title.clone(), |c, title| c.title = title),
            PHONE.bind(|c: &Contact| c.phone.clone(), |c, phone| c.phone = phone),
        ],
        [
            line("wechat", phrases::WECHAT).bind(|c: &Contact| c.wechat.clone(), |c, wechat| c.wechat = wechat),
            line("email", phrases::EMAIL).bind(|c: &Contact| c.email.clone(), |c, email| c.email = email),
            superior.bind(
                |c: &Contact| c.reports_to,
                |c, superior| c.reports_to = superior.filter(|superior| *superior != c.id),
            ),
            list("needs", phrases::NEEDS).bind(|c: &Contact| c.needs.join("\n"), |c, text| c.needs = lines(&text)),
            list("wants", phrases::WANTS).bind(|c: &Contact| c.wants.join("\n"), |c, text| c.wants = lines(&text)),
            TypedField::paragraph("note", phrases::NOTE, NOTE)
                .bind(|c: &Contact| c.note.clone(), |c, note| c.note = note),
        ],
    )
}

/// The project with its customer, or the customer alone.
fn about(book: &Book, account: Id, project: Option<Id>) -> Option<String> {
    match project {
        Some(project) => FormPlace::Project(ProjectKey { account, project }).project_name(book),
        None => book.accounts().get(&account).map(|account| account.name.clone()),
    }
}

impl FormSpec for NewContactForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_CONTACT.say()
    }

    fn draft_key(&self) -> String {
        let at = self.project.map(|id| format!("/{id}")).unwrap_or_default();
        let role = self.role.map(|role| format!("/{role:?}")).unwrap_or_default();
        format!("accounts/{}/contacts/new{at}{role}", self.account)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Account(self.account)
    }

    fn about(&self, book: &Book) -> Option<String> {
        about(book, self.account, self.project)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        !book.accounts().contains_key(&self.account)
    }

    fn fields(&self, _scene: &FormScene) -> Option<FormFields> {
        let mut fields = vec![OFFERED.with(String::new())];
        if self.project.is_some() {
            fields.extend(part_fields(self.role));
        }
        fields.extend([TITLE.with(String::new()), PHONE.with(String::new())]);
        Some(fields)
    }

    fn context(&self, _scene: &FormScene, context: &mut FormContext) {
        context.suggestions.clone_from(&context.contacts);
    }

    /// Adds somebody, or gives somebody of that name a part in the project. What is known of somebody is never wiped out: an empty
    /// field, an unknown attitude and a filled phone stay, and roles are added to those held.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (name, fresh) = (values.text(&OFFERED).to_owned(), writer.ids.next_id());
        let mut say = tracker::CONTACT_ADDED.with_person(fresh, &name, &[]);
        writer.book.edit_account(self.account, |account| {
            let known = account.contacts.iter().find(|c| c.name == name && c.archived.is_none()).map(|c| c.id);
            if let Some(id) = known {
                let phrase = if self.project.is_some() { tracker::CONTACT_PLACED } else { tracker::CONTACT_KNOWN };
                say = phrase.with_person(id, &name, &[]);
            } else {
                account.contacts.push(Contact::new(fresh, name.clone()));
            }
            let id = known.unwrap_or(fresh);
            if let Some(part) = part_of(account, id, self.project) {
                part::add(part, values);
            }
            if let Some(contact) = account.contact_mut(id) {
                fill(&mut contact.title, values.text(&TITLE));
                fill(&mut contact.phone, values.text(&PHONE));
            }
        });
        say.into()
    }
}

/// Fills in what is not known yet.
fn fill(held: &mut String, typed: &str) {
    if held.is_empty() {
        typed.clone_into(held);
    }
}

/// The part somebody plays in a project of the customer, begun where there is none; none where there is no such project.
fn part_of(account: &mut Account, id: Id, project: Option<Id>) -> Option<&mut Involvement> {
    let project = account.project_mut(project?)?;
    if project.involvement(id).is_none() {
        project.involvements.push(Involvement::new(id));
    }
    project.involvement_mut(id)
}

impl ContactForm {
    fn put(&self, account: &mut Account, today: Date, change: &FieldChange) -> Written {
        if let Some(part) = part_of(account, self.id, self.project)
            && change.put(&part_rows(today), part) == Written::Book
        {
            return Written::Book;
        }
        let Some(contact) = account.contact_mut(self.id) else { return Written::Book };
        let (first, later) = rows();
        match change.put(&first, contact) {
            Written::Refused => change.put(&later, contact),
            written => written,
        }
    }
}

impl FormSpec for ContactForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::CONTACT.say()
    }

    fn draft_key(&self) -> String {
        format!("accounts/{}/contacts/{}", self.account, self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Account(self.account)
    }

    fn about(&self, book: &Book) -> Option<String> {
        about(book, self.account, self.project)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let account = scene.book.accounts().get(&self.account)?;
        let contact = account.contact(self.id)?;
        let (first, later) = rows();
        let mut fields: FormFields = first.iter().map(|row| row.now(contact)).collect();
        if let Some(project) = self.project.and_then(|at| account.project(at)) {
            let nothing = Involvement::new(self.id);
            let part = project.involvement(self.id).unwrap_or(&nothing);
            fields.extend(part_rows(scene.today).iter().map(|row| row.now(part)));
        }
        fields.extend(later.iter().map(|row| row.now(contact)));
        Some(fields)
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let (mut written, today) = (Written::Book, writer.today);
        writer.book.edit_account(self.account, |account| written = self.put(account, today, change));
        written
    }
}
