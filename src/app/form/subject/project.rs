//! These forms make or change a project. A new one is asked together with its customer and its first task.

use std::sync::Arc;

use jiff::civil::Date;

use super::called;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Warning};
use crate::form::named::Named;
use crate::form::record::{all_rows, split_rows};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written, project_drafts};
use crate::form::typed::{FormFields, TypedField, fields_of};
use crate::form::values::{Values, typed_answer};
use domain::account::Account;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::meeting::Task;
use domain::project::{Project, ProjectKey};
use domain::record::Record;
use paper::record::project::ROWS;
use paper::record::{LINE, NAME};
use text::same_name;
use words::{Phrase, Say, form as phrases, gate as moving};

const CUSTOMER: TypedField<String> =
    TypedField::autocomplete("account", phrases::CUSTOMER, NAME).required().warning(Warning::SimilarCustomer);
const CLOSE: TypedField<Option<Date>> = day("close", phrases::CLOSE_DATE);
const OPENED: TypedField<Option<Date>> = day("opened", phrases::OPENED).required();
const NEXT: TypedField<String> = TypedField::line("next", phrases::NEXT_ACTION, LINE);
const DUE: TypedField<Option<Date>> = day("due", phrases::DUE).warning(Warning::PastDate);

#[derive(Debug)]
pub struct NewProjectForm {
    /// Its customer, where one is chosen.
    pub account: Option<Id>,
}

#[derive(Debug)]
pub struct ProjectForm {
    pub key: ProjectKey,
}

const fn day(name: &'static str, label: Phrase) -> TypedField<Option<Date>> {
    TypedField::date(name, label).hint(phrases::HINT_DATE)
}

impl FormSpec for NewProjectForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_PROJECT.say()
    }

    fn draft_key(&self) -> String {
        self.account.map_or_else(|| "accounts/new".to_owned(), |id| format!("accounts/{id}/new"))
    }

    fn place(&self) -> FormPlace {
        self.account.map_or(FormPlace::Book, FormPlace::Account)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let account = self.account.and_then(|id| scene.book.accounts().get(&id));
        // What a trial holds is asked, and its id goes nowhere.
        let blank = Project::new(IdSource::new(0).next_id(), String::new(), scene.today);
        let mut fields = vec![CUSTOMER.offer(account.map(|account| account.name.clone()).unwrap_or_default())];
        fields.extend(fields_of(&split_rows(ROWS).0, &blank).into_iter().map(|(field, value)| {
            let close = field.name == CLOSE.name();
            (if close { field.warning(Warning::PastDate) } else { field }, value)
        }));
        fields.extend([NEXT.with(String::new()), DUE.with(None)]);
        Some(fields)
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        // On a customer's page as well: what is said beside the name has to be what becomes of it, whatever name it is changed to.
        context.suggestions = scene.book.accounts().values().map(|a| Named::new(a.id, &a.name)).collect();
    }

    /// Makes the project, its customer where there is none of that name, and its first action.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let name = values.text(&CUSTOMER);
        let accounts = writer.book.accounts();
        let known = self.account.filter(|id| accounts.get(id).is_some_and(|a| same_name(&a.name, name)));
        let known = known.or_else(|| called::account(writer.book, name));
        let account = known.unwrap_or_else(|| {
            let id = writer.ids.next_id();
            writer.book.put(Record::Account(Arc::new(Account::new(id, name.to_owned()))));
            id
        });
        let me = writer.book.me().map(|me| me.id);
        let mut project = Project::new(writer.ids.next_id(), String::new(), writer.today);
        project.owner = me;
        values.put(&split_rows(ROWS).0, &mut project);
        let next = values.text(&NEXT);
        if !next.is_empty() {
            let due = values.known(&DUE);
            project.tasks.push(Task { id: writer.ids.next_id(), text: next.to_owned(), due, owner: me, done: None });
        }
        let key = ProjectKey { account, project: project.id };
        let say = phrases::PROJECT_ADDED.with([name, &project.name]);
        writer.book.edit_account(account, |a| a.projects.push(project));
        Submitted { say, show_project: Some(key), refused: false }
    }
}

impl FormSpec for ProjectForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::PROJECT.say()
    }

    fn draft_key(&self) -> String {
        project_drafts(self.key)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.project(self.key).map(|project| fields_of(&all_rows(ROWS), project))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_project(self.key, |project| written = change.put(&all_rows(ROWS), project));
        written
    }

    /// A close before the opening is told beside both days; it is allowed.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place)?;
        let opened = typed_answer(entries, &OPENED, context)??;
        let close = typed_answer(entries, &CLOSE, context)??;
        if opened <= close {
            None
        } else if CLOSE.is(entry) {
            Some(moving::BEFORE_OPENED.with([&opened.to_string()]))
        } else if OPENED.is(entry) {
            Some(moving::AFTER_CLOSE.with([&close.to_string()]))
        } else {
            None
        }
    }
}
