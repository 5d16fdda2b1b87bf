//! Black and freeze, as every view that sends to the wall has them.

use crate::desk::Desk;
use words::lectern as phrases;

/// Nothing on the wall, or what was there.
pub fn black(desk: &mut Desk) {
    desk.showing.black = !desk.showing.black;
    desk.tell(if desk.showing.black { phrases::WALL_BLACK } else { phrases::WALL_LIT });
}

/// The wall stands still, or follows again; whoever calls sends the page in front then.
pub fn freeze(desk: &mut Desk) {
    desk.showing.frozen = !desk.showing.frozen;
    desk.tell(if desk.showing.frozen { phrases::WALL_FROZEN } else { phrases::WALL_LIVE });
}
