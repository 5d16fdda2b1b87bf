//! The guide test, the outcome judge, the factors.

use domain::involvement::GuideStanding;
use domain::meeting::{ActionKind, CustomerAction, InHand, InHandKind, Meeting, Outcome, PromiseStatus};
use domain::project::{Factor, FactorScore, GuideAnswers, SaleSize};
use domain::tracker::judge::{
    JudgeAnswers, JudgeDays, MissingAnswer, Verdict, is_sentence, judge_outcome, record_verdict,
};
use domain::tracker::promise::{counts_as_proof, customer_moved_on, lacks_answers};

use super::case::{TODAY, ago, id};

const DAYS: JudgeDays = JudgeDays { held_on: TODAY, today: TODAY };

/// What they will do of a kind, with every answer.
fn acts(kind: ActionKind) -> CustomerAction {
    CustomerAction {
        kind: Some(kind),
        what: "what is meant".to_owned(),
        whom: Some(id(3)),
        contact: Some(id(2)),
        by: Some(TODAY),
        opens: "we see figures".to_owned(),
        ..CustomerAction::default()
    }
}

/// The answers where nothing is held.
fn of(action: CustomerAction) -> JudgeAnswers {
    JudgeAnswers { action: Some(action), ..JudgeAnswers::default() }
}

fn holding(kind: InHandKind, days_ago: i32) -> JudgeAnswers {
    JudgeAnswers { in_hand: InHand { kind, on: Some(ago(days_ago)) }, ..JudgeAnswers::default() }
}

fn large(answers: &JudgeAnswers) -> Verdict {
    judge_outcome(SaleSize::Large, DAYS, answers)
}

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
fn what_is_held_makes_an_order_and_nothing_else_does() {
    for kind in InHandKind::ALL {
        let order = matches!(kind, InHandKind::Contract | InHandKind::WrittenOrder | InHandKind::Money);
        assert_eq!(kind.is_order(), order);
        for size in [SaleSize::Small, SaleSize::Large] {
            let judged = |days| judge_outcome(size, DAYS, &holding(kind, days)).outcome;
            assert_eq!(
                [judged(0), judged(40)].map(|outcome| outcome == Outcome::Order),
                [order; 2],
                "{kind:?} {size:?}"
            );
            assert_ne!(judged(-1), Outcome::Order, "a signature to come is nothing yet: {kind:?}");
        }
        let undated = JudgeAnswers { in_hand: InHand { kind, on: None }, ..JudgeAnswers::default() };
        assert_ne!(large(&undated).outcome, Outcome::Order, "{kind:?}");
        assert_eq!(large(&undated).missing.contains(&MissingAnswer::PaperDay), order, "{kind:?}");
    }
}

#[test]
fn six_things_move_a_sale_and_what_sounds_like_them_does_not() {
    let moves = ActionKind::ALL.map(|kind| large(&of(acts(kind))).outcome);
    let (advances, rest) = moves.split_at(6);
    assert_eq!(advances, [Outcome::Advance; 6]);
    let (ruled, continues) = rest.split_last().unwrap();
    assert_eq!((continues, *ruled), (&[Outcome::Continuation; 7][..], Outcome::NoSale));
    assert_eq!(large(&JudgeAnswers::default()), Verdict { outcome: Outcome::Continuation, missing: Vec::new() });
    let paper =
        JudgeAnswers { in_hand: InHand { kind: InHandKind::LoosePaper, on: None }, ..of(acts(ActionKind::Trial)) };
    assert_eq!(large(&paper).outcome, Outcome::Advance, "a paper that binds nobody takes nothing away either");
    let signed = JudgeAnswers { action: Some(acts(ActionKind::RuledOut)), ..holding(InHandKind::Money, 1) };
    assert_eq!(large(&signed).outcome, Outcome::Order);
}

#[test]
fn the_judge_names_what_is_missing_to_the_action_that_was_chosen() {
    use ActionKind::{Joint, Other, Trial, WayUp};
    let missing = |spoil: fn(&mut CustomerAction), kind| {
        let mut action = acts(kind);
        spoil(&mut action);
        let verdict = large(&of(action));
        assert_eq!(verdict.outcome == Outcome::Advance, verdict.missing.is_empty());
        verdict.missing
    };
    assert_eq!(missing(|a| a.contact = None, Trial), [MissingAnswer::Who]);
    assert_eq!(missing(|a| a.by = None, Trial), [MissingAnswer::By]);
    assert_eq!(missing(|a| a.by = Some(ago(1)), Trial), [MissingAnswer::By]);
    assert_eq!(missing(|a| a.opens = "figures".to_owned(), Trial), [MissingAnswer::Opens]);
    assert_eq!(missing(|a| a.what.clear(), Trial), [], "a trial is a trial, however it is worded");
    assert_eq!(missing(|a| a.what = " .".to_owned(), Joint), [MissingAnswer::Step]);
    assert_eq!(missing(|a| a.what.clear(), Other), [MissingAnswer::Thing]);
    assert_eq!(missing(|a| (a.whom, a.what) = (None, String::new()), WayUp), [MissingAnswer::Whom]);
    assert_eq!(missing(|a| a.whom = None, WayUp), [MissingAnswer::Whom], "words in detail name nobody");
    assert_eq!(missing(|a| a.what.clear(), WayUp), []);
}

