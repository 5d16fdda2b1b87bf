//! Erases for good. What goes is written down durably, without a name, before anything is touched; so whatever stops the program or
//! the disk, the next start goes on. It is done only when nothing is left, and one failure does not keep the rest from going.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::backups::{kept_versions, remove_durably};
use super::envelope;
use super::erasure::{ErasingReport, PlannedErasure};
use super::error::{Problem, ProblemKind, StoreError};
use super::fs::Fs;
use super::load::{problem, scan, text};
use super::open::{OpenMode, Store};
use super::paths;
use super::replace::{current_stamp, ensure, parent, replace, sync, write_temp};
use super::save::RACES;
use domain::book::Book;
use domain::draft::Drafts;
use domain::erasure::{Erased, Erasure, Erasures};
use domain::record::{Record, RecordKey};

impl<F: Fs> Store<F> {
    /// Takes up an erasure: writes it down and clears the unfinished fields. Saves of the records it is in wait for that.
    ///
    /// # Errors
    /// As `save`. Nothing was touched then; `save` and `finish_erasures` try it again.
    pub fn plan_erasure(&mut self, erasure: &Erasure) -> Result<(), StoreError> {
        self.may_write()?;
        if !self.erasing.iter().any(|planned| planned.erasure == *erasure) {
            let erasure = erasure.clone();
            let names = self.names_of(&erasure);
            self.erasing.push(PlannedErasure { erasure, names, listed: false, drafts_clean: false });
        }
        self.prepare_erasures(None)
    }

    /// Goes after everything that is left of what is being erased, past whatever fails.
    pub fn finish_erasures(&mut self) -> ErasingReport {
        let mut report = ErasingReport::default();
        if let Err(error) = self.may_write().and_then(|()| self.lost_home().map_or(Ok(()), Err)) {
            report.left.extend((!self.erasing.is_empty()).then_some(error));
            return report;
        }
        // What is copied later would come back.
        self.finish_copies();
        // What was kept today may go with it; then the next change keeps what it finds.
        self.known.values_mut().for_each(|known| known.kept_on = None);
        let mut rest = Vec::new();
        for planned in self.erasing.clone() {
            let before = report.left.len();
            self.finish_one(&planned.erasure, &mut report);
            if report.left.len() > before {
                rest.push(planned.erasure);
            }
        }
        let done = self.erasing.len() - rest.len();
        if done > 0 {
            match self.list_erasures(&rest) {
                Ok(()) => {
                    self.erasing.retain(|planned| rest.contains(&planned.erasure));
                    report.done = done;
                }
                Err(error) => report.left.push(error),
            }
        }
        report
    }

    /// Goes on with what an earlier start, or the writer before us, left: on the disk where this store writes, and in the book and
    /// the unfinished fields that were read in any case.
    pub(super) fn resume_erasures(
        &mut self,
        book: &mut Book,
        drafts: &mut Drafts,
        problems: &mut Vec<Problem>,
    ) -> ErasingReport {
        problems.extend(self.take_up_list());
        let planned = self.erasing.clone();
        let writes = self.access == OpenMode::Writer && !planned.is_empty();
        let report = if writes { self.finish_erasures() } else { ErasingReport::default() };
        for PlannedErasure { erasure, names, .. } in planned {
            erasure.apply(book);
            erasure.clean_drafts(drafts, &names);
        }
        // What the caller works from is what it gets here, not what the disk held.
        for change in book.take_journal() {
            self.known.entry(change.key).or_default().base = change.after;
        }
        report
    }

    /// Goes on as the writer after another one: reads the unfinished fields anew and erases what that one did not finish.
    pub fn take_up(&mut self) -> (Drafts, ErasingReport, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut drafts = self.load_drafts(&mut problems);
        problems.extend(self.take_up_list());
        let planned = self.erasing.clone();
        let report = if planned.is_empty() { ErasingReport::default() } else { self.finish_erasures() };
        for PlannedErasure { erasure, names, .. } in planned {
            erasure.clean_drafts(&mut drafts, &names);
        }
        (drafts, report, problems)
    }

