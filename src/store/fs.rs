//! Declares the file operations the store needs, and no more, so that a test can break each of them. It knows nothing of
//! records.

use std::any::Any;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The most bytes a record, the drafts or the configuration may have: a thousand times what a large customer takes.
pub(super) const LARGEST: u64 = 64 << 20;

/// A file is larger than it may be; what `io::Error` holds then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {0} bytes")]
pub(super) struct TooLarge(pub u64);

/// A pipe, a device or the like stands where a file belongs; what `io::Error` holds then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a regular file")]
pub(super) struct NotRegular;

/// Tells one state of a file from another without reading it. Only ever compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub len: u64,
    /// Time of the last change, in nanoseconds since the epoch of the system.
    pub mtime_ns: i128,
    /// The file behind the name; 0 where the system does not say. Tells a replaced file of the same length and time from the old.
    pub inode: u64,
}

/// A file behind symbolic links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its permission bits; none where there is no such file, or where the system has no such thing.
    pub mode: Option<u32>,
}

/// Tells a folder from another one under the same name; the same for all where the system does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FolderIdentity {
    /// The disk it is on.
    pub device: u64,
    /// Its number there.
    pub inode: u64,
}

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FolderEntry {
    /// The name alone; broken characters are replaced.
    pub name: String,
    /// Whether it is a folder itself.
    pub folder: bool,
}

/// The right to write, given back when dropped.
pub struct LockGuard(#[expect(dead_code, reason = "held for its drop")] Box<dyn Any + Send + Sync>);

impl LockGuard {
    /// Wraps whatever releases the lock when it is dropped.
    pub fn new(held: impl Any + Send + Sync) -> Self {
        Self(Box::new(held))
    }
}

impl fmt::Debug for LockGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LockGuard")
    }
}

/// The file operations. Every error is the system's own.
pub trait Fs: Send + Sync {
    /// Reads a whole file of at most `LARGEST` bytes; the stamp is taken before the first byte, so that a later change is noticed.
    ///
    /// # Errors
    /// As `read_up_to`.
    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Stamp)> {
        self.read_up_to(path, LARGEST)
    }

    /// `read` with a bound of its own. It waits for nobody: what is no regular file, such as a pipe, is refused.
    ///
    /// # Errors
    /// `TooLarge`, `NotRegular`, or whatever the system says.
    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<(Vec<u8>, Stamp)>;

    /// Makes a new file, writes `bytes` and waits until they are on the disk. Permissions are `mode`, or 0600.
    ///
    /// # Errors
    /// `AlreadyExists` where the name is taken; a failure later leaves a file that the caller removes.
    fn create(&self, path: &Path, bytes: &[u8], mode: Option<u32>) -> io::Result<Stamp>;

    /// Makes a new file of `bytes`, read by its owner alone, that says it is as old as `stamp`. It waits for no disk.
    ///
    /// # Errors
    /// As `create`.
    fn copy_of(&self, path: &Path, bytes: &[u8], stamp: Stamp) -> io::Result<()>;

    /// Makes a new file of `bytes`, read by its owner alone. It waits for no disk: a power cut may leave less.
    ///
    /// # Errors
    /// As `create`.
    fn create_unsynced(&self, path: &Path, bytes: &[u8]) -> io::Result<Stamp>;

    /// What tells this computer from others that have the same folder, as a part of a name.
    fn computer(&self) -> String;

    /// Gives a file another name in place of what had it.
    ///
    /// # Errors
    /// Whatever the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name, and waits for no disk.
    ///
    /// # Errors
    /// `AlreadyExists` where the name is taken, `NotFound` where its folder is missing, anything where the disk knows no second
    /// names.
    fn second_name(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name, or copies it durably where the disk knows no second names.
    ///
    /// # Errors
    /// `AlreadyExists` where the name is taken, `NotFound` where its folder is missing.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// Whatever the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder with all that is in it.
    ///
    /// # Errors
    /// Whatever the system says.
    fn remove_all(&self, folder: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// Whatever the system says.
    fn sync_dir(&self, folder: &Path) -> io::Result<()>;

    /// Makes one folder, readable by its owner alone.
    ///
    /// # Errors
    /// `AlreadyExists`, or `NotFound` where the parent is missing.
    fn mkdir(&self, folder: &Path) -> io::Result<()>;

    /// Lists a folder in no particular order.
    ///
    /// # Errors
    /// Whatever the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<FolderEntry>>;

    /// The stamp of a file or folder, behind symbolic links.
    ///
    /// # Errors
    /// Whatever the system says.
    fn stat(&self, path: &Path) -> io::Result<Stamp>;

    /// Which folder stands behind a name.
    ///
    /// # Errors
    /// Whatever the system says.
    fn identity(&self, folder: &Path) -> io::Result<FolderIdentity>;

    /// The file behind a symbolic link, whether it exists or not; any other path unchanged.
    ///
    /// # Errors
    /// Whatever the system says; a ring of links is `InvalidInput`.
    fn resolve(&self, path: &Path) -> io::Result<ResolvedFile>;

    /// Takes the lock `path`; none where somebody else holds it.
    ///
    /// # Errors
    /// Whatever the system says.
    fn try_lock(&self, path: &Path) -> io::Result<Option<LockGuard>>;
}
