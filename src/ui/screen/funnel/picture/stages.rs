//! Draws the stages as a funnel: a wing of projects at the left, a wing of money at the right, the count between them.

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::figure::amount;
use crate::paint::Paint;
use app::action::Action;
use app::keymap::KeyScope;
use app::screen::funnel::picture::stages::StageRow;
use app::screen::funnel::verb::FunnelVerb;
use domain::funnel::figures::StageSum;
use domain::project::Stage;
use words::{picture as phrases, tracker};

/// Cells of the shortest wing.
const WING: u16 = 4;

/// The columns: name, projects as a wing and as a figure, money as a wing, amount, weighted.
type StageSpans = [ColumnSpan; 6];

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let (stages, mut sheet) = (&look.picture.facts.stages, PartTable::default());
    if look.picture.facts.projects == 0 {
        let key = look.model.session.keymap.name(KeyScope::Picture, Action::Funnel(FunnelVerb::Picture), paint.lang);
        sheet.text(paint, width, &phrases::NO_PROJECTS.fill(paint.lang, [&key]), paint.styles.base);
        sheet.essential();
        return sheet;
    }
    let places = column_spans(paint, look, width);
    sheet.lines.push(head(paint, places));
    for row in &stages.open {
        sheet.row(line(paint, look, places, row));
    }
    sheet.lines.push(figures(paint, look, places, &stages.total, paint.translate(phrases::TOTAL)));
    sheet.gap();
    sheet.row(line(paint, look, places, &stages.collection));
    let closed = [stages.paid.count, stages.lost.count].map(|count| count.to_string());
    let mut footer = vec![phrases::CLOSED.fill(paint.lang, closed.each_ref().map(String::as_str))];
    let unpriced = stages.total.unpriced + stages.collection.sum.unpriced;
    if unpriced > 0 {
        footer.push(phrases::UNPRICED.fill(paint.lang, [&unpriced.to_string()]));
    }
    sheet.text(paint, width, &footer.join("   "), paint.styles.dim);
    sheet.essential();
    sheet.text(paint, width, paint.translate(phrases::IN_CASH), paint.styles.dim);
    sheet
}

fn name(paint: &Paint, stage: Stage) -> String {
    let phrase = if stage == Stage::Collection { phrases::TO_COLLECT } else { tracker::stage(stage) };
    format!("{} {}", stage as usize, paint.translate(phrase))
}

fn column_spans(paint: &Paint, look: &PictureContext, width: u16) -> StageSpans {
    let stages = &look.picture.facts.stages;
    let sums = || stages.rows().map(|row| &row.sum).chain([&stages.total]);
    let names = stages.rows().map(|row| name(paint, row.stage)).chain([paint.translate(phrases::TOTAL).to_owned()]);
    let money = |of: fn(&StageSum) -> domain::money::Money| sums().map(move |sum| amount(look.model, of(sum)));
    let heads = [phrases::SUM, phrases::WEIGHTED].map(|head| paint.translate(head).to_owned());
    let [sum, weighted] = heads;
    let columns = [
        ColumnWidth::name(widest(paint, names)),
        ColumnWidth::bar(WING, 3),
        ColumnWidth::figures(widest(paint, sums().map(|sum| sum.count.to_string())), 0),
        ColumnWidth::bar(WING, 1),
        ColumnWidth::figures(widest(paint, money(|sum| sum.amount).chain([sum])), 0),
        ColumnWidth::figures(widest(paint, money(|sum| sum.weighted).chain([weighted])), 2),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

fn head(paint: &Paint, [_, wing, count, money, sum, weighted]: StageSpans) -> TableLine {
    let mut line = TableLine::default();
    // The heading of the projects stands over wing and figure together.
    let over = wing.zip(count).map(|(wing, count)| (wing.0, count.0 + count.1 - wing.0)).or(count);
    line.head(paint, over, paint.translate(phrases::COUNT), true);
    let long = paint.translate(phrases::MONEY);
    let fits = money.is_some_and(|(_, width)| paint.ruler.width(long) <= usize::from(width));
    line.head(paint, money, if fits { long } else { paint.translate(phrases::MONEY_SHORT) }, false);
    line.head(paint, sum, paint.translate(phrases::SUM), true);
    line.head(paint, weighted, paint.translate(phrases::WEIGHTED), true);
    line
}

fn line(paint: &Paint, look: &PictureContext, places: StageSpans, row: &StageRow) -> TableLine {
    let bar = if row.stage == Stage::Collection { paint.styles.good } else { paint.styles.accent };
    let empty = row.sum.count == 0;
    let style = if empty { paint.styles.dim } else { paint.styles.base };
    let [at, wing, count, money, sum, weighted] = places;
    let mut line = TableLine::default();
    line.put(at, TablePiece::Left(name(paint, row.stage), style));
    line.put(wing, TablePiece::Wing(row.count, bar));
    line.put(count, TablePiece::Right(row.sum.count.to_string(), if empty { style } else { paint.styles.strong }));
    line.put(money, TablePiece::Bar(row.weighted, row.amount, bar));
    line.put(sum, TablePiece::Right(amount(look.model, row.sum.amount), style));
    line.put(weighted, TablePiece::Right(amount(look.model, row.sum.weighted), style));
    line
}

fn figures(
    paint: &Paint,
    look: &PictureContext,
    [at, _, count, _, amounts, weighted]: StageSpans,
    sum: &StageSum,
    name: &str,
) -> TableLine {
    let strong = paint.styles.strong;
    let mut line = TableLine::default();
    line.put(at, TablePiece::Left(name.to_owned(), strong));
    line.put(count, TablePiece::Right(sum.count.to_string(), strong));
    line.put(amounts, TablePiece::Right(amount(look.model, sum.amount), strong));
    line.put(weighted, TablePiece::Right(amount(look.model, sum.weighted), strong));
    line
}
