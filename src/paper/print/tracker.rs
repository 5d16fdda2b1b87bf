//! This file prints the tracker of a project on one page, as Markdown; `json` tells the same to other programs.

use super::context::{ProjectContext, capitalized, single_line};
use crate::markdown::MarkdownPage;
use domain::contact::Contact;
use domain::involvement::{GuideStanding, Involvement};
use domain::project::FactorScore;
use domain::tracker::last_moves::last_moves;
use domain::tracker::positions::{Cover, Positions, SalesLack};
use domain::tracker::promise::calibration;
use words::{customer as persons, print as labels, separator, tracker as phrases};

pub mod json;

/// The tracker as Markdown.
#[must_use]
pub fn markdown(of: &ProjectContext) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, &labels::TRACKER_OF.fill(of.lang, [&of.title(), &of.today.to_string()]));
    page.paragraph(&capitalized(&facts(of)));
    let positions = of.positions();
    lights(&mut page, of, &positions);
    people(&mut page, of, &positions);
    wishes(&mut page, of);
    factors(&mut page, of);
    of.write_alerts(&mut page);
    status(&mut page, of);
    page.into_text()
}

/// Stage, amount, close, owner, rivals: one line.
fn facts(of: &ProjectContext) -> String {
    let (lang, project) = (of.lang, of.project);
    let stage = project.stage();
    let name = of.say(phrases::stage(stage));
    let limit = of.book.settings().limits.stage.get(stage as usize);
    let days = (of.today - project.entered_stage_on()).get_days().max(0).to_string();
    let mut all =
        vec![limit.map_or_else(
            || name.to_owned(),
            |limit| phrases::DAY_OF_LIMIT.fill(lang, [name, &days, &limit.to_string()]),
        )];
    all.extend(project.amount.map(|amount| of.amount(amount)));
    all.extend(project.close.map(|close| phrases::CLOSES.fill(lang, [&close.to_string()])));
    all.extend(of.owner().map(|owner| labels::OWNED.fill(lang, [&owner])));
    if !project.competitors.is_empty() {
        all.push(labels::RIVALS.fill(lang, [&of.list(&project.competitors)]));
    }
    all.join(of.say(separator::GROUPS))
}

fn lights(page: &mut MarkdownPage, of: &ProjectContext, positions: &Positions) {
    page.heading(2, of.say(labels::LIGHTS));
    if !positions.has_positions() {
        return buyer(page, of, positions);
    }
    let names = [phrases::LIGHT_GUIDE, phrases::LIGHT_ROLES, phrases::LIGHT_SALES].map(|p| of.say(p));
    let why = [guide(of, positions), roles(of, positions), sales(of, positions)];
    for ((name, why), lit) in names.iter().zip(&why).zip(positions.lit()) {
        let line = labels::SAYING.fill(of.lang, [name, why]);
        page.check(lit, &line);
    }
    let verdict = match (positions.all_lit(), positions.ready_to_close()) {
        (_, true) => phrases::READY,
        (true, false) => phrases::HELD,
        (false, false) => labels::NOT_HELD,
    };
    page.strong(&capitalized(of.say(verdict)));
}

/// Of a small sale, which has no positions to hold: whether a buyer was met, and what we do next.
fn buyer(page: &mut MarkdownPage, of: &ProjectContext, positions: &Positions) {
    let met = match positions.buyer_met {
        Some(id) => phrases::SMALL_BUYER.fill(of.lang, [&of.name(id)]),
        None => of.say(phrases::SMALL_NO_BUYER).to_owned(),
    };
    let ours = labels::SAYING.fill(of.lang, [of.say(phrases::LIGHT_SALES), &sales(of, positions)]);
    page.paragraph(of.say(phrases::SMALL_NO_GUIDE));
    for (lit, line) in [(positions.buyer_met.is_some(), met), (positions.sales_lit(), ours)] {
        page.check(lit, &line);
    }
}

fn guide(of: &ProjectContext, positions: &Positions) -> String {
    match (positions.guide, positions.best) {
        (Some(id), _) => phrases::GUIDE_IS.fill(of.lang, [&of.name(id)]),
        (None, Some((id, best))) => phrases::GUIDE_BEST.fill(of.lang, [&of.name(id), of.say(phrases::standing(best))]),
        (None, None) => of.say(phrases::GUIDE_NONE).to_owned(),
    }
}

fn roles(of: &ProjectContext, positions: &Positions) -> String {
    let covered = positions.roles.iter().filter(|r| r.cover == Cover::Covered);
    let names: Vec<_> = covered.map(|r| of.say(phrases::role(r.role))).collect();
    let first = if names.is_empty() {
        of.say(phrases::ROLES_NONE).to_owned()
    } else {
        phrases::ROLES_COVERED.fill(of.lang, [&of.list(&names)])
    };
    let next = positions.roles.iter().find(|r| Some(r.role) == positions.next_role);
    let second = next.map_or_else(
        || of.say(phrases::ALL_COVERED).to_owned(),
        |r| {
            let influence = of.say(phrases::influence(Some(r.influence)));
            phrases::NEXT_ROLE.fill(of.lang, [of.say(phrases::role(r.role)), influence])
        },
    );
    of.sentences(&[first, second])
}

