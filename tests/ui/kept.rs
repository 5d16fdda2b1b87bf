//! Nothing is lost and nothing is told that is not so: what a close reading of the tracker found, held for good.

use std::sync::Arc;

use app::action::Tab;
use app::form::subject::Subject;
use app::msg::Msg;
use app::overlay::Overlay;
use app::saving::{Access, LoadProgress};
use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::alerts;
use domain::book::Book;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::invoice::{Invoice, Payment};
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Task, Touch, TouchKind};
use domain::money::Money;
use domain::project::{
    Attitude, BuyingRole, Influence, Involvement, Move, Project, SaleSize, Stage as Step, Temperament, TemperamentKind,
};
use domain::record::{Record, RecordKey};
use domain::settings::Limits;
use domain::yardstick::Yardstick;
use harness::Stage;
use jiff::civil::{Date, date};
use words::frame;

const DAY: Date = date(2026, 1, 5);

/// A customer with one project, and the people named.
struct Set {
    account: Id,
    people: Vec<Id>,
    ids: IdSource,
    a: Account,
}

/// The customer as it stands.
fn acc(s: &Stage, id: Id) -> Account {
    (**s.model.book.accounts().get(&id).unwrap()).clone()
}

fn set(names: &[&str]) -> Set {
    let mut ids = IdSource::new(99);
    let mut a = Account::new(ids.next_id(), "华东".into());
    let people: Vec<Id> = names
        .iter()
        .map(|n| {
            let c = Contact::new(ids.next_id(), (*n).into());
            let id = c.id;
            a.contacts.push(c);
            id
        })
        .collect();
    let p = Project::new(ids.next_id(), "一期".into(), DAY);
    let account = a.id;
    a.projects.push(p);
    Set { account, people, ids, a }
}

impl Set {
    fn stage(&self, lang: Lang) -> Stage {
        let mut book = Book::default();
        book.put_unjournaled(Record::Account(Arc::new(self.a.clone())));
        let mut s = Stage::open(lang, book, Access::Writer).sized(120, 36);
        s.press("3");
        s
    }
}
fn advance(ids: &mut IdSource, on: Date, by: Date, status: PromiseStatus) -> Meeting {
    let at = on.to_datetime(jiff::civil::Time::midnight());
    let action = CustomerAction {
        what: "x".into(),
        who: "y".into(),
        by: Some(by),
        opens: "z".into(),
        status,
        ..CustomerAction::default()
    };
    Meeting { outcome: Some(Outcome::Advance), action: Some(action), ..Meeting::new(ids.next_id(), at) }
}
fn kinds(t: &Set, today: Date) -> Vec<AlertKind> {
    alerts(&t.a, &t.a.projects[0], &Limits::default(), today).into_iter().map(|a| a.kind).collect()
}
#[test]
fn stage_ahead_when_proof_broken() {
    let mut t = set(&["A"]);
    let m = advance(&mut t.ids, date(2026, 1, 1), date(2026, 1, 3), PromiseStatus::Broken);
    let proof = Some(m.id);
    let p = &mut t.a.projects[0];
    p.meetings.push(m);
    p.history.push(Move { on: date(2026, 1, 2), to: Step::Trust, reason: String::new(), lost: None, proof });
    assert!(kinds(&t, DAY).contains(&AlertKind::StageAhead));
}
#[test]
fn stage_ahead_collection_with_advance() {
    let mut t = set(&["A"]);
    let m = advance(&mut t.ids, date(2026, 1, 1), date(2026, 1, 9), PromiseStatus::Promised);
    let proof = Some(m.id);
    let p = &mut t.a.projects[0];
    p.meetings.push(m);
    p.history.push(Move { on: date(2026, 1, 2), to: Step::Collection, reason: String::new(), lost: None, proof });
    assert!(kinds(&t, DAY).contains(&AlertKind::StageAhead));
}
#[test]
fn receivable_overflow() {
    let mut t = set(&["A"]);
    let big = Money(rust_decimal::Decimal::MAX);
    let (a, b, c) = (t.ids.next_id(), t.ids.next_id(), t.ids.next_id());
    let pay = |id| Payment { id, on: date(2026, 1, 1), amount: big };
    let inv = Invoice {
        id: c,
        number: "1".into(),
        issued: date(2025, 1, 1),
        due: date(2025, 2, 1),
        amount: big,
        payments: vec![pay(a), pay(b)],
        ..todo_inv()
    };
    t.a.projects[0].invoices.push(inv);
    let _ = kinds(&t, DAY);
}
fn todo_inv() -> Invoice {
    peilian_ron("(id: \"aaaaaaaaaaaa\", number: \"\", issued: \"2025-01-01\", due: \"2025-01-01\", amount: \"1\")")
}
fn peilian_ron(text: &str) -> Invoice {
    ron::from_str(text).unwrap()
}

