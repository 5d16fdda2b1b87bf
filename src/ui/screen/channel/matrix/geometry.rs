//! Lays the plot out in cells. A line has cells of its own and lies between its two sides, so that a customer is never drawn on the
//! wrong side of it, however coarse the cells are.

use ratatui::layout::Rect;

use app::screen::channel::matrix::axis::{Axis, bin};
use domain::channel::segment::Segment;
use domain::settings::ChannelLimits;

/// Shares that are told apart: 0 to 100.
const SHARES: u16 = 101;

/// Where everything of the plot lies, in cells of its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Geometry {
    pub(super) area: Rect,
    axis: Axis,
    /// The row of the high line.
    pub(super) high: u16,
    /// The row of the middle line.
    pub(super) middle: u16,
    /// The column of the share line.
    pub(super) share: u16,
}

/// Columns from the first to behind the last.
pub(super) type Side = (u16, u16);

impl Geometry {
    /// Of an area of at least so many rows and columns.
    pub(super) const LEAST: (u16, u16) = (9, 5);

    pub(super) fn of(area: Rect, axis: Axis, limits: &ChannelLimits) -> Option<Self> {
        if area.width < Self::LEAST.0 || area.height < Self::LEAST.1 {
            return None;
        }
        let mut laid = Self { area, axis, high: 0, middle: 0, share: 0 };
        laid.high = (laid.raw_row(bin(limits.high)) + 1).clamp(1, area.height - 4);
        laid.middle = (laid.raw_row(bin(limits.middle)) + 1).clamp(laid.high + 2, area.height - 2);
        laid.share = laid.raw_column(limits.share).clamp(1, area.width - 2);
        Some(laid)
    }

    fn raw_row(&self, bin: u64) -> u16 {
        let down = self.axis.high.saturating_sub(self.axis.clamp(bin));
        let row = down * u64::from(self.area.height) / self.axis.len();
        u16::try_from(row).unwrap_or(u16::MAX).min(self.area.height.saturating_sub(1))
    }

    fn raw_column(&self, share: u8) -> u16 {
        let column = u32::from(share.min(100)) * u32::from(self.area.width) / u32::from(SHARES);
        u16::try_from(column).unwrap_or(u16::MAX)
    }

    /// The columns of a cell of the matrix.
    pub(super) const fn side(&self, place: Segment) -> Side {
        match place {
            Segment::Acquire | Segment::Disrupt => (0, self.share),
            Segment::Retain | Segment::Maintain => (self.share + 1, self.area.width),
            Segment::Abandon => (0, self.area.width),
        }
    }

    /// The row of a bin in a cell of the matrix.
    pub(super) fn row(&self, place: Segment, bin: u64) -> u16 {
        let row = self.raw_row(bin);
        match place {
            Segment::Acquire | Segment::Retain => row.min(self.high - 1),
            Segment::Disrupt | Segment::Maintain => row.clamp(self.high + 1, self.middle - 1),
            Segment::Abandon => row.max(self.middle + 1),
        }
    }

    /// The first column of a share in a cell of the matrix, where so many columns go together.
    pub(super) fn column(&self, place: Segment, share: u8, unit: u16) -> u16 {
        let (from, to) = self.side(place);
        let column = self.raw_column(share).clamp(from, to.saturating_sub(1).max(from));
        let units = ((to - from) / unit).max(1);
        from + ((column - from) / unit).min(units - 1) * unit
    }

    /// What a line that is dragged to this row comes to: the lowest bin over it.
    pub(super) fn bin_at(&self, row: u16) -> u64 {
        let over = (u64::from(row) * self.axis.len()).div_ceil(u64::from(self.area.height)).saturating_sub(1);
        self.axis.high.saturating_sub(over)
    }

    /// The least share of this column.
    pub(super) fn share_at(&self, column: u16) -> u8 {
        let share = (u32::from(column) * u32::from(SHARES)).div_ceil(u32::from(self.area.width));
        u8::try_from(share).unwrap_or(100).min(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Money;
    use proptest::prelude::*;

    fn laid(width: u16, height: u16, limits: &ChannelLimits) -> Option<Geometry> {
        let axis = Axis::of(limits, [bin(Money::whole(20_000)), bin(Money::whole(30_000_000))].into_iter());
        Geometry::of(Rect::new(3, 2, width, height), axis, limits)
    }

    proptest! {
        #[test]
        fn a_customer_is_drawn_on_its_side_of_every_line(
            (width, height) in (1_u16..150, 1_u16..60), potential in 0_i64..40_000_000, sales in 0_i64..60_000_000,
            share in 1_u8..=100, middle in 1_i64..9_000_000, more in 0_i64..9_000_000, unit in 1_u16..6,
        ) {
            let limits = ChannelLimits { share, middle: Money::whole(middle), high: Money::whole(middle + more) };
            let place = limits.segment(Money::whole(potential), Money::whole(sales));
            let drawn = u8::try_from(sales.saturating_mul(100).checked_div(potential).unwrap_or(0)).unwrap_or(100).min(100);
            if let Some(laid) = laid(width, height, &limits) {
                let (row, column) = (laid.row(place, bin(Money::whole(potential))), laid.column(place, drawn, unit));
                let high = matches!(place, Segment::Acquire | Segment::Retain);
                prop_assert_eq!(row < laid.high, high);
                prop_assert_eq!(row > laid.middle, place == Segment::Abandon);
                prop_assert!(row != laid.high && row != laid.middle && row < height && column < width);
                if place != Segment::Abandon {
                    prop_assert_eq!(column > laid.share, matches!(place, Segment::Retain | Segment::Maintain));
                }
            } else {
                prop_assert!(width < Geometry::LEAST.0 || height < Geometry::LEAST.1);
            }
        }

        #[test]
        fn a_share_line_comes_to_lie_where_it_is_dragged((width, column) in (9_u16..100).prop_flat_map(|w| (Just(w), 1..w - 1))) {
            let limits = ChannelLimits::default();
            if let Some(laid) = laid(width, 12, &limits) {
                let share = laid.share_at(column);
                let moved = Geometry::of(laid.area, laid.axis, &ChannelLimits { share, ..limits });
                prop_assert_eq!(moved.map(|moved| moved.share), Some(column));
            }
        }
    }
}
