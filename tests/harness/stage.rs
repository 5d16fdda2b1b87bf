//! The stage runs the program without terminal, clock and disk: it presses keys spelled in a line, answers effects in memory
//! and draws the screen as text.

use std::sync::{Arc, OnceLock};

use app::action::{Action, Tab};
use app::catalogue::Catalogue;
use app::config::Config;
use app::course::{Chapter, ChapterName};
use app::effect::Effect;
use app::key::{Code, Key};
use app::model::Model;
use app::msg::{MouseTarget, Msg, OpenedBook};
use app::saving::{Access, Extra};
use app::screen::workshop::teams::FormedTeams;
use app::update::update;
use domain::book::Book;
use domain::course::BrainChapter;
use domain::lang::Lang;
use domain::record::Record;
use domain::workshop::teams::request::TeamRequest;
use jiff::civil::{Date, DateTime, date};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use store::course;
use store::sample::untouched::untouched;
use store::sample::{Sample, sample};
use ui::draw::render;
use ui::dump;
use ui::layout::Layout;
use ui::styles::{Depth, Styles};
use ui::wall::drawn;
use words::Phrase;

/// The day of every test.
pub const TODAY: Date = date(2026, 1, 5);

/// The program on a stage.
#[derive(Clone)]
pub struct Stage {
    /// What the program knows.
    pub model: Model,
    /// The plan of the screen drawn last.
    pub layout: Layout,
    /// Every effect the program asked for since the stage opened.
    pub effects: Vec<Effect>,
}

impl Stage {
    /// The very first frame: an empty book, and the question who somebody is.
    pub fn first(lang: Lang) -> Self {
        Self::open(lang, Book::default(), Access::Writer)
    }

    /// The first start after that question, left open: what is offered then.
    pub fn empty(lang: Lang) -> Self {
        let mut stage = Self::first(lang);
        stage.press("esc");
        stage
    }

    /// The program on the sample territory. It is opened once in each language: most tests begin here.
    pub fn sample(lang: Lang) -> Self {
        static OPENED: [OnceLock<Stage>; 2] = [OnceLock::new(), OnceLock::new()];
        OPENED[lang as usize].get_or_init(|| Self::open(lang, book(lang), Access::Writer)).clone()
    }

    /// A second window on the sample territory: it follows and writes nothing.
    pub fn follower(lang: Lang) -> Self {
        Self::open(lang, book(lang), Access::Follower)
    }

    /// The program on a book. Where it has customers and nobody yet, the question who somebody is has been passed by.
    pub fn open(lang: Lang, book: Book, access: Access) -> Self {
        let customers = !book.accounts().is_empty();
        let mut stage = Self::begin(lang, book, access);
        if customers {
            stage.model.overlays.clear();
            stage.draw();
        }
        stage
    }

    /// The program on a book, as it begins.
    pub fn begin(lang: Lang, book: Book, access: Access) -> Self {
        let now = DateTime::from_parts(TODAY, jiff::civil::time(9, 0, 0, 0));
        let model = Model::new(Config::default(), lang, now, 7);
        let mut stage = Self { model, layout: Layout::default(), effects: Vec::new() };
        stage.tell(Msg::Opened(Box::new(OpenedBook { book, access, ..OpenedBook::default() })));
        // The stories begin on Brain; those of another tab press its number first.
        stage.model.open_tab(Tab::Brain);
        stage.tell(Msg::Commit);
        stage
    }

    /// The screen has this many columns and rows.
    #[must_use]
    pub fn sized(mut self, columns: u16, rows: u16) -> Self {
        self.tell(Msg::Resize(columns, rows));
        self
    }

    /// Tells the program something, answers its effects, draws, and tells it the plan as the shell does.
    pub fn tell(&mut self, msg: Msg) {
        let mut queue = vec![msg];
        while let Some(msg) = queue.pop() {
            for effect in update(&mut self.model, msg) {
                queue.extend(self.answer(&effect));
                self.effects.push(effect);
            }
        }
        self.draw();
    }

    /// Draws a frame, and tells the program what the shell tells it then.
    pub fn draw(&mut self) {
        self.layout = self.drawn().1;
        update(&mut self.model, Msg::PageSize(self.layout.page, self.layout.limit));
        update(&mut self.model, Msg::Drawn);
    }

