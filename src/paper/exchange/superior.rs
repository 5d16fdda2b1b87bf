//! This file finds the superiors that rows name, in the book and among the rows of the file, in any order. It leaves out
//! those that would close a circle.

use std::collections::BTreeMap;

use super::cell::excerpt;
use super::column::ColumnRole;
use super::draft::{RowAccount, RowAccountKey, RowDraft, RowFault};
use super::names::{Found, name_key};
use super::read::ambiguous_name;
use super::reader::Reader;
use crate::csv::CsvRow;
use crate::record::RecordValue;
use domain::id::Id;
use words::{Say, exchange as phrases};

/// Somebody's superior.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Superior {
    /// In the book.
    Known(Id),
    /// Made by the row of that place.
    Row(usize),
}

/// The superiors rows name, by the place of the row.
#[derive(Debug, Default)]
pub struct Superiors {
    /// Who they are.
    pub found: BTreeMap<usize, Superior>,
    /// Those left out because they led back to the row itself, and what is told of them.
    pub cycles: BTreeMap<usize, RowFault>,
}

/// Whom a cell can mean among the rows of the file.
#[derive(Debug, Default)]
struct FileNames {
    names: BTreeMap<(RowAccountKey, String), Vec<Superior>>,
    /// By an id that this book does not know.
    ids: BTreeMap<(RowAccountKey, Id), Superior>,
}

/// Finds the superiors that rows name, in the book and in the file. A row whose superior cannot be found, or whose superior's
/// row is bad, becomes bad; a superior who leads back to the row itself is left out.
pub fn superiors(reader: &Reader, rows: &[&CsvRow], drafts: &mut [Result<RowDraft, Vec<RowFault>>]) -> Superiors {
    let mut file_names = FileNames::default();
    for (place, draft) in drafts.iter().enumerate().filter_map(|(place, draft)| Some((place, draft.as_ref().ok()?))) {
        let (name, who) = match draft.item {
            None => (Some(&draft.name), Superior::Row(place)),
            Some(id) => (renamed(draft), Superior::Known(id)),
        };
        draft.own_id.map(|own| file_names.ids.insert((draft.account.key(), own), who));
        if let Some(name) = name {
            file_names.names.entry((draft.account.key(), name_key(name))).or_default().push(who);
        }
    }
    let bad = rows.iter().zip(drafts.iter()).filter(|(_, draft)| draft.is_err());
    let mut lost = BTreeMap::new();
    for (row, _) in bad {
        let Some((home, name)) = reader.claims(row) else { continue };
        reader.own_id(row).map(|id| lost.insert((home.clone(), id.to_string()), row.line));
        lost.insert((home, name), row.line);
    }
    let mut found = BTreeMap::new();
    for (place, row) in drafts.iter_mut().enumerate() {
        let Ok(draft) = row else { continue };
        let Some((column, name)) = &draft.superior else { continue };
        let why = match superior(reader, draft, place, name, &file_names) {
            Ok(superior) => {
                found.insert(place, superior);
                continue;
            }
            Err(why) => why,
        };
        let line = lost.get(&(draft.account.key(), name_key(name))).filter(|_| why.template == phrases::NO_SUPERIOR);
        let why = line.map_or(why, |line| phrases::SUPERIOR_BAD.with([&excerpt(name), &line.to_string()]));
        *row = Err(vec![reader.fault(*column, why)]);
    }
    spoil(reader, rows, drafts, &found);
    found.retain(|place, _| drafts[*place].is_ok());
    let circles = break_cycles(reader, drafts, &mut found);
    Superiors { found, cycles: circles }
}

