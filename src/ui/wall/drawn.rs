//! Draws the screen in front as the wall shows it, into a page that can be sent there. It is drawn by the wall's own forms, so
//! nothing can be sent that the wall would not show.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::draw::render;
use crate::dump;
use crate::layout::WallLayout;
use crate::styles::{Depth, Styles};
use app::config::Theme;
use app::model::Model;
use app::projection::SIZE;
use domain::lang::Text;
use domain::workshop::showing::{WallBlock, WallPage};

use super::pane::WallPane;

/// The screen in front as a page: its heading, and the lines under it as they are drawn, without colours.
#[must_use]
pub fn page(model: &Model) -> WallPage {
    let mut seen = model.clone();
    (seen.wall.on, seen.wall.title) = (true, false);
    (seen.overlays, seen.notice, seen.window.size) = (Vec::new(), None, SIZE);
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buffer = Buffer::empty(area);
    // Where there are no colours, signs say what they would.
    let layout = render(&seen, &Styles::new(Theme::Contrast, Depth::None), &mut buffer);
    // What has no heading of the wall is no page of it.
    let whole = WallLayout { title: String::new(), place: String::new(), body: WallPane::of(area).above() };
    let WallLayout { title, place, body } = layout.wall.unwrap_or(whole);
    let mut part = Buffer::empty(body);
    for at in body.positions() {
        if let (Some(to), Some(from)) = (part.cell_mut(at), buffer.cell(at)) {
            to.clone_from(from);
        }
    }
    let mut lines: Vec<_> = dump::text(&part, seen.ruler()).lines().map(str::to_owned).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    WallPage { title: Text { zh: title.clone(), en: title }, place, blocks: vec![WallBlock::Drawn(lines)] }
}