    /// Tells the program something between two frames: nobody has seen yet what came of it.
    pub fn tell_unseen(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            if let Some(answer) = self.answer(&effect) {
                update(&mut self.model, answer);
            }
            self.effects.push(effect);
        }
    }

    /// The first minute of the day after.
    pub fn midnight(&self) -> DateTime {
        self.model.today().tomorrow().unwrap().at(0, 0, 0, 0)
    }

    /// Midnight comes while nobody presses a key; a frame is drawn.
    pub fn pass_midnight(&mut self) -> &mut Self {
        self.tell(Msg::Now(self.midnight()));
        self
    }

    fn answer(&self, effect: &Effect) -> Option<Msg> {
        match *effect {
            Effect::Save(key) => Some(Msg::Saved(key)),
            Effect::FinishErasures => Some(Msg::Erased),
            Effect::SaveDrafts => Some(Msg::ExtraSaved(Extra::Drafts)),
            Effect::SaveConfig => Some(Msg::ExtraSaved(Extra::Config)),
            Effect::Print(ref name, _) => Some(Msg::ExtraSaved(Extra::Print(name.clone()))),
            Effect::DrawScreen => Some(Msg::ScreenDrawn(Box::new(drawn::page(&self.model)))),
            Effect::Catalogue => Some(Msg::Catalogue(Catalogue::of(&self.model.book))),
            Effect::FormTeams(class, ref asked) => {
                Some(Msg::TeamsFormed(Box::new(FormedTeams::find(class, TeamRequest::clone(asked)))))
            }
            Effect::ReadCourse(name) => Some(Msg::Course(read(name).clone())),
            Effect::ReadSample(lang) => {
                let sample = territory(lang).clone();
                let sample = match self.model.book.me() {
                    Some(me) => sample.with_me(me.id),
                    None => sample,
                };
                Some(Msg::Sample(sample.records, Box::new(sample.me)))
            }
            Effect::FindSample => {
                let found = untouched(&self.model.book).unwrap();
                Some(Msg::SampleFound(found.records, found.targets))
            }
            _ => None,
        }
    }

    /// Presses keys spelled with spaces between: `ctrl-p`, `3*down`, `8*space+down`; `'text` is typed letter by letter,
    /// `!action` does an action by its name wherever that is possible, `@id` opens somebody at a customer.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for press in single_presses(keys) {
            self.press_one(&press);
        }
        self
    }

    fn press_one(&mut self, press: &str) {
        let rest = press.get(1..).unwrap_or_default();
        match press.chars().next() {
            Some('\'') if !rest.is_empty() => {
                rest.chars().for_each(|ch| self.tell(Msg::Key(Key::plain(Code::Char(ch)))));
            }
            Some('@') if !rest.is_empty() => self.open_contact(rest),
            Some('!') if !rest.is_empty() => {
                let action = Action::all().find(|a| a.name() == rest);
                self.tell(Msg::Click(MouseTarget::Key(action.unwrap_or_else(|| panic!("no action {rest}")))));
            }
            _ => self.tell(Msg::Key(Key::parse(press).unwrap_or_else(|| panic!("no key {press}")))),
        }
    }

    /// Presses the mouse on something, drags it over something else and lets go.
    pub fn drag(&mut self, from: MouseTarget, to: MouseTarget) -> &mut Self {
        self.tell(Msg::Click(from));
        self.tell(Msg::Drag(to));
        self.tell(Msg::Release(Some(to)));
        self
    }

    /// Shows a contact.
    fn open_contact(&mut self, id: &str) {
        let book = &self.model.book;
        let mut all = book.accounts().values().flat_map(|a| a.contacts.iter().map(|c| (a.id, c.id)));
        let found = all.find(|(_, contact)| contact.to_string() == id);
        let (account, contact) = found.unwrap_or_else(|| panic!("nobody is {id}"));
        self.model.screens.brain.open_contact(book, account, contact);
        self.model.navigation.tab = Tab::Brain;
        self.tell(Msg::Commit);
    }

    /// The screen as cells, with its plan.
    pub fn drawn(&self) -> (Buffer, Layout) {
        let (columns, rows) = self.model.window.size;
        let styles = Styles::new(self.model.session.theme(), Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        let layout = render(&self.model, &styles, &mut buffer);
        (buffer, layout)
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        dump::text(&self.drawn().0, self.model.ruler())
    }

    /// What is told at the bottom.
    pub fn notice(&self) -> String {
        self.model.notice.as_ref().map(|say| say.text(self.model.session.lang)).unwrap_or_default()
    }

    /// Whether a phrase without blanks stands on the screen, however it is wrapped.
    pub fn shows(&self, phrase: Phrase) -> bool {
        self.sees(phrase.text(self.model.session.lang))
    }

    /// Whether a text stands on the screen, however it is wrapped and framed.
    pub fn sees(&self, text: &str) -> bool {
        bare(&self.screen()).contains(&bare(text))
    }
}

