//! What is sent to the wall: every page of the course in both languages and at every size, the countdown, and whatever else may
//! be sent. `cargo run -p peilian-harness --example wall -- FOLDER` draws them for the eye.

use app::projection::SIZE;
use app::screen::workshop::roster::wall::count_page;
use app::screen::workshop::votes::act::{QuestionInFront, VotingAct};
use app::screen::workshop::votes::list::QuestionPool;
use app::screen::workshop::votes::page::{BothVotes, page as vote_page};
use domain::course::lesson::{CoursePage, PageBlock, PageFigure, VoteQuestion};
use domain::lang::{Lang, Text};
use domain::workshop::paged::uncovered;
use domain::workshop::showing::{Countdown, MapMark, Showing, WallBar, WallBlock, WallGrid, WallPage, WallTeam};
use domain::workshop::turnout::Turnout;
use harness::sent::{WallLooks, acts, counting, lessons, on_the_wall, sendings, showing, wall_time};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use text::{Ruler, is_han};
use ui::styles::Depth;
use ui::wall::sent;

/// What a class room has, and what somebody forgot to enlarge or drew small.
const SIZES: [(u16, u16); 5] = [(80, 24), (120, 36), (200, 60), (67, 19), (40, 12)];

fn screen(buffer: &Buffer) -> String {
    ui::dump::text(buffer, Ruler::default())
}

fn drawn(showing: &Showing, lang: Lang, size: (u16, u16)) -> String {
    screen(&on_the_wall(showing, WallLooks::of(lang), size))
}

/// Whether a line holds ordinary text: letters, and not the dots of large ones.
pub(crate) fn is_text(line: &str) -> bool {
    line.chars().any(|of| of.is_alphanumeric() || is_han(of))
}

/// The texts of a page in a language, whole.
fn texts(page: &CoursePage, lang: Lang) -> Vec<&str> {
    let mut texts = vec![&page.title];
    for block in &page.blocks {
        match block {
            PageBlock::Line(text) | PageBlock::Quote(text) => texts.push(text),
            PageBlock::Points(points) => texts.extend(points),
            PageBlock::Table { head, rows } => texts.extend(head.iter().chain(rows.iter().flatten())),
            PageBlock::Figure(_) => {}
        }
    }
    texts.into_iter().map(|text| text.get(lang)).collect()
}

#[test]
fn every_page_of_the_course_can_be_read_whole() {
    let mut bad = Vec::new();
    for page in lessons().pages() {
        let whole = uncovered(page, usize::MAX);
        for lang in Lang::ALL {
            if !sent::fits(&whole, lang, Ruler::default()) {
                bad.push(format!("{} {}: {} lines", page.key, lang.tag(), sent::lines(&whole, lang, Ruler::default())));
            }
        }
    }
    assert_eq!(bad, Vec::<String>::new());
}

#[test]
fn a_page_is_at_most_fourteen_lines_of_ordinary_text_at_any_size() {
    for page in lessons().pages() {
        for step in [0, page.steps() / 2, page.steps()] {
            let sent = showing(uncovered(page, step));
            for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
                let drawn = drawn(&sent, lang, size);
                let lines: Vec<&str> = drawn.lines().filter(|line| is_text(line)).collect();
                assert!(lines.len() <= usize::from(SIZE.1), "{} {lang:?} {size:?}\n{drawn}", page.key);
                let widest = lines.iter().map(|line| Ruler::default().width(line.trim())).max().unwrap_or(0);
                assert!(widest <= usize::from(SIZE.0), "{} {lang:?} {size:?}\n{drawn}", page.key);
            }
        }
    }
}

