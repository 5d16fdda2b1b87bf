//! A room on the day of a class: the laptop of the trainer, a window for the wall in either language, the clock. Whatever comes to
//! the wall is drawn as the wall draws it, searched for what it must not tell, and counted.

use std::collections::BTreeSet;

use app::key::{Code, Key};
use app::msg::Msg;
use app::projection::SIZE;
use app::saving::Access;
use app::screen::workshop::deck::{DeckPage, deck};
use app::screen::workshop::lectern::LivePage;
use domain::book::Book;
use domain::course::lesson::LessonChapter;
use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::agenda::AgendaKind;
use domain::workshop::clock::AgendaClock;
use domain::workshop::showing::{Countdown, Showing};
use harness::sent::{WallLooks, on_the_wall, wall_time};
use harness::{Stage, TODAY, single_presses};
use jiff::civil::DateTime;
use ratatui::style::Color;
use text::Ruler;
use words::Template;

use super::secrets::{Secret, Secrets, run_together};
use crate::wall_pages::is_text;

/// The size of a terminal nobody enlarged.
const SMALL: (u16, u16) = (80, 24);
/// Signs with which the desk parts its screen into panes.
const PANES: &str = "┌┐└┘├┤┬┴┼╭╮╰╯";

pub(super) struct Room {
    pub(super) laptop: Stage,
    walls: [Stage; 2],
    /// What the course says, run together.
    course: String,
    secrets: Secrets,
    /// How many people and promises the secrets are of.
    known: (usize, usize),
    /// How many frames were looked at.
    pub(super) frames: usize,
    /// Every page of the day that was on the wall.
    pub(super) taught: BTreeSet<usize>,
}

impl Room {
    /// The sample at a quarter to nine, the wall on its neutral page.
    pub(super) fn open(lang: Lang) -> Self {
        let mut laptop = Stage::sample(lang).sized(120, 36);
        laptop.tell(Msg::Now(TODAY.at(8, 45, 0, 0)));
        five_modules(&mut laptop);
        laptop.press("8");
        let walls = Lang::ALL.map(|lang| {
            let mut wall = Stage::open(lang, Book::default(), Access::Projector);
            wall.model.wall.follow();
            wall.tell(Msg::Now(TODAY.at(8, 45, 0, 0)));
            wall.model.notice = None;
            wall.sized(SMALL.0, SMALL.1)
        });
        let lessons = laptop.model.courses.lessons.clone();
        let drills = laptop.model.courses.drills.clone();
        let course = run_together(&format!("{lessons:?}{drills:?}"));
        let secrets = Secrets::default();
        let mut room = Self { laptop, walls, course, secrets, known: (0, 0), frames: 0, taught: BTreeSet::new() };
        room.look();
        room
    }

    pub(super) const fn lang(&self) -> Lang {
        self.laptop.model.session.lang
    }

    pub(super) fn class(&self) -> &Workshop {
        self.laptop.model.book.workshops().values().next().unwrap()
    }

    pub(super) fn agenda(&self) -> AgendaClock {
        AgendaClock::of(self.class(), self.laptop.model.session.now)
    }

    pub(super) fn showing(&self) -> &Showing {
        &self.laptop.model.wall.showing
    }

    /// What was sent, as it is written.
    pub(super) fn sent(&self) -> String {
        format!("{:?}", self.showing().page)
    }

    pub(super) fn chapter(&self) -> LessonChapter {
        LessonChapter::clone(self.laptop.model.courses.lessons.as_deref().unwrap())
    }

    /// What is told at the bottom of the laptop, before its blanks are filled.
    pub(super) fn notice_of(&self) -> Option<Template> {
        self.laptop.model.notice.as_ref().map(|say| say.template)
    }

    pub(super) const fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Whoever came and whatever was promised is looked for from now on.
    fn learn(&mut self) {
        let known = (self.class().roster.len(), self.class().promises.len());
        if self.known != known {
            (self.secrets, self.known) = (Secrets::of(&self.laptop.model, &self.course), known);
        }
    }

    /// Presses keys one by one; after each the wall is looked at.
    pub(super) fn press(&mut self, keys: &str) {
        for key in single_presses(keys) {
            self.laptop.press(&key);
            self.pass_on();
        }
    }

    /// Types a text, blanks too.
    pub(super) fn write(&mut self, text: &str) {
        for ch in text.chars() {
            self.laptop.tell_unseen(Msg::Key(Key::plain(Code::Char(ch))));
        }
        self.laptop.draw();
        self.pass_on();
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.laptop.tell(Msg::Paste(text.to_owned()));
        self.pass_on();
    }

    /// It is so late, on the laptop and on the wall.
    pub(super) fn at(&mut self, hour: i8, minute: i8) {
        self.tell_time(&Msg::Now(TODAY.at(hour, minute, 0, 0)));
    }

    /// A second of the day comes while something counts.
    pub(super) fn tick(&mut self, now: DateTime) {
        self.tell_time(&Msg::Tick(now));
        self.look();
    }

    fn tell_time(&mut self, msg: &Msg) {
        for stage in self.walls.iter_mut().chain([&mut self.laptop]) {
            stage.tell_unseen(msg.clone());
        }
    }

