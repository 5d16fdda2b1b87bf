//! Stories of the tracker: what is there before, which keys are pressed, what is there after.

use app::action::Tab;
use app::effect::Effect;
use app::keymap::KeyScope;
use app::overlay::Overlay;
use app::screen::tracker::TrackerView;
use app::screen::tracker::route::TrackerPane;
use domain::account::Account;
use domain::lang::Lang;
use domain::meeting::{Outcome, PromiseStatus, Reached, TouchKind};
use domain::project::{Attitude, BuyingRole, Influence, Project};
use domain::record::RecordKey;
use domain::tracker::positions::Positions;
use domain::tracker::promise::is_complete_advance;
use harness::{Stage, TODAY};
use proptest::prelude::*;
use words::{form, frame, judge, tracker as phrases};

/// The sample's project with a guide, two roles and a meeting tomorrow.
const PHASE_TWO: &str = "3 6*down";

/// The same with a meeting of yesterday that waits for its outcome.
const MET: &str = "3 6*down m space enter '-1 enter enter enter enter ";

fn at(keys: &str) -> Stage {
    let mut stage = Stage::sample(Lang::Zh).sized(120, 36);
    stage.press(keys);
    stage
}

fn project(stage: &Stage) -> &Project {
    stage.model.screens.tracker.home.project(&stage.model.book).map(|(_, project)| project).unwrap()
}

fn account(stage: &Stage) -> &Account {
    stage.model.screens.tracker.home.account(&stage.model.book).unwrap()
}

/// Presses keys and counts those that are no text.
fn count(stage: &mut Stage, keys: &str) -> usize {
    stage.press(keys);
    let times = |word: &str| word.split_once('*').map_or(1, |(n, _)| n.parse().unwrap());
    keys.split_whitespace().filter(|word| !word.starts_with('\'')).map(times).sum()
}

#[test]
fn a_new_customer_with_three_contacts_and_a_meeting_takes_few_keys() {
    let mut stage = Stage::sample(Lang::Zh).sized(80, 24);
    let mut keys = count(
        &mut stage,
        "3 n '北海冻品 enter '冷库监控 enter '130万 enter '+90 enter enter '带样机上门 enter '+3 enter",
    );
    // A user who supports us and guides, a gatekeeper, a decision maker.
    keys += count(
        &mut stage,
        "a '周全 enter right space enter 5*right enter 2*right enter '库管 enter '138-0000-2001 enter",
    );
    keys += count(
        &mut stage,
        "a '吴敏 enter 2*right space enter 4*right enter 2*right enter '电气主任 enter '138-0000-2002 enter",
    );
    keys += count(
        &mut stage,
        "a '郑总 enter 3*right space enter 3*right enter 3*right enter '总经理 enter '138-0000-2003 enter",
    );
    keys += count(
        &mut stage,
        "m space right space enter '+1 enter '看样机 enter '吴主任签试用单 enter '周全给一周温度记录 enter",
    );
    keys += count(&mut stage, "tab down g space 2*down space down space esc");
    let project = project(&stage);
    assert_eq!((account(&stage).name.as_str(), project.name.as_str()), ("北海冻品", "冷库监控"));
    assert_eq!((account(&stage).contacts.len(), project.involvements.len(), project.meetings.len()), (3, 3, 1));
    let parts: Vec<_> = project.involvements.iter().map(|p| (p.roles.clone(), p.attitude, p.influence)).collect();
    let part = |role, attitude, influence| (vec![role], Some(attitude), Some(influence));
    assert_eq!(
        parts,
        [
            part(BuyingRole::User, Attitude::Champion, Influence::Medium),
            part(BuyingRole::Gatekeeper, Attitude::Supporter, Influence::Medium),
            part(BuyingRole::DecisionMaker, Attitude::Neutral, Influence::High),
        ]
    );
    assert_eq!(project.meetings[0].contacts.len(), 2);
    let positions = Positions::of(account(&stage), project, &stage.model.book.yardstick(), TODAY);
    assert!(positions.guide_lit() && positions.sales_lit(), "{}", stage.screen());
    assert!(keys < 120, "{keys} keys");
}

