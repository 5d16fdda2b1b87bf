//! Stories and laws of the judge: what is chosen decides, what is typed decides nothing, and looking changes nothing.

use app::form::subject::Subject;
use app::form::typing::option_key;
use app::form::{FieldKind, Form, Input};
use app::keymap::KeyScope;
use app::msg::Msg;
use app::overlay::Overlay;
use app::screen::tracker::rows::RoleRow;
use domain::book::Book;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::meeting::{
    ActionKind, CustomerAction, InHand, InHandKind, Meeting, Occasion, Outcome, PromiseStatus, TouchKind,
};
use domain::project::{Project, ProjectKey, SaleSize};
use domain::tracker::promise::ending;
use harness::{Stage, TODAY};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;
use words::{Phrase, form, funnel, judge, tracker as phrases};

/// A project of the sample with one more meeting, of yesterday, that waits for its outcome.
fn met(lang: Lang) -> (Stage, ProjectKey, Id) {
    let mut stage = Stage::sample(lang).sized(80, 24);
    stage.press("3 6*down");
    let key = stage.model.screens.tracker.home.key().unwrap();
    let id = IdSource::new(4711).next_id();
    let known = stage.model.book.project(key).unwrap().0.contacts[0].id;
    let meeting = Meeting { contacts: vec![known], ..Meeting::new(id, date(2026, 1, 4).at(9, 30, 0, 0)) };
    edit(&mut stage, key, |project| {
        project.meetings.retain(|meeting| meeting.outcome.is_some());
        project.meetings.push(meeting);
    });
    (stage, key, id)
}

fn edit(stage: &mut Stage, key: ProjectKey, change: impl FnOnce(&mut Project)) {
    stage.model.book.edit_project(key, change);
    _ = stage.model.book.take_journal();
}

fn project(stage: &Stage, key: ProjectKey) -> &Project {
    stage.model.book.project(key).unwrap().1
}

fn outcome(stage: &Stage, key: ProjectKey, id: Id) -> Option<Outcome> {
    project(stage, key).meeting(id).unwrap().outcome
}

/// Lays the form of a meeting over the screen.
fn open(stage: &mut Stage, key: ProjectKey, id: Id) {
    let form = Form::open(Subject::Outcome(key, id), &stage.model.form_scene()).unwrap();
    stage.model.overlays = vec![Overlay::Form(Box::new(form))];
}

fn front(stage: &Stage) -> Option<&Form> {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// The field with the focus.
fn field(stage: &Stage) -> &'static str {
    front(stage).and_then(Form::entry).map_or("", |entry| entry.field.name)
}

/// Presses Enter until the form is gone.
fn enter_through(stage: &mut Stage) {
    for _ in 0..20 {
        if stage.model.overlays.is_empty() {
            return;
        }
        stage.press("enter");
    }
    panic!("{}", stage.screen());
}

/// Whether a text stands in the form, however it is wrapped there.
fn reads(stage: &Stage, text: &str) -> bool {
    let buffer = stage.drawn().0;
    let (width, area) = (buffer.area.width, buffer.area);
    let left = (width - width.min(app::form::WIDTH)) / 2;
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect::<String>();
    let cells = (0..area.height).flat_map(|y| (left..width - left).map(move |x| (x, y)));
    let shown: String = cells.map(|at| buffer[at].symbol()).collect();
    bare(&shown).contains(&bare(text))
}

/// Presses keys and counts those that are no text.
fn count(stage: &mut Stage, keys: &str) -> usize {
    stage.press(keys);
    let times = |word: &str| word.split_once('*').map_or(1, |(n, _)| n.parse().unwrap());
    keys.split_whitespace().filter(|word| !word.starts_with('\'')).map(times).sum()
}

#[test]
fn an_advance_with_a_known_contact_takes_few_keys() {
    for (lang, when, opens) in [(Lang::Zh, "'+5", "'能用自己的数据谈价"), (Lang::En, "'+5", "'figures")] {
        let (mut stage, key, id) = met(lang);
        // Nothing in hand; a trial, by its number; the person at hand; by when; what is possible then; no note.
        let mut keys = count(&mut stage, &format!("o enter 3 enter enter right enter {when} enter {opens}"));
        if lang == Lang::En {
            stage.tell(Msg::Paste(" of their own line".to_owned()));
        }
        keys += count(&mut stage, "enter enter");
        assert_eq!(outcome(&stage, key, id), Some(Outcome::Advance), "{}", stage.screen());
        assert!(keys <= 14, "{keys}");
        let meeting = project(&stage, key).meeting(id).unwrap();
        let action = meeting.action.as_ref().unwrap();
        assert_eq!((action.kind, action.contact), (Some(ActionKind::Trial), Some(meeting.contacts[0])));
        assert_eq!((action.by, action.status), (Some(date(2026, 1, 10)), PromiseStatus::Promised));
        assert_eq!(meeting.in_hand, Some(InHand::default()));
    }
}

