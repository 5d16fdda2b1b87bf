//! Each idea of the course on the channel, the team and credit has its page, in both languages: what the page says of it is read off
//! the screen. So is what the rows of the other modules ask for beyond a page: what is counted, filled in and placed by the class.

use app::saving::Access;
use app::screen::workshop::deck::deck;
use domain::book::Book;
use domain::course::lesson::{CoursePage, PageBlock};
use domain::lang::{Lang, Text};
use domain::segment::Segment;
use domain::workshop::Workshop;
use domain::workshop::showing::{WallBlock, WallPage};
use harness::Stage;
use harness::sent::{WallLooks, on_the_wall};
use text::Ruler;
use ui::wall::sent::fits;
use words::{Phrase, drill, funnel, hands, matrix, placing, resources, tracker};

/// An idea, the keys to its page, and what must be read there.
type Idea = (&'static str, &'static str, fn(&Stage) -> Vec<String>);

/// What a text of the course says, in the language of the stage.
fn say<'a>(stage: &Stage, texts: impl IntoIterator<Item = &'a Text>) -> Vec<String> {
    let lang = stage.model.session.lang;
    texts.into_iter().map(|text| text.get(lang).to_owned()).collect()
}

fn named(stage: &Stage, phrases: impl IntoIterator<Item = Phrase>) -> Vec<String> {
    let lang = stage.model.session.lang;
    phrases.into_iter().map(|phrase| phrase.text(lang).to_owned()).collect()
}

const IDEAS: &[Idea] = &[
    ("4.1 dynamics, our reading, an exercise", "6 3*]", |stage| {
        let chapter = stage.model.courses.scorecard.as_ref().unwrap();
        say(stage, [&chapter.forces_reading, &chapter.forces_exercise])
    }),
    ("4.2 the five cells", "6", |stage| {
        let segments = domain::segment::Segment::ALL.into_iter().map(Some);
        named(stage, segments.map(matrix::place))
    }),
    ("4.3 time, people, money over four stances", "6 ]", |stage| {
        let rows = domain::resource::Resource::ALL.map(resources::resource);
        let columns = domain::stance::Stance::ALL.map(resources::stance);
        named(stage, rows.into_iter().chain(columns))
    }),
    ("4.4 the scorecard with its gaps", "6 2*] D", |stage| {
        let chapter = stage.model.courses.scorecard.as_ref().unwrap();
        assert_eq!(chapter.gaps.len(), 6);
        say(stage, [&chapter.intro])
    }),
    ("4.5 three tiers", "6 4*] v 4*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.tiers.iter().map(|tier| &tier.name))
    }),
    ("4.6 three troubles of a coach", "6 4*] v", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.troubles.iter().map(|trouble| &trouble.name))
    }),
    ("4.7 two questions to oneself", "6 4*] v 2*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.questions.iter().map(|question| &question.ask))
    }),
    ("4.8 five steps, our reconstruction", "6 4*] v 3*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.steps.iter().map(|step| &step.name).chain([&chapter.steps_note]))
    }),
    ("4.9 four laws", "6 4*] v right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        assert_eq!(chapter.laws.len(), 4);
        say(stage, chapter.laws.iter().map(|law| &law.name))
    }),
    ("5.1 credit or cash", "7 ]", |_| ["100,000", "84,767", "0.83%"].map(str::to_owned).to_vec()),
    ("5.2 bad debt", "7", |_| vec!["125,000".to_owned(), "16,667".to_owned()]),
    ("5.3 delay", "7 tab", |_| vec!["24.0".to_owned(), "1.6".to_owned()]),
    ("5.4 collecting is a contest of nerves", "7 3*]", |stage| {
        let chapter = stage.model.courses.collection.as_ref().unwrap();
        say(stage, [&chapter.intro])
    }),
    ("5.6 fewer bad debts lead to their grid", "6 2*] D b", |_| vec!["125,000".to_owned(), "16,667".to_owned()]),
];

#[test]
fn every_idea_has_its_page_in_both_languages() {
    for lang in Lang::ALL {
        for (idea, keys, said) in IDEAS {
            let mut stage = Stage::sample(lang).sized(140, 50);
            stage.press(keys);
            for text in said(&stage) {
                assert!(stage.sees(&text), "{idea}: {text}\n{}", stage.screen());
            }
        }
    }
}

