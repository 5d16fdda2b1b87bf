//! Prints how old the open money is as of a day: a page for people, a table for spreadsheets, a document for other programs and one
//! for a browser. All say the same figures.

use rust_decimal::Decimal;

use crate::exchange::cell::Cell;
use crate::exchange::names::NameIndex;
use crate::exchange::table::Table;
use crate::json::json_text;
use crate::markdown::MarkdownPage;
use domain::account::Account;
use domain::book::Book;
use domain::credit::ageing::{AgeBucket, AgeingBasis, Debt, LimitUse, PERIOD};
use domain::credit::half_up;
use domain::lang::Lang;
use domain::money::Money;
use jiff::civil::Date;
use text::parse::{Style, format};
use words::{Phrase, ageing as phrases, exchange as fields};

pub mod html;

/// What is printed, in which language, and as of which day.
#[derive(Debug, Clone, Copy)]
pub struct AgeingScope<'a> {
    /// Everything the user owns.
    pub book: &'a Book,
    /// The language of the words.
    pub lang: Lang,
    /// The day as of which the money is aged.
    pub day: Date,
    /// From which day age is counted.
    pub basis: AgeingBasis,
}

/// The customers with open money or a credit, the most owed first; and the sums.
#[derive(Debug, Clone, Default)]
pub struct AgeingPage<'a> {
    /// A customer with what it owes.
    pub rows: Vec<(&'a Account, Debt)>,
    /// Of all customers: what those who have paid bought and promised counts too.
    pub total: Debt,
}

impl<'a> AgeingPage<'a> {
    /// Works it out.
    #[must_use]
    pub fn of(scope: &AgeingScope<'a>) -> Self {
        let mut page = Self::default();
        for account in scope.book.accounts().values() {
            let debt = Debt::of(account, scope.day, scope.basis);
            page.total.add(&debt);
            if !debt.is_settled() {
                page.rows.push((account, debt));
            }
        }
        page.rows.sort_by_key(|(account, debt)| (std::cmp::Reverse(debt.ageing.total()), account.id));
        page
    }
}

/// What other programs call the columns, and what people do.
const COLUMNS: [(&str, Phrase); 17] = [
    ("account_id", fields::ACCOUNT_ID),
    ("account", fields::ACCOUNT),
    ("as_of", phrases::AS_OF_DAY),
    ("basis", phrases::BASIS),
    ("not_due", phrases::NOT_DUE),
    ("days_1_30", phrases::TO_30),
    ("days_31_60", phrases::TO_60),
    ("days_61_90", phrases::TO_90),
    ("over_90", phrases::OVER_90),
    ("credits", phrases::CREDITS),
    ("total", phrases::TOTAL),
    ("overdue", phrases::OVERDUE),
    ("oldest_days", phrases::OLDEST_DAYS),
    ("sales", phrases::SALES),
    ("dso", phrases::DSO_COLUMN),
    ("credit_limit", fields::CREDIT_LIMIT),
    ("limit_used_percent", phrases::LIMIT_PERCENT),
];

/// What other programs call a basis.
const fn basis_word(basis: AgeingBasis) -> &'static str {
    match basis {
        AgeingBasis::Due => "due",
        AgeingBasis::Invoice => "invoice",
    }
}

/// Lays it out as a table, a row a customer.
#[must_use]
pub fn table(scope: &AgeingScope) -> Table {
    let names = NameIndex::new(scope.book);
    let header = COLUMNS.map(|(key, label)| match key {
        "not_due" => phrases::bucket(AgeBucket::NotDue, scope.basis).text(scope.lang).to_owned(),
        _ => label.text(scope.lang).to_owned(),
    });
    let page = AgeingPage::of(scope);
    let rows = page.rows.iter().map(|(account, debt)| cells(scope, &names, account, debt)).collect();
    Table { keys: COLUMNS.map(|(key, _)| key).to_vec(), header: header.to_vec(), rows }
}

fn exact(of: Money) -> String {
    of.0.normalize().to_string()
}

fn cells(scope: &AgeingScope, names: &NameIndex, account: &Account, debt: &Debt) -> Vec<Cell> {
    let money = |of: Money| Cell::Literal(exact(of));
    let rounded = |of: Option<Decimal>| of.map_or(Cell::Blank, |of| Cell::Number(half_up(of, 1).normalize()));
    let used = account.credit_limit.and_then(|limit| LimitUse::of(debt.ageing.total(), limit).percent);
    let front = [
        Cell::Literal(account.id.to_string()),
        Cell::Text(names.account_reference(account)),
        Cell::Literal(scope.day.to_string()),
        Cell::Choice(basis_word(scope.basis).to_owned(), phrases::basis(scope.basis).text(scope.lang)),
    ];
    let back = [
        money(debt.ageing.credits),
        money(debt.ageing.total()),
        money(debt.overdue),
        Cell::Number(debt.oldest.into()),
        money(debt.sales),
        rounded(debt.dso()),
        account.credit_limit.map_or(Cell::Blank, money),
        rounded(used),
    ];
    front.into_iter().chain(debt.ageing.buckets.into_iter().map(money)).chain(back).collect()
}

/// The page as Markdown.
#[must_use]
pub fn markdown(scope: &AgeingScope) -> String {
    let (page, lang) = (AgeingPage::of(scope), scope.lang);
    let mut written = MarkdownPage::default();
    written.heading(1, &title(scope));
    if page.rows.is_empty() {
        written.paragraph(phrases::NOBODY.text(lang));
    } else {
        let (heads, rows) = sheet(scope, &page);
        let mut figures = vec![true; heads.len()];
        figures[0] = false;
        written.table(&heads, &figures, &rows);
        written.paragraph(phrases::ADDS_UP.text(lang));
    }
    for fact in facts(scope, &page.total) {
        written.paragraph(&fact);
    }
    written.into_text().trim_end().to_owned() + "\n"
}

