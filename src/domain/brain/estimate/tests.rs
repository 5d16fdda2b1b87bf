//! Worked examples and laws of the estimate.

use jiff::civil::date;
use proptest::prelude::*;

use super::super::super::contact::Overrule;
use super::super::super::id::IdSource;
use super::*;

const TODAY: Date = date(2026, 1, 5);

fn contact(clues: Vec<Clue>) -> Contact {
    let mut contact = Contact::new(IdSource::new(1).next_id(), "Li".to_owned());
    contact.clues = clues;
    contact
}

/// The first clues of each quadrant.
fn ticked(ticks: [u8; 4]) -> Contact {
    let clues = Quadrant::ALL.into_iter().zip(ticks).flat_map(|(q, n)| (1..=n).map(move |n| format!("{q}{n}")));
    contact(clues.map(|key| Clue { key, on: TODAY }).collect())
}

fn of(ticks: [u8; 4]) -> Estimate {
    Estimate::of(&ticked(ticks))
}

fn me(counts: [u8; 4]) -> Profile {
    Profile { sheets: [PerQuadrant::default(); 3], counts: PerQuadrant(counts) }
}

#[test]
fn each_threshold_says_more() {
    assert_eq!(of([3, 0, 0, 0]).evidence(), None);
    assert_eq!(of([3, 1, 0, 0]).evidence(), Some(Evidence::Thin));
    assert_eq!(of([4, 3, 0, 0]).evidence(), Some(Evidence::Thin));
    assert_eq!(of([4, 3, 1, 0]).evidence(), Some(Evidence::Fair));
    assert_eq!(of([6, 3, 1, 1]).evidence(), Some(Evidence::Fair));
    assert_eq!(of([6, 3, 2, 1]).evidence(), Some(Evidence::Good));
    assert!(of([3, 0, 0, 0]).leading_quadrants().is_empty() && of([3, 0, 0, 0]).bands().is_none());
    assert_eq!(of([1, 2, 0, 1]).leading_quadrants(), [Quadrant::B]);
    assert_eq!(of([2, 0, 2, 0]).leading_quadrants(), [Quadrant::A, Quadrant::C]);
    for fewer in [[4, 3, 0, 0], [4, 3, 1, 0], [6, 3, 1, 1]] {
        assert!(of(fewer).shares_of_24().is_none() && of(fewer).percents().is_none() && of(fewer).bands().is_none());
        assert!(gap(&me([9, 3, 5, 7]), &of(fewer)).is_none());
    }
    assert!(of([6, 3, 2, 1]).shares_of_24().is_some() && of([6, 3, 2, 1]).bands().is_some());
    assert_eq!(of([1, 1, 0, 0]).wanted(), Some((2, 4)));
    assert_eq!(of([2, 2, 2, 1]).wanted(), Some((1, 8)));
    assert_eq!(of([6, 6, 0, 0]).wanted(), None);
}

#[test]
fn the_second_is_named_from_eight_ticks_on() {
    use Quadrant::{A, B, C};
    assert!(of([4, 2, 1, 0]).second_quadrants().is_empty());
    assert_eq!(of([4, 2, 1, 1]).second_quadrants(), [B]);
    assert_eq!(of([4, 2, 2, 0]).second_quadrants(), [B, C]);
    // Two that lead together are the first and the second, and three that tie behind one are nobody in particular.
    assert_eq!(of([3, 3, 1, 1]).leading_quadrants(), [A, B]);
    assert!(of([3, 3, 1, 1]).second_quadrants().is_empty() && of([5, 1, 1, 1]).second_quadrants().is_empty());
    assert!(of([6, 0, 0, 0]).second_quadrants().is_empty());
}

#[test]
fn a_message_is_checked_in_the_order_of_what_is_known() {
    assert_eq!(of([3, 0, 0, 0]).listening_ranks(), None);
    assert_eq!(of([0, 1, 3, 1]).listening_ranks(), Some(PerQuadrant([3, 3, 1, 3])));
    assert_eq!(of([4, 2, 1, 1]).listening_ranks(), Some(PerQuadrant([1, 2, 3, 3])));
    assert_eq!(of([6, 5, 3, 2]).listening_ranks(), Some(PerQuadrant([1, 1, 2, 2])));
}