/// The lectern at the page of a key.
fn at_page(lang: Lang, key: &str) -> (Stage, CoursePage) {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("8 home");
    let chapter = stage.model.courses.lessons.clone().unwrap();
    let (place, page) = deck(&chapter)
        .iter()
        .enumerate()
        .find(|(_, page)| page.key() == key)
        .map(|(place, page)| (place, page.page().unwrap().clone()))
        .unwrap();
    stage.press(&format!("# '{} enter", place + 1));
    (stage, page)
}

fn sent(stage: &Stage) -> &WallPage {
    stage.model.wall.showing.page.as_ref().unwrap()
}

fn class(stage: &Stage) -> &Workshop {
    stage.model.book.workshops().values().next().unwrap()
}

/// What the wall shows of what was sent, as text.
fn seen(stage: &Stage, lang: Lang) -> String {
    let drawn = on_the_wall(&stage.model.wall.showing, WallLooks::of(lang), (80, 24));
    ui::dump::text(&drawn, Ruler::default())
}

/// The labels and figures of the bars that were sent.
fn bars(stage: &Stage, lang: Lang) -> Vec<(String, u16)> {
    let bars = sent(stage).blocks.iter().find_map(|block| match block {
        WallBlock::Bars(bars) => Some(bars),
        _ => None,
    });
    bars.unwrap().iter().map(|bar| (bar.label.get(lang).to_owned(), bar.first.unwrap())).collect()
}

/// A page, what its bars are called, what is typed, and what is counted by that.
type CountedRow = (&'static str, Vec<[&'static str; 2]>, &'static str, Vec<u16>);

/// Rows 1.3 and 2.16: an order of one's own for the five factors, ticks of a role play, and both counted on the wall.
#[test]
fn what_a_class_ordered_or_ticked_is_counted_on_the_wall() {
    let rows: [CountedRow; 2] = [
        (
            "relations-factors",
            vec![["价值", "Value"], ["需求", "Need"], ["价格", "Price"], ["信赖", "Trust"], ["体验", "Experience"]],
            "'3,2,9,0,4",
            vec![3, 2, 9, 0, 4],
        ),
        (
            "quadrants-ninety",
            vec![["A  逻辑", "A  Logic"], ["B  条理", "B  Order"], ["C  人际", "C  People"], ["D  想象", "D  Ideas"]],
            "'B41,A3,C9",
            vec![3, 41, 9, 0],
        ),
    ];
    for lang in Lang::ALL {
        for (key, labels, keys, counts) in rows.clone() {
            let (mut stage, page) = at_page(lang, key);
            assert!(page.exercise.is_some(), "{key}: everybody does it first");
            for wrong in ["'3", "'1,2,3,4,5,6", "'0,0,0,0,0", "'x,1,1,1,1"] {
                stage.press("s").press("30*backspace").press(wrong).press("enter");
                assert!(!stage.notice().is_empty() && class(&stage).hands.is_empty(), "{key} {wrong}");
                stage.press("esc");
            }
            stage.press("s").press(keys).press("enter");
            let wanted: Vec<_> =
                labels.iter().map(|label| label[lang as usize].to_owned()).zip(counts.clone()).collect();
            assert_eq!(bars(&stage, lang), wanted);
            assert!(fits(sent(&stage), lang, stage.model.ruler()));
            let wall = seen(&stage, lang);
            for count in counts.iter().filter(|count| **count > 9) {
                assert!(wall.contains(&count.to_string()) || wall.contains('█'), "{wall}");
            }
            assert_eq!(class(&stage).hands[0].counts, counts);
            // Counted once more they stand there as they were, and an undo brings the first count back.
            stage.press("s").press("enter").press("s").press("30*backspace");
            let last = if counts.len() == 5 { "'1,1,1,1,1" } else { "'1,1,1,1" };
            stage.press(last).press("enter");
            assert_eq!(class(&stage).hands.len(), 1);
            stage.press("u");
            assert_eq!(class(&stage).hands[0].counts, counts);
        }
        let (mut stage, _) = at_page(lang, "relations-how");
        stage.press("s");
        assert_eq!(stage.notice(), hands::NO_HANDS.text(lang));
    }
}

