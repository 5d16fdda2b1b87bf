//! Shares the cells there are among columns, and lays lines out in them.

use ratatui::style::Style;

use crate::paint::Paint;

/// Cells between two columns.
const GAP: u16 = 2;

/// The room a column wants.
#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnWidth {
    /// Cells it cannot do without.
    pub least: u16,
    /// Cells it can use.
    pub most: u16,
    /// The highest goes first where there is no room; 0 stays.
    pub drop: u8,
}

impl ColumnWidth {
    /// Of a name, which may be cut.
    #[must_use]
    pub(super) fn name(widest: u16) -> Self {
        Self { least: widest.min(12), most: widest, drop: 0 }
    }

    /// Of figures, which may not.
    #[must_use]
    pub(super) const fn figures(widest: u16, drop: u8) -> Self {
        Self { least: widest, most: widest, drop }
    }

    /// Of a bar, as long as there is room.
    #[must_use]
    pub(super) const fn bar(least: u16, drop: u8) -> Self {
        Self { least, most: u16::MAX, drop }
    }
}

/// A column's first cell and its width; none where it has no room.
pub(super) type ColumnSpan = Option<(u16, u16)>;

/// Shares `width` cells: what must not be cut first, names next, the rest to the bars.
#[must_use]
pub(super) fn share(width: u16, columns: &[ColumnWidth]) -> Vec<ColumnSpan> {
    let mut kept = vec![true; columns.len()];
    let need = |kept: &[bool]| {
        let wide = columns.iter().zip(kept).filter(|(_, kept)| **kept).map(|(column, _)| column.least + GAP);
        wide.sum::<u16>().saturating_sub(GAP)
    };
    while need(&kept) > width {
        let loose = (0..columns.len()).filter(|place| kept[*place] && columns[*place].drop > 0);
        let Some(first) = loose.max_by_key(|place| columns[*place].drop) else { break };
        kept[first] = false;
    }
    let mut spare = width.saturating_sub(need(&kept));
    let mut bars = columns.iter().zip(&kept).filter(|(column, kept)| **kept && column.most == u16::MAX).count();
    let mut wide: Vec<u16> = columns.iter().map(|column| column.least).collect();
    for (place, column) in columns.iter().enumerate().filter(|(place, _)| kept[*place]) {
        if column.most < u16::MAX {
            let more = (column.most - column.least).min(spare);
            wide[place] += more;
            spare -= more;
        }
    }
    let mut at = 0;
    let mut places = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        if kept[place] && column.most == u16::MAX {
            let more = spare / u16::try_from(bars.max(1)).unwrap_or(1);
            wide[place] += more;
            spare -= more;
            bars -= 1;
        }
        places.push(kept[place].then_some((at, wide[place])));
        at += if kept[place] { wide[place] + GAP } else { 0 };
    }
    places
}

/// Something in a column.
#[derive(Debug, Clone)]
pub(super) enum TablePiece {
    /// Words, from the left.
    Left(String, Style),
    /// Figures, against the right.
    Right(String, Style),
    /// A bar of so many thousandths, the first of them solid.
    Bar(u16, u16, Style),
    /// A bar that grows to the left.
    Wing(u16, Style),
    /// A lever pulled by so many percent.
    Track(i32, Style),
}

/// A line: what stands where.
#[derive(Debug, Clone, Default)]
pub(super) struct TableLine {
    /// First cell, cells, what.
    pub pieces: Vec<(u16, u16, TablePiece)>,
    /// Whether it is a row of a table, which can be given air.
    pub tabled: bool,
    /// The row under the mouse.
    pub row: Option<usize>,
    /// Whether the cursor is on it.
    pub selected: bool,
}

impl TableLine {
    /// Puts something into a column; what belongs into one without room is left out.
    pub(super) fn put(&mut self, place: ColumnSpan, piece: TablePiece) {
        self.pieces.extend(place.map(|(at, width)| (at, width, piece)));
    }

    /// An empty line after a row of a table.
    #[must_use]
    pub(super) fn air(&self) -> Option<Self> {
        self.tabled.then(Self::default)
    }

    /// The bars of a row once more, for a line under it; none where it takes the cursor.
    #[must_use]
    pub(super) fn thick(&self) -> Option<Self> {
        let bar = |(_, _, piece): &&(u16, u16, TablePiece)| matches!(piece, TablePiece::Bar(..) | TablePiece::Wing(..));
        let pieces: Vec<_> = self.pieces.iter().filter(bar).cloned().collect();
        let wanted = self.tabled && self.row.is_none() && !pieces.is_empty();
        wanted.then(|| Self { pieces, ..Self::default() })
    }

