//! The six-sign code: every result has one and comes back from it, and no wrong sign and no swap passes. The laws hold for all
//! codes: the round trip is made over all of them, the rest follows from the alphabet being a prime.

use std::collections::HashSet;

use domain::attempt::SHEETS;
use domain::quadrant::PerQuadrant;
use domain::workshop::code::ranking::{CountsFault, RESULTS};
use domain::workshop::code::repair::{Repair, RepairChange, repairs};
use domain::workshop::code::{ALPHABET, CodeFault, HandInCode, SIGNS};
use proptest::prelude::*;

/// The size of the alphabet, a prime.
const BASE: u8 = 29;

/// A code somewhere in the middle of all.
fn some() -> HandInCode {
    HandInCode::of([[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]].map(PerQuadrant)).unwrap()
}

fn text(code: HandInCode) -> String {
    code.to_string()
}

#[test]
fn every_sheet_has_a_number_of_its_own() {
    let mut seen = HashSet::new();
    for a in 0..=8 {
        for b in 0..=8 - a {
            for c in 0..=8 - a - b {
                let sheet = PerQuadrant([a, b, c, 8 - a - b - c]);
                for place in 0..SHEETS {
                    let mut sheets = [PerQuadrant([8, 0, 0, 0]); SHEETS];
                    sheets[place] = sheet;
                    let code = HandInCode::of(sheets).unwrap();
                    assert_eq!(code.sheets(), sheets);
                    seen.insert((place, code));
                }
            }
        }
    }
    assert_eq!(seen.len(), 165 * SHEETS);
    assert_eq!(RESULTS, 165 * 165 * 165);
}

#[test]
fn every_result_comes_back_from_its_code() {
    // 4,492,125 results: numbers here, the counts of each sheet above, their places below.
    for index in 0..RESULTS {
        let code = HandInCode::nth(index).unwrap();
        assert!(HandInCode::of_values(code.values()) == Ok(code), "{index}");
    }
    assert_eq!(HandInCode::nth(RESULTS), None);
}

#[test]
fn the_sheets_have_their_places_in_the_number() {
    for index in (0..RESULTS).step_by(163) {
        let code = HandInCode::nth(index).unwrap();
        assert_eq!((code.index(), HandInCode::of(code.sheets())), (index, Ok(code)));
    }
}

#[test]
fn the_check_is_a_sum_modulo_a_prime() {
    assert!((2..BASE).all(|n| !BASE.is_multiple_of(n)) && ALPHABET.len() == usize::from(BASE));
    for code in (0..RESULTS).step_by(1009).map(|n| HandInCode::nth(n).unwrap()) {
        let sum: u32 = (1..).zip(code.values()).map(|(weight, value)| weight * u32::from(value)).sum();
        assert_eq!(sum % u32::from(BASE), 0, "{code}");
    }
}

/// With the sum above zero for every code, a text that differs from a code in one sign has the sum `weight × difference`, one
/// with two signs swapped `(weight − weight) × difference`. None of these products is a multiple of 29, whatever the code.
#[test]
fn no_wrong_sign_and_no_swap_keeps_the_sum() {
    let base = i32::from(BASE);
    for difference in 1..base {
        for place in 1..=6 {
            assert_ne!(place * difference % base, 0);
            for other in (1..=6).filter(|other| *other != place) {
                assert_ne!((place - other) * difference % base, 0);
            }
        }
    }
}

#[test]
fn at_every_place_every_other_sign_and_every_swap_is_refused() {
    for index in (0..RESULTS).step_by(44_101) {
        let values = HandInCode::nth(index).unwrap().values();
        for place in 0..SIGNS {
            for wrong in (0..BASE).filter(|value| *value != values[place]) {
                let mut other = values;
                other[place] = wrong;
                assert_eq!(HandInCode::of_values(other), Err(CodeFault::Check));
            }
            for with in (0..place).filter(|with| values[*with] != values[place]) {
                let mut other = values;
                other.swap(place, with);
                assert_eq!(HandInCode::of_values(other), Err(CodeFault::Check));
            }
        }
    }
}

#[test]
fn at_least_seven_bits_are_check() {
    assert!(u64::from(BASE).pow(6) / u64::from(RESULTS) >= 1 << 7);
}

