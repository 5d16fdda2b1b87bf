//! Carries out the effects the model asks for: data in, messages out. What belongs to the terminal is left to the loop.

use std::sync::mpsc::Sender;

use super::error_text as sentences;
use super::event::Event;
use super::pack_text;
use super::saver::{Job, Saver};
use app::catalogue::Catalogue;
use app::course::{Chapter, ChapterName};
use app::effect::Effect;
use app::model::Model;
use app::msg::Msg;
use app::saving::Extra;
use app::screen::workshop::teams::FormedTeams;
use domain::id::Id;
use domain::workshop::teams::request::TeamRequest;
use store::course::{CourseError, CourseSource};
use store::sample;
use store::sample::untouched::untouched;
use ui::wall::drawn;
use words::{course_pack, frame, shell, wall};

/// What the loop has to do itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoopCommand {
    /// Open a throw-away copy of the sample.
    LookRound,
    /// Draw everything anew.
    Redraw,
    /// Hand the terminal back for a while.
    Suspend,
    /// End.
    Quit,
}

/// Carries an effect out: what it answers, and what is left to the loop.
#[must_use]
pub fn perform(
    model: &Model,
    saver: &Saver,
    course: &CourseSource,
    effect: &Effect,
) -> (Option<Msg>, Option<LoopCommand>) {
    let (taken, extra) = match *effect {
        Effect::Save(key) => {
            let taken = saver.give(Job::Save(key, model.book.get(key)));
            let why = frame::NOT_SAVED.with_say(shell::SAVER_GONE.say());
            return ((!taken).then_some(Msg::Unsaved(key, why)), None);
        }
        Effect::AcceptMerge(key) => {
            // Where the thread is gone, the next save says so.
            let _ = model.book.get(key).is_none_or(|record| saver.give(Job::Accept(record)));
            return (None, None);
        }
        Effect::Erase(ref erasure) => {
            // Here too: the saves that follow say so.
            let _ = saver.give(Job::Erase(erasure.clone()));
            return (None, None);
        }
        Effect::FinishErasures => {
            let gone = || Msg::NotErased(shell::SAVER_GONE.say());
            return ((!saver.give(Job::FinishErasures)).then(gone), None);
        }
        Effect::Print(ref name, ref text) => {
            (saver.give(Job::Print(name.clone(), text.clone())), Extra::Print(name.clone()))
        }
        Effect::SaveDrafts => (saver.give(Job::Drafts(model.saving.drafts.clone())), Extra::Drafts),
        Effect::SaveConfig => (saver.give(Job::Config(Box::new(model.session.config.clone()))), Extra::Config),
        Effect::ReadCourse(name) => return (Some(read_course(course, name)), None),
        Effect::ReadSample(lang) => return (Some(read_sample(model, lang)), None),
        Effect::FindSample => return (Some(find_sample(model)), None),
        Effect::Catalogue => {
            catalogue(model, saver);
            return (None, None);
        }
        Effect::FormTeams(class, ref asked) => return (form_teams(saver.news(), class, asked), None),
        Effect::LookRound => return (None, Some(LoopCommand::LookRound)),
        Effect::Show(ref showing) => {
            let why = || Msg::Tell(wall::NOT_SHOWN.with_say(shell::SAVER_GONE.say()));
            return ((!saver.give(Job::Show(showing.clone()))).then(why), None);
        }
        Effect::DrawScreen => return (Some(Msg::ScreenDrawn(Box::new(drawn::page(model)))), None),
        Effect::Redraw => return (None, Some(LoopCommand::Redraw)),
        Effect::Suspend => return (None, Some(LoopCommand::Suspend)),
        Effect::Quit => return (None, Some(LoopCommand::Quit)),
    };
    let gone = (!taken).then(|| Msg::ExtraUnsaved(extra, frame::NOT_SAVED.with_say(shell::SAVER_GONE.say())));
    (gone, None)
}

/// Makes the catalogue on a thread of its own: a large book takes a tenth of a second. Where there is no thread to be had, the
/// model makes it when it is asked for.
fn catalogue(model: &Model, saver: &Saver) {
    let (book, news) = (model.book.clone(), saver.news());
    let make = move || {
        let _ = news.send(Msg::Catalogue(Catalogue::of(&book)).into());
    };
    let _ = std::thread::Builder::new().spawn(make);
}

