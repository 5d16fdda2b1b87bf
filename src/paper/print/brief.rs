//! The brief is one page to read before a meeting: who comes and how to speak to each, what to bring home, what was promised,
//! what is wrong, what is open in this step, what to ask. The screen and the print draw from the same blocks.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::context::{ProjectContext, capitalized, single_line};
use crate::course_pages::Block;
use crate::markdown::MarkdownPage;
use domain::alert::Severity;
use domain::alerts::Alert;
use domain::course::steps::StepText;
use domain::meeting::Meeting;
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::receivable::overdue_invoices;
use domain::steps::check::{self, PER_STEP, STEPS};
use domain::steps::path::origin;
use words::{print as labels, separator, tracker as phrases};

pub mod people;

/// Alerts told in full; only urgent ones are.
pub const ALERTS: usize = 4;
/// Questions told.
pub const QUESTIONS: usize = 3;

/// The brief as Markdown.
#[must_use]
pub fn markdown(of: &ProjectContext) -> String {
    let mut written = MarkdownPage::default();
    for block in page(of) {
        match block {
            Block::Title(t, _) => written.heading(1, &t),
            Block::Heading(t) => written.heading(2, &t),
            Block::Name(t) => written.heading(3, &t),
            Block::Para(t) | Block::Note(t) => written.paragraph(&t),
            Block::Item(t) => written.item(&t),
            Block::Check(t) => written.check(false, &t),
        }
    }
    written.into_text()
}

/// The brief as blocks.
#[must_use]
pub fn page(of: &ProjectContext) -> Vec<Block> {
    let title = labels::BRIEF_OF.fill(of.lang, [&of.title(), &of.today.to_string()]);
    let meeting = next(of.project, of.today);
    let line = meeting.map_or_else(
        || of.say(labels::NO_MEETING).to_owned(),
        |m| {
            let at = m.at.strftime("%Y-%m-%d %H:%M").to_string();
            labels::NEXT_MEETING.fill(of.lang, [&at, &single_line(&m.subject)])
        },
    );
    // One paragraph: the page has to stay a page.
    let sentences: Vec<_> = [Some(standing(of)), overdue(of), Some(line)].into_iter().flatten().collect();
    let mut blocks = vec![Block::Title(title, Vec::new()), Block::Para(of.sentences(&sentences))];
    people::people(of, meeting, &mut blocks);
    if let Some(meeting) = meeting {
        aims(of, meeting, &mut blocks);
    }
    let promised = of.promise_text().unwrap_or_else(|| of.say(phrases::NO_PROMISE).to_owned());
    blocks.extend([Block::Heading(of.say(labels::PROMISED).to_owned()), Block::Para(promised)]);
    alerts(of, &mut blocks);
    if let Some(step) = step(of) {
        checks(of, step, &mut blocks);
        questions(of, step, &mut blocks);
    }
    blocks
}

/// Where the project stands, what it is worth, and when it is expected to close.
fn standing(of: &ProjectContext) -> String {
    let project = of.project;
    let stage = project.stage();
    let named = |stage| of.say(phrases::stage(stage));
    let first = match stage {
        Stage::Lost => return labels::LOST_AT.fill(of.lang, [named(origin(project))]),
        Stage::Paid => return of.say(labels::PAID_UP).to_owned(),
        _ => labels::AT_STAGE.fill(of.lang, [named(stage)]),
    };
    let amount = project.amount.map(|amount| labels::AMOUNT.fill(of.lang, [&of.amount(amount)]));
    let close = project.close.map(|close| labels::CLOSE.fill(of.lang, [&close.to_string()]));
    let facts: Vec<_> = [Some(first), amount, close].into_iter().flatten().collect();
    let (between, end) = (of.say(separator::CLAUSES), of.say(separator::FULL_STOP));
    format!("{}{end}", capitalized(&facts.join(between)))
}

/// The money that is overdue: how much, on how many invoices, for how long at most; none where there is none.
fn overdue(of: &ProjectContext) -> Option<String> {
    let late = overdue_invoices(of.account, of.project, of.today);
    let oldest = late.first().map(|open| (of.today - open.due).get_days())?;
    let sum = late.iter().fold(Decimal::ZERO, |sum, open| sum.saturating_add(open.left.0));
    let (count, days) = (late.len().to_string(), oldest.to_string());
    Some(labels::OVERDUE.fill(of.lang, [&of.amount(Money(sum)), &count, &days]))
}

