//! Draws the figures of the course that are made of words: the five cells of the matrix, the rope with four people on it, the
//! stages of the funnel. The two grids are tables, and the kite has a file of its own.

use ratatui::layout::Rect;

use super::letters::Letters;
use super::room::RowSpan;
use super::table::WallTable;
use super::tile;
use crate::kite::Dots;
use crate::paint::{Paint, below, right_of, row};
use app::screen::credit::grids::GridKind;
use app::screen::workshop::wall_room::rows_of;
use domain::channel::segment::Segment;
use domain::lang::Lang;
use domain::project::Stage;
use domain::workshop::showing::WallGrid;
use text::parse::{Style, format};
use words::{Phrase, funnel, matrix, wall as phrases};

/// A figure made of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallFigure {
    Matrix,
    Rope,
    Funnel,
}

/// The stages a card is in before it is won.
const STAGES: [Stage; 7] =
    [Stage::Target, Stage::Analyse, Stage::Trust, Stage::Needs, Stage::Value, Stage::Commitment, Stage::Collection];

/// Who is on the rope, from above, each with the sign that stands for them.
const ROPE: [(&str, Phrase); 4] = [
    ("1", phrases::ROPE_GUIDE),
    ("2", phrases::ROPE_ROLE),
    ("2", phrases::ROPE_OTHER_ROLE),
    ("1", phrases::ROPE_SALES),
];

/// One of the two grids of credit as a table.
#[must_use]
pub fn grid(kind: GridKind, lang: Lang) -> WallTable {
    table(kind, kind.rows(), lang)
}

/// A grid with one cell lit; none where the figure is no grid.
#[must_use]
pub fn lit_grid(of: WallGrid, lang: Lang) -> Option<WallTable> {
    let kind = GridKind::of(of.figure)?;
    let rows = rows_of(of);
    let row = rows.iter().position(|row| *row == of.row);
    let column = kind.columns().iter().position(|column| *column == of.column);
    let table = table(kind, rows, lang);
    // The first column names the rows.
    Some(row.zip(column).map_or(table.clone(), |(row, column)| table.light(row, column + 1)))
}

fn table(kind: GridKind, rows: &[u32], lang: Lang) -> WallTable {
    let corner = match kind {
        GridKind::BadDebt => phrases::CORNER_BAD_DEBT,
        GridKind::Delay => phrases::CORNER_DELAY,
    };
    let head = kind.columns().iter().map(|of| format!("{of}%"));
    let name = |of: u32| match kind {
        GridKind::BadDebt => format(domain::money::Money::whole(of.into()), Style::Full),
        GridKind::Delay => format!("{of}%"),
    };
    let rows = rows.iter().map(|one| {
        let sum = |two: &u32| kind.sum((*one).into(), (*two).into()).ok().flatten().unwrap_or_default();
        [name(*one)].into_iter().chain(kind.columns().iter().map(sum)).collect()
    });
    WallTable::figures([corner.text(lang).to_owned()].into_iter().chain(head).collect(), rows.collect())
}

impl WallFigure {
    fn texts(self, lang: Lang) -> Vec<&'static str> {
        let texts: Vec<Phrase> = match self {
            Self::Matrix => vec![
                matrix::ACQUIRE,
                matrix::RETAIN,
                matrix::DISRUPT,
                matrix::MAINTAIN,
                phrases::SHARE_LOW,
                phrases::SHARE_HIGH,
            ],
            Self::Rope => ROPE.iter().map(|(_, text)| *text).collect(),
            Self::Funnel => STAGES.iter().map(|stage| funnel::stage(*stage)).collect(),
        };
        texts.into_iter().map(|text| text.text(lang)).collect()
    }

    fn widest(self, letters: Letters, lang: Lang) -> u16 {
        self.texts(lang).iter().map(|text| letters.width(text)).max().unwrap_or(0)
    }

    /// The rows it takes; none where it cannot be drawn so.
    #[must_use]
    pub fn rows(self, letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
        let (line, half, widest) = (letters.rows(), letters.half(), self.widest(letters, lang));
        let (needed, span) = match self {
            Self::Matrix => (
                names(letters, lang) + 2 * (widest + 3 * half),
                RowSpan { least: 4 * line + 2, most: 3 * (3 * line + 1) + line, step: 3 },
            ),
            Self::Rope => (
                widest + letters.width("1") + 6 * half,
                RowSpan { least: 4 * line + 3, most: 4 * line + 3 * line.max(2), step: 3 },
            ),
            Self::Funnel => {
                (widest + 6 * half, RowSpan { least: 7 * line, most: 7 * line + 6 * line.div_ceil(3), step: 6 })
            }
        };
        (needed <= width || letters.size.is_none()).then_some(span)
    }

    pub fn draw(self, paint: &mut Paint, letters: Letters, area: Rect) {
        match self {
            Self::Matrix => cells(paint, letters, area),
            Self::Rope => rope(paint, letters, area),
            Self::Funnel => stages(self, paint, letters, area),
        }
    }
}

/// Cells of the names at the left of the matrix.
fn names(letters: Letters, lang: Lang) -> u16 {
    let names = [phrases::POTENTIAL_HIGH, phrases::POTENTIAL_MIDDLE, phrases::POTENTIAL_LOW];
    names.iter().map(|name| letters.width(name.text(lang))).max().unwrap_or(0) + 2 * letters.half()
}

