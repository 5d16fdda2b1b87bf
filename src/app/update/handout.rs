//! This file prints a project, the funnel or a profile as a page to be handed on. Temperaments and estimates stay inside, whatever the
//! screen shows.

use crate::effect::Effect;
use crate::model::Model;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::project::ProjectKey;
use domain::team::tally::rep_tally;
use paper::print::brief;
use paper::print::context::ProjectContext;
use paper::print::funnel::{FunnelScope, markdown as page};
use paper::print::profile;
use paper::print::talk::{self, TalkContext};
use paper::print::tracker::markdown;
use text::file_name;
use words::{frame, funnel as phrases};

pub(super) fn print_tracker(model: &mut Model, key: ProjectKey) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let (Some((account, project)), Some(brain), Some(chapter)) =
        (model.book.project(key), &model.courses.brain, &model.courses.tracker)
    else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let (lang, today) = (model.session.lang, model.today());
    let of = ProjectContext {
        book: &model.book,
        account,
        project,
        brain,
        chapter,
        steps: None,
        lang,
        today,
        estimates: false,
    };
    let name = format!("{}-{}-{}", file_name(&account.name), file_name(&project.name), project.id);
    let text = markdown(&of);
    vec![model.saving.send_page(format!("{name}-1-2-1-{today}.md"), text)]
}

pub(super) fn print_brief(model: &mut Model, key: ProjectKey) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let courses = &model.courses;
    let (Some((account, project)), Some(brain), Some(chapter), Some(steps)) =
        (model.book.project(key), &courses.brain, &courses.tracker, &courses.steps)
    else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let (lang, today) = (model.session.lang, model.today());
    let (book, steps) = (&model.book, Some(&**steps));
    let of = ProjectContext { book, account, project, brain, chapter, steps, lang, today, estimates: false };
    let name = format!("{}-{}-{}", file_name(&account.name), file_name(&project.name), project.id);
    let text = brief::markdown(&of);
    vec![model.saving.send_page(format!("{name}-brief-{today}.md"), text)]
}

/// Prints the funnel, of all of us, of one owner, or what nobody owns.
pub(super) fn print_funnel(model: &mut Model, owner: OwnerFilter) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let today = model.today();
    let of = FunnelScope { book: &model.book, owner, lang: model.session.lang, today };
    let whose = match owner {
        OwnerFilter::All => String::new(),
        OwnerFilter::One(id) => format!("{}-{id}-", file_name(&of.person(id))),
        OwnerFilter::Nobody => format!("{}-", file_name(phrases::OWNER_NOBODY.text(model.session.lang))),
    };
    let text = page(&of);
    vec![model.saving.send_page(format!("funnel-{whose}{today}.md"), text)]
}

/// Prints the profile of a finished attempt.
pub(super) fn print_profile(model: &mut Model, person: Id, attempt: Id) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let Some(chapter) = &model.courses.brain else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let Some(person) = model.book.people().get(&person) else { return Vec::new() };
    let Some(attempt) = person.attempts.iter().find(|a| a.id == attempt) else { return Vec::new() };
    let page = profile::markdown(&person.name, attempt, chapter, model.session.lang);
    let name = format!("profile-{}-{}-{}.md", file_name(&person.name), person.id, attempt.day());
    page.map(|page| model.saving.send_page(name, page)).into_iter().collect()
}

/// Prints the page for a talk with somebody.
pub(super) fn print_talk(model: &mut Model, person: Id) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let Some(chapter) = &model.courses.team else {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    };
    let Some(person) = model.book.people().get(&person) else { return Vec::new() };
    let (today, limits) = (model.today(), &model.book.settings().limits);
    let tally = rep_tally(model.book.accounts().values().map(AsRef::as_ref), person, limits, today);
    let of = TalkContext { person, tally: &tally, limits, chapter, lang: model.session.lang, now: model.session.now };
    let name = format!("talk-{}-{}-{today}.md", file_name(&person.name), person.id);
    let text = talk::markdown(&of);
    vec![model.saving.send_page(name, text)]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::config::Config;
    use crate::saving::Access;
    use domain::account::Account;
    use domain::lang::Lang;
    use domain::person::{Person, PersonKind};
    use domain::project::Project;
    use domain::record::Record;

    #[test]
    fn the_funnel_is_handed_on_whole_or_of_one_owner() {
        let day = jiff::civil::date(2026, 1, 5);
        let mut model = Model::new(Config::default(), Lang::En, day.at(9, 0, 0, 0), 1);
        let mut account = Account::new(model.session.ids.next_id(), "Northern".into());
        let owner = model.session.ids.next_id();
        let person = Person::new(owner, "A/B".into(), PersonKind::Colleague, day);
        for (name, owner) in [("theirs", Some(owner)), ("nobody's", None)] {
            let project = Project::new(model.session.ids.next_id(), name.into(), day);
            account.projects.push(Project { owner, ..project });
        }
        model.book.put_unjournaled(Record::Account(Arc::new(account)));
        model.book.put_unjournaled(Record::Person(Arc::new(person)));
        let page = |model: &mut Model, owner| match print_funnel(model, owner).as_slice() {
            [Effect::Print(name, text)] => (name.clone(), text.clone()),
            other => panic!("{other:?}"),
        };
        let (name, text) = page(&mut model, OwnerFilter::All);
        assert_eq!(name, "funnel-2026-01-05.md");
        assert!(text.contains("theirs") && text.contains("nobody's"), "{text}");
        let (name, text) = page(&mut model, OwnerFilter::One(owner));
        assert_eq!(name, format!("funnel-A-B-{owner}-2026-01-05.md"));
        assert!(text.contains("theirs") && !text.contains("nobody's"), "{text}");
        let (name, text) = page(&mut model, OwnerFilter::Nobody);
        assert_eq!(name, "funnel-nobody-2026-01-05.md");
        assert!(!text.contains("theirs") && text.contains("nobody's"), "{text}");
        model.saving.access = Access::Follower;
        assert_eq!(print_funnel(&mut model, OwnerFilter::All), []);
        assert_eq!(model.notice, Some(frame::FOLLOWER.say()));
    }
}
