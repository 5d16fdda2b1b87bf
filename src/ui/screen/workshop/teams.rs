//! Draws the map of the class at the left, and who is in which team at the right. It is the trainer's own screen: names stand here.

use ratatui::layout::Rect;

use crate::kite;
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::teams::TeamsView;
use domain::brain::told::ToldDominance;
use domain::id::Id;
use domain::quadrant::{PerQuadrant, Quadrant};
use domain::workshop::Workshop;
use domain::workshop::group_map::{GroupMap, GroupReading};
use domain::workshop::grouping::{class_map, profile_of};
use domain::workshop::seat::Seat;
use domain::workshop::together::TogetherIn;
use domain::workshop::turnout::Turnout;
use paper::course_pages::Block;
use paper::print::class_report::mean_line;
use words::{brain, class_teams as phrases, workshop as shared};

mod points;

/// The widest pane of the map.
const MAP: u16 = 46;
/// Cells of a name in the sign of those who are kept apart from somebody.
const APART_NAME: usize = 8;
/// Rows of the kite.
const KITE: u16 = 9;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.teams;
    let Some(class) = view.shown(&model.book) else {
        let inner = inset(paint.panel(area, paint.translate(phrases::TITLE), "", true), 1);
        let dim = paint.styles.dim;
        paint.para(inner, paint.translate(shared::NO_CLASS), dim);
        return;
    };
    let map = (area.width * 9 / 20).min(MAP);
    draw_map(paint, model, class, Rect { width: map, ..area });
    let rest = Rect { width: area.width - map, ..right_of(area, map) };
    TeamList { model, view, class, together: TogetherIn::of(class) }.draw(paint, rest);
}

/// The mean kite, and in words what the map says.
fn draw_map(paint: &mut Paint, model: &Model, class: &Workshop, area: Rect) {
    let people = model.book.people();
    let now = Turnout::of(&model.book, class);
    let right = phrases::HANDED_IN.fill(paint.lang, [&now.handed_in.to_string(), &now.of.to_string()]);
    let view = &model.screens.workshop.teams;
    let inner = inset(paint.panel(area, paint.translate(phrases::MAP), &right, view.reading), 1);
    paint.hit(inner, MouseTarget::Pane(1));
    match class_map(class, people) {
        Err(few) => {
            let dim = paint.styles.dim;
            paint.para(inner, &phrases::TOO_FEW.fill(paint.lang, [&few.have.to_string()]), dim);
        }
        Ok(map) => {
            let high = KITE.min(inner.height / 2);
            let style = paint.styles.accent;
            if let Some(mean) = &map.mean {
                kite::draw(paint, Rect { height: high, ..inner }, &[(mean.kite(), style)], false);
            }
            let rest = if map.mean.is_some() { below(inner, high) } else { inner };
            Page::of(&told(model, &map, paint), paint, rest.width).draw(paint, rest, view.scroll, view.reading);
        }
    }
}

fn told(model: &Model, map: &GroupMap, paint: &Paint) -> Vec<Block> {
    let mut blocks = Vec::new();
    if map.profiles == 0 {
        blocks.push(Block::Para(paint.translate(phrases::NO_POINTS).to_owned()));
    } else if map.beside_points() {
        blocks.push(Block::Para(phrases::POINTS.fill(paint.lang, [&map.profiles.to_string()])));
    }
    blocks.extend(map.mean.as_ref().map(|mean| Block::Para(mean_line(mean, paint.lang))));
    let leads = &map.leads;
    if leads.by_hands > 0 {
        let told = [leads.people.to_string(), leads.by_hands.to_string()];
        blocks.push(Block::Para(phrases::WHO_LEADS_HANDS.fill(paint.lang, told.each_ref().map(String::as_str))));
    }
    let blind = (leads.blind > 0).then(|| phrases::NONE_LEADS.fill(paint.lang, [&leads.blind.to_string()]));
    let leads = leads
        .dominances
        .iter()
        .map(|(told, people)| phrases::DOMINANCE_LINE.fill(paint.lang, [&told.letters(), &people.to_string()]));
    blocks.extend(leads.chain(blind).map(Block::Item));
    let Some(frame) = model.courses.lessons.as_deref().map(|chapter| &chapter.frame) else { return blocks };
    let Some(reading) = &map.reading else { return blocks };
    let heading = if map.told_of_points() { phrases::OVERLOOKS } else { phrases::OVERLOOKS_ALL };
    blocks.push(Block::Heading(heading.fill(paint.lang, [&map.told_of().to_string()])));
    match reading {
        GroupReading::NearlyEven => blocks.push(Block::Para(frame.nearly_even.get(paint.lang).to_owned())),
        GroupReading::Overlooks(missed) => {
            let text = |quadrant: &Quadrant| frame.overlooks.get(*quadrant as usize);
            let texts = missed.iter().take(2).filter_map(|(quadrant, _)| text(quadrant));
            blocks.extend(texts.map(|text| Block::Para(text.get(paint.lang).to_owned())));
        }
    }
    blocks
}

