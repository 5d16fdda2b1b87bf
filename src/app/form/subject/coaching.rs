//! This form notes an entry of a coaching log or changes one. A correction cannot be written before the two questions to oneself are
//! answered.

use jiff::civil::DateTime;

use super::NoteKind;
use super::writer::{FormWriter, Submitted};
use crate::form::coaching::CoachingScene;
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Input, Summary};
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::coaching::{AbilityStep, Audience, CoachingEntry, CoachingKind, Obstacle, OwnPart};
use domain::id::Id;
use domain::lang::Text;
use paper::record::LINE;
use words::{Phrase, Say, form as labels, team as phrases};

/// Which entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoachingWhich {
    New(NoteKind),
    Kept(Id),
}

const ANSWERS: &[Phrase] = &[phrases::UNSAID, phrases::YES, phrases::NO];
const OBSTACLES: &[Phrase] = &[phrases::UNDECIDED, phrases::CANNOT, phrases::WILL_NOT];

const MADE_CLEAR: TypedField<usize> =
    TypedField::options("clear", phrases::MADE_CLEAR, ANSWERS).hint(phrases::HINT_CLEAR);
const GAVE_MEANS: TypedField<usize> =
    TypedField::options("means", phrases::GAVE_MEANS, ANSWERS).hint(phrases::HINT_MEANS);
const OBSTACLE: TypedField<usize> = TypedField::options("obstacle", phrases::OBSTACLE, OBSTACLES);
const STEP: TypedField<usize> = TypedField::options("step", phrases::WHICH_STEP, &phrases::STEPS);
const AUDIENCE: TypedField<usize> =
    TypedField::choice("audience", phrases::AUDIENCE, &phrases::AUDIENCES).hint(labels::HINT_CHOICE);
const SEEN: TypedField<Option<DateTime>> =
    TypedField::date_time("seen", phrases::SEEN).required().hint(labels::HINT_MOMENT);
const SAID: TypedField<Option<DateTime>> = TypedField::date_time("said", phrases::SAID).hint(phrases::HINT_SAID);
const TEXT: TypedField<String> = TypedField::line("text", phrases::GOOD, LINE).required();

/// Rows that what the course says of an entry takes at most.
const TOLD: usize = 4;

#[derive(Debug)]
pub struct CoachingForm {
    pub person: Id,
    pub which: CoachingWhich,
}

fn kind_of(kind: CoachingKind) -> NoteKind {
    match kind {
        CoachingKind::Praise => NoteKind::Praise,
        CoachingKind::Correction => NoteKind::Correction,
        CoachingKind::Step(_) => NoteKind::Step,
    }
}

/// The answer at a place of the choice; none where it is not given.
const fn answer(place: usize) -> Option<bool> {
    match place {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    }
}

fn choice(entries: &[FieldEntry], field: &TypedField<usize>) -> Option<usize> {
    let entry = entries.iter().find(|entry| field.is(entry))?;
    if let Input::Choice(place) = entry.input { Some(place) } else { None }
}

/// The place of the first question to oneself that is not answered.
fn open_question(entries: &[FieldEntry]) -> Option<usize> {
    let open = |field| choice(entries, field).is_some_and(|place| answer(place).is_none());
    let field = [&MADE_CLEAR, &GAVE_MEANS].into_iter().find(|field| open(field))?;
    entries.iter().position(|entry| field.is(entry))
}

fn kept(book: &Book, person: Id, id: Id) -> Option<&CoachingEntry> {
    book.people().get(&person)?.coaching_entry(id)
}

/// The fields of an entry; the text last, because what stands before it is mostly right.
fn fields(entry: &CoachingEntry, today: jiff::civil::Date) -> FormFields {
    let not_ahead = Forbidden::LaterThan(today, phrases::NOT_SEEN_YET);
    let (seen, said) = (SEEN.forbids(not_ahead), SAID.forbids(not_ahead));
    let audience = AUDIENCE.with(Audience::ALL.iter().position(|own| *own == entry.audience).unwrap_or(0));
    let text = entry.text.clone();
    match entry.kind {
        CoachingKind::Praise => vec![seen.with(Some(entry.seen)), said.with(entry.said), audience, TEXT.with(text)],
        CoachingKind::Correction => {
            let part = |of: fn(OwnPart) -> bool| entry.own_part.map_or(0, |part| if of(part) { 1 } else { 2 });
            let why = entry.obstacle.and_then(|own| Obstacle::ALL.iter().position(|all| *all == own));
            vec![
                MADE_CLEAR.with(part(|part| part.made_clear)),
                GAVE_MEANS.with(part(|part| part.gave_means)),
                OBSTACLE.with(why.map_or(0, |place| place + 1)),
                audience,
                seen.with(Some(entry.seen)),
                said.with(entry.said),
                TEXT.label(phrases::NEXT_TIME).with(text),
            ]
        }
        CoachingKind::Step(step) => vec![
            STEP.with(AbilityStep::ALL.iter().position(|own| *own == step).unwrap_or(0)),
            seen.label(phrases::AGREED).with(Some(entry.seen)),
            said.label(phrases::DONE).hint(phrases::HINT_DONE).with(entry.said),
            TEXT.label(phrases::TO_LEARN).with(text),
        ],
    }
}

