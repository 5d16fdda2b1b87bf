//! These forms set a target: whose, for which quarter, how much. There is one target for an owner and a quarter.

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Warning};
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::funnel::coverage;
use domain::id::Id;
use domain::money::Money;
use domain::quarter::Quarter;
use domain::settings::Target;
use text::parse::{Style, format};
use words::{Say, form as labels, gate as phrases};

const OWNER: TypedField<Option<Id>> = TypedField::person("owner", phrases::WHOSE).hint(phrases::HINT_WHOSE);
const QUARTER: TypedField<Option<Quarter>> =
    TypedField::quarter("quarter", phrases::QUARTER).required().hint(phrases::HINT_QUARTER);
const AMOUNT: TypedField<Option<Money>> = TypedField::money("amount", phrases::AMOUNT)
    .required()
    .hint(labels::HINT_MONEY)
    .forbids(Forbidden::Zero(phrases::NOT_A_TARGET))
    .warning(Warning::LargeAmount);

#[derive(Debug)]
pub struct TargetForm {
    /// Which; none where it is not set yet.
    pub id: Option<Id>,
}

impl FormSpec for TargetForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::TARGET.say() } else { phrases::NEW_TARGET.say() }
    }

    fn draft_key(&self) -> String {
        self.id.map_or_else(|| "book/targets/new".to_owned(), |id| format!("book/targets/{id}"))
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        self.id.is_some_and(|id| !book.settings().targets.iter().any(|target| target.id == id))
    }

    /// A target not set yet is of all of us, for this quarter.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let Some(id) = self.id else {
            return Some(vec![OWNER.with(None), QUARTER.offer(Some(Quarter::of(scene.today))), AMOUNT.with(None)]);
        };
        let target = scene.book.settings().targets.iter().find(|target| target.id == id)?;
        Some(vec![OWNER.with(target.owner), QUARTER.with(Some(target.quarter)), AMOUNT.with(Some(target.amount))])
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.targets.clone_from(&scene.book.settings().targets);
    }

    /// A target of the same owner and quarter is replaced: told beside the quarter.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        entries.get(place).filter(|entry| QUARTER.is(entry))?;
        let owner = typed_answer(entries, &OWNER, context)?;
        let quarter = typed_answer(entries, &QUARTER, context)??;
        let there = coverage::find_target(&context.targets, owner, quarter);
        let there = there.filter(|target| Some(target.id) != self.id)?;
        Some(phrases::NOT_TWICE.with([&format(there.amount, Style::Full)]))
    }

    /// Sets a target, or another in place of the one of the same owner and quarter, which keeps its id.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let owner = values.known(&OWNER);
        let (Some(quarter), Some(amount)) = (values.known(&QUARTER), values.known(&AMOUNT)) else {
            return Submitted::refused(labels::REQUIRED.with_phrases([phrases::AMOUNT]));
        };
        let targets = &writer.book.settings().targets;
        let there = targets.iter().find(|target| Some(target.id) == self.id);
        if self.id.is_some() && there.is_none() {
            return Submitted::refused(labels::NOT_RECORDED.say());
        }
        let same = coverage::find_target(targets, owner, quarter);
        let before = same.or(there).map(|target| target.amount);
        let kept = there.or(same).map(|target| target.id);
        let unchanged = there.or(same).is_some_and(|t| (t.owner, t.quarter, t.amount) == (owner, quarter, amount));
        let full = |amount: Money| format(amount, Style::Full);
        let named = quarter.to_string();
        if unchanged {
            return Submitted::refused(phrases::TARGET_SAME.with([&named, &full(amount)]));
        }
        let say = match before {
            Some(before) => phrases::TARGET_REPLACED.with([&named, &full(before), &full(amount)]),
            None => phrases::TARGET_SET.with([&named, &full(amount)]),
        };
        let target = Target { id: kept.unwrap_or_else(|| writer.ids.next_id()), owner, quarter, amount };
        writer.book.edit_settings(|settings| {
            let place = settings.targets.iter().position(|t| t.id == target.id);
            settings.targets.retain(|t| t.id != target.id && (t.owner, t.quarter) != (owner, quarter));
            let place = place.unwrap_or(settings.targets.len()).min(settings.targets.len());
            settings.targets.insert(place, target);
        });
        say.into()
    }
}

/// Takes a target away; tells the words for it, none where it is gone already.
pub fn remove(book: &mut Book, id: Id) -> Option<Say> {
    let quarter = book.settings().targets.iter().find(|target| target.id == id)?.quarter;
    book.edit_settings(|settings| settings.targets.retain(|target| target.id != id));
    Some(phrases::TARGET_REMOVED.with([&quarter.to_string()]))
}
