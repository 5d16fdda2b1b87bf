//! Looking a book over, mending it, packing it, keeping old versions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::id::IdSource;
use domain::invoice::{Instalment, Invoice, Payment};
use domain::money::Money;
use domain::project::{CheckMark, CheckState, Move, Stage};
use domain::quarter::Quarter;
use domain::record::{Record, RecordKey};
use domain::settings::{Settings, Target};
use jiff::ToSpan;
use store::{Faulty, Fs as _, InjectedFault, Oddity, ProblemKind, Reference, Store, StoreError, check, unpack};

use super::sample::{FOLDER, Maker, day, files, forget_saved, now, open, path, record};

/// A book with one rich record of each kind.
fn rich() -> (Faulty, Vec<Record>) {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut maker = Maker::new(5, &["文", "字", "\"#\\"]);
    let records = maker.records();
    for record in &records {
        store.save(record.key(), Some(record), now()).unwrap();
    }
    store.save_drafts(&maker.drafts(), now()).unwrap();
    (disk, records)
}

#[test]
fn every_reference_that_leads_nowhere_is_named() {
    let (disk, _) = rich();
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    let dangling = |kind: &ProblemKind| match kind {
        ProblemKind::Dangling { reference, .. } => Some(*reference),
        _ => None,
    };
    let found: Vec<_> = report.problems.iter().filter_map(|p| dangling(&p.kind)).collect();
    assert_eq!(
        found,
        [
            Reference::Me,
            Reference::TargetOwner,
            Reference::ReportsTo,
            Reference::ProjectOwner,
            Reference::TaskOwner,
            Reference::CoachedBy,
            Reference::Apart,
            Reference::HandedIn,
            Reference::PromisedBy,
            Reference::Seat
        ]
    );
    // Of the two checks the record settles one is in the course.
    let unknown = report.problems.iter().filter(|p| matches!(p.kind, ProblemKind::UnknownCheck { .. }));
    assert_eq!(unknown.count(), 1);
    // The advance of the record says with signs alone what it makes possible.
    let unanswered = report.problems.iter().filter(|p| matches!(p.kind, ProblemKind::AdvanceWithoutAnswers(_)));
    assert_eq!(unanswered.count(), 1);
    // Of the two attempts one is finished, and without a single pick.
    let unpicked = report.problems.iter().filter(|p| matches!(p.kind, ProblemKind::UnpickedAttempt { picks: 0, .. }));
    assert_eq!(unpicked.count(), 1);
    assert_eq!((report.records, report.problems.len()), (3, 13));
}

#[test]
fn ids_that_stand_twice_are_named() {
    let (disk, records) = rich();
    let Record::Account(account) = &records[2] else { panic!() };
    let mut account = account.as_ref().clone();
    let twin = account.contacts[0].clone();
    account.contacts.push(twin.clone());
    account.projects[0].meetings[0].contacts = vec![IdSource::new(77).next_id()];
    account.projects[0].meetings[0].action.as_mut().unwrap().whom = Some(IdSource::new(79).next_id());
    account.projects[0].touches[0].contacts = vec![IdSource::new(80).next_id()];
    account.projects[0].history[0].proof = Some(twin.id);
    account.projects[0].involvements[0].contact = IdSource::new(78).next_id();
    let account = Record::Account(Arc::new(account));
    open(&disk).store.save(account.key(), Some(&account), now()).unwrap();
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    let kinds: Vec<_> = report.problems.iter().map(|p| &p.kind).collect();
    assert!(kinds.contains(&&ProblemKind::DuplicateId { id: twin.id }));
    for reference in [
        Reference::MeetingContact,
        Reference::ActionContact,
        Reference::TouchContact,
        Reference::Proof,
        Reference::Involved,
    ] {
        assert!(kinds.iter().any(|k| matches!(k, ProblemKind::Dangling { reference: r, .. } if *r == reference)));
    }
}

