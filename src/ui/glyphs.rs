//! Names the signs the program draws with: line characters where each is one cell, ASCII where the terminal draws them two
//! cells wide.

/// A set of signs, each exactly one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    pub across: &'static str,
    pub down: &'static str,
    /// Where two lines cross.
    pub cross: &'static str,
    /// Corners: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
    /// A full cell of a bar.
    pub full: &'static str,
    /// Half a cell of a bar; a full one where there is no half.
    pub half: &'static str,
    /// A cell of a bar that chance alone would fill.
    pub zone: &'static str,
    /// Marks the selected row, so that colour never carries it alone.
    pub select: &'static str,
    /// Ticked.
    pub on: &'static str,
    /// Not ticked.
    pub off: &'static str,
    /// Between two facts.
    pub dot: &'static str,
    /// Before an item of a list.
    pub bullet: &'static str,
    /// Under a heading.
    pub under: &'static str,
}

pub const LINES: Glyphs = Glyphs {
    across: "─",
    down: "│",
    cross: "┼",
    corners: ["╭", "╮", "╰", "╯"],
    full: "█",
    half: "▌",
    zone: "░",
    select: "▌",
    on: "☑",
    off: "☐",
    dot: "·",
    bullet: "·",
    under: "▔",
};

/// ASCII only, for terminals that draw ambiguous characters two cells wide.
pub const ASCII: Glyphs = Glyphs {
    across: "-",
    down: "|",
    cross: "+",
    corners: ["+", "+", "+", "+"],
    full: "#",
    half: "#",
    zone: ":",
    select: ">",
    on: "☑",
    off: "☐",
    dot: "|",
    bullet: "-",
    under: "-",
};

#[cfg(test)]
mod tests {
    use super::*;
    use text::Ruler;

    #[test]
    fn every_sign_is_one_cell_where_it_is_used() {
        for (glyphs, wide) in [(LINES, false), (ASCII, true), (ASCII, false)] {
            let ruler = Ruler { wide_ambiguous: wide };
            let all = [
                glyphs.across,
                glyphs.down,
                glyphs.cross,
                glyphs.full,
                glyphs.half,
                glyphs.select,
                glyphs.on,
                glyphs.off,
            ];
            for sign in
                all.into_iter().chain(glyphs.corners).chain([glyphs.zone, glyphs.dot, glyphs.bullet, glyphs.under])
            {
                assert_eq!(ruler.width(sign), 1, "{sign}");
            }
        }
    }
}
