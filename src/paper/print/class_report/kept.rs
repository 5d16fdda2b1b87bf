//! The part of the report that tells what was kept of a class that was erased: numbers, with how many people each of them is of.

use super::context::ReportContext;
use crate::blocks::PaperBlock;
use domain::attempt::{PICKS, SHEETS};
use domain::quadrant::Quadrant;
use domain::workshop::hand_in::Hands;
use domain::workshop::kept_counts::ClassCounts;
use words::{brain, handout as phrases};

/// Who sat there and what they promised, what they picked together, and how many led with what.
pub(super) fn blocks(of: &ReportContext, kept: &ClassCounts) -> Vec<PaperBlock> {
    let [made, kept_word, broken] = kept.promises;
    let counts = [kept.people, kept.handed_in, made, kept_word, broken].map(|count| count.to_string());
    let told = phrases::ERASED.fill(of.lang, counts.each_ref().map(String::as_str));
    [vec![PaperBlock::Para(told)], picks(of, kept.picks), leads(of, &kept.dominances)].concat()
}

/// The picks of everybody together; each of them picked as many on each sheet.
fn picks(of: &ReportContext, picks: [u32; 4]) -> Vec<PaperBlock> {
    let sum: u64 = picks.iter().map(|picks| u64::from(*picks)).sum();
    let each = u64::try_from(PICKS * SHEETS).unwrap_or(u64::MAX);
    if sum == 0 {
        return Vec::new();
    }
    let row = |(quadrant, picks): (Quadrant, u32)| vec![of.quadrant(quadrant), picks.to_string()];
    let rows = Quadrant::ALL.into_iter().zip(picks).map(row).collect();
    let heads = vec![of.say(brain::QUADRANT), of.say(phrases::TIMES)];
    vec![
        PaperBlock::Heading(of.say(phrases::KEPT_PICKS)),
        PaperBlock::Table { heads, figures: vec![false, true], rows },
        PaperBlock::Para(phrases::KEPT_PICKS_OF.fill(of.lang, [&(sum / each).to_string(), &each.to_string()])),
    ]
}

/// How many led with what.
fn leads(of: &ReportContext, dominances: &[Hands]) -> Vec<PaperBlock> {
    let mut dominances: Vec<&Hands> = dominances.iter().filter(|hands| hands.people > 0).collect();
    dominances.sort_by_key(|hands| (u16::MAX - hands.people, &hands.dominance));
    let people: u32 = dominances.iter().map(|hands| u32::from(hands.people)).sum();
    let rows = dominances.into_iter().map(|hands| (hands.dominance.clone(), usize::from(hands.people))).collect();
    let mut all = of.counted(phrases::LEADS, phrases::DOMINANCE, rows);
    if !all.is_empty() {
        all.push(PaperBlock::Para(phrases::KEPT_LEADS_OF.fill(of.lang, [&people.to_string()])));
    }
    all
}
