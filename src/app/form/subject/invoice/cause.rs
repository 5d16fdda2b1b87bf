//! This form names why an invoice is not paid. A dispute leaves the ladder of collection until it is answered.

use super::{edit_invoice, invoice_in};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written, project_drafts};
use crate::form::subject::writer::FormWriter;
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::book::Book;
use domain::id::Id;
use domain::invoice::{Invoice, OverdueCause};
use domain::project::ProjectKey;
use words::{Say, form as labels, invoice as phrases};

const CAUSE: TypedField<usize> =
    TypedField::options("cause", phrases::CAUSE, phrases::CAUSES).hint(labels::HINT_CHOICE);

/// The causes in the order of the choice, behind that nobody asked.
const CAUSES: [OverdueCause; 4] =
    [OverdueCause::Dispute, OverdueCause::Process, OverdueCause::NoCash, OverdueCause::Unwilling];

#[derive(Debug)]
pub struct CauseForm {
    pub key: ProjectKey,
    pub invoice: Id,
}

fn rows() -> [FormRow<Invoice>; 1] {
    [CAUSE.bind(
        |invoice: &Invoice| {
            let place = CAUSES.iter().position(|cause| Some(*cause) == invoice.cause);
            place.map_or(0, |place| place + 1)
        },
        |invoice, place| invoice.cause = place.checked_sub(1).and_then(|place| CAUSES.get(place)).copied(),
    )]
}

impl FormSpec for CauseForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::CAUSE.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/invoices/{}/cause", project_drafts(self.key), self.invoice)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&rows(), invoice_in(scene.book, self.key, self.invoice)?))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let written = edit_invoice(writer.book, self.key, self.invoice, |invoice| change.put(&rows(), invoice));
        written.unwrap_or(Written::Book)
    }
}