#[test]
fn arrows_and_enter_alone_are_enough_to_choose() {
    let (mut stage, key, id) = met(Lang::Zh);
    stage.press("o right enter 8*right enter enter");
    let meeting = project(&stage, key).meeting(id).unwrap();
    assert_eq!((meeting.outcome, meeting.in_hand.unwrap().kind), (Some(Outcome::Continuation), InHandKind::LoosePaper));
    assert_eq!(meeting.action.as_ref().unwrap().kind, Some(ActionKind::ThinkOver));
}

#[test]
fn everything_that_can_be_chosen_is_seen_at_once() {
    for lang in Lang::ALL {
        let (mut stage, ..) = met(lang);
        stage.press("o");
        assert!(reads(&stage, judge::HOLD_MONEY.text(lang)), "{}", stage.screen());
        stage.press("enter");
        for phrase in [judge::DO_DEMONSTRATION, judge::DO_OTHER, judge::DO_READ, judge::DO_OURS, judge::DO_RULE_OUT] {
            assert!(reads(&stage, phrase.text(lang)), "{}", stage.screen());
        }
    }
}

#[test]
fn every_option_is_chosen_by_the_key_that_stands_before_it() {
    for lang in Lang::ALL {
        let (mut stage, ..) = met(lang);
        stage.press("o enter");
        assert_eq!(field(&stage), "kind");
        let options = match front(&stage).and_then(Form::entry).map(|entry| entry.field.kind) {
            Some(FieldKind::Options(options)) => options,
            other => panic!("{other:?}"),
        };
        assert!(options.len() > 10, "a digit for each is not enough");
        for (place, phrase) in options.iter().enumerate().rev() {
            let key = option_key(place).unwrap();
            assert!(reads(&stage, &format!("{key} {}", phrase.text(lang))), "{key}\n{}", stage.screen());
            for pressed in [key, key.to_ascii_uppercase()] {
                stage.press(&format!("{} {pressed}", if place == 3 { "4" } else { "3" }));
                assert_eq!(front(&stage).and_then(Form::entry).unwrap().input, Input::Choice(place), "{pressed}");
            }
        }
        stage.press("3 f");
        assert_eq!(front(&stage).and_then(Form::entry).unwrap().input, Input::Choice(3), "there is no such option");
    }
}

#[test]
fn only_a_paper_with_its_day_is_an_order() {
    for (place, wanted) in [(2, InHandKind::Contract), (3, InHandKind::WrittenOrder), (4, InHandKind::Money)] {
        let (mut stage, key, id) = met(Lang::En);
        stage.press(&format!("o {place} enter"));
        assert_eq!(field(&stage), "paper-day", "the paper is asked for its day, and nothing else is asked");
        assert!(stage.shows(judge::PAPER_DAY) && !stage.shows(judge::THEY_DO), "{}", stage.screen());
        stage.press("ctrl-u '+1");
        assert!(stage.shows(judge::NOT_AHEAD), "{}", stage.screen());
        assert!(!reads(&stage, &judge::VERDICT.with_phrases([phrases::ORDER]).text(Lang::En)), "{}", stage.screen());
        stage.press("ctrl-u '-3");
        assert!(reads(&stage, &judge::VERDICT.with_phrases([phrases::ORDER]).text(Lang::En)), "{}", stage.screen());
        enter_through(&mut stage);
        let meeting = project(&stage, key).meeting(id).unwrap();
        assert_eq!(meeting.outcome, Some(Outcome::Order));
        assert_eq!(meeting.in_hand, Some(InHand { kind: wanted, on: Some(date(2026, 1, 2)) }));
    }
}

#[test]
fn whoever_is_new_is_made_on_the_spot_and_they_are_nobody() {
    let (mut stage, key, id) = met(Lang::Zh);
    let before = stage.model.book.project(key).unwrap().0.contacts.len();
    stage.press("o enter 2 enter enter '钟总 enter '他们 enter");
    assert_eq!(field(&stage), "who");
    assert!(stage.shows(judge::NOT_A_PERSON), "{}", stage.screen());
    stage.press("ctrl-u '欧阳倩 enter '+3 enter '能见钟总谈预算 enter");
    assert_eq!(stage.model.book.project(key).unwrap().0.contacts.len(), before, "not before it is recorded");
    enter_through(&mut stage);
    let (account, project) = stage.model.book.project(key).unwrap();
    let action = project.meeting(id).unwrap().action.as_ref().unwrap();
    let name = |id: Option<Id>| account.contact(id.unwrap()).unwrap().name.as_str();
    assert_eq!((name(action.whom), name(action.contact), action.who.as_str()), ("钟总", "欧阳倩", ""));
    assert_eq!((project.meeting(id).unwrap().outcome, account.contacts.len()), (Some(Outcome::Advance), before + 2));
    assert!(project.involvement(action.contact.unwrap()).is_some());
    stage.press("u");
    assert_eq!(stage.model.book.project(key).unwrap().0.contacts.len(), before);
}

