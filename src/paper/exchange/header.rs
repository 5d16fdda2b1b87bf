//! This file reads the first row of a file: which column means what, in either language and any order, and which kind of
//! record the file holds.

use super::cell::excerpt;
use super::column::{ColumnRole, RecordKind, TableColumn};
use crate::record::CellType;
use domain::lang::Lang;
use text::narrow;
use words::{Arg, Phrase, Say, exchange as phrases};

/// A first row, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct TableHeader {
    /// As they stand in the file.
    pub names: Vec<String>,
    /// What each means; none where it is left out.
    pub columns: Vec<Option<&'static TableColumn>>,
    /// What is to be told about columns that are left out.
    pub notes: Vec<Say>,
}

/// A name of a column as it is compared: no matter how wide, how large, or what stands between its words.
fn normalized(name: &str) -> String {
    name.chars()
        .map(narrow)
        .filter(|ch| !ch.is_whitespace() && !"_-/".contains(*ch))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a column goes by `name` alone.
fn has_name(column: &TableColumn, name: &str) -> bool {
    [column.key, column.label.zh, column.label.en].iter().any(|own| normalized(own) == name)
}

/// Whether a column goes by `name` as well.
fn has_alias(column: &TableColumn, name: &str) -> bool {
    let texts = column.aliases.into_iter().flat_map(|phrase| Lang::ALL.map(|lang| phrase.text(lang)));
    texts.flat_map(|text| text.split('|')).any(|other| normalized(other) == name)
}

/// The number of a column for people, from 1.
fn number(place: usize) -> Arg {
    Arg::Text((place + 1).to_string())
}

fn column_note(phrase: Phrase<2>, place: usize, name: &str) -> Say {
    phrase.args([number(place), excerpt(name).into()])
}

impl TableHeader {
    /// Understands a first row.
    ///
    /// # Errors
    /// What is missing or stands there twice, each in words.
    pub fn read(kind: RecordKind, names: &[String]) -> Result<Self, Vec<Say>> {
        let mut columns: Vec<Option<&'static TableColumn>> = vec![None; names.len()];
        let mut faults = Vec::new();
        let place_of = |columns: &[Option<&'static TableColumn>], column: &TableColumn| {
            columns.iter().position(|c| c.is_some_and(|c| c == column))
        };
        for (place, name) in names.iter().enumerate() {
            let Some(column) = kind.columns().iter().find(|c| has_name(c, &normalized(name))) else { continue };
            match place_of(&columns, column) {
                Some(first) => {
                    faults.push(phrases::TWICE.args([excerpt(name).into(), number(first), number(place)]));
                }
                None => columns[place] = Some(column),
            }
        }
        let mut notes = Vec::new();
        for (place, name) in names.iter().enumerate().filter(|(_, name)| !name.trim().is_empty()) {
            if columns[place].is_some() || kind.columns().iter().any(|c| has_name(c, &normalized(name))) {
                continue;
            }
            // A name of our own beats what it also goes by, and the first of those beats the next.
            match kind.columns().iter().find(|c| has_alias(c, &normalized(name))) {
                None => notes.push(column_note(phrases::UNKNOWN_COLUMN, place, name)),
                Some(column) => match place_of(&columns, column) {
                    Some(first) => {
                        notes.push(phrases::SECOND_NAME.args([number(place), excerpt(name).into(), number(first)]));
                    }
                    None => columns[place] = Some(column),
                },
            }
        }
        let has = |role| columns.iter().flatten().any(|column| column.role() == role);
        let missing = kind.key_columns().filter(|c| !has(c.role()) && !has(ColumnRole::Id));
        faults.extend(missing.map(|c| phrases::MISSING.with_phrases([c.label])));
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self { names: names.to_vec(), columns, notes }.with_notes())
    }

    /// Tells of columns for reading only and of columns without a name, and takes the former out.
    fn with_notes(mut self) -> Self {
        for (place, name) in self.names.iter().enumerate() {
            if name.trim().is_empty() {
                self.notes.push(phrases::NAMELESS.args([number(place)]));
            } else if self.columns[place].is_some_and(|c| c.cell_type == CellType::Nothing) {
                self.notes.push(column_note(phrases::EXPORT_ONLY, place, name));
                self.columns[place] = None;
            }
        }
        self
    }

    /// Where the column of a role stands.
    #[must_use]
    pub fn column_index(&self, role: ColumnRole) -> Option<usize> {
        self.columns.iter().position(|c| c.is_some_and(|c| c.role() == role))
    }
}