/// The next planned meeting: the earliest from today on without an outcome.
#[must_use]
pub fn next(project: &Project, today: Date) -> Option<&Meeting> {
    let planned = |m: &&Meeting| m.outcome.is_none() && m.at.date() >= today;
    project.meetings.iter().filter(planned).min_by_key(|m| (m.at, m.id))
}

fn aims(of: &ProjectContext, meeting: &Meeting, to: &mut Vec<Block>) {
    to.push(Block::Heading(of.say(labels::BRING).to_owned()));
    let (ideal, fallback) = (single_line(&meeting.ideal), single_line(&meeting.fallback));
    if ideal.is_empty() && fallback.is_empty() {
        to.push(Block::Para(of.say(labels::NO_PLAN).to_owned()));
    }
    for (label, aim) in [(labels::IDEAL, ideal), (labels::FALLBACK, fallback)] {
        if !aim.is_empty() {
            to.push(Block::Item(label.fill(of.lang, [&aim])));
        }
    }
}

/// The urgent alerts with what to do about each; of the others how many there are.
fn alerts(of: &ProjectContext, to: &mut Vec<Block>) {
    let all = of.alerts();
    if all.is_empty() {
        return;
    }
    to.push(Block::Heading(of.say(labels::URGENT).to_owned()));
    let urgent = all.iter().filter(|a| a.kind.severity() == Severity::Urgent);
    let mut lines: Vec<_> = urgent.take(ALERTS).filter_map(|alert| alert_text(of, *alert)).collect();
    if lines.is_empty() {
        to.push(Block::Para(of.say(labels::NO_URGENT).to_owned()));
    }
    let more = (all.len() - lines.len()).to_string();
    match lines.last_mut() {
        // Behind the last of them it takes no line of the page.
        Some(last) if more != "0" => *last = labels::AND_MORE.fill(of.lang, [last.as_str(), &more]),
        None => to.push(Block::Para(labels::MORE_ALERTS.fill(of.lang, [&more]))),
        Some(_) => {}
    }
    to.extend(lines.into_iter().map(Block::Item));
}

fn alert_text(of: &ProjectContext, alert: Alert) -> Option<String> {
    let texts = of.alert_texts(alert.kind)?;
    let (title, coach, about) = (texts.title.get(of.lang), texts.coach.get(of.lang), of.about(alert.about));
    Some(if about.is_empty() {
        labels::ALERT.fill(of.lang, [title, coach])
    } else {
        labels::ALERT_ABOUT.fill(of.lang, [title, &about, coach])
    })
}

/// The step to work on now: of a target the first; of a closed project none.
fn step<'a>(of: &ProjectContext<'a>) -> Option<&'a StepText> {
    let stage = of.project.stage();
    let number = (stage as u8).clamp(1, STEPS);
    of.steps.filter(|_| stage < Stage::Paid).and_then(|chapter| chapter.step(number))
}

fn checks(of: &ProjectContext, step: &StepText, to: &mut Vec<Block>) {
    let open: Vec<_> = check::open_checks(of.project, step.number).map(|key| key.to_string()).collect();
    let progress = format!("{} {}/{PER_STEP}", step.name.get(of.lang), usize::from(PER_STEP) - open.len());
    to.push(Block::Heading(labels::OPEN_CHECKS.fill(of.lang, [&progress])));
    let asks: Vec<_> = step.checks.iter().filter(|text| open.contains(&text.key)).collect();
    if asks.is_empty() {
        to.push(Block::Para(of.say(labels::ALL_SETTLED).to_owned()));
    }
    to.extend(asks.into_iter().map(|text| Block::Check(text.ask.get(of.lang).to_owned())));
}

/// Questions that were not asked at the last meeting of this stage: each meeting held in it moves on to the next ones.
fn questions(of: &ProjectContext, step: &StepText, to: &mut Vec<Block>) {
    let entered = of.project.entered_stage_on();
    let held = of.project.meetings.iter().filter(|m| m.held(of.today) && m.at.date() >= entered).count();
    let from = (held * QUESTIONS).checked_rem(step.questions.len()).unwrap_or(0);
    let asked: Vec<_> = step.questions.iter().cycle().skip(from).take(QUESTIONS.min(step.questions.len())).collect();
    if asked.is_empty() {
        return;
    }
    to.push(Block::Heading(of.say(labels::QUESTIONS).to_owned()));
    to.extend(asked.into_iter().map(|text| Block::Item(text.get(of.lang).to_owned())));
}
