//! Defines the course pack as types, with every text in both languages. The store reads it from `assets/course/`; nothing here
//! reads a file.

use serde::{Deserialize, Serialize};

use self::problem::spelled;
use super::attempt::{ElementKey, SHEETS};
use super::lang::Text;
use super::project::TemperamentKind;
use super::quadrant::Quadrant;

pub mod channel;
pub mod collection;
pub mod credit;
pub mod drill;
pub mod lesson;
mod problem;
pub mod scorecard;
pub mod steps;
pub mod team;
pub mod tracker;

pub use problem::{CourseProblem, CourseRule};

/// The three sheets of the self-assessment, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SheetKind {
    /// The elements you like best.
    Like,
    /// The elements with a lasting influence on your career.
    Career,
    /// The conditions your ideal job must have.
    Ideal,
}

impl SheetKind {
    /// All three in the order they are taken.
    pub const ALL: [Self; SHEETS] = [Self::Like, Self::Career, Self::Ideal];
}

/// One element of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Such as `C4`.
    pub key: String,
    /// What the person reads.
    pub text: Text,
}

/// One sheet of the self-assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Which of the three.
    pub kind: SheetKind,
    /// Title.
    pub title: Text,
    /// The question.
    pub ask: Text,
    /// Help for who hesitates.
    pub hint: Text,
    /// The 32 elements on offer, A to D.
    pub elements: Vec<Element>,
    /// Elements that were on offer once: attempts begun with them still show them.
    pub retired: Vec<Element>,
}

impl Sheet {
    /// The text of an element; none where the pack lacks it.
    #[must_use]
    pub fn element(&self, key: ElementKey) -> Option<&Text> {
        let key = key.to_string();
        self.elements.iter().chain(&self.retired).find(|e| e.key == key).map(|e| &e.text)
    }
}

/// The self-assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Shown before the first sheet.
    pub intro: Vec<Text>,
    /// Like, career, ideal job.
    pub sheets: [Sheet; SHEETS],
    /// What a result is and is not.
    pub result: Vec<Text>,
    /// Who owns the model.
    pub notice: Text,
}

/// The guide page of one quadrant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuadrantPage {
    /// Which quadrant.
    pub quadrant: Quadrant,
    /// One word.
    pub name: Text,
    /// One sentence.
    pub essence: Text,
    /// Traits.
    pub traits: Vec<Text>,
    /// What they say.
    pub says: Vec<Text>,
    /// How others praise them.
    pub praised: Vec<Text>,
    /// What others may say when they are annoyed.
    pub teased: Vec<Text>,
    /// How a colleague best talks to them.
    pub colleague: Vec<Text>,
    /// What a vendor does when a customer thinks like this.
    pub speak_do: Vec<Text>,
    /// What a vendor leaves out.
    pub speak_avoid: Vec<Text>,
    /// Work people with this preference often enjoy.
    pub work: Vec<Text>,
    /// How they tend to manage.
    pub manage: Vec<Text>,
}

/// How a pair reads when one of the two is larger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Such as `A>D`.
    pub order: String,
    /// What then stands out.
    pub text: Text,
}

/// The guide page of a pair, or of all four.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MixPage {
    /// Letters in order, such as `AD`.
    pub quadrants: String,
    /// A short name.
    pub name: Text,
    /// One sentence.
    pub essence: Text,
    /// Traits.
    pub traits: Vec<Text>,
    /// Communication style.
    pub communication: Vec<Text>,
    /// Work people with this mix often enjoy.
    pub work: Vec<Text>,
    /// How they tend to manage; may be empty.
    pub manage: Vec<Text>,
    /// Readings by the larger one; may be empty.
    pub variants: Vec<Variant>,
}

/// A text about one quadrant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuadrantText {
    /// Which quadrant.
    pub quadrant: Quadrant,
    /// What is said of it.
    pub text: Text,
}

/// The guide page of three quadrants, told by the one that is picked seldom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriplePage {
    /// The one that is not among them.
    pub lacks: Quadrant,
    /// A short name.
    pub name: Text,
    /// One sentence.
    pub essence: Text,
}

impl TriplePage {
    /// The three, in order.
    pub fn quadrants(&self) -> impl Iterator<Item = Quadrant> {
        Quadrant::ALL.into_iter().filter(|q| *q != self.lacks)
    }
}

/// The guide page of a temperament at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemperamentPage {
    /// Which one.
    pub kind: TemperamentKind,
    /// One word.
    pub name: Text,
    /// One sentence.
    pub essence: Text,
    /// How to recognise it.
    pub recognise: Vec<Text>,
    /// What it wants.
    pub wants: Vec<Text>,
    /// What to do.
    pub do_: Vec<Text>,
    /// What never to do.
    pub never: Vec<Text>,
}

