//! Draws the cases: the four at the left with what the teams wrote below them, and the text of one at the right, with where the wall
//! is and what comes next.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::cases::{CasePane, CasesView};
use domain::course::lesson::{CaseTexts, LessonChapter};
use words::cases as phrases;

pub mod foot;
pub mod sheet;

/// The widest column of the cases.
const LIST: u16 = 46;
/// Rows of the foot.
const FOOT: u16 = 4;

/// What one frame of the cases is drawn from.
struct CasesScene<'a> {
    model: &'a Model,
    view: &'a CasesView,
    chapter: &'a LessonChapter,
    case: &'a CaseTexts,
    lines: BTreeMap<u16, &'a str>,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.cases;
    let chapter = model.courses.lessons.as_deref();
    let case = chapter.and_then(|chapter| Some((chapter, chapter.cases.get(view.cursor)?)));
    let Some((chapter, case)) = case else {
        let dim = paint.styles.dim;
        paint.para(inset(area, 2), paint.translate(phrases::NO_COURSE), dim);
        return;
    };
    let scene = CasesScene { model, view, chapter, case, lines: view.lines_on(&model.book, &case.key) };
    let list = (area.width * 2 / 5).min(LIST);
    let cases = u16::try_from(chapter.cases.len()).unwrap_or(4).saturating_add(2).min(area.height / 2);
    let left = Rect { width: list, ..area };
    scene.cases(paint, Rect { height: cases, ..left });
    scene.teams(paint, below(left, cases));
    scene.sheet(paint, Rect { width: area.width - list, ..right_of(area, list) });
}

impl CasesScene<'_> {
    fn cases(&self, paint: &mut Paint, area: Rect) {
        let focus = self.view.pane == CasePane::Cases;
        let inner = paint.panel(area, paint.translate(phrases::CASES), "", focus);
        let height = usize::from(inner.height);
        let first = window(self.view.cursor, self.chapter.cases.len(), height);
        for (place, case) in self.chapter.cases.iter().enumerate().skip(first).take(height) {
            let at = row(inner, u16::try_from(place - first).unwrap_or(0));
            let style = draw_row_background(paint, at, Selection::of(place == self.view.cursor, focus));
            let live = self.view.act_of(&case.key).is_some();
            let bright = if live { paint.styles.strong.patch(background_of(style)) } else { style };
            let mark = if live { ">" } else { " " };
            paint.fit(right_of(at, 1), &format!("{mark}{} {}", place + 1, case.title.get(paint.lang)), bright);
            paint.hit(at, MouseTarget::Row(0, place));
        }
    }

    /// Each team with what it wrote; a line with a real name says that it stays off the wall.
    fn teams(&self, paint: &mut Paint, area: Rect) {
        let focus = self.view.pane == CasePane::Teams;
        let teams = self.view.teams(&self.model.book, &self.case.key);
        let count = if teams == 0 { String::new() } else { format!("{}/{teams}", self.lines.len()) };
        let inner = paint.panel(area, paint.translate(phrases::TEAMS), &count, focus);
        paint.hit(area, MouseTarget::Pane(1));
        if teams == 0 {
            let dim = paint.styles.dim;
            paint.para(inset(inner, 1), paint.translate(phrases::NO_TEAMS), dim);
            return;
        }
        let two = inner.height >= teams.saturating_mul(2);
        let rows = if two { 2 } else { 1 };
        let height = usize::from(inner.height / rows);
        let first = window(usize::from(self.view.team), usize::from(teams), height);
        let shown = u16::try_from(first).unwrap_or(0)..teams;
        for (place, team) in shown.take(height).enumerate() {
            let at = below(inner, u16::try_from(place).unwrap_or(0) * rows);
            self.team(paint, Rect { height: rows.min(at.height), ..at }, team, focus);
        }
    }

    fn team(&self, paint: &mut Paint, at: Rect, team: u16, focus: bool) {
        let style = draw_row_background(paint, at, Selection::of(focus && team == self.view.team, focus));
        let ground = background_of(style);
        let (dim, accent, warn) =
            (paint.styles.dim.patch(ground), paint.styles.accent.patch(ground), paint.styles.warn.patch(ground));
        let line = self.lines.get(&team).copied();
        let head = right_of(row(at, 0), 1);
        let used = paint.fit(head, &phrases::TEAM.fill(paint.lang, [&(team + 1).to_string()]), accent) + 2;
        let off = line.is_some_and(|line| self.view.off_wall.contains(line));
        let text = line.unwrap_or(paint.translate(phrases::NO_LINE));
        let look = if line.is_none() { dim } else { style };
        if at.height > 1 {
            if off {
                paint.right(inset(row(at, 0), 1), paint.translate(phrases::SIGN_OFF), warn);
            }
            paint.fit(inset(row(at, 1), 2), text, look);
        } else {
            let sign = if off { paint.right(inset(head, 1), paint.translate(phrases::SIGN_OFF), warn) + 2 } else { 0 };
            let room = right_of(head, used);
            paint.fit(Rect { width: room.width.saturating_sub(sign), ..room }, text, look);
        }
        paint.hit(at, MouseTarget::Row(1, usize::from(team)));
    }

    fn sheet(&self, paint: &mut Paint, area: Rect) {
        let focus = self.view.pane == CasePane::Sheet;
        let minutes = phrases::MINUTES.fill(paint.lang, [&self.case.minutes.to_string()]);
        let inner = paint.panel(area, paint.translate(phrases::SHEET), &minutes, focus);
        paint.hit(inner, MouseTarget::Pane(2));
        let inner = inset(inner, 1);
        let foot_rows = FOOT.min(inner.height / 2);
        let body = Rect { height: inner.height - foot_rows, ..inner };
        sheet::page(paint, self.case, body.width).draw(paint, body, self.view.scroll, focus);
        foot::draw(paint, self.model, self.case, below(inner, body.height));
    }
}