#[test]
fn a_project_goes_to_a_customer_that_is_there() {
    let mut stage = at("3 n 'hddl");
    assert!(stage.sees("华东电力"), "{}", stage.screen());
    stage.press("right enter '三期 enter esc");
    // Not recorded yet: kept as a draft and back when the form opens again.
    assert_eq!(stage.notice(), form::DRAFT_KEPT.text(Lang::Zh));
    let customers = stage.model.book.accounts().len();
    stage.press("n");
    assert!(stage.sees("三期"), "{}", stage.screen());
    stage.press("7*enter");
    assert_eq!(stage.model.book.accounts().len(), customers);
    assert_eq!((account(&stage).name.as_str(), project(&stage).name.as_str()), ("华东电力", "三期"));
    assert!(stage.model.saving.drafts.entries.is_empty());
    stage.press("u");
    assert!(stage.model.book.accounts().values().all(|a| a.projects.iter().all(|p| p.name != "三期")));
}

#[test]
fn phone_and_last_promise_stand_on_the_first_pane() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let mut stage = Stage::sample(lang).sized(size.0, size.1);
            stage.press(PHASE_TWO);
            let screen = stage.screen();
            assert!(screen.contains("138-0000-1002") && stage.shows(phrases::LAST_PROMISE), "{screen}");
        }
    }
}

#[test]
fn a_touch_takes_one_key_and_one_line() {
    let mut stage = at(PHASE_TWO);
    let before = project(&stage).touches.len();
    stage.press("t '问了停机窗口 enter");
    let touch = project(&stage).touches.last().unwrap();
    assert_eq!((touch.text.as_str(), touch.kind, touch.on), ("问了停机窗口", TouchKind::Call, TODAY));
    stage.press("u");
    assert_eq!(project(&stage).touches.len(), before);
}

#[test]
fn an_advance_is_recorded_with_its_four_answers_and_asked_when_it_falls_due() {
    let mut stage = at("3 6*down m space enter '-1 enter enter '试用 enter enter");
    let planned = project(&stage).meetings.last().unwrap().id;
    stage.press("enter 3*tab");
    while stage.model.screens.tracker.home.log_entry(&stage.model.book)
        != Some(app::screen::tracker::rows::LogEntry::Meeting(planned))
    {
        let before = stage.model.screens.tracker.home.cursor(TrackerPane::Log);
        stage.press("down");
        assert_ne!(before, stage.model.screens.tracker.home.cursor(TrackerPane::Log), "{}", stage.screen());
    }
    // No key chooses an outcome: an answer is missing, and the form says which.
    stage.press("o enter 3 enter enter '赵明远 enter enter '能申请预算");
    assert!(stage.shows(judge::MISSING_BY) && stage.shows(phrases::CONTINUATION), "{}", stage.screen());
    stage.press("up '+0 enter enter right enter enter");
    let meeting = project(&stage).meeting(planned).unwrap();
    assert_eq!((meeting.outcome, meeting.reached), (Some(Outcome::Advance), Some(Reached::Ideal)));
    assert_eq!(meeting.action.as_ref().unwrap().status, PromiseStatus::Promised);
    assert!(stage.shows(phrases::DUE_TODAY), "{}", stage.screen());
    stage.press("space");
    let status = |stage: &Stage| project(stage).meeting(planned).unwrap().action.clone().unwrap().status;
    assert_eq!(status(&stage), PromiseStatus::Kept);
    assert_eq!(project(&stage).meeting(planned).unwrap().action.as_ref().unwrap().kept_on, Some(TODAY));
    stage.press("space");
    assert_eq!(status(&stage), PromiseStatus::Broken);
}

#[test]
fn bad_input_is_told_beside_the_field_and_nothing_is_lost() {
    let past = at("3 6*down f '寄样本 enter '-3");
    assert!(past.sees(&form::IN_THE_PAST.with(["3"]).text(Lang::Zh)), "{}", past.screen());
    for (typed, told) in [
        ("12万a", form::NOT_MONEY_AT.with(["a"])),
        ("-5", form::NEGATIVE.say()),
        ("10000000000000000", form::TOO_LARGE.say()),
    ] {
        let stage = at(&format!("3 6*down e enter ctrl-u '{typed}"));
        assert!(stage.sees(&told.text(Lang::Zh)), "{typed}\n{}", stage.screen());
        let mut closed = stage.clone();
        closed.press("esc");
        assert_eq!(project(&closed).amount, project(&at(PHASE_TWO)).amount, "{typed}");
        assert_eq!(closed.notice(), form::DRAFT_KEPT.text(Lang::Zh), "{typed}");
    }
    let mut wide = at("3 6*down e enter ctrl-u '１２，５００ enter");
    wide.press("esc");
    assert_eq!(project(&wide).amount, Some(domain::money::Money::whole(12_500)));
    let long = "项目🙂".repeat(100);
    let mut stage = at("3 6*down e ctrl-u");
    stage.tell(app::msg::Msg::Paste(long.clone()));
    assert!(stage.sees(&form::TOO_LONG.with(["80", "300"]).text(Lang::Zh)), "{}", stage.screen());
    stage.press("esc e");
    let kept = &stage.model.saving.drafts.entries;
    assert!(kept.iter().any(|d| d.text == long) && project(&stage).name == "二期变频", "{kept:?}");
}

