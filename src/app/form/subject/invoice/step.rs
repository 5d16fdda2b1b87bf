//! This form notes a step that was taken to collect an invoice, in a line, with its rung of the ladder.

use jiff::civil::Date;

use super::{edit_invoice, invoice_in};
use crate::form::field::Forbidden;
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::subject::writer::{FormWriter, Submitted};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::collection::CollectionRung;
use domain::id::Id;
use domain::invoice::{CollectionStep, Invoice};
use domain::project::ProjectKey;
use paper::record::LINE;
use words::{Say, form as labels, invoice as phrases};

const RUNG: TypedField<usize> = TypedField::choice("rung", phrases::RUNG, phrases::RUNGS).hint(labels::HINT_CHOICE);
const TEXT: TypedField<String> = TypedField::line("text", phrases::STEP_TEXT, LINE).required();
const ON: TypedField<Option<Date>> = TypedField::date("on", phrases::STEP_ON)
    .required()
    .hint(labels::HINT_DATE)
    .forbids(Forbidden::FutureDate(words::judge::NOT_AHEAD));

/// The rung before that of the letter, which is taken by counsel.
const LETTER_DAYS: i32 = 60;

#[derive(Debug)]
pub struct CollectionStepForm {
    pub key: ProjectKey,
    pub invoice: Id,
    /// The step; none where it is new.
    pub id: Option<Id>,
}

/// The rung a step of today is most likely on: the one its days late have come to.
fn likely(invoice: &Invoice, today: Date) -> CollectionRung {
    let due = invoice.open_parts(today).first().map_or(invoice.due, |part| part.due);
    match (today - due).get_days() {
        ..0 => CollectionRung::BeforeDue,
        0..7 => CollectionRung::OnDue,
        7..15 => CollectionRung::WeekLate,
        15..30 => CollectionRung::Statement,
        30..LETTER_DAYS => CollectionRung::CashOnly,
        LETTER_DAYS.. if invoice.steps.iter().any(|step| step.rung == Some(CollectionRung::DemandLetter)) => {
            CollectionRung::Counsel
        }
        LETTER_DAYS.. => CollectionRung::DemandLetter,
    }
}

/// The place of a rung in the choice, behind a step beside the ladder.
fn place_of(rung: Option<CollectionRung>) -> usize {
    let place = CollectionRung::ALL.iter().position(|own| Some(*own) == rung);
    place.map_or(0, |place| place + 1)
}

impl CollectionStepForm {
    fn step<'a>(&self, invoice: &'a Invoice) -> Option<&'a CollectionStep> {
        invoice.steps.iter().find(|step| Some(step.id) == self.id)
    }
}

impl FormSpec for CollectionStepForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::EDIT_STEP.say() } else { phrases::NEW_STEP.say() }
    }

    fn draft_key(&self) -> String {
        let which = self.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("{}/invoices/{}/steps/{which}", project_drafts(self.key), self.invoice)
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
        let invoice = invoice_in(book, self.key, self.invoice);
        invoice.is_none_or(|invoice| self.id.is_some() && self.step(invoice).is_none())
    }

    /// The line, because what stands beside it is mostly right.
    fn first_field(&self) -> usize {
        2
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let invoice = invoice_in(scene.book, self.key, self.invoice)?;
        if self.id.is_none() {
            let rung = place_of(Some(likely(invoice, scene.today)));
            return Some(vec![RUNG.with(rung), ON.offer(Some(scene.today)), TEXT.with(String::new())]);
        }
        let step = self.step(invoice)?;
        Some(vec![RUNG.with(place_of(step.rung)), ON.with(Some(step.on)), TEXT.with(step.text.clone())])
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let id = self.id.unwrap_or_else(|| writer.ids.next_id());
        let rung = values.choice(&RUNG).checked_sub(1).and_then(|place| CollectionRung::ALL.get(place)).copied();
        let (on, text) = (values.known(&ON).unwrap_or(writer.today), values.text(&TEXT).to_owned());
        let say = if self.id.is_some() { phrases::STEP_CHANGED } else { phrases::STEP_NOTED }.with([&text]);
        let step = CollectionStep { id, on, rung, text };
        let done = edit_invoice(writer.book, self.key, self.invoice, |invoice| {
            match invoice.steps.iter_mut().find(|before| before.id == id) {
                Some(before) => *before = step,
                None => invoice.steps.push(step),
            }
        });
        if done.is_some() { say.into() } else { Submitted::refused(labels::NOT_RECORDED.say()) }
    }
}
