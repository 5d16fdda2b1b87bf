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
    /// Keeps two participants in different teams, or lets them share one again.
    KeepApart,
    /// Gives late-comers a team and moves nobody else.
    PlaceLate,
    /// Shows the teams on the wall.
    SendTeams,
    /// Shows the map of the class on the wall, then its kite, then what it may overlook.
    SendMap,
    /// Takes what a team gave to what of its hundred points.
    AllotPoints,
    /// Shows on the wall how far the teams differ.
    SendSpread,
    /// Takes where a team put each dealer.
    PlaceDealers,
    /// Shows the matrix on the wall as the class filled it, then where each dealer belongs.
    SendPlaces,
    /// Counts the hands that are raised for each row of the page.
    CountHands,
    /// Hands in for somebody.
    HandIn,
    /// Looks at the files in the inbox.
    Inbox,
    /// Notes the firm of somebody.
    SeatFirm,
    /// On the group map, or off it.
    OnMap,
    /// Puts everybody who is here on the group map, after the class was asked.
    AllOnMap,
    /// Draws badges for all who have none.
    DrawBadges,
    /// Draws a new badge for somebody whose number another wears too.
    RedrawBadge,
    /// Sends how many are in to the wall.
    CountToWall,
    /// Takes the team sums that came last back.
    DropSums,
    /// Makes another class.
    NewClass,
    /// Changes what is kept of the class.
    EditClass,
    /// Moves a line of the agenda before the one above it.
    LineUp,
    /// Moves a line of the agenda behind the one below it.
    LineDown,
    /// Drops a line of the agenda today, or takes it back.
    DropLine,
    /// Opens what a line of the agenda is about.
    OpenLine,
    /// Takes the first way to catch up.
    CatchUp,
    /// Sends the module under way and the next break to the wall.
    SendAgenda,
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
