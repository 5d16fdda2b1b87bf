//! Draws the estimate of a contact: who leads, on what evidence, both shapes over each other, and what to do about the gap.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::kite;
use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::customer::{Customer, CustomerPane};
use app::screen::brain::verb::BrainVerb;
use domain::brain::estimate::{Estimate, Evidence, FAIR_FROM, GOOD_FROM, THIN_FROM, gap};
use domain::brain::profile::{Band, Profile};
use domain::contact::Contact;
use domain::lang::Text;
use domain::quadrant::{PerQuadrant, Quadrant};
use paper::print::profile::band;
use words::{Phrase, brain, customer as phrases, separator};

/// Cells and rows of the kites, and in a high window.
const KITE: (u16, u16) = (24, 12);
const LARGE: (u16, u16) = (32, 16);
/// From this height on the kites are large.
const HIGH: u16 = 44;
/// From this size on the kites stand above the words; below it the words come first.
const PICTURE: (u16, u16) = (58, 26);
/// Between the kites and what stands beside them.
const GUTTER: &str = "  ";
/// Hints of the guide for each leading quadrant.
const HINTS: usize = 3;
/// Days from which on an age is told in months, and in years.
const MONTHS: i64 = 60;
const YEARS: i64 = 730;

/// Draws the pane; `alone` it says whose estimate it is.
pub(super) fn draw(
    paint: &mut Paint,
    model: &Model,
    area: Rect,
    (contact, alone): (&Contact, bool),
    customer: &Customer,
) {
    let focus = customer.pane == CustomerPane::Reading;
    let right = if alone { &contact.name } else { paint.translate(phrases::NOT_KNOWLEDGE) };
    let inner = inset(paint.panel(area, paint.translate(phrases::ESTIMATE), right, focus), 1);
    paint.hit(area, MouseTarget::Row(2, 0));
    let mut inner = Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner };
    if let Some(cursor) = customer.overruling {
        inner = draw_overruling(paint, model, inner, contact, cursor);
    }
    let sheet = EstimateContext { model, estimate: Estimate::of(contact), me: mine(model), width: inner.width };
    sheet.page(paint, inner.height).draw(paint, inner, customer.scroll, focus);
}

/// My latest profile.
fn mine(model: &Model) -> Option<Profile> {
    model.book.me().and_then(|me| Profile::score(me.latest()?))
}

/// The four quadrants to be set, each where it lies on the kite, and what this is for; tells the room left.
fn draw_overruling(paint: &mut Paint, model: &Model, area: Rect, contact: &Contact, cursor: Quadrant) -> Rect {
    let led = contact.overrule.as_ref().map(|o| o.quadrants.as_slice()).unwrap_or_default();
    let width = area.width.min(40) / 2;
    for (quadrant, down, right) in
        [(Quadrant::A, 0, 0), (Quadrant::D, 0, width), (Quadrant::B, 1, 0), (Quadrant::C, 1, width)]
    {
        let place = Rect { width, ..right_of(row(area, down), right) };
        let here = quadrant == cursor;
        let background = if here { paint.styles.select } else { paint.styles.base };
        let letter = paint.styles.quadrant(quadrant).patch(Style { fg: None, ..background });
        let mark = if led.contains(&quadrant) { paint.glyphs.on } else { paint.glyphs.off };
        paint.fill(place, background);
        let sign = if here { paint.glyphs.select } else { " " };
        let name = named(model, quadrant);
        paint.spans(place, &[(sign, background), (mark, background), (" ", background), (&name, letter)]);
        paint.hit(place, MouseTarget::Row(3, quadrant.index()));
    }
    let dim = paint.styles.dim;
    let used = paint.para(below(area, 2), paint.translate(phrases::JUDGE_HINT), dim);
    below(area, used + 3)
}

/// The letter of a quadrant with its name.
fn named(model: &Model, quadrant: Quadrant) -> String {
    let name =
        model.courses.brain.as_ref().map_or("", |c| c.guide.quadrants[quadrant.index()].name.get(model.session.lang));
    format!("{quadrant} {name}").trim_end().to_owned()
}