#[test]
fn somebody_put_aside_leaves_a_gap_keeps_the_name_in_old_meetings_and_comes_back() {
    let mut stage = at("3 6*down c down");
    let TrackerView::Account(page) = &stage.model.screens.tracker.view else { panic!() };
    let app::screen::tracker::account::AccountRow::Contact(id) = page.row() else { panic!() };
    let name = account(&stage).contact(id).unwrap().name.clone();
    let before = stage.model.book.clone();
    stage.press("x esc");
    let gap = stage.screen();
    assert_eq!(account(&stage).contact(id).unwrap().archived, Some(TODAY));
    let seats = app::screen::tracker::rows::role_rows(account(&stage), project(&stage));
    assert!(seats.iter().all(|seat| seat.contact() != Some(id)), "{gap}");
    assert!(project(&stage).meetings.iter().any(|m| m.contacts.contains(&id)) && gap.contains(&name), "{gap}");
    stage.press("c end");
    while stage.model.screens.tracker.view != TrackerView::Home {
        let TrackerView::Account(page) = &stage.model.screens.tracker.view else { panic!() };
        if page.row() == app::screen::tracker::account::AccountRow::Contact(id) {
            break;
        }
        stage.press("up");
    }
    stage.press("x esc");
    assert_eq!(stage.model.book, before);
}

#[test]
fn somebody_erased_leaves_no_trace_and_does_not_come_back() {
    let mut stage = at("3 6*down t '问过王建国 enter c down");
    let TrackerView::Account(page) = &stage.model.screens.tracker.view else { panic!() };
    let app::screen::tracker::account::AccountRow::Contact(id) = page.row() else { panic!() };
    let name = account(&stage).contact(id).unwrap().name.clone();
    let key = RecordKey::Account(account(&stage).id);
    stage.press("X");
    assert_eq!(stage.model.scope(), KeyScope::Confirm);
    stage.press("esc");
    assert!(account(&stage).contact(id).is_some());
    stage.effects.clear();
    stage.press("X y");
    let [Effect::Erase(_), Effect::Save(saved), Effect::FinishErasures] = stage.effects.as_slice() else {
        panic!("{:?}", stage.effects)
    };
    assert_eq!(*saved, key);
    assert_eq!(stage.notice(), words::tracker::ERASED.text(Lang::Zh));
    let left = format!("{:?}", account(&stage));
    assert!(!left.contains(&name) && !left.contains(&id.to_string()), "{left}");
    stage.press("u");
    assert_eq!(stage.notice(), frame::NOTHING_TO_UNDO.text(Lang::Zh));
    assert!(!format!("{:?}", account(&stage)).contains(&name));
}

#[test]
fn what_is_removed_comes_back() {
    for keys in
        ["3 6*down d", "3 6*down enter 2*down d", "3 6*down enter 3*tab d", "3 6*down enter tab d", "3 6*down c d"]
    {
        let mut stage = at(keys);
        assert_ne!(stage.model.book, harness::book(Lang::Zh), "{keys}");
        assert!(!stage.notice().is_empty(), "{keys}");
        stage.press("u");
        assert_eq!(stage.model.book, harness::book(Lang::Zh), "{keys}");
    }
}

#[test]
fn a_sample_customer_with_something_added_stays_when_the_sample_goes() {
    let mut stage = at("3 6*down t '自己记的 enter !drop-sample");
    let names: Vec<_> = stage.model.book.accounts().values().map(|a| (a.name.as_str(), a.sample)).collect();
    assert_eq!(names, [("华东电力", false)], "{}", stage.notice());
    stage.press("u");
    assert_eq!(stage.model.book.accounts().len(), harness::book(Lang::Zh).accounts().len());
}

