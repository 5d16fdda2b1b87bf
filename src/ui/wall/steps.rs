//! The wall form of the six steps: how far each is, the checks of one, and its proof and trap.

use super::bars::{self, Bar};
use super::entries;
use super::pane::WallPane;
use crate::page::Page;
use crate::paint::Paint;
use crate::screen::steps::context::StepsContext;
use app::model::Model;
use app::screen::steps::{StepsPane, cursor};
use domain::project::CheckState;
use domain::steps::check::{self, CheckKey, PER_STEP, STEPS, progress};
use paper::course_pages::Block;
use words::{steps as phrases, tracker, wall};

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let Some(seen) = StepsContext::of(model) else { return };
    let (wall, lang) = (&model.wall, paint.lang);
    let project = format!("{}  {}", wall.project(lang, seen.project.id), wall.account(lang, seen.account.id));
    match model.screens.steps.pane {
        StepsPane::List => {
            area.heading(paint, &project, paint.translate(wall::ALL_STEPS));
            all_steps(paint, &seen, area);
        }
        StepsPane::Checks => {
            heading(paint, &seen, area, &project);
            checks(paint, &seen, area);
        }
        StepsPane::Details => {
            heading(paint, &seen, area, &project);
            proof_and_trap(paint, &seen, area);
        }
    }
}

/// The chosen step in front, the project behind.
fn heading(paint: &mut Paint, seen: &StepsContext, area: &WallPane, project: &str) {
    let step = seen.place.step;
    let name = phrases::step(step).text(paint.lang);
    area.heading(paint, &format!("{}  {name}", wall::STEP_OF.fill(paint.lang, [&step.to_string()])), project);
}

fn all_steps(paint: &mut Paint, seen: &StepsContext, area: &WallPane) {
    let here = cursor::current_step(seen.project);
    let bars: Vec<_> = (1..=STEPS)
        .map(|step| {
            let settled = progress(seen.project, step).settled();
            let sign = if step == here { paint.glyphs.select } else { " " };
            Bar {
                label: format!("{sign} {step} {}", paint.translate(phrases::step(step))),
                length: (usize::from(settled), usize::from(PER_STEP)),
                figure: format!("{settled}/{PER_STEP}"),
                style: if step == here { paint.styles.accent } else { paint.styles.base },
            }
        })
        .collect();
    bars::draw(paint, area.text(), &bars);
    let stage = paint.translate(tracker::stage(seen.project.stage()));
    let last = crate::paint::row(area.text(), area.text().height.saturating_sub(1));
    let dim = paint.styles.dim;
    paint.right(last, stage, dim);
}

/// The checks with their boxes; why one does not apply is the presenter's own.
fn checks(paint: &mut Paint, seen: &StepsContext, area: &WallPane) {
    let room = area.text();
    let width = usize::from(room.width).saturating_sub(2);
    let entry = |(place, key): (usize, CheckKey)| {
        let (mark, style) = match check::check_state(seen.project, key) {
            None => (paint.glyphs.off, paint.styles.base),
            Some(CheckState::Done(_)) => (paint.glyphs.on, paint.styles.good),
            Some(CheckState::NotApplicable(_)) => ("-", paint.styles.dim),
        };
        let text = seen.text.and_then(|text| text.checks.get(place)).map_or("", |check| check.ask.get(paint.lang));
        let mut page = Page::default();
        page.wrapped(paint, text, width, mark, style);
        page
    };
    let pages = CheckKey::of(seen.place.step).enumerate().map(entry).collect();
    entries::draw(paint, room, pages, Some(seen.place.row));
}

fn proof_and_trap(paint: &mut Paint, seen: &StepsContext, area: &WallPane) {
    let Some(text) = seen.text else { return };
    let room = area.text();
    let said = [
        Block::Heading(paint.translate(phrases::PROOF).to_owned()),
        Block::Para(text.proof.get(paint.lang).to_owned()),
        Block::Heading(paint.translate(phrases::TRAP).to_owned()),
        Block::Para(text.trap.get(paint.lang).to_owned()),
    ];
    let scroll = seen.model.screens.steps.scroll;
    Page::of(&said, paint, room.width).draw(paint, room, scroll, true);
}
