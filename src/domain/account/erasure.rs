//! Erasing a contact for good: no trace of the name, the estimate or the part played is left in the record.

use super::Account;
use crate::force::ChannelForce;
use crate::id::Id;
use crate::mask::mask;

/// Characters a name must have before it is taken out of texts: a single one would take half the words with it.
const LEAST: usize = 2;

/// A text without the name of somebody erased: `somebody` stands instead.
#[must_use]
pub fn without(text: &str, name: &str, somebody: &str) -> String {
    if name.chars().count() < LEAST { text.to_owned() } else { mask(text, name, somebody) }
}

impl Account {
    /// Erases a contact: out of the list, the parts, the meetings and whoever reported there; where the name stands in a text,
    /// `somebody` stands instead.
    pub fn erase(&mut self, contact: Id, somebody: &str) {
        let Some(place) = self.contacts.iter().position(|c| c.id == contact) else { return };
        let name = self.contacts.remove(place).name;
        for other in &mut self.contacts {
            other.reports_to = other.reports_to.filter(|id| *id != contact);
        }
        for project in &mut self.projects {
            project.involvements.retain(|i| i.contact != contact);
            for meeting in &mut project.meetings {
                meeting.forget(contact, somebody);
            }
            for touch in &mut project.touches {
                touch.contacts.retain(|id| *id != contact);
            }
        }
        self.texts(&mut |text| *text = without(text, &name, somebody));
    }

    /// Goes through every text somebody typed, except what names the firm, a person or a document, and how to reach them. It takes the
    /// record apart, as the records in it do: a field that is new does not compile until somebody says whether it is such a text.
    pub fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            name: _,
            industry,
            place,
            note,
            sample: _,
            credit_limit: _,
            payment_days: _,
            channel: _,
            forces,
            contacts,
            projects,
        } = self;
        [industry, place, note].into_iter().for_each(&mut *change);
        for ChannelForce { id: _, name, levels: _ } in forces {
            change(name);
        }
        for contact in contacts {
            contact.texts(change);
        }
        for project in projects {
            project.texts(change);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Contact;
    use crate::id::IdSource;
    use crate::meeting::{Meeting, Task};
    use crate::project::{Involvement, Project};

    #[test]
    fn no_trace_of_an_erased_contact_is_left() {
        let mut ids = IdSource::new(1);
        let mut account = Account::new(ids.next_id(), "A".into());
        let (gone, stays) = (ids.next_id(), ids.next_id());
        account.contacts.push(Contact::new(gone, "王建国".into()));
        account.contacts.push(Contact {
            reports_to: Some(gone),
            title: "王建国的秘书".into(),
            ..Contact::new(stays, "李娜".into())
        });
        (account.place, account.industry) = ("王建国办公室".into(), "王先生的行当".into());
        let day = jiff::civil::date(2026, 1, 5);
        let mut project = Project::new(ids.next_id(), "王总一期".into(), day);
        project.involvements.push(Involvement::new(gone));
        let at = day.to_datetime(jiff::civil::Time::midnight());
        let note = "王建国说下周带李娜来，王主管不反对".to_owned();
        project.meetings.push(Meeting { contacts: vec![gone, stays], note, ..Meeting::new(ids.next_id(), at) });
        let text = "给王建国发样本".to_owned();
        project.tasks.push(Task { id: ids.next_id(), text, due: None, owner: None, done: None });
        account.projects.push(project);
        account.erase(gone, "某人");
        let left = format!("{account:?}");
        assert!(!left.contains("王建国") && !left.contains(&gone.to_string()), "{left}");
        assert!(left.contains("某人的秘书") && left.contains("某人办公室") && left.contains("某人总一期"), "{left}");
        assert!(left.contains("某人说下周带李娜来，某人主管不反对") && left.contains(&stays.to_string()));
    }
}