#[test]
fn from_twelve_ticks_shares_of_24_are_rounded_half_up() {
    use Band::{Low, Primary, Secondary};
    assert_eq!(of([6, 2, 2, 2]).shares_of_24(), Some(PerQuadrant([12, 4, 4, 4])));
    assert_eq!(of([5, 5, 3, 3]).percents(), Some(PerQuadrant([31, 31, 19, 19])));
    // 24 x 5/16 is 7.5, 24 x 3/16 is 4.5, 24 x 2/16 is 3.
    assert_eq!(of([6, 5, 3, 2]).shares_of_24(), Some(PerQuadrant([9, 8, 5, 3])));
    assert_eq!(of([6, 5, 3, 2]).bands(), Some(PerQuadrant([Primary, Primary, Secondary, Secondary])));
    assert_eq!(of([6, 6, 1, 0]).bands(), Some(PerQuadrant([Primary, Primary, Low, Low])));
}

#[test]
fn a_judgement_by_hand_wins_and_the_clues_come_back() {
    let mut contact = ticked([6, 3, 2, 1]);
    let clues = Estimate::of(&contact);
    let quadrants = vec![Quadrant::D, Quadrant::C, Quadrant::D];
    contact.overrule = Some(Overrule { quadrants, on: date(2025, 12, 26) });
    let hand = Estimate::of(&contact);
    assert_eq!(hand.leading_quadrants(), [Quadrant::C, Quadrant::D]);
    assert_eq!(hand.bands(), Some(PerQuadrant([Band::Secondary, Band::Secondary, Band::Primary, Band::Primary])));
    assert!(hand.shares_of_24().is_none() && hand.percents().is_none() && gap(&me([9, 3, 5, 7]), &hand).is_none());
    assert_eq!((hand.age(TODAY), clues.age(TODAY)), (Some(10), Some(0)));
    contact.overrule = None;
    assert_eq!(Estimate::of(&contact), clues);
    contact.overrule = Some(Overrule { quadrants: Vec::new(), on: TODAY });
    assert_eq!(Estimate::of(&contact), clues, "nothing chosen is no judgement");
}

#[test]
fn the_age_counts_from_the_newest_clue() {
    let mut contact = ticked([1, 0, 0, 0]);
    contact.clues.push(Clue { key: "B1".to_owned(), on: date(2025, 11, 6) });
    contact.clues[0].on = date(2025, 12, 29);
    let estimate = Estimate::of(&contact);
    assert_eq!((estimate.newest, estimate.oldest), (Some(date(2025, 12, 29)), Some(date(2025, 11, 6))));
    assert_eq!(estimate.age(TODAY), Some(7));
    assert_eq!(estimate.age(date(2025, 1, 1)), Some(0));
    assert_eq!(of([0, 0, 0, 0]).age(TODAY), None);
}

#[test]
fn unknown_keys_and_doubles_do_not_count() {
    let keys = ["A1", "A1", "A7", "A0", "E1", "a2", "", "A01", "客户", "D6"];
    let clues = keys.iter().map(|key| Clue { key: (*key).to_owned(), on: TODAY }).collect();
    let estimate = Estimate::of(&contact(clues));
    assert_eq!((estimate.ticks, estimate.total), (PerQuadrant([1, 0, 0, 1]), 2));
}

#[test]
fn the_gap_names_where_each_is_larger() {
    // 24ths: me 9-3-5-7, them 4-12-4-4.
    let found = gap(&me([9, 3, 5, 7]), &of([2, 6, 2, 2]));
    assert_eq!(found, Some(Gap { you: Quadrant::A, them: Quadrant::B, points: 9 }));
    assert_eq!(gap(&me([12, 4, 4, 4]), &of([6, 2, 2, 2])), None, "no difference");
    assert_eq!(gap(&me([9, 3, 5, 7]), &of([2, 6, 2, 1])), None, "no kite");
    let tied = gap(&me([6, 6, 6, 6]), &of([6, 6, 0, 0]));
    assert_eq!(tied, Some(Gap { you: Quadrant::C, them: Quadrant::A, points: 6 }), "ties in order");
}

#[test]
fn the_gap_between_two_people_turns_round_with_them() {
    let (one, two) = (PerQuadrant([9, 3, 5, 7]), PerQuadrant([4, 11, 5, 4]));
    let found = gap_between(one, two);
    assert_eq!(found, Some(Gap { you: Quadrant::A, them: Quadrant::B, points: 8 }));
    let back = gap_between(two, one);
    assert_eq!(back, Some(Gap { you: Quadrant::B, them: Quadrant::A, points: 5 }));
    assert_eq!(gap_between(one, one), None);
}

#[test]
fn a_clue_is_ticked_and_taken_back() {
    let mut clues = ticked([2, 0, 0, 0]).clues;
    let before = clues.clone();
    assert!(toggle(&mut clues, "C4", TODAY));
    assert_eq!(clues.last(), Some(&Clue { key: "C4".to_owned(), on: TODAY }));
    assert!(!toggle(&mut clues, "C4", TODAY));
    assert!(!toggle(&mut clues, "C9", TODAY));
    assert_eq!(clues, before);
}

