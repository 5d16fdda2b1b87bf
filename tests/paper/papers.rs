//! The papers of a class: every page for a browser is whole and asks for nothing from elsewhere, obeys nothing that somebody typed,
//! and tells nobody of anybody else.

use std::sync::Arc;

use domain::attempt::Elements;
use domain::book::Book;
use domain::course::BrainChapter;
use domain::id::Id;
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use domain::record::Record;
use domain::segment::Segment;
use domain::workshop::Workshop;
use domain::workshop::allotment::TeamAllotment;
use domain::workshop::answers::{CaseLine, ClassPromise, ClassVote, HandsCount};
use domain::workshop::grouping::class_map;
use domain::workshop::hand_in::{GroupSums, HandIn, HandInWay, Hands};
use domain::workshop::kept_counts::ClassCounts;
use domain::workshop::parting::what_stays;
use domain::workshop::placing::TeamPlacing;
use domain::workshop::result::{ClassResult, ElementTally};
use domain::workshop::tally::{CardCounts, SheetCounts, SheetTally};
use jiff::civil::date;
use paper::print::class_report::{self, ReportContext, mean_line};
use paper::print::handout::{self, HandoutContext};
use paper::print::{blank_tracker, cards, case_sheet, sheets};
use roxmltree::{Document, ParsingOptions};
use store::course;
use store::sample::sample;
use words::{allotment, handout as phrases, hands, matrix};

/// What nobody would call themselves, and a browser would obey.
const HOSTILE: &str = "<b>&\" onload='x' <script>alert(1)</script>";

/// A class in which everything happened, with the people of the sample.
pub(crate) struct FullClass {
    pub(crate) book: Book,
    pub(crate) class: Workshop,
    pub(crate) chapter: BrainChapter,
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

impl FullClass {
    pub(crate) fn new(lang: Lang) -> Self {
        let sample = sample(lang, date(2026, 1, 5)).unwrap();
        let mut book = Book::default();
        let people = sample.records.into_iter().chain([Record::Person(Arc::new(sample.me))]);
        people.for_each(|record| book.put(record));
        let mut class = Workshop::clone(book.workshops().values().next().unwrap());
        let at = date(2026, 1, 5).at(10, 0, 0, 0);
        for (badge, seat) in (1..).zip(&mut class.roster) {
            seat.badge = Some(badge);
        }
        let [first, second, third] = [0, 1, 2].map(|place: usize| class.roster[place].person);
        let picks = std::array::from_fn(|sheet| {
            let keys: Vec<_> = Elements::paper(sheet).keys().iter().take(8).map(ToString::to_string).collect();
            keys.join(" ").parse().unwrap()
        });
        let counts = SheetCounts::new(std::array::from_fn(|sheet| {
            let picked: &Elements = &(&picks as &[Elements; 3])[sheet];
            picked.tally().0
        }));
        let of = |person, way, counts, picks| HandIn { person, way, at, counts, picks };
        class.handed_in = vec![
            of(first, HandInWay::Code, SheetCounts::new([[5, 1, 1, 1], [6, 1, 1, 0], [5, 1, 1, 1]]).unwrap(), None),
            of(second, HandInWay::Paper, counts.unwrap(), Some(picks)),
        ];
        let vote = |id: &str, question: &str, second| ClassVote {
            id: self::id(id),
            question: question.to_owned(),
            at,
            first: Some(CardCounts([12, 3, 2, 1])),
            second,
        };
        class.votes = vec![
            vote("v0te00000001", "o02", Some(CardCounts([4, 13, 1, 0]))),
            vote("v0te00000002", "bad-debt:500:3", None),
            vote("v0te00000003", "a-page-that-went", None),
        ];
        class.case_lines = vec![CaseLine {
            id: id("case1ne00001"),
            case: "case-ears".to_owned(),
            team: 0,
            line: "secret of team one".to_owned(),
        }];
        let promise = |id: &str, person, customer: &str, day| ClassPromise {
            id: self::id(id),
            person,
            customer: customer.to_owned(),
            action: format!("what {customer} will do"),
            by: date(2026, 2, day),
            kept: None,
        };
        class.promises =
            vec![promise("pr0m1se00001", first, "Firstfirm", 9), promise("pr0m1se00002", third, "Thirdfirm", 2)];
        Self { book, class, chapter: course::brain().unwrap() }
    }

