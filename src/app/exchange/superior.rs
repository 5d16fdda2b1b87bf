//! Who is above whom: names in the column of superiors, looked up in the book and among the rows of the file, in any order.

use std::collections::BTreeMap;

use super::cell::brief;
use super::column::Field;
use super::draft::{Draft, Fault, Home, HomeKey, RawRow, Reader};
use super::item::Value;
use super::names::{Found, key};
use super::read::several;
use crate::app::phrase::{Say, exchange as words};
use crate::domain::id::Id;

/// Somebody's superior.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Superior {
    /// In the book.
    Known(Id),
    /// Made by the row of that place.
    Row(usize),
}

/// Finds the superiors that rows name, in the book and in the file. A row whose superior cannot be found, or whose superior's
/// row is bad, becomes bad.
pub fn superiors(
    reader: &Reader,
    rows: &[&RawRow],
    drafts: &mut [Result<Draft, Vec<Fault>>],
) -> BTreeMap<usize, Superior> {
    let mut brought: BTreeMap<(HomeKey, String), Vec<Superior>> = BTreeMap::new();
    for (place, draft) in drafts.iter().enumerate().filter_map(|(place, draft)| Some((place, draft.as_ref().ok()?))) {
        let (name, who) = match draft.item {
            None => (Some(&draft.name), Superior::Row(place)),
            Some(id) => (renamed(draft), Superior::Known(id)),
        };
        if let Some(name) = name {
            brought.entry((draft.home.key(), key(name))).or_default().push(who);
        }
    }
    let bad = rows.iter().zip(drafts.iter()).filter(|(_, draft)| draft.is_err());
    let lost: BTreeMap<_, _> = bad.filter_map(|(row, _)| Some((reader.claims(row)?, row.line))).collect();
    let mut found = BTreeMap::new();
    for (place, row) in drafts.iter_mut().enumerate() {
        let Ok(draft) = row else { continue };
        let Some((column, name)) = &draft.superior else { continue };
        let why = match superior(reader, draft, place, name, &brought) {
            Ok(superior) => {
                found.insert(place, superior);
                continue;
            }
            Err(why) => why,
        };
        let line = lost.get(&(draft.home.key(), key(name))).filter(|_| why.phrase == words::NO_SUPERIOR);
        let why = line.map_or(why, |line| words::SUPERIOR_BAD.with([&brief(name), &line.to_string()]));
        *row = Err(vec![reader.fault(*column, why)]);
    }
    spoil(reader, rows, drafts, &found);
    found
}

/// The name a row gives somebody who has another one in the book.
fn renamed(draft: &Draft) -> Option<&String> {
    draft.sets.iter().find_map(|(column, value)| match value {
        Value::Text(name) if column.field == Field::Name => Some(name),
        _ => None,
    })
}

fn superior(
    reader: &Reader,
    draft: &Draft,
    place: usize,
    name: &str,
    brought: &BTreeMap<(HomeKey, String), Vec<Superior>>,
) -> Result<Superior, Say> {
    let known = if let Home::Known(id) = draft.home { reader.names.contact(id, name) } else { Found::None };
    let in_file = brought.get(&(draft.home.key(), key(name))).map_or(&[][..], Vec::as_slice);
    let superior = match (known, in_file) {
        (Found::One(id), _) => Superior::Known(id),
        (Found::Several(ids), _) => return Err(several(name, &ids)),
        (Found::None, [one]) => *one,
        (Found::None, []) => return Err(words::NO_SUPERIOR.with([&brief(name)])),
        (Found::None, _) => return Err(words::SEVERAL_IN_FILE.with([&brief(name)])),
    };
    let own = match superior {
        Superior::Known(id) => draft.item == Some(id),
        Superior::Row(other) => other == place,
    };
    if own { Err(words::OWN_SUPERIOR.say()) } else { Ok(superior) }
}

/// Makes bad what reports to somebody whose row is bad, however long the line of superiors.
fn spoil(
    reader: &Reader,
    rows: &[&RawRow],
    drafts: &mut [Result<Draft, Vec<Fault>>],
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
            let Ok(Draft { superior: Some((column, name)), .. }) = &drafts[*place] else { continue };
            let why = words::SUPERIOR_BAD.with([&brief(name), &rows[above].line.to_string()]);
            drafts[*place] = Err(vec![reader.fault(*column, why)]);
            bad.push(*place);
        }
    }
}
