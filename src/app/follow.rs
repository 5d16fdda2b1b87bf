//! A follower tells which records of the book came, went or changed since it last looked.
//!
//! The book shares a record until it is edited, so one look compares pointers and never contents. Every list, index and
//! ledger keeps a follower, and in it what it worked out for each record: that is made once for each version of the record.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use domain::id::Id;

/// So many changed records are told one by one; with more, it is faster to take everything anew.
pub const FEW: usize = 32;

/// Fewer records than these are not worth the start of another thread.
const SHARE: usize = 1_000;

/// What a look found; `C` is what is told of the few that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes<C> {
    Nothing,
    /// A few.
    These(C),
    /// Too much to tell.
    Everything,
}

impl<C: Default> Changes<C> {
    /// What changed, if it is little enough to tell.
    #[must_use]
    pub fn few(self) -> Option<C> {
        match self {
            Self::Nothing => Some(C::default()),
            Self::These(few) => Some(few),
            Self::Everything => None,
        }
    }
}

/// A record as it was at the last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed<T, D> {
    /// Which record.
    pub id: Id,
    /// The record, shared with the book.
    pub record: Arc<T>,
    /// What was made of it.
    pub made: D,
}

/// A record that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange<T, D> {
    /// Which record.
    pub id: Id,
    /// How it was; none where it is new. How it is now the follower knows, unless it is gone.
    pub before: Option<Followed<T, D>>,
}

/// The records of one kind as of the last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower<T, D = ()> {
    /// In the order of the ids.
    seen: Vec<Followed<T, D>>,
}

impl<T, D> Default for Follower<T, D> {
    fn default() -> Self {
        Self { seen: Vec::new() }
    }
}

impl<T, D> Follower<T, D> {
    /// Whether the records are still those of the last look.
    #[must_use]
    pub fn current(&self, now: &BTreeMap<Id, Arc<T>>) -> bool {
        let same = |(seen, now): (&Followed<T, D>, &Arc<T>)| Arc::ptr_eq(&seen.record, now);
        self.seen.len() == now.len() && self.seen.iter().zip(now.values()).all(same)
    }

    /// Looks at the records as they are now, and tells what changed in the order of the ids. `make` works out what is kept of a
    /// record that is new or changed; it is given the one before.
    pub fn look(
        &mut self,
        now: &BTreeMap<Id, Arc<T>>,
        mut make: impl FnMut(&Arc<T>, Option<&Followed<T, D>>) -> D,
    ) -> Changes<Vec<RecordChange<T, D>>> {
        if self.current(now) {
            return Changes::Nothing;
        }
        let mut old = std::mem::take(&mut self.seen).into_iter().peekable();
        let mut changed = Vec::new();
        self.seen.reserve_exact(now.len());
        for (id, record) in now {
            while let Some(gone) = old.next_if(|seen| seen.id < *id) {
                changed.push(RecordChange { id: gone.id, before: Some(gone) });
            }
            let before = match old.next_if(|seen| seen.id == *id) {
                Some(same) if Arc::ptr_eq(&same.record, record) => {
                    self.seen.push(same);
                    continue;
                }
                before => before,
            };
            self.seen.push(Followed { id: *id, record: record.clone(), made: make(record, before.as_ref()) });
            changed.push(RecordChange { id: *id, before });
        }
        changed.extend(old.map(|gone| RecordChange { id: gone.id, before: Some(gone) }));
        if changed.len() > FEW { Changes::Everything } else { Changes::These(changed) }
    }

