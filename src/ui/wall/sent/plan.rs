//! Chooses how large a page is: the largest letters with which all of it fits, what is still covered counted in, so that nothing
//! moves as it is uncovered.

use text::Ruler;

use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use super::piece::{WallKind, WallPiece};
use super::room::{ROOM, RowSpan};
use domain::lang::Lang;

/// Letters of a heading and of the body, and what they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePlan {
    pub title: Letters,
    pub title_lines: Vec<String>,
    pub body: Letters,
    /// The kind of part that is written larger than the body; none where all are alike.
    pub larger: Option<(WallKind, Letters)>,
    pub spans: Vec<RowSpan>,
    /// Cells of the body.
    pub width: u16,
}

impl PagePlan {
    /// Letters of a part.
    #[must_use]
    pub fn letters(&self, piece: &WallPiece) -> Letters {
        letters(piece, self.body, self.larger)
    }
}

fn letters(piece: &WallPiece, body: Letters, larger: Option<(WallKind, Letters)>) -> Letters {
    larger.filter(|(kind, _)| *kind == piece.kind()).map_or(body, |(_, letters)| letters)
}

/// Dots of the largest letters of a body: a page of one line need not shout.
const LARGEST_BODY: u16 = 24;
/// Dots of the largest letters of a heading.
const LARGEST_TITLE: u16 = 36;
/// Most lines of a heading.
const TITLE_LINES: usize = 2;

/// What a page is to be planned for.
#[derive(Debug, Clone, Copy)]
pub struct PageRoom<'a> {
    pub title: &'a str,
    /// Cells of what stands beside the title.
    pub beside: u16,
    pub pieces: &'a [(WallPiece, bool)],
    pub lang: Lang,
    pub ruler: Ruler,
    /// Cells and rows there are.
    pub room: (u16, u16),
}

impl PageRoom<'_> {
    /// The largest plan that fits; ordinary text where none does.
    #[must_use]
    pub fn plan(self) -> PagePlan {
        let sizes = || LargeSize::all(self.lang).filter(|size| size.dots() <= LARGEST_BODY);
        let asks = self.asks();
        let whole = sizes().find_map(|body| self.with_body(Some(body), None, false));
        // What is asked is more than what it is called: the heading of a question is never the larger of both, and where not all of
        // it fits large, what counts now may.
        let plain = || sizes().find_map(|body| self.with_body(Some(body), None, true));
        let part = |kind| sizes().find_map(|size| self.with_body(None, Some((kind, size)), true));
        let question = || asks.and_then(|kind| plain().or_else(|| part(kind)));
        let ordinary = || self.with_body(None, None, asks.is_some());
        whole.or_else(question).or_else(ordinary).unwrap_or_else(|| self.ordinary())
    }

    /// What counts now on a page of a vote: what is asked, once cards are counted the bars, and in the end the why. What is asked may
    /// stand alone. None on any other page.
    fn asks(self) -> Option<WallKind> {
        let has = |kind| self.pieces.iter().any(|(piece, _)| piece.kind() == kind);
        let counts = [WallKind::Why, WallKind::Counted, WallKind::Line].into_iter().find(|kind| has(*kind));
        let vote = has(WallKind::Choices) || has(WallKind::Counted) || self.pieces.len() == 1;
        counts.filter(|_| vote && !has(WallKind::Other))
    }

    fn with_body(
        self,
        size: Option<LargeSize>,
        larger: Option<(WallKind, LargeSize)>,
        plain: bool,
    ) -> Option<PagePlan> {
        let body = Letters::new(self.ruler, size);
        let larger = larger.map(|(kind, size)| (kind, Letters::new(self.ruler, Some(size))));
        let width = if size.is_some() || larger.is_some() { self.room.0 } else { self.room.0.min(ROOM) };
        let rows = |piece: &WallPiece| {
            let letters = letters(piece, body, larger);
            piece.rows(letters, self.lang, self.width_of(piece, letters))
        };
        let spans = self.pieces.iter().map(|(piece, _)| rows(piece)).collect::<Option<Vec<RowSpan>>>()?;
        let between = gap(body) * u16::try_from(spans.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let least: u16 = spans.iter().map(|span| span.least).fold(between, u16::saturating_add);
        let left = self.room.1.checked_sub(least)?;
        let made = |title, title_lines| PagePlan { title, title_lines, body, larger, spans: spans.clone(), width };
        if self.title.is_empty() {
            // It leaves a line to its place, where it has one.
            let fits = left >= u16::from(self.beside > 0);
            return fits.then(|| made(Letters::new(self.ruler, None), Vec::new()));
        }
        let titles = LargeSize::all(self.lang).filter(|title| title.dots() <= LARGEST_TITLE).map(Some);
        let above = |title: &Option<LargeSize>| !plain && title.map(LargeSize::dots) >= size.map(LargeSize::dots);
        let ordinary = (plain || size.is_none()).then_some(None);
        titles.filter(above).chain(ordinary).find_map(|title| {
            let title = Letters::new(self.ruler, title);
            // What a page says is more than what it is called.
            let modest = |lines: usize| title.size.is_none() || high(title, lines) <= self.room.1 * 2 / 7;
            let has = title.size.is_none_or(|size| size.width(self.ruler, self.title).is_some());
            let lines =
                title.balanced(self.title, self.title_cells(title)).filter(|lines| has && modest(lines.len()))?;
            let rows = high(title, lines.len()).saturating_add(below_title(title));
            (lines.len() <= TITLE_LINES && rows <= left).then(|| made(title, lines))
        })
    }

    /// Cells of a part in its letters.
    fn width_of(self, piece: &WallPiece, letters: Letters) -> u16 {
        if letters.size.is_some() || piece.is_large() { self.room.0 } else { self.room.0.min(ROOM) }
    }

    /// Cells of a heading: ordinary text stands in the column of the body.
    fn title_cells(self, title: Letters) -> u16 {
        let room = if title.size.is_some() { self.room.0 } else { self.room.0.min(ROOM) };
        room.saturating_sub(self.beside)
    }

    /// Ordinary text, whether it fits or not.
    fn ordinary(self) -> PagePlan {
        let body = Letters::new(self.ruler, None);
        let width = self.room.0.min(ROOM);
        let rows = |piece: &WallPiece| piece.rows(body, self.lang, self.width_of(piece, body));
        let span = |piece: &WallPiece| rows(piece).unwrap_or(RowSpan::just(0));
        PagePlan {
            title: body,
            title_lines: if self.title.is_empty() { Vec::new() } else { vec![self.title.to_owned()] },
            body,
            larger: None,
            spans: self.pieces.iter().map(|(piece, _)| span(piece)).collect(),
            width,
        }
    }
}

/// Least rows between two parts.
#[must_use]
pub fn gap(letters: Letters) -> u16 {
    if letters.size.is_some() { (letters.rows() / 4).max(1) } else { 0 }
}

/// Rows of the line under a heading, and of the air around it.
#[must_use]
pub fn below_title(title: Letters) -> u16 {
    if title.size.is_some() { 2 } else { 1 }
}
