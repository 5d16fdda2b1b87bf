//! Writes amounts: in full for tables, short for cards.

use rust_decimal::{Decimal, RoundingStrategy};

use domain::lang::Lang;
use domain::money::Money;

/// How an amount is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Every digit, with separators of thousands: `1,842,000`, `12.5`. Reads back as the same amount.
    Full,
    /// Rounded, with a unit of the language: `184.2万`, `1.2亿`; `1.84m`, `12.5k`.
    Short(Lang),
}

/// A unit of the short style: what it stands for, how it is written, decimals shown.
struct MoneyUnit {
    zeros: u32,
    sign: &'static str,
    decimals: u32,
}

/// No unit: whole amounts are precise enough on a card.
const ONES: MoneyUnit = MoneyUnit { zeros: 0, sign: "", decimals: 0 };
const CHINESE: [MoneyUnit; 4] = [
    ONES,
    MoneyUnit { zeros: 4, sign: "万", decimals: 1 },
    MoneyUnit { zeros: 8, sign: "亿", decimals: 2 },
    MoneyUnit { zeros: 12, sign: "万亿", decimals: 2 },
];
const ENGLISH: [MoneyUnit; 4] = [
    ONES,
    MoneyUnit { zeros: 3, sign: "k", decimals: 1 },
    MoneyUnit { zeros: 6, sign: "m", decimals: 2 },
    MoneyUnit { zeros: 9, sign: "b", decimals: 2 },
];

/// Places behind the point that can show in no unit.
const PLACES: u32 = 20;

/// Writes an amount.
#[must_use]
pub fn format(amount: Money, style: Style) -> String {
    match style {
        Style::Full => grouped(amount.0),
        Style::Short(Lang::Zh) => short(amount.0, &CHINESE),
        Style::Short(Lang::En) => short(amount.0, &ENGLISH),
    }
}

/// The amount in the largest unit it fills, halves away from zero.
fn short(amount: Decimal, units: &[MoneyUnit; 4]) -> String {
    // A product of a figure with very many places has more of them than can be divided.
    let amount = amount.round_dp(PLACES);
    let rounded = |unit: &MoneyUnit| {
        (amount / Decimal::from(10_u64.pow(unit.zeros)))
            .round_dp_with_strategy(unit.decimals, RoundingStrategy::MidpointAwayFromZero)
    };
    // A unit is also filled by rounding in the unit below: 9,999.6 is 1万, not 10,000.
    let filled = units.windows(2).rposition(|pair| {
        let ratio = Decimal::from(10_u64.pow(pair[1].zeros - pair[0].zeros));
        rounded(&pair[0]).abs() >= ratio
    });
    let unit = filled.and_then(|below| units.get(below + 1)).unwrap_or(&ONES);
    grouped(rounded(unit)) + unit.sign
}

/// The number with commas between thousands, and decimals only where it has some.
fn grouped(number: Decimal) -> String {
    let number = number.normalize();
    let digits = number.abs().to_string();
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::from(if number.is_sign_negative() && !number.is_zero() { "-" } else { "" });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push('.');
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::money::signed_money;
    use super::*;

    fn amount(text: &str) -> Money {
        Money(text.parse().unwrap())
    }

    #[test]
    fn amounts_are_written() {
        let table: &[(&str, &str, &str, &str)] = &[
            ("0", "0", "0", "0"),
            ("-0.00", "0", "0", "0"),
            ("7", "7", "7", "7"),
            ("999", "999", "999", "999"),
            ("999.5", "999.5", "1,000", "1k"),
            ("1000", "1,000", "1,000", "1k"),
            ("9600", "9,600", "9,600", "9.6k"),
            ("9999.6", "9,999.6", "1万", "10k"),
            ("12500", "12,500", "1.3万", "12.5k"),
            ("125000.50", "125,000.5", "12.5万", "125k"),
            ("120000", "120,000", "12万", "120k"),
            ("1842000", "1,842,000", "184.2万", "1.84m"),
            ("99999999", "99,999,999", "1亿", "100m"),
            ("120000000", "120,000,000", "1.2亿", "120m"),
            ("123456789", "123,456,789", "1.23亿", "123.46m"),
            ("999999", "999,999", "100万", "1m"),
            ("1000000000", "1,000,000,000", "10亿", "1b"),
            ("1000000000000000", "1,000,000,000,000,000", "1,000万亿", "1,000,000b"),
            ("-1842000", "-1,842,000", "-184.2万", "-1.84m"),
            ("-0.4", "-0.4", "0", "0"),
        ];
        for (number, full, chinese, english) in table {
            assert_eq!(format(amount(number), Style::Full), *full);
            assert_eq!(format(amount(number), Style::Short(Lang::Zh)), *chinese);
            assert_eq!(format(amount(number), Style::Short(Lang::En)), *english);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_in_full_reads_back(units in -1_000_000_000_000_000_i64..=1_000_000_000_000_000, scale in 0_u32..=4) {
            let amount = Money(Decimal::new(units, scale));
            prop_assert_eq!(signed_money(&format(amount, Style::Full)), Ok(amount));
        }

        #[test]
        fn what_is_written_short_is_near(units in -1_000_000_000_000_000_i64..=1_000_000_000_000_000, english: bool) {
            let style = Style::Short(if english { Lang::En } else { Lang::Zh });
            let read = signed_money(&format(Money(Decimal::from(units)), style)).unwrap();
            let off = (read.0 - Decimal::from(units)).abs();
            prop_assert!(off * Decimal::from(20) <= Decimal::from(units).abs(), "{} as {}", units, read.0);
        }
    }
}
