//! The context is what the prints of a project draw from, with the lines they share. It reads no temperament and no clue, and
//! tells an estimate only where that was asked for.

use jiff::civil::Date;

use crate::markdown::MarkdownPage;
use domain::account::Account;
use domain::alert::{AlertKind, Severity};
use domain::alerts::{Alert, AlertSubject, alerts};
use domain::book::Book;
use domain::brain::estimate::Estimate;
use domain::brain::profile::Band;
use domain::contact::Contact;
use domain::course::BrainChapter;
use domain::course::steps::StepsChapter;
use domain::course::tracker::{AlertText, TrackerChapter};
use domain::id::Id;
use domain::involvement::{BuyingRole, Involvement};
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting};
use domain::money::Money;
use domain::project::Project;
use domain::quadrant::{PerQuadrant, Quadrant};
use domain::tracker::positions::Positions;
use domain::tracker::promise::{PromiseState, last_promise, promise_state};
use text::parse::{Style, format};
use words::{Phrase, customer as persons, judge, print as labels, separator, tracker as phrases};

/// A project and what is needed to tell of it.
#[derive(Debug, Clone, Copy)]
pub struct ProjectContext<'a> {
    /// Everything the user owns.
    pub book: &'a Book,
    /// The customer.
    pub account: &'a Account,
    /// The project.
    pub project: &'a Project,
    /// How to speak to whom.
    pub brain: &'a BrainChapter,
    /// Roles, factors, alerts.
    pub chapter: &'a TrackerChapter,
    /// Checks and questions of the six steps, where a print tells them.
    pub steps: Option<&'a StepsChapter>,
    /// The language of the print.
    pub lang: Lang,
    /// The day.
    pub today: Date,
    /// Whether the estimates of contacts are printed: letters and bands.
    pub estimates: bool,
}

impl<'a> ProjectContext<'a> {
    /// The lights on that day.
    #[must_use]
    pub fn positions(&self) -> Positions {
        Positions::of(self.account, self.project, &self.book.yardstick(), self.today)
    }

    /// What is wrong on that day.
    #[must_use]
    pub fn alerts(&self) -> Vec<Alert> {
        alerts(self.account, self.project, &self.book.settings().limits, self.today)
    }