#[test]
fn the_way_up_leads_to_a_contact_or_to_a_name_of_its_own() {
    let nameless = CustomerAction { whom: None, ..acts(ActionKind::WayUp) };
    for (new_whom, outcome) in [
        ("", Outcome::Continuation),
        (" .", Outcome::Continuation),
        ("钟总", Outcome::Advance),
        ("Li", Outcome::Advance),
    ] {
        let answers = JudgeAnswers { new_whom: new_whom.to_owned(), ..of(nameless.clone()) };
        assert_eq!(large(&answers).outcome, outcome, "{new_whom}");
    }
    let trial = JudgeAnswers {
        new_whom: "钟总".to_owned(),
        ..of(CustomerAction { contact: None, ..acts(ActionKind::Trial) })
    };
    assert_eq!(large(&trial).missing, [MissingAnswer::Who], "a name that was not asked for stands for nobody else");
}

#[test]
fn an_outcome_on_record_stays_though_nobody_stands_there_to_whom() {
    let action = CustomerAction { whom: None, ..acts(ActionKind::WayUp) };
    let meeting = Meeting {
        outcome: Some(Outcome::Advance),
        in_hand: Some(InHand::default()),
        action: Some(action),
        ..Meeting::new(id(1), TODAY.at(9, 0, 0, 0))
    };
    assert!(counts_as_proof(&meeting, TODAY) && !lacks_answers(&meeting));
}

#[test]
fn a_single_word_is_no_answer_in_either_language() {
    for word in ["", " ", "yes", "budget.", "n/a", "可以", "签约", "可签约", "好，好", "42", "!", "CEO 见"] {
        assert!(!is_sentence(word), "{word}");
    }
    for sentence in
        ["we meet Sun", "can order", "能见孙总", "我们可以报价", "见 CEO 谈价", "立项才批得下来", "line 2 runs"]
    {
        assert!(is_sentence(sentence), "{sentence}");
    }
}

#[test]
fn a_small_sale_ends_in_an_order_or_not() {
    let small = |answers: &JudgeAnswers| judge_outcome(SaleSize::Small, DAYS, answers);
    for kind in ActionKind::ALL {
        assert_eq!(small(&of(acts(kind))), Verdict { outcome: Outcome::NoSale, missing: Vec::new() });
    }
    assert_eq!(small(&holding(InHandKind::Money, 0)).outcome, Outcome::Order);
}

fn recorded(meeting: &mut Meeting, answers: JudgeAnswers) -> Option<PromiseStatus> {
    record_verdict(meeting, SaleSize::Large, TODAY, answers);
    meeting.action.as_ref().map(|a| a.status)
}

#[test]
fn a_record_keeps_the_answers_as_far_as_they_were_given() {
    let mut meeting = Meeting::new(id(1), TODAY.at(9, 0, 0, 0));
    let part = CustomerAction { kind: Some(ActionKind::Trial), by: Some(ago(3)), ..CustomerAction::default() };
    assert_eq!(recorded(&mut meeting, of(part.clone())), Some(PromiseStatus::Promised));
    assert_eq!((meeting.outcome, meeting.action.as_ref()), (Some(Outcome::Continuation), Some(&part)));
    assert_eq!(recorded(&mut meeting, JudgeAnswers::default()), None);
    recorded(&mut meeting, holding(InHandKind::Contract, 4));
    assert_eq!((meeting.outcome, meeting.dated()), (Some(Outcome::Order), ago(4)));
    assert_eq!(customer_moved_on(&meeting, TODAY), Some(ago(4)), "an order is dated by its paper");
    record_verdict(&mut meeting, SaleSize::Small, TODAY, JudgeAnswers::default());
    assert_eq!((meeting.outcome, meeting.dated()), (Some(Outcome::NoSale), TODAY));
}

#[test]
fn a_promise_of_the_same_keeps_its_status_and_its_day_and_another_begins_anew() {
    let mut meeting = Meeting::new(id(1), TODAY.at(9, 0, 0, 0));
    let trial = || acts(ActionKind::Trial);
    assert_eq!(recorded(&mut meeting, of(trial())), Some(PromiseStatus::Promised));
    meeting.action.as_mut().unwrap().settle(PromiseStatus::Kept, TODAY);
    let opens = CustomerAction { opens: "another door opens".to_owned(), ..trial() };
    assert_eq!(recorded(&mut meeting, of(opens)), Some(PromiseStatus::Kept));
    assert_eq!(meeting.action.as_ref().unwrap().kept_on, Some(TODAY));
    let later = CustomerAction { by: Some(ago(-1)), ..trial() };
    assert_eq!(recorded(&mut meeting, of(later)), Some(PromiseStatus::Promised));
    assert_eq!(meeting.action.as_ref().unwrap().kept_on, None);
    meeting.action.as_mut().unwrap().settle(PromiseStatus::Broken, TODAY);
    assert_eq!(meeting.action.as_ref().unwrap().kept_on, None, "what was broken was kept on no day");
    let other = CustomerAction { contact: Some(id(5)), ..trial() };
    assert_eq!(recorded(&mut meeting, of(other)), Some(PromiseStatus::Promised));
}

#[test]
fn an_advance_without_its_answers_is_named_where_it_was_judged_by_choices() {
    let mut meeting = Meeting { outcome: Some(Outcome::Advance), ..Meeting::new(id(1), TODAY.at(9, 0, 0, 0)) };
    assert!(!lacks_answers(&meeting), "of an older record nothing is asked");
    meeting.in_hand = Some(InHand::default());
    assert!(lacks_answers(&meeting));
    meeting.action = Some(acts(ActionKind::Trial));
    assert!(!lacks_answers(&meeting));
    meeting.action = Some(acts(ActionKind::ThinkOver));
    assert!(lacks_answers(&meeting), "thinking it over is no advance, whatever stands on record");
    meeting.outcome = Some(Outcome::Continuation);
    assert!(!lacks_answers(&meeting));
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
