//! The wall: every view is projected and searched for every name, firm, rival, title, text and amount of the sample, and its
//! lines and cells are counted.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::wall_pages::is_text;
use app::action::Tab;
use app::effect::Effect;
use app::msg::{Msg, OpenedBook};
use app::overlay::Overlay;
use app::projection::SIZE;
use app::saving::Access;
use domain::account::Account;
use domain::book::Book;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::money::Money;
use domain::record::{Record, RecordKey};
use domain::workshop::answers::{CaseLine, ClassPromise};
use harness::{Stage, TODAY, VIEWS, book, chapter};
use proptest::prelude::*;
use text::Ruler;
use words::{Phrase, brain, customer, frame, steps, tracker, wall as phrases};

/// What a class room has, and what somebody forgot to enlarge.
pub(crate) const SIZES: [(u16, u16); 4] = [(80, 24), (120, 36), (67, 19), (200, 60)];

/// Views that tell a case of the course, in which people and amounts are made up.
const AUTHORED: [&str; 12] = [
    "drill",
    "drill-told",
    "potato",
    "about",
    "guide",
    "credit-grids",
    "scorecard-end",
    "credit-guess",
    "credit-typing",
    "credit-decision",
    "credit-asked",
    "borrowing-rate",
];

/// A view on the wall: projected before its keys are pressed, or after.
fn projected(book: &Book, lang: Lang, (columns, rows): (u16, u16), keys: &str, first: bool) -> Stage {
    let mut stage = Stage::open(lang, book.clone(), Access::Writer).sized(columns, rows);
    stage.model.wall.on = first;
    stage.press(keys);
    stage.model.wall.on = true;
    stage.tell(Msg::Commit);
    stage
}

/// Every view of the sample on the wall, with its name.
fn walls(book: &Book, lang: Lang) -> Vec<(String, String)> {
    let mut walls = Vec::new();
    for (view, keys) in VIEWS {
        for first in [true, false] {
            let mut stage = projected(book, lang, SIZES[0], keys, first);
            for (columns, rows) in SIZES {
                stage.tell(Msg::Resize(columns, rows));
                walls.push((format!("{view} {columns}x{rows} {first}"), stage.screen()));
            }
        }
    }
    walls
}

/// Text without spaces and line ends, so that what is wrapped is found too.
fn run_together(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace() && !"│|╭╮╰╯─".contains(*ch)).collect()
}

/// The words of a text, in small letters.
fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|ch: char| !ch.is_alphanumeric() && ch != '\'');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Does something to every text somebody typed. The records know their texts themselves; beside those stand the names of people,
/// firms and documents, and how to reach somebody, which they keep apart.
fn rewrite(book: &Book, change: &dyn Fn(&mut String)) -> Book {
    let mut changed = Book::default();
    for mut record in book.records().chain(book.get(RecordKey::Settings)) {
        match &mut record {
            Record::Account(account) => rewrite_account(Arc::make_mut(account), change),
            Record::Person(person) => {
                let person = Arc::make_mut(person);
                change(&mut person.name);
                person.texts(&mut |text| change(text));
            }
            Record::Workshop(class) => Arc::make_mut(class).texts(&mut |text| change(text)),
            Record::Settings(settings) => {
                Arc::make_mut(settings).scorecard.iter_mut().for_each(|measure| change(&mut measure.name));
            }
        }
        changed.put_unjournaled(record);
    }
    changed
}

fn rewrite_account(account: &mut Account, change: &dyn Fn(&mut String)) {
    change(&mut account.name);
    for contact in &mut account.contacts {
        [&mut contact.name, &mut contact.phone, &mut contact.wechat, &mut contact.email].into_iter().for_each(change);
    }
    for project in &mut account.projects {
        project.invoices.iter_mut().for_each(|invoice| change(&mut invoice.number));
    }
    account.texts(&mut |text| change(text));
}

