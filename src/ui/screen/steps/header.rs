//! Draws the head of the steps: the project, the six steps with their progress, the chosen one with its purpose.

use ratatui::layout::Rect;

use super::context::StepsContext;
use crate::paint::{Paint, inset, right_of, row};
use app::msg::MouseTarget;
use app::screen::steps::{cursor, target};
use domain::project::Stage;
use domain::steps::check::{PER_STEP, Progress, STEPS, progress};
use words::{steps as phrases, tracker};

/// Draws the line that names the project: customer and project, and at the right how long it stands in its stage.
pub fn title(paint: &mut Paint, seen: &StepsContext, at: Rect) {
    let at = inset(row(at, 0), 1);
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let stage = stage(seen);
    let name = &seen.project.name;
    let wanted = paint.ruler.width(&stage) + 2;
    let left = usize::from(at.width).saturating_sub(paint.ruler.width(name) + 1);
    let used = if left >= wanted { paint.right(at, &stage, dim) + 2 } else { 0 };
    let room = Rect { width: at.width.saturating_sub(used), ..at };
    let used = paint.fit(room, name, strong);
    paint.fit(right_of(room, used + 2), &seen.account.name, dim);
}

fn stage(seen: &StepsContext) -> String {
    let (lang, stage) = (seen.model.session.lang, seen.project.stage());
    let name = tracker::stage(stage).text(lang);
    if matches!(stage, Stage::Paid | Stage::Lost) {
        return name.to_owned();
    }
    let days = (seen.today - seen.project.entered_stage_on()).get_days().max(0).to_string();
    let limit = seen.model.book.settings().limits.stage.get(stage as usize).map(u16::to_string).unwrap_or_default();
    tracker::DAY_OF_LIMIT.fill(lang, [name, &days, &limit])
}

/// Draws the six steps across, and where there is a second row a line under them that shows where the project stands.
pub fn steps(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let area = inset(area, 1);
    let labels = labels(paint, seen, usize::from(area.width));
    let cells: usize = labels.iter().map(|l| paint.ruler.width(l) + 1).sum();
    let gap = (usize::from(area.width).saturating_sub(cells) / usize::from(STEPS)).min(8);
    let here = Some(cursor::current_step(seen.project)).filter(|step| seen.project.stage() as u8 == *step);
    let line = paint.glyphs.under.repeat(usize::from(area.width));
    let border = paint.styles.border;
    paint.text(row(area, 1), &line, border);
    let mut used = 0;
    for (step, label) in (1..=STEPS).zip(&labels) {
        let wide = u16::try_from(paint.ruler.width(label) + 1 + gap).unwrap_or(u16::MAX);
        let at = right_of(row(area, 0), used);
        let at = Rect { width: at.width.min(wide), ..at };
        let chosen = step == seen.place.step;
        let (accent, quiet) = (paint.styles.accent, paint.styles.base);
        let sign = if chosen { paint.glyphs.select } else { " " };
        paint.spans(at, &[(sign, accent), (label, if chosen { accent } else { quiet })]);
        paint.hit(at, MouseTarget::Row(target::STEP, usize::from(step) - 1));
        let under = right_of(row(area, 1), used);
        let under =
            Rect { width: under.width.min(wide.saturating_sub(u16::try_from(gap.min(1)).unwrap_or(0))), ..under };
        if chosen {
            paint.text(under, &line, accent);
        }
        if Some(step) == here {
            let style = if chosen { accent } else { paint.styles.dim };
            paint.spans(right_of(under, 1), &[(" ", style), (paint.translate(phrases::HERE), style), (" ", style)]);
        }
        used = used.saturating_add(wide);
    }
}

/// The longest names that fit: whole, in a word, or the numbers alone.
fn labels(paint: &Paint, seen: &StepsContext, room: usize) -> Vec<String> {
    let chapter = seen.model.courses.steps.as_ref();
    let whole =
        |n: u8| chapter.and_then(|c| c.step(n)).map_or(paint.translate(phrases::short(n)), |s| s.name.get(paint.lang));
    let names: [&dyn Fn(u8) -> String; 3] =
        [&|n| format!("{n} {} ", whole(n)), &|n| format!("{n} {} ", paint.translate(phrases::short(n))), &|n| {
            format!("{n} ")
        }];
    let made = |name: &dyn Fn(u8) -> String| {
        let label = |n: u8| format!("{}{}", name(n), progress_text(progress(seen.project, n)));
        (1..=STEPS).map(label).collect::<Vec<_>>()
    };
    // What the others would take with everything settled but one: nothing moves when a box is ticked. Whole names want a cell of air
    // besides.
    let widest = |name: &dyn Fn(u8) -> String| (1..=STEPS).map(|n| paint.ruler.width(&name(n)) + 4).sum::<usize>();
    let airy = |place: usize| if place == 0 { usize::from(STEPS) } else { 0 };
    let mut fits = names.iter().enumerate().filter(|(place, name)| widest(**name) + airy(*place) <= room);
    let fits = fits.next().map(|(_, name)| name);
    fits.map_or_else(|| (1..=STEPS).map(|n| n.to_string()).collect(), |name| made(*name))
}

fn progress_text(progress: Progress) -> String {
    match progress.settled() {
        _ if progress.complete() => "✓  ".to_owned(),
        settled => format!("{settled}/{PER_STEP}"),
    }
}

/// Draws number, name and purpose of the chosen step; the purpose goes to a second row where one is given and it does not fit.
pub fn draw_chosen_step(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let area = inset(area, 1);
    let (accent, base) = (paint.styles.accent, paint.styles.base);
    let Some(text) = seen.text else {
        paint.fit(row(area, 0), paint.translate(phrases::READING), base);
        return;
    };
    let name = format!("{} {}", seen.place.step, text.name.get(paint.lang));
    let used = paint.fit(row(area, 0), &name, accent) + 2;
    let purpose = text.purpose.get(paint.lang);
    let at = if area.height > 1 { row(area, 1) } else { right_of(row(area, 0), used) };
    paint.fit(at, purpose, base);
}

/// Rows the chosen step takes in so many cells: one where its name and purpose fit beside each other.
#[must_use]
pub fn chosen_step_rows(paint: &Paint, seen: &StepsContext, width: u16) -> u16 {
    let Some(text) = seen.text else { return 1 };
    let cells = paint.ruler.width(text.name.get(paint.lang)) + paint.ruler.width(text.purpose.get(paint.lang)) + 4;
    if cells + 2 <= usize::from(width) { 1 } else { 2 }
}
