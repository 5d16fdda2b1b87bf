//! Black, freeze and names, as every view that sends to the wall has them.

use crate::desk::Desk;
use domain::workshop::showing::{WallBlock, WallPage};
use words::lectern as phrases;

/// Nothing on the wall, or what was there.
pub fn black(desk: &mut Desk) {
    desk.showing.black = !desk.showing.black;
    desk.tell(if desk.showing.black { phrases::WALL_BLACK } else { phrases::WALL_LIT });
}

/// Sends a page; tells whether it is on the wall now. What is sent shall be seen: it lights a black wall and ends a countdown. A
/// frozen wall stays as it is, and the page waits until it is let go.
pub fn send(desk: &mut Desk, page: WallPage) -> bool {
    if desk.showing.frozen {
        desk.prepared = Some(page);
        return false;
    }
    (desk.showing.page, desk.showing.black, desk.showing.countdown) = (Some(page), false, None);
    true
}

/// The wall stands still, or follows again: then what was sent last meanwhile comes.
pub fn freeze(desk: &mut Desk) {
    desk.showing.frozen = !desk.showing.frozen;
    desk.tell(if desk.showing.frozen { phrases::WALL_FROZEN } else { phrases::WALL_LIVE });
    if let Some(page) = desk.prepared.take() {
        send(desk, page);
    }
}

/// Names stand in what is sent from now on, or badges again. Names that are on the wall go at once, frozen or not: what the lectern
/// has in front comes in place of them.
pub fn names(desk: &mut Desk, lectern: Option<WallPage>) {
    desk.showing.names = !desk.showing.names;
    let names_people =
        |page: &WallPage| page.blocks.iter().any(|b| matches!(b, WallBlock::Map(_) | WallBlock::Teams(_)));
    if desk.showing.names {
        desk.tell(phrases::NAMES_SHOWN);
    } else {
        if desk.showing.page.as_ref().is_some_and(names_people) {
            desk.showing.page = lectern;
        }
        desk.prepared = desk.prepared.take().filter(|page| !names_people(page));
        desk.tell(phrases::NAMES_HIDDEN);
    }
}
