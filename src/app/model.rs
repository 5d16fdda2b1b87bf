//! The model is everything the program knows at a moment. Only `update` changes it.

use jiff::civil::{Date, DateTime};

use crate::action::{Action, Tab};
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::config::{Ambiguous, Config, Theme};
use crate::course::Courses;
use crate::form::FormScene;
use crate::history::History;
use crate::keymap::{KeyScope, Keymap};
use crate::navigation::{Navigation, WayBack, Window};
use crate::overlay::Overlay;
use crate::saving::{Access, LoadProgress, Saving};
use crate::screen::Screen;
use crate::screen::workshop::WorkshopView;
use crate::screens::Screens;
use crate::session::{Session, TerminalFacts, whole_second};
use crate::wall::Wall;
use domain::account::Account;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::project::ProjectKey;
use text::Ruler;
use words::{Phrase, Say, brain, tracker};

/// Everything the program knows.
#[derive(Debug, Clone)]
pub struct Model {
    /// This run of the program.
    pub session: Session,
    /// Everything the user owns.
    pub book: Book,
    /// What of it can be found by a few letters; as of the last time somebody looked.
    pub catalogue: Catalogue,
    /// The chapters of the course, as far as they are read.
    pub courses: Courses,
    /// What is on disk.
    pub saving: Saving,
    /// The room on the screen.
    pub window: Window,
    /// Which tab is in front, and where going back leads.
    pub navigation: Navigation,
    /// The screens of the tabs.
    pub screens: Screens,
    /// What lies over the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What to tell at the bottom until the next key.
    pub notice: Option<Say>,
    /// What can be taken back.
    pub history: History,
    /// What an audience may see.
    pub wall: Wall,
}

impl Model {
    /// The program before anything was read.
    #[must_use]
    pub fn new(config: Config, lang: Lang, now: DateTime, seed: u64) -> Self {
        let (keymap, bad) = Keymap::with(&config.keys);
        let notice = bad.into_iter().next().map(crate::overlay::help::bad_key);
        Self {
            session: Session {
                now,
                second: whole_second(now),
                lang: config.lang.unwrap_or(lang),
                config,
                keymap,
                ids: IdSource::new(seed),
                terminal: TerminalFacts::default(),
            },
            book: Book::default(),
            catalogue: Catalogue::default(),
            courses: Courses::default(),
            saving: Saving::default(),
            window: Window::default(),
            navigation: Navigation::default(),
            screens: Screens::default(),
            overlays: Vec::new(),
            notice,
            history: History::default(),
            wall: Wall::new(seed),
        }
    }

    #[must_use]
    pub fn today(&self) -> Date {
        self.session.now.date()
    }

