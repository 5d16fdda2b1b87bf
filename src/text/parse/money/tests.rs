//! Amounts as typed.

use proptest::prelude::*;

use super::*;

#[test]
fn amounts_are_read() {
    let table: &[(&str, &str)] = &[
        ("0", "0"),
        ("007", "7"),
        ("125000", "125000"),
        ("125,000", "125000"),
        ("1,842,000", "1842000"),
        ("125000.50", "125000.5"),
        ("0.0001", "0.0001"),
        (".5", "0.5"),
        ("12.", "12"),
        ("12.5万", "125000"),
        ("12.5 万", "125000"),
        ("12.5万元", "125000"),
        ("1.2亿", "120000000"),
        ("3千", "3000"),
        ("5百万", "5000000"),
        ("2千万", "20000000"),
        ("1.5万亿", "1500000000000"),
        ("0.00000001亿", "1"),
        ("1,200万", "12000000"),
        ("12.5k", "12500"),
        ("12.5K", "12500"),
        ("3m", "3000000"),
        ("1.84M", "1840000"),
        ("2b", "2000000000"),
        ("2bn", "2000000000"),
        ("¥12,000", "12000"),
        ("￥12,000", "12000"),
        ("¥ 12,000 元", "12000"),
        ("12000元", "12000"),
        ("１２，５００", "12500"),
        ("１２．５万", "125000"),
        ("１２。５万", "125000"),
        ("  12 ", "12"),
        ("+12", "12"),
        ("-0", "0"),
        ("1000000000000000", "1000000000000000"),
        ("1.00000000000000000000000000000000000", "1"),
        ("00000000000000000000000000000000000001", "1"),
    ];
    for (text, amount) in table {
        assert_eq!(money(text).map(|money| money.0.to_string()), Ok((*amount).to_owned()), "{text:?}");
    }
}

#[test]
fn what_is_wrong_is_told() {
    let at = |at| ParseError::NotMoney { at };
    let table: &[(&str, ParseError)] = &[
        ("", ParseError::Empty),
        (" 　", ParseError::Empty),
        ("abc", at('a')),
        ("12a", at('a')),
        ("１２ａ", at('ａ')),
        ("12,5万", at(',')),
        ("12，5万", at('，')),
        ("1,0000", at(',')),
        ("1234,567", at(',')),
        (",123", at(',')),
        ("12,,345", at(',')),
        ("1.2.3", at('.')),
        ("1.5,000", at(',')),
        ("12 500", at('5')),
        ("12万5", at('5')),
        ("12万万", at('万')),
        ("$12", at('$')),
        (".", at('.')),
        ("¥", at('¥')),
        ("-", at('-')),
        ("--1", at('-')),
        ("万", at('万')),
        ("12客户", at('客')),
        ("👍", at('👍')),
        ("-1", ParseError::Negative),
        ("-12.5万", ParseError::Negative),
        ("－1", ParseError::Negative),
        ("¥-1", ParseError::Negative),
        ("1000000000000000.01", ParseError::TooLarge),
        ("1000000000000001", ParseError::TooLarge),
        ("1001万亿", ParseError::TooLarge),
        ("99999999999999999999999999999999999999", ParseError::TooLarge),
        ("99999999999999999999999999999999999999万亿", ParseError::TooLarge),
        ("0.00001", ParseError::TooPrecise),
        ("1.123456789万", ParseError::TooPrecise),
        ("0.11111111111111111111111111111111111111", ParseError::TooPrecise),
    ];
    for (text, refusal) in table {
        assert_eq!(money(text), Err(*refusal), "{text:?}");
    }
}

#[test]
fn a_signed_amount_may_be_below_zero() {
    for (text, amount) in [("-1,200", "-1200"), ("-¥12", "-12"), ("¥-12", "-12"), ("−1.5万", "-15000"), ("-0", "0")]
    {
        assert_eq!(signed_money(text).map(|money| money.0.to_string()), Ok(amount.to_owned()), "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in "[0-9,.，万亿千km¥ +-]{0,40}", any in ".{0,8}") {
        let _ = signed_money(&text);
        let _ = signed_money(&any);
    }
}
