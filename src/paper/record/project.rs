//! These are the rows of a project. Meetings, tasks and moves have no row: they are more than a cell holds.

use super::rows::record_rows;
use super::{LINE, PROJECT};
use domain::project::{Project, Tender};
use words::{exchange as table, form};

record_rows! {
    /// The fields of a project in the order of a table.
    Project {
        name: name(PROJECT).column(table::PROJECT_NAME, Some(table::ALSO_PROJECT_NAME)).form(1, form::PROJECT);
        opened: firm_day().column(table::OPENED, Some(table::ALSO_OPENED)).form(14, form::OPENED);
        owner: owner().column(table::OWNER, Some(table::ALSO_OWNER)).form(11, form::OWNER);
        size: size().column(table::SIZE, Some(table::ALSO_SIZE)).form(4, form::SIZE);
        amount: money().column(table::AMOUNT, Some(table::ALSO_AMOUNT)).form(2, form::AMOUNT).tells_zero();
        close: day().column(table::CLOSE, Some(table::ALSO_CLOSE)).form(3, form::CLOSE_DATE);
        competitors: list(LINE)
            .column(table::COMPETITORS, Some(table::ALSO_COMPETITORS))
            .form(12, form::COMPETITORS)
            .form_limit(LINE * 4);
        hold_until: day()
            .key("on_hold_until")
            .column(table::HOLD, Some(table::ALSO_HOLD))
            .form(13, form::HOLD_UNTIL)
            .draft_name("hold");
    }
    of tender: Tender {
        notice: day().form(15, form::TENDER_NOTICE);
        clarification: day().form(16, form::TENDER_CLARIFICATION);
        deadline: day().form(17, form::TENDER_DEADLINE);
        opening: day().form(18, form::TENDER_OPENING);
    }
    without { id, let_go, involvements, factors, checks, history, meetings, touches, tasks, invoices }
}
