//! Draws a card: what it is called, what it is worth, how it stands, and what there is to do about it.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::{amount, day, lights_from_figures};
use crate::paint::{Paint, right_of, row};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::screen::funnel::card::{Card, Next};
use domain::account::Account;
use domain::funnel::grade::GradeLetter;
use domain::project::{Project, Stage};
use text::Ruler;
use words::funnel as phrases;

/// Cells from which on a card says in two lines what else takes three.
const WIDE: u16 = 36;
/// Rows below which cards lie close, and from which on each tells its next action.
const CLOSE: u16 = 11;
const ROOMY: u16 = 24;
/// Days ahead in which a next action is told where there is less room.
const SOON: i32 = 7;
/// Cells below which a part of a customer's name says nothing.
const LEAST: usize = 5;
/// Cells that are left to a customer where the project is longer than the line.
const SHORT: usize = 7;
/// Cells below which a part of both says less than the project alone.
const BOTH: usize = 16;

/// How many lines a card has, beside the one for what there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Two wide ones.
    Wide,
    /// Two: what it is called, what it is worth.
    Close,
    /// Three.
    Narrow,
    /// Four: the customer has one of its own.
    Tall,
}

/// How the cards of a column are drawn.
#[derive(Debug, Clone, Copy)]
pub struct CardStyle {
    shape: Shape,
    /// Blank rows behind a card.
    pub blank: u16,
    selected: bool,
    number: Option<usize>,
}

impl CardStyle {
    /// The style that suits a place.
    #[must_use]
    pub const fn of(area: Rect) -> Self {
        let close = area.height < CLOSE;
        let shape = match (area.width >= WIDE, close, area.height >= ROOMY) {
            (true, ..) => Shape::Wide,
            (false, true, _) => Shape::Close,
            (false, false, false) => Shape::Narrow,
            (false, false, true) => Shape::Tall,
        };
        Self { shape, blank: !close as u16, selected: false, number: None }
    }

    /// The style of one card: whether it is selected, and the number it shows.
    #[must_use]
    pub const fn with(self, selected: bool, number: Option<usize>) -> Self {
        Self { selected, number, ..self }
    }

    /// Rows a card takes with the blank ones behind it.
    #[must_use]
    pub fn height(&self, card: &Card, today: Date) -> u16 {
        self.lines() + u16::from(self.says(card, today)) + self.blank
    }

    /// Rows every card takes.
    const fn lines(&self) -> u16 {
        match self.shape {
            Shape::Wide | Shape::Close => 2,
            Shape::Narrow => 3,
            Shape::Tall => 4,
        }
    }

    /// Whether a card has a line of its own for what there is to do.
    fn says(&self, card: &Card, today: Date) -> bool {
        let soon = card.due().is_some_and(|due| (due - today).get_days() <= SOON);
        let told = soon || (self.shape == Shape::Tall && card.next != Next::Nothing);
        self.blank > 0 && (card.debt.is_some() || told)
    }
}

struct Face<'a> {
    model: &'a Model,
    account: &'a Account,
    project: &'a Project,
    card: &'a Card,
    style: &'a CardStyle,
    background: Style,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, card: &Card, look: &CardStyle) {
    let Some((account, project)) = model.book.project(card.key) else { return };
    let goal = model.screens.funnel.drop_column() == Some(card.stage as usize);
    let selection = Selection::of(look.selected, true);
    let background = draw_row_background(paint, area, selection);
    // A column a card is carried to stands out as a whole.
    let background = if goal && !selection.is_selected() { paint.styles.rest } else { background };
    let face = Face { model, account, project, card, style: look, background };
    let inner = Rect { width: area.width.saturating_sub(1), ..right_of(area, 1) };
    let carried = model.screens.funnel.drag.card == Some(card.key);
    let lines = look.lines();
    if look.shape == Shape::Wide {
        let used = face.worth(paint, row(inner, 0), false);
        face.name(paint, row(Rect { width: inner.width.saturating_sub(used + 1), ..inner }, 0));
        face.standing(paint, row(inner, 1));
    } else {
        face.name(paint, row(inner, 0));
        if look.shape == Shape::Tall {
            let dim = paint.styles.dim.patch(face.background_style());
            paint.fit(row(inner, 1), &account.name, dim);
        }
        if look.shape == Shape::Close {
            face.worth(paint, row(inner, 1), true);
        } else {
            face.worth(paint, row(inner, lines - 2), true);
            face.standing(paint, row(inner, lines - 1));
        }
    }
    if carried {
        let style = paint.styles.accent.patch(face.background_style());
        let at = row(inner, lines - 1);
        paint.fill(at, background);
        paint.fit(at, paint.translate(phrases::CARRIED), style);
    } else if look.says(card, model.today()) {
        face.to_do(paint, row(inner, lines));
    }
}