/// The five cells: two by two, over one as wide as both; potential at the left, share below.
fn cells(paint: &mut Paint, letters: Letters, area: Rect) {
    let dim = paint.styles.dim;
    let foot = letters.rows();
    let left = names(letters, paint.lang);
    let gap = u16::from(area.height >= 3 * letters.rows() + 2 + foot);
    let tile_rows = area.height.saturating_sub(foot + 2 * gap) / 3;
    let grid = right_of(area, left);
    let half = grid.width.saturating_sub(2 * gap) / 2;
    let line = |place: u16| Rect { height: tile_rows, ..below(grid, place * (tile_rows + gap)) };
    let rows = [
        (phrases::POTENTIAL_HIGH, [Some(Segment::Acquire), Some(Segment::Retain)]),
        (phrases::POTENTIAL_MIDDLE, [Some(Segment::Disrupt), Some(Segment::Maintain)]),
        (phrases::POTENTIAL_LOW, [Some(Segment::Abandon), None]),
    ];
    for (place, (name, tiles)) in (0..).zip(rows) {
        let at = line(place);
        let name_at = Rect { x: area.x, width: left, ..at };
        let middle = below(name_at, tile_rows.saturating_sub(letters.rows()) / 2);
        letters.draw(paint, letters.line(middle, 0), paint.translate(name), dim);
        match tiles {
            [Some(one), Some(two)] => {
                tile::draw(paint, letters, Rect { width: half, ..at }, paint.translate(matrix::place(Some(one))));
                let second = Rect { width: half, ..right_of(at, half + 2 * gap) };
                tile::draw(paint, letters, second, paint.translate(matrix::place(Some(two))));
            }
            [one, _] => {
                let whole = Rect { width: 2 * half + 2 * gap, ..at };
                tile::draw(paint, letters, whole, paint.translate(matrix::place(one)));
            }
        }
    }
    let axis = below(grid, 3 * (tile_rows + gap) - gap);
    letters.centre(paint, letters.line(Rect { width: half, ..axis }, 0), paint.translate(phrases::SHARE_LOW), dim);
    let second = Rect { width: half, ..right_of(axis, half + 2 * gap) };
    letters.centre(paint, letters.line(second, 0), paint.translate(phrases::SHARE_HIGH), dim);
}

/// Four people on a rope up a mountain: whoever knows the route is above, the one who climbs is below.
fn rope(paint: &mut Paint, letters: Letters, area: Rect) {
    let (accent, base, dim) = (paint.styles.accent, paint.styles.base, paint.styles.dim);
    let sign = letters.width("1");
    let widest = WallFigure::Rope.widest(letters, paint.lang);
    let across = area.width.saturating_sub(sign + letters.half() + widest);
    let between = area.height.saturating_sub(4 * letters.rows()) / 3;
    let step = letters.rows() + between;
    let place = |from_above: u16| {
        let left = across * (3 - from_above.min(3)) / 3;
        right_of(below(area, from_above * step), left)
    };
    for gap in 0..3 {
        let (upper, lower) = (place(gap), place(gap + 1));
        let room = Rect {
            x: lower.x,
            width: (upper.x + sign).saturating_sub(lower.x),
            y: upper.y + letters.rows(),
            height: between,
        };
        strand(paint, room.intersection(area), sign, dim);
    }
    for (from_above, (mark, text)) in (0..).zip(ROPE) {
        let at = letters.line(place(from_above), 0);
        let used = letters.draw(paint, at, mark, accent);
        letters.draw(paint, right_of(at, used + letters.half()), paint.translate(text), base);
    }
}

/// A piece of rope from the lower left corner of a place to the upper right one.
fn strand(paint: &mut Paint, room: Rect, sign: u16, style: ratatui::style::Style) {
    let mut dots = Dots::new(usize::from(room.width), usize::from(room.height));
    let (right, bottom) = (i32::from(room.width) * 2 - 1, i32::from(room.height) * 4 - 1);
    let inward = i32::from(sign);
    for thick in 0..2 {
        dots.line((inward, bottom - thick), (right - inward, 1 - thick), 1);
    }
    for y in 0..room.height {
        for x in 0..room.width {
            if let Some(of) = dots.sign(usize::from(x), usize::from(y)) {
                paint.text(right_of(row(room, y), x), of.encode_utf8(&mut [0; 4]), style);
            }
        }
    }
}

/// The stages as tiles, each narrower than the one above.
fn stages(of: WallFigure, paint: &mut Paint, letters: Letters, area: Rect) {
    let texts = of.texts(paint.lang);
    let narrow = (of.widest(letters, paint.lang) + 4 * letters.half()).min(area.width);
    let last = u16::try_from(texts.len().max(2) - 1).unwrap_or(1);
    let spare = area.height.saturating_sub((last + 1) * letters.rows());
    let gap = (spare / last).min(letters.rows().div_ceil(3));
    for (place, text) in (0..).zip(texts) {
        let width = area.width - (area.width - narrow) / last * place;
        let at = right_of(below(area, place * (letters.rows() + gap)), (area.width - width) / 2);
        tile::draw(paint, letters, Rect { width, height: letters.rows().min(at.height), ..at }, text);
    }
}
