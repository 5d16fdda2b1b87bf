//! A typed field knows the type of what it holds. Name, label, kind and type stand in one place, so that nobody asks a field
//! for something else than it has. A row binds such a field to its place in a record.

use jiff::civil::{Date, DateTime, Time};
use rust_decimal::Decimal;

use super::field::{ContactAnswer, Field, FieldEntry, FieldKind, FieldValue, Forbidden, Warning};
use domain::id::Id;
use domain::money::Money;
use domain::quarter::Quarter;
use domain::steps::check::CheckKey;
use words::Phrase;

/// The fields of a form with what they hold.
pub type FormFields = Vec<(Field, FieldValue)>;

/// A field that holds a `T`.
#[derive(Debug)]
pub struct TypedField<T> {
    field: Field,
    wrap: fn(T) -> FieldValue,
    unwrap: fn(&FieldValue) -> Option<&T>,
}

// Derived, these would ask the same of `T`, which a field only speaks of.
impl<T> Clone for TypedField<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for TypedField<T> {}

/// Takes a value of one kind out of what any field may hold.
macro_rules! only {
    ($kind:ident) => {
        |value| if let FieldValue::$kind(held) = value { Some(held) } else { None }
    };
}

impl TypedField<String> {
    const fn text(name: &'static str, label: Phrase, kind: FieldKind) -> Self {
        Self { field: Field::new(name, label, kind), wrap: FieldValue::Text, unwrap: only!(Text) }
    }

    /// One line of at most so many graphemes.
    #[must_use]
    pub const fn line(name: &'static str, label: Phrase, limit: usize) -> Self {
        Self::text(name, label, FieldKind::Line(limit))
    }

    /// One line of at most so many graphemes, with names on offer.
    #[must_use]
    pub const fn autocomplete(name: &'static str, label: Phrase, limit: usize) -> Self {
        Self::text(name, label, FieldKind::Autocomplete(limit))
    }

    /// A paragraph of at most so many graphemes.
    #[must_use]
    pub const fn paragraph(name: &'static str, label: Phrase, limit: usize) -> Self {
        Self::text(name, label, FieldKind::Paragraph(limit))
    }

    /// Amounts or shares with the day each falls due.
    #[must_use]
    pub const fn instalments(name: &'static str, label: Phrase) -> Self {
        Self::text(name, label, FieldKind::Instalments)
    }

    /// The three letters of a currency.
    #[must_use]
    pub const fn currency(name: &'static str, label: Phrase) -> Self {
        Self::text(name, label, FieldKind::Currency)
    }
}

impl TypedField<usize> {
    /// The place of one of these.
    #[must_use]
    pub const fn choice(name: &'static str, label: Phrase, all: &'static [Phrase]) -> Self {
        let field = Field::new(name, label, FieldKind::Choice(all));
        Self { field, wrap: FieldValue::Choice, unwrap: only!(Choice) }
    }
}

impl TypedField<usize> {
    /// The place of one of these, all of them seen.
    #[must_use]
    pub const fn options(name: &'static str, label: Phrase, all: &'static [Phrase]) -> Self {
        let field = Field::new(name, label, FieldKind::Options(all));
        Self { field, wrap: FieldValue::Choice, unwrap: only!(Choice) }
    }
}

impl TypedField<ContactAnswer> {
    /// A contact of the customer or somebody new.
    #[must_use]
    pub const fn contact_or_new(name: &'static str, label: Phrase) -> Self {
        let field = Field::new(name, label, FieldKind::ContactOrNew);
        Self { field, wrap: FieldValue::ContactOrNew, unwrap: only!(ContactOrNew) }
    }
}

impl TypedField<Vec<bool>> {
    /// A mark for each of these.
    #[must_use]
    pub const fn marks(name: &'static str, label: Phrase, all: &'static [Phrase]) -> Self {
        let field = Field::new(name, label, FieldKind::MultiChoice(all));
        Self { field, wrap: FieldValue::MultiChoice, unwrap: only!(MultiChoice) }
    }
}

impl TypedField<Option<Date>> {
    /// A day.
    #[must_use]
    pub const fn date(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Date), wrap: FieldValue::Date, unwrap: only!(Date) }
    }
}

impl TypedField<Option<DateTime>> {
    /// A day and a time.
    #[must_use]
    pub const fn date_time(name: &'static str, label: Phrase) -> Self {
        Self {
            field: Field::new(name, label, FieldKind::DateTime),
            wrap: FieldValue::DateTime,
            unwrap: only!(DateTime),
        }
    }
}

impl TypedField<Option<Time>> {
    /// A time of the day.
    #[must_use]
    pub const fn time(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Time), wrap: FieldValue::Time, unwrap: only!(Time) }
    }
}

impl TypedField<Option<Money>> {
    /// An amount.
    #[must_use]
    pub const fn money(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Money), wrap: FieldValue::Money, unwrap: only!(Money) }
    }

    /// An amount that may be below zero.
    #[must_use]
    pub const fn signed_money(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::SignedMoney), wrap: FieldValue::Money, unwrap: only!(Money) }
    }
}

impl TypedField<Option<Decimal>> {
    /// A figure that may lie below zero.
    #[must_use]
    pub const fn figure(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Figure), wrap: FieldValue::Percent, unwrap: only!(Percent) }
    }

    /// A chance in whole percent.
    #[must_use]
    pub const fn chance(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Chance), wrap: FieldValue::Percent, unwrap: only!(Percent) }
    }
}

impl TypedField<Option<Decimal>> {
    /// A percentage.
    #[must_use]
    pub const fn percent(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Percent), wrap: FieldValue::Percent, unwrap: only!(Percent) }
    }
}

