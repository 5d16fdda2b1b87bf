//! Draws what is typed at the lectern: the number of a page, minutes with a sentence, counts.

use ratatui::layout::Rect;

use crate::paint::{Paint, right_of};
use app::screen::workshop::lectern::{AskedFor, LecternView};
use text::edit::LineEditor;
use words::{hands, lectern as phrases};

/// Draws it in the first row of a place; nothing where nothing is typed. On the wall a sentence is only told to be there: the room
/// reads it once it is sent.
pub fn draw(paint: &mut Paint, view: &LecternView, at: Rect, wall: bool) {
    let Some((asked, line)) = &view.asked else { return };
    let label = match asked {
        AskedFor::Page => phrases::JUMP,
        AskedFor::Minutes => phrases::MINUTES,
        AskedFor::Hands => hands::KEY,
    };
    let (accent, strong) = (paint.styles.accent, paint.styles.strong);
    let used = paint.fit(at, paint.translate(label), accent) + 1;
    let field = right_of(at, used);
    let hidden = (wall && *asked == AskedFor::Minutes).then(|| LineEditor::new(&covered(line.text())));
    let (text, caret) = hidden.as_ref().unwrap_or(line).view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
}

/// The minutes, and a sign for each that was typed behind them.
fn covered(typed: &str) -> String {
    let digits = typed.chars().take_while(|ch| text::narrow(*ch).is_ascii_digit()).count();
    let sign = |(place, ch): (usize, char)| if place < digits || ch.is_whitespace() { ch } else { '*' };
    typed.chars().enumerate().map(sign).collect()
}