#[test]
fn an_advance_without_its_answers_is_named_where_it_was_judged_by_choices_and_not_in_an_older_record() {
    use domain::meeting::Outcome;
    let (disk, records) = rich();
    let Record::Account(account) = &records[2] else { panic!() };
    let mut account = account.as_ref().clone();
    let meeting = &mut account.projects[0].meetings[0];
    let id = meeting.id;
    let named = |account: &domain::account::Account| {
        let record = Record::Account(Arc::new(account.clone()));
        open(&disk).store.save(record.key(), Some(&record), now()).unwrap();
        let report = check(disk.clone(), Path::new(FOLDER), false, now()).unwrap();
        report.problems.iter().filter(|p| p.kind == ProblemKind::AdvanceWithoutAnswers(id)).count()
    };
    meeting.outcome = Some(Outcome::Advance);
    meeting.action.as_mut().unwrap().opens = "we meet the owner".to_owned();
    meeting.action.as_mut().unwrap().by = Some(meeting.at.date());
    assert_eq!(named(&account), 0);
    account.projects[0].meetings[0].action.as_mut().unwrap().by = None;
    assert_eq!(named(&account), 1);
    let meeting = &mut account.projects[0].meetings[0];
    (meeting.in_hand, meeting.action.as_mut().unwrap().kind) = (None, None);
    assert_eq!(named(&account), 0, "what an older record says stays as it is");
}

#[test]
fn ids_that_two_customers_share_are_named() {
    let (disk, records) = rich();
    let Record::Account(account) = &records[2] else { panic!() };
    let mut ids = IdSource::new(91);
    let (mut first, mut second) = (account.as_ref().clone(), account.as_ref().clone());
    (first.id, second.id) = (ids.next_id(), ids.next_id());
    second.contacts[0].id = ids.next_id();
    second.projects.truncate(1);
    let mut store = open(&disk).store;
    // The record both were copied from would share everything with them.
    store.save(records[2].key(), None, now()).unwrap();
    for account in [&first, &second] {
        let record = Record::Account(Arc::new(account.clone()));
        store.save(record.key(), Some(&record), now()).unwrap();
    }
    drop(store);
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    let shared = |id| {
        let named = |kind: &ProblemKind| matches!(kind, ProblemKind::SharedId { id: found, .. } if *found == id);
        report.problems.iter().filter(|p| named(&p.kind)).count()
    };
    assert_eq!(shared(first.projects[0].id), 1, "once, at the second of them");
    assert_eq!(shared(first.projects[0].meetings[0].id), 1);
    assert_eq!((shared(first.contacts[0].id), shared(second.contacts[0].id)), (0, 0));
}

#[test]
fn a_meeting_that_proves_two_moves_is_told_once_and_not_refused() {
    let (disk, records) = rich();
    let Record::Account(account) = &records[2] else { panic!() };
    let mut account = account.as_ref().clone();
    let proof = account.projects[0].meetings[0].id;
    for stage in [Stage::Trust, Stage::Needs] {
        let step = Move { on: day(), to: stage, reason: String::new(), lost: None, proof: Some(proof) };
        account.projects[0].history.push(step);
    }
    account.projects[0].checks.clear();
    for key in ["0.1", "7.1", "1.7", "3.2", "3.20", " 3.2", "", "三"] {
        account.projects[0].checks.push(CheckMark { check: key.to_owned(), state: CheckState::Done(day()) });
    }
    let record = Record::Account(Arc::new(account));
    open(&disk).store.save(record.key(), Some(&record), now()).unwrap();
    let opened = open(&disk);
    assert_eq!((opened.problems.len(), opened.book.get(record.key())), (0, Some(record.clone())));
    drop(opened);
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    let of_ours = report.problems.iter().filter(|p| p.key == Some(record.key())).map(|p| &p.kind);
    let kinds: Vec<_> = of_ours.collect();
    assert_eq!(kinds.iter().filter(|k| **k == &ProblemKind::ProvesTwice { id: proof }).count(), 1, "{kinds:?}");
    let unknown =
        kinds.iter().filter_map(|k| if let ProblemKind::UnknownCheck { check } = k { Some(check) } else { None });
    assert_eq!(unknown.collect::<Vec<_>>(), ["0.1", "7.1", "1.7", "3.20", " 3.2", "", "三"]);
}

