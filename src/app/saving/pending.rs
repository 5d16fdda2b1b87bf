//! This file counts what was handed over for writing, each thing by itself, until it is answered for.

use std::collections::BTreeMap;

use words::Say;

/// Things on their way to the disk, and those the disk refused.
#[derive(Debug, Clone)]
pub(super) struct Pending<K> {
    waiting: BTreeMap<K, usize>,
    failed: BTreeMap<K, Say>,
}

impl<K> Default for Pending<K> {
    fn default() -> Self {
        Self { waiting: BTreeMap::new(), failed: BTreeMap::new() }
    }
}

impl<K: Ord> Pending<K> {
    /// Something was handed over.
    pub(super) fn send(&mut self, key: K) {
        *self.waiting.entry(key).or_default() += 1;
    }

    /// How often it was handed over and not answered for.
    pub(super) fn waiting(&self, key: &K) -> usize {
        self.waiting.get(key).copied().unwrap_or(0)
    }

    /// It is on the disk; tells whether an earlier try had failed.
    pub(super) fn succeed(&mut self, key: &K) -> bool {
        self.answer(key);
        self.failed.remove(key).is_some()
    }

    /// It is not on the disk.
    pub(super) fn fail(&mut self, key: K, why: Say) {
        self.answer(&key);
        self.failed.insert(key, why);
    }

    fn answer(&mut self, key: &K) {
        if let Some(count) = self.waiting.get_mut(key) {
            *count -= 1;
            if *count == 0 {
                self.waiting.remove(key);
            }
        }
    }

    pub(super) fn failed(&self) -> impl Iterator<Item = &K> {
        self.failed.keys()
    }

    /// What is not known to be on the disk: refused, or not answered for.
    pub(super) fn unsettled(&self) -> impl Iterator<Item = &K> {
        let on_its_way = self.waiting.keys().filter(|key| !self.failed.contains_key(key));
        self.failed.keys().chain(on_its_way)
    }

    pub(super) fn has_failed(&self, key: &K) -> bool {
        self.failed.contains_key(key)
    }

    pub(super) fn any_failed(&self) -> bool {
        !self.failed.is_empty()
    }

    /// Whether nothing is on its way and nothing was refused.
    pub(super) fn at_rest(&self) -> bool {
        self.waiting.is_empty() && self.failed.is_empty()
    }
}