#[test]
fn the_way_up_needs_somebody_at_its_end_whatever_is_said_in_detail() {
    for (lang, opens) in [(Lang::Zh, "那时就能谈价钱"), (Lang::En, "we may talk of price then")] {
        let (mut stage, key, id) = met(lang);
        stage.press("o enter 2 enter 'soon enter");
        assert_eq!(field(&stage), "whom");
        stage.press("enter right enter '+3 enter");
        stage.tell(Msg::Paste(opens.to_owned()));
        let lacks = judge::VERDICT_LACKS.with_phrases([phrases::CONTINUATION, judge::MISSING_WHOM]);
        assert!(reads(&stage, &lacks.text(lang)), "{}", stage.screen());
        // A name that is new is an answer at once, beside whatever stands in detail.
        stage.press("3*up '欧阳倩");
        assert_eq!(field(&stage), "whom");
        let advance = judge::VERDICT.with_phrases([phrases::ADVANCE]);
        assert!(reads(&stage, &advance.text(lang)), "{}", stage.screen());
        enter_through(&mut stage);
        let (account, project) = stage.model.book.project(key).unwrap();
        let meeting = project.meeting(id).unwrap();
        let action = meeting.action.as_ref().unwrap();
        assert_eq!((meeting.outcome, action.what.as_str()), (Some(Outcome::Advance), "soon"));
        assert_eq!(account.contact(action.whom.unwrap()).unwrap().name, "欧阳倩");
    }
}

#[test]
fn a_way_up_on_record_without_anybody_stays_what_it_was() {
    let (mut stage, key, id) = met(Lang::En);
    edit(&mut stage, key, |project| {
        let meeting = project.meeting_mut(id).unwrap();
        let (kind, contact) = (Some(ActionKind::WayUp), meeting.contacts.first().copied());
        let (what, opens) = ("soon".to_owned(), "we may talk of price then".to_owned());
        meeting.action =
            Some(CustomerAction { kind, what, contact, opens, by: Some(TODAY), ..CustomerAction::default() });
        (meeting.outcome, meeting.in_hand) = (Some(Outcome::Advance), Some(InHand::default()));
    });
    let before = stage.model.book.clone();
    open(&mut stage, key, id);
    enter_through(&mut stage);
    assert!(stage.model.book == before, "{:?}", project(&stage, key).meeting(id));
}

#[test]
fn somebody_of_that_name_is_not_made_twice() {
    let (mut stage, key, id) = met(Lang::Zh);
    let name = stage.model.book.project(key).unwrap().0.contacts[1].name.clone();
    let before = stage.model.book.project(key).unwrap().0.contacts.len();
    stage.press(&format!("o enter 3 enter enter '{name} enter '+3 enter '能谈价钱了 enter enter"));
    let (account, project) = stage.model.book.project(key).unwrap();
    assert_eq!(account.contacts.len(), before);
    assert_eq!(project.meeting(id).unwrap().action.as_ref().unwrap().contact, Some(account.contacts[1].id));
}

#[test]
fn what_sounds_like_an_action_is_told_why_it_is_none() {
    for lang in Lang::ALL {
        let texts = &Stage::sample(lang).press("3").model.courses.tracker.as_ref().unwrap().judge.clone();
        for text in &texts.stillness {
            let (mut stage, key, id) = met(lang);
            let place = ActionKind::ALL.iter().position(|kind| *kind == text.kind).unwrap() + 1;
            stage.press(&format!("o enter {place}*right"));
            assert!(reads(&stage, text.why.get(lang)), "{:?}\n{}", text.kind, stage.screen());
            assert!(
                reads(&stage, &judge::VERDICT.with_phrases([phrases::CONTINUATION]).text(lang)),
                "{}",
                stage.screen()
            );
            enter_through(&mut stage);
            assert_eq!(outcome(&stage, key, id), Some(Outcome::Continuation));
        }
    }
}

#[test]
fn words_that_sound_like_a_way_out_draw_a_hint_and_no_verdict() {
    for (lang, typed, found) in
        [(Lang::Zh, "回去研究研究再说", "研究研究"), (Lang::En, "They will get back to you", "get back to you")]
    {
        let (mut stage, key, id) = met(lang);
        stage.press("o enter 3 enter");
        stage.tell(Msg::Paste(typed.to_owned()));
        assert!(reads(&stage, &judge::BRUSH_OFF.with([found]).text(lang)), "{}", stage.screen());
        stage.press("enter right enter '+5 enter");
        stage.tell(Msg::Paste(typed.to_owned()));
        assert!(reads(&stage, &judge::VERDICT.with_phrases([phrases::ADVANCE]).text(lang)), "{}", stage.screen());
        enter_through(&mut stage);
        assert_eq!(outcome(&stage, key, id), Some(Outcome::Advance));
    }
}

