//! A limit line on its way from where it is set to where it may come to lie.

use domain::channel::lines::{LimitLine, LineRefusal};
use domain::settings::ChannelLimits;
use text::parse::{Style, format};

/// A line on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusting {
    pub line: LimitLine,
    /// The limits as they would be.
    pub limits: ChannelLimits,
    /// How many customers would change cells.
    pub changing: usize,
    /// Why the line did not go where it was to go last.
    pub refused: Option<LineRefusal>,
    /// Whether the mouse holds it.
    pub by_mouse: bool,
}

/// Where a line lies, in words.
#[must_use]
pub fn value_text(limits: &ChannelLimits, line: LimitLine) -> String {
    match line {
        LimitLine::Share => format!("{}%", limits.share),
        LimitLine::Middle => format(limits.middle, Style::Full),
        LimitLine::High => format(limits.high, Style::Full),
    }
}
