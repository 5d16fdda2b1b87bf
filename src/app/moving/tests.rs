//! These tests move projects as any screen does: at once where the gate is open, by a form where it is not, and with words
//! where there is no way.

use crate::wall::Wall;
use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::course::Courses;
use domain::account::Account;
use domain::book::{Book, Change};
use domain::contact::Contact;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Outcome};
use domain::project::{CheckState, LostReason};
use domain::record::Record;
use domain::steps::check::{CheckKey, set_check};
use words::Say;

const TODAY: Date = date(2026, 1, 5);

/// A customer with a project that came into a stage ten days ago, one step after the other, with all checks of the steps so
/// far done.
fn book(stage: Stage, edit: impl FnOnce(&mut Project)) -> (Book, ProjectKey) {
    let mut ids = IdSource::new(3);
    let mut account = Account::new(ids.next_id(), "Firm".into());
    account.contacts.push(Contact::new(ids.next_id(), "Wang".into()));
    let mut project = Project::new(ids.next_id(), "Sale".into(), date(2025, 11, 1));
    project.owner = Some(ids.next_id());
    for to in Stage::ALL.into_iter().filter(|s| *s > Stage::Target && *s <= stage) {
        let on = date(2025, 12, 26);
        project.history.push(Move { on, to, reason: String::new(), lost: None, proof: None });
    }
    for check in (1..=stage as u8).filter(|step| *step <= 6).flat_map(CheckKey::of) {
        set_check(&mut project, check, Some(CheckState::Done(TODAY))).unwrap();
    }
    edit(&mut project);
    let key = ProjectKey { account: account.id, project: project.id };
    account.projects.push(project);
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    (book, key)
}

fn held(n: u64, on: Date, outcome: Outcome) -> Meeting {
    let action = CustomerAction {
        what: "trial".into(),
        who: "Wang".into(),
        by: Some(date(2026, 2, 1)),
        opens: "figures".into(),
        ..CustomerAction::default()
    };
    let at = on.to_datetime(jiff::civil::time(9, 0, 0, 0));
    Meeting { outcome: Some(outcome), action: Some(action), ..Meeting::new(IdSource::new(n).next_id(), at) }
}

/// What a move led to: the words, the request, the changes.
struct MoveResult {
    notice: Option<Say>,
    request: Option<Request>,
    changes: Vec<Change>,
}

impl MoveResult {
    fn notice_in(&self, lang: Lang) -> String {
        self.notice.as_ref().map(|say| say.text(lang)).unwrap_or_default()
    }
}

fn acted(book: &mut Book, act: impl FnOnce(&mut Desk)) -> MoveResult {
    let (mut ids, courses) = (IdSource::new(9), Courses::default());
    let mut desk = Desk {
        showing: domain::workshop::showing::Showing::default(),
        prepared: None,
        book,
        courses: &courses,
        ids: &mut ids,
        today: TODAY,
        now: TODAY.at(0, 0, 0, 0),
        second: TODAY.at(0, 0, 0, 0),
        wall: &Wall::default(),
        lang: Lang::En,
        page_rows: 10,
        scroll_limit: 0,
        grid_columns: 1,
        notice: None,
        undo_label: None,
        request: None,
    };
    act(&mut desk);
    let Desk { notice, request, .. } = desk;
    MoveResult { notice, request, changes: book.take_journal() }
}

fn stage_of(book: &Book, key: ProjectKey) -> Stage {
    book.project(key).unwrap().1.stage()
}

#[test]
fn an_open_gate_lets_it_through_at_once_and_tells_the_proof() {
    let (mut book, key) = book(Stage::Analyse, |p| p.meetings.push(held(1, date(2026, 1, 2), Outcome::Advance)));
    let proof = book.project(key).unwrap().1.meetings[0].id;
    let result = acted(&mut book, |desk| forward(desk, key));
    assert_eq!((stage_of(&book, key), result.request), (Stage::Trust, None));
    assert_eq!(result.changes.len(), 1, "one step of undo");
    assert_eq!(result.notice_in(Lang::En), "Sale: now at 'build trust', proved by the advance of 2026-01-02: trial.");
    assert_eq!(result.notice_in(Lang::Zh), "Sale：进到「建立信任」，凭证是 2026-01-02 的进展：trial。");
    assert_eq!(book.project(key).unwrap().1.history.last().unwrap().proof, Some(proof));
}

#[test]
fn a_closed_gate_opens_the_form_and_changes_nothing() {
    let (mut book, key) = book(Stage::Analyse, |_| ());
    let result = acted(&mut book, |desk| forward(desk, key));
    assert_eq!(result.request, Some(Request::Form(Subject::Gate(key, Stage::Trust))));
    assert!(result.changes.is_empty() && result.notice.is_none());
}

#[test]
fn back_always_asks_why() {
    for stage in [Stage::Analyse, Stage::Value, Stage::Collection, Stage::Paid] {
        let (mut book, key) = book(stage, |_| ());
        let result = acted(&mut book, |desk| backward(desk, key));
        let before = Stage::ALL[stage as usize - 1];
        assert_eq!(result.request, Some(Request::Form(Subject::Gate(key, before))), "{stage:?}");
        assert!(result.changes.is_empty());
    }
}

#[test]
fn an_order_carries_it_to_collection_from_anywhere() {
    for stage in [Stage::Target, Stage::Analyse, Stage::Needs, Stage::Commitment] {
        let (mut book, key) = book(stage, |p| p.meetings.push(held(1, date(2025, 12, 30), Outcome::Order)));
        let result = acted(&mut book, |desk| to(desk, key, Stage::Collection));
        assert_eq!(stage_of(&book, key), Stage::Collection, "{stage:?}");
        assert!(result.notice.is_some() && result.changes.len() == 1);
    }
}

