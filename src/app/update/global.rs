//! Actions that work everywhere.

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::find::Haystack;
use super::super::form::subject::Subject;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::palette::{Goal, Item, Palette, actions};
use super::super::phrase::{action as words, brain as people, frame};
use super::super::saving::Access;
use super::super::screen::brain::guide::{GuidePage, title};
use crate::app::screen::brain::Brain;

/// Does a global action; none where the action belongs to a screen.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let mut effects = Vec::new();
    match action {
        Action::Go(tab) => model.tab = tab,
        Action::Help => model.overlays.push(Overlay::Help(0)),
        Action::Palette => {
            let palette = Palette::new(items(model));
            model.overlays.push(Overlay::Palette(Box::new(palette)));
        }
        Action::Undo => return Some(turn(model, true)),
        Action::Redo => return Some(turn(model, false)),
        Action::Language => return Some(super::speak(model, model.lang.other())),
        Action::Theme => {
            model.config.theme = model.config.theme.next();
            effects.push(Effect::SaveConfig);
        }
        Action::Projector => {
            model.projector = !model.projector;
            model.notice = Some(if model.projector { frame::PROJECTOR_ON } else { frame::PROJECTOR_OFF }.say());
        }
        Action::Looks => super::form::open(model, Subject::Looks),
        Action::BookChoices => super::form::open(model, Subject::Book),
        Action::LoadSample if model.access == Access::Follower => model.notice = Some(frame::FOLLOWER.say()),
        Action::LoadSample => effects.push(Effect::ReadSample(model.lang)),
        Action::DropSample => return Some(super::data::drop_sample(model)),
        Action::Folder => model.notice = Some(frame::FOLDER_IS.with([&model.folder])),
        Action::Problems => show_problems(model),
        Action::Redraw => effects.push(Effect::Redraw),
        Action::Suspend => effects.push(Effect::Suspend),
        Action::Quit => return Some(super::quit(model)),
        _ => return None,
    }
    Some(effects)
}

fn show_problems(model: &mut Model) {
    if model.troubles.is_empty() {
        model.notice = Some(frame::NO_PROBLEMS.say());
    } else {
        model.overlays.push(Overlay::Problems(0));
    }
}

fn turn(model: &mut Model, back: bool) -> Vec<Effect> {
    let say = if back { model.history.undo(&mut model.book) } else { model.history.redo(&mut model.book) };
    model.notice = Some(say);
    let changes = model.book.take_journal();
    for change in &changes {
        model.saving.sent(change.key);
    }
    super::refresh(model);
    changes.into_iter().map(|c| Effect::Save(c.key)).collect()
}

/// Everything the palette offers: actions, people, pages of the guide. On the projector no names are listed.
fn items(model: &Model) -> Vec<Item> {
    let lang = model.lang;
    let item = |label: &str, kind, goal| Item { label: label.to_owned(), stack: Haystack::new(label), kind, goal };
    let mut items: Vec<_> = actions(model.screen_scope())
        .into_iter()
        .map(|(action, phrase)| item(phrase.text(lang), words::KIND_ACTION, Goal::Do(action)))
        .collect();
    if !model.projector {
        items.extend(model.book.people().values().map(|p| item(&p.name, words::KIND_PERSON, Goal::Person(p.id))));
    }
    for page in GuidePage::all() {
        let hidden = model.projector && matches!(page, GuidePage::Temperament(_));
        if let Some(title) = model.course.as_ref().filter(|_| !hidden).and_then(|c| title(c, page, lang)) {
            items.push(item(&title, words::KIND_PAGE, Goal::Page(page)));
        }
    }
    items
}

/// Goes where a choice of the palette leads.
pub fn reach(model: &mut Model, goal: Goal) -> Vec<Effect> {
    match goal {
        Goal::Do(action) => super::act(model, action),
        Goal::Person(id) => {
            model.brain.open_person(&model.book, id);
            Vec::new()
        }
        Goal::Page(page) => {
            model.brain.open_page(page);
            Vec::new()
        }
    }
}

/// A choice of the first start.
pub fn welcome(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Assess => super::on_desk(model, Brain::assess),
        Action::Back => super::on_desk(model, |brain, desk| {
            super::super::screen::brain::begin_empty(brain, desk);
            desk.tell(people::BEGUN_EMPTY);
        }),
        other => super::act(model, other),
    }
}
