//! What a class handed in together: it comes to the same as if everybody had handed in alone, and nobody counts twice.

use std::collections::BTreeMap;

use domain::brain::profile::Dominance;
use domain::id::IdSource;
use domain::quadrant::{PerQuadrant, Quadrant};
use domain::workshop::Workshop;
use domain::workshop::group_map::{GroupMap, GroupReading, LEAST, OverlookReason, TooFewProfiles};
use domain::workshop::grouping::class_map;
use domain::workshop::hand_in::{GroupSums, HandIn, HandInWay, Hands};
use domain::workshop::ratio::Ratio;
use domain::workshop::seat::Seat;
use domain::workshop::tally::{SheetCounts, SheetTally};
use jiff::civil::date;
use proptest::prelude::*;

/// Twelve counts of one person.
type Counts = [[u8; 4]; 3];

/// A class of these answers with badges from 1; who is named handed in alone too.
fn class(answers: &[Counts], alone: impl Fn(usize) -> bool) -> Workshop {
    let (mut ids, day) = (IdSource::new(3), date(2026, 1, 5));
    let mut class = Workshop::new(ids.next_id(), "K".into(), day);
    for (place, counts) in answers.iter().enumerate() {
        let person = ids.next_id();
        let badge = u16::try_from(place + 1).ok();
        class.roster.push(Seat { badge, on_map: true, ..Seat::new(person) });
        if alone(place) {
            let counts = SheetCounts::new(*counts).unwrap();
            class.handed_in.push(HandIn { person, way: HandInWay::Code, at: day.at(9, 0, 0, 0), counts, picks: None });
        }
    }
    class
}

/// Adds the sums of these places, as a trainer types them.
fn sum(class: &mut Workshop, answers: &[Counts], from: usize, to: usize) {
    let mut sums = [[0_u16; 4]; 3];
    for counts in &answers[from..to] {
        for (sheet, counts) in sums.iter_mut().zip(counts) {
            sheet.iter_mut().zip(counts).for_each(|(sum, count)| *sum += u16::from(*count));
        }
    }
    let (from, to) = (u16::try_from(from + 1).unwrap(), u16::try_from(to).unwrap());
    let id = IdSource::new(u64::from(from) * 977 + u64::from(to)).next_id();
    class.sums.push(GroupSums { id, from, to, counts: Some(SheetTally(sums)), hands: Vec::new() });
}

fn raise(class: &mut Workshop, hands: &[(&str, u16)]) {
    let hands = hands.iter().map(|(letters, people)| Hands { dominance: (*letters).to_owned(), people: *people });
    let to = u16::try_from(class.roster.len().max(1)).unwrap();
    let id = IdSource::new(4).next_id();
    class.sums.push(GroupSums { id, from: 1, to, counts: None, hands: hands.collect() });
}

fn map(class: &Workshop) -> Result<GroupMap, TooFewProfiles> {
    class_map(class, &BTreeMap::new())
}

fn mean(class: &Workshop) -> PerQuadrant<Ratio> {
    map(class).unwrap().mean.unwrap().mean
}

fn sheet() -> impl Strategy<Value = [u8; 4]> {
    prop::collection::vec(0_u8..=8, 3).prop_map(|mut cuts| {
        cuts.sort_unstable();
        [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 8 - cuts[2]]
    })
}

fn answers() -> impl Strategy<Value = Vec<Counts>> {
    prop::collection::vec([sheet(), sheet(), sheet()], LEAST..60)
}

const EVEN: Counts = [[2, 2, 2, 2]; 3];
const LEFT: Counts = [[4, 4, 0, 0]; 3];

#[test]
fn sums_of_fewer_than_five_tell_nothing() {
    let four = [EVEN; 4];
    let mut small = class(&four, |_| false);
    sum(&mut small, &four, 0, 4);
    assert_eq!(map(&small), Err(TooFewProfiles { have: 0 }));
    let five = [EVEN; 5];
    let mut large = class(&five, |_| false);
    sum(&mut large, &five, 0, 5);
    let map = map(&large).unwrap();
    assert_eq!((map.profiles, map.points.len(), map.leads.people), (0, 0, 0), "no points, and nobody's letters");
    assert_eq!(map.mean.map(|mean| (mean.people, mean.summed)), Some((5, 5)));
    assert_eq!(map.reading, Some(GroupReading::NearlyEven));
}

#[test]
fn what_is_left_of_sums_without_the_points_is_never_fewer_than_five() {
    let ten = [EVEN, EVEN, EVEN, EVEN, EVEN, LEFT, LEFT, LEFT, LEFT, LEFT];
    // Six of ten are points: the sums less the points would tell of four.
    let mut told = class(&ten, |place| place < 6);
    sum(&mut told, &ten, 0, 10);
    let found = map(&told).unwrap();
    assert_eq!(found.mean.map(|mean| (mean.people, mean.summed)), Some((6, 0)));
    let mut kept = class(&ten, |place| place < 5);
    sum(&mut kept, &ten, 0, 10);
    let found = map(&kept).unwrap();
    assert_eq!((found.profiles, found.mean.map(|mean| (mean.people, mean.summed))), (5, Some((10, 5))));
}

#[test]
fn sums_that_do_not_add_up_or_meet_others_count_nowhere() {
    let ten = [EVEN; 10];
    let mut twice = class(&ten, |_| false);
    sum(&mut twice, &ten, 0, 7);
    sum(&mut twice, &ten, 5, 10);
    assert_eq!(map(&twice).unwrap().mean.map(|mean| mean.people), Some(7));
    let mut wrong = class(&ten, |_| false);
    sum(&mut wrong, &ten, 0, 10);
    wrong.sums[0].counts = Some(SheetTally([[20; 4], [20; 4], [20, 20, 20, 19]]));
    assert!(map(&wrong).is_err());
}

