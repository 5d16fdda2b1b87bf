//! This file prints the report of a class for its trainer: who handed in and how, how long everything took, the votes before and
//! after, how often each element was picked, what was promised.

use crate::blocks::{self, PaperBlock};
use crate::html::{HtmlPage, PaperForm};
use crate::markdown::MarkdownPage;
use domain::attempt::SHEETS;
use domain::id::Id;
use domain::lang::Lang;
use domain::workshop::group_map::GroupMean;
use domain::workshop::grouping::class_map;
use domain::workshop::leads::ClassLeads;
use domain::workshop::promises::list_day;
use domain::workshop::result::{ClassResult, ElementTally};
use domain::workshop::together::TogetherIn;
use domain::workshop::turnout::{Turnout, together};
use words::{Phrase, class_teams, handout as phrases, print as labels, separator};

pub mod context;
pub mod hands;
pub mod kept;
pub mod points;
pub mod timing;
pub mod votes;

pub use context::ReportContext;

impl ReportContext<'_> {
    /// The results of the class, in the order of the roster.
    fn results(&self) -> Vec<(Id, Option<ClassResult>)> {
        let of = |person: Id| self.book.people().get(&person).and_then(|known| ClassResult::of(self.class, known));
        self.class.roster.iter().map(|seat| (seat.person, of(seat.person))).collect()
    }

    fn title(&self) -> String {
        phrases::REPORT.fill(self.lang, [&self.class.title])
    }

    fn blocks(&self) -> Vec<PaperBlock> {
        let results = self.results();
        let parts = [
            self.head(&results),
            self.ways(&results),
            self.dominances(&results),
            timing::blocks(self.class, self.lang),
            votes::blocks(self),
            points::blocks(self),
            hands::blocks(self),
            self.case_lines(),
            self.promises(),
            self.elements(&results),
        ];
        parts.concat()
    }

    fn head(&self, results: &[(Id, Option<ClassResult>)]) -> Vec<PaperBlock> {
        let class = self.class;
        let day = match class.trainer.as_str() {
            "" => class.on.to_string(),
            trainer => {
                phrases::OF_CLASS.fill(self.lang, [&class.on.to_string(), &phrases::TRAINER.fill(self.lang, [trainer])])
            }
        };
        if let Some(kept) = &class.counts {
            return [vec![PaperBlock::Para(day)], kept::blocks(self, kept)].concat();
        }
        let counts = [class.roster.len(), class.present(), Turnout::of(self.book, class).handed_in]
            .map(|count| count.to_string());
        let missing: Vec<_> = results
            .iter()
            .filter(|(person, result)| result.is_none() && class.seat(*person).is_some_and(|seat| !seat.absent))
            .map(|(person, _)| self.called(*person))
            .collect();
        let mut all = vec![
            PaperBlock::Para(day),
            PaperBlock::Para(phrases::PEOPLE.fill(self.lang, counts.each_ref().map(String::as_str))),
        ];
        if !missing.is_empty() {
            let names = missing.join(separator::ITEMS.text(self.lang));
            all.push(PaperBlock::Para(phrases::NOT_IN.fill(self.lang, [&names])));
        }
        all.push(PaperBlock::Note(self.say(phrases::FOR_TRAINER)));
        all
    }

    /// How many handed in which way.
    fn ways(&self, results: &[(Id, Option<ClassResult>)]) -> Vec<PaperBlock> {
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut add = |name: String, count: usize| match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += count,
            None => counts.push((name, count)),
        };
        for result in results.iter().filter_map(|(_, result)| result.as_ref()) {
            add(self.say(result.way.map_or(phrases::WAY_OWN, phrases::way)), 1);
        }
        // Whoever handed in alone too stands there already, so that all the ways come to the people who are in.
        let summed: usize = self.class.sums.iter().map(|sums| together(self.book, self.class, sums)).sum();
        if summed > 0 {
            add(self.say(phrases::WAY_SUMS), summed);
        }
        self.counted(phrases::HOW_IN, phrases::WAY, counts)
    }

    /// How many lead where; nobody is counted under letters that chance alone would give. The mean is that of the map, as the
    /// class saw it.
    fn dominances(&self, results: &[(Id, Option<ClassResult>)]) -> Vec<PaperBlock> {
        let together = TogetherIn::of(self.class);
        let asked = |person: Id| self.class.seat(person).is_some_and(|seat| together.hands_hold(seat));
        let known =
            results.iter().filter_map(|(person, result)| Some((result.as_ref()?.profile.clone(), asked(*person))));
        let leads = ClassLeads::of(&known.collect::<Vec<_>>(), &together);
        let blind = leads.blind;
        let mut rows: Vec<_> = leads.dominances.into_iter().map(|(told, count)| (told.letters(), count)).collect();
        if blind > 0 {
            rows.push((self.say(phrases::NONE_LEADS), blind));
        }
        let mut all = self.counted(phrases::LEADS, phrases::DOMINANCE, rows);
        if !all.is_empty() {
            all.push(PaperBlock::Para(phrases::LEADS_OF.fill(self.lang, [&leads.people.to_string()])));
        }
        if leads.by_hands > 0 {
            all.push(PaperBlock::Para(phrases::LEADS_HANDS.fill(self.lang, [&leads.by_hands.to_string()])));
        }
        let mean = class_map(self.class, self.book.people()).ok().and_then(|map| map.mean);
        all.extend(mean.map(|mean| PaperBlock::Para(mean_line(&mean, self.lang))));
        all
    }

    /// A table of names and how many.
    pub(super) fn counted(&self, heading: Phrase, name: Phrase, counts: Vec<(String, usize)>) -> Vec<PaperBlock> {
        if counts.is_empty() {
            return Vec::new();
        }
        let rows = counts.into_iter().map(|(name, count)| vec![name, count.to_string()]).collect();
        let heads = vec![self.say(name), self.say(phrases::COUNT)];
        vec![PaperBlock::Heading(self.say(heading)), PaperBlock::Table { heads, figures: vec![false, true], rows }]
    }

    fn elements(&self, results: &[(Id, Option<ClassResult>)]) -> Vec<PaperBlock> {
        let tally = ElementTally::of(results.iter().filter_map(|(_, result)| result.as_ref()));
        let mut all = vec![PaperBlock::Heading(self.say(phrases::PICKED))];
        if tally.people == 0 {
            all.push(PaperBlock::Para(self.say(phrases::NO_PICKS)));
            return all;
        }
        all.push(PaperBlock::Para(phrases::PICKED_OF.fill(self.lang, [&tally.people.to_string()])));
        for (place, sheet) in self.chapter.assessment.sheets.iter().enumerate().take(SHEETS) {
            let number = (place + 1).to_string();
            all.push(PaperBlock::Name(labels::SHEET_TITLE.fill(self.lang, [&number, sheet.title.get(self.lang)])));
            let text = |key| sheet.element(key).map_or("", |text| text.get(self.lang)).to_owned();
            let cells = |(key, count): &(_, u16)| vec![text(*key), count.to_string()];
            let ranked: Vec<_> = tally.ranked(place).iter().map(cells).collect();
            let heads = [phrases::ELEMENT, phrases::TIMES].map(|head| self.say(head));
            all.push(two_columns(heads, &ranked));
        }
        all
    }

    fn case_lines(&self) -> Vec<PaperBlock> {
        let mut all = Vec::new();
        for case in &self.lessons.cases {
            let mut lines: Vec<_> = self.class.case_lines.iter().filter(|line| line.case == case.key).collect();
            if lines.is_empty() {
                continue;
            }
            lines.sort_by_key(|line| (line.team, line.id));
            all.push(PaperBlock::Name(case.title.get(self.lang).to_owned()));
            all.extend(lines.into_iter().map(|line| {
                let team = phrases::TEAM.fill(self.lang, [&(u32::from(line.team) + 1).to_string()]);
                PaperBlock::Item(labels::SAYING.fill(self.lang, [&team, &line.line]))
            }));
        }
        if !all.is_empty() {
            all.insert(0, PaperBlock::Heading(self.say(phrases::CASES)));
        }
        all
    }

    /// The promises in the order of their days, to be asked about.
    fn promises(&self) -> Vec<PaperBlock> {
        // Of a class that was erased the number of promises is told at the head.
        if self.class.promises.is_empty() && self.class.counts.is_some() {
            return Vec::new();
        }
        let day = list_day(self.class);
        let mut all = vec![PaperBlock::Heading(phrases::PROMISES.fill(self.lang, [&day.to_string()]))];
        if self.class.promises.is_empty() {
            all.push(PaperBlock::Para(self.say(phrases::NO_PROMISES)));
            return all;
        }
        let mut promises: Vec<_> = self.class.promises.iter().collect();
        promises.sort_by_key(|promise| (promise.by, promise.id));
        let kept = |kept: Option<bool>| match kept {
            Some(true) => self.say(phrases::WAS_KEPT),
            Some(false) => self.say(phrases::WAS_BROKEN),
            None => String::new(),
        };
        let rows = promises.into_iter().map(|promise| {
            let who = self.called(promise.person);
            vec![promise.by.to_string(), who, promise.customer.clone(), promise.action.clone(), kept(promise.kept)]
        });
        let heads = [phrases::BY, phrases::WHO, phrases::AT, phrases::DOES, phrases::KEPT].map(|head| self.say(head));
        all.push(PaperBlock::Table { heads: heads.to_vec(), figures: vec![false; 5], rows: rows.collect() });
        all
    }
}