    /// Puts a heading over a column, from the left or against the right, where it fits.
    pub(super) fn head(&mut self, paint: &Paint, place: ColumnSpan, text: &str, right: bool) {
        let style = paint.styles.dim;
        let place = place.filter(|(_, width)| paint.ruler.width(text) <= usize::from(*width));
        let text = text.to_owned();
        self.put(place, if right { TablePiece::Right(text, style) } else { TablePiece::Left(text, style) });
    }
}

/// What a part shows.
#[derive(Debug, Clone, Default)]
pub(super) struct PartTable {
    /// Every line.
    pub lines: Vec<TableLine>,
    /// So many of them have to be seen; the rest where there is room.
    pub least: usize,
}

impl PartTable {
    pub(super) fn row(&mut self, line: TableLine) {
        self.lines.push(TableLine { tabled: true, ..line });
    }

    /// Adds a text, wrapped.
    pub(super) fn text(&mut self, paint: &Paint, width: u16, text: &str, style: Style) {
        for line in paint.ruler.wrap(text, usize::from(width)) {
            self.lines
                .push(TableLine { pieces: vec![(0, width, TablePiece::Left(line, style))], ..TableLine::default() });
        }
    }

    /// Adds an empty line.
    pub(super) fn gap(&mut self) {
        self.lines.push(TableLine::default());
    }

    /// What follows is shown where there is room.
    pub(super) fn essential(&mut self) {
        self.least = self.lines.len();
    }

    /// Rows that air can be given.
    #[must_use]
    pub(super) fn rows(&self) -> usize {
        self.lines.iter().filter(|line| line.tabled).count()
    }

    /// Rows with bars that can be made thick: those nothing else is to be said of.
    #[must_use]
    pub(super) fn bars(&self) -> usize {
        self.lines.iter().filter(|line| line.thick().is_some()).count()
    }

    /// Follows every row by what `more` makes of it.
    #[must_use]
    pub(super) fn spread(self, more: impl Fn(&TableLine) -> Option<TableLine>) -> Self {
        let mut lines = Vec::new();
        for line in self.lines {
            let more = more(&line);
            lines.push(line);
            lines.extend(more);
        }
        Self { least: lines.len(), lines }
    }
}

/// The widest of some texts, in cells.
#[must_use]
pub(super) fn widest<T: AsRef<str>>(paint: &Paint, texts: impl IntoIterator<Item = T>) -> u16 {
    let widest = texts.into_iter().map(|text| paint.ruler.width(text.as_ref())).max().unwrap_or(0);
    u16::try_from(widest).unwrap_or(u16::MAX / 8).min(u16::MAX / 8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_take_their_places() {
        let columns =
            [ColumnWidth::name(12), ColumnWidth::bar(4, 2), ColumnWidth::figures(5, 0), ColumnWidth::figures(3, 1)];
        let all = [Some((0, 12)), Some((14, 14)), Some((30, 5)), Some((37, 3))];
        assert_eq!(share(40, &columns), all);
        assert_eq!(share(25, &columns), [Some((0, 12)), None, Some((14, 5)), Some((21, 3))]);
        assert_eq!(share(20, &columns), [Some((0, 12)), None, Some((14, 5)), None]);
        let long = [ColumnWidth::name(20), ColumnWidth::figures(5, 0)];
        assert_eq!(share(22, &long), [Some((0, 15)), Some((17, 5))]);
        assert_eq!(share(3, &long), [Some((0, 12)), Some((14, 5))]);
    }

    proptest! {
        #[test]
        fn columns_never_touch_and_stay_inside(width in 0_u16..300, names in 0_u16..40, figures in 0_u16..20, bar in 0_u16..20) {
            let columns = [ColumnWidth::name(names), ColumnWidth::bar(bar, 3), ColumnWidth::figures(figures, 2), ColumnWidth::bar(bar, 1)];
            let places: Vec<_> = share(width, &columns).into_iter().flatten().collect();
            prop_assert!(!places.is_empty());
            prop_assert!(places.windows(2).all(|pair| pair[0].0 + pair[0].1 + GAP == pair[1].0));
            let last = places[places.len() - 1];
            prop_assert!(last.0 + last.1 <= width || places.len() == 1);
        }
    }
}