impl CoachingForm {
    /// The step that comes after the last one noted for somebody; the first where all are done or none is.
    fn next_step(&self, book: &Book) -> AbilityStep {
        let person = book.people().get(&self.person);
        let last = person.and_then(|person| {
            person.coaching_log().into_iter().find_map(|entry| match entry.kind {
                CoachingKind::Step(step) => Some(step),
                _ => None,
            })
        });
        let after = |step: AbilityStep| AbilityStep::ALL.get(step as usize + 1).copied();
        last.and_then(after).unwrap_or(AbilityStep::Tell)
    }

    fn fresh(&self, book: &Book, seen: DateTime, kind: NoteKind) -> CoachingEntry {
        let kind = match kind {
            NoteKind::Praise => CoachingKind::Praise,
            NoteKind::Correction => CoachingKind::Correction,
            NoteKind::Step => CoachingKind::Step(self.next_step(book)),
        };
        CoachingEntry { by: book.settings().me, ..CoachingEntry::new(self.person, seen, kind) }
    }

    fn kind(&self, book: &Book) -> Option<NoteKind> {
        match self.which {
            CoachingWhich::New(kind) => Some(kind),
            CoachingWhich::Kept(id) => kept(book, self.person, id).map(|entry| kind_of(entry.kind)),
        }
    }
}

/// Writes the answers into an entry.
fn put(values: &Values, entry: &mut CoachingEntry) {
    if let Some(seen) = values.known(&SEEN) {
        entry.seen = seen;
    }
    entry.said = values.known(&SAID);
    values.text(&TEXT).clone_into(&mut entry.text);
    if let Some(audience) = values.get(&AUDIENCE).and_then(|place| Audience::ALL.get(*place)) {
        entry.audience = *audience;
    }
    if let (CoachingKind::Step(_), Some(step)) = (entry.kind, AbilityStep::ALL.get(values.choice(&STEP))) {
        entry.kind = CoachingKind::Step(*step);
    }
    if let (Some(made_clear), Some(gave_means)) =
        (answer(values.choice(&MADE_CLEAR)), answer(values.choice(&GAVE_MEANS)))
    {
        entry.own_part = Some(OwnPart { made_clear, gave_means });
        entry.obstacle = values.choice(&OBSTACLE).checked_sub(1).and_then(|place| Obstacle::ALL.get(place)).copied();
    }
}

impl FormSpec for CoachingForm {
    fn title(&self, _book: &Book) -> Say {
        match self.which {
            CoachingWhich::New(NoteKind::Praise) => phrases::NEW_PRAISE.say(),
            CoachingWhich::New(NoteKind::Correction) => phrases::NEW_CORRECTION.say(),
            CoachingWhich::New(NoteKind::Step) => phrases::NEW_STEP.say(),
            CoachingWhich::Kept(_) => phrases::ENTRY.say(),
        }
    }

    fn about(&self, book: &Book) -> Option<String> {
        book.people().get(&self.person).map(|person| person.name.clone())
    }

