//! Tells where everything lies in the data folder, and what a name there means. It touches no disk.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use domain::id::Id;
use domain::record::RecordKey;

/// Ends the name of every file of ours.
const RON: &str = ".ron";
/// Stands between the name of a record and the time of a version kept beside it.
const CONFLICT: &str = ".conflict-";
/// Ends the name of a file that is not finished yet.
const TEMP: &str = ".tmp";

/// The folders that hold one file a record.
pub(super) const FOLDERS: [&str; 3] = ["people", "accounts", "workshops"];

/// The files beside the records.
const LISTS: [&str; 3] = ["drafts.ron", "erasures.ron", WALL];

/// The file of what is on the wall.
const WALL: &str = "wall.ron";

/// What a name in the data folder stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FileRole {
    /// The file of a record.
    Record(RecordKey),
    /// Somebody else's version, kept beside ours.
    Conflict,
    /// A `.ron` file that no record lives in.
    Foreign,
    /// What a crash left of a save.
    Temp,
    /// None of our business.
    Other,
}

/// The file of a record, relative to the data folder.
pub(super) fn relative(key: RecordKey) -> PathBuf {
    match key {
        RecordKey::Settings => PathBuf::from("book.ron"),
        RecordKey::Person(id) => PathBuf::from(format!("people/{id}{RON}")),
        RecordKey::Account(id) => PathBuf::from(format!("accounts/{id}{RON}")),
        RecordKey::Workshop(id) => PathBuf::from(format!("workshops/{id}{RON}")),
    }
}

/// The file of a record.
pub(super) fn record(folder: &Path, key: RecordKey) -> PathBuf {
    folder.join(relative(key))
}

/// The file of the unfinished fields.
pub(super) fn drafts(folder: &Path) -> PathBuf {
    folder.join("drafts.ron")
}

/// The file of what is being erased.
pub(super) fn erasures(folder: &Path) -> PathBuf {
    folder.join("erasures.ron")
}

/// The file of what is on the wall.
pub(super) fn wall(folder: &Path) -> PathBuf {
    folder.join(WALL)
}

/// Whether a file in the data folder is that of the wall, one that was never finished, or what a sync program makes of its name.
pub(super) fn is_wall(name: &str) -> bool {
    let bare = name.trim_start_matches(['.', '#', '~']);
    bare.strip_prefix("wall").is_some_and(|rest| rest.contains(RON) && !rest.starts_with(char::is_alphanumeric))
}

/// The file that only one program at a time holds locked.
pub(super) fn lock(folder: &Path) -> PathBuf {
    folder.join("lock")
}

/// Where participants' own files are dropped.
pub(super) fn inbox(folder: &Path) -> PathBuf {
    folder.join("inbox")
}

/// What a file in the inbox is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dropped {
    /// Somebody's own: a `.ron` file, also where a browser or a chat hung `.txt` behind it.
    Own,
    /// A table of answers. It is not read from there, and whoever put it there is told what to do with it.
    Table,
    /// Neither: hidden, a copy of an editor, a download that is not finished, or something else altogether.
    Other,
}

impl Dropped {
    /// How names of tables end.
    const TABLES: [&str; 5] = [".csv", ".tsv", ".xlsx", ".xls", ".ods"];

    pub(super) fn of(name: &str) -> Self {
        let lower = name.to_lowercase();
        let whole = lower.strip_suffix(".txt").unwrap_or(&lower);
        match whole {
            _ if lower.starts_with(['.', '~']) => Self::Other,
            whole if whole.ends_with(RON) => Self::Own,
            whole if Self::TABLES.iter().any(|end| whole.ends_with(end)) => Self::Table,
            _ => Self::Other,
        }
    }
}

/// Where removed records go.
pub(super) fn trash(folder: &Path) -> PathBuf {
    folder.join("trash")
}

/// Where old versions go.
pub(super) fn backups(folder: &Path) -> PathBuf {
    folder.join("backups")
}

/// Where the versions of a day go.
pub(super) fn backup_day(folder: &Path, day: Date) -> PathBuf {
    backups(folder).join(day.to_string())
}

/// Begins the name of a folder of copies of what one computer saved.
const SAVED: &str = "saved-by-";

