//! The wall form of the tracker: the three lights with what is next, the roles, the factors, the alerts, what happened; and the
//! drills. A project goes by its number, its customer by a letter, and nobody there is named.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bars::{self, Bar};
use super::entries;
use super::pane::WallPane;
use crate::layout::WallLayout;
use crate::page::Page;
use crate::paint::{Paint, below, inset};
use crate::screen::tracker::context::TrackerContext;
use crate::screen::tracker::drill;
use app::model::Model;
use app::screen::tracker::TrackerView;
use app::screen::tracker::drill::Drilling;
use app::screen::tracker::route::TrackerPane;
use domain::alert::Severity;
use domain::project::{Factor, FactorScore};
use domain::tracker::positions::{Cover, RoleCover};
use words::{tracker as phrases, wall};

mod lights;
mod log;

/// The highest score of a factor.
const TOP: usize = 5;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    if let TrackerView::Drill(drilling) = &model.screens.tracker.view {
        return drilled(paint, model, area.above(), drilling);
    }
    let home = &model.screens.tracker.home;
    let Some((account, project)) = home.project(&model.book) else { return };
    let seen = TrackerContext::of(model, account, project);
    let what = match home.pane {
        TrackerPane::List => phrases::TAB,
        TrackerPane::People => phrases::PEOPLE,
        TrackerPane::Factors => phrases::FACTORS,
        TrackerPane::Alerts => phrases::ALERTS,
        TrackerPane::Log => phrases::LOG,
    };
    area.heading(paint, &named(&seen), paint.translate(what));
    match home.pane {
        TrackerPane::List => lights::draw(paint, &seen, area.text()),
        TrackerPane::People => roles(paint, &seen, area),
        TrackerPane::Factors => factors(paint, &seen, area),
        TrackerPane::Alerts => alerts(paint, &seen, area),
        TrackerPane::Log => log::draw(paint, &seen, area.text()),
    }
}

/// A drill, which has a frame that bears its title.
fn drilled(paint: &mut Paint, model: &Model, frame: Rect, drilling: &Drilling) {
    drill::draw(paint, model, frame, drilling);
    let title = paint.translate(drill::title(drilling)).to_owned();
    let place = drill::progress(paint, model, drilling);
    let body = Rect { height: frame.height.saturating_sub(2), ..below(inset(frame, 1), 1) };
    paint.layout.wall = Some(WallLayout { title, place, body });
}

/// The project and its customer by aliases, and where the project stands.
fn named(seen: &TrackerContext) -> String {
    let (wall, lang) = (&seen.model.wall, seen.model.session.lang);
    let stage = phrases::stage(seen.project.stage()).text(lang);
    format!("{}  {}  {stage}", wall.project(lang, seen.project.id), wall.account(lang, seen.account.id))
}

/// The four roles: how far each is covered and by how many, and which comes next.
fn roles(paint: &mut Paint, seen: &TrackerContext, area: &WallPane) {
    let entry = |cover: &RoleCover| {
        let (mark, style, told) = match cover.cover {
            Cover::Covered => ("✓", paint.styles.good, wall::COVERED),
            Cover::Half => ("~", paint.styles.warn, wall::HALF),
            Cover::Open => ("✗", paint.styles.warn, wall::OPEN),
        };
        let holders = match cover.holders.len() {
            0 => paint.translate(wall::NOBODY).to_owned(),
            count => wall::HOLDERS.fill(paint.lang, [&count.to_string()]),
        };
        let next = seen.positions.next_role == Some(cover.role);
        let influence = paint.translate(phrases::influence(Some(cover.influence)));
        let mut page = Page::default();
        let name = paint.ruler.pad(paint.translate(phrases::role(cover.role)), 16);
        let next = if next { format!("  {}", paint.translate(wall::NEXT)) } else { String::new() };
        page.line(vec![
            (format!("{mark} {name}"), style),
            (paint.ruler.pad(paint.translate(told), 10), paint.styles.base),
            (next, paint.styles.accent),
        ]);
        let facts = format!("  {holders}  {} {influence}", paint.translate(phrases::INFLUENCE));
        page.line(vec![(facts, paint.styles.dim)]);
        page
    };
    let pages = seen.positions.roles.iter().map(entry).collect();
    entries::draw(paint, area.text(), pages, None);
}

/// Ours against the rival's, and what to do about the weakest.
fn factors(paint: &mut Paint, seen: &TrackerContext, area: &WallPane) {
    let lang = paint.lang;
    let weak = FactorScore::weakest(&seen.project.factors);
    let bar = |factor: Factor| {
        let score = seen.project.factors.iter().find(|score| score.factor == factor);
        let told = |score: Option<u8>| score.map_or_else(|| "-".to_owned(), |score| score.to_string());
        let [ours, theirs] = [score.map(|s| s.ours), score.and_then(|s| s.theirs)];
        Bar {
            label: format!(
                "{}{}",
                paint.translate(phrases::factor(factor)),
                if weak == Some(factor) { " !" } else { "" }
            ),
            length: (usize::from(ours.unwrap_or(0)), TOP),
            figure: format!("{} : {}", told(ours), told(theirs)),
            style: if weak == Some(factor) { paint.styles.warn } else { paint.styles.base },
        }
    };
    let bars = Factor::ALL.map(bar);
    let room = area.text();
    let rival = seen.project.competitors.first().map(|name| seen.model.wall.rival(lang, name));
    let theirs = rival.unwrap_or_else(|| paint.translate(phrases::THEIRS).to_owned());
    let dim = paint.styles.dim;
    paint.right(room, &format!("{} : {theirs}", paint.translate(phrases::OURS)), dim);
    bars::draw(paint, ratatui::layout::Rect { height: 5, ..below(room, 1) }, &bars);
    let chapter = seen.model.courses.tracker.as_ref();
    let text = weak.and_then(|weak| chapter?.factors.iter().find(|f| f.factor == weak));
    let base = paint.styles.base;
    paint.para(below(room, 7), text.map_or("", |text| text.weakest.get(lang)), base);
}

/// What is wrong, each by its title; what to do about the one under the cursor.
fn alerts(paint: &mut Paint, seen: &TrackerContext, area: &WallPane) {
    let (room, cursor) = (area.text(), seen.model.screens.tracker.home.cursor(TrackerPane::Alerts));
    if seen.alerts.is_empty() {
        let good = paint.styles.good;
        paint.text(room, paint.translate(phrases::NO_ALERTS), good);
        return;
    }
    let cursor = cursor.min(seen.alerts.len() - 1);
    let width = usize::from(room.width).saturating_sub(2);
    let chapter = seen.model.courses.tracker.as_ref();
    let pages = seen.alerts.iter().enumerate().map(|(place, alert)| {
        let (mark, style): (_, Style) = match alert.kind.severity() {
            Severity::Urgent => (phrases::URGENT, paint.styles.urgent),
            Severity::Watch => (phrases::WATCH, paint.styles.warn),
        };
        let text = chapter.and_then(|c| c.alerts.iter().find(|text| text.kind == alert.kind));
        let title = text.map_or("", |text| text.title.get(paint.lang));
        let mut page = Page::default();
        page.line(vec![(format!("{}  ", paint.translate(mark)), style), (title.to_owned(), paint.styles.strong)]);
        if place == cursor {
            page.wrapped(paint, text.map_or("", |text| text.coach.get(paint.lang)), width, "", paint.styles.base);
        }
        page
    });
    let pages = pages.collect();
    entries::draw(paint, room, pages, Some(cursor));
}
