//! The guide test, the outcome judge, the factors.

use domain::involvement::GuideStanding;
use domain::meeting::{Meeting, Outcome, PromiseStatus};
use domain::project::{Factor, FactorScore, GuideAnswers, SaleSize};
use domain::tracker::judge::{JudgeAnswers, MissingAnswer, Void, judge_outcome, record_verdict};
use jiff::civil::Date;

use super::case::{TODAY, ago, id};

const NOTHING: JudgeAnswers =
    JudgeAnswers { signed: "", what: "", who: "", by: None, opens: "", void: Void::NONE, ruled_out: false };
const ALL: JudgeAnswers = JudgeAnswers {
    signed: "",
    what: "trial",
    who: "Wang",
    by: Some(TODAY),
    opens: "figures",
    void: Void::NONE,
    ruled_out: false,
};

#[test]
fn the_guide_test_in_all_its_sixteen_answers() {
    use GuideStanding::{Candidate, Guide, InsideSource, Nobody};
    // The bits: wants us, believed, true so far, tells next.
    let wanted = [
        (0b0000, Nobody),
        (0b0001, Candidate),
        (0b0010, InsideSource),
        (0b0011, InsideSource),
        (0b0100, Candidate),
        (0b0101, Candidate),
        (0b0110, InsideSource),
        (0b0111, InsideSource),
        (0b1000, Candidate),
        (0b1001, Candidate),
        (0b1010, InsideSource),
        (0b1011, Guide),
        (0b1100, Candidate),
        (0b1101, Guide),
        (0b1110, InsideSource),
        (0b1111, Guide),
    ];
    for (bits, expected) in wanted {
        let yes = |bit: u8| bits & bit != 0;
        let answers = GuideAnswers { wants_us: yes(8), believed: yes(4), true_so_far: yes(2), tells_next: yes(1) };
        assert_eq!(answers.standing(), expected, "{bits:04b}");
    }
    assert!(Nobody < Candidate && Candidate < InsideSource && InsideSource < Guide);
}

#[test]
fn the_judge_asks_in_order() {
    let large = |answers: &JudgeAnswers| judge_outcome(SaleSize::Large, TODAY, answers);
    assert_eq!(large(&NOTHING).outcome, Outcome::Continuation);
    assert_eq!(large(&ALL).outcome, Outcome::Advance);
    assert_eq!(large(&JudgeAnswers { signed: "contract", ..ALL }).outcome, Outcome::Order);
    assert_eq!(large(&JudgeAnswers { signed: "contract", ruled_out: true, ..NOTHING }).outcome, Outcome::Order);
    assert_eq!(large(&JudgeAnswers { ruled_out: true, ..NOTHING }).outcome, Outcome::NoSale);
    assert_eq!(large(&JudgeAnswers { ruled_out: true, ..ALL }).outcome, Outcome::Advance);
    assert_eq!(large(&JudgeAnswers { signed: " \u{3000}", ..NOTHING }).outcome, Outcome::Continuation);
}

#[test]
fn the_judge_names_what_is_missing_to_what_was_begun() {
    let missing = |answers: &JudgeAnswers| judge_outcome(SaleSize::Large, TODAY, answers).missing;
    assert_eq!(missing(&NOTHING), []);
    assert_eq!(missing(&ALL), []);
    assert_eq!(
        missing(&JudgeAnswers { what: "trial", ..NOTHING }),
        [MissingAnswer::Who, MissingAnswer::By, MissingAnswer::Opens]
    );
    assert_eq!(missing(&JudgeAnswers { who: " ", ..ALL }), [MissingAnswer::Who]);
    assert_eq!(missing(&JudgeAnswers { by: Some(ago(1)), ..ALL }), [MissingAnswer::By]);
    assert_eq!(missing(&JudgeAnswers { opens: "", by: None, ..ALL }), [MissingAnswer::By, MissingAnswer::Opens]);
    assert_eq!(missing(&JudgeAnswers { signed: "contract", who: "", ..ALL }), []);
}

#[test]
fn a_small_sale_ends_in_an_order_or_not() {
    let small = |answers: &JudgeAnswers| judge_outcome(SaleSize::Small, TODAY, answers);
    for answers in [NOTHING, ALL, JudgeAnswers { ruled_out: true, ..NOTHING }, JudgeAnswers { who: "", ..ALL }] {
        let verdict = small(&answers);
        assert_eq!((verdict.outcome, verdict.missing), (Outcome::NoSale, Vec::new()));
    }
    assert_eq!(small(&JudgeAnswers { signed: "contract", ..NOTHING }).outcome, Outcome::Order);
}

