//! This file lays out the desk a screen acts on, commits what the screen did, and follows its request.

use super::commit::commit_with_wall;
use super::{erase, form, handout, wall};
use crate::action::Tab;
use crate::desk::{Desk, Request};
use crate::effect::Effect;
use crate::history::wall_step::{WallState, WallStep};
use crate::model::Model;
use crate::navigation::WayBack;
use crate::overlay::Menu;
use crate::overlay::Overlay;
use crate::projection::allows;
use crate::saving::Access;
use crate::screen::brain::{Brain, BrainView, sheet};
use crate::screen::credit::CreditView;
use crate::screen::workshop::teams::FormedTeams;
use crate::screen::workshop::{WorkshopView, hold};
use crate::screen::{Screen, ViewDepth};
use crate::screens::Screens;
use crate::wall::Private;
use domain::drill::DrillKind;
use domain::id::Id;
use domain::workshop::grouping::request;
use words::steps as phrases;

/// Lets the screen in front act on a desk, then settles what it did.
pub(super) fn on_desk(model: &mut Model, act: impl FnOnce(&mut dyn Screen, &mut Desk)) -> Vec<Effect> {
    let tab = model.navigation.tab;
    run_on_desk(model, |screens, desk| act(screens.get_mut(tab), desk))
}

/// Lets the Brain tab act on a desk, whatever is in front.
pub(super) fn on_brain(model: &mut Model, act: impl FnOnce(&mut Brain, &mut Desk)) -> Vec<Effect> {
    run_on_desk(model, |screens, desk| act(&mut screens.brain, desk))
}

fn run_on_desk(model: &mut Model, act: impl FnOnce(&mut Screens, &mut Desk)) -> Vec<Effect> {
    // Measuring the elements of the grid takes too long to be done at every key.
    let columns = if model.screen().has_grid() { grid_columns(model) } else { 1 };
    let (tab, before) = (model.navigation.tab, model.screen().depth());
    let class = model.screens.workshop.class;
    let state = wall_state(model);
    let prepared = model.wall.prepared.take();
    let mut desk = Desk {
        today: model.session.now.date(),
        now: model.session.now,
        second: model.session.second,
        wall: &model.wall,
        showing: model.wall.showing.clone(),
        prepared,
        lang: model.session.lang,
        page_rows: model.window.page_rows,
        scroll_limit: model.window.scroll_limit,
        grid_columns: columns,
        courses: &model.courses,
        book: &mut model.book,
        ids: &mut model.session.ids,
        notice: None,
        undo_label: None,
        request: None,
    };
    act(&mut model.screens, &mut desk);
    // Other people sit in another class: nobody asked to see their names.
    if class.is_some() && class != model.screens.workshop.class && desk.showing.names {
        hold::hide_names(&mut desk, None);
    }
    let Desk { notice, undo_label: label, request, showing, prepared, .. } = desk;
    lead_back(model, tab, before);
    if notice.is_some() {
        model.notice.clone_from(&notice);
    }
    // First, so that the room does not wait for the disk.
    model.wall.prepared = prepared;
    let mut effects: Vec<_> = wall::send(model, showing).into_iter().collect();
    let step = state.and_then(|before| WallStep::between(before, wall_state(model)?));
    effects.extend(commit_with_wall(model, label.or(notice), step));
    match request {
        Some(Request::Form(subject)) => form::open_form(model, subject),
        Some(Request::Menu) => open_menu(model),
        Some(Request::Contact(account, contact)) => open_contact_page(model, account, contact),
        Some(Request::Erase(whom)) => erase::ask_erase(model, whom),
        Some(Request::Print(key)) => return [effects, handout::print_tracker(model, key)].concat(),
        Some(Request::PrintBrief(key)) => return [effects, handout::print_brief(model, key)].concat(),
        Some(Request::PrintFunnel(owner)) => return [effects, handout::print_funnel(model, owner)].concat(),
        Some(Request::PrintProfile(person, attempt)) => {
            return [effects, handout::print_profile(model, person, attempt)].concat();
        }
        Some(Request::ClassPromises(class)) => return [effects, open_promises(model, class)].concat(),
        Some(Request::FormTeams(class, teams)) => effects.extend(asked_teams(model, class, teams)),
        Some(Request::PrintTalk(person)) => return [effects, handout::print_talk(model, person)].concat(),
        Some(other) => follow_request(model, other),
        None => {}
    }
    effects
}

/// Who leaves a page that another tab opened is led back to that tab.
fn lead_back(model: &mut Model, tab: Tab, before: ViewDepth) {
    let left = (before, model.screens.get(tab).depth()) == (ViewDepth::Page, ViewDepth::Home);
    if let Some(behind) = if left { model.navigation.back_stack.pop() } else { None } {
        model.open_tab(behind.tab);
    }
}

/// The wall as a view of a class has it in its hands; none at the lectern, which has a key of its own for each step back, and in the
/// other tabs.
fn wall_state(model: &Model) -> Option<WallState> {
    let sends = model.navigation.tab == Tab::Workshop && model.screens.workshop.view != WorkshopView::Lectern;
    (sends && model.saving.access == Access::Writer).then(|| wall::state(model))
}

/// Teams that were looked for are there.
pub(super) fn receive_teams(model: &mut Model, formed: &FormedTeams) -> Vec<Effect> {
    run_on_desk(model, |screens, desk| screens.workshop.teams.receive(desk, formed))
}

fn asked_teams(model: &Model, class: Id, teams: usize) -> Option<Effect> {
    let class = model.book.workshops().get(&class)?;
    Some(Effect::FormTeams(class.id, Box::new(request(class, model.book.people(), teams))))
}

