//! Proofs of the thread that saves, without a terminal.

use super::*;

#[test]
fn a_thread_that_waits_for_a_dead_disk_does_not_hold_the_end_up() {
    let (mut saver, never) = Saver::stuck(channel().0);
    saver.finish_within(Duration::ZERO);
    assert!(saver.thread.is_none());
    drop(never);
}

#[test]
fn a_save_that_waits_comes_before_what_nobody_waits_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    let record = Record::Settings(std::sync::Arc::default());
    let now = Clock::System.now();
    store.save(record.key(), Some(&record), now).unwrap();
    let (jobs, work) = channel();
    jobs.send(Job::Poll).unwrap();
    assert!(matches!(next_job(&work, &mut store), Some(Job::Poll)));
    drop(jobs);
    assert!(next_job(&work, &mut store).is_none());
    assert!(!store.finish_copy(), "done while nothing else was to be done");
}
