//! Draws a drill large enough for the last row of a class: one case, its choices, and after the answer the reason.

use app::wall::Private;
use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::page::{Page, WIDTH_ALONE};
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::tracker::drill::{Case, Choice, Drilling, Phase};
use domain::course::drill::{DrillChapter, HotPotato, Reply, Situation};
use domain::drill::DrillKind;
use words::{Phrase, drill as phrases, tracker};

mod table;

/// Cells a choice takes besides its text: sign, mark, space.
const MARGIN: usize = 3;
/// One row in so many stays empty above the text, where there is room to spare.
const HEADROOM: u16 = 12;
/// Ticks what is right, crosses what was chosen and is not.
const MARKS: [&str; 2] = ["✓", "✗"];

/// A page with the places of what matters on it, in lines.
#[derive(Debug, Default)]
struct DrillPage {
    page: Page,
    choices: Vec<Range<usize>>,
    explanation: usize,
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, drilling: &Drilling) {
    let Some(course) = model.courses.drills.as_deref() else { return };
    let inner = paint.panel(area, paint.translate(title(drilling)), &progress(paint, model, drilling), true);
    let width = inner.width.saturating_sub(2).min(WIDTH_ALONE);
    let column = Rect { width, ..right_of(inner, (inner.width - width) / 2) };
    if drilling.phase != Phase::Asking {
        paint.hit(area, MouseTarget::Row(0, 0));
    }
    let height = usize::from(column.height);
    let sheet = build_page(paint, model, course, drilling, (usize::from(width), height));
    let spare = column.height.saturating_sub(u16::try_from(sheet.page.height()).unwrap_or(u16::MAX));
    let column = below(column, spare.min(column.height / HEADROOM));
    let first = first(drilling, &sheet, height);
    sheet.page.draw(paint, column, first, true);
    if drilling.phase == Phase::Asking {
        point(paint, inner, column, (drilling.cursor, &sheet.choices), first);
    }
}

/// What the round is called.
#[must_use]
pub fn title(drilling: &Drilling) -> Phrase {
    phrases::title(drilling.kind)
}

/// How far the round is, and how it goes.
#[must_use]
pub fn progress(paint: &Paint, model: &Model, drilling: &Drilling) -> String {
    if matches!(drilling.phase, Phase::Intro | Phase::End) {
        return String::new();
    }
    let right = drilling.answers(&model.book).iter().filter(|a| a.right).count().to_string();
    let place = format!("{}/{}", drilling.place + 1, drilling.cases.len());
    format!("{place} {} {}", paint.glyphs.dot, phrases::SCORE.fill(paint.lang, [&right]))
}

/// The first line to show: where it was scrolled to, else so that the choice under the cursor or the explanation is seen.
fn first(drilling: &Drilling, sheet: &DrillPage, height: usize) -> usize {
    let limit = sheet.page.height().saturating_sub(height);
    let follow = match drilling.phase {
        Phase::Explained => sheet.explanation,
        // The last row may tell that more is below.
        Phase::Asking => sheet.choices.get(drilling.cursor).map_or(0, |lines| {
            let least = lines.end.saturating_sub(height.saturating_sub(1));
            least.min(lines.start)
        }),
        Phase::Intro | Phase::End => 0,
    };
    drilling.scroll.unwrap_or(follow).min(limit)
}

/// Lights the choice under the cursor and lets the mouse hit each.
fn point(paint: &mut Paint, inner: Rect, column: Rect, (cursor, choices): (usize, &[Range<usize>]), first: usize) {
    for (place, lines) in choices.iter().enumerate() {
        for line in lines.clone() {
            let Some(line) = line.checked_sub(first).and_then(|l| u16::try_from(l).ok()) else { continue };
            let at = row(column, line);
            if place == cursor {
                let style = paint.styles.select;
                paint.tint(at, style);
            }
            paint.hit(Rect { x: inner.x, width: inner.width, ..at }, MouseTarget::Row(0, place));
        }
    }
}

fn build_page(
    paint: &Paint,
    model: &Model,
    course: &DrillChapter,
    drilling: &Drilling,
    (width, height): (usize, usize),
) -> DrillPage {
    let mut sheet = DrillPage::default();
    match drilling.phase {
        Phase::Intro => intro(&mut sheet.page, paint, model, course, drilling, (width, height)),
        Phase::End => end(&mut sheet.page, paint, model, course, drilling, width),
        Phase::Asking | Phase::Explained => {
            let found = drilling.case().and_then(|c| DrillCase::find(course, &c.key).map(|m| (c, m)));
            let Some((case, matter)) = found else { return sheet };
            // The explanation is counted in before it is shown, so that the text stays where it is when it comes.
            let mut whole = DrillPage::default();
            ask(&mut whole, paint, &matter, drilling, (width, true));
            add_explanation(&mut whole, paint, &matter, case, width);
            ask(&mut sheet, paint, &matter, drilling, (width, whole.page.height() < height));
            if drilling.phase == Phase::Explained {
                add_explanation(&mut sheet, paint, &matter, case, width);
            }
        }
    }
    sheet
}

