//! Draws the number that is typed at the lectern: of a page, or of minutes.

use ratatui::layout::Rect;

use crate::paint::{Paint, right_of};
use app::screen::workshop::lectern::{AskedFor, LecternView};
use words::{hands, lectern as phrases};

/// Draws it in the first row of a place; nothing where nothing is typed.
pub fn draw(paint: &mut Paint, view: &LecternView, at: Rect) {
    let Some((asked, line)) = &view.asked else { return };
    let label = match asked {
        AskedFor::Page => phrases::JUMP,
        AskedFor::Minutes => phrases::MINUTES,
        AskedFor::Hands => hands::KEY,
    };
    let (accent, strong) = (paint.styles.accent, paint.styles.strong);
    let used = paint.fit(at, paint.translate(label), accent) + 1;
    let field = right_of(at, used);
    let (text, caret) = line.view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
}
