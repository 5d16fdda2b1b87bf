//! A case from its situation on the wall to the model answer, by keys alone: the countdown with its task, a line a team, what holds a
//! real name and stays off the wall, undo, a frozen wall.

use app::keymap::KeyScope;
use app::saving::Access;
use app::screen::workshop::cases::{CaseAct, CasePane, CasesView, page};
use app::screen::workshop::wall_room::{CELLS, fits};
use domain::course::lesson::CaseTexts;
use domain::lang::Lang;
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::showing::{Showing, WallPage};
use harness::{Stage, book};
use std::sync::Arc;
use text::Ruler;
use words::cases as phrases;

/// The view of a class with three teams.
fn cases(lang: Lang) -> Stage {
    let mut with = book(lang);
    let mut class = Workshop::clone(with.workshops().values().next().unwrap());
    class.teams = Some(3);
    with.put_unjournaled(Record::Workshop(Arc::new(class)));
    let mut stage = Stage::open(lang, with, Access::Writer).sized(120, 36);
    stage.press("8 5*]");
    stage
}

fn view(stage: &Stage) -> &CasesView {
    &stage.model.screens.workshop.cases
}

fn showing(stage: &Stage) -> &Showing {
    &stage.model.wall.showing
}

fn class(stage: &Stage) -> &Workshop {
    stage.model.book.workshops().values().next().unwrap()
}

fn case(stage: &Stage) -> &CaseTexts {
    &stage.model.courses.lessons.as_deref().unwrap().cases[view(stage).cursor]
}

fn on_wall(stage: &Stage, text: &str) -> bool {
    let quoted = format!("{text:?}");
    format!("{:?}", showing(stage)).contains(quoted.trim_matches('"'))
}

#[test]
fn a_case_goes_from_the_situation_to_the_model_answer_by_one_key() {
    for lang in Lang::ALL {
        let mut stage = cases(lang);
        stage.press("space");
        let texts = case(&stage).clone();
        assert!(on_wall(&stage, texts.situation.get(lang)));
        stage.press("space");
        let countdown = showing(&stage).countdown.clone().unwrap();
        assert_eq!((countdown.seconds, &countdown.task), (u32::from(texts.minutes) * 60, &texts.line));
        stage.press("space");
        assert_eq!(stage.model.scope(), KeyScope::Field, "{}", stage.screen());
        for line in ["one", "two", "three"] {
            stage.press(&format!("'{line} enter"));
        }
        assert_eq!(stage.notice(), phrases::KEPT_ALL.text(lang));
        assert_eq!(class(&stage).case_lines.len(), 3);
        assert!(showing(&stage).countdown.is_some() && !on_wall(&stage, "three"));
        stage.press("space");
        assert_eq!(showing(&stage).countdown, None);
        for (team, line) in [("1", "one"), ("2", "two"), ("3", "three")] {
            assert!(on_wall(&stage, &phrases::TEAM_LINE.fill(lang, [team, line])), "{:?}", showing(&stage));
        }
        let points: Vec<_> = texts.model.iter().map(|point| point.get(lang).to_owned()).collect();
        assert!(points.iter().all(|point| !on_wall(&stage, point)));
        for (place, point) in points.iter().enumerate() {
            stage.press("space");
            assert!(on_wall(&stage, point), "{place}");
            assert!(points.iter().skip(place + 1).all(|later| !on_wall(&stage, later)), "{place}");
        }
        assert!(texts.notes.iter().all(|note| !on_wall(&stage, note.get(lang))));
        stage.press("space");
        assert_eq!(stage.notice(), phrases::DONE.text(lang));
    }
}

#[test]
fn a_line_with_a_real_name_is_kept_and_not_shown() {
    for lang in Lang::ALL {
        let mut stage = cases(lang);
        let book = stage.model.book.clone();
        let account = book.accounts().values().find(|a| a.projects.iter().any(|p| !p.competitors.is_empty())).unwrap();
        let contact = account.contacts.first().unwrap().name.clone();
        let rival = account.projects.iter().flat_map(|p| &p.competitors).next().unwrap().clone();
        let person = book.people().values().next().unwrap().name.clone();
        stage.press("space e");
        for (name, told) in
            [(person, phrases::NAMED_PERSON), (contact, phrases::NAMED_CONTACT), (rival, phrases::NAMED_RIVAL)]
        {
            let number = (view(&stage).team + 1).to_string();
            name.chars().for_each(|ch| stage.tell(app::msg::Msg::Key(app::key::Key::plain(app::key::Code::Char(ch)))));
            stage.press("enter");
            assert_eq!(stage.notice(), told.fill(lang, [&number]), "{name}");
        }
        assert_eq!(class(&stage).case_lines.len(), 3, "nothing that was written is lost");
        stage.press("w");
        for line in class(&stage).case_lines.clone() {
            assert!(!on_wall(&stage, &line.line), "{}", line.line);
        }
        assert!(on_wall(&stage, phrases::OFF_WALL.text(lang)));
        assert!(stage.shows(phrases::SIGN_OFF), "{}", stage.screen());
        let named = phrases::NAMED_CUSTOMER.fill(lang, ["1"]);
        stage.press("tab 5*up e end");
        stage.press("60*backspace");
        account.name.chars().for_each(|ch| {
            stage.tell(app::msg::Msg::Key(app::key::Key::plain(app::key::Code::Char(ch))));
        });
        stage.press("enter");
        assert_eq!(stage.notice(), named);
    }
}

