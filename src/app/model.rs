//! The model: everything the program knows at a moment. Only `update` changes it.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::action::Tab;
use super::catalogue::Catalogue;
use super::config::{Ambiguous, Config, Theme};
use super::course::Courses;
use super::history::History;
use super::keymap::{KeyScope, Keymap};
use super::msg::FileProblem;
use super::overlay::Overlay;
use super::saving::{Access, Saving};
use super::screen::Screen;
use super::screen::brain::Brain;
use super::screen::funnel::Funnel;
use super::screen::funnel::drag::Drag;
use super::screen::steps::Steps;
use super::screen::today::Today;
use super::screen::tracker::Tracker;
use domain::account::Account;
use domain::book::Book;
use domain::draft::Drafts;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::mask::mask;
use domain::project::ProjectKey;
use domain::record::Record;
use text::Ruler;
use words::{Phrase, Say};

/// Columns and rows below which the screen only asks for more room.
const LEAST: (u16, u16) = (30, 8);

/// How far the data is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadProgress {
    /// Records so far, of all.
    Underway(usize, usize),
    /// All there.
    Done,
}

/// Everything the program knows.
#[derive(Debug, Clone)]
pub struct Model {
    /// Everything the user owns.
    pub book: Book,
    /// What of it can be found by a few letters; as of the last time somebody looked.
    pub catalogue: Catalogue,
    /// How far it is read.
    pub load_progress: LoadProgress,
    /// The chapters of the course, as far as they are read.
    pub courses: Courses,
    /// The local time, by the minute.
    pub now: DateTime,
    /// The language on the screen.
    pub lang: Lang,
    /// How the program looks.
    pub config: Config,
    /// The keys with the user's choices.
    pub keymap: Keymap,
    /// Whether the projector view is on.
    pub projector: bool,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Rows a page key moves.
    pub page_rows: usize,
    /// The furthest the text in front can scroll.
    pub scroll_limit: usize,
    /// The tab in front.
    pub tab: Tab,
    /// The tabs the person was led here from, the nearest last: going back leads there.
    pub back_stack: Vec<Tab>,
    /// The project the tabs about one project share, as of when one of them was left.
    pub current_project: Option<ProjectKey>,
    /// The one of them that was in front last.
    pub project_tab: Option<Tab>,
    /// Where the mouse was pressed: pane, row; none once it is let go.
    pub mouse_down: Option<(usize, usize)>,
    /// What is due.
    pub today_tab: Today,
    /// The Brain tab.
    pub brain: Brain,
    /// The tracker.
    pub tracker: Tracker,
    /// The six steps.
    pub steps: Steps,
    /// The funnel.
    pub funnel: Funnel,
    /// What lies over the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What to tell at the bottom until the next key.
    pub notice: Option<Say>,
    /// What can be taken back.
    pub history: History,
    /// What is on disk.
    pub saving: Saving,
    /// Whether the user has quit and the last saves are awaited.
    pub leaving: bool,
    /// While the sample is to be taken out, not laid in: languages it was read in so far, and its records.
    pub sample_removal: Option<(usize, Vec<Record>)>,
    /// Whether this instance writes.
    pub access: Access,
    /// Files that could not be read.
    pub file_problems: Vec<FileProblem>,
    /// Unfinished fields.
    pub drafts: Drafts,
    /// The data folder, as text for the screen.
    pub folder: String,
    /// New ids.
    pub ids: IdSource,
    /// Names of people for a projector: numbers in place of names.
    pub wall_numbers: BTreeMap<Id, usize>,
}

