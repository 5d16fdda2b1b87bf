//! The form of the limits and chances of the stages; every change judges all projects anew.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, FormContext};
use domain::book::Book;
use domain::funnel::amount::falling;
use domain::project::Stage;
use domain::settings::Settings;
use words::{Phrase, Say, gate as phrases};

/// The names of the limits, of the target stage and of the six steps.
const LIMITS: [&str; 7] = ["days0", "days1", "days2", "days3", "days4", "days5", "days6"];
/// The names of the chances.
const CHANCES: [&str; 7] = ["chance0", "chance1", "chance2", "chance3", "chance4", "chance5", "chance6"];
/// What stands before a limit and before a chance.
const LABELS: [(Phrase, Phrase); 7] = [
    (phrases::DAYS_TARGET, phrases::CHANCE_TARGET),
    (phrases::DAYS_ANALYSE, phrases::CHANCE_ANALYSE),
    (phrases::DAYS_TRUST, phrases::CHANCE_TRUST),
    (phrases::DAYS_NEEDS, phrases::CHANCE_NEEDS),
    (phrases::DAYS_VALUE, phrases::CHANCE_VALUE),
    (phrases::DAYS_COMMITMENT, phrases::CHANCE_COMMITMENT),
    (phrases::DAYS_COLLECTION, phrases::CHANCE_COLLECTION),
];

/// The fields with what they hold now: stage by stage the limit and the chance.
#[must_use]
pub fn fields(settings: &Settings) -> Vec<(Field, FieldValue)> {
    let mut fields = Vec::new();
    let held = settings.limits.stage.into_iter().zip(settings.probabilities);
    let named = LIMITS.into_iter().zip(CHANCES).zip(LABELS);
    for ((days, percent), ((limit, chance), (days_label, chance_label))) in held.zip(named) {
        let limit = Field::new(limit, days_label, FieldKind::LimitDays).required().hint(phrases::HINT_LIMIT);
        let chance = Field::new(chance, chance_label, FieldKind::Chance).required().hint(phrases::HINT_CHANCE);
        fields.push((limit, FieldValue::LimitDays(days)));
        fields.push((chance, FieldValue::Percent(Some(Decimal::from(percent)))));
    }
    fields
}

/// Writes a field.
pub fn write(book: &mut Book, name: &str, value: &FieldValue) {
    book.edit_settings(|settings| match value {
        FieldValue::LimitDays(days) => {
            let limits = settings.limits.stage.iter_mut().zip(LIMITS);
            limits.filter(|(_, field)| *field == name).for_each(|(limit, _)| *limit = *days);
        }
        FieldValue::Percent(Some(share)) => {
            let chances = settings.probabilities.iter_mut().zip(CHANCES);
            let chosen = chances.filter(|(_, field)| *field == name);
            share.to_u8().into_iter().zip(chosen).for_each(|(share, (chance, _))| *chance = share);
        }
        _ => {}
    });
}

/// A chance smaller than that of the stage before is told beside it; it is allowed.
#[must_use]
pub fn warning(entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
    let entry = entries.get(place)?;
    let stage = CHANCES.iter().position(|name| *name == entry.field.name)?;
    let mut chances = [0; 7];
    for (chance, name) in chances.iter_mut().zip(CHANCES) {
        let typed = entries.iter().find(|entry| entry.field.name == name)?;
        let read = check::read(typed, context).unwrap_or_else(|_| typed.value.clone());
        let FieldValue::Percent(Some(share)) = read else { return None };
        *chance = share.to_u8()?;
    }
    let falls = falling(chances).contains(Stage::ALL.get(stage)?);
    let before = stage.checked_sub(1).and_then(|before| chances.get(before)).filter(|_| falls)?;
    Some(phrases::CHANCE_FALLS.with([&before.to_string()]))
}
