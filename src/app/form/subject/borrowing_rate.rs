//! This form sets what a year of borrowed money costs the firm. What delay eats is worked out with it.

use rust_decimal::Decimal;

use super::writer::FormWriter;
use crate::form::spec::{FieldChange, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::book::Book;
use domain::settings::Settings;
use words::{Say, credit as phrases};

const RATE: TypedField<Option<Decimal>> =
    TypedField::percent("borrowing-rate", phrases::BORROWING_RATE_FIELD).hint(phrases::HINT_BORROWING_RATE);

#[derive(Debug)]
pub struct BorrowingRateForm;

fn rows() -> [FormRow<Settings>; 1] {
    [RATE.bind(|s: &Settings| s.borrowing_rate, |s, rate| s.borrowing_rate = rate)]
}

impl FormSpec for BorrowingRateForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::BORROWING_RATE.say()
    }

    fn draft_key(&self) -> String {
        "book/borrowing-rate".to_owned()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&rows(), scene.book.settings()))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        change.put_settings(&rows(), writer.book)
    }
}
