//! Checks one page or case, its parts and its questions: nothing on it is empty, uneven or without an answer.

use super::super::CourseRule;
use super::{CARDS, CaseTexts, CoursePage, HAND_ROWS, PageBlock, QUESTIONS, VoteQuestion, minutes};

impl CoursePage {
    /// Tells what is wrong with it, at its place in the pack.
    pub(super) fn check(&self, place: &str, check: &mut impl FnMut(bool, &str, CourseRule)) {
        check(!self.blocks.is_empty(), &format!("{place}.blocks"), CourseRule::AtLeast(1));
        check(!self.notes.is_empty(), &format!("{place}.notes"), CourseRule::AtLeast(1));
        check_blocks(&self.blocks, &format!("{place}.blocks"), check);
        if let Some(question) = &self.question {
            question.check(&format!("{place}.question"), check);
        }
        if let Some(exercise) = &self.exercise {
            check(minutes::good(exercise.minutes), &format!("{place}.exercise.minutes"), minutes::RULE);
        }
        if let Some(hands) = &self.hands {
            let known = (2..=HAND_ROWS).contains(&hands.rows.len());
            check(known, &format!("{place}.hands.rows"), CourseRule::Between(2, HAND_ROWS));
        }
        for (at, dealer) in self.dealers.iter().enumerate() {
            let (potential, share) = (u64::from(dealer.potential), u64::from(dealer.share));
            let place = format!("{place}.dealers[{at}]");
            check(potential > 0, &format!("{place}.potential"), CourseRule::Figure(1, u32::MAX.into()));
            check(share <= 100, &format!("{place}.share"), CourseRule::Figure(0, 100));
        }
    }
}

impl CaseTexts {
    /// Tells what is wrong with it, at its place in the pack.
    pub(super) fn check(&self, place: &str, check: &mut impl FnMut(bool, &str, CourseRule)) {
        let questions = format!("{place}.questions");
        check(self.questions.len() == QUESTIONS, &questions, CourseRule::Exactly(QUESTIONS));
        for (at, question) in self.questions.iter().enumerate() {
            question.check(&format!("{questions}[{at}]"), check);
        }
        check(minutes::good(self.minutes), &format!("{place}.minutes"), minutes::RULE);
        check(!self.material.is_empty(), &format!("{place}.material"), CourseRule::AtLeast(1));
        check_blocks(&self.material, &format!("{place}.material"), check);
        check(!self.model.is_empty(), &format!("{place}.model"), CourseRule::AtLeast(1));
    }
}

/// Tells which parts are empty or uneven.
fn check_blocks(blocks: &[PageBlock], place: &str, check: &mut impl FnMut(bool, &str, CourseRule)) {
    for (at, block) in blocks.iter().enumerate() {
        let place = format!("{place}[{at}]");
        match block {
            PageBlock::Table { head, rows } => {
                check(!rows.is_empty(), &format!("{place}.rows"), CourseRule::AtLeast(1));
                for (row, cells) in rows.iter().enumerate() {
                    check(cells.len() == head.len(), &format!("{place}.rows[{row}]"), CourseRule::Cells(head.len()));
                }
            }
            PageBlock::Points(points) => check(!points.is_empty(), &place, CourseRule::AtLeast(1)),
            PageBlock::Line(_) | PageBlock::Quote(_) | PageBlock::Figure(_) => {}
        }
    }
}

impl VoteQuestion {
    /// Tells where it has more choices than cards can name, or no answer among them.
    pub(super) fn check(&self, place: &str, check: &mut impl FnMut(bool, &str, CourseRule)) {
        let known = (2..=CARDS).contains(&self.choices.len());
        check(known, &format!("{place}.choices"), CourseRule::Between(2, CARDS));
        check(self.answer < self.choices.len() || !known, &format!("{place}.answer"), CourseRule::NoAnswer);
    }
}
