//! These are the rows of a contact. Clues and estimates have no row: they never leave the book.

use super::rows::record_rows;
use super::{LINE, NAME, NOTE};
use domain::contact::Contact;
use words::{customer as page, exchange as table, form};

record_rows! {
    /// The fields of a contact in the order of a table.
    Contact {
        name: name(NAME).column(table::CONTACT_NAME, Some(table::ALSO_CONTACT_NAME)).form(1, form::NAME);
        title: line(LINE)
            .column(table::TITLE, Some(table::ALSO_TITLE))
            .form(2, form::TITLE)
            .page(2, page::TITLE);
        phone: phone(LINE)
            .column(table::PHONE, Some(table::ALSO_PHONE))
            .form(3, form::PHONE)
            .page(1, page::PHONE);
        wechat: phone(LINE)
            .column(table::WECHAT, Some(table::ALSO_WECHAT))
            .form(11, form::WECHAT)
            .page(3, page::WECHAT);
        email: email(LINE)
            .column(table::EMAIL, Some(table::ALSO_EMAIL))
            .form(12, form::EMAIL)
            .page(4, page::EMAIL);
        reports_to: superior()
            .column(table::REPORTS_TO, Some(table::ALSO_REPORTS_TO))
            .form(13, form::REPORTS_TO)
            .draft_name("reports")
            .page(5, page::REPORTS_TO);
        note: paragraph(NOTE)
            .column(table::NOTE, Some(table::ALSO_NOTE))
            .form(16, form::NOTE)
            .page(8, page::NOTE);
        needs: list(LINE)
            .column(table::NEEDS, Some(table::ALSO_NEEDS))
            .form(14, form::NEEDS)
            .form_limit(NOTE)
            .page(6, page::NEEDS);
        wants: list(LINE)
            .column(table::WANTS, Some(table::ALSO_WANTS))
            .form(15, form::WANTS)
            .form_limit(NOTE)
            .page(7, page::WANTS);
        archived: archived().column(table::ARCHIVED, Some(table::ALSO_ARCHIVED)).page(9, page::ARCHIVED);
    }
    without { id, clues, overrule }
}