    /// The handout of each participant with their name.
    pub(crate) fn handouts(&self, lang: Lang) -> Vec<(Id, String)> {
        let (class, chapter) = (&self.class, &self.chapter);
        let page = |person: &Id| {
            let person = self.book.people().get(person)?;
            let result = ClassResult::of(class, person)?;
            Some((person.id, handout::html(&HandoutContext { class, person, result: &result, chapter, lang })))
        };
        class.roster.iter().filter_map(|seat| page(&seat.person)).collect()
    }

    /// The report as Markdown and for a browser.
    pub(crate) fn report(&self, lang: Lang) -> [String; 2] {
        let (lessons, drills) = (course::lessons().unwrap(), course::drills().unwrap());
        let of = ReportContext {
            class: &self.class,
            book: &self.book,
            chapter: &self.chapter,
            lessons: &lessons,
            drills: &drills,
            lang,
        };
        [class_report::markdown(&of), class_report::html(&of)]
    }
}

/// Every page that is printed for a class, but the handouts and the report.
pub(crate) fn blank(lang: Lang) -> Vec<(String, String)> {
    let (brain, tracker, lessons) = (course::brain().unwrap(), course::tracker().unwrap(), course::lessons().unwrap());
    let cases = (1..=lessons.cases.len()).map(|number| {
        (format!("case {number}"), case_sheet::html(case_sheet::case(&lessons, number).unwrap(), number, lang))
    });
    let all = [
        ("sheets", sheets::html(&brain, lang)),
        ("cards", cards::html(lang)),
        ("tracker", blank_tracker::html(&tracker, lang)),
    ];
    all.map(|(name, page)| (name.to_owned(), page)).into_iter().chain(cases).collect()
}

/// Every page for a browser.
fn pages(lang: Lang) -> Vec<String> {
    let class = FullClass::new(lang);
    let [_, report] = class.report(lang);
    let handouts = class.handouts(lang).into_iter().map(|(_, page)| page);
    blank(lang).into_iter().map(|(_, page)| page).chain(handouts).chain([report]).collect()
}

fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}: {page}"))
}

#[test]
fn every_page_is_whole_and_asks_for_nothing_from_elsewhere() {
    for lang in Lang::ALL {
        let pages = pages(lang);
        assert!(pages.len() > 20, "{}", pages.len());
        for page in pages {
            let whole = parsed(&page);
            assert_eq!(whole.root_element().attribute("lang"), Some(lang.tag()));
            let names = whole.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name());
            let active = ["script", "link", "img", "iframe", "object", "embed", "a", "base", "form"];
            assert!(names.clone().all(|name| !active.contains(&name)), "{page}");
            let attributes = whole.descendants().flat_map(|node| node.attributes());
            let lead_out = |name: &str| name.starts_with("on") || ["src", "href", "style"].contains(&name);
            assert!(attributes.clone().all(|attribute| !lead_out(attribute.name())), "{page}");
            for sign in ["http", "url(", "@import", "<script", "{0}"] {
                assert!(!page.contains(sign), "{sign}: {page}");
            }
        }
    }
}

#[test]
fn nothing_somebody_typed_is_obeyed() {
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        class.class.title = HOSTILE.to_owned();
        class.class.trainer = HOSTILE.to_owned();
        for line in &mut class.class.agenda {
            line.title = HOSTILE.to_owned();
        }
        for promise in &mut class.class.promises {
            (promise.customer, promise.action) = (HOSTILE.to_owned(), HOSTILE.to_owned());
        }
        class.class.case_lines[0].line = HOSTILE.to_owned();
        class.class.votes[2].question = HOSTILE.to_owned();
        let people: Vec<_> = class.book.people().values().cloned().collect();
        for mut person in people {
            Arc::make_mut(&mut person).name = HOSTILE.to_owned();
            class.book.put(Record::Person(person));
        }
        let [_, report] = class.report(lang);
        let handouts = class.handouts(lang).into_iter().map(|(_, page)| page);
        for page in handouts.chain([report]) {
            let whole = parsed(&page);
            assert!(!page.contains("<script") && !page.contains("<b>&"), "{page}");
            let shown = whole.descendants().filter_map(|node| node.text()).filter(|text| text.contains(HOSTILE));
            assert!(shown.count() >= 2, "what was typed is shown as typed: {page}");
        }
    }
}

