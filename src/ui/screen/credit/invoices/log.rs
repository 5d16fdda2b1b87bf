//! Draws what happened to an invoice: when it was issued and why it is not paid, then payments, promises and steps, the latest first.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::invoices::rows::InvoiceEvent;
use app::screen::credit::invoices::{InvoicesPage, InvoicesPane};
use domain::invoice::{Invoice, OverdueCause};
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::receivable::left_of;
use rust_decimal::Decimal;
use text::parse::{Style as AmountStyle, format};
use words::{collection, invoice as phrases};

/// Cells of a day with the gap behind it.
const DAY: u16 = 12;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, page: &InvoicesPage) {
    let focus = page.pane == InvoicesPane::Log;
    let invoice = page.invoice(&model.book);
    let number = invoice.map(|invoice| invoice.number.trim().to_owned()).unwrap_or_default();
    let project = page.row().and_then(|row| model.book.project(row.key)).map(|(_, project)| project.name.as_str());
    let title = format!("{} {number}", paint.translate(phrases::LOG));
    let inner = inset(paint.panel(area, title.trim(), project.unwrap_or_default(), focus), 1);
    let Some(invoice) = invoice else { return };
    let left = model.book.accounts().get(&page.account).map(|account| left_of(account, invoice, model.today()));
    let taken_off = left.map(|left| Money(invoice.standing(model.today()).0.saturating_sub(left.0)));
    let heads = heads(paint, model, invoice, taken_off);
    let dim = paint.styles.dim;
    let shown = heads.len().min(usize::from(inner.height.saturating_sub(2)));
    for (line, text) in heads.iter().take(shown).enumerate() {
        paint.fit(row(inner, u16::try_from(line).unwrap_or(0)), text, dim);
    }
    let rest = below(inner, u16::try_from(shown).unwrap_or(0));
    let events = page.events(&model.book);
    if events.is_empty() {
        paint.para(rest, paint.translate(phrases::LOG_EMPTY), dim);
        return;
    }
    let height = usize::from(rest.height);
    let first = window(page.log_cursor, events.len(), height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, event) in events.iter().enumerate().skip(first).take(height) {
        let at = row(rest, u16::try_from(place - first).unwrap_or(u16::MAX));
        entry(paint, at, (invoice, *event), Selection::of(place == page.log_cursor && focus, focus));
        paint.hit(at, MouseTarget::Row(1, place));
    }
}

fn full(of: Money) -> String {
    format(of, AmountStyle::Full)
}

/// When it was issued and falls due, what it is for, and why it is not paid.
fn heads(paint: &Paint, model: &Model, invoice: &Invoice, taken_off: Option<Money>) -> Vec<String> {
    let lang = paint.lang;
    let dot = format!(" {} ", paint.glyphs.dot);
    let (from, to) = (invoice.issued.to_string(), invoice.due.to_string());
    let issued = match invoice.instalments.iter().map(|part| part.due).min() {
        Some(first) => {
            let parts = (invoice.instalments.len() + 1).to_string();
            phrases::LOG_PARTS.fill(lang, [&from, &parts, &first.to_string(), &to])
        }
        None => phrases::LOG_ISSUED.fill(lang, [&from, &to]),
    };
    let paid = Money(invoice.amount.0.saturating_sub(invoice.balance(model.today()).0));
    let paid = format!("{} {}", paint.translate(phrases::PAID), full(paid));
    let note = invoice.note.trim().to_owned();
    // What is left of it here is less than its own payments leave: what took the difference off is told.
    let taken = taken_off.filter(|taken| taken.0 > Decimal::ZERO);
    let taken = taken.map(|taken| phrases::LOG_TAKEN_OFF.fill(lang, [&full(taken)])).unwrap_or_default();
    let first = [issued, paid, taken, note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(&dot);
    let cause = invoice.cause.map(|cause| {
        let told = phrases::LOG_CAUSE.fill(lang, [collection::cause(Some(cause)).text(lang)]);
        let off = (cause == OverdueCause::Dispute).then(|| phrases::LOG_OFF_LADDER.text(lang).to_owned());
        [Some(told), off].into_iter().flatten().collect::<Vec<_>>().join(&dot)
    });
    [Some(first), cause].into_iter().flatten().collect()
}

fn entry(paint: &mut Paint, at: Rect, (invoice, event): (&Invoice, InvoiceEvent), selection: Selection) {
    let background = draw_background(paint, at, selection);
    if selection.is_selected() {
        draw_margin_mark(paint, at);
    }
    let over = background_of(background);
    let (lang, dim) = (paint.lang, paint.styles.dim.patch(over));
    let (good, warn, urgent) = (paint.styles.good, paint.styles.warn, paint.styles.urgent);
    let told = match event {
        InvoiceEvent::Payment(id) => invoice.payments.iter().find(|payment| payment.id == id).map(|payment| {
            let back = payment.amount < Money::default();
            let phrase = if back { phrases::LOG_REFUND } else { phrases::LOG_PAID };
            let text = phrase.fill(lang, [&full(if back { Money(-payment.amount.0) } else { payment.amount })]);
            let early = (payment.on < invoice.issued).then_some((phrases::LOG_EARLY, warn));
            (payment.on, text, early)
        }),
        InvoiceEvent::Promise(id) => invoice.promises.iter().find(|promise| promise.id == id).map(|promise| {
            let text = phrases::LOG_PROMISE.fill(lang, [&full(promise.amount), &promise.due.to_string()]);
            let style = match promise.status {
                PromiseStatus::Promised => warn,
                PromiseStatus::Kept => good,
                PromiseStatus::Broken => urgent,
            };
            (promise.made, text, Some((phrases::promise_state(promise.status), style)))
        }),
        InvoiceEvent::Step(id) => invoice.steps.iter().find(|step| step.id == id).map(|step| {
            let text = step.text.trim().to_owned();
            (step.on, text, step.rung.map(|rung| (phrases::rung(rung), paint.styles.dim)))
        }),
    };
    let Some((on, text, sign)) = told else { return };
    paint.fit(at, &on.to_string(), dim);
    let at = right_of(at, DAY);
    let used = sign.map_or(0, |(phrase, style)| paint.right(at, paint.translate(phrase), style.patch(over)) + 2);
    paint.fit(Rect { width: at.width.saturating_sub(used), ..at }, &text, background);
}
