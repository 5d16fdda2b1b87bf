//! Draws the invoices of a customer or a project: the list with what is left of each, what they come to, and below it what
//! happened to the one under the cursor.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::amount;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::invoices::rows::{InvoiceRow, InvoiceStanding};
use app::screen::credit::invoices::{InvoicesPage, InvoicesPane};
use domain::invoice::Invoice;
use domain::meeting::PromiseStatus;
use domain::money::Money;
use text::parse::{Style as AmountStyle, format};
use words::{collection, invoice as phrases};

pub mod log;

/// Rows below which only the pane with the focus is shown.
const TWO: u16 = 12;
/// Cells from which on the day of issue and what came in have columns of their own.
const WIDE: u16 = 104;
/// Cells below which the day it falls due and the amount have no columns.
const NARROW: u16 = 62;
/// Cells of a day, with the gap behind it.
const DAY: u16 = 12;
/// Cells of the numbers and of the amounts with the gap behind them, at least and at most.
const NUMBER: (u16, u16) = (8, 22);
const SUM: (u16, u16) = (9, 20);

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, page: &InvoicesPage) {
    let Some(account) = model.book.accounts().get(&page.account) else { return };
    let project = page.project.and_then(|id| account.project(id));
    let title = format!("{} {}", account.name, project.map_or("", |project| &project.name));
    let (list, log) = match (area.height < TWO, page.pane) {
        (true, InvoicesPane::List) => (area.height, 0),
        (true, InvoicesPane::Log) => (0, area.height),
        (false, _) => {
            let log = (area.height * 2 / 5).max(5);
            (area.height - log, log)
        }
    };
    let focus = page.pane == InvoicesPane::List;
    if list > 0 {
        let at = Rect { height: list, ..area };
        let right = paint.translate(if project.is_some() { phrases::TITLE } else { phrases::ALL_PROJECTS });
        let inner = inset(paint.panel(at, title.trim(), right, focus), 1);
        draw_list(paint, model, inner, page);
    }
    if log > 0 {
        log::draw(paint, model, Rect { height: log, ..below(area, list) }, page);
    }
}

/// The places of the columns in a row; of a column without room a place without cells.
struct InvoiceColumns {
    number: Rect,
    issued: Rect,
    due: Rect,
    amount: Rect,
    paid: Rect,
    left: Rect,
    state: Rect,
}

impl InvoiceColumns {
    fn of(at: Rect, (number, sum): (u16, u16)) -> Self {
        let (wide, narrow) = (at.width >= WIDE, at.width < NARROW);
        let mut used = 0;
        let mut take = |cells: u16, shown: bool| {
            let cells = if shown { cells } else { 0 };
            let from = right_of(at, used);
            used += cells;
            // The last cells are the gap to the next column.
            Rect { width: from.width.min(cells.saturating_sub(2)), ..from }
        };
        let number = take(number, true);
        let (issued, due) = (take(DAY, wide), take(DAY, !narrow));
        let (amount, paid) = (take(sum, !narrow), take(sum, wide));
        let left = take(sum, true);
        Self { number, issued, due, amount, paid, left, state: right_of(at, used) }
    }
}

fn draw_list(paint: &mut Paint, model: &Model, area: Rect, page: &InvoicesPage) {
    if page.rows.is_empty() {
        return invite(paint, model, area);
    }
    let dim = paint.styles.dim;
    let widths = widths(paint, model, page);
    let columns = InvoiceColumns::of(row(area, 0), widths);
    let (number, issued, due) = (phrases::NUMBER, phrases::ISSUED, phrases::DUE);
    for (at, phrase) in [(columns.number, number), (columns.issued, issued), (columns.due, due)] {
        paint.fit(at, paint.translate(phrase), dim);
    }
    let sums = [(columns.amount, phrases::AMOUNT), (columns.paid, phrases::PAID), (columns.left, phrases::LEFT)];
    for (at, phrase) in sums {
        paint.right(at, paint.translate(phrase), dim);
    }
    paint.fit(columns.state, paint.translate(phrases::STATE), dim);
    let foot = foot(paint, model, page);
    let lines = foot.len().min(usize::from(area.height.saturating_sub(2)));
    let rows = area.height.saturating_sub(1 + u16::try_from(lines).unwrap_or(0));
    let height = usize::from(rows);
    let first = window(page.cursor, page.rows.len(), height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let focus = page.pane == InvoicesPane::List;
    for (place, listed) in page.rows.iter().enumerate().skip(first).take(height) {
        let at = row(area, u16::try_from(place - first + 1).unwrap_or(u16::MAX));
        entry(paint, model, (at, widths), listed, Selection::of(place == page.cursor, focus));
        paint.hit(at, MouseTarget::Row(0, place));
    }
    for (line, (text, style)) in foot.iter().take(lines).enumerate() {
        paint.fit(row(area, rows + 1 + u16::try_from(line).unwrap_or(0)), text, *style);
    }
}

/// The cells that numbers and amounts take, with the gap behind them.
fn widths(paint: &Paint, model: &Model, page: &InvoicesPage) -> (u16, u16) {
    let cells = |text: &str| u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX).saturating_add(2);
    let heads = [phrases::AMOUNT, phrases::PAID, phrases::LEFT].map(|phrase| cells(paint.translate(phrase)));
    let sums = page.rows.iter().map(|listed| cells(&format(listed.amount, AmountStyle::Full)));
    let of = |listed| find(model, listed).map(|invoice| cells(&number_text(paint, invoice, listed)));
    let numbers = page.rows.iter().filter_map(of).max().unwrap_or(0);
    let sum = sums.chain(heads).max().unwrap_or(0);
    (numbers.clamp(NUMBER.0, NUMBER.1), sum.clamp(SUM.0, SUM.1))
}

