//! This file reads the name of a column as programs write it: with a prefix, a star for a must, a unit in brackets. What the
//! name means for a kind of record is found out by `header`.

use super::column::TableColumn;
use crate::record::CellType;
use domain::lang::Lang;
use text::narrow;
use text::parse::unit_zeros;
use words::{Phrase, exchange as phrases};

/// What programs write before the names of columns.
const PREFIXES: [&str; 7] =
    ["deal - ", "person - ", "organization - ", "organisation - ", "lead - ", "contact: ", "contact - "];

/// Currencies by their codes, and what else they are called. Source: ISO 4217.
const CURRENCIES: [(&str, Phrase); 6] = [
    ("CNY", phrases::MONEY_CNY),
    ("EUR", phrases::MONEY_EUR),
    ("USD", phrases::MONEY_USD),
    ("GBP", phrases::MONEY_GBP),
    ("HKD", phrases::MONEY_HKD),
    ("JPY", phrases::MONEY_JPY),
];

/// The name of a column, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// All of it, as it is compared.
    pub whole: String,
    /// The same without what stands in brackets.
    pub bare: String,
    /// What stands in brackets, where that is more than a hint for who fills in.
    pub unit: Option<String>,
}

/// What the amounts of a column are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnUnit {
    /// How many zeros follow every figure.
    pub zeros: u32,
    /// The code of the currency, where one is named.
    pub currency: Option<&'static str>,
}

/// A name as it is compared: no matter how wide, how large, or what stands between its words.
#[must_use]
pub fn normalized(name: &str) -> String {
    name.chars()
        .map(narrow)
        .filter(|ch| !ch.is_whitespace() && !"_-/*".contains(*ch))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of a phrase in both languages.
pub fn words_of(phrase: Phrase) -> impl Iterator<Item = &'static str> {
    Lang::ALL.into_iter().flat_map(move |lang| phrase.text(lang).split('|'))
}

/// Whether a text is one of the words of a phrase, in either language.
#[must_use]
pub fn is_among(phrase: Phrase, text: &str) -> bool {
    let text = normalized(text);
    words_of(phrase).any(|word| normalized(word) == text)
}

impl Heading {
    /// Takes the name of a column apart.
    #[must_use]
    pub fn read(name: &str) -> Self {
        let plain: String = name.trim().chars().map(narrow).flat_map(char::to_lowercase).collect();
        let plain = plain.trim_start_matches(['*', ' ']);
        let named = PREFIXES.iter().find_map(|prefix| plain.strip_prefix(prefix)).unwrap_or(plain);
        let (mut bare, mut unit, mut rest) = (String::new(), None, named);
        while let Some((before, (inside, behind))) =
            rest.split_once('(').and_then(|(before, after)| Some((before, after.split_once(')')?)))
        {
            bare += before;
            let hint = inside.trim().is_empty() || is_among(phrases::NEEDLESS, inside);
            unit = unit.or_else(|| (!hint).then(|| inside.trim().to_owned()));
            rest = behind;
        }
        bare += rest;
        Self { whole: normalized(named), bare: normalized(&bare), unit }
    }

    /// Whether this is a name, with or without what stands in brackets.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        let name = normalized(name);
        !name.is_empty() && (self.whole == name || self.bare == name)
    }

    /// Whether this is one of the words of a phrase.
    #[must_use]
    pub fn is_any(&self, phrase: Phrase) -> bool {
        words_of(phrase).any(|word| self.is(word))
    }

    /// Whether a column goes by this name alone.
    #[must_use]
    pub fn names(&self, column: &TableColumn) -> bool {
        [column.key, column.label.zh, column.label.en].iter().any(|own| self.is(own))
    }

    /// Whether a column goes by this name as well; of an amount with its unit behind, too.
    #[must_use]
    pub fn means(&self, column: &TableColumn) -> bool {
        column.aliases.is_some_and(|aliases| self.is_any(aliases)) || self.trailing_unit(column).is_some()
    }

    /// The unit of a column of amounts; the text of one that is not known.
    ///
    /// # Errors
    /// What stands where a unit should.
    pub fn column_unit(&self, column: &TableColumn) -> Result<ColumnUnit, String> {
        match (&self.unit, self.trailing_unit(column)) {
            _ if column.cell_type != CellType::Money => Ok(ColumnUnit::default()),
            (Some(text), _) => unit(text).ok_or_else(|| text.clone()),
            (None, unit) => Ok(unit.unwrap_or_default()),
        }
    }

    /// A unit that stands behind the name of a column of amounts without brackets.
    fn trailing_unit(&self, column: &TableColumn) -> Option<ColumnUnit> {
        if column.cell_type != CellType::Money {
            return None;
        }
        let own = [column.key, column.label.zh, column.label.en];
        let names = own.into_iter().chain(column.aliases.into_iter().flat_map(words_of));
        names.filter_map(|name| self.whole.strip_prefix(&normalized(name))).find_map(|rest| {
            let rest = rest.trim_start_matches([':', ',']);
            let rest = rest.strip_prefix("in").unwrap_or(rest);
            unit(rest).filter(|_| !rest.is_empty())
        })
    }
}

