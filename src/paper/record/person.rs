//! These are the rows of a person on our side. Assessments and drills have no row: they never leave the book as cells.

use super::NAME;
use super::rows::record_rows;
use domain::person::Person;
use words::{exchange as table, form};

record_rows! {
    /// The fields of a person in the order of a table.
    Person {
        name: name(NAME).column(table::PERSON_NAME, None).form(1, form::NAME);
        kind: person_kind().column(table::PERSON_KIND, None).form(2, form::KIND);
    }
    without { id, added, sample, attempts, drills, coaching, self_checks }
}
