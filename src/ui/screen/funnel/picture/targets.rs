//! Draws the targets of quarters, and how far the pipeline covers what is still to be won.

use app::screen::funnel::verb::FunnelVerb;

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::figure::{amount, sum_text};
use crate::paint::Paint;
use app::action::Action;
use app::keymap::KeyScope;
use app::screen::funnel::picture::PicturePane;
use app::screen::funnel::picture::targets::{Set, TargetRow};
use domain::funnel::coverage::Coverage;
use paper::print::funnel::figure::times;
use words::picture as phrases;

/// Cells of the shortest bar.
const BAR: u16 = 5;
/// Cells of a quarter.
const QUARTER: u16 = 7;

/// The columns: quarter, bar, target, won, pipeline, coverage.
type TargetSpans = [ColumnSpan; 6];

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let (targets, mut sheet) = (&look.picture.facts.targets, PartTable::default());
    let places = column_spans(paint, look, width);
    let mut head = TableLine::default();
    head.head(paint, places[0], paint.translate(phrases::QUARTER), false);
    for (place, phrase) in (2..)
        .zip([phrases::TARGET, phrases::WON, phrases::PIPELINE, phrases::COVERAGE])
        .map(|(at, phrase)| (places[at], phrase))
    {
        head.head(paint, place, paint.translate(phrase), true);
    }
    let any = targets.rows.iter().any(|row| row.set.is_some());
    sheet.lines.extend(any.then_some(head));
    for (place, row) in targets.rows.iter().enumerate() {
        let selected = look.focus(PicturePane::Targets) && look.picture.target == place;
        let line = line(paint, look, (places, width), row);
        sheet.row(TableLine { row: Some(place), selected, ..line });
    }
    let lines =
        [(phrases::CLOSE_PAST, targets.unscheduled.past), (phrases::CLOSE_UNKNOWN, targets.unscheduled.undated)];
    for (phrase, sum) in lines.into_iter().filter(|(_, sum)| sum.count > 0) {
        let text = phrase.fill(paint.lang, [&sum.count.to_string(), &sum_text(look.model, &sum)]);
        sheet.text(paint, width, &text, paint.styles.warn);
    }
    if targets.elsewhere > 0 {
        let key = look.model.session.keymap.name(KeyScope::Picture, Action::Funnel(FunnelVerb::Owner), paint.lang);
        let text = phrases::ELSEWHERE.fill(paint.lang, [&targets.elsewhere.to_string(), &key]);
        sheet.text(paint, width, &text, paint.styles.dim);
    }
    sheet.essential();
    sheet.text(paint, width, paint.translate(phrases::COVERS), paint.styles.dim);
    sheet
}

/// How many times the pipeline covers the rest, or that nothing is left.
fn ratio(paint: &Paint, coverage: &Coverage) -> String {
    coverage.ratio().map_or_else(|| paint.translate(phrases::REACHED).to_owned(), |ratio| times(ratio, paint.lang))
}

fn sums(look: &PictureContext, coverage: &Coverage) -> [String; 3] {
    [coverage.target, coverage.won, coverage.pipeline].map(|money| amount(look.model, money))
}

fn column_spans(paint: &Paint, look: &PictureContext, width: u16) -> TargetSpans {
    let set = || look.picture.facts.targets.rows.iter().filter_map(|row| row.set);
    let wide = |at: usize, phrase: words::Phrase| {
        let texts = set().map(move |set| sums(look, &set.coverage).get(at).cloned().unwrap_or_default());
        widest(paint, texts.chain([paint.translate(phrase).to_owned()]))
    };
    let ratios = set().map(|set| ratio(paint, &set.coverage)).chain([paint.translate(phrases::COVERAGE).to_owned()]);
    let columns = [
        ColumnWidth::figures(QUARTER, 0),
        ColumnWidth::bar(BAR, 3),
        ColumnWidth::figures(wide(0, phrases::TARGET), 0),
        ColumnWidth::figures(wide(1, phrases::WON), 1),
        ColumnWidth::figures(wide(2, phrases::PIPELINE), 2),
        ColumnWidth::figures(widest(paint, ratios), 0),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

fn line(paint: &Paint, look: &PictureContext, (places, width): (TargetSpans, u16), row: &TargetRow) -> TableLine {
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let mut line = TableLine::default();
    let name = if row.runs { strong } else { base };
    line.put(places[0], TablePiece::Left(row.quarter.to_string(), name));
    let Some(Set { coverage, won, covered, .. }) = row.set else {
        let key = look.model.session.keymap.name(KeyScope::Picture, Action::New, paint.lang);
        let rest = (QUARTER + 2, width.saturating_sub(QUARTER + 2));
        line.put(Some(rest), TablePiece::Left(phrases::NO_TARGET.fill(paint.lang, [&key]), dim));
        return line;
    };
    let tone = if coverage.reached() { paint.styles.good } else { paint.styles.accent };
    line.put(places[1], TablePiece::Bar(won, covered, tone));
    for (place, sum) in (2..5).zip(sums(look, &coverage)) {
        line.put(places[place], TablePiece::Right(sum, base));
    }
    line.put(places[5], TablePiece::Right(ratio(paint, &coverage), if coverage.reached() { tone } else { strong }));
    line
}
