//! The sample territory in the program: it comes and goes whole, on any day, and leaves what a person made of it alone.

use std::sync::Arc;

use app::msg::Msg;
use domain::account::Account;
use domain::lang::Lang;
use domain::money::Money;
use domain::record::{Record, RecordKey};
use domain::settings::{Settings, Target};
use harness::Stage;
use jiff::civil::date;
use rust_decimal::Decimal;
use store::sample::sample;

#[test]
fn targets_come_with_the_sample_and_go_with_it() {
    let mut stage = Stage::empty(Lang::En);
    stage.press("2*down enter");
    let mine = stage.model.book.clone();
    stage.press("!load-sample");
    let me = stage.model.book.settings().me;
    let targets = stage.model.book.settings().targets.clone();
    assert_eq!(targets.len(), 4);
    assert!(targets.iter().filter_map(|t| t.owner).all(|owner| Some(owner) == me));
    stage.press("u");
    assert_eq!(stage.model.book, mine, "one step takes all of it back");
    stage.press("ctrl-r");
    assert_eq!(stage.model.book.settings().targets, targets);
    stage.press("!drop-sample");
    assert!(stage.model.book.settings().targets.is_empty());
    stage.press("u");
    assert_eq!(stage.model.book.settings().targets, targets, "and one brings all of it back");
}

#[test]
fn a_target_of_ones_own_is_not_touched() {
    let own = |stage: &mut Stage, edit: &dyn Fn(&mut Vec<Target>)| {
        let mut settings = (**stage.model.book.get(RecordKey::Settings).as_ref().map(kept).unwrap()).clone();
        edit(&mut settings.targets);
        stage.tell(Msg::ChangedOutside(Record::Settings(settings.into())));
        stage.model.book.settings().targets.clone()
    };
    let mut stage = Stage::sample(Lang::Zh);
    let changed = own(&mut stage, &|targets| targets[1].amount = Money::whole(3_000_000));
    stage.press("!drop-sample");
    assert_eq!(stage.model.book.settings().targets, changed[1..2], "the one that was changed stays");
    stage.press("!load-sample");
    assert_eq!(stage.model.book.settings().targets, changed[1..2], "where there is one none is laid in");
}

fn kept(record: &Record) -> &Arc<Settings> {
    let Record::Settings(settings) = record else { panic!("not the settings") };
    settings
}

#[test]
fn a_figure_that_was_changed_keeps_its_customer() {
    let edits: [fn(&mut Account); 5] = [
        |account| account.projects[0].checks.last_mut().unwrap().check = "4.6".to_owned(),
        |account| account.projects[1].invoices[0].amount = Money::whole(162_001),
        |account| account.contacts[0].phone = "139-0000-2027".to_owned(),
        |account| account.credit_limit = account.credit_limit.map(|limit| Money(limit.0 + Decimal::ONE)),
        |account| account.projects[1].invoices[1].payments[0].amount = Money::whole(119_999),
    ];
    for edit in edits {
        let mut stage = Stage::sample(Lang::En);
        let id = "zhenacct0000".parse().unwrap();
        let mut account = (*stage.model.book.accounts()[&id]).clone();
        edit(&mut account);
        stage.tell(Msg::ChangedOutside(Record::Account(account.into())));
        stage.press("!drop-sample");
        assert_eq!(stage.model.book.accounts().keys().copied().collect::<Vec<_>>(), [id]);
    }
}

#[test]
fn the_sample_of_another_day_is_taken_out_whole() {
    for lang in [Lang::Zh, Lang::En] {
        let mut stage = Stage::sample(lang);
        let other = sample(lang, date(2027, 11, 30)).unwrap();
        for record in other.records.into_iter().filter(|record| matches!(record, Record::Account(_))) {
            stage.tell(Msg::ChangedOutside(record));
        }
        stage.press("!drop-sample");
        assert!(stage.model.book.accounts().is_empty());
    }
}