/// What is not large is there in letters: each word, or each Chinese letter.
#[test]
fn nothing_of_a_page_is_cut_in_a_small_room() {
    let mut looked = 0;
    for page in lessons().pages() {
        let whole = showing(uncovered(page, usize::MAX));
        for lang in Lang::ALL {
            let drawn = drawn(&whole, lang, (80, 24));
            let flat: String = drawn.chars().filter(|of| !of.is_whitespace()).collect();
            assert!(!drawn.contains('…'), "{} {lang:?}\n{drawn}", page.key);
            let large = drawn.contains('█');
            for text in texts(page, lang).iter().skip(usize::from(large)) {
                let words: Vec<String> = match lang {
                    Lang::En => text.split_whitespace().map(str::to_owned).collect(),
                    Lang::Zh => text.chars().filter(|of| is_han(*of)).map(String::from).collect(),
                };
                // Where a body is large, no letter of it is left as text.
                let body = lines_of_text(&drawn) > 1 || !large;
                let lost: Vec<&String> = words.iter().filter(|word| body && !flat.contains(word.as_str())).collect();
                assert!(lost.is_empty(), "{} {lang:?}: {lost:?}\n{drawn}", page.key);
                looked += usize::from(body);
            }
        }
    }
    assert!(looked > 500, "{looked}");
}

fn lines_of_text(drawn: &str) -> usize {
    drawn.lines().filter(|line| is_text(line)).count()
}

/// The cells that hold anything.
fn set(buffer: &Buffer) -> Vec<(u16, u16, String)> {
    let area = buffer.area;
    let cell = |at: ratatui::layout::Position| Some((at.x, at.y, buffer.cell(at)?.symbol().to_owned()));
    area.positions().filter_map(cell).filter(|(_, _, symbol)| !symbol.trim().is_empty()).collect()
}

/// As a page is uncovered, what was there stays where it was.
#[test]
fn nothing_moves_while_a_page_is_uncovered() {
    let (mut steps, mut moved) = (0, Vec::new());
    for page in lessons().pages() {
        for (lang, size) in
            Lang::ALL.into_iter().flat_map(|lang| [(80, 24), (120, 36), (200, 60)].map(|size| (lang, size)))
        {
            let looks = WallLooks::of(lang);
            let shots: Vec<_> = (0..=page.steps())
                .map(|step| set(&on_the_wall(&showing(uncovered(page, step)), looks, size)))
                .collect();
            for (step, pair) in shots.windows(2).enumerate() {
                steps += 1;
                // A gap of a table gives way to what was covered.
                let kept = |cell: &&(u16, u16, String)| !is_gap(&cell.2) && !pair[1].contains(cell);
                if pair[0].iter().filter(kept).count() > 8 * 12 * 4 {
                    moved.push(format!("{} {} {size:?} step {step}", page.key, lang.tag()));
                }
            }
        }
    }
    assert!(steps > 1000 && moved.is_empty(), "{steps} {moved:#?}");
}

fn is_gap(symbol: &str) -> bool {
    matches!(symbol, "_" | "▀" | "▄" | "█")
}

#[test]
fn larger_walls_are_never_smaller_written() {
    let heights = |page: &CoursePage, lang| {
        [(80, 24), (120, 36), (200, 60)].map(|size| {
            let drawn = drawn(&showing(uncovered(page, usize::MAX)), lang, size);
            drawn.lines().filter(|line| !line.trim().is_empty()).count()
        })
    };
    let (mut pages, mut grown) = (0, 0);
    for page in lessons().pages() {
        for lang in Lang::ALL {
            let [small, _, large] = heights(page, lang);
            pages += 1;
            grown += usize::from(large > small * 3 / 2);
        }
    }
    assert!(grown * 4 >= pages * 3, "{grown} of {pages} pages grow with the wall");
}

#[test]
fn black_is_black() {
    let (_, black) = sendings().into_iter().find(|(name, _)| *name == "black").unwrap();
    for size in SIZES {
        let buffer = on_the_wall(&black, WallLooks::of(Lang::Zh), size);
        assert!(buffer.content.iter().all(|cell| cell.bg == Color::Black && cell.symbol() == " "));
    }
}

