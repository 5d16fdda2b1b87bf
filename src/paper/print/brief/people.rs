//! This file writes the people of a brief: who they are, and how to speak to each. It writes the sentences of the course and
//! never the letters of a quadrant, because those are an estimate.

use super::super::context::{ProjectContext, capitalized, single_line};
use crate::course_pages::Block;
use domain::brain::estimate::Estimate;
use domain::contact::Contact;
use domain::involvement::GuideStanding;
use domain::lang::Text;
use domain::meeting::Meeting;
use domain::quadrant::Quadrant;
use words::{Phrase, customer as persons, print as labels, tracker as phrases};

/// People told of, so that the page stays one.
pub const PEOPLE: usize = 4;
/// People up to whom there is room to say more of each.
const FEW: usize = 2;

/// Writes about those who will be met; where nobody is named, about everybody who plays a part.
pub fn people(of: &ProjectContext, meeting: Option<&Meeting>, to: &mut Vec<Block>) {
    let invited: Vec<_> = meeting.iter().flat_map(|m| &m.contacts).filter_map(|id| of.account.contact(*id)).collect();
    let (title, who): (_, Vec<_>) = if invited.is_empty() {
        (labels::EVERYBODY, of.parts().map(|(_, contact)| contact).collect())
    } else {
        (labels::WHOM, invited)
    };
    to.push(Block::Heading(of.say(title).to_owned()));
    if who.is_empty() {
        to.push(Block::Para(of.say(labels::NOBODY_YET).to_owned()));
    }
    let sentences = if who.len() > FEW { (1, 1) } else { (3, 2) };
    for contact in who.iter().take(PEOPLE) {
        person(of, contact, sentences, to);
    }
    if let Some(more) = who.len().checked_sub(PEOPLE).filter(|more| *more > 0) {
        to.push(Block::Para(labels::MORE_PEOPLE.fill(of.lang, [&more.to_string()])));
    }
}

fn person(of: &ProjectContext, contact: &Contact, sentences: (usize, usize), to: &mut Vec<Block>) {
    let lang = of.lang;
    let head = [&contact.name, &contact.title, &contact.phone].map(|t| single_line(t));
    let head: Vec<_> = head.into_iter().filter(|t| !t.is_empty()).collect();
    to.push(Block::Name(head.join(" ")));
    let mut lines = vec![labels::LAST_MET.fill(lang, [&part(of, contact), &met(of, contact)])];
    lines.extend(of.estimate(contact).map(|(letters, code, clues)| match code {
        Some(code) => labels::LEADS_BANDS.fill(lang, [&letters, &code, &clues.to_string()]),
        None => labels::LEADS.fill(lang, [&letters]),
    }));
    for (label, wishes) in [(labels::NEEDS, &contact.needs), (labels::WANTS, &contact.wants)] {
        if !wishes.is_empty() {
            lines.push(label.fill(lang, [&of.list(wishes)]));
        }
    }
    lines.extend(speaking(of, &Estimate::of(contact).leading_quadrants(), sentences));
    to.extend(lines.iter().map(|line| Block::Item(capitalized(line))));
}

/// How long ago somebody was met.
fn met(of: &ProjectContext, contact: &Contact) -> String {
    match of.account.last_met(contact.id, of.today).map(|on| (of.today - on).get_days()) {
        None => of.say(phrases::NEVER_MET).to_owned(),
        Some(0) => of.say(phrases::MET_TODAY).to_owned(),
        Some(days) => persons::DAYS_AGO.fill(of.lang, [&days.to_string()]),
    }
}

/// Role, attitude and influence, and how they do in the guide test.
fn part(of: &ProjectContext, contact: &Contact) -> String {
    let Some(part) = of.project.involvement(contact.id) else { return of.say(labels::NO_PART).to_owned() };
    let (attitude, influence) = (phrases::attitude(part.attitude), phrases::influence(part.influence));
    let roles = of.roles_text(&part.roles);
    let line = labels::PLAYS.fill(of.lang, [&roles, of.say(attitude), of.say(influence)]);
    match part.guide.standing() {
        GuideStanding::Nobody => line,
        standing => labels::ASIDE.fill(of.lang, [&line, of.say(phrases::standing(standing))]),
    }
}

/// How to speak to somebody whom these quadrants lead: so many sentences to say and to leave out, shared among them, at least
/// one of each.
fn speaking(of: &ProjectContext, leading: &[Quadrant], (say, leave): (usize, usize)) -> Vec<String> {
    if leading.is_empty() {
        return vec![of.say(labels::LOOK_FIRST).to_owned()];
    }
    let texts = |most: usize, pick: &dyn Fn(Quadrant) -> Vec<Text>| {
        let each = (most / leading.len()).max(1);
        leading.iter().flat_map(|q| pick(*q).into_iter().take(each)).collect::<Vec<_>>()
    };
    let page = |q: Quadrant| &of.brain.guide.quadrants[q.index()];
    let line = |label: Phrase<1>, all: Vec<Text>| {
        let all: Vec<_> = all.iter().map(|t| t.get(of.lang)).collect();
        label.fill(of.lang, [&of.sentences(&all)])
    };
    vec![
        line(labels::DO, texts(say, &|q| page(q).speak_do.clone())),
        line(labels::AVOID, texts(leave, &|q| page(q).speak_avoid.clone())),
    ]
}