#[test]
fn partial_answers_are_kept_when_the_judge_is_left() {
    let (mut stage, ..) = met(Lang::Zh);
    stage.press("o enter 3 enter '两台一周 enter esc");
    assert_eq!(stage.notice(), form::DRAFT_KEPT.text(Lang::Zh));
    stage.press("o");
    assert!(stage.sees("两台一周") && stage.notice() == form::DRAFT_BACK.text(Lang::Zh), "{}", stage.screen());
}

#[test]
fn a_small_sale_without_a_signature_is_not_said_to_be_ruled_out() {
    let (mut stage, key, id) = met(Lang::Zh);
    edit(&mut stage, key, |project| project.size = SaleSize::Small);
    stage.press("o");
    assert!(
        reads(&stage, &judge::VERDICT_UNSIGNED.with_phrases([phrases::NO_SALE]).text(Lang::Zh)),
        "{}",
        stage.screen()
    );
    assert!(!stage.shows(judge::THEY_DO), "{}", stage.screen());
    enter_through(&mut stage);
    assert_eq!(outcome(&stage, key, id), Some(Outcome::NoSale));
}

#[test]
fn what_they_said_they_will_do_is_not_called_nothing() {
    for lang in Lang::ALL {
        let mut stage = met(lang).0.sized(120, 36);
        let texts = |stage: &Stage| stage.model.courses.tracker.as_ref().unwrap().judge.clone();
        let begins = |text: &domain::lang::Text| text.get(lang).chars().take(12).collect::<String>();
        // They attend a demonstration; who and when are not answered.
        stage.press("o enter 1");
        let judge = texts(&stage);
        assert!(stage.sees(&begins(&judge.unfinished)), "{}", stage.screen());
        assert!(!stage.sees(&begins(&judge.verdicts[2].text)), "{}", stage.screen());
        // They are interested: nothing was said that somebody does.
        stage.press("esc esc");
        let mut stage = met(lang).0.sized(120, 36);
        stage.press("o enter");
        assert!(!stage.sees(&begins(&judge.unfinished)), "{}", stage.screen());
    }
}

/// The sentences of the course that may stand under the judge now.
fn advice(stage: &Stage) -> Vec<String> {
    let texts = &stage.model.courses.tracker.as_ref().unwrap().judge;
    let verdicts = texts.verdicts.iter().map(|verdict| &verdict.text);
    let all =
        verdicts.chain(texts.stillness.iter().map(|text| &text.why)).chain([&texts.loose_paper, &texts.unfinished]);
    let all = all.chain(texts.questions.iter().map(|question| &question.hint));
    all.map(|text| text.get(stage.model.session.lang).to_owned()).collect()
}

