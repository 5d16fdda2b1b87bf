//! Works out what a listener will miss in a message (四象限沟通环走). Source: the walk-around of the course.

use std::collections::BTreeSet;

use super::super::course::questions;
use super::super::quadrant::{PerQuadrant, Quadrant};

/// Which questions a message answers: quadrant and number from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WalkAnswers(BTreeSet<(Quadrant, u8)>);

impl WalkAnswers {
    /// Answers a question, or takes the answer back; a number the quadrant does not have changes nothing.
    pub fn toggle(&mut self, quadrant: Quadrant, number: u8) {
        let valid = (1..=questions(quadrant)).contains(&number);
        if valid && !self.0.remove(&(quadrant, number)) {
            self.0.insert((quadrant, number));
        }
    }

    /// Whether a question is answered.
    #[must_use]
    pub fn has(&self, quadrant: Quadrant, number: u8) -> bool {
        self.0.contains(&(quadrant, number))
    }

    /// Questions answered in each quadrant.
    #[must_use]
    pub fn answered(&self) -> PerQuadrant<u8> {
        let mut count = PerQuadrant::default();
        for (quadrant, _) in &self.0 {
            count[*quadrant] += 1;
        }
        count
    }

    /// Questions left open in each quadrant.
    #[must_use]
    pub fn open(&self) -> PerQuadrant<u8> {
        let answered = self.answered();
        PerQuadrant::from_fn(|q| questions(q) - answered[q])
    }

    /// What the listener will miss: quadrants with open questions, by the listener's band or rank (1 first), then by most open, then A to D.
    /// Without a listener: by most open, then A to D.
    #[must_use]
    pub fn missing(&self, listener: Option<PerQuadrant<u8>>) -> Vec<Quadrant> {
        let open = self.open();
        let mut order: Vec<_> = Quadrant::ALL.into_iter().filter(|q| open[*q] > 0).collect();
        order.sort_by_key(|q| (listener.map(|ranks| ranks[*q]), std::cmp::Reverse(open[*q]), *q));
        order
    }
}

#[cfg(test)]
mod tests;