/// Leaves out, of every circle of superiors, the one of the row that stands last in the file, until there are none but those of
/// the book.
fn break_cycles(
    reader: &Reader,
    drafts: &[Result<RowDraft, Vec<RowFault>>],
    found: &mut BTreeMap<usize, Superior>,
) -> BTreeMap<usize, RowFault> {
    let who = |place: usize| match drafts.get(place) {
        Some(Ok(RowDraft { item: Some(id), .. })) => Superior::Known(*id),
        _ => Superior::Row(place),
    };
    let rows: BTreeMap<Superior, usize> = (0..drafts.len()).map(|place| (who(place), place)).collect();
    let emptied = |place: &usize| {
        let sets = drafts.get(*place).and_then(|draft| draft.as_ref().ok()).map_or(&[][..], |draft| &draft.writes);
        sets.iter().any(|(column, _)| column.role() == ColumnRole::Superior)
    };
    let above = |one: Superior, found: &BTreeMap<usize, Superior>| {
        let place = rows.get(&one);
        let Superior::Known(id) = one else { return found.get(place?).copied() };
        if let Some(named) = place.and_then(|place| found.get(place)) {
            return Some(*named);
        }
        match reader.held(reader.item(id)?, ColumnRole::Superior)? {
            RecordValue::Superior(Some(boss)) if !place.is_some_and(emptied) => Some(Superior::Known(boss)),
            _ => None,
        }
    };
    let (mut faults, mut walks) = (BTreeMap::new(), BTreeMap::new());
    let mut starts: Vec<usize> = found.keys().rev().copied().collect();
    while let Some(start) = starts.pop() {
        let (mut path, mut next) = (Vec::new(), Some(who(start)));
        while let Some(one) = next.filter(|one| !walks.contains_key(one)) {
            walks.insert(one, start);
            path.push(one);
            next = above(one, found);
        }
        // Somebody met again on this walk closes a circle. Somebody met on an earlier walk was looked at then.
        let Some(from) = next.and_then(|met| path.iter().position(|one| *one == met)) else { continue };
        let circle =
            path[from..].iter().filter_map(|one| rows.get(one).copied().filter(|place| found.contains_key(place)));
        let Some(last) = circle.max() else { continue };
        found.remove(&last);
        if let Some(Ok(RowDraft { superior: Some((column, name)), .. })) = drafts.get(last) {
            faults.insert(last, reader.fault(*column, phrases::CIRCLE.with([&excerpt(name)])));
        }
        // A row that is left out keeps the superior of the book, who may close another circle.
        for one in &path {
            walks.remove(one);
        }
        starts.push(start);
    }
    faults
}

/// The name a row gives somebody who has another one in the book.
fn renamed(draft: &RowDraft) -> Option<&String> {
    draft.writes.iter().find_map(|(column, value)| match value {
        RecordValue::Text(name) if column.role() == ColumnRole::Name => Some(name),
        _ => None,
    })
}

fn superior(
    reader: &Reader,
    draft: &RowDraft,
    place: usize,
    name: &str,
    file_names: &FileNames,
) -> Result<Superior, Say> {
    let known = if let RowAccount::Known(id) = draft.account { reader.names.contact(id, name) } else { Found::None };
    let id = name.parse().ok().and_then(|id: Id| file_names.ids.get(&(draft.account.key(), id)));
    let in_file = file_names.names.get(&(draft.account.key(), name_key(name))).map_or(&[][..], Vec::as_slice);
    let superior = match (known, id.map_or(in_file, std::slice::from_ref)) {
        (Found::One(id), _) => Superior::Known(id),
        (Found::Many(ids), _) => return Err(ambiguous_name(name, &ids)),
        (Found::None, [one]) => *one,
        (Found::None, []) => return Err(phrases::NO_SUPERIOR.with([&excerpt(name)])),
        (Found::None, _) => return Err(phrases::SEVERAL_IN_FILE.with([&excerpt(name)])),
    };
    let own = match superior {
        Superior::Known(id) => draft.item == Some(id),
        Superior::Row(other) => other == place,
    };
    if own { Err(phrases::OWN_SUPERIOR.say()) } else { Ok(superior) }
}

/// Makes bad what reports to somebody whose row is bad, however long the line of superiors.
fn spoil(
    reader: &Reader,
    rows: &[&CsvRow],
    drafts: &mut [Result<RowDraft, Vec<RowFault>>],
    found: &BTreeMap<usize, Superior>,
) {
    let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, superior) in found {
        if let Superior::Row(above) = superior {
            below.entry(*above).or_default().push(*place);
        }
    }
    let mut bad: Vec<usize> = below.keys().copied().filter(|above| drafts[*above].is_err()).collect();
    while let Some(above) = bad.pop() {
        for place in below.get(&above).into_iter().flatten() {
            let Ok(RowDraft { superior: Some((column, name)), .. }) = &drafts[*place] else { continue };
            let why = phrases::SUPERIOR_BAD.with([&excerpt(name), &rows[above].line.to_string()]);
            drafts[*place] = Err(vec![reader.fault(*column, why)]);
            bad.push(*place);
        }
    }
}