    /// A record as of the last look.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Followed<T, D>> {
        self.seen.binary_search_by_key(&id, |seen| seen.id).ok().and_then(|place| self.seen.get(place))
    }

    /// All records as of the last look, in the order of the ids.
    #[must_use]
    pub fn all(&self) -> &[Followed<T, D>] {
        &self.seen
    }

    /// Takes in thousands of records at the first look, of which each core takes its share; tells whether it did. Where it did not,
    /// [`look`](Self::look) does.
    pub fn begin(&mut self, now: &BTreeMap<Id, Arc<T>>, make: impl Fn(&Arc<T>) -> D + Sync) -> bool
    where
        T: Send + Sync,
        D: Send,
    {
        if !self.seen.is_empty() || now.len() <= SHARE {
            return false;
        }
        let records: Vec<_> = now.iter().collect();
        let take = |share: &[(&Id, &Arc<T>)]| -> Vec<_> {
            let seen =
                |(id, record): &(&Id, &Arc<T>)| Followed { id: **id, record: Arc::clone(record), made: make(record) };
            share.iter().map(seen).collect()
        };
        let mut shares: Vec<_> = records.chunks(share_of(records.len())).map(|share| (share, Vec::new())).collect();
        among_cores(&mut shares, |(share, taken)| *taken = take(share));
        self.seen = shares.into_iter().flat_map(|(_, taken)| taken).collect();
        true
    }

    /// Makes anew what was made of every record. Of thousands of records each core takes its share, so that a key that asks
    /// something of all of them is answered in half the time.
    pub fn make_anew(&mut self, make: impl Fn(&T, &mut D) + Sync)
    where
        T: Send + Sync,
        D: Send,
    {
        let each = |share: &mut [Followed<T, D>]| share.iter_mut().for_each(|seen| make(&seen.record, &mut seen.made));
        let share = share_of(self.seen.len());
        let mut shares: Vec<_> = self.seen.chunks_mut(share).collect();
        among_cores(&mut shares, |share| each(share));
    }
}

/// How many of so many records are one core's share.
fn share_of(records: usize) -> usize {
    records.div_ceil(cores()).max(SHARE)
}

/// Does something with each share. Each core takes the next one that is left; where no thread is to be had, this one takes them all.
fn among_cores<S: Send>(shares: &mut [S], act: impl Fn(&mut S) + Sync) {
    let others = shares.len().saturating_sub(1);
    let left = Mutex::new(shares.iter_mut());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some(share) = next() {
            act(share);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..others {
            if std::thread::Builder::new().spawn_scoped(scope, work).is_err() {
                break;
            }
        }
        work();
    });
}

