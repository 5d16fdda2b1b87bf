//! What was handed in for several together, as far as it counts: nobody twice, and never so few that somebody's answer could be
//! told from the rest.

use super::super::attempt::PICKS;
use super::super::brain::profile::Dominance;
use super::super::quadrant::PerQuadrant;
use super::Workshop;
use super::hand_in::GroupSums;
use super::seat::Seat;

/// The sums of a class and the hands it raised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TogetherIn {
    /// First and last badge of each sum that counts; no two of them meet.
    badges: Vec<(u16, u16)>,
    /// How many people the sums speak for.
    pub summed: usize,
    /// Picks of them all.
    pub picks: PerQuadrant<usize>,
    /// Hands raised for each dominance.
    pub hands: Vec<(Dominance, usize)>,
    /// Hands raised in all.
    pub raised: usize,
    /// First and last badge of those who were asked to raise a hand.
    asked: Option<(u16, u16)>,
}

impl TogetherIn {
    /// What a class handed in together. Of sums whose badges meet the first counts, and one that does not add up counts nowhere.
    #[must_use]
    pub fn of(class: &Workshop) -> Self {
        let mut all = Self::default();
        let mut sums: Vec<_> = class.sums.iter().collect();
        sums.sort_by_key(|sums| (sums.from, sums.to, sums.id));
        for sums in sums {
            let meets = |(from, to): &(u16, u16)| *from <= sums.to && sums.from <= *to;
            if let Some(picks) = sums.picks().filter(|_| !all.badges.iter().any(meets)) {
                all.badges.push((sums.from, sums.to));
                all.summed += sums.people();
                all.picks = PerQuadrant::from_fn(|quadrant| all.picks[quadrant] + picks[quadrant]);
            }
            if !sums.hands.is_empty() && all.asked.is_none() {
                all.raise(sums);
            }
        }
        all
    }

    fn raise(&mut self, sums: &GroupSums) {
        let read = |letters: &str, people: u16| Some((Dominance::from_letters(letters)?, usize::from(people)));
        self.hands = sums.hands.iter().filter_map(|hands| read(&hands.dominance, hands.people)).collect();
        self.raised = self.hands.iter().map(|(_, people)| people).sum();
        // Where badges were drawn later, as many were asked as raised a hand.
        let last = sums.from.saturating_add(u16::try_from(self.raised.saturating_sub(1)).unwrap_or(u16::MAX));
        self.asked = Some((sums.from, sums.to.max(last)));
    }

    /// Whether the sums of a team hold the answer of whoever sits there.
    #[must_use]
    pub fn sums_hold(&self, seat: &Seat) -> bool {
        seat.badge.is_some_and(|badge| self.badges.iter().any(|(from, to)| (*from..=*to).contains(&badge)))
    }

    /// Whether whoever sits there was asked to raise a hand. Where all were, so was whoever wears no badge yet.
    #[must_use]
    pub fn hands_hold(&self, seat: &Seat) -> bool {
        let of = |(from, to): (u16, u16)| seat.badge.map_or(from <= 1, |badge| (from..=to).contains(&badge));
        self.asked.is_some_and(of)
    }

    /// Whether the hands count: not where fewer were raised than profiles of those who were asked are here.
    #[must_use]
    pub const fn hands_count(&self, profiles: usize) -> bool {
        self.raised > 0 && self.raised >= profiles
    }

    /// Without the sums.
    #[must_use]
    pub fn without_sums(self) -> Self {
        Self { badges: Vec::new(), summed: 0, picks: PerQuadrant::default(), ..self }
    }

    /// Without the hands.
    #[must_use]
    pub fn without_hands(self) -> Self {
        Self { hands: Vec::new(), raised: 0, asked: None, ..self }
    }
}

impl GroupSums {
    /// The picks of all it speaks for; none where there are no sums, or a sheet does not come to eight for each of them.
    #[must_use]
    pub fn picks(&self) -> Option<PerQuadrant<usize>> {
        let sheets = self.counts?.0.map(|sheet| sheet.map(usize::from));
        let (people, wanted) = (self.people(), self.people() * PICKS);
        let whole = people > 0 && sheets.iter().all(|sheet| sheet.iter().sum::<usize>() == wanted);
        whole.then(|| PerQuadrant::from_fn(|quadrant| sheets.iter().map(|sheet| sheet[quadrant.index()]).sum()))
    }
}
