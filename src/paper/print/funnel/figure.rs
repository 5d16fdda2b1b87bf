//! This file writes the lines of the tables on the page of the funnel, and words shares and stages for them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::scope::FunnelScope;
use crate::markdown::table_row;
use crate::print::context::capitalized;
use domain::funnel::rates::Fraction;
use domain::project::Stage;
use words::{Phrase, report as phrases, tracker};

/// Writes the head of a table.
pub fn head(text: &mut String, of: &FunnelScope, names: &[Phrase]) {
    line(text, &names.iter().map(|name| capitalized(of.say(*name))).collect::<Vec<_>>());
    text.push('|');
    text.push_str(&"---|".repeat(names.len()));
    text.push('\n');
}

/// Writes a line of a table; what somebody typed does not break it.
pub fn line(text: &mut String, cells: &[String]) {
    text.push_str(&table_row(cells));
}

/// A stage with its number; the two ends have none.
#[must_use]
pub fn stage_name(of: &FunnelScope, stage: Stage) -> String {
    let name = of.say(tracker::stage(stage));
    if stage <= Stage::Collection { format!("{} {name}", stage as u8) } else { capitalized(name) }
}

/// A share of 0 to 1 in whole percent, halves up.
#[must_use]
pub fn percent(share: Decimal) -> String {
    rounded(share.saturating_mul(Decimal::ONE_HUNDRED)).to_string()
}

/// A share with what it was counted from; none of none is blank.
#[must_use]
pub fn share_text(of: &FunnelScope, share: Fraction) -> String {
    let [part, all] = [share.part, share.whole].map(|count| count.to_string());
    share.rate().map(|rate| phrases::OF_N.fill(of.lang, [&percent(rate), &part, &all])).unwrap_or_default()
}

/// A figure without decimals, halves away from zero.
#[must_use]
pub fn rounded(figure: Decimal) -> Decimal {
    figure.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_typed_stays_in_its_cell() {
        let mut text = String::new();
        line(&mut text, &["a|b\n# c".to_owned(), String::new()]);
        assert_eq!(text, "| a\\|b \\# c |  |\n");
    }

    #[test]
    fn a_share_is_told_in_whole_percent_halves_up() {
        assert_eq!(percent(Decimal::new(125, 3)), "13");
        assert_eq!(percent(Decimal::new(1249, 4)), "12");
        assert_eq!(percent(Decimal::ONE), "100");
        assert_eq!(percent(Decimal::ZERO), "0");
    }
}