/// A line of the list.
enum SeatedLine {
    /// A team, with what is known of its mix.
    Head(String, String),
    /// Somebody, by the place among the rows of the view.
    Member(usize, Id),
}

struct TeamList<'a> {
    model: &'a Model,
    view: &'a TeamsView,
    class: &'a Workshop,
    together: TogetherIn,
}

impl TeamList<'_> {
    fn draw(&self, paint: &mut Paint, area: Rect) {
        let apart = self.view.rows.iter().any(|id| self.class.apart_from(*id).any(|seat| !seat.absent));
        let legend = if apart { paint.translate(phrases::SIGN_APART_IS) } else { "" };
        let inner = paint.panel(area, paint.translate(phrases::TITLE), legend, !self.view.reading);
        let inner = self.asking(paint, inner);
        if self.view.rows.is_empty() {
            let dim = paint.styles.dim;
            paint.para(inset(inner, 1), paint.translate(phrases::NOBODY), dim);
            return;
        }
        let lines = self.lines(paint, inner.width);
        let here = |line: &SeatedLine| matches!(line, SeatedLine::Member(place, _) if *place == self.view.cursor);
        let cursor = lines.iter().position(here).unwrap_or(0);
        let height = usize::from(inner.height);
        if !self.view.reading {
            paint.layout.page = height.max(1);
        }
        let first = window(cursor, lines.len(), height);
        for (at, line) in (0..).zip(lines.iter().skip(first).take(height)) {
            let at = row(inner, at);
            match line {
                SeatedLine::Head(title, mean) => {
                    let (accent, dim) = (paint.styles.accent, paint.styles.dim);
                    let used = paint.right(at, mean, dim) + 1;
                    paint.fit(Rect { width: at.width.saturating_sub(used), ..at }, title, accent);
                }
                SeatedLine::Member(place, id) => self.member(paint, at, *place, *id),
            }
        }
    }

    /// The number of teams that is being typed, in the first row, or the points or the cells of one; gives back what is left below.
    fn asking(&self, paint: &mut Paint, area: Rect) -> Rect {
        if let Some(asked) = &self.view.points {
            return points::draw(paint, self.class, asked, area);
        }
        if let Some(asked) = &self.view.places {
            return points::draw_places(paint, self.class, asked, area);
        }
        let Some(asked) = &self.view.asked else { return area };
        let (accent, strong, warn) = (paint.styles.accent, paint.styles.strong, paint.styles.warn);
        let used = paint.fit(row(area, 0), paint.translate(phrases::HOW_MANY), accent) + 1;
        let field = right_of(row(area, 0), used);
        let (text, caret) = asked.line.view(&paint.ruler, usize::from(field.width));
        paint.text(field, &text, strong);
        paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
        let rest = below(area, 1);
        let Some(trouble) = &asked.trouble else { return rest };
        below(rest, paint.para(rest, &trouble.text(paint.lang), warn))
    }

    fn lines(&self, paint: &Paint, width: u16) -> Vec<SeatedLine> {
        let mut lines = Vec::new();
        let mut before = None;
        for (place, id) in self.view.rows.iter().enumerate() {
            let team = self.class.seat(*id).and_then(|seat| seat.team);
            if self.class.teams.is_some() && before != Some(team) {
                let (title, mean) = self.head(paint, team);
                if paint.ruler.width(&title) + paint.ruler.width(&mean) < usize::from(width) {
                    lines.push(SeatedLine::Head(title, mean));
                } else {
                    // What has no room beside the title stands below it.
                    lines.push(SeatedLine::Head(title, String::new()));
                    lines.push(SeatedLine::Head(String::new(), mean));
                }
                before = Some(team);
            }
            lines.push(SeatedLine::Member(place, *id));
        }
        lines
    }

    /// The title of a team, and what is known of its mix.
    fn head(&self, paint: &Paint, team: Option<u16>) -> (String, String) {
        let title = team.map_or_else(
            || paint.translate(phrases::NO_TEAM).to_owned(),
            |team| phrases::TEAM.fill(paint.lang, [&(team + 1).to_string()]),
        );
        let inside = |id: &&Id| self.class.seat(**id).is_some_and(|seat| seat.team == team);
        let members: Vec<_> = self.view.rows.iter().filter(inside).collect();
        let people = self.model.book.people();
        let known: Vec<_> = members.iter().filter_map(|id| profile_of(self.class, people, **id)).collect();
        if known.is_empty() {
            let summed = members.iter().any(|id| self.is_summed(**id));
            let told = if summed { phrases::SIGN_SUMS } else { phrases::NOT_KNOWN };
            return (title, paint.translate(told).to_owned());
        }
        let sums = PerQuadrant::from_fn(|quadrant| {
            known.iter().map(|profile| u32::from(profile.counts[quadrant])).sum::<u32>()
        });
        let count = u32::try_from(known.len()).unwrap_or(1);
        let mean = |quadrant: Quadrant| {
            // Tenths, half up.
            let tenths = (sums[quadrant] * 20 + count) / (count * 2);
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let means = Quadrant::ALL.map(mean);
        let [a, b, c, d] = means.each_ref().map(String::as_str);
        let all = members.len().to_string();
        let told = if known.len() < members.len() {
            phrases::TEAM_MEAN_OF.fill(paint.lang, [&all, &known.len().to_string(), a, b, c, d])
        } else {
            phrases::TEAM_MEAN.fill(paint.lang, [&all, a, b, c, d])
        };
        (title, told)
    }

    /// Whether the sums of a team hold somebody's answer.
    fn is_summed(&self, id: Id) -> bool {
        self.class.seat(id).is_some_and(|seat| self.together.sums_hold(seat))
    }

    /// Whom somebody is kept apart from, by badge or else by name, and whether one of them sits in the same team.
    fn apart(&self, paint: &Paint, id: Id) -> (String, bool) {
        let team = self.class.seat(id).and_then(|seat| seat.team);
        let others: Vec<_> = self.class.apart_from(id).filter(|seat| !seat.absent).collect();
        let called = |seat: &&Seat| {
            let badge = seat.badge.map(|badge| badge.to_string());
            let name = || paint.ruler.elide(&self.model.person_name(seat.person), APART_NAME);
            phrases::SIGN_APART.fill(paint.lang, [&badge.unwrap_or_else(name)])
        };
        let signs: Vec<_> = others.iter().map(called).collect();
        (signs.join(" "), team.is_some() && others.iter().any(|seat| seat.team == team))
    }

    fn member(&self, paint: &mut Paint, at: Rect, place: usize, id: Id) {
        let style = draw_row_background(paint, at, Selection::of(place == self.view.cursor, !self.view.reading));
        let seat = self.class.seat(id);
        let badge = seat.and_then(|seat| seat.badge).map_or_else(|| "  -".to_owned(), |badge| format!("{badge:>3}"));
        let mark = if self.view.first == Some(id) { "*" } else { " " };
        let profile = profile_of(self.class, self.model.book.people(), id);
        let mut signs = Vec::new();
        let none = || paint.translate(brain::NO_LETTERS).to_owned();
        signs.extend(
            profile.as_ref().map(|profile| ToldDominance::of(profile).map_or_else(none, |told| told.letters())),
        );
        if profile.is_none() {
            let told = if self.is_summed(id) { phrases::SIGN_SUMS } else { phrases::SIGN_NO_PROFILE };
            signs.push(paint.translate(told).to_owned());
        }
        if seat.is_some_and(|seat| seat.locked) {
            signs.push(paint.translate(phrases::SIGN_LOCKED).to_owned());
        }
        let dim = paint.styles.dim;
        let dim = style.bg.map_or(dim, |ground| dim.bg(ground));
        let mut signs_at = inset(at, 1);
        let (apart, together) = self.apart(paint, id);
        if !apart.is_empty() {
            // They share a team for all that.
            let warn = style.bg.map_or(paint.styles.warn, |ground| paint.styles.warn.bg(ground));
            let used = paint.right(signs_at, &apart, if together { warn } else { dim }) + 1;
            signs_at.width = signs_at.width.saturating_sub(used);
        }
        let used = at.width.saturating_sub(signs_at.width) + paint.right(signs_at, &signs.join(" "), dim) + 1;
        let text = format!("{mark}{badge} {}", self.model.person_name(id));
        paint.fit(Rect { width: at.width.saturating_sub(used), ..at }, &text, style);
        paint.hit(at, MouseTarget::Row(0, place));
    }
}