    /// A phrase in the language of the print.
    #[must_use]
    pub const fn say(&self, phrase: Phrase) -> &'static str {
        phrase.text(self.lang)
    }

    /// Several things one after another.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, of: &[T]) -> String {
        let between = self.say(separator::ITEMS);
        of.iter().map(|t| single_line(t.as_ref())).collect::<Vec<_>>().join(between)
    }

    /// Sentences one after another.
    #[must_use]
    pub fn sentences<T: AsRef<str>>(&self, of: &[T]) -> String {
        let between = if self.lang == Lang::Zh { "" } else { " " };
        of.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
    }

    /// Customer and project.
    #[must_use]
    pub fn title(&self) -> String {
        single_line(&format!("{} {}", self.account.name, self.project.name))
    }

    /// The name of a contact.
    #[must_use]
    pub fn name(&self, id: Id) -> String {
        self.account.contact(id).map_or_else(|| self.say(phrases::UNKNOWN).to_owned(), |c| single_line(&c.name))
    }

    /// The owner of the project.
    #[must_use]
    pub fn owner(&self) -> Option<String> {
        let person = |id| self.book.people().get(&id);
        self.project
            .owner
            .map(|id| person(id).map_or_else(|| self.say(phrases::UNKNOWN).to_owned(), |p| single_line(&p.name)))
    }

    /// Contacts with a part in the project who are not archived.
    pub fn parts(&self) -> impl Iterator<Item = (&'a Involvement, &'a Contact)> {
        let (account, project) = (self.account, self.project);
        let there = |i: &'a Involvement| Some((i, account.contact(i.contact).filter(|c| c.archived.is_none())?));
        project.involvements.iter().filter_map(there)
    }

    /// Roles in words; somebody without one is called other.
    #[must_use]
    pub fn roles_text(&self, roles: &[BuyingRole]) -> String {
        let names: Vec<_> = roles.iter().map(|r| self.say(phrases::role(*r))).collect();
        if names.is_empty() { self.say(phrases::NO_ROLE).to_owned() } else { self.list(&names) }
    }

    /// When somebody was met last, and how long ago that is.
    #[must_use]
    pub fn last_met_text(&self, id: Id) -> String {
        let Some(on) = self.account.last_met(id, self.today) else { return self.say(phrases::NEVER_MET).to_owned() };
        let ago = match (self.today - on).get_days() {
            0 => self.say(phrases::MET_TODAY).to_owned(),
            days => persons::DAYS_AGO.fill(self.lang, [&days.to_string()]),
        };
        labels::ASIDE.fill(self.lang, [&on.to_string(), &ago])
    }

    /// An amount in the currency of the book.
    #[must_use]
    pub fn amount(&self, of: Money) -> String {
        format!("{} {}", self.book.settings().currency, format(of, Style::Full))
    }

    /// The estimate of a contact in letters, with its bands where there are some; none where nothing leads or nobody asked.
    #[must_use]
    pub fn estimate(&self, contact: &Contact) -> Option<(String, Option<String>, u8)> {
        let estimate = Estimate::of(contact);
        let leading: String = estimate.leading_quadrants().into_iter().map(Quadrant::letter).collect();
        let code = |counts: PerQuadrant<u8>| counts.0.map(|n| Band::of(n).digit().to_string()).join("-");
        (self.estimates && !leading.is_empty()).then(|| (leading, estimate.shares_of_24().map(code), estimate.total))
    }

    /// The texts of an alert.
    #[must_use]
    pub fn alert_texts(&self, kind: AlertKind) -> Option<&'a AlertText> {
        self.chapter.alerts.iter().find(|a| a.kind == kind)
    }

    /// Whom or what an alert points at, in words; empty where it is the project as a whole.
    #[must_use]
    pub fn about(&self, about: AlertSubject) -> String {
        match about {
            AlertSubject::Nothing => String::new(),
            AlertSubject::Contact(id) => self.name(id),
            AlertSubject::Factor(factor) => self.say(phrases::factor(factor)).to_owned(),
            AlertSubject::Task(id) => {
                self.project.tasks.iter().find(|t| t.id == id).map(|t| single_line(&t.text)).unwrap_or_default()
            }
            AlertSubject::Meeting(id) => {
                let meeting = self.project.meeting(id);
                let words = |m: &Meeting| {
                    m.action.as_ref().map_or_else(|| single_line(&m.subject), |action| self.who_and_what(action).1)
                };
                meeting.map(words).unwrap_or_default()
            }
            AlertSubject::Days(days) => phrases::ABOUT_DAYS.fill(self.lang, [&days.to_string()]),
            AlertSubject::Late(days) => phrases::OVERDUE_BY.fill(self.lang, [&days.to_string()]),
            AlertSubject::Invoice(id) => {
                let invoice = self.project.invoices.iter().find(|i| i.id == id);
                invoice.map(|i| single_line(&i.number)).unwrap_or_default()
            }
        }
    }

    /// Writes the alerts, a line each.
    pub fn write_alerts(&self, page: &mut MarkdownPage) {
        let all = self.alerts();
        page.heading(2, self.say(phrases::ALERTS));
        if all.is_empty() {
            page.paragraph(self.say(phrases::NO_ALERTS));
            return;
        }
        for alert in all {
            let Some(texts) = self.alert_texts(alert.kind) else { continue };
            let severity = self.say(match alert.kind.severity() {
                Severity::Urgent => phrases::URGENT,
                Severity::Watch => phrases::WATCH,
            });
            let (title, coach, about) =
                (texts.title.get(self.lang), texts.coach.get(self.lang), self.about(alert.about));
            let rest = if about.is_empty() {
                labels::LEAD_COACH.fill(self.lang, [coach])
            } else {
                labels::LEAD_ABOUT.fill(self.lang, [&about, coach])
            };
            page.item_with_lead(&labels::ALERT_LEAD.fill(self.lang, [severity, title]), &rest);
        }
    }

    /// The promise to know now in words: who, what, and how it stands; none where nothing was promised.
    #[must_use]
    pub fn promise_text(&self) -> Option<String> {
        let meeting = last_promise(self.project, self.today)?;
        let (action, state) = (meeting.action.as_ref()?, promise_state(meeting, self.today)?);
        let by = action.by?;
        let when = match state {
            PromiseState::Pending => phrases::DUE_ON.fill(self.lang, [&by.to_string()]),
            PromiseState::DueToday => self.say(phrases::DUE_TODAY).to_owned(),
            PromiseState::Overdue => phrases::OVERDUE_BY.fill(self.lang, [&(self.today - by).get_days().to_string()]),
            PromiseState::Kept => self.say(phrases::WAS_KEPT).to_owned(),
            PromiseState::Broken => self.say(phrases::WAS_BROKEN).to_owned(),
        };
        let (who, what) = self.who_and_what(action);
        let what = labels::ASIDE.fill(self.lang, [&what, &when]);
        Some(labels::SAYING.fill(self.lang, [&who, &what]))
    }

    /// Who of the customer acts, and what they will do.
    #[must_use]
    pub fn who_and_what(&self, action: &CustomerAction) -> (String, String) {
        judge::who_and_what(action, self.lang, &|id| self.name(id), &single_line)
    }
}

/// A line with a capital in front, where its letters have capitals.
#[must_use]
pub fn capitalized(line: &str) -> String {
    let mut rest = line.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

/// A text somebody typed, on one line.
#[must_use]
pub fn single_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