fn sales(of: &ProjectContext, positions: &Positions) -> String {
    let task = of.project.next_task();
    let what = task.map(|t| single_line(&t.text)).unwrap_or_default();
    let due = task.and_then(|t| t.due);
    match positions.lack {
        Some(SalesLack::NoOwner) => of.say(phrases::LACK_OWNER).to_owned(),
        Some(SalesLack::UnknownOwner) => of.say(phrases::LACK_KNOWN_OWNER).to_owned(),
        Some(SalesLack::NoAction) => of.say(phrases::LACK_ACTION).to_owned(),
        Some(SalesLack::NoDate) => phrases::LACK_DATE.fill(of.lang, [&what]),
        Some(SalesLack::Overdue) => {
            let late = due.map_or(0, |due| (of.today - due).get_days()).to_string();
            phrases::LACK_OVERDUE.fill(of.lang, [&late, &what])
        }
        None => {
            let due = due.map(|due| due.to_string()).unwrap_or_default();
            phrases::SALES_READY.fill(of.lang, [&of.owner().unwrap_or_default(), &due, &what])
        }
    }
}

/// The four roles with their holders or the question of a gap, then those without a buying role.
fn people(page: &mut MarkdownPage, of: &ProjectContext, positions: &Positions) {
    page.heading(2, of.say(phrases::PEOPLE));
    let heads = [labels::ROLE, labels::COVER, labels::WHO, labels::ATTITUDE, labels::INFLUENCE, labels::MET];
    let mut heads: Vec<_> = heads.into_iter().map(|p| of.say(p)).collect();
    if of.estimates {
        heads.push(of.say(labels::ESTIMATE));
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (role, texts) in positions.roles.iter().zip(&of.chapter.roles) {
        let name = of.say(phrases::role(role.role));
        let cover = of.say(match role.cover {
            Cover::Covered => labels::COVERED,
            Cover::Half => labels::HALF,
            Cover::Open => labels::OPEN,
        });
        let holders: Vec<_> = of.parts().filter(|(part, _)| part.roles.contains(&role.role)).collect();
        for (part, contact) in &holders {
            rows.push(person(of, name, cover, part, contact));
        }
        if holders.is_empty() {
            let mut gap: Vec<String> = [name, cover, texts.gap.get(of.lang)].map(str::to_owned).into();
            gap.resize(heads.len(), String::new());
            rows.push(gap);
        }
    }
    for (part, contact) in of.parts().filter(|(part, _)| part.roles.is_empty()) {
        rows.push(person(of, of.say(phrases::NO_ROLE), "", part, contact));
    }
    page.table(&heads, &[], &rows);
    if of.estimates {
        page.paragraph(of.chapter.estimate_note.get(of.lang));
    }
}

fn person(of: &ProjectContext, role: &str, cover: &str, part: &Involvement, contact: &Contact) -> Vec<String> {
    let standing = part.guide.standing();
    let mut who = single_line(&format!("{} {}", contact.name, contact.title));
    if standing > GuideStanding::Nobody {
        who = labels::ASIDE.fill(of.lang, [&who, of.say(phrases::standing(standing))]);
    }
    let attitude = of.say(phrases::attitude(part.attitude)).to_owned();
    let influence = of.say(phrases::influence(part.influence)).to_owned();
    let mut cells = vec![role.to_owned(), cover.to_owned(), who, attitude, influence, of.last_met_text(part.contact)];
    if of.estimates {
        let estimate = of.estimate(contact).map(|(letters, code, _)| match code {
            Some(code) => format!("{letters} {code}"),
            None => letters,
        });
        cells.push(estimate.unwrap_or_default());
    }
    cells
}

/// Needs and wants of everybody who plays a part, apart.
fn wishes(page: &mut MarkdownPage, of: &ProjectContext) {
    let known: Vec<_> = of.parts().filter(|(_, c)| !c.needs.is_empty() || !c.wants.is_empty()).collect();
    if known.is_empty() {
        return;
    }
    page.heading(2, of.say(labels::NEEDS_AND_WANTS));
    let rows: Vec<Vec<String>> = known
        .iter()
        .map(|(_, contact)| vec![single_line(&contact.name), of.list(&contact.needs), of.list(&contact.wants)])
        .collect();
    page.table(&[labels::WHO, persons::NEEDS, persons::WANTS].map(|p| of.say(p)), &[], &rows);
}

fn factors(page: &mut MarkdownPage, of: &ProjectContext) {
    let scores = &of.project.factors;
    let Some(weak) = FactorScore::weakest(scores) else { return };
    page.heading(2, of.say(phrases::FACTORS));
    let row = |score: &FactorScore| {
        let name = of.say(phrases::factor(score.factor)).to_owned();
        vec![name, score.ours.to_string(), score.theirs.map(|n| n.to_string()).unwrap_or_default()]
    };
    let rows: Vec<Vec<String>> = scores.iter().map(row).collect();
    page.table(&[labels::FACTOR, labels::OURS, labels::THEIRS].map(|p| of.say(p)), &[false, true, true], &rows);
    let advice = of.chapter.factors.iter().find(|f| f.factor == weak).map_or("", |f| f.weakest.get(of.lang));
    page.paragraph(&labels::WEAKEST_IS.fill(of.lang, [of.say(phrases::factor(weak)), advice]));
}

/// What was promised, what is next, the clocks, the plans that came out.
fn status(page: &mut MarkdownPage, of: &ProjectContext) {
    page.heading(2, of.say(labels::STANDS));
    let plans = calibration(&of.project.meetings, of.today);
    let share = if plans.planned == 0 { "-".to_owned() } else { format!("{}/{}", plans.reached, plans.planned) };
    let promised =
        of.promise_text().map(|promise| labels::SAYING.fill(of.lang, [of.say(phrases::LAST_PROMISE), &promise]));
    let lines = [
        promised.unwrap_or_else(|| of.say(phrases::NO_PROMISE).to_owned()),
        phrases::clocks(last_moves(of.project, of.today), false).text(of.lang),
        phrases::PLAN_REACHED.fill(of.lang, [&share]),
    ];
    for line in lines {
        page.item(&capitalized(&line));
    }
}