/// The sample with a sign of its own before every text, and alone where nobody typed any.
pub(crate) fn marked(lang: Lang) -> Book {
    rewrite(&answered(book(lang)), &|text| text.insert(0, 'ξ'))
}

/// The book with a line on a case and a promise in each class, which the sample has none of.
fn answered(mut book: Book) -> Book {
    let mut ids = IdSource::new(4711);
    for id in book.workshops().keys().copied().collect::<Vec<_>>() {
        let [line, promise] = [ids.next_id(), ids.next_id()];
        book.edit_workshop(id, |class| {
            let person = class.roster[0].person;
            let (case, text) = ("case-ears".to_owned(), "一行".to_owned());
            class.case_lines.push(CaseLine { id: line, case, team: 0, line: text.clone() });
            let (customer, action) = (text.clone(), text);
            class.promises.push(ClassPromise { id: promise, person, customer, action, by: TODAY, kept: None });
        });
    }
    book.take_journal();
    book
}

/// The texts between quotation marks of what is written for people who mend programs.
fn quoted(written: &str) -> Vec<&str> {
    written.split('"').skip(1).step_by(2).collect()
}

/// The sample says something in every place where somebody can type, so a text without the mark is one the search would miss.
#[test]
fn the_search_of_the_wall_misses_no_text() {
    let marked = marked(Lang::Zh);
    let records: Vec<_> = marked.records().chain(marked.get(RecordKey::Settings)).collect();
    let written = format!("{records:?}");
    let typed = |text: &&str| text.chars().any(|ch| ch == 'ξ' || !ch.is_ascii());
    let missed: Vec<_> = quoted(&written).into_iter().filter(typed).filter(|text| !text.starts_with('ξ')).collect();
    assert_eq!(missed, Vec::<&str>::new());
    for place in TYPED {
        let marked = [": \"ξ", ": [\"ξ"].iter().any(|sign| written.contains(&format!("{place}{sign}")));
        assert!(marked, "the sample has no {place}, so nothing is searched for");
    }
}

/// Where people type.
const TYPED: [&str; 26] = [
    "name",
    "industry",
    "place",
    "note",
    "title",
    "phone",
    "wechat",
    "email",
    "needs",
    "wants",
    "competitors",
    "reason",
    "number",
    "text",
    "subject",
    "ideal",
    "fallback",
    "signed",
    "what",
    "who",
    "opens",
    "trainer",
    "firm",
    "line",
    "customer",
    "notes",
];

#[test]
fn nothing_that_was_typed_is_on_the_wall() {
    for lang in Lang::ALL {
        let marked = marked(lang);
        assert!(Stage::open(lang, marked.clone(), Access::Writer).screen().contains('ξ'), "or it tests nothing");
        for (view, screen) in walls(&marked, lang) {
            assert!(!screen.contains('ξ'), "{view}\n{screen}");
        }
    }
}

