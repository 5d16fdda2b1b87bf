//! Draws the lectern: the pages of the day, what is on the wall, what comes next, and the trainer's notes.

use ratatui::layout::Rect;

use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::screen::workshop::agenda::clock_words::agenda_line;
use crate::selection::{Selection, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::deck::{DeckPage, deck};
use app::screen::workshop::lectern::LecternView;
use domain::course::lesson::{CoursePage, ExerciseScreen, LessonChapter};
use domain::workshop::turnout::Turnout;
use paper::course_pages::Block;
use words::{hands, lectern as phrases};

pub mod asked;
mod preview;
pub mod told;

/// The widest list of pages.
const LIST: u16 = 38;

/// What one frame of the lectern is drawn from.
struct LecternScene<'a> {
    model: &'a Model,
    view: &'a LecternView,
    chapter: &'a LessonChapter,
    pages: Vec<DeckPage<'a>>,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.lectern;
    let Some(chapter) = model.courses.lessons.as_deref() else {
        let dim = paint.styles.dim;
        paint.para(inset(area, 2), paint.translate(phrases::NO_PAGES), dim);
        return;
    };
    let scene = LecternScene { model, view, chapter, pages: deck(chapter) };
    let list = (area.width * 2 / 5).min(LIST);
    scene.list(paint, Rect { width: list, ..area });
    let rest = Rect { width: area.width - list, ..right_of(area, list) };
    let wall = preview::height(paint, model, rest);
    preview::draw(paint, model, scene.step(), Rect { height: wall, ..rest });
    scene.notes(paint, below(rest, wall));
}

