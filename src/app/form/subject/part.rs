//! This file holds the fields of the part a contact plays in a project: roles, attitude, influence, temperament. They stand
//! in the forms of a contact.

use jiff::civil::Date;

use crate::form::typed::{FormFields, FormRow, TypedField};
use crate::form::values::Values;
use domain::project::{Attitude, BuyingRole, Influence, Involvement, Temperament, TemperamentKind};
use words::{Phrase, form as phrases, tracker};

/// The four roles in their order.
const ROLES: &[Phrase] = &[tracker::PURCHASER, tracker::USER, tracker::GATEKEEPER, tracker::DECISION_MAKER];
/// Attitudes in the order of the choice.
const ATTITUDES: &[Phrase] =
    &[tracker::NOT_KNOWN, tracker::OPPONENT, tracker::CRITIC, tracker::NEUTRAL, tracker::SUPPORTER, tracker::CHAMPION];
/// Influences in the order of the choice.
const INFLUENCES: &[Phrase] = &[tracker::NOT_KNOWN, tracker::LOW, tracker::MEDIUM, tracker::HIGH];
/// Temperaments in the order of the choice.
const TEMPERAMENTS: &[Phrase] = &[tracker::NOT_KNOWN, tracker::EAGLE, tracker::SHEEP, tracker::FOX, tracker::DONKEY];

const PLAYED: TypedField<Vec<bool>> = TypedField::marks("roles", phrases::ROLES, ROLES).hint(phrases::HINT_SEVERAL);
const ATTITUDE: TypedField<usize> =
    TypedField::choice("attitude", phrases::ATTITUDE, ATTITUDES).hint(phrases::HINT_CHOICE);
const INFLUENCE: TypedField<usize> =
    TypedField::choice("influence", phrases::INFLUENCE, INFLUENCES).hint(phrases::HINT_CHOICE);
const TEMPERAMENT: TypedField<usize> =
    TypedField::choice("temperament", phrases::TEMPERAMENT, TEMPERAMENTS).hint(phrases::HINT_TEMPERAMENT);

/// The place in a choice whose first place is that nothing is known.
fn place<T: PartialEq>(all: &[T], known: Option<T>) -> usize {
    known.and_then(|known| all.iter().position(|one| *one == known)).map_or(0, |place| place + 1)
}

/// What stands at a place of such a choice.
fn known<T: Copy>(all: &[T], place: usize) -> Option<T> {
    place.checked_sub(1).and_then(|place| all.get(place).copied())
}

fn marks(roles: &[BuyingRole]) -> Vec<bool> {
    BuyingRole::ALL.iter().map(|role| roles.contains(role)).collect()
}

fn marked(marks: &[bool]) -> Vec<BuyingRole> {
    BuyingRole::ALL.into_iter().zip(marks).filter(|(_, mark)| **mark).map(|(role, _)| role).collect()
}

/// The fields of a part. A temperament is noted as of today, because it is how somebody behaves in one negotiation and counts
/// for 90 days only.
pub(super) fn part_rows(today: Date) -> [FormRow<Involvement>; 4] {
    [
        PLAYED.bind(|part: &Involvement| marks(&part.roles), |part, marks| part.roles = marked(&marks)),
        ATTITUDE.bind(
            |part: &Involvement| place(&Attitude::ALL, part.attitude),
            |part, place| part.attitude = known(&Attitude::ALL, place),
        ),
        INFLUENCE.bind(
            |part: &Involvement| place(&Influence::ALL, part.influence),
            |part, place| part.influence = known(&Influence::ALL, place),
        ),
        TEMPERAMENT.bind(
            move |part: &Involvement| place(&TemperamentKind::ALL, part.live_temperament(today)),
            move |part, place| {
                let kind = known(&TemperamentKind::ALL, place);
                part.temperament = kind.map(|kind| Temperament { kind, on: today });
            },
        ),
    ]
}

/// The fields of a part not played yet.
pub(super) fn part_fields(role: Option<BuyingRole>) -> FormFields {
    let roles: Vec<BuyingRole> = role.into_iter().collect();
    vec![PLAYED.with(marks(&roles)), ATTITUDE.with(0), INFLUENCE.with(0)]
}

/// Adds what was answered to a part: roles to those held, and what is known in place of what was.
pub(super) fn add(part: &mut Involvement, values: &Values) {
    let asked = values.get(&PLAYED).map(|marks| marked(marks)).unwrap_or_default();
    part.roles = BuyingRole::ALL.into_iter().filter(|role| asked.contains(role) || part.roles.contains(role)).collect();
    part.attitude = known(&Attitude::ALL, values.choice(&ATTITUDE)).or(part.attitude);
    part.influence = known(&Influence::ALL, values.choice(&INFLUENCE)).or(part.influence);
}
