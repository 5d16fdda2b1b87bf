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

/// Signs of one style in a run, each at its own cell, so that no font can move a column.
fn signs(out: &mut String, buffer: &Buffer, y: u16, ruler: Ruler) {
    let area = buffer.area;
    let mut x = area.left();
    while x < area.right() {
        let Some(cell) = buffer.cell((x, y)) else { return };
        let key = (colours(cell).0, cell.modifier.contains(Modifier::BOLD));
        let (mut places, mut text) = (Vec::new(), String::new());
        while x < area.right() {
            let Some(cell) = buffer.cell((x, y)) else { return };
            if (colours(cell).0, cell.modifier.contains(Modifier::BOLD)) != key {
                break;
            }
            let symbol = cell.symbol();
            if !symbol.trim().is_empty() {
                let left = ((x - area.x) * CELL).to_string();
                places.extend(std::iter::repeat_n(left, symbol.chars().count()));
                text.push_str(symbol);
            }
            x += u16::try_from(ruler.width(symbol)).unwrap_or(1).max(1);
        }
        if !text.is_empty() {
            let weight = if key.1 { " font-weight=\"bold\"" } else { "" };
            let base = (y - area.y) * ROW + 15;
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let fill = hex(key.0, false);
            let _ =
                writeln!(out, "<text x=\"{}\" y=\"{base}\" fill=\"{fill}\"{weight}>{text}</text>", places.join(" "));
        }
    }
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
