//! These fields ask what becomes of everything still open in a project that is being closed, lost or paid: our actions, what the
//! customer promised, the meetings that lie ahead. Only what there is is asked, and whoever presses Enter keeps it.

use jiff::civil::Date;

use crate::form::context::FormContext;
use crate::form::field::FieldEntry;
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::account::Account;
use domain::id::Id;
use domain::project::Project;
use domain::steps::loose_ends::{LooseEnds, drop_ends, loose_ends};
use words::{Phrase, Say, form as labels, gate as phrases};

/// Kept or dropped, in the order of the choice.
const FATES: &[Phrase] = &[phrases::KEEP_IT, phrases::DROP_IT];
const DROP: usize = 1;

const fn fate(name: &'static str, label: Phrase) -> TypedField<usize> {
    TypedField::choice(name, label, FATES).hint(labels::HINT_CHOICE)
}

const ACTIONS: TypedField<usize> = fate("open-actions", phrases::OPEN_ACTIONS);
const PROMISES: TypedField<usize> = fate("open-promises", phrases::OPEN_PROMISES);
const MEETINGS: TypedField<usize> = fate("coming-meetings", phrases::COMING_MEETINGS);

/// A field for each kind of thing that is still open.
pub(super) fn fields(project: &Project, today: Date) -> FormFields {
    let open = loose_ends(project, today);
    let asked = [(ACTIONS, &open.tasks), (PROMISES, &open.promises), (MEETINGS, &open.meetings)];
    asked.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(field, _)| field.with(0)).collect()
}

/// Drops what the answers do not keep.
pub(super) fn settle(project: &mut Project, values: &Values, today: Date) {
    let open = loose_ends(project, today);
    let dropped = |field: &TypedField<usize>, ids: Vec<Id>| {
        let drops = values.get(field).is_some_and(|fate| *fate == DROP);
        if drops { ids } else { Vec::new() }
    };
    let dropped = LooseEnds {
        tasks: dropped(&ACTIONS, open.tasks),
        promises: dropped(&PROMISES, open.promises),
        meetings: dropped(&MEETINGS, open.meetings),
    };
    drop_ends(project, &dropped);
}

/// What the field with the focus asks about, by name; none where it is another field.
pub(super) fn told(entry: &FieldEntry, project: Id, context: &FormContext) -> Option<Say> {
    let account = context.customer.as_ref()?;
    let project = account.project(project)?;
    let open = loose_ends(project, context.today);
    let (phrase, names) = if ACTIONS.is(entry) {
        (phrases::OPEN_ACTIONS_ARE, tasks(project, &open.tasks))
    } else if PROMISES.is(entry) {
        (phrases::OPEN_PROMISES_ARE, promises(project, &open.promises))
    } else if MEETINGS.is(entry) {
        (phrases::COMING_MEETINGS_ARE, meetings(account, project, &open.meetings))
    } else {
        return None;
    };
    let mut names = names.into_iter();
    let first = names.next()?;
    let all = names.fold(first, |all, next| phrases::AND_ALSO.args([all.into(), next.into()]));
    Some(phrase.with_say(all))
}

fn tasks(project: &Project, ids: &[Id]) -> Vec<Say> {
    let open = project.tasks.iter().filter(|task| ids.contains(&task.id));
    open.map(|task| phrases::LOOSE_END.with([&task.text])).collect()
}

fn promises(project: &Project, ids: &[Id]) -> Vec<Say> {
    let open = project.meetings.iter().filter(|meeting| ids.contains(&meeting.id));
    open.filter_map(|meeting| Some(phrases::LOOSE_END.with([&meeting.action.as_ref()?.what]))).collect()
}

/// A meeting by its day, and by what it is about or whom it is with.
fn meetings(account: &Account, project: &Project, ids: &[Id]) -> Vec<Say> {
    let open = project.meetings.iter().filter(|meeting| ids.contains(&meeting.id));
    open.map(|meeting| {
        let whom = || meeting.contacts.iter().find_map(|id| account.contact(*id)).map(|c| c.name.clone());
        let about = if meeting.subject.is_empty() { whom().unwrap_or_default() } else { meeting.subject.clone() };
        phrases::LOOSE_MEETING.with([&meeting.at.date().to_string(), &about])
    })
    .collect()
}