/// What belongs here, and the key for the first one.
fn invite(paint: &mut Paint, model: &Model, area: Rect) {
    let key = model.session.keymap.name(KeyScope::Invoices, Action::New, paint.lang);
    let strong = paint.styles.strong;
    let used = paint.para(area, paint.translate(phrases::EMPTY_TITLE), strong);
    let dim = paint.styles.dim;
    paint.para(below(area, used + 1), &phrases::EMPTY.fill(paint.lang, [&key]), dim);
}

/// What is left in all, what of it is late, and what is not invoiced yet.
fn foot(paint: &Paint, model: &Model, page: &InvoicesPage) -> Vec<(String, Style)> {
    let totals = &page.totals;
    let (lang, styles, zero) = (paint.lang, paint.styles, Money::default());
    let dot = format!(" {} ", paint.glyphs.dot);
    let sum = |of: Money| amount(model, of);
    let mut first = match totals.left {
        left if left > zero => vec![phrases::TOTAL.fill(lang, [&sum(left)])],
        left if left < zero => vec![phrases::TOTAL_OURS.fill(lang, [&sum(Money(-left.0))])],
        _ => vec![phrases::TOTAL_NONE.text(lang).to_owned()],
    };
    if totals.late > zero {
        first.push(phrases::TOTAL_LATE.fill(lang, [&sum(totals.late)]));
    }
    if totals.not_invoiced > zero {
        first.push(phrases::NOT_INVOICED.fill(lang, [&sum(totals.not_invoiced)]));
    }
    let style = if totals.late > zero { styles.urgent } else { styles.strong };
    let mut lines = vec![(first.join(&dot), style)];
    if totals.taken_off > zero {
        let taken = phrases::TOTAL_CREDIT.fill(lang, [&sum(totals.taken_off)]);
        lines.push((format!("{taken}{dot}{}", phrases::NETTED.text(lang)), styles.dim));
    }
    lines
}

fn entry(
    paint: &mut Paint,
    model: &Model,
    (at, widths): (Rect, (u16, u16)),
    listed: &InvoiceRow,
    selection: Selection,
) {
    let Some(invoice) = find(model, listed) else { return };
    let background = draw_background(paint, at, selection);
    if selection.is_selected() {
        draw_margin_mark(paint, at);
    }
    let over = background_of(background);
    let dim = paint.styles.dim.patch(over);
    let columns = InvoiceColumns::of(at, widths);
    let settled = matches!(listed.standing, InvoiceStanding::Settled | InvoiceStanding::TakenOff);
    let style = if settled || listed.part.is_some() { dim } else { background };
    paint.fit(columns.number, &number_text(paint, invoice, listed), style);
    if listed.part.is_none() {
        paint.fit(columns.issued, &invoice.issued.to_string(), dim);
        let paid = Money(invoice.amount.0.saturating_sub(invoice.balance(model.today()).0));
        sum(paint, columns.paid, paid, dim);
    }
    paint.fit(columns.due, &listed.due.to_string(), style);
    sum(paint, columns.amount, listed.amount, style);
    sum(paint, columns.left, listed.left, style);
    let (state, tone) = state(paint, invoice, listed, columns.state.width);
    paint.fit(columns.state, &state, tone.patch(over));
}

