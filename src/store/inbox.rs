//! Looks into the inbox, a folder of the data folder into which a trainer drops the files that participants keep of themselves.
//! It makes the folder and writes nothing there: what lies in it stays as it is.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::backups::remove_durably;
use super::dropped::{DroppedFile, InboxFound, SeenFile};
use super::envelope;
use super::error::{ProblemKind, StoreError};
use super::fs::Fs;
use super::load::problem;
use super::open::Store;
use super::paths::{self, Dropped};
use super::replace::ensure;
use domain::erasure::{Erased, Erasure};
use domain::id::Id;
use domain::naming::same_name;
use domain::person::Person;
use domain::record::RecordKey;
use domain::workshop::own_answer::OwnAnswer;

impl<F: Fs> Store<F> {
    /// Looks into the inbox, which is made where it is missing; none where nothing is new since the last look. Only files with a new
    /// stamp are read, and one that does not read is told at the second look.
    pub fn look_into_inbox(&mut self) -> Option<InboxFound> {
        let found = self.find_in_inbox();
        if self.inbox.told.as_ref() == Some(&found) {
            return None;
        }
        self.inbox.told = Some(found.clone());
        Some(found)
    }

    /// Where participants' files are dropped.
    #[must_use]
    pub fn inbox_folder(&self) -> PathBuf {
        paths::inbox(&self.folder)
    }

    fn find_in_inbox(&mut self) -> InboxFound {
        let folder = self.inbox_folder();
        // Into another folder that stands under the name of ours nothing is written.
        self.may_write()?;
        self.prepare_folders()?;
        ensure(&self.fs, &folder)?;
        let entries = self.fs.list(&folder).map_err(|e| StoreError::unread(&folder, &e))?;
        let mut names: Vec<_> = entries
            .into_iter()
            .filter(|e| !e.folder && Dropped::of(&e.name) != Dropped::Other)
            .map(|e| e.name)
            .collect();
        names.sort_unstable();
        self.inbox.seen.retain(|name, _| names.binary_search(name).is_ok());
        for name in names {
            self.glance_at_dropped(&folder, name);
        }
        let told = self.inbox.seen.iter().filter(|(_, seen)| seen.read.is_ok() || seen.twice);
        Ok(told.map(|(name, seen)| DroppedFile { name: name.clone(), read: seen.read.clone() }).collect())
    }

    /// Looks at one file.
    fn glance_at_dropped(&mut self, folder: &Path, name: String) {
        let path = folder.join(&name);
        let stamp = self.fs.stat(&path).ok();
        if let Some(seen) = self.inbox.seen.get_mut(&name).filter(|seen| seen.stamp == stamp) {
            seen.twice = true;
            return;
        }
        let own = (Dropped::of(&name) == Dropped::Own).then(|| self.fs.read(&path));
        let (stamp, read) = match own {
            // The stamp of what is read, and not of what was there a moment before.
            Some(Ok((bytes, stamp))) => (Some(stamp), self.own_answer(bytes)),
            Some(Err(e)) => (stamp, Err(ProblemKind::Io((&e).into()))),
            None => (stamp, Err(ProblemKind::Table)),
        };
        let read = read.map_err(|kind| Box::new(problem(name.clone().into(), kind, None)));
        let twice = self.inbox.seen.get(&name).is_some_and(|seen| seen.twice && seen.read == read);
        self.inbox.seen.insert(name, SeenFile { stamp, read, twice });
    }

    /// Removes what somebody who is being erased left in the inbox: their own files, and of what does not read whatever names them.
    pub(super) fn erase_from_inbox(&self, erasure: &Erasure, names: &[String], left: &mut Vec<StoreError>) {
        let Erased::Person(id) = erasure.whom else { return };
        let folder = self.inbox_folder();
        let entries = match self.fs.list(&folder) {
            Err(e) if e.kind() == ErrorKind::NotFound => return,
            Err(e) => return left.push(StoreError::unread(&folder, &e)),
            Ok(entries) => entries,
        };
        for path in entries.into_iter().filter(|entry| !entry.folder).map(|entry| folder.join(entry.name)) {
            let read = self.fs.read(&path).ok().and_then(|(bytes, _)| self.own_answer(bytes).ok());
            let goes = match read {
                // A namesake whose record is here keeps their file.
                Some(own) => {
                    own.person == id
                        || !self.is_known(own.person) && names.iter().any(|name| same_name(name, &own.name))
                }
                None => match self.still_named(erasure, names, &path) {
                    Some(StoreError::Broken { .. }) => true,
                    Some(error) => {
                        left.push(error);
                        false
                    }
                    None => false,
                },
            };
            if goes {
                left.extend(remove_durably(&self.fs, &path).err());
            }
        }
    }

    fn is_known(&self, person: Id) -> bool {
        self.known.get(&RecordKey::Person(person)).is_some_and(|known| known.disk.is_some() || known.base.is_some())
    }

    fn own_answer(&self, bytes: Vec<u8>) -> Result<OwnAnswer, ProblemKind> {
        let text = envelope::clean(bytes)?;
        self.plans.person.read::<Person>(&text).map(|(person, _)| OwnAnswer::of(&person))
    }
}
