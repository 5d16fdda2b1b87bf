//! This file reads one row against the book: what it would write, before anything is written. What takes the whole file to see,
//! such as two rows of one record, is left to `plan`.

use jiff::civil::Date;

use super::cell::{CellIntent, excerpt};
use super::column::{ColumnRole, TableColumn};
use super::draft::{RowDraft, RowFault};
use super::item::ExchangeItem;
use super::read::{CellScope, empty, leaves_unchanged, read, unspoilt, unspoilt_numbers};
use super::reader::Reader;
use super::stage::{StageReading, read_stage};
use super::subject::RowSubject;
use crate::csv::{CsvRow, QuoteFault, QuoteTrouble};
use crate::record::{CellType, RecordValue};
use text::parse::DateFacing;
use words::{Say, exchange as phrases, tracker};

impl Reader<'_> {
    /// Reads one row.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn draft(&self, row: &CsvRow) -> Result<RowDraft, Vec<RowFault>> {
        if let Some(quote) = &row.quote {
            return Err(vec![RowFault { column: None, why: quote_trouble(quote) }]);
        }
        let (cells, wanted) = (row.cells.len(), self.header.names.len());
        if cells != wanted {
            let why = phrases::WRONG_COUNT.with([&cells.to_string(), &wanted.to_string()]);
            return Err(vec![RowFault { column: None, why }]);
        }
        let seat = self.row_subject(row);
        let stage = self.stage(row);
        let over = stage.as_ref().is_ok_and(|stage| stage.is_some_and(StageReading::is_over));
        let read = self.cells(row, seat.as_ref().ok(), over);
        match (seat, stage) {
            // Where the first day cannot be read, a new project would get one that nobody wrote.
            (Ok(RowSubject { item: None, .. }), Ok(_)) if read.first_day_lost => {
                let why = RowFault { column: None, why: phrases::FIRST_DAY.say() };
                Err(read.faults.into_iter().chain([why]).collect())
            }
            (Ok(subject), Ok(stage)) if read.faults.is_empty() || !self.habits.strict() => {
                self.drafted(subject, stage, read)
            }
            (seat, stage) => Err(seat.err().into_iter().flatten().chain(stage.err()).chain(read.faults).collect()),
        }
    }

    /// Reads the cells of a row that are not needed to tell whom it is about.
    fn cells(&self, row: &CsvRow, subject: Option<&RowSubject>, over: bool) -> ReadCells {
        let item = subject.and_then(|subject| self.item(subject.item?));
        let named = subject.is_none_or(|subject| subject.by_name || subject.item.is_none());
        let mut read = ReadCells::default();
        for (place, column) in self.header.columns.iter().enumerate().filter_map(|(p, c)| Some((p, (*c)?))) {
            if column.role() == ColumnRole::Name && named {
                continue;
            }
            let cell = self.header.cell(row, place);
            if column.cell_type == CellType::StageDay {
                read.since = self.since(&cell, place, column).unwrap_or_else(|why| {
                    read.fault_in(column, self.fault(place, why));
                    None
                });
                continue;
            }
            match self.cell_edit(&cell, (place, column), item, over) {
                Ok(CellEdit::Nothing) => {}
                Ok(CellEdit::Write(value)) => read.writes.push((column, value)),
                Ok(CellEdit::Superior(name)) => read.superior = Some((place, name)),
                Err(why) if why.template == phrases::NO_OWNER && !self.habits.strict() => {
                    read.unknown_owner = Some(excerpt(&cell));
                }
                Err(why) => read.fault_in(column, self.fault(place, why)),
            }
        }
        read
    }

    /// What a row would do whose subject and stage are clear.
    fn drafted(
        &self,
        subject: RowSubject,
        stage: Option<StageReading>,
        read: ReadCells,
    ) -> Result<RowDraft, Vec<RowFault>> {
        let RowSubject { account, item, name, unknown_id, own_id, .. } = subject;
        let mut writes = read.writes;
        let here = item.and_then(|id| self.item(id));
        let (mut moves, mut other_stage) = (Vec::new(), false);
        match (stage, here) {
            (Some(stage), Some(ExchangeItem::Project(_, project))) => other_stage = !stage.fits(project.stage()),
            (Some(stage), None) => {
                let place = self.stage_place().unwrap_or_default();
                let on = self.moved_on(stage, read.since, &mut writes);
                let on = on.map_err(|why| vec![self.fault(place, why)])?;
                moves = stage.moves(on, phrases::FROM_A_TABLE.text(self.lang));
            }
            _ => {}
        }
        Ok(RowDraft {
            account,
            item,
            name,
            writes,
            superior: read.superior,
            unknown_id,
            own_id,
            left_out: read.faults,
            unknown_owner: read.unknown_owner,
            moves,
            other_stage,
        })
    }

    /// Since when a project is at its stage.
    fn since(&self, cell: &str, place: usize, column: &TableColumn) -> Result<Option<Date>, Say> {
        unspoilt(cell)?;
        let CellIntent::Write(text) = CellIntent::read(cell) else { return Ok(None) };
        match read(&text, column, &self.scope(&text, place, column, true))? {
            Some(RecordValue::Day(day)) => Ok(day),
            _ => Ok(None),
        }
    }

    /// Where the column stands that tells the stage.
    fn stage_place(&self) -> Option<usize> {
        self.header.columns.iter().position(|c| c.is_some_and(|c| c.cell_type == CellType::Stage))
    }

    /// Where a row says that its project stands; none where it says nothing.
    fn stage(&self, row: &CsvRow) -> Result<Option<StageReading>, RowFault> {
        let Some(place) = self.stage_place() else { return Ok(None) };
        match CellIntent::read(&self.header.cell(row, place)) {
            CellIntent::Write(text) => {
                let read = unspoilt(&text).and_then(|()| read_stage(&text));
                read.map(Some).map_err(|why| self.fault(place, why))
            }
            CellIntent::Keep | CellIntent::Empty => Ok(None),
        }
    }

    /// The day on which a new project came to its stage: the one the row tells; else today, or the day it was closed on, from when
    /// it is then taken to be open where the row tells no better.
    fn moved_on(
        &self,
        stage: StageReading,
        since: Option<Date>,
        writes: &mut Vec<(&'static TableColumn, RecordValue)>,
    ) -> Result<Date, Say> {
        if !stage.is_over() {
            return Ok(since.unwrap_or(self.today));
        }
        let day = |key: &str| {
            let written = writes.iter().find(|(column, _)| column.key == key);
            written.and_then(|(_, value)| if let RecordValue::Day(day) = value { *day } else { None })
        };
        let closed = since.or_else(|| day(CLOSE).filter(|day| *day <= self.today));
        let label = tracker::stage(stage.now());
        let on = closed.ok_or_else(|| phrases::CLOSED_WITHOUT_DAY.with_phrases([label, phrases::CLOSED_ON]))?;
        if let (None, Some(opened)) = (day(OPENED), self.kind.columns().iter().find(|column| column.key == OPENED)) {
            writes.push((opened, RecordValue::Day(Some(on))));
        }
        Ok(on)
    }

    /// What a cell asks of a record, or of one to be made.
    fn cell_edit(
        &self,
        cell: &str,
        (place, column): (usize, &'static TableColumn),
        item: Option<ExchangeItem>,
        over: bool,
    ) -> Result<CellEdit, Say> {
        use CellType::{Account, Id, Nothing, Stage, StageDay};
        if matches!(column.cell_type, Id | Account | Stage | StageDay | Nothing) {
            return Ok(CellEdit::Nothing);
        }
        // What stands there as it was written is not read: what a form would refuse today may well be in an older record.
        if item.is_some_and(|item| item.cell(column, self.names, self.lang).csv_text() == cell) {
            return Ok(CellEdit::Nothing);
        }
        match column.cell_type {
            CellType::Phone(_) => unspoilt_numbers(cell)?,
            _ => unspoilt(cell)?,
        }
        let value = match CellIntent::read(cell) {
            CellIntent::Keep => return Ok(CellEdit::Nothing),
            CellIntent::Empty => empty(column)?,
            CellIntent::Write(name) if column.cell_type == CellType::Superior => return Ok(CellEdit::Superior(name)),
            CellIntent::Write(text) => match read(&text, column, &self.scope(&text, place, column, over))? {
                Some(RecordValue::Text(text)) if column.required && text.is_empty() => {
                    return empty(column).map(CellEdit::Write);
                }
                Some(value) => value,
                None => return Ok(CellEdit::Nothing),
            },
        };
        let before = item.and_then(|item| item.value(column));
        let same = match before {
            Some(before) => before == value || leaves_unchanged(column, &before, cell),
            None => value.cell(self.names, self.lang).display_text().is_empty(),
        };
        Ok(if same { CellEdit::Nothing } else { CellEdit::Write(value) })
    }

    /// What a cell is read with. The close of what is over lies behind.
    fn scope(&self, text: &str, place: usize, column: &TableColumn, over: bool) -> CellScope<'_> {
        let past = matches!(column.cell_type, CellType::PastDay | CellType::StageDay | CellType::Archived)
            || (over && column.key == CLOSE);
        CellScope {
            names: self.names,
            today: self.today,
            facing: if past { DateFacing::Past } else { DateFacing::Coming },
            order: self.habits.order(place, text),
            mark: self.habits.mark(place),
            commas_part_thousands: self.habits.commas_part_thousands(),
            unit: self.header.unit(place),
        }
    }
}

