//! What a wall must not tell: who sits in the class, customers and their people, rivals, projects, amounts, what a class promised.
//! What the course itself says may be said.

use std::collections::{BTreeMap, BTreeSet};

use app::model::Model;
use domain::money::Money;
use domain::person::PersonKind;

/// What a text would give away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Secret {
    Roster,
    Colleague,
    Firm,
    Customer,
    Contact,
    Rival,
    Project,
    Amount,
    Promise,
}

/// All secrets of a book, each as it is looked for.
#[derive(Debug, Default)]
pub(super) struct Secrets(BTreeMap<String, Secret>);

impl Secrets {
    /// Those of the book; what stands in the course is none.
    pub(super) fn of(model: &Model, course: &str) -> Self {
        let book = &model.book;
        let mut all = BTreeMap::new();
        let mut add = |kind: Secret, text: &str| {
            let text = run_together(text);
            if text.chars().count() > 1 && !course.contains(&text) {
                all.insert(text, kind);
            }
        };
        for person in book.people().values() {
            let of = if person.kind == PersonKind::Trainee { Secret::Roster } else { Secret::Colleague };
            add(of, &person.name);
        }
        for class in book.workshops().values() {
            class.roster.iter().for_each(|seat| add(Secret::Firm, &seat.firm));
            for promise in &class.promises {
                for text in [&promise.customer, &promise.action] {
                    add(Secret::Promise, text);
                }
            }
        }
        let mut amounts = BTreeSet::new();
        for account in book.accounts().values() {
            add(Secret::Customer, &account.name);
            amounts.extend(account.credit_limit);
            for figure in &account.channel {
                amounts.extend(figure.potential);
                amounts.insert(figure.sales);
            }
            account.contacts.iter().for_each(|contact| add(Secret::Contact, &contact.name));
            for project in &account.projects {
                add(Secret::Project, &project.name);
                project.competitors.iter().for_each(|rival| add(Secret::Rival, rival));
                amounts.extend(project.amount);
                for invoice in &project.invoices {
                    amounts.insert(invoice.amount);
                    amounts.extend(invoice.payments.iter().map(|payment| payment.amount));
                }
            }
        }
        amounts.extend(book.settings().targets.iter().map(|target| target.amount));
        for amount in amounts.into_iter().filter(|amount| amount.0 >= Money::whole(1000).0) {
            add(Secret::Amount, &amount.0.normalize().to_string());
            add(Secret::Amount, ui::figure::amount(model, amount).trim_start_matches('\u{a5}'));
        }
        Self(all)
    }

    /// Those that stand in a text, whatever its lines and its capitals.
    pub(super) fn on(&self, text: &str) -> BTreeMap<&str, Secret> {
        let text = run_together(text);
        self.0.iter().filter(|(secret, _)| text.contains(*secret)).map(|(secret, of)| (secret.as_str(), *of)).collect()
    }

    /// The kinds of those in a text.
    pub(super) fn kinds_on(&self, text: &str) -> BTreeSet<Secret> {
        self.on(text).into_values().collect()
    }

    /// How many there are of a kind.
    pub(super) fn count(&self, kind: Secret) -> usize {
        self.0.values().filter(|of| **of == kind).count()
    }
}

/// Text without blanks, lines of frames and capitals, so that what is wrapped is found too.
pub(super) fn run_together(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace() && !"│|╭╮╰╯─".contains(*ch)).flat_map(char::to_lowercase).collect()
}
