//! These are the rows of a customer.

use super::rows::record_rows;
use super::{LINE, NAME, NOTE};
use domain::account::Account;
use words::{exchange as table, form};

record_rows! {
    /// The fields of a customer in the order of a table.
    Account {
        name: name(NAME).column(table::ACCOUNT_NAME, Some(table::ALSO_ACCOUNT_NAME)).form(1, form::CUSTOMER);
        industry: line(LINE)
            .column(table::INDUSTRY, Some(table::ALSO_INDUSTRY))
            .form(2, form::INDUSTRY)
            .form_limit(NAME)
            .page(1, form::INDUSTRY);
        place: line(LINE)
            .column(table::PLACE, Some(table::ALSO_PLACE))
            .form(3, form::PLACE)
            .form_limit(NAME)
            .page(2, form::PLACE);
        note: paragraph(NOTE).column(table::NOTE, Some(table::ALSO_NOTE)).form(6, form::NOTE).page(5, form::NOTE);
        credit_limit: money()
            .column(table::CREDIT_LIMIT, Some(table::ALSO_CREDIT_LIMIT))
            .form(4, form::CREDIT_LIMIT)
            .draft_name("credit")
            .page(3, form::CREDIT_LIMIT);
        payment_days: days()
            .column(table::PAYMENT_DAYS, Some(table::ALSO_PAYMENT_DAYS))
            .form(5, form::PAYMENT_DAYS)
            .page(4, form::PAYMENT_DAYS);
    }
    without { id, sample, channel, forces, contacts, projects }
}
