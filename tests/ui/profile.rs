//! Stories of a result: what may be said of it beside what chance alone would do, how it is read, compared and printed, and what
//! becomes of attempts that were begun with other elements.

use std::sync::Arc;

use app::effect::Effect;
use app::keymap::KeyScope;
use app::saving::Access;
use app::screen::brain::BrainView;
use domain::attempt::{Attempt, ElementKey};
use domain::book::Book;
use domain::brain::chance::{Clarity, clarity};
use domain::brain::profile::Profile;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::quadrant::{PerQuadrant, Quadrant};
use domain::record::Record;
use harness::{Stage, TODAY, chapter};
use paper::course_pages::{Block, profile_page};
use words::{action, brain};

/// A finished attempt whose three sheets have these picks of each quadrant.
fn attempt(sheets: [[usize; 4]; 3]) -> Attempt {
    let mut attempt = Attempt::begin(&mut IdSource::new(5), TODAY);
    for (place, picks) in sheets.into_iter().enumerate() {
        for (quadrant, count) in Quadrant::ALL.into_iter().zip(picks) {
            let keys = ElementKey::on_offer(place).filter(|key| key.quadrant == quadrant).take(count);
            keys.for_each(|key| _ = attempt.sheets[place].toggle(key));
        }
    }
    assert!(attempt.complete());
    attempt.finished = Some(TODAY);
    attempt
}

/// Three sheets that agree but for what does not divide by three.
fn even(counts: [usize; 4]) -> [[usize; 4]; 3] {
    let mut sheets = [[0; 4]; 3];
    let mut place = 0;
    for (quadrant, count) in counts.into_iter().enumerate() {
        for _ in 0..count {
            sheets[place % 3][quadrant] += 1;
            place += 1;
        }
    }
    sheets
}

/// The program on a book with one person, who is me and has these attempts.
fn on(lang: Lang, attempts: Vec<Attempt>) -> Stage {
    let id = "meeeeeee0000".parse().unwrap();
    let person = Person { attempts, ..Person::new(id, "Wu".to_owned(), PersonKind::Colleague, TODAY) };
    let mut book = Book::default();
    book.put_unjournaled(Record::Person(Arc::new(person)));
    Stage::open(lang, book, Access::Writer)
}

/// The start of a text: the rest may be wrapped beside another pane.
fn start(text: &str) -> String {
    text::Ruler::default().fit(text, 24).0
}

fn texts(blocks: &[Block]) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Title(t, _) => t.clone(),
        Block::Heading(t) | Block::Name(t) | Block::Para(t) | Block::Item(t) | Block::Check(t) | Block::Note(t) => {
            t.clone()
        }
    };
    blocks.iter().map(text).collect()
}

#[test]
fn the_words_follow_what_chance_alone_would_do() {
    let cases = [
        ([7, 3, 8, 6], Clarity::Blind, brain::BLIND, "2"),
        ([9, 3, 5, 7], Clarity::Blind, brain::BLIND, "4"),
        ([4, 8, 3, 9], Clarity::Leans, brain::LEANS, "6"),
        ([12, 7, 2, 3], Clarity::Clear, brain::CLEAR, "250"),
        ([5, 13, 4, 2], Clarity::Clear, brain::CLEAR, "680"),
    ];
    for lang in Lang::ALL {
        for (counts, wanted, said, one_in) in cases {
            let attempt = attempt(even(counts));
            let profile = Profile::score(&attempt).unwrap();
            assert_eq!(
                (profile.counts, clarity(profile.counts)),
                (PerQuadrant(counts.map(|n| u8::try_from(n).unwrap())), wanted)
            );
            for (columns, rows) in [(80, 24), (120, 36), (67, 19), (200, 60)] {
                let stage = on(lang, vec![attempt.clone()]).sized(columns, rows);
                let others = [brain::BLIND, brain::LEANS, brain::CLEAR].into_iter().filter(|other| *other != said);
                assert!(stage.sees(&start(said.text(lang))), "{columns}x{rows}\n{}", stage.screen());
                assert!(others.into_iter().all(|other| !stage.sees(&start(other.text(lang)))), "{}", stage.screen());
                assert!(
                    stage.sees(&text::Ruler::default().fit(&brain::ONE_IN.fill(lang, [one_in]), 30).0),
                    "{one_in}\n{}",
                    stage.screen()
                );
                // In the list no letters stand where none should be believed, and a question mark where they only lean.
                let row = stage.screen().lines().find(|line| line.contains("▌Wu")).unwrap().to_owned();
                assert_eq!(row.contains('?'), wanted == Clarity::Leans, "{row}");
                assert_eq!(row.contains(brain::NO_LETTERS.text(lang)), wanted == Clarity::Blind, "{row}");
            }
        }
    }
}

