//! A plan says what a file would change, row by row: it checks good rows against the book and against each other, and tells
//! bad ones with column and reason. Making a plan does not touch the book; applying it puts the changed customers there and
//! nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::apply::{ImportWriter, RowOutcome, RowPlan};
use super::cell::excerpt;
use super::column::{ColumnRole, RecordKind};
use super::draft::{RowAccountKey, RowDraft, RowFault};
use super::habits::{TableHabits, TableWishes};
use super::header::{TableHeader, is_column_name, recognise};
use super::heading::currency;
use super::names::{NameIndex, name_key};
use super::reader::Reader;
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
    /// Cells left out of rows that are taken.
    pub left_out: usize,
    /// Lines a quotation mark took in, which were not read as rows.
    pub unread: usize,
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
    /// Lines a quotation mark took in, which were not read as rows.
    pub unread: usize,
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
        let mut sum = RowCounts { unread: self.unread, ..RowCounts::default() };
        for row in &self.rows {
            match row.outcome {
                RowOutcome::New(_) => sum.new += 1,
                RowOutcome::Changed(_) => sum.changed += 1,
                RowOutcome::Unchanged => sum.same += 1,
                RowOutcome::Bad(_) => sum.bad += 1,
            }
            sum.accounts += usize::from(row.new_account.is_some());
            sum.left_out += row.left_out.len();
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
    /// What somebody says of the table.
    pub wishes: TableWishes,
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
    let (skipped, kind, header) = find_header(kind, rows)?;
    let top = rows.get(skipped).map_or(1, |row| row.line);
    let rows: Vec<_> = rows.iter().skip(skipped + 1).filter(|row| !is_blank(row)).collect();
    if rows.is_empty() {
        return Err(vec![phrases::HEADER_ONLY.say()]);
    }
    let names = NameIndex::new(book);
    let habits = TableHabits::of(&header, &rows, context.wishes);
    let (today, lang) = (context.today, context.lang);
    let reader = Reader { kind, header: &header, names: &names, habits: &habits, today, lang };
    let mut drafts = drafts(&reader, &rows);
    let passed = (skipped > 0).then(|| phrases::HEADER_AT.with([&top.to_string()]));
    let mut notes: Vec<Say> = passed.into_iter().chain(header.notes.iter().cloned()).collect();
    notes.extend(currency_notes(&header, &rows, &book.settings().currency));
    notes.extend(draft_notes(&drafts));
    let superiors = superiors(&reader, &rows, &mut drafts);
    let mut work = ImportWriter::new(&reader, context.ids);
    let plans = work.apply_rows(&rows, drafts, superiors);
    let unread = rows.iter().filter_map(|row| row.quote.as_ref()).map(|fault| fault.taken).sum();
    Ok(ImportPlan { kind, notes, rows: plans, unread, accounts: work.into_accounts() })
}

/// Rows from the top among which the names of the columns are looked for: a title may stand above them.
const TOP: usize = 10;

/// Columns that a row below the first must know to be taken for the names.
const KNOWN: usize = 2;

/// The row of names: how many rows stand above it, what the rows below are, and what the columns mean.
fn find_header(kind: Option<RecordKind>, rows: &[CsvRow]) -> Result<(usize, RecordKind, TableHeader), Vec<Say>> {
    let read = |row: &CsvRow| {
        let kind = kind.map_or_else(|| recognise(&row.cells), Ok).map_err(|say| vec![say])?;
        if kind == RecordKind::People {
            return Err(vec![phrases::PEOPLE_STAY.say()]);
        }
        TableHeader::read(kind, &row.cells).map(|header| (kind, header))
    };
    let first = rows.first().ok_or_else(|| vec![phrases::EMPTY_FILE.say()])?;
    let why = match read(first) {
        Ok((kind, header)) => return Ok((0, kind, header)),
        Err(why) => why,
    };
    // What has names of columns in its first row has them there, though one be missing.
    if why != [phrases::NO_KIND.say()] && first.cells.iter().any(|cell| is_column_name(cell)) {
        return Err(why);
    }
    let mut below = rows.iter().enumerate().take(TOP).skip(1);
    let known = |(_, header): &(RecordKind, TableHeader)| header.columns.iter().flatten().count() >= KNOWN;
    let found = below.find_map(|(place, row)| Some((place, read(row).ok().filter(known)?)));
    found.map(|(place, (kind, header))| (place, kind, header)).ok_or(why)
}

fn is_blank(row: &CsvRow) -> bool {
    row.cells.iter().all(|cell| cell.trim().is_empty()) && row.quote.is_none()
}

/// Which columns count in another currency than the book.
fn currency_notes(header: &TableHeader, rows: &[&CsvRow], own: &str) -> Vec<Say> {
    let told = |place: usize, code: &str| {
        let name = header.names.get(place).map(|name| excerpt(name)).unwrap_or_default();
        phrases::OTHER_CURRENCY.with([&(place + 1).to_string(), &name, code, own])
    };
    let units = (0..header.names.len()).filter_map(|place| Some((place, header.unit(place).currency?)));
    let mut notes: Vec<Say> = units.filter(|(_, code)| *code != own).map(|(place, code)| told(place, code)).collect();
    for place in &header.currencies {
        let cells = rows.iter().filter_map(|row| row.cells.get(*place)).map(|cell| cell.trim());
        let codes = cells
            .filter(|cell| !cell.is_empty())
            .map(|cell| currency(cell).map_or_else(|| excerpt(cell), str::to_owned));
        let others: BTreeSet<String> = codes.filter(|code| !code.eq_ignore_ascii_case(own)).collect();
        if !others.is_empty() {
            notes.push(told(*place, &others.into_iter().collect::<Vec<_>>().join(" ")));
        }
    }
    notes
}

/// What is told of many rows at once.
fn draft_notes(drafts: &[Result<RowDraft, Vec<RowFault>>]) -> Vec<Say> {
    let good = || drafts.iter().flatten();
    let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
    good().filter_map(|draft| draft.unknown_owner.as_deref()).for_each(|name| *owners.entry(name).or_default() += 1);
    let strays = good().filter(|draft| draft.unknown_id).count();
    let moved = good().filter(|draft| draft.other_stage).count();
    let owners = owners.iter().map(|(name, rows)| phrases::ROWS_WITHOUT_OWNER.with([name, &rows.to_string()]));
    let mut notes: Vec<Say> = owners.collect();
    notes.extend((strays > 0).then(|| phrases::UNKNOWN_IDS.with([&strays.to_string()])));
    notes.extend((moved > 0).then(|| phrases::STAGE_STAYS.with([&moved.to_string()])));
    notes
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
