//! What of the teams and the map goes to the wall: badges, or names where the trainer chose to show them.

use std::collections::BTreeMap;

use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;
use domain::workshop::Workshop;
use domain::workshop::group_map::{GroupMap, GroupReading};
use domain::workshop::grouping::{class_map, standing};
use domain::workshop::leads::ClassLeads;
use domain::workshop::showing::{MapMark, WallBlock, WallPage, WallTeam};
use text::Ruler;
use words::{Phrase, class_teams as phrases};

use super::{TeamsView, paging};
use crate::desk::Desk;
use crate::screen::workshop::deck::{said, same};
use crate::screen::workshop::hold;

/// The most sets of letters that a page of the wall has room for.
const SETS: usize = 10;

impl TeamsView {
    /// Shows who is in which team, at each further press the next page where one does not hold them all. Nobody is shown as a sign
    /// that says nothing: whoever has no badge yet is told to the trainer first.
    pub(super) fn send_teams(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book).cloned() else { return };
        let bare =
            class.roster.iter().filter(|seat| !seat.absent && seat.team.is_some() && seat.badge.is_none()).count();
        if bare > 0 {
            return desk.tell(phrases::NO_BADGES.with([&bare.to_string()]));
        }
        let beside = class.badges_beside_names(desk.book.people());
        let teams = (0..class.teams.unwrap_or(0)).map(|team| WallTeam {
            title: filled(phrases::TEAM, &(team + 1).to_string()),
            members: members(desk, &class, &beside, team),
        });
        let pages = paging::pages(teams.collect(), Ruler::default());
        let at = self.teams_sent.map_or(0, |sent| (sent + 1) % pages.len().max(1));
        self.teams_sent = Some(at);
        let place = if pages.len() > 1 { format!("{}/{}", at + 1, pages.len()) } else { String::new() };
        let blocks = vec![WallBlock::Teams(pages.into_iter().nth(at).unwrap_or_default())];
        show(desk, WallPage { title: said(phrases::TITLE), place, blocks }, phrases::TEAMS_ON_WALL);
    }

    /// Shows the map, then at each further press the kite, who leads with what, and what the group may overlook.
    pub(super) fn send_map(&mut self, desk: &mut Desk) {
        let Some(class) = self.shown(desk.book).cloned() else { return };
        let map = match class_map(&class, desk.book.people()) {
            Ok(map) => map,
            Err(few) => return desk.tell(phrases::TOO_FEW.with([&few.have.to_string()])),
        };
        let pages = map_pages(desk, &class, &map);
        let place = self.sent.map_or(0, |sent| (sent + 1) % pages.len().max(1));
        self.sent = Some(place);
        if let Some(page) = pages.into_iter().nth(place) {
            show(desk, page, phrases::MAP_ON_WALL);
        }
    }
}

/// The pages of the map as far as something is known: the points, the kite, who leads, what the group overlooks. Each says how many
/// of the class stand behind it.
fn map_pages(desk: &Desk, class: &Workshop, map: &GroupMap) -> Vec<WallPage> {
    let page = |title: Text, blocks: Vec<WallBlock>| WallPage { title, place: String::new(), blocks };
    let mut pages = Vec::new();
    if map.profiles > 0 {
        // Where all the rest is of the same people, the other pages say how many.
        let title =
            if map.beside_points() { filled(phrases::MAP_OF, &map.profiles.to_string()) } else { said(phrases::MAP) };
        pages.push(page(title, vec![points(desk, class)]));
    }
    if let Some(mean) = &map.mean {
        let (people, summed) = (mean.people.to_string(), mean.summed.to_string());
        let title = if mean.summed > 0 {
            filled_two(phrases::KITE_SUMS, [&people, &summed])
        } else {
            filled(phrases::KITE, &people)
        };
        pages.push(page(title, vec![WallBlock::Kite(mean.tenths())]));
    }
    let (people, hands) = (map.leads.people.to_string(), map.leads.by_hands.to_string());
    if map.leads.people > 0 {
        let title = if map.leads.by_hands > 0 {
            filled_two(phrases::WHO_LEADS_HANDS, [&people, &hands])
        } else {
            filled(phrases::WHO_LEADS, &people)
        };
        pages.push(page(title, leading(&map.leads)));
    }
    if let Some(reading) = &map.reading {
        let title = if map.told_of_points() { phrases::OVERLOOKS } else { phrases::OVERLOOKS_ALL };
        let title = filled(title, &map.told_of().to_string());
        pages.push(page(title, overlooked(reading, desk.courses.lessons.as_deref())));
    }
    pages
}

