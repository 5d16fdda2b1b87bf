//! Reads what people hand in: a code, twelve counts or 24 numbers of paper after somebody's name, a pasted chat, and the sums
//! of a whole team. What is wrong comes back with its place; whose name it is, is not asked here.

mod answer;
mod chat;
mod code_in_line;
mod counts;
mod fault;
mod hands;
mod label;
mod numerals;
mod paper;
mod sender;
mod speech;
mod team;
mod typed;
mod typed_numbers;

pub use answer::{HandInAnswer, HandInLine, PaperPicks, Who};
pub use chat::{ChatAnswer, ChatReading, UnreadLine, chat};
pub use counts::{counts, counts_of};
pub use fault::{HandInFault, HandInTrouble};
pub use hands::{DominanceHands, hands};
pub use label::{LabelledSums, SumsKind, ends_in_pairs};
pub use numerals::{Numeral, numerals};
pub use paper::{PaperEntry, paper, paper_of};
pub use speech::is_speech;
pub use team::{TeamSums, names_a_row, team_sums};
pub use typed::{hand_in_answer, hand_in_line};
pub use typed_numbers::TypedNumbers;

#[cfg(test)]
mod tests;
