//! Erasing for good: whatever fails, and wherever the power goes, nothing is left after the next start; and it is called done only
//! when nothing is left.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use domain::account::Account;
use domain::book::Book;
use domain::contact::{Clue, Contact};
use domain::draft::Drafts;
use domain::erasure::{Erased, Erasure};
use domain::id::{Id, IdSource};
use domain::lang::Text;
use domain::meeting::Task;
use domain::person::{Person, PersonKind};
use domain::project::{Involvement, Project};
use domain::record::{Record, RecordKey};
use domain::workshop::Workshop;
use domain::workshop::answers::ClassPromise;
use domain::workshop::parting::what_stays;
use domain::workshop::seat::Seat;
use domain::workshop::showing::{Showing, WallBlock, WallPage, WallTeam};
use jiff::ToSpan;
use store::{DiskChange, ErasingReport, Faulty, InjectedFault, Loss, OpenMode, ProblemKind, Saved, Store, StoreError};

use super::faults::torture;
use super::sample::{FOLDER, day, files, now, open};

/// Whoever is in the book, by id: a customer, two contacts of it, a colleague.
fn ids() -> [Id; 4] {
    let mut ids = IdSource::new(77);
    std::array::from_fn(|_| ids.next_id())
}

/// A class that the colleague sat in.
fn class() -> Workshop {
    let [.., colleague] = ids();
    let mut source = IdSource::new(79);
    let mut class = Workshop::new(source.next_id(), "内训班".into(), day());
    class.roster.push(Seat { firm: "宏远".into(), ..Seat::new(colleague) });
    class.notes = "爱抬杠".into();
    class.promises.push(ClassPromise {
        id: source.next_id(),
        person: colleague,
        customer: "鼎盛".into(),
        action: "把合同盖章寄回".into(),
        by: day(),
        kept: None,
    });
    class
}

fn customer() -> Account {
    let [customer, gone, stays, colleague] = ids();
    let mut source = IdSource::new(78);
    let mut account = Account::new(customer, "华东电力".into());
    account.note = "王总说行，陈默去谈".into();
    account.contacts.push(Contact {
        phone: "13800001111".into(),
        clues: vec![Clue { key: "B3".into(), on: day() }],
        ..Contact::new(gone, "王建国".into())
    });
    account.contacts.push(Contact::new(stays, "李娜".into()));
    let mut project = Project::new(source.next_id(), "一期".into(), day());
    project.owner = Some(colleague);
    project.involvements.push(Involvement::new(gone));
    let text = "给建国发样本".to_owned();
    project.tasks.push(Task { id: source.next_id(), text, due: None, owner: Some(colleague), done: None });
    account.projects.push(project);
    account
}

/// A closed book in which the name stands in every place a name can come to stand.
fn crowded() -> Faulty {
    static FILES: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
    let whole = || {
        let disk = crowd();
        disk.files().into_iter().map(|path| (path.clone(), disk.get(path).unwrap())).collect()
    };
    let disk = Faulty::new();
    FILES.get_or_init(whole).iter().for_each(|(path, bytes)| disk.put(path, bytes));
    disk
}