    /// The theme on the screen.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.wall.theme(self.session.theme())
    }

    /// Measures text as the terminal draws it.
    #[must_use]
    pub fn ruler(&self) -> Ruler {
        Ruler { wide_ambiguous: self.session.ambiguous() == Ambiguous::Wide }
    }

    /// What the fields of a form are laid out from.
    #[must_use]
    pub fn form_scene(&self) -> FormScene<'_> {
        let Session { now, lang, config, .. } = &self.session;
        let (today, now, ruler) = (self.today(), *now, self.ruler());
        FormScene { book: &self.book, courses: &self.courses, config, lang: *lang, today, now, ruler }
    }

    /// Where keys are looked up first.
    #[must_use]
    pub fn scope(&self) -> KeyScope {
        self.overlays.last().map_or_else(|| self.screen_scope(), Overlay::scope)
    }

    /// The scope of the screen, whatever lies over it.
    #[must_use]
    pub fn screen_scope(&self) -> KeyScope {
        if self.wall.follows { KeyScope::Wall } else { self.screen().scope() }
    }

    /// Whether what was sent to the wall is in sight: in a window for the wall, or where it was sent from.
    #[must_use]
    pub fn shows_stage(&self) -> bool {
        self.wall.follows || self.navigation.tab == Tab::Workshop
    }

    /// Whether the inbox is watched: while the hand-in of a class is in front of whoever writes, and of nobody else.
    #[must_use]
    pub fn watches_inbox(&self) -> bool {
        let workshop = &self.screens.workshop;
        let in_front = self.navigation.tab == Tab::Workshop && workshop.view == WorkshopView::Roster;
        let writes = self.saving.access == Access::Writer && self.saving.load_progress == LoadProgress::Done;
        in_front && writes && !self.wall.on && workshop.roster.class.is_some()
    }

    /// Whether something in sight changes with each second.
    #[must_use]
    pub fn ticks(&self) -> bool {
        self.shows_stage() && self.wall.showing.ticks(self.session.second)
    }

    /// The screen of the tab in front.
    #[must_use]
    pub fn screen(&self) -> &dyn Screen {
        self.screens.get(self.navigation.tab)
    }

    /// The screen of the tab in front, to be changed.
    pub fn screen_mut(&mut self) -> &mut dyn Screen {
        self.screens.get_mut(self.navigation.tab)
    }

    /// What the cursor of the screen in front is at.
    #[must_use]
    pub fn aim(&self) -> Aim {
        self.screen().aim(&self.book, self.today())
    }

    /// Keeps the screen in front in step with the book.
    pub fn refresh_screen(&mut self) {
        let today = self.today();
        self.screens.today.clock = Some(self.session.now);
        self.screens.refresh(self.navigation.tab, &self.book, today);
    }

    /// Brings a tab in front, in step with the book; one about a project comes to the project the one before was about.
    pub fn open_tab(&mut self, tab: Tab) {
        if self.navigation.tab.shares() {
            self.navigation.current_project = self.screen().project().or(self.navigation.current_project);
            self.navigation.project_tab = Some(self.navigation.tab);
        }
        self.navigation.tab = tab;
        self.release_mouse();
        // Whoever is not led on from the exercise of a class has left it.
        if tab == Tab::Workshop || self.navigation.back_stack.is_empty() {
            self.screens.end_class();
        }
        self.refresh_screen();
        // A tab that is opened again is as it was left, unless another tab about projects was in front since.
        let elsewhere = tab.shares() && self.navigation.project_tab != Some(tab);
        let there = |key: &ProjectKey| self.book.project(*key).is_some() && self.screen().project() != Some(*key);
        if let Some(key) = self.navigation.current_project.filter(|key| elsewhere && there(key)) {
            self.show_project(key);
        }
    }

    /// The mouse holds nothing any more; nothing is moved.
    pub fn release_mouse(&mut self) {
        self.window.mouse_down = None;
        self.screens.each(|screen| screen.release_mouse());
    }

    /// Shows an entry of the coaching log of a person.
    pub fn open_coaching(&mut self, person: Id, entry: Id) {
        let today = self.today();
        self.screens.channel.open_coaching(&self.book, today, (person, entry));
    }

    /// Shows a project in the tab in front, if that is about one.
    pub fn show_project(&mut self, key: ProjectKey) {
        self.screens.get_mut(self.navigation.tab).show_project(&self.book, key);
    }

    /// What somebody on our side is called.
    #[must_use]
    pub fn person_name(&self, id: Id) -> String {
        let known = self.book.people().get(&id);
        known.map_or_else(|| brain::UNKNOWN.text(self.session.lang).to_owned(), |person| person.name.clone())
    }

    /// What somebody at a customer is called.
    #[must_use]
    pub fn contact_name(&self, account: &Account, id: Id) -> String {
        let known = account.contact(id);
        known.map_or_else(|| tracker::UNKNOWN.text(self.session.lang).to_owned(), |contact| contact.name.clone())
    }

    /// The badge of somebody on our side, who has no other name on the wall.
    #[must_use]
    pub fn badge(&self, id: Id) -> String {
        self.wall.person(self.session.lang, id)
    }

    /// A text somebody typed, as it may be shown: not on the wall.
    #[must_use]
    pub fn shown_text(&self, text: &str) -> String {
        self.wall.text(self.session.lang, text)
    }

    /// A sentence as it may be shown: without names and what was typed on the projector.
    #[must_use]
    pub fn shown_sentence(&self, say: &Say) -> String {
        self.wall.sentence(self.session.lang, say)
    }

    /// Whether the screen is too small to show anything but a request for more room.
    #[must_use]
    pub const fn too_small(&self) -> bool {
        self.window.too_small()
    }

    /// Whether the screen in front would refuse an action now.
    #[must_use]
    pub fn refuses(&self, action: Action) -> bool {
        let elsewhere = |way: &WayBack| way.tab != self.navigation.tab;
        let leads_back = action == Action::Back && self.navigation.back_stack.iter().any(elsewhere);
        !leads_back && self.screen().can(&self.book, action).is_err()
    }

    /// What an action of the screen in front is called on what is selected there; its usual name is given.
    #[must_use]
    pub fn label(&self, action: Action, usual: Phrase) -> Phrase {
        self.screen().label(action).unwrap_or(usual)
    }

    /// Whether this window does not write, so that nothing is changed here; why is told.
    pub fn only_follows(&mut self) -> bool {
        let why = self.saving.access.refusal();
        if let Some(why) = why {
            self.notice = Some(why.say());
        }
        why.is_some()
    }

    /// Whether what stands in the field with the focus is on no disk yet, not even as a draft.
    #[must_use]
    pub fn unkept(&self) -> bool {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return false };
        let Some(entry) = form.entry().filter(|_| form.dirty()) else { return false };
        let text = crate::form::typing::text(&entry.input);
        let draft = self.saving.drafts.get(&form.spec().draft_key(), entry.field.name);
        form.problem(form.focus).is_none() || (!text.trim().is_empty() && draft != Some(text.as_str()))
    }

    /// Whether something is being typed that has not been committed.
    #[must_use]
    pub fn typing(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Form(form)) if form.dirty())
    }
}
