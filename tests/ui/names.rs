//! A name is the same however it is typed: with the blanks of a Chinese list, wide letters, small ones. No form makes somebody
//! twice because of it.

use app::form::Form;
use app::form::subject::Subject;
use app::msg::Msg;
use app::overlay::Overlay;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::meeting::Meeting;
use domain::project::{ProjectKey, Stage as Step};
use harness::{Stage, TODAY};
use jiff::civil::date;
use words::{Phrase, form as phrases};

/// What a name is typed as.
const TYPED: [(&str, &[&str]); 2] =
    [("王建", &["王　建", " 王 建 ", "王  建"]), ("Ann Lee", &["ann  lee", "Ａｎｎ　Ｌｅｅ", " Ann LEE"])];

/// The sample with a project that stands in a stage, at a customer of that name with a contact of that name.
fn called(lang: Lang, name: &str, at: Step) -> (Stage, ProjectKey) {
    let mut stage = Stage::sample(lang).sized(80, 24);
    let book = &mut stage.model.book;
    let of = |(id, account): (&Id, &std::sync::Arc<domain::account::Account>)| {
        let project = account.projects.iter().find(|project| project.stage() == at)?;
        Some(ProjectKey { account: *id, project: project.id })
    };
    let key = book.accounts().iter().find_map(of).unwrap();
    book.edit_account(key.account, |account| {
        name.clone_into(&mut account.name);
        name.clone_into(&mut account.contacts[0].name);
    });
    book.take_journal();
    // The steps, so that the course is read.
    stage.press("4");
    (stage, key)
}

fn open(stage: &mut Stage, subject: Subject) {
    let form = Form::open(subject, &stage.model.form_scene()).unwrap();
    stage.model.overlays = vec![Overlay::Form(Box::new(form))];
}

/// Pastes into a field, which takes blanks of every width.
fn paste(stage: &mut Stage, field: &str, text: &str) {
    for _ in 0..30 {
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
        if form.entry().unwrap().field.name == field {
            stage.press("ctrl-u").tell(Msg::Paste(text.to_owned()));
            return;
        }
        stage.press("down");
    }
    panic!("{field}\n{}", stage.screen());
}

fn submit(stage: &mut Stage) {
    for _ in 0..30 {
        stage.press("enter");
        if stage.model.overlays.is_empty() {
            return;
        }
    }
    panic!("{}", stage.screen());
}

/// What is said of a name while it is typed, as far as the form has room for it.
fn says(stage: &mut Stage, phrase: Phrase) -> bool {
    stage.model.window.size = (120, 40);
    let says = stage.shows(phrase);
    stage.model.window.size = (80, 24);
    says
}

fn each(mut try_it: impl FnMut(Lang, &str, &str)) {
    for lang in Lang::ALL {
        for (name, typed) in TYPED {
            for typed in typed {
                try_it(lang, name, typed);
            }
        }
    }
}

#[test]
fn a_new_project_goes_to_the_customer_of_that_name() {
    each(|lang, name, typed| {
        let (mut stage, key) = called(lang, name, Step::Value);
        let before = (stage.model.book.accounts().len(), stage.model.book.accounts()[&key.account].projects.len());
        open(&mut stage, Subject::NewProject(None));
        paste(&mut stage, "account", typed);
        assert!(says(&mut stage, phrases::CUSTOMER_KNOWN), "{typed}\n{}", stage.screen());
        paste(&mut stage, "name", "P");
        submit(&mut stage);
        let after = (stage.model.book.accounts().len(), stage.model.book.accounts()[&key.account].projects.len());
        assert_eq!(after, (before.0, before.1 + 1), "{typed}");
    });
}

/// A form that begins with the name of a customer says from the first what becomes of it, and of whatever it is changed to.
#[test]
fn a_project_of_a_customer_in_front_is_not_said_to_bring_a_new_one() {
    for lang in Lang::ALL {
        let (mut stage, key) = called(lang, "Ann Lee", Step::Value);
        let accounts = stage.model.book.accounts();
        let before = accounts.len();
        let other = accounts.values().find(|account| account.id != key.account).unwrap().clone();
        open(&mut stage, Subject::NewProject(Some(key.account)));
        assert!(says(&mut stage, phrases::CUSTOMER_KNOWN), "{}", stage.screen());
        for (typed, said) in [
            ("Qqq", phrases::CUSTOMER_NEW),
            (other.name.as_str(), phrases::CUSTOMER_KNOWN),
            ("ann lee", phrases::CUSTOMER_KNOWN),
        ] {
            paste(&mut stage, "account", typed);
            assert!(says(&mut stage, said), "{typed}\n{}", stage.screen());
        }
        let projects = stage.model.book.accounts()[&key.account].projects.len();
        paste(&mut stage, "name", "P");
        submit(&mut stage);
        let accounts = stage.model.book.accounts();
        assert_eq!((accounts.len(), accounts[&key.account].projects.len()), (before, projects + 1));
    }
}