/// An amount against the right edge; a dash where it is nothing.
fn sum(paint: &mut Paint, at: Rect, of: Money, style: Style) {
    let text = if of.0.is_zero() { "-".to_owned() } else { format(of, AmountStyle::Full) };
    paint.right(at, &text, style);
}

/// The invoice of a row.
fn find<'a>(model: &'a Model, listed: &InvoiceRow) -> Option<&'a Invoice> {
    let (_, project) = model.book.project(listed.key)?;
    project.invoices.iter().find(|invoice| invoice.id == listed.invoice)
}

/// The number of an invoice, or which part of the one above it a row is.
fn number_text(paint: &Paint, invoice: &Invoice, listed: &InvoiceRow) -> String {
    match (listed.part, invoice.number.trim()) {
        (Some(place), _) if place == invoice.instalments.len() => format!("  {}", paint.translate(phrases::PART_REST)),
        (Some(place), _) => format!("  {}", phrases::PART.fill(paint.lang, [&(place + 1).to_string()])),
        (None, "") => paint.translate(phrases::UNNUMBERED).to_owned(),
        (None, number) => number.to_owned(),
    }
}

/// How a row stands in words; of an invoice also why it is not paid, and what was promised. Where that is too long, the day that was
/// promised is told and not why: the log below tells all of it.
fn state(paint: &Paint, invoice: &Invoice, listed: &InvoiceRow, width: u16) -> (String, Style) {
    let (lang, styles) = (paint.lang, paint.styles);
    let credit = invoice.amount < Money::default();
    let (stands, style) = match listed.standing {
        InvoiceStanding::Late(days) => (phrases::LATE.fill(lang, [&days.to_string()]), styles.urgent),
        InvoiceStanding::DueToday => (phrases::DUE_TODAY.text(lang).to_owned(), styles.warn),
        InvoiceStanding::Ahead(days) => (phrases::DUE_IN.fill(lang, [&days.to_string()]), styles.base),
        InvoiceStanding::NotIssued => (phrases::NOT_ISSUED.text(lang).to_owned(), styles.dim),
        InvoiceStanding::Settled => (phrases::SETTLED.text(lang).to_owned(), styles.good),
        InvoiceStanding::TakenOff => (phrases::TAKEN_OFF.text(lang).to_owned(), styles.dim),
        InvoiceStanding::Unused => (phrases::CREDIT_LEFT.text(lang).to_owned(), styles.good),
    };
    let mut words = Vec::new();
    if credit && listed.part.is_none() {
        words.push(phrases::CREDIT.text(lang).to_owned());
    } else if matches!(listed.standing, InvoiceStanding::Unused | InvoiceStanding::TakenOff) {
        words.push(phrases::OVERPAID.text(lang).to_owned());
    }
    words.push(stands);
    let (mut cause, mut promised) = (None, None);
    if listed.part.is_none() && listed.left > Money::default() {
        cause = invoice.cause.map(|cause| collection::cause(Some(cause)).text(lang).to_owned());
        promised = word_given(paint, invoice);
    }
    let dot = format!(" {} ", paint.glyphs.dot);
    let [whole, short] = promised.unwrap_or_default();
    let told = |rest: [Option<&String>; 2]| {
        let rest = rest.into_iter().flatten().filter(|text| !text.is_empty());
        words.iter().chain(rest).map(String::as_str).collect::<Vec<_>>().join(&dot)
    };
    let ways =
        [[cause.as_ref(), Some(&whole)], [cause.as_ref(), Some(&short)], [Some(&whole), None], [Some(&short), None]];
    let mut ways = ways.map(told).into_iter();
    let fits = |text: &String| paint.ruler.width(text) <= usize::from(width);
    let text = ways.find(fits).unwrap_or_else(|| told([Some(&short), None]));
    (text, style)
}

/// What was promised, in words and in fewer; none where nothing was.
fn word_given(paint: &Paint, invoice: &Invoice) -> Option<[String; 2]> {
    let waits = invoice.promises.iter().filter(|promise| promise.status == PromiseStatus::Promised);
    let broken = || invoice.promises.iter().any(|promise| promise.status == PromiseStatus::Broken);
    if let Some(promise) = waits.min_by_key(|promise| promise.due) {
        let day = promise.due.strftime("%m-%d").to_string();
        return Some([phrases::PROMISED, phrases::PROMISED_SHORT].map(|phrase| phrase.fill(paint.lang, [&day])));
    }
    let said = || phrases::WORD_BROKEN.text(paint.lang).to_owned();
    broken().then(|| [said(), said()])
}
