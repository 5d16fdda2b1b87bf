//! Draws what is known of the part under the cursor: the rung and what it is for, why it is not paid, and what to say.

use ratatui::layout::Rect;

use super::list::days_text;
use crate::figure::amount;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::collection::{CollectionView, payer};
use domain::quadrant::Quadrant;
use text::parse::{Style, format};
use words::collection as phrases;

/// Draws it; tells the rows used.
pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let view = &model.screens.credit.collection;
    let Some(ask) = view.selected() else { return 0 };
    let Some((account, project, invoice)) = ask.find(&model.book) else { return 0 };
    let (base, dim, strong, accent) = (paint.styles.base, paint.styles.dim, paint.styles.strong, paint.styles.accent);
    let (lang, dot) = (paint.lang, paint.glyphs.dot);
    let number = match invoice.number.trim() {
        "" => paint.translate(phrases::BARE),
        number => number,
    };
    let part = ask.instalment.map(|_| phrases::PART.fill(lang, [number]));
    let what = [account.name.trim(), project.name.trim(), part.as_deref().unwrap_or(number)];
    let what = what.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let facts = [amount(model, ask.left), ask.due.to_string(), days_text(paint, ask)].join(&format!(" {dot} "));
    let cells = paint.right(row(area, 0), &facts, dim);
    let room = Rect { width: area.width.saturating_sub(cells + 2), ..row(area, 0) };
    paint.fit(room, &what, strong);
    let mut used = 1;
    if let Some(line) = promise_line(paint, view, below(area, used)) {
        used += line;
    }
    let Some(chapter) = &model.courses.collection else { return used };
    if let Some(text) = chapter.rung(ask.rung) {
        let title = format!("{}  ", paint.translate(phrases::rung(ask.rung)));
        let at = below(area, used);
        let indent = paint.text(row(at, 0), &title, accent);
        used += paint.para(right_of(at, indent), text.purpose.get(lang), base);
    }
    let cause = phrases::CAUSE.fill(lang, [paint.translate(phrases::cause(ask.cause))]);
    let at = below(area, used);
    let indent = paint.text(row(at, 0), &format!("{cause}  "), accent);
    used += paint.para(right_of(at, indent), chapter.cause(ask.cause).get(lang), base);
    if let Some(text) = chapter.rung(ask.rung) {
        used += wordings(paint, model, below(area, used));
        let quadrant = view.wording(&model.book);
        used += paint.para(below(area, used), text.say[quadrant].get(lang), strong);
    }
    used
}

/// The line by which day they promise to pay, while it is typed.
fn promise_line(paint: &mut Paint, view: &CollectionView, area: Rect) -> Option<u16> {
    let (line, ask) = (view.promise.as_ref()?, view.selected()?);
    let label = phrases::ASK_BY.fill(paint.lang, [&format(ask.left, Style::Full)]);
    let at = row(area, 0);
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let used = paint.text(at, &label, dim);
    let room = right_of(at, used);
    let (text, caret) = line.view(&paint.ruler, usize::from(room.width));
    let typed = paint.text(room, &text, strong);
    let hint = paint.translate(phrases::HINT_BY);
    if usize::from(room.width) > usize::from(typed) + paint.ruler.width(hint) + 3 {
        paint.right(room, hint, dim);
    }
    paint.caret(room.x + u16::try_from(caret).unwrap_or(0), room.y);
    Some(1)
}

/// The four wordings, the one in front marked; and whose clues chose it.
fn wordings(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let view = &model.screens.credit.collection;
    let (front, dim) = (view.wording(&model.book), paint.styles.dim);
    let at = row(area, 0);
    let mut used = paint.text(at, &format!("{}  ", paint.translate(phrases::SAY_ANY)), dim);
    for (place, quadrant) in Quadrant::ALL.into_iter().enumerate() {
        let text = if quadrant == front { format!("[{quadrant}]") } else { format!(" {quadrant} ") };
        let style = if quadrant == front { paint.styles.quadrant(quadrant) } else { dim };
        let width = paint.text(right_of(at, used), &text, style);
        paint.hit(Rect { width, ..right_of(at, used) }, MouseTarget::Row(1, place));
        used += width;
    }
    let whose = view.selected().and_then(|ask| payer(&model.book, ask).zip(ask.find(&model.book)));
    if let Some(((contact, quadrant), (account, ..))) = whose {
        let name = model.contact_name(account, contact.id);
        let told = phrases::OF_ESTIMATE.fill(paint.lang, [&format!("{name} {quadrant}")]);
        paint.right(right_of(at, used + 2), &told, dim);
    }
    1
}

/// Why collecting is a contest of nerves, and what never belongs into it, where there is room for all of it.
pub(super) fn intro(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(chapter) = &model.courses.collection else { return };
    let (lang, dim) = (paint.lang, paint.styles.dim);
    let width = usize::from(area.width);
    let mut at = area;
    for text in [&chapter.intro, &chapter.never] {
        let text = text.get(lang);
        if paint.ruler.wrap(text, width).len() > usize::from(at.height) {
            return;
        }
        let used = paint.para(at, text, dim);
        at = below(at, used + 1);
    }
}
