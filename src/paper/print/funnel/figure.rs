//! This file writes the lines of the tables on the page of the funnel, and words shares and stages for them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::scope::FunnelScope;
use crate::markdown::table_row;
use crate::print::context::capitalized;
use domain::funnel::rates::Fraction;
use domain::lang::Lang;
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

/// How many times something is covered: to a tenth, halves away from zero, and no nought behind the point. Screens and pages say it
/// in these words.
#[must_use]
pub fn times(ratio: Decimal, lang: Lang) -> String {
    let ratio = ratio.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).normalize();
    phrases::TIMES.fill(lang, [&ratio.to_string()])
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
    fn times_are_told_to_a_tenth_and_without_a_nought_behind_the_point() {
        let told = |ratio, lang| times(ratio, lang);
        for (ratio, zh, en) in [
            (Decimal::ZERO, "0 倍", "0 times"),
            (Decimal::new(4, 2), "0 倍", "0 times"),
            (Decimal::new(100, 2), "1 倍", "1 time"),
            (Decimal::new(205, 2), "2.1 倍", "2.1 times"),
        ] {
            assert_eq!([told(ratio, Lang::Zh), told(ratio, Lang::En)], [zh, en], "{ratio}");
        }
    }

    #[test]
    fn a_share_is_told_in_whole_percent_halves_up() {
        assert_eq!(percent(Decimal::new(125, 3)), "13");
        assert_eq!(percent(Decimal::new(1249, 4)), "12");
        assert_eq!(percent(Decimal::ONE), "100");
        assert_eq!(percent(Decimal::ZERO), "0");
    }
}