/// Cores that may work at once; found out once, as the answer is read from files.
fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| std::thread::available_parallelism().map_or(1, usize::from))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use domain::id::IdSource;

    type Records = BTreeMap<Id, Arc<u8>>;

    /// What happens to a record, by its number: it is put, put again with equal contents, taken out; or somebody looks.
    #[derive(Debug, Clone, Copy)]
    enum RecordEvent {
        Put(usize, u8),
        Remove(usize),
        Look,
    }

    fn any_event() -> impl Strategy<Value = RecordEvent> {
        let number = 0_usize..60;
        prop_oneof![
            4 => (number.clone(), 0_u8..3).prop_map(|(number, value)| RecordEvent::Put(number, value)),
            2 => number.prop_map(RecordEvent::Remove),
            2 => Just(RecordEvent::Look),
        ]
    }

    /// What is kept of a record here.
    fn doubled(record: &Arc<u8>) -> u16 {
        u16::from(**record) * 2
    }

    /// Lays a change over a copy, as a list does that is kept in step.
    fn lay(
        copy: &mut BTreeMap<Id, (Arc<u8>, u16)>,
        changes: &Changes<Vec<RecordChange<u8, u16>>>,
        now: &Follower<u8, u16>,
    ) {
        let everything = now.all().iter().map(|seen| seen.id);
        match changes {
            Changes::Nothing => {}
            Changes::These(few) => {
                for change in few {
                    let before = change.before.as_ref().map(|seen| (seen.record.clone(), seen.made));
                    assert_eq!(copy.remove(&change.id), before, "what was there before is told");
                    if let Some(seen) = now.get(change.id) {
                        copy.insert(seen.id, (seen.record.clone(), seen.made));
                    }
                }
            }
            Changes::Everything => {
                copy.clear();
                copy.extend(
                    everything.filter_map(|id| now.get(id)).map(|seen| (seen.id, (seen.record.clone(), seen.made))),
                );
            }
        }
    }

    proptest! {
        #[test]
        fn any_changes_and_looks_give_what_a_fresh_reading_gives(events in prop::collection::vec(any_event(), 0..200)) {
            let mut ids = IdSource::new(1);
            let ids: Vec<_> = (0..60).map(|_| ids.next_id()).collect();
            let (mut now, mut follower, mut copy) = (Records::new(), Follower::default(), BTreeMap::new());
            for event in events.into_iter().chain([RecordEvent::Look, RecordEvent::Look]) {
                match event {
                    RecordEvent::Put(number, value) => drop(now.insert(ids[number], Arc::new(value))),
                    RecordEvent::Remove(number) => drop(now.remove(&ids[number])),
                    RecordEvent::Look => {
                        let current = follower.current(&now);
                        let changes = follower.look(&now, |record, _| doubled(record));
                        prop_assert_eq!(current, changes == Changes::Nothing);
                        lay(&mut copy, &changes, &follower);
                        let mut anew = Follower::default();
                        let _ = anew.look(&now, |record, _| doubled(record));
                        prop_assert_eq!(&follower, &anew);
                        let pairs = now.iter().map(|(id, record)| (*id, (record.clone(), doubled(record))));
                        prop_assert_eq!(&copy, &pairs.collect::<BTreeMap<_, _>>());
                    }
                }
            }
            prop_assert_eq!(follower.look(&now.clone(), |record, _| doubled(record)), Changes::Nothing);
        }

        #[test]
        fn made_anew_is_every_record_once(records in prop::collection::vec(any::<u8>(), 0..3 * SHARE)) {
            let mut ids = IdSource::new(1);
            let now: Records = records.into_iter().map(|value| (ids.next_id(), Arc::new(value))).collect();
            let mut follower = Follower::default();
            let _ = follower.look(&now, |record, _| doubled(record));
            follower.make_anew(|record, made| *made += u16::from(*record));
            let tripled = follower.all().iter().map(|seen| (seen.id, seen.made));
            prop_assert!(tripled.eq(now.iter().map(|(id, record)| (*id, u16::from(**record) * 3))));
        }

        #[test]
        fn what_is_begun_with_is_what_a_look_takes_in(records in prop::collection::vec(any::<u8>(), 0..3 * SHARE)) {
            let mut ids = IdSource::new(1);
            let now: Records = records.into_iter().map(|value| (ids.next_id(), Arc::new(value))).collect();
            let (mut looked, mut begun) = (Follower::default(), Follower::default());
            let _ = looked.look(&now, |record, _| doubled(record));
            prop_assert_eq!(begun.begin(&now, doubled), now.len() > SHARE);
            let changes = begun.look(&now, |record, _| doubled(record));
            prop_assert_eq!(changes == Changes::Nothing, now.len() > SHARE || now.is_empty());
            prop_assert_eq!(&begun, &looked);
            prop_assert!(!begun.begin(&now, doubled), "it begins once");
        }

        #[test]
        fn only_what_changed_is_made(first in 0_usize..80, edits in prop::collection::btree_set(0_usize..80, 0..80)) {
            let mut ids = IdSource::new(1);
            let ids: Vec<_> = (0..80).map(|_| ids.next_id()).collect();
            let mut now: Records = ids.iter().take(first).map(|id| (*id, Arc::new(0))).collect();
            let mut follower = Follower::<u8>::default();
            let _ = follower.look(&now, |_, before| assert!(before.is_none()));
            for edit in &edits {
                now.insert(ids[*edit], Arc::new(0));
            }
            let mut made = 0;
            let changes = follower.look(&now, |_, _| made += 1);
            prop_assert_eq!(made, edits.len());
            let listed = changes.few().map(|few| few.len());
            prop_assert_eq!(listed, (edits.len() <= FEW).then_some(edits.len()));
        }
    }
}
