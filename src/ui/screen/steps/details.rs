//! Draws what stands beside the checks: the proof of the step, its trap, the next meeting. It takes a column of its own, or
//! stands under the checks with the labels at the left.

use ratatui::layout::Rect;

use super::context::{DetailLevel, StepsContext};
use super::{evidence, meeting};
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row};
use app::msg::MouseTarget;
use app::screen::steps::StepsPane;
use app::screen::steps::target;
use domain::course::steps::StepText;
use domain::lang::Text;
use words::{Phrase, steps as phrases};

/// Labels of the parts.
const LABELS: [Phrase; 3] = [phrases::PROOF, phrases::TRAP, phrases::NEXT];
/// Rows the trap and the meeting keep, however little room there is.
const LEAST: usize = 2;

/// Proof, trap and next meeting in so many cells.
fn parts(paint: &Paint, seen: &StepsContext, width: usize, room: DetailLevel) -> [Page; 3] {
    let base = paint.styles.base;
    let authored = |pick: fn(&StepText) -> &Text| {
        let mut page = Page::default();
        if let Some(text) = seen.text {
            page.wrapped(paint, pick(text).get(paint.lang), width, "", base);
        }
        page
    };
    // Whether it is at hand comes first: what is cut is what a proof is.
    let mut proof = Page::default();
    for (sign, line, style) in evidence::proof_lines(paint, seen) {
        let room = if room == DetailLevel::Tight { LEAST } else { usize::MAX };
        let mut told = Page::default();
        told.wrapped(paint, &line, width.saturating_sub(2), "", style);
        told.truncate(paint, room, width.saturating_sub(2));
        proof.append(&told.led(sign, style));
    }
    proof.append(&authored(|text| &text.proof));
    [proof, authored(|text| &text.trap), meeting::page(paint, seen, width, room)]
}

/// Draws the parts under each other with their labels above, as a page that scrolls where the pane has the focus; without it a
/// shorter telling is taken where the whole has no room.
pub fn column(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let room = inset(area, 1);
    let focus = seen.model.screens.steps.pane == StepsPane::Details;
    paint.hit(area, MouseTarget::Row(target::DETAILS, 0));
    let mut page = labelled(paint, seen, room.width, DetailLevel::Whole);
    if !focus && page.height() > usize::from(room.height) {
        page = labelled(paint, seen, room.width, DetailLevel::Digest);
    }
    if focus {
        let mark = paint.styles.accent;
        paint.text(Rect { width: 1, ..row(area, 0) }, paint.glyphs.select, mark);
    }
    let scroll = if focus { seen.model.screens.steps.scroll } else { 0 };
    page.draw(paint, room, scroll, focus);
}

fn labelled(paint: &Paint, seen: &StepsContext, width: u16, room: DetailLevel) -> Page {
    let mut page = Page::default();
    for (label, part) in LABELS.into_iter().zip(parts(paint, seen, usize::from(width), room)) {
        page.gap();
        page.line(vec![(paint.translate(label).to_owned(), paint.styles.accent)]);
        page.append(&part);
    }
    page
}

/// Draws the parts with the labels at their left. Where there is not room for all, the trap and the meeting are cut first.
pub fn draw_below_checks(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let room = inset(area, 1);
    paint.hit(area, MouseTarget::Row(target::DETAILS, 0));
    let label = LABELS.map(|p| paint.ruler.width(paint.translate(p))).into_iter().max().unwrap_or(0);
    let label = u16::try_from(label).unwrap_or(0) + 2;
    let (width, height) = (usize::from(room.width.saturating_sub(label)), usize::from(room.height));
    let rows = |parts: &[Page; 3]| parts.iter().map(Page::height).sum::<usize>();
    let mut told = parts(paint, seen, width, DetailLevel::Digest);
    if rows(&told) > height {
        told = parts(paint, seen, width, DetailLevel::Tight);
    }
    for place in [1, 2, 0] {
        let over = rows(&told).saturating_sub(height);
        let least = if place == 0 { 1 } else { LEAST };
        let kept = told[place].height().saturating_sub(over).max(least);
        told[place].truncate(paint, kept, width);
    }
    let mut spare = height.saturating_sub(rows(&told));
    let accent = paint.styles.accent;
    let mut used = 0;
    for (name, part) in LABELS.into_iter().zip(&told) {
        let at = below(room, used);
        paint.fit(Rect { width: label.min(at.width), ..row(at, 0) }, paint.translate(name), accent);
        let rows = u16::try_from(part.height()).unwrap_or(u16::MAX);
        let at = right_of(at, label);
        part.draw(paint, Rect { height: at.height.min(rows), ..at }, 0, false);
        let gap = u16::from(spare > 0);
        spare = spare.saturating_sub(1);
        used += rows + gap;
    }
}