#[test]
fn a_bar_carries_the_grey_zone_and_only_what_leaves_it_has_a_word() {
    for lang in Lang::ALL {
        let stage = on(lang, vec![attempt(even([9, 3, 4, 8]))]).sized(120, 36);
        let screen = stage.screen();
        let bar = |q: char| {
            screen.lines().find(|l| l.contains(&format!("{q} \u{2588}"))).unwrap_or_else(|| panic!("{screen}"))
        };
        let words = [brain::LEADING, brain::FEW].map(|p| p.text(lang));
        let said = |q: char| {
            words.map(|word| bar(q).split("\u{2502}").any(|pane| pane.contains('\u{2588}') && pane.contains(word)))
        };
        assert_eq!(
            ['A', 'B', 'C', 'D'].map(said),
            [[true, false], [false, true], [false, false], [false, false]],
            "{screen}"
        );
        assert!(bar('B').contains('\u{2591}') && bar('C').contains('\u{2591}'), "{screen}");
        assert!(stage.sees(&format!("4-8 {}", brain::ZONE.text(lang))), "{screen}");
    }
}

#[test]
fn left_and_right_upper_and_lower_are_explained_where_they_stand() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36), (200, 60)] {
            let stage = on(lang, vec![attempt(even([9, 3, 5, 7]))]).sized(size.0, size.1);
            for (half, share, means) in [
                (brain::LEFT, 50, brain::LEFT_MEANS),
                (brain::RIGHT, 50, brain::RIGHT_MEANS),
                (brain::UPPER, 67, brain::UPPER_MEANS),
                (brain::LOWER, 33, brain::LOWER_MEANS),
            ] {
                let row = format!("{}{share}%{}", half.text(lang), means.text(lang));
                assert!(stage.sees(&row), "{row}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn a_reading_that_chance_would_give_speaks_for_all_four() {
    for lang in Lang::ALL {
        let profile = Profile::score(&attempt(even([9, 3, 5, 7]))).unwrap();
        let said = texts(&profile_page(chapter(), &profile, lang));
        let guide = &chapter().guide;
        for page in &guide.quadrants {
            assert!(said.contains(&page.essence.get(lang).to_owned()), "{}", page.quadrant);
            assert!(said.contains(&format!("{} {}", page.quadrant, page.colleague[0].get(lang))), "{}", page.quadrant);
        }
        let pair = guide.mixes.iter().find(|m| m.quadrants == "AD").unwrap();
        assert!(!said.contains(&pair.essence.get(lang).to_owned()), "no mix is read out of chance");
    }
}

#[test]
fn a_triple_speaks_from_all_its_quadrants() {
    for lang in Lang::ALL {
        // Three in front and clear of chance: 8, 8, 8 and nothing.
        let profile = Profile::score(&attempt(even([8, 8, 0, 8]))).unwrap();
        assert_eq!(profile.dominance().letters(), "ABD");
        let said = texts(&profile_page(chapter(), &profile, lang));
        let guide = &chapter().guide;
        let of = |q: Quadrant| &guide.quadrants[q.index()];
        for quadrant in [Quadrant::A, Quadrant::B, Quadrant::D] {
            let page = of(quadrant);
            for text in
                [&page.traits[0], &page.traits[1], &page.says[0], &page.work[0], &page.manage[0], &page.colleague[0]]
            {
                assert!(said.contains(&format!("{quadrant} {}", text.get(lang))), "{quadrant}: {}", text.get(lang));
            }
        }
        assert!(!said.iter().any(|line| line.contains(of(Quadrant::C).traits[0].get(lang))));
        assert!(said.contains(&guide.lacks[Quadrant::C.index()].text.get(lang).to_owned()));
        assert!(said.iter().any(|line| line == guide.triples[Quadrant::C.index()].essence.get(lang)));
    }
}

#[test]
fn how_to_talk_to_you_is_for_colleagues_and_what_a_vendor_does_stands_elsewhere() {
    for lang in Lang::ALL {
        let guide = &chapter().guide;
        for counts in [[16, 4, 2, 2], [10, 9, 3, 2], [8, 8, 0, 8], [6, 6, 6, 6], [9, 3, 5, 7]] {
            let profile = Profile::score(&attempt(even(counts))).unwrap();
            let said = texts(&profile_page(chapter(), &profile, lang));
            assert!(said.contains(&brain::SPEAK_TO_ME.text(lang).to_owned()));
            for text in guide.quadrants.iter().flat_map(|page| page.speak_do.iter().chain(&page.speak_avoid)) {
                assert!(!said.iter().any(|line| line.contains(text.get(lang))), "{}", text.get(lang));
            }
        }
        // A salesperson at a customer finds it with the customer.
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("@antapers0001");
        assert!(stage.shows(brain::SPEAK_DO), "{}", stage.screen());
        assert!(stage.sees(guide.quadrants[Quadrant::B.index()].speak_do[0].get(lang)), "{}", stage.screen());
    }
}

#[test]
fn whoever_is_compared_stands_whole_in_the_title() {
    for lang in Lang::ALL {
        for size in [(67, 19), (80, 24), (120, 36)] {
            let mut stage = Stage::sample(lang).sized(size.0, size.1);
            stage.press("c");
            for _ in 0..4 {
                let screen = stage.screen();
                let title = screen.lines().nth(1).unwrap();
                assert!(!title.contains('…') && !title.contains(".."), "{screen}");
                stage.press("down");
            }
        }
    }
}

#[test]
fn a_comparison_of_two_people_ends_in_the_bridge_both_ways() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 60);
        // Me at 7-3-8-6, and somebody at 12-7-2-3.
        stage.press("c 2*down");
        let model = stage.model.clone();
        let bridges = model.courses.tracker.as_ref().unwrap().bridges.clone();
        let find = |you, them| bridges.iter().find(|b| (b.you, b.them) == (you, them)).unwrap();
        let BrainView::Compare(compare) = &model.screens.brain.view else { panic!() };
        let names =
            compare.sides(&model.book).map(|(one, two)| [one.0, two.0].map(|id| model.person_name(id))).unwrap();
        for (bridge, names) in [
            (find(Quadrant::C, Quadrant::A), [&*names[0], &*names[1]]),
            (find(Quadrant::A, Quadrant::C), [&*names[1], &*names[0]]),
        ] {
            assert!(stage.sees(&brain::SPEAKING_TO.fill(lang, names)), "{}", stage.screen());
            for text in std::iter::once(&bridge.gap).chain(&bridge.tips) {
                assert!(stage.sees(&start(text.get(lang))), "{}\n{}", text.get(lang), stage.screen());
            }
        }
        // One person at two times needs no bridge: what moved stands beside what chance would move.
        stage.press("home");
        let moved = brain::MOVED.fill(lang, ["3", "4.2"]);
        assert!(stage.sees(&start(&moved)) && stage.screen().contains("4.2"), "{}", stage.screen());
        assert!(
            stage.sees(&start(brain::NO_STEADIER.text(lang))),
            "two blind attempts lie no further apart in two of five\n{}",
            stage.screen()
        );
        let speaking = brain::SPEAKING_TO.fill(lang, [&names[0], &names[0]]);
        assert!(!stage.sees(&speaking), "{}", stage.screen());
        // Where there is no room beside the kites, the reading is a key away and scrolls.
        let mut small = Stage::sample(lang).sized(80, 24);
        small.press("c 2*down enter");
        let last = find(Quadrant::A, Quadrant::C).tips.last().unwrap().get(lang);
        assert!((0..20).any(|_| small.press("down").sees(&start(last))), "{}", small.screen());
        small.press("esc");
        assert_eq!(small.model.scope(), KeyScope::Compare);
        small.press("esc");
        assert_eq!(small.model.scope(), KeyScope::Brain);
    }
}

