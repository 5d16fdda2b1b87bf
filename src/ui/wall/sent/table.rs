//! Draws a table that fills in: columns as wide as what will stand in them, and a gap where a cell is still covered.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::bars::TICK;
use super::letters::{Letters, high};
use super::room::RowSpan;
use crate::paint::Paint;
use domain::lang::{Lang, Text};

/// A cell: what stands in it, or would, and whether it is uncovered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallCell {
    pub text: String,
    pub shown: bool,
}

/// A table of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallTable {
    pub head: Vec<String>,
    pub rows: Vec<Vec<WallCell>>,
    /// Whether all columns but the first are figures, against the right edge.
    pub figures: bool,
    /// The cell that is lit: its row and its column.
    lit: Option<(usize, usize)>,
}

/// What stands in a covered cell.
const GAP: &str = "____";
/// Half letters between two columns.
const BETWEEN: u16 = 2;
/// Most lines of a cell in large letters: with more, smaller ones are read sooner.
const LINES: usize = 2;

impl WallTable {
    /// The table in a language. What is still covered takes the room it has in the whole table.
    #[must_use]
    pub fn new(head: &[Text], rows: &[Vec<Option<Text>>], room: &[Vec<Option<Text>>], lang: Lang) -> Self {
        let cell = |row: usize, column: usize, text: &Option<Text>| {
            let later = || room.get(row)?.get(column)?.as_ref();
            let text = text.as_ref().map(|text| (text, true)).or_else(|| later().map(|text| (text, false)));
            text.map_or_else(
                || WallCell { text: GAP.to_owned(), shown: false },
                |(text, shown)| WallCell { text: text.get(lang).to_owned(), shown },
            )
        };
        let row = |(place, row): (usize, &Vec<Option<Text>>)| {
            row.iter().enumerate().map(|(column, text)| cell(place, column, text)).collect()
        };
        Self {
            head: head.iter().map(|text| text.get(lang).to_owned()).collect(),
            rows: rows.iter().enumerate().map(row).collect(),
            figures: false,
            lit: None,
        }
    }

    /// A table of figures.
    #[must_use]
    pub fn figures(head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let cells = |row: Vec<String>| row.into_iter().map(|text| WallCell { text, shown: true }).collect();
        Self { head, rows: rows.into_iter().map(cells).collect(), figures: true, lit: None }
    }

