//! A plan says what a file would change, row by row: it checks good rows against the book and against each other, and tells
//! bad ones with column and reason. Making a plan does not touch the book; applying it puts the changed customers there and
//! nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::apply::{ImportWriter, RowOutcome, RowPlan};
use super::cell::excerpt;
use super::column::{ColumnRole, RecordKind};
use super::draft::{Reader, RowAccountKey, RowDraft, RowFault};
use super::header::{TableHeader, recognise};
use super::names::{NameIndex, name_key};
use super::superior::superiors;
use crate::csv::CsvRow;
use domain::account::Account;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::record::Record;
use words::{Say, exchange as phrases};

/// How many rows do what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowCounts {
    /// Records made.
    pub new: usize,
    /// Records changed.
    pub changed: usize,
    /// Rows the book agrees with.
    pub same: usize,
    /// Rows left out.
    pub bad: usize,
    /// Customers made along with a contact or a project.
    pub accounts: usize,
}

/// What a file would do to a book.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPlan {
    /// What the rows are.
    pub kind: RecordKind,
    /// What is to be told about the columns and the file as a whole.
    pub notes: Vec<Say>,
    /// The rows that are not empty, as in the file.
    pub rows: Vec<RowPlan>,
    /// The customers as they would be.
    pub accounts: Vec<Arc<Account>>,
}

impl ImportPlan {
    /// Puts the changed customers into the book.
    pub fn apply(&self, book: &mut Book) {
        self.accounts.iter().for_each(|account| book.put(Record::Account(account.clone())));
    }

    /// Counts the rows.
    #[must_use]
    pub fn counts(&self) -> RowCounts {
        let mut sum = RowCounts::default();
        for row in &self.rows {
            match row.outcome {
                RowOutcome::New(_) => sum.new += 1,
                RowOutcome::Changed(_) => sum.changed += 1,
                RowOutcome::Unchanged => sum.same += 1,
                RowOutcome::Bad(_) => sum.bad += 1,
            }
            sum.accounts += usize::from(row.new_account.is_some());
        }
        sum
    }
}

/// What rows are read with.
#[derive(Debug)]
pub struct ImportContext<'a> {
    /// The day that `+3` counts from.
    pub today: Date,
    /// The language of the choices.
    pub lang: Lang,
    /// Where ids come from.
    pub ids: &'a mut IdSource,
}

/// Plans an import of rows, the first of which names the columns. The kind is told by those where none is given.
///
/// # Errors
/// Why the file as a whole cannot be imported.
pub fn plan(
    kind: Option<RecordKind>,
    book: &Book,
    rows: &[CsvRow],
    context: &mut ImportContext,
) -> Result<ImportPlan, Vec<Say>> {
    let Some((first, rows)) = rows.split_first() else { return Err(vec![phrases::EMPTY_FILE.say()]) };
    let kind = kind.map_or_else(|| recognise(&first.cells), Ok).map_err(|say| vec![say])?;
    if kind == RecordKind::People {
        return Err(vec![phrases::PEOPLE_STAY.say()]);
    }
    let header = TableHeader::read(kind, &first.cells)?;
    let rows: Vec<_> = rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())).collect();
    if rows.is_empty() {
        return Err(vec![phrases::HEADER_ONLY.say()]);
    }
    let names = NameIndex::new(book);
    let reader = Reader { kind, header: &header, names: &names, today: context.today, lang: context.lang };
    let mut drafts = drafts(&reader, &rows);
    let strays = drafts.iter().flatten().filter(|draft| draft.unknown_id).count();
    let superiors = superiors(&reader, &rows, &mut drafts);
    let mut work = ImportWriter::new(&reader, context.ids);
    let plans = work.apply_rows(&rows, drafts, superiors);
    let strays = (strays > 0).then(|| phrases::UNKNOWN_IDS.with([&strays.to_string()]));
    let notes = header.notes.iter().cloned().chain(strays).collect();
    Ok(ImportPlan { kind, notes, rows: plans, accounts: work.into_accounts() })
}

/// Reads every row; a second row of one record is a fault. Rows whose ids differ are different records, though their names be
/// the same, so that only one of them can be the record of that name in the book: where none is it for sure, all are faults.
fn drafts(reader: &Reader, rows: &[&CsvRow]) -> Vec<Result<RowDraft, Vec<RowFault>>> {
    let mut drafts: Vec<_> = rows.iter().map(|row| reader.draft(row)).collect();
    let mut ids: BTreeMap<Id, usize> = BTreeMap::new();
    let mut seen: BTreeMap<(RowAccountKey, Option<Id>, String), Vec<usize>> = BTreeMap::new();
    let mut unclear: BTreeSet<usize> = BTreeSet::new();
    for (place, slot) in drafts.iter_mut().enumerate() {
        let Ok(draft) = slot else { continue };
        let name = if draft.item.is_some() { String::new() } else { name_key(&draft.name) };
        let mates = seen.entry((draft.account.key(), draft.item, name)).or_default();
        let own = reader.own_id(rows[place]);
        let apart = |mate: &usize| matches!((own, reader.own_id(rows[*mate])), (Some(own), Some(mate)) if own != mate);
        let twin = own.and_then(|own| ids.get(&own)).or_else(|| mates.first().filter(|mate| !apart(mate)));
        if let Some(first) = twin {
            let why = phrases::TOLD_BEFORE.with([&rows[*first].line.to_string()]);
            *slot = Err(vec![RowFault { column: None, why }]);
            continue;
        }
        if draft.item.is_some() && !mates.is_empty() {
            unclear.extend(mates.iter().copied().chain([place]));
        }
        mates.push(place);
        own.map(|own| ids.insert(own, place));
    }
    for place in unclear {
        // A row with an id of the book stays: it is sure whom it is about.
        let Ok(RowDraft { own_id: Some(_), name, .. }) = &drafts[place] else { continue };
        let why = phrases::SEVERAL_IN_FILE.with([&excerpt(name)]);
        let column = reader.header.column_index(ColumnRole::Name);
        drafts[place] = Err(vec![column.map_or(RowFault { column: None, why: why.clone() }, |c| reader.fault(c, why))]);
    }
    drafts
}
