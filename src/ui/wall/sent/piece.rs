//! Defines a part of a page on the wall in the language of the room, ready to be measured and drawn at any size of letters.

use ratatui::layout::Rect;

use super::bars::{self, VoteRow};
use super::figure::{WallFigure, grid, lit_grid};
use super::letters::Letters;
use super::map::MapSpot;
use super::paragraph::WallParagraph;
use super::room::RowSpan;
use super::table::WallTable;
use super::teams::TeamColumn;
use super::{drawn, kite, map, tallies, teams};
use crate::paint::Paint;
use app::screen::credit::grids::GridKind;
use app::screen::workshop::wall_room::lettered;
use domain::course::lesson::PageFigure;
use domain::lang::Lang;
use domain::workshop::showing::WallBlock;

/// A part of a page.
#[derive(Debug, Clone)]
pub enum WallPiece {
    Paragraph(WallParagraph),
    Table(WallTable),
    Figure(WallFigure),
    Bars(Vec<VoteRow>),
    /// Counted bars of which letters and figures are large, and what the choices say is not.
    Tallies(Vec<VoteRow>),
    /// Tenths of picks, A to D; none where only the quadrants are shown.
    Kite(Option<[u16; 4]>),
    Map(Vec<MapSpot>),
    Teams(Vec<TeamColumn>),
    Drawn(Vec<String>),
}

/// What a part is to a page that asks something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallKind {
    /// What is asked, or told about it.
    Line,
    /// The choices before a vote.
    Choices,
    /// The choices with the cards raised for them.
    Counted,
    /// A sentence set apart, such as why the answer is one.
    Why,
    Other,
}

/// The parts of a page, each with whether it is uncovered.
#[must_use]
pub fn pieces(blocks: &[WallBlock], lang: Lang) -> Vec<(WallPiece, bool)> {
    let room = blocks.iter().find_map(|block| if let WallBlock::Room(room) = block { Some(&**room) } else { None });
    let room = room.unwrap_or_default();
    let own: Vec<&WallBlock> = blocks.iter().filter(|block| !matches!(block, WallBlock::Room(_))).collect();
    let shown = own.iter().enumerate().map(|(place, block)| (piece(block, room.get(place), lang), true));
    let covered = room.iter().skip(own.len()).map(|block| (piece(block, None, lang), false));
    let all = shown.chain(covered).filter_map(|(piece, shown)| Some((piece?, shown)));
    let large = blocks.iter().any(|block| matches!(block, WallBlock::Large(_)));
    all.map(|(piece, shown)| (if large { centred(piece) } else { piece }, shown)).collect()
}

/// The same with the letters and figures of a counted vote alone large.
#[must_use]
pub fn tallied(pieces: &[(WallPiece, bool)]) -> Vec<(WallPiece, bool)> {
    let tallied = |piece: &WallPiece| match piece {
        WallPiece::Bars(rows) if piece.kind() == WallKind::Counted => WallPiece::Tallies(rows.clone()),
        other => other.clone(),
    };
    pieces.iter().map(|(piece, shown)| (tallied(piece), *shown)).collect()
}

/// What stands with large words in the middle stands there too.
fn centred(piece: WallPiece) -> WallPiece {
    match piece {
        WallPiece::Paragraph(WallParagraph::Line(text)) => WallPiece::Paragraph(WallParagraph::Centred(text)),
        other => other,
    }
}