/// What names somebody or something of the sample: whole, and by the words people use for it.
struct Names {
    whole: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Names {
    fn of(book: &Book, lang: Lang) -> Self {
        let mut whole = BTreeSet::new();
        let accounts = || book.accounts().values();
        let contacts = || accounts().flat_map(|account| &account.contacts);
        let projects = || accounts().flat_map(|account| &account.projects);
        let people: Vec<String> =
            contacts().map(|c| c.name.clone()).chain(book.people().values().map(|p| p.name.clone())).collect();
        whole.extend(accounts().map(|account| account.name.clone()));
        whole.extend(projects().flat_map(|project| [vec![project.name.clone()], project.competitors.clone()].concat()));
        whole.extend(
            contacts().flat_map(|contact| [contact.title.clone(), contact.phone.clone(), contact.email.clone()]),
        );
        whole.extend(projects().flat_map(|p| &p.invoices).map(|invoice| invoice.number.clone()));
        let mut words = BTreeSet::new();
        for name in &people {
            let signs: Vec<char> = name.chars().collect();
            match lang {
                Lang::Zh => {
                    whole.extend(
                        ["总", "工", "经理", "主任", "先生", "女士"].map(|title| format!("{}{title}", signs[0])),
                    );
                    whole.extend((signs.len() > 2).then(|| signs[1..].iter().collect::<String>()));
                }
                Lang::En => words.extend(name.split_whitespace().map(str::to_lowercase)),
            }
        }
        whole.extend(people);
        whole.retain(|text| !text.trim().is_empty());
        Self { whole, words }
    }

    /// Those that stand on a screen.
    fn on(&self, screen: &str) -> BTreeSet<String> {
        let (run, words) = (run_together(screen), words_of(screen));
        let whole = self.whole.iter().filter(|text| run.contains(&run_together(text)));
        whole.chain(self.words.iter().filter(|word| words.contains(*word))).cloned().collect()
    }
}

/// The same book with one sign for every text.
fn blanked(book: &Book) -> Book {
    rewrite(book, &|text| *text = if text.is_empty() { String::new() } else { "ξ".to_owned() })
}

#[test]
fn no_name_firm_rival_or_title_of_the_sample_is_on_the_wall() {
    for lang in Lang::ALL {
        let sample = book(lang);
        let names = Names::of(&sample, lang);
        assert!(names.whole.len() > 150, "{}", names.whole.len());
        // Our own words and those of the course may hold the same signs: they stand there whoever is in the book.
        let blank = blanked(&sample);
        for ((view, screen), (_, ours)) in walls(&sample, lang).into_iter().zip(walls(&blank, lang)) {
            let (found, own) = (names.on(&screen), names.on(&ours));
            assert_eq!(found.difference(&own).collect::<Vec<_>>(), Vec::<&String>::new(), "{view}\n{screen}");
        }
        let seen = |keys: &str| {
            let mut stage = Stage::sample(lang).sized(200, 60);
            names.on(&stage.press(keys).screen()).len()
        };
        assert!(seen("1") > 5 && seen("3") > 5 && seen("5") > 5, "or it tests nothing");
    }
}

/// Figures that could be an amount: a sign of money, more than three digits, or digits in groups; a day is none.
fn amounts(screen: &str) -> Vec<String> {
    let pieces = screen.split(|ch: char| ch.is_whitespace() || "│（）()：:；;/".contains(ch));
    let digits = |piece: &str| piece.chars().filter(char::is_ascii_digit).count();
    let day = |piece: &str| piece.trim_matches(|ch: char| !ch.is_ascii_digit()).parse::<jiff::civil::Date>().is_ok();
    let money = |piece: &&str| {
        piece.contains(['\u{a5}', '￥', '$', '€'])
            || piece.contains("CNY")
            || digits(piece) > 0 && piece.contains(['万', '亿', 'k', 'M'])
            || piece.split('-').any(|run| digits(run) > 3) && !day(piece)
    };
    pieces.filter(money).map(str::to_owned).collect()
}

#[test]
fn no_amount_is_on_the_wall() {
    assert_eq!(amounts("2026-01-05 12/17 71% 第 41 天 \u{a5}12 120,000 85万 7654321").len(), 4);
    for lang in Lang::ALL {
        let mut sample = book(lang);
        let accounts: Vec<_> = sample.accounts().keys().copied().collect();
        for id in accounts {
            sample.edit_account(id, |account| {
                for project in &mut account.projects {
                    project.amount = Some(Money(7_654_321.into()));
                }
            });
        }
        for (view, screen) in walls(&sample, lang) {
            let told = AUTHORED.iter().any(|authored| view.starts_with(&format!("{authored} ")));
            assert!(told || amounts(&screen).is_empty(), "{view} {:?}\n{screen}", amounts(&screen));
        }
        let mut desk = Stage::open(lang, sample, Access::Writer).sized(120, 36);
        assert!(!amounts(&desk.press("5").screen()).is_empty(), "or it tests nothing");
    }
}

/// Lines that are not empty, and the cells between the first and the last that is filled.
pub(crate) fn extent(screen: &str) -> (usize, usize) {
    let ruler = Ruler::default();
    let lines: Vec<&str> = screen.lines().filter(|line| !line.trim().is_empty()).collect();
    let start = |line: &&str| line.chars().take_while(|ch| *ch == ' ').count();
    let left = lines.iter().map(start).min().unwrap_or(0);
    let right = lines.iter().map(|line| ruler.width(line)).max().unwrap_or(0);
    (lines.len(), right.saturating_sub(left))
}

#[test]
fn every_page_of_the_wall_can_be_read_from_the_last_row() {
    for lang in Lang::ALL {
        for (view, screen) in walls(&book(lang), lang) {
            // What a class is sent stands in large letters, and has a law of its own.
            if ["votes", "cases", "roster", "workshop"].iter().any(|tab| view.starts_with(tab)) {
                continue;
            }
            let (lines, cells) = extent(&screen);
            assert!(lines > 1 && lines <= usize::from(SIZE.1), "{view}: {lines} lines\n{screen}");
            assert!(cells <= usize::from(SIZE.0), "{view}: {cells} cells\n{screen}");
        }
    }
}

#[test]
fn the_pages_for_the_wall_are_shown_and_the_others_say_why_not() {
    let off = |view: &str| -> Option<Phrase> {
        Some(match view {
            "today" | "today-action" | "today-folded" => phrases::OFF_TODAY,
            "unfinished" => phrases::OFF_UNFINISHED,
            "sheet" => phrases::OFF_SHEET,
            "listener" => phrases::OFF_LISTENERS,
            "customer" | "customer-estimate" | "customer-by-hand" => customer::OFF_THE_WALL,
            "guide-test" => phrases::OFF_GUIDE_TEST,
            "account" => phrases::OFF_ACCOUNT,
            "brief" => steps::BRIEF_OFF_THE_WALL,
            "picture-levers" | "picture-targets" => phrases::OFF_MONEY,
            "tracker-new" | "tracker-edit" | "form" | "looks" | "stages" => phrases::OFF_FORM,
            _ => return None,
        })
    };
    let shown = "home reading intro guide mix temperament about compare compare-people walk tracker tracker-project \
                 tracker-people tracker-factors tracker-alerts tracker-log drill drill-told potato steps steps-check \
                 steps-list funnel funnel-sorted funnel-closed picture";
    let every = [
        phrases::OFF_TODAY,
        phrases::OFF_UNFINISHED,
        phrases::OFF_REFUSED,
        phrases::OFF_SHEET,
        phrases::OFF_LISTENERS,
        customer::OFF_THE_WALL,
        phrases::OFF_GUIDE_TEST,
        phrases::OFF_ACCOUNT,
        steps::BRIEF_OFF_THE_WALL,
        phrases::OFF_MONEY,
        phrases::OFF_FORM,
        phrases::OFF_NO_PROJECT,
    ];
    for lang in Lang::ALL {
        for (view, keys) in VIEWS {
            let stage = projected(&book(lang), lang, (80, 24), keys, false);
            if let Some(why) = off(view) {
                assert!(stage.shows(why), "{view}\n{}", stage.screen());
            } else if shown.split_whitespace().any(|name| *view == name) {
                let told: Vec<_> = every.iter().filter(|why| stage.shows(**why)).collect();
                assert!(told.is_empty() && extent(&stage.screen()).0 >= 5, "{view} {told:?}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn the_four_temperaments_in_general_are_shown_and_what_the_trainer_is_told_is_not() {
    for lang in Lang::ALL {
        for (place, page) in chapter().guide.temperaments.iter().enumerate() {
            let mut stage = Stage::sample(lang).sized(80, 24);
            stage.press(&format!("P g {}*down enter", 16 + place));
            assert!(stage.sees(page.essence.get(lang)), "{}", stage.screen());
            stage.press("end");
            assert!(!stage.sees(chapter().guide.temperament_note.get(lang)), "{}", stage.screen());
            let mut found = Stage::sample(lang).sized(80, 24);
            found.press(&format!("P ctrl-p '{} enter", page.name.get(lang).replace(' ', "")));
            assert!(found.sees(page.essence.get(lang)), "{}", found.screen());
        }
        let mut about = Stage::sample(lang).sized(80, 24);
        about.press("P g end enter");
        for _ in 0..12 {
            assert!(!about.shows(brain::FOR_THE_TRAINER));
            about.press("down");
        }
    }
}

#[test]
fn nothing_leaks_from_what_lies_over_the_wall() {
    for lang in Lang::ALL {
        let sample = marked(lang);
        for keys in [
            "ctrl-p",
            "ctrl-p 'wang",
            "ctrl-p 'an",
            "?",
            "3 enter enter",
            "e",
            "n",
            "3 t",
            "3 m",
            "!looks",
            "!erase",
            "X",
        ] {
            for first in [true, false] {
                let stage = projected(&sample, lang, (80, 24), keys, first);
                let screen = stage.screen();
                assert!(!screen.contains('ξ'), "{keys}\n{screen}");
                assert!(extent(&screen).0 <= usize::from(SIZE.1), "{keys}\n{screen}");
            }
        }
        let stage = projected(&sample, lang, (80, 24), "ctrl-p 'wang", true);
        assert!(!stage.sees("wang") && stage.sees("****"), "{}", stage.screen());
    }
}

#[test]
fn nobody_who_refused_is_anywhere_on_the_wall() {
    let lang = Lang::En;
    let stage = Stage::sample(lang).sized(80, 24);
    let refused: Vec<_> =
        stage.model.book.people().keys().copied().filter(|id| !app::wall::agreed(&stage.model.book, *id)).collect();
    let finished = |id: &domain::id::Id| stage.model.book.people()[id].latest().is_some();
    let refused: Vec<_> = refused.into_iter().filter(finished).collect();
    assert!(!refused.is_empty(), "the sample has somebody who did not agree");
    for id in refused {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("P");
        stage.model.screens.brain.open_person(&stage.model.book.clone(), id);
        let badge = stage.model.badge(id);
        assert!(stage.shows(phrases::OFF_REFUSED) && !stage.sees(&badge), "{}", stage.screen());
        stage.press("c");
        assert!(!stage.sees(&badge), "{}", stage.screen());
        stage.press("esc w");
        stage.model.screens.brain.walk.listener = Some(app::screen::brain::walk::Listener::Person(id));
        assert!(!stage.sees(&badge), "{}", stage.screen());
    }
}

#[test]
fn a_projector_starts_on_a_page_without_names_and_figures() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = Stage::open(lang, Book::default(), Access::Writer);
            stage.model.overlays.clear();
            stage.model.wall.start();
            stage.tell(Msg::Resize(size.0, size.1));
            let screen = stage.screen();
            assert!(!screen.chars().any(|ch| ch.is_ascii_digit()), "{screen}");
            assert!(run_together(&screen).contains(frame::PRODUCT.text(lang)), "{screen}");
            assert!(extent(&screen).0 <= usize::from(SIZE.1) && extent(&screen).1 <= usize::from(SIZE.0));
            stage.tell(Msg::Opened(Box::new(OpenedBook { book: book(lang), ..OpenedBook::default() })));
            assert_eq!(stage.screen(), screen, "whatever is in the book");
            assert!(stage.model.overlays.is_empty());
        }
    }
}

/// A stage that started with the projector.
fn started(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(80, 24);
    stage.model.navigation.tab = Tab::Today;
    stage.model.wall.start();
    stage.tell(Msg::Commit);
    stage
}

#[test]
fn on_the_title_page_only_what_turns_to_a_page_counts() {
    for keys in ["down", "enter", "space", "n", "e", "d", "x", "/ 'a", "esc", "end enter", "g", "c", "w", "tab", "u"] {
        let mut stage = started(Lang::En);
        let (before, book) = (stage.screen(), stage.model.book.clone());
        stage.press(keys);
        assert_eq!(stage.screen(), before, "{keys}");
        assert!(stage.model.book == book && stage.model.wall.title, "{keys}");
    }
    for (key, tab) in [("1", Tab::Today), ("2", Tab::Brain), ("3", Tab::Tracker), ("5", Tab::Funnel)] {
        let mut stage = started(Lang::En);
        stage.press(key);
        assert!(!stage.model.wall.title && stage.model.wall.on);
        assert_eq!(stage.model.navigation.tab, tab);
        assert!(stage.model.notice.is_none(), "{}", stage.notice());
    }
    let mut stage = started(Lang::En);
    stage.press("ctrl-p 'aboutthemodel enter");
    assert!(!stage.model.wall.title && stage.shows(brain::RESULT_IS), "{}", stage.screen());
    let mut stage = started(Lang::En);
    stage.press("?");
    assert!(!stage.model.overlays.is_empty());
    stage.press("esc L T");
    assert!(stage.model.wall.title && stage.model.session.lang == Lang::Zh);
    stage.press("P");
    assert!(!stage.model.wall.on && !stage.model.wall.title);
}

#[test]
fn the_projector_is_remembered_as_off() {
    let mut stage = Stage::sample(Lang::En);
    let before = stage.model.session.config.clone();
    let effects = stage.effects.len();
    stage.press("P P P");
    assert!(stage.model.wall.on && stage.model.session.config == before);
    assert!(!stage.effects[effects..].contains(&Effect::SaveConfig));
    assert!(!Stage::sample(Lang::En).model.wall.on);
}

#[test]
fn on_the_wall_one_looks_and_changes_nothing() {
    for (view, keys) in [("3 6*down enter 2*down", "space = - d x"), ("4", "space x d"), ("5", "> <"), ("2", "n e d a")]
    {
        let mut stage = Stage::sample(Lang::En).sized(120, 36);
        stage.press(view).press("P");
        let book = stage.model.book.clone();
        for key in keys.split_whitespace() {
            stage.press(key);
            assert!(stage.model.book == book && stage.model.overlays.is_empty(), "{view} {key}");
            assert_eq!(stage.notice(), phrases::READ_ONLY.en, "{view} {key}");
        }
    }
    let mut stage = Stage::sample(Lang::En).sized(120, 36);
    stage.press("P !looks");
    assert_eq!((stage.notice().as_str(), stage.model.overlays.len()), (frame::NOT_ON_WALL.en, 0));
}

#[test]
fn a_drill_is_answered_on_the_wall() {
    let mut stage = Stage::sample(Lang::En).sized(80, 24);
    let book = stage.model.book.clone();
    stage.press("P !drill 3*enter");
    assert!(stage.model.book != book && extent(&stage.screen()).0 <= 14, "{}", stage.screen());
}

#[test]
fn small_letters_are_told_of_once() {
    for lang in Lang::ALL {
        let told = |stage: &Stage| stage.notice() == phrases::SMALL.fill(lang, ["Ctrl-+"]);
        let mut small = Stage::sample(lang).sized(80, 24);
        small.press("P");
        assert!(!told(&small));
        let mut stage = Stage::sample(lang).sized(200, 60);
        stage.press("P");
        assert!(told(&stage) && stage.sees(&phrases::SMALL.fill(lang, ["Ctrl-+"])), "{}", stage.screen());
        stage.press("P P");
        assert!(!told(&stage));
        stage.tell(Msg::Resize(80, 24));
        stage.tell(Msg::Resize(200, 60));
        assert!(!told(&stage));
        small.tell(Msg::Resize(200, 60));
        assert!(told(&small), "the window grew while an audience looked");
    }
}

#[test]
fn badges_and_aliases_stay_while_the_program_runs() {
    let mut stage = Stage::sample(Lang::En).sized(80, 24);
    stage.press("P 3 6*down");
    let before = stage.screen();
    stage.press("2 3 P P L L");
    stage.tell(Msg::Commit);
    stage.model.notice = None;
    assert_eq!(stage.press("up down").screen(), before);
    assert!(before.contains("Project ") && before.contains("Customer "), "{before}");
}

#[test]
fn a_problem_with_a_file_or_with_saving_is_not_lost_on_the_wall() {
    let mut stage = Stage::sample(Lang::En).sized(80, 24);
    stage.press("P");
    assert!(!stage.shows(frame::SAVED));
    let key = domain::record::RecordKey::Settings;
    stage.tell(Msg::Unsaved(key, frame::NOT_SAVED.with(["/home/zhao/book.ron"])));
    assert!(stage.shows(frame::UNSAVED) && !stage.sees("zhao"), "{}", stage.screen());
}

#[test]
fn a_column_of_the_board_stands_alone() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("P 5 home");
        for _ in 0..7 {
            let (column, _) = stage.model.screens.funnel.board.cursor();
            let stages = domain::project::Stage::ALL.map(|stage| tracker::stage(stage).text(lang));
            let screen = stage.screen();
            assert_eq!(
                stages.iter().filter(|name| screen.contains(**name)).collect::<Vec<_>>(),
                [&stages[column]],
                "{screen}"
            );
            stage.press("right");
        }
    }
}

