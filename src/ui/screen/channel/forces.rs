//! Draws the dealers at the left, and at the right what drives the one under the cursor and what holds it back: bars from a middle
//! line, the sum, the strongest brake, and how it came to be.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::filter;
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::forces::ForcesPane;
use domain::account::Account;
use domain::channel::momentum::MomentumPoint;
use domain::force::{ChannelForce, STRONGEST};
use words::forces as phrases;

/// From this width on both panes stand side by side.
const TWO: u16 = 60;
/// From this width on a bar has two cells for each step.
const WIDE: u16 = 84;
/// Cells of a figure such as `+12`.
const FIGURE: u16 = 4;
/// Dated changes that are shown where there is room for no more.
const FEWEST: u16 = 3;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.forces;
    if view.search.all.is_empty() {
        return invite(paint, model, area, None);
    }
    let Some(dealer) = view.dealer(&model.book) else { return dealers(paint, model, area) };
    if area.width < TWO {
        match view.pane {
            ForcesPane::Dealers => dealers(paint, model, area),
            ForcesPane::Forces => field(paint, model, area, dealer),
        }
        return;
    }
    let width = if area.width >= 110 { 32 } else { 24 };
    dealers(paint, model, Rect { width, ..area });
    field(paint, model, right_of(area, width), dealer);
}

/// Says what belongs here, and how the first force is noted: of anybody, or of the customer a class works on.
fn invite(paint: &mut Paint, model: &Model, area: Rect, dealer: Option<&Account>) {
    let title = dealer.map_or_else(|| paint.translate(phrases::DEALERS), |dealer| dealer.name.as_str());
    let inner = paint.panel(area, title, "", true);
    let key = model.session.keymap.name(KeyScope::Forces, Action::New, paint.lang);
    let width = usize::from(inner.width.saturating_sub(2));
    let mut page = Page::default();
    let empty = if dealer.is_some() { phrases::EMPTY_CLASS } else { phrases::EMPTY };
    page.wrapped(paint, &empty.fill(paint.lang, [&key]), width, "", paint.styles.base);
    page.gap();
    page.append(&course(paint, model, width, true));
    page.draw(paint, inset(inner, 1), 0, false);
}

/// That the reading is ours, and what to try with it.
fn course(paint: &Paint, model: &Model, width: usize, exercise: bool) -> Page {
    let mut page = Page::default();
    let Some(chapter) = model.courses.scorecard.as_deref() else { return page };
    page.wrapped(paint, chapter.forces_reading.get(paint.lang), width, "", paint.styles.dim);
    if exercise {
        page.wrapped(paint, chapter.forces_exercise.get(paint.lang), width, "", paint.styles.base);
    }
    page
}

fn dealers(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.forces;
    let focus = view.pane == ForcesPane::Dealers;
    let (shown, all) = (view.rows.len().to_string(), view.search.all.len().to_string());
    let count = if shown == all { all } else { format!("{shown}/{all}") };
    let inner = paint.panel(area, paint.translate(phrases::DEALERS), &count, focus);
    let inner = filter::draw(paint, inner, view.search.line.as_ref(), view.search.typing);
    if view.finds_nobody() {
        let (text, dim) = (paint.translate(phrases::NO_MATCH), paint.styles.dim);
        paint.para(inset(inner, 1), text, dim);
        return;
    }
    let height = usize::from(inner.height);
    let first = window(view.cursor, view.rows.len(), height);
    if focus {
        paint.layout.page = height.max(1);
    }
    for (line, (place, id)) in view.rows.iter().enumerate().skip(first).take(height).enumerate() {
        let Some(dealer) = model.book.accounts().get(id) else { continue };
        let at = row(inner, u16::try_from(line).unwrap_or(u16::MAX));
        let base = draw_row_background(paint, at, Selection::of(place == view.cursor, focus));
        let momentum = dealer.momentum(model.today()).momentum();
        let style = sign_style(paint, momentum).patch(background_of(base));
        let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
        let used = paint.right(room, &format!("{momentum:+}"), style);
        paint.fit(Rect { width: room.width.saturating_sub(used + 1), ..room }, &dealer.name, base);
        paint.hit(at, MouseTarget::Row(ForcesPane::Dealers as usize, place));
    }
}

fn sign_style(paint: &Paint, of: i32) -> Style {
    match of.cmp(&0) {
        std::cmp::Ordering::Less => paint.styles.warn,
        std::cmp::Ordering::Equal => paint.styles.dim,
        std::cmp::Ordering::Greater => paint.styles.good,
    }
}