    /// Lights a cell: a tick stands before it, so that it is seen without colours too.
    #[must_use]
    pub fn light(mut self, row: usize, column: usize) -> Self {
        if let Some(cell) = self.rows.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            cell.text = format!("{TICK}{}", cell.text);
            self.lit = Some((row, column));
        }
        self
    }

    /// Cells of each column: what it needs where there is room, else the wide ones give way.
    fn columns(&self, letters: Letters, width: u16) -> Vec<u16> {
        let count = self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or(0);
        let texts = |column: usize| {
            let cells = self.rows.iter().filter_map(move |row| Some(row.get(column)?.text.as_str()));
            self.head.get(column).map(String::as_str).into_iter().chain(cells)
        };
        let natural: Vec<u16> =
            (0..count).map(|column| texts(column).map(|text| letters.width(text)).max().unwrap_or(0)).collect();
        let gaps = BETWEEN * letters.half() * u16::try_from(count.saturating_sub(1)).unwrap_or(0);
        let room = width.saturating_sub(gaps);
        let total = |cap: u16| natural.iter().map(|cells| u32::from(*cells.min(&cap))).sum::<u32>();
        let cap = (0..=width).rev().find(|cap| total(*cap) <= u32::from(room)).unwrap_or(0);
        let mut columns: Vec<u16> = natural.iter().map(|cells| *cells.min(&cap)).collect();
        // What is left over goes to the first column that gave way.
        let left = room.saturating_sub(columns.iter().sum());
        if let Some((cells, natural)) = columns.iter_mut().zip(&natural).find(|(cells, natural)| **cells < **natural) {
            *cells = (*cells + left).min(*natural);
        } else if self.figures {
            let more = left / u16::try_from(count.max(1)).unwrap_or(1);
            for cells in &mut columns {
                *cells += more.min(4 * letters.half());
            }
        }
        columns
    }

    /// The lines of every cell, head first; none where a word would have to be broken.
    fn lines(&self, letters: Letters, columns: &[u16]) -> Option<Vec<Vec<Vec<String>>>> {
        let head: Vec<&str> = self.head.iter().map(String::as_str).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
        let head = Some(head).filter(|head| !head.is_empty());
        let all = head.into_iter().chain(rows);
        all.map(|row: Vec<&str>| row.iter().zip(columns).map(|(text, cells)| letters.wrap(text, *cells)).collect())
            .collect()
    }

    /// The rows it takes; none where it cannot be drawn so.
    #[must_use]
    pub fn rows(&self, letters: Letters, width: u16) -> Option<RowSpan> {
        let columns = self.columns(letters, width);
        let lines = self.lines(letters, &columns)?;
        let heights = lines.iter().map(|row| row.iter().map(Vec::len).max().unwrap_or(1));
        if letters.size.is_some() && heights.clone().any(|height| height > LINES) {
            return None;
        }
        let least = high(letters, heights.sum());
        let step = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(1).max(1);
        Some(RowSpan { least, most: least.saturating_add(step.saturating_mul(air(letters))), step })
    }

    pub fn draw(&self, paint: &mut Paint, letters: Letters, area: Rect) {
        let columns = self.columns(letters, area.width);
        let Some(lines) = self.lines(letters, &columns) else { return };
        let heights: Vec<u16> =
            lines.iter().map(|row| high(letters, row.iter().map(Vec::len).max().unwrap_or(1))).collect();
        let spare = area.height.saturating_sub(heights.iter().sum());
        let between = (spare / u16::try_from(lines.len().max(2) - 1).unwrap_or(1)).min(air(letters));
        let headed = usize::from(!self.head.is_empty());
        let mut top = area.y;
        for (place, (row, height)) in lines.iter().zip(&heights).enumerate() {
            let mut left = 0;
            for (column, (cell, cells)) in row.iter().zip(&columns).enumerate() {
                let at = Rect { y: top, height: *height, width: *cells, x: area.x + left }.intersection(area);
                let row = place.checked_sub(headed);
                let own = row.and_then(|row| self.rows.get(row)?.get(column));
                let lit = row.is_some_and(|row| self.lit == Some((row, column)));
                let style = Self::style(paint, own, column, lit);
                self.cell(paint, letters, at, own, cell, (column, style));
                left += cells + BETWEEN * letters.half();
            }
            top = top.saturating_add(height + between).min(area.bottom());
        }
    }

    fn style(paint: &Paint, own: Option<&WallCell>, column: usize, lit: bool) -> Style {
        match own {
            None => paint.styles.dim,
            Some(_) if lit => paint.styles.good.add_modifier(Modifier::BOLD),
            Some(_) if column == 0 => paint.styles.strong,
            Some(_) => paint.styles.base,
        }
    }

    /// One cell; that of the head where there is no other.
    fn cell(
        &self,
        paint: &mut Paint,
        letters: Letters,
        at: Rect,
        own: Option<&WallCell>,
        lines: &[String],
        (column, style): (usize, Style),
    ) {
        let dim = paint.styles.dim;
        if own.is_some_and(|own| !own.shown) {
            letters.draw(paint, letters.line(at, 0), GAP, dim);
            return;
        }
        for (line, text) in lines.iter().enumerate() {
            let at = letters.line(at, line);
            if self.figures && column > 0 {
                letters.right(paint, at, text, style);
            } else {
                letters.draw(paint, at, text, style);
            }
        }
    }
}

/// Rows between two rows, where there is room.
fn air(letters: Letters) -> u16 {
    if letters.size.is_some() { letters.rows() / 3 } else { 1 }
}
