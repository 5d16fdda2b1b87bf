//! Every view as plain text, in both languages and two sizes, to be reviewed by eye.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p peilian-ui --test ui snapshots`, then read the diff of
//! `tests/snapshots/`.
//! With `CI=true` nothing is written, and a missing or different picture fails.

use app::inbox::{ClassInbox, InboxFile};
use app::msg::Msg;
use app::saving::FileProblem;
use domain::lang::Lang;
use domain::person::PersonKind;
use domain::record::RecordKey;
use domain::workshop::own_answer::OwnAnswer;
use harness::{Stage, VIEWS};
use words::shell;

/// Sizes of every view.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

fn shot(view: &str, stage: &Stage) {
    let (columns, rows) = stage.model.window.size;
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let name = format!("{view}-{}-{columns}x{rows}", stage.model.session.lang.tag());
    settings.bind(|| insta::assert_snapshot!(name, stage.screen()));
}

/// Takes a view of the sample in both languages and all sizes.
fn shots(view: &str) {
    let keys = VIEWS.iter().find(|(name, _)| *name == view).map(|(_, keys)| *keys);
    let keys = keys.unwrap_or_else(|| panic!("no view {view}"));
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press(keys);
            shot(view, &stage);
        }
    }
}

macro_rules! views {
    ($($test:ident: $view:literal;)*) => {
        $(#[test]
        fn $test() {
            shots($view);
        })*

        #[test]
        fn no_view_is_left_out() {
            let taken = [$($view),*];
            let left: Vec<_> = VIEWS.iter().filter(|(name, _)| !taken.contains(name)).collect();
            assert!(left.is_empty(), "{left:?}");
        }
    };
}

views! {
    home: "home";
    unfinished: "unfinished";
    reading: "reading";
    intro: "intro";
    sheet: "sheet";
    guide: "guide";
    mix: "mix";
    temperament: "temperament";
    about: "about";
    compare: "compare";
    compare_people: "compare-people";
    walk: "walk";
    listener: "listener";
    customer: "customer";
    customer_estimate: "customer-estimate";
    customer_by_hand: "customer-by-hand";
    customer_walk: "customer-walk";
    tracker: "tracker";
    tracker_project: "tracker-project";
    tracker_people: "tracker-people";
    tracker_factors: "tracker-factors";
    tracker_alerts: "tracker-alerts";
    tracker_log: "tracker-log";
    tracker_filter: "tracker-filter";
    tracker_new: "tracker-new";
    tracker_edit: "tracker-edit";
    tracker_contact: "tracker-contact";
    tracker_person: "tracker-person";
    tracker_meeting: "tracker-meeting";
    tracker_outcome: "tracker-outcome";
    tracker_just: "tracker-just";
    tracker_touch: "tracker-touch";
    tracker_task: "tracker-task";
    guide_test: "guide-test";
    account: "account";
    erase: "erase";
    erase_customer: "erase-customer";
    erase_person: "erase-person";
    handover: "handover";
    drill: "drill";
    drill_table: "drill-table";
    drill_table_filled: "drill-table-filled";
    drill_told: "drill-told";
    potato: "potato";
    today: "today";
    today_action: "today-action";
    today_folded: "today-folded";
    today_filter: "today-filter";
    steps: "steps";
    steps_check: "steps-check";
    steps_list: "steps-list";
    steps_filter: "steps-filter";
    steps_waive: "steps-waive";
    brief: "brief";
    funnel: "funnel";
    funnel_moving: "funnel-moving";
    funnel_filter: "funnel-filter";
    funnel_sorted: "funnel-sorted";
    funnel_closed: "funnel-closed";
    funnel_jump: "funnel-jump";
    funnel_lost: "funnel-lost";
    funnel_back: "funnel-back";
    funnel_marked: "funnel-marked";
    picture: "picture";
    picture_levers: "picture-levers";
    picture_targets: "picture-targets";
    target_new: "target-new";
    stages: "stages";
    filter: "filter";
    help: "help";
    palette: "palette";
    menu: "menu";
    form: "form";
    form_new: "form-new";
    looks: "looks";
    book: "book";
    channel_matrix: "channel-matrix";
    channel_matrix_list: "channel-matrix-list";
    channel_matrix_retain: "channel-matrix-retain";
    channel_matrix_unrated: "channel-matrix-unrated";
    channel_matrix_line: "channel-matrix-line";
    channel_matrix_filter: "channel-matrix-filter";
    channel_figures: "channel-figures";
    channel_resources: "channel-resources";
    channel_resources_plan: "channel-resources-plan";
    channel_resources_cause: "channel-resources-cause";
    channel_scorecard: "channel-scorecard";
    scorecard_blanks: "scorecard-blanks";
    scorecard_asking: "scorecard-asking";
    scorecard_told: "scorecard-told";
    scorecard_end: "scorecard-end";
    measure_new: "measure-new";
    channel_forces: "channel-forces";
    forces_dealer: "forces-dealer";
    forces_filter: "forces-filter";
    force_new: "force-new";
    channel_team: "channel-team";
    channel_team_rep: "channel-team-rep";
    channel_team_log: "channel-team-log";
    channel_team_talk: "channel-team-talk";
    channel_team_coach: "channel-team-coach";
    channel_team_praise: "channel-team-praise";
    channel_team_correct: "channel-team-correct";
    channel_team_teach: "channel-team-teach";
    credit_grids: "credit-grids";
    credit_delay: "credit-delay";
    credit_guess: "credit-guess";
    credit_typing: "credit-typing";
    credit_decision: "credit-decision";
    credit_asked: "credit-asked";
    borrowing_rate: "borrowing-rate";
    credit_ageing: "credit-ageing";
    ageing_day: "ageing-day";
    ageing_invoice: "ageing-invoice";
    ageing_filter: "ageing-filter";
    credit_collection: "credit-collection";
    collection_wording: "collection-wording";
    collection_promise: "collection-promise";
    credit_terms: "credit-terms";
    credit_terms_check: "credit-terms-check";
    workshop_lectern: "workshop-lectern";
    workshop_agenda: "workshop-agenda";
    workshop_agenda_late: "workshop-agenda-late";
    class_new: "class-new";
    class_edit: "class-edit";
    agenda_line_new: "agenda-line-new";
    agenda_line: "agenda-line";
    workshop_roster: "workshop-roster";
    roster_hand_in: "roster-hand-in";
    roster_asked: "roster-asked";
    roster_new: "roster-new";
    roster_firm: "roster-firm";
    roster_filter: "roster-filter";
    workshop_votes: "workshop-votes";
    votes_filter: "votes-filter";
    votes_typing: "votes-typing";
    votes_both: "votes-both";
    votes_why: "votes-why";
    workshop_teams: "workshop-teams";
    workshop_teams_made: "workshop-teams-made";
    workshop_teams_asked: "workshop-teams-asked";
    workshop_lectern_live: "workshop-lectern-live";
    workshop_cases: "workshop-cases";
    cases_typing: "cases-typing";
    cases_lines: "cases-lines";
    cases_sheet: "cases-sheet";
    workshop_after: "workshop-after";
    workshop_promise: "workshop-promise";
    invoices: "invoices";
    invoices_log: "invoices-log";
    invoices_customer: "invoices-customer";
    invoices_none: "invoices-none";
    invoice_new: "invoice-new";
    invoice_edit: "invoice-edit";
    invoice_credit: "invoice-credit";
    invoice_payment: "invoice-payment";
    invoice_promise: "invoice-promise";
    invoice_cause: "invoice-cause";
    invoice_step: "invoice-step";
}

