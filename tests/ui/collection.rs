//! The ladder of collection as it is used: a rung is noted, a cause named, a promise taken, another wording read.

use app::form::subject::Subject;
use app::keymap::KeyScope;
use app::overlay::Overlay;
use app::screen::credit::collection::asks::Ask;
use domain::collection::CollectionRung;
use domain::credit::ladder::LadderPlace;
use domain::invoice::{Invoice, OverdueCause};
use domain::lang::Lang;
use domain::money::Money;
use domain::quadrant::Quadrant;
use harness::Stage;
use jiff::civil::date;
use words::{Phrase, collection as phrases};

fn ladder(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("7 3*]");
    stage
}

fn ask(stage: &Stage) -> Ask {
    *stage.model.screens.credit.collection.selected().unwrap()
}

fn invoice<'a>(stage: &'a Stage, ask: &Ask) -> &'a Invoice {
    ask.find(&stage.model.book).unwrap().2
}

#[test]
fn a_rung_is_noted_as_taken_and_the_next_one_comes_under_the_cursor() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang);
        let first = ask(&stage);
        assert_eq!((first.rung, first.place), (CollectionRung::Counsel, LadderPlace::Ask));
        let steps = invoice(&stage, &first).steps.len();
        let to_ask = stage.model.screens.credit.collection.asks.to_ask;
        stage.press("space");
        let taken = invoice(&stage, &first).steps.last().unwrap();
        assert_eq!((taken.rung, taken.on), (Some(CollectionRung::Counsel), date(2026, 1, 5)));
        assert_eq!(invoice(&stage, &first).steps.len(), steps + 1);
        assert_eq!(stage.model.screens.credit.collection.asks.to_ask.0, to_ask.0 - 1);
        assert!(!ask(&stage).same_part(&first) && ask(&stage).rung == CollectionRung::DemandLetter);
        stage.press("u");
        assert_eq!(invoice(&stage, &first).steps.len(), steps);
        assert_eq!(stage.model.screens.credit.collection.asks.to_ask, to_ask);
    }
}

#[test]
fn who_cannot_pay_is_not_sent_to_a_lawyer_before_the_cause_is_tried() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang).sized(120, 36);
        let first = ask(&stage);
        assert_eq!((first.cause, first.rung), (Some(OverdueCause::NoCash), CollectionRung::Counsel));
        // The frame has the name too, with one space behind it.
        let leads = |stage: &Stage, phrase: Phrase| stage.screen().contains(&format!("{}  ", phrase.text(lang)));
        assert!(leads(&stage, phrases::SAY_AFTER) && !leads(&stage, phrases::SAY_ANY), "{}", stage.screen());
        stage.press("v 4 enter");
        assert_eq!(ask(&stage).cause, Some(OverdueCause::Unwilling));
        assert!(leads(&stage, phrases::SAY_ANY) && !leads(&stage, phrases::SAY_AFTER), "{}", stage.screen());
    }
}

#[test]
fn late_money_without_a_cause_asks_for_the_cause_first() {
    let mut stage = ladder(Lang::En);
    assert_eq!(ask(&stage).cause, Some(OverdueCause::NoCash));
    stage.press("v 0 enter");
    assert_eq!(ask(&stage).cause, None);
    let steps = invoice(&stage, &ask(&stage)).steps.len();
    stage.press("space");
    assert_eq!(stage.notice(), phrases::NAME_CAUSE.text(Lang::En));
    assert_eq!(invoice(&stage, &ask(&stage)).steps.len(), steps);
}

#[test]
fn a_dispute_leaves_the_ladder_until_it_is_answered() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang);
        let first = ask(&stage);
        stage.press("v 1 enter");
        assert!(ask(&stage).same_part(&first), "the cursor goes with it");
        assert_eq!(ask(&stage).place, LadderPlace::Disputed);
        stage.press("space");
        assert_eq!(stage.notice(), phrases::ANSWER_FIRST.text(lang));
        stage.press("v 2 enter");
        assert_eq!(ask(&stage).place, LadderPlace::Ask);
    }
}

