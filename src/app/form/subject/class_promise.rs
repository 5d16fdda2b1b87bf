//! This form notes what somebody promised at the end of a class, or changes it: what the customer shall do, and by when.

use jiff::civil::Date;

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden};
use crate::form::named::Named;
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::typing;
use crate::form::values::Values;
use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::answers::ClassPromise;
use domain::workshop::seat::Seat;
use paper::record::{LINE, NAME};
use words::{Say, after as phrases, form as labels};

const WHO: TypedField<Option<Id>> = TypedField::person("person", phrases::WHO).required().hint(phrases::HINT_WHO);
const CUSTOMER: TypedField<String> = TypedField::line("customer", phrases::CUSTOMER, NAME).required();
const ACTION: TypedField<String> =
    TypedField::line("action", phrases::ACTION, LINE).required().hint(phrases::HINT_ACTION);
const BY: TypedField<Option<Date>> = TypedField::date("by", phrases::BY_WHEN).required().hint(labels::HINT_DATE);

#[derive(Debug)]
pub struct ClassPromiseForm {
    pub class: Id,
    /// Whose, where the cursor stood on somebody.
    pub person: Option<Id>,
    /// Which; none where it is not noted yet.
    pub id: Option<Id>,
}

impl ClassPromiseForm {
    fn held<'a>(&self, book: &'a Book) -> Option<&'a ClassPromise> {
        let class = book.workshops().get(&self.class)?;
        class.promises.iter().find(|promise| Some(promise.id) == self.id)
    }
}

/// Who sits in a class, as they can be typed; namesakes with their badges.
fn people(book: &Book, class: &Workshop) -> Vec<Named> {
    let beside = class.badges_beside_names(book.people());
    let named = |seat: &Seat| {
        let own = &book.people().get(&seat.person)?.name;
        let badge = beside.get(&seat.person).map(u16::to_string).unwrap_or_default();
        Some(Named::beside(seat.person, own, &badge).with_badge(seat.badge))
    };
    class.roster.iter().filter_map(named).collect()
}

/// Whether a text reads like something that we do ourselves. It goes by the first word, which is wrong now and then: two firms may
/// well act together. So it draws a question, and is never the answer.
fn reads_as_ours(text: &str) -> bool {
    let text = text.trim().to_lowercase().replace('’', "'");
    let begins = |word: &str| {
        let rest = text.strip_prefix(word);
        // "Our" purchase order may well be signed by them.
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next == '\u{7684}' || next == '\'' || next.is_ascii_alphanumeric())
        })
    };
    [phrases::OURS.zh, phrases::OURS.en]
        .iter()
        .flat_map(|list| list.split(','))
        .any(|word| begins(word) && !longer(&text, word))
}

/// Whether a longer word of ours begins there, which then decides.
fn longer(text: &str, word: &str) -> bool {
    let all = [phrases::OURS.zh, phrases::OURS.en];
    all.iter().flat_map(|list| list.split(',')).any(|other| other.len() > word.len() && text.starts_with(other))
}

impl FormSpec for ClassPromiseForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::PROMISE.say() } else { phrases::NEW_PROMISE.say() }
    }

    fn about(&self, book: &Book) -> Option<String> {
        book.workshops().get(&self.class).map(|class| class.title.clone())
    }

    fn draft_key(&self) -> String {
        let which = self.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("workshops/{}/promises/{which}", self.class)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn has_record(&self) -> bool {
        self.id.is_some()
    }

    fn gone(&self, book: &Book) -> bool {
        !book.workshops().contains_key(&self.class) || (self.id.is_some() && self.held(book).is_none())
    }

    fn first_field(&self) -> usize {
        usize::from(self.person.is_some())
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        if self.gone(scene.book) {
            return None;
        }
        let held = self.held(scene.book);
        // A day that was noted before the class was put off stays.
        let first = scene.book.workshops().get(&self.class)?.on.min(held.map_or(Date::MAX, |promise| promise.by));
        let by = BY.forbids(Forbidden::EarlierThan(first, phrases::BEFORE_CLASS));
        Some(vec![
            WHO.with(held.map(|promise| promise.person).or(self.person)),
            CUSTOMER.with(held.map(|promise| promise.customer.clone()).unwrap_or_default()),
            ACTION.with(held.map(|promise| promise.action.clone()).unwrap_or_default()),
            by.with(held.map(|promise| promise.by)),
        ])
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let class = scene.book.workshops().get(&self.class);
        context.people = class.map(|class| people(scene.book, class)).unwrap_or_default();
    }

    /// Only what the customer does moves a sale; what is typed is kept all the same.
    fn warning(&self, entries: &[FieldEntry], place: usize, _context: &FormContext) -> Option<Say> {
        let entry = entries.get(place).filter(|entry| ACTION.is(entry))?;
        reads_as_ours(&typing::text(&entry.input)).then(|| phrases::READS_AS_OURS.say())
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (Some(person), Some(by)) = (values.known(&WHO), values.known(&BY)) else {
            return Submitted::refused(phrases::GONE.say());
        };
        if self.gone(writer.book) {
            return Submitted::refused(phrases::GONE.say());
        }
        let held = self.held(writer.book);
        let promise = ClassPromise {
            id: self.id.unwrap_or_else(|| writer.ids.next_id()),
            person,
            customer: values.text(&CUSTOMER).to_owned(),
            action: values.text(&ACTION).to_owned(),
            by,
            kept: held.and_then(|promise| promise.kept),
        };
        if held == Some(&promise) {
            return Submitted::refused(labels::UNCHANGED.say());
        }
        let phrase = if held.is_some() { phrases::CHANGED } else { phrases::NOTED };
        let say = phrase.with([&promise.action]);
        writer.book.edit_workshop(self.class, |class| {
            match class.promises.iter_mut().find(|other| other.id == promise.id) {
                Some(there) => *there = promise,
                None => class.promises.push(promise),
            }
        });
        say.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_alone_tells_who_promises() {
        let mut ids = domain::id::IdSource::new(7);
        let [li, wang] = [ids.next_id(), ids.next_id()];
        let all = [Named::new(li, "李梅").with_badge(Some(3)), Named::new(wang, "王强").with_badge(Some(12))];
        let found = |typed| Named::find(&all, typed).map(|named| named.id);
        assert_eq!(
            (found("12"), found("３"), found(" 李梅 "), found("4"), found("1")),
            (Some(wang), Some(li), Some(li), None, None)
        );
    }

    #[test]
    fn what_reads_like_ours_is_told_from_what_reads_like_theirs() {
        for ours in
            ["我寄样品", "我们下周拜访", " 咱们再谈谈", "I send the list", "We'll call", "we visit", "I’ll ring"]
        {
            assert!(reads_as_ours(ours), "{ours}");
        }
        for theirs in
            ["我们的方案由王总签字", "王总把清单发过来", "Wei signs", "Ivan sends it", "West office tests it", "签合同"]
        {
            assert!(!reads_as_ours(theirs), "{theirs}");
        }
    }
}