fn filled_two(phrase: Phrase<2>, told: [&str; 2]) -> Text {
    Text { zh: phrase.fill(Lang::Zh, told), en: phrase.fill(Lang::En, told) }
}

pub(super) fn filled(phrase: Phrase<1>, text: &str) -> Text {
    Text { zh: phrase.fill(Lang::Zh, [text]), en: phrase.fill(Lang::En, [text]) }
}

/// Sends a page and says whether it is on the wall.
pub(super) fn show(desk: &mut Desk, page: WallPage, seen: Phrase) {
    let told = hold::send(desk, page).told(seen.say());
    desk.tell(told);
}

/// What stands for a person on the wall: a name where names are shown, and then only of those who agreed to be shown.
fn sign(desk: &Desk, class: &Workshop, beside: &BTreeMap<Id, u16>, id: Id) -> String {
    let seat = class.seat(id);
    let badge = seat.and_then(|seat| seat.badge);
    let agreed = seat.is_some_and(|seat| seat.on_map);
    let person = desk.book.people().get(&id).filter(|_| desk.showing.names && agreed);
    let name = person.map(|person| match beside.get(&id) {
        Some(badge) => format!("{} {badge}", person.name),
        None => person.name.clone(),
    });
    name.or_else(|| badge.map(|badge| badge.to_string())).unwrap_or_else(|| "?".to_owned())
}

fn members(desk: &Desk, class: &Workshop, beside: &BTreeMap<Id, u16>, team: u16) -> Vec<String> {
    let mut seats: Vec<_> = class.roster.iter().filter(|seat| !seat.absent && seat.team == Some(team)).collect();
    seats.sort_by_key(|seat| (seat.badge, seat.person));
    seats.into_iter().map(|seat| sign(desk, class, beside, seat.person)).collect()
}

fn points(desk: &Desk, class: &Workshop) -> WallBlock {
    let beside = class.badges_beside_names(desk.book.people());
    let marks = standing(class, desk.book.people()).into_iter().map(|(point, people)| MapMark {
        x: i8::try_from(point.x).unwrap_or(0),
        y: i8::try_from(point.y).unwrap_or(0),
        people: u16::try_from(people.len()).unwrap_or(u16::MAX),
        who: people.into_iter().map(|id| sign(desk, class, &beside, id)).collect(),
    });
    WallBlock::Map(marks.collect())
}

fn leading(map: &ClassLeads) -> Vec<WallBlock> {
    let both = |phrase: Phrase<2>, told: [&str; 2]| WallBlock::Line(filled_two(phrase, told));
    let all = map.dominances.len();
    let (shown, others) = map.dominances.split_at(if all <= SETS { all } else { SETS - 1 });
    let lines =
        shown.iter().map(|(told, people)| both(phrases::DOMINANCE_LINE, [&told.letters(), &people.to_string()]));
    let rest: usize = others.iter().map(|(_, people)| people).sum();
    let more = both(phrases::MORE_SETS, [&others.len().to_string(), &rest.to_string()]);
    let blind = WallBlock::Line(filled(phrases::NONE_LEADS, &map.blind.to_string()));
    let foot = [(!others.is_empty(), more), (map.blind > 0, blind)];
    lines.chain(foot.into_iter().filter_map(|(told, line)| told.then_some(line))).collect()
}

fn overlooked(reading: &GroupReading, chapter: Option<&LessonChapter>) -> Vec<WallBlock> {
    let Some(frame) = chapter.map(|chapter| &chapter.frame) else { return vec![WallBlock::Line(same(""))] };
    match reading {
        GroupReading::NearlyEven => vec![WallBlock::Line(frame.nearly_even.clone())],
        GroupReading::Overlooks(missed) => {
            let text = |quadrant: Quadrant| frame.overlooks.get(quadrant as usize).cloned();
            missed.iter().take(2).filter_map(|(quadrant, _)| text(*quadrant).map(WallBlock::Point)).collect()
        }
    }
}
