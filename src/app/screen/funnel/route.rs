//! A route says which view of the funnel comes next.

/// What comes in front next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelRoute {
    /// The same view.
    Stay,
    Board,
    Picture,
}
