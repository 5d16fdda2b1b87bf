//! Draws what was sent to the wall in the whole terminal: black, a countdown, a page, or the neutral title. It needs nothing but
//! that and the time, so the wall cannot show anything else.

use jiff::civil::DateTime;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::paint::Paint;
use crate::styles::Depth;
use domain::lang::Lang;
use domain::workshop::showing::{Showing, WallPage};
use text::Ruler;

pub mod bars;
pub mod countdown;
pub mod drawn;
pub mod figure;
pub mod kite;
pub mod letters;
pub mod map;
pub mod page;
pub mod paragraph;
pub mod piece;
pub mod plan;
pub mod room;
pub mod table;
pub mod tallies;
pub mod teams;
pub mod tile;
pub mod title;

use letters::Letters;
use room::{BODY, ROOM};

/// Draws what was sent, as it stands at a time.
pub fn draw(paint: &mut Paint, showing: &Showing, now: DateTime) {
    let whole = paint.area();
    draw_in(paint, showing, now, whole);
}

/// The same in a part of the terminal; black is black everywhere.
pub fn draw_in(paint: &mut Paint, showing: &Showing, now: DateTime, area: Rect) {
    if showing.black {
        black(paint);
    } else if let Some(countdown) = &showing.countdown {
        countdown::draw(paint, countdown, now, area);
    } else if let Some(page) = &showing.page {
        page::draw(paint, page, area);
    } else {
        title::draw(paint, area);
    }
}

/// Nothing but black, whatever the theme.
fn black(paint: &mut Paint) {
    let area = paint.area();
    let style =
        if paint.styles.depth == Depth::None { Style::new() } else { Style::new().fg(Color::Black).bg(Color::Black) };
    paint.fill(area, style);
}

/// Lines of ordinary text below the title of a page.
#[must_use]
pub fn lines(page: &WallPage, lang: Lang, ruler: Ruler) -> u16 {
    let plain = Letters::new(ruler, None);
    let pieces = piece::pieces(&page.blocks, lang);
    pieces.iter().filter_map(|(piece, _)| piece.rows(plain, lang, ROOM)).map(|rows| rows.least).sum()
}

/// Whether a page can be read whole on a wall of any size: at most 11 lines of 62 cells below a title of one line.
#[must_use]
pub fn fits(page: &WallPage, lang: Lang, ruler: Ruler) -> bool {
    let title = ruler.width(page.title.get(lang)) + ruler.width(&page.place) + 2;
    lines(page, lang, ruler) <= BODY && title <= usize::from(ROOM)
}
