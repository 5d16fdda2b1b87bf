//! This form notes an invoice when it is issued, with its instalments, and changes one. Of a new one nothing is written before all
//! of it is known; of one that exists only what was changed.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{called, find, full, numbered_elsewhere, split_fault, split_text};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Summary, Warning};
use crate::form::instalments;
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::subject::writer::{FormWriter, Submitted};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::booking::{
    SplitFault, SplitInvoice, due_by_terms, invoice_numbered, lay_split, not_invoiced, planned_parts, split,
};
use domain::id::Id;
use domain::invoice::Invoice;
use domain::money::Money;
use domain::project::{Project, ProjectKey};
use paper::record::LINE;
use words::{Say, form as labels, gate, invoice as phrases};

const NUMBER: TypedField<String> =
    TypedField::line("number", phrases::NUMBER, LINE).required().hint(phrases::HINT_NUMBER);
const AMOUNT: TypedField<Option<Money>> = TypedField::signed_money("amount", phrases::AMOUNT)
    .required()
    .hint(phrases::HINT_SIGNED)
    .forbids(Forbidden::Zero(gate::NOT_A_ZERO_INVOICE))
    .warning(Warning::LargeAmount);
const ISSUED: TypedField<Option<Date>> =
    TypedField::date("issued", phrases::ISSUED_ON).required().hint(labels::HINT_DATE);
const DUE: TypedField<Option<Date>> = TypedField::date("due", phrases::FALLS_DUE).hint(phrases::HINT_FALLS_DUE);
const PARTS: TypedField<String> =
    TypedField::instalments("instalments", phrases::INSTALMENTS).hint(phrases::HINT_INSTALMENTS);
const NOTE: TypedField<String> = TypedField::line("note", phrases::FOR_WHAT, LINE).hint(phrases::HINT_NOTE);

/// Rows the summary keeps.
const ROWS: usize = 2;

#[derive(Debug)]
pub struct InvoiceForm {
    pub key: ProjectKey,
    /// The invoice; none where it is new.
    pub id: Option<Id>,
}

impl InvoiceForm {
    fn invoice<'a>(&self, project: &'a Project) -> Option<&'a Invoice> {
        find(project, self.id?)
    }

    /// How the invoice as typed is split, as far as it reads.
    fn typed_split(entries: &[FieldEntry], context: &FormContext) -> Option<Result<SplitInvoice, SplitFault>> {
        let amount = typed_answer(entries, &AMOUNT, context)??;
        let planned = instalments::planned(&typed_answer(entries, &PARTS, context)?, context.today).ok()?;
        Some(split(amount, &planned, typed_answer(entries, &DUE, context)?))
    }

    fn number_warning(&self, number: &str, context: &FormContext) -> Option<Say> {
        let account = context.customer.as_ref()?;
        if invoice_numbered(account, number, self.id).is_some() {
            return Some(phrases::TWICE_HERE.with([number]));
        }
        let other = numbered_elsewhere(&context.accounts, number, account.id)?;
        Some(phrases::TWICE_ELSEWHERE.with([number, other]))
    }

    fn amount_warning(&self, amount: Money, context: &FormContext) -> Option<Say> {
        let project = context.customer.as_ref()?.project(self.key.project)?;
        if amount.0 < Decimal::ZERO {
            return Some(phrases::A_CREDIT.say());
        }
        let asked = self.invoice(project).map_or(Decimal::ZERO, |invoice| invoice.amount.0);
        let room = not_invoiced(project).map_or(Decimal::ZERO, |left| left.0).saturating_add(asked);
        let over = project.amount.is_some() && amount.0 > room && room > Decimal::ZERO;
        over.then(|| phrases::MORE_THAN_ORDER.with([&full(Money(room))]))
    }

    fn due_warning(entries: &[FieldEntry], due: Date, context: &FormContext) -> Option<Say> {
        let issued = typed_answer(entries, &ISSUED, context)??;
        if due < issued {
            return Some(phrases::DUE_BEFORE_ISSUED.say());
        }
        let agreed = due_by_terms(context.customer.as_ref()?, issued)?;
        (agreed != due).then(|| phrases::BY_TERMS.with([&agreed.to_string()]))
    }
}