#[test]
fn a_countdown_hides_the_page_and_tells_its_stage_without_colours() {
    let bare = |lang| WallLooks { depth: Depth::None, ..WallLooks::of(lang) };
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
        let shots: Vec<String> =
            [121, 120, 30].map(|left| screen(&on_the_wall(&counting(left), bare(lang), size))).to_vec();
        let filled = |shot: &String| shot.chars().filter(|of| "█▀▄!".contains(*of)).count();
        assert!(shots.iter().all(|shot| filled(shot) > 0), "{shots:?}");
        let title = lessons().pages().next().unwrap().title.get(lang);
        assert!(!shots.iter().any(|shot| shot.contains(title)));
    }
    // The same figures, with more marks as the end nears.
    let marks = |left, seconds| {
        let mut sent = counting(left);
        sent.countdown.as_mut().unwrap().seconds = seconds;
        let buffer = on_the_wall(&sent, bare(Lang::En), (80, 24));
        buffer.content.iter().take(80 * 14).filter(|cell| !cell.symbol().trim().is_empty()).count()
    };
    assert!(marks(60, 100) < marks(60, 300) && marks(60, 300) < marks(60, 1200));
}

#[test]
fn a_task_keeps_to_the_width_of_the_wall() {
    let tasks = lessons().pages().filter_map(|page| page.exercise.as_ref().map(|own| &own.task));
    let (mut looked, mut wide) = (0, Vec::new());
    for task in tasks.chain(lessons().cases.iter().map(|case| &case.line)) {
        let mut sent = counting(300);
        sent.countdown.as_mut().unwrap().task = task.clone();
        for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
            let drawn = drawn(&sent, lang, size);
            let lines = drawn.lines().filter(|line| is_text(line)).map(|line| Ruler::default().width(line.trim()));
            wide.extend(lines.filter(|cells| *cells > usize::from(SIZE.0)).map(|cells| (cells, lang, size)));
            looked += 1;
        }
    }
    assert!(looked > 100 && wide.is_empty(), "{looked} {wide:?}");
}

#[test]
fn a_countdown_has_its_colour_at_each_stage() {
    let colours = |left: i64| {
        let buffer = on_the_wall(&counting(left), WallLooks::of(Lang::En), (80, 24));
        buffer.content.iter().find(|cell| cell.symbol() == "█").map(|cell| cell.fg).unwrap()
    };
    let [calm, soon, last, over] = [600, 120, 30, -5].map(colours);
    assert!(calm != soon && soon != last && last == over);
}

#[test]
fn the_quadrants_are_called_as_in_the_guide() {
    let guide = store::course::brain().unwrap().guide;
    for lang in Lang::ALL {
        let names: Vec<&str> = guide.quadrants.iter().map(|quadrant| quadrant.name.get(lang)).collect();
        assert_eq!(names, words::wall::QUADRANTS.map(|name| name.text(lang)));
    }
}

#[test]
fn the_answer_has_a_tick_and_votes_their_counts() {
    let (_, vote) = sendings().into_iter().find(|(name, _)| *name == "vote").unwrap();
    let drawn = drawn(&vote, Lang::En, (80, 24));
    assert_eq!(drawn.matches('✓').count(), 1, "{drawn}");
    for count in ["12", "13", "4"] {
        assert!(drawn.contains(count), "{drawn}");
    }
}

#[test]
fn everybody_is_on_the_map() {
    let (_, map) = sendings().into_iter().find(|(name, _)| *name == "map").unwrap();
    // The legend is none of them.
    let drawn = drawn(&map, Lang::Zh, (80, 24)).replace(&words::wall::SPOT_COUNT.fill(Lang::Zh, ["5"]), "");
    let alone: usize =
        drawn.split(|of: char| !of.is_ascii_digit() && of != '(').filter(|word| word.parse::<u16>().is_ok()).count();
    let together: usize =
        drawn.split('(').skip(1).filter_map(|rest| rest.split_once(')')?.0.parse::<usize>().ok()).sum();
    // The place of the page, 3/9, is two figures more.
    assert_eq!(alone - 2 + together, 23, "{drawn}");
}

#[test]
fn those_of_two_points_in_one_place_of_the_map_stand_by_badge() {
    let (_, mut map) = sendings().into_iter().find(|(name, _)| *name == "map").unwrap();
    let mark = |x: i8, who: &str| MapMark { x, y: 0, people: 1, who: vec![who.to_owned()] };
    map.page.as_mut().unwrap().blocks = vec![WallBlock::Map(vec![mark(0, "9"), mark(1, "2")])];
    let drawn = drawn(&map, Lang::En, (80, 24));
    assert!(drawn.contains("2 9") && !drawn.contains("9 2"), "{drawn}");
}

