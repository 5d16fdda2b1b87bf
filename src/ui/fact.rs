//! What a field of a record holds, in words for a page.

use crate::figure::amount;
use crate::paint::Paint;
use app::form::record::{KINDS, SIZES, kind_place, size_place};
use app::model::Model;
use domain::account::Account;
use paper::record::RecordValue;
use words::Phrase;
use words::today::STANDING;

/// The texts of a value, a line each; of people their names. None or an empty one of what is not known.
#[must_use]
pub fn fact_texts(paint: &Paint, model: &Model, account: &Account, value: RecordValue) -> Vec<String> {
    let choice = |all: &[Phrase], place: usize| all.get(place).map(|phrase| paint.translate(*phrase).to_owned());
    let one = match value {
        RecordValue::List(items) => return items,
        RecordValue::Text(text) => Some(text),
        RecordValue::Money(of) => of.map(|of| amount(model, of)),
        RecordValue::Days(days) => days.map(|days| STANDING.fill(paint.lang, [&days.to_string()])),
        RecordValue::Day(day) => day.map(|day| day.to_string()),
        RecordValue::Size(size) => choice(SIZES, size_place(size)),
        RecordValue::PersonKind(kind) => choice(KINDS, kind_place(kind)),
        RecordValue::Owner(id) => id.and_then(|id| model.book.people().get(&id)).map(|person| person.name.clone()),
        RecordValue::Superior(id) => id.and_then(|id| account.contact(id)).map(|contact| contact.name.clone()),
    };
    one.into_iter().collect()
}
