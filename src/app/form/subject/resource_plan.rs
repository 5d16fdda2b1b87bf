//! This form plans one resource over the four stances, in percent. A plan that does not add up to 100 is kept and told. For money it
//! also notes what was spent.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::writer::FormWriter;
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Summary, Warning};
use crate::form::spec::{FieldChange, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use crate::form::values::typed_answer;
use domain::book::Book;
use domain::money::Money;
use domain::resource::{Resource, ResourcePlan, StanceShares};
use domain::settings::Settings;
use words::{Say, resources as phrases};

const ATTACK: TypedField<Option<Decimal>> =
    TypedField::chance("attack", phrases::FIELD_ATTACK).required().hint(phrases::HINT_ATTACK);
const DEFEND: TypedField<Option<Decimal>> =
    TypedField::chance("defend", phrases::FIELD_DEFEND).required().hint(phrases::HINT_DEFEND);
const MAINTAIN: TypedField<Option<Decimal>> =
    TypedField::chance("maintain", phrases::FIELD_MAINTAIN).required().hint(phrases::HINT_MAINTAIN);
const ABANDON: TypedField<Option<Decimal>> =
    TypedField::chance("abandon", phrases::FIELD_ABANDON).required().hint(phrases::HINT_ABANDON);
const SPENT_ATTACK: TypedField<Option<Money>> = TypedField::money("spent_attack", phrases::SPENT_ATTACK);
const SPENT_DEFEND: TypedField<Option<Money>> = TypedField::money("spent_defend", phrases::SPENT_DEFEND);
const SPENT_MAINTAIN: TypedField<Option<Money>> = TypedField::money("spent_maintain", phrases::SPENT_MAINTAIN);
const SPENT_ABANDON: TypedField<Option<Money>> = TypedField::money("spent_abandon", phrases::SPENT_ABANDON);

#[derive(Debug)]
pub struct ResourcePlanForm {
    pub resource: Resource,
}

const fn shares_of(plan: &mut ResourcePlan, resource: Resource) -> &mut StanceShares {
    match resource {
        Resource::Time => &mut plan.time,
        Resource::People => &mut plan.people,
        Resource::Money => &mut plan.money,
    }
}

fn share_row(
    field: TypedField<Option<Decimal>>,
    resource: Resource,
    get: fn(&StanceShares) -> u8,
    place: fn(&mut StanceShares) -> &mut u8,
) -> FormRow<Settings> {
    field.bind(
        move |settings: &Settings| Some(Decimal::from(get(settings.resources.shares(resource)))),
        move |settings, share| {
            if let Some(share) = share.and_then(|share| share.to_u8()) {
                *place(shares_of(&mut settings.resources, resource)) = share;
            }
        },
    )
}

fn spent_row(field: TypedField<Option<Money>>, place: fn(&mut ResourcePlan) -> &mut Money) -> FormRow<Settings> {
    let get = move |settings: &Settings| {
        let mut plan = settings.resources;
        Some(*place(&mut plan)).filter(|spent| !spent.0.is_zero())
    };
    let field = field.hint(phrases::HINT_SPENT).warning(Warning::LargeAmount);
    field.bind(get, move |settings, spent| *place(&mut settings.resources) = spent.unwrap_or_default())
}

impl ResourcePlanForm {
    fn rows(&self) -> Vec<FormRow<Settings>> {
        let resource = self.resource;
        let mut rows = vec![
            share_row(ATTACK, resource, |of| of.attack, |of| &mut of.attack),
            share_row(DEFEND, resource, |of| of.defend, |of| &mut of.defend),
            share_row(MAINTAIN, resource, |of| of.maintain, |of| &mut of.maintain),
            share_row(ABANDON, resource, |of| of.abandon, |of| &mut of.abandon),
        ];
        if resource == Resource::Money {
            rows.extend([
                spent_row(SPENT_ATTACK, |plan| &mut plan.spent.attack),
                spent_row(SPENT_DEFEND, |plan| &mut plan.spent.defend),
                spent_row(SPENT_MAINTAIN, |plan| &mut plan.spent.maintain),
                spent_row(SPENT_ABANDON, |plan| &mut plan.spent.abandon),
            ]);
        }
        rows
    }
}

/// What the four shares add up to, in words.
fn sum_told(sum: u16) -> Say {
    match sum {
        100 => phrases::SUM_WHOLE.say(),
        sum if sum < 100 => phrases::SUM_UNDER.with([&sum.to_string(), &(100 - sum).to_string()]),
        sum => phrases::SUM_OVER.with([&sum.to_string(), &(sum - 100).to_string()]),
    }
}

impl FormSpec for ResourcePlanForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::FORM.with_phrases([phrases::resource(self.resource)])
    }

    fn draft_key(&self) -> String {
        let resource = match self.resource {
            Resource::Time => "time",
            Resource::People => "people",
            Resource::Money => "money",
        };
        format!("book/resources/{resource}")
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&self.rows(), scene.book.settings()))
    }

    fn summary(&self, entries: &[FieldEntry], _focus: usize, context: &FormContext) -> Option<Summary> {
        let mut sum = 0;
        for field in [ATTACK, DEFEND, MAINTAIN, ABANDON] {
            // While one of them is refused there is no sum to tell.
            let share = typed_answer(entries, &field, context)?;
            sum += share.and_then(|share| share.to_u16()).unwrap_or(0);
        }
        Some(Summary::new(sum_told(sum), 1))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        change.put_settings(&self.rows(), writer.book)
    }
}
