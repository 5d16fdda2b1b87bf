//! The part of the report that tells how the teams shared out a hundred points a column: how far they differ, then each of them.

use super::context::ReportContext;
use crate::blocks::PaperBlock;
use domain::resource::Resource;
use domain::stance::Stance;
use domain::workshop::allotment::{AllotmentSpread, TeamAllotment, counted};
use words::{allotment, handout as phrases, resources};

/// The spread as the wall shows it, and a line a team; nothing where no team told its points.
pub(super) fn blocks(of: &ReportContext) -> Vec<PaperBlock> {
    let mut teams = counted(&of.class.allotments);
    if teams.is_empty() {
        return Vec::new();
    }
    teams.sort_by_key(|own| own.team);
    let mut all = vec![PaperBlock::Heading(allotment::SPREAD.fill(of.lang, [&teams.len().to_string()]))];
    if let Some(spread) = AllotmentSpread::of(&of.class.allotments) {
        let row = |stance: Stance| {
            let cells = Resource::ALL.map(|resource| allotment::spread(spread.at(resource, stance)));
            [vec![of.say(resources::stance(stance))], cells.to_vec()].concat()
        };
        all.push(table(of, of.say(allotment::CORNER), Stance::ALL.map(row).to_vec()));
        all.push(PaperBlock::Note(of.say(allotment::LEGEND)));
    }
    let row = |own: &&TeamAllotment| {
        let cells = own.points.0.map(|column| column.map(|points| points.to_string()).join(" / "));
        let team = phrases::TEAM.fill(of.lang, [&(u32::from(own.team) + 1).to_string()]);
        [vec![team], cells.to_vec()].concat()
    };
    all.push(table(of, of.say(phrases::OF_TEAM), teams.iter().map(row).collect()));
    let stances = Stance::ALL.map(|stance| of.say(resources::stance(stance))).join(" / ");
    all.push(PaperBlock::Note(phrases::EACH_CELL.fill(of.lang, [&stances])));
    all
}

/// Rows below a column each for time, people and money.
fn table(of: &ReportContext, corner: String, rows: Vec<Vec<String>>) -> PaperBlock {
    let heads = [vec![corner], Resource::ALL.map(|resource| of.say(resources::resource(resource))).to_vec()].concat();
    PaperBlock::Table { heads, figures: vec![false, true, true, true], rows }
}
