//! The agenda on the wall goes by the clock: what was sent once is made anew as time passes and as lines begin and end.

use jiff::civil::DateTime;

use super::wall_page::wall_page;
use crate::wall::Wall;
use domain::book::Book;
use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::workshop::clock::AgendaClock;
use domain::workshop::showing::WallPage;

/// The page of a class that was sent last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentAgenda {
    pub class: Id,
    pub page: WallPage,
}

/// A page that is on the wall or waits for it, and how it reads now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewedAgenda {
    pub before: WallPage,
    pub now: WallPage,
}

/// The page that was sent, made anew; none where it reads as before, or something else is on the wall by now. After a start the page
/// on the wall is known by how it looks.
pub fn renewed(
    sent: &mut Option<SentAgenda>,
    (book, front): (&Book, Option<Id>),
    lessons: &LessonChapter,
    now: DateTime,
    wall: &Wall,
) -> Option<RenewedAgenda> {
    let (shown, waits) = (wall.showing.page.as_ref(), wall.prepared.as_ref());
    let there = |page: &WallPage| shown == Some(page) || waits == Some(page);
    sent.take_if(|sent| !there(&sent.page));
    // A page of the lectern has a number, and one of the other views a title.
    let bare = |page: &&WallPage| page.place.is_empty() && page.title.zh.is_empty();
    if sent.is_none() && !shown.into_iter().chain(waits).any(|page| bare(&page)) {
        return None;
    }
    let class = sent.as_ref().map(|sent| sent.class).or(front)?;
    let record = book.workshops().get(&class)?;
    let page = wall_page(record, &AgendaClock::of(record, now), lessons)?;
    let Some(known) = sent else {
        *sent = there(&page).then_some(SentAgenda { class, page });
        return None;
    };
    // A wall that stands still keeps the page it has; it comes in step once it is let go.
    let held = wall.showing.frozen && waits != Some(&known.page);
    if held || page == known.page {
        return None;
    }
    let before = std::mem::replace(&mut known.page, page.clone());
    Some(RenewedAgenda { before, now: page })
}
