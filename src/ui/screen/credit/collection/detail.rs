//! Draws what is known of the part under the cursor: the rung and what it is for, why it is not paid, and what to say.

use ratatui::layout::Rect;

use super::list::days_text;
use crate::figure::amount;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::collection::asks::Ask;
use app::screen::credit::collection::{CollectionView, payer};
use domain::collection::CollectionRung;
use domain::credit::ladder::LadderPlace;
use domain::invoice::OverdueCause;
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
    let Some(advice) = Advice::of(paint, model) else { return used };
    let left = area.height.saturating_sub(used);
    for (title, text) in advice.told(paint, area.width, left) {
        let at = below(area, used);
        let indent = paint.text(row(at, 0), &format!("{title}  "), accent);
        used += paint.para(right_of(at, indent), text, base).max(1);
    }
    if let Some(say) = advice.say {
        used += wordings(paint, model, below(area, used));
        used += paint.para(below(area, used), say, strong);
    }
    used
}

/// The rows it would like to have in so many cells.
pub(super) fn rows(paint: &Paint, model: &Model, width: u16) -> u16 {
    let view = &model.screens.credit.collection;
    let head = 1 + u16::from(view.promise.is_some());
    Advice::of(paint, model).map_or(head, |advice| head + advice.rows(paint, width))
}

/// What the course says: what the rung is for, what the cause asks for, and the wording in front.
struct Advice<'a> {
    /// Title and text.
    why: Vec<(String, &'a str)>,
    say: Option<&'a str>,
}

impl<'a> Advice<'a> {
    fn of(paint: &Paint, model: &'a Model) -> Option<Self> {
        let view = &model.screens.credit.collection;
        let (ask, chapter, lang) = (view.selected()?, model.courses.collection.as_ref()?, paint.lang);
        let rung = chapter.rung(ask.rung);
        let named = paint.translate(phrases::cause(ask.cause));
        let cause = if ask.cause.is_some() { phrases::CAUSE.fill(lang, [named]) } else { named.to_owned() };
        let mut why = vec![(cause, chapter.cause(ask.cause).get(lang))];
        // What is contested is answered, not asked for: no rung is named, and no wording put in anybody's mouth.
        let rung = rung.filter(|_| ask.place != LadderPlace::Disputed);
        if let Some(text) = rung {
            why.insert(0, (paint.translate(phrases::rung(ask.rung)).to_owned(), text.purpose.get(lang)));
        }
        Some(Self { why, say: rung.map(|text| text.say[view.wording(&model.book)].get(lang)) })
    }

    /// The rows of a text behind its title.
    fn beside(paint: &Paint, (title, text): &(String, &str), width: u16) -> u16 {
        let room = usize::from(width).saturating_sub(paint.ruler.width(title) + 2);
        u16::try_from(paint.ruler.wrap(text, room.max(1)).len()).unwrap_or(u16::MAX).max(1)
    }

    /// The rows of the wordings and of the one in front.
    fn saying(&self, paint: &Paint, width: u16) -> u16 {
        let lines = |say: &str| u16::try_from(paint.ruler.wrap(say, width.into()).len()).unwrap_or(u16::MAX);
        self.say.map_or(0, |say| lines(say).saturating_add(1))
    }

    fn rows(&self, paint: &Paint, width: u16) -> u16 {
        let why = self.why.iter().map(|one| Self::beside(paint, one, width));
        why.fold(self.saying(paint, width), u16::saturating_add)
    }

    /// What is told before the wording in so many rows. The wording is what somebody says now, so what has no room beside it gives
    /// way to its title: first what the rung is for, then what the cause asks for.
    fn told(&self, paint: &Paint, width: u16, rows: u16) -> Vec<(&str, &str)> {
        let titles = u16::try_from(self.why.len()).unwrap_or(u16::MAX);
        let mut left = rows.saturating_sub(self.saying(paint, width).saturating_add(titles));
        let mut told: Vec<_> = self
            .why
            .iter()
            .rev()
            .map(|one| {
                let more = Self::beside(paint, one, width) - 1;
                let fits = more <= left;
                left -= if fits { more } else { 0 };
                (one.0.as_str(), if fits { one.1 } else { "" })
            })
            .collect();
        told.reverse();
        told
    }
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

/// Whether the cause asks for something else before the words of the rung: who has no money, or whose papers are on their way, is not
/// answered with a statement, a stop of deliveries or a lawyer first.
fn waits_for_cause(ask: &Ask) -> bool {
    matches!(ask.cause, Some(OverdueCause::NoCash | OverdueCause::Process)) && ask.rung >= CollectionRung::Statement
}

/// The four wordings, the one in front marked; and whose clues chose it.
fn wordings(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let view = &model.screens.credit.collection;
    let (front, dim) = (view.wording(&model.book), paint.styles.dim);
    let at = row(area, 0);
    let waits = view.selected().is_some_and(waits_for_cause);
    let label = if waits { phrases::SAY_AFTER } else { phrases::SAY_ANY };
    let mut used = paint.text(at, &format!("{}  ", paint.translate(label)), dim);
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