#[test]
fn two_attempts_are_called_steady_only_where_chance_rarely_is() {
    for lang in Lang::ALL {
        let first = attempt(even([12, 7, 2, 3]));
        for (counts, steady) in
            [([12, 7, 2, 3], true), ([11, 8, 2, 3], false), ([9, 7, 4, 4], false), ([3, 2, 7, 12], false)]
        {
            let mut second = attempt(even(counts));
            second.id = "aaaaaaaa0002".parse().unwrap();
            let mut stage = on(lang, vec![first.clone(), second]).sized(120, 60);
            stage.press("c");
            let told =
                [brain::RARELY_SO_STEADY, brain::NO_STEADIER].map(|phrase| stage.sees(&start(phrase.text(lang))));
            assert_eq!(told, [steady, !steady], "{counts:?}\n{}", stage.screen());
        }
    }
}

#[test]
fn a_bridge_calls_nobody_by_letters_whose_result_chance_would_give_as_well() {
    for lang in Lang::ALL {
        for (theirs, letters) in [([2, 3, 12, 7], true), ([5, 6, 7, 6], false)] {
            let mut book = on(lang, vec![attempt(even([12, 7, 2, 3]))]).model.book;
            let id = "qqqqqqqq0000".parse().unwrap();
            let attempts = vec![attempt(even(theirs))];
            book.put_unjournaled(Record::Person(Arc::new(Person {
                attempts,
                ..Person::new(id, "Qi".to_owned(), PersonKind::Colleague, TODAY)
            })));
            let mut stage = Stage::open(lang, book, Access::Writer).sized(120, 60);
            stage.press("c");
            for (names, way) in [(["Wu", "Qi"], "A > C"), (["Qi", "Wu"], "C > A")] {
                assert!(stage.sees(&brain::SPEAKING_TO.fill(lang, names)), "{}", stage.screen());
                assert_eq!(stage.sees(way), letters, "{theirs:?} {way}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn a_profile_is_printed_from_where_it_is_seen() {
    for lang in Lang::ALL {
        let attempt = attempt(even([12, 7, 2, 3]));
        let mut stage = on(lang, vec![attempt.clone()]);
        stage.press("p");
        let Some(Effect::Print(name, page)) = stage.effects.last() else { panic!("{:?}", stage.effects.last()) };
        assert_eq!(*name, format!("profile-Wu-meeeeeee0000-{TODAY}.md"));
        for said in [brain::CLEAR, brain::LEADING, brain::SHARES, brain::ZONE_TOLD] {
            assert!(page.contains(said.text(lang)), "{}\n{page}", said.text(lang));
        }
        assert!(page.contains("1-1-3-2") && page.contains(&brain::ONE_IN.fill(lang, ["250"])), "{page}");
        let mut none = on(lang, Vec::new());
        none.press("p");
        assert_eq!(none.notice(), brain::NOTHING_TO_PRINT.text(lang));
    }
}

/// The same attempt as it was begun when each quadrant had its first eight elements.
fn begun_before(attempt: &Attempt) -> Attempt {
    let mut before = attempt.clone();
    for (place, sheet) in before.sheets.iter_mut().enumerate() {
        let first = |key: &ElementKey| {
            let at = ElementKey::on_offer(place).position(|k| k == *key).unwrap();
            format!("{}{}", key.quadrant, at % 8 + 1)
        };
        let old = |keys: &[ElementKey]| keys.iter().map(first).collect::<Vec<_>>().join(" ").parse().unwrap();
        (sheet.order, sheet.picks) = (old(sheet.order.keys()), old(sheet.picks.keys()));
    }
    before
}

#[test]
fn an_attempt_begun_with_other_elements_looks_and_counts_as_it_did() {
    let now = attempt(even([9, 3, 5, 7]));
    let before = begun_before(&now);
    assert_eq!(Profile::score(&before), Profile::score(&now));
    for lang in Lang::ALL {
        let mut open = before.clone();
        open.finished = None;
        let mut stage = on(lang, vec![open.clone()]).sized(120, 36);
        stage.press("a");
        assert_eq!(stage.model.scope(), KeyScope::Sheet);
        stage.press("2*[");
        let sheet = &chapter().assessment.sheets[0];
        for key in open.sheets[0].order.keys() {
            let text = sheet.element(*key).unwrap_or_else(|| panic!("{key} has no text"));
            assert!(stage.sees(text.get(lang)), "{key}\n{}", stage.screen());
        }
        let retired = sheet.retired.iter().find(|e| open.sheets[0].picks.to_string().split(' ').any(|k| k == e.key));
        assert!(stage.sees(retired.unwrap().text.get(lang)), "{}", stage.screen());
        stage.press("3*tab");
        assert_eq!(stage.model.book.people().values().next().unwrap().finished().len(), 1, "it can be finished");
    }
}

#[test]
fn the_reading_is_open_after_the_last_sheet_in_a_small_window() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (67, 19), (120, 36)] {
            let mut open = attempt(even([12, 7, 2, 3]));
            open.finished = None;
            let mut stage = on(lang, vec![open]).sized(columns, rows);
            stage.press("a enter");
            assert_eq!((stage.model.scope(), stage.notice()), (KeyScope::Brain, brain::FINISHED.text(lang).to_owned()));
            assert!(stage.shows(brain::READING) && stage.shows(brain::CLEAR), "{}", stage.screen());
            // The keys move the reading.
            assert!(stage.layout.limit > 0);
            let before = stage.screen();
            stage.press("down");
            assert_ne!(before, stage.screen());
        }
    }
}

#[test]
fn the_keys_of_a_first_sheet_stay_whatever_is_told() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (67, 19), (120, 36)] {
            let mut stage = on(lang, Vec::new()).sized(columns, rows);
            for keys in ["a", "enter", "0", "tab", "8*space+down space", "z", "["] {
                stage.press(keys);
                let bottom = stage.screen().lines().last().unwrap_or_default().to_owned();
                let help = action::BACK.text(lang);
                let later = action::LATER.text(lang);
                assert!(bottom.contains(help) || bottom.contains(later), "{keys}\n{}", stage.screen());
                if !stage.notice().is_empty() {
                    assert!(stage.sees(&stage.notice()), "{}", stage.screen());
                }
            }
        }
    }
}

