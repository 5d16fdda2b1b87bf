//! This file puts pages together from the course pack: the reading of a profile, and the pages of the guide. Screens and
//! prints both read them.

use domain::brain::profile::{Band, Profile};
use domain::course::{BrainChapter, GuideTexts, MixPage, QuadrantPage, TemperamentPage};
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;
use words::{Phrase, brain as phrases};

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuidePage {
    /// One quadrant.
    Quadrant(Quadrant),
    /// A pair, or all four: 0 to 6 in the order of the course pack.
    Mix(usize),
    /// A temperament at the table: 0 to 3 in the order of the course pack.
    Temperament(usize),
    /// What the model is, whose it is, and what it is not.
    About,
}

impl GuidePage {
    /// All pages in their order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut pages: Vec<_> = Quadrant::ALL.into_iter().map(Self::Quadrant).collect();
        pages.extend((0..7).map(Self::Mix));
        pages.extend((0..4).map(Self::Temperament));
        pages.push(Self::About);
        pages
    }
}

/// What a page is called in the list, the letters always with the name; none where the course pack has a hole.
#[must_use]
pub fn title(chapter: &BrainChapter, page: GuidePage, lang: Lang) -> Option<String> {
    let guide = &chapter.guide;
    Some(match page {
        GuidePage::Quadrant(q) => format!("{q} {}", guide.quadrants[q.index()].name.get(lang)),
        GuidePage::Mix(i) => guide.mixes.get(i).map(|m| format!("{} {}", m.quadrants, m.name.get(lang)))?,
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

    fn list(&mut self, heading: Phrase, items: &[Text]) {
        if items.is_empty() {
            return;
        }
        self.blocks.push(Block::Heading(heading.text(self.lang).to_owned()));
        self.blocks.extend(items.iter().map(|i| Block::Item(i.get(self.lang).to_owned())));
    }
}

/// The reading of a profile: its quadrant, pair or whole; what is low; how to be spoken to.
#[must_use]
pub fn profile_page(chapter: &BrainChapter, profile: &Profile, lang: Lang) -> Vec<Block> {
    let mut to = PageWriter::new(lang);
    let guide = &chapter.guide;
    let dominance = profile.dominance();
    let leading = dominance.quadrants();
    match leading {
        [one] => quadrant_page(&mut to, &guide.quadrants[one.index()], false),
        [_, _] => pair(&mut to, guide, profile, &dominance.letters()),
        [_, _, _] => triple(&mut to, guide, leading),
        _ => whole(&mut to, guide, &dominance.letters()),
    }
    if profile.nearly_even() {
        to.blocks.push(Block::Heading(phrases::NEARLY_EVEN.text(lang).to_owned()));
        to.para(&guide.nearly_even);
        if leading.len() < 4 {
            whole(&mut to, guide, "ABCD");
        }
    }
    low(&mut to, guide, profile);
    let first = Quadrant::ALL.into_iter().max_by_key(|q| (profile.counts[*q], std::cmp::Reverse(*q)));
    if let Some(page) = first.map(|q| &guide.quadrants[q.index()]).filter(|_| leading.len() > 1) {
        to.list(phrases::SPEAK_TO_ME, &page.speak_do);
    }
    to.blocks.push(Block::Heading(phrases::RESULT_IS.text(lang).to_owned()));
    to.blocks.push(Block::Item(phrases::KEY_TO_CODE.text(lang).to_owned()));
    let result = chapter.assessment.result.iter().map(|t| Block::Item(t.get(lang).to_owned()));
    to.blocks.extend(result);
    to.blocks
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

/// A triple is described by what it lacks.
fn triple(to: &mut PageWriter, guide: &GuideTexts, leading: &[Quadrant]) {
    let letters: String = leading.iter().map(|q| q.letter()).collect();
    to.title(phrases::TRIPLE.fill(to.lang, [&letters]), leading.to_vec());
    for quadrant in leading {
        let page = &guide.quadrants[quadrant.index()];
        if let Some(trait_) = page.traits.first() {
            to.blocks.push(Block::Item(format!("{quadrant} {}", trait_.get(to.lang))));
        }
    }
    for lack in guide.lacks.iter().filter(|l| !leading.contains(&l.quadrant)) {
        let heading = phrases::LESS_OF.fill(to.lang, [&lack.quadrant.to_string()]);
        to.blocks.push(Block::Heading(heading));
        to.para(&lack.text);
    }
}

fn whole(to: &mut PageWriter, guide: &GuideTexts, letters: &str) {
    if let Some(page) = guide.mixes.iter().find(|m| m.quadrants == letters) {
        mix_head(to, page);
        mix_lists(to, page);
    }
}

/// Low quadrants, unless a triple has said so already.
fn low(to: &mut PageWriter, guide: &GuideTexts, profile: &Profile) {
    let bands = profile.bands();
    let low: Vec<_> = Quadrant::ALL.into_iter().filter(|q| bands[*q] == Band::Low).collect();
    if low.is_empty() || profile.dominance().quadrants().len() == 3 {
        return;
    }
    to.blocks.push(Block::Heading(phrases::LOW.text(to.lang).to_owned()));
    to.para(&guide.lows);
    for quadrant in low {
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
        GuidePage::Mix(place) => {
            if let Some(page) = guide.mixes.get(place) {
                mix_head(&mut to, page);
                for variant in &page.variants {
                    to.blocks.push(Block::Heading(variant.order.clone()));
                    to.para(&variant.text);
                }
                mix_lists(&mut to, page);
            }
        }
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

/// The page of a quadrant; only the guide tells what others say, a profile leaves it out.
fn quadrant_page(to: &mut PageWriter, page: &QuadrantPage, with_sayings: bool) {
    to.title(format!("{} {}", page.quadrant, page.name.get(to.lang)), vec![page.quadrant]);
    to.para(&page.essence);
    to.list(phrases::TRAITS, &page.traits);
    if with_sayings {
        to.list(phrases::SAYS, &page.says);
        to.list(phrases::PRAISED, &page.praised);
        to.list(phrases::TEASED, &page.teased);
    }
    to.list(phrases::SPEAK_DO, &page.speak_do);
    to.list(phrases::SPEAK_AVOID, &page.speak_avoid);
    to.list(phrases::WORK, &page.work);
    to.list(phrases::MANAGE, &page.manage);
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
