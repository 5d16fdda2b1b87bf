//! This file turns the rows of a record into fields of its form. What a row takes decides how it is typed and which hint
//! stands beside it.

use super::field::Warning;
use super::typed::{FormRow, TypedField};
use domain::person::PersonKind;
use domain::project::SaleSize;
use paper::record::{CellType, FieldSlot, FormWords, LINE, RecordRow, form_rows};
use words::{Phrase, brain as people, form as phrases};

/// Sizes of a sale in the order of the choice.
pub const SIZES: &[Phrase] = &[phrases::LARGE, phrases::SMALL];
const SIZE_ORDER: [SaleSize; 2] = [SaleSize::Large, SaleSize::Small];
/// Kinds of people in the order of the choice.
pub const KINDS: &[Phrase] = &[people::COLLEAGUE, people::TRAINEE];
const KIND_ORDER: [PersonKind; 2] = [PersonKind::Colleague, PersonKind::Trainee];
/// From this place on a field is not asked of a new record at once.
const LATER: u8 = 10;

/// All fields of a form of records.
#[must_use]
pub fn all_rows<R>(rows: &'static [RecordRow<R>]) -> Vec<FormRow<R>> {
    form_rows(rows).into_iter().map(|(words, row)| bound(row, words)).collect()
}

/// The fields a new record is asked at once, and those that are filled in later.
#[must_use]
pub fn split_rows<R>(rows: &'static [RecordRow<R>]) -> (Vec<FormRow<R>>, Vec<FormRow<R>>) {
    let (once, later): (Vec<_>, Vec<_>) = form_rows(rows).into_iter().partition(|(words, _)| words.place < LATER);
    let bind = |asked: Vec<(FormWords, &'static RecordRow<R>)>| {
        asked.into_iter().map(|(words, row)| bound(row, words)).collect()
    };
    (bind(once), bind(later))
}

/// The place of a size in the choice.
#[must_use]
pub fn size_place(size: SaleSize) -> usize {
    SIZE_ORDER.iter().position(|own| *own == size).unwrap_or(0)
}

/// The place of a kind of person in the choice.
#[must_use]
pub fn kind_place(kind: PersonKind) -> usize {
    KIND_ORDER.iter().position(|own| *own == kind).unwrap_or(0)
}

/// The kind of person at a place of the choice.
#[must_use]
pub fn kind_at(place: usize) -> PersonKind {
    KIND_ORDER.get(place).copied().unwrap_or(PersonKind::Trainee)
}

/// Graphemes a field takes.
const fn limit(cell: CellType) -> usize {
    match cell {
        CellType::Name(limit)
        | CellType::Line(limit)
        | CellType::Phone(limit)
        | CellType::Email(limit)
        | CellType::Paragraph(limit)
        | CellType::List(limit) => limit,
        CellType::Id
        | CellType::Account
        | CellType::Money
        | CellType::Days
        | CellType::Day
        | CellType::PastDay
        | CellType::Size
        | CellType::Archived
        | CellType::Owner
        | CellType::Superior
        | CellType::Stage
        | CellType::StageDay
        | CellType::Nothing => LINE,
    }
}

/// A paragraph as a list, one line each.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A row of a record as a row of its form.
fn bound<R>(row: &RecordRow<R>, words: FormWords) -> FormRow<R> {
    let (name, label) = (words.name.unwrap_or(row.key), words.label);
    let limit = words.limit.unwrap_or(limit(row.cell_type));
    match row.slot {
        FieldSlot::Text(at) => {
            let paragraph = matches!(row.cell_type, CellType::Paragraph(_));
            let make = if paragraph { TypedField::paragraph } else { TypedField::line };
            let field = make(name, label, limit).required_if(row.required);
            field.bind(move |record| (at.get)(record).clone(), move |record, text| *(at.get_mut)(record) = text)
        }
        FieldSlot::List(at) => TypedField::paragraph(name, label, limit)
            .hint(phrases::HINT_LINES)
            .bind(move |record| (at.get)(record).join("\n"), move |record, text| *(at.get_mut)(record) = lines(&text)),
        FieldSlot::Money(at) => {
            let warning = if words.tells_zero { Warning::ProjectAmount } else { Warning::LargeAmount };
            let field = TypedField::money(name, label).hint(phrases::HINT_MONEY).warning(warning);
            field.bind(move |record| *(at.get)(record), move |record, amount| *(at.get_mut)(record) = amount)
        }
        FieldSlot::Days(at) => {
            let field = TypedField::days(name, label).hint(phrases::HINT_PAYMENT_DAYS);
            field.bind(move |record| *(at.get)(record), move |record, days| *(at.get_mut)(record) = days)
        }
        FieldSlot::Day(at) => {
            let field = TypedField::date(name, label).hint(phrases::HINT_DATE);
            field.bind(move |record| *(at.get)(record), move |record, day| *(at.get_mut)(record) = day)
        }
        FieldSlot::FirmDay(at) => {
            let field = TypedField::date(name, label).hint(phrases::HINT_DATE).required();
            field.bind(
                move |record| Some(*(at.get)(record)),
                move |record, day| *(at.get_mut)(record) = day.unwrap_or(*(at.get)(record)),
            )
        }
        FieldSlot::Size(at) => TypedField::choice(name, label, SIZES).hint(phrases::HINT_CHOICE).bind(
            move |record| size_place(*(at.get)(record)),
            move |record, place| *(at.get_mut)(record) = SIZE_ORDER[place.min(1)],
        ),
        FieldSlot::PersonKind(at) => {
            let field = TypedField::choice(name, label, KINDS).hint(phrases::HINT_CHOICE).required();
            field.bind(
                move |record| kind_place(*(at.get)(record)),
                move |record, place| *(at.get_mut)(record) = kind_at(place),
            )
        }
        FieldSlot::Owner(at) => {
            let field = TypedField::person(name, label).hint(phrases::HINT_PERSON);
            field.bind(move |record| *(at.get)(record), move |record, id| *(at.get_mut)(record) = id)
        }
        FieldSlot::Superior(at) => {
            let field = TypedField::contact(name, label).hint(phrases::HINT_PERSON);
            field.bind(move |record| *(at.get)(record), move |record, id| *(at.get_mut)(record) = id)
        }
    }
}