/// A list of two cells a row, its second half beside its first.
fn two_columns([left, right]: [String; 2], cells: &[Vec<String>]) -> PaperBlock {
    let half = cells.len().div_ceil(2);
    let row = |place: usize| {
        let beside = cells.get(place + half).cloned().unwrap_or_else(|| vec![String::new(); 2]);
        [cells[place].clone(), beside].concat()
    };
    PaperBlock::Table {
        heads: vec![left.clone(), right.clone(), left, right],
        figures: vec![false, true, false, true],
        rows: (0..half).map(row).collect(),
    }
}

/// What those on the map, and those known by sums, come to on average, and how many they are.
#[must_use]
pub fn mean_line(mean: &GroupMean, lang: Lang) -> String {
    let [a, b, c, d] = mean.tenths().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    let (people, summed) = (mean.people.to_string(), mean.summed.to_string());
    if mean.summed > 0 {
        return class_teams::MEAN_LINE_SUMS.fill(lang, [&a, &b, &c, &d, &people, &summed]);
    }
    class_teams::MEAN_LINE.fill(lang, [&a, &b, &c, &d, &people])
}

/// The report as Markdown.
#[must_use]
pub fn markdown(of: &ReportContext) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, &of.title());
    blocks::markdown(&mut page, &of.blocks());
    page.into_text()
}

/// The report for a printer: as many sheets as it takes.
#[must_use]
pub fn html(of: &ReportContext) -> String {
    let mut page = HtmlPage::new(of.lang, &of.title(), PaperForm::Running);
    page.text("h1", &of.title());
    blocks::html(&mut page, &of.blocks());
    page.into_text()
}
