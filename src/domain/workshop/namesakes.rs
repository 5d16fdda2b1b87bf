//! Tells people of a class who are called the same apart by their badges.

use std::collections::BTreeMap;

use super::super::id::Id;
use super::super::naming::name_key;
use super::Workshop;
use super::grouping::People;

impl Workshop {
    /// The badges that have to stand beside a name: of everybody who is called like another of the class and wears one.
    #[must_use]
    pub fn badges_beside_names(&self, people: &People) -> BTreeMap<Id, u16> {
        let mut called: BTreeMap<String, Vec<(Id, Option<u16>)>> = BTreeMap::new();
        for seat in &self.roster {
            if let Some(person) = people.get(&seat.person) {
                called.entry(name_key(&person.name)).or_default().push((seat.person, seat.badge));
            }
        }
        let namesakes = called.into_values().filter(|all| all.len() > 1).flatten();
        namesakes.filter_map(|(person, badge)| Some((person, badge?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::super::id::IdSource;
    use super::super::super::person::{Person, PersonKind};
    use super::super::seat::Seat;
    use super::*;

    #[test]
    fn whoever_is_called_like_another_goes_by_the_badge_too() {
        let (mut ids, mut people) = (IdSource::new(3), People::new());
        let mut class = Workshop::new(ids.next_id(), String::new(), date(2026, 1, 5));
        let mut ids_of = Vec::new();
        for (name, badge) in [("李伟", Some(4)), ("李　伟", Some(6)), ("李伟", None), ("Bai Lu", Some(2))] {
            let person = Person::new(ids.next_id(), name.into(), PersonKind::Trainee, date(2026, 1, 5));
            class.roster.push(Seat { badge, ..Seat::new(person.id) });
            ids_of.push(person.id);
            people.insert(person.id, Arc::new(person));
        }
        assert_eq!(class.badges_beside_names(&people), BTreeMap::from([(ids_of[0], 4), (ids_of[1], 6)]));
    }
}
