//! Sweeps old versions out of the backups and the trash. A version goes by age only where a newer one of the same record is kept.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;

use super::backups::{Keeper, KeptVersion, kept_versions};
use super::fs::Fs;
use super::open::{OpenMode, Store};
use super::paths;
use domain::record::RecordKey;

/// Days a version is kept.
const DAYS: i64 = 14;

impl<F: Fs> Store<F> {
    /// Removes versions that were put aside more than 14 days ago, but for the newest of each record. The days are counted to
    /// the latest one on which something was put aside, not to `today` where that is later: a clock that runs far ahead ages
    /// nothing by itself. A failure leaves them for the next time.
    pub fn sweep(&self, today: Date) {
        // A damaged record may need the very version that would go.
        if self.access != OpenMode::Writer || !self.broken.is_empty() {
            return;
        }
        let kept = kept_versions(&self.fs, &self.folder, &mut Vec::new());
        for keeper in [Keeper::Backup, Keeper::Saved, Keeper::Trash] {
            let own: Vec<_> = kept.iter().filter(|version| version.keeper == keeper).collect();
            for version in aged(&own, today) {
                drop(self.fs.remove(&version.path));
            }
        }
        for day in self.fs.list(&paths::backups(&self.folder)).unwrap_or_default() {
            let path = paths::backups(&self.folder).join(&day.name);
            if day.folder && day.name.parse::<Date>().is_ok() && is_bare(&self.fs, &path) {
                drop(self.fs.remove_all(&path));
            }
        }
    }
}

/// The versions that are too old and not the newest of their record. One without a day stays.
fn aged<'a>(versions: &[&'a KeptVersion], today: Date) -> Vec<&'a KeptVersion> {
    let dated = || versions.iter().filter_map(|version| Some((version.day?, *version)));
    let Some(last) = dated().map(|(day, _)| day).max() else { return Vec::new() };
    let oldest = last.min(today).saturating_sub(DAYS.days());
    let mut newest: BTreeMap<RecordKey, (Date, &Path)> = BTreeMap::new();
    for (day, version) in dated() {
        let this = (day, version.path.as_path());
        let known = newest.entry(version.key).or_insert(this);
        *known = this.max(*known);
    }
    let goes = |(day, version): &(Date, &KeptVersion)| {
        *day < oldest && newest.get(&version.key) != Some(&(*day, version.path.as_path()))
    };
    dated().filter(goes).map(|(_, version)| version).collect()
}

/// Whether a folder of a day holds nothing but the empty folders of records.
fn is_bare<F: Fs>(fs: &F, day: &Path) -> bool {
    let Ok(entries) = fs.list(day) else { return false };
    entries.iter().all(|entry| {
        let ours = entry.folder && paths::FOLDERS.contains(&entry.name.as_str());
        ours && fs.list(&day.join(&entry.name)).is_ok_and(|inside| inside.is_empty())
    })
}
