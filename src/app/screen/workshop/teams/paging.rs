//! Lays teams on as many pages of the wall as they need: everybody has to find their own, in the smallest window too.

use domain::workshop::showing::WallTeam;
use text::Ruler;

use crate::projection::SIZE;

/// Lines below the heading of a page.
const LINES: usize = SIZE.1 as usize - 3;
/// Cells of a line.
const CELLS: usize = SIZE.0 as usize - 2;
/// Between two badges, and between two columns.
const BETWEEN: usize = 2;
const GAP: usize = 3;
/// The most columns beside each other.
const COLUMNS: usize = 8;

/// The teams page by page. One that is larger than a page goes on upon the next, under its name.
pub(super) fn pages(teams: Vec<WallTeam>, ruler: Ruler) -> Vec<Vec<WallTeam>> {
    let mut pages: Vec<Vec<WallTeam>> = Vec::new();
    for part in teams.into_iter().flat_map(|team| parts(team, ruler)) {
        match pages.last_mut() {
            Some(page) if fits(page, &part, ruler) => page.push(part),
            _ => pages.push(vec![part]),
        }
    }
    pages
}

/// Whether a page takes one team more.
fn fits(page: &[WallTeam], more: &WallTeam, ruler: Ruler) -> bool {
    let all: Vec<&WallTeam> = page.iter().chain([more]).collect();
    (1..=all.len().min(COLUMNS)).any(|count| {
        let cells = (CELLS - GAP * (count - 1)) / count;
        let heights = all.chunks(count).map(|row| row.iter().map(|team| height(team, cells, ruler)).max());
        heights.sum::<Option<Option<usize>>>().flatten().is_some_and(|lines| lines <= LINES)
    })
}

/// Lines of a team with its name; none where somebody does not fit beside.
fn height(team: &WallTeam, cells: usize, ruler: Ruler) -> Option<usize> {
    // The name is as wide as the wider of both languages, so that one page serves both.
    let name = [&team.title.zh, &team.title.en].map(|name| ruler.width(name)).into_iter().max().unwrap_or(0);
    (name <= cells).then(|| lines(&team.members, cells, ruler).map(|lines| lines + 1)).flatten()
}

fn lines(members: &[String], cells: usize, ruler: Ruler) -> Option<usize> {
    let (mut lines, mut used) = (0, CELLS + BETWEEN);
    for member in members {
        let wide = ruler.width(member);
        if wide > cells && cells < CELLS {
            return None;
        }
        if used + BETWEEN + wide > cells {
            (lines, used) = (lines + 1, wide);
        } else {
            used += BETWEEN + wide;
        }
    }
    Some(lines)
}

/// A team in parts that each fit a page.
fn parts(team: WallTeam, ruler: Ruler) -> Vec<WallTeam> {
    let mut parts: Vec<WallTeam> = Vec::new();
    for member in team.members {
        let room = parts.last_mut().filter(|part| {
            let members: Vec<_> = part.members.iter().cloned().chain([member.clone()]).collect();
            lines(&members, CELLS, ruler).is_some_and(|lines| lines < LINES)
        });
        match room {
            Some(part) => part.members.push(member),
            None => parts.push(WallTeam { title: team.title.clone(), members: vec![member] }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use domain::lang::Text;

    fn team(number: usize, members: Vec<String>) -> WallTeam {
        WallTeam { title: Text { zh: format!("第 {number} 组"), en: format!("Team {number}") }, members }
    }

    proptest! {
        #[test]
        fn everybody_stands_on_one_page_in_their_order(
            sizes in prop::collection::vec(1_usize..40, 1..60),
            long in prop::bool::weighted(0.3),
        ) {
            let ruler = Ruler::default();
            let mut number = 0;
            let mut who = || {
                number += 1;
                if long { format!("Bartholomew Featherstone {number}") } else { number.to_string() }
            };
            let teams: Vec<_> =
                (1..).zip(sizes).map(|(at, size)| team(at, (0..size).map(|_| who()).collect())).collect();
            let all: Vec<_> = teams.iter().flat_map(|team| team.members.clone()).collect();
            let pages = pages(teams, ruler);
            let shown: Vec<_> = pages.iter().flatten().flat_map(|team| team.members.clone()).collect();
            prop_assert_eq!(shown, all);
            for page in &pages {
                let (last, rest) = page.split_last().unwrap();
                prop_assert!(fits(rest, last, ruler));
            }
        }
    }
}
