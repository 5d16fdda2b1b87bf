//! The form of a customer.

use super::person::NAME;
use super::writer::FormWriter;
use crate::form::field::Warning;
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use words::{Say, form as phrases};

/// Graphemes a note may have.
pub const NOTE: usize = 2000;

/// Of a customer.
#[derive(Debug)]
pub struct AccountForm {
    /// Which.
    pub id: Id,
}

fn rows() -> [FormRow<Account>; 5] {
    let line = |name, label| TypedField::line(name, label, NAME);
    let credit = TypedField::money("credit", phrases::CREDIT_LIMIT);
    [
        line("name", phrases::CUSTOMER).required().bind(|a: &Account| a.name.clone(), |a, name| a.name = name),
        line("industry", phrases::INDUSTRY).bind(|a: &Account| a.industry.clone(), |a, trade| a.industry = trade),
        line("place", phrases::PLACE).bind(|a: &Account| a.place.clone(), |a, place| a.place = place),
        credit
            .hint(phrases::HINT_MONEY)
            .warning(Warning::LargeAmount)
            .bind(|a: &Account| a.credit_limit, |a, limit| a.credit_limit = limit),
        TypedField::paragraph("note", phrases::NOTE, NOTE).bind(|a: &Account| a.note.clone(), |a, note| a.note = note),
    ]
}

impl FormSpec for AccountForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::ACCOUNT.say()
    }

    fn draft_key(&self) -> String {
        format!("accounts/{}", self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Account(self.id)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.book.accounts().get(&self.id).map(|account| fields_of(&rows(), account))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_account(self.id, |account| written = change.put(&rows(), account));
        written
    }
}