/// The quadrant guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideTexts {
    /// A, B, C, D.
    pub quadrants: [QuadrantPage; 4],
    /// The six pairs, then all four.
    pub mixes: Vec<MixPage>,
    /// The four triples, by the quadrant they lack, A to D.
    pub triples: [TriplePage; 4],
    /// What is easily missed where a quadrant is low.
    pub lacks: [QuadrantText; 4],
    /// Introduces a low quadrant.
    pub lows: Text,
    /// Said of a nearly even profile.
    pub nearly_even: Text,
    /// Eagle, sheep, fox, donkey.
    pub temperaments: Vec<TemperamentPage>,
    /// What a temperament is and is not.
    pub temperament_note: Text,
    /// The course's claim, labelled as such; for the trainer.
    pub trainer_note: Text,
    /// Why the tool offers no folklore.
    pub folklore_note: Text,
}

/// One question of the walk-around.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkQuestion {
    /// Whose question.
    pub quadrant: Quadrant,
    /// Such as `A1`.
    pub key: String,
    /// The question about the message.
    pub ask: Text,
    /// What to add where the answer is no.
    pub remedy: Text,
}

/// The walk-around: a check of a message before it goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkTexts {
    /// What it is for.
    pub intro: Text,
    /// A 5, B 4, C 4, D 4.
    pub questions: Vec<WalkQuestion>,
    /// What a listener misses whose questions stay open.
    pub missing: [QuadrantText; 4],
}

/// The chapter of the Brain tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrainChapter {
    /// The self-assessment.
    pub assessment: Assessment,
    /// The quadrant guide.
    pub guide: GuideTexts,
    /// The walk-around.
    pub walk: WalkTexts,
}

impl BrainChapter {
    /// Lists what is wrong with counts, order and keys; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        use TemperamentKind::{Donkey, Eagle, Fox, Sheep};
        let mut problems = Vec::new();
        let sheets = &self.assessment.sheets;
        let kinds = spelled(sheets.iter().map(|sheet| sheet.kind));
        CourseProblem::order(&mut problems, "assessment.sheets", "kind", spelled(SheetKind::ALL), kinds);
        for (i, sheet) in sheets.iter().enumerate() {
            let place = format!("assessment.sheets[{i}].elements");
            let keys = sheet.elements.iter().map(|element| &element.key);
            CourseProblem::order(&mut problems, &place, "key", ElementKey::on_offer(i), keys);
            let key_at = |at: usize| format!("assessment.sheets[{i}].retired[{at}].key");
            for (at, element) in sheet.retired.iter().enumerate() {
                let offered = ElementKey::on_offer(i).any(|key| key.to_string() == element.key);
                let good = element.key.parse::<ElementKey>().is_ok() && !offered;
                CourseProblem::note(&mut problems, good, &key_at(at), CourseRule::OnOffer);
            }
            let keys = sheet.retired.iter().enumerate().map(|(at, element)| (key_at(at), element.key.as_str()));
            CourseProblem::keys(&mut problems, keys);
        }
        let guide = &self.guide;
        let mut order = |place: &str, field: &str, wanted: Vec<String>, found: Vec<String>| {
            CourseProblem::order(&mut problems, place, field, wanted, found);
        };
        let letters = || spelled(Quadrant::ALL).collect();
        let pages = spelled(guide.quadrants.iter().map(|page| page.quadrant)).collect();
        order("guide.quadrants", "quadrant", letters(), pages);
        let mixes = ["AB", "AC", "AD", "BC", "BD", "CD", "ABCD"].map(str::to_owned).into();
        order("guide.mixes", "quadrants", mixes, guide.mixes.iter().map(|mix| mix.quadrants.clone()).collect());
        order("guide.triples", "lacks", letters(), spelled(guide.triples.iter().map(|page| page.lacks)).collect());
        let kinds = spelled(guide.temperaments.iter().map(|page| page.kind)).collect();
        order("guide.temperaments", "kind", spelled([Eagle, Sheep, Fox, Donkey]).collect(), kinds);
        let wanted = Quadrant::ALL.into_iter().flat_map(|q| (1..=questions(q)).map(move |n| format!("{q}{n}")));
        let asked = self.walk.questions.iter().map(|question| question.key.clone());
        order("walk.questions", "key", wanted.collect(), asked.collect());
        problems
    }
}

/// How many questions of the walk-around a quadrant asks of a message.
#[must_use]
pub const fn questions(quadrant: Quadrant) -> u8 {
    match quadrant {
        Quadrant::A => 5,
        Quadrant::B | Quadrant::C | Quadrant::D => 4,
    }
}
