//! The sample territory in the program: it comes and goes whole, on any day, and leaves what a person made of it alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::msg::Msg;
use app::saving::Access;
use domain::account::Account;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::Project;
use domain::record::{Record, RecordKey};
use domain::settings::{Settings, Target};
use harness::{Stage, TODAY};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use store::sample::sample;

/// A book of somebody's own: a name, a customer of theirs.
fn begun(lang: Lang) -> Stage {
    let mut ids = IdSource::new(4);
    let mut book = Book::default();
    let me = Person::new(ids.next_id(), "Anna".into(), PersonKind::Colleague, TODAY);
    let mut settings = Settings { me: Some(me.id), ..Settings::default() };
    settings.limits.met = 21;
    let mut account = Account::new(ids.next_id(), "Own".into());
    account.projects.push(Project { owner: Some(me.id), ..Project::new(ids.next_id(), "Own".into(), TODAY) });
    book.put_unjournaled(Record::Person(me.into()));
    book.put_unjournaled(Record::Settings(settings.into()));
    book.put_unjournaled(Record::Account(account.into()));
    Stage::open(lang, book, Access::Writer)
}

/// The files of a book, as they would lie on the disk.
fn files(book: &Book) -> BTreeMap<RecordKey, String> {
    let text = |record: Record| match record {
        Record::Settings(s) => serde_json::to_string(&*s),
        Record::Account(a) => serde_json::to_string(&*a),
        Record::Person(p) => serde_json::to_string(&*p),
        Record::Workshop(w) => serde_json::to_string(&*w),
    };
    book.records().map(|record| (record.key(), text(record).unwrap())).collect()
}

/// Changes a customer as another program would.
fn change(stage: &mut Stage, id: Id, edit: impl FnOnce(&mut Account)) -> Account {
    let mut account = (*stage.model.book.accounts()[&id]).clone();
    edit(&mut account);
    stage.tell(Msg::ChangedOutside(Record::Account(account.clone().into())));
    account
}

