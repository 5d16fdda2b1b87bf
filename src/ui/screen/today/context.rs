//! Looks up in the book what a line is about. This is done only for lines that are seen.

use jiff::civil::Date;

use super::header::short;
use crate::figure::amount;
use app::model::Model;
use app::screen::today::actions;
use domain::account::Account;
use domain::alert::AlertKind;
use domain::coaching::{CoachingEntry, Freshness};
use domain::course::tracker::AlertText;
use domain::id::Id;
use domain::invoice::{Invoice, PaymentPromise};
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Task};
use domain::project::Project;
use domain::receivable::overdue_invoices;
use domain::today::{Due, DueKind, DueSubject};
use domain::workshop::Workshop;
use domain::workshop::promises::to_ask;
use words::{brain, judge, separator, today as phrases, tracker};

/// A line with what it is about.
#[derive(Debug, Clone, Copy)]
pub struct DueContext<'a> {
    pub model: &'a Model,
    pub due: &'a Due,
    /// Customer and project; none where it is about a person, or they are gone.
    pub project: Option<(&'a Account, &'a Project)>,
}

impl<'a> DueContext<'a> {
    /// Looks up what a line is about.
    #[must_use]
    pub fn of(model: &'a Model, due: &'a Due) -> Self {
        let of = if let DueSubject::Project(key) = due.subject { model.book.project(key) } else { None };
        Self { model, due, project: of }
    }

    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.model.session.lang
    }

    #[must_use]
    pub fn today(&self) -> Date {
        self.model.today()
    }

    #[must_use]
    pub fn meeting(&self) -> Option<&'a Meeting> {
        self.project?.1.meeting(actions::meeting(self.due)?)
    }

    #[must_use]
    pub fn task(&self) -> Option<&'a Task> {
        let id = actions::task(self.due)?;
        self.project?.1.tasks.iter().find(|t| t.id == id)
    }

    #[must_use]
    pub fn invoice(&self) -> Option<&'a Invoice> {
        let id = self.due.about.filter(|_| self.due.kind == DueKind::MoneyOverdue)?;
        self.project?.1.invoices.iter().find(|i| i.id == id)
    }

    /// The entry of a log that praise is about.
    #[must_use]
    pub fn praise(&self) -> Option<&'a CoachingEntry> {
        let person = self.model.book.people().get(&self.due.person()?)?;
        person.coaching_entry(self.due.about.filter(|_| self.due.kind == DueKind::Praise)?)
    }

    /// The class it is about.
    #[must_use]
    pub fn class(&self) -> Option<&'a Workshop> {
        let DueSubject::Workshop(id) = self.due.subject else { return None };
        self.model.book.workshops().get(&id).map(AsRef::as_ref)
    }

    /// The promise to pay it is about, with its invoice.
    #[must_use]
    pub fn pay_promise(&self) -> Option<(&'a Invoice, &'a PaymentPromise)> {
        let id = self.due.about.filter(|_| actions::pay_promise(self.due.kind))?;
        let promises = |invoice: &'a Invoice| invoice.promises.iter().map(move |promise| (invoice, promise));
        self.project?.1.invoices.iter().flat_map(promises).find(|(_, promise)| promise.id == id)
    }

    /// The contact an alert is about.
    #[must_use]
    pub fn contact(&self) -> Option<Id> {
        let (account, id) = (self.project?.0, self.due.about?);
        let alert = matches!(self.due.kind, DueKind::Alert(_));
        account.contact(id).filter(|_| alert).map(|c| c.id)
    }

    /// What the course says of an alert; of a stale card and of late money too.
    #[must_use]
    pub fn alert(&self) -> Option<&'a AlertText> {
        let kind = match self.due.kind {
            DueKind::Alert(kind) => kind,
            DueKind::Stale => AlertKind::Stale,
            DueKind::ClosePast => AlertKind::ClosePast,
            DueKind::MoneyOverdue => AlertKind::ReceivableOverdue,
            _ => return None,
        };
        self.model.courses.tracker.as_ref()?.alerts.iter().find(|a| a.kind == kind)
    }

    /// What it is, in a line.
    #[must_use]
    pub fn what(&self) -> String {
        let lang = self.lang();
        let found = match self.due.kind {
            DueKind::PromiseOverdue | DueKind::PromiseToday => {
                self.meeting().and_then(|m| m.action.as_ref()).map(|action| self.customer_action(action))
            }
            DueKind::PayPromiseOverdue | DueKind::PayPromiseToday => self.pay_promise().map(|(invoice, promise)| {
                let sum = amount(self.model, promise.amount);
                match invoice.number.trim() {
                    "" => phrases::WILL_PAY.fill(lang, [&sum]),
                    number => phrases::WILL_PAY_FOR.fill(lang, [&sum, number]),
                }
            }),
            DueKind::NoOutcome | DueKind::MeetingToday => self.meeting().map(|meeting| self.subject(meeting)),
            DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek => {
                self.task().map(|task| task.text.clone())
            }
            DueKind::Tender(which) => Some(phrases::tender(which).text(lang).to_owned()),
            DueKind::Alert(_) => Some(self.alert_text()),
            DueKind::Stale => self
                .project
                .map(|(_, project)| phrases::STANDS_AT.fill(lang, [tracker::stage(project.stage()).text(lang)])),
            DueKind::ClosePast => Some(phrases::CLOSE_WAS.fill(lang, [&short(self.due.date, self.today(), lang)])),
            DueKind::MoneyOverdue => self.invoice().map(|invoice| match invoice.number.trim() {
                "" => phrases::INVOICE_BARE.text(lang).to_owned(),
                number => phrases::INVOICE.fill(lang, [number]),
            }),
            DueKind::Praise => self.praise().map(|entry| entry.text.clone()),
            DueKind::ClassPromises => self.class().map(|class| {
                let count = to_ask(class, self.today()).count().to_string();
                phrases::CLASS_TO_ASK.fill(lang, [&count])
            }),
            DueKind::Unfinished => Some(phrases::ASSESSMENT.text(lang).to_owned()),
        };
        match found {
            None => phrases::GONE.text(lang).to_owned(),
            Some(text) if text.trim().is_empty() => phrases::NOTHING_WRITTEN.text(lang).to_owned(),
            Some(text) => text,
        }
    }

    /// What the customer will do, and who.
    #[must_use]
    pub fn customer_action(&self, action: &CustomerAction) -> String {
        let name = |id| self.project.map_or_else(String::new, |(account, _)| self.model.contact_name(account, id));
        let (who, what) = judge::who_and_what(action, self.lang(), &name, &str::to_owned);
        if who.is_empty() { what } else { tracker::ABOUT.fill(self.lang(), [&who, &what]) }
    }

    /// What a meeting is about, and with whom.
    fn subject(&self, meeting: &Meeting) -> String {
        let whom = self.whom(meeting);
        let subject = meeting.subject.clone();
        let pieces = [subject.trim(), &whom];
        let said: Vec<_> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        if said.is_empty() { phrases::MEETING.text(self.lang()).to_owned() } else { said.join("  ") }
    }

    #[must_use]
    pub fn whom(&self, meeting: &Meeting) -> String {
        let Some((account, _)) = self.project else { return String::new() };
        let names: Vec<_> = meeting.contacts.iter().map(|id| self.model.contact_name(account, *id)).collect();
        names.join(separator::ITEMS.text(self.lang()))
    }

    fn alert_text(&self) -> String {
        let lang = self.lang();
        let title = self.alert().map_or_else(|| phrases::AN_ALERT.text(lang), |text| text.title.get(lang));
        match (self.contact(), self.project) {
            (Some(id), Some((account, _))) => tracker::ABOUT.fill(lang, [title, &self.model.contact_name(account, id)]),
            _ => title.to_owned(),
        }
    }

    /// Customer and project, or the person.
    #[must_use]
    pub fn owner(&self) -> String {
        match (self.due.subject, self.project) {
            (_, Some((account, project))) => [account.name.trim(), project.name.trim()].join(" ").trim().to_owned(),
            (DueSubject::Person(id), None) => self.model.person_name(id),
            (DueSubject::Workshop(_), None) => self.class().map(|class| class.title.clone()).unwrap_or_default(),
            (DueSubject::Project(_), None) => brain::UNKNOWN.text(self.lang()).to_owned(),
        }
    }

    /// When, in a few cells.
    #[must_use]
    pub fn when(&self) -> String {
        let (lang, days) = (self.lang(), self.due.days);
        let count = days.unsigned_abs().to_string();
        match self.due.kind {
            DueKind::PromiseOverdue
            | DueKind::PayPromiseOverdue
            | DueKind::TaskOverdue
            | DueKind::ClosePast
            | DueKind::MoneyOverdue => phrases::LATE.fill(lang, [&count]),
            DueKind::MeetingToday => self.meeting().map_or_else(String::new, |m| m.at.strftime("%H:%M").to_string()),
            DueKind::Stale => phrases::STANDING.fill(lang, [&count]),
            DueKind::Praise => self.praise().map_or_else(String::new, |entry| {
                let now = self.model.session.now;
                let stale = entry.freshness(now) == Some(Freshness::Stale);
                let phrase = if stale { phrases::HOURS_STALE } else { phrases::HOURS };
                phrase.fill(lang, [&entry.hours(now).to_string()])
            }),
            DueKind::Alert(_) => String::new(),
            _ if days == 0 => phrases::TODAY.text(lang).to_owned(),
            _ if days > 0 => phrases::AGO.fill(lang, [&count]),
            _ if days == -1 => phrases::TOMORROW.text(lang).to_owned(),
            _ => short(self.due.date, self.today(), lang),
        }
    }

    /// The amount that is owed or at stake; of an action who does it, where that is somebody else.
    #[must_use]
    pub fn stake(&self) -> String {
        let Some((account, project)) = self.project else { return String::new() };
        if let Some(invoice) = self.invoice() {
            let late = overdue_invoices(account, project, self.today()).into_iter();
            let late = late.filter(|late| late.invoice.id == invoice.id).map(|late| late.left);
            return late.map(|left| amount(self.model, left)).collect();
        }
        if let Some((_, promise)) = self.pay_promise() {
            return amount(self.model, promise.amount);
        }
        if let Some(task) = self.task() {
            let me = self.model.book.settings().me;
            return task.owner.filter(|id| Some(*id) != me).map(|id| self.model.person_name(id)).unwrap_or_default();
        }
        project.amount.map(|sum| amount(self.model, sum)).unwrap_or_default()
    }
}