/// What the page is written from.
struct EstimateContext<'a> {
    model: &'a Model,
    estimate: Estimate,
    me: Option<Profile>,
    width: u16,
}

impl EstimateContext<'_> {
    fn page(&self, paint: &Paint, height: u16) -> Page {
        let mut page = Page::default();
        self.headline(&mut page, paint);
        let Some(them) = self.estimate.shares_of_24() else {
            self.hints(&mut page, paint);
            self.note(&mut page, paint);
            return page;
        };
        let picture = self.width >= PICTURE.0 && height >= PICTURE.1;
        let size = if picture && height >= HIGH { LARGE } else { KITE };
        page.gap();
        let title = if self.me.is_some() { phrases::YOU_AND_THEM } else { phrases::THEIR_SHAPE };
        page.wrapped(paint, paint.translate(title), usize::from(self.width), "", paint.styles.strong);
        if picture {
            self.picture(&mut page, paint, them, size, true);
        } else {
            for line in self.numbers(paint, them) {
                page.line(line);
            }
        }
        self.gap_advice(&mut page, paint, them);
        if !picture {
            page.gap();
            self.picture(&mut page, paint, them, size, false);
        }
        self.note(&mut page, paint);
        page
    }

    fn text(&self, page: &mut Page, paint: &Paint, text: &str, style: Style) {
        page.wrapped(paint, text, usize::from(self.width), "", style);
    }

    fn key(&self, paint: &Paint, action: Action) -> String {
        self.model.session.keymap.name(KeyScope::Customer, action, paint.lang)
    }

    /// Who leads, on what evidence and how old, and what a few more clues would bring.
    fn headline(&self, page: &mut Page, paint: &Paint) {
        let styles = paint.styles;
        let leading = self.estimate.leading_quadrants();
        if !leading.is_empty() {
            let mut line: Vec<_> =
                leading.iter().map(|q| (format!("{}  ", named(self.model, *q)), styles.quadrant(*q))).collect();
            let leads = if leading.len() == 1 { phrases::LEADS } else { phrases::LEAD_TOGETHER };
            line.push((paint.translate(leads).to_owned(), styles.base));
            page.line(line);
        }
        self.second(page, paint);
        let age = self.estimate.age(self.model.today()).map(|days| ago(paint, days)).unwrap_or_default();
        let total = self.estimate.total.to_string();
        if self.estimate.by_hand.is_some() {
            self.text(page, paint, &phrases::BY_HAND.fill(paint.lang, [&age]), styles.dim);
            let key = self.key(paint, Action::Remove);
            page.gap();
            let kept = match self.estimate.total {
                0 => phrases::HAND_KEPT.fill(paint.lang, [&key]),
                1 => phrases::CLUE_KEPT.fill(paint.lang, [&key]),
                _ => phrases::CLUES_KEPT.fill(paint.lang, [&total, &key]),
            };
            return self.text(page, paint, &kept, styles.base);
        }
        if let Some(evidence) = self.estimate.evidence() {
            let facts = [evidence_word(evidence).fill(paint.lang, [&total]), phrases::LATEST.fill(paint.lang, [&age])];
            let line = facts.join(paint.translate(separator::GROUPS));
            if paint.ruler.width(&line) <= usize::from(self.width) {
                self.text(page, paint, &line, styles.dim);
            } else {
                for fact in facts {
                    self.text(page, paint, &fact, styles.dim);
                }
            }
        }
        if let Some(invitation) = self.invitation(paint) {
            page.gap();
            self.text(page, paint, &invitation, styles.base);
        }
    }

    /// Who comes second, where enough was seen to say so and the bands do not say it better.
    fn second(&self, page: &mut Page, paint: &Paint) {
        let second = self.estimate.second_quadrants();
        if second.is_empty() || self.estimate.bands().is_some() {
            return;
        }
        let named = |q: &Quadrant| (format!("{}  ", named(self.model, *q)), paint.styles.quadrant(*q));
        let mut line: Vec<_> = second.iter().map(named).collect();
        let said = if second.len() == 1 { phrases::SECOND } else { phrases::SECOND_TOGETHER };
        line.push((paint.translate(said).to_owned(), paint.styles.base));
        page.line(line);
    }

    /// What so many more clues would bring; nothing once there is a kite.
    fn invitation(&self, paint: &Paint) -> Option<String> {
        let (total, lang) = (self.estimate.total, paint.lang);
        let (more, goal) = self.estimate.wanted()?;
        let (ticked, more) = (total.to_string(), more.to_string());
        Some(match (total, goal, more.as_str()) {
            (0, ..) => phrases::NOTHING_SEEN.fill(lang, [&THIN_FROM.to_string()]),
            (_, THIN_FROM, "1") => phrases::ONE_TOO_FEW.fill(lang, [&ticked]),
            (_, THIN_FROM, _) => phrases::TOO_FEW.fill(lang, [&ticked, &more]),
            (_, FAIR_FROM, _) => phrases::MORE_FOR_SECOND.fill(lang, [&more]),
            (_, GOOD_FROM, _) => phrases::MORE_FOR_BANDS.fill(lang, [&more]),
            _ => return None,
        })
    }

    /// The kites with the names at the corners; beside them, where there is room, the numbers and what the lines are.
    fn picture(&self, page: &mut Page, paint: &Paint, them: PerQuadrant<u8>, size: (u16, u16), beside: bool) {
        let styles = paint.styles;
        let mut kites = vec![(them, styles.accent)];
        kites.extend(self.me.as_ref().map(|me| (me.counts, styles.base)));
        let mut lines = vec![self.corners(paint, size.0, Quadrant::A, Quadrant::D)];
        lines.extend(kite::lines(paint, size, &kites));
        lines.push(self.corners(paint, size.0, Quadrant::B, Quadrant::C));
        let legend = paint.translate(if self.me.is_some() { phrases::LINES } else { phrases::LINE_THEM });
        let room = usize::from(self.width).saturating_sub(usize::from(size.0) + GUTTER.len());
        let mut right = Vec::new();
        if beside {
            right = self.numbers(paint, them);
            right.push(Vec::new());
            right.extend(paint.ruler.wrap(legend, room).into_iter().map(|line| vec![(line, styles.dim)]));
        }
        let above = lines.len().saturating_sub(right.len()) / 2;
        for (line, right) in lines.iter_mut().skip(above).zip(right) {
            line.push((GUTTER.to_owned(), styles.base));
            line.extend(right);
        }
        for line in lines {
            page.line(line);
        }
        if !beside {
            self.text(page, paint, legend, styles.dim);
        }
    }

    /// The names of two quadrants at the ends of a line as wide as the kites.
    fn corners(&self, paint: &Paint, width: u16, left: Quadrant, right: Quadrant) -> Vec<(String, Style)> {
        let half = usize::from(width / 2);
        let (left_name, right_name) = (named(self.model, left), named(self.model, right));
        vec![
            (paint.ruler.pad(&left_name, half), paint.styles.quadrant(left)),
            (paint.ruler.pad_left(&right_name, half), paint.styles.quadrant(right)),
        ]
    }

    /// The numbers of both, a row a quadrant, with the band of theirs.
    fn numbers(&self, paint: &Paint, them: PerQuadrant<u8>) -> Vec<Vec<(String, Style)>> {
        let styles = paint.styles;
        let column = Quadrant::ALL.iter().map(|q| paint.ruler.width(&named(self.model, *q))).max().unwrap_or(0) + 1;
        let cells = |text: &str| paint.ruler.pad_left(text, 6);
        let mut head = vec![(" ".repeat(column), styles.dim)];
        head.extend(self.me.is_some().then(|| (cells(paint.translate(phrases::YOU)), styles.base)));
        head.push((cells(paint.translate(phrases::THEM)), styles.accent));
        let mut lines = vec![head];
        for quadrant in Quadrant::ALL {
            let style = styles.quadrant(quadrant);
            let mut line = vec![(paint.ruler.pad(&named(self.model, quadrant), column), style)];
            line.extend(self.me.as_ref().map(|me| (cells(&me.counts[quadrant].to_string()), styles.base)));
            line.push((cells(&them[quadrant].to_string()), styles.accent));
            line.push((format!("  {}", paint.translate(band(Band::of(them[quadrant])))), styles.dim));
            lines.push(line);
        }
        lines
    }

    /// The largest gap and what to do about it, or how to get there.
    fn gap_advice(&self, page: &mut Page, paint: &Paint, them: PerQuadrant<u8>) {
        let styles = paint.styles;
        page.gap();
        let Some(me) = &self.me else {
            let text = phrases::TAKE_YOURS.fill(paint.lang, [&self.key(paint, Action::Brain(BrainVerb::Assess))]);
            self.text(page, paint, &text, styles.base);
            return self.hints(page, paint);
        };
        let Some(gap) = gap(me, &self.estimate) else {
            self.text(page, paint, paint.translate(phrases::NO_GAP), styles.base);
            return self.hints(page, paint);
        };
        for (phrase, quadrant, counts) in
            [(phrases::GAP_THEM, gap.them, [them, me.counts]), (phrases::GAP_YOU, gap.you, [me.counts, them])]
        {
            let [more, less] = counts.map(|c| c[quadrant].to_string());
            let text = phrase.fill(paint.lang, [&named(self.model, quadrant), &more, &less]);
            self.text(page, paint, &text, styles.strong);
        }
        let chapter = self.model.courses.tracker.as_ref();
        let bridge = chapter.and_then(|c| c.bridges.iter().find(|b| (b.you, b.them) == (gap.you, gap.them)));
        let Some(bridge) = bridge else { return };
        page.gap();
        self.text(page, paint, bridge.gap.get(paint.lang), styles.base);
        self.items(page, paint, &bridge.tips);
    }

    /// How the leading ones want to be spoken to, from the guide.
    fn hints(&self, page: &mut Page, paint: &Paint) {
        let Some(chapter) = &self.model.courses.brain else { return };
        let leading = self.estimate.leading_quadrants();
        if leading.is_empty() || leading.len() > 2 {
            return;
        }
        page.gap();
        self.text(page, paint, paint.translate(brain::SPEAK_DO), paint.styles.strong);
        let several = leading.len() > 1;
        for quadrant in leading {
            if several {
                self.text(page, paint, &named(self.model, quadrant), paint.styles.quadrant(quadrant));
            }
            let hints = &chapter.guide.quadrants[quadrant.index()].speak_do;
            self.items(page, paint, hints.get(..HINTS).unwrap_or(hints));
        }
    }

    fn items(&self, page: &mut Page, paint: &Paint, items: &[Text]) {
        for item in items {
            let width = usize::from(self.width);
            page.wrapped(paint, item.get(paint.lang), width, paint.glyphs.bullet, paint.styles.base);
        }
    }

    /// What an estimate is and is not.
    fn note(&self, page: &mut Page, paint: &Paint) {
        let Some(chapter) = &self.model.courses.tracker else { return };
        page.gap();
        self.text(page, paint, chapter.estimate_note.get(paint.lang), paint.styles.dim);
    }
}

const fn evidence_word(evidence: Evidence) -> Phrase<1> {
    match evidence {
        Evidence::Thin => phrases::THIN,
        Evidence::Fair => phrases::FAIR,
        Evidence::Good => phrases::GOOD,
    }
}

/// So many days ago, in words.
fn ago(paint: &Paint, days: i64) -> String {
    match days {
        ..=0 => paint.translate(phrases::TODAY).to_owned(),
        1 => paint.translate(phrases::YESTERDAY).to_owned(),
        2..MONTHS => phrases::DAYS_AGO.fill(paint.lang, [&days.to_string()]),
        MONTHS..YEARS => phrases::MONTHS_AGO.fill(paint.lang, [&(days / 30).to_string()]),
        _ => phrases::YEARS_AGO.fill(paint.lang, [&(days / 365).to_string()]),
    }
}