#[test]
fn raised_hands_alone_tell_who_leads_and_what_few_lead_with() {
    let mut hands = class(&[EVEN; 40], |_| false);
    raise(&mut hands, &[("A", 20), ("AB", 16), ("CD", 4)]);
    let map = map(&hands).unwrap();
    let told: Vec<_> = map.leads.dominances.iter().map(|(told, people)| (told.letters(), *people)).collect();
    assert_eq!(told, [("A".to_owned(), 20), ("AB".to_owned(), 16), ("CD".to_owned(), 4)]);
    assert_eq!((map.leads.people, map.leads.by_hands, map.mean.is_none()), (40, 40, true));
    let few = OverlookReason::FewLead;
    assert_eq!(map.reading, Some(GroupReading::Overlooks(vec![(Quadrant::C, few), (Quadrant::D, few)])));
    let mut balanced = class(&[EVEN; 8], |_| false);
    raise(&mut balanced, &[("AC", 4), ("BD", 4)]);
    assert_eq!(class_map(&balanced, &BTreeMap::new()).unwrap().reading, None, "there is no mean to say more of");
}

#[test]
fn fewer_hands_than_known_profiles_are_left_out() {
    let mut some = class(&[LEFT; 12], |_| true);
    raise(&mut some, &[("C", 6)]);
    let leads = map(&some).unwrap().leads;
    assert_eq!((leads.people, leads.by_hands), (12, 0));
}

#[test]
fn that_few_lead_is_not_said_of_a_class_whose_leads_are_not_known() {
    // Everybody of whom the letters are known leads at the left, but they are ten of fifty.
    let all: Vec<_> = (0..50).map(|place| if place < 10 { LEFT } else { [[3, 3, 1, 1]; 3] }).collect();
    let mut large = class(&all, |place| place < 10);
    sum(&mut large, &all, 10, 50);
    let lowest = OverlookReason::LowMean;
    let map = map(&large).unwrap();
    assert_eq!(map.reading, Some(GroupReading::Overlooks(vec![(Quadrant::C, lowest), (Quadrant::D, lowest)])));
    assert_eq!((map.leads.people, map.told_of(), map.told_of_points()), (10, 50, false));
}

proptest! {
    #[test]
    fn a_class_of_sums_has_the_mean_of_the_same_class_of_profiles(answers in answers(), cut in 0_usize..60) {
        let alone = class(&answers, |_| true);
        let mut summed = class(&answers, |_| false);
        let cut = cut.min(answers.len());
        for (from, to) in [(0, cut), (cut, answers.len())] {
            if from < to {
                sum(&mut summed, &answers, from, to);
            }
        }
        prop_assert_eq!(mean(&alone), mean(&summed));
        let map = map(&summed).unwrap();
        prop_assert_eq!(map.told_of(), answers.len());
        prop_assert!(map.points.is_empty());
    }

    #[test]
    fn nobody_in_a_team_that_told_its_sums_counts_twice(
        answers in answers(), from in 0_usize..30, alone in prop::collection::vec(any::<bool>(), 60)
    ) {
        // Who is outside the sums handed in alone, and some of those inside too.
        let from = from.min(answers.len() - 1);
        let mut mixed = class(&answers, |place| place < from || alone[place]);
        sum(&mut mixed, &answers, from, answers.len());
        let everybody = mean(&class(&answers, |_| true));
        let Ok(map) = map(&mixed) else { return Ok(()) };
        let found = map.mean.unwrap();
        prop_assert!(found.people <= answers.len());
        let points = mixed.handed_in.len();
        prop_assert_eq!(map.profiles, if points < LEAST { 0 } else { points });
        if found.people == answers.len() {
            prop_assert_eq!(found.mean, everybody);
        }
        prop_assert!(found.summed == 0 || found.summed >= LEAST);
        if points >= LEAST {
            prop_assert!(found.summed == 0 || found.people == answers.len());
        }
    }

    #[test]
    fn hands_and_profiles_of_one_class_count_everybody_once(
        answers in answers(), alone in prop::collection::vec(any::<bool>(), 60)
    ) {
        let whole = class(&answers, |_| true);
        let letters: Vec<_> = whole.handed_in.iter().map(|answer| answer.profile().dominance().letters()).collect();
        let raised: Vec<_> = letters.iter().map(|letters| (letters.as_str(), 1)).collect();
        let mut mixed = class(&answers, |place| alone[place]);
        raise(&mut mixed, &raised);
        let leads = map(&mixed).unwrap().leads;
        prop_assert_eq!((leads.people, leads.by_hands), (answers.len(), answers.len()));
        prop_assert_eq!(leads.dominances.iter().map(|(_, people)| people).sum::<usize>(), answers.len());
        for quadrant in Quadrant::ALL {
            let led = |letters: &&String| {
                Dominance::from_letters(letters).is_some_and(|led| led.quadrants().contains(&quadrant))
            };
            prop_assert_eq!(leads.leading[quadrant], letters.iter().filter(led).count());
        }
        // Whoever comes later has a badge above, and counts beside the hands once they hand in.
        let late = class(&answers, |_| true);
        let mut late = Workshop { sums: mixed.sums.clone(), ..late };
        late.sums[0].to = 1;
        let leads = map(&late).unwrap().leads;
        prop_assert_eq!(leads.people, answers.len(), "badges drawn after the hands were counted");
    }
}
