//! The forms of a target: whose, for which quarter, how much. There is one for an owner and a quarter.

use jiff::civil::Date;

use super::writer::{FormWriter, Submitted, Values};
use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, Forbidden, FormContext, Warning};
use domain::book::Book;
use domain::funnel::coverage;
use domain::id::Id;
use domain::money::Money;
use domain::quarter::Quarter;
use domain::settings::{Settings, Target};
use text::parse::{Style, format};
use words::{Say, form as labels, gate as phrases};

/// Of a target not set yet: of all of us, for this quarter.
#[must_use]
pub fn new_fields(_settings: &Settings, today: Date) -> Vec<(Field, FieldValue)> {
    fields_for(None, Quarter::of(today), None)
}

/// Of a target that is there.
#[must_use]
pub fn fields(settings: &Settings, id: Id) -> Option<Vec<(Field, FieldValue)>> {
    let target = settings.targets.iter().find(|target| target.id == id)?;
    Some(fields_for(target.owner, target.quarter, Some(target.amount)))
}

fn fields_for(owner: Option<Id>, quarter: Quarter, amount: Option<Money>) -> Vec<(Field, FieldValue)> {
    let whose = Field::new("owner", phrases::WHOSE, FieldKind::Person).hint(phrases::HINT_WHOSE);
    let when = Field::new("quarter", phrases::QUARTER, FieldKind::Quarter).required().hint(phrases::HINT_QUARTER);
    let much = Field::new("amount", phrases::AMOUNT, FieldKind::Money).required().hint(labels::HINT_MONEY);
    vec![
        (whose, FieldValue::Person(owner)),
        (when, FieldValue::Quarter(Some(quarter))),
        (much.forbids(Forbidden::Zero(phrases::NOT_A_TARGET)).warning(Warning::LargeAmount), FieldValue::Money(amount)),
    ]
}

/// Whose, when and how much; none where one of them is not given.
fn read(values: Values) -> Option<(Option<Id>, Quarter, Money)> {
    let (mut owner, mut quarter, mut amount) = (None, None, None);
    for (_, value) in values {
        match value {
            FieldValue::Person(id) => owner = *id,
            FieldValue::Quarter(when) => quarter = *when,
            FieldValue::Money(much) => amount = *much,
            _ => {}
        }
    }
    Some((owner, quarter?, amount?))
}

/// Sets a target, or another in place of the one of the same owner and quarter, which keeps its id.
pub fn submit(writer: &mut FormWriter, id: Option<Id>, values: Values) -> Submitted {
    let Some((owner, quarter, amount)) = read(values) else {
        return Submitted::refused(labels::REQUIRED.with_phrases([phrases::AMOUNT]));
    };
    let targets = &writer.book.settings().targets;
    let there = targets.iter().find(|target| Some(target.id) == id);
    if id.is_some() && there.is_none() {
        return Submitted::refused(labels::NOT_RECORDED.say());
    }
    let same = coverage::find_target(targets, owner, quarter);
    let before = same.or(there).map(|target| target.amount);
    let kept = there.or(same).map(|target| target.id);
    let unchanged = there.or(same).is_some_and(|t| (t.owner, t.quarter, t.amount) == (owner, quarter, amount));
    let full = |amount: Money| format(amount, Style::Full);
    let named = quarter.to_string();
    if unchanged {
        return Submitted::refused(phrases::TARGET_SAME.with([&named, &full(amount)]));
    }
    let say = match before {
        Some(before) => phrases::TARGET_REPLACED.with([&named, &full(before), &full(amount)]),
        None => phrases::TARGET_SET.with([&named, &full(amount)]),
    };
    let target = Target { id: kept.unwrap_or_else(|| writer.ids.next_id()), owner, quarter, amount };
    writer.book.edit_settings(|settings| {
        let place = settings.targets.iter().position(|t| t.id == target.id);
        settings.targets.retain(|t| t.id != target.id && (t.owner, t.quarter) != (owner, quarter));
        let place = place.unwrap_or(settings.targets.len()).min(settings.targets.len());
        settings.targets.insert(place, target);
    });
    say.into()
}

/// A target of the same owner and quarter is replaced: told beside the quarter.
#[must_use]
pub fn warning(entries: &[FieldEntry], place: usize, context: &FormContext, id: Option<Id>) -> Option<Say> {
    entries.get(place).filter(|entry| entry.field.name == "quarter")?;
    let value = |name: &str| {
        let entry = entries.iter().find(|entry| entry.field.name == name)?;
        check::read(entry, context).ok()
    };
    let (FieldValue::Person(owner), FieldValue::Quarter(Some(quarter))) = (value("owner")?, value("quarter")?) else {
        return None;
    };
    let there = coverage::find_target(&context.targets, owner, quarter).filter(|target| Some(target.id) != id)?;
    Some(phrases::NOT_TWICE.with([&format(there.amount, Style::Full)]))
}

/// Takes a target away; tells the words for it, none where it is gone already.
pub fn remove(book: &mut Book, id: Id) -> Option<Say> {
    let quarter = book.settings().targets.iter().find(|target| target.id == id)?.quarter;
    book.edit_settings(|settings| settings.targets.retain(|target| target.id != id));
    Some(phrases::TARGET_REMOVED.with([&quarter.to_string()]))
}
