//! This file puts pages together from the course pack: the reading of a profile, and the pages of the guide. Screens and
//! prints both read them.

use domain::brain::chance::{BlindTicks, Clarity, clarity, few};
use domain::brain::profile::{Profile, picks_moved};
use domain::course::{BrainChapter, GuideTexts, MixPage, QuadrantPage, TemperamentPage, TriplePage};
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;
use strum::IntoEnumIterator as _;
use words::{Phrase, brain as phrases};

/// The place of the page of all four among the mixes, behind the six pairs.
const ALL_FOUR: usize = 6;
/// What a single quadrant says to colleagues, and each of two, three and four.
const TO_COLLEAGUES: [usize; 4] = [5, 3, 2, 2];
/// Traits of each quadrant where several speak.
const TRAITS_OF_SEVERAL: usize = 2;

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumDiscriminants)]
#[strum_discriminants(
    name(PageKind),
    derive(strum::EnumIter),
    vis(pub(self)),
    doc = "A kind of page, in the order of the guide."
)]
pub enum GuidePage {
    /// One quadrant.
    Quadrant(Quadrant),
    /// A pair: 0 to 5 in the order of the course pack.
    Pair(usize),
    /// Three quadrants: 0 to 3 by the one they lack.
    Triple(usize),
    /// All four quadrants.
    AllFour,
    /// How a result is read, and what chance alone would do.
    Result,
    /// A temperament at the table: 0 to 3 in the order of the course pack.
    Temperament(usize),
    /// What the model is, whose it is, and what it is not.
    About,
}

impl GuidePage {
    /// All pages in their order. A page that stands nowhere here does not compile.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let of = |kind| match kind {
            PageKind::Quadrant => Quadrant::ALL.map(Self::Quadrant).to_vec(),
            PageKind::Pair => (0..ALL_FOUR).map(Self::Pair).collect(),
            PageKind::Triple => (0..4).rev().map(Self::Triple).collect(),
            PageKind::AllFour => vec![Self::AllFour],
            PageKind::Result => vec![Self::Result],
            PageKind::Temperament => (0..4).map(Self::Temperament).collect(),
            PageKind::About => vec![Self::About],
        };
        PageKind::iter().flat_map(of).collect()
    }

    /// Its place among the mixes of the course pack; none of a page that is no mix.
    const fn mix(self) -> Option<usize> {
        match self {
            Self::Pair(place) => Some(place),
            Self::AllFour => Some(ALL_FOUR),
            _ => None,
        }
    }
}

/// What a page is called in the list, the letters always with the name; none where the course pack has a hole.
#[must_use]
pub fn title(chapter: &BrainChapter, page: GuidePage, lang: Lang) -> Option<String> {
    let guide = &chapter.guide;
    Some(match page {
        GuidePage::Quadrant(q) => format!("{q} {}", guide.quadrants[q.index()].name.get(lang)),
        GuidePage::Pair(_) | GuidePage::AllFour => {
            page.mix().and_then(|i| guide.mixes.get(i)).map(|m| format!("{} {}", m.quadrants, m.name.get(lang)))?
        }
        GuidePage::Triple(i) => guide.triples.get(i).map(|t| triple_title(t, lang))?,
        GuidePage::Result => phrases::READ_RESULT.text(lang).to_owned(),
        GuidePage::Temperament(i) => guide.temperaments.get(i)?.name.get(lang).to_owned(),
        GuidePage::About => phrases::ABOUT.text(lang).to_owned(),
    })
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What the page is about, with the quadrants it is coloured by.
    Title(String, Vec<Quadrant>),
    /// What the next lines are about.
    Heading(String),
    /// Whom the next lines are about.
    Name(String),
    /// A paragraph.
    Para(String),
    /// A line of a list.
    Item(String),
    /// Something to do that is not done.
    Check(String),
    /// A quiet remark.
    Note(String),
}

/// Puts blocks together in one language.
struct PageWriter {
    lang: Lang,
    blocks: Vec<Block>,
}

impl PageWriter {
    const fn new(lang: Lang) -> Self {
        Self { lang, blocks: Vec::new() }
    }

    fn title(&mut self, text: String, quadrants: Vec<Quadrant>) {
        self.blocks.push(Block::Title(text, quadrants));
    }