fn clues() -> impl Strategy<Value = Vec<Clue>> {
    let clue = (0_usize..5, 0_u8..8, 0_i16..400).prop_map(|(q, n, day)| {
        let letter = ["A", "B", "C", "D", "E"][q];
        Clue { key: format!("{letter}{n}"), on: date(2025, 1, 1) + jiff::Span::new().days(day) }
    });
    proptest::collection::vec(clue, 0..40)
}

fn counts() -> impl Strategy<Value = [u8; 4]> {
    proptest::collection::vec(0_usize..4, 24).prop_map(|picks| {
        let mut counts = [0; 4];
        for q in picks {
            counts[q] += 1;
        }
        counts
    })
}

proptest! {
    #[test]
    fn the_order_of_ticks_never_matters(mut clues in clues(), turn in 0_usize..40) {
        let before = Estimate::of(&contact(clues.clone()));
        let by = turn % clues.len().max(1);
        clues.rotate_left(by);
        prop_assert_eq!(&Estimate::of(&contact(clues.clone())), &before);
        clues.reverse();
        prop_assert_eq!(Estimate::of(&contact(clues)), before);
    }

    #[test]
    fn shares_are_the_ticks_within_rounding(ticks in proptest::array::uniform4(0_u8..=6)) {
        let estimate = of(ticks);
        let total: u8 = ticks.iter().sum();
        prop_assert_eq!(estimate.total, total);
        prop_assert_eq!(estimate.shares_of_24().is_some(), total >= 12);
        prop_assert_eq!(estimate.percents().is_some(), total >= 12);
        for (shares, whole) in [(estimate.shares_of_24(), 24.0), (estimate.percents(), 100.0)] {
            let Some(shares) = shares else { continue };
            for (quadrant, share) in shares.iter() {
                let exact = whole * f64::from(ticks[quadrant.index()]) / f64::from(total);
                prop_assert!(f64::from(*share) - exact <= 0.5 && exact - f64::from(*share) < 0.5);
            }
            let sum: u16 = shares.0.iter().copied().map(u16::from).sum();
            prop_assert!((f64::from(sum) - whole).abs() <= 2.0);
        }
    }

    #[test]
    fn more_ticks_never_say_less(ticks in proptest::array::uniform4(0_u8..6), which in 0_usize..4) {
        let mut more = ticks;
        more[which] += 1;
        let (before, after) = (of(ticks), of(more));
        prop_assert!(before.evidence() <= after.evidence());
        prop_assert_eq!(before.evidence().is_none(), before.leading_quadrants().is_empty());
        prop_assert!(before.bands().is_none() || after.bands().is_some());
        prop_assert_eq!(after.bands().is_some(), after.total >= 12);
        let second = after.second_quadrants();
        prop_assert!(second.is_empty() || after.total >= 8);
        for quadrant in after.leading_quadrants() {
            prop_assert!(after.listening_ranks().is_some_and(|ranks| ranks[quadrant] == 1));
            prop_assert!(second.iter().all(|q| after.ticks[*q] < after.ticks[quadrant]));
        }
    }

    #[test]
    fn a_judgement_says_the_same_whatever_the_clues(clues in clues(), which in 1_u8..16) {
        let quadrants: Vec<_> = Quadrant::ALL.into_iter().filter(|q| which & (1 << q.index()) != 0).collect();
        let mut judged = contact(clues);
        let before = Estimate::of(&judged);
        judged.overrule = Some(Overrule { quadrants: quadrants.iter().rev().copied().collect(), on: TODAY });
        let after = Estimate::of(&judged);
        prop_assert_eq!(after.leading_quadrants(), quadrants.clone());
        for (quadrant, band) in after.bands().unwrap_or(PerQuadrant([Band::Low; 4])).iter() {
            prop_assert_eq!(*band == Band::Primary, quadrants.contains(&quadrant));
        }
        judged.overrule = None;
        prop_assert_eq!(Estimate::of(&judged), before);
    }

    #[test]
    fn a_gap_has_two_sides(mine in counts(), ticks in proptest::array::uniform4(0_u8..=6)) {
        let them = of(ticks);
        let Some(counts) = them.shares_of_24() else { return Ok(()) };
        let more = |q: usize| i16::from(counts.0[q]) - i16::from(mine[q]);
        match gap(&me(mine), &them) {
            None => prop_assert!((0..4).all(|q| more(q) <= 0)),
            Some(gap) => {
                prop_assert_ne!(gap.you, gap.them);
                prop_assert_eq!(i16::from(gap.points), more(gap.them.index()));
                prop_assert!((0..4).all(|q| more(q) <= i16::from(gap.points)));
            }
        }
    }
}