#[test]
fn the_wall_tells_no_letters_that_the_desk_doubts() {
    for lang in Lang::ALL {
        for (counts, told) in [([9, 3, 5, 7], None), ([4, 8, 3, 9], Some("D>B?")), ([12, 7, 2, 3], Some("A>B"))] {
            for keys in ["", "!send"] {
                let mut stage = on(lang, vec![attempt(even(counts))]).sized(120, 36);
                stage.press(keys);
                stage.model.wall.on = true;
                stage.draw();
                let told = told.unwrap_or_else(|| brain::NO_LETTERS.text(lang));
                let line = format!("{} {told}", brain::DOMINANCE.text(lang));
                assert!(stage.sees(&line), "{line}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn what_a_result_is_not_stands_whole_beside_it_at_every_size() {
    for lang in Lang::ALL {
        for size in [(80, 24), (90, 24), (100, 30), (120, 36)] {
            let mut stage = Stage::sample(lang).sized(size.0, size.1);
            stage.press("2");
            let screen = stage.screen();
            let flat = |text: &str| text.chars().filter(|ch| !ch.is_whitespace()).collect::<String>();
            // It may go on over the next row of its pane.
            let mut panes = vec![String::new(); 8];
            for line in screen.lines() {
                line.split('│').zip(&mut panes).for_each(|(text, pane)| pane.push_str(&flat(text)));
            }
            let told = |text: &str| panes.iter().any(|pane| pane.contains(&flat(text)));
            let result = &chapter().assessment.result;
            let whole = result.iter().take(2).all(|text| told(text.get(lang)));
            assert!(whole || told(brain::RESULT_SHORT.text(lang)), "{size:?}\n{screen}");
        }
    }
}