#[test]
fn a_target_names_somebody_who_is_there_or_all_of_us() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let me = record(1, "me");
    let RecordKey::Person(id) = me.key() else { panic!() };
    let mut ids = IdSource::new(4);
    let mut target = |owner| Target {
        id: ids.next_id(),
        owner,
        quarter: Quarter::new(2025, 1).unwrap(),
        amount: Money::whole(1_000_000),
    };
    let gone = IdSource::new(2).next_id();
    let mut targets = vec![target(None), target(Some(id)), target(Some(gone))];
    targets.push(Target { owner: None, ..targets[0].clone() });
    let settings =
        Record::Settings(Arc::new(Settings { me: Some(id), targets: targets.clone(), ..Settings::default() }));
    for record in [&me, &settings] {
        store.save(record.key(), Some(record), now()).unwrap();
    }
    drop(store);
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    let kinds: Vec<_> = report.problems.iter().map(|p| &p.kind).collect();
    assert_eq!(
        kinds,
        [
            &ProblemKind::Dangling { reference: Reference::TargetOwner, id: gone },
            &ProblemKind::DuplicateId { id: targets[0].id },
            &ProblemKind::Oddity {
                what: Oddity::TargetTwice { target: targets[0].id, quarter: targets[0].quarter },
                line: Some(15)
            }
        ]
    );
}

#[test]
fn two_with_one_badge_are_named_with_the_line_of_the_second() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut ids = IdSource::new(7);
    let day = day();
    let mut class = domain::workshop::Workshop::new(ids.next_id(), "class".to_owned(), day);
    for (name, badge) in [("王建", 7), ("Anna", 3), ("李伟", 7)] {
        let person =
            domain::person::Person::new(ids.next_id(), name.to_owned(), domain::person::PersonKind::Trainee, day);
        let seat = domain::workshop::seat::Seat::new(person.id);
        class.roster.push(domain::workshop::seat::Seat { badge: Some(badge), ..seat });
        let record = Record::Person(Arc::new(person));
        store.save(record.key(), Some(&record), now()).unwrap();
    }
    let second = class.roster[2].person;
    let record = Record::Workshop(Arc::new(class));
    store.save(record.key(), Some(&record), now()).unwrap();
    drop(store);
    let report = check(disk.clone(), Path::new(FOLDER), false, now()).unwrap();
    let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    let ProblemKind::Oddity { what, line: Some(line) } = &problem.kind else { panic!("{problem:?}") };
    let names = ["王建".to_owned(), "李伟".to_owned()];
    assert_eq!(*what, Oddity::BadgeTwice { badge: 7, person: second, names });
    let text = String::from_utf8(disk.read(&problem.path).unwrap().0).unwrap();
    assert!(text.lines().nth(line - 1).unwrap().contains(&second.to_string()), "{text}");
}

#[test]
fn a_person_whose_file_does_not_read_is_not_called_unknown() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let me = record(1, "me");
    let RecordKey::Person(id) = me.key() else { panic!() };
    let settings = Record::Settings(Arc::new(Settings { me: Some(id), ..Settings::default() }));
    for record in [&me, &settings] {
        store.save(record.key(), Some(record), now()).unwrap();
    }
    drop(store);
    disk.put(path(1), "torn");
    let report = check(disk, Path::new(FOLDER), false, now()).unwrap();
    assert_eq!(report.problems.len(), 1);
}

#[test]
fn the_latest_version_that_reads_is_offered_and_restored() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    store.save(record(1, "").key(), Some(&record(1, "first")), now()).unwrap();
    for (days, name) in [(1, "second"), (2, "third"), (3, "fourth")] {
        let later = now().saturating_add(days.days());
        store.save(record(1, "").key(), Some(&record(1, name)), later).unwrap();
        store.save(record(1, "").key(), Some(&record(1, &format!("{name}, again"))), later).unwrap();
    }
    drop(store);
    forget_saved(&disk);
    disk.put(path(1), "torn");
    let backup = |day: u8| path(1).replace("/people/", &format!("/backups/2025-03-0{day}/people/"));
    disk.put(backup(4), "torn as well");
    let opened = open(&disk);
    assert_eq!(opened.problems[0].backup.as_deref(), Some(Path::new(&backup(3))));
    drop(opened);
    let report = check(disk.clone(), Path::new(FOLDER), true, now()).unwrap();
    assert_eq!(report.problems, vec![]);
    let [restored] = report.restored.as_slice() else { panic!() };
    assert_eq!(restored.from, Path::new(&backup(3)));
    assert_eq!(disk.get(&restored.damaged).as_deref(), Some(&b"torn"[..]));
    assert_eq!(open(&disk).book.get(record(1, "").key()), Some(record(1, "second, again")));
}