#[test]
fn advice_is_whole_at_every_size_or_not_there() {
    for lang in Lang::ALL {
        for size in [(30, 8), (40, 12), (45, 14), (60, 16), (76, 20), (80, 24), (100, 30), (120, 36)] {
            for keys in [
                "o",
                "o 1",
                "o 2 enter",
                "o enter",
                "o enter 8",
                "o enter 3 enter",
                "o enter 3 4*enter",
                "o enter right 8*right",
            ] {
                let mut stage = met(lang).0.sized(size.0, size.1);
                stage.press(keys);
                let mut told = 0;
                for text in advice(&stage) {
                    let begins: String = text.chars().take(12).collect();
                    let whole = reads(&stage, &text);
                    told += usize::from(whole);
                    assert!(whole || !reads(&stage, &begins), "{size:?} {keys}: {text}\n{}", stage.screen());
                }
                let verdict =
                    [judge::VERDICT.zh, judge::VERDICT.en].map(|text| text.chars().take(3).collect::<String>());
                let judged = verdict.iter().any(|begins| reads(&stage, begins));
                assert!(judged || size.1 < 12, "{size:?} {keys}\n{}", stage.screen());
                // Help with the question and the meaning of the verdict.
                assert!(told >= 2 || size < (80, 24), "{size:?} {keys}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn the_form_does_not_jump_while_it_is_answered() {
    let (mut stage, ..) = met(Lang::En);
    stage.press("o");
    let top = |stage: &Stage| {
        let screen = stage.screen();
        let title = form::OUTCOME.text(Lang::En).to_owned();
        screen.lines().position(|line| line.contains(&title)).unwrap()
    };
    let first = top(&stage);
    for keys in ["enter", "8", "3", "enter", "enter", "right", "enter", "'+3", "enter", "'能谈价钱了", "5*up", "2"]
    {
        stage.press(keys);
        assert_eq!(top(&stage), first, "{keys}\n{}", stage.screen());
    }
}

/// Every meeting of a book that lies behind.
fn judged(book: &Book) -> Vec<(ProjectKey, Id)> {
    let projects = book.accounts().values().flat_map(|account| account.projects.iter().map(move |p| (account.id, p)));
    let meetings = projects.flat_map(|(account, p)| {
        p.meetings.iter().filter(|m| m.outcome.is_some()).map(move |m| (ProjectKey { account, project: p.id }, m.id))
    });
    meetings.collect()
}

#[test]
fn going_through_any_outcome_of_the_sample_changes_nothing() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("3");
        let before = stage.model.book.clone();
        let all = judged(&before);
        assert!(all.len() > 50);
        stage.effects.clear();
        for (key, id) in all {
            open(&mut stage, key, id);
            let ended = ending(project(&stage, key).meeting(id).unwrap());
            let recorded = ended.map(|ended| judge::ON_RECORD.with_phrases([phrases::ending(ended)]));
            assert!(reads(&stage, &recorded.unwrap().text(lang)), "{}", stage.screen());
            enter_through(&mut stage);
            open(&mut stage, key, id);
            stage.press("3*down up esc");
            assert!(stage.model.book == before && stage.effects.is_empty(), "{id} {}", stage.screen());
        }
        assert!(stage.model.saving.drafts.entries.is_empty());
    }
}

#[test]
fn a_note_of_an_older_record_may_be_mended_and_its_outcome_stays() {
    let (mut stage, key, id) = met(Lang::Zh);
    edit(&mut stage, key, |project| {
        let meeting = project.meeting_mut(id).unwrap();
        meeting.outcome = Some(Outcome::Advance);
        let (what, who) = ("再见一面".to_owned(), "他们".to_owned());
        let opens = "再说".to_owned();
        meeting.action = Some(CustomerAction { what, who, opens, by: Some(TODAY), ..CustomerAction::default() });
    });
    let before = project(&stage, key).meeting(id).unwrap().clone();
    open(&mut stage, key, id);
    for _ in 0..9 {
        if field(&stage) != "note" {
            stage.press("down");
        }
    }
    stage.press("'补记 enter");
    let after = project(&stage, key).meeting(id).unwrap();
    assert_eq!(*after, Meeting { note: "补记".to_owned(), ..before }, "{}", stage.screen());
    // An answer that is changed is judged as any other.
    open(&mut stage, key, id);
    stage.press("enter 8");
    enter_through(&mut stage);
    assert_eq!(outcome(&stage, key, id), Some(Outcome::Continuation));
}

fn a_text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ \t\n\u{3000}]{0,3}", "\\PC{0,12}", "[一-龥]{1,9}", Just("他们".to_owned())]
}

/// A meeting as an older program recorded it.
fn an_older_meeting() -> impl Strategy<Value = Meeting> {
    let outcome = select(vec![Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale]);
    let status = select(vec![PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken]);
    let action = prop::option::of((a_text(), a_text(), a_text(), prop::option::of(-9..9_i64), status));
    (outcome, a_text(), a_text(), action, a_text()).prop_map(|(outcome, signed, note, action, ideal)| {
        let day = |days: i64| TODAY.saturating_add(jiff::Span::new().days(days));
        let action = action.map(|(what, who, opens, by, status)| {
            let by: Option<Date> = by.map(day);
            CustomerAction { what, who, opens, by, status, ..CustomerAction::default() }
        });
        let id = IdSource::new(4711).next_id();
        Meeting {
            outcome: Some(outcome),
            signed,
            note,
            action,
            ideal,
            ..Meeting::new(id, date(2026, 1, 4).at(9, 30, 0, 0))
        }
    })
}

