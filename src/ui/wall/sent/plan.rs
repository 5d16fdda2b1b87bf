//! Chooses how large a page is: the largest letters with which all of it fits, what is still covered counted in, so that nothing
//! moves as it is uncovered.

use text::Ruler;

use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use super::piece::WallPiece;
use super::room::{ROOM, RowSpan};
use domain::lang::Lang;

/// Letters of a heading and of the body, and what they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePlan {
    pub title: Letters,
    pub title_lines: Vec<String>,
    pub body: Letters,
    pub spans: Vec<RowSpan>,
    /// Cells of the body.
    pub width: u16,
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
        let mut bodies = LargeSize::all(self.lang).filter(|size| size.dots() <= LARGEST_BODY).map(Some).chain([None]);
        let found = bodies.find_map(|body| self.with_body(body));
        found.unwrap_or_else(|| self.ordinary())
    }

    fn with_body(self, size: Option<LargeSize>) -> Option<PagePlan> {
        let body = Letters::new(self.ruler, size);
        let width = if size.is_some() { self.room.0 } else { self.room.0.min(ROOM) };
        let rows = |piece: &WallPiece| piece.rows(body, self.lang, self.width_of(piece, width));
        let spans = self.pieces.iter().map(|(piece, _)| rows(piece)).collect::<Option<Vec<RowSpan>>>()?;
        let between = gap(body) * u16::try_from(spans.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let least: u16 = spans.iter().map(|span| span.least).fold(between, u16::saturating_add);
        let left = self.room.1.checked_sub(least)?;
        if self.title.is_empty() {
            return self.without_title(body, &spans, width, left);
        }
        let titles = LargeSize::all(self.lang).filter(|title| title.dots() <= LARGEST_TITLE).map(Some);
        let larger = |title: &Option<LargeSize>| title.map(LargeSize::dots) >= size.map(LargeSize::dots);
        let plain = size.is_none().then_some(None);
        titles.filter(larger).chain(plain).find_map(|title| {
            let title = Letters::new(self.ruler, title);
            // What a page says is more than what it is called.
            let modest = |lines: usize| title.size.is_none() || high(title, lines) <= self.room.1 * 2 / 7;
            let has = title.size.is_none_or(|size| size.width(self.ruler, self.title).is_some());
            let lines =
                title.balanced(self.title, self.title_cells(title)).filter(|lines| has && modest(lines.len()))?;
            let rows = high(title, lines.len()).saturating_add(below_title(title));
            let fits = lines.len() <= TITLE_LINES && rows <= left;
            fits.then(|| PagePlan { title, title_lines: lines, body, spans: spans.clone(), width })
        })
    }

    /// A page without a title leaves a line to its place, where it has one.
    fn without_title(self, body: Letters, spans: &[RowSpan], width: u16, left: u16) -> Option<PagePlan> {
        let (title, title_lines) = (Letters::new(self.ruler, None), Vec::new());
        let fits = left >= u16::from(self.beside > 0);
        fits.then(|| PagePlan { title, title_lines, body, spans: spans.to_vec(), width })
    }

    /// Cells of a part where the body has so many.
    const fn width_of(self, piece: &WallPiece, body: u16) -> u16 {
        if piece.is_large() { self.room.0 } else { body }
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
        let rows = |piece: &WallPiece| piece.rows(body, self.lang, self.width_of(piece, width));
        let span = |piece: &WallPiece| rows(piece).unwrap_or(RowSpan::just(0));
        PagePlan {
            title: body,
            title_lines: if self.title.is_empty() { Vec::new() } else { vec![self.title.to_owned()] },
            body,
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