/// The kind of record a first row speaks of: the one that knows most of its names, and of several the one that misses none it
/// needs.
///
/// # Errors
/// Where that leaves several or none; or where these are people on our side, who are not imported.
pub fn recognise(first: &[String]) -> Result<RecordKind, Say> {
    let first: Vec<String> = first.iter().map(|name| normalized(name)).collect();
    let means = |column: &TableColumn, name: &String| has_name(column, name) || has_alias(column, name);
    let count = |kind: RecordKind| first.iter().filter(|name| kind.columns().iter().any(|c| means(c, name))).count();
    let has = |column: &TableColumn| first.iter().any(|name| means(column, name));
    let whole = |kind: &RecordKind| {
        kind.key_columns().all(has) || kind.columns().iter().any(|c| c.role() == ColumnRole::Id && has(c))
    };
    let counts = RecordKind::ALL.map(|kind| (count(kind), kind));
    let most = counts.iter().map(|(count, _)| *count).max().filter(|count| *count > 0);
    let best: Vec<RecordKind> =
        counts.into_iter().filter(|(count, _)| Some(*count) == most).map(|(_, kind)| kind).collect();
    let sound: Vec<RecordKind> = best.iter().copied().filter(whole).collect();
    match if sound.is_empty() { best } else { sound }.as_slice() {
        [RecordKind::People] => Err(phrases::PEOPLE_STAY.say()),
        // A name alone is a customer: nobody else is told by the name.
        [RecordKind::Accounts, RecordKind::People] if first.len() == 1 => Ok(RecordKind::Accounts),
        [kind] => Ok(*kind),
        _ => Err(phrases::NO_KIND.say()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Template;

    fn row(names: &str) -> Vec<String> {
        names.split(',').map(str::to_owned).collect()
    }

    fn fields(kind: RecordKind, names: &str) -> Vec<Option<&'static str>> {
        TableHeader::read(kind, &row(names)).unwrap().columns.iter().map(|c| c.map(|c| c.key)).collect()
    }

    fn phrases(says: &[Say]) -> Vec<Template> {
        says.iter().map(|say| say.template).collect()
    }

    #[test]
    fn names_count_in_both_languages_any_order_any_width() {
        let found = fields(RecordKind::Contacts, "电话, NAME ,Reports-To,客户,e_mail,ｗｅｃｈａｔ,职位");
        let wanted = ["phone", "name", "reports_to", "account", "email", "wechat", "title"];
        assert_eq!(found, wanted.map(Some));
    }

    #[test]
    fn a_column_twice_is_a_fault_and_names_both() {
        let faults = TableHeader::read(RecordKind::Accounts, &row("name,place,客户名称")).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].template, phrases::TWICE);
        assert!(faults[0].text(Lang::En).contains("columns 1 and 3"), "{}", faults[0].text(Lang::En));
    }

    #[test]
    fn another_name_for_a_column_that_is_there_is_told_and_left_out() {
        let phone = |header: &TableHeader| header.columns.iter().position(|c| c.is_some_and(|c| c.key == "phone"));
        let header = TableHeader::read(RecordKind::Contacts, &row("客户,姓名,手机,电话,mobile")).unwrap();
        assert_eq!(phone(&header), Some(3));
        assert_eq!(phrases(&header.notes), [phrases::SECOND_NAME; 2]);
        let header = TableHeader::read(RecordKind::Contacts, &row("客户,姓名,手机,mobile")).unwrap();
        assert_eq!((phone(&header), header.notes.len()), (Some(2), 1));
    }

    #[test]
    fn missing_columns_are_named_unless_there_are_ids() {
        let faults = TableHeader::read(RecordKind::Projects, &row("amount,size")).unwrap_err();
        assert_eq!(
            faults,
            [phrases::MISSING.with_phrases([phrases::ACCOUNT]), phrases::MISSING.with_phrases([phrases::PROJECT_NAME])]
        );
        assert!(TableHeader::read(RecordKind::Projects, &row("id,amount")).is_ok());
    }

    #[test]
    fn columns_without_a_meaning_are_told() {
        let header = TableHeader::read(RecordKind::Projects, &row("account,name,stage,colour,")).unwrap();
        assert_eq!(
            phrases(&header.notes),
            [phrases::UNKNOWN_COLUMN.template(), phrases::EXPORT_ONLY.template(), phrases::NAMELESS.template()]
        );
        assert_eq!(header.columns.iter().flatten().count(), 2);
    }

    #[test]
    fn the_kind_is_told_by_its_columns() {
        for (names, kind) in [
            ("name", Ok(RecordKind::Accounts)),
            ("客户名称,行业", Ok(RecordKind::Accounts)),
            ("id,name,industry", Ok(RecordKind::Accounts)),
            ("客户名称,联系人,电话,行业", Ok(RecordKind::Contacts)),
            ("公司,项目,金额", Ok(RecordKind::Projects)),
            ("id,phone", Ok(RecordKind::Contacts)),
            ("客户名称,备注", Ok(RecordKind::Accounts)),
            // What misses a column is still told apart, so that the missing one can be named.
            ("account,phone", Ok(RecordKind::Contacts)),
            ("name,phone", Ok(RecordKind::Contacts)),
            ("id,name", Err(phrases::NO_KIND.say())),
            ("id,name,kind", Err(phrases::PEOPLE_STAY.say())),
            ("account,name", Err(phrases::NO_KIND.say())),
            ("a,b,c", Err(phrases::NO_KIND.say())),
            ("", Err(phrases::NO_KIND.say())),
        ] {
            assert_eq!(recognise(&row(names)), kind, "{names}");
        }
    }

    #[test]
    fn an_export_is_recognised_in_either_language() {
        for kind in RecordKind::IMPORTED {
            for lang in Lang::ALL {
                let names: Vec<String> = kind.columns().iter().map(|c| c.label.text(lang).to_owned()).collect();
                assert_eq!(recognise(&names), Ok(kind));
                assert!(TableHeader::read(kind, &names).is_ok());
            }
        }
    }
}
