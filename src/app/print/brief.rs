//! The brief before a meeting: the part about people. Who sits there, how to speak to each, what to bring home.

use std::fmt::Write as _;

use super::matter::{Matter, opened, plain};
use crate::app::phrase::{Phrase, print as labels, tracker as words};
use crate::domain::brain::estimate::Estimate;
use crate::domain::contact::Contact;
use crate::domain::lang::Text;
use crate::domain::meeting::Meeting;
use crate::domain::quadrant::Quadrant;
use crate::domain::tracker::guide::{GuideStanding, standing};

/// Sentences on how to speak to somebody, shared among the quadrants that lead; at least one of each.
const DO: usize = 4;
/// Sentences on what to leave out, shared alike.
const AVOID: usize = 2;

/// The brief as Markdown.
#[must_use]
pub fn markdown(of: &Matter) -> String {
    let mut text = format!("# {}\n\n", labels::BRIEF_OF.fill(of.lang, &[&of.title(), &of.today.to_string()]));
    let meeting = next(of);
    let line = meeting.map_or_else(
        || of.say(labels::NO_MEETING).to_owned(),
        |m| {
            let at = m.at.strftime("%Y-%m-%d %H:%M").to_string();
            labels::NEXT_MEETING.fill(of.lang, &[&at, &plain(&m.subject)])
        },
    );
    let _ = writeln!(text, "{line}\n");
    people(&mut text, of, meeting);
    if let Some(meeting) = meeting {
        aims(&mut text, of, meeting);
    }
    let promised = of.promised().unwrap_or_else(|| of.say(words::NO_PROMISE).to_owned());
    let _ = writeln!(text, "## {}\n\n{promised}\n", of.say(labels::PROMISED));
    of.write_alerts(&mut text);
    text
}

/// The next planned meeting: the earliest from today on without an outcome.
fn next<'a>(of: &Matter<'a>) -> Option<&'a Meeting> {
    let planned = |m: &&Meeting| m.outcome.is_none() && m.at.date() >= of.today;
    of.project.meetings.iter().filter(planned).min_by_key(|m| (m.at, m.id))
}

fn people(text: &mut String, of: &Matter, meeting: Option<&Meeting>) {
    let invited: Vec<_> = meeting.iter().flat_map(|m| &m.contacts).filter_map(|id| of.account.contact(*id)).collect();
    let (title, who) = if invited.is_empty() {
        (labels::EVERYBODY, of.parts().map(|(_, contact)| contact).collect())
    } else {
        (labels::WHOM, invited)
    };
    let _ = writeln!(text, "## {}\n", of.say(title));
    if who.is_empty() {
        let _ = writeln!(text, "{}\n", of.say(labels::NOBODY_YET));
    }
    for contact in who {
        person(text, of, contact);
    }
}

fn person(text: &mut String, of: &Matter, contact: &Contact) {
    let lang = of.lang;
    let head = [&contact.name, &contact.title, &contact.phone].map(|t| plain(t));
    let head: Vec<_> = head.into_iter().filter(|t| !t.is_empty()).collect();
    let _ = writeln!(text, "### {}\n", head.join(" "));
    let mut lines = vec![part(of, contact), labels::LAST_MET.fill(lang, &[&of.met(contact.id)])];
    lines.extend(of.estimate(contact).map(|(letters, code, clues)| match code {
        Some(code) => labels::LEADS_BANDS.fill(lang, &[&letters, &code, &clues.to_string()]),
        None => labels::LEADS.fill(lang, &[&letters]),
    }));
    for (label, wishes) in [(labels::NEEDS, &contact.needs), (labels::WANTS, &contact.wants)] {
        if !wishes.is_empty() {
            lines.push(label.fill(lang, &[&of.list(wishes)]));
        }
    }
    lines.extend(speaking(of, &Estimate::of(contact).leading()));
    for line in lines {
        let _ = writeln!(text, "- {}", opened(&line));
    }
    text.push('\n');
}

/// Role, attitude and influence, and how they do in the guide test.
fn part(of: &Matter, contact: &Contact) -> String {
    let Some(part) = of.project.involvement(contact.id) else { return of.say(labels::NO_PART).to_owned() };
    let (attitude, influence) = (words::attitude(part.attitude), words::influence(part.influence));
    let roles = of.played(&part.roles);
    let line = labels::PLAYS.fill(of.lang, &[&roles, of.say(attitude), of.say(influence)]);
    match standing(part.guide) {
        GuideStanding::Nobody => line,
        standing => labels::ASIDE.fill(of.lang, &[&line, of.say(words::standing(standing))]),
    }
}

/// How to speak to somebody whom these quadrants lead. The sentences, never the letters: those are an estimate.
fn speaking(of: &Matter, leading: &[Quadrant]) -> Vec<String> {
    if leading.is_empty() {
        return vec![of.say(labels::LOOK_FIRST).to_owned()];
    }
    let texts = |most: usize, pick: &dyn Fn(Quadrant) -> Vec<Text>| {
        let each = (most / leading.len()).max(1);
        leading.iter().flat_map(|q| pick(*q).into_iter().take(each)).collect::<Vec<_>>()
    };
    let page = |q: Quadrant| &of.brain.guide.quadrants[q.index()];
    let line = |label: Phrase, all: Vec<Text>| {
        let all: Vec<_> = all.iter().map(|t| t.get(of.lang)).collect();
        label.fill(of.lang, &[&of.sentences(&all)])
    };
    vec![
        line(labels::DO, texts(DO, &|q| page(q).speak_do.clone())),
        line(labels::AVOID, texts(AVOID, &|q| page(q).speak_avoid.clone())),
    ]
}

fn aims(text: &mut String, of: &Matter, meeting: &Meeting) {
    let _ = writeln!(text, "## {}\n", of.say(labels::BRING));
    let (ideal, fallback) = (plain(&meeting.ideal), plain(&meeting.fallback));
    if ideal.is_empty() && fallback.is_empty() {
        let _ = writeln!(text, "{}\n", of.say(labels::NO_PLAN));
        return;
    }
    for (label, aim) in [(labels::IDEAL, ideal), (labels::FALLBACK, fallback)] {
        if !aim.is_empty() {
            let _ = writeln!(text, "- {}", label.fill(of.lang, &[&aim]));
        }
    }
    text.push('\n');
}