    fn para(&mut self, text: &Text) {
        self.blocks.push(Block::Para(text.get(self.lang).to_owned()));
    }

    fn note(&mut self, text: &Text) {
        self.blocks.push(Block::Note(text.get(self.lang).to_owned()));
    }

    fn heading(&mut self, heading: Phrase) {
        self.blocks.push(Block::Heading(heading.text(self.lang).to_owned()));
    }

    fn list(&mut self, heading: Phrase, items: &[Text]) {
        if items.is_empty() {
            return;
        }
        self.heading(heading);
        self.blocks.extend(items.iter().map(|i| Block::Item(i.get(self.lang).to_owned())));
    }

    /// A list to which each of several quadrants gives its first few, the letter before each.
    fn list_of_several(&mut self, heading: Phrase, several: &[(Quadrant, &[Text])], each: usize) {
        self.heading(heading);
        for (quadrant, items) in several {
            let lines = items.iter().take(each).map(|i| Block::Item(format!("{quadrant} {}", i.get(self.lang))));
            self.blocks.extend(lines);
        }
    }
}

/// The reading of a profile: its quadrant, pair, triple or whole; where few were picked; how colleagues best talk to somebody.
/// Where chance alone would do the same, no mix is read out of it: all four quadrants speak.
#[must_use]
pub fn profile_page(chapter: &BrainChapter, profile: &Profile, lang: Lang) -> Vec<Block> {
    let mut to = PageWriter::new(lang);
    let guide = &chapter.guide;
    let dominance = profile.dominance();
    let mut speaking = dominance.quadrants().to_vec();
    let blind = clarity(profile.counts) == Clarity::Blind;
    match *speaking {
        _ if blind => {
            speaking = Quadrant::ALL.to_vec();
            all_four(&mut to, guide, profile);
        }
        [one] => quadrant_page(&mut to, &guide.quadrants[one.index()], false),
        [_, _] => pair(&mut to, guide, profile, &dominance.letters()),
        _ => {
            let page = guide.triples.iter().find(|t| t.quadrants().eq(speaking.iter().copied()));
            if let Some(page) = page {
                triple(&mut to, guide, page);
            }
        }
    }
    if profile.nearly_even() {
        to.heading(phrases::NEARLY_EVEN);
        to.para(&guide.nearly_even);
        whole(&mut to, guide);
    }
    if !blind && speaking.len() < 3 {
        few_picked(&mut to, guide, profile);
    }
    speak_to_me(&mut to, guide, &speaking);
    result_is(&mut to, chapter);
    to.blocks
}

/// Hardly more than chance: what the counts alone would say, and a little of each quadrant to compare oneself with.
fn all_four(to: &mut PageWriter, guide: &GuideTexts, profile: &Profile) {
    to.title(phrases::ALL_FOUR.text(to.lang).to_owned(), Vec::new());
    let letters = profile.pair_order().unwrap_or_else(|| profile.dominance().letters());
    to.blocks.push(Block::Para(phrases::BY_COUNT.fill(to.lang, [&letters])));
    for page in &guide.quadrants {
        to.blocks.push(Block::Heading(format!("{} {}", page.quadrant, page.name.get(to.lang))));
        to.para(&page.essence);
        let traits = page.traits.iter().take(TRAITS_OF_SEVERAL).map(|t| Block::Item(t.get(to.lang).to_owned()));
        to.blocks.extend(traits);
    }
}

/// How colleagues best talk to somebody whom these quadrants lead. What a vendor does is not said here.
fn speak_to_me(to: &mut PageWriter, guide: &GuideTexts, quadrants: &[Quadrant]) {
    let lists: Vec<_> = quadrants.iter().map(|q| (*q, &*guide.quadrants[q.index()].colleague)).collect();
    if let [(_, items)] = *lists {
        return to.list(phrases::SPEAK_TO_ME, items);
    }
    let each = TO_COLLEAGUES.get(lists.len().saturating_sub(1)).copied().unwrap_or(1);
    to.list_of_several(phrases::SPEAK_TO_ME, &lists, each);
}