#[test]
fn no_code_can_be_taken_for_something_else() {
    assert!(!ALPHABET.iter().any(|sign| "0O1ILUB".contains(*sign)));
    for sign in ALPHABET {
        assert!(HandInCode::read(&String::from(sign).repeat(SIGNS)).is_err(), "{sign}");
    }
    for word in ["secret", "heaven", "seeded", "centre", "thanks", "attend", "please", "keyang", "234567", "zyxwvt"] {
        assert!(HandInCode::read(word).is_err(), "{word}");
    }
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let code = some();
    let signs = text(code);
    let wide: String = signs.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect();
    let spaced: String = signs.chars().flat_map(|c| [c, ' ']).collect();
    let (front, back) = signs.split_at(3);
    let ways = [
        signs.clone(),
        signs.to_lowercase(),
        wide.clone(),
        wide.to_lowercase(),
        spaced,
        format!(" {front}-{back}\u{200B} "),
        format!("{front}－{back}"),
        format!("{front}—{back}　"),
    ];
    for way in ways {
        assert_eq!(HandInCode::read(&way), Ok(code), "{way:?}");
    }
    let with_eight = (0..RESULTS).map(|n| text(HandInCode::nth(n).unwrap())).find(|t| t.contains('8')).unwrap();
    assert_eq!(HandInCode::read(&with_eight.replace('8', "b")), HandInCode::read(&with_eight));
}

#[test]
fn what_is_wrong_is_told() {
    assert_eq!(HandInCode::read(""), Err(CodeFault::Length(0)));
    assert_eq!(HandInCode::read("K7M2P"), Err(CodeFault::Length(5)));
    assert_eq!(HandInCode::read("k7 m-0px"), Err(CodeFault::Sign { at: 4, sign: '0' }));
    assert_eq!(HandInCode::read("张三K7M2"), Err(CodeFault::Sign { at: 1, sign: '张' }));
    let sheets = [[8, 0, 0, 0], [4, 4, 1, 0], [8, 0, 0, 0]].map(PerQuadrant);
    assert_eq!(HandInCode::of(sheets), Err(CountsFault { sheet: 1, sum: 9 }));
}

#[test]
fn what_a_code_was_is_asked_likely_changes_first() {
    let code = some();
    let values = code.values();
    for place in 0..SIGNS {
        for wrong in ALPHABET {
            let mut signs = code.signs();
            signs[place] = wrong;
            if signs == code.signs() {
                continue;
            }
            let typed = String::from_iter(signs);
            let found = repairs(&typed, |_| true);
            let here = found.iter().filter(|repair| repair.code == code).collect::<Vec<_>>();
            let change = RepairChange::Sign { from: wrong, to: code.signs()[place] };
            assert!(here.contains(&&Repair { at: place + 1, change, code }), "{typed}");
            assert!(found.is_sorted_by_key(|repair| !repair.likely()));
            assert!(repairs(&typed, |free| free != code).iter().all(|repair| repair.code != code));
        }
    }
    let place = (0..SIGNS - 1).find(|place| values[*place] != values[place + 1]).unwrap();
    let mut signs = code.signs();
    signs.swap(place, place + 1);
    let found = repairs(&String::from_iter(signs), |_| true);
    assert!(found.contains(&Repair { at: place + 1, change: RepairChange::Swap, code }));
    let mut signs = code.signs();
    signs[2] = '0';
    let found = repairs(&String::from_iter(signs), |_| true);
    assert!(found.iter().all(|repair| repair.at == 3) && found.iter().any(|repair| repair.code == code));
    assert_eq!(repairs(&text(code), |_| true), []);
    assert_eq!(repairs("K7M2P", |_| true), []);
    assert_eq!(repairs("0OM2PX", |_| true), []);
}

/// The codes other programs and the phone page must make too.
#[test]
fn the_codes_of_known_results_stay_what_they_are() {
    for (sheets, code) in [
        ([[2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2]], "EMSQ24"),
        ([[8, 0, 0, 0], [8, 0, 0, 0], [8, 0, 0, 0]], "2TGH7E"),
        ([[0, 0, 0, 8], [0, 0, 0, 8], [0, 0, 0, 8]], "A4Y6DM"),
        ([[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]], "5ST6XV"),
        ([[0, 8, 0, 0], [0, 0, 8, 0], [1, 3, 1, 3]], "TMXW4S"),
    ] {
        assert_eq!(text(HandInCode::of(sheets.map(PerQuadrant)).unwrap()), code, "{sheets:?}");
    }
}

proptest! {
    #[test]
    fn any_text_reads_or_is_refused(typed in "\\PC{0,12}") {
        if let Ok(code) = HandInCode::read(&typed) {
            prop_assert_eq!(HandInCode::read(&text(code)), Ok(code));
        }
        for repair in repairs(&typed, |_| true) {
            prop_assert_eq!(HandInCode::read(&text(repair.code)), Ok(repair.code));
        }
    }
}