#[test]
fn a_repair_needs_the_right_to_write_and_leaves_newer_files_alone() {
    let (disk, _) = rich();
    let writer = open(&disk);
    assert_eq!(check(disk.clone(), Path::new(FOLDER), true, now()), Err(StoreError::ReadOnly));
    drop(writer);
    let file = format!("{FOLDER}/book.ron");
    let newer = String::from_utf8(disk.get(&file).unwrap()).unwrap().replace("version: 2", "version: 3");
    disk.put(&file, &newer);
    disk.put(format!("{FOLDER}/backups/2025-02-28/book.ron"), newer.replace("version: 3", "version: 2"));
    let report = check(disk.clone(), Path::new(FOLDER), true, now()).unwrap();
    assert_eq!(report.restored, vec![]);
    assert_eq!(disk.get(file), Some(newer.into_bytes()));
}

#[test]
fn the_first_change_of_a_day_keeps_the_old_version_for_a_fortnight() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for name in ["a", "b", "c"] {
        store.save(record(1, "").key(), Some(&record(1, name)), now()).unwrap();
    }
    let next = now().saturating_add(1.day());
    store.save(record(1, "").key(), Some(&record(1, "d")), next).unwrap();
    let kept = |day: &str| {
        let bytes = disk.get(path(1).replace("/people/", &format!("/backups/{day}/people/")));
        bytes.map(|b| String::from_utf8(b).unwrap())
    };
    assert!(kept("2025-03-01").unwrap().contains("\"a\""));
    assert!(kept("2025-03-02").unwrap().contains("\"c\""));
    drop(store);
    let late = now().saturating_add(15.days());
    let mut store = open(&disk).store;
    store.save(record(1, "").key(), Some(&record(1, "e")), late).unwrap();
    store.sweep(late.date());
    assert_eq!((kept("2025-03-01"), kept("2025-03-02").is_some()), (None, true));
}

#[test]
fn a_book_comes_back_from_its_archive_byte_by_byte() {
    let (disk, records) = rich();
    let archive = Path::new("/usb/backup.ron");
    disk.put("/usb/x", "");
    disk.put(path(9), "does not read “");
    let opened = open(&disk);
    disk.put(path(8), b"\xff\xfe");
    assert_eq!(opened.store.backup(archive, now()), Ok(vec![path(8).into()]));
    disk.delete_file(path(8));
    assert_eq!(opened.store.backup(archive, now()), Err(StoreError::Exists { path: archive.to_owned() }));
    let text = String::from_utf8(disk.get(archive).unwrap()).unwrap();
    assert!(text.starts_with("(\n    format: \"peilian/backup\",\n    version: 1,\n    data: ("), "{text}");
    assert_eq!(unpack(&disk, archive, Path::new(FOLDER)), Err(StoreError::Exists { path: FOLDER.into() }));
    assert_eq!(
        unpack(&disk, archive, Path::new("/new/place")).map(|done| (done.files, done.left_out)),
        Ok((6, vec![]))
    );
    let again = Store::open(disk.clone(), Path::new("/new/place"), true).unwrap();
    assert!(records.iter().all(|record| again.book.get(record.key()).as_ref() == Some(record)));
    assert_eq!((again.problems.len(), again.drafts), (1, opened.drafts));
    for name in files(&disk) {
        assert_eq!(disk.get(format!("/new/place/{name}")), disk.get(format!("{FOLDER}/{name}")), "{name}");
    }
}

/// A disk with an archive of a book.
fn archived() -> Faulty {
    let (disk, _) = rich();
    disk.put("/usb/x", "");
    open(&disk).store.backup(Path::new("/usb/backup.ron"), now()).unwrap();
    disk
}

/// The files in a folder.
fn inside(disk: &Faulty, folder: &str) -> usize {
    disk.files().iter().filter(|path| path.starts_with(folder)).count()
}

#[test]
fn an_archive_comes_back_beside_what_others_called_the_same() {
    let disk = archived();
    disk.put("/new/place.unpacking/dear.txt", "mine");
    disk.put("/new/.place.unpacking-1/dear.txt", "mine");
    disk.put("/new/.place.unpacking-7-0/book.ron", "what an attempt left");
    unpack(&disk, Path::new("/usb/backup.ron"), Path::new("/new/place")).unwrap();
    assert_eq!(inside(&disk, "/new/place.unpacking") + inside(&disk, "/new/.place.unpacking-1"), 2);
    assert_eq!(inside(&disk, "/new/.place.unpacking-7-0"), 0);
}