/// Row 1.6: the three names and the core stand on an empty board.
#[test]
fn an_empty_board_says_what_a_funnel_is() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (60, 18), (120, 36)] {
            let mut stage = Stage::open(lang, Book::default(), Access::Writer).sized(columns, rows);
            stage.press("esc esc 5");
            assert!(stage.shows(funnel::THREE_NAMES) && stage.shows(funnel::CORE), "{}", stage.screen());
            let key = stage.model.session.keymap.name(app::keymap::KeyScope::Funnel, app::action::Action::New, lang);
            assert!(stage.sees(&funnel::EMPTY.fill(lang, [&key])), "{}", stage.screen());
        }
    }
}

/// Row 1.8: two outcomes of a small sale and four of a large one, above the first page of the drill, empty before they are filled.
#[test]
fn the_table_of_outcomes_stands_empty_above_the_drill_and_is_filled_by_a_key() {
    for lang in Lang::ALL {
        for (columns, rows, wall) in [(80, 24, false), (120, 36, false), (80, 24, true)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press(if wall { "P !drill" } else { "!drill" });
            let names = app::screen::tracker::drill::LARGE.map(tracker::outcome);
            let intro = stage.model.courses.drills.as_ref().unwrap().outcome_intro.clone();
            let says = |stage: &Stage, phrase: Phrase| {
                stage.screen().lines().filter(|line| line.contains(phrase.text(lang))).count()
            };
            assert!(names.iter().all(|name| stage.shows(*name)), "{}", stage.screen());
            assert!(stage.shows(drill::SMALL) && stage.shows(drill::LARGE));
            assert_eq!(stage.screen().matches("____").count(), 8, "{}", stage.screen());
            assert!(!stage.shows(drill::NO_SUCH), "nothing is told before it is asked for");
            assert!(stage.sees(intro.get(lang)), "{}", stage.screen());
            stage.press("enter");
            assert_eq!(stage.screen().matches("____").count(), 0, "{}", stage.screen());
            let cells = |phrase: Phrase| stage.screen().matches(phrase.text(lang)).count();
            let rows = [says(&stage, drill::NO_SUCH), cells(drill::NO_SUCH)];
            assert_eq!(rows, [2, 2], "{}", stage.screen());
            assert!(cells(drill::SUCCESS) >= 3 && cells(drill::FAILURE) >= 3, "{}", stage.screen());
            assert!(stage.sees(intro.get(lang)), "{}", stage.screen());
            stage.press("enter");
            assert!(stage.shows(drill::ASK_OUTCOME), "then the drill begins: {}", stage.screen());
        }
    }
}

