//! An owner is somebody in the book. An id that is left of somebody who is gone lights nothing and opens no gate, and every
//! screen and print says the same of it.

use app::msg::Msg;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::lang::Lang;
use domain::project::ProjectKey;
use domain::record::RecordKey;
use domain::tracker::positions::Positions;
use harness::{Stage, TODAY};
use paper::print::context::ProjectContext;
use paper::print::{funnel::row::rows, tracker};
use words::tracker as phrases;

/// The sample with a project whose lights are all lit and which has every point of the grade, and who owns it.
fn held(lang: Lang) -> (Stage, ProjectKey, Id) {
    let mut stage = Stage::sample(lang).sized(120, 36);
    let book = &stage.model.book;
    let row = rows(book, OwnerFilter::All, TODAY)
        .into_iter()
        .filter(|row| Positions::of(row.account, row.project, &book.yardstick(), TODAY).all_lit())
        .max_by_key(|row| row.grade.map(|grade| grade.points()))
        .unwrap();
    let (key, owner) = (ProjectKey { account: row.account.id, project: row.project.id }, row.project.owner.unwrap());
    stage.press("3");
    (stage, key, owner)
}

/// Another program takes somebody away, and nobody what they own.
fn take_away(stage: &mut Stage, person: Id) {
    stage.tell(Msg::RemovedOutside(RecordKey::Person(person)));
}

#[test]
fn who_is_gone_from_the_book_is_no_salesperson_on_any_screen_or_print() {
    for lang in Lang::ALL {
        let (mut stage, key, owner) = held(lang);
        let said = phrases::LACK_KNOWN_OWNER.text(lang);
        let figures = |stage: &mut Stage| {
            stage.press("5");
            let book = &stage.model.book;
            let card = stage.model.screens.funnel.board.cards().card(key).unwrap().clone();
            let row =
                rows(book, OwnerFilter::All, TODAY).into_iter().find(|row| row.project.id == key.project).unwrap();
            assert_eq!(row.grade.map(|grade| grade.tests[0]), Some(card.lit == [true; 3]), "board and print agree");
            assert_eq!(stage.model.screens.funnel.board.median().map(|m| card.grade(Some(m))), row.grade);
            (card.lit, card.light_figures[2])
        };
        let prints = |stage: &Stage| {
            let (book, courses) = (&stage.model.book, &stage.model.courses);
            let (account, project) = book.project(key).unwrap();
            let (brain, chapter) = (courses.brain.as_deref().unwrap(), courses.tracker.as_deref().unwrap());
            let (steps, today, estimates) = (None, TODAY, false);
            let of = ProjectContext { book, account, project, brain, chapter, steps, lang, today, estimates };
            (tracker::markdown(&of), tracker::json::json(&of).unwrap())
        };
        let (page, data) = prints(&stage);
        assert!(!page.contains(said) && data.contains("\"salesperson\": true"), "{page}{data}");
        assert_eq!(figures(&mut stage), ([true; 3], Some(1)));
        // The board is in front, and its cards are judged anew.
        take_away(&mut stage, owner);
        assert_eq!(figures(&mut stage), ([true, true, false], Some(0)));
        let (page, data) = prints(&stage);
        assert!(page.contains(said), "{page}");
        assert!(
            data.contains("\"salesperson\": false") && data.contains("\"salesperson_lacks\": \"unknown_owner\""),
            "{data}"
        );
        stage.press("3");
        stage.model.screens.tracker.open_project(&stage.model.book, key);
        let stage = stage.sized(80, 24);
        assert!(stage.shows(phrases::LACK_KNOWN_OWNER), "{}", stage.screen());
    }
}
