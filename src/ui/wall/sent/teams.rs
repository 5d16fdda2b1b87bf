//! Draws who is in which team: a column a team, as many beside each other as there is room for.

use ratatui::layout::Rect;

use super::letters::{Letters, high};
use super::room::{ROOM, RowSpan};
use crate::paint::{Paint, below, right_of};
use domain::lang::Lang;
use domain::workshop::showing::WallTeam;

/// A team, in the language of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamColumn {
    title: String,
    members: Vec<String>,
}

/// Between two badges.
const BETWEEN: &str = "  ";

impl TeamColumn {
    #[must_use]
    pub fn new(team: &WallTeam, lang: Lang) -> Self {
        Self { title: team.title.get(lang).to_owned(), members: team.members.clone() }
    }

    /// Lines of the title and of the badges or names below it; none where one of them would be broken.
    fn lines(&self, letters: Letters, width: u16) -> Option<(Vec<String>, Vec<String>)> {
        let mut lines: Vec<String> = Vec::new();
        for member in &self.members {
            let longer = lines.last().map(|line| format!("{line}{BETWEEN}{member}"));
            match longer.filter(|line| letters.width(line) <= width) {
                Some(longer) => _ = lines.pop().map(|_| lines.push(longer)),
                None if letters.width(member) <= width => lines.push(member.clone()),
                // A name as long as the wall is shown as far as it goes.
                None if letters.size.is_none() && width == ROOM => {
                    lines.push(letters.ruler().elide(member, usize::from(width)));
                }
                None => return None,
            }
        }
        Some((letters.wrap(&self.title, width)?, lines))
    }

    fn height(&self, letters: Letters, width: u16) -> Option<u16> {
        let (title, members) = self.lines(letters, width)?;
        Some(high(letters, title.len() + members.len()))
    }
}

/// Teams beside each other, cells of a column and the height of each row of them: as low as can be.
fn plan(of: &[TeamColumn], letters: Letters, width: u16) -> Option<(usize, u16, Vec<u16>)> {
    let plans = (1..=of.len().min(8)).filter_map(|count| {
        let across = u16::try_from(count).ok()?;
        let gap = 3 * letters.half();
        let cells = (width.saturating_sub(gap * (across - 1))) / across;
        let heights = of.chunks(count).map(|row| {
            let heights = row.iter().map(|team| team.height(letters, cells)).collect::<Option<Vec<u16>>>()?;
            heights.into_iter().max()
        });
        let heights = heights.collect::<Option<Vec<u16>>>()?;
        (cells >= 4 * letters.half()).then_some((count, cells, heights))
    });
    plans.min_by_key(|(count, _, heights)| (heights.iter().sum::<u16>(), *count))
}

/// The rows they take; none where they cannot be drawn so.
#[must_use]
pub fn rows(of: &[TeamColumn], letters: Letters, width: u16) -> Option<RowSpan> {
    if of.is_empty() {
        return Some(RowSpan::just(0));
    }
    let (_, _, heights) = plan(of, letters, width)?;
    let least = heights.iter().sum::<u16>();
    let air = letters.rows().div_ceil(2) * u16::try_from(heights.len() - 1).unwrap_or(0);
    let step = u16::try_from(heights.len() - 1).unwrap_or(1).max(1);
    Some(RowSpan { least, most: least + air, step })
}

pub fn draw(of: &[TeamColumn], paint: &mut Paint, letters: Letters, area: Rect) {
    let Some((count, cells, heights)) = plan(of, letters, area.width) else { return };
    let (accent, base) = (paint.styles.accent, paint.styles.base);
    let spare = area.height.saturating_sub(heights.iter().sum());
    let gaps = u16::try_from(heights.len().max(2) - 1).unwrap_or(1);
    let air = (spare / gaps).min(letters.rows().div_ceil(2));
    let mut rest = area;
    for (row, height) in of.chunks(count).zip(heights) {
        for (place, team) in (0..).zip(row) {
            let at = right_of(Rect { height: height.min(rest.height), ..rest }, place * (cells + 3 * letters.half()));
            let at = Rect { width: cells.min(at.width), ..at };
            let Some((title, members)) = team.lines(letters, cells) else { continue };
            for (line, text) in title.iter().enumerate() {
                letters.draw(paint, letters.line(at, line), text, accent);
            }
            for (line, text) in members.iter().enumerate() {
                letters.draw(paint, letters.line(at, title.len() + line), text, base);
            }
        }
        rest = below(rest, height + air);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wall::large::size::LargeSize;
    use domain::lang::Text;
    use text::Ruler;

    #[test]
    fn a_name_is_never_broken_whatever_the_size_and_the_room() {
        let members = ["沈从之", "李伟 6", "欧阳", "Wang Xiaoming"].map(str::to_owned);
        let team = WallTeam { title: Text { zh: "一".into(), en: "One".into() }, members: members.to_vec() };
        let column = TeamColumn::new(&team, Lang::Zh);
        for size in LargeSize::all(Lang::Zh).map(Some).chain([None]) {
            let letters = Letters::new(Ruler::default(), size);
            for width in 4..200 {
                let Some((_, lines)) = column.lines(letters, width) else { continue };
                assert_eq!(lines.join(BETWEEN).split(BETWEEN).collect::<Vec<_>>(), members, "{width}");
                assert!(lines.iter().all(|line| letters.width(line) <= width || width == ROOM), "{width} {lines:?}");
            }
        }
        let plain = Letters::new(Ruler::default(), None);
        assert!(rows(&[column.clone(), column], plain, ROOM).is_some());
    }
}