#[test]
fn what_is_contested_is_answered_and_no_demand_is_worded_for_it() {
    for (lang, (width, height)) in Lang::ALL.into_iter().flat_map(|lang| [(lang, (80, 24)), (lang, (120, 36))]) {
        let mut stage = ladder(lang).sized(width, height);
        stage.press("down");
        let worded = |stage: &Stage| stage.shows(phrases::SAY_ANY) || stage.shows(phrases::SAY_AFTER);
        assert!(worded(&stage), "{}", stage.screen());
        stage.press("v 1 enter");
        assert_eq!(ask(&stage).place, LadderPlace::Disputed);
        let screen = stage.screen();
        assert!(!worded(&stage), "{screen}");
        let rung = phrases::rung(ask(&stage).rung).text(lang);
        let (_, _, invoice) = ask(&stage).find(&stage.model.book).unwrap();
        let lines: Vec<_> = screen.lines().filter(|line| line.contains(&invoice.number)).collect();
        assert!(!lines.is_empty() && lines.iter().all(|line| !line.contains(rung)), "{screen}");
        assert!(lines.iter().any(|line| line.contains(phrases::OFF_LADDER.text(lang))), "{screen}");
        stage.press("right");
        assert_eq!(stage.notice(), phrases::ANSWER_FIRST.text(lang));
    }
}

#[test]
fn the_cause_is_asked_on_the_ladder_as_with_the_invoice() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang);
        let (before, of) = (stage.model.book.clone(), ask(&stage));
        stage.press("v");
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
        assert_eq!(form.subject, Subject::Cause(of.key, of.invoice));
        for cause in words::invoice::CAUSES {
            assert!(stage.shows(*cause), "{}", stage.screen());
        }
        stage.press("esc");
        assert!(stage.model.book == before, "a key too much names no other cause");
        stage.press("v 4 enter");
        assert_eq!(ask(&stage).cause, Some(OverdueCause::Unwilling));
        stage.press("u");
        assert_eq!(ask(&stage).cause, of.cause);
    }
}

#[test]
fn the_wording_is_there_whole_where_the_screen_is_low() {
    for lang in Lang::ALL {
        for (width, height) in [(67, 19), (80, 24), (72, 20), (62, 22)] {
            let mut stage = ladder(lang).sized(width, height);
            for _ in 0..stage.model.screens.credit.collection.asks.rows.len() {
                let rung = ask(&stage).rung;
                if ask(&stage).place == LadderPlace::Disputed {
                    stage.press("down");
                    continue;
                }
                let chapter = stage.model.courses.collection.as_ref().unwrap();
                let Some(text) = chapter.rung(rung) else { continue };
                let say = text.say[stage.model.screens.credit.collection.wording(&stage.model.book)].get(lang);
                assert!(stage.sees(say), "{width}x{height}\n{}", stage.screen());
                stage.press("down");
            }
        }
    }
}

#[test]
fn a_promise_is_typed_as_a_day_and_waited_for() {
    let mut stage = ladder(Lang::En);
    let first = ask(&stage);
    stage.press("y '2026-01-04 enter");
    assert_eq!((stage.notice(), stage.model.scope()), (phrases::BY_PAST.text(Lang::En).to_owned(), KeyScope::Field));
    stage.press("esc y '+3 enter");
    let promise = invoice(&stage, &first).promises.last().unwrap();
    assert_eq!((promise.due, promise.made, promise.amount), (date(2026, 1, 8), date(2026, 1, 5), Money::whole(48_000)));
    let line = stage.model.screens.credit.collection.asks.rows.iter().find(|ask| ask.same_part(&first)).unwrap();
    assert_eq!(line.place, LadderPlace::Promised(date(2026, 1, 8)));
    assert!(!ask(&stage).same_part(&first), "the next one is under the cursor");
}

