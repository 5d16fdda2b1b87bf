//! Checks a course pack in a folder. What is wrong goes to standard output, one line each; what was counted to standard error.

use std::path::Path;
use std::process::ExitCode;

use super::context::{CommandContext, GOOD, bad, print_error, print_output};
use crate::error_text as sentences;
use crate::pack_text;
use app::screen::workshop::cases::page as case_page;
use app::screen::workshop::deck::{DeckPage, deck};
use app::screen::workshop::votes::act::VotingAct;
use app::screen::workshop::votes::page::{BothVotes, page as vote_page};
use domain::course::lesson::{LessonChapter, VoteQuestion};
use domain::lang::{Lang, Text};
use domain::workshop::showing::WallPage;
use domain::workshop::tally::CardCounts;
use store::course::CourseSource;
use text::{Ruler, clean_line};
use ui::wall::sent::fits;
use words::{Say, course_pack as phrases};

/// Says what is wrong with a pack, and how large it is.
#[must_use]
pub fn check(setting: &CommandContext, folder: &Path) -> ExitCode {
    let source = match CourseSource::of(folder) {
        Ok(source) => source,
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            return bad();
        }
    };
    let report = source.check();
    if report.own == 0 {
        print_error(setting, &phrases::NOTHING_OWN.with([&folder.display().to_string()]));
        return bad();
    }
    for file in &report.built_in {
        print_error(setting, &phrases::BUILT_IN.with([file.name]));
    }
    let mut faults: Vec<_> = report.faults.iter().map(pack_text::fault).collect();
    faults.extend(report.lessons.iter().flat_map(|lessons| too_long(&source, lessons)));
    let pages = report.lessons.as_ref().map_or(0, |lessons| lessons.pages().count());
    let [own, texts] = [report.own, report.texts].map(|count| count.to_string());
    print_error(setting, &phrases::COUNTS.with([&own, &texts, &pages.to_string()]));
    if faults.is_empty() {
        print_error(setting, &phrases::GOOD.say());
        return GOOD;
    }
    print_error(setting, &phrases::BAD.with([&faults.len().to_string()]));
    let mut lines = String::new();
    for say in faults {
        lines.push_str(&clean_line(&say.text(setting.lang)));
        lines.push('\n');
    }
    let _ = print_output(&lines);
    bad()
}

/// What a wall cannot show whole, wherever signs of unknown width are wide.
fn too_long(source: &CourseSource, lessons: &LessonChapter) -> Vec<Say> {
    let mut found = Vec::new();
    for (key, pages) in projected(lessons) {
        for (lang, what) in [(Lang::Zh, phrases::TOO_LONG_ZH), (Lang::En, phrases::TOO_LONG_EN)] {
            let fits_all = |wide| pages.iter().all(|page| fits(page, lang, Ruler { wide_ambiguous: wide }));
            if ![false, true].into_iter().all(fits_all) {
                // What stands in for a file that does not read is none of the pack's.
                found.extend(source.place_of(key).map(|place| pack_text::at_place(&place, what.say())));
            }
        }
    }
    found
}

/// Everything a trainer projects, by its key: pages and mottos whole, a case from the situation to the model answer, votes from what
/// is asked to the why.
fn projected(lessons: &LessonChapter) -> Vec<(&str, Vec<WallPage>)> {
    let whole = |page: DeckPage| page.on_the_wall(lessons, None, page.last_step());
    let own = deck(lessons).into_iter().filter_map(|page| {
        let course = page.page()?;
        let asked = course.question.iter().flat_map(|question| vote(&course.title, question));
        Some((course.key.as_str(), std::iter::once(whole(page)).chain(asked).collect()))
    });
    let mottos = lessons.frame.mottos.iter().map(|motto| (motto.key.as_str(), vec![whole(DeckPage::Motto(motto))]));
    let cases = lessons.cases.iter().map(|case| {
        let model = (1..=case.model.len()).map(|points| case_page::model(case, points));
        let asked = case.questions.iter().flat_map(|question| vote(&case.title, question));
        (case.key.as_str(), std::iter::once(case_page::situation(case)).chain(model).chain(asked).collect())
    });
    own.chain(mottos).chain(cases).collect()
}

/// A question at each act, after many cards were raised.
fn vote(title: &Text, question: &VoteQuestion) -> Vec<WallPage> {
    let cards = Some(CardCounts([100; 4]));
    let votes = BothVotes { first: cards, second: cards };
    let acts =
        [VotingAct::Asked, VotingAct::Choices, VotingAct::First, VotingAct::Second, VotingAct::Answer, VotingAct::Why];
    acts.map(|act| vote_page(title.clone(), question, None, votes, act)).into()
}