#[test]
fn on_with_a_signed_order_goes_straight_to_collection_and_says_what_was_skipped() {
    let mut signed = held(1, date(2025, 12, 20), Outcome::Order);
    signed.signed = "PO 7".into();
    for stage in [Stage::Target, Stage::Trust, Stage::Value, Stage::Commitment] {
        let (mut book, key) = book(stage, |p| p.meetings.push(signed.clone()));
        let result = acted(&mut book, |desk| forward(desk, key));
        assert_eq!(
            (stage_of(&book, key), result.changes.len(), result.request),
            (Stage::Collection, 1, None),
            "{stage:?}"
        );
    }
    let (mut value, key) = book(Stage::Value, |p| p.meetings.push(signed.clone()));
    let result = acted(&mut value, |desk| forward(desk, key));
    let text = "Sale: straight to 'collect payment', proved by the order of 2025-12-20: PO 7. Skipped: win commitment. The card carries a mark.";
    assert_eq!(result.notice_in(Lang::En), text);
    assert_eq!(
        result.notice_in(Lang::Zh),
        "Sale：直接进到「回收账款」，凭证是 2025-12-20 的订单：PO 7。跳过了赢取承诺；卡片带着记号。"
    );
}

#[test]
fn an_order_that_proves_a_move_already_carries_no_further() {
    let (mut book, key) = book(Stage::Trust, |p| {
        p.meetings.push(held(1, date(2026, 1, 2), Outcome::Order));
        let id = p.meetings[0].id;
        p.history.last_mut().unwrap().proof = Some(id);
    });
    let result = acted(&mut book, |desk| forward(desk, key));
    assert_eq!(result.request, Some(Request::Form(Subject::Gate(key, Stage::Needs))));
}

#[test]
fn where_there_is_no_way_the_words_say_so() {
    type Act = fn(&mut Desk, ProjectKey);
    let table: [(Stage, Act, words::Template); 4] = [
        (Stage::Paid, forward, phrases::NOTHING_BEYOND.template()),
        (Stage::Target, backward, phrases::NOTHING_BEFORE.template()),
        (Stage::Paid, lose, phrases::PAID_NOT_LOST.template()),
        (Stage::Needs, revive, phrases::NEVER_LOST.template()),
    ];
    for (stage, act, phrase) in table {
        let (mut book, key) = book(stage, |_| ());
        let result = acted(&mut book, |desk| act(desk, key));
        assert_eq!(result.notice.map(|say| say.template), Some(phrase));
        assert!(result.request.is_none() && result.changes.is_empty());
    }
}

#[test]
fn to_its_own_stage_it_is_told_that_it_stands_there() {
    let (mut book, key) = book(Stage::Needs, |_| ());
    let result = acted(&mut book, |desk| to(desk, key, Stage::Needs));
    assert_eq!(result.notice_in(Lang::En), "It stands at 'dig out needs' already.");
}

#[test]
fn a_lost_one_comes_back_where_it_was_lost() {
    type Act = fn(&mut Desk, ProjectKey);
    let acts: [Act; 2] = [revive, |desk, key| to(desk, key, Stage::Value)];
    for act in acts {
        let lost = |p: &mut Project| {
            let (on, lost) = (date(2026, 1, 1), Some(LostReason::Price));
            p.history.push(Move { on, to: Stage::Lost, reason: String::new(), lost, proof: None });
        };
        let (mut book, key) = book(Stage::Value, lost);
        let back = acted(&mut book, |desk| backward(desk, key));
        assert_eq!(back.notice.map(|say| say.template), Some(phrases::LOST_ALREADY.template()));
        let still: [Act; 3] =
            [forward, |desk, key| to(desk, key, Stage::Trust), |desk, key| to(desk, key, Stage::Collection)];
        for stay in still {
            let result = acted(&mut book, |desk| stay(desk, key));
            assert_eq!((stage_of(&book, key), result.changes.len(), result.request), (Stage::Lost, 0, None));
            let text = "It is lost; 'Revive' on the funnel takes it up again at 'present value'.";
            assert_eq!(result.notice.map(|say| say.text(Lang::En)).as_deref(), Some(text));
        }
        let result = acted(&mut book, |desk| act(desk, key));
        assert_eq!(stage_of(&book, key), Stage::Value);
        assert_eq!(result.changes.len(), 1);
        assert_eq!(result.notice_in(Lang::En), "Sale: taken up again at 'present value'.");
    }
}

#[test]
fn to_the_lost_it_asks_why() {
    for stage in [Stage::Target, Stage::Collection] {
        let (mut book, key) = book(stage, |_| ());
        let result = acted(&mut book, |desk| to(desk, key, Stage::Lost));
        assert_eq!(result.request, Some(Request::Form(Subject::Lose(key))));
        assert!(result.changes.is_empty());
    }
}

#[test]
fn a_project_that_is_gone_is_left_alone() {
    let (mut book, key) = book(Stage::Needs, |_| ());
    let key = ProjectKey { project: key.account, ..key };
    let result = acted(&mut book, |desk| {
        forward(desk, key);
        backward(desk, key);
        lose(desk, key);
        revive(desk, key);
    });
    assert!(result.notice.is_none() && result.request.is_none() && result.changes.is_empty());
}