#[test]
fn an_archive_comes_back_into_the_top_of_a_disk_whole_or_not_at_all() {
    let mut through = 0;
    for n in 1.. {
        let disk = archived();
        // A folder of the file system's own is no book.
        disk.put("/mnt/lost+found/x", "");
        disk.fail_at(n, InjectedFault::Busy);
        let outcome = unpack(&disk, Path::new("/usb/backup.ron"), Path::new("/mnt"));
        if disk.calls() < n {
            assert!(outcome.is_ok());
            break;
        }
        let there = inside(&disk, "/mnt") - 1;
        assert!(
            if let Ok(done) = &outcome { there == done.files } else { there == 0 },
            "call {n}: {there} {outcome:?}"
        );
    }
    for n in 1.. {
        let disk = archived();
        disk.put("/mnt/x", "");
        disk.delete_file("/mnt/x");
        // An empty one: whatever call it is that finds it in use, the rename goes another way.
        disk.fail_at(n, InjectedFault::Busy);
        let outcome = unpack(&disk, Path::new("/usb/backup.ron"), Path::new("/mnt"));
        if disk.calls() < n {
            break;
        }
        // The very last call makes the name durable: the book is there then, and that is not sure yet.
        let there = inside(&disk, "/mnt");
        let whole = unpack(&archived(), Path::new("/usb/backup.ron"), Path::new("/new")).unwrap().files;
        assert!(there == whole || there == 0 && outcome.is_err(), "call {n}: {there} {outcome:?}");
        through += usize::from(outcome.is_ok());
    }
    assert!(through > 0);
}

#[test]
fn a_record_is_named_by_its_id_and_by_nothing_else() {
    let (disk, _) = rich();
    let strange = ["accounts/evil\u{1b}[31m.ron", "people/notes.ron", "accounts/5qenxyd974hz.conflict-\u{202e}x.ron"];
    for name in strange {
        disk.put(format!("{FOLDER}/{name}"), "()");
    }
    disk.put("/usb/x", "");
    let left_out = open(&disk).store.backup(Path::new("/usb/clean.ron"), now()).unwrap();
    let mut wanted: Vec<PathBuf> = strange.iter().map(|name| Path::new(FOLDER).join(name)).collect();
    wanted.sort();
    assert_eq!(left_out, wanted);
    let file = |name: &str| format!("(path: {name:?}, text: \"()\")");
    let files: Vec<String> = strange.iter().map(|name| file(name)).chain([file("book.ron")]).collect();
    disk.put(
        "/usb/old.ron",
        format!(
            "(format: \"peilian/backup\", version: 1, data: (made: \"2025-03-01T00:00:00\", files: [{}]))",
            files.join(", ")
        ),
    );
    let done = unpack(&disk, Path::new("/usb/old.ron"), Path::new("/new/place")).unwrap();
    assert_eq!((done.files, done.left_out), (1, strange.map(PathBuf::from).to_vec()));
    assert_eq!(disk.files().iter().filter(|path| path.starts_with("/new/place")).count(), 1);
}

