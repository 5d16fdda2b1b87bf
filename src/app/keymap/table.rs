//! This file puts the lists of all screens one after the other. It declares no key: that is done in the list of a screen.

use super::row::{KeyGroup, KeyRow};
use super::scope::KeyScope;
use crate::overlay::keys as overlay;
use crate::screen::{self, brain, channel, credit, funnel, steps, today, tracker, workshop};
use crate::update::global::keys as global;

/// Every list, in the order of the help.
static GROUPS: &[KeyGroup] = &[
    global::TAB_KEYS,
    global::KEYS,
    screen::MOVE_KEYS,
    today::keys::KEYS,
    brain::home::KEYS,
    brain::intro::KEYS,
    brain::sheet::KEYS,
    brain::guide::KEYS,
    brain::compare::KEYS,
    brain::walk::KEYS,
    brain::walk::LISTEN_KEYS,
    brain::customer::KEYS,
    tracker::home::keys::KEYS,
    tracker::account::KEYS,
    tracker::guide_test::KEYS,
    tracker::drill::KEYS,
    steps::KEYS,
    steps::brief::KEYS,
    funnel::keys::KEYS,
    funnel::picture::KEYS,
    channel::matrix::keys::KEYS,
    channel::matrix::keys::LINE_KEYS,
    channel::resources::KEYS,
    channel::scorecard::KEYS,
    channel::scorecard::blanks::KEYS,
    channel::forces::KEYS,
    channel::team::keys::KEYS,
    channel::team::talk::KEYS,
    channel::team::coach::KEYS,
    credit::grids::KEYS,
    credit::decision::KEYS,
    credit::ageing::KEYS,
    credit::collection::KEYS,
    credit::terms::KEYS,
    credit::invoices::keys::KEYS,
    workshop::lectern::keys::KEYS,
    workshop::agenda::keys::KEYS,
    workshop::roster::KEYS,
    workshop::votes::keys::KEYS,
    workshop::teams::keys::KEYS,
    workshop::cases::keys::KEYS,
    workshop::after::KEYS,
    screen::FIELD_KEYS,
    overlay::FORM_KEYS,
    overlay::PALETTE_KEYS,
    overlay::MENU_KEYS,
    overlay::PAGE_KEYS,
    overlay::CONFIRM_KEYS,
    global::WALL_KEYS,
];

pub fn key_groups() -> impl Iterator<Item = &'static KeyGroup> {
    GROUPS.iter()
}

/// The keys of a scope, in the order they are shown.
pub fn key_rows(scope: KeyScope) -> impl Iterator<Item = &'static KeyRow> {
    key_groups().filter(move |group| group.scope == scope).flat_map(|group| group.rows)
}