#[test]
fn nobody_is_told_of_anybody_else() {
    for lang in Lang::ALL {
        let class = FullClass::new(lang);
        let handouts = class.handouts(lang);
        assert_eq!(handouts.len(), class.class.roster.len());
        for (own, page) in &handouts {
            for seat in &class.class.roster {
                let person = &class.book.people()[&seat.person];
                assert_eq!(page.contains(&person.name), seat.person == *own, "{}: {page}", person.name);
            }
            for promise in &class.class.promises {
                for text in [&promise.customer, &promise.action] {
                    assert_eq!(page.contains(text.as_str()), promise.person == *own, "{text}: {page}");
                }
            }
            assert!(!page.contains("secret of team one"), "{page}");
        }
    }
}

#[test]
fn a_hand_in_goes_before_an_earlier_assessment() {
    let class = FullClass::new(Lang::En);
    let of = |place: usize| {
        let person = &class.book.people()[&class.class.roster[place].person];
        ClassResult::of(&class.class, person).unwrap()
    };
    assert_eq!((of(0).way, of(0).profile.counts.0), (Some(HandInWay::Code), [16, 3, 3, 2]));
    assert_eq!((of(1).way, of(1).picks.is_some()), (Some(HandInWay::Paper), true));
    assert_eq!((of(2).way, of(2).picks.is_some()), (None, true));
    let handouts = class.handouts(Lang::En);
    assert!(handouts[0].1.contains("<td>A Logic</td><td>16</td><td>leading</td>"), "{}", handouts[0].1);
    // Where the counts hardly differ from chance, no quadrant is named as passed by.
    let person = class.book.people()[&class.class.roster[3].person].clone();
    let mut even = class.class.clone();
    even.handed_in = vec![HandIn {
        person: person.id,
        way: HandInWay::Counts,
        at: date(2026, 1, 5).at(9, 0, 0, 0),
        counts: SheetCounts::new([[2, 2, 2, 2]; 3]).unwrap(),
        picks: None,
    }];
    let result = ClassResult::of(&even, &person).unwrap();
    assert_eq!(result.to_try().map(Quadrant::letter), ['A', 'C']);
    assert_eq!(of(0).to_try().map(Quadrant::letter), ['D', 'B']);
}

#[test]
fn the_report_counts_what_is_known_and_nothing_twice() {
    let class = FullClass::new(Lang::En);
    let [text, _] = class.report(Lang::En);
    for line in [
        "# Class report: ",
        "On the list: 18. Present: 18. With a result: 18.",
        "| six-sign code | 1 |",
        "| 24 numbers from paper | 1 |",
        "| an earlier assessment, nothing new handed in | 16 |",
        "| B. advance (the answer) | 3 | 13 |",
        "Right: 3 of 18 before, 13 of 18 after.",
        "| C. 10,000 to 20,000 (the answer) | 2 |  |",
        "The course no longer has this question: a-page-that-went",
        "Picks are known of 17 people.",
        "## Promises, to be asked about on 2026-02-04",
        "Team 1: secret of team one",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let (later, earlier) = (text.find("Firstfirm").unwrap(), text.find("Thirdfirm").unwrap());
    assert!(earlier < later, "promises stand in the order of their days");
    let results: Vec<_> = class
        .class
        .roster
        .iter()
        .map(|seat| ClassResult::of(&class.class, &class.book.people()[&seat.person]).unwrap())
        .collect();
    let tally = ElementTally::of(&results);
    for sheet in 0..3 {
        let ranked = tally.ranked(sheet);
        assert_eq!(ranked.iter().map(|(_, count)| usize::from(*count)).sum::<usize>(), tally.people * 8);
        assert!(ranked.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }
    // And they stand in the report, every element of each sheet with how often it was picked.
    let chapter = course::brain().unwrap();
    for lang in Lang::ALL {
        let [text, _] = class.report(lang);
        for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
            for (key, count) in tally.ranked(place) {
                let row = format!("| {} | {count} |", sheet.element(key).unwrap().get(lang));
                assert!(text.contains(&row), "{row}\n{text}");
            }
        }
    }
}

#[test]
fn the_ways_of_the_report_come_to_the_people_who_are_in() {
    let mut class = FullClass::new(Lang::En);
    for (badge, seat) in (1..).zip(&mut class.class.roster) {
        seat.badge = Some(badge);
    }
    // A team of ten told its sums, though everybody in it had handed in already.
    let counts = Some(SheetTally([[20; 4]; 3]));
    class.class.sums.push(GroupSums { id: id("a0b0c0d0e0f0"), from: 1, to: 10, counts, hands: Vec::new() });
    let [text, _] = class.report(Lang::En);
    assert!(text.contains("With a result: 18."), "{text}");
    let ways = text.split_once("How it came in").unwrap().1;
    let rows = ways.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let sum: usize = rows.filter_map(|row| row.trim_end_matches(" |").rsplit(' ').next()?.parse::<usize>().ok()).sum();
    assert_eq!(sum, 18, "{text}");
}

#[test]
fn the_report_counts_hands_and_sums_and_says_how_many_they_are() {
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        let hands = vec![Hands { dominance: "AB".to_owned(), people: 90 }];
        let counts = Some(SheetTally([[320, 200, 60, 60]; 3]));
        let sums = GroupSums { id: id("a0b0c0d0e0f0"), from: 101, to: 180, counts, hands: Vec::new() };
        class.class.sums.push(sums.clone());
        class.class.sums.push(GroupSums { id: id("a0b0c0d0e0f1"), from: 1, counts: None, hands, ..sums });
        let [text, _] = class.report(lang);
        assert!(text.contains("| AB | 90 |"), "{text}");
        assert!(text.contains(&words::handout::LEADS_HANDS.fill(lang, ["90"])), "{text}");
        let map = class_map(&class.class, class.book.people()).unwrap();
        let mean = map.mean.unwrap();
        let start = mean_line(&mean, lang).split("  ").next().unwrap().replace('\u{3000}', " ");
        assert!(mean.summed == 80 && text.contains(&start), "{text}");
    }
}