impl TypedField<Option<Id>> {
    /// A person on our side.
    #[must_use]
    pub const fn person(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Person), wrap: FieldValue::Person, unwrap: only!(Person) }
    }

    /// A contact of the customer.
    #[must_use]
    pub const fn contact(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Contact), wrap: FieldValue::Person, unwrap: only!(Person) }
    }

    /// A meeting that proves a move.
    #[must_use]
    pub const fn proof(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Proof), wrap: FieldValue::Proof, unwrap: only!(Proof) }
    }
}

impl TypedField<Vec<Id>> {
    /// Any of the contacts of the customer.
    #[must_use]
    pub const fn contacts(name: &'static str, label: Phrase) -> Self {
        Self {
            field: Field::new(name, label, FieldKind::Contacts),
            wrap: FieldValue::Contacts,
            unwrap: only!(Contacts),
        }
    }
}

impl TypedField<Option<u16>> {
    /// A whole number of days from zero on.
    #[must_use]
    pub const fn days(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Days), wrap: FieldValue::Days, unwrap: only!(Days) }
    }
}

impl TypedField<Option<u16>> {
    /// A whole number from `least` to `most`.
    #[must_use]
    pub const fn count(name: &'static str, label: Phrase, least: u16, most: u16) -> Self {
        let field = Field::new(name, label, FieldKind::Count(least, most));
        Self { field, wrap: FieldValue::Count, unwrap: only!(Count) }
    }
}

impl TypedField<u16> {
    #[must_use]
    pub const fn limit_days(name: &'static str, label: Phrase) -> Self {
        let field = Field::new(name, label, FieldKind::LimitDays);
        Self { field, wrap: FieldValue::LimitDays, unwrap: only!(LimitDays) }
    }
}

impl TypedField<Option<Quarter>> {
    /// A quarter of a year.
    #[must_use]
    pub const fn quarter(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Quarter), wrap: FieldValue::Quarter, unwrap: only!(Quarter) }
    }
}

impl TypedField<Vec<CheckKey>> {
    /// Checks that are done.
    #[must_use]
    pub const fn checks(name: &'static str, label: Phrase) -> Self {
        Self { field: Field::new(name, label, FieldKind::Checks), wrap: FieldValue::Checks, unwrap: only!(Checks) }
    }
}

impl<T> TypedField<T> {
    /// The field, and it may not be left empty.
    #[must_use]
    pub const fn required(self) -> Self {
        self.required_if(true)
    }

    /// The field, and whether it may not be left empty.
    #[must_use]
    pub const fn required_if(self, required: bool) -> Self {
        Self { field: Field { required, ..self.field }, ..self }
    }

    /// The field with a hint.
    #[must_use]
    pub const fn hint(self, hint: Phrase) -> Self {
        Self { field: self.field.hint(hint), ..self }
    }

    /// The field with another label.
    #[must_use]
    pub const fn label(self, label: Phrase) -> Self {
        Self { field: Field { label, ..self.field }, ..self }
    }

    /// The field, and what it refuses although it reads.
    #[must_use]
    pub const fn forbids(self, ban: Forbidden) -> Self {
        Self { field: self.field.forbids(ban), ..self }
    }

    /// The field with a word of warning.
    #[must_use]
    pub const fn warning(self, warning: Warning) -> Self {
        Self { field: self.field.warning(warning), ..self }
    }

    /// Its name in a draft.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.field.name
    }

    /// Whether an entry of a form is this field.
    #[must_use]
    pub fn is(&self, entry: &FieldEntry) -> bool {
        entry.field.name == self.field.name
    }

    /// The field with what it holds.
    #[must_use]
    pub fn with(self, value: T) -> (Field, FieldValue) {
        (self.field, (self.wrap)(value))
    }

    /// The field with what the program puts on offer there and no record holds yet: whoever types into it begins anew.
    #[must_use]
    pub fn offer(self, value: T) -> (Field, FieldValue) {
        (Field { offered: true, ..self.field }, (self.wrap)(value))
    }

    /// What a value is for this field; none where it is of another kind.
    #[must_use]
    pub fn read<'a>(&self, value: &'a FieldValue) -> Option<&'a T> {
        (self.unwrap)(value)
    }

    /// The field bound to a place in what the form writes to.
    #[must_use]
    pub fn bind<R>(self, get: impl Fn(&R) -> T + 'static, set: impl Fn(&mut R, T) + 'static) -> FormRow<R>
    where
        T: Clone + 'static,
    {
        let put = move |record: &mut R, value: &FieldValue| {
            let held = self.read(value).cloned();
            held.map(|held| set(record, held)).is_some()
        };
        FormRow { field: self.field, get: Box::new(move |record| (self.wrap)(get(record))), put: Box::new(put) }
    }
}

/// Writes a value into a record; tells whether the field takes values of its kind.
type Setter<R> = Box<dyn Fn(&mut R, &FieldValue) -> bool>;

/// A field of a form bound to its place in a record.
pub struct FormRow<R> {
    pub field: Field,
    get: Box<dyn Fn(&R) -> FieldValue>,
    put: Setter<R>,
}

impl<R> FormRow<R> {
    /// The field with what the record holds there.
    #[must_use]
    pub fn now(&self, record: &R) -> (Field, FieldValue) {
        (self.field, (self.get)(record))
    }

    /// Writes a value into the record; tells whether the field takes values of its kind.
    pub fn put(&self, record: &mut R, value: &FieldValue) -> bool {
        (self.put)(record, value)
    }
}

/// The fields of rows with what a record holds.
#[must_use]
pub fn fields_of<R>(rows: &[FormRow<R>], record: &R) -> FormFields {
    rows.iter().map(|row| row.now(record)).collect()
}