/// What a result is and is not.
fn result_is(to: &mut PageWriter, chapter: &BrainChapter) {
    to.heading(phrases::RESULT_IS);
    let said = [phrases::KEY_TO_CODE, phrases::SHARES].map(|p| Block::Item(p.text(to.lang).to_owned()));
    to.blocks.extend(said);
    let result = chapter.assessment.result.iter().map(|t| Block::Item(t.get(to.lang).to_owned()));
    to.blocks.extend(result);
}

/// How many picks two blind attempts lie apart on average, with one decimal.
fn blind_picks_moved() -> String {
    let tenths = BlindTicks::course().moved_in_tenths();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How far two profiles lie apart, of one person or of two, beside what two blind attempts would.
#[must_use]
pub fn picks_apart(one: &Profile, two: &Profile, same: bool, lang: Lang) -> String {
    let phrase = if same { phrases::MOVED } else { phrases::APART };
    phrase.fill(lang, [&picks_moved(one.counts, two.counts).to_string(), &blind_picks_moved()])
}

/// How a result is read: the code, what chance would do, what the halves mean.
fn result_page(to: &mut PageWriter, chapter: &BrainChapter) {
    to.title(phrases::READ_RESULT.text(to.lang).to_owned(), Vec::new());
    to.heading(phrases::CHANCE);
    let said = [phrases::ZONE_MEANS, phrases::CLEAR_FROM, phrases::QUESTION].map(|p| p.text(to.lang).to_owned());
    let said = said.into_iter().chain([phrases::TWO_ATTEMPTS.fill(to.lang, [&blind_picks_moved()])]);
    to.blocks.extend(said.map(Block::Item));
    to.heading(phrases::HALVES);
    to.blocks.push(Block::Para(phrases::HALVES_MEAN.text(to.lang).to_owned()));
    result_is(to, chapter);
}

fn pair(to: &mut PageWriter, guide: &GuideTexts, profile: &Profile, letters: &str) {
    let Some(page) = guide.mixes.iter().find(|m| m.quadrants == letters) else { return };
    mix_head(to, page);
    let order = profile.pair_order().unwrap_or_default();
    if let Some(variant) = page.variants.iter().find(|v| v.order == order) {
        to.blocks.push(Block::Heading(variant.order.clone()));
        to.para(&variant.text);
    }
    mix_lists(to, page);
}

/// The letters of a triple with its name.
fn triple_title(page: &TriplePage, lang: Lang) -> String {
    let letters: String = page.quadrants().map(Quadrant::letter).collect();
    format!("{letters} {}", page.name.get(lang))
}

/// A triple speaks from all three of its quadrants, and is told by the one it lacks.
fn triple(to: &mut PageWriter, guide: &GuideTexts, page: &TriplePage) {
    to.title(triple_title(page, to.lang), page.quadrants().collect());
    to.para(&page.essence);
    let of = |list: fn(&QuadrantPage) -> &Vec<Text>| -> Vec<_> {
        page.quadrants().map(|q| (q, list(&guide.quadrants[q.index()]).as_slice())).collect()
    };
    to.list_of_several(phrases::TRAITS, &of(|p| &p.traits), TRAITS_OF_SEVERAL);
    to.list_of_several(phrases::SAYS, &of(|p| &p.says), 1);
    to.list_of_several(phrases::WORK, &of(|p| &p.work), 1);
    to.list_of_several(phrases::MANAGE, &of(|p| &p.manage), 1);
    let lack = &guide.lacks[page.lacks.index()];
    to.blocks.push(Block::Heading(phrases::LESS_OF.fill(to.lang, [&lack.quadrant.to_string()])));
    to.para(&lack.text);
}

fn whole(to: &mut PageWriter, guide: &GuideTexts) {
    if let Some(page) = guide.mixes.get(ALL_FOUR) {
        mix_head(to, page);
        mix_lists(to, page);
    }
}

/// The quadrants with few picks, and what is easily missed there.
fn few_picked(to: &mut PageWriter, guide: &GuideTexts, profile: &Profile) {
    let few = few(profile.counts);
    if few.is_empty() {
        return;
    }
    to.heading(phrases::LOW);
    to.para(&guide.lows);
    for quadrant in few {
        let text = guide.lacks[quadrant.index()].text.get(to.lang);
        to.blocks.push(Block::Item(format!("{quadrant} {text}")));
    }
}

fn mix_head(to: &mut PageWriter, page: &MixPage) {
    let quadrants = page.quadrants.chars().filter_map(Quadrant::from_letter).collect();
    to.title(format!("{} {}", page.quadrants, page.name.get(to.lang)), quadrants);
    to.para(&page.essence);
}

fn mix_lists(to: &mut PageWriter, page: &MixPage) {
    to.list(phrases::TRAITS, &page.traits);
    to.list(phrases::COMMUNICATION, &page.communication);
    to.list(phrases::WORK, &page.work);
    to.list(phrases::MANAGE, &page.manage);
}

/// A page of the guide; for a `projector` without what is said to the trainer alone.
#[must_use]
pub fn guide_page(chapter: &BrainChapter, page: GuidePage, lang: Lang, projector: bool) -> Vec<Block> {
    let mut to = PageWriter::new(lang);
    let guide = &chapter.guide;
    match page {
        GuidePage::Quadrant(quadrant) => quadrant_page(&mut to, &guide.quadrants[quadrant.index()], true),
        GuidePage::Pair(_) | GuidePage::AllFour => {
            if let Some(page) = page.mix().and_then(|place| guide.mixes.get(place)) {
                mix_head(&mut to, page);
                for variant in &page.variants {
                    to.blocks.push(Block::Heading(variant.order.clone()));
                    to.para(&variant.text);
                }
                mix_lists(&mut to, page);
            }
        }
        GuidePage::Triple(place) => {
            if let Some(page) = guide.triples.get(place) {
                triple(&mut to, guide, page);
                speak_to_me(&mut to, guide, &page.quadrants().collect::<Vec<_>>());
            }
        }
        GuidePage::Result => result_page(&mut to, chapter),
        GuidePage::Temperament(place) => {
            if let Some(page) = guide.temperaments.get(place) {
                temperament(&mut to, page);
                if !projector {
                    to.note(&guide.temperament_note);
                }
            }
        }
        GuidePage::About => about(&mut to, chapter, projector),
    }
    to.blocks
}

/// The page of a quadrant; only the guide tells what others say and how to talk to them, a profile leaves it out.
fn quadrant_page(to: &mut PageWriter, page: &QuadrantPage, with_sayings: bool) {
    to.title(format!("{} {}", page.quadrant, page.name.get(to.lang)), vec![page.quadrant]);
    to.para(&page.essence);
    to.list(phrases::TRAITS, &page.traits);
    if with_sayings {
        to.list(phrases::SAYS, &page.says);
        to.list(phrases::PRAISED, &page.praised);
        to.list(phrases::TEASED, &page.teased);
    }
    to.list(phrases::WORK, &page.work);
    to.list(phrases::MANAGE, &page.manage);
    if with_sayings {
        to.list(phrases::COLLEAGUES, &page.colleague);
        to.list(phrases::SPEAK_DO, &page.speak_do);
        to.list(phrases::SPEAK_AVOID, &page.speak_avoid);
    }
}

fn temperament(to: &mut PageWriter, page: &TemperamentPage) {
    to.title(page.name.get(to.lang).to_owned(), Vec::new());
    to.para(&page.essence);
    to.list(phrases::RECOGNISE, &page.recognise);
    to.list(phrases::WANTS, &page.wants);
    to.list(phrases::DO, &page.do_);
    to.list(phrases::NEVER, &page.never);
}

/// Where the model comes from; the notes for the trainer stay off the wall.
fn about(to: &mut PageWriter, chapter: &BrainChapter, projector: bool) {
    if let Some(title) = title(chapter, GuidePage::About, to.lang) {
        to.title(title, Vec::new());
    }
    to.para(&chapter.assessment.notice);
    to.blocks.push(Block::Heading(phrases::RESULT_IS.text(to.lang).to_owned()));
    let result: Vec<_> = chapter.assessment.result.iter().map(|t| Block::Item(t.get(to.lang).to_owned())).collect();
    to.blocks.extend(result);
    if !projector {
        to.blocks.push(Block::Heading(phrases::FOR_THE_TRAINER.text(to.lang).to_owned()));
        to.para(&chapter.guide.trainer_note);
        to.blocks.push(Block::Heading(phrases::FOUR_TEMPERAMENTS.text(to.lang).to_owned()));
        to.para(&chapter.guide.temperament_note);
        to.para(&chapter.guide.folklore_note);
    }
}