/// Leads to what a class promised. Another class may come in front by that.
fn open_promises(model: &mut Model, class: Id) -> Vec<Effect> {
    push_tab(model, Tab::Workshop);
    run_on_desk(model, |screens, desk| screens.workshop.open_promises(desk.book, class, desk.today))
}

/// Opens the menu of what can be done here.
fn open_menu(model: &mut Model) {
    let mut menu = Menu::here(model.screen_scope());
    menu.items.retain(|(_, action)| !model.wall.on || allows(model, *action));
    for (phrase, action) in &mut menu.items {
        *phrase = model.label(*action, *phrase);
    }
    model.overlays.push(Overlay::Menu(menu));
}

/// Leads to another tab; going back from there leads to where it was left.
fn follow_request(model: &mut Model, request: Request) {
    let led = model.navigation.back_stack.len();
    open_requested(model, request);
    let opened = Some(model.screen_scope());
    if let Some(way) = model.navigation.back_stack.get_mut(led) {
        way.opened = opened;
    }
}

fn open_requested(model: &mut Model, request: Request) {
    match request {
        Request::Show(key, tab) => {
            push_tab(model, tab);
            model.show_project(key);
        }
        Request::Event(key, id) => {
            push_tab(model, Tab::Tracker);
            model.screens.tracker.open_entry(&model.book, key, id);
        }
        Request::Alerts(key) => {
            push_tab(model, Tab::Tracker);
            model.screens.tracker.open_alerts(&model.book, key);
        }
        Request::Brief(_) if model.wall.hides(Private::Brief) => model.notice = Some(phrases::BRIEF_OFF_THE_WALL.say()),
        Request::Brief(key) => {
            push_tab(model, Tab::Steps);
            model.screens.steps.open_brief(&model.book, key);
        }
        Request::BadDebts => show_credit(model, CreditView::Grids),
        Request::CreditOrCash => show_credit(model, CreditView::Decision),
        Request::Account(id) => {
            push_tab(model, Tab::Tracker);
            model.screens.tracker.open_account(&model.book, id);
        }
        Request::Coaching(person, entry) => {
            push_tab(model, Tab::Channel);
            model.open_coaching(person, entry);
        }
        Request::Invoices(account, project) => open_invoices(model, account, project, None),
        Request::Invoice(key, about) => open_invoices(model, key.account, Some(key.project), about),
        Request::Person(id) => {
            push_tab(model, Tab::Brain);
            model.screens.brain.open_person(&model.book, id);
        }
        other => open_for_class(model, other),
    }
}

/// Opens what a class practises together, or looks at of its own customer.
fn open_for_class(model: &mut Model, request: Request) {
    let today = model.today();
    match request {
        Request::ClassFunnel(account) => {
            push_tab(model, Tab::Funnel);
            model.screens.funnel.open_class(&model.book, today, account);
        }
        Request::ClassForces(account) => {
            push_tab(model, Tab::Channel);
            model.screens.channel.open_class_forces(&model.book, today, account);
        }
        Request::ClassCollection(account) => {
            show_credit(model, CreditView::Collection);
            model.screens.credit.collection.open_class(&model.book, today, account);
        }
        Request::CoachPage => {
            push_tab(model, Tab::Channel);
            model.screens.channel.open_coach_page();
        }
        Request::Walk => {
            push_tab(model, Tab::Brain);
            model.screens.brain.view = BrainView::Walk;
        }
        Request::Drill(DrillKind::Scorecard) => {
            push_tab(model, Tab::Channel);
            model.screens.channel.open_blanks();
        }
        Request::Drill(kind) => {
            push_tab(model, Tab::Tracker);
            model.screens.tracker.open_class_drill(kind);
        }
        _ => {}
    }
}

fn show_credit(model: &mut Model, view: CreditView) {
    push_tab(model, Tab::Credit);
    let today = model.today();
    model.screens.credit.show_view(&model.book, today, view as usize);
}

/// Opens the page of a contact; going back from it leads to the tab it was opened from.
pub(super) fn open_contact_page(model: &mut Model, account: Id, contact: Id) {
    push_tab(model, Tab::Brain);
    model.screens.brain.open_contact(&model.book, account, contact);
}

/// Opens the invoices of a customer or a project. Going back from them leads to the tab they were opened from, whichever view of
/// the Credit tab was in front last; opened from a view of that tab itself, it leads back to that view.
fn open_invoices(model: &mut Model, account: Id, project: Option<Id>, about: Option<Id>) {
    let today = model.today();
    if model.navigation.tab != Tab::Credit {
        push_tab(model, Tab::Credit);
        model.screens.credit.show_view(&model.book, today, 0);
    }
    let credit = &mut model.screens.credit;
    credit.open_invoices(&model.book, today, account, project);
    if let (Some(page), Some(about)) = (&mut credit.page, about) {
        page.select(&model.book, about);
    }
}

/// Brings a tab in front and keeps the one it was asked for in mind: a page of the tab itself is one more to go back from.
fn push_tab(model: &mut Model, tab: Tab) {
    let from = model.navigation.tab;
    model.open_tab(tab);
    model.navigation.back_stack.push(WayBack { tab: from, opened: None });
}

/// Columns of the grid of elements at the present width and language.
#[must_use]
pub fn grid_columns(model: &Model) -> usize {
    let ruler = model.ruler();
    let sheets = model.courses.brain.iter().flat_map(|c| &c.assessment.sheets);
    let widest = sheets.flat_map(|s| &s.elements).map(|e| ruler.width(e.text.get(model.session.lang))).max();
    sheet::columns(usize::from(model.window.size.0).saturating_sub(2), widest.unwrap_or(16))
}