    /// Takes up what stands in the list on the disk; tells where the list does not read.
    fn take_up_list(&mut self) -> Option<Problem> {
        let listed = match self.read_erasures() {
            Ok(listed) => listed,
            Err(kind) => return Some(problem(paths::erasures(&self.folder), kind, None)),
        };
        for erasure in listed.entries {
            if !self.erasing.iter().any(|planned| planned.erasure == erasure) {
                let names = self.names_of(&erasure);
                self.erasing.push(PlannedErasure { erasure, names, listed: true, drafts_clean: false });
            }
        }
        None
    }

    /// The names of what is erased, from the file that holds them.
    fn names_of(&self, erasure: &Erasure) -> Vec<String> {
        let known = self.known.get(&erasure.home());
        let home = known.and_then(|known| known.disk.as_ref().or(known.base.as_ref()));
        home.map(|home| erasure.names(home)).unwrap_or_default()
    }

    /// Makes sure that what is erased, or what of it stands in the record `key`, is on the list and out of the unfinished fields:
    /// before anything else is touched, because afterwards nobody knows the name.
    pub(super) fn prepare_erasures(&mut self, key: Option<RecordKey>) -> Result<(), StoreError> {
        let counts = |planned: &PlannedErasure| key.is_none_or(|key| planned.erasure.touches(key));
        if self.erasing.iter().any(|planned| counts(planned) && !planned.listed) {
            self.prepare_folders()?;
            let all: Vec<_> = self.erasing.iter().map(|planned| planned.erasure.clone()).collect();
            self.list_erasures(&all)?;
            self.erasing.iter_mut().for_each(|planned| planned.listed = true);
        }
        for at in 0..self.erasing.len() {
            let waits = self.erasing.get(at).filter(|planned| counts(planned) && !planned.drafts_clean).cloned();
            if let Some(PlannedErasure { erasure, names, .. }) = waits {
                self.clean_drafts(&erasure, &names)?;
                // Names may be on it, whosever they are. Only now: what is sent later was sent without whoever goes.
                self.clear_wall()?;
                self.erasing.iter_mut().skip(at).take(1).for_each(|planned| planned.drafts_clean = true);
            }
        }
        Ok(())
    }

    /// A record as it may go to the disk: without what is being erased.
    pub(super) fn without_erased(&self, record: &Record) -> Record {
        let clean = |record: Record, planned: &PlannedErasure| {
            if planned.erasure.touches(record.key()) { planned.erasure.clean(&record, &planned.names) } else { record }
        };
        self.erasing.iter().fold(record.clone(), clean)
    }

    /// Whether a record is being erased as a whole.
    pub(super) fn erases_whole(&self, key: RecordKey) -> bool {
        self.erasing.iter().any(|planned| planned.erasure.whole() == Some(key))
    }

    /// Goes after one.
    fn finish_one(&mut self, erasure: &Erasure, report: &mut ErasingReport) {
        let prepared = self.prepare_erasures(Some(erasure.home()));
        let Some(planned) = self.erasing.iter().find(|planned| planned.erasure == *erasure).cloned() else { return };
        let ready = prepared.is_ok();
        let before = report.left.len();
        report.left.extend(prepared.err());
        if !planned.listed {
            return;
        }
        let names = planned.names.as_slice();
        if ready {
            self.clean_records(erasure, names, report);
        }
        self.delete_versions(erasure, names, &mut report.left);
        self.erase_from_inbox(erasure, names, &mut report.left);
        if let Some(key) = erasure.whole().filter(|_| report.left.len() == before) {
            match self.remove_outright(key) {
                Ok(()) => report.removed.push(key),
                Err(error) => report.left.push(error),
            }
        }
    }