/// What the drill trains; above that of the outcomes what each of them is.
fn intro(
    page: &mut Page,
    paint: &Paint,
    model: &Model,
    course: &DrillChapter,
    drilling: &Drilling,
    (width, height): (usize, usize),
) {
    let (text, count) = match drilling.kind {
        DrillKind::Outcome => (&course.outcome_intro, course.situations.len()),
        DrillKind::HotPotato => (&course.potato_intro, course.potatoes.len()),
        DrillKind::Scorecard => return,
    };
    if drilling.kind == DrillKind::Outcome {
        table::draw(page, paint, drilling.fills_table(&model.book));
    }
    let told = paint.ruler.lines(text.get(paint.lang), width).count();
    // Where every row counts there is none to spare between the parts, nor to say how many there are.
    let left = height.saturating_sub(page.height() + told);
    let airy = left >= 3;
    if airy {
        page.gap();
    }
    page.wrapped(paint, text.get(paint.lang), width, "", paint.styles.strong);
    if airy {
        page.gap();
    }
    if left > 0 {
        page.wrapped(paint, &phrases::COUNT.fill(paint.lang, [&count.to_string()]), width, "", paint.styles.dim);
    }
    earlier(page, paint, model, drilling);
}

/// Scores of the rounds before. They are nobody's business on the wall.
fn earlier(page: &mut Page, paint: &Paint, model: &Model, drilling: &Drilling) {
    let rounds = drilling.earlier(&model.book);
    if rounds.is_empty() || model.wall.hides(Private::Score) {
        return;
    }
    page.gap();
    page.line(vec![(paint.translate(phrases::EARLIER).to_owned(), paint.styles.strong)]);
    for round in rounds {
        let (right, all) = round.score();
        page.line(vec![(format!("{}  ", round.on), paint.styles.dim), (format!("{right}/{all}"), paint.styles.base)]);
    }
}

/// The case and its choices.
fn ask(sheet: &mut DrillPage, paint: &Paint, matter: &DrillCase, drilling: &Drilling, (width, airy): (usize, bool)) {
    let (styles, lang) = (paint.styles, paint.lang);
    let Some(case) = drilling.case() else { return };
    match matter {
        DrillCase::Situation(of) => {
            sheet.page.wrapped(paint, paint.translate(phrases::size(of.size)), width, "", styles.dim);
            sheet.page.wrapped(paint, of.text.get(lang), width, "", styles.strong);
        }
        DrillCase::Potato(of) => sheet.page.wrapped(paint, of.text.get(lang), width, "", styles.strong),
    }
    sheet.page.gap();
    sheet.page.wrapped(paint, paint.translate(phrases::question(drilling.kind)), width, "", styles.dim);
    for (place, choice) in case.choices.iter().enumerate() {
        if airy {
            sheet.page.gap();
        }
        let (mark, style) = look(paint, drilling, case, place);
        let here = drilling.phase == Phase::Asking && place == drilling.cursor;
        let from = sheet.page.height();
        let lines = paint.ruler.wrap(matter.choice(paint, *choice), width.saturating_sub(MARGIN));
        for (i, line) in lines.into_iter().enumerate() {
            let (sign, mark) = if i == 0 { (if here { paint.glyphs.select } else { " " }, mark) } else { (" ", " ") };
            sheet.page.line(vec![(sign.to_owned(), styles.accent), (format!("{mark} {line}"), style)]);
        }
        sheet.choices.push(from..sheet.page.height());
    }
}

/// Mark and style of a choice: told apart only once the case is answered.
fn look(paint: &Paint, drilling: &Drilling, case: &Case, place: usize) -> (&'static str, Style) {
    let styles = paint.styles;
    match drilling.phase {
        Phase::Explained if place == case.right => (MARKS[0], styles.good),
        Phase::Explained if case.given == Some(place) => (MARKS[1], styles.urgent),
        Phase::Explained => (" ", styles.dim),
        _ => (" ", styles.base),
    }
}

