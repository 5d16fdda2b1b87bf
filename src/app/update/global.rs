//! This file does the actions that work everywhere, such as undo, the palette and quitting.

pub(crate) mod keys;

use super::commit::{ask_to_quit, save_changes};
use super::desk::on_desk;
use super::{form, sample, wall};
use crate::action::{Action, Tab};
use crate::catalogue::{Catalogue, CatalogueItem, Destination};
use crate::effect::Effect;
use crate::form::subject::Subject;
use crate::history::wall_step::WallState;
use crate::model::Model;
use crate::overlay::Overlay;
use crate::overlay::palette::{Palette, actions};
use crate::projection::allows;
use crate::projects::ProjectRow;
use crate::screen::brain::home::PersonRow;
use crate::wall::Private;
use domain::book::Change;
use domain::drill::DrillKind;
use domain::lang::Lang;
use domain::project::ProjectKey;
use domain::record::{Record, RecordKey};
use paper::course_pages::{GuidePage, title};
use text::edit::LineEditor;
use words::{drill, frame, lectern};

/// Does a global action; none where the action belongs to a screen.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let mut effects = Vec::new();
    match action {
        Action::Go(tab) if tab == model.navigation.tab => {
            model.navigation.back_stack.clear();
            model.screens.end_class();
            model.refresh_screen();
            return Some(on_desk(model, |screen, desk| match screen.can(desk.book, Action::Back) {
                Ok(()) => screen.go_home(desk),
                Err(why) => desk.tell(why),
            }));
        }
        Action::Go(tab) => {
            model.navigation.back_stack.clear();
            model.open_tab(tab);
        }
        Action::Help => model.overlays.push(Overlay::Help(0)),
        Action::Palette => {
            let palette = palette(model);
            model.overlays.push(Overlay::Palette(Box::new(palette)));
        }
        Action::Undo => return Some(undo_or_redo(model, true)),
        Action::Redo => return Some(undo_or_redo(model, false)),
        Action::Language => return Some(set_language(model, model.session.lang.other())),
        Action::Theme => {
            model.session.config.theme = Some(model.session.theme().next());
            effects.push(model.saving.send_config());
        }
        Action::Projector => wall::toggle(model),
        Action::Send => return Some(wall::send_screen(model)),
        Action::Looks => form::open_form(model, Subject::Appearance),
        Action::BookChoices => form::open_form(model, Subject::Book),
        Action::Stages => form::open_form(model, Subject::Stages),
        Action::Drill | Action::Potato => {
            let kind = if action == Action::Drill { DrillKind::Outcome } else { DrillKind::HotPotato };
            model.navigation.back_stack.clear();
            model.open_tab(Tab::Tracker);
            model.screens.tracker.open_drill(kind);
        }
        Action::LookRound => effects.push(Effect::LookRound),
        Action::HowToImport => model.overlays.push(Overlay::HowToImport(0)),
        Action::LoadSample if model.only_follows() => {}
        Action::LoadSample => effects.push(Effect::ReadSample(model.session.lang)),
        Action::DropSample => return Some(sample::request_removal(model)),
        Action::Folder => model.notice = Some(frame::FOLDER_IS.with([&model.saving.folder])),
        Action::Problems => show_problems(model),
        Action::Redraw => effects.push(Effect::Redraw),
        Action::Suspend => effects.push(Effect::Suspend),
        Action::Quit => return Some(quit(model)),
        _ => return None,
    }
    Some(effects)
}

fn show_problems(model: &mut Model) {
    if model.saving.file_problems.is_empty() {
        model.notice = Some(frame::NO_PROBLEMS.say());
    } else {
        model.overlays.push(Overlay::Problems(0));
    }
}

