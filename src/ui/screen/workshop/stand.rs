//! Words how a page that a view sent stands to the wall.

use app::screen::workshop::hold::PageStand;
use words::{Phrase, workshop as phrases};

/// Its blank holds what was sent.
#[must_use]
pub const fn stand_words(stand: PageStand) -> Phrase<1> {
    match stand {
        PageStand::Seen => phrases::STANDS,
        PageStand::Dark => phrases::STANDS_DARK,
        PageStand::Behind => phrases::STANDS_BEHIND,
        PageStand::Waits => phrases::STANDS_HELD,
        PageStand::Off => phrases::STANDS_OFF,
    }
}
