//! This is the form of a customer.

use super::writer::FormWriter;
use crate::form::record::all_rows;
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, fields_of};
use domain::book::Book;
use domain::id::Id;
use paper::record::account::ROWS;
use words::{Say, form as phrases};

#[derive(Debug)]
pub struct AccountForm {
    pub id: Id,
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
        scene.book.accounts().get(&self.id).map(|account| fields_of(&all_rows(ROWS), account))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_account(self.id, |account| written = change.put(&all_rows(ROWS), account));
        written
    }
}