#[test]
fn one_day_changed_keeps_its_customer_and_everything_else_is_as_before_loading() {
    type Edit<'a> = &'a dyn Fn(&mut Account);
    let next = |day: &mut Date| *day = day.tomorrow().unwrap();
    let days: [Edit; 6] = [
        &|account| next(&mut account.projects[0].opened),
        &|account| next(account.projects[0].history.last_mut().map(|step| &mut step.on).unwrap()),
        &|account| next(&mut account.projects[1].invoices[0].due),
        &|account| next(&mut account.projects[1].invoices[1].payments[0].on),
        &|account| account.projects[0].close = account.projects[0].close.and_then(|day| day.yesterday().ok()),
        &|account| {
            let meeting = account.projects.iter_mut().flat_map(|p| &mut p.meetings).next().unwrap();
            meeting.at = meeting.at.checked_add(jiff::Span::new().days(1)).unwrap();
        },
    ];
    for lang in Lang::ALL {
        for edit in days {
            let mut stage = begun(lang);
            let before = files(&stage.model.book);
            stage.press("!load-sample");
            let me = stage.model.book.settings().me;
            let id = "zhenacct0000".parse().unwrap();
            let changed = change(&mut stage, id, edit);
            stage.press("!drop-sample");
            let mut after = files(&stage.model.book);
            let kept = after.remove(&RecordKey::Account(id)).expect("the customer stays");
            assert_eq!(after, before, "and nothing else is another");
            assert_eq!(stage.model.book.settings().me, me);
            // What it named and is gone is mine now; all else is as it was changed.
            let own = &stage.model.book.accounts()[&id];
            let days = |account: &Account| {
                let all = account.projects.iter();
                all.map(|p| (p.opened, p.close, p.history.clone(), p.meetings.clone(), p.invoices.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!((days(own), own.sample), (days(&changed), false));
            assert!(!kept.contains("staff0"), "{kept}");
        }
    }
}

#[test]
fn a_sample_nobody_changed_leaves_no_trace() {
    for lang in Lang::ALL {
        let mut stage = begun(lang);
        let before = files(&stage.model.book);
        stage.press("!load-sample");
        // Another day, the other language: what is in the book is as it was laid in.
        stage.tell(Msg::Now(date(2026, 8, 17).at(9, 0, 0, 0)));
        stage.press("L !drop-sample");
        assert_eq!(files(&stage.model.book), before);
        assert!(stage.model.book.me().is_some_and(|me| me.name == "Anna"));
    }
}

#[test]
fn a_sample_laid_in_on_two_days_goes_whole() {
    let mut stage = begun(Lang::Zh);
    let before = files(&stage.model.book);
    stage.press("!load-sample");
    stage.tell(Msg::RemovedOutside(RecordKey::Account("zhenacct0000".parse().unwrap())));
    stage.tell(Msg::Now(date(2026, 2, 3).at(9, 0, 0, 0)));
    stage.press("!load-sample !drop-sample");
    assert_eq!(files(&stage.model.book), before);
}

#[test]
fn the_sample_gives_nobody_an_identity() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.model.overlays.clear();
        stage.press("!load-sample");
        assert_eq!(stage.model.book.settings().me, None, "nobody is taken for me");
        assert!(stage.model.book.people().values().all(|person| person.sample), "one more colleague");
        stage.press("!drop-sample");
        assert!(stage.model.book.people().is_empty() && stage.model.book.accounts().is_empty());
        let mut stage = begun(lang);
        let (me, person) = (stage.model.book.settings().me, stage.model.book.me().cloned());
        stage.press("!load-sample");
        assert_eq!(
            (stage.model.book.settings().me, stage.model.book.me().cloned()),
            (me, person),
            "not a result is laid there"
        );
        let owned = stage.model.book.accounts().values().flat_map(|a| &a.projects).filter(|p| p.owner == me).count();
        assert!(owned > 5, "what its me owns is mine");
    }
}

#[test]
fn a_territory_to_play_with_goes_with_whoever_it_called_me() {
    let mut stage = Stage::sample(Lang::En);
    assert!(stage.model.book.me().is_some());
    stage.press("!drop-sample");
    assert_eq!((stage.model.book.settings().me, stage.model.book.people().len()), (None, 0));
}

#[test]
fn people_and_classes_somebody_changed_stay_and_name_nobody_who_is_gone() {
    let mut stage = begun(Lang::En);
    stage.press("!load-sample");
    let person = stage.model.book.people().values().find(|p| p.kind == PersonKind::Trainee).unwrap().id;
    let mut changed = (*stage.model.book.people()[&person]).clone();
    changed.name = "Mine".into();
    stage.tell(Msg::ChangedOutside(Record::Person(changed.into())));
    let mut class = (*stage.model.book.workshops().values().next().unwrap().clone()).clone();
    class.title = "Mine".into();
    stage.tell(Msg::ChangedOutside(Record::Workshop(class.into())));
    stage.press("!drop-sample");
    let people = stage.model.book.people();
    assert_eq!(people.len(), 2, "me and the one that was changed");
    assert!(!people[&person].sample && people[&person].attempts.iter().all(|attempt| !attempt.sample));
    let class = stage.model.book.workshops().values().next().unwrap();
    assert!(!class.sample && class.roster.iter().all(|seat| people.contains_key(&seat.person)));
}

#[test]
fn an_owner_somebody_changed_keeps_the_customer() {
    let mut stage = begun(Lang::En);
    stage.press("!load-sample");
    let me = stage.model.book.settings().me;
    let account =
        stage.model.book.accounts().values().find(|a| a.sample && a.projects.iter().any(|p| p.owner == me)).unwrap().id;
    change(&mut stage, account, |account| {
        account.projects.iter_mut().find(|p| p.owner == me).unwrap().owner = Some("staff0000001".parse().unwrap());
    });
    stage.press("!drop-sample");
    assert!(stage.model.book.accounts().contains_key(&account));
}

#[test]
fn targets_come_with_the_sample_and_go_with_it() {
    let mut stage = begun(Lang::En);
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
    // Its owner came with the sample and is gone.
    let kept = [Target { owner: None, ..changed[1].clone() }];
    assert_eq!(stage.model.book.settings().targets, kept, "the one that was changed stays");
    stage.press("!load-sample");
    assert_eq!(stage.model.book.settings().targets, kept, "where there is one none is laid in");
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
