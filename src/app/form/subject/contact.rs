//! These forms add or change a contact, together with the part the contact plays in a project.

use jiff::civil::Date;

use super::called;
use super::part::{self, part_fields, part_rows};
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::Warning;
use crate::form::named::Named;
use crate::form::record::{all_rows, split_rows};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::id::Id;
use domain::project::{BuyingRole, Involvement, ProjectKey};
use paper::record::NAME;
use paper::record::contact::ROWS;
use words::{Say, form as phrases, tracker};

const OFFERED: TypedField<String> =
    TypedField::autocomplete("name", phrases::NAME, NAME).required().warning(Warning::SimilarContact);

#[derive(Debug)]
pub struct NewContactForm {
    pub account: Id,
    /// The project they play a part in.
    pub project: Option<Id>,
    /// The part they play.
    pub role: Option<BuyingRole>,
}

#[derive(Debug)]
pub struct ContactForm {
    pub account: Id,
    pub id: Id,
    /// The project they play a part in.
    pub project: Option<Id>,
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
        let nobody = Contact::new(self.account, String::new());
        let asked = split_rows(ROWS).0;
        fields.extend(asked.iter().filter(|row| row.field.name != OFFERED.name()).map(|row| row.now(&nobody)));
        Some(fields)
    }

    fn context(&self, _scene: &FormScene, context: &mut FormContext) {
        // What is offered becomes the name as it stands.
        context.suggestions = context.contacts.iter().map(|named| Named::new(named.id, &named.called)).collect();
    }

    /// Adds somebody, or gives somebody of that name a part in the project. What is known of somebody is never wiped out: an
    /// empty field, an unknown attitude and a filled phone stay, and roles are added to those held.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (name, new_id) = (values.text(&OFFERED).to_owned(), writer.ids.next_id());
        let mut say = tracker::CONTACT_ADDED.with_person(new_id, &name);
        writer.book.edit_account(self.account, |account| {
            let known = called::contact(account, &name);
            if let Some(id) = known {
                let phrase = if self.project.is_some() { tracker::CONTACT_PLACED } else { tracker::CONTACT_KNOWN };
                say = phrase.with_person(id, &name);
            } else {
                account.contacts.push(Contact::new(new_id, name.clone()));
            }
            let id = known.unwrap_or(new_id);
            if let Some(part) = part_of(account, id, self.project) {
                part::add(part, values);
            }
            if let Some(contact) = account.contact_mut(id) {
                values.fill(&split_rows(ROWS).0, contact);
            }
        });
        say.into()
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
        let before = contact.reports_to;
        let written = change.put(&all_rows(ROWS), contact);
        // Nobody is their own superior.
        if before != Some(self.id) {
            contact.reports_to = contact.reports_to.filter(|superior| *superior != self.id);
        }
        written
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
        let (first, later) = split_rows(ROWS);
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
