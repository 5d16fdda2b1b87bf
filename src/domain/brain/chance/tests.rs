//! The distribution against every way of a small case, against many blind tickers, and against what the course says of it.

use std::collections::BTreeMap;

use super::*;

/// All ways to pick `picks` of `elements`, as tallies of the four quadrants.
fn tallies(elements: u32, picks: u32) -> Vec<[usize; 4]> {
    let tally = |mask: u32| {
        let mut tally = [0; 4];
        (0..elements).filter(|i| mask & (1 << i) != 0).for_each(|i| tally[(i / (elements / 4)) as usize] += 1);
        tally
    };
    (0_u32..1 << elements).filter(|mask| mask.count_ones() == picks).map(tally).collect()
}

fn add(a: [usize; 4], b: [usize; 4]) -> [usize; 4] {
    std::array::from_fn(|i| a[i] + b[i])
}

fn counts(of: [usize; 4]) -> PerQuadrant<u8> {
    PerQuadrant(of.map(|n| u8::try_from(n).unwrap()))
}

#[test]
fn a_small_case_agrees_with_every_way_written_out() {
    let sheet = tallies(8, 2);
    assert_eq!(sheet.len(), 28);
    let mut all = Vec::new();
    for one in &sheet {
        for two in &sheet {
            all.extend(sheet.iter().map(|three| add(add(*one, *two), *three)));
        }
    }
    let blind = BlindTicks::of(3, 2, 2);
    assert_eq!(blind.ways(), all.len() as u128);
    for n in 0..=6 {
        let seen = all.iter().filter(|counts| counts[1] == n).count();
        assert_eq!(blind.ways_of_count(u8::try_from(n).unwrap()), seen as u128, "{n}");
    }
    // Four times S: the even split is one and a half.
    let uneven = |counts: &[usize; 4]| -> usize { counts.iter().map(|n| (2 * n).abs_diff(3).pow(2)).sum() };
    for one in &sheet {
        for two in &sheet {
            let of = add(add(*one, *two), sheet[5]);
            let seen = all.iter().filter(|other| uneven(other) >= uneven(&of)).count();
            assert_eq!(blind.ways_as_uneven(counts(of)), seen as u128, "{of:?}");
            assert_eq!(blind.one_in(counts(of)), (all.len() / seen) as u64, "{of:?}");
        }
    }
    // What two attempts lie apart, over all pairs of them.
    let mut tally: BTreeMap<[usize; 4], u128> = BTreeMap::new();
    for counts in &all {
        *tally.entry(*counts).or_default() += 1;
    }
    let apart = |a: &[usize; 4], b: &[usize; 4]| -> u128 {
        a.iter().zip(b).map(|(x, y)| x.abs_diff(*y) as u128).sum::<u128>() / 2
    };
    let pairs = tally.iter().flat_map(|(a, n)| tally.iter().map(move |(b, m)| (apart(a, b), n * m)));
    let pairs: Vec<(u128, u128)> = pairs.collect();
    let (sum, all) = (pairs.iter().map(|(apart, ways)| apart * ways).sum::<u128>(), blind.ways().pow(2));
    assert_eq!(u128::from(blind.moved_in_tenths()), (20 * sum + all) / (2 * all));
    // How often they lie at most so far apart.
    let ways = folded(3, 2, 2);
    let shares: Vec<u128> = ways.apart_at_most().collect();
    assert_eq!(shares.len(), 7);
    for (most, share) in (0_u128..).zip(shares) {
        let near: u128 = pairs.iter().filter(|(apart, _)| *apart <= most).map(|(_, ways)| ways).sum();
        let exact = near * PARTS / all;
        assert!((exact.saturating_sub(20)..=exact).contains(&share), "at most {most} apart: {share} for {exact}");
        let rare = near * 20 <= all;
        assert_eq!(blind.is_rarely_so_steady(u8::try_from(most).unwrap()), rare, "at most {most} apart");
    }
}

/// The ways of so many sheets together.
fn folded(sheets: usize, per_quadrant: usize, picks: usize) -> Ways {
    let mut sheet = Ways::new(picks);
    for a in 0..=picks {
        for b in 0..=picks - a {
            for c in 0..=picks - a - b {
                let ways = [a, b, c, picks - a - b - c].map(|n| choose(per_quadrant, n));
                sheet.add([a, b, c], ways.iter().product());
            }
        }
    }
    (1..sheets).fold(sheet.clone(), |sum, _| sum.fold(&sheet))
}

#[test]
fn two_blind_attempts_are_rarely_the_same_and_often_near() {
    // In parts of a million: the same in one pair of 227, at most one pick apart in one of 19, at most three in one of three.
    let ways = folded(3, 8, 8);
    let shares: Vec<u128> = ways.apart_at_most().take(4).map(|share| share / (PARTS / 1_000_000)).collect();
    assert_eq!(shares, [4408, 52_024, 185_280, 387_943]);
    let blind = BlindTicks::course();
    assert_eq!(
        [0, 1, 2, 3, 4, 24].map(|moved| blind.is_rarely_so_steady(moved)),
        [true, false, false, false, false, false]
    );
}