#[test]
fn placing_a_known_contact_loses_nothing() {
    let mut t = set(&["王建国"]);
    let id = t.people[0];
    t.a.contacts[0].phone = "111".into();
    t.a.projects[0].involvements.push(Involvement {
        roles: vec![BuyingRole::DecisionMaker],
        attitude: Some(Attitude::Champion),
        influence: Some(Influence::High),
        ..Involvement::new(id)
    });
    let mut s = t.stage(Lang::Zh);
    // onto the gap "user" of the people
    s.press("enter");
    s.press("down enter");
    let form =
        matches!(s.model.overlays.last(), Some(Overlay::Form(f)) if matches!(f.subject, Subject::NewContact(..)));
    assert!(form, "{}", s.screen());
    s.press("'王建国 8*enter");
    let a = acc(&s, t.account);
    let part = a.projects[0].involvement(id).unwrap();
    assert_eq!(a.contacts.len(), 1);
    assert_eq!(part.attitude, Some(Attitude::Champion));
    assert!(part.roles.contains(&BuyingRole::DecisionMaker));
}
#[test]
fn loading_sample_again_keeps_what_was_added() {
    let mut s = Stage::sample(Lang::Zh).sized(120, 36);
    s.press("3 6*down t '打过电话 enter");
    let count = |s: &Stage| {
        s.model
            .book
            .accounts()
            .values()
            .flat_map(|a| &a.projects)
            .flat_map(|p| &p.touches)
            .filter(|t| t.text == "打过电话")
            .count()
    };
    assert_eq!(count(&s), 1);
    s.press("!drop-sample");
    assert_eq!(count(&s), 1, "kept on drop");
    s.press("!load-sample");
    assert_eq!(count(&s), 1, "kept on load");
}
#[test]
fn wall_temperament_turn() {
    let mut s = Stage::sample(Lang::En).sized(120, 36);
    s.press("3 6*down enter 2*down !projector 3*right space");
    let words = ["Eagle", "Sheep", "Fox", "Donkey", "eagle", "sheep", "fox", "donkey"];
    let screen = s.screen();
    assert!(!words.iter().any(|w| screen.contains(w)), "{screen}");
}
#[test]
fn wall_temperament_undo() {
    let mut s = Stage::sample(Lang::En).sized(120, 36);
    s.press("3 6*down enter 2*down 3*right space !projector u");
    let words = ["Eagle", "Sheep", "Fox", "Donkey", "eagle", "sheep", "fox", "donkey"];
    let screen = s.screen();
    assert!(!words.iter().any(|w| screen.contains(w)), "{screen}");
}
fn open(s: &mut Stage, account: Id, contact: Id) {
    s.model.screens.tracker.open_account(&s.model.book, account);
    s.model.navigation.tab = Tab::Tracker;
    s.tell(Msg::Commit);
    for _ in 0..9 {
        if let app::screen::tracker::TrackerView::Account(page) = &s.model.screens.tracker.view
            && page.row() == app::screen::tracker::account::AccountRow::Contact(contact)
        {
            break;
        }
        s.press("down");
    }
    s.press("e");
    assert!(matches!(s.model.overlays.last(), Some(Overlay::Form(_))), "{}", s.screen());
}
#[test]
fn going_through_keeps_archived_superior() {
    let mut t = set(&["王建国", "李娜"]);
    t.a.contacts[0].archived = Some(DAY);
    t.a.contacts[1].reports_to = Some(t.people[0]);
    let mut s = t.stage(Lang::Zh);
    open(&mut s, t.account, t.people[1]);
    s.press("8*tab esc");
    assert_eq!(acc(&s, t.account).contacts[1].reports_to, Some(t.people[0]));
}
#[test]
fn going_through_keeps_namesake_superior() {
    let mut t = set(&["李娜", "李娜", "赵六"]);
    t.a.contacts[2].reports_to = Some(t.people[1]);
    let mut s = t.stage(Lang::Zh);
    open(&mut s, t.account, t.people[2]);
    s.press("8*tab esc");
    assert_eq!(acc(&s, t.account).contacts[2].reports_to, Some(t.people[1]));
}
#[test]
fn pause_in_superior() {
    let t = set(&["王建国", "王小明", "赵六"]);
    let mut s = t.stage(Lang::Zh);
    open(&mut s, t.account, t.people[2]);
    s.press("5*tab '王");
    s.tell(Msg::Commit);
    let got = acc(&s, t.account).contacts[2].reports_to;
    assert_eq!(got, None);
}
#[test]
fn meeting_draft_marks_shift() {
    let mut t = set(&["赵一", "钱二", "孙三"]);
    let mut s = t.stage(Lang::Zh);
    s.press("m right space enter esc");
    // who was marked?
    let drafts = format!("{:?}", s.model.saving.drafts.entries);
    t.a.contacts[0].archived = Some(DAY);
    s.tell(Msg::ChangedOutside(Record::Account(Arc::new(t.a.clone()))));
    s.press("m");
    let Some(Overlay::Form(f)) = s.model.overlays.last() else { panic!() };
    let entry = f.entries.iter().find(|entry| entry.field.name == "contacts").unwrap();
    let got = format!("{:?}", app::form::check::read(entry, &f.context));
    assert!(got.contains(&t.people[1].to_string()), "{drafts} -> {got} people {:?}", t.people);
}
#[test]
fn mend_far_event() {
    let mut t = set(&["赵一"]);
    let m = advance(&mut t.ids, date(2025, 10, 1), date(2025, 10, 3), PromiseStatus::Broken);
    let id = m.id;
    t.a.projects[0].meetings.push(m);
    for n in 0..70 {
        let on = date(2025, 12, 1);
        let touch =
            Touch { id: t.ids.next_id(), on, kind: TouchKind::Call, text: format!("{n}"), contacts: Vec::new() };
        t.a.projects[0].touches.push(touch);
    }
    let mut s = t.stage(Lang::Zh);
    s.press("enter 2*tab");
    let al = alerts(&t.a, &t.a.projects[0], &Limits::default(), DAY);
    let at = al.iter().position(|a| a.kind == AlertKind::PromiseBroken).unwrap();
    if at > 0 {
        s.press(&format!("{at}*down"));
    }
    s.press("enter");
    let got = s.model.screens.tracker.home.log_entry(&s.model.book);
    assert_eq!(format!("{got:?}"), format!("{:?}", Some(app::screen::tracker::rows::LogEntry::Meeting(id))), "at {at}");
}
#[test]
fn small_sale_note_keeps_action() {
    let mut t = set(&["赵一"]);
    let m = advance(&mut t.ids, date(2026, 1, 1), date(2026, 1, 9), PromiseStatus::Kept);
    t.a.projects[0].size = SaleSize::Small;
    t.a.projects[0].meetings.push(m);
    let mut s = t.stage(Lang::Zh);
    s.press("o 2*enter '补记 enter");
    let a = acc(&s, t.account);
    assert!(a.projects[0].meetings[0].action.is_some());
}
#[test]
fn hostile_dates_draw() {
    for lang in Lang::ALL {
        for day in [Date::MAX, Date::MIN] {
            let mut t = set(&["赵一"]);
            let id = t.people[0];
            let p = &mut t.a.projects[0];
            p.opened = day;
            p.close = Some(day);
            p.hold_until = Some(day);
            p.history.push(Move { on: day, to: Step::Trust, reason: String::new(), lost: None, proof: None });
            p.involvements.push(Involvement {
                temperament: Some(Temperament { kind: TemperamentKind::Fox, on: day }),
                roles: vec![BuyingRole::User],
                ..Involvement::new(id)
            });
            let mut m = advance(&mut t.ids, day, day, PromiseStatus::Promised);
            m.contacts = vec![id];
            p.meetings.push(m);
            p.touches.push(Touch {
                id: t.ids.next_id(),
                on: day,
                kind: TouchKind::Call,
                text: "x".into(),
                contacts: Vec::new(),
            });
            p.tasks.push(Task { id: t.ids.next_id(), text: "t".into(), due: Some(day), owner: None, done: None });
            p.factors.push(domain::project::FactorScore {
                factor: domain::project::Factor::Trust,
                ours: 255,
                theirs: Some(200),
            });
            p.factors.push(domain::project::FactorScore {
                factor: domain::project::Factor::Price,
                ours: 0,
                theirs: Some(0),
            });
            t.a.contacts[0].clues = (1..=6).map(|n| domain::contact::Clue { key: format!("A{n}"), on: day }).collect();
            t.a.contacts[0].clues.push(domain::contact::Clue { key: "B1".into(), on: day });
            t.a.contacts[0].clues.push(domain::contact::Clue { key: "B2".into(), on: day });
            let mut s = t.stage(lang);
            s.press("enter tab tab tab space tab g esc 3 enter enter esc 3 3 enter tab space right space x tab enter !projector !projector c 2*down enter esc esc");
            for (w, h) in [(45, 14), (80, 24), (120, 36), (200, 60), (1, 1), (40, 12)] {
                s = s.sized(w, h);
                s.press("3 enter");
            }
        }
    }
}

