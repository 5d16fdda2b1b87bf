//! Laws of the walk-around.

use proptest::prelude::*;

use super::*;

fn answers() -> impl Strategy<Value = WalkAnswers> {
    prop::collection::vec((0_usize..4, 0_u8..8), 0..30).prop_map(|marks| {
        let mut answers = WalkAnswers::default();
        for (q, n) in marks {
            answers.toggle(Quadrant::ALL[q], n);
        }
        answers
    })
}

#[test]
fn a_listener_puts_the_primary_first() {
    let mut a = WalkAnswers::default();
    (1..=3).for_each(|n| a.toggle(Quadrant::C, n));
    assert_eq!(a.missing(Some(PerQuadrant([3, 2, 1, 3]))), [Quadrant::C, Quadrant::B, Quadrant::A, Quadrant::D]);
    assert_eq!(a.missing(None), [Quadrant::A, Quadrant::B, Quadrant::D, Quadrant::C]);
}

proptest! {
    #[test]
    fn answered_and_open_make_the_whole(a in answers()) {
        for q in Quadrant::ALL {
            prop_assert_eq!(a.answered()[q] + a.open()[q], questions(q));
        }
    }

    #[test]
    fn only_quadrants_with_open_questions_are_missed(a in answers()) {
        let missing = a.missing(None);
        for q in Quadrant::ALL {
            prop_assert_eq!(missing.contains(&q), a.open()[q] > 0);
        }
        prop_assert!(missing.windows(2).all(|w| (a.open()[w[0]], w[1]) >= (a.open()[w[1]], w[0])));
    }
}
