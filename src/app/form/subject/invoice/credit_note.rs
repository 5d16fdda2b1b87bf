//! This form notes a credit: what is taken off what a customer owes. It is kept as an invoice with a negative amount, on a line of
//! its own.

use jiff::civil::Date;

use super::{full, numbered_elsewhere};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::subject::writer::{FormWriter, Submitted};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::booking::invoice_numbered;
use domain::invoice::Invoice;
use domain::money::Money;
use domain::project::ProjectKey;
use paper::record::LINE;
use words::{Say, form as labels, gate, invoice as phrases};

const NUMBER: TypedField<String> =
    TypedField::line("number", phrases::NUMBER, LINE).required().hint(phrases::HINT_NUMBER);
const AMOUNT: TypedField<Option<Money>> = TypedField::money("amount", phrases::CREDIT_AMOUNT)
    .required()
    .hint(phrases::HINT_CREDIT)
    .forbids(Forbidden::Zero(gate::NOT_A_ZERO_INVOICE))
    .warning(Warning::LargeAmount);
const ISSUED: TypedField<Option<Date>> =
    TypedField::date("issued", phrases::ISSUED_ON).required().hint(labels::HINT_DATE);
const NOTE: TypedField<String> = TypedField::line("note", phrases::FOR_WHAT, LINE).hint(phrases::HINT_NOTE);

#[derive(Debug)]
pub struct CreditNoteForm {
    pub key: ProjectKey,
}

impl FormSpec for CreditNoteForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_CREDIT.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/credits/new", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.project(self.key)?;
        Some(vec![
            NUMBER.with(String::new()),
            AMOUNT.with(None),
            ISSUED.offer(Some(scene.today)),
            NOTE.with(String::new()),
        ])
    }

    /// Lays out the other customers, whose invoices have numbers too.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.accounts = scene.book.accounts().values().cloned().collect();
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let number =
            typed_answer(entries, &NUMBER, context).filter(|_| entries.get(place).is_some_and(|e| NUMBER.is(e)));
        let (number, account) = (number?, context.customer.as_ref()?);
        if invoice_numbered(account, &number, None).is_some() {
            return Some(phrases::TWICE_HERE.with([&number]));
        }
        let other = numbered_elsewhere(&context.accounts, &number, account.id)?;
        Some(phrases::TWICE_ELSEWHERE.with([&number, other]))
    }

    /// Notes the credit.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some((account, project)) = writer.book.project(self.key) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let number = values.text(&NUMBER).to_owned();
        let (Some(amount), Some(issued)) = (values.known(&AMOUNT), values.known(&ISSUED)) else {
            return Submitted::refused(phrases::LACKS_AMOUNT.say());
        };
        if invoice_numbered(account, &number, None).is_some() {
            return Submitted::refused(phrases::TWICE_HERE.with([&number]));
        }
        let say = phrases::CREDIT_NOTED.with([&number, &full(amount), &project.name]);
        let mut credit = Invoice::new(writer.ids.next_id(), number, (issued, issued), Money(-amount.0));
        values.text(&NOTE).clone_into(&mut credit.note);
        writer.book.edit_project(self.key, |project| project.invoices.push(credit));
        say.into()
    }
}