/// What is pressed one after the other where keys are spelled as for `Stage::press`: a key, a letter typed, or what `!` and `@` do.
pub fn single_presses(keys: &str) -> Vec<String> {
    keys.split_whitespace().flat_map(presses_of).collect()
}

fn presses_of(word: &str) -> Vec<String> {
    let rest = word.get(1..).unwrap_or_default();
    if word.starts_with('\'') && !rest.is_empty() {
        return rest.chars().map(|ch| format!("'{ch}")).collect();
    }
    if word.starts_with(['!', '@']) && !rest.is_empty() {
        return vec![word.to_owned()];
    }
    let (times, group) = word.split_once('*').unwrap_or(("1", word));
    let times = times.parse().unwrap_or_else(|_| panic!("how often is {times}?"));
    let group: Vec<String> = group.split('+').map(str::to_owned).collect();
    vec![group; times].concat()
}

/// Text without spaces and lines of frames.
fn bare(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace() && !"│|".contains(*ch)).collect()
}

/// The chapter of the Brain tab.
pub fn chapter() -> &'static BrainChapter {
    match read(ChapterName::Brain) {
        Chapter::Brain(chapter) => chapter,
        other => panic!("not the chapter asked for: {other:?}"),
    }
}

/// A chapter of the course, read once.
fn read(name: ChapterName) -> &'static Chapter {
    static READ: [OnceLock<Chapter>; 10] = [const { OnceLock::new() }; 10];
    let chapter = || match name {
        ChapterName::Brain => course::brain().map(|c| Chapter::Brain(Box::new(c))),
        ChapterName::Tracker => course::tracker().map(|c| Chapter::Tracker(Box::new(c))),
        ChapterName::Drills => course::drills().map(|c| Chapter::Drills(Box::new(c))),
        ChapterName::Steps => course::steps().map(|c| Chapter::Steps(Box::new(c))),
        ChapterName::Scorecard => course::scorecard().map(|c| Chapter::Scorecard(Box::new(c))),
        ChapterName::Channel => course::channel().map(|c| Chapter::Channel(Box::new(c))),
        ChapterName::Team => course::team().map(|c| Chapter::Team(Box::new(c))),
        ChapterName::Credit => course::credit().map(|c| Chapter::Credit(Box::new(c))),
        ChapterName::Collection => course::collection().map(|c| Chapter::Collection(Box::new(c))),
        ChapterName::Lessons => course::lessons().map(|c| Chapter::Lessons(Box::new(c))),
    };
    READ[name as usize].get_or_init(|| chapter().unwrap())
}

/// The sample territory.
fn territory(lang: Lang) -> &'static Sample {
    static TERRITORY: [OnceLock<Sample>; 2] = [OnceLock::new(), OnceLock::new()];
    TERRITORY[lang as usize].get_or_init(|| sample(lang, TODAY).unwrap())
}

/// The sample territory as a book. Every book of a language shares its records, so that comparing two is quick.
pub fn book(lang: Lang) -> Book {
    static BOOK: [OnceLock<Book>; 2] = [OnceLock::new(), OnceLock::new()];
    let fill = || {
        let sample = territory(lang).clone();
        let mut book = Book::default();
        book.put_unjournaled(Record::Person(Arc::new(sample.me)));
        sample.records.into_iter().for_each(|record| book.put_unjournaled(record));
        book
    };
    BOOK[lang as usize].get_or_init(fill).clone()
}