/// Looks for teams on a thread of its own; where there is no thread to be had, here and now.
fn form_teams(news: Sender<Event>, class: Id, asked: &TeamRequest) -> Option<Msg> {
    let find = move |asked| Msg::TeamsFormed(Box::new(FormedTeams::find(class, asked)));
    let sent = TeamRequest::clone(asked);
    let look = move || {
        let _ = news.send(find(sent).into());
    };
    std::thread::Builder::new().spawn(look).is_err().then(|| find(asked.clone()))
}

/// A chapter of the course; in place of its files with a fault those inside the program, with what is wrong.
#[must_use]
pub fn read_course(course: &CourseSource, name: ChapterName) -> Msg {
    let broken = |error: &CourseError| frame::COURSE_BROKEN.with_say(pack_text::course(error));
    let error = match chapter(course, name) {
        Ok(chapter) => return Msg::Course(chapter),
        Err(error) if *course == CourseSource::BuiltIn => return Msg::Tell(broken(&error)),
        Err(error) => error,
    };
    let force = course.in_force();
    if let Some(chapter) = chapter(&force.source, name).ok().filter(|_| !force.faults.is_empty()) {
        return Msg::CourseFallback(chapter, pack_text::left_out(&force.faults));
    }
    match chapter(&CourseSource::BuiltIn, name) {
        Ok(chapter) => Msg::CourseFallback(chapter, course_pack::FALLBACK.with_say(broken(&error))),
        Err(error) => Msg::Tell(broken(&error)),
    }
}

fn chapter(course: &CourseSource, name: ChapterName) -> Result<Chapter, CourseError> {
    match name {
        ChapterName::Brain => course.brain().map(|c| Chapter::Brain(Box::new(c))),
        ChapterName::Tracker => course.tracker().map(|c| Chapter::Tracker(Box::new(c))),
        ChapterName::Drills => course.drills().map(|c| Chapter::Drills(Box::new(c))),
        ChapterName::Steps => course.steps().map(|c| Chapter::Steps(Box::new(c))),
        ChapterName::Scorecard => course.scorecard().map(|c| Chapter::Scorecard(Box::new(c))),
        ChapterName::Channel => course.channel().map(|c| Chapter::Channel(Box::new(c))),
        ChapterName::Team => course.team().map(|c| Chapter::Team(Box::new(c))),
        ChapterName::Credit => course.credit().map(|c| Chapter::Credit(Box::new(c))),
        ChapterName::Collection => course.collection().map(|c| Chapter::Collection(Box::new(c))),
        ChapterName::Lessons => course.lessons().map(|c| Chapter::Lessons(Box::new(c))),
    }
}

/// The sample territory for today, with the owners set to whoever is me here.
fn read_sample(model: &Model, lang: domain::lang::Lang) -> Msg {
    match sample::sample(lang, model.today()) {
        Ok(sample) => {
            let sample = match model.book.me() {
                Some(me) => sample.with_me(me.id),
                None => sample,
            };
            Msg::Sample(sample.records, Box::new(sample.me))
        }
        Err(error) => Msg::Tell(sentences::sample(&error)),
    }
}

/// What of the sample in the book nobody changed.
fn find_sample(model: &Model) -> Msg {
    match untouched(&model.book) {
        Ok(found) => Msg::SampleFound(found.records, found.targets),
        Err(error) => Msg::Tell(sentences::sample(&error)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use domain::id::IdSource;
    use domain::workshop::teams::request::TeamMember;

    use super::*;

    #[test]
    fn teams_are_looked_for_beside_the_loop_and_come_as_news() {
        let mut ids = IdSource::new(1);
        let people = (0..40).map(|_| TeamMember { id: ids.next_id(), counts: None }).collect();
        let asked = TeamRequest { people, teams: 5, locked: Vec::new(), apart: Vec::new() };
        let (class, (to, from)) = (ids.next_id(), channel());
        assert_eq!(form_teams(to, class, &asked), None, "nothing is answered here and now");
        let Event::Msg(Msg::TeamsFormed(formed)) = from.recv().unwrap() else { panic!("another answer") };
        assert_eq!((formed.class, &formed.asked), (class, &asked));
        assert_eq!(formed.found.unwrap().members(4).count(), 8);
    }
}
