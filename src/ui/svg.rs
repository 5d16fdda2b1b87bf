//! Writes a drawn buffer as an SVG picture, for the README and for bug reports.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use text::Ruler;

/// Width of a cell in units of the picture.
const CELL: u16 = 9;
const ROW: u16 = 20;

/// The buffer as SVG.
#[must_use]
pub fn picture(buffer: &Buffer, ruler: Ruler) -> String {
    let area = buffer.area;
    let (width, height) = (area.width * CELL, area.height * ROW);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"'Sarasa Mono SC','Noto Sans Mono CJK SC','Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"15\">\n"
    );
    let background = buffer.cell((area.x, area.y)).map_or(Color::Reset, |c| colours(c).1);
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", hex(background, true));
    for y in area.top()..area.bottom() {
        backgrounds(&mut out, buffer, y, background);
        signs(&mut out, buffer, y, ruler);
    }
    out.push_str("</svg>\n");
    out
}

/// Cells whose background is not that of the theme, one rectangle a run.
fn backgrounds(out: &mut String, buffer: &Buffer, y: u16, background: Color) {
    let area = buffer.area;
    let mut x = area.left();
    while x < area.right() {
        let Some(colour) = buffer.cell((x, y)).map(|c| colours(c).1) else { return };
        let from = x;
        while x < area.right() && buffer.cell((x, y)).map(|c| colours(c).1) == Some(colour) {
            x += 1;
        }
        if colour != background {
            let (left, top, wide) = ((from - area.x) * CELL, (y - area.y) * ROW, (x - from) * CELL);
            let fill = hex(colour, true);
            let _ = writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{ROW}\" fill=\"{fill}\"/>");
        }
    }
}

/// Signs of one style in a run. Each word, and each sign that a font may draw wider or narrower than its cells, has a place of
/// its own: readers of SVG drop blanks, and some take only the first place of a list.
fn signs(out: &mut String, buffer: &Buffer, y: u16, ruler: Ruler) {
    let area = buffer.area;
    let mut x = area.left();
    while x < area.right() {
        let Some(cell) = buffer.cell((x, y)) else { return };
        let key = (colours(cell).0, cell.modifier.contains(Modifier::BOLD));
        let mut words: Vec<(u16, String)> = Vec::new();
        let mut goes_on = false;
        while x < area.right() {
            let Some(cell) = buffer.cell((x, y)) else { return };
            if (colours(cell).0, cell.modifier.contains(Modifier::BOLD)) != key {
                break;
            }
            let symbol = cell.symbol();
            let plain = symbol.is_ascii() && !symbol.trim().is_empty();
            match words.last_mut() {
                Some((_, word)) if plain && goes_on => word.push_str(symbol),
                _ if symbol.trim().is_empty() => {}
                _ => words.push(((x - area.x) * CELL, symbol.to_owned())),
            }
            goes_on = plain;
            x += u16::try_from(ruler.width(symbol)).unwrap_or(1).max(1);
        }
        if !words.is_empty() {
            let weight = if key.1 { " font-weight=\"bold\"" } else { "" };
            let (base, fill) = ((y - area.y) * ROW + 15, hex(key.0, false));
            let spans: String = words.iter().map(|(left, word)| span(*left, word)).collect();
            let _ = writeln!(out, "<text y=\"{base}\" fill=\"{fill}\"{weight}>{spans}</text>");
        }
    }
}

fn span(left: u16, word: &str) -> String {
    let word = word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<tspan x=\"{left}\">{word}</tspan>")
}

/// Foreground and background as seen, reversed where the cell is.
fn colours(cell: &Cell) -> (Color, Color) {
    if cell.modifier.contains(Modifier::REVERSED) { (cell.bg, cell.fg) } else { (cell.fg, cell.bg) }
}

fn hex(colour: Color, background: bool) -> String {
    match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Reset | Color::Black if background => "#15181e".to_owned(),
        Color::Reset | Color::White => "#d6dae1".to_owned(),
        Color::Black => "#000000".to_owned(),
        Color::DarkGray => "#88909c".to_owned(),
        Color::Red | Color::LightRed => "#f07a6a".to_owned(),
        Color::Green | Color::LightGreen => "#72c29b".to_owned(),
        Color::Yellow | Color::LightYellow => "#e0b060".to_owned(),
        Color::Blue | Color::LightBlue => "#7aa2f7".to_owned(),
        Color::Magenta | Color::LightMagenta => "#a68ff0".to_owned(),
        Color::Cyan | Color::LightCyan => "#60d6c8".to_owned(),
        Color::Gray | Color::Indexed(_) => "#b0b6c0".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    /// What stands where, by the places that every reader of SVG takes.
    fn spans(line: &str) -> Vec<(u16, String)> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
        let mut x = 0;
        for ch in line.chars() {
            let width = if ch.is_ascii() || ch == '─' { 1 } else { 2 };
            buffer[(x, 0)].set_char(ch).set_style(Style::default());
            if width == 2 {
                buffer[(x + 1, 0)].set_symbol("");
            }
            x += width;
        }
        let picture = picture(&buffer, Ruler::default());
        assert!(!picture.contains("xml:space") && !picture.contains("white-space"));
        let all = picture.split("<tspan x=\"").skip(1).map(|rest| {
            let (place, rest) = rest.split_once("\">").unwrap();
            assert!(!place.contains(' '), "a list of places");
            (place.parse::<u16>().unwrap() / CELL, rest.split_once("</tspan>").unwrap().0.to_owned())
        });
        all.collect()
    }

    #[test]
    fn every_word_and_every_wide_sign_has_its_place() {
        let place = |at: u16, text: &str| (at, text.to_owned());
        assert_eq!(
            spans("50,000  客户 a<b ──"),
            [place(0, "50,000"), place(8, "客"), place(10, "户"), place(13, "a&lt;b"), place(17, "─"), place(18, "─")]
        );
    }
}
