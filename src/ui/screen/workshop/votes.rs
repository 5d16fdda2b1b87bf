//! Draws the votes: the questions of the course at the left, the one in front with its cards at the right, and below it how far the
//! wall is and what comes next.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::votes::VotesView;
use app::screen::workshop::votes::act::QuestionInFront;
use app::screen::workshop::votes::list::{QuestionGroup, QuestionPool};
use domain::workshop::question::QuestionKey;
use words::votes as phrases;

pub mod foot;
pub mod question;

/// The widest list of questions.
const LIST: u16 = 44;
/// Rows of the foot.
const FOOT: u16 = 4;

/// What one frame of the votes is drawn from.
struct VotesScene<'a> {
    model: &'a Model,
    view: &'a VotesView,
    pool: QuestionPool<'a>,
    list: Vec<(QuestionGroup, QuestionKey)>,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.votes;
    let courses = &model.courses;
    let (Some(lessons), Some(drills)) = (courses.lessons.as_deref(), courses.drills.as_deref()) else {
        let dim = paint.styles.dim;
        paint.para(inset(area, 2), paint.translate(phrases::NO_COURSE), dim);
        return;
    };
    let pool = QuestionPool { lessons, drills };
    let scene = VotesScene { model, view, pool, list: view.list(pool, paint.lang) };
    let list = (area.width * 2 / 5).min(LIST);
    scene.list(paint, Rect { width: list, ..area });
    let rest = Rect { width: area.width - list, ..right_of(area, list) };
    let front = view.chosen(&scene.list).and_then(|key| QuestionInFront::of(pool, key.clone()));
    let inner = paint.panel(rest, paint.translate(phrases::QUESTION), &foot::room(paint, model, view), view.reading);
    paint.hit(inner, MouseTarget::Pane(1));
    let inner = inset(inner, 1);
    let Some(front) = front else {
        let dim = paint.styles.dim;
        paint.para(inner, paint.translate(phrases::NO_MATCH), dim);
        return;
    };
    let foot_rows = FOOT.min(inner.height / 2);
    let body = Rect { height: inner.height - foot_rows, ..inner };
    let votes = view.votes_on(&model.book, &front.key);
    let shown = question::page(paint, &front, votes, body.width);
    shown.draw(paint, body, view.scroll, view.reading);
    foot::draw(paint, model, &front, below(inner, body.height));
}

/// A line of the list: the heading of a group, or a question by its place.
enum ListLine {
    Group(QuestionGroup),
    Question(usize),
}

impl VotesScene<'_> {
    /// The questions below the names of their groups.
    fn list(&self, paint: &mut Paint, area: Rect) {
        let voted = self.list.iter().filter(|(_, key)| self.view.votes_on(&self.model.book, key).first.is_some());
        let (voted, all) = (voted.count().to_string(), self.list.len().to_string());
        let count = if voted == "0" {
            phrases::COUNT.fill(paint.lang, [&all])
        } else {
            phrases::VOTED_OF.fill(paint.lang, [&voted, &all])
        };
        let inner = paint.panel(area, paint.translate(phrases::QUESTIONS), &count, !self.view.reading);
        let rest = crate::filter::draw(paint, inner, self.view.filter.as_ref(), self.view.filtering);
        let dim = paint.styles.dim;
        let legend = u16::from(rest.height > 6);
        if legend > 0 {
            paint.fit(inset(row(rest, rest.height - 1), 1), paint.translate(phrases::LEGEND), dim);
        }
        let rest = Rect { height: rest.height - legend, ..rest };
        let lines = self.lines();
        let chosen = self.view.chosen(&self.list);
        let here = |line: &ListLine| matches!(line, ListLine::Question(place) if self.key(*place) == chosen);
        let cursor = lines.iter().position(here).unwrap_or(0);
        let height = usize::from(rest.height);
        let first = window(cursor, lines.len(), height);
        for (place, line) in lines.iter().enumerate().skip(first).take(height) {
            let at = row(rest, u16::try_from(place - first).unwrap_or(0));
            match line {
                ListLine::Group(group) => {
                    let (accent, title) = (paint.styles.accent, self.pool.title(*group));
                    paint.fit(inset(at, 1), title.get(paint.lang), accent);
                }
                ListLine::Question(at_place) => self.entry(paint, at, *at_place, place == cursor),
            }
        }
        if !self.view.reading {
            paint.layout.page = height.saturating_sub(1).max(1);
        }
    }

    fn key(&self, place: usize) -> Option<&QuestionKey> {
        self.list.get(place).map(|(_, key)| key)
    }

    /// What a filter finds stands by how well it fits, without groups.
    fn lines(&self) -> Vec<ListLine> {
        if self.view.filter.as_ref().is_some_and(|filter| !filter.text().trim().is_empty()) {
            return (0..self.list.len()).map(ListLine::Question).collect();
        }
        let mut lines = Vec::new();
        let mut last = None;
        for (place, (group, _)) in self.list.iter().enumerate() {
            if last != Some(*group) {
                lines.push(ListLine::Group(*group));
                last = Some(*group);
            }
            lines.push(ListLine::Question(place));
        }
        lines
    }

    /// One question: what it is called, and at the right how far its vote is.
    fn entry(&self, paint: &mut Paint, at: Rect, place: usize, selected: bool) {
        let Some(key) = self.key(place) else { return };
        let style = draw_row_background(paint, at, Selection::of(selected, !self.view.reading));
        let ground = crate::selection::background_of(style);
        let live = self.view.live.as_ref().is_some_and(|live| live.key == *key);
        let name = if live { paint.styles.strong.patch(ground) } else { style };
        let signs = self.signs(paint, key);
        let used = paint.right(inset(at, 1), &signs, paint.styles.good.patch(ground));
        let room = Rect { width: at.width.saturating_sub(used + 3), ..right_of(at, 1) };
        let mark = if live { ">" } else { " " };
        paint.fit(room, &format!("{mark}{}", self.pool.name(key).get(paint.lang)), name);
        paint.hit(at, MouseTarget::Row(0, place));
    }

    fn signs(&self, paint: &Paint, key: &QuestionKey) -> String {
        let votes = self.view.votes_on(&self.model.book, key);
        let answered = self.view.answered.contains(key);
        let signs = [
            (votes.first.is_some(), phrases::SIGN_FIRST),
            (votes.second.is_some(), phrases::SIGN_SECOND),
            (answered, phrases::SIGN_ANSWER),
        ];
        signs.iter().filter(|sign| sign.0).map(|sign| paint.translate(sign.1)).collect()
    }
}