impl Model {
    /// The program before anything was read.
    #[must_use]
    pub fn new(config: Config, lang: Lang, now: DateTime, seed: u64) -> Self {
        let (keymap, bad) = Keymap::with(&config.keys);
        let notice = bad.into_iter().next().map(super::overlay::help::bad_key);
        Self {
            book: Book::default(),
            catalogue: Catalogue::default(),
            load_progress: LoadProgress::Underway(0, 0),
            courses: Courses::default(),
            now,
            lang: config.lang.unwrap_or(lang),
            config,
            keymap,
            projector: false,
            size: (80, 24),
            page_rows: 10,
            scroll_limit: 0,
            tab: Tab::Today,
            back_stack: Vec::new(),
            current_project: None,
            project_tab: None,
            mouse_down: None,
            today_tab: Today::default(),
            brain: Brain::default(),
            tracker: Tracker::default(),
            steps: Steps::default(),
            funnel: Funnel::default(),
            overlays: Vec::new(),
            notice,
            history: History::default(),
            saving: Saving::default(),
            leaving: false,
            sample_removal: None,
            access: Access::default(),
            file_problems: Vec::new(),
            drafts: Drafts::default(),
            folder: String::new(),
            ids: IdSource::new(seed),
            wall_numbers: BTreeMap::new(),
        }
    }

    /// The day.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// The theme on the screen: the wall always gets the one with the most contrast, unless a light one was chosen.
    #[must_use]
    pub fn theme(&self) -> Theme {
        if self.projector && self.config.theme == Theme::Dark { Theme::Contrast } else { self.config.theme }
    }

    /// Measures text as the terminal draws it.
    #[must_use]
    pub fn ruler(&self) -> Ruler {
        Ruler { wide_ambiguous: self.config.ambiguous == Some(Ambiguous::Wide) }
    }

    /// Where keys are looked up first.
    #[must_use]
    pub fn scope(&self) -> KeyScope {
        self.overlays.last().map_or_else(|| self.screen().scope(), Overlay::scope)
    }

    /// The scope of the screen, whatever lies over it.
    #[must_use]
    pub fn screen_scope(&self) -> KeyScope {
        self.screen().scope()
    }

    /// The screen of the tab in front.
    #[must_use]
    pub fn screen(&self) -> &dyn Screen {
        match self.tab {
            Tab::Today => &self.today_tab,
            Tab::Brain => &self.brain,
            Tab::Tracker => &self.tracker,
            Tab::Steps => &self.steps,
            Tab::Funnel => &self.funnel,
        }
    }

    /// The screen of the tab in front, to be changed.
    pub fn screen_mut(&mut self) -> &mut dyn Screen {
        match self.tab {
            Tab::Today => &mut self.today_tab,
            Tab::Brain => &mut self.brain,
            Tab::Tracker => &mut self.tracker,
            Tab::Steps => &mut self.steps,
            Tab::Funnel => &mut self.funnel,
        }
    }

    /// Keeps the screen in front in step with the book.
    pub fn refresh_screen(&mut self) {
        let today = self.today();
        match self.tab {
            Tab::Today => self.today_tab.refresh(&self.book, today),
            Tab::Brain => self.brain.refresh(&self.book, today),
            Tab::Tracker => self.tracker.refresh(&self.book, today),
            Tab::Steps => self.steps.refresh(&self.book, today),
            Tab::Funnel => self.funnel.refresh(&self.book, today),
        }
    }

    /// Brings a tab in front, in step with the book; one about a project comes to the project the one before was about.
    pub fn open_tab(&mut self, tab: Tab) {
        if self.tab.shares() {
            self.current_project = self.screen().project().or(self.current_project);
            self.project_tab = Some(self.tab);
        }
        self.tab = tab;
        self.release_mouse();
        self.refresh_screen();
        // Whoever comes back finds the tab as it was left; only another one about a project leads it elsewhere.
        let elsewhere = tab.shares() && self.project_tab != Some(tab);
        let there = |key: &ProjectKey| self.book.project(*key).is_some() && self.screen().project() != Some(*key);
        if let Some(key) = self.current_project.filter(|key| elsewhere && there(key)) {
            self.show_project(key);
        }
    }

    /// The mouse holds nothing any more; nothing is moved.
    pub fn release_mouse(&mut self) {
        self.mouse_down = None;
        self.funnel.drag = Drag::default();
    }

