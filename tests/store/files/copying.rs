//! How the copies of what was saved come to be: nobody waits for them, and whatever happens to the program or to the file in
//! between, no file of ours is called older and no older one passes for ours.

use domain::erasure::{Erased, Erasure};
use domain::record::Record;
use store::{Disk, Faulty, InjectedFault, OlderFile, Store};

use super::older::{customer, file, key, restart, saved, text};
use super::sample::{FOLDER, all_files, copies, now, open, path, record};

/// Three versions, each of which was saved once the one before was copied.
fn versions() -> [Record; 3] {
    ["old", "mine", "newest"].map(|place| customer([place, "", ""]))
}

/// Ends the program as a kill does: nothing of it runs any more, and its lock is free.
fn kill(disk: &Faulty, store: Store<Faulty>) {
    std::mem::forget(store);
    disk.reboot();
}

/// Saves the versions and is killed the moment the last is acknowledged; the texts of the file after each.
fn killed_after(disk: &Faulty, versions: &[Record]) -> Vec<String> {
    let (last, earlier) = versions.split_last().unwrap();
    let mut texts = saved(disk, earlier);
    let mut store = open(disk).store;
    store.save(key(), Some(last), now()).unwrap();
    texts.push(text(disk, file()));
    kill(disk, store);
    texts
}

fn pending(disk: &Faulty) -> Vec<String> {
    copies(disk).into_iter().filter(|name| name.ends_with(".pending")).collect()
}

/// The older file that was found as it was, and the text that lies beside it.
fn read_as_is(disk: &Faulty, older: &[OlderFile]) -> String {
    let [OlderFile::ReadAsIs { newer, .. }] = older else { panic!("{older:?}") };
    text(disk, newer)
}

#[test]
fn before_a_save_is_acknowledged_no_byte_is_copied() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    store.save(key(), Some(&versions()[0]), now()).unwrap();
    let begun = pending(&disk);
    assert_eq!(begun.len(), 1, "{:?}", copies(&disk));
    disk.write_in_place(file(), "one file under two names");
    assert_eq!(text(&disk, &begun[0]), "one file under two names");
    assert!(store.finish_copy() && !store.finish_copy());
    assert_eq!(copies(&disk).len(), 2, "the copy, and the second name until the next save");
    drop(store);
    assert_eq!(pending(&disk), Vec::<String>::new());
}

#[test]
fn a_save_takes_the_last_name_of_no_file_away_and_few_second_names_stay() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut before: Option<(String, String)> = None;
    for version in versions() {
        store.save(key(), Some(&version), now()).unwrap();
        // The version that was written over is still there under its second name; it goes in the pause, and the new one stays.
        if let Some((name, was)) = before {
            assert_eq!(text(&disk, &name), was);
            assert_eq!(pending(&disk).len(), 2);
        }
        while store.finish_copy() {}
        let [held] = pending(&disk).try_into().unwrap();
        before = Some((held, text(&disk, file())));
    }
    for n in 1..100 {
        store.save(record(n, "").key(), Some(&record(n, "x")), now()).unwrap();
        while store.finish_copy() {}
    }
    assert_eq!(pending(&disk).len(), 16);
    drop(store);
    assert_eq!(pending(&disk), Vec::<String>::new());
    assert_eq!(copies(&disk).len(), 3 + 99);
}

#[test]
fn who_writes_over_the_record_in_place_does_not_change_the_copy() {
    for moment in 0..3 {
        let disk = Faulty::new();
        let texts = saved(&disk, &versions()[..2]);
        let mut store = open(&disk).store;
        store.save(key(), Some(&versions()[2]), now()).unwrap();
        let newest = text(&disk, file());
        if moment == 0 {
            // In the very moment between the acknowledgement and the copy.
            disk.write_in_place(file(), &texts[0]);
        }
        while store.finish_copy() {}
        if moment == 1 {
            disk.write_in_place(file(), &texts[0]);
        }
        drop(store);
        disk.write_in_place(file(), &texts[0]);
        let (older, kept) = restart(&disk);
        assert_eq!((read_as_is(&disk, &older), kept), (newest, versions()[0].clone()), "{moment}");
    }
}

#[test]
fn whoever_is_killed_once_a_save_is_acknowledged_has_its_copy() {
    for linkless in [false, true] {
        let disk = Faulty::new();
        if linkless {
            disk.forbid_second_names();
        }
        let texts = killed_after(&disk, &versions());
        assert_eq!(pending(&disk).len(), 1);
        // A sync program puts the file of before in its place before the next start.
        disk.put(file(), &texts[0]);
        let (older, _) = restart(&disk);
        assert_eq!(read_as_is(&disk, &older), texts[2], "linkless {linkless}");
        assert_eq!(pending(&disk), Vec::<String>::new());
    }
}

#[test]
fn the_next_start_makes_the_copy_a_file_of_its_own() {
    let disk = Faulty::new();
    let texts = killed_after(&disk, &versions());
    assert_eq!(restart(&disk), (Vec::new(), versions()[2].clone()));
    disk.write_in_place(file(), &texts[0]);
    let (older, _) = restart(&disk);
    assert_eq!(read_as_is(&disk, &older), texts[2]);
}

#[test]
fn a_record_written_over_in_place_after_a_kill_is_not_what_was_saved() {
    // An older version: the last that is known is beside it, and it is said.
    let disk = Faulty::new();
    let texts = killed_after(&disk, &versions());
    disk.write_in_place(file(), &texts[0]);
    let (older, kept) = restart(&disk);
    assert_eq!((read_as_is(&disk, &older), kept), (texts[1].clone(), versions()[0].clone()));
    assert_eq!(pending(&disk), Vec::<String>::new());
    // One that somebody went on with: it is read as it is.
    let disk = Faulty::new();
    let texts = killed_after(&disk, &versions());
    disk.write_in_place(file(), texts[2].replace("note: \"\"", "note: \"theirs\""));
    assert_eq!(restart(&disk), (Vec::new(), customer(["newest", "theirs", ""])));
}