    /// What was sent goes over to the wall, and is looked at where it is something new.
    fn pass_on(&mut self) {
        self.learn();
        if self.walls[0].model.wall.showing != *self.showing() {
            let showing = Box::new(self.showing().clone());
            self.walls.iter_mut().for_each(|wall| wall.tell_unseen(Msg::Shown(showing.clone())));
            self.look();
        }
    }

    /// Looks at the wall in both languages.
    pub(super) fn look(&mut self) {
        self.learn();
        let said = format!("{:?}", self.showing());
        let given_away = self.given_away(&said);
        assert!(given_away.is_empty(), "{given_away:?} in {said}");
        for lang in Lang::ALL {
            let frame = self.frame(lang);
            let given_away = self.given_away(&frame);
            assert!(given_away.is_empty(), "{given_away:?} {lang:?}\n{frame}");
            // The dots of large letters are none of ordinary text.
            let bare = frame.replace(|sign| "▀▄█▌▐".contains(sign), " ");
            let lines: Vec<_> = bare.lines().filter(|line| is_text(line)).collect();
            assert!(lines.len() <= usize::from(SIZE.1), "{} lines {lang:?}\n{frame}", lines.len());
            let widest = lines.iter().map(|line| Ruler::default().width(line.trim())).max().unwrap_or(0);
            assert!(widest <= usize::from(SIZE.0), "{widest} cells {lang:?}\n{frame}");
            assert!(!frame.contains(|sign| PANES.contains(sign)), "one pane {lang:?}\n{frame}");
            self.frames += 1;
        }
        self.taught.extend(self.live().map(|live| live.page));
    }

    /// What a text of the wall tells that it must not. Names of the class may be there while they are shown, and the first page tells
    /// who teaches.
    fn given_away(&self, text: &str) -> BTreeSet<String> {
        let trainer = run_together(&self.class().trainer);
        let first = self.showing().page.as_ref().is_some_and(|page| page.place == "1");
        let allowed =
            |text: &str, kind: Secret| kind == Secret::Roster && self.showing().names || first && text == trainer;
        let found = self.secrets.on(text).into_iter().filter(|(text, kind)| !allowed(text, *kind));
        found.map(|(text, kind)| format!("{kind:?} {text}")).collect()
    }

    /// The wall as it stands.
    pub(super) fn frame(&self, lang: Lang) -> String {
        self.wall(lang).screen()
    }

    fn wall(&self, lang: Lang) -> &Stage {
        &self.walls[lang as usize]
    }

    /// The page at the lectern.
    pub(super) fn live(&self) -> Option<LivePage> {
        self.laptop.model.screens.workshop.lectern.live.clone()
    }

    /// Uncovers and turns until a page is in front, which the key has turned to. The minutes pass evenly meanwhile.
    pub(super) fn teach_until(&mut self, (from, to): ((i8, i8), (i8, i8)), there: impl Fn(&DeckPage) -> bool) {
        let chapter = self.chapter();
        let pages = deck(&chapter);
        let minute = |(hour, minute): (i8, i8)| i32::from(hour) * 60 + i32::from(minute);
        let here = self.laptop.model.screens.workshop.lectern.cursor;
        let goal = pages.iter().enumerate().skip(here + 1).find(|(_, page)| there(page)).unwrap().0;
        let steps: usize = pages[here..goal].iter().map(|page| page.last_step() + 1).sum();
        for step in 0.. {
            let passed = i32::try_from(step.min(steps)).unwrap() * (minute(to) - minute(from));
            let now = minute(from) + passed / i32::try_from(steps.max(1)).unwrap();
            self.at(i8::try_from(now / 60).unwrap(), i8::try_from(now % 60).unwrap());
            self.press("space");
            if self.live().unwrap().page >= goal {
                break;
            }
        }
        assert_eq!(self.live().unwrap().page, goal);
        self.at(to.0, to.1);
    }

    /// The countdown on the wall is the one that has so much left, in both languages.
    pub(super) fn counts(&self, left: i64) -> Color {
        let countdown = self.showing().countdown.clone().unwrap();
        let ends = wall_time().saturating_add(jiff::Span::new().seconds(left));
        for lang in Lang::ALL {
            let countdown = Some(Countdown { ends, ..countdown.clone() });
            let drawn = on_the_wall(&Showing { countdown, ..Showing::default() }, WallLooks::of(lang), SMALL);
            let frame = self.frame(lang);
            assert_eq!(frame, ui::dump::text(&drawn, Ruler::default()), "{left} {lang:?}");
        }
        let drawn = self.wall(self.lang()).drawn().0;
        drawn.content.iter().find(|cell| cell.symbol() == "█").map(|cell| cell.fg).unwrap()
    }
}

/// The class before its trainer laid out the day: five modules, nothing they open, no break, no customer to practise on.
fn five_modules(laptop: &mut Stage) {
    let book = &mut laptop.model.book;
    let id = *book.workshops().keys().next().unwrap();
    book.edit_workshop(id, |class| {
        class.account = None;
        class.agenda.retain(|line| line.kind == AgendaKind::Pages);
        for (line, minutes) in class.agenda.iter_mut().zip([60, 100, 90, 80, 75]) {
            (line.minutes, line.opens) = (minutes, None);
        }
    });
    book.take_journal();
}
