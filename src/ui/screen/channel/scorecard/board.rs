//! Lays out the course's table of the balanced scorecard: four perspectives, attack and defence, with its gaps open or filled.

use crate::page::Page;
use crate::paint::Paint;
use domain::course::scorecard::ScorecardChapter;
use domain::measure::Perspective;
use domain::stance::Stance;
use words::scorecard as phrases;

/// Cells between two columns.
const GAP: usize = 2;
/// What stands in an open gap.
const OPEN: &str = "____";

/// A text with every key in braces replaced.
#[must_use]
pub fn filled(text: &str, what: impl Fn(&str) -> String) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once('}').unwrap_or(("", part));
        whole.push_str(&what(key));
        whole.push_str(rest);
    }
    whole
}

/// What stands at each place: the key of the gap told there, or none while it is open. `here` is being asked.
#[derive(Debug, Clone, Copy)]
pub struct BoardState<'a> {
    /// The gaps told, in the order of the places.
    pub told: &'a [String],
    pub here: Option<usize>,
}

impl BoardState<'_> {
    /// What to write at a place.
    fn at(&self, paint: &Paint, chapter: &ScorecardChapter, key: &str) -> String {
        let Some(place) = chapter.gaps.iter().position(|gap| gap.key == key) else { return String::new() };
        let told = self.told.get(place).and_then(|key| chapter.gap(key));
        match told {
            Some(gap) => format!("[{}]", gap.answer.get(paint.lang)),
            None if self.here == Some(place) => format!("({})?{OPEN}?", place + 1),
            None => format!("({}){OPEN}", place + 1),
        }
    }
}

/// The table as lines of a page, so many cells wide; with air between its rows where there is room.
#[must_use]
pub fn page(paint: &Paint, chapter: &ScorecardChapter, state: BoardState, width: usize, airy: bool) -> Page {
    let (mut page, styles) = (Page::default(), paint.styles);
    let names = Perspective::ALL.map(|perspective| paint.translate(phrases::perspective(perspective)));
    let label = names.iter().map(|name| paint.ruler.width(name)).max().unwrap_or(0) + GAP;
    let rest = width.saturating_sub(label + GAP);
    let attack = rest * 2 / 5;
    let defend = rest - attack;
    let head = |phrase| paint.translate(phrase);
    page.line(vec![
        (" ".repeat(label), styles.dim),
        (paint.ruler.pad(head(phrases::ATTACK), attack + GAP), styles.strong),
        (head(phrases::DEFEND).to_owned(), styles.strong),
    ]);
    for (perspective, name) in Perspective::ALL.into_iter().zip(names) {
        let wrapped = |stance, width| {
            let text = chapter.cell(perspective, stance).map_or("", |cell| cell.text.get(paint.lang));
            paint.ruler.wrap(&filled(text, |key| state.at(paint, chapter, key)), width)
        };
        let (left, right) = (wrapped(Stance::Attack, attack), wrapped(Stance::Defend, defend));
        if airy {
            page.gap();
        }
        for line in 0..left.len().max(right.len()) {
            let name = if line == 0 { name } else { "" };
            let piece = |lines: &[String]| lines.get(line).cloned().unwrap_or_default();
            page.line(vec![
                (paint.ruler.pad(name, label), styles.accent),
                (paint.ruler.pad(&piece(&left), attack + GAP), styles.base),
                (piece(&right), styles.base),
            ]);
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn keys_in_braces_are_replaced_and_nothing_else() {
        let upper = |key: &str| key.to_uppercase();
        assert_eq!(filled("{a} and {b}; c", upper), "A and B; c");
        assert_eq!(filled("", upper), "");
        assert_eq!(filled("plain", upper), "plain");
        assert_eq!(filled("open {brace", upper), "open brace");
    }
}