/// Where the copies of what a computer saved go.
pub(super) fn saved_copies(folder: &Path, computer: &str) -> PathBuf {
    backups(folder).join(format!("{SAVED}{computer}"))
}

/// Whether a folder among the backups holds copies of what a computer saved.
pub(super) fn is_saved_copies(name: &str) -> bool {
    name.starts_with(SAVED)
}

/// A name for a copy of what was saved at `now`, after that of `last`: a clock that was set back does not make it the older one.
pub(super) fn saved_copy(
    folder: &Path,
    computer: &str,
    key: RecordKey,
    now: DateTime,
    last: Option<(String, u32)>,
) -> PathBuf {
    let now = time(now, 0);
    let (time, count) = match last {
        Some((time, count)) if time >= now => (time, count + 1),
        _ => (now, 0),
    };
    let relative = relative(key);
    let stem = relative.file_stem().unwrap_or_default().to_string_lossy();
    saved_copies(folder, computer).join(relative.with_file_name(format!("{stem}.{time}-{count:04}{RON}")))
}

/// Ends the name of a copy that is not finished.
const PENDING: &str = ".pending";

/// The name a copy has until it is finished: it says how long the file was that was saved, and when that was made.
pub(super) fn pending_copy(copy: &Path, (len, mtime_ns): (u64, i128)) -> PathBuf {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    copy.with_file_name(format!("{name}.{len}_{mtime_ns}{PENDING}"))
}

/// Whether a name is that of a copy that is not finished.
pub(super) fn is_pending(name: &str) -> bool {
    name.ends_with(PENDING)
}

/// The name that a pending copy is to have, and what its own says of the file that was saved; none of any other file.
pub(super) fn read_pending(name: &str) -> Option<(&str, (u64, i128))> {
    let (whole, noted) = name.strip_suffix(PENDING)?.rsplit_once('.')?;
    let (len, mtime_ns) = noted.split_once('_')?;
    Some((whole, (len.parse().ok()?, mtime_ns.parse().ok()?)))
}

/// When a copy was made, by its name: the second, and the count within it.
pub(super) fn saved_copy_time(path: &Path) -> Option<(String, u32)> {
    let (_, when) = path.file_name()?.to_str()?.strip_suffix(RON)?.split_once('.')?;
    let (time, count) = when.rsplit_once('-')?;
    Some((time.to_owned(), count.parse().ok()?))
}

/// The minute a copy was made, by its name.
pub(super) fn saved_copy_at(path: &Path) -> Option<DateTime> {
    DateTime::strptime(TIME, saved_copy_time(path)?.0).ok()
}

/// The day a backup was kept, by its path; none where it was kept before a migration.
pub(super) fn backup_date(folder: &Path, path: &Path) -> Option<Date> {
    let inside = path.strip_prefix(backups(folder)).ok()?;
    inside.components().next()?.as_os_str().to_str()?.parse().ok()
}

/// Where files go before they are brought up to date from `version`.
pub(super) fn backup_version(folder: &Path, version: u32) -> PathBuf {
    backups(folder).join(format!("version-{version}"))
}

/// Reads a name in `sub`, a folder of records or "" for the data folder itself.
pub(super) fn file_role(sub: &str, name: &str) -> FileRole {
    if let Some(finished) = finished_name(name) {
        let list = sub.is_empty() && (LISTS.contains(&finished) || drafts_version(finished));
        let ours = list || matches!(file_role(sub, finished), FileRole::Record(_) | FileRole::Conflict);
        return if ours { FileRole::Temp } else { FileRole::Other };
    }
    let Some(stem) = name.strip_suffix(RON).filter(|_| !name.starts_with('.')) else { return FileRole::Other };
    if stem.contains(CONFLICT) {
        return FileRole::Conflict;
    }
    let record = |key: fn(Id) -> RecordKey| stem.parse().map_or(FileRole::Foreign, |id| FileRole::Record(key(id)));
    match sub {
        "people" => record(RecordKey::Person),
        "accounts" => record(RecordKey::Account),
        "workshops" => record(RecordKey::Workshop),
        _ if name == "book.ron" => FileRole::Record(RecordKey::Settings),
        _ => FileRole::Other,
    }
}

