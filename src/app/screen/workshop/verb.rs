//! This file lists the verbs that only the Workshop tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum WorkshopVerb {
    /// Shows another class.
    ChooseClass,
    /// Covers what came last, or turns back.
    StepBack,
    /// Nothing on the wall, or what was there.
    Black,
    /// The wall stands still while pages are turned here.
    Freeze,
    /// Begins a countdown, or ends it.
    Countdown,
    /// Votes on what the page asks.
    Vote,
    /// Opens the exercise of the page.
    Exercise,
    /// Shows a motto before the page.
    Motto,
    /// Asks for the number of a page.
    GoToPage,
    /// Shows names on the wall in place of badges.
    Names,
    /// Sends a question to the wall.
    AskQuestion,
    /// Takes the cards of the first vote.
    FirstVote,
    /// Takes the cards of the second vote.
    SecondVote,
    /// Uncovers the answer.
    ShowAnswer,
    /// Tells why it is the answer.
    ShowWhy,
    /// Sends what the teams wrote.
    ShowLines,
}