impl LecternScene<'_> {
    /// The pages with their numbers; the one on the wall is marked.
    fn list(&self, paint: &mut Paint, area: Rect) {
        // The class it is for, by its name: whoever teaches two of them sees which one is in front.
        let class = self.view.class.and_then(|id| self.model.book.workshops().get(&id));
        let class = class.map(|class| class.title.trim()).filter(|title| !title.is_empty());
        let (title, count) = (class.unwrap_or_else(|| paint.translate(phrases::PAGES)), self.pages.len().to_string());
        let room = usize::from(paint.beside_title(area, "")).saturating_sub(count.len());
        let title = paint.ruler.elide(title, room);
        let inner = paint.panel(area, &title, &count, !self.view.reading);
        // What is typed stands at the foot, so that the wall stays in sight.
        let foot = u16::from(self.view.asked.is_some() && inner.height > 1);
        let inner_list = Rect { height: inner.height - foot, ..inner };
        if foot > 0 {
            asked::draw(paint, self.view, inset(row(inner, inner_list.height), 1), false);
        }
        let height = usize::from(inner_list.height);
        let first = window(self.view.cursor, self.pages.len(), height);
        if !self.view.reading {
            paint.layout.page = height.saturating_sub(1).max(1);
        }
        let live = self.view.live.as_ref().map(|live| live.page);
        for (place, page) in self.pages.iter().enumerate().skip(first).take(height) {
            let at = row(inner, u16::try_from(place - first).unwrap_or(0));
            let style = draw_row_background(paint, at, Selection::of(place == self.view.cursor, !self.view.reading));
            let mark = if live == Some(place) { ">" } else { " " };
            let head = matches!(page, DeckPage::Module(_) | DeckPage::Title);
            let text =
                format!("{mark}{:>3} {}{}", place + 1, if head { "" } else { " " }, page.title().get(paint.lang));
            let bright = if live == Some(place) {
                paint.styles.strong
            } else if head {
                paint.styles.accent
            } else {
                style
            };
            let bright = style.bg.map_or(bright, |ground| bright.bg(ground));
            paint.fit(at, &text, bright);
            paint.hit(at, MouseTarget::Row(0, place));
        }
    }

    /// How far the page in front is uncovered, and of how many steps; none of a page that is there at once.
    fn step(&self) -> Option<(usize, usize)> {
        let live = self.view.live.as_ref().filter(|live| live.motto.is_none())?;
        let last = self.pages.get(live.page).map_or(0, |page| page.last_step());
        (last > 0).then_some((live.step + 1, last + 1))
    }

    /// What comes next, what belongs to the page, and what only the trainer reads.
    fn notes(&self, paint: &mut Paint, area: Rect) {
        let title = paint.translate(phrases::NOTES);
        let clock = agenda_line(self.model, paint, self.comes_in(paint), paint.beside_title(area, title));
        let focus = self.view.reading;
        let inner = inset(paint.panel(area, title, &clock, focus), 1);
        paint.hit(inner, MouseTarget::Pane(1));
        let mut shown = Vec::new();
        let live = self.view.live.as_ref().map(|live| live.page);
        if live == Some(self.view.cursor) {
            shown.extend(self.next(paint).map(Block::Note));
        } else {
            shown.extend(self.ahead(paint));
        }
        if let Some(page) = self.pages.get(self.view.cursor).copied().and_then(DeckPage::page) {
            shown.extend(doings(page, paint).into_iter().map(Block::Note));
            shown.extend(page.notes.iter().map(|note| Block::Para(note.get(paint.lang).to_owned())));
        }
        if self.view.class.is_none() {
            let key = self.model.session.keymap.name(KeyScope::Agenda, Action::New, paint.lang);
            shown.push(Block::Note(phrases::NO_CLASS_YET.fill(paint.lang, [&key])));
        }
        Page::of(&shown, paint, inner.width).draw(paint, inner, self.view.scroll, focus);
    }

    /// How many answers are in, while the page of the sheets or a vote is on: whoever teaches sees when the room is ready.
    fn comes_in(&self, paint: &Paint) -> Option<String> {
        let class = self.view.class.and_then(|id| self.model.book.workshops().get(&id))?;
        let live = self.view.live.as_ref().and_then(|live| self.pages.get(live.page)?.page());
        let showing = self.model.wall.showing.page.as_ref();
        let voted = self.model.screens.workshop.votes.live.as_ref().is_some_and(|live| showing == Some(&live.page));
        (voted || live.is_some_and(|page| fills_sheets(page) || votes(page))).then_some(())?;
        let now = Turnout::of(&self.model.book, class);
        let told = phrases::COMES_IN.fill(paint.lang, [&now.handed_in.to_string(), &now.of.to_string()]);
        (now.of > 0).then_some(told)
    }

    /// The page under the cursor as it will stand on the wall, whole: nobody sends what they have not seen.
    fn ahead(&self, paint: &Paint) -> Vec<Block> {
        let Some(page) = self.pages.get(self.view.cursor) else { return Vec::new() };
        let class = self.view.class.and_then(|id| self.model.book.workshops().get(&id)).map(AsRef::as_ref);
        let whole = page.on_the_wall(self.chapter, class, page.last_step());
        let mut blocks = vec![Block::Name(page.title().get(paint.lang).to_owned())];
        blocks.extend(told::blocks(&whole, paint.lang));
        blocks
    }

    /// What the next key uncovers.
    fn next(&self, paint: &Paint) -> Option<String> {
        let live = self.view.live.as_ref()?;
        let page = *self.pages.get(live.page)?;
        let said = if live.step < page.last_step() {
            told::newest(&page.on_the_wall(self.chapter, None, live.step + 1), paint.lang)
        } else {
            let next = self.pages.get(live.page + 1)?;
            phrases::NEXT_PAGE.fill(paint.lang, [next.title().get(paint.lang)])
        };
        Some(phrases::NEXT.fill(paint.lang, [&said]))
    }
}

/// Whether the room fills in its three sheets on a page.
fn fills_sheets(page: &CoursePage) -> bool {
    page.exercise.as_ref().is_some_and(|exercise| exercise.screen == ExerciseScreen::Assessment)
}

/// Whether the room votes on a page.
const fn votes(page: &CoursePage) -> bool {
    page.question.is_some() || !page.drills.is_empty()
}

/// What belongs to a page beside its text.
fn doings(page: &CoursePage, paint: &Paint) -> Vec<String> {
    let exercise = page.exercise.as_ref().map(|exercise| {
        phrases::EXERCISE_LINE.fill(paint.lang, [&exercise.minutes.to_string(), exercise.task.get(paint.lang)])
    });
    let hands = page.hands.as_ref().map(|asked| {
        let rows: Vec<_> = asked.rows.iter().map(|row| row.get(paint.lang)).collect();
        hands::LINE.fill(paint.lang, [&rows.join("  ")])
    });
    let vote = votes(page).then(|| paint.translate(phrases::VOTE_LINE).to_owned());
    exercise.into_iter().chain(hands).chain(vote).collect()
}