#[test]
fn guide_choice_hides_held_positions() {
    use domain::project::GuideAnswers;
    use domain::tracker::positions::Positions;
    let mut t = set(&["X", "Y", "Z"]);
    let all = t.people.clone();
    let g = GuideAnswers { wants_us: true, believed: true, true_so_far: true, tells_next: true };
    let p = &mut t.a.projects[0];
    let att = Some(Attitude::Supporter);
    p.involvements.push(Involvement {
        roles: vec![BuyingRole::DecisionMaker],
        attitude: att,
        guide: g,
        ..Involvement::new(all[0])
    });
    p.involvements.push(Involvement {
        roles: vec![BuyingRole::User, BuyingRole::Purchaser],
        attitude: None,
        guide: g,
        ..Involvement::new(all[1])
    });
    p.involvements.push(Involvement { roles: vec![BuyingRole::User], attitude: att, ..Involvement::new(all[2]) });
    let m = Meeting {
        contacts: all.clone(),
        outcome: Some(Outcome::Continuation),
        ..Meeting::new(t.ids.next_id(), DAY.to_datetime(jiff::civil::Time::midnight()))
    };
    p.meetings.push(m);
    let pos = Positions::of(&t.a, &t.a.projects[0], &Yardstick::default(), DAY);
    assert!(pos.guide_lit() && pos.two_roles, "{pos:?}");
}
#[test]
fn print_names_collide() {
    let mut t = set(&["赵一"]);
    t.a.name = "某某省某某市某某区某某电力设备制造有限责任公司第一分公司某某事业部".into();
    t.a.projects[0].name = "甲线改造项目一期".into();
    let p2 = Project::new(t.ids.next_id(), "甲线改造项目二期".into(), DAY);
    t.a.projects.push(p2);
    let mut s = t.stage(Lang::Zh);
    s.press("p down p");
    let names: Vec<_> = s
        .effects
        .iter()
        .filter_map(|e| if let app::effect::Effect::Print(n, _) = e { Some(n.clone()) } else { None })
        .collect();
    assert!(names.len() == 2 && names[0] != names[1], "{names:?}");
}
#[test]
fn follower_print() {
    let t = set(&["赵一"]);
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(t.a.clone())));
    let mut s = Stage::open(Lang::Zh, book, Access::Follower).sized(120, 36);
    s.press("3 p");
    let n = s.effects.iter().filter(|e| matches!(e, app::effect::Effect::Print(..))).count();
    assert_eq!(n, 0);
}
#[test]
fn new_contact_namesake_phone() {
    let mut t = set(&["李娜"]);
    t.a.contacts[0].phone = "111".into();
    let mut s = t.stage(Lang::Zh);
    s.press("a '李娜 5*enter '222 enter");
    let a = acc(&s, t.account);
    assert_eq!(a.contacts[0].phone, "111");
}
#[test]
fn sample_factor_survives_drop() {
    let mut s = Stage::sample(Lang::Zh).sized(120, 36);
    s.press("3 6*down enter");
    let id = s.model.screens.tracker.home.key().unwrap();
    let before = s.model.book.project(id).unwrap().1.clone();
    s.press("down right space");
    let after = s.model.book.project(id).unwrap().1.clone();
    assert_ne!(before, after);
    s.press("!drop-sample");
    assert!(s.model.book.project(id).is_some(), "{}", s.notice());
}
#[test]
fn touch_on_a_gone_project() {
    let t = set(&["赵一"]);
    let mut s = t.stage(Lang::Zh);
    s.press("t '打过电话");
    s.tell(Msg::RemovedOutside(RecordKey::Account(t.account)));
    s.press("enter");
    let noted = words::form::TOUCH_NOTED.with(["打过电话"]).text(Lang::Zh);
    assert_ne!(s.notice(), noted, "{:?}", s.model.saving.drafts.entries);
}
#[test]
fn form_open_while_record_changes() {
    // an outcome form open while the note arrives from outside
    let mut t = set(&["赵一"]);
    t.a.projects[0]
        .meetings
        .push(Meeting::new(t.ids.next_id(), date(2026, 1, 4).to_datetime(jiff::civil::Time::midnight())));
    let mut s = t.stage(Lang::Zh);
    s.press("o");
    t.a.projects[0].meetings[0].note = "同事后来写的长记录".into();
    s.tell(Msg::ChangedOutside(Record::Account(Arc::new(t.a.clone()))));
    s.press("7*enter");
    assert_eq!(acc(&s, t.account).projects[0].meetings[0].note, "同事后来写的长记录");
}
#[test]
fn touch_from_another_account_page() {
    let t = set(&["赵一"]);
    let mut u = set(&["钱二"]);
    u.a.id = {
        let mut i = IdSource::new(1234);
        i.next_id()
    };
    u.a.name = "华西".into();
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(t.a.clone())));
    book.put_unjournaled(Record::Account(Arc::new(u.a.clone())));
    let mut s = Stage::open(Lang::Zh, book, Access::Writer).sized(120, 36);
    s.press("3");
    let first = s.model.screens.tracker.home.key().unwrap().account;
    let other = if first == t.account { u.a.id } else { t.account };
    s.model.screens.tracker.open_account(&s.model.book, other);
    s.tell(Msg::Commit);
    s.press("t");
    if s.model.overlays.is_empty() {
        s.press("!touch");
    }
    if let Some(Overlay::Form(f)) = s.model.overlays.last() {
        eprintln!("{:?} about {}", f.subject, f.about);
        assert_eq!(f.spec().place().account(), Some(other));
    }
}
#[test]
fn lapsed_temperament_form() {
    let mut t = set(&["赵一"]);
    let old = Temperament { kind: TemperamentKind::Fox, on: date(2025, 1, 1) };
    t.a.projects[0].involvements.push(Involvement {
        temperament: Some(old),
        roles: vec![BuyingRole::Purchaser],
        ..Involvement::new(t.people[0])
    });
    let mut s = t.stage(Lang::Zh);
    s.press("enter 3*right space");
    let got = acc(&s, t.account).projects[0].involvements[0].temperament.unwrap().kind;
    assert_eq!(got, TemperamentKind::Eagle, "shown as unknown, so the first step is the first kind");
}
#[test]
fn draft_cleared_comes_back() {
    let t = set(&["赵一"]);
    let mut s = t.stage(Lang::Zh);
    s.press("t '甲 esc t backspace esc");
    assert!(s.model.saving.drafts.entries.is_empty(), "{:?}", s.model.saving.drafts.entries);
}
#[test]
fn wall_filter_shows_names() {
    let t = set(&["王建国"]);
    let mut s = t.stage(Lang::Zh);
    s.press("/ '王建国 enter !projector");
    assert!(!s.screen().contains("王建国"), "{}", s.screen());
}
#[test]
#[expect(clippy::many_single_char_names, reason = "two customers, spelled short")]
fn touch_from_a_contact_page() {
    let t = set(&["赵一"]);
    let mut i = IdSource::new(1234);
    let mut b = Account::new(i.next_id(), "华西".into());
    let c = Contact::new(i.next_id(), "钱二".into());
    let cid = c.id;
    b.contacts.push(c);
    b.projects.push(Project::new(i.next_id(), "二期".into(), DAY));
    let bid = b.id;
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(t.a.clone())));
    book.put_unjournaled(Record::Account(Arc::new(b)));
    let mut s = Stage::open(Lang::Zh, book, Access::Writer).sized(120, 36);
    s.press(&format!("3 @{cid} t"));
    if let Some(Overlay::Form(f)) = s.model.overlays.last() {
        eprintln!("{:?} about {}", f.subject, f.about);
        assert_eq!(f.spec().place().account(), Some(bid));
    } else {
        panic!("{}", s.notice())
    }
}

#[test]
fn nothing_is_called_saved_while_it_is_read_or_typed() {
    for lang in Lang::ALL {
        let saved = frame::SAVED.text(lang);
        let mut stage = Stage::sample(lang);
        assert!(stage.sees(saved));
        stage.press("e");
        assert!(stage.sees(saved), "nothing was typed yet");
        stage.press("'x");
        assert!(stage.shows(frame::TYPING) && !stage.sees(saved), "{}", stage.screen());
        stage.tell(Msg::Commit);
        assert!(stage.sees(saved), "{}", stage.screen());
        stage.model.saving.load_progress = LoadProgress::Underway(1, 2);
        stage.tell(Msg::Commit);
        assert!(stage.shows(frame::READING) && !stage.sees(saved), "{}", stage.screen());
    }
}
