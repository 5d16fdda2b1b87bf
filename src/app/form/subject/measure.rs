//! These forms make or change a measure of the scorecard of the team.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::FieldEntry;
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::channel::scorecard::ALL_WEIGHTS;
use domain::id::Id;
use domain::measure::{Measure, Perspective};
use domain::stance::Stance;
use paper::record::NAME;
use words::{Phrase, Say, form as labels, scorecard as phrases};

const PERSPECTIVES: &[Phrase] = &[phrases::FINANCE, phrases::CUSTOMER, phrases::PROCESS, phrases::PEOPLE];
const STANCES: &[Phrase] = &[phrases::ATTACK, phrases::DEFEND];
const DIRECTIONS: &[Phrase] = &[phrases::MORE_IS_BETTER, phrases::LESS_IS_BETTER];

const PERSPECTIVE: TypedField<usize> =
    TypedField::choice("perspective", phrases::PERSPECTIVE, PERSPECTIVES).hint(labels::HINT_CHOICE);
const STANCE: TypedField<usize> = TypedField::choice("stance", phrases::STANCE, STANCES).hint(labels::HINT_CHOICE);
const NAMED: TypedField<String> = TypedField::line("name", phrases::MEASURED, NAME).required();
const DIRECTION: TypedField<usize> =
    TypedField::choice("direction", phrases::DIRECTION, DIRECTIONS).hint(labels::HINT_CHOICE);
const TARGET: TypedField<Option<Decimal>> =
    TypedField::figure("target", phrases::TARGET).required().hint(phrases::HINT_FIGURE);
const ACTUAL: TypedField<Option<Decimal>> = TypedField::figure("actual", phrases::ACTUAL).hint(phrases::HINT_ACTUAL);
const WEIGHT: TypedField<Option<Decimal>> =
    TypedField::chance("weight", phrases::WEIGHT).required().hint(phrases::HINT_WEIGHT);

#[derive(Debug)]
pub struct MeasureForm {
    /// Which; none where it is not made yet.
    pub id: Option<Id>,
}

impl MeasureForm {
    fn measure<'a>(&self, book: &'a Book) -> Option<&'a Measure> {
        book.settings().scorecard.iter().find(|measure| Some(measure.id) == self.id)
    }
}

/// What of the weights is not given away yet.
fn weight_left(book: &Book) -> Decimal {
    let given: u16 = book.settings().scorecard.iter().map(|measure| u16::from(measure.weight)).sum();
    Decimal::from(ALL_WEIGHTS.saturating_sub(given))
}

impl FormSpec for MeasureForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::MEASURE.say() } else { phrases::NEW_MEASURE.say() }
    }

    fn draft_key(&self) -> String {
        self.id.map_or_else(|| "book/scorecard/new".to_owned(), |id| format!("book/scorecard/{id}"))
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        self.id.is_some() && self.measure(book).is_none()
    }

    /// A measure not made yet takes what is left of the weights.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let held = self.measure(scene.book);
        if self.id.is_some() && held.is_none() {
            return None;
        }
        let perspective = held.map_or(0, |m| Perspective::ALL.iter().position(|p| *p == m.perspective).unwrap_or(0));
        let weight = match held {
            Some(measure) => WEIGHT.with(Some(Decimal::from(measure.weight))),
            None => WEIGHT.offer(Some(weight_left(scene.book))),
        };
        Some(vec![
            PERSPECTIVE.with(perspective),
            STANCE.with(usize::from(held.is_some_and(|m| m.stance != Stance::Attack))),
            NAMED.with(held.map(|m| m.name.clone()).unwrap_or_default()),
            DIRECTION.with(usize::from(held.is_some_and(|m| m.less_is_better))),
            TARGET.with(held.map(|m| m.target)),
            ACTUAL.with(held.and_then(|m| m.actual)),
            weight,
        ])
    }

    /// Against a target of nothing or less there is no score: told, and allowed.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        entries.get(place).filter(|entry| TARGET.is(entry))?;
        let target = typed_answer(entries, &TARGET, context)??;
        (target <= Decimal::ZERO).then(|| phrases::NO_TARGET.say())
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (Some(target), Some(weight)) = (values.known(&TARGET), values.known(&WEIGHT)) else {
            return Submitted::refused(labels::REQUIRED.with_phrases([phrases::TARGET]));
        };
        let held = self.measure(writer.book);
        if self.id.is_some() && held.is_none() {
            return Submitted::refused(labels::NOT_RECORDED.say());
        }
        let measure = Measure {
            id: self.id.unwrap_or_else(|| writer.ids.next_id()),
            perspective: Perspective::ALL.get(values.choice(&PERSPECTIVE)).copied().unwrap_or(Perspective::Finance),
            // One of another stance, which a file may hold, keeps it.
            stance: match values.choice(&STANCE) {
                0 => Stance::Attack,
                _ => held.map(|m| m.stance).filter(|stance| *stance != Stance::Attack).unwrap_or(Stance::Defend),
            },
            name: values.text(&NAMED).to_owned(),
            target,
            actual: values.known(&ACTUAL),
            weight: weight.to_u8().unwrap_or_default(),
            less_is_better: values.choice(&DIRECTION) == 1,
        };
        if held == Some(&measure) {
            return Submitted::refused(labels::UNCHANGED.say());
        }
        let phrase = if self.id.is_some() { phrases::MEASURE_CHANGED } else { phrases::MEASURE_ADDED };
        let say = phrase.with([&measure.name]);
        writer.book.edit_settings(|settings| match settings.scorecard.iter_mut().find(|m| m.id == measure.id) {
            Some(there) => *there = measure,
            None => settings.scorecard.push(measure),
        });
        say.into()
    }
}
