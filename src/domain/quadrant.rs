//! Names the four quadrants and holds a value for each of them. Source: the course, after Ned Herrmann's metaphor; it is no
//! anatomy of the brain.

use std::fmt;
use std::ops::{Index, IndexMut};
use strum::EnumCount as _;

use serde::{Deserialize, Serialize};

/// One of the four thinking preferences. A metaphor, not brain anatomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Quadrant {
    /// Upper left: analytical, factual, quantitative, logical.
    A,
    /// Lower left: organised, sequential, detailed, planned.
    B,
    /// Lower right: interpersonal, feeling, expressive.
    C,
    /// Upper right: holistic, intuitive, conceptual, imaginative.
    D,
}

impl Quadrant {
    /// All four in the order of the code.
    pub const ALL: [Self; Self::COUNT] = [Self::A, Self::B, Self::C, Self::D];

    /// Position in the order A, B, C, D.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The letter, which is always shown: colour never carries the meaning alone.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
            Self::D => 'D',
        }
    }

    /// Reads a letter in either case.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|q| q.letter() == letter.to_ascii_uppercase())
    }
}

impl fmt::Display for Quadrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

/// One value for each quadrant, in the order A, B, C, D.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct PerQuadrant<T>(pub [T; 4]);

impl<T> PerQuadrant<T> {
    /// Computes the value of each quadrant.
    pub fn from_fn(mut of: impl FnMut(Quadrant) -> T) -> Self {
        Self(Quadrant::ALL.map(&mut of))
    }

    /// Turns each value into another.
    pub fn map<U>(self, of: impl FnMut(T) -> U) -> PerQuadrant<U> {
        PerQuadrant(self.0.map(of))
    }

    /// Walks quadrants with their values in order.
    pub fn iter(&self) -> impl Iterator<Item = (Quadrant, &T)> {
        Quadrant::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<Quadrant> for PerQuadrant<T> {
    type Output = T;

    fn index(&self, quadrant: Quadrant) -> &T {
        &self.0[quadrant.index()]
    }
}

impl<T> IndexMut<Quadrant> for PerQuadrant<T> {
    fn index_mut(&mut self, quadrant: Quadrant) -> &mut T {
        &mut self.0[quadrant.index()]
    }
}
