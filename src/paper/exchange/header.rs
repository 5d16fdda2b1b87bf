//! This file reads the row of names: which column means what, in either language and any order, which columns together say one
//! thing, and which kind of record the file holds.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell::excerpt;
use super::cell_parts::{CellParts, is_piece};
use super::column::{ColumnRole, RecordKind, TableColumn};
use super::heading::{ColumnUnit, Heading};
use crate::csv::CsvRow;
use crate::record::CellType;
use words::{Arg, Phrase, Say, exchange as phrases};

/// A row of names, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct TableHeader {
    /// As they stand in the file.
    pub names: Vec<String>,
    /// What each means; none where it is left out, or read with another one.
    pub columns: Vec<Option<&'static TableColumn>>,
    /// What is to be told about columns that are left out.
    pub notes: Vec<Say>,
    /// The columns that are read together, by the place of the first.
    together: BTreeMap<usize, CellParts>,
    /// What the amounts of a column are counted in.
    units: BTreeMap<usize, ColumnUnit>,
    /// The columns that name a currency.
    pub currencies: Vec<usize>,
}

/// The number of a column for people, from 1.
fn number(place: usize) -> Arg {
    Arg::Text((place + 1).to_string())
}

fn column_note(phrase: Phrase<2>, place: usize, name: &str) -> Say {
    phrase.args([number(place), excerpt(name).into()])
}

/// Whether several columns of a file may fill this one.
const fn takes_several(column: &TableColumn) -> bool {
    matches!(column.cell_type, CellType::Phone(_) | CellType::Stage)
}

impl TableHeader {
    /// Understands a row of names.
    ///
    /// # Errors
    /// What is missing or stands there twice, each in words.
    pub fn read(kind: RecordKind, names: &[String]) -> Result<Self, Vec<Say>> {
        let headings: Vec<Heading> = names.iter().map(|name| Heading::read(name)).collect();
        let mut header = Self {
            names: names.to_vec(),
            columns: vec![None; names.len()],
            notes: Vec::new(),
            together: BTreeMap::new(),
            units: BTreeMap::new(),
            currencies: Vec::new(),
        };
        let mut faults = Vec::new();
        let position = headings.iter().any(|heading| heading.is_any(phrases::JOB_TITLE));
        for (place, heading) in headings.iter().enumerate() {
            let Some(column) = kind.columns().iter().find(|c| heading.names(c)) else { continue };
            // Beside a job title, a title is how somebody is addressed.
            if position && column.label == phrases::TITLE {
                header.notes.push(column_note(phrases::UNKNOWN_COLUMN, place, &names[place]));
                continue;
            }
            match header.place_of(column) {
                Some(_) if takes_several(column) => header.columns[place] = Some(column),
                Some(first) => {
                    faults.push(phrases::TWICE.args([excerpt(&names[place]).into(), number(first), number(place)]));
                }
                None => header.columns[place] = Some(column),
            }
        }
        header.read_home_by_id(kind, &headings);
        header.read_others(kind, &headings);
        header.gather(&headings);
        for (place, column) in header.columns.iter().enumerate().filter_map(|(place, c)| Some((place, (*c)?))) {
            match headings[place].column_unit(column) {
                Ok(unit) => drop(header.units.insert(place, unit)),
                Err(unit) => faults.push(phrases::UNKNOWN_UNIT.args([
                    number(place),
                    excerpt(&names[place]).into(),
                    excerpt(&unit).into(),
                ])),
            }
        }
        let has = |role| header.columns.iter().flatten().any(|column| column.role() == role);
        let missing = kind.key_columns().filter(|c| !has(c.role()) && !has(ColumnRole::Id));
        let homeless = kind == RecordKind::Contacts && has(ColumnRole::Name);
        faults.extend(missing.map(|c| match c.role() {
            ColumnRole::Account if homeless => phrases::NO_COMPANY_COLUMN.say(),
            _ => phrases::MISSING.with_phrases([c.label]),
        }));
        if faults.is_empty() { Ok(header.with_notes()) } else { Err(faults) }
    }

    fn place_of(&self, column: &TableColumn) -> Option<usize> {
        self.columns.iter().position(|c| c.is_some_and(|c| c == column))
    }

