//! A project given up, as a form: why, from the list and in words, and to whom.

use super::person::NAME;
use super::project::LINE;
use super::writer::{FormWriter, Submitted, Values, choice, text};
use crate::course::Courses;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, FormContext, Input, Named};
use crate::form::subject::gate::wording;
use crate::form::summary::Summary;
use crate::form::typing;
use domain::book::Book;
use domain::id::Id;
use domain::project::{LostReason, Project, ProjectKey, Stage};
use domain::steps::gate::Requirement;
use domain::steps::moves::new_loss;
use words::{Say, form as labels, gate as phrases, tracker};

/// The reasons in the order of the choice, where the first place is that none is chosen: a reason nobody chose is none.
pub const REASONS: [LostReason; 6] = [
    LostReason::Price,
    LostReason::Rival,
    LostReason::Cancelled,
    LostReason::NoAccess,
    LostReason::Late,
    LostReason::Other,
];

/// Rows of the summary: where it can be taken up again, and what the course says of the reason.
const ROWS: usize = 3;

/// The fields; none where it cannot be lost.
#[must_use]
pub fn fields(project: &Project) -> Option<Vec<(Field, FieldValue)>> {
    if project.is_closed() {
        return None;
    }
    let why = Field::new("why", phrases::LOST_WHY, FieldKind::Choice(phrases::LOST_REASONS)).hint(labels::HINT_CHOICE);
    let rival = Field::new("rival", phrases::LOST_TO, FieldKind::Autocomplete(NAME)).hint(phrases::HINT_LOST_TO);
    let words = Field::new("words", phrases::LOST_WORDS, FieldKind::Line(LINE)).hint(phrases::HINT_LOST_WORDS);
    let empty = || FieldValue::Text(String::new());
    Some(vec![(why, FieldValue::Choice(0)), (rival, empty()), (words, empty())])
}

/// Lays out what the course says of each reason, and the rivals on offer: those of the customer's projects.
pub fn add_choices(book: &Book, courses: &Courses, account: Option<Id>, context: &mut FormContext) {
    if let Some(chapter) = &courses.steps {
        context.lost_reason_texts = REASONS.iter().filter_map(|reason| chapter.lost(*reason).cloned()).collect();
    }
    let projects = account.and_then(|id| book.accounts().get(&id)).into_iter().flat_map(|a| &a.projects);
    let mut rivals: Vec<&String> = projects.flat_map(|project| &project.competitors).collect();
    rivals.sort_unstable();
    rivals.dedup();
    // A rival has no id of its own: the offer is taken by its name.
    context.suggestions =
        account.map(|id| rivals.iter().map(|name| Named::new(id, name)).collect()).unwrap_or_default();
}

/// The rival that fits what is typed, on offer.
#[must_use]
pub fn warning(entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
    let entry = entries.get(place).filter(|entry| entry.field.name == "rival")?;
    context.suggestion(&typing::text(&entry.input)).map(|named| labels::TAKE_OFFER.with([&named.name]))
}

/// The place of the reason, where none is chosen yet.
#[must_use]
pub fn missing_reason(entries: &[FieldEntry]) -> Option<(usize, Say)> {
    let place = entries.iter().position(|entry| entry.field.name == "why" && entry.input == Input::Choice(0))?;
    Some((place, phrases::LOST_CHOOSE.say()))
}

/// Where it can be taken up again, and what the course says of the reason chosen.
#[must_use]
pub fn summary(entries: &[FieldEntry], context: &FormContext, key: ProjectKey) -> Option<Summary> {
    let stage = context.customer.as_ref()?.project(key.project)?.stage();
    let place = entries.iter().find_map(|entry| match entry.input {
        Input::Choice(place) if entry.field.name == "why" => Some(place),
        _ => None,
    });
    let course = place.and_then(|place| context.lost_reason_texts.get(place.checked_sub(1)?)).cloned();
    Some(Summary { course, ..Summary::new(phrases::LOST_KEPT.with_phrases([tracker::stage(stage)]), ROWS) })
}

/// Gives the project up, or says what is missing and changes nothing.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, values: Values) -> Submitted {
    let Some((_, project)) = writer.book.project(key) else {
        return Submitted::refused(labels::NOT_RECORDED.say());
    };
    let Some(why) = choice(values, "why").checked_sub(1).and_then(|place| REASONS.get(place)).copied() else {
        return Submitted::refused(phrases::LOST_CHOOSE.say());
    };
    let (rival, said) = (text(values, "rival"), text(values, "words"));
    if why == LostReason::Other && said.is_empty() {
        return Submitted::refused(phrases::LOST_NEEDS_WORDS.with_phrases([phrases::lost(why)]));
    }
    let written = [rival, said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let step = match new_loss(project, why, &written, writer.today) {
        Ok(step) => step,
        Err(needs) if needs.contains(&Requirement::Another) => return Submitted::refused(phrases::LOST_ALREADY.say()),
        Err(needs) if project.stage() != Stage::Paid => {
            return Submitted::refused(wording::refusal_text(project, &needs, writer.today));
        }
        Err(_) => return Submitted::refused(phrases::PAID_NOT_LOST.with_phrases([tracker::stage(Stage::Collection)])),
    };
    let say = phrases::LOST_NOW.args([project.name.as_str().into(), tracker::stage(project.stage()).into()]);
    writer.book.edit_project(key, |project| {
        project.history.push(step);
        if !rival.is_empty() && !project.competitors.iter().any(|name| name == rival) {
            project.competitors.push(rival.to_owned());
        }
    });
    say.into()
}
