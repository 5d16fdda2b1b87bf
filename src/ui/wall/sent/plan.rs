//! Chooses how large a page is: the largest letters with which all of it fits, what is still covered counted in, so that nothing
//! moves as it is uncovered.

use text::Ruler;

use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use super::piece::{WallKind, WallPiece, tallied};
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
    /// Whether of a counted vote letters and figures alone are large.
    pub tallied: bool,
    pub spans: Vec<RowSpan>,
    /// Rows that no part needs.
    pub spare: u16,
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
        let question = || asks.and_then(|kind| plain().or_else(|| part(kind)).or_else(|| self.tallied()));
        let ordinary = || self.with_body(None, None, asks.is_some());
        self.with_spare(whole.or_else(question).or_else(ordinary).unwrap_or_else(|| self.ordinary()))
    }

    /// The letters and the figures of a counted vote as large as they can be with a free row at each choice and at both edges: closer
    /// together they are read no sooner. They are in every font, whatever the language.
    fn tallied(self) -> Option<PagePlan> {
        let pieces = tallied(self.pieces);
        let choices = pieces.iter().find_map(|(piece, _)| match piece {
            WallPiece::Tallies(rows) => u16::try_from(rows.len()).ok(),
            _ => None,
        })?;
        let room = PageRoom {
            pieces: &pieces,
            room: (self.room.0, self.room.1.checked_sub(choices.saturating_add(2))?),
            ..self
        };
        let mut sizes = LargeSize::all(Lang::En).filter(|size| size.dots() <= LARGEST_BODY);
        let plan = sizes.find_map(|size| room.with_body(None, Some((WallKind::Counted, size)), true));
        plan.map(|plan| PagePlan { tallied: true, ..plan })
    }

    /// What counts now on a page of a vote: what is asked, the choices below it, once cards are counted the bars, and in the end the
    /// why. What is asked may stand alone; it is never large while what can be chosen is not. None on any other page.
    fn asks(self) -> Option<WallKind> {
        let has = |kind| self.pieces.iter().any(|(piece, _)| piece.kind() == kind);
        let order = [WallKind::Why, WallKind::Counted, WallKind::Choices, WallKind::Line];
        let counts = order.into_iter().find(|kind| has(*kind));
        let answered =
            matches!(self.pieces, [(answer, _), (why, _)] if answer.is_choice() && why.kind() == WallKind::Why);
        let vote = has(WallKind::Choices) || has(WallKind::Counted) || self.pieces.len() == 1 || answered;
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
        let made = |title, title_lines| PagePlan {
            title,
            title_lines,
            body,
            larger,
            tallied: false,
            spans: spans.clone(),
            spare: 0,
            width,
        };
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
            tallied: false,
            spans: self.pieces.iter().map(|(piece, _)| span(piece)).collect(),
            spare: 0,
            width,
        }
    }

    /// The same with the rows that are left over.
    fn with_spare(self, plan: PagePlan) -> PagePlan {
        let head = match plan.title_lines.len() {
            0 => u16::from(self.beside > 0),
            lines => high(plan.title, lines).saturating_add(below_title(plan.title)),
        };
        let between = gap(plan.body) * u16::try_from(plan.spans.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let used = plan.spans.iter().map(|span| span.least).fold(head.saturating_add(between), u16::saturating_add);
        PagePlan { spare: self.room.1.saturating_sub(used), ..plan }
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