    /// Takes the id of the customer for the customer where no column names it: no row is lost for that.
    fn read_home_by_id(&mut self, kind: RecordKind, headings: &[Heading]) {
        let Some(home) = kind.column(ColumnRole::Account) else { return };
        if headings.iter().any(|heading| heading.names(home) || heading.means(home)) {
            return;
        }
        let Some(place) = headings.iter().position(|heading| heading.is_any(phrases::ALSO_ACCOUNT_ID)) else { return };
        self.columns[place] = Some(home);
        self.notes.push(column_note(phrases::CUSTOMER_BY_ID, place, &self.names[place]));
    }

    /// Reads the names that are not our own. A name of our own beats what it also goes by, and the first of those beats the next.
    fn read_others(&mut self, kind: RecordKind, headings: &[Heading]) {
        let family = headings.iter().any(|heading| heading.is_any(phrases::FAMILY_NAME));
        let piece = |heading: &Heading| kind == RecordKind::Contacts && is_piece(heading);
        // A name as a whole beats its pieces.
        let whole = self.columns.iter().flatten().any(|column| column.role() == ColumnRole::Name);
        for (place, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.whole.is_empty()) {
            let name = self.names[place].clone();
            if self.columns[place].is_some() || kind.columns().iter().any(|c| heading.names(c)) {
                continue;
            }
            if piece(heading) && !whole && (family || heading.is_any(phrases::GIVEN_NAME)) {
                self.columns[place] = kind.column(ColumnRole::Name);
                continue;
            }
            if heading.is_any(phrases::CURRENCY_COLUMN) {
                self.currencies.push(place);
                continue;
            }
            match kind.columns().iter().find(|c| heading.means(c)) {
                None => self.notes.push(column_note(phrases::UNKNOWN_COLUMN, place, &name)),
                Some(column) => match self.place_of(column).filter(|_| !takes_several(column)) {
                    Some(first) => {
                        self.notes.push(phrases::SECOND_NAME.args([
                            number(place),
                            excerpt(&name).into(),
                            number(first),
                        ]));
                    }
                    None => self.columns[place] = Some(column),
                },
            }
        }
    }

    /// Puts the columns together that say one thing: the first of them stands for all.
    fn gather(&mut self, headings: &[Heading]) {
        let mut places: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for (place, column) in self.columns.iter().enumerate().filter_map(|(place, c)| Some((place, (*c)?))) {
            places.entry(column.key).or_default().push(place);
        }
        for places in places.into_values() {
            let Some((first, rest)) = places.split_first() else { continue };
            let parts = match self.columns[*first].map(|column| column.cell_type) {
                Some(CellType::Phone(_)) => CellParts::numbers(&places),
                Some(CellType::Stage) => CellParts::stages(&places, headings),
                Some(CellType::Name(_)) if places.iter().any(|p| is_piece(&headings[*p])) => {
                    CellParts::person(&places, headings)
                }
                _ => continue,
            };
            for place in rest {
                self.columns[*place] = None;
            }
            self.together.insert(*first, parts);
        }
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

    /// What the amounts of the column at a place are counted in.
    #[must_use]
    pub fn unit(&self, place: usize) -> ColumnUnit {
        self.units.get(&place).copied().unwrap_or_default()
    }

    /// What a row says in the column at a place, with all columns that are read together with it.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a CsvRow, place: usize) -> Cow<'a, str> {
        self.together.get(&place).map_or_else(
            || Cow::Borrowed(row.cells.get(place).map_or("", String::as_str)),
            |parts| parts.cell(&row.cells),
        )
    }
}

/// Whether a text is the name of a column of any kind.
#[must_use]
pub fn is_column_name(name: &str) -> bool {
    let heading = Heading::read(name);
    RecordKind::ALL.iter().flat_map(|kind| kind.columns()).any(|c| heading.names(c) || heading.means(c))
}