#[test]
fn undo_selects_what_it_brings_back() {
    for keys in ["3 6*down c d", "3 6*down d"] {
        let mut stage = at(keys);
        stage.press("esc esc u");
        assert_eq!((account(&stage).name.as_str(), keys), ("华东电力", keys), "{}", stage.screen());
    }
    let mut stage = at("3 6*down d u");
    assert_eq!(project(&stage).name, "二期变频");
    stage.press("ctrl-r");
    assert!(stage.model.book.accounts().values().flat_map(|a| &a.projects).all(|p| p.name != "二期变频"));
}

#[test]
fn a_meeting_that_lies_ahead_is_not_judged() {
    let mut stage = at("3 n '北海冻品 enter '冰柜 6*enter a '周全 6*enter m space 5*enter o");
    // Nothing waits: what is asked about is what has just happened.
    assert!(stage.shows(judge::JUST), "{}", stage.screen());
    stage.press("esc enter 3*tab o");
    assert_eq!(stage.notice(), phrases::NO_MEETING.text(Lang::Zh), "{}", stage.screen());
    stage.press("3*tab left");
    stage.press("m space enter '-1 4*enter o");
    assert_eq!(stage.model.scope(), KeyScope::Form);
}

/// The form of an advance that was recorded, opened in the log.
fn changing(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("3 enter 3*tab");
    let title = form::OUTCOME_CHANGES.with_phrases([phrases::ADVANCE]).text(lang);
    for _ in 0..20 {
        stage.press("o");
        if stage.sees(&title) {
            break;
        }
        if !stage.model.overlays.is_empty() {
            stage.press("esc");
        }
        stage.press("down");
    }
    stage
}

#[test]
fn an_outcome_that_is_there_is_changed_only_where_the_meeting_is_chosen_and_the_form_says_so() {
    for lang in [Lang::Zh, Lang::En] {
        // Every meeting that lies behind has its outcome: away from the log what just happened is asked.
        let mut stage = Stage::sample(lang);
        let mut book = stage.model.book.clone();
        let judge = |p: &mut domain::project::Project| {
            for meeting in p.meetings.iter_mut().filter(|m| m.outcome.is_none()) {
                meeting.outcome = Some(Outcome::Continuation);
            }
        };
        let keys: Vec<_> = book.accounts().values().flat_map(|a| a.projects.iter().map(|p| (a.id, p.id))).collect();
        for (account, project) in keys {
            book.edit_project(domain::project::ProjectKey { account, project }, judge);
        }
        stage.model.book = book;
        for place in ["5 2*right o", "4 o", "b o"] {
            stage.press(place);
            assert!(stage.shows(judge::JUST), "{place}\n{}", stage.screen());
            stage.press("esc");
        }
        // On the meeting itself the form says that an outcome is there.
        assert!(changing(lang).sees(&form::OUTCOME_CHANGES.with_phrases([phrases::ADVANCE]).text(lang)));
        let mut waiting = Stage::sample(lang);
        waiting.press(MET).press("o");
        assert!(waiting.shows(form::OUTCOME), "{}", waiting.screen());
    }
}

#[test]
fn an_outcome_confirmed_as_it_is_closes_the_form_and_says_that_nothing_changed() {
    for lang in [Lang::Zh, Lang::En] {
        let mut stage = changing(lang);
        let before = stage.model.book.clone();
        for _ in 0..9 {
            if !stage.model.overlays.is_empty() {
                stage.press("enter");
            }
        }
        assert_eq!(stage.model.scope(), KeyScope::Tracker, "{}", stage.screen());
        assert!(stage.model.book == before);
        assert_eq!(stage.notice(), form::UNCHANGED.text(lang), "{}", stage.screen());
        // Where the meeting is really gone the form stays, with everything typed in it.
        stage.press("o 'kept");
        let accounts: Vec<_> = before.accounts().keys().copied().collect();
        for id in accounts {
            stage.model.book.edit_account(id, |account| account.projects.clear());
        }
        _ = stage.model.book.take_journal();
        stage.press("9*enter");
        assert_eq!(stage.notice(), form::NOT_RECORDED.text(lang));
        assert!(!stage.model.overlays.is_empty());
    }
}

