//! This form asks who takes over what a person on our side owns, before that person is removed or erased for good.

use super::Leaving;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Summary};
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::handover::{Belongings, hand_over};
use domain::id::Id;
use domain::record::RecordKey;
use words::{Arg, Say, brain as phrases, form as labels};

const HEIR: TypedField<Option<Id>> = TypedField::person("heir", phrases::HEIR).hint(phrases::HINT_HEIR);

/// Rows of the summary: what is owned, what becomes of it where nobody takes it, and what comes then.
const ROWS: usize = 5;

#[derive(Debug)]
pub struct HandOverForm {
    pub id: Id,
    pub leaving: Leaving,
}

impl FormSpec for HandOverForm {
    fn title(&self, book: &Book) -> Say {
        let name = book.people().get(&self.id).map_or("", |person| &person.name);
        phrases::HAND_OVER.with_person(self.id, name)
    }

    fn draft_key(&self) -> String {
        format!("people/{}/handover", self.id)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        !book.people().contains_key(&self.id)
    }

    /// I take it over, unless somebody else is named: what nobody looks after is lost sight of.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.book.people().get(&self.id)?;
        let me = scene.book.me().map(|me| me.id).filter(|me| *me != self.id);
        Some(vec![HEIR.offer(me)])
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.people.retain(|named| named.id != self.id);
        context.belongings = Belongings::of(scene.book, self.id);
    }

    /// What is handed over, and what becomes of it where nobody takes it.
    fn summary(&self, _entries: &[FieldEntry], _focus: usize, context: &FormContext) -> Option<Summary> {
        let Belongings { projects, actions, targets } = context.belongings;
        let say = phrases::OWNS.args([projects, actions, targets].map(|count| Arg::from(count.to_string())));
        let then = match self.leaving {
            Leaving::Removed => phrases::THEN_REMOVED,
            Leaving::Erased => phrases::THEN_ERASED,
        };
        let more = vec![phrases::NOBODY_TAKES_OVER.say(), then.say()];
        Some(Summary { more, ..Summary::new(say, ROWS) })
    }

    /// Hands everything over, and removes the person where nothing more is to be asked.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let heir = values.known(&HEIR);
        let name = |book: &Book, id: Id| book.people().get(&id).map(|person| Arg::Person(id, person.name.clone()));
        let Some(person) = name(writer.book, self.id) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let say = match (self.leaving, heir.and_then(|id| name(writer.book, id))) {
            (Leaving::Erased, _) => phrases::HANDED_OVER.args([person]),
            (Leaving::Removed, Some(heir)) => phrases::REMOVED_AND_HANDED_OVER.args([person, heir]),
            (Leaving::Removed, None) => phrases::REMOVED_WITHOUT_HEIR.args([person]),
        };
        hand_over(writer.book, self.id, heir);
        if self.leaving == Leaving::Removed {
            writer.book.remove(RecordKey::Person(self.id));
        }
        say.into()
    }
}
