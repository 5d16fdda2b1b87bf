//! Makes a page of the wall of a page of the course: what is uncovered at a step, and the room that the rest will take. What is
//! still covered is not in it, not even unseen.

use super::super::course::lesson::{CoursePage, PageBlock};
use super::super::lang::Text;
use super::showing::{WallBlock, WallPage};

/// A Chinese space: as wide as any Chinese letter.
const WIDE: char = '\u{3000}';

/// The page as it stands at a step; see `CoursePage::steps`. The first part is there at once.
#[must_use]
pub fn uncovered(page: &CoursePage, step: usize) -> WallPage {
    let mut blocks = shown(&page.blocks, step.saturating_add(1));
    if step < page.steps() {
        let whole = shown(&page.blocks, usize::MAX);
        blocks.push(WallBlock::Room(whole.iter().map(blank_block).collect()));
    }
    WallPage { title: page.title.clone(), place: String::new(), blocks }
}

/// The first so many parts.
fn shown(blocks: &[PageBlock], mut parts: usize) -> Vec<WallBlock> {
    let mut shown = Vec::new();
    for block in blocks {
        if parts == 0 {
            break;
        }
        match block {
            PageBlock::Line(text) => shown.push(WallBlock::Line(text.clone())),
            PageBlock::Quote(text) => shown.push(WallBlock::Quote(text.clone())),
            PageBlock::Figure(figure) => shown.push(WallBlock::Figure(*figure)),
            PageBlock::Points(points) => shown.extend(points.iter().take(parts).cloned().map(WallBlock::Point)),
            PageBlock::Table { head, rows } => {
                let row = |(place, row): (usize, &Vec<Text>)| {
                    let cell =
                        |(column, text): (usize, &Text)| (column == 0 || place + 1 < parts).then(|| text.clone());
                    row.iter().enumerate().map(cell).collect()
                };
                let rows = rows.iter().enumerate().map(row).collect();
                shown.push(WallBlock::Table { head: head.clone(), rows });
            }
        }
        parts = parts.saturating_sub(block.steps());
    }
    shown
}

/// A block that takes the same room and says nothing.
fn blank_block(block: &WallBlock) -> WallBlock {
    match block {
        WallBlock::Line(text) => WallBlock::Line(blank(text)),
        WallBlock::Point(text) => WallBlock::Point(blank(text)),
        WallBlock::Quote(text) => WallBlock::Quote(blank(text)),
        WallBlock::Large(text) => WallBlock::Large(blank(text)),
        WallBlock::Table { head, rows } => WallBlock::Table {
            head: head.iter().map(blank).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| cell.as_ref().map(blank)).collect()).collect(),
        },
        WallBlock::Figure(_)
        | WallBlock::Grid(_)
        | WallBlock::Bars(_)
        | WallBlock::Kite(_)
        | WallBlock::Map(_)
        | WallBlock::Teams(_)
        | WallBlock::Drawn(_)
        | WallBlock::Room(_) => block.clone(),
    }
}

fn blank(text: &Text) -> Text {
    let blanked = |text: &str| text.chars().map(like).collect();
    Text { zh: blanked(&text.zh), en: blanked(&text.en) }
}

/// A sign about as wide as another, and the same wherever a line may break.
const fn like(of: char) -> char {
    match of {
        'i' | 'j' | 'l' | 'I' => 'l',
        'f' | 'r' | 't' => 't',
        'm' | 'w' => 'm',
        'M' | 'W' => 'M',
        'a'..='z' => 'n',
        'A'..='Z' => 'N',
        '0'..='9' => '0',
        '\u{3400}'..='\u{9fff}' => WIDE,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::lesson::PageFigure;

    fn text(of: &str) -> Text {
        Text { zh: of.to_owned(), en: of.to_owned() }
    }

    fn page(blocks: Vec<PageBlock>) -> CoursePage {
        CoursePage {
            key: "a".to_owned(),
            ideas: Vec::new(),
            title: text("Title"),
            blocks,
            notes: vec![text("a secret of the trainer")],
            question: None,
            drills: Vec::new(),
            exercise: None,
            hands: None,
            dealers: Vec::new(),
        }
    }

    fn sample() -> CoursePage {
        page(vec![
            PageBlock::Line(text("line")),
            PageBlock::Points(vec![text("one"), text("two")]),
            PageBlock::Table {
                head: vec![text("h"), text("i")],
                rows: vec![vec![text("a"), text("apple")], vec![text("b"), text("berry")]],
            },
            PageBlock::Figure(PageFigure::Rope),
            PageBlock::Quote(text("quoted")),
        ])
    }

    #[test]
    fn parts_come_one_by_one_and_tables_row_by_row() {
        let page = sample();
        assert_eq!(page.steps(), 7);
        let counts: Vec<usize> = (0..=7).map(|step| uncovered(&page, step).blocks.len()).collect();
        // Where something is covered, the room stands behind.
        assert_eq!(counts, [2, 3, 4, 5, 5, 5, 6, 6]);
        let cells = |step| {
            let table = uncovered(&page, step).blocks.into_iter().find_map(|block| match block {
                WallBlock::Table { rows, .. } => Some(rows),
                _ => None,
            });
            table.unwrap().iter().map(|row| row.iter().flatten().count()).collect::<Vec<_>>()
        };
        assert_eq!((cells(3), cells(4), cells(5)), (vec![1, 1], vec![2, 1], vec![2, 2]));
    }

    #[test]
    fn nothing_covered_is_in_the_page() {
        let page = sample();
        for (step, word) in
            [(0, "one"), (1, "two"), (2, "berry"), (3, "apple"), (4, "berry"), (6, "quoted"), (7, "secret")]
        {
            let shown = format!("{:?}", uncovered(&page, step));
            assert!(!shown.contains(word), "{word} at {step}: {shown}");
        }
    }

    #[test]
    fn uncovered_is_the_same_from_the_last_step_on() {
        let page = sample();
        assert_eq!(uncovered(&page, page.steps()), uncovered(&page, usize::MAX));
        assert!(!uncovered(&page, 99).blocks.iter().any(|block| matches!(block, WallBlock::Room(_))));
    }
}
