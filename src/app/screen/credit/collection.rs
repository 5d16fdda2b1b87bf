//! This view shows what is to be asked for today, rung by rung, and what to say on each in the wording of the four quadrants.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::form::subject::invoice::edit_invoice;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::brain::estimate::Estimate;
use domain::collection::CollectionRung;
use domain::contact::Contact;
use domain::credit::ladder::LadderPlace;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::invoice::{CollectionStep, PaymentPromise};
use domain::meeting::PromiseStatus;
use domain::project::{BuyingRole, Involvement};
use domain::quadrant::Quadrant;
use paper::refusal::error_text;
use text::edit::LineEditor;
use text::parse::{self, Style, format};
use words::{Phrase, action as labels, ageing, collection as phrases, frame};

use super::ageing::owners;
use super::verb::CreditVerb;
use asks::{Ask, Asks};

pub mod asks;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Collection,
    title: labels::SCOPE_COLLECTION,
    rows: &[
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("space", Action::Toggle, phrases::KEY_TAKEN, true),
        row("y", Action::Credit(CreditVerb::PayPromise), labels::PAY_PROMISE, true),
        row("v", Action::Credit(CreditVerb::Cause), labels::CAUSE, true),
        row("s", Action::Credit(CreditVerb::CollectionStep), labels::COLLECT, true),
        row("enter", Action::Open, labels::OPEN, true),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("w", Action::Credit(CreditVerb::Whose), labels::OWNER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Whose clues count first: who lets the money go sits nearest to it.
const PAYERS: [BuyingRole; 4] =
    [BuyingRole::Purchaser, BuyingRole::Gatekeeper, BuyingRole::DecisionMaker, BuyingRole::User];

#[derive(Debug, Clone, PartialEq, Default)]
pub struct CollectionView {
    pub owner: OwnerFilter,
    /// The customer a class works on: nobody else is asked.
    pub class: Option<Id>,
    pub asks: Asks,
    pub cursor: usize,
    /// The wording chosen by hand; none for that of the clues.
    pub wording: Option<Quadrant>,
    /// By which day they promise to pay, while it is typed.
    pub promise: Option<LineEditor>,
}

impl Screen for CollectionView {
    fn scope(&self) -> KeyScope {
        if self.promise.is_some() { KeyScope::Field } else { KeyScope::Collection }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        let about_line = matches!(
            action,
            Action::Open
                | Action::Invoices
                | Action::Toggle
                | Action::Left
                | Action::Right
                | Action::Credit(CreditVerb::Cause | CreditVerb::PayPromise | CreditVerb::CollectionStep)
        );
        match (action, self.selected()) {
            (Action::Open | Action::Back, _) if self.promise.is_some() => Ok(()),
            (Action::Back, _) => Err(frame::OUTERMOST),
            (Action::Credit(CreditVerb::Whose), _) if self.class.is_some() => Err(phrases::CLASS_ONLY),
            (_, None) if about_line => Err(ageing::NOBODY_OWES),
            (Action::Toggle, Some(ask)) => can_take(ask),
            (Action::Left | Action::Right, Some(ask)) if ask.place == LadderPlace::Disputed => {
                Err(phrases::ANSWER_FIRST)
            }
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Back && self.promise.is_some()).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let (place, noted) = (self.cursor, self.promise.is_some() || action == Action::Toggle);
        match action {
            Action::Open if self.promise.is_some() => self.note_promise(desk),
            Action::Back => self.promise = None,
            Action::Open | Action::Invoices => {
                desk.request = self.selected().map(|ask| Request::Invoice(ask.key, Some(ask.invoice)));
            }
            Action::Toggle => self.take_rung(desk),
            Action::Left | Action::Right => self.turn_wording(desk.book, action == Action::Right),
            Action::Credit(CreditVerb::Cause) => {
                let form = |ask: &Ask| Request::Form(Subject::Cause(ask.key, ask.invoice));
                desk.request = self.selected().map(form);
            }
            Action::Credit(CreditVerb::PayPromise) => self.promise = Some(LineEditor::default()),
            Action::Credit(CreditVerb::CollectionStep) => {
                let form = |ask: &Ask| Request::Form(Subject::CollectionStep(ask.key, ask.invoice, None));
                desk.request = self.selected().map(form);
            }
            Action::Credit(CreditVerb::Whose) => self.owner = self.owner.next(&owners(desk.book)),
            _ => self.go(step_cursor(self.cursor, action, self.asks.rows.len(), desk.page_rows)),
        }
        let before = self.selected().copied();
        self.refresh(desk.book, desk.today);
        // What was noted goes to what is waited for, and the next one to be asked for comes under the cursor.
        let waits =
            |ask: &Ask| ask.place != LadderPlace::Ask && before.is_some_and(|before| before.place == LadderPlace::Ask);
        if noted && self.selected().is_some_and(waits) {
            self.go(place);
        }
    }

    /// Pane 0 are the lines, pane 1 the four wordings.
    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        self.promise = None;
        match pane {
            0 if row == self.cursor => self.act(desk, Action::Open),
            0 if row < self.asks.rows.len() => self.go(row),
            1 => self.wording = Quadrant::ALL.get(row).copied(),
            _ => {}
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.promise.as_mut()
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.promise = None;
        self.refresh(desk.book, desk.today);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Collection]
    }

    /// The cursor stays at its part, wherever that moves.
    fn refresh(&mut self, book: &Book, today: Date) {
        let kept = self.selected().copied();
        let owner = if self.class.is_some() { OwnerFilter::All } else { self.owner };
        if !self.asks.update(book, today, (owner, self.class)) {
            return;
        }
        let rows = &self.asks.rows;
        let same = kept.and_then(|kept| rows.iter().position(|ask| ask.same_part(&kept)));
        self.cursor = same.unwrap_or(self.cursor).min(rows.len().saturating_sub(1));
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.selected().map_or_else(Aim::default, |ask| {
            Aim::project(ask.key, usize::from(ask.instalment.is_some())).at(ask.instalment.or(Some(ask.invoice)))
        })
    }

    fn depth(&self) -> ViewDepth {
        if self.promise.is_some() { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl CollectionView {
    /// Shows a class what is to be asked for of its own customer, whoever of us is responsible.
    pub fn open_class(&mut self, book: &Book, today: Date, account: Id) {
        (self.class, self.promise) = (Some(account), None);
        self.refresh(book, today);
    }

    /// The part under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Ask> {
        self.asks.rows.get(self.cursor)
    }

    fn go(&mut self, to: usize) {
        if to != self.cursor {
            self.wording = None;
        }
        self.cursor = to;
    }

    /// The wording in front: chosen by hand, else that of the clues, else the first.
    #[must_use]
    pub fn wording(&self, book: &Book) -> Quadrant {
        let of_clues = || self.selected().and_then(|ask| payer(book, ask)).map(|(_, quadrant)| quadrant);
        self.wording.or_else(of_clues).unwrap_or(Quadrant::A)
    }

    fn turn_wording(&mut self, book: &Book, on: bool) {
        let place = self.wording(book).index() + if on { 1 } else { Quadrant::ALL.len() - 1 };
        self.wording = Quadrant::ALL.get(place % Quadrant::ALL.len()).copied();
    }

    /// Notes the rung as taken today. Of late money the cause comes first.
    fn take_rung(&self, desk: &mut Desk) {
        let Some(ask) = self.selected().copied() else { return };
        if ask.cause.is_none() && ask.rung >= CollectionRung::WeekLate {
            return desk.tell(phrases::NAME_CAUSE);
        }
        let step = CollectionStep { id: desk.ids.next_id(), on: desk.today, rung: Some(ask.rung), text: String::new() };
        edit_invoice(desk.book, ask.key, ask.invoice, |invoice| invoice.steps.push(step));
        desk.tell(phrases::STEP_TAKEN.args([called(desk, &ask).into(), phrases::rung(ask.rung).into()]));
    }

    /// Notes by when they promised to pay what is left.
    fn note_promise(&mut self, desk: &mut Desk) {
        let Some((ask, line)) = self.selected().copied().zip(self.promise.as_ref()) else { return };
        let due = match parse::date(line.text(), desk.today) {
            Ok(due) if due < desk.today => return desk.tell(phrases::BY_PAST),
            Ok(due) => due,
            Err(error) => return desk.tell(error_text(&error)),
        };
        let promise = PaymentPromise {
            id: desk.ids.next_id(),
            made: desk.today,
            due,
            amount: ask.left,
            status: PromiseStatus::Promised,
        };
        edit_invoice(desk.book, ask.key, ask.invoice, |invoice| invoice.promises.push(promise));
        let amount = format(ask.left, Style::Full);
        desk.tell(phrases::PROMISE_NOTED.with([&called(desk, &ask), &due.to_string(), &amount]));
        self.promise = None;
    }
}

/// Whether the rung of a part can be noted as taken, or why not.
const fn can_take(ask: &Ask) -> Result<(), Phrase> {
    match ask.place {
        LadderPlace::Ask => Ok(()),
        LadderPlace::Disputed => Err(phrases::ANSWER_FIRST),
        LadderPlace::Promised(_) => Err(phrases::PROMISE_WAITS),
        LadderPlace::Taken(_) => Err(phrases::TAKEN_ALREADY),
    }
}

/// The customer and the number of the invoice.
fn called(desk: &Desk, ask: &Ask) -> String {
    let Some((account, _, invoice)) = ask.find(desk.book) else { return String::new() };
    [account.name.trim(), invoice.number.trim()].join(" ").trim().to_owned()
}

/// Whose clues say how to speak: the contact of the project nearest to the money of whom enough was noted, with the quadrant that
/// leads.
#[must_use]
pub fn payer<'a>(book: &'a Book, ask: &Ask) -> Option<(&'a Contact, Quadrant)> {
    let (account, project, _) = ask.find(book)?;
    let rank = |part: &Involvement| PAYERS.iter().position(|role| part.roles.contains(role));
    let mut parts: Vec<(usize, Id)> =
        project.involvements.iter().map(|part| (rank(part).unwrap_or(PAYERS.len()), part.contact)).collect();
    parts.sort_by_key(|(rank, _)| *rank);
    parts.into_iter().find_map(|(_, id)| {
        let contact = account.contact(id).filter(|contact| contact.archived.is_none())?;
        let leading = Estimate::of(contact).leading_quadrants();
        leading.first().map(|quadrant| (contact, *quadrant))
    })
}
