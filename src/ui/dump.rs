//! Writes a drawn buffer as plain text, for the snapshots and for `render --format text`.

use ratatui::buffer::Buffer;

use text::Ruler;

/// The rows of the buffer, without blanks at their ends.
#[must_use]
pub fn text(buffer: &Buffer, ruler: Ruler) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer.cell((x, y)).map_or(" ", |c| c.symbol());
            line.push_str(symbol);
            x += u16::try_from(ruler.width(symbol)).unwrap_or(1).max(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
