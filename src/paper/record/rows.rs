//! This file holds the constructors of rows and the macro that ties rows to the fields of a record. A field without a row
//! does not compile.

use jiff::civil::Date;

use super::{CellType, ColumnWords, FieldAccess, FieldSlot, FormWords, PageWords, RecordRow};
use domain::id::Id;
use domain::money::Money;
use domain::person::PersonKind;
use domain::project::SaleSize;
use words::Phrase;

/// Writes the rows of a record: `field: constructor(..).what(..);` for each, in the order of a table. What has no row stands
/// behind `without`, by name; what is neither does not compile. `of field: Record { .. }` holds rows of what stands in a field.
macro_rules! record_rows {
    (
        $(#[$doc:meta])*
        $record:ident {
            $($field:ident: $make:ident($($arg:expr),*) $(.$with:ident($($given:expr),*))*;)*
        }
        $(of $outer:ident: $inner:ident {
            $($part:ident: $part_make:ident($($part_arg:expr),*) $(.$part_with:ident($($part_given:expr),*))*;)*
        })?
        without { $($none:ident),* $(,)? }
    ) => {
        $(#[$doc])*
        pub const ROWS: &[$crate::record::RecordRow<$record>] = &[
            $($crate::record::RecordRow::<$record>::$make(
                stringify!($field),
                $crate::record::FieldAccess { get: |record| &record.$field, get_mut: |record| &mut record.$field },
                $($arg),*
            )$(.$with($($given),*))*,)*
            $($($crate::record::RecordRow::<$record>::$part_make(
                stringify!($part),
                $crate::record::FieldAccess {
                    get: |record| &record.$outer.$part,
                    get_mut: |record| &mut record.$outer.$part,
                },
                $($part_arg),*
            )$(.$part_with($($part_given),*))*,)*)?
        ];

        // A field that stands neither above nor behind `without` is an error here.
        const _: fn(&$record) = |record| {
            let $record { $($field: _,)* $($outer,)? $($none: _,)* } = record;
            $(let $inner { $($part: _,)* } = $outer;)?
        };
    };
}

pub(super) use record_rows;

impl<R> RecordRow<R> {
    const fn new(key: &'static str, cell_type: CellType, slot: FieldSlot<R>) -> Self {
        Self { key, cell_type, required: false, column: None, form: None, page: None, slot }
    }

    const fn text(key: &'static str, cell_type: CellType, at: FieldAccess<R, String>) -> Self {
        Self::new(key, cell_type, FieldSlot::Text(at))
    }

    /// The name of the record.
    pub(super) const fn name(key: &'static str, at: FieldAccess<R, String>, limit: usize) -> Self {
        Self { required: true, ..Self::text(key, CellType::Name(limit), at) }
    }

    /// A line.
    pub(super) const fn line(key: &'static str, at: FieldAccess<R, String>, limit: usize) -> Self {
        Self::text(key, CellType::Line(limit), at)
    }

    /// A telephone number.
    pub(super) const fn phone(key: &'static str, at: FieldAccess<R, String>, limit: usize) -> Self {
        Self::text(key, CellType::Phone(limit), at)
    }

    /// An e-mail address.
    pub(super) const fn email(key: &'static str, at: FieldAccess<R, String>, limit: usize) -> Self {
        Self::text(key, CellType::Email(limit), at)
    }

    /// A paragraph.
    pub(super) const fn paragraph(key: &'static str, at: FieldAccess<R, String>, limit: usize) -> Self {
        Self::text(key, CellType::Paragraph(limit), at)
    }

    /// Items.
    pub(super) const fn list(key: &'static str, at: FieldAccess<R, Vec<String>>, limit: usize) -> Self {
        Self::new(key, CellType::List(limit), FieldSlot::List(at))
    }

    /// An amount.
    pub(super) const fn money(key: &'static str, at: FieldAccess<R, Option<Money>>) -> Self {
        Self::new(key, CellType::Money, FieldSlot::Money(at))
    }

    /// A whole number of days, or none.
    pub(super) const fn days(key: &'static str, at: FieldAccess<R, Option<u16>>) -> Self {
        Self::new(key, CellType::Days, FieldSlot::Days(at))
    }

    /// A day, or none.
    pub(super) const fn day(key: &'static str, at: FieldAccess<R, Option<Date>>) -> Self {
        Self::new(key, CellType::Day, FieldSlot::Day(at))
    }

    /// A day that is always there and lies behind.
    pub(super) const fn firm_day(key: &'static str, at: FieldAccess<R, Date>) -> Self {
        Self { required: true, ..Self::new(key, CellType::PastDay, FieldSlot::FirmDay(at)) }
    }

    /// The day on which the record was put aside, or none.
    pub(super) const fn archived(key: &'static str, at: FieldAccess<R, Option<Date>>) -> Self {
        Self::new(key, CellType::Archived, FieldSlot::Day(at))
    }

    /// Small or large.
    pub(super) const fn size(key: &'static str, at: FieldAccess<R, SaleSize>) -> Self {
        Self { required: true, ..Self::new(key, CellType::Size, FieldSlot::Size(at)) }
    }

    /// Colleague or trainee; not imported.
    pub(super) const fn person_kind(key: &'static str, at: FieldAccess<R, PersonKind>) -> Self {
        Self { required: true, ..Self::new(key, CellType::Nothing, FieldSlot::PersonKind(at)) }
    }

    /// A person on our side, or nobody.
    pub(super) const fn owner(key: &'static str, at: FieldAccess<R, Option<Id>>) -> Self {
        Self::new(key, CellType::Owner, FieldSlot::Owner(at))
    }

    /// A contact of the same customer, or nobody.
    pub(super) const fn superior(key: &'static str, at: FieldAccess<R, Option<Id>>) -> Self {
        Self::new(key, CellType::Superior, FieldSlot::Superior(at))
    }

    /// The row, and what other programs call the field where that is not its own name.
    pub(super) const fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// The row as a column of a table, with what else that goes by.
    pub(super) const fn column(self, label: Phrase, aliases: Option<Phrase>) -> Self {
        Self { column: Some(ColumnWords { label, aliases }), ..self }
    }

    /// The row as a field of a form.
    pub(super) const fn form(self, place: u8, label: Phrase) -> Self {
        Self { form: Some(FormWords { place, label, name: None, limit: None, tells_zero: false }), ..self }
    }

    /// The row, and the name of its field in a draft where that is not the key.
    pub(super) const fn draft_name(self, name: &'static str) -> Self {
        let Some(form) = self.form else { return self };
        Self { form: Some(FormWords { name: Some(name), ..form }), ..self }
    }

    /// The row, and the graphemes its field takes in a form where that is not what a cell takes.
    pub(super) const fn form_limit(self, limit: usize) -> Self {
        let Some(form) = self.form else { return self };
        Self { form: Some(FormWords { limit: Some(limit), ..form }), ..self }
    }

    /// The row, and an amount of zero is worth a word in the form.
    pub(super) const fn tells_zero(self) -> Self {
        let Some(form) = self.form else { return self };
        Self { form: Some(FormWords { tells_zero: true, ..form }), ..self }
    }

    /// The row as a line of a page.
    pub(super) const fn page(self, place: u8, label: Phrase) -> Self {
        Self { page: Some(PageWords { place, label }), ..self }
    }
}