fn piece(block: &WallBlock, room: Option<&WallBlock>, lang: Lang) -> Option<WallPiece> {
    let piece = match block {
        WallBlock::Line(text) => WallPiece::Paragraph(WallParagraph::Line(text.get(lang).to_owned())),
        WallBlock::Point(text) => WallPiece::Paragraph(WallParagraph::Point(text.get(lang).to_owned())),
        WallBlock::Quote(text) => WallPiece::Paragraph(WallParagraph::Quote(text.get(lang).to_owned())),
        WallBlock::Large(text) => WallPiece::Paragraph(WallParagraph::Large(text.get(lang).to_owned())),
        WallBlock::Table { head, rows } => {
            let room = match room {
                Some(WallBlock::Table { rows, .. }) => rows.as_slice(),
                _ => &[],
            };
            WallPiece::Table(WallTable::new(head, rows, room, lang))
        }
        WallBlock::Figure(figure) => figured(*figure, lang),
        WallBlock::Grid(of) => WallPiece::Table(lit_grid(*of, lang)?),
        WallBlock::Bars(bars) => WallPiece::Bars(bars.iter().map(|bar| VoteRow::new(bar, lang)).collect()),
        WallBlock::Kite(tenths) => WallPiece::Kite(Some(*tenths)),
        WallBlock::Map(marks) => WallPiece::Map(marks.iter().map(MapSpot::new).collect()),
        WallBlock::Teams(teams) => WallPiece::Teams(teams.iter().map(|team| TeamColumn::new(team, lang)).collect()),
        WallBlock::Drawn(lines) => WallPiece::Drawn(lines.clone()),
        WallBlock::Room(_) => return None,
    };
    Some(piece)
}

/// A figure of the course as a part of a page.
fn figured(of: PageFigure, lang: Lang) -> WallPiece {
    match of {
        PageFigure::Kite => WallPiece::Kite(None),
        PageFigure::Matrix => WallPiece::Figure(WallFigure::Matrix),
        PageFigure::Rope => WallPiece::Figure(WallFigure::Rope),
        PageFigure::Funnel => WallPiece::Figure(WallFigure::Funnel),
        PageFigure::BadDebt => WallPiece::Table(grid(GridKind::BadDebt, lang)),
        PageFigure::Delay => WallPiece::Table(grid(GridKind::Delay, lang)),
    }
}

impl WallPiece {
    /// Whether it has the whole width, though the body be ordinary text: it finds its own size.
    #[must_use]
    pub const fn is_large(&self) -> bool {
        matches!(self, Self::Paragraph(WallParagraph::Large(_)))
    }

    /// Whether it is a choice by its letter, as the answer stands above the why.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        matches!(self, Self::Paragraph(WallParagraph::Line(text)) if !lettered(text).0.is_empty())
    }

    /// What it is on a page that asks something.
    #[must_use]
    pub fn kind(&self) -> WallKind {
        match self {
            Self::Paragraph(WallParagraph::Line(_)) => WallKind::Line,
            Self::Paragraph(WallParagraph::Quote(_)) => WallKind::Why,
            Self::Bars(rows) if rows.iter().any(VoteRow::is_counted) => WallKind::Counted,
            Self::Tallies(_) => WallKind::Counted,
            Self::Bars(_) => WallKind::Choices,
            _ => WallKind::Other,
        }
    }

    /// The rows it takes in a width at a size of letters; none where it cannot be drawn so.
    #[must_use]
    pub fn rows(&self, letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
        match self {
            Self::Paragraph(of) => of.rows(letters, lang, width),
            Self::Table(of) => of.rows(letters, width),
            Self::Figure(of) => of.rows(letters, lang, width),
            Self::Bars(of) => bars::rows(of, letters, lang, width),
            Self::Tallies(of) => tallies::rows(of, letters, lang, width),
            Self::Kite(of) => kite::rows(of.is_some(), letters, lang, width),
            Self::Map(of) => map::rows(of, letters, lang, width),
            Self::Teams(of) => teams::rows(of, letters, width),
            Self::Drawn(of) => drawn::rows(of, letters, width),
        }
    }

    pub fn draw(&self, paint: &mut Paint, letters: Letters, area: Rect) {
        match self {
            Self::Paragraph(of) => of.draw(paint, letters, area),
            Self::Table(of) => of.draw(paint, letters, area),
            Self::Figure(of) => of.draw(paint, letters, area),
            Self::Bars(of) => bars::draw(of, paint, letters, area),
            Self::Tallies(of) => tallies::draw(of, paint, letters, area),
            Self::Kite(of) => kite::draw(*of, paint, letters, area),
            Self::Map(of) => map::draw(of, paint, letters, area),
            Self::Teams(of) => teams::draw(of, paint, letters, area),
            Self::Drawn(of) => drawn::draw(of, paint, area),
        }
    }
}