#[test]
fn a_count_on_the_map_is_explained_where_there_is_one() {
    let (_, map) = sendings().into_iter().find(|(name, _)| *name == "map").unwrap();
    let mut alone = map.clone();
    if let [WallBlock::Map(marks)] = alone.page.as_mut().unwrap().blocks.as_mut_slice() {
        marks.pop();
    }
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.into_iter().take(4).map(move |size| (lang, size))) {
        let legend = words::wall::SPOT_COUNT.fill(lang, ["5"]);
        // In a large room it is large too, so no letter of it can be read here.
        let shown = drawn(&map, lang, size);
        assert!(size.1 > 24 || shown.contains(&legend), "{shown}");
        let few = words::wall::SPOT_COUNT.fill(lang, ["1"]);
        assert!(!drawn(&alone, lang, size).contains(few.trim_start_matches("(1)")), "{lang:?}");
    }
}

/// Everything a page may hold.
fn block() -> impl Strategy<Value = WallBlock> {
    let text = || ("[\\PC 陪练，。（）]{0,60}", "[ -~é一]{0,60}").prop_map(|(zh, en)| Text { zh, en });
    let figure = prop::sample::select(vec![
        PageFigure::Kite,
        PageFigure::Matrix,
        PageFigure::BadDebt,
        PageFigure::Delay,
        PageFigure::Rope,
        PageFigure::Funnel,
    ]);
    let count = || prop::option::of(any::<u16>());
    let bar = (text(), count(), count(), any::<bool>()).prop_map(|(label, first, second, answer)| WallBar {
        label,
        first,
        second,
        answer,
    });
    let mark = (any::<i8>(), any::<i8>(), any::<u16>(), prop::collection::vec("[0-9一-龥]{0,6}", 0..4))
        .prop_map(|(x, y, people, who)| MapMark { x, y, people, who });
    let team =
        (text(), prop::collection::vec("[0-9a-z]{0,9}", 0..9)).prop_map(|(title, members)| WallTeam { title, members });
    let cells = prop::collection::vec(prop::collection::vec(prop::option::of(text()), 0..5), 0..7);
    prop_oneof![
        text().prop_map(WallBlock::Line),
        text().prop_map(WallBlock::Point),
        text().prop_map(WallBlock::Quote),
        text().prop_map(WallBlock::Large),
        (prop::collection::vec(text(), 0..5), cells).prop_map(|(head, rows)| WallBlock::Table { head, rows }),
        (figure.clone(), 0..3000_u32, 0..20_u32, any::<bool>())
            .prop_map(|(figure, row, column, whole)| WallBlock::Grid(WallGrid { figure, row, column, whole })),
        figure.prop_map(WallBlock::Figure),
        prop::collection::vec(bar, 0..6).prop_map(WallBlock::Bars),
        any::<[u16; 4]>().prop_map(WallBlock::Kite),
        prop::collection::vec(mark, 0..30).prop_map(WallBlock::Map),
        prop::collection::vec(team, 0..12).prop_map(WallBlock::Teams),
        prop::collection::vec("\\PC{0,80}", 0..20).prop_map(WallBlock::Drawn),
        prop::collection::vec(text().prop_map(WallBlock::Line), 0..3).prop_map(WallBlock::Room),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn anything_that_may_be_sent_is_drawn(
        blocks in prop::collection::vec(block(), 0..5),
        title in "\\PC{0,40}",
        place in "\\PC{0,9}",
        clock in prop::option::of((any::<i32>(), any::<u32>())),
        (wide, bare, zh) in any::<(bool, bool, bool)>(),
        size in (0_u16..210, 0_u16..70),
    ) {
        let title = Text { zh: title.clone(), en: title };
        let countdown = clock.map(|(left, seconds)| Countdown {
            ends: wall_time().saturating_add(jiff::Span::new().seconds(left)),
            seconds,
            task: title.clone(),
        });
        let sent = Showing { countdown, ..showing(WallPage { title, place, blocks }) };
        let depth = if bare { Depth::None } else { Depth::True };
        let looks = WallLooks { lang: if zh { Lang::Zh } else { Lang::En }, wide, depth };
        let buffer = on_the_wall(&sent, looks, size);
        prop_assert_eq!(buffer.content.len(), usize::from(size.0) * usize::from(size.1));
    }
}

#[test]
fn a_terminal_with_wide_signs_gets_no_half_blocks() {
    for (name, sent) in sendings() {
        for depth in [Depth::True, Depth::None] {
            let looks = WallLooks { lang: Lang::Zh, wide: true, depth };
            let buffer = on_the_wall(&sent, looks, (200, 60));
            let blocks =
                buffer.content.iter().any(|cell| "█▀▄▌─│▆".contains(cell.symbol()) && !cell.symbol().is_empty());
            assert!(!blocks, "{name} {depth:?}");
        }
    }
}

/// Some for the eye; a vote and a case as a class comes through them, at every size of a room.
#[test]
fn snapshots_of_the_wall() {
    let pages = ["quadrants-kite", "credit-ladder", "relations-stages"];
    let all: Vec<_> = lessons().pages().map(|page| (page.key.as_str(), showing(uncovered(page, usize::MAX)))).collect();
    let pages = all.into_iter().filter(|(key, _)| pages.contains(key));
    let others = sendings().into_iter().filter(|(name, _)| ["vote", "countdown-soon"].contains(name));
    for (place, (name, sent)) in pages.chain(others).enumerate() {
        // Three sizes of each of two, and the room of most of the others.
        picture(name, &sent, if place > 1 { &SIZES[1..2] } else { &SIZES[..3] });
    }
    for (name, sent) in acts() {
        picture(name, &sent, &SIZES[..3]);
    }
}

fn picture(name: &str, sent: &Showing, sizes: &[(u16, u16)]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (lang, (columns, rows)) in Lang::ALL.into_iter().flat_map(|lang| sizes.iter().map(move |size| (lang, *size))) {
        let name = format!("wall-{name}-{}-{columns}x{rows}", lang.tag());
        settings.bind(|| insta::assert_snapshot!(name, drawn(sent, lang, (columns, rows))));
    }
}

/// What is asked is what the last row has to read: its heading is never written larger than ordinary text while the question is not.
#[test]
fn the_heading_of_a_question_is_not_larger_than_the_question() {
    let mut looked = 0;
    let large = |line: &str| line.contains(['▀', '▄', '█']);
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| [(80, 24), (120, 36), (200, 60)].map(|size| (lang, size)))
    {
        for (title, question) in questions() {
            let page = vote_page(title.clone(), &question, None, BothVotes::default(), VotingAct::Asked);
            let drawn = drawn(&showing(page), lang, size);
            let lines: Vec<&str> = drawn.lines().collect();
            let Some(rule) = lines.iter().position(|line| line.contains("──────")) else { continue };
            looked += 1;
            let begin: String = question.ask.get(lang).chars().take(6).collect();
            let ordinary = lines[rule + 1..].iter().any(|line| line.contains(begin.trim()));
            assert!(!ordinary || !lines[..rule].iter().any(|line| large(line)), "{lang:?} {size:?}\n{drawn}");
        }
    }
    assert!(looked > 300, "{looked}");
}

