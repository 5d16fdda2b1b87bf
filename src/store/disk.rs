//! Carries out file operations on the real disk. It translates and decides nothing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::fs::{FolderEntry, FolderIdentity, Fs, LockGuard, NotRegular, ResolvedFile, Stamp, TooLarge};
use super::paths;

/// The first moment of 1970, as the stamps of this system count.
#[cfg(not(windows))]
const ZERO_NS: i128 = 0;
#[cfg(windows)]
const ZERO_NS: i128 = 11_644_473_600_000_000_000;

/// Permissions of a file that only its owner may read.
#[cfg(unix)]
const PRIVATE: u32 = 0o600;

/// Links followed before a chain counts as a ring.
const LINKS: usize = 40;

/// The disk of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Fs for Disk {
    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<(Vec<u8>, Stamp)> {
        let too_large = || io::Error::other(TooLarge(most));
        let file = retry(|| unwaiting(OpenOptions::new().read(true)).open(path))?;
        let stamp = stamp(&regular(&file)?);
        // Space for what it says it is, not for what a hole of a terabyte would take.
        let len = usize::try_from(stamp.len).ok().filter(|_| stamp.len <= most).ok_or_else(too_large)?;
        let mut bytes = Vec::with_capacity(len.saturating_add(1));
        // It may grow while it is read.
        (&file).take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(too_large()) } else { Ok((bytes, stamp)) }
    }

    fn create(&self, path: &Path, bytes: &[u8], mode: Option<u32>) -> io::Result<Stamp> {
        let mut file = private().create_new(true).open(path)?;
        set_mode(&file, mode)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(stamp(&file.metadata()?))
    }

    fn copy_of(&self, path: &Path, bytes: &[u8], stamp: Stamp) -> io::Result<()> {
        let mut file = private().create_new(true).open(path)?;
        file.write_all(bytes)?;
        u64::try_from(stamp.mtime_ns - ZERO_NS)
            .map_or(Ok(()), |ns| file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_nanos(ns)))
    }

    fn create_unsynced(&self, path: &Path, bytes: &[u8]) -> io::Result<Stamp> {
        let mut file = private().create_new(true).open(path)?;
        file.write_all(bytes)?;
        Ok(stamp(&file.metadata()?))
    }

    #[cfg(unix)]
    fn computer(&self) -> String {
        let name = rustix::system::uname();
        let name = name.nodename().to_string_lossy();
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
    }

    #[cfg(not(unix))]
    fn computer(&self) -> String {
        "here".to_owned()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Elsewhere an empty folder gives way by itself.
        #[cfg(windows)]
        if to.is_dir() {
            fs::remove_dir(to)?;
        }
        retry(|| fs::rename(from, to))
    }

    fn second_name(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        match self.second_name(from, to) {
            Err(e) if !matches!(e.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {
                let (bytes, _) = self.read(from)?;
                // A half-made copy must not pass for the real thing.
                self.create(to, &bytes, mode(&fs::metadata(from)?)).map(drop).inspect_err(|e| {
                    if e.kind() != ErrorKind::AlreadyExists {
                        drop(fs::remove_file(to));
                    }
                })
            }
            done => done,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        retry(|| fs::remove_file(path))
    }

    fn remove_all(&self, folder: &Path) -> io::Result<()> {
        retry(|| fs::remove_dir_all(folder))
    }

    #[cfg(unix)]
    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network disks cannot; they have nothing to wait for either.
            Err(e) if matches!(e.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    #[cfg(not(unix))]
    fn sync_dir(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn mkdir(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(false).create(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<FolderEntry>> {
        let entry = |e: fs::DirEntry| {
            let name = e.file_name().to_string_lossy().into_owned();
            Ok(FolderEntry { name, folder: e.file_type()?.is_dir() })
        };
        fs::read_dir(folder)?.map(|e| e.and_then(entry)).collect()
    }

    fn stat(&self, path: &Path) -> io::Result<Stamp> {
        fs::metadata(path).map(|m| stamp(&m))
    }

    #[cfg(unix)]
    fn identity(&self, folder: &Path) -> io::Result<FolderIdentity> {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(folder).map(|m| FolderIdentity { device: m.dev(), inode: m.ino() })
    }

    #[cfg(not(unix))]
    fn identity(&self, folder: &Path) -> io::Result<FolderIdentity> {
        fs::metadata(folder).map(|_| FolderIdentity { device: 0, inode: 0 })
    }

    fn resolve(&self, path: &Path) -> io::Result<ResolvedFile> {
        let mut path = path.to_owned();
        for _ in 0..LINKS {
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => {
                    let target = fs::read_link(&path)?;
                    path = path.parent().unwrap_or(Path::new("")).join(target);
                }
                Ok(found) => return Ok(ResolvedFile { path, mode: mode(&found) }),
                Err(e) if e.kind() == ErrorKind::NotFound => return Ok(ResolvedFile { path, mode: None }),
                Err(e) => return Err(e),
            }
        }
        Err(ErrorKind::InvalidInput.into())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<LockGuard>> {
        let file = lock_file(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(LockGuard::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            // Some network disks have locks in name only.
            #[cfg(unix)]
            Err(TryLockError::Error(e)) if e.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error()) => {
                Err(ErrorKind::Unsupported.into())
            }
            Err(TryLockError::Error(e)) => Err(e),
        }
    }
}

/// Waits until nobody else writes to the book in `folder`: for a thread of its own, so that a follower need not poll.
///
/// # Errors
/// `Io` where the lock file cannot be opened or locked.
pub fn wait_for_lock(folder: &Path) -> Result<LockGuard, StoreError> {
    let path = paths::lock(folder);
    let wait = || {
        let file = lock_file(&path)?;
        file.lock()?;
        Ok(LockGuard::new(file))
    };
    wait().map_err(|e: io::Error| StoreError::io(&path, &e))
}

/// Whether nothing is in the way: the folder does not exist, or holds nothing.
#[must_use]
pub fn empty_folder(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The path of a folder without links, whether it exists or not: the same folder is the same text, also while its disk is off.
#[must_use]
pub fn full_path(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(full) = fs::canonicalize(&path) {
        return full;
    }
    // A link may lead to what is not there.
    let behind = Disk.resolve(&path).map_or(path, |file| file.path);
    match (behind.parent(), behind.file_name()) {
        (Some(above), Some(name)) => full_path(above).join(name),
        _ => behind,
    }
}

/// Removes a throw-away folder with all that is in it.
///
/// # Errors
/// What the system refuses.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder)
}

/// Opens the lock file, which is never written to: a lock on a record would be lost when its file is replaced.
fn lock_file(path: &Path) -> io::Result<File> {
    let file = unwaiting(private().create(true).truncate(false)).open(path);
    // A pipe that nobody reads from refuses to be written to.
    #[cfg(unix)]
    let file = file.map_err(|e| {
        if rustix::io::Errno::from_io_error(&e) == Some(rustix::io::Errno::NXIO) {
            io::Error::other(NotRegular)
        } else {
            e
        }
    });
    let file = file?;
    regular(&file).map(|_| file)
}

/// Opens without waiting: a pipe in place of a file would hold the program up until somebody writes to it.
fn unwaiting(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    options
}

/// What is known of an open file, where it is one.
fn regular(file: &File) -> io::Result<fs::Metadata> {
    let meta = file.metadata()?;
    match meta.file_type() {
        kind if kind.is_file() => Ok(meta),
        kind if kind.is_dir() => Err(ErrorKind::IsADirectory.into()),
        _ => Err(io::Error::other(NotRegular)),
    }
}

/// Options of a file that only its owner may read: a book names people and what is thought of them.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, PRIVATE);
    options
}

/// Sets permissions past the mask of the process; without `mode` they stay as made.
#[cfg(unix)]
fn set_mode(file: &File, mode: Option<u32>) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // It is made so, and a change of permissions is one more thing that the disk has to write down.
    let other = mode.filter(|mode| *mode != PRIVATE);
    other.map_or(Ok(()), |mode| file.set_permissions(fs::Permissions::from_mode(mode)))
}

#[cfg(not(unix))]
fn set_mode(_file: &File, _mode: Option<u32>) -> io::Result<()> {
    Ok(())
}

/// Permission bits.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn mode(meta: &fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    Some(meta.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode(_meta: &fs::Metadata) -> Option<u32> {
    None
}

#[cfg(unix)]
fn stamp(meta: &fs::Metadata) -> Stamp {
    use std::os::unix::fs::MetadataExt;
    let mtime_ns = i128::from(meta.mtime()) * 1_000_000_000 + i128::from(meta.mtime_nsec());
    Stamp { len: meta.len(), mtime_ns, inode: meta.ino() }
}

#[cfg(windows)]
fn stamp(meta: &fs::Metadata) -> Stamp {
    use std::os::windows::fs::MetadataExt;
    Stamp { len: meta.len(), mtime_ns: i128::from(meta.last_write_time()) * 100, inode: 0 }
}

/// Tries again while a virus scanner or an indexer holds the file (codes 5, 32 and 33 of Windows).
#[cfg(windows)]
fn retry<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in [1, 5, 20, 50, 100, 200] {
        match act() {
            Err(e) if matches!(e.raw_os_error(), Some(5 | 32 | 33)) => {
                std::thread::sleep(std::time::Duration::from_millis(pause));
            }
            done => return done,
        }
    }
    act()
}

#[cfg(not(windows))]
fn retry<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    act()
}
