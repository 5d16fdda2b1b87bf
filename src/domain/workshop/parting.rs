//! Says what stays of a class when it is erased, and who goes with it: numbers stay, and nobody who belongs elsewhere too goes.

use super::super::book::Book;
use super::super::brain::profile::Dominance;
use super::super::handover::Belongings;
use super::super::id::Id;
use super::super::person::PersonKind;
use super::super::quadrant::PerQuadrant;
use super::Workshop;
use super::hand_in::Hands;
use super::kept_counts::ClassCounts;
use super::promises::PromiseTally;
use super::result::ClassResult;
use super::together::TogetherIn;
use super::turnout::Turnout;

/// What stays of a class, under a name of its own: the old record goes as a whole.
#[must_use]
pub fn what_stays(class: &Workshop, book: &Book, id: Id) -> Workshop {
    Workshop {
        id,
        counts: Some(counts(class, book)),
        roster: Vec::new(),
        handed_in: Vec::new(),
        sums: Vec::new(),
        case_lines: Vec::new(),
        promises: Vec::new(),
        teams: None,
        notes: String::new(),
        ..class.clone()
    }
}

/// The trainees who sit in this class and in no other, and own nothing.
#[must_use]
pub fn who_goes(class: &Workshop, book: &Book) -> Vec<Id> {
    let elsewhere = |person: Id| {
        let others = book.workshops().values().filter(|other| other.id != class.id);
        let names = |other: &Workshop| {
            other.seat(person).is_some()
                || other.hand_in(person).is_some()
                || other.promises.iter().any(|promise| promise.person == person)
        };
        others.into_iter().any(|other| names(other))
    };
    let goes = |person: &Id| {
        let trainee = book.people().get(person).is_some_and(|person| person.kind == PersonKind::Trainee);
        trainee
            && book.settings().me != Some(*person)
            && !elsewhere(*person)
            && Belongings::of(book, *person).is_empty()
    };
    class.roster.iter().map(|seat| seat.person).filter(goes).collect()
}

/// The numbers of a class, with those that were kept of it before.
fn counts(class: &Workshop, book: &Book) -> ClassCounts {
    let nothing = ClassCounts { people: 0, handed_in: 0, picks: [0; 4], dominances: Vec::new(), promises: [0; 3] };
    let mut counts = class.counts.clone().unwrap_or(nothing);
    let small = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    counts.people = counts.people.saturating_add(small(class.roster.len()));
    let together = TogetherIn::of(class);
    let mut profiles = Vec::new();
    for seat in &class.roster {
        let Some(result) = book.people().get(&seat.person).and_then(|person| ClassResult::of(class, person)) else {
            continue;
        };
        if !together.sums_hold(seat) {
            add_picks(&mut counts.picks, result.profile.counts.map(usize::from));
        }
        profiles.push((result.profile.dominance(), together.hands_hold(seat)));
    }
    add_picks(&mut counts.picks, together.picks);
    // Whoever was asked to raise a hand is counted there, unless fewer were raised than are known.
    let asked = profiles.iter().filter(|(_, asked)| *asked).count();
    let hands = together.hands_count(asked);
    for (dominance, _) in profiles.iter().filter(|(_, asked)| !(hands && *asked)) {
        add_hands(&mut counts.dominances, dominance, 1);
    }
    for (dominance, people) in together.hands.iter().filter(|_| hands) {
        add_hands(&mut counts.dominances, dominance, small(*people));
    }
    counts.handed_in = counts.handed_in.saturating_add(small(Turnout::of(book, class).handed_in));
    let tally = PromiseTally::of(class);
    for (sum, more) in counts.promises.iter_mut().zip([tally.made, tally.kept, tally.broken]) {
        *sum = sum.saturating_add(small(more));
    }
    counts
}

fn add_picks(all: &mut [u32; 4], more: PerQuadrant<usize>) {
    for (sum, more) in all.iter_mut().zip(more.0) {
        *sum = sum.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
    }
}