/// The places of a line: name, brakes, the middle, drives, figure, word.
struct ForceAxis {
    name: u16,
    side: u16,
}

impl ForceAxis {
    fn of(width: u16) -> Self {
        let step = if width >= WIDE { 2 } else { 1 };
        let side = u16::from(STRONGEST.unsigned_abs()) * step;
        let word = 8;
        Self { name: width.saturating_sub(side * 2 + 1 + FIGURE + word + 2).max(6), side }
    }

    /// Draws a bar from the middle, to the right above zero and to the left below, `most` filling a side; and its figure.
    fn draw(&self, paint: &mut Paint, line: Rect, of: i32, most: i32, style: Style) {
        let at = right_of(line, self.name + 1);
        let most = most.max(1).unsigned_abs();
        let exact = u32::from(self.side) * of.unsigned_abs().min(most);
        let cells = u16::try_from(exact.div_ceil(most)).unwrap_or(self.side);
        if of < 0 {
            paint.bar(Rect { width: cells, ..right_of(at, self.side - cells) }.intersection(line), cells * 2, style);
        } else {
            paint.bar(Rect { width: cells, ..right_of(at, self.side + 1) }.intersection(line), cells * 2, style);
        }
        let dim = Style { fg: paint.styles.dim.fg, ..style };
        let middle = paint.glyphs.down;
        paint.text(Rect { width: 1.min(at.width), ..right_of(at, self.side) }.intersection(line), middle, dim);
        let figure = Rect { width: FIGURE, ..right_of(at, self.side * 2 + 1) }.intersection(line);
        paint.right(figure, &format!("{of:+}"), style);
    }

    /// Where the word behind the figure stands.
    fn word(&self, line: Rect) -> Rect {
        right_of(line, self.name + 1 + self.side * 2 + 1 + FIGURE + 1)
    }
}

/// The forces of a dealer and what they come to.
fn field(paint: &mut Paint, model: &Model, area: Rect, dealer: &Account) {
    if dealer.forces.is_empty() {
        return invite(paint, model, area, Some(dealer));
    }
    let view = &model.screens.channel.forces;
    let (today, focus) = (model.today(), view.pane == ForcesPane::Forces);
    let now = dealer.momentum(today);
    let told = phrases::MOMENTUM.fill(paint.lang, [&format!("{:+}", now.momentum())]);
    let inner = paint.panel(area, &dealer.name, &told, focus);
    let axis = ForceAxis::of(inner.width.saturating_sub(2));
    let sum = sum(paint, dealer, &now, usize::from(inner.width.saturating_sub(2)), model);
    let history = dealer.momentum_history(today);
    let width = usize::from(inner.width.saturating_sub(2));
    let (count, summed) = (cells(dealer.forces.len()), cells(sum.height()));
    let changes = cells(history.len()) + 1;
    let needed = count + summed + changes + 2;
    let full = course(paint, model, width, true);
    let brief = course(paint, model, width, false);
    let foot = if needed + cells(full.height()) < inner.height { full } else { brief };
    let low = cells(foot.height()).min(inner.height / 3);
    let spare = inner.height.saturating_sub(summed + low);
    let least = (FEWEST + 2).min(changes + 1).min(spare / 2);
    let rows = count.min(spare.saturating_sub(least));
    list(paint, model, Rect { height: rows, ..inner }, dealer, &axis);
    let rest = below(inner, rows);
    let summed = summed.min(rest.height);
    sum.draw(paint, inset(Rect { height: summed, ..rest }, 1), 0, false);
    let rest = below(rest, summed);
    let past = Rect { height: rest.height.saturating_sub(low), ..rest };
    over_time(paint, past, &history, &axis);
    foot.draw(paint, inset(below(inner, inner.height.saturating_sub(low)), 1), 0, false);
}

fn cells(of: usize) -> u16 {
    u16::try_from(of).unwrap_or(u16::MAX / 8)
}

