//! Names the reasons why something handed in cannot be read. The sentences for them are made elsewhere.

use domain::workshop::code::{CodeFault, HandInCode};

/// What is wrong with something handed in. Sheets are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandInFault {
    /// Nothing is typed.
    Empty,
    /// There is an answer, and nobody whose it is.
    NoName,
    /// There is somebody, and no answer.
    NoAnswer,
    /// A line of a chat without a code.
    NoCode,
    /// Two different codes in one line.
    TwoCodes(HandInCode, HandInCode),
    /// A code that is none.
    Code {
        /// As typed.
        typed: String,
        /// Why.
        fault: CodeFault,
    },
    /// Something between numbers that is none.
    NotANumber(String),
    /// Neither 12 counts nor 24 picks but so many numbers.
    HowMany(usize),
    /// A sheet has elements 1 to 32, and this is none.
    NoSuchElement {
        /// Which sheet.
        sheet: usize,
        /// As typed.
        number: u64,
    },
    /// Picked twice on one sheet.
    PickedTwice {
        /// Which sheet.
        sheet: usize,
        /// As typed.
        number: u64,
    },
    /// A sheet has not eight picks but so many.
    HowManyPicks {
        /// Which sheet.
        sheet: usize,
        /// How many.
        count: usize,
    },
    /// Numbers behind the third sheet.
    TooManyNumbers(u64),
    /// Four counts do not make what they must.
    SheetSum {
        /// Which sheet.
        sheet: usize,
        /// What they make.
        sum: u64,
        /// What they must make.
        wanted: u64,
    },
    /// A sheet has four counts, and this one has so many.
    HowManyCounts {
        /// Which sheet.
        sheet: usize,
        /// How many.
        count: usize,
    },
    /// Not the twelve sums of a team but so many.
    HowManySums(usize),
    /// A row of badges without the colon behind it.
    NoColon,
    /// Not a row of badges such as 1-20.
    NotBadges(String),
    /// A badge that stands in the row twice.
    BadgeTwice(u16),
    /// Not a set of letters A to D.
    NotLetters(String),
    /// A set of letters that stands there twice.
    LettersTwice(String),
    /// Letters without a number of hands.
    NoHands(String),
}

/// A fault with where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandInTrouble {
    /// The character of a line, or the column of a table, from 1; none where it is about the whole.
    pub column: Option<usize>,
    /// What is wrong.
    pub fault: HandInFault,
}

impl HandInTrouble {
    /// A fault at a place.
    #[must_use]
    pub const fn at(column: usize, fault: HandInFault) -> Self {
        Self { column: Some(column), fault }
    }

    /// A fault of the whole.
    #[must_use]
    pub const fn whole(fault: HandInFault) -> Self {
        Self { column: None, fault }
    }

    /// The same in a line in which so many characters stand before.
    #[must_use]
    pub fn behind(self, characters: usize) -> Self {
        Self { column: self.column.map(|column| column + characters), fault: self.fault }
    }
}
