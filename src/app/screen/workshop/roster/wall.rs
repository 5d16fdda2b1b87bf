//! How many are in, as large as the wall allows. Once sent it follows every answer that comes in.

use crate::screen::workshop::deck::{said, same};
use domain::workshop::showing::{Showing, WallBlock, WallPage};
use domain::workshop::turnout::Turnout;
use words::roster as phrases;

/// The page of the wall.
#[must_use]
pub fn count_page(turnout: Turnout) -> WallPage {
    // Without blanks, which are as large as figures there, it stays together.
    let figure = format!("{}/{}", turnout.handed_in, turnout.of);
    WallPage { title: said(phrases::TITLE), place: String::new(), blocks: vec![WallBlock::Large(same(&figure))] }
}

/// Whether the page on the wall is such a count.
#[must_use]
pub fn shows_count(showing: &Showing) -> bool {
    let page = showing.page.as_ref();
    page.is_some_and(|page| {
        page.title == said(phrases::TITLE) && matches!(page.blocks.as_slice(), [WallBlock::Large(_)])
    })
}