/// Where opening the way up stands among what they will do.
const WAY_UP: usize = 2;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn going_through_any_older_outcome_changes_nothing(meeting in an_older_meeting(), small: bool, down: bool) {
        let (mut stage, key, id) = met(Lang::Zh);
        edit(&mut stage, key, |project| {
            project.size = if small { SaleSize::Small } else { SaleSize::Large };
            *project.meeting_mut(id).unwrap() = meeting.clone();
        });
        let before = stage.model.book.clone();
        open(&mut stage, key, id);
        if down {
            stage.press("9*down");
        }
        enter_through(&mut stage);
        prop_assert!(stage.model.book == before, "{:?}", project(&stage, key).meeting(id));
        open(&mut stage, key, id);
        stage.press("2*down 3*tab esc");
        prop_assert!(stage.model.book == before && stage.model.saving.drafts.entries.is_empty());
    }

    /// Whoever wants to cheat with words alone cannot: the same choices give the same verdict, whatever is typed in every text
    /// field there is, and whether anything is typed where nothing is asked.
    #[test]
    fn prose_in_every_field_leaves_the_verdict_what_the_choices_say(
        hand in prop_oneof![0..5_usize, 0..2_usize], kind in prop_oneof![0..15_usize, Just(WAY_UP)],
        who in prop::bool::weighted(0.8), whom: bool, by in prop::bool::weighted(0.8),
        detail in prop::array::uniform2(any::<bool>()),
        said in prop::array::uniform2("[一-龥]{4,12}|[a-z]{2,7}( [a-z]{2,7}){1,4}|签了合同，付了定金|signed and paid in full|考虑考虑再说"),
    ) {
        let asked = [5, 6].contains(&kind);
        let [first, second] = [0, 1].map(|run| {
            let text = &said[run];
            let (mut stage, key, id) = met(Lang::Zh);
            open(&mut stage, key, id);
            for _ in 0..20 {
                match field(&stage) {
                    "in-hand" => _ = stage.press(&format!("{hand}")),
                    "kind" if kind > 0 => _ = stage.press(&format!("{kind}*right")),
                    "who" if who => _ = stage.press("right"),
                    "whom" if whom => _ = stage.press("right"),
                    "by" if by => _ = stage.press("'+3"),
                    "what" if !asked && !detail[run] => {}
                    "what" | "opens" | "note" | "signed" => stage.tell(Msg::Paste(text.clone())),
                    _ => {}
                }
                if stage.model.overlays.is_empty() {
                    break;
                }
                stage.press("enter");
            }
            outcome(&stage, key, id)
        });
        prop_assert_eq!(first, second);
        let order = hand >= 2;
        let advance = !order && (1..=6).contains(&kind) && who && by && (whom || kind != WAY_UP);
        let wanted = match kind {
            _ if order => Outcome::Order,
            _ if advance => Outcome::Advance,
            14 => Outcome::NoSale,
            _ => Outcome::Continuation,
        };
        prop_assert_eq!(first, Some(wanted));
    }
}

#[test]
fn what_just_happened_is_noted_from_every_tab_with_whom_and_when_there_already() {
    for (place, lang) in
        [("1", Lang::Zh), ("3 6*down", Lang::En), ("4", Lang::Zh), ("5 2*right", Lang::En), ("4 b", Lang::Zh)]
    {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press(&format!("{place} O"));
        assert!(stage.shows(judge::JUST), "{place}\n{}", stage.screen());
        let Some(Subject::Just(key, _)) = front(&stage).map(|form| form.subject) else { panic!("{place}") };
        let before = project(&stage, key).clone();
        stage.press("1 4*enter 8 enter enter '寄样本 enter '+2 enter");
        assert!(stage.model.overlays.is_empty(), "{place}\n{}", stage.screen());
        let after = project(&stage, key);
        let meeting = after.meetings.last().unwrap();
        assert_eq!(after.meetings.len(), before.meetings.len() + 1);
        assert_eq!(
            (meeting.occasion, meeting.at, meeting.outcome),
            (Occasion::Call, stage.model.session.now, Some(Outcome::Continuation))
        );
        assert!(meeting.held(TODAY) && !meeting.met(TODAY) && !meeting.contacts.is_empty(), "a call is no meeting");
        let task = after.tasks.last().unwrap();
        assert_eq!((task.text.as_str(), task.due), ("寄样本", Some(date(2026, 1, 7))));
        stage.press("u");
        assert_eq!(*project(&stage, key), before, "one step of undo");
    }
}

#[test]
fn an_advance_of_a_meeting_nobody_planned_takes_few_keys_with_the_next_action() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("3");
        let mut keys = count(&mut stage, "O 4*enter 3 enter enter right enter '+5 enter");
        let Some(Subject::Just(key, _)) = front(&stage).map(|form| form.subject) else { panic!("{}", stage.screen()) };
        stage.tell(Msg::Paste("we can talk price from figures of their own line".to_owned()));
        keys += count(&mut stage, "enter enter 'x enter '+2 enter");
        let meeting = project(&stage, key).meetings.last().unwrap();
        assert_eq!(
            (meeting.at, meeting.outcome),
            (stage.model.session.now, Some(Outcome::Advance)),
            "{}",
            stage.screen()
        );
        assert!(keys <= 15, "{keys}");
    }
}

#[test]
fn where_no_meeting_waits_the_outcome_is_of_what_just_happened() {
    let (mut stage, key, id) = met(Lang::Zh);
    stage.press("o");
    assert_eq!(front(&stage).map(|form| form.subject), Some(Subject::Outcome(key, id)));
    stage.press("esc");
    edit(&mut stage, key, |project| project.meetings.retain(|meeting| meeting.id != id));
    stage.press("o");
    assert_eq!(front(&stage).map(|form| form.subject), Some(Subject::Just(key, None)));
    stage.press("2*enter");
    assert!(!stage.shows(judge::NOT_MET_YET));
    stage.press("'+1");
    assert!(stage.shows(judge::NOT_MET_YET), "{}", stage.screen());
}

