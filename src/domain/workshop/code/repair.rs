//! Finds what a wrong code may have been: the codes one change away, the likely ones first. It serves to ask whoever handed it
//! in, and never to assume.

use super::{ALPHABET, HandInCode, SIGNS, typed_signs, value_of};

/// Signs that a hand, an eye or a small keyboard takes for each other.
const ALIKE: [&str; 21] = [
    "2Z", "5S", "6G", "8B", "8S", "38", "49", "9Q", "7T", "VY", "VU", "VW", "MN", "MW", "CG", "D0", "DO", "QO", "Q0",
    "7I", "71",
];

/// What would make a code of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// Where, from 1; of two signs that change places the first.
    pub at: usize,
    /// What is changed there.
    pub change: RepairChange,
    /// The code it makes.
    pub code: HandInCode,
}

/// One change of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairChange {
    /// A sign in place of another.
    Sign {
        /// As typed.
        from: char,
        /// As it may have been.
        to: char,
    },
    /// This sign and the next change places.
    Swap,
}

impl Repair {
    /// Whether it takes a sign for one that looks like it, or puts two neighbours right.
    #[must_use]
    pub fn likely(&self) -> bool {
        match self.change {
            RepairChange::Sign { from, to } => ALIKE.iter().any(|pair| pair.contains(from) && pair.contains(to)),
            RepairChange::Swap => true,
        }
    }
}

/// The single changes that make a code of a text of six signs, if the code is `free`: not yet handed in by somebody else. The
/// likely ones come first. Nothing for a code, nor where more than one sign is strange.
#[must_use]
pub fn repairs(text: &str, free: impl Fn(HandInCode) -> bool) -> Vec<Repair> {
    let typed = typed_signs(text);
    let strange: Vec<_> = (0..typed.len()).filter(|place| value_of(typed[*place]).is_none()).collect();
    if typed.len() != SIGNS || strange.len() > 1 || HandInCode::read(text).is_ok() {
        return Vec::new();
    }
    let places = strange.first().map_or(0..SIGNS, |place| *place..place + 1);
    let mut found: Vec<_> = places.flat_map(|place| other_signs(&typed, place)).collect();
    if strange.is_empty() {
        found.extend((0..SIGNS - 1).filter_map(|place| swapped(&typed, place)));
    }
    found.retain(|repair| free(repair.code));
    found.sort_by_key(|repair| (!repair.likely(), repair.at));
    found
}

/// The codes with another sign at a place.
fn other_signs(typed: &[char], place: usize) -> Vec<Repair> {
    let from = typed[place];
    let others = ALPHABET.into_iter().filter(|sign| value_of(*sign) != value_of(from));
    let with = |to: char| {
        let mut signs = typed.to_vec();
        signs[place] = to;
        let code = HandInCode::read(&String::from_iter(signs)).ok()?;
        Some(Repair { at: place + 1, change: RepairChange::Sign { from, to }, code })
    };
    others.filter_map(with).collect()
}

/// The code with a sign and the next in each other's place.
fn swapped(typed: &[char], place: usize) -> Option<Repair> {
    let mut signs = typed.to_vec();
    signs.swap(place, place + 1);
    let code = HandInCode::read(&String::from_iter(signs)).ok()?;
    Some(Repair { at: place + 1, change: RepairChange::Swap, code })
}