/// Fills that book.
#[expect(clippy::too_many_lines, reason = "everything a disk may hold of somebody, one after the other")]
fn crowd() -> Faulty {
    let disk = Faulty::new();
    let [customer_id, _, _, colleague] = ids();
    let mut store = open(&disk).store;
    let mut account = customer();
    let person = Person::new(colleague, "陈默".into(), PersonKind::Colleague, day());
    let mut save = |record: &Record, days: i64| {
        store.save(record.key(), Some(record), now().saturating_add(days.days())).unwrap();
    };
    save(&Record::Person(Arc::new(person.clone())), 0);
    save(&Record::Person(Arc::new(Person { kind: PersonKind::Trainee, ..person.clone() })), 1);
    save(&Record::Person(Arc::new(person)), 1);
    for days in 0..2 {
        account.place = format!("上海 {days}");
        save(&Record::Account(Arc::new(account.clone())), days);
    }
    // What is on the wall, and what a crash and a sync program made of it.
    let team = WallTeam { title: Text { zh: "一队".into(), en: "One".into() }, members: vec!["王建国".into()] };
    let title = Text { zh: "分组".into(), en: "Teams".into() };
    let page = WallPage { title, place: String::new(), blocks: vec![WallBlock::Teams(vec![team])] };
    store.show(&Showing { serial: 1, names: true, page: Some(page), ..Showing::default() }).unwrap();
    let wall = disk.get(format!("{FOLDER}/wall.ron")).unwrap();
    for name in [".wall.ron.77-0.tmp", "wall (conflicted copy).ron", "wall.ron~"] {
        disk.put(format!("{FOLDER}/{name}"), &wall);
    }
    let class = class();
    for days in 0..2 {
        let class = Workshop { places: Some(days), ..class.clone() };
        let record = Record::Workshop(Arc::new(class));
        store.save(record.key(), Some(&record), now().saturating_add(i64::from(days).days())).unwrap();
    }
    let key = RecordKey::Account(customer_id);
    store.save(key, None, now()).unwrap();
    store.save(key, Some(&Record::Account(Arc::new(account))), now()).unwrap();
    let mut drafts = Drafts::default();
    drafts.set(&format!("accounts/{customer_id}/tasks/new"), "text", Some("问王建国和陈默"));
    drafts.set("accounts/new", "customer", Some("华东电力"));
    drafts.set("people/new", "name", Some("别人"));
    drafts.set(&format!("workshops/{}/promises/new", class.id), "action", Some("盖章"));
    store.save_drafts(&drafts, now()).unwrap();
    drop(store);
    let file = |name: &str| format!("{FOLDER}/{name}");
    let whole = disk.get(file(&format!("accounts/{customer_id}.ron"))).unwrap();
    for name in [
        format!("accounts/{customer_id}.conflict-2025-03-01T00-00-00.ron"),
        format!("accounts/{customer_id}.ron~"),
        format!("accounts/.{customer_id}.ron.4711-0.tmp"),
        format!("backups/version-1/accounts/{customer_id}.ron"),
    ] {
        disk.put(file(&name), &whole);
    }
    let taught = disk.get(file(&format!("workshops/{}.ron", class.id))).unwrap();
    for name in
        [format!("workshops/{}.conflict-2025-03-01T00-00-00.ron", class.id), format!("workshops/{}.ron~", class.id)]
    {
        disk.put(file(&name), &taught);
    }
    let kept = disk.get(file("drafts.ron")).unwrap();
    disk.put(file("drafts.conflict-2025-03-01T00-00-00.ron"), &kept);
    disk.put(file(".drafts.ron.4711-1.tmp"), &kept);
    disk.put(file("drafts.ron.bak"), "(torn 问王建国和陈默、华东电力");
    assert!(!traces(&disk, &["王建国"]).is_empty());
    disk
}

/// Files whose name or text holds one of these.
fn traces(disk: &Faulty, secrets: &[&str]) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let text = String::from_utf8(disk.get(path).unwrap()).unwrap();
        let name = path.to_string_lossy();
        secrets.iter().any(|secret| text.contains(secret) || name.contains(secret))
    };
    disk.files().into_iter().filter(holds).collect()
}

/// Does what the program does when somebody says yes.
fn erase(store: &mut Store<Faulty>, book: &mut Book, drafts: &mut Drafts, erasure: &Erasure) -> ErasingReport {
    let names = erasure.names(&book.get(erasure.home()).unwrap());
    drop(store.plan_erasure(erasure));
    erasure.clean_drafts(drafts, &names);
    erasure.apply(book);
    for change in book.take_journal() {
        drop(store.save(change.key, change.after.as_ref(), now()));
    }
    drop(store.save_drafts(drafts, now()));
    store.finish_erasures()
}

/// Opens the book and erases.
fn act(disk: &Faulty, whom: Erased) -> Result<ErasingReport, StoreError> {
    let mut opened = Store::open(disk.clone(), Path::new(FOLDER), true)?;
    let erasure = Erasure { whom, somebody: "某人".into() };
    if opened.book.get(erasure.home()).is_none() {
        // A file that could not be read: nobody is there to be erased.
        return Ok(ErasingReport::default());
    }
    Ok(erase(&mut opened.store, &mut opened.book, &mut opened.drafts, &erasure))
}

/// Each kind of erasure, and what must not be found afterwards.
fn kinds() -> [(Erased, Vec<String>); 4] {
    let [account, contact, stays, colleague] = ids();
    let id = |id: Id| id.to_string();
    let of_contact = ["王建国", "建国", "王总", "13800001111"].map(str::to_owned);
    let of_account = ["华东电力", "王建国", "李娜", "上海"].map(str::to_owned);
    [
        (Erased::Contact(account, contact), of_contact.into_iter().chain([id(contact)]).collect()),
        (Erased::Account(account), of_account.into_iter().chain([id(account), id(contact), id(stays)]).collect()),
        (Erased::Person(colleague), vec!["陈默".to_owned()]),
        (
            Erased::Workshop(class().id),
            ["内训班", "宏远", "爱抬杠", "鼎盛", "盖章"]
                .map(str::to_owned)
                .into_iter()
                .chain([id(class().id)])
                .collect(),
        ),
    ]
}