#[test]
fn the_sheets_have_the_numbers_that_name_elements_on_paper() {
    let chapter = course::brain().unwrap();
    for lang in Lang::ALL {
        let page = sheets::html(&chapter, lang);
        for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
            for (number, key) in (1..).zip(Elements::paper(place).keys()) {
                let text = sheet.element(*key).unwrap().get(lang).replace('\'', "&#39;");
                assert!(page.contains(&format!("<b>{number}</b><span>{text}</span>")), "{number} {text}");
            }
        }
        // Eight boxes a sheet, and the line of 24 that is typed in.
        assert_eq!(page.matches("<i></i>").count(), 3 * 8 + 24 + 2 * 4, "boxes, and lines for name and badge");
    }
}

#[test]
fn the_answer_of_a_case_stays_with_the_trainer() {
    let lessons = course::lessons().unwrap();
    for lang in Lang::ALL {
        for (number, case) in (1..).zip(&lessons.cases) {
            let pages = [case_sheet::html(case, number, lang), case_sheet::markdown(case, number, lang)];
            let secret = case.questions.iter().map(|question| &question.why).chain(&case.model).chain(&case.notes);
            for text in secret {
                let start: String = text.get(lang).chars().take(20).collect();
                assert!(pages.iter().all(|page| !page.contains(&start)), "{}: {start}", case.key);
            }
            assert!(case.questions.iter().all(|question| pages[1].matches(question.choices[0].get(lang)).count() > 0));
        }
    }
}

/// Points of a team, whole in each column.
fn points(name: &str, team: u16, attack: [u16; 3]) -> TeamAllotment {
    TeamAllotment { id: id(name), team, points: SheetTally(attack.map(|points| [points, 100 - points, 0, 0])) }
}

#[test]
fn the_hundred_points_of_the_teams_stand_in_the_report() {
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        let heading = |teams: &str| allotment::SPREAD.fill(lang, [teams]);
        assert!(class.report(lang).iter().all(|page| !page.contains(allotment::LEGEND.text(lang))));
        class.class.allotments = vec![points("a11000000001", 1, [40, 45, 60])];
        let [text, _] = class.report(lang);
        assert!(text.contains(&heading("1")) && !text.contains(allotment::LEGEND.text(lang)), "{text}");
        // What a team told last counts.
        class.class.allotments.insert(0, points("a11000000002", 0, [0, 0, 0]));
        class.class.allotments.push(points("a11000000003", 0, [50, 30, 20]));
        for erased in [false, true] {
            if erased {
                class.class = what_stays(&class.class, &class.book, id("a11000000009"));
            }
            let [text, page] = class.report(lang);
            for cell in ["40 / 45 / 50", "30 / 37.5 / 45", "20 / 40 / 60", "50 / 50 / 0 / 0", "60 / 40 / 0 / 0"] {
                assert!(text.contains(cell) && page.contains(cell), "{cell}\n{text}");
            }
            let team = |number: &str| text.find(&phrases::TEAM.fill(lang, [number])).unwrap();
            assert!(
                text.contains(&heading("2")) && team("1") < team("2") && !text.contains("0 / 100 / 0 / 0"),
                "{text}"
            );
            assert!(parsed(&page).descendants().any(|node| node.text() == Some("50 / 50 / 0 / 0")));
        }
    }
}

