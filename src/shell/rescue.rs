//! Writes what the disk of the data did not take to another place, where a signal ends the program and nobody can be asked.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use app::model::Model;
use app::saving::Extra;
use domain::record::Record;
use store::Disk;

/// Another disk may not answer either.
const BRIEFLY: Duration = Duration::from_millis(500);

/// Writes every record that is not known to be on the disk, and the unfinished fields, into a new folder in `place`; tells which.
/// None where there was nothing to write, or where it could not all be written.
pub(crate) fn rescue(model: &Model, place: &Path) -> Option<PathBuf> {
    let saving = &model.saving;
    let records: Vec<Record> = saving.unsettled().into_iter().filter_map(|key| model.book.get(key)).collect();
    let drafts = saving.unsettled_extras().contains(&Extra::Drafts).then(|| saving.drafts.clone());
    if records.is_empty() && drafts.is_none() {
        return None;
    }
    let folder = place.join(format!("unsaved-{}", model.session.now.strftime("%Y-%m-%dT%H-%M-%S")));
    let (done, ended) = channel();
    let target = folder.clone();
    let write = move || {
        let written = store::write_records(&Disk, &target, &records, drafts.as_ref());
        let _ = done.send(written.is_ok());
    };
    std::thread::Builder::new().spawn(write).ok()?;
    ended.recv_timeout(BRIEFLY).is_ok_and(|good| good).then_some(folder)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use app::config::Config;
    use domain::account::Account;
    use domain::id::IdSource;
    use domain::lang::Lang;
    use jiff::civil::date;

    #[test]
    fn what_was_not_saved_reads_again_from_where_it_was_written() {
        let mut model = Model::new(Config::default(), Lang::En, date(2026, 1, 5).at(9, 0, 0, 0), 7);
        let place = tempfile::tempdir().unwrap();
        assert_eq!(rescue(&model, place.path()), None, "nothing is missing");
        let customer = Account::new(IdSource::new(5).next_id(), "Eastern Power".to_owned());
        let customer = Record::Account(Arc::new(customer));
        model.book.put(customer.clone());
        model.saving.mark_sent(customer.key());
        model.saving.drafts.set("a", "b", Some("half a"));
        model.saving.send_drafts();
        let folder = rescue(&model, place.path()).unwrap();
        let read = store::Store::read(Disk, &folder).unwrap();
        assert_eq!((read.book.get(customer.key()), read.drafts), (Some(customer), model.saving.drafts.clone()));
        // Where nothing can be written, nothing is claimed.
        assert_eq!(rescue(&model, &place.path().join("unsaved-2026-01-05T09-00-00/drafts.ron")), None);
    }
}