impl Face<'_> {
    /// The background of the card, to be laid under any style.
    fn background_style(&self) -> Style {
        background_of(self.background)
    }

    fn name(&self, paint: &mut Paint, at: Rect) {
        let mut used = 0;
        if let Some(number) = self.style.number {
            let key = paint.styles.key.patch(self.background_style());
            used = paint.text(at, &format!("{number} "), key);
        }
        let at = right_of(at, used);
        let name = if self.style.shape == Shape::Tall {
            self.project.name.clone()
        } else {
            named(paint.ruler, self.account, self.project, usize::from(at.width))
        };
        let quiet = self.card.closed() && !self.style.selected;
        let style = if quiet {
            paint.styles.dim.patch(self.background_style())
        } else {
            paint.styles.strong.patch(self.background)
        };
        paint.fit(at, &name, style);
    }

    /// The amount at the left or just before the grade, the grade at the right; tells the cells used at the right.
    fn worth(&self, paint: &mut Paint, at: Rect, left: bool) -> u16 {
        let (card, over) = (self.card, self.background_style());
        let money =
            card.amount.map_or_else(|| paint.translate(phrases::NO_AMOUNT).to_owned(), |sum| amount(self.model, sum));
        let plain = if card.amount.is_some() { self.background } else { paint.styles.dim.patch(over) };
        let letter = card.grade(self.model.screens.funnel.board.median()).letter;
        let style = match letter {
            GradeLetter::A => paint.styles.good,
            GradeLetter::B => paint.styles.base,
            GradeLetter::C | GradeLetter::D => paint.styles.dim,
        };
        let grade = if card.open() { paint.translate(phrases::grade(letter)) } else { "" };
        let used = paint.right(at, grade, style.patch(over));
        let rest = Rect { width: at.width.saturating_sub(used + 1), ..at };
        if left {
            paint.fit(rest, &money, plain);
            return used;
        }
        used + 1 + paint.right(rest, &money, plain)
    }

    /// The lights, how long it stands there, and how the last meeting ended.
    fn standing(&self, paint: &mut Paint, at: Rect) {
        let (card, over) = (self.card, self.background_style());
        let dim = paint.styles.dim.patch(over);
        let days = card.days.unwrap_or(0).to_string();
        if card.closed() {
            let last = self.project.history.iter().max_by_key(|step| step.on);
            let why = last.and_then(|step| step.lost).filter(|_| card.stage == Stage::Lost);
            let used = paint.text(at, &phrases::DAYS_AGO.fill(paint.lang, [&days]), dim) + 1;
            paint.right(right_of(at, used), why.map_or("", |why| paint.translate(phrases::lost(why))), dim);
            return;
        }
        let used = lights_from_figures(paint, (card.light_figures, card.lit), at, over) + 2;
        let sign = paint.translate(phrases::sign(card.ending));
        let used_right = paint.right(right_of(at, used), sign, dim);
        let room = Rect { width: at.width.saturating_sub(used + used_right + 1), ..right_of(at, used) };
        let days = phrases::DAYS.fill(paint.lang, [&days]);
        let hold = paint.translate(phrases::HOLD);
        let (text, style) = match (card.stale, card.on_hold_until) {
            (true, _) => (format!("{days} !"), paint.styles.warn.patch(over)),
            // On hold the days matter less than that.
            (false, Some(_)) => {
                let both = format!("{days} {hold}");
                (if paint.ruler.width(&both) > usize::from(room.width) { hold.to_owned() } else { both }, dim)
            }
            (false, None) => (days, dim),
        };
        paint.fit(room, &text, style);
    }

    /// What is owed, and the next action with its day.
    fn to_do(&self, paint: &mut Paint, at: Rect) {
        let (card, over) = (self.card, self.background_style());
        let mut used = 0;
        if let Some(debt) = card.debt {
            let style = paint.styles.warn.patch(over);
            used = paint.text(at, paint.translate(phrases::debt(debt)), style) + 1;
        }
        let Some(task) = self.project.next_task().filter(|_| card.next != Next::Nothing) else { return };
        let (when, style) = due(self.model, card.due());
        let style = if style { paint.styles.urgent } else { paint.styles.dim }.patch(over);
        let text = format!("{when} {}", task.text.clone());
        paint.fit(right_of(at, used), &text, style);
    }
}

/// When an action is due, in few words, and whether that is past.
#[must_use]
pub fn due(model: &Model, due: Option<Date>) -> (String, bool) {
    let (lang, today) = (model.session.lang, model.today());
    let Some(due) = due else { return (phrases::NO_DAY.text(lang).to_owned(), false) };
    match (due - today).get_days() {
        late @ ..0 => (phrases::LATE.fill(lang, [&late.abs().to_string()]), true),
        0 => (phrases::TODAY.text(lang).to_owned(), false),
        1 => (phrases::TOMORROW.text(lang).to_owned(), false),
        _ => (day(due, today), false),
    }
}

/// Customer and project in so many cells: the project whole, the customer as far as there is room; where that is too little, both in
/// part, for whoever looks for a card looks for the customer first.
fn named(ruler: Ruler, account: &Account, project: &Project, room: usize) -> String {
    let left = room.saturating_sub(ruler.width(&project.name) + 1);
    if left < LEAST && left < ruler.width(&account.name) {
        if room < BOTH {
            return project.name.clone();
        }
        let customer = ruler.elide(&account.name, SHORT);
        let rest = room.saturating_sub(ruler.width(&customer) + 1);
        return format!("{customer} {}", ruler.elide(&project.name, rest));
    }
    format!("{} {}", ruler.elide(&account.name, left), project.name)
}
