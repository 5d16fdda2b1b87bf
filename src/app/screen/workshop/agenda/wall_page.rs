//! The agenda as it goes to the wall: the module under way, by the title the course gives it, and the next break. What somebody
//! typed stays here.

use crate::screen::workshop::deck::{said, same};
use crate::screen::workshop::opens::module_of;
use domain::course::lesson::LessonChapter;
use domain::lang::{Lang, Text};
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, AgendaKind};
use domain::workshop::clock::AgendaClock;
use domain::workshop::showing::{WallBlock, WallPage};
use jiff::civil::DateTime;
use words::{Phrase, agenda as phrases};

/// The page for the wall; none where nothing is under way.
#[must_use]
pub fn wall_page(class: &Workshop, clock: &AgendaClock, chapter: &LessonChapter) -> Option<WallPage> {
    let place = clock.under_way?;
    let (line, times) = (class.agenda.get(place)?, clock.lines.get(place)?);
    let plain = |blocks| Some(WallPage { title: same(""), place: String::new(), blocks });
    if line.kind == AgendaKind::Break {
        let back = timed(phrases::WALL_BACK_AT, times.forecast.ends);
        return plain(vec![WallBlock::Large(said(phrases::WALL_BREAK)), WallBlock::Line(back)]);
    }
    let mut blocks = vec![WallBlock::Large(module_title(line, chapter))];
    let next = clock.next_break.and_then(|place| clock.lines.get(place));
    blocks.extend(next.map(|next| WallBlock::Line(timed(phrases::WALL_NEXT_BREAK, next.forecast.begins))));
    plain(blocks)
}

/// The title of the module a line belongs to, else what kind of thing it is.
fn module_title(line: &AgendaItem, chapter: &LessonChapter) -> Text {
    let module = line.opens.as_deref().and_then(|key| module_of(chapter, key));
    let own = chapter.modules.iter().find(|own| Some(own.module) == module).map(|own| own.title.clone());
    own.unwrap_or_else(|| said(kind(line.kind)))
}

/// What a class does, as it is told to the class.
const fn kind(of: AgendaKind) -> Phrase {
    match of {
        AgendaKind::Pages => phrases::WALL_PAGES,
        AgendaKind::Exercise => phrases::WALL_EXERCISE,
        AgendaKind::Vote => phrases::WALL_VOTE,
        AgendaKind::Case => phrases::WALL_CASE,
        AgendaKind::Break => phrases::WALL_BREAK,
    }
}

fn timed(phrase: Phrase<1>, at: DateTime) -> Text {
    let clock = at.strftime("%H:%M").to_string();
    Text { zh: phrase.fill(Lang::Zh, [&clock]), en: phrase.fill(Lang::En, [&clock]) }
}