#[test]
fn what_was_counted_and_placed_stands_in_the_report() {
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        assert!(class.report(lang).iter().all(|page| !page.contains(hands::TITLE.text(lang))));
        class.class.hands = vec![HandsCount {
            id: id("hand50000001"),
            page: "relations-factors".to_owned(),
            counts: vec![3, 2, 9, 1, 4],
        }];
        let mut places = vec![Segment::Abandon; 12];
        places[0] = Segment::Acquire;
        class.class.placings = vec![TeamPlacing { id: id("p1ac00000001"), team: 0, places }];
        for erased in [false, true] {
            if erased {
                class.class = what_stays(&class.class, &class.book, id("a11000000009"));
            }
            let [text, page] = class.report(lang);
            let [price, acquire, retain, abandon] = match lang {
                Lang::Zh => ["价格", "获取", "保留", "放弃"],
                Lang::En => ["Price", "Acquire", "Retain", "Abandon"],
            };
            let cell = |segment| matrix::place(Some(segment)).text(lang);
            assert_eq!([Segment::Acquire, Segment::Retain, Segment::Abandon].map(cell), [acquire, retain, abandon]);
            assert!(text.contains(&format!("| {price} | 9 |")), "{text}");
            for (dealer, put, belongs) in [("1 ", acquire, acquire), ("3 ", abandon, retain)] {
                let row =
                    text.lines().find(|line| line.contains(&format!("| {dealer}")) && line.contains(put)).unwrap();
                assert!(row.ends_with(&format!("| {put} | {belongs} |")), "{row}");
            }
            assert!(page.contains(hands::TITLE.text(lang)));
        }
    }
}

/// Of a class that was erased everything is told that was kept of it.
#[test]
fn the_report_of_an_erased_class_tells_what_was_kept() {
    for lang in Lang::ALL {
        let mut class = FullClass::new(lang);
        class.class = what_stays(&class.class, &class.book, id("a11000000009"));
        let kept = class.class.counts.clone().unwrap();
        let [text, page] = class.report(lang);
        let sum: u32 = kept.picks.iter().sum();
        assert_eq!(sum, 18 * 24);
        let names = class.chapter.guide.quadrants.iter().map(|quadrant| quadrant.name.get(lang));
        for ((letter, name), picks) in ('A'..).zip(names).zip(kept.picks) {
            assert!(text.contains(&format!("| {letter} {name} | {picks} |")), "{text}");
            assert!(page.contains(&format!("<td>{letter} {name}</td><td class=\"figure\">{picks}</td>")), "{page}");
        }
        assert!(text.contains(&phrases::KEPT_PICKS_OF.fill(lang, ["18", "24"])), "{text}");
        assert!(!kept.dominances.is_empty());
        for hands in &kept.dominances {
            assert!(text.contains(&format!("| {} | {} |", hands.dominance, hands.people)), "{text}");
        }
        assert!(text.contains(&phrases::KEPT_LEADS_OF.fill(lang, ["18"])), "{text}");
        assert!(!text.contains(phrases::NO_PROMISES.text(lang)), "their number is told above: {text}");
        let nobody = class
            .book
            .people()
            .values()
            .all(|person| person.name == class.class.trainer || !text.contains(&person.name));
        assert!(nobody, "{text}");
        // Where nothing is known of picks, no table of noughts is printed.
        class.class.counts = Some(ClassCounts { picks: [0; 4], dominances: Vec::new(), ..kept });
        let [text, _] = class.report(lang);
        assert!(!text.contains(phrases::KEPT_PICKS.text(lang)) && !text.contains(phrases::LEADS.text(lang)), "{text}");
    }
}
