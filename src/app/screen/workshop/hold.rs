//! Black, freeze and names, as every view that sends to the wall has them.

use crate::desk::Desk;
use crate::wall::Wall;
use domain::workshop::showing::{Countdown, WallBlock, WallPage};
use words::{Say, lectern as phrases};

/// Nothing on the wall, or what was there.
pub fn black(desk: &mut Desk) {
    desk.showing.black = !desk.showing.black;
    desk.tell(if desk.showing.black { phrases::WALL_BLACK } else { phrases::WALL_LIT });
}

/// What became of a page that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It is on the wall.
    Seen,
    /// It comes once the countdown that runs before it is ended.
    Behind,
    /// It comes once the wall is let go.
    Waits,
}

impl Sent {
    /// What to say of it; `seen` where it is on the wall.
    #[must_use]
    pub fn told(self, seen: Say) -> Say {
        match self {
            Self::Seen => seen,
            Self::Behind => phrases::BEHIND_COUNT.say(),
            Self::Waits => phrases::WAITS.say(),
        }
    }
}

/// How a page of the trainer stands to the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageStand {
    /// The room sees it.
    Seen,
    /// It is there, and the wall is black.
    Dark,
    /// It is there, behind a countdown.
    Behind,
    /// It waits until the wall is let go.
    Waits,
    /// Something else is there.
    Off,
}

impl PageStand {
    /// How a page stands now.
    #[must_use]
    pub fn of(page: &WallPage, wall: &Wall) -> Self {
        let showing = &wall.showing;
        match (&wall.prepared, &showing.page) {
            (Some(waiting), _) if waiting == page => Self::Waits,
            (_, Some(there)) if there != page => Self::Off,
            (_, None) => Self::Off,
            _ if showing.black => Self::Dark,
            _ if showing.countdown.is_some() => Self::Behind,
            _ => Self::Seen,
        }
    }
}

/// Sends a page. It lights a black wall, and takes the place of a countdown that is over; one that still runs was begun for the room
/// to see, and no page that is turned meanwhile ends it. A frozen wall stays as it is, and the page waits until it is let go.
pub fn send(desk: &mut Desk, page: WallPage) -> Sent {
    if desk.showing.frozen {
        desk.prepared = Some(page);
        return Sent::Waits;
    }
    // What waited for the wall to be let go is older than this.
    desk.prepared = None;
    let second = desk.second;
    let runs = |countdown: &Countdown| countdown.left(second) > 0;
    desk.showing.countdown = desk.showing.countdown.take().filter(runs);
    (desk.showing.page, desk.showing.black) = (Some(page), false);
    if desk.showing.countdown.is_some() { Sent::Behind } else { Sent::Seen }
}

/// The wall stands still, or follows again: then what was sent last meanwhile comes.
pub fn freeze(desk: &mut Desk) {
    desk.showing.frozen = !desk.showing.frozen;
    desk.tell(if desk.showing.frozen { phrases::WALL_FROZEN } else { phrases::WALL_LIVE });
    if let Some(page) = desk.prepared.take()
        && send(desk, page) == Sent::Behind
    {
        desk.tell(phrases::BEHIND_COUNT);
    }
}

/// Names stand in what is sent from now on, or badges again. Names that are on the wall go at once, frozen or not: what the lectern
/// has in front comes in place of them.
pub fn names(desk: &mut Desk, lectern: Option<WallPage>) {
    if !desk.showing.names {
        desk.showing.names = true;
        return desk.tell(phrases::NAMES_SHOWN);
    }
    let gone = hide_names(desk, lectern);
    desk.tell(if gone { phrases::NAMES_GONE } else { phrases::NAMES_HIDDEN });
}

/// Badges stand in what is sent from now on; a page with names goes, and another comes in its place. Tells whether there was one.
pub fn hide_names(desk: &mut Desk, instead: Option<WallPage>) -> bool {
    desk.showing.names = false;
    let gone = desk.showing.page.as_ref().is_some_and(names_people);
    if gone {
        desk.showing.page = instead;
    }
    desk.prepared = desk.prepared.take().filter(|page| !names_people(page));
    gone
}

/// Whether somebody's name stands on a page, where badges might.
#[must_use]
pub fn names_people(page: &WallPage) -> bool {
    let is_name = |sign: &String| sign != "?" && sign.parse::<u16>().is_err();
    page.blocks.iter().any(|block| match block {
        WallBlock::Map(marks) => marks.iter().flat_map(|mark| &mark.who).any(is_name),
        WallBlock::Teams(teams) => teams.iter().flat_map(|team| &team.members).any(is_name),
        _ => false,
    })
}

/// A page that was changed takes the place of how it was, where that is on the wall or waits for it. Whatever else is there stays.
pub fn renew(desk: &mut Desk, before: &WallPage, now: WallPage) {
    if desk.prepared.as_ref() == Some(before) {
        desk.prepared = Some(now);
    } else if desk.showing.page.as_ref() == Some(before) {
        desk.showing.page = Some(now);
    }
}