#[test]
fn wherever_it_is_disturbed_no_trace_is_left_after_the_next_start() {
    for (whom, secrets) in kinds() {
        let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
        torture(
            crowded,
            |disk| act(disk, whom),
            |disk, outcome, when| {
                let opened = open(disk);
                let erasure = Erasure { whom, somebody: String::new() };
                let there = opened
                    .book
                    .get(erasure.home())
                    .is_some_and(|home| erasure.whole().is_some() || !erasure.names(&home).is_empty());
                let done = outcome.as_ref().is_ok_and(|report| report.done == 1 && report.left.is_empty());
                assert!(!(there && done), "{when}: {whom:?} was called erased and is there");
                if there {
                    // It was never written down, so nothing was begun.
                    assert_eq!(opened.erasing, ErasingReport::default(), "{when}");
                    assert!(!files(disk).contains(&"erasures.ron".to_owned()), "{when}");
                } else {
                    assert_eq!(opened.erasing.left, [], "{when}: {whom:?}");
                    drop(opened);
                    disk.power_cut(Loss::Unsynced);
                    open(disk);
                    assert_eq!(traces(disk, &secrets), Vec::<PathBuf>::new(), "{when}: {whom:?}");
                    assert!(!files(disk).contains(&"erasures.ron".to_owned()), "{when}");
                }
            },
        );
    }
}

#[test]
fn nothing_else_goes_with_it() {
    let [account, contact, stays, colleague] = ids();
    let disk = crowded();
    assert_eq!(act(&disk, Erased::Contact(account, contact)).unwrap().done, 1);
    let opened = open(&disk);
    let left = &opened.book.accounts()[&account];
    assert_eq!(left.contacts.iter().map(|c| c.id).collect::<Vec<_>>(), [stays]);
    assert_eq!((left.note.as_str(), left.projects[0].owner), ("某人总说行，陈默去谈", Some(colleague)));
    let texts: Vec<_> = opened.drafts.entries.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(texts, ["问某人和陈默", "华东电力", "别人", "盖章"]);
    let backup = format!("{FOLDER}/backups/2025-03-02/people/{colleague}.ron");
    assert!(disk.get(backup).is_some(), "the backups of others stay");
}

#[test]
fn a_class_goes_alone_and_what_was_kept_of_it_stays() {
    let [.., colleague] = ids();
    let disk = crowded();
    let mut opened = open(&disk);
    let stays = what_stays(&class(), &opened.book, IdSource::new(80).next_id());
    let record = Record::Workshop(Arc::new(stays.clone()));
    opened.store.save(record.key(), Some(&record), now()).unwrap();
    drop(opened);
    assert_eq!(act(&disk, Erased::Workshop(class().id)).unwrap().done, 1);
    let opened = open(&disk);
    assert_eq!(
        opened.book.workshops().values().map(|class| (**class).clone()).collect::<Vec<_>>(),
        std::slice::from_ref(&stays)
    );
    let counts = stays.counts.unwrap();
    assert_eq!((counts.people, counts.handed_in, counts.promises), (1, 0, [1, 0, 0]));
    assert!(opened.book.people().contains_key(&colleague), "who sat in it is asked about by themselves");
    assert_eq!(traces(&disk, &["宏远", "爱抬杠", "鼎盛", "盖章"]), Vec::<PathBuf>::new());
    assert!(!traces(&disk, &["王建国"]).is_empty(), "nothing else goes");
}

#[test]
fn what_is_left_is_told_and_gone_after_and_other_edits_are_saved_meanwhile() {
    let [account, contact, ..] = ids();
    let disk = crowded();
    let mut opened = open(&disk);
    let erasure = Erasure { whom: Erased::Contact(account, contact), somebody: "某人".into() };
    opened.store.plan_erasure(&erasure).unwrap();
    disk.fail_from(1, InjectedFault::Denied);
    let report = opened.store.finish_erasures();
    assert!(report.done == 0 && report.left.len() > 3, "one failure does not hide the others: {report:?}");
    disk.mend();
    assert!(!traces(&disk, &["王建国"]).is_empty());
    erasure.apply(&mut opened.book);
    let ours = opened.book.get(RecordKey::Account(account)).unwrap();
    assert_eq!(opened.store.save(ours.key(), Some(&ours), now().saturating_add(9.days())), Ok(Saved::Written));
    let kept = format!("{FOLDER}/backups/2025-03-10/accounts/{account}.ron");
    assert!(disk.get(kept).is_none(), "the save keeps nobody who is being erased as a backup");
    assert_eq!(opened.store.finish_erasures().done, 1);
    assert_eq!(traces(&disk, &["王建国", "建国", "13800001111"]), Vec::<PathBuf>::new());
    assert_eq!(opened.store.finish_erasures(), ErasingReport::default(), "done is done");
}