/// The fields of a project that tell when it was open.
const OPENED: &str = "opened";
const CLOSE: &str = "close";

/// What the cells of a row ask for.
#[derive(Default)]
struct ReadCells {
    writes: Vec<(&'static TableColumn, RecordValue)>,
    superior: Option<(usize, String)>,
    since: Option<Date>,
    unknown_owner: Option<String>,
    faults: Vec<RowFault>,
    /// Whether the day on which a project began, or came to its stage, is told and cannot be read.
    first_day_lost: bool,
}

impl ReadCells {
    fn fault_in(&mut self, column: &TableColumn, fault: RowFault) {
        self.first_day_lost |= column.key == OPENED || column.cell_type == CellType::StageDay;
        self.faults.push(fault);
    }
}

/// Why the cells of a row cannot be told apart.
fn quote_trouble(fault: &QuoteFault) -> Say {
    let (line, until) = (fault.line.to_string(), fault.until.to_string());
    match &fault.trouble {
        QuoteTrouble::NeverClosed if fault.taken == 0 => phrases::QUOTE_NEVER_CLOSED.with([&line]),
        QuoteTrouble::NeverClosed => phrases::QUOTE_NEVER_CLOSED_UNTIL.with([&line, &until]),
        QuoteTrouble::TextBehind(text) if fault.taken == 0 => phrases::QUOTE_TEXT_BEHIND.with([&line, &excerpt(text)]),
        QuoteTrouble::TextBehind(text) => phrases::QUOTE_TEXT_BEHIND_BELOW.with([&line, &until, &excerpt(text)]),
        QuoteTrouble::Swallowed => phrases::QUOTE_SWALLOWED.with([&line, &until]),
    }
}

/// What a cell asks for.
enum CellEdit {
    Nothing,
    Write(RecordValue),
    Superior(String),
}