/// Every question of the pages, the drills and the cases, with its heading.
pub(crate) fn questions() -> Vec<(Text, VoteQuestion)> {
    let drills = store::course::drills().unwrap();
    let pool = QuestionPool { lessons: lessons(), drills: &drills };
    let all = pool.all().into_iter().filter_map(|(_, key)| QuestionInFront::of(pool, key));
    all.map(|front| (front.pool.heading(&front.key), front.question)).collect()
}

/// What stands at the left of a frame: its first cell that is not empty.
fn edge(lines: &[&str]) -> Option<usize> {
    lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
}

/// Where a body is ordinary text below large letters, both begin at one edge.
#[test]
fn heading_and_body_begin_at_one_left_edge() {
    let mut looked = 0;
    for page in lessons().pages() {
        let sent = showing(uncovered(page, usize::MAX));
        let paragraphs =
            |block: &WallBlock| matches!(block, WallBlock::Line(_) | WallBlock::Point(_) | WallBlock::Table { .. });
        if !sent.page.as_ref().unwrap().blocks.iter().all(paragraphs) {
            continue;
        }
        for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
            let drawn = drawn(&sent, lang, size);
            let lines: Vec<&str> = drawn.lines().collect();
            let Some(rule) = lines.iter().position(|line| line.contains("──────")) else { continue };
            let body = &lines[rule + 1..];
            if body.iter().any(|line| line.contains(['▀', '▄', '█'])) {
                continue;
            }
            let (title, body) = (edge(&lines[rule..=rule]), edge(body));
            assert_eq!(title, body, "{} {lang:?} {size:?}\n{drawn}", page.key);
            looked += 1;
        }
    }
    assert!(looked > 300, "{looked}");
}

