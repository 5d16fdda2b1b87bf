//! Where a view of the funnel leads.

/// What comes in front next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelRoute {
    /// The same view.
    Stay,
    /// The board.
    Board,
    /// The picture.
    Picture,
}
