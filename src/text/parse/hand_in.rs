//! Reads what people hand in: a code, twelve counts or 24 numbers of paper after somebody's name, a pasted chat, and the sums
//! of a whole team. What is wrong comes back with its place; whose name it is, is not asked here.

mod answer;
mod chat;
mod code_in_line;
mod counts;
mod fault;
mod hands;
mod numerals;
mod paper;
mod sender;
mod team;
mod typed;

pub use answer::{HandInAnswer, HandInLine, PaperPicks, Who};
pub use chat::{ChatReading, UnreadLine, chat};
pub use counts::{counts, counts_of};
pub use fault::{HandInFault, HandInTrouble};
pub use hands::{DominanceHands, hands};
pub use numerals::{Numeral, numerals};
pub use paper::{PaperEntry, paper, paper_of};
pub use team::{TeamSums, team_sums};
pub use typed::{hand_in_answer, hand_in_line};

#[cfg(test)]
mod tests;
