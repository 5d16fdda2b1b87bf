//! Draws the whole screen: the frame, the screen in front, and what lies over it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::glyphs::{ASCII, LINES};
use super::layout::Layout;
use super::paint::{Paint, row};
use super::styles::Styles;
use super::{frame, overlay, screen, wall};
use app::model::Model;
use words::frame as phrases;

/// Below this the screen only asks for more room.
const LEAST: (u16, u16) = (30, 8);

/// Draws the model into a frame of the terminal and puts the cursor; tells what lies where.
pub fn draw(model: &Model, styles: &Styles, into: &mut Frame) -> Layout {
    let layout = render(model, styles, into.buffer_mut());
    if let Some(at) = layout.caret {
        into.set_cursor_position(at);
    }
    layout
}

/// Draws the model into a buffer; tells what lies where.
pub fn render(model: &Model, styles: &Styles, buffer: &mut Buffer) -> Layout {
    let glyphs = if model.ruler().wide_ambiguous { ASCII } else { LINES };
    let mut paint = Paint::new(buffer, styles, glyphs, model.ruler(), model.session.lang);
    let area = paint.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        small(&mut paint, area);
        return paint.layout;
    }
    if model.wall.on {
        wall::draw(&mut paint, model);
        return paint.layout;
    }
    frame::tabs(&mut paint, model, row(area, 0));
    let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
    screen::draw(&mut paint, model, body);
    overlay::draw(&mut paint, model, body);
    frame::footer(&mut paint, model, row(area, area.height - 1));
    paint.layout
}

fn small(paint: &mut Paint, area: Rect) {
    let middle = row(area, area.height / 2);
    let (text, style) = (paint.translate(phrases::MORE_ROOM), paint.styles.base);
    paint.centre(middle, text, style);
}