#[test]
fn whom_the_cursor_stands_on_is_there_already() {
    let (mut stage, key, _) = met(Lang::Zh);
    stage.press("enter 2*down");
    let Some(contact) = stage.model.screens.tracker.home.role_row(&stage.model.book).and_then(RoleRow::contact) else {
        panic!("{}", stage.screen())
    };
    stage.press("t");
    assert_eq!(front(&stage).map(|form| form.subject), Some(Subject::NewTouch(key, Some(contact))));
    stage.press("esc O");
    assert_eq!(front(&stage).map(|form| form.subject), Some(Subject::Just(key, Some(contact))));
    stage.press("esc t '问了停机窗口 enter");
    let touch = project(&stage, key).touches.last().unwrap();
    assert_eq!((touch.contacts.as_slice(), touch.kind, touch.on), (&[contact][..], TouchKind::Call, TODAY));
    // Yesterday's call, from the page of somebody at the customer.
    stage.press(&format!("@{contact} t"));
    assert_eq!(
        front(&stage).map(|form| form.subject),
        Some(Subject::NewTouch(key, Some(contact))),
        "{}",
        stage.notice()
    );
    stage.press("up ctrl-u '-1 enter '回了电话 enter");
    let touch = project(&stage, key).touches.last().unwrap();
    assert_eq!((touch.contacts.as_slice(), touch.on), (&[contact][..], date(2026, 1, 4)));
}