#[test]
fn wherever_a_program_is_killed_no_file_of_its_own_is_older_and_no_older_one_its_own() {
    // Back to what it was: the file then is as an older copy, and was saved here all the same.
    let [old, mine, _] = versions();
    for (linkless, pause) in [(false, false), (false, true), (true, false), (true, true)] {
        for call in 1.. {
            let disk = Faulty::new();
            if linkless {
                disk.forbid_second_names();
            }
            let texts = saved(&disk, &[old.clone(), mine.clone()]);
            let mut store = open(&disk).store;
            disk.fail_from(call, InjectedFault::Full);
            for version in [&old, &mine, &old] {
                drop(store.save(key(), Some(version), now()));
                while pause && store.finish_copy() {}
            }
            while store.finish_copy() {}
            let done = disk.calls() < call;
            kill(&disk, store);
            let why = format!("killed at call {call}, linkless {linkless}, pause {pause}");
            let (older, kept) = restart(&disk);
            assert_eq!(older, [], "{why}");
            assert_eq!(pending(&disk), Vec::<String>::new(), "{why}");
            // Whichever it is, a file that went on from the other one takes nothing away.
            let (place, other) = if kept == old { ("old", &texts[1]) } else { ("mine", &texts[0]) };
            disk.put(file(), other.replace("note: \"\"", "note: \"theirs\""));
            assert_eq!(restart(&disk).1, customer([place, "theirs", ""]), "{why}");
            if done {
                assert!(call > 20, "every call was tried: {call}");
                break;
            }
        }
    }
}

#[test]
fn many_saves_without_a_pause_keep_all_that_is_kept() {
    let disk = Faulty::new();
    let many: Vec<_> = (0..30).map(|count| customer([count.to_string().as_str(), "", ""])).collect();
    let mut store = open(&disk).store;
    let mut texts = Vec::new();
    for version in &many {
        store.save(key(), Some(version), now()).unwrap();
        texts.push(text(&disk, file()));
    }
    assert!(pending(&disk).len() > 1, "they were not waited for");
    kill(&disk, store);
    for put_back in [0, 20, 25, 28] {
        let disk = disk.clone();
        disk.put(file(), &texts[29]);
        assert_eq!(restart(&disk).0, []);
        disk.put(file(), texts[put_back].replace("note: \"\"", "note: \"theirs\""));
        assert_eq!(restart(&disk).1, customer(["29", "theirs", ""]), "{put_back}");
        disk.put(file(), &texts[29]);
        restart(&disk);
    }
}

#[test]
fn a_save_that_another_program_disturbed_leaves_no_copy() {
    let disturbed = |call| {
        let disk = Faulty::new();
        let texts = saved(&disk, &versions()[..1]);
        let mut store = open(&disk).store;
        disk.meddle_at(call, file(), texts[0].replace("note: \"\"", "note: \"theirs\""));
        drop(store.save(key(), Some(&versions()[1]), now()));
        let over = disk.calls() < call;
        kill(&disk, store);
        (over, pending(&disk).len())
    };
    for call in 1.. {
        let (over, left) = disturbed(call);
        assert_eq!(left, 1, "at call {call}");
        if over {
            assert!(call > 8, "every call was disturbed: {call}");
            break;
        }
    }
}

#[test]
fn nothing_that_is_erased_is_copied_afterwards() {
    let disk = Faulty::new();
    let mut opened = open(&disk);
    let secret = record(1, "Secret");
    opened.store.save(secret.key(), Some(&secret), now()).unwrap();
    let Record::Person(person) = &secret else { unreachable!() };
    let erasure = Erasure { whom: Erased::Person(person.id), somebody: "somebody".into() };
    opened.store.plan_erasure(&erasure).unwrap();
    let report = opened.store.finish_erasures();
    assert_eq!((report.left.as_slice(), report.done), ([].as_slice(), 1));
    drop(opened.store);
    let left: Vec<_> = all_files(&disk)
        .into_iter()
        .filter(|name| text(&disk, format!("{FOLDER}/{name}")).contains("Secret"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn on_a_real_disk_the_copy_is_the_file_itself_and_then_one_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    let file = folder.path().join(path(1).strip_prefix(FOLDER).unwrap().trim_start_matches('/'));
    let old = record(1, "old");
    store.save(old.key(), Some(&old), now()).unwrap();
    while store.finish_copy() {}
    let stale = std::fs::read(&file).unwrap();
    store.save(old.key(), Some(&record(1, "new")), now()).unwrap();
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::MetadataExt::nlink(&std::fs::metadata(&file).unwrap()), 2);
    // A kill, and then somebody copies an older file over it.
    std::mem::forget(store);
    std::fs::remove_file(folder.path().join("lock")).unwrap();
    let mut store = Store::open(Disk, folder.path(), true).unwrap().store;
    assert_eq!(store.recall(now()), []);
    drop(store);
    std::fs::write(&file, stale).unwrap();
    let older = Store::open(Disk, folder.path(), true).unwrap().store.recall(now());
    let [OlderFile::ReadAsIs { newer, .. }] = older.as_slice() else { panic!("{older:?}") };
    assert!(std::fs::read_to_string(newer).unwrap().contains("new"));
}