fn recorded(meeting: &mut Meeting, answers: &JudgeAnswers) -> Option<PromiseStatus> {
    record_verdict(meeting, SaleSize::Large, answers);
    meeting.action.as_ref().map(|a| a.status)
}

#[test]
fn a_record_keeps_the_answers_as_far_as_they_were_given() {
    let mut meeting = Meeting::new(id(1), TODAY.at(9, 0, 0, 0));
    record_verdict(&mut meeting, SaleSize::Large, &JudgeAnswers { what: " trial ", by: Some(ago(3)), ..NOTHING });
    assert_eq!(meeting.outcome, Some(Outcome::Continuation));
    let action = meeting.action.as_ref().unwrap();
    let told: (&str, &str, Option<Date>, &str) = (&action.what, &action.who, action.by, &action.opens);
    assert_eq!(told, ("trial", "", Some(ago(3)), ""));
    assert_eq!(recorded(&mut meeting, &NOTHING), None);
    record_verdict(&mut meeting, SaleSize::Large, &JudgeAnswers { signed: " contract", ..NOTHING });
    assert_eq!((meeting.outcome, meeting.signed.as_str()), (Some(Outcome::Order), "contract"));
}

#[test]
fn a_promise_of_the_same_keeps_its_status_and_another_begins_anew() {
    let mut meeting = Meeting::new(id(1), TODAY.at(9, 0, 0, 0));
    assert_eq!(recorded(&mut meeting, &ALL), Some(PromiseStatus::Promised));
    meeting.action.as_mut().unwrap().status = PromiseStatus::Kept;
    assert_eq!(recorded(&mut meeting, &JudgeAnswers { opens: "another door", ..ALL }), Some(PromiseStatus::Kept));
    assert_eq!(recorded(&mut meeting, &JudgeAnswers { by: Some(ago(-1)), ..ALL }), Some(PromiseStatus::Promised));
    meeting.action.as_mut().unwrap().status = PromiseStatus::Broken;
    assert_eq!(recorded(&mut meeting, &JudgeAnswers { who: "Li", ..ALL }), Some(PromiseStatus::Promised));
}

#[test]
fn the_weakest_factor_is_of_the_largest_deficit_else_the_lowest_else_the_first() {
    let score = |factor, ours, theirs| FactorScore { factor, ours, theirs };
    let (value, price) = (score(Factor::Value, 2, Some(2)), score(Factor::Price, 4, Some(5)));
    assert_eq!(FactorScore::weakest(&[]), None);
    assert_eq!(FactorScore::weakest(&[value, price]), Some(Factor::Price));
    assert_eq!(FactorScore::weakest(&[score(Factor::Trust, 2, Some(3)), price]), Some(Factor::Trust));
    assert_eq!(FactorScore::weakest(&[price, score(Factor::Need, 4, Some(5))]), Some(Factor::Need));
    assert_eq!(FactorScore::weakest(&[score(Factor::Trust, 3, None), value]), Some(Factor::Value));
    assert_eq!(score(Factor::Need, 1, Some(5)).deficit(), 4);
    assert_eq!(score(Factor::Need, 5, Some(1)).deficit() + score(Factor::Need, 1, None).deficit(), 0);
}

#[test]
fn words_that_only_sound_like_an_action_are_none() {
    for (void, missing) in [
        (Void { what: true, ..Void::NONE }, MissingAnswer::What),
        (Void { who: true, ..Void::NONE }, MissingAnswer::Who),
        (Void { opens: true, ..Void::NONE }, MissingAnswer::Opens),
    ] {
        let verdict = judge_outcome(SaleSize::Large, TODAY, &JudgeAnswers { void, ..ALL });
        assert_eq!((verdict.outcome, verdict.missing), (Outcome::Continuation, vec![missing]));
    }
    let spoken = JudgeAnswers { signed: "he said yes", void: Void { signed: true, ..Void::NONE }, ..NOTHING };
    assert_eq!(judge_outcome(SaleSize::Small, TODAY, &spoken).outcome, Outcome::NoSale);
}
