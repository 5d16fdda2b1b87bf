//! Lays the invoices out as a table, a row each, with what came in and what is still to come in after the credits of the customer.

use rust_decimal::Decimal;

use crate::exchange::cell::Cell;
use crate::exchange::names::NameIndex;
use crate::exchange::table::Table;
use domain::account::Account;
use domain::book::Book;
use domain::invoice::Invoice;
use domain::lang::Lang;
use domain::money::Money;
use domain::project::Project;
use domain::receivable::{OpenPart, open_parts};
use jiff::civil::Date;
use text::find::collation;
use words::{Phrase, ageing as phrases, collection, exchange as fields};

/// What other programs call the columns, and what people do.
const COLUMNS: [(&str, Phrase); 20] = [
    ("id", fields::ID),
    ("account_id", fields::ACCOUNT_ID),
    ("account", fields::ACCOUNT),
    ("project_id", phrases::PROJECT_ID),
    ("project", fields::PROJECT_NAME),
    ("owner_id", fields::OWNER_ID),
    ("owner", fields::OWNER),
    ("number", phrases::NUMBER),
    ("issued", phrases::ISSUED),
    ("due", phrases::DUE),
    ("amount", fields::AMOUNT),
    ("instalments", phrases::INSTALMENTS),
    ("payments", phrases::PAYMENTS),
    ("paid", phrases::PAID),
    ("open", phrases::OPEN),
    ("next_due", phrases::NEXT_DUE),
    ("overdue", phrases::OVERDUE),
    ("days_late", phrases::DAYS_LATE),
    ("cause", phrases::CAUSE),
    ("note", phrases::NOTE),
];

/// Lays the invoices out, by the sound of their customers' names, then by the day they fell due.
#[must_use]
pub fn table(book: &Book, lang: Lang, today: Date) -> Table {
    let names = NameIndex::new(book);
    let mut accounts: Vec<&Account> = book.accounts().values().map(|account| &**account).collect();
    accounts.sort_by_cached_key(|account| (collation(&account.name), account.id));
    let mut rows = Vec::new();
    for account in accounts {
        let parts = open_parts(account, today);
        let invoices =
            account.projects.iter().flat_map(|project| project.invoices.iter().map(move |bill| (project, bill)));
        let mut invoices: Vec<_> = invoices.collect();
        invoices.sort_by_key(|(_, invoice)| (invoice.due, invoice.id));
        for (project, invoice) in invoices {
            let mine: Vec<_> = parts.iter().filter(|part| part.invoice.id == invoice.id).collect();
            rows.push(cells(&names, (account, project, invoice), &mine, (lang, today)));
        }
    }
    let header = COLUMNS.map(|(_, label)| label.text(lang).to_owned()).to_vec();
    Table { keys: COLUMNS.map(|(key, _)| key).to_vec(), header, rows }
}

fn cells(
    names: &NameIndex,
    (account, project, invoice): (&Account, &Project, &Invoice),
    open: &[&OpenPart],
    (lang, today): (Lang, Date),
) -> Vec<Cell> {
    let plain = |text: String| Cell::Literal(text);
    let exact = |of: Money| of.0.normalize().to_string();
    let money = |of: Money| plain(exact(of));
    let sum =
        |parts: &mut dyn Iterator<Item = Money>| Money(parts.fold(Decimal::ZERO, |sum, of| sum.saturating_add(of.0)));
    let dated = |on: Date, amount: Money| format!("{on} {}", exact(amount));
    let late = open.iter().filter(|part| part.is_overdue(today));
    let first = open.first();
    let days = first.map_or(0, |part| (today - part.due).get_days().max(0));
    vec![
        plain(invoice.id.to_string()),
        plain(account.id.to_string()),
        Cell::Text(names.account_reference(account)),
        plain(project.id.to_string()),
        Cell::Text(project.name.clone()),
        project.owner.map_or(Cell::Blank, |id| plain(id.to_string())),
        project.owner.map_or(Cell::Blank, |id| Cell::Text(names.person_reference(id))),
        Cell::Text(invoice.number.clone()),
        plain(invoice.issued.to_string()),
        plain(invoice.due.to_string()),
        money(invoice.amount),
        Cell::List(invoice.instalments.iter().map(|part| dated(part.due, part.amount)).collect()),
        Cell::List(invoice.payments.iter().map(|paid| dated(paid.on, paid.amount)).collect()),
        money(sum(&mut invoice.payments.iter().filter(|paid| paid.on <= today).map(|paid| paid.amount))),
        money(sum(&mut open.iter().map(|part| part.left))),
        first.map_or(Cell::Blank, |part| plain(part.due.to_string())),
        money(sum(&mut late.map(|part| part.left))),
        Cell::Number(days.into()),
        invoice.cause.map_or(Cell::Blank, |cause| Cell::choice(cause, collection::cause(Some(cause)), lang)),
        Cell::Text(invoice.note.clone()),
    ]
}