#[test]
fn the_sheets_of_the_course_give_what_the_course_says() {
    let blind = BlindTicks::course();
    assert_eq!(blind.ways(), choose(32, 8).pow(3));
    let share = |from: u8, to: u8| (from..=to).map(|n| blind.ways_of_count(n)).sum::<u128>() * 1000 / blind.ways();
    assert_eq!(share(0, 24), 1000);
    // Four to eight is what chance gives in four of five; ten and more, or two and fewer, in one of eighteen.
    assert_eq!((share(4, 8), share(0, 2) + share(10, 24)), (823, 55));
    // Six, and a standard deviation of 1.87.
    let mean: u128 = (0..=24).map(|n| u128::from(n) * blind.ways_of_count(n)).sum();
    assert_eq!(mean, 6 * blind.ways());
    let squares: u128 = (0..=24_u8).map(|n| u128::from(n.abs_diff(6)).pow(2) * blind.ways_of_count(n)).sum();
    assert_eq!(squares * 1000 / blind.ways(), 3483);
    assert_eq!(blind.moved_in_tenths(), 42);
    assert_eq!(blind.one_in(PerQuadrant([6; 4])), 1);
    assert_eq!(blind.one_in(PerQuadrant([24, 0, 0, 0])), u64::try_from(blind.ways() / 4).unwrap_or(u64::MAX));
}

#[test]
fn a_result_speaks_as_far_as_chance_lets_it() {
    let said = |c: [u8; 4]| (BlindTicks::course().one_in(PerQuadrant(c)), clarity(PerQuadrant(c)));
    assert_eq!(said([6, 6, 6, 6]), (1, Clarity::Blind));
    assert_eq!(said([7, 7, 5, 5]).1, Clarity::Blind);
    // The worked example of the course: one blind ticker in four is as uneven.
    assert_eq!(said([9, 3, 5, 7]), (4, Clarity::Blind));
    assert_eq!(said([9, 2, 6, 7]), (6, Clarity::Leans));
    assert_eq!(said([10, 2, 5, 7]), (14, Clarity::Leans));
    assert_eq!(said([11, 3, 4, 6]), (21, Clarity::Clear));
    assert_eq!([4, 5, 19, 20].map(Clarity::of), [Clarity::Blind, Clarity::Leans, Clarity::Leans, Clarity::Clear]);
    assert_eq!(leading(PerQuadrant([9, 3, 4, 8])), [Quadrant::A]);
    assert_eq!(few(PerQuadrant([9, 3, 4, 8])), [Quadrant::B]);
    // Whoever is nearly even never speaks: no result shows all four in front, only that none is.
    for a in 5..=7_u8 {
        for b in 5..=7_u8 {
            for c in 5..=7_u8 {
                let all = [a, b, c, 24_u8.saturating_sub(a + b + c)];
                if all.iter().max().unwrap() - all.iter().min().unwrap() <= 2 {
                    assert_eq!(clarity(PerQuadrant(all)), Clarity::Blind, "{all:?}");
                }
            }
        }
    }
}

/// A small source of chance of its own (`SplitMix64`), so that the test does not lean on what it tests.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    /// Ticks eight of thirty-two on three sheets without looking.
    fn tick(&mut self) -> [u8; 4] {
        let mut counts = [0; 4];
        for _ in 0..3 {
            let mut taken = 0_u32;
            while taken.count_ones() < 8 {
                let element = self.below(32);
                if taken & (1 << element) == 0 {
                    taken |= 1 << element;
                    counts[usize::try_from(element / 8).unwrap()] += 1;
                }
            }
        }
        counts
    }
}

#[test]
fn a_million_blind_tickers_agree() {
    const MANY: u32 = 1_000_000;
    let (mut chance, blind) = (Chance(2026), BlindTicks::course());
    let (mut seen, mut uneven, mut moved) = ([0_u32; 25], BTreeMap::<u32, u32>::new(), 0_u32);
    let mut near = [0_u32; 25];
    let mut before = chance.tick();
    for _ in 0..MANY {
        let counts = chance.tick();
        seen[usize::from(counts[0])] += 1;
        *uneven.entry(spread(counts.map(usize::from), 24)).or_default() += 1;
        let apart = counts.iter().zip(before).map(|(a, b)| u32::from(a.abs_diff(b))).sum::<u32>() / 2;
        (moved, near[apart as usize]) = (moved + apart, near[apart as usize] + 1);
        before = counts;
    }
    // Five standard deviations: once in two million honest runs a line would fall outside.
    let close = |seen: u32, ways: u128, what: &str| {
        let billionths = u32::try_from(ways * 1_000_000_000 / blind.ways()).unwrap();
        let (many, p) = (f64::from(MANY), f64::from(billionths) / 1e9);
        let bound = 5.0 * (many * p * (1.0 - p)).sqrt() + 1.0;
        assert!((f64::from(seen) - many * p).abs() <= bound, "{what}: {seen} for {:.1} ± {bound:.1}", many * p);
    };
    for (n, seen) in (0..).zip(seen) {
        close(seen, blind.ways_of_count(n), &format!("{n} picks"));
    }
    for spread in blind.unevenness.keys() {
        let reached = uneven.range(spread..).map(|(_, n)| n).sum();
        let ways = blind.unevenness.range(spread..).map(|(_, ways)| ways).sum();
        close(reached, ways, &format!("as uneven as {spread}"));
    }
    // Each attempt stands in two pairs, so that the pairs lean on each other a little: a wider bound.
    let mut reached = 0;
    let ways = folded(3, 8, 8);
    for (most, share) in ways.apart_at_most().take(4).enumerate() {
        reached += near[most];
        let wanted = f64::from(u32::try_from(share * u128::from(MANY) / PARTS).unwrap());
        assert!((f64::from(reached) - wanted).abs() <= 10.0 * wanted.sqrt(), "{most} apart: {reached} for {wanted}");
    }
    let tenths = f64::from(moved) * 10.0 / f64::from(MANY);
    assert!((tenths - f64::from(blind.moved_in_tenths())).abs() < 0.6, "{tenths}");
}