#[test]
fn an_order_by_mail_needs_no_meeting_and_counts_as_any_order() {
    let (mut stage, key, id) = met(Lang::Zh);
    edit(&mut stage, key, |project| project.meetings.retain(|meeting| meeting.id != id));
    let met_before: Vec<_> = {
        let (account, _) = stage.model.book.project(key).unwrap();
        account.contacts.iter().map(|contact| account.last_met(contact.id, TODAY)).collect()
    };
    stage.press("O 2 enter");
    assert_eq!(field(&stage), "in-hand", "whom and when are not asked, and nothing of what they will do");
    stage.press("1 enter enter enter enter");
    assert_eq!(stage.notice(), judge::MAIL_IS_ORDER.text(Lang::Zh), "{}", stage.screen());
    stage.press("3 enter ctrl-u '-1 enter 'PO-88 enter enter enter enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    let (account, project) = stage.model.book.project(key).unwrap();
    let order = project.meetings.last().unwrap();
    assert_eq!((order.occasion, order.outcome), (Occasion::Mail, Some(Outcome::Order)));
    assert_eq!((order.dated(), order.signed.as_str(), order.contacts.len()), (date(2026, 1, 4), "PO-88", 0));
    let proof = domain::steps::proof::order_to_collection(project, TODAY);
    assert_eq!(proof.map(|meeting| meeting.id), Some(order.id), "it proves the move to collection");
    assert_eq!(domain::tracker::last_moves::last_moves(project, TODAY).customer, Some(1));
    let met_after: Vec<_> = account.contacts.iter().map(|contact| account.last_met(contact.id, TODAY)).collect();
    assert_eq!(met_after, met_before, "nobody was met");
    assert!(stage.shows(judge::ORDER_BY_MAIL), "{}", stage.screen());
}

/// A project with one advance of a meeting ten days ago, promised for today.
fn promised(lang: Lang) -> (Stage, ProjectKey, Id) {
    let (mut stage, key, id) = met(lang);
    edit(&mut stage, key, |project| {
        let meeting = Meeting {
            outcome: Some(Outcome::Advance),
            in_hand: Some(InHand::default()),
            action: Some(CustomerAction {
                kind: Some(ActionKind::Trial),
                contact: project.meeting(id).unwrap().contacts.first().copied(),
                by: Some(TODAY),
                opens: "能用自己的数据谈价 we talk price".to_owned(),
                ..CustomerAction::default()
            }),
            ..Meeting::new(id, date(2025, 12, 26).at(9, 30, 0, 0))
        };
        project.meetings = vec![meeting];
    });
    (stage, key, id)
}

fn tick(stage: &mut Stage, times: usize) {
    stage.press("3 enter 3*tab");
    while !stage.shows(judge::SEES_DEMONSTRATION) && !stage.shows(judge::TRIES) {
        stage.press("down");
    }
    let key = stage.model.screens.tracker.home.key().unwrap();
    let id = project(stage, key).meetings[0].id;
    for _ in 0..20 {
        if stage.model.screens.tracker.home.log_entry(&stage.model.book)
            == Some(app::screen::tracker::rows::LogEntry::Meeting(id))
        {
            break;
        }
        stage.press("down");
    }
    for _ in 0..times {
        stage.press("space");
    }
}

#[test]
fn the_day_a_promise_was_kept_is_stored_and_can_be_mended() {
    let (mut stage, key, id) = promised(Lang::Zh);
    assert_eq!(domain::tracker::last_moves::last_moves(project(&stage, key), TODAY).customer, Some(10));
    tick(&mut stage, 1);
    let kept = |stage: &Stage| project(stage, key).meeting(id).unwrap().action.as_ref().unwrap().kept_on;
    assert_eq!(kept(&stage), Some(TODAY), "{}", stage.screen());
    assert_eq!(domain::tracker::last_moves::last_moves(project(&stage, key), TODAY).customer, Some(0));
    open(&mut stage, key, id);
    for _ in 0..9 {
        if field(&stage) != "kept-on" {
            stage.press("enter");
        }
    }
    stage.press("ctrl-u '+1");
    assert!(stage.shows(judge::NOT_AHEAD), "{}", stage.screen());
    stage.press("ctrl-u '-3");
    enter_through(&mut stage);
    assert_eq!(kept(&stage), Some(date(2026, 1, 2)));
    assert_eq!(outcome(&stage, key, id), Some(Outcome::Advance));
    assert_eq!(domain::tracker::last_moves::last_moves(project(&stage, key), TODAY).customer, Some(3));
}

#[test]
fn a_broken_advance_is_called_so_and_no_advance() {
    for lang in Lang::ALL {
        let (mut stage, key, _) = promised(lang);
        tick(&mut stage, 2);
        let shown = |stage: &Stage, phrase: Phrase| stage.shows(phrase);
        assert!(shown(&stage, phrases::BROKEN_ADVANCE), "the log\n{}", stage.screen());
        let mut board = stage.clone().sized(120, 36);
        board.press("5");
        for _ in 0..30 {
            if board.model.screens.funnel.board.key() == Some(key) {
                break;
            }
            board.press("right");
            for _ in 0..8 {
                if board.model.screens.funnel.board.key() != Some(key) {
                    board.press("down");
                }
            }
        }
        assert_eq!(board.model.screens.funnel.board.key(), Some(key), "{}", board.screen());
        let told = funnel::LAST_OUTCOME.fill(lang, [phrases::BROKEN_ADVANCE.text(lang)]);
        assert!(board.sees(&told) && shown(&board, funnel::SIGN_BROKEN), "the card\n{}", board.screen());
        let (book, owner) = (&stage.model.book, domain::funnel::owner::OwnerFilter::All);
        let scope = paper::print::funnel::FunnelScope { book, owner, today: TODAY, lang };
        let page = paper::print::funnel::markdown(&scope);
        assert!(page.contains(phrases::BROKEN_ADVANCE.text(lang)), "the print");
    }
}

#[test]
fn an_older_record_names_its_contact_where_one_is_called_so() {
    let (mut stage, key, id) = met(Lang::Zh);
    let name = stage.model.book.project(key).unwrap().0.contacts[1].name.clone();
    edit(&mut stage, key, |project| {
        let meeting = project.meeting_mut(id).unwrap();
        meeting.outcome = Some(Outcome::Advance);
        let (what, opens) = ("试用一周".to_owned(), "能申请预算".to_owned());
        meeting.action =
            Some(CustomerAction { what, who: name.clone(), opens, by: Some(TODAY), ..CustomerAction::default() });
    });
    open(&mut stage, key, id);
    assert!(stage.sees(&name) && stage.model.scope() == KeyScope::Form, "{}", stage.screen());
    stage.press("enter 3");
    enter_through(&mut stage);
    let (account, project) = stage.model.book.project(key).unwrap();
    let action = project.meeting(id).unwrap().action.as_ref().unwrap();
    assert_eq!((action.kind, action.contact), (Some(ActionKind::Trial), Some(account.contacts[1].id)));
    assert_eq!((project.meeting(id).unwrap().outcome, action.who.as_str()), (Some(Outcome::Advance), ""));
}

#[test]
fn somebody_erased_leaves_no_trace_in_what_was_promised() {
    let (mut stage, key, id) = promised(Lang::Zh);
    let contact = project(&stage, key).meeting(id).unwrap().action.as_ref().unwrap().contact.unwrap();
    stage.model.book.edit_account(key.account, |account| {
        account.contacts.push(Contact::new(IdSource::new(5).next_id(), "周全".to_owned()));
        account.erase(contact, "某人");
    });
    let meeting = project(&stage, key).meeting(id).unwrap();
    assert!(!format!("{meeting:?}").contains(&contact.to_string()));
    assert_eq!(meeting.action.as_ref().unwrap().who, "某人");
    assert!(domain::tracker::promise::counts_as_proof(meeting, TODAY), "the stored outcome stays");
}
