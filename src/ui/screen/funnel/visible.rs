//! Works out how many rows or columns there is room for around the selected one, so that it is always seen.

use std::ops::Range;

/// The columns that are shown: as many as fit, on both sides of the cursor alike.
#[must_use]
pub fn visible_columns(widths: &[u16], cursor: usize, room: u16) -> Range<usize> {
    grow(widths.len(), cursor, room, |place| widths.get(place).copied().unwrap_or(0))
}

/// The cards that are shown in so many rows: all, or those around the cursor, with a row kept on each side where more are told of.
#[must_use]
pub fn visible_cards(len: usize, cursor: usize, room: u16, height: impl Fn(usize) -> u16) -> Range<usize> {
    let all = grow(len, cursor, room, &height);
    if all.len() == len {
        return all;
    }
    let mut range = grow(len, cursor, room.saturating_sub(2), &height);
    // At an end only one side has more to tell of.
    let mut left = room.saturating_sub(1).saturating_sub(range.clone().map(&height).sum());
    while range.start == 0 && range.end < len && height(range.end) <= left {
        left -= height(range.end);
        range.end += 1;
    }
    while range.end == len && range.start > 0 && height(range.start - 1) <= left {
        left -= height(range.start - 1);
        range.start -= 1;
    }
    range
}

/// Grows from the cursor, first on, then back, while there is room.
fn grow(len: usize, cursor: usize, room: u16, size: impl Fn(usize) -> u16) -> Range<usize> {
    if len == 0 {
        return 0..0;
    }
    let cursor = cursor.min(len - 1);
    let mut range = cursor..cursor + 1;
    let mut left = room.saturating_sub(size(cursor));
    loop {
        let before = range.clone();
        if range.end < len && size(range.end) <= left {
            left -= size(range.end);
            range.end += 1;
        }
        if range.start > 0 && size(range.start - 1) <= left {
            left -= size(range.start - 1);
            range.start -= 1;
        }
        if range == before {
            return range;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_cursor_is_seen_and_nothing_runs_over(
            sizes in prop::collection::vec(1_u16..7, 1..40), cursor in 0_usize..40, room in 7_u16..60
        ) {
            let cursor = cursor.min(sizes.len() - 1);
            let range = visible_cards(sizes.len(), cursor, room, |place| sizes[place]);
            prop_assert!(range.contains(&cursor));
            let used: u16 = sizes[range.clone()].iter().sum();
            let marks = u16::from(range.start > 0) + u16::from(range.end < sizes.len());
            prop_assert!(used + marks <= room.max(sizes[cursor] + 2), "{range:?} takes {used} and {marks} of {room}");
        }

        #[test]
        fn what_fits_is_shown_whole(sizes in prop::collection::vec(1_u16..7, 1..8), cursor in 0_usize..8) {
            let room = sizes.iter().sum();
            prop_assert_eq!(visible_columns(&sizes, cursor, room), 0..sizes.len());
        }
    }
}