#[test]
fn the_wall_does_not_depend_on_what_was_seen_of_anybody() {
    for lang in Lang::ALL {
        let sample = book(lang);
        let mut bare = sample.clone();
        for id in sample.accounts().keys() {
            bare.edit_account(*id, |account| {
                for contact in &mut account.contacts {
                    contact.clues.clear();
                    contact.overrule = None;
                }
                for part in account.projects.iter_mut().flat_map(|project| &mut project.involvements) {
                    part.temperament = None;
                }
            });
        }
        for ((view, one), (_, other)) in walls(&sample, lang).into_iter().zip(walls(&bare, lang)) {
            // What a key does may hang on it; what the wall shows of the same place may not.
            let moved = ["listener", "customer-walk"].iter().any(|name| view.starts_with(name));
            assert!(moved || one == other, "{view}\n{one}\n{other}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_pressed_on_the_wall_shows_nothing_that_was_typed(
        keys in prop::collection::vec("[1-8gcwvszbxnedmtfo/?>< =-]|\\[|\\]|up|down|left|right|enter|esc|tab|end|home|ctrl-p|pagedown", 1..25)
    ) {
        let mut marked = marked(Lang::Zh);
        // What a class is called, and who teaches it, is made to be read.
        for id in book(Lang::Zh).workshops().keys() {
            marked.edit_workshop(*id, |class| {
                (class.title, class.trainer) = (class.title.replace('ξ', ""), class.trainer.replace('ξ', ""));
            });
        }
        marked.take_journal();
        let mut stage = Stage::open(Lang::Zh, marked, Access::Writer).sized(80, 24);
        stage.press("P");
        for key in keys {
            let key = if key == " " { "space".to_owned() } else { key };
            stage.press(&key);
            if !stage.model.wall.on {
                break;
            }
            let screen = stage.screen();
            prop_assert!(!screen.contains('ξ'), "{}\n{}", key, screen);
            // Letters of a page that was sent are as large as there is room: there ordinary text alone is counted.
            let sent = stage.model.shows_stage() && !stage.model.wall.showing.is_neutral();
            let rows = if sent { screen.lines().filter(|line| is_text(line)).count() } else { extent(&screen).0 };
            prop_assert!(rows <= usize::from(SIZE.1), "{}", screen);
            prop_assert!(!matches!(stage.model.overlays.last(), Some(Overlay::Form(_))));
        }
    }
}
