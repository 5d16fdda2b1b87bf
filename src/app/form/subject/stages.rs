//! This form sets the limit and the probability of each stage. Every change judges all projects anew.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::writer::FormWriter;
use crate::form::check;
use crate::form::context::FormContext;
use crate::form::field::FieldEntry;
use crate::form::spec::{FieldChange, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::book::Book;
use domain::funnel::amount::falling;
use domain::project::Stage;
use domain::settings::Settings;
use words::{Say, gate as phrases};

/// The limits, of the target stage and of the six steps.
const LIMITS: [TypedField<u16>; 7] = [
    TypedField::limit_days("days0", phrases::DAYS_TARGET),
    TypedField::limit_days("days1", phrases::DAYS_ANALYSE),
    TypedField::limit_days("days2", phrases::DAYS_TRUST),
    TypedField::limit_days("days3", phrases::DAYS_NEEDS),
    TypedField::limit_days("days4", phrases::DAYS_VALUE),
    TypedField::limit_days("days5", phrases::DAYS_COMMITMENT),
    TypedField::limit_days("days6", phrases::DAYS_COLLECTION),
];
const CHANCES: [TypedField<Option<Decimal>>; 7] = [
    TypedField::chance("chance0", phrases::CHANCE_TARGET),
    TypedField::chance("chance1", phrases::CHANCE_ANALYSE),
    TypedField::chance("chance2", phrases::CHANCE_TRUST),
    TypedField::chance("chance3", phrases::CHANCE_NEEDS),
    TypedField::chance("chance4", phrases::CHANCE_VALUE),
    TypedField::chance("chance5", phrases::CHANCE_COMMITMENT),
    TypedField::chance("chance6", phrases::CHANCE_COLLECTION),
];

#[derive(Debug)]
pub struct StagesForm;

/// Stage by stage the limit and the chance.
fn rows() -> Vec<FormRow<Settings>> {
    let both = LIMITS.into_iter().zip(CHANCES).enumerate();
    both.flat_map(|(stage, (limit, chance))| {
        let limit = limit.required().hint(phrases::HINT_LIMIT);
        let chance = chance.required().hint(phrases::HINT_CHANCE);
        [
            limit.bind(move |s: &Settings| s.limits.stage[stage], move |s, days| s.limits.stage[stage] = days),
            chance.bind(
                move |s: &Settings| Some(Decimal::from(s.probabilities[stage])),
                move |s, share| {
                    let share = share.and_then(|share| share.to_u8());
                    s.probabilities[stage] = share.unwrap_or(s.probabilities[stage]);
                },
            ),
        ]
    })
    .collect()
}

impl FormSpec for StagesForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::STAGES.say()
    }

    fn draft_key(&self) -> String {
        "book/stages".to_owned()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&rows(), scene.book.settings()))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        change.put_settings(&rows(), writer.book)
    }

    /// A chance smaller than that of the stage before is told beside it; it is allowed.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place)?;
        let stage = CHANCES.iter().position(|chance| chance.is(entry))?;
        let mut chances = [0; 7];
        for (chance, field) in chances.iter_mut().zip(CHANCES) {
            let typed = entries.iter().find(|entry| field.is(entry))?;
            let read = check::read(typed, context).unwrap_or_else(|_| typed.value.clone());
            *chance = field.read(&read).copied().flatten()?.to_u8()?;
        }
        let falls = falling(chances).contains(Stage::ALL.get(stage)?);
        let before = stage.checked_sub(1).and_then(|before| chances.get(before)).filter(|_| falls)?;
        Some(phrases::CHANCE_FALLS.with([&before.to_string()]))
    }
}