#[test]
fn a_day_typed_as_a_distance_is_kept_as_the_day() {
    let mut stage = at("3 6*down f '寄样本 enter '+7 enter esc");
    let later = "2026-01-09T09:00".parse().unwrap();
    stage.tell(app::msg::Msg::Now(later));
    stage.press("f");
    assert!(stage.sees("2026-01-12"), "{}", stage.screen());
}

#[test]
fn what_does_not_fit_into_a_field_is_told() {
    let mut stage = at("3 6*down t");
    stage.tell(app::msg::Msg::Paste("长".repeat(20_000)));
    assert_eq!(stage.notice(), form::PASTE_CUT.text(Lang::Zh));
    let stage = at("3 6*down e enter ctrl-u '1000000000000000");
    assert!(stage.sees(&form::SO_LARGE.with(["1,000,000,000,000,000"]).text(Lang::Zh)), "{}", stage.screen());
}

#[test]
fn two_roles_of_one_person_are_one_in_the_list_and_said_so() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("3");
        for _ in 0..20 {
            let (account, project) = stage.model.screens.tracker.home.project(&stage.model.book).unwrap();
            let lights = Positions::of(account, project, &stage.model.book.yardstick(), TODAY);
            let one = lights.has_positions() && lights.covered() > 1 && !lights.two_roles;
            let end = if lang == Lang::Zh { "才亮。" } else { "people." };
            assert!(phrases::SAME_PERSON.template().text(lang).ends_with(end));
            assert_eq!(stage.sees(end), one, "{}", stage.screen());
            stage.press("down");
        }
    }
}

#[test]
fn the_tracker_says_when_positions_are_held_and_when_to_close() {
    let mut seen = [0; 3];
    let mut stage = Stage::sample(Lang::Zh).sized(80, 24);
    stage.press("3");
    for _ in 0..20 {
        let (account, project) = stage.model.screens.tracker.home.project(&stage.model.book).unwrap();
        let lights = Positions::of(account, project, &stage.model.book.yardstick(), TODAY);
        let wanted = (lights.all_lit() && !lights.ready_to_close(), lights.ready_to_close());
        assert_eq!((stage.shows(phrases::HELD), stage.shows(phrases::READY)), wanted, "{}", stage.screen());
        seen[usize::from(wanted.0) + 2 * usize::from(wanted.1)] += 1;
        stage.press("down");
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn the_limits_of_decency_are_read_at_every_usual_size() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("3 6*down g");
            let limits = stage.model.courses.tracker.as_ref().unwrap().guide.limits.clone();
            for limit in &limits {
                assert!(stage.sees(&limit.get(lang).chars().take(12).collect::<String>()), "{}", stage.screen());
            }
        }
    }
}

#[test]
fn no_temperament_is_on_the_wall() {
    use domain::project::TemperamentKind;
    for lang in Lang::ALL {
        let words = TemperamentKind::ALL.map(|kind| phrases::temperament(Some(kind)).text(lang));
        let mut found = false;
        for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("3 enter 3*right");
            found |= words.iter().any(|word| stage.screen().contains(word));
            stage.press("P");
            let screen = stage.screen();
            assert!(!words.iter().any(|word| screen.contains(word)), "{screen}");
        }
        assert!(found, "a temperament is shown to the rep, so that its absence on the wall says something");
    }
}

#[test]
fn what_a_customer_did_is_noted_from_the_page_of_a_contact() {
    let mut stage = at("3 6*down enter down enter t '在电话里问了窗口 enter");
    assert_eq!(stage.model.navigation.tab, Tab::Tracker);
    assert_eq!(project(&stage).touches.last().unwrap().text, "在电话里问了窗口");
    stage.press("c f '约孙总 enter '+2 enter enter");
    assert_eq!(project(&stage).tasks.last().unwrap().text, "约孙总");
}

#[test]
fn attitudes_and_scores_turn_where_they_stand() {
    let mut stage = at("3 6*down enter 3*down right");
    let part = |stage: &Stage| {
        let seat = stage.model.screens.tracker.home.role_row(&stage.model.book).unwrap();
        project(stage).involvement(seat.contact().unwrap()).unwrap().clone()
    };
    assert_eq!(part(&stage).attitude, None);
    stage.press("space");
    assert_eq!(part(&stage).attitude, Some(Attitude::Opponent));
    stage.press("= =");
    assert_eq!(part(&stage).attitude, Some(Attitude::Neutral));
    stage.press("right -");
    assert_eq!(part(&stage).influence, Some(Influence::Medium));
    stage.press("tab =");
    assert_eq!(project(&stage).factors[0].ours, 5);
    stage.press("=");
    assert_eq!(project(&stage).factors[0].ours, 5);
}

