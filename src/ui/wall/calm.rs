//! Draws what stands on the wall where there is no page: the neutral title, and the sentence that a page is not for it.

use ratatui::layout::Rect;

use super::pane::WallPane;
use crate::paint::{Paint, below, inset, row};
use app::action::{Action, Tab};
use app::keymap::KeyScope;
use app::model::Model;
use words::{Phrase, frame, wall as phrases};

/// The page a projector starts with: what the program is, and nothing of anybody.
pub fn title(paint: &mut Paint, model: &Model, area: &WallPane) {
    let (accent, base, dim) = (paint.styles.accent, paint.styles.base, paint.styles.dim);
    let all = area.above();
    let middle = below(all, all.height.saturating_sub(6) / 2);
    paint.centre(row(middle, 0), paint.translate(frame::PRODUCT), accent);
    let rule = paint.glyphs.across.repeat(12);
    let border = paint.styles.border;
    paint.centre(row(middle, 1), &rule, border);
    let used = centred(paint, below(middle, 3), paint.translate(frame::WELCOME_INTRO), base);
    let hint = if model.wall.follows {
        let help = model.session.keymap.name(KeyScope::Wall, Action::Help, paint.lang);
        phrases::FOLLOW_HINT.fill(paint.lang, [&help])
    } else {
        phrases::TITLE_HINT.fill(paint.lang, [&key(model, paint, Action::Projector)])
    };
    centred(paint, below(middle, 4 + used), &hint, dim);
}

/// Why a page is not for the wall, and what to do instead.
pub fn off(paint: &mut Paint, model: &Model, area: &WallPane, why: Phrase) {
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let title = model.navigation.tab.title().text(paint.lang);
    area.heading(paint, title, "");
    let [first, .., last] = Tab::ALL.map(|tab| key(model, paint, Action::Go(tab)));
    let todo = phrases::WHAT_TO_DO.fill(paint.lang, [&first, &last, &key(model, paint, Action::Projector)]);
    let place = below(area.body, area.body.height.saturating_sub(5) / 2);
    let used = centred(paint, place, paint.translate(why), strong);
    centred(paint, below(place, used + 1), &todo, dim);
}

/// A paragraph with each of its lines in the middle; tells the rows used.
fn centred(paint: &mut Paint, area: Rect, text: &str, style: ratatui::style::Style) -> u16 {
    let area = inset(area, 1);
    let mut used = 0;
    for line in paint.ruler.wrap(text, usize::from(area.width)).iter().take(usize::from(area.height)) {
        paint.centre(row(area, used), line, style);
        used += 1;
    }
    used
}

fn key(model: &Model, paint: &Paint, action: Action) -> String {
    model.session.keymap.name(KeyScope::Global, action, paint.lang)
}
