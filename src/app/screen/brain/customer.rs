//! This view shows a contact: who it is, the clues that were seen, and the estimate they add up to.

use super::route::BrainRoute;
use super::verb::BrainVerb;
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::book::Book;
use domain::brain::estimate::{Estimate, toggle};
use domain::contact::{Contact, Overrule};
use domain::course::tracker::{CLUES, ClueField, TrackerChapter};
use domain::id::Id;
use domain::quadrant::Quadrant;
use words::{Phrase, action as labels, customer as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Customer,
    title: labels::SCOPE_CUSTOMER,
    rows: &[
        row("space x", Action::Toggle, labels::TICK, true),
        row("enter", Action::Open, labels::COMPARE_WITH, false),
        row("v", Action::Brain(BrainVerb::Overrule), labels::OVERRULE, true),
        row("d delete", Action::Remove, labels::UNRULE, true),
        row("w", Action::Brain(BrainVerb::Walk), labels::WALK, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("o", Action::Outcome, labels::OUTCOME, false),
        row("O", Action::Just, labels::JUST, false),
        row("m", Action::Meet, labels::MEET, false),
        row("t", Action::Touch, labels::TOUCH, true),
        row("f", Action::Task, labels::TASK, false),
        row("A", Action::Brain(BrainVerb::Assess), labels::ASSESS, false),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// A part of the view that can have the focus, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CustomerPane {
    /// Who it is.
    Person,
    /// What was seen.
    #[default]
    Clues,
    /// What it adds up to.
    Reading,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub account: Id,
    /// Somebody there.
    pub contact: Id,
    pub pane: CustomerPane,
    /// The clue under the cursor, 0 to 23 in the order shown.
    pub cursor: usize,
    /// First line of who it is.
    pub about: usize,
    /// First line of the estimate.
    pub scroll: usize,
    /// Whether the quadrants are being set by hand, and the one under the cursor.
    pub overruling: Option<Quadrant>,
}

/// A clue in the order shown: where it is seen, and its key.
pub type ShownClue = (ClueField, String);

/// The clues by where they are seen, with the quadrants mixed, so that whoever ticks looks at the person and not for a type.
/// Empty until the course is read.
#[must_use]
pub fn shown_clues(chapter: Option<&TrackerChapter>) -> Vec<ShownClue> {
    let mut places = Vec::new();
    for field in [ClueField::Decide, ClueField::Ask, ClueField::Look, ClueField::Talk] {
        for number in 1..=CLUES {
            let same = |key: &&str| key.ends_with(&number.to_string());
            let here = chapter.iter().flat_map(|c| &c.clues).filter(|c| c.field == field).map(|c| c.key.as_str());
            places.extend(here.filter(same).map(|key| (field, key.to_owned())));
        }
    }
    places
}

impl Customer {
    /// Opens at somebody.
    #[must_use]
    pub const fn at(account: Id, contact: Id) -> Self {
        Self { account, contact, pane: CustomerPane::Clues, cursor: 0, about: 0, scroll: 0, overruling: None }
    }

    /// The contact as it stands.
    #[must_use]
    pub fn contact<'a>(&self, book: &'a Book) -> Option<&'a Contact> {
        book.accounts().get(&self.account)?.contact(self.contact)
    }

    /// Whether the contact is still there.
    #[must_use]
    pub fn valid(&self, book: &Book) -> bool {
        self.contact(book).is_some()
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let judged = self.contact(book).is_some_and(|c| c.overrule.is_some());
        match action {
            Action::Remove if !judged => Err(phrases::NOT_JUDGED),
            Action::Brain(BrainVerb::Assess) if book.me().is_some_and(|me| me.latest().is_some()) => {
                Err(phrases::TAKEN)
            }
            _ => Ok(()),
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        if let Some(quadrant) = self.overruling {
            return self.act_overruling(desk, quadrant, action);
        }
        match action {
            Action::Back if self.pane == CustomerPane::Clues => return BrainRoute::Home,
            Action::Back => self.pane = CustomerPane::Clues,
            Action::Brain(BrainVerb::Walk) => return self.walk(desk),
            Action::Brain(BrainVerb::Assess) => return assess(desk),
            Action::Toggle if self.pane != CustomerPane::Clues => self.pane = CustomerPane::Clues,
            Action::Toggle => self.tick(desk),
            Action::Open => desk.request = Some(Request::Menu),
            Action::Brain(BrainVerb::Overrule) => {
                let led = self.contact(desk.book).and_then(|c| c.overrule.as_ref()?.quadrants.first().copied());
                self.pane = CustomerPane::Reading;
                self.scroll = 0;
                self.overruling = Some(led.unwrap_or(Quadrant::A));
            }
            Action::Remove => self.set_leading(desk, Vec::new()),
            Action::Edit => desk.request = Some(Request::Form(Subject::Contact(self.account, self.contact, None))),
            Action::Left | Action::Right | Action::NextPane | Action::PrevPane => self.change_pane(action),
            _ => self.move_cursor(desk, action),
        }
        BrainRoute::Stay
    }

    /// Walks around a message to this one; with too few clues nobody in particular listens, and that is told.
    fn walk(&self, desk: &mut Desk) -> BrainRoute {
        if self.contact(desk.book).and_then(|c| Estimate::of(c).listening_ranks()).is_none() {
            desk.tell(phrases::NOT_HEARD);
        }
        BrainRoute::Walk
    }

    /// To another pane: left and right stop at the ends, the others go round.
    fn change_pane(&mut self, action: Action) {
        self.pane = match (self.pane, action) {
            (CustomerPane::Clues | CustomerPane::Person, Action::Left)
            | (CustomerPane::Clues, Action::PrevPane)
            | (CustomerPane::Reading, Action::NextPane) => CustomerPane::Person,
            (CustomerPane::Clues, Action::Right | Action::NextPane)
            | (CustomerPane::Person, Action::PrevPane)
            | (CustomerPane::Reading, Action::Right) => CustomerPane::Reading,
            _ => CustomerPane::Clues,
        };
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        let len = shown_clues(desk.courses.tracker.as_deref()).len();
        let scroll = |at| crate::screen::scroll(at, action, desk.page_rows, desk.scroll_limit);
        match self.pane {
            CustomerPane::Person => self.about = scroll(self.about),
            CustomerPane::Clues => self.cursor = crate::screen::step_cursor(self.cursor, action, len, desk.page_rows),
            CustomerPane::Reading => self.scroll = scroll(self.scroll),
        }
    }

    /// Moves among the four quadrants, turns one over, or leaves them.
    fn act_overruling(&mut self, desk: &mut Desk, quadrant: Quadrant, action: Action) -> BrainRoute {
        match action {
            Action::Toggle | Action::Open => self.toggle_quadrant(desk, quadrant),
            Action::Back | Action::Brain(BrainVerb::Overrule) => self.stop_overruling(),
            Action::NextPane | Action::PrevPane => {
                self.stop_overruling();
                self.change_pane(action);
            }
            Action::Remove => self.set_leading(desk, Vec::new()),
            Action::Brain(BrainVerb::Walk | BrainVerb::Assess) | Action::Edit => {
                self.stop_overruling();
                return self.act(desk, action);
            }
            _ => self.overruling = Some(neighbour_quadrant(quadrant, action)),
        }
        BrainRoute::Stay
    }

    fn stop_overruling(&mut self) {
        self.overruling = None;
        self.pane = CustomerPane::Clues;
    }

    /// Sets one quadrant by hand, or takes it back.
    pub fn toggle_quadrant(&mut self, desk: &mut Desk, quadrant: Quadrant) {
        let Some(contact) = self.contact(desk.book) else { return };
        let led = contact.overrule.as_ref().map(|o| o.quadrants.as_slice()).unwrap_or_default();
        let wanted = |q: &Quadrant| led.contains(q) != (*q == quadrant);
        let quadrants = Quadrant::ALL.into_iter().filter(wanted).collect();
        self.overruling = Some(quadrant);
        self.set_leading(desk, quadrants);
    }

    /// Lets these quadrants lead, whatever the clues say; with none the clues speak again.
    fn set_leading(&self, desk: &mut Desk, quadrants: Vec<Quadrant>) {
        let Some(name) = self.contact(desk.book).map(|c| c.name.clone()) else { return };
        let letters: String = quadrants.iter().map(|q| q.letter()).collect();
        let overrule = (!quadrants.is_empty()).then_some(Overrule { quadrants, on: desk.today });
        let set = overrule.is_some();
        self.edit(desk, |contact| contact.overrule = overrule);
        // Undo tells its words again, perhaps on the wall. The name is hidden there, and the letters are left out.
        desk.undo_label =
            Some(if set { phrases::JUDGING } else { phrases::UNJUDGING }.with_person(self.contact, &name));
        desk.tell(if set { phrases::JUDGED.with([&letters]) } else { phrases::UNJUDGED.say() });
    }

    /// Ticks the clue under the cursor with today's date, or takes it back.
    fn tick(&mut self, desk: &mut Desk) {
        let places = shown_clues(desk.courses.tracker.as_deref());
        let Some((_, key)) = places.get(self.cursor) else { return desk.tell(phrases::NO_CLUES) };
        let Some(name) = self.contact(desk.book).map(|c| c.name.clone()) else { return };
        let (today, mut ticked) = (desk.today, false);
        self.edit(desk, |contact| ticked = toggle(&mut contact.clues, key, today));
        desk.undo_label =
            Some(if ticked { phrases::TICKING } else { phrases::UNTICKING }.with_person(self.contact, &name));
        desk.tell(if ticked { phrases::TICKED } else { phrases::UNTICKED });
    }

    /// Ticks a clue by its place.
    pub fn tick_at(&mut self, desk: &mut Desk, place: usize) {
        let len = shown_clues(desk.courses.tracker.as_deref()).len();
        self.cursor = place.min(len.saturating_sub(1));
        (self.overruling, self.pane) = (None, CustomerPane::Clues);
        self.act(desk, Action::Toggle);
    }

    fn edit(&self, desk: &mut Desk, edit: impl FnOnce(&mut Contact)) {
        let id = self.contact;
        desk.book.edit_account(self.account, |account| {
            if let Some(contact) = account.contact_mut(id) {
                edit(contact);
            }
        });
    }
}

/// The quadrant that lies on the kite where a movement leads.
const fn neighbour_quadrant(from: Quadrant, action: Action) -> Quadrant {
    use Quadrant::{A, B, C, D};
    match (from, action) {
        (D, Action::Left) | (B, Action::Up) | (_, Action::First) => A,
        (C, Action::Left) | (A, Action::Down) => B,
        (B, Action::Right) | (D, Action::Down) => C,
        (A, Action::Right) | (C, Action::Up) | (_, Action::Last) => D,
        _ => from,
    }
}

/// Begins my assessment, or goes on with it; makes me where nobody is.
fn assess(desk: &mut Desk) -> BrainRoute {
    let me = desk.ensure_me();
    let open = desk.book.people().get(&me).and_then(|p| p.unfinished()).map(|a| a.id);
    open.map_or(BrainRoute::Intro(me), |attempt| BrainRoute::Sheet(me, attempt))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::IdSource;

    #[test]
    fn left_and_right_stop_at_the_ends_and_the_others_go_round() {
        let mut ids = IdSource::new(1);
        let mut customer = Customer::at(ids.next_id(), ids.next_id());
        let mut walk = |actions: &[Action]| {
            for action in actions {
                customer.change_pane(*action);
            }
            customer.pane
        };
        assert_eq!(walk(&[Action::Left, Action::Left]), CustomerPane::Person);
        assert_eq!(walk(&[Action::Right, Action::Right, Action::Right]), CustomerPane::Reading);
        assert_eq!(walk(&[Action::NextPane]), CustomerPane::Person);
        assert_eq!(walk(&[Action::NextPane]), CustomerPane::Clues);
        assert_eq!(walk(&[Action::NextPane]), CustomerPane::Reading);
        assert_eq!(walk(&[Action::PrevPane, Action::PrevPane]), CustomerPane::Person);
        assert_eq!(walk(&[Action::PrevPane]), CustomerPane::Reading);
    }

    #[test]
    fn the_four_quadrants_are_reached_where_they_lie() {
        let walk = |actions: &[Action]| actions.iter().fold(Quadrant::A, |q, action| neighbour_quadrant(q, *action));
        assert_eq!(walk(&[Action::Left, Action::Up]), Quadrant::A);
        assert_eq!(walk(&[Action::Right]), Quadrant::D);
        assert_eq!(walk(&[Action::Right, Action::Down]), Quadrant::C);
        assert_eq!(walk(&[Action::Down, Action::Right]), Quadrant::C);
        assert_eq!(walk(&[Action::Down, Action::Right, Action::Left, Action::Up]), Quadrant::A);
        assert_eq!(walk(&[Action::Last, Action::Down, Action::Up]), Quadrant::D);
        assert_eq!(walk(&[Action::Last, Action::First, Action::PageDown]), Quadrant::A);
    }
}