#[test]
fn an_archive_writes_nowhere_but_into_its_folder() {
    let disk = Faulty::new();
    for path in
        ["../evil.ron", "/etc/passwd", "people/../../x.ron", "people/a/b.ron", "lock", "people", "other/x.ron", ""]
    {
        let text = format!(
            "(format: \"peilian/backup\", version: 1, data: (made: \"2025-03-01T00:00:00\", files: [(path: {path:?}, text: \"\")]))"
        );
        disk.put("/usb/evil.ron", text);
        let refused = unpack(&disk, Path::new("/usb/evil.ron"), Path::new("/new"));
        assert!(matches!(refused, Err(StoreError::BadArchive { .. })), "{path}: {refused:?}");
    }
    disk.put("/usb/evil.ron", "(torn");
    assert!(matches!(unpack(&disk, Path::new("/usb/evil.ron"), Path::new("/new")), Err(StoreError::BadArchive { .. })));
    assert_eq!(disk.files().len(), 1);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one book with every oddity, looked at once")]
fn what_no_rule_can_make_sense_of_is_named_with_its_line() {
    let (disk, records) = rich();
    let Record::Account(account) = &records[2] else { panic!() };
    let mut account = account.as_ref().clone();
    let force = domain::force::ForceLevel { on: day(), strength: 6 };
    account.forces[0].levels.push(force);
    let strong = account.forces[0].id;
    let project = &mut account.projects[0];
    let (of, contact) = (project.id, project.involvements[0].contact);
    project.involvements.push(domain::project::Involvement::new(contact));
    let mut seeds = IdSource::new(80);
    let days = (jiff::civil::date(2026, 1, 5), jiff::civil::date(2026, 2, 4));
    let mut bill = |amount| Invoice::new(seeds.next_id(), "A-77".into(), days, domain::money::Money::whole(amount));
    let (plain, mut paid, mut split) = (bill(100), bill(100), bill(100));
    paid.number.push('x');
    let early = Payment { id: seeds.next_id(), on: jiff::civil::date(2026, 1, 4), amount: paid.amount };
    let twice = split.id;
    let part = |id| Instalment { id, due: days.0, amount: domain::money::Money::whole(50) };
    split.instalments = vec![part(seeds.next_id()), part(seeds.next_id())];
    let (early_id, in_time) = (early.id, Payment { id: seeds.next_id(), on: days.0, ..early.clone() });
    paid.payments = vec![early, in_time];
    project.invoices.extend([plain, paid, split]);
    let account = Record::Account(Arc::new(account));
    let mut ids = IdSource::new(79);
    let [first, twin, other, ancient] = [(); 4].map(|()| ids.next_id());
    let target = |id, owner, quarter: &str| Target {
        id,
        owner,
        quarter: quarter.parse().unwrap(),
        amount: domain::money::Money::whole(1),
    };
    let targets = vec![
        target(first, None, "2026Q1"),
        target(twin, None, "2026Q1"),
        target(other, None, "2026Q2"),
        target(ancient, None, "26Q1"),
    ];
    let heavy = ids.next_id();
    let measure = domain::measure::Measure {
        id: heavy,
        perspective: domain::measure::Perspective::People,
        stance: domain::stance::Stance::Defend,
        name: "turnover".to_owned(),
        target: 1.into(),
        actual: None,
        weight: 101,
        less_is_better: true,
    };
    let scorecard = vec![domain::measure::Measure { id: ids.next_id(), weight: 100, ..measure.clone() }, measure];
    let settings = Record::Settings(Arc::new(Settings { targets, scorecard, ..Settings::default() }));
    for record in [&account, &settings] {
        let before = open(&disk).book.get(record.key());
        open(&disk).store.save(record.key(), Some(record), now()).unwrap();
        assert!(before.as_ref() != Some(record));
    }
    let opened = open(&disk);
    assert_eq!(opened.problems.len(), 0, "it reads all the same: {:?}", opened.problems);
    drop(opened);
    let report = check(disk.clone(), Path::new(FOLDER), false, now()).unwrap();
    let mut found = Vec::new();
    for problem in &report.problems {
        let ProblemKind::Oddity { what, line } = &problem.kind else { continue };
        let text = String::from_utf8(disk.read(&problem.path).unwrap().0).unwrap();
        let told = text.lines().nth(line.unwrap() - 1).unwrap().to_owned();
        let id = match what {
            Oddity::InvolvedTwice { project, contact: twice } => {
                assert_eq!((*project, *twice), (of, contact));
                let names = |line: &str| line.contains(&format!("contact: \"{contact}\""));
                let lines: Vec<usize> = (1..).zip(text.lines()).filter(|(_, l)| names(l)).map(|(n, _)| n).collect();
                // The two parts stand before the meetings, in which the contact may be named too.
                assert_eq!(lines.get(1), line.as_ref(), "the second of the two");
                *twice
            }
            Oddity::TargetTwice { target: id, .. }
            | Oddity::AncientQuarter { target: id, .. }
            | Oddity::InvoiceTwice { invoice: id, .. }
            | Oddity::PaidBeforeInvoice { payment: id, .. }
            | Oddity::InstalmentsExceed { invoice: id }
            | Oddity::HeavyMeasure { measure: id, .. }
            | Oddity::StrongForce { force: id, .. }
            | Oddity::BadgeTwice { person: id, .. } => *id,
        };
        assert!(told.contains(&id.to_string()), "{told}");
        found.push(id);
    }
    found.sort_unstable();
    let mut wanted = vec![contact, twin, ancient, heavy, strong, twice, twice, early_id];
    wanted.sort_unstable();
    assert_eq!(found, wanted, "and nothing else");
}