    /// Takes it out of the files of the records, as they are on the disk. One that does not read counts only where it names it.
    fn clean_records(&mut self, erasure: &Erasure, names: &[String], report: &mut ErasingReport) {
        // The book may have been opened while a folder could not be listed, so what is there is asked anew.
        let found = scan(&self.fs, &self.folder);
        if found.blind.iter().any(|sub| stands_in(erasure, sub)) {
            let unread = found.problems.into_iter().filter_map(|problem| match problem.kind {
                ProblemKind::Io(cause) => Some(StoreError::Unread { path: problem.path, cause }),
                _ => None,
            });
            report.left.extend(unread);
        }
        let stays = |key: &RecordKey| erasure.touches(*key) && erasure.whole() != Some(*key);
        let mut records: Vec<_> = found.records.into_iter().filter(stays).collect();
        // Last, because afterwards nobody knows the name.
        records.sort_by_key(|key| *key == erasure.home());
        for key in records {
            match self.write_clean(key, erasure, names) {
                Ok(changed) => report.changed.extend(changed),
                Err(StoreError::Broken { path, .. }) => report.left.extend(self.still_named(erasure, names, &path)),
                Err(error) => report.left.push(error),
            }
        }
    }

    /// Why a file that is no readable record counts as left; none where it does not name what is erased.
    pub(super) fn still_named(&self, erasure: &Erasure, names: &[String], path: &Path) -> Option<StoreError> {
        match self.fs.read(path) {
            Err(e) if e.kind() == ErrorKind::NotFound => None,
            Err(e) => Some(StoreError::unread(path, &e)),
            Ok((bytes, _)) => {
                let text = String::from_utf8_lossy(&bytes);
                let by_id = matches!(erasure.whom, Erased::Contact(_, id) if text.contains(&id.to_string()));
                let by_name = erasure.clean_text(&text, names) != text;
                let path = path.to_owned();
                (by_id || by_name).then_some(StoreError::Broken { path, kind: ProblemKind::Unerased })
            }
        }
    }

    /// Writes one record anew without what is erased, and keeps no old version of it; tells what it became.
    fn write_clean(
        &mut self,
        key: RecordKey,
        erasure: &Erasure,
        names: &[String],
    ) -> Result<Option<Record>, StoreError> {
        let path = paths::record(&self.folder, key);
        for _ in 0..RACES {
            self.reread_if_changed(key, &path)?;
            let Some(known) = self.known.get(&key) else { return Ok(None) };
            let Some(disk) = &known.disk else { return self.sync_pending(&path).map(|()| None) };
            let clean = erasure.clean(disk, names);
            if clean == *disk {
                return self.sync_pending(&path).map(|()| None);
            }
            let stamp = known.stamp;
            let text = text(self.plans.of(key), &clean).map_err(|fault| fault.at(&path))?;
            let staged = write_temp(&self.fs, &path, text.as_bytes())?;
            if current_stamp(&self.fs, &path)? != stamp {
                continue;
            }
            let landed = staged.rename_over()?;
            let known = self.known.entry(key).or_default();
            (known.disk, known.stamp, known.ours) = (Some(clean.clone()), Some(landed.stamp), true);
            self.landed(&path, landed)?;
            return Ok(Some(clean));
        }
        Err(StoreError::Busy { path })
    }

    /// Removes every old version that may hold it: all of its own record, and of others those that name it.
    fn delete_versions(&self, erasure: &Erasure, names: &[String], left: &mut Vec<StoreError>) {
        let home = erasure.home();
        for version in kept_versions(&self.fs, &self.folder, left) {
            let goes = if version.key == home {
                true
            } else if erasure.touches(version.key) {
                match self.still_named(erasure, names, &version.path) {
                    Some(StoreError::Broken { .. }) => true,
                    Some(error) => {
                        left.push(error);
                        false
                    }
                    None => false,
                }
            } else {
                false
            };
            if goes {
                left.extend(remove_durably(&self.fs, &version.path).err());
            }
        }
        // An unfinished file that the start swept is gone for good only with its folder on the disk.
        for folder in [parent(&paths::record(&self.folder, home)), &self.folder] {
            left.extend(sync(&self.fs, folder).err());
        }
    }