/// Right or wrong, and why.
fn add_explanation(sheet: &mut DrillPage, paint: &Paint, matter: &DrillCase, case: &Case, width: usize) {
    sheet.page.gap();
    sheet.explanation = sheet.page.height();
    let (right, styles) = (case.given == Some(case.right), paint.styles);
    let (mark, style) = if right { (MARKS[0], styles.good) } else { (MARKS[1], styles.urgent) };
    let verdict = verdict(paint, case);
    sheet.page.wrapped(paint, &format!("{mark} {verdict}"), width, "", style);
    let choice = |row: usize| case.choices.get(row).copied();
    let why = |row: usize| choice(row).map_or("", |c| matter.why(paint, c));
    sheet.page.wrapped(paint, why(case.given.unwrap_or(case.right)), width, "", styles.base);
    if let (DrillCase::Potato(_), false) = (matter, right) {
        let better = phrases::BETTER.fill(paint.lang, [why(case.right)]);
        sheet.page.wrapped(paint, &better, width, "", styles.base);
    }
}

fn verdict(paint: &Paint, case: &Case) -> String {
    let choice = |row: usize| case.choices.get(row).copied();
    let Some(given) = case.given else { return paint.translate(phrases::NOT_SEEN).to_owned() };
    let right = given == case.right;
    match (choice(given), choice(case.right)) {
        (Some(Choice::Outcome(given)), Some(Choice::Outcome(due))) => {
            let [given, due] = [given, due].map(|o| paint.translate(tracker::outcome(o)));
            if right { phrases::RIGHT.fill(paint.lang, [due]) } else { phrases::WRONG.fill(paint.lang, [given, due]) }
        }
        _ => paint.translate(if right { phrases::RIGHT_REPLY } else { phrases::WRONG_REPLY }).to_owned(),
    }
}

fn end(page: &mut Page, paint: &Paint, model: &Model, course: &DrillChapter, drilling: &Drilling, width: usize) {
    let answers = drilling.answers(&model.book);
    let right = answers.iter().filter(|a| a.right).count().to_string();
    let done = phrases::DONE.fill(paint.lang, [&right, &answers.len().to_string()]);
    page.wrapped(paint, &done, width, "", paint.styles.strong);
    page.gap();
    let mut missed = answers.iter().filter(|a| !a.right).filter_map(|a| DrillCase::find(course, &a.case)).peekable();
    if missed.peek().is_none() {
        page.wrapped(paint, paint.translate(phrases::NONE_MISSED), width, "", paint.styles.good);
    } else {
        page.wrapped(paint, paint.translate(phrases::MISSED), width, "", paint.styles.strong);
    }
    for matter in missed {
        page.gap();
        let (text, due) = matter.lesson(paint);
        page.wrapped(paint, text, width, paint.glyphs.bullet, paint.styles.base);
        page.wrapped(paint, &due, width, MARKS[0], paint.styles.good);
    }
    earlier(page, paint, model, drilling);
}

/// What a case is about.
enum DrillCase<'a> {
    Situation(&'a Situation),
    Potato(&'a HotPotato),
}

impl<'a> DrillCase<'a> {
    fn find(course: &'a DrillChapter, key: &str) -> Option<Self> {
        let situation = course.situations.iter().find(|s| s.key == key).map(Self::Situation);
        situation.or_else(|| course.potatoes.iter().find(|p| p.key == key).map(Self::Potato))
    }

    fn reply(&self, choice: Choice) -> Option<&'a Reply> {
        match (self, choice) {
            (Self::Potato(of), Choice::Reply(place)) => of.replies.get(place),
            _ => None,
        }
    }

    fn choice(&self, paint: &Paint, choice: Choice) -> &'a str {
        match choice {
            Choice::Outcome(outcome) => paint.translate(tracker::outcome(outcome)),
            Choice::Reply(_) => self.reply(choice).map_or("", |r| r.text.get(paint.lang)),
        }
    }

    fn why(&self, paint: &Paint, choice: Choice) -> &'a str {
        match self {
            Self::Situation(of) => of.why.get(paint.lang),
            Self::Potato(_) => self.reply(choice).map_or("", |r| r.why.get(paint.lang)),
        }
    }

    /// What happened, and what the answer should have been.
    fn lesson(&self, paint: &Paint) -> (&'a str, String) {
        match self {
            Self::Situation(of) => {
                let due = paint.translate(tracker::outcome(of.answer));
                (of.text.get(paint.lang), phrases::IT_WAS.fill(paint.lang, [due]))
            }
            Self::Potato(of) => {
                let best = of.replies.first().map_or("", |r| r.text.get(paint.lang));
                (of.text.get(paint.lang), phrases::BEST.fill(paint.lang, [best]))
            }
        }
    }
}
