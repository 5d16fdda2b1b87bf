//! Draws what happened in a project for the wall: the day, what it was, and what it came to; nothing of what was said.

use jiff::civil::Date;
use ratatui::layout::Rect;

use super::super::entries;
use crate::figure::day;
use crate::page::Page;
use crate::paint::Paint;
use crate::screen::tracker::context::TrackerContext;
use app::screen::tracker::route::TrackerPane;
use app::screen::tracker::rows::{LogEntry, log_entries};
use domain::meeting::Meeting;
use words::{Phrase, tracker as phrases, wall};

/// Cells of the day.
const DAY: usize = 12;

pub(super) fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let rows = log_entries(seen.project);
    if rows.is_empty() {
        let dim = paint.styles.dim;
        paint.text(area, paint.translate(wall::OFF_EMPTY_LOG), dim);
        return;
    }
    let pages = rows.iter().filter_map(|entry| told(seen, *entry)).map(|(on, what, result)| {
        let when = on.map_or_else(|| paint.translate(phrases::NO_DAY).to_owned(), |on| day(on, seen.today));
        let ahead = on.is_none_or(|on| on >= seen.today);
        let style = if ahead { paint.styles.strong } else { paint.styles.dim };
        let mut page = Page::default();
        page.line(vec![
            (paint.ruler.pad(&when, DAY), style),
            (paint.ruler.pad(paint.translate(what), DAY), paint.styles.base),
            (result.map_or("", |result| paint.translate(result)).to_owned(), paint.styles.accent),
        ]);
        page
    });
    let pages = pages.collect();
    entries::draw(paint, area, pages, Some(seen.model.screens.tracker.home.cursor(TrackerPane::Log)));
}

type Told = (Option<Date>, Phrase, Option<Phrase>);

fn told(seen: &TrackerContext, entry: LogEntry) -> Option<Told> {
    let project = seen.project;
    match entry {
        LogEntry::Meeting(id) => {
            let meeting = project.meeting(id)?;
            Some((Some(meeting.at.date()), phrases::MEETING, Some(outcome(seen, meeting))))
        }
        LogEntry::Touch(id) => {
            let touch = project.touches.iter().find(|touch| touch.id == id)?;
            Some((Some(touch.on), phrases::touch(touch.kind), None))
        }
        LogEntry::Task(id) => {
            let task = project.tasks.iter().find(|task| task.id == id)?;
            let what = if task.done.is_some() { phrases::DONE } else { phrases::NEXT };
            Some((task.done.or(task.due), what, None))
        }
    }
}

fn outcome(seen: &TrackerContext, meeting: &Meeting) -> Phrase {
    match meeting.outcome {
        Some(outcome) => phrases::outcome(outcome),
        None if meeting.held(seen.today) => phrases::NOT_RECORDED,
        None => wall::PLANNED,
    }
}