/// Tells whether a name of a version kept beside a record says nothing but which record and when.
pub(super) fn is_version_name(sub: &str, name: &str) -> bool {
    let Some((stem, when)) = name.strip_suffix(RON).and_then(|name| name.split_once(CONFLICT)) else { return false };
    let is_time = !when.is_empty() && when.bytes().all(|b| b.is_ascii_digit() || b"T-".contains(&b));
    is_time && matches!(file_role(sub, &format!("{stem}{RON}")), FileRole::Record(_))
}

/// Whose version a file is, by its name in `sub`: our own, whatever stands behind the id, and what editors and sync programs
/// make of such a name.
pub(super) fn version_of(sub: &str, name: &str) -> Option<RecordKey> {
    let bare = name.trim_start_matches(['.', '#', '~']);
    let id = || {
        let (id, rest) = bare.split_at_checked(Id::LENGTH)?;
        id.parse().ok().filter(|_| !rest.starts_with(char::is_alphanumeric))
    };
    match sub {
        "people" => id().map(RecordKey::Person),
        "accounts" => id().map(RecordKey::Account),
        "workshops" => id().map(RecordKey::Workshop),
        _ => bare.starts_with("book.").then_some(RecordKey::Settings),
    }
}

/// Whether a file in the data folder is a version of the unfinished fields, but not their own file.
pub(super) fn drafts_version(name: &str) -> bool {
    name != "drafts.ron" && name.trim_start_matches(['.', '#', '~']).starts_with("drafts.")
}

/// The day in a name of a version: that it was put aside.
pub(super) fn version_day(name: &str) -> Option<Date> {
    let (_, time) = name.strip_suffix(RON)?.split_once('.')?;
    time.split('T').next()?.parse().ok()
}

/// A name for a version of `name` kept beside it: `ID.conflict-2025-03-01T10-15-00.ron`.
pub(super) fn conflict(name: &str, now: DateTime, count: u32) -> String {
    format!("{}{CONFLICT}{}{RON}", name.strip_suffix(RON).unwrap_or(name), time(now, count))
}

/// A name in the trash: `ID.2025-03-01T10-15-00.ron`.
pub(super) fn trashed(name: &str, now: DateTime, count: u32) -> String {
    format!("{}.{}{RON}", name.strip_suffix(RON).unwrap_or(name), time(now, count))
}

/// A name for a file that is not finished yet: hidden, and of this process alone.
pub(super) fn temp(name: &str, count: u32) -> String {
    format!(".{name}.{}-{count}{TEMP}", std::process::id())
}

/// The name a file was to get that was never finished; none for names that `temp` does not make, such as those of sync programs.
pub(super) fn finished_name(name: &str) -> Option<&str> {
    let (finished, maker) = name.strip_prefix('.')?.strip_suffix(TEMP)?.rsplit_once('.')?;
    made_by_process(maker).then_some(finished)
}

/// A name for a folder that becomes `name` once all is in it: hidden, and of this process alone.
pub(super) fn unpacking(name: &str, count: u32) -> String {
    format!("{}{}-{count}", unpacking_prefix(name), std::process::id())
}

/// Whether an entry is a folder for `name` that was never finished.
pub(super) fn is_unpacking(name: &str, entry: &str) -> bool {
    entry.strip_prefix(&unpacking_prefix(name)).is_some_and(made_by_process)
}

fn unpacking_prefix(name: &str) -> String {
    format!(".{name}.unpacking-")
}

/// Whether a text is the number of a process and a count.
fn made_by_process(text: &str) -> bool {
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(process, count)| number(process) && number(count))
}

/// How a time stands in a name, for reading it.
const TIME: &str = "%Y-%m-%dT%H-%M-%S";

/// A time as every file system takes it in a name; later ones of the same second are counted.
fn time(now: DateTime, count: u32) -> String {
    // As `TIME` has it: every save names a copy, and to read a pattern takes longer than to write the time.
    let stamp = format!("{}T{:02}-{:02}-{:02}", now.date(), now.hour(), now.minute(), now.second());
    if count == 0 { stamp } else { format!("{stamp}-{}", count + 1) }
}