/// Row 4.2: the list of the class is that of the third case.
#[test]
fn the_dealers_are_those_of_the_case() {
    let (stage, page) = at_page(Lang::Zh, "channel-twelve");
    let chapter = stage.model.courses.lessons.clone().unwrap();
    let case = chapter.cases.iter().find(|case| case.key == "case-dealers").unwrap();
    let table = case.material.iter().find_map(|block| match block {
        PageBlock::Table { rows, .. } => Some(rows.clone()),
        _ => None,
    });
    let row = |(place, dealer): (usize, &domain::course::lesson::ExampleDealer)| {
        let zh = [format!("{} {}", place + 1, dealer.name.zh), (dealer.potential / 10_000).to_string()];
        let thousands = dealer.potential / 1_000;
        let en = if thousands < 1_000 {
            thousands.to_string()
        } else {
            format!("{},{:03}", thousands / 1_000, thousands % 1_000)
        };
        [zh, [format!("{} {}", place + 1, dealer.name.en), en]]
            .map(|cells| [cells.to_vec(), vec![format!("{}%", dealer.share)]].concat())
    };
    let named: Vec<_> = page.dealers.iter().enumerate().map(row).collect();
    let cells = |row: &Vec<Text>| {
        [Lang::Zh, Lang::En].map(|lang| row[..3].iter().map(|cell| cell.get(lang).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(named, table.unwrap().iter().map(cells).collect::<Vec<_>>());
}

/// The cells of the matrix that was sent, and what stands below it.
fn cells(stage: &Stage, lang: Lang) -> Vec<String> {
    let [WallBlock::Table { rows, .. }, WallBlock::Line(below)] = sent(stage).blocks.as_slice() else { panic!() };
    let cells = rows.iter().flat_map(|row| row[1..].iter().flatten()).filter(|cell| !cell.en.is_empty());
    cells.chain([below]).map(|cell| cell.get(lang).to_owned()).collect()
}

/// The five cells with the numbers of those that have their letter in a line.
fn matrix_of(line: &str, lang: Lang) -> Vec<String> {
    let cell = |(segment, letter): (Segment, char)| {
        let here = line.chars().zip(1..).filter(|(own, _)| *own == letter).map(|(_, number)| number.to_string());
        let here = here.collect::<Vec<_>>().join(" ");
        format!("{letter} {}  {here}", matrix::place(Some(segment)).text(lang)).trim_end().to_owned()
    };
    Segment::ALL.into_iter().zip("ABCDE".chars()).map(cell).collect()
}

/// Row 4.2: the matrix is empty, and a line that does not place all twelve is told.
#[test]
fn the_matrix_is_empty_until_a_team_placed_all_twelve() {
    for lang in Lang::ALL {
        let (mut stage, page) = at_page(lang, "channel-twelve");
        assert_eq!(page.dealers.len(), 12);
        stage.press("x");
        assert_eq!(cells(&stage, lang)[..5], matrix_of("", lang));
        assert!(stage.screen().contains(placing::HINT.text(lang)), "{}", stage.screen());
        let few = placing::HOW_MANY.fill(lang, ["12", "3"]);
        for (wrong, told) in [("'AAB", few), ("'AABXB", placing::NO_CELL.fill(lang, ["X"]))] {
            stage.press(wrong).press("enter");
            assert_eq!(stage.notice(), told);
            // What was typed stands there again after a look elsewhere.
            stage.press("esc e");
            assert!(stage.screen().contains(wrong.trim_start_matches('\'')), "{}", stage.screen());
            stage.press("8*backspace").press("'1:");
        }
        assert!(class(&stage).placings.is_empty());
        stage.press("esc r r");
        assert_eq!(stage.notice(), placing::NOBODY_YET.text(lang));
        assert_eq!(cells(&stage, lang)[..5], matrix_of("", lang), "nobody placed anything");
    }
}

/// Row 4.2: twelve dealers placed team by team, and only then where they belong.
#[test]
fn twelve_dealers_are_placed_by_the_class_before_the_answer_shows() {
    let (right, other) = ("AABABCCDDEEC", "ABBABCCDDEEC");
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| class.teams = Some(3));
        stage.model.book.take_journal();
        stage.press("8 4*] e 'aabab,ccdde,ec enter");
        assert_eq!(cells(&stage, lang)[..5], matrix_of(right, lang));
        assert_eq!(cells(&stage, lang)[5], placing::AGREED.text(lang));
        stage.press(&format!("'{other} enter"));
        assert_eq!(class(&stage).placings.len(), 2);
        assert_eq!(cells(&stage, lang)[5], placing::DISPUTED.fill(lang, ["2"]));
        stage.press("esc r");
        assert_eq!(stage.notice(), placing::MISSING.fill(lang, ["3"]));
        assert_eq!(cells(&stage, lang)[5], placing::DISPUTED.fill(lang, ["2"]), "the answer waits");
        stage.press(&format!("e '{other} enter"));
        assert_eq!(stage.notice(), placing::ALL_IN.text(lang));
        assert_eq!(cells(&stage, lang)[..5], matrix_of(other, lang), "two teams of three say so");
        stage.press("r");
        assert_eq!(stage.notice(), placing::ANSWER_ON_WALL.text(lang));
        assert_eq!(cells(&stage, lang)[..5], matrix_of(right, lang));
        assert_eq!(cells(&stage, lang)[5], placing::ELSEWHERE.fill(lang, ["2"]));
        assert!(fits(sent(&stage), lang, stage.model.ruler()), "{:?}", sent(&stage));
        let wall = seen(&stage, lang);
        assert!(wall.contains("1 2 4") || wall.contains('█'), "{wall}");
        stage.press("r");
        assert_eq!(stage.notice(), placing::PLACES_ON_WALL.text(lang), "and back");
        // A team that is gone home is not waited for for ever.
        stage.model.book.edit_workshop(id, |class| class.teams = Some(4));
        stage.model.book.take_journal();
        stage.press("r r");
        assert_eq!(stage.notice(), placing::ANSWER_ON_WALL.text(lang));
    }
}