/// A page without a title has no line under one, and its room is that of what it says.
#[test]
fn a_page_without_a_title_has_no_rule() {
    let text = Text { zh: "关键客户实战班".to_owned(), en: "Key accounts".to_owned() };
    for place in ["", "1"] {
        let page = WallPage {
            title: Text { zh: String::new(), en: String::new() },
            place: place.to_owned(),
            blocks: vec![WallBlock::Large(text.clone()), WallBlock::Line(text.clone())],
        };
        for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
            let drawn = drawn(&showing(page.clone()), lang, size);
            assert!(!drawn.contains('─') && (place.is_empty() || drawn.contains(place)), "{drawn}");
        }
    }
}

/// Many a projector cuts the edge off: a page that leaves rows free leaves the first of them above.
#[test]
fn a_page_with_rows_to_spare_touches_no_edge() {
    let count = showing(count_page(Turnout { handed_in: 12, of: 18 }));
    let text = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
    let agenda = WallPage {
        title: text("", ""),
        place: String::new(),
        blocks: vec![
            WallBlock::Large(text("关键客户全脑分析", "Four quadrants of a key customer")),
            WallBlock::Line(text("下一次休息 10:30", "Next break at 10:30")),
        ],
    };
    let pages = lessons().pages().map(|page| showing(uncovered(page, usize::MAX)));
    let all: Vec<_> = pages.chain([count, showing(agenda)]).collect();
    let (mut looked, mut bad) = (0, Vec::new());
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
        for sent in &all {
            let drawn = drawn(sent, lang, size);
            let rows = usize::from(size.1);
            let free = |row: usize| drawn.lines().nth(row).is_none_or(|line| line.trim().is_empty());
            if free(rows - 1) && free(rows - 2) {
                looked += 1;
                bad.extend((!free(0)).then_some(drawn));
            }
        }
    }
    assert!(looked > 100 && bad.is_empty(), "{looked} {}\n{}", bad.len(), bad.first().cloned().unwrap_or_default());
}

/// Figures far from each other are not read as one count.
#[test]
fn a_count_stays_together() {
    for (handed_in, of) in [(0, 1), (1, 1), (3, 12), (118, 240)] {
        for size in [(80, 24), (120, 36), (200, 60)] {
            let drawn = drawn(&showing(count_page(Turnout { handed_in, of })), Lang::Zh, size);
            let figures: Vec<Vec<char>> = drawn
                .lines()
                .skip_while(|line| !line.contains('─'))
                .skip(1)
                .map(|line| line.chars().collect())
                .collect();
            let wide = figures.iter().map(Vec::len).max().unwrap_or(0);
            let empty = |x: usize| figures.iter().all(|line| line.get(x).is_none_or(|of| *of == ' '));
            let first = (0..wide).find(|x| !empty(*x)).unwrap();
            let (mut gap, mut most) = (0, 0);
            for x in first..wide {
                gap = if empty(x) { gap + 1 } else { 0 };
                most = most.max(gap);
            }
            let high = figures.iter().filter(|line| line.iter().any(|of| *of != ' ')).count();
            assert!(most * 2 <= high, "{handed_in}/{of} {size:?}: {most} empty columns at {high} rows\n{drawn}");
        }
    }
}
