//! Stories of the Team view: the coaching log, its forms, the figures, the page for a talk; in both languages.

use app::action::Tab;
use app::effect::Effect;
use app::form::subject::{NoteKind, Subject};
use app::keymap::KeyScope;
use app::msg::Msg;
use app::overlay::Overlay;
use app::screen::channel::team::{TeamPage, TeamPane};
use domain::coaching::{Audience, CoachingEntry, CoachingKind, Obstacle, OwnPart};
use domain::id::Id;
use domain::lang::Lang;
use domain::person::Person;
use domain::team::tally::rep_tally;
use domain::today::{Due, DueKind};
use harness::Stage;
use jiff::Span;
use jiff::civil::datetime;
use words::{Phrase, brain, team as phrases, today};

/// The Team view of the sample, with He Jing or whoever comes second under the cursor.
fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("6 4*]").press(keys);
    assert_eq!(stage.model.navigation.tab, Tab::Channel);
    stage
}

fn member(stage: &Stage) -> Id {
    stage.model.screens.channel.team.member().unwrap()
}

fn person(stage: &Stage, id: Id) -> Person {
    (**stage.model.book.people().get(&id).unwrap()).clone()
}

fn log(stage: &Stage) -> Vec<CoachingEntry> {
    person(stage, member(stage)).coaching
}

fn says<const N: usize>(stage: &Stage, phrase: Phrase<N>) {
    let told = stage.model.notice.as_ref().map(|say| say.template);
    assert_eq!(told, Some(phrase.template()), "{}\n{}", stage.notice(), stage.screen());
}

/// What was added to a log.
fn added(stage: &Stage, before: &[CoachingEntry]) -> CoachingEntry {
    let new: Vec<_> = log(stage).into_iter().filter(|entry| !before.contains(entry)).collect();
    let [entry] = new.as_slice() else { panic!("{new:?}\n{}", stage.screen()) };
    entry.clone()
}

#[test]
fn praise_takes_two_keys_beside_the_text_and_undo_takes_it_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down");
        let before = log(&stage);
        stage.press("n 'kept-calm enter");
        says(&stage, phrases::PRAISE_NOTED);
        let entry = added(&stage, &before);
        assert_eq!((entry.kind, entry.audience, entry.said), (CoachingKind::Praise, Audience::Public, None));
        assert_eq!((entry.text.as_str(), entry.by), ("kept-calm", stage.model.book.settings().me));
        assert_eq!(entry.seen, stage.model.session.now);
        assert!(stage.sees("kept-calm"), "{}", stage.screen());
        stage.press("u");
        assert_eq!(log(&stage), before);
    }
}

#[test]
fn a_correction_waits_for_two_answers() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down");
        let before = log(&stage);
        stage.press("c");
        let label = phrases::NEXT_TIME.text(lang);
        assert!(!stage.sees(label), "{}", stage.screen());
        stage.press("2*enter");
        says(&stage, phrases::ANSWER_FIRST);
        stage.press("1 enter");
        assert!(!stage.sees(label), "one answer is not two\n{}", stage.screen());
        stage.press("2 enter");
        assert!(stage.sees(label) && stage.shows(phrases::FIRST_MEANS), "{}", stage.screen());
        assert_eq!(log(&stage), before, "nothing is written by answering");
        assert!(!stage.shows(phrases::TWO_QUESTIONS), "both are answered\n{}", stage.screen());
        stage.press("enter");
        stage.press("4*enter 'ask-who-decides enter");
        says(&stage, phrases::DECIDE_FIRST);
        assert_eq!(log(&stage), before);
        stage.press("1 5*enter");
        says(&stage, phrases::CORRECTION_NOTED);
        let entry = added(&stage, &before);
        assert_eq!(entry.own_part, Some(OwnPart { made_clear: true, gave_means: false }));
        assert_eq!((entry.obstacle, entry.audience), (Some(Obstacle::Cannot), Audience::Private));
        assert_eq!(entry.text, "ask-who-decides");
        // What was answered stands with it where the talk is prepared, as long as it is not said.
        let id = member(&stage);
        stage.model.book.edit_person(id, |person| {
            person.coaching.iter_mut().filter(|one| one.id == entry.id).for_each(|one| one.said = None);
        });
        stage.press("b");
        let own = phrases::OWN_PART.fill(lang, [phrases::YES, phrases::NO].map(|phrase| phrase.text(lang)));
        let page: String = (0..6).map(|_| stage.press("pagedown").screen()).collect();
        let bare = |text: &str| text.chars().filter(|ch| !ch.is_whitespace() && *ch != '│').collect::<String>();
        assert!(bare(&page).contains(&bare(&own)), "{page}");
        stage.press("esc u");
        assert_eq!(log(&stage), before);
    }
}