    /// Removes the file of a record, also behind a symbolic link, and puts nothing into the trash.
    fn remove_outright(&mut self, key: RecordKey) -> Result<(), StoreError> {
        let path = paths::record(&self.folder, key);
        let target = self.fs.resolve(&path).map_err(|e| StoreError::unread(&path, &e))?.path;
        remove_durably(&self.fs, &target)?;
        if target != path {
            remove_durably(&self.fs, &path)?;
        }
        self.known.remove(&key);
        self.broken.remove(&key);
        self.unsynced.remove(&path);
        Ok(())
    }

    /// Takes it out of the unfinished fields on the disk, and out of the versions of them that were kept.
    fn clean_drafts(&mut self, erasure: &Erasure, names: &[String]) -> Result<(), StoreError> {
        let entries = self.fs.list(&self.folder).map_err(|e| StoreError::unread(&self.folder, &e))?;
        let mut files = vec![paths::drafts(&self.folder)];
        for entry in entries.iter().filter(|entry| !entry.folder && paths::drafts_version(&entry.name)) {
            let path = self.folder.join(&entry.name);
            match paths::file_role("", &entry.name) {
                paths::FileRole::Temp => remove_durably(&self.fs, &path)?,
                _ => files.push(path),
            }
        }
        files.iter().try_for_each(|path| self.clean_drafts_file(erasure, names, path))
    }

    /// Takes it out of one file of unfinished fields. One that does not read is taken for the text it is.
    fn clean_drafts_file(&mut self, erasure: &Erasure, names: &[String], path: &Path) -> Result<(), StoreError> {
        let (bytes, stamp) = match self.fs.read(path) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
            read => read.map_err(|e| StoreError::unread(path, &e))?,
        };
        let raw = String::from_utf8_lossy(&bytes).into_owned();
        let read = envelope::clean(bytes).and_then(|text| self.plans.drafts.read::<Drafts>(&text));
        let Ok((mut drafts, _)) = read else {
            let clean = erasure.clean_text(&raw, names);
            return if clean == raw { Ok(()) } else { replace(&self.fs, path, clean.as_bytes()).map(drop) };
        };
        if !erasure.clean_drafts(&mut drafts, names) {
            // A write of ours whose folder could not be synced may not be there yet.
            return self.sync_pending(path);
        }
        let text = self.plans.drafts.write(&drafts).map_err(|fault| fault.at(path))?;
        let landed = write_temp(&self.fs, path, text.as_bytes())?.rename_over()?;
        if self.drafts.as_ref().is_some_and(|(known, _)| *known == Some(stamp)) {
            self.drafts = Some((Some(landed.stamp), drafts));
        }
        self.landed(path, landed)
    }

    /// Reads the list; nothing where there is none.
    fn read_erasures(&self) -> Result<Erasures, ProblemKind> {
        match self.fs.read(&paths::erasures(&self.folder)) {
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(Erasures::default()),
            Err(e) => Err(ProblemKind::Io((&e).into())),
            Ok((bytes, _)) => {
                let read = envelope::clean(bytes).and_then(|text| self.plans.erasures.read::<Erasures>(&text));
                read.map(|(erasures, _)| erasures)
            }
        }
    }

    /// Makes the list durable; an empty one is no file. One that does not read is not written over.
    fn list_erasures(&self, entries: &[Erasure]) -> Result<(), StoreError> {
        let path: PathBuf = paths::erasures(&self.folder);
        self.read_erasures().map_err(|kind| match kind {
            ProblemKind::Io(cause) => StoreError::Unread { path: path.clone(), cause },
            kind => StoreError::Broken { path: path.clone(), kind },
        })?;
        if entries.is_empty() {
            return remove_durably(&self.fs, &path);
        }
        let list = Erasures { entries: entries.to_vec() };
        let text = self.plans.erasures.write(&list).map_err(|fault| fault.at(&path))?;
        ensure(&self.fs, &self.folder)?;
        replace(&self.fs, &path, text.as_bytes()).map(drop)
    }
}

/// Whether what is erased may stand in a record of a folder.
fn stands_in(erasure: &Erasure, sub: &str) -> bool {
    match erasure.whom {
        Erased::Person(_) => true,
        Erased::Contact(..) | Erased::Account(_) => ["accounts", "people"].contains(&sub),
        Erased::Workshop(_) => sub == "workshops",
    }
}
