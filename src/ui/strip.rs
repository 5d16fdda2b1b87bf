//! Draws the strip of views of a tab: their names side by side, the one in front marked.

use ratatui::layout::Rect;

use crate::paint::{Paint, right_of};
use app::model::Model;
use app::msg::MouseTarget;
use app::strip::STRIP;

/// Draws it in the first row; gives back what is left below. Where there is no room for all names, those after the one in front go
/// on beyond the edge.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) -> Rect {
    draw_beside(paint, model, area, 0)
}

/// The same where so many cells at the right of the row are taken: no name lies under what stands there.
pub fn draw_beside(paint: &mut Paint, model: &Model, area: Rect, taken: u16) -> Rect {
    let screen = model.screen();
    let (titles, front) = (screen.views(), screen.view_in_front());
    let names: Vec<_> = titles.iter().map(|title| title.text(model.session.lang)).collect();
    let cells = |names: &[&str]| -> usize { names.iter().map(|name| paint.ruler.width(name) + 3).sum() };
    let free = area.width.saturating_sub(taken);
    let room = usize::from(free).saturating_sub(1);
    // The first names give way until the one in front is whole.
    let before = names.get(..=front).unwrap_or_default();
    let skip = (0..=front).find(|skip| cells(before.get(*skip..).unwrap_or_default()) <= room).unwrap_or(front);
    let line = Rect { height: area.height.min(1), width: free, ..area };
    let mut used = 1;
    for (place, name) in names.iter().enumerate().skip(skip) {
        let in_front = place == front;
        let text = if in_front { format!("[{name}]") } else { format!(" {name} ") };
        let style = if in_front { paint.styles.tab } else { paint.styles.dim };
        let at = right_of(line, used);
        let cut = usize::from(at.width) < paint.ruler.width(text.trim_end());
        let width = if cut { paint.fit(at, &text, style) } else { paint.text(at, &text, style) };
        paint.hit(Rect { width, ..at }, MouseTarget::Row(STRIP, place));
        used += width + 1;
    }
    Rect { y: area.y.saturating_add(line.height), height: area.height.saturating_sub(line.height), ..area }
}