    /// Shows a project in the tab in front, if that is about one.
    pub fn show_project(&mut self, key: ProjectKey) {
        match self.tab {
            Tab::Today | Tab::Brain => {}
            Tab::Tracker => self.tracker.show_project(&self.book, key),
            Tab::Steps => self.steps.show_project(&self.book, key),
            Tab::Funnel => self.funnel.show_project(&self.book, key),
        }
    }

    /// The name of a person as it may be shown: a number on the projector.
    #[must_use]
    pub fn shown_name(&self, id: Id) -> String {
        use words::brain as phrases;
        if !self.projector {
            let known = self.book.people().get(&id);
            return known.map_or_else(|| phrases::UNKNOWN.text(self.lang).to_owned(), |p| p.name.clone());
        }
        if self.book.settings().me == Some(id) {
            return phrases::ME.text(self.lang).to_owned();
        }
        if !self.wall_numbers.contains_key(&id) && !self.book.people().contains_key(&id) {
            return words::customer::SOMEBODY.text(self.lang).to_owned();
        }
        let number = self.wall_numbers.get(&id).copied().unwrap_or(0).to_string();
        phrases::MASKED.fill(self.lang, &[&number])
    }

    /// A contact as it may be shown: a number on the projector.
    #[must_use]
    pub fn shown_contact(&self, account: &Account, id: Id) -> String {
        use words::tracker as phrases;
        match account.contacts.iter().position(|c| c.id == id) {
            None => phrases::UNKNOWN.text(self.lang).to_owned(),
            Some(place) if self.projector => phrases::MASKED.fill(self.lang, &[&(place + 1).to_string()]),
            Some(place) => account.contacts.get(place).map(|c| c.name.clone()).unwrap_or_default(),
        }
    }

    /// A text somebody typed, as it may be shown: on the projector without the names of the customer's people.
    #[must_use]
    pub fn shown_text(&self, account: &Account, text: &str) -> String {
        let mut text = text.to_owned();
        if self.projector {
            for contact in &account.contacts {
                text = mask(&text, &contact.name, &self.shown_contact(account, contact.id));
            }
            // Most texts name nobody of ours: a quick look spares the search.
            let named = |text: &str, name: &str| {
                name.split_whitespace().any(|word| text.contains(word.chars().next().unwrap_or(' ')))
            };
            for person in self.book.people().values() {
                if named(&text, &person.name) {
                    text = mask(&text, &person.name, &self.shown_name(person.id));
                }
            }
        }
        text
    }

    /// A sentence as it may be shown: without names on the projector.
    #[must_use]
    pub fn shown_sentence(&self, say: &Say) -> String {
        let account = self.screen().project().map(|key| key.account);
        let account = account.and_then(|id| self.book.accounts().get(&id)).map(AsRef::as_ref);
        let account = account.or_else(|| self.tracker.home.account(&self.book));
        say.shown(self.lang, &|id, text| match id {
            _ if !self.projector => text.to_owned(),
            Some(id) => self.shown_name(id),
            // What was typed belongs to the customer in front, or to one that was: the words around it are ours and stay.
            None => account.map_or_else(|| text.to_owned(), |account| self.shown_text(account, text)),
        })
    }

    /// Whether the screen is too small to show anything but a wish for more room.
    #[must_use]
    pub const fn too_small(&self) -> bool {
        self.size.0 < LEAST.0 || self.size.1 < LEAST.1
    }

    /// Whether the screen in front would refuse an action now.
    #[must_use]
    pub fn refuses(&self, action: super::action::Action) -> bool {
        let elsewhere = |tab: &Tab| *tab != self.tab;
        let leads_back = action == super::action::Action::Back && self.back_stack.iter().any(elsewhere);
        !leads_back && self.screen().can(&self.book, action).is_err()
    }

    /// What an action of the screen in front is called on what is selected there; its usual name is given.
    #[must_use]
    pub fn label(&self, action: super::action::Action, usual: Phrase) -> Phrase {
        self.screen().label(action).unwrap_or(usual)
    }

    /// Whether something is being typed that has not been committed.
    #[must_use]
    pub fn typing(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Form(form)) if form.dirty())
    }
}
