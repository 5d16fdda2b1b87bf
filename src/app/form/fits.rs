//! These tests hold that labels, hints and warnings fit into the room that a form has for them.

use domain::lang::Lang;
use text::Ruler;
use words::Phrase;
use words::gate::*;
use words::invoice as bill;

use super::{LABEL, PARAGRAPH};

#[test]
fn what_is_told_beside_a_field_fits_there() {
    let ruler = Ruler::default();
    let asides = words::form::ALL
        .iter()
        .chain(words::gate::ALL)
        .chain(words::judge::ALL)
        .chain(words::invoice::ALL)
        .chain(words::agenda::ALL)
        .filter(|(name, _)| {
            let kinds = [
                "HINT_",
                "NOT_",
                "ONLY_",
                "OURS_",
                "NOBODY_",
                "BEFORE_",
                "SO_LARGE",
                "TOO_",
                "NEGATIVE",
                "CUSTOMER_",
                "SOMEBODY_",
                "A_CREDIT",
                "A_REFUND",
                "DUE_BEFORE",
                "SPLIT_CREDIT",
                "SPLIT_EMPTY",
                "SPLIT_NOT",
                "PROMISE_BEFORE",
            ];
            kinds.iter().any(|kind| name.starts_with(kind)) && !["NOT_SAID", "NOT_RECORDED"].contains(name)
        });
    for (name, phrase) in asides {
        for text in [phrase.zh, phrase.en] {
            assert!(ruler.width(text) <= usize::from(PARAGRAPH) + 1, "{name}: {text}");
        }
    }
}

#[test]
fn what_is_filled_in_beside_a_field_fits_there_too() {
    let (day, amount) = ("2026-12-31", "1,000,000,000");
    let asides = [
        (CHANCE_FALLS, "100"),
        (NO_SUCH_QUARTER, "12"),
        (NOT_TWICE, amount),
        (TOO_MUCH, amount),
        (BEFORE_INVOICE, day),
        (BEFORE_OPENED, day),
        (AFTER_CLOSE, day),
    ];
    for (phrase, blank) in asides {
        for lang in [Lang::Zh, Lang::En] {
            let text = phrase.fill(lang, [blank]);
            assert!(Ruler::default().width(&text) <= usize::from(PARAGRAPH) + 1, "{text}");
        }
    }
    for text in Lang::ALL.map(|lang| NOTHING_WEIGHED.text(lang)) {
        assert!(Ruler::default().width(text) <= usize::from(PARAGRAPH) + 1, "{text}");
    }
}

#[test]
fn labels_fit_before_their_fields() {
    let labels = [
        OWNER,
        CONTACT,
        CHECKS,
        PROOF,
        INVOICE,
        INVOICE_AMOUNT,
        INVOICE_DUE,
        PAID_ON,
        REASON,
        ANYWAY,
        LOST_WHY,
        LOST_WORDS,
        LOST_TO,
        WHOSE,
        QUARTER,
        AMOUNT,
        RECEIVED,
        RECEIVED_ON,
        bill::NUMBER,
        bill::AMOUNT,
        bill::ISSUED_ON,
        bill::FALLS_DUE,
        bill::INSTALMENTS,
        bill::FOR_WHAT,
        bill::CREDIT_AMOUNT,
        bill::PROMISED_AMOUNT,
        bill::PROMISED_BY,
        bill::PROMISED_ON,
        bill::PROMISE_STATE,
        bill::CAUSE,
        bill::RUNG,
        bill::STEP_TEXT,
        bill::STEP_ON,
        words::form::PAYMENT_DAYS,
        words::agenda::CLASS_TITLE,
        words::agenda::TRAINER,
        words::agenda::START,
        words::agenda::PLACES,
        words::agenda::PRACTISES_ON,
        words::agenda::ITEM_TITLE,
        words::agenda::KIND,
        words::agenda::MINUTES,
        words::agenda::LOCKED,
        words::agenda::OPENS,
    ];
    let stages = ALL.iter().filter(|(name, _)| name.starts_with("DAYS_") || name.starts_with("CHANCE_"));
    let stages = stages.map(|(_, phrase)| *phrase).filter(|phrase| *phrase != CHANCE_FALLS.template());
    for phrase in labels.map(Phrase::template).into_iter().chain(stages) {
        for text in [phrase.zh, phrase.en] {
            assert!(Ruler::default().width(text) <= usize::from(LABEL), "{text}");
        }
    }
}

#[test]
fn reasons_stand_in_the_order_of_the_choice() {
    use crate::form::subject::lose::REASONS;
    assert!(std::iter::once(LOST_UNSAID).chain(REASONS.into_iter().map(lost)).eq(LOST_REASONS.iter().copied()));
}