#[test]
fn a_line_opens_at_its_invoice_and_back_leads_to_the_ladder() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang);
        stage.press("2*down");
        let line = ask(&stage);
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Invoices, "{}", stage.screen());
        let page = stage.model.screens.credit.page.as_ref().unwrap();
        assert_eq!(page.row().map(|row| (row.key, row.invoice)), Some((line.key, line.invoice)));
        stage.press("esc");
        assert_eq!(stage.model.scope(), KeyScope::Collection);
        assert!(ask(&stage).same_part(&line), "the cursor stayed");
    }
}

#[test]
fn a_step_in_words_is_noted_by_the_key_it_has_among_the_invoices() {
    let mut stage = ladder(Lang::En);
    let line = ask(&stage);
    let steps = invoice(&stage, &line).steps.len();
    stage.press("s 'Rang enter");
    let step = invoice(&stage, &line).steps.last().unwrap();
    assert_eq!((step.text.as_str(), step.on), ("Rang", date(2026, 1, 5)), "{}", stage.screen());
    assert_eq!((invoice(&stage, &line).steps.len(), stage.model.scope()), (steps + 1, KeyScope::Collection));
    stage.press("u");
    assert_eq!(invoice(&stage, &line).steps.len(), steps);
}

#[test]
fn the_wording_follows_the_clues_and_the_arrows() {
    let mut stage = ladder(Lang::En);
    let chapter = stage.model.courses.collection.clone().unwrap();
    let text = |quadrant| chapter.rung(CollectionRung::Counsel).unwrap().say[quadrant].en.clone();
    let view = |stage: &Stage| stage.model.screens.credit.collection.wording(&stage.model.book);
    let preset = view(&stage);
    let mut seen = Vec::new();
    for _ in Quadrant::ALL {
        let said = text(view(&stage));
        let opening = said.split(' ').take(4).collect::<Vec<_>>().join(" ");
        assert!(stage.sees(&opening), "{opening}:\n{}", stage.screen());
        seen.push(view(&stage));
        stage.press("right");
    }
    seen.sort_unstable();
    assert_eq!(seen, Quadrant::ALL, "all four, round and round");
    assert_eq!(view(&stage), preset);
    stage.press("left down up");
    assert_eq!(view(&stage), preset, "another line brings the clues back");
}

#[test]
fn what_is_shown_changes_nothing_and_nothing_to_ask_is_inviting() {
    let mut stage = ladder(Lang::En);
    let before = stage.model.book.clone();
    stage.press("down right left up y esc w w end home");
    assert!(stage.model.book == before);
    let mut bare = before;
    for id in bare.accounts().keys().copied().collect::<Vec<_>>() {
        bare.remove(domain::record::RecordKey::Account(id));
    }
    let _ = bare.take_journal();
    let mut empty = Stage::open(Lang::En, bare, app::saving::Access::Writer);
    empty.press("7 3*]");
    assert!(empty.sees("Nothing is to be asked for today"), "{}", empty.screen());
    assert!(empty.sees("contest of nerves"), "{}", empty.screen());
}

#[test]
fn everything_about_a_line_is_seen_at_80_by_24() {
    for lang in Lang::ALL {
        let mut stage = ladder(lang);
        let chapter = stage.model.courses.collection.clone().unwrap();
        for _ in 0..6 {
            let front = ask(&stage);
            if front.place == LadderPlace::Disputed {
                // It is answered, and no wording asks for it.
                stage.press("down");
                continue;
            }
            let text = chapter.rung(front.rung).unwrap();
            for quadrant in Quadrant::ALL {
                let said = text.say[stage.model.screens.credit.collection.wording(&stage.model.book)].get(lang);
                let end: String = said.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
                assert!(stage.sees(&end), "{quadrant} {end}:\n{}", stage.screen());
                stage.press("right");
            }
            stage.press("down");
        }
    }
}
