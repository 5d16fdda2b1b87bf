//! Prints on standard output: a person's profile, the page for a talk, a project's tracker and brief, the keys.

use std::process::ExitCode;

use super::context::{CommandContext, bad, print_error, print_output};
use super::project;
use crate::args::Format;
use crate::error_text as sentences;
use crate::pack_text;
use app::keymap::Keymap;
use app::overlay::help;
use domain::book::Book;
use domain::course::BrainChapter;
use domain::id::Id;
use domain::person::Person;
use domain::team::tally::rep_tally;
use paper::print::context::ProjectContext;
use paper::print::talk::{self as talk_print, TalkContext};
use paper::print::{brief as brief_print, profile as profile_print, tracker as tracker_print};
use store::course::CourseError;
use store::{Disk, Store};
use text::name_key;
use words::{Say, frame, shell as phrases};

/// Prints the latest profile of a person named by name or id.
#[must_use]
pub fn profile(setting: &CommandContext, person: &str, format: Format) -> ExitCode {
    answer(setting, || {
        let opened = Store::read(Disk, &setting.folder).map_err(|e| sentences::error(&e))?;
        let person = find(&opened.book, person)?;
        let attempt = person.latest().ok_or_else(|| phrases::NO_PROFILE.with([&person.name]))?;
        let text = match format {
            Format::Json => profile_print::json(person, attempt),
            Format::Markdown => profile_print::markdown(&person.name, attempt, &chapter(setting)?, setting.lang),
        };
        text.ok_or_else(|| phrases::NO_PROFILE.with([&person.name]))
    })
}

/// Prints the page for a talk with a person named likewise.
#[must_use]
pub fn talk(setting: &CommandContext, person: &str) -> ExitCode {
    answer(setting, || {
        let opened = Store::read(Disk, &setting.folder).map_err(|e| sentences::error(&e))?;
        let person = find(&opened.book, person)?;
        let chapter = setting.course.team().map_err(|error| broken(&error))?;
        let (now, limits) = (setting.clock.now(), &opened.book.settings().limits);
        let accounts = opened.book.accounts().values().map(AsRef::as_ref);
        let tally = rep_tally(accounts, person, limits, now.date());
        let of = TalkContext { person, tally: &tally, limits, chapter: &chapter, lang: setting.lang, now };
        Ok(talk_print::markdown(&of))
    })
}

/// Prints the tracker of a project named by name, by customer and name, or by id.
#[must_use]
pub fn tracker(setting: &CommandContext, project: &str, format: Format, estimates: bool) -> ExitCode {
    answer(setting, || {
        of_project(setting, project, estimates, |matter| match format {
            Format::Json => tracker_print::json::json(matter).unwrap_or_default(),
            Format::Markdown => tracker_print::markdown(matter),
        })
    })
}

/// Prints the brief before a meeting of a project named likewise.
#[must_use]
pub fn brief(setting: &CommandContext, project: &str, estimates: bool) -> ExitCode {
    answer(setting, || of_project(setting, project, estimates, brief_print::markdown))
}

/// Prints all keys, as chosen in `config.ron`; a choice that cannot be followed is told and is no failure.
#[must_use]
pub fn keys(setting: &CommandContext) -> ExitCode {
    let (keymap, bad_choices) = Keymap::with(&setting.config.keys);
    for say in setting.complaint.iter().cloned().chain(bad_choices.into_iter().map(help::bad_key)) {
        print_error(setting, &say);
    }
    print_output(&help::page::markdown(&keymap, setting.lang))
}

/// Prints what is made, or says why it cannot be.
pub(super) fn answer(setting: &CommandContext, make: impl FnOnce() -> Result<String, Say>) -> ExitCode {
    match make() {
        Ok(text) => print_output(&text),
        Err(say) => {
            print_error(setting, &say);
            bad()
        }
    }
}

/// The self-assessment and the guide.
pub(super) fn chapter(setting: &CommandContext) -> Result<BrainChapter, Say> {
    setting.course.brain().map_err(|error| broken(&error))
}

pub(super) fn broken(error: &CourseError) -> Say {
    frame::COURSE_BROKEN.with_say(pack_text::course(error))
}

fn of_project(
    setting: &CommandContext,
    name: &str,
    estimates: bool,
    print: impl FnOnce(&ProjectContext) -> String,
) -> Result<String, Say> {
    let opened = Store::read(Disk, &setting.folder).map_err(|e| sentences::error(&e))?;
    let (account, project) = project::find(&opened.book, name)?;
    let brain = chapter(setting)?;
    let texts = setting.course.tracker().map_err(|error| broken(&error))?;
    let steps = setting.course.steps().map_err(|error| broken(&error))?;
    Ok(print(&ProjectContext {
        book: &opened.book,
        account,
        project,
        brain: &brain,
        chapter: &texts,
        steps: Some(&steps),
        lang: setting.lang,
        today: setting.clock.now().date(),
        estimates,
    }))
}

/// The person of that id, or the only one of that name.
fn find<'a>(book: &'a Book, name: &str) -> Result<&'a Person, Say> {
    if let Some(person) = name.parse::<Id>().ok().and_then(|id| book.people().get(&id)) {
        return Ok(person);
    }
    let found: Vec<_> = book.people().values().filter(|p| name_key(&p.name) == name_key(name)).collect();
    match found.as_slice() {
        [] => Err(phrases::NO_SUCH_PERSON.with([name])),
        [one] => Ok(one),
        several => {
            let ids: Vec<_> = several.iter().map(|p| p.id.to_string()).collect();
            Err(phrases::SEVERAL_PEOPLE.with([name, &ids.join(" ")]))
        }
    }
}