#[test]
fn a_line_is_mended_dropped_and_comes_back_by_undo() {
    let mut stage = cases(Lang::En);
    stage.press("e 'first enter esc tab e");
    assert_eq!(view(&stage).pane, CasePane::Teams);
    stage.press("esc up up e");
    assert_eq!(view(&stage).asked.as_ref().unwrap().line.text(), "first");
    stage.press("'! enter esc");
    assert_eq!(class(&stage).case_lines[0].line, "first!");
    stage.press("up up d");
    assert!(class(&stage).case_lines.is_empty());
    stage.press("u u");
    assert_eq!(class(&stage).case_lines[0].line, "first");
    stage.press("d d");
    assert_eq!(stage.notice(), phrases::NOTHING_TO_DROP.en);
}

#[test]
fn bad_lines_are_told_and_stay() {
    for lang in Lang::ALL {
        let mut stage = cases(lang);
        stage.press("w");
        assert_eq!(stage.notice(), phrases::NO_LINES.text(lang));
        stage.press("e enter");
        assert_eq!((stage.notice().as_str(), stage.model.scope()), (phrases::EMPTY_LINE.text(lang), KeyScope::Field));
        stage.tell(app::msg::Msg::Paste("x".repeat(200)));
        stage.press("enter");
        assert_eq!(stage.notice(), phrases::TOO_LONG.fill(lang, ["162", "200"]));
        assert!(class(&stage).case_lines.is_empty());
        stage.press("esc e");
        assert_eq!(view(&stage).asked.as_ref().unwrap().line.text().len(), 200, "what was typed is not lost");
    }
}

#[test]
fn where_no_teams_were_made_their_number_is_asked_for() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("8 5*] e '0 enter");
        assert_eq!(stage.notice(), phrases::BAD_TEAMS.fill(lang, ["60"]));
        stage.press("backspace '４ enter");
        assert!(stage.sees(&phrases::TEAM.fill(lang, ["4"])), "{}", stage.screen());
        stage.press("'one enter");
        assert_eq!((class(&stage).case_lines.len(), view(&stage).team), (1, 1));
    }
}

#[test]
fn a_frozen_wall_stands_and_gets_what_was_held_back() {
    let mut stage = cases(Lang::En);
    stage.press("space .");
    let before = showing(&stage).clone();
    stage.press("t");
    assert_eq!(stage.notice(), words::lectern::COUNT_FROZEN.en);
    stage.press("a a");
    assert_eq!(showing(&stage), &before);
    assert_eq!(view(&stage).act_of("case-ears"), Some(CaseAct::Model(2)));
    let second = case(&stage).model[1].en.clone();
    stage.press(".");
    assert!(on_wall(&stage, &second));
}

#[test]
fn the_questions_of_a_case_lead_to_the_votes() {
    for lang in Lang::ALL {
        let mut stage = cases(lang);
        stage.press("down v");
        assert_eq!(stage.model.scope(), KeyScope::Votes);
        let asked = stage.model.screens.workshop.votes.question.clone().unwrap();
        assert_eq!(asked.to_string(), "case-source:1");
        stage.press("space space '9 space '9 space '0 space '0 enter 2*] v");
        let asked = stage.model.screens.workshop.votes.question.clone().unwrap();
        assert_eq!(asked.to_string(), "case-source:2", "the next that was not voted on");
    }
}

#[test]
fn every_page_of_every_case_fits_the_wall() {
    let stage = cases(Lang::En);
    let long = "字".repeat(81);
    for case in &stage.model.courses.lessons.as_deref().unwrap().cases {
        let lines: Vec<_> = (0..12).map(|team| page::TeamLine { team, line: Some(&long) }).collect();
        let model = (1..=case.model.len()).map(|points| page::model(case, points));
        let all: Vec<WallPage> =
            [page::situation(case)].into_iter().chain(page::lines(case, &lines)).chain(model).collect();
        assert!(all.len() >= 5);
        for page in all {
            assert!(fits(&page.blocks) && !page.blocks.is_empty(), "{page:?}");
            assert!(Lang::ALL.iter().all(|lang| Ruler::default().width(page.title.get(*lang)) <= CELLS - 6));
        }
    }
}
