//! Handing tracker and brief of a project on as pages: without temperaments and estimates, whatever the screen shows.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::phrase::frame;
use crate::app::print::brief as pocket;
use crate::app::print::matter::Matter;
use crate::app::print::tracker::markdown;
use crate::app::saving::Access;
use crate::domain::id::Id;
use crate::domain::project::ProjectKey;

/// Characters of a name in the name of a file.
const NAMED: usize = 24;

/// Prints the tracker of a project.
pub fn print(model: &mut Model, key: ProjectKey) -> Vec<Effect> {
    if model.access == Access::Follower {
        model.notice = Some(frame::FOLLOWER.say());
        return Vec::new();
    }
    let (Some((account, project)), Some(brain), Some(chapter)) =
        (model.book.project(key), &model.courses.brain, &model.courses.tracker)
    else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let (lang, today) = (model.lang, model.today());
    let of = Matter { book: &model.book, account, project, brain, chapter, steps: None, lang, today, estimates: false };
    let name = format!("{}-{}-{}", file(&account.name), file(&project.name), project.id);
    vec![Effect::Print(format!("{name}-1-2-1-{today}.md"), markdown(&of))]
}

/// Prints the brief of a project.
pub fn brief(model: &mut Model, key: ProjectKey) -> Vec<Effect> {
    if model.access == Access::Follower {
        model.notice = Some(frame::FOLLOWER.say());
        return Vec::new();
    }
    let courses = &model.courses;
    let (Some((account, project)), Some(brain), Some(chapter), Some(steps)) =
        (model.book.project(key), &courses.brain, &courses.tracker, &courses.steps)
    else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let (lang, today) = (model.lang, model.today());
    let (book, steps) = (&model.book, Some(&**steps));
    let of = Matter { book, account, project, brain, chapter, steps, lang, today, estimates: false };
    let name = format!("{}-{}-{}", file(&account.name), file(&project.name), project.id);
    vec![Effect::Print(format!("{name}-brief-{today}.md"), pocket::markdown(&of))]
}

/// Prints the funnel.
pub fn funnel(model: &mut Model, owner: Option<Id>) -> Vec<Effect> {
    let _ = owner;
    model.notice = Some(frame::STILL_READING.say());
    Vec::new()
}

/// A name as every system takes it in the name of a file.
fn file(name: &str) -> String {
    let safe = name.chars().take(NAMED).map(|ch| if ch.is_alphanumeric() { ch } else { '-' });
    safe.collect::<String>().trim_matches('-').to_owned()
}