#[test]
fn the_list_names_nobody() {
    for (whom, secrets) in kinds() {
        let disk = crowded();
        let mut store = open(&disk).store;
        store.plan_erasure(&Erasure { whom, somebody: "某人".into() }).unwrap();
        let list = String::from_utf8(disk.get(format!("{FOLDER}/erasures.ron")).unwrap()).unwrap();
        let spoken = |secret: &&String| secret.parse::<Id>().is_err();
        assert!(!secrets.iter().filter(spoken).any(|secret| list.contains(secret)), "{list}");
    }
}

#[test]
fn who_only_reads_sees_nobody_who_is_being_erased_and_check_says_so() {
    let [account, contact, ..] = ids();
    let disk = crowded();
    let mut store = open(&disk).store;
    store.plan_erasure(&Erasure { whom: Erased::Contact(account, contact), somebody: "某人".into() }).unwrap();
    drop(store);
    let read = Store::read(disk.clone(), Path::new(FOLDER)).unwrap();
    assert!(read.book.accounts()[&account].contact(contact).is_none());
    let report = store::check(disk.clone(), Path::new(FOLDER), false, now()).unwrap();
    assert!(report.problems.iter().any(|p| p.kind == ProblemKind::Unerased), "{report:?}");
    let repaired = store::check(disk.clone(), Path::new(FOLDER), true, now()).unwrap();
    assert!(!repaired.problems.iter().any(|p| p.kind == ProblemKind::Unerased), "{repaired:?}");
    assert_eq!(traces(&disk, &["王建国"]), Vec::<PathBuf>::new());
}

#[test]
fn a_second_window_brings_nobody_back() {
    let [account, contact, ..] = ids();
    let disk = crowded();
    let mut writer = open(&disk);
    let mut second = open(&disk);
    assert_eq!(second.access, OpenMode::Follower);
    let erasure = Erasure { whom: Erased::Contact(account, contact), somebody: "某人".into() };
    // Written down, and then the first one is gone.
    writer.store.plan_erasure(&erasure).unwrap();
    drop(writer);
    assert_eq!(second.store.take_over(), Ok(true));
    let (drafts, report, problems) = second.store.take_up();
    assert_eq!((report.done, report.left, problems), (1, vec![], vec![]));
    assert!(report.changed.iter().all(|record| !format!("{record:?}").contains("王建国")), "{:?}", report.changed);
    for record in &report.changed {
        second.store.accept(record);
    }
    assert!(
        !second.store.changes().iter().any(|c| matches!(c, DiskChange::Record(r) if format!("{r:?}").contains("建国")))
    );
    second.store.save_drafts(&drafts, now()).unwrap();
    assert_eq!(traces(&disk, &["王建国", "建国"]), Vec::<PathBuf>::new());
}

#[test]
fn a_list_that_does_not_read_is_kept_and_nothing_is_called_erased() {
    let [account, contact, ..] = ids();
    let disk = crowded();
    disk.put(format!("{FOLDER}/erasures.ron"), "(torn");
    let mut opened = open(&disk);
    assert!(opened.problems.iter().any(|p| p.path.ends_with("erasures.ron")), "{:?}", opened.problems);
    let erasure = Erasure { whom: Erased::Contact(account, contact), somebody: "某人".into() };
    let report = erase(&mut opened.store, &mut opened.book, &mut opened.drafts, &erasure);
    assert!(report.done == 0 && matches!(report.left.as_slice(), [StoreError::Broken { .. }]), "{report:?}");
    let key = RecordKey::Account(account);
    let refused = opened.store.save(key, opened.book.get(key).as_ref(), now());
    assert!(matches!(refused, Err(StoreError::Broken { .. })), "{refused:?}");
    disk.delete_file(format!("{FOLDER}/erasures.ron"));
    assert_eq!(opened.store.finish_erasures().done, 1);
}
