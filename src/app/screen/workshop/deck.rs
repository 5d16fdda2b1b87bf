//! The pages of the day in the order they are taught, each as it goes to the wall. Nothing of a class but its title and its
//! trainer's name stands on one.

use domain::course::lesson::{CourseModule, CoursePage, LessonChapter, ModuleTexts, Motto};
use domain::lang::Text;
use domain::workshop::Workshop;
use domain::workshop::paged::uncovered;
use domain::workshop::showing::{WallBlock, WallPage};
use words::{Phrase, lectern as phrases};

/// One page of the day.
#[derive(Debug, Clone, Copy)]
pub enum DeckPage<'a> {
    /// What the class is called, and who teaches it.
    Title,
    /// The five modules; the one under way is marked.
    Modules(Option<CourseModule>),
    /// What a module is called, and what it promises.
    Module(&'a ModuleTexts),
    /// A page of the course, and the module it belongs to.
    Page(&'a CoursePage, Option<CourseModule>),
    /// A motto for a break.
    Motto(&'a Motto),
}

/// Every page of the day in its order, without the mottos.
#[must_use]
pub fn deck(chapter: &LessonChapter) -> Vec<DeckPage<'_>> {
    let mut deck = vec![DeckPage::Title];
    deck.extend(chapter.frame.opening.iter().map(|page| DeckPage::Page(page, None)));
    for module in &chapter.modules {
        deck.extend([DeckPage::Modules(Some(module.module)), DeckPage::Module(module)]);
        deck.extend(module.pages.iter().map(|page| DeckPage::Page(page, Some(module.module))));
    }
    deck.push(DeckPage::Modules(None));
    deck.extend(chapter.frame.closing.iter().map(|page| DeckPage::Page(page, None)));
    deck
}

impl<'a> DeckPage<'a> {
    /// Names it, where the class keeps it.
    #[must_use]
    pub fn key(self) -> &'a str {
        match self {
            Self::Title | Self::Modules(_) | Self::Module(_) => "",
            Self::Page(page, _) => &page.key,
            Self::Motto(motto) => &motto.key,
        }
    }

    /// The page of the course it is, where it is one.
    #[must_use]
    pub const fn page(self) -> Option<&'a CoursePage> {
        match self {
            Self::Page(page, _) => Some(page),
            Self::Title | Self::Modules(_) | Self::Module(_) | Self::Motto(_) => None,
        }
    }

    /// The module it belongs to.
    #[must_use]
    pub const fn module(self) -> Option<CourseModule> {
        match self {
            Self::Page(_, module) | Self::Modules(module) => module,
            Self::Module(module) => Some(module.module),
            Self::Title | Self::Motto(_) => None,
        }
    }

    /// What it is called in the list of the trainer.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::Title => said(phrases::TITLE_PAGE),
            Self::Modules(_) => said(phrases::FIVE_MODULES),
            Self::Module(module) => module.title.clone(),
            Self::Page(page, _) => page.title.clone(),
            Self::Motto(motto) => motto.text.clone(),
        }
    }

    /// The last step, at which everything is uncovered.
    #[must_use]
    pub fn last_step(self) -> usize {
        self.page().map_or(0, CoursePage::steps)
    }

    /// The page as it goes to the wall at a step.
    #[must_use]
    pub fn on_the_wall(self, chapter: &LessonChapter, class: Option<&Workshop>, step: usize) -> WallPage {
        let plain = |title: Text, blocks: Vec<WallBlock>| WallPage { title, place: String::new(), blocks };
        match self {
            Self::Title => title_page(class),
            Self::Modules(module) => plain(said(phrases::FIVE_MODULES), modules(chapter, module)),
            Self::Module(module) => plain(
                module_number(module.module),
                vec![WallBlock::Large(module.title.clone()), WallBlock::Line(module.promise.clone())],
            ),
            Self::Page(page, _) => uncovered(page, step),
            Self::Motto(motto) => plain(same(""), vec![WallBlock::Large(motto.text.clone())]),
        }
    }
}

/// The title of the class, large, and who teaches it: the only free text of a class that is made to be read by all.
fn title_page(class: Option<&Workshop>) -> WallPage {
    let title = class.map_or_else(|| said(phrases::TITLE_PAGE), |class| same(&class.title));
    let mut blocks = vec![WallBlock::Large(title)];
    let trainer = class.map(|class| class.trainer.trim()).filter(|trainer| !trainer.is_empty());
    blocks.extend(trainer.map(|trainer| WallBlock::Line(same(trainer))));
    WallPage { title: same(""), place: String::new(), blocks }
}

fn modules(chapter: &LessonChapter, under_way: Option<CourseModule>) -> Vec<WallBlock> {
    let line = |module: &ModuleTexts| {
        let mark = if under_way == Some(module.module) { phrases::MODULE_NOW } else { phrases::MODULE_LINE };
        let number = (module.module as usize + 1).to_string();
        let text = |lang| mark.fill(lang, [&number, module.title.get(lang)]);
        WallBlock::Line(Text { zh: text(domain::lang::Lang::Zh), en: text(domain::lang::Lang::En) })
    };
    chapter.modules.iter().map(line).collect()
}

fn module_number(module: CourseModule) -> Text {
    let number = (module as usize + 1).to_string();
    let text = |lang| phrases::MODULE_NUMBER.fill(lang, [&number]);
    Text { zh: text(domain::lang::Lang::Zh), en: text(domain::lang::Lang::En) }
}

/// A phrase in both languages.
#[must_use]
pub fn said(phrase: Phrase) -> Text {
    Text { zh: phrase.zh.to_owned(), en: phrase.en.to_owned() }
}

/// A text that is the same in both languages: somebody wrote it.
#[must_use]
pub fn same(text: &str) -> Text {
    Text { zh: text.to_owned(), en: text.to_owned() }
}