#[test]
fn enter_on_an_alert_leads_to_where_it_is_mended() {
    let mut stage = at("3 6*down enter 2*tab enter");
    assert_eq!(stage.model.scope(), KeyScope::Form, "{}", stage.screen());
    assert!(stage.shows(form::NEW_MEETING), "{}", stage.screen());
    stage.press("esc down enter");
    assert_eq!(stage.model.screens.tracker.home.pane, TrackerPane::Factors);
    assert_eq!(stage.model.screens.tracker.home.cursor(TrackerPane::Factors), 2);
}

#[test]
fn the_page_of_a_contact_leads_back_to_the_tracker() {
    let mut stage = at("3 6*down enter down enter");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Brain, KeyScope::Customer));
    stage.press("esc");
    assert_eq!(
        (stage.model.navigation.tab, stage.model.screens.tracker.home.pane),
        (Tab::Tracker, TrackerPane::People)
    );
    stage.press("enter 2");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Brain, KeyScope::Brain));
}

#[test]
fn the_palette_finds_how_to_import_by_the_word_people_use() {
    for (lang, word) in [(Lang::Zh, "导入"), (Lang::En, "import")] {
        let mut stage = Stage::sample(lang).sized(100, 30);
        stage.press(&format!("ctrl-p '{word} enter"));
        assert!(matches!(stage.model.overlays.last(), Some(Overlay::HowToImport(_))), "{word}\n{}", stage.screen());
    }
}

#[test]
fn the_palette_finds_customers_projects_and_people() {
    let mut stage = at("ctrl-p '二期变频 enter");
    assert_eq!((stage.model.navigation.tab, project(&stage).name.as_str()), (Tab::Tracker, "二期变频"));
    stage.press("ctrl-p 'wangjianguo enter");
    assert_eq!(stage.model.scope(), KeyScope::Customer);
    stage.press("ctrl-p 'hsyw enter");
    let mut stage = at("ctrl-p '临港水务");
    stage.press("enter");
    assert!(matches!(stage.model.screens.tracker.view, TrackerView::Account(_)), "{}", stage.screen());
}

#[test]
fn a_follower_changes_nothing() {
    let mut stage = Stage::follower(Lang::Zh).sized(120, 36);
    let before = stage.model.book.clone();
    for keys in ["3 6*down n", "enter down right space", "d", "esc d", "c down x", "X", "esc g space", "esc t"] {
        stage.press(keys);
        assert_eq!(stage.model.book, before, "{keys}");
    }
    assert_eq!(stage.notice(), frame::FOLLOWER.text(Lang::Zh));
}

#[test]
fn a_tracker_is_printed_without_temperament_and_estimate() {
    let mut stage = at("3 p");
    let Some(Effect::Print(name, text)) = stage.effects.pop() else { panic!("{:?}", stage.effects) };
    assert!(name.starts_with("安泰医疗-洁净车间风机-") && name.ends_with("-1-2-1-2026-01-05.md"), "{name}");
    assert!(text.contains("罗启明") && !text.contains(phrases::EAGLE.text(Lang::Zh)), "{text}");
    assert!(stage.model.book == harness::book(Lang::Zh));
}

fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let one = prop::sample::select(vec![
        "enter",
        "tab",
        "s-tab",
        "up",
        "down",
        "right",
        "left",
        "space",
        "backspace",
        "'a",
        "'+3",
        "'试",
        "'-1",
        "esc",
        "o",
        "ctrl-u",
        "'研究",
    ]);
    prop::collection::vec(one, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_sequence_of_keys_talks_the_judge_into_an_advance(keys in keys()) {
        let mut stage = Stage::sample(Lang::Zh).sized(80, 24);
        stage.press(MET).press("o");
        for key in keys {
            stage.press(key);
            let projects = stage.model.book.accounts().values().flat_map(|a| &a.projects);
            for meeting in projects.flat_map(|p| &p.meetings).filter(|m| m.outcome == Some(Outcome::Advance)) {
                let action = meeting.action.as_ref();
                prop_assert!(action.is_some_and(|a| is_complete_advance(a, meeting.at.date())), "{meeting:?}");
            }
        }
    }
}