/// As of which day, from which day.
fn title(scope: &AgeingScope) -> String {
    phrases::TITLE.fill(scope.lang, [&scope.day.to_string(), phrases::basis(scope.basis).text(scope.lang)])
}

/// The table people read: heads, and rows with the total as the last.
fn sheet(scope: &AgeingScope, page: &AgeingPage) -> (Vec<String>, Vec<Vec<String>>) {
    let lang = scope.lang;
    let say = |phrase: Phrase| phrase.text(lang).to_owned();
    let buckets = AgeBucket::ALL.map(|bucket| say(phrases::bucket(bucket, scope.basis)));
    let ends = [phrases::CREDITS, phrases::TOTAL, phrases::OVERDUE, phrases::LIMIT_PERCENT].map(say);
    let heads = [say(phrases::CUSTOMER)].into_iter().chain(buckets).chain(ends).collect();
    let line = |name: String, debt: &Debt, used: String| {
        let sums = debt.ageing.buckets.into_iter().chain([debt.ageing.credits, debt.ageing.total(), debt.overdue]);
        let sums = sums.map(|money| format(money, Style::Full));
        [name].into_iter().chain(sums).chain([used]).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = page
        .rows
        .iter()
        .map(|(account, debt)| {
            let used = account.credit_limit.and_then(|limit| LimitUse::of(debt.ageing.total(), limit).percent);
            let used = used.map_or_else(|| "-".to_owned(), |percent| half_up(percent, 0).to_string());
            line(account.name.trim().to_owned(), debt, used)
        })
        .collect();
    rows.push(line(say(phrases::TOTAL), &page.total, String::new()));
    (heads, rows)
}

/// What the sums say, those who have paid among them; what cannot be known says why. Nothing of a book without invoices.
fn facts(scope: &AgeingScope, total: &Debt) -> Vec<String> {
    if !total.tells() {
        return Vec::new();
    }
    let (lang, period) = (scope.lang, PERIOD.to_string());
    let full = |money: Money| format(money, Style::Full);
    let dso = match total.dso() {
        Some(days) => {
            let how = phrases::DSO_HOW.fill(lang, [&period, &full(total.sales)]);
            phrases::WITH_HOW.fill(lang, [&phrases::DSO.fill(lang, [&half_up(days, 1).to_string()]), &how])
        }
        None => phrases::no_dso(total, lang),
    };
    let cei = match total.cei() {
        Some(percent) => {
            let how = phrases::CEI_HOW.fill(lang, [&period]);
            phrases::WITH_HOW.fill(lang, [&phrases::CEI.fill(lang, [&half_up(percent, 1).to_string()]), &how])
        }
        None => phrases::CEI_NONE.fill(lang, [&period]),
    };
    let promises = total.promises;
    let kept = promises.keep_rate().map_or_else(
        || phrases::KEPT_NONE.text(lang).to_owned(),
        |percent| {
            let settled = promises.settled().to_string();
            phrases::KEPT.fill(lang, [&half_up(percent, 0).to_string(), &promises.kept.to_string(), &settled])
        },
    );
    let eaten = match scope.book.settings().borrowing_rate {
        _ if total.overdue == Money::default() => phrases::EATEN_NOTHING.text(lang).to_owned(),
        Some(rate) => {
            let eaten = Money(half_up(total.eaten(rate).0, 2));
            let how = phrases::EATEN_HOW.fill(lang, [&full(total.overdue), &rate.normalize().to_string()]);
            phrases::WITH_HOW.fill(lang, [&phrases::EATEN.fill(lang, [&full(eaten)]), &how])
        }
        None => phrases::EATEN_UNKNOWN.fill(lang, [&full(total.overdue)]),
    };
    vec![dso, cei, kept, eaten]
}

/// The page as a document for other programs, with the total beside the customers. Amounts are texts, exact to the last digit.
#[must_use]
pub fn json(scope: &AgeingScope) -> String {
    let total = AgeingPage::of(scope).total;
    let rows: serde_json::Value = serde_json::from_str(&table(scope).json()).unwrap_or_default();
    let figure = |of: Option<Decimal>| of.map(|of| half_up(of, 1).normalize().to_string());
    let buckets = total.ageing.buckets.map(exact);
    let [not_due, to_30, to_60, to_90, over_90] = &buckets;
    let rate = scope.book.settings().borrowing_rate;
    json_text(&serde_json::json!({
        "as_of": scope.day.to_string(),
        "basis": basis_word(scope.basis),
        "currency": scope.book.settings().currency,
        "customers": rows,
        "total": {
            "not_due": not_due,
            "days_1_30": to_30,
            "days_31_60": to_60,
            "days_61_90": to_90,
            "over_90": over_90,
            "credits": exact(total.ageing.credits),
            "total": exact(total.ageing.total()),
            "overdue": exact(total.overdue),
            "sales": exact(total.sales),
            "period_days": PERIOD,
            "dso": figure(total.dso()),
            "cei": figure(total.cei()),
            "promises_kept": total.promises.kept,
            "promises_broken": total.promises.broken,
            "borrowing_rate": rate.map(|rate| rate.normalize().to_string()),
            "profit_eaten": rate.map(|rate| half_up(total.eaten(rate).0, 2).to_string()),
        },
    }))
}