#[test]
fn the_judge_knows_a_contact_of_that_name() {
    each(|lang, name, typed| {
        let (mut stage, key) = called(lang, name, Step::Value);
        let id = IdSource::new(4711).next_id();
        stage.model.book.edit_project(key, |project| {
            project.size = domain::project::SaleSize::Large;
            project.meetings.push(Meeting::new(id, date(2026, 1, 4).at(9, 30, 0, 0)));
        });
        let contacts = stage.model.book.accounts()[&key.account].contacts.clone();
        open(&mut stage, Subject::Outcome(key, id));
        stage.press("enter 3");
        paste(&mut stage, "who", typed);
        assert!(says(&mut stage, phrases::SOMEBODY_KNOWN), "{typed}\n{}", stage.screen());
        paste(&mut stage, "by", "+3");
        paste(&mut stage, "opens", "prices can be talked about");
        submit(&mut stage);
        let (account, project) = stage.model.book.project(key).unwrap();
        assert_eq!(account.contacts.len(), contacts.len(), "{typed}");
        let action = project.meeting(id).unwrap().action.clone().unwrap();
        assert_eq!((action.contact, action.who.as_str()), (Some(contacts[0].id), ""), "{typed}");
    });
}

#[test]
fn the_gate_and_the_form_of_a_contact_make_nobody_twice() {
    each(|lang, name, typed| {
        let (mut stage, key) = called(lang, name, Step::Value);
        let before = stage.model.book.accounts()[&key.account].contacts.len();
        open(&mut stage, Subject::NewContact(key.account, Some(key.project), None));
        paste(&mut stage, "name", typed);
        assert!(says(&mut stage, phrases::SOMEBODY_KNOWN), "{typed}\n{}", stage.screen());
        submit(&mut stage);
        assert_eq!(stage.model.book.accounts()[&key.account].contacts.len(), before, "{typed}");
    });
}

#[test]
fn a_rival_that_is_known_is_not_written_twice() {
    each(|lang, name, typed| {
        let (mut stage, key) = called(lang, name, Step::Value);
        stage.model.book.edit_project(key, |project| project.competitors = vec![name.to_owned()]);
        open(&mut stage, Subject::Lose(key));
        stage.press("right");
        paste(&mut stage, "rival", typed);
        submit(&mut stage);
        let (_, project) = stage.model.book.project(key).unwrap();
        assert_eq!((project.stage(), project.competitors.as_slice()), (Step::Lost, &[name.to_owned()][..]), "{typed}");
    });
}

#[test]
fn a_second_person_of_ours_of_that_name_is_told_and_let_in() {
    each(|lang, name, typed| {
        let mut stage = Stage::sample(lang).sized(80, 24);
        let me = stage.model.book.me().unwrap().id;
        let name = name.to_owned();
        stage.model.book.edit_person(me, |person| person.name.clone_from(&name));
        let people = stage.model.book.people().len();
        let told = phrases::NAMESAKE.fill(lang, [&name]);
        open(&mut stage, Subject::Person(me));
        assert!(!stage.sees(&told), "nobody is a namesake of their own");
        open(&mut stage, Subject::NewPerson);
        paste(&mut stage, "name", typed);
        assert!(stage.sees(&told), "{}", stage.screen());
        submit(&mut stage);
        assert_eq!(stage.model.book.people().len(), people + 1);
        let other = stage.model.book.people().keys().copied().find(|id| *id != me).unwrap();
        open(&mut stage, Subject::Person(other));
        paste(&mut stage, "name", typed);
        assert!(stage.sees(&told), "{}", stage.screen());
    });
}

#[test]
fn somebody_of_ours_is_known_by_that_name_though_others_sound_like_it() {
    each(|lang, name, typed| {
        let (mut stage, key) = called(lang, name, Step::Value);
        let mut ids = IdSource::new(9);
        let people = [format!("{name}国"), name.to_owned()].map(|name| {
            let kind = domain::person::PersonKind::Colleague;
            domain::person::Person::new(ids.next_id(), name, kind, TODAY)
        });
        let wanted = people[1].id;
        for person in people {
            stage.model.book.put(domain::record::Record::Person(std::sync::Arc::new(person)));
        }
        open(&mut stage, Subject::Project(key));
        paste(&mut stage, "owner", typed);
        stage.press("enter");
        assert_eq!(stage.model.book.project(key).unwrap().1.owner, Some(wanted), "{typed}");
    });
}