fn list(paint: &mut Paint, model: &Model, area: Rect, dealer: &Account, axis: &ForceAxis) {
    let view = &model.screens.channel.forces;
    let focus = view.pane == ForcesPane::Forces;
    let height = usize::from(area.height);
    let first = window(view.force, dealer.forces.len(), height);
    if focus {
        paint.layout.page = height.max(1);
    }
    for (line, (place, force)) in dealer.forces.iter().enumerate().skip(first).take(height).enumerate() {
        let at = row(area, cells(line));
        let base = draw_row_background(paint, at, Selection::of(focus && place == view.force, focus));
        let strength = i32::from(force.strength(model.today()));
        let style = sign_style(paint, strength).patch(background_of(base));
        let line = inset(at, 1);
        let quiet = if strength == 0 { style } else { base };
        paint.fit(Rect { width: axis.name.min(line.width), ..line }, &force.name, quiet);
        axis.draw(paint, line, strength, i32::from(STRONGEST), style);
        let word = match strength.cmp(&0) {
            std::cmp::Ordering::Less => phrases::BRAKES,
            std::cmp::Ordering::Equal => phrases::GONE,
            std::cmp::Ordering::Greater => phrases::DRIVES,
        };
        paint.fit(axis.word(line), paint.translate(word), style);
        paint.hit(at, MouseTarget::Row(ForcesPane::Forces as usize, place));
    }
}

/// The sum, the strongest brake, and how the force under the cursor came to be.
fn sum(paint: &Paint, dealer: &Account, now: &MomentumPoint, width: usize, model: &Model) -> Page {
    let (mut page, lang) = (Page::default(), paint.lang);
    page.line([("", paint.styles.base)]);
    let made = phrases::MADE_OF.fill(lang, [&format!("{:+}", now.drive), &format!("{:+}", now.brake)]);
    let momentum = phrases::MOMENTUM.fill(lang, [&format!("{:+}", now.momentum())]);
    page.line(vec![(format!("{momentum}  "), sign_style(paint, now.momentum())), (made, paint.styles.dim)]);
    let brakes = dealer.strongest_brakes(model.today());
    let all = brakes.iter().map(|force| force.name.clone());
    let text = match (all.reduce(|before, name| phrases::AND.fill(lang, [&before, &name])), brakes.first()) {
        (Some(worst), Some(first)) => {
            phrases::STRONGEST_BRAKE.fill(lang, [&worst, &first.strength(model.today()).to_string()])
        }
        _ => paint.translate(phrases::NO_BRAKE).to_owned(),
    };
    page.wrapped(paint, &text, width, "", paint.styles.strong);
    let view = &model.screens.channel.forces;
    if let (ForcesPane::Forces, Some((_, force))) = (view.pane, view.force(&model.book)) {
        page.wrapped(paint, &levels(paint, force), width, "", paint.styles.dim);
    }
    page
}

/// How strong a force was and since when.
fn levels(paint: &Paint, force: &ChannelForce) -> String {
    let told = |on: String, strength: i8| phrases::SINCE_THEN.fill(paint.lang, [&on, &format!("{strength:+}")]);
    let mut levels: Vec<_> = force.levels.iter().map(|level| (level.on, level.strength)).collect();
    levels.sort_unstable();
    let all = levels.into_iter().map(|(on, strength)| told(on.to_string(), strength));
    let all = all.reduce(|before, later| phrases::LATER_LEVEL.fill(paint.lang, [&before, &later]));
    phrases::LEVELS.fill(paint.lang, [&force.name, &all.unwrap_or_default()])
}

/// The momentum from each change on, the latest last.
fn over_time(paint: &mut Paint, area: Rect, history: &[MomentumPoint], axis: &ForceAxis) {
    if area.height < 3 {
        return;
    }
    let area = below(area, 1);
    let room = usize::from(area.height.saturating_sub(1));
    let hidden = history.len().saturating_sub(room);
    let strong = paint.styles.strong;
    let used = paint.text(inset(row(area, 0), 1), paint.translate(phrases::HISTORY), strong);
    if hidden > 0 {
        let dim = paint.styles.dim;
        let more = phrases::EARLIER_CHANGES.fill(paint.lang, [&hidden.to_string()]);
        paint.fit(right_of(inset(row(area, 0), 1), used + 2), &more, dim);
    }
    let most = history.iter().map(|point| point.momentum().abs()).max().unwrap_or(0).max(i32::from(STRONGEST));
    for (line, point) in history.iter().skip(hidden).enumerate() {
        let line = inset(row(area, cells(line) + 1), 1);
        let (dim, style) = (paint.styles.dim, sign_style(paint, point.momentum()));
        paint.fit(Rect { width: axis.name.min(line.width), ..line }, &point.on.to_string(), dim);
        axis.draw(paint, line, point.momentum(), most, style);
    }
}