/// The code of a currency by any of its names.
#[must_use]
pub fn currency(word: &str) -> Option<&'static str> {
    CURRENCIES.iter().find(|(_, names)| is_among(*names, word)).map(|(code, _)| *code)
}

/// A text without the currency at one of its ends, and its code.
#[must_use]
pub fn without_currency(text: &str) -> (String, Option<&'static str>) {
    let plain: String = text.chars().map(narrow).flat_map(char::to_lowercase).collect();
    let mut names: Vec<(&str, &'static str)> =
        CURRENCIES.iter().flat_map(|(code, names)| words_of(*names).map(move |name| (name, *code))).collect();
    // The longer first: one may end in another.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let plain = plain.trim();
    let cut = names.iter().find_map(|(name, code)| {
        let name: String = name.chars().map(narrow).collect();
        let rest = plain.strip_suffix(&name).or_else(|| plain.strip_prefix(&name))?;
        Some((rest.trim().to_owned(), Some(*code)))
    });
    cut.unwrap_or_else(|| (plain.to_owned(), None))
}

/// What a unit stands for: `万元`, `k€`, `USD`, `'000`.
fn unit(text: &str) -> Option<ColumnUnit> {
    let (rest, currency) = without_currency(text.trim_start_matches("in "));
    let rest = rest.trim();
    let zeros = match rest {
        "" => Some(0),
        "000" | "'000" => Some(3),
        word if is_among(phrases::THOUSANDS, word) => Some(3),
        word if is_among(phrases::MILLIONS, word) => Some(6),
        word => unit_zeros(word),
    };
    zeros.map(|zeros| ColumnUnit { zeros, currency })
}

#[cfg(test)]
mod tests {
    use super::super::column::RecordKind;
    use super::*;

    fn amount() -> &'static TableColumn {
        RecordKind::Projects.columns().iter().find(|column| column.key == "amount").unwrap()
    }

    #[test]
    fn what_programs_put_around_a_name_does_not_matter() {
        for (name, wanted) in [
            ("*客户名称", "客户名称"),
            ("客户名称（必填）", "客户名称"),
            ("Deal - Expected close date", "expected close date"),
            ("Associated Company (Primary)", "associated company"),
            ("ＮＡＭＥ ", "name"),
            ("Email Address", "e-mail_address"),
        ] {
            assert!(Heading::read(name).is(wanted), "{name}");
        }
        assert!(!Heading::read("").is("") && !Heading::read("Name").is(""));
    }

    #[test]
    fn a_unit_counts_wherever_it_stands() {
        for (name, zeros, currency) in [
            ("金额（万元）", 4, Some("CNY")),
            ("金额(元)", 0, Some("CNY")),
            ("金额（千元）", 3, Some("CNY")),
            ("商机金额（亿元）", 8, Some("CNY")),
            ("金额：万元", 4, Some("CNY")),
            ("预计金额万元", 4, Some("CNY")),
            ("Amount (k€)", 3, Some("EUR")),
            ("Amount (k)", 3, None),
            ("Amount in kEUR", 3, Some("EUR")),
            ("Amount (EUR '000)", 3, Some("EUR")),
            ("Amount (USD)", 0, Some("USD")),
            ("Deal Value (US$ m)", 6, Some("USD")),
            ("Amount (thousands)", 3, None),
            ("金额（万美元）", 4, Some("USD")),
            ("Amount", 0, None),
        ] {
            let heading = Heading::read(name);
            assert!(heading.names(amount()) || heading.means(amount()), "{name}");
            assert_eq!(heading.column_unit(amount()), Ok(ColumnUnit { zeros, currency }), "{name}");
        }
        assert_eq!(Heading::read("金额（打）").column_unit(amount()), Err("打".to_owned()));
        assert!(!Heading::read("Amount paid").means(amount()) && !Heading::read("Amount Currency").means(amount()));
    }
}