#[test]
fn home_in_a_large_and_a_small_window() {
    for lang in Lang::ALL {
        for (columns, rows) in [(200, 60), (45, 14)] {
            shot("home", &Stage::sample(lang).sized(columns, rows));
        }
    }
}

#[test]
fn welcome() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES.into_iter().chain([(67, 19)]) {
            shot("first-start", &Stage::first(lang).sized(columns, rows));
            shot("welcome", &Stage::empty(lang).sized(columns, rows));
            let mut import = Stage::empty(lang).sized(columns, rows);
            import.press("2*down enter");
            shot("welcome-import", &import);
        }
    }
}

#[test]
fn projector() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("P");
            // The words of the switch go with the next key.
            stage.model.notice = None;
            shot("projector", &stage);
        }
    }
}

/// A participant's own file: their name, and the picks of a trainee of the sample.
fn own_file(stage: &Stage, name: &str, called: Option<&str>, trainee: usize) -> InboxFile {
    let mut people = stage.model.book.people().values().filter(|person| person.kind == PersonKind::Trainee);
    let person = people.nth(trainee).unwrap();
    let called = called.unwrap_or(&person.name).to_owned();
    InboxFile { name: name.to_owned(), read: Ok(OwnAnswer { name: called, ..OwnAnswer::of(person) }) }
}

/// The inbox of a class, with a file of every sort.
fn inbox_of(stage: &Stage) -> ClassInbox {
    let why = shell::MISSING_COMMA.say().into();
    let at = shell::AT_LINE.args(["12".into(), "7".into(), why]);
    let broken = InboxFile { name: "2.ron".to_owned(), read: Err(shell::FILE.args(["2.ron".into(), at.into()])) };
    let files = vec![
        own_file(stage, "1.ron", None, 0),
        broken,
        own_file(stage, "3.ron", Some("Wang Xin"), 1),
        own_file(stage, "4.ron", Some("Lu Yao"), 2),
        own_file(stage, "5.ron", None, 3),
    ];
    ClassInbox { folder: "/home/ruan/.local/share/peilian/inbox".to_owned(), files, trouble: None }
}

#[test]
fn inbox() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("8 2*]");
            let full = inbox_of(&stage);
            stage.tell(Msg::Inbox(Box::new(ClassInbox { files: Vec::new(), ..full.clone() })));
            shot("roster-inbox-empty", &stage);
            stage.tell(Msg::Inbox(Box::new(full)));
            shot("roster-inbox", &stage);
            stage.press("I down space");
            shot("roster-inbox-read", &stage);
        }
    }
}

#[test]
fn a_class_without_some_of_its_people() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            let trainees = stage.model.book.people().values().filter(|person| person.kind == PersonKind::Trainee);
            for id in trainees.skip(4).take(2).map(|person| person.id).collect::<Vec<_>>() {
                stage.tell(Msg::RemovedOutside(RecordKey::Person(id)));
            }
            stage.press("8 2*]");
            shot("roster-fileless", &stage);
        }
    }
}

#[test]
fn problems() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            let why = shell::FULL_WIDTH_COMMA.say().into();
            let at = shell::AT_LINE.args(["12".into(), "7".into(), why]);
            let say = shell::FILE.args(["/data/accounts/acc0unt00001.ron".into(), at.into()]);
            stage.tell(Msg::FileProblem(FileProblem { key: None, say }));
            stage.press("!problems");
            shot("problems", &stage);
        }
    }
}
