//! This form sets the choices that belong to a book: who is me, the currency, and two limits of days.

use super::writer::FormWriter;
use crate::form::spec::{FieldChange, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::book::Book;
use domain::settings::Settings;
use words::{Say, form as phrases};

#[derive(Debug)]
pub struct BookForm;

fn rows() -> [FormRow<Settings>; 4] {
    let days = |name, label| TypedField::limit_days(name, label).required();
    [
        TypedField::person("me", phrases::WHO_IS_ME)
            .hint(phrases::HINT_PERSON)
            .bind(|s: &Settings| s.me, |s, me| s.me = me),
        TypedField::currency("currency", phrases::CURRENCY)
            .required()
            .bind(|s: &Settings| s.currency.clone(), |s, currency| s.currency = currency),
        days("met", phrases::LIMIT_MET).bind(|s: &Settings| s.limits.met, |s, days| s.limits.met = days),
        days("customer", phrases::LIMIT_CUSTOMER)
            .bind(|s: &Settings| s.limits.customer, |s, days| s.limits.customer = days),
    ]
}

impl FormSpec for BookForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::BOOK.say()
    }

    fn draft_key(&self) -> String {
        "book".to_owned()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&rows(), scene.book.settings()))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        change.put_settings(&rows(), writer.book)
    }
}