    /// Not under the person: what is half written there may name others, and is cleaned by itself.
    fn draft_key(&self) -> String {
        let which = match self.which {
            CoachingWhich::New(NoteKind::Praise) => "praise".to_owned(),
            CoachingWhich::New(NoteKind::Correction) => "correction".to_owned(),
            CoachingWhich::New(NoteKind::Step) => "step".to_owned(),
            CoachingWhich::Kept(id) => id.to_string(),
        };
        format!("coaching/{}/{which}", self.person)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn has_record(&self) -> bool {
        matches!(self.which, CoachingWhich::Kept(_))
    }

    fn gone(&self, book: &Book) -> bool {
        !book.people().contains_key(&self.person) || self.kind(book).is_none()
    }

    /// Of praise and of a step the text; a correction begins with the questions.
    fn first_field(&self) -> usize {
        match self.which {
            CoachingWhich::New(NoteKind::Praise | NoteKind::Step) => 3,
            CoachingWhich::New(NoteKind::Correction) | CoachingWhich::Kept(_) => 0,
        }
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        if !scene.book.people().contains_key(&self.person) {
            return None;
        }
        match self.which {
            CoachingWhich::New(kind) => {
                let mut asked = fields(&self.fresh(scene.book, scene.now, kind), scene.today);
                for (field, _) in &mut asked {
                    field.offered = field.name == SEEN.name();
                }
                Some(asked)
            }
            CoachingWhich::Kept(id) => kept(scene.book, self.person, id).map(|entry| fields(entry, scene.today)),
        }
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let Some(chapter) = &scene.courses.team else { return };
        context.coaching = CoachingScene {
            laws: chapter.laws.iter().map(|law| law.text.clone()).collect(),
            asks: chapter.questions.iter().map(|question| question.ask.clone()).collect(),
            first: chapter.questions.iter().map(|question| question.first.clone()).collect(),
            obstacles: vec![chapter.cannot.clone(), chapter.will_not.clone()],
            steps: chapter.steps.iter().map(|step| step.text.clone()).collect(),
        };
    }

    /// Nothing of a correction can be written before the two questions are answered.
    fn hides(&self, name: &str, entries: &[FieldEntry]) -> bool {
        let question = [MADE_CLEAR.name(), GAVE_MEANS.name()].contains(&name);
        !question && open_question(entries).is_some()
    }

    fn unanswered(&self, entries: &[FieldEntry]) -> Option<(usize, Say)> {
        if let Some(place) = open_question(entries) {
            return Some((place, phrases::ANSWER_FIRST.say()));
        }
        let place = entries.iter().position(|entry| OBSTACLE.is(entry))?;
        (choice(entries, &OBSTACLE) == Some(0)).then(|| (place, phrases::DECIDE_FIRST.say()))
    }

    /// A public correction is questioned, and so is praise behind a closed door; a "no" to oneself says what to do first.
    fn warning(&self, entries: &[FieldEntry], place: usize, _context: &FormContext) -> Option<Say> {
        let entry = entries.get(place)?;
        let Input::Choice(chosen) = entry.input else { return None };
        let correction = entries.iter().any(|entry| MADE_CLEAR.is(entry));
        if AUDIENCE.is(entry) {
            return match (correction, Audience::ALL.get(chosen)?) {
                (true, Audience::Public) => Some(phrases::PUBLIC_CORRECTION.say()),
                (false, Audience::Private) => Some(phrases::PRIVATE_PRAISE.say()),
                _ => None,
            };
        }
        let no = answer(chosen) == Some(false);
        (no && MADE_CLEAR.is(entry))
            .then(|| phrases::FIRST_CLEAR.say())
            .or_else(|| (no && GAVE_MEANS.is(entry)).then(|| phrases::FIRST_MEANS.say()))
    }

    /// What the course says of the answers so far.
    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        let scene = &context.coaching;
        let of = |list: &[Text], place: usize| list.get(place).cloned();
        let focused = |field: &TypedField<usize>| entries.get(focus).is_some_and(|entry| field.is(entry));
        let (title, course) = if let Some(step) = choice(entries, &STEP) {
            (phrases::STEPS.get(step).copied().unwrap_or(phrases::NEW_STEP), of(&scene.steps, step))
        } else if let (Some(clear), Some(means)) = (choice(entries, &MADE_CLEAR), choice(entries, &GAVE_MEANS)) {
            let no = |place| answer(place) == Some(false);
            let asked = |place: usize, no: bool| if no { of(&scene.first, place) } else { of(&scene.asks, place) };
            let why = choice(entries, &OBSTACLE).unwrap_or(0).checked_sub(1);
            let course = if focused(&MADE_CLEAR) {
                asked(0, no(clear))
            } else if focused(&GAVE_MEANS) {
                asked(1, no(means))
            } else if focused(&AUDIENCE) {
                of(&scene.laws, 1)
            } else if let Some(why) = why {
                of(&scene.obstacles, why)
            } else {
                of(&scene.first, usize::from(!no(clear))).filter(|_| no(clear) || no(means))
            };
            let asking = focused(&MADE_CLEAR) || focused(&GAVE_MEANS) || open_question(entries).is_some();
            (if asking { phrases::TWO_QUESTIONS } else { phrases::NEW_CORRECTION }, course)
        } else {
            (phrases::NEW_PRAISE, of(&scene.laws, if focused(&AUDIENCE) { 0 } else { 2 }))
        };
        Some(Summary { course, ..Summary::new(title.say(), TOLD) })
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (seen, said) = (values.known(&SEEN), values.known(&SAID));
        if seen.zip(said).is_some_and(|(seen, said)| said < seen) {
            return Submitted::refused(phrases::SAID_TOO_EARLY.say());
        }
        let Some(name) = writer.book.people().get(&self.person).map(|person| person.name.clone()) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let noted = match self.which {
            CoachingWhich::Kept(id) => {
                writer.book.edit_person(self.person, |person| {
                    person.coaching.iter_mut().filter(|entry| entry.id == id).for_each(|entry| put(values, entry));
                });
                phrases::ENTRY_CHANGED
            }
            CoachingWhich::New(kind) => {
                let Some(seen) = seen else { return Submitted::refused(labels::NOT_RECORDED.say()) };
                let mut entry = self.fresh(writer.book, seen, kind);
                entry.id = writer.ids.next_id();
                put(values, &mut entry);
                writer.book.edit_person(self.person, |person| {
                    let place = person.coaching.partition_point(|other| other.seen <= entry.seen);
                    person.coaching.insert(place, entry);
                });
                match kind {
                    NoteKind::Praise => phrases::PRAISE_NOTED,
                    NoteKind::Correction => phrases::CORRECTION_NOTED,
                    NoteKind::Step => phrases::STEP_NOTED,
                }
            }
        };
        noted.with_person(self.person, &name).into()
    }
}
