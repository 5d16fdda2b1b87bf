//! This form gives a project up. It asks for a reason from the list, for the rival, for the reason in words, and what becomes of
//! what is still open.

use super::closing;
use super::gate::wording;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Input, Summary};
use crate::form::named::Named;
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::typing;
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::project::{LostReason, ProjectKey, Stage};
use domain::steps::gate::Requirement;
use domain::steps::moves::new_loss;
use paper::record::{LINE, NAME};
use text::same_name;
use words::{Say, form as labels, gate as phrases, tracker};

/// The reasons in the order of the choice, where the first place is that none is chosen: a reason that stood there by itself
/// would be believed and counted later.
pub const REASONS: [LostReason; 6] = [
    LostReason::Price,
    LostReason::Rival,
    LostReason::Cancelled,
    LostReason::NoAccess,
    LostReason::Late,
    LostReason::Other,
];

const WHY: TypedField<usize> =
    TypedField::choice("why", phrases::LOST_WHY, phrases::LOST_REASONS).hint(labels::HINT_CHOICE);
const RIVAL: TypedField<String> = TypedField::autocomplete("rival", phrases::LOST_TO, NAME).hint(phrases::HINT_LOST_TO);
const SAID: TypedField<String> = TypedField::line("words", phrases::LOST_WORDS, LINE).hint(phrases::HINT_LOST_WORDS);

/// Rows of the summary: where it can be taken up again, and what the course says of the reason.
const ROWS: usize = 3;

#[derive(Debug)]
pub struct LoseForm {
    pub key: ProjectKey,
}

impl FormSpec for LoseForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::LOSE.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/lose", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    /// None where it cannot be lost.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let project = scene.project(self.key)?;
        if project.is_closed() {
            return None;
        }
        let why = vec![WHY.with(0), RIVAL.with(String::new()), SAID.with(String::new())];
        Some([why, closing::fields(project, scene.today)].concat())
    }

    /// Lays out what the course says of each reason, and the rivals on offer: those of the customer's projects.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        if let Some(chapter) = &scene.courses.steps {
            context.lost_reason_texts = REASONS.iter().filter_map(|reason| chapter.lost(*reason).cloned()).collect();
        }
        let id = self.key.account;
        let projects = scene.book.accounts().get(&id).into_iter().flat_map(|account| &account.projects);
        let mut rivals: Vec<&String> = projects.flat_map(|project| &project.competitors).collect();
        rivals.sort_unstable();
        rivals.dedup();
        // A rival has no id of its own: the offer is taken by its name.
        context.suggestions = rivals.iter().map(|name| Named::new(id, name)).collect();
    }

    /// The rival that fits what is typed, on offer.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place).filter(|entry| RIVAL.is(entry))?;
        context.suggestion(&typing::text(&entry.input)).map(|named| labels::TAKE_OFFER.with([&named.name]))
    }

    /// The reason, where none is chosen yet.
    fn unanswered(&self, entries: &[FieldEntry]) -> Option<(usize, Say)> {
        let place = entries.iter().position(|entry| WHY.is(entry) && entry.input == Input::Choice(0))?;
        Some((place, phrases::LOST_CHOOSE.say()))
    }

    /// What the field with the focus asks about; else where it can be taken up again, and what the course says of the reason chosen.
    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        let asked = entries.get(focus).and_then(|entry| closing::told(entry, self.key.project, context));
        if let Some(say) = asked {
            return Some(Summary::new(say, ROWS));
        }
        let stage = context.customer.as_ref()?.project(self.key.project)?.stage();
        let place = typed_answer(entries, &WHY, context);
        let course = place.and_then(|place| context.lost_reason_texts.get(place.checked_sub(1)?)).cloned();
        Some(Summary { course, ..Summary::new(phrases::LOST_KEPT.with_phrases([tracker::stage(stage)]), ROWS) })
    }

    /// Gives the project up, or says what is missing and changes nothing.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some((_, project)) = writer.book.project(self.key) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let Some(why) = values.choice(&WHY).checked_sub(1).and_then(|place| REASONS.get(place)).copied() else {
            return Submitted::refused(phrases::LOST_CHOOSE.say());
        };
        let (rival, said) = (values.text(&RIVAL), values.text(&SAID));
        if why == LostReason::Other && said.is_empty() {
            return Submitted::refused(phrases::LOST_NEEDS_WORDS.with_phrases([phrases::lost(why)]));
        }
        let written = [rival, said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        let step = match new_loss(project, why, &written, writer.today) {
            Ok(step) => step,
            Err(needs) if needs.contains(&Requirement::Another) => {
                return Submitted::refused(phrases::LOST_ALREADY.say());
            }
            Err(needs) if project.stage() != Stage::Paid => {
                return Submitted::refused(wording::refusal_text(project, &needs, writer.today));
            }
            Err(_) => {
                return Submitted::refused(phrases::PAID_NOT_LOST.with_phrases([tracker::stage(Stage::Collection)]));
            }
        };
        let say = phrases::LOST_NOW.args([project.name.as_str().into(), tracker::stage(project.stage()).into()]);
        let today = writer.today;
        writer.book.edit_project(self.key, |project| {
            project.history.push(step);
            closing::settle(project, values, today);
            if !rival.is_empty() && !project.competitors.iter().any(|name| same_name(name, rival)) {
                project.competitors.push(rival.to_owned());
            }
        });
        say.into()
    }
}
