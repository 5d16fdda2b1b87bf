//! For a class too large to hand in one by one: the sums of a team, or hands raised for each dominance. No record of a person
//! comes of it.

use super::RosterView;
use super::question::SecondThought;
use super::seating::class_in;
use crate::desk::Desk;
use domain::workshop::hand_in::{GroupSums, Hands};
use domain::workshop::tally::SheetTally;
use text::parse::hand_in::{DominanceHands, TeamSums};
use words::roster as phrases;

impl RosterView {
    /// Keeps the sums of a team. The same badges replace what was in, others may not overlap.
    pub(super) fn hand_in_team(&mut self, desk: &mut Desk, line: String, asked: &[SecondThought], team: &TeamSums) {
        let Some(class) = class_in(desk, self.class) else { return };
        let (id, people) = (class.id, team.badges.len().to_string());
        let (from, to) = (team.badges.iter().min().copied(), team.badges.iter().max().copied());
        let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
        let told = [from.to_string(), to.to_string()];
        let told = [told[0].as_str(), told[1].as_str()];
        if team.badges.len() != usize::from(to.saturating_sub(from)) + 1 {
            return self.refuse(line, phrases::TEAM_GAPS.say());
        }
        let narrow = team.sums.map(|sheet| sheet.0.map(|sum| u16::try_from(sum).ok()));
        if narrow.iter().flatten().any(Option::is_none) {
            return self.refuse(line, phrases::TEAM_TOO_MANY.with([&people]));
        }
        let teams = class.sums.iter().filter(|sums| sums.counts.is_some());
        let meets = |sums: &&GroupSums| sums.from <= to && from <= sums.to;
        let met: Vec<_> = teams.filter(meets).map(|sums| (sums.from, sums.to)).collect();
        if met.iter().any(|other| *other != (from, to)) {
            return self.refuse(line, phrases::TEAM_TAKEN.with(told));
        }
        if !met.is_empty() && !asked.contains(&SecondThought::Replace) {
            return self.ask(line, asked.to_vec(), SecondThought::Replace, phrases::TEAM_AGAIN.with(told));
        }
        // A class that keeps no roster has as many as are told.
        let last = class.roster.iter().filter_map(|seat| seat.badge).max().filter(|last| *last < to);
        if let Some(last) = last
            && !asked.contains(&SecondThought::AboveRoster)
        {
            let say = phrases::TEAM_ABOVE.with([told[0], told[1], &last.to_string()]);
            return self.ask(line, asked.to_vec(), SecondThought::AboveRoster, say);
        }
        let counts = Some(SheetTally(narrow.map(|sheet| sheet.map(Option::unwrap_or_default))));
        let sums = GroupSums { id: desk.ids.next_id(), from, to, counts, hands: Vec::new() };
        desk.book.edit_workshop(id, |class| {
            class.sums.retain(|other| other.counts.is_none() || (other.from, other.to) != (from, to));
            class.sums.push(sums);
        });
        desk.tell(phrases::TEAM_IN.with([told[0], told[1], &people]));
        self.line_taken();
    }

    /// Keeps raised hands; they speak for all badges at once.
    pub(super) fn raise_hands(
        &mut self,
        desk: &mut Desk,
        line: String,
        asked: &[SecondThought],
        raised: &[DominanceHands],
    ) {
        let Some(class) = class_in(desk, self.class) else { return };
        let id = class.id;
        if class.sums.iter().any(|sums| !sums.hands.is_empty()) && !asked.contains(&SecondThought::Replace) {
            return self.ask(line, asked.to_vec(), SecondThought::Replace, phrases::HANDS_AGAIN.say());
        }
        let hands: Vec<_> =
            raised.iter().map(|hands| Hands { dominance: hands.dominance.letters(), people: hands.count }).collect();
        let people: u32 = raised.iter().map(|hands| u32::from(hands.count)).sum();
        let seats = class.roster.len();
        if seats > 0 && people as usize > seats && !asked.contains(&SecondThought::AboveRoster) {
            let say = phrases::HANDS_ABOVE.with([&people.to_string(), &seats.to_string()]);
            return self.ask(line, asked.to_vec(), SecondThought::AboveRoster, say);
        }
        let last = class.roster.iter().filter_map(|seat| seat.badge).max().unwrap_or(1);
        let sums = GroupSums { id: desk.ids.next_id(), from: 1, to: last, counts: None, hands };
        desk.book.edit_workshop(id, |class| {
            class.sums.retain(|other| other.hands.is_empty());
            class.sums.push(sums);
        });
        desk.tell(phrases::HANDS_IN.with([&people.to_string()]));
        self.line_taken();
    }

    /// Takes the sums that came last back.
    pub(super) fn drop_sums(&self, desk: &mut Desk) {
        let last = class_in(desk, self.class).and_then(|class| class.sums.last()).map(|sums| sums.id);
        let Some((class, last)) = self.class.zip(last) else { return desk.tell(phrases::NO_SUMS) };
        desk.book.edit_workshop(class, |class| class.sums.retain(|sums| sums.id != last));
        desk.tell(phrases::SUMS_BACK);
    }
}