#[test]
fn a_public_correction_is_questioned_and_not_forbidden() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down c 1 enter 1 enter 2 enter");
        let before = log(&stage);
        assert!(!stage.shows(phrases::PUBLIC_CORRECTION));
        stage.press("left");
        assert!(stage.shows(phrases::PUBLIC_CORRECTION), "{}", stage.screen());
        stage.press("3*enter 'x enter");
        says(&stage, phrases::CORRECTION_NOTED);
        assert_eq!(added(&stage, &before).audience, Audience::Public);
    }
}

#[test]
fn a_step_is_the_one_after_the_last() {
    // Liu Yang was shown how and is to try: what follows is to watch.
    for lang in Lang::ALL {
        let mut stage = at(lang, "down");
        while !log(&stage).iter().any(|e| e.kind == CoachingKind::Step(domain::coaching::AbilityStep::LetTry)) {
            stage.press("down");
        }
        let before = log(&stage);
        stage.press("s 'together enter");
        says(&stage, phrases::STEP_NOTED);
        assert_eq!(added(&stage, &before).kind, CoachingKind::Step(domain::coaching::AbilityStep::Watch));
    }
}

#[test]
fn what_is_said_is_said_now_and_only_once() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down space");
        says(&stage, phrases::CHOOSE_ENTRY);
        stage.press("tab");
        let before = log(&stage);
        let entry = stage.model.screens.channel.team.entry(&stage.model.book).unwrap().clone();
        assert!(entry.waits());
        stage.press("space");
        says(&stage, phrases::SAID_NOW);
        let said = |stage: &Stage| person(stage, member(stage)).coaching_entry(entry.id).unwrap().said;
        assert_eq!(said(&stage), Some(stage.model.session.now));
        stage.press("space");
        says(&stage, phrases::SAID_ALREADY);
        stage.press("u");
        assert_eq!(log(&stage), before);
        stage.press("d");
        says(&stage, phrases::ENTRY_REMOVED);
        assert_eq!(log(&stage).len(), before.len() - 1);
        stage.press("u");
        assert_eq!(log(&stage), before);
    }
}

#[test]
fn an_entry_is_changed_where_it_stands_and_looking_changes_nothing() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down tab");
        let before = log(&stage);
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Form);
        stage.press("esc");
        assert_eq!(log(&stage), before);
        stage.press("e 3*enter '! enter");
        says(&stage, phrases::ENTRY_CHANGED);
        let entry = added(&stage, &before);
        assert!(entry.text.ends_with('!') && before.iter().any(|old| old.id == entry.id && old.seen == entry.seen));
    }
}

#[test]
fn nothing_is_said_before_it_was_seen() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "down n");
        let before = log(&stage);
        stage.press("2*up '8:00 2*enter 'x enter");
        says(&stage, phrases::SAID_TOO_EARLY);
        assert_eq!(log(&stage), before);
    }
}

#[test]
fn of_myself_nothing_is_noted() {
    for lang in Lang::ALL {
        for keys in ["n", "c", "s", "b", "p"] {
            let stage = at(lang, keys);
            says(&stage, phrases::NOT_MYSELF);
        }
        let stage = at(lang, "enter");
        assert!(matches!(stage.model.screens.channel.team.page, TeamPage::Coach(_)));
        assert!(stage.shows(phrases::TROUBLES), "{}", stage.screen());
    }
}

#[test]
fn a_trouble_is_ticked_for_today_and_the_days_before_stay() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "v down");
        let me = stage.model.book.settings().me.unwrap();
        let before = person(&stage, me).self_checks;
        stage.press("space");
        let checks = person(&stage, me).self_checks;
        let (last, earlier) = checks.split_last().unwrap();
        assert_eq!((earlier, last.on, last.ticks()), (before.as_slice(), stage.model.today(), [false, true, false]));
        stage.press("space");
        assert_eq!(person(&stage, me).self_checks.last().unwrap().ticks(), [false; 3], "none is an answer too");
        stage.press("2*u");
        assert_eq!(person(&stage, me).self_checks, before);
        stage.press("esc");
        assert_eq!(stage.model.scope(), KeyScope::Team);
    }
}

