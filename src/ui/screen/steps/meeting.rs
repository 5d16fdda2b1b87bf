//! Whom one meets next, and how to speak to each: the walk-around questions of the quadrant that leads, where there is room, else a
//! sentence of the guide. The letter itself stays off the wall.

use jiff::civil::Date;

use super::room::Room;
use super::seen::Seen;
use crate::app::action::Action;
use crate::app::keymap::Scope;
use crate::app::phrase::steps as words;
use crate::app::print::brief::next;
use crate::domain::brain::estimate::Estimate;
use crate::domain::contact::Contact;
use crate::domain::quadrant::Quadrant;
use crate::ui::figure::day;
use crate::ui::page::Page;
use crate::ui::paint::Paint;

/// People told of.
const PEOPLE: usize = 4;

/// Tells of the next meeting in so many cells; as the room allows.
#[must_use]
pub fn page(paint: &Paint, seen: &Seen, width: usize, room: Room) -> Page {
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    let mut page = Page::default();
    let Some(meeting) = next(seen.project, seen.today) else {
        let key = seen.model.keymap.name(Scope::Steps, Action::Meet, paint.lang);
        page.wrapped(paint, &words::NO_MEETING.fill(paint.lang, &[&key]), width, "", dim);
        return page;
    };
    let when = format!("{} {}", on(paint, seen, meeting.at.date()), meeting.at.strftime("%H:%M"));
    let subject = seen.wall(&meeting.subject);
    let subject = paint.ruler.elide(&subject, width.saturating_sub(paint.ruler.width(&when) + 2));
    page.line(vec![(when, paint.styles.strong), (format!("  {subject}"), base)]);
    let people: Vec<_> = meeting.contacts.iter().filter_map(|id| seen.account.contact(*id)).collect();
    if people.is_empty() {
        page.wrapped(paint, paint.say(words::WHO_IS_OPEN), width, "", dim);
    }
    for contact in people.into_iter().take(PEOPLE) {
        person(paint, seen, contact, &mut page, (width, room));
    }
    page
}

fn on(paint: &Paint, seen: &Seen, date: Date) -> String {
    match (date - seen.today).get_days() {
        0 => paint.say(words::TODAY).to_owned(),
        1 => paint.say(words::TOMORROW).to_owned(),
        _ => day(date, seen.today),
    }
}

fn person(paint: &Paint, seen: &Seen, contact: &Contact, page: &mut Page, (width, room): (usize, Room)) {
    let leading = Estimate::of(contact).leading();
    let name = seen.name(contact.id);
    let texts = leading.first().map(|first| texts(seen, *first, room == Room::Whole)).unwrap_or_default();
    let letters = if seen.model.projector { Vec::new() } else { leading };
    if room != Room::Whole {
        let letter = letters.first().map(|l| format!(" {l}")).unwrap_or_default();
        let text = texts.first().copied().unwrap_or(paint.say(words::LOOK_FOR));
        let line = words::SPEAKS.fill(paint.lang, &[&format!("{name}{letter}"), text]);
        match room {
            Room::Tight => page.line(vec![(paint.ruler.elide(&line, width), paint.styles.base)]),
            Room::Whole | Room::Digest => page.wrapped(paint, &line, width, "", paint.styles.base),
        }
        return;
    }
    let mut head = vec![(name, paint.styles.strong)];
    head.extend(letters.into_iter().map(|l| (format!(" {l}"), paint.styles.quadrant(l))));
    page.line(head);
    if texts.is_empty() {
        page.wrapped(paint, paint.say(words::LOOK_FOR), width, "", paint.styles.dim);
    }
    for text in texts {
        page.wrapped(paint, text, width, paint.glyphs.bullet, paint.styles.base);
    }
}

/// What to say to somebody a quadrant leads: the questions of the walk-around, or what to do; none while the chapter is being read.
fn texts<'a>(seen: &Seen<'a>, quadrant: Quadrant, whole: bool) -> Vec<&'a str> {
    let Some(brain) = &seen.model.courses.brain else { return Vec::new() };
    let lang = seen.model.lang;
    if whole {
        let questions = brain.walk.questions.iter().filter(|q| q.quadrant == quadrant);
        return questions.map(|q| q.ask.get(lang)).collect();
    }
    brain.guide.quadrants[quadrant.index()].speak_do.iter().map(|t| t.get(lang)).take(1).collect()
}
