//! Tells whom one meets next and how to speak to each: the questions of the walk-around where there is room, else a sentence of
//! the guide. On the projector the estimate behind it is not shown.

use jiff::civil::Date;

use super::context::{DetailLevel, StepsContext};
use crate::figure::day;
use crate::page::Page;
use crate::paint::Paint;
use app::action::Action;
use app::keymap::KeyScope;
use domain::brain::estimate::Estimate;
use domain::contact::Contact;
use domain::quadrant::Quadrant;
use paper::print::brief::next;
use words::steps as phrases;

/// People told of.
const PEOPLE: usize = 4;

/// Tells of the next meeting in so many cells; as the room allows.
#[must_use]
pub fn page(paint: &Paint, seen: &StepsContext, width: usize, room: DetailLevel) -> Page {
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    let mut page = Page::default();
    let Some(meeting) = next(seen.project, seen.today) else {
        let key = seen.model.session.keymap.name(KeyScope::Steps, Action::Meet, paint.lang);
        page.wrapped(paint, &phrases::NO_MEETING.fill(paint.lang, [&key]), width, "", dim);
        return page;
    };
    let when = format!("{} {}", on(paint, seen, meeting.at.date()), meeting.at.strftime("%H:%M"));
    let subject = meeting.subject.clone();
    let subject = paint.ruler.elide(&subject, width.saturating_sub(paint.ruler.width(&when) + 2));
    page.line(vec![(when, paint.styles.strong), (format!("  {subject}"), base)]);
    let people: Vec<_> = meeting.contacts.iter().filter_map(|id| seen.account.contact(*id)).collect();
    if people.is_empty() {
        page.wrapped(paint, paint.translate(phrases::WHO_IS_OPEN), width, "", dim);
    }
    for contact in people.into_iter().take(PEOPLE) {
        person(paint, seen, contact, &mut page, (width, room));
    }
    page
}

fn on(paint: &Paint, seen: &StepsContext, date: Date) -> String {
    match (date - seen.today).get_days() {
        0 => paint.translate(phrases::TODAY).to_owned(),
        1 => paint.translate(phrases::TOMORROW).to_owned(),
        _ => day(date, seen.today),
    }
}

/// Somebody and how to speak to them.
fn person(paint: &Paint, seen: &StepsContext, contact: &Contact, page: &mut Page, (width, room): (usize, DetailLevel)) {
    let name = seen.name(contact.id);
    let leading = Estimate::of(contact).leading_quadrants();
    let texts = leading.first().map(|first| texts(seen, *first, room == DetailLevel::Whole)).unwrap_or_default();
    let look = paint.translate(phrases::LOOK_FOR);
    if room != DetailLevel::Whole {
        let text = texts.first().copied().unwrap_or(look);
        return advice_line(paint, (&name, leading.first().copied(), text), page, (width, room));
    }
    let mut head = vec![(name, paint.styles.strong)];
    head.extend(leading.into_iter().map(|l| (format!(" {l}"), paint.styles.quadrant(l))));
    page.line(head);
    if texts.is_empty() {
        page.wrapped(paint, look, width, "", paint.styles.dim);
    }
    for text in texts {
        page.wrapped(paint, text, width, paint.glyphs.bullet, paint.styles.base);
    }
}

/// A name, the letter behind it, and a sentence; where it is tight, in one row.
fn advice_line(
    paint: &Paint,
    (name, letter, text): (&str, Option<Quadrant>, &str),
    page: &mut Page,
    (width, room): (usize, DetailLevel),
) {
    let letter = letter.map(|l| (format!(" {l}"), paint.styles.quadrant(l)));
    let lettered = letter.as_ref().map_or("", |(l, _)| l.as_str());
    let line = phrases::SPEAKS.fill(paint.lang, [&format!("{name}{lettered}"), text]);
    let lines = match room {
        DetailLevel::Tight => vec![paint.ruler.elide(&line, width)],
        DetailLevel::Whole | DetailLevel::Digest => paint.ruler.wrap(&line, width),
    };
    let (strong, base) = (paint.styles.strong, paint.styles.base);
    let rest = |line: &str| line.strip_prefix(name)?.strip_prefix(lettered).map(str::to_owned);
    for (place, line) in lines.into_iter().enumerate() {
        match rest(&line).filter(|_| place == 0) {
            Some(rest) => {
                let spans = [Some((name.to_owned(), strong)), letter.clone(), Some((rest, base))];
                page.line(spans.into_iter().flatten());
            }
            None => page.line(vec![(line, base)]),
        }
    }
}

/// What to say to somebody a quadrant leads: the questions of the walk-around, or what to do; none while the chapter is being read.
fn texts<'a>(seen: &StepsContext<'a>, quadrant: Quadrant, whole: bool) -> Vec<&'a str> {
    let Some(brain) = &seen.model.courses.brain else { return Vec::new() };
    let lang = seen.model.session.lang;
    if whole {
        let questions = brain.walk.questions.iter().filter(|q| q.quadrant == quadrant);
        return questions.map(|q| q.ask.get(lang)).collect();
    }
    brain.guide.quadrants[quadrant.index()].speak_do.iter().map(|t| t.get(lang)).take(1).collect()
}