/// The kind of record a row of names speaks of: the one that knows most of its names, and of several the one that misses none it
/// needs. Names in pieces, or a bare name beside what reaches a person, are people at customers whatever else stands there: a
/// person of an address book is never taken for a customer.
///
/// # Errors
/// Where that leaves several or none; or where these are people on our side, who are not imported.
pub fn recognise(first: &[String]) -> Result<RecordKind, Say> {
    let first: Vec<Heading> = first.iter().map(|name| Heading::read(name)).collect();
    if are_people(&first) {
        return Ok(RecordKind::Contacts);
    }
    let means = |column: &TableColumn, name: &Heading| name.names(column) || name.means(column);
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

/// Whether names are those of an address book.
fn are_people(first: &[Heading]) -> bool {
    let any = |words: Phrase| first.iter().any(|name| name.is_any(words));
    let reached = first.iter().any(|name| {
        let contact = RecordKind::Contacts.columns().iter().filter(|c| matches!(c.key, "email" | "wechat"));
        name.is_any(phrases::REACHES_PERSONS) || contact.into_iter().any(|c| name.means(c))
    });
    let pieces = any(phrases::FAMILY_NAME) && any(phrases::GIVEN_NAME);
    let bare = any(phrases::BARE_NAME)
        && !RecordKind::Projects
            .columns()
            .iter()
            .any(|c| c.cell_type == CellType::Money && first.iter().any(|name| name.names(c) || name.means(c)));
    pieces || (bare && (reached || any(phrases::OF_PERSONS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;
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
        let email = |header: &TableHeader| header.columns.iter().position(|c| c.is_some_and(|c| c.key == "email"));
        let header = TableHeader::read(RecordKind::Contacts, &row("客户,姓名,邮件,邮箱,mail")).unwrap();
        assert_eq!(email(&header), Some(3));
        assert_eq!(phrases(&header.notes), [phrases::SECOND_NAME; 2]);
        let header = TableHeader::read(RecordKind::Contacts, &row("客户,姓名,邮件,mail")).unwrap();
        assert_eq!((email(&header), header.notes.len()), (Some(2), 1));
    }

    #[test]
    fn numbers_pieces_of_a_name_and_stages_are_read_together() {
        let cells = |kind, names: &str, cells: &str, key: &str| {
            let header = TableHeader::read(kind, &row(names)).unwrap();
            let place = header.columns.iter().position(|c| c.is_some_and(|c| c.key == key)).unwrap();
            assert_eq!(header.columns.iter().flatten().filter(|c| c.key == key).count(), 1);
            header.cell(&CsvRow { line: 2, cells: row(cells), quote: None }, place).into_owned()
        };
        let contacts = RecordKind::Contacts;
        assert_eq!(cells(contacts, "公司,姓名,手机,电话", "甲,张三,138,021", "phone"), "138 / 021");
        assert_eq!(cells(contacts, "Company,First Name,Middle Name,Last Name", "A,Ada,,Test", "name"), "Ada Test");
        assert_eq!(cells(contacts, "公司,名,姓", "甲,建国,王", "name"), "王建国");
        assert_eq!(
            cells(contacts, "Company,Last Name,First Name,Title,Job Title", "A,T,A,Ms.,Buyer", "title"),
            "Buyer"
        );
        assert_eq!(cells(RecordKind::Projects, "客户,项目,阶段,状态", "甲,一期,方案,输单", "stage"), "方案\n输单");
    }

    #[test]
    fn an_unknown_unit_is_refused_by_its_name() {
        let faults = TableHeader::read(RecordKind::Projects, &row("客户,项目,金额（打）")).unwrap_err();
        assert_eq!(faults, [phrases::UNKNOWN_UNIT.with(["3", "金额（打）", "打"])]);
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
        let header = TableHeader::read(RecordKind::Projects, &row("account,name,next action,colour,")).unwrap();
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
            ("First Name,Last Name,Company,Birthday", Ok(RecordKind::Contacts)),
            ("First Name,Last Name,Notes", Ok(RecordKind::Contacts)),
            ("Name,Notes,Birthday,E-mail 1 - Value", Ok(RecordKind::Contacts)),
            ("名称,备注,邮箱", Ok(RecordKind::Contacts)),
            ("姓,名,备注", Ok(RecordKind::Contacts)),
            ("name,place,industry", Ok(RecordKind::Accounts)),
            ("客户名称,邮箱,行业,地区", Ok(RecordKind::Accounts)),
            ("Deal - Title,Deal - Organization,Deal - Value", Ok(RecordKind::Projects)),
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
