//! Draws the projects at the left and the tracker of the selected one at the right; fewer panes where there is less room.

use ratatui::layout::Rect;

use super::context::TrackerContext;
use super::{alerts, factors, header, list, log, people};
use crate::paint::{Paint, below, inset, right_of};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::tracker::route::TrackerPane;
use app::screen::tracker::verb::TrackerVerb;
use words::tracker as phrases;

/// From this size on the list and a tracker stand side by side.
const TWO: (u16, u16) = (60, 16);
/// From this room on the tracker shows all its panes at once.
const WHOLE: (u16, u16) = (86, 29);

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let home = &model.screens.tracker.home;
    if area.width < TWO.0 || area.height < TWO.1 {
        match home.project(&model.book) {
            Some((account, project)) if home.pane != TrackerPane::List => {
                alone(paint, &TrackerContext::of(model, account, project), area);
            }
            _ => list::draw(paint, model, area),
        }
        return;
    }
    let width = if area.width >= 150 {
        36
    } else if area.width >= 110 {
        30
    } else {
        24
    };
    list::draw(paint, model, Rect { width, ..area });
    let rest = right_of(area, width);
    let Some((account, project)) = home.project(&model.book) else { return invite(paint, model, rest) };
    let seen = TrackerContext::of(model, account, project);
    if rest.width >= WHOLE.0 && rest.height >= WHOLE.1 {
        whole(paint, &seen, rest);
    } else {
        compact(paint, &seen, rest);
    }
}

/// What stands in the place of a tracker where no project is selected.
fn invite(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(account) = model.screens.tracker.home.account(&model.book) else { return };
    let key = |action| model.session.keymap.name(KeyScope::Tracker, action, paint.lang);
    let text = phrases::NO_PROJECTS_LONG
        .fill(paint.lang, [&account.name, &key(Action::New), &key(Action::Tracker(TrackerVerb::Customer))]);
    let base = paint.styles.base;
    paint.para(inset(below(area, area.height / 3), 3), &text, base);
}

/// Everything at once.
fn whole(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    header::title(paint, seen, area);
    let lights = header::panel_rows(paint, seen, area.width);
    header::panels(paint, seen, Rect { height: lights, ..below(area, 1) });
    header::promised(paint, seen, below(area, 1 + lights));
    let mut used = 2 + lights;
    let tall = (people::height(seen).max(5) + 2).min(12);
    let narrow = area.width.saturating_sub(57).clamp(30, 48);
    let table = Rect { height: tall, width: area.width - narrow, ..below(area, used) };
    people::draw(paint, seen, table);
    factors::draw(paint, seen, Rect { height: tall, ..right_of(below(area, used), area.width - narrow) });
    used += tall;
    let rest = below(area, used);
    let wanted = alerts::height(paint, seen, rest.width) + 2;
    let above = wanted.min(rest.height.saturating_sub(7)).max(3);
    alerts::draw(paint, seen, Rect { height: above, ..rest });
    log::draw(paint, seen, below(rest, above));
}

/// The head, the people, and under them what has the focus: the factors, or alerts over the log.
fn compact(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    header::title(paint, seen, area);
    header::lines(paint, seen, Rect { height: 3, ..below(area, 1) });
    header::promised(paint, seen, below(area, 4));
    let focus = seen.model.screens.tracker.home.pane;
    let tall = (people::height(seen) + 2).min(area.height.saturating_sub(12).max(6));
    people::draw(paint, seen, Rect { height: tall, ..below(area, 5) });
    let rest = below(area, 5 + tall);
    match focus {
        TrackerPane::Factors => factors::draw(paint, seen, rest),
        TrackerPane::Alerts => alerts::draw(paint, seen, rest),
        TrackerPane::Log => log::draw(paint, seen, rest),
        TrackerPane::List | TrackerPane::People => {
            let wanted = u16::try_from(seen.alerts.len().max(1)).unwrap_or(u16::MAX).saturating_add(2);
            let above = wanted.min(rest.height.saturating_sub(5)).max(3).min(rest.height);
            alerts::draw_compact(paint, seen, Rect { height: above, ..rest });
            log::draw(paint, seen, below(rest, above));
        }
    }
}

/// One pane at a time, with the head over it where there is room.
fn alone(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    header::title(paint, seen, area);
    let mut rest = below(area, 1);
    if area.height >= 12 {
        header::lines(paint, seen, Rect { height: 3, ..rest });
        header::promised(paint, seen, below(rest, 3));
        rest = below(rest, 4);
    }
    match seen.model.screens.tracker.home.pane {
        TrackerPane::Factors => factors::draw(paint, seen, rest),
        TrackerPane::Alerts => alerts::draw(paint, seen, rest),
        TrackerPane::Log => log::draw(paint, seen, rest),
        TrackerPane::List | TrackerPane::People => people::draw(paint, seen, rest),
    }
}