#[test]
fn the_figures_kept_are_those_made_from_nothing() {
    let mut stage = at(Lang::En, "");
    let same = |stage: &Stage| {
        let (book, team) = (&stage.model.book, &stage.model.screens.channel.team);
        for person in book.people().values() {
            let accounts = book.accounts().values().map(AsRef::as_ref);
            let anew = rep_tally(accounts, person, &book.settings().limits, stage.model.today());
            assert_eq!(team.ledger.tally(person.id), anew, "{}", person.name);
        }
    };
    same(&stage);
    // Something is done elsewhere, undone, and a day passes.
    stage.press("1 space 6");
    same(&stage);
    stage.press("u");
    same(&stage);
    stage.press("5 > esc 6");
    same(&stage);
    stage.pass_midnight();
    same(&stage);
    let book = &stage.model.book;
    let owner = |id: &Id| book.accounts().values().flat_map(|a| &a.projects).any(|p| p.owner == Some(*id));
    let order = stage.model.screens.channel.team.ledger.order();
    assert!(order.iter().filter(|id| owner(id)).count() >= 6, "the team of the sample is alive");
}

#[test]
fn the_talk_is_prepared_on_a_page_that_can_be_printed() {
    for lang in Lang::ALL {
        for keys in ["enter", "b", "tab b"] {
            let mut stage = at(lang, "down").sized(120, 60);
            stage.press(keys);
            assert_eq!(stage.model.scope(), KeyScope::TeamTalk);
            let waits = log_of_talk(&stage).into_iter().find(CoachingEntry::waits).unwrap();
            assert!(stage.sees(&waits.text), "{}", stage.screen());
            for phrase in [phrases::FIGURES, phrases::LAST_TIME, phrases::PRAISE_TO_SAY, phrases::ASK, phrases::AGREE] {
                assert!(stage.shows(phrase), "{}", stage.screen());
            }
            stage.press("p");
            let printed = stage.effects.iter().rev().find_map(|effect| match effect {
                Effect::Print(name, text) => Some((name.clone(), text.clone())),
                _ => None,
            });
            let (name, text) = printed.unwrap();
            assert!(name.starts_with("talk-") && name.ends_with("2026-01-05.md"), "{name}");
            assert!(text.contains(&waits.text) && text.contains("- [ ] "), "{text}");
            stage.press("esc");
            assert_eq!(stage.model.scope(), KeyScope::Team);
        }
    }
}

fn log_of_talk(stage: &Stage) -> Vec<CoachingEntry> {
    let TeamPage::Talk(page) = stage.model.screens.channel.team.page else { panic!("{}", stage.screen()) };
    person(stage, page.person).coaching
}

/// Goes down to the first line of praise in Today.
fn to_praise(stage: &mut Stage) -> Due {
    stage.press("1 home");
    for _ in 0..stage.model.screens.today.list_layout().stops() {
        if let Some(line) = stage.model.screens.today.selected_line().filter(|line| line.kind == DueKind::Praise) {
            return *line;
        }
        stage.press("down");
    }
    panic!("none\n{}", stage.screen());
}

#[test]
fn today_asks_for_praise_and_a_key_says_it_is_said() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let line = to_praise(&mut stage);
        let entry =
            |stage: &Stage| person(stage, line.person().unwrap()).coaching_entry(line.about.unwrap()).unwrap().clone();
        assert!(
            stage.sees(
                today::HOURS_STALE.fill(lang, [&entry(&stage).hours(stage.model.session.now).to_string()]).as_str()
            )
        );
        stage.press("space");
        says(&stage, phrases::SAID_NOW);
        assert_eq!(entry(&stage).said, Some(stage.model.session.now));
        assert_ne!(stage.model.screens.today.selected_line(), Some(&line));
        stage.press("u");
        assert!(entry(&stage).waits());
        let again = to_praise(&mut stage);
        assert_eq!(again, line);
        stage.press("enter");
        let team = &stage.model.screens.channel.team;
        assert_eq!((stage.model.navigation.tab, team.pane), (Tab::Channel, TeamPane::Log));
        assert_eq!(team.entry(&stage.model.book).map(|entry| entry.id), line.about);
        stage.press("esc");
        assert_eq!(stage.model.navigation.tab, Tab::Today, "{}", stage.screen());
        assert_eq!(stage.model.screens.today.selected_line(), Some(&line));
        stage.press("e");
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
        assert_eq!(form.subject, Subject::Coaching(line.person().unwrap(), line.about.unwrap()));
    }
}

