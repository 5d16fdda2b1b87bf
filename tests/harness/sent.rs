//! What may be sent to a wall: every page of the course, and one of everything else; and how it looks there.

use std::sync::OnceLock;

use app::config::Theme;
use app::screen::workshop::cases::page::{self as case_page, TeamLine};
use app::screen::workshop::votes::act::VotingAct;
use app::screen::workshop::votes::page::{BothVotes, page as vote_page};
use domain::course::lesson::LessonChapter;
use domain::lang::{Lang, Text};
use domain::workshop::paged::uncovered;
use domain::workshop::showing::{Countdown, MapMark, Showing, WallBar, WallBlock, WallPage, WallTeam};
use domain::workshop::tally::CardCounts;
use jiff::civil::{DateTime, date};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use text::Ruler;
use ui::glyphs::{ASCII, LINES};
use ui::paint::Paint;
use ui::styles::{Depth, Styles};
use ui::wall::sent;

/// How a wall draws.
#[derive(Debug, Clone, Copy)]
pub struct WallLooks {
    /// The language of the room.
    pub lang: Lang,
    /// Whether ambiguous signs take two cells.
    pub wide: bool,
    /// Colours.
    pub depth: Depth,
}

impl WallLooks {
    /// As most walls are.
    pub const fn of(lang: Lang) -> Self {
        Self { lang, wide: false, depth: Depth::True }
    }

    /// What measures text there.
    pub const fn ruler(self) -> Ruler {
        Ruler { wide_ambiguous: self.wide }
    }
}

/// The pages of the course.
pub fn lessons() -> &'static LessonChapter {
    static LESSONS: OnceLock<LessonChapter> = OnceLock::new();
    LESSONS.get_or_init(|| store::course::lessons().unwrap())
}

/// The time on every wall.
pub fn wall_time() -> DateTime {
    date(2026, 1, 5).at(9, 0, 0, 0)
}

/// What was sent, drawn.
pub fn on_the_wall(showing: &Showing, looks: WallLooks, (columns, rows): (u16, u16)) -> Buffer {
    let styles = Styles::new(Theme::Dark, looks.depth);
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    let glyphs = if looks.wide { ASCII } else { LINES };
    let mut paint = Paint::new(&mut buffer, &styles, glyphs, looks.ruler(), looks.lang);
    sent::draw(&mut paint, showing, wall_time());
    buffer
}

/// A page as something sent.
pub fn showing(page: WallPage) -> Showing {
    Showing { page: Some(page), ..Showing::default() }
}

fn text(zh: &str, en: &str) -> Text {
    Text { zh: zh.to_owned(), en: en.to_owned() }
}

/// A countdown of ten minutes with so many seconds left, over a page.
pub fn counting(left: i64) -> Showing {
    let ends = wall_time().saturating_add(jiff::Span::new().seconds(left));
    let task = text("两人一组打这通电话，要到一个日子、一个人名", "In pairs: make the call, and get a day and a name.");
    let page = lessons().pages().next().map(|page| uncovered(page, 0));
    Showing { countdown: Some(Countdown { ends, seconds: 600, task }), page, ..Showing::default() }
}

/// What is sent besides the pages of the course, each with a name.
pub fn sendings() -> Vec<(&'static str, Showing)> {
    let page = |zh, en, blocks| showing(WallPage { title: text(zh, en), place: "3/9".to_owned(), blocks });
    let motto = text("想倒给人一杯，自己先挑一桶。", "To pour a cup, first carry a bucket.");
    let team = |n: usize| WallTeam {
        title: text(&format!("第 {n} 队"), &format!("Team {n}")),
        members: (0..6).map(|of| (n + of * 3).to_string()).collect(),
    };
    vec![
        ("vote", page("这张卡放哪一格？", "Where does the card stand?", vec![vote()])),
        ("map", page("全班在哪儿", "Where we stand", vec![map()])),
        ("teams", page("三个队", "Three teams", vec![WallBlock::Teams((1..=3).map(team).collect())])),
        ("kite", page("全班的风筝", "The kite of the class", vec![WallBlock::Kite([92, 41, 60, 47])])),
        ("motto", page("歇十分钟", "Ten minutes", vec![WallBlock::Large(motto)])),
        ("drawn", page("一张表", "A table", vec![WallBlock::Drawn(vec!["a   b   c".to_owned(); 11])])),
        ("title", Showing::default()),
        ("black", Showing { black: true, ..counting(60) }),
        ("countdown", counting(600)),
        ("countdown-soon", counting(120)),
        ("countdown-last", counting(25)),
        ("countdown-over", counting(-75)),
    ]
}

/// A vote and a case as a class comes through them, each act with its name.
pub fn acts() -> Vec<(&'static str, Showing)> {
    let case = &lessons().cases[1];
    let votes = BothVotes { first: Some(CardCounts([9, 5, 1, 3])), second: Some(CardCounts([2, 1, 0, 15])) };
    let question = lessons().pages().find_map(|page| Some((&page.title, page.question.as_ref()?))).unwrap();
    let vote = |act, votes| showing(vote_page(question.0.clone(), question.1, None, votes, act));
    let wrote = ["周四先给她一页纸：停线一天要多少钱", "Ask him for one name and a time", "让他说出第三个人是谁"];
    let lines: Vec<_> = (0..).zip(wrote).map(|(team, line)| TeamLine { team, line: Some(line) }).collect();
    let lines = [lines, vec![TeamLine { team: 3, line: None }]].concat();
    vec![
        ("vote-asked", vote(VotingAct::Asked, BothVotes::default())),
        ("vote-first", vote(VotingAct::First, BothVotes { second: None, ..votes })),
        ("vote-answer", vote(VotingAct::Answer, votes)),
        ("vote-why", vote(VotingAct::Why, votes)),
        ("case-situation", showing(case_page::situation(case))),
        ("case-lines", showing(case_page::lines(case, &lines).swap_remove(0))),
        ("case-model", showing(case_page::model(case, case.model.len()))),
    ]
}

fn vote() -> WallBlock {
    let bar = |zh, en, first, second, answer| WallBar {
        label: text(zh, en),
        first: Some(first),
        second: Some(second),
        answer,
    };
    WallBlock::Bars(vec![
        bar("A  赢取承诺：刚签完嘛", "A  win commitment: it has just been signed", 12, 4, false),
        bar("B  已回款：赢了就出漏斗", "B  paid: it is won and leaves the funnel", 3, 1, false),
        bar("C  回收账款：钱还没到", "C  collection: the money is not there", 2, 13, true),
        bar("D  说不清", "D  hard to say", 1, 0, false),
    ])
}

fn map() -> WallBlock {
    let marks = (1..=18_i8).map(|n| MapMark {
        x: i8::try_from(i16::from(n) * 37 % 41 - 20).unwrap_or(0),
        y: i8::try_from(i16::from(n) * 29 % 37 - 18).unwrap_or(0),
        people: 1,
        who: vec![n.to_string()],
    });
    let more = MapMark { x: 3, y: -4, people: 5, who: (30..35).map(|n| n.to_string()).collect() };
    WallBlock::Map(marks.chain([more]).collect())
}