fn add_hands(all: &mut Vec<Hands>, dominance: &Dominance, people: u16) {
    let dominance = dominance.letters();
    match all.iter_mut().find(|hands| hands.dominance == dominance) {
        Some(hands) => hands.people = hands.people.saturating_add(people),
        None => all.push(Hands { dominance, people }),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::answers::ClassPromise;
    use super::super::hand_in::{GroupSums, HandIn, HandInWay};
    use super::super::seat::Seat;
    use super::super::tally::{SheetCounts, SheetTally};
    use super::*;
    use crate::account::Account;
    use crate::id::IdSource;
    use crate::person::Person;
    use crate::project::Project;
    use crate::record::Record;

    /// A class of five: a trainee, one who sits in another class too, one who owns a project, me, a colleague.
    fn book() -> (Book, Workshop) {
        let (mut ids, mut book, day) = (IdSource::new(6), Book::default(), date(2026, 1, 5));
        let kinds = [PersonKind::Trainee, PersonKind::Trainee, PersonKind::Trainee, PersonKind::Trainee];
        let people: Vec<_> = kinds
            .into_iter()
            .chain([PersonKind::Colleague])
            .map(|kind| Person::new(ids.next_id(), format!("{kind:?}"), kind, day))
            .collect();
        let all: Vec<_> = people.iter().map(|person| person.id).collect();
        for person in people {
            book.put_unjournaled(Record::Person(Arc::new(person)));
        }
        let mut class = Workshop::new(ids.next_id(), "K".into(), day);
        class.roster = all.iter().copied().map(Seat::new).collect();
        let counts = SheetCounts::new([[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]]).unwrap_or_else(|e| panic!("{e}"));
        let at = day.at(9, 0, 0, 0);
        class.handed_in.push(HandIn { person: all[0], way: HandInWay::Code, at, counts, picks: None });
        class.sums.push(GroupSums {
            id: ids.next_id(),
            from: 6,
            to: 7,
            counts: Some(SheetTally([[4, 4, 4, 4]; 3])),
            hands: vec![Hands { dominance: "AC".into(), people: 2 }],
        });
        let promise =
            |id, kept| ClassPromise { id, person: all[0], customer: "C".into(), action: "signs".into(), by: day, kept };
        class.promises = vec![promise(ids.next_id(), Some(true)), promise(ids.next_id(), Some(false))];
        class.notes = "N".into();
        let mut other = Workshop::new(ids.next_id(), "L".into(), day);
        other.roster.push(Seat::new(all[1]));
        let mut account = Account::new(ids.next_id(), "A".into());
        account.projects.push(Project { owner: Some(all[2]), ..Project::new(ids.next_id(), "P".into(), day) });
        book.put_unjournaled(Record::Account(Arc::new(account)));
        book.edit_settings(|settings| settings.me = Some(all[3]));
        for class in [class.clone(), other] {
            book.put_unjournaled(Record::Workshop(Arc::new(class)));
        }
        (book, class)
    }

    #[test]
    fn only_a_trainee_who_belongs_nowhere_else_goes() {
        let (book, class) = book();
        assert_eq!(who_goes(&class, &book), [class.roster[0].person]);
    }

    #[test]
    fn numbers_stay_and_nobody_with_them() {
        let (book, class) = book();
        let id = IdSource::new(9).next_id();
        let left = what_stays(&class, &book, id);
        let counts = left.counts.clone().unwrap_or_else(|| panic!("{left:?}"));
        assert_eq!((counts.people, counts.handed_in, counts.picks), (5, 3, [21, 17, 18, 16]));
        assert_eq!(counts.dominances, [Hands { dominance: "AC".into(), people: 3 }]);
        assert_eq!(counts.promises, [2, 1, 1]);
        let plain = Workshop { counts: left.counts.clone(), ..Workshop::new(id, "K".into(), class.on) };
        assert_eq!(left, plain, "nothing else is left");
        let again = Workshop { roster: vec![Seat::new(class.roster[4].person)], ..left };
        assert_eq!(what_stays(&again, &book, id).counts.map(|counts| counts.people), Some(6), "counts grow");
    }
}