impl FormSpec for InvoiceForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::EDIT_INVOICE.say() } else { phrases::NEW_INVOICE.say() }
    }

    fn draft_key(&self) -> String {
        let which = self.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("{}/invoices/{which}", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn keeps_untouched(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        let project = book.project(self.key).map(|(_, project)| project);
        project.is_none_or(|project| self.id.is_some() && self.invoice(project).is_none())
    }

    /// A new invoice is of today, of what is not invoiced yet, and due by the terms of the customer.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let (account, project) = scene.book.project(self.key)?;
        if self.id.is_some() {
            let invoice = self.invoice(project)?;
            return Some(vec![
                // One that never had a number may go on without.
                NUMBER.required_if(!invoice.number.is_empty()).with(invoice.number.clone()),
                AMOUNT.with(Some(invoice.amount)),
                ISSUED.with(Some(invoice.issued)),
                DUE.with(Some(invoice.due)),
                PARTS.with(instalments::written(&planned_parts(invoice), scene.lang)),
                NOTE.with(invoice.note.clone()),
            ]);
        }
        Some(vec![
            NUMBER.with(String::new()),
            AMOUNT.offer(not_invoiced(project)),
            ISSUED.offer(Some(scene.today)),
            DUE.offer(due_by_terms(account, scene.today)),
            PARTS.with(String::new()),
            NOTE.with(String::new()),
        ])
    }

    /// Lays out the other customers, whose invoices have numbers too.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.accounts = scene.book.accounts().values().cloned().collect();
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place)?;
        if NUMBER.is(entry) {
            return self.number_warning(&typed_answer(entries, &NUMBER, context)?, context);
        }
        if AMOUNT.is(entry) {
            return self.amount_warning(typed_answer(entries, &AMOUNT, context)??, context);
        }
        if DUE.is(entry) {
            return Self::due_warning(entries, typed_answer(entries, &DUE, context)??, context);
        }
        let parts = PARTS.is(entry) && !typed_answer(entries, &PARTS, context)?.is_empty();
        let fault = Self::typed_split(entries, context).filter(|_| parts)?.err()?;
        Some(split_fault(fault))
    }

    /// What falls due when.
    fn summary(&self, entries: &[FieldEntry], _focus: usize, context: &FormContext) -> Option<Summary> {
        let say = match Self::typed_split(entries, context) {
            None => typed_answer(entries, &AMOUNT, context)
                .flatten()
                .map_or_else(|| phrases::LACKS_AMOUNT.say(), |_| phrases::HINT_INSTALMENTS.say()),
            Some(Err(fault)) => split_fault(fault),
            Some(Ok(split)) => phrases::COMES_TO.with_say(split_text(&split)?),
        };
        Some(Summary::new(say, ROWS))
    }

    /// Notes the invoice, or says why it cannot be noted so.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some((account, project)) = writer.book.project(self.key) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let (number, note) = (values.text(&NUMBER).to_owned(), values.text(&NOTE).to_owned());
        let (Some(amount), Some(issued)) = (values.known(&AMOUNT), values.known(&ISSUED)) else {
            return Submitted::refused(phrases::LACKS_AMOUNT.say());
        };
        if invoice_numbered(account, &number, self.id).is_some() {
            return Submitted::refused(phrases::TWICE_HERE.with([&number]));
        }
        let planned = match instalments::planned(values.text(&PARTS), writer.today) {
            Ok(planned) => planned,
            Err(why) => return Submitted::refused(why),
        };
        // A credit is taken off at once: nobody waits for its day.
        let due = values.known(&DUE).or((amount.0 < Decimal::ZERO).then_some(issued));
        let split = match split(amount, &planned, due) {
            Ok(split) => split,
            Err(fault) => return Submitted::refused(split_fault(fault)),
        };
        let name = project.name.clone();
        let mut invoice = match self.id {
            None => Invoice::new(writer.ids.next_id(), number.clone(), (issued, split.due), amount),
            Some(_) => match self.invoice(project) {
                Some(invoice) => invoice.clone(),
                None => return Submitted::refused(labels::NOT_RECORDED.say()),
            },
        };
        (invoice.number, invoice.issued, invoice.amount, invoice.note) = (number, issued, amount, note);
        lay_split(&mut invoice, &split, writer.ids);
        let told = match self.id {
            Some(_) => phrases::INVOICE_CHANGED.with_say(called(&invoice)),
            None => phrases::INVOICE_NOTED.with([&invoice.number, &full(amount), &name]),
        };
        writer.book.edit_project(self.key, |project| {
            match project.invoices.iter_mut().find(|before| before.id == invoice.id) {
                Some(before) => *before = invoice,
                None => project.invoices.push(invoice),
            }
        });
        told.into()
    }
}