/// Takes the last step back, or does it again; whoever comes back by it is selected.
fn undo_or_redo(model: &mut Model, back: bool) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    if model.screen().keeps_nothing() {
        model.notice = Some(drill::UNDO_IN_CLASS.say());
        return Vec::new();
    }
    let to = model.history.wall_to(back, &wall::state(model));
    // What is on a wall that stands still stays there; where the step was about nothing else, that is told and the step is gone.
    let held = |to: &WallState| to.showing.frozen != model.wall.showing.frozen;
    if to.as_ref().is_some_and(held) && model.history.drop_wall_step(back) {
        model.notice = Some(lectern::UNDO_FROZEN.say());
        return Vec::new();
    }
    let to = to.filter(|to| !held(to));
    let say = if back { model.history.undo(&mut model.book) } else { model.history.redo(&mut model.book) };
    let to = to.filter(|_| say != frame::CHANGED_SINCE.say());
    model.notice = Some(say);
    let changes = model.book.take_journal();
    // First, so that the room does not wait for the disk.
    let mut effects: Vec<_> = to.and_then(|to| wall::bring_back(model, to)).into_iter().collect();
    effects.extend(save_changes(model, &changes));
    let returned = changes.iter().find_map(|c| match (c.key, &c.before) {
        (RecordKey::Person(id), None) => Some(id),
        _ => None,
    });
    if let Some(id) = returned {
        model.screens.brain.home.select(&model.book, PersonRow::Person(id));
    }
    if let Some(key) = changes.iter().find_map(back_again) {
        model.screens.tracker.home.list.reveal(&model.book, key);
    }
    effects
}

/// The customer or project a change brought back, so that the next key goes there and not to whatever took its place.
fn back_again(change: &Change) -> Option<ProjectRow> {
    let (RecordKey::Account(id), Some(Record::Account(after))) = (change.key, &change.after) else { return None };
    let before = match &change.before {
        Some(Record::Account(before)) => before.projects.as_slice(),
        _ => &[],
    };
    let project = after.projects.iter().find(|p| before.iter().all(|b| b.id != p.id));
    let listed = project.map(|p| ProjectRow::Project(ProjectKey { account: id, project: p.id }));
    listed.or_else(|| change.before.is_none().then_some(ProjectRow::Account(id)))
}

/// The palette over everything on offer: actions, what has a name in the book, pages of the guide. On the projector no names
/// are listed.
fn palette(model: &mut Model) -> Palette {
    let lang = model.session.lang;
    // What Enter does has no name of its own, unless the selected row gives it one.
    let open = model.screen().label(Action::Open).map(|phrase| (Action::Open, phrase));
    let mut lead: Vec<_> = actions(model.screen_scope()).into_iter().chain(open).collect();
    for (action, phrase) in &mut lead {
        *phrase = model.label(*action, *phrase);
    }
    lead.retain(|(action, _)| !model.wall.on || allows(model, *action));
    let lead = lead
        .into_iter()
        .map(|(action, phrase)| CatalogueItem::new(phrase.text(lang), Destination::Do(action)))
        .collect();
    let catalogue = if model.wall.hides(Private::Search) {
        Catalogue::default()
    } else {
        let Model { catalogue, book, .. } = &mut *model;
        *catalogue = catalogue.updated(book);
        catalogue.clone()
    };
    let course = model.courses.brain.as_ref();
    let guide = GuidePage::all()
        .into_iter()
        .filter_map(|page| Some(CatalogueItem::new(&title(course?, page, lang)?, Destination::Page(page))));
    let views = Tab::ALL.into_iter().flat_map(|tab| {
        let views = model.screens.get(tab).views().iter().enumerate();
        views.map(move |(place, view)| {
            let label = frame::VIEW_OF_TAB.fill(lang, [tab.title().text(lang), view.text(lang)]);
            CatalogueItem::new(&label, Destination::View(tab, place))
        })
    });
    let pages = views.chain(guide).collect();
    Palette::new(LineEditor::query(), lead, catalogue, pages)
}

/// Switches the language and keeps the choice.
pub(super) fn set_language(model: &mut Model, lang: Lang) -> Vec<Effect> {
    model.session.lang = lang;
    model.session.config.lang = Some(lang);
    vec![model.saving.send_config()]
}

/// Ends: at once where all is on disk, after the last answer where something is on its way, and asks first where something
/// could not be saved.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    let mut effects = form::commit(model);
    if model.saving.has_failures() {
        ask_to_quit(model, frame::QUIT_UNSAVED);
    } else if model.saving.throw_away && model.history.can_undo() {
        // Whoever worked here may have forgotten that it is a copy.
        ask_to_quit(model, frame::QUIT_COPY);
    } else if model.saving.all_saved() {
        effects.push(Effect::Quit);
    } else if model.saving.leaving {
        // Whoever asks again does not want to wait.
        ask_to_quit(model, frame::QUIT_STALLED);
    } else {
        model.saving.leaving = true;
    }
    effects
}
