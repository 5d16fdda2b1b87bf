//! This file says what stands in each row of the list: a heading, a line or a gap. It works that out from the lengths of the
//! groups alone.

use super::ledger::GROUPS;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueRow {
    /// Room between two groups.
    Gap,
    /// The heading of a group.
    Heading(usize),
    /// A line: its group, and its place there.
    Line(usize, usize),
}

/// The groups: how long each is, and whether it is folded. The cursor stops at lines, and at the headings of folded groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueGroups {
    /// Lines of each group.
    pub lens: [usize; GROUPS],
    /// Whether only its heading is shown.
    pub folded: [bool; GROUPS],
}

impl DueGroups {
    /// Places a cursor can stop at.
    #[must_use]
    pub fn stops(&self) -> usize {
        (0..GROUPS).map(|group| self.stops_of(group)).sum()
    }

    fn stops_of(&self, group: usize) -> usize {
        if self.folded[group] { self.lens[group].min(1) } else { self.lens[group] }
    }

    /// What a cursor stops at.
    #[must_use]
    pub fn stop(&self, cursor: usize) -> Option<DueRow> {
        let mut left = cursor;
        for group in 0..GROUPS {
            let stops = self.stops_of(group);
            if left < stops {
                return Some(if self.folded[group] { DueRow::Heading(group) } else { DueRow::Line(group, left) });
            }
            left -= stops;
        }
        None
    }

    /// Where the cursor stops for a place of a group: at the line, or at the heading of a folded group; past its end at what
    /// follows.
    #[must_use]
    pub fn cursor(&self, group: usize, place: usize) -> usize {
        let before: usize = (0..group.min(GROUPS)).map(|group| self.stops_of(group)).sum();
        let stops = if group < GROUPS { self.stops_of(group) } else { 0 };
        let inside = if stops == 1 && self.folded[group] { 0 } else { place.min(stops) };
        (before + inside).min(self.stops().saturating_sub(1))
    }

    /// The first stop of the next group with lines, or of the one before; the same where there is none.
    #[must_use]
    pub fn neighbour(&self, group: usize, next: bool) -> usize {
        let full = |group: &usize| self.lens[*group] > 0;
        let found = if next { (group + 1..GROUPS).find(full) } else { (0..group.min(GROUPS)).rev().find(full) };
        self.cursor(found.unwrap_or(group), 0)
    }

    fn rows_of(&self, group: usize) -> usize {
        match self.lens[group] {
            0 => 0,
            _ if self.folded[group] => 1,
            len => len + 1,
        }
    }

    /// Rows of the whole list; with room for a gap between two groups where `gap` says so.
    #[must_use]
    pub fn height(&self, gap: bool) -> usize {
        let shown = (0..GROUPS).filter(|group| self.lens[*group] > 0).count();
        let gaps = if gap { shown.saturating_sub(1) } else { 0 };
        (0..GROUPS).map(|group| self.rows_of(group)).sum::<usize>() + gaps
    }

    /// What stands in a row.
    #[must_use]
    pub fn row(&self, row: usize, gap: bool) -> Option<DueRow> {
        let mut left = row;
        let mut first = true;
        for group in (0..GROUPS).filter(|group| self.lens[*group] > 0) {
            if gap && !first {
                if left == 0 {
                    return Some(DueRow::Gap);
                }
                left -= 1;
            }
            first = false;
            let rows = self.rows_of(group);
            if left < rows {
                return Some(left.checked_sub(1).map_or(DueRow::Heading(group), |place| DueRow::Line(group, place)));
            }
            left -= rows;
        }
        None
    }

    /// The row a cursor stops in.
    #[must_use]
    pub fn row_of(&self, cursor: usize, gap: bool) -> usize {
        let (group, inside) = match self.stop(cursor) {
            Some(DueRow::Line(group, place)) => (group, place + 1),
            Some(DueRow::Heading(group)) => (group, 0),
            _ => return 0,
        };
        let before = (0..group).filter(|group| self.lens[*group] > 0);
        let gap = usize::from(gap);
        before.map(|group| self.rows_of(group) + gap).sum::<usize>() + inside
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_plan() -> impl Strategy<Value = DueGroups> {
        let lens = prop::array::uniform16(prop_oneof![Just(0_usize), 0_usize..9]);
        (lens, prop::array::uniform16(any::<bool>())).prop_map(|(lens, folded)| DueGroups { lens, folded })
    }

    proptest! {
        #[test]
        fn every_stop_has_its_row_and_every_row_is_something(plan in any_plan(), gap in any::<bool>()) {
            for cursor in 0..plan.stops() {
                let stop = plan.stop(cursor);
                prop_assert!(stop.is_some());
                prop_assert_eq!(plan.row(plan.row_of(cursor, gap), gap), stop);
                let back = match stop {
                    Some(DueRow::Line(group, place)) => plan.cursor(group, place),
                    Some(DueRow::Heading(group)) => plan.cursor(group, 0),
                    _ => usize::MAX,
                };
                prop_assert_eq!(back, cursor);
            }
            prop_assert_eq!(plan.stop(plan.stops()), None);
            let height = plan.height(gap);
            prop_assert!((0..height).all(|row| plan.row(row, gap).is_some()));
            prop_assert_eq!(plan.row(height, gap), None);
        }

        #[test]
        fn a_cursor_is_never_past_the_last_stop(plan in any_plan(), group in 0..GROUPS, place in 0_usize..20) {
            let last = plan.stops().saturating_sub(1);
            prop_assert!(plan.cursor(group, place) <= last);
            prop_assert!(plan.neighbour(group, true) <= last && plan.neighbour(group, false) <= last);
        }
    }

    #[test]
    fn past_the_end_of_a_group_follows_the_next_one() {
        let mut plan = DueGroups { lens: [0; GROUPS], folded: [false; GROUPS] };
        plan.lens[2] = 3;
        plan.lens[5] = 2;
        assert_eq!(plan.stop(plan.cursor(2, 3)), Some(DueRow::Line(5, 0)));
        assert_eq!(plan.stop(plan.cursor(5, 2)), Some(DueRow::Line(5, 1)));
        assert_eq!(plan.stop(plan.cursor(3, 0)), Some(DueRow::Line(5, 0)));
        plan.folded[5] = true;
        assert_eq!(plan.stop(plan.cursor(5, 1)), Some(DueRow::Heading(5)));
        assert_eq!(plan.stop(plan.neighbour(2, true)), Some(DueRow::Heading(5)));
        assert_eq!(plan.stop(plan.neighbour(5, false)), Some(DueRow::Line(2, 0)));
    }
}
