//! These forms note what drives a dealer or holds it back, and how strong that is from a day on.

use jiff::civil::Date;

use super::called;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Input};
use crate::form::named::Named;
use crate::form::spec::{FormPlace, FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::force::{ChannelForce, STRONGEST};
use domain::id::Id;
use paper::record::NAME;
use words::{Phrase, Say, forces as phrases, form as labels};

/// From the strongest drive down to the strongest brake.
const STRENGTHS: &[Phrase] = &phrases::STRENGTHS;
/// The place of a force that drives as much as most do.
const USUAL: usize = 2;

const DEALER: TypedField<String> =
    TypedField::autocomplete("account", phrases::DEALER, NAME).required().hint(phrases::HINT_DEALER);
const FORCE: TypedField<String> = TypedField::line("name", phrases::WHAT, NAME).required().hint(phrases::HINT_WHAT);
const STRENGTH: TypedField<usize> =
    TypedField::choice("strength", phrases::STRENGTH, STRENGTHS).hint(labels::HINT_CHOICE);
const SINCE: TypedField<Option<Date>> = TypedField::date("since", phrases::SINCE)
    .required()
    .hint(labels::HINT_DATE)
    .forbids(Forbidden::FutureDate(phrases::NOT_AHEAD));

#[derive(Debug)]
pub struct NewForceForm {
    /// Its dealer, where the cursor stood on one.
    pub dealer: Option<Id>,
}

#[derive(Debug)]
pub struct ForceForm {
    pub dealer: Id,
    pub id: Id,
}

/// The place of a strength in the choice.
fn place_of(strength: i8) -> usize {
    usize::try_from(STRONGEST - strength.clamp(-STRONGEST, STRONGEST)).unwrap_or(0)
}

/// The strength at a place of the choice.
fn strength_at(place: usize) -> i8 {
    i8::try_from(place).map_or(-STRONGEST, |place| (STRONGEST - place).max(-STRONGEST))
}

impl FormSpec for NewForceForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_FORCE.say()
    }

    fn draft_key(&self) -> String {
        "accounts/forces/new".to_owned()
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let dealer = self.dealer.and_then(|id| scene.book.accounts().get(&id));
        Some(vec![
            DEALER.offer(dealer.map(|account| account.name.clone()).unwrap_or_default()),
            FORCE.with(String::new()),
            STRENGTH.with(USUAL),
            SINCE.offer(Some(scene.today)),
        ])
    }

    /// Where the dealer stands there already, what it is about is asked first.
    fn first_field(&self) -> usize {
        usize::from(self.dealer.is_some())
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.suggestions = scene.book.accounts().values().map(|a| Named::new(a.id, &a.name)).collect();
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place).filter(|entry| DEALER.is(entry))?;
        let Input::Line(line) = &entry.input else { return None };
        context.suggestion(line.text()).map(|named| labels::TAKE_OFFER.with([&named.name]))
    }

    /// A force belongs to a customer there is, and one that neither drives nor brakes is none.
    fn unanswered(&self, entries: &[FieldEntry]) -> Option<(usize, Say)> {
        let place = entries.iter().position(|entry| STRENGTH.is(entry))?;
        let nothing = matches!(entries.get(place)?.input, Input::Choice(at) if strength_at(at) == 0);
        nothing.then(|| (place, phrases::NO_STRENGTH.say()))
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let typed = values.text(&DEALER);
        let Some(dealer) = called::account(writer.book, typed) else {
            return Submitted::refused(phrases::NO_DEALER.with([typed]));
        };
        let mut force =
            ChannelForce { id: writer.ids.next_id(), name: values.text(&FORCE).to_owned(), levels: Vec::new() };
        force.set_strength(values.known(&SINCE).unwrap_or(writer.today), strength_at(values.choice(&STRENGTH)));
        let say = phrases::FORCE_ADDED.with([&force.name]);
        writer.book.edit_account(dealer, |account| account.forces.push(force));
        say.into()
    }
}

impl ForceForm {
    fn force<'a>(&self, book: &'a Book) -> Option<&'a ChannelForce> {
        book.accounts().get(&self.dealer)?.forces.iter().find(|force| force.id == self.id)
    }
}

impl FormSpec for ForceForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::FORCE.say()
    }

    fn draft_key(&self) -> String {
        format!("accounts/{}/forces/{}", self.dealer, self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Account(self.dealer)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        self.force(book).is_none()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let force = self.force(scene.book)?;
        let place = place_of(force.strength(scene.today));
        Some(vec![FORCE.with(force.name.clone()), STRENGTH.with(place), SINCE.offer(Some(scene.today))])
    }

    /// Renames it, and sets how strong it is from the day on where that is not so already.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some(force) = self.force(writer.book) else { return Submitted::refused(labels::NOT_RECORDED.say()) };
        let (on, strength) = (values.known(&SINCE).unwrap_or(writer.today), strength_at(values.choice(&STRENGTH)));
        let mut changed = force.clone();
        values.text(&FORCE).clone_into(&mut changed.name);
        if changed.strength(on) != strength {
            changed.set_strength(on, strength);
        }
        if changed == *force {
            return Submitted::refused(labels::UNCHANGED.say());
        }
        let say = phrases::FORCE_CHANGED.with([&changed.name]);
        writer.book.edit_account(self.dealer, |account| {
            account
                .forces
                .iter_mut()
                .filter(|force| force.id == changed.id)
                .for_each(|force| force.clone_from(&changed));
        });
        say.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strength_has_its_place() {
        for strength in -STRONGEST..=STRONGEST {
            assert_eq!(strength_at(place_of(strength)), strength);
            let sign = STRENGTHS[place_of(strength)].text(domain::lang::Lang::En);
            assert!(sign.starts_with(&format!("{strength:+}")) || strength == 0 && sign.starts_with('0'), "{sign}");
        }
        assert_eq!((strength_at(99), strength_at(usize::MAX)), (-STRONGEST, -STRONGEST));
    }
}