#[test]
fn praise_comes_up_by_the_hour_though_nobody_presses_a_key() {
    let mut stage = at(Lang::En, "down n 'one enter");
    stage.press("1");
    let now = stage.model.session.now;
    let lines = |stage: &Stage| {
        stage.model.screens.today.groups().iter().flatten().filter(|line| line.kind == DueKind::Praise).count()
    };
    let before = lines(&stage);
    let after = |minutes: i64| now.checked_add(Span::new().minutes(minutes)).unwrap();
    stage.tell(Msg::Now(after(24 * 60 - 1)));
    assert_eq!(lines(&stage), before);
    stage.tell(Msg::Now(after(24 * 60)));
    assert_eq!(lines(&stage), before + 1);
    // The clock is set back: nothing is negative, and nothing is told too early.
    stage.tell(Msg::Now(datetime(2026, 1, 2, 9, 0, 0, 0)));
    assert_eq!(lines(&stage), 0);
}

#[test]
fn an_empty_team_invites() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang).sized(80, 24);
        stage.press("esc 6 4*]");
        assert!(stage.sees(&phrases::MY_LOG.fill(lang, ["v"])), "{}", stage.screen());
        let me = member(&stage);
        stage.model.book.remove(domain::record::RecordKey::Person(me));
        stage.tell(Msg::Commit);
        stage.press("1 6");
        assert!(stage.sees(&phrases::EMPTY_TEAM.fill(lang, ["a"])), "{}", stage.screen());
        stage.press("n");
        says(&stage, words::brain::NOBODY);
        stage.press("a");
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
        assert_eq!(form.subject, Subject::NewPerson);
    }
}

#[test]
fn what_was_half_typed_is_there_again() {
    let mut stage = at(Lang::En, "down n 'half");
    let id = member(&stage);
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.subject, Subject::NewCoaching(id, NoteKind::Praise));
    stage.press("esc");
    assert!(!log(&stage).iter().any(|entry| entry.text == "half"));
    stage.press("n");
    assert!(stage.sees("half"), "{}", stage.screen());
}

#[test]
fn the_wall_tells_that_there_are_more_steps_until_the_last_is_seen() {
    let mut stage = at(Lang::En, "v 3*tab P").sized(80, 24);
    stage.press("down up");
    let more = words::frame::MORE_BELOW;
    assert!(stage.shows(more) && !stage.shows(phrases::FOLLOW_UP), "{}", stage.screen());
    stage.press("8*down");
    assert!(!stage.shows(more) && stage.shows(phrases::FOLLOW_UP), "{}", stage.screen());
}

#[test]
fn the_advice_of_a_form_is_there_whole_where_the_screen_is_low() {
    for lang in Lang::ALL {
        for keys in ["down n", "down s", "down c", "down c 2", "down c 1 enter 1 enter 2"] {
            let stage = at(lang, keys).sized(67, 19);
            let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{keys}\n{}", stage.screen()) };
            let advice = form.summary().unwrap().course.unwrap();
            assert!(stage.sees(advice.get(lang)), "{keys}\n{}", stage.screen());
        }
    }
}

#[test]
fn quarters_and_their_figures_are_not_cut_on_a_narrow_screen() {
    for lang in Lang::ALL {
        let screen = at(lang, "").sized(67, 19).screen();
        assert!(screen.contains("25Q4") && !screen.contains("2025Q4"), "{screen}");
        assert!(screen.contains("22/24"), "{screen}");
    }
}

#[test]
fn who_gave_no_name_is_not_called_me_twice() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang).sized(80, 24);
        stage.press("esc 6 4*]");
        let me = brain::ME.text(lang);
        assert!(!stage.sees(&phrases::MYSELF.fill(lang, [me])), "{}", stage.screen());
    }
}
