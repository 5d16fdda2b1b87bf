//! Keeps every file the program reads or writes. It names `domain` only, and never the clock, the terminal or a screen language.
//! A record is one file, replaced whole or not at all. A file that does not read is neither overwritten nor hidden.
//!
//! ```text
//!   save, saved_copies, recall, erasing, sweep, changes, check, archive, wall, inbox   what the shell calls
//!     open ── home, known, begun_copy, dropped                a data folder, its lock, what it is, what is known of each file
//!     file, backups, load, merge, references         one file of another room, old versions, many files, two versions of
//!                                                    one record, references that lead nowhere
//!     file_format  replace  paths                    versions, the atomic write, where everything lies
//!     envelope  diagnosis  error  cause  erasure      RON text, why it does not read, what went wrong, what is being erased
//!     fs ── disk, faulty                             the file operations, true and, in tests alone, breaking on purpose
//! ```

#![warn(missing_docs)]

mod archive;
mod backups;
mod begun_copy;
mod cause;
mod changes;
mod check;
pub mod course;
mod diagnosis;
mod disk;
mod dropped;
mod envelope;
mod erasing;
mod erasure;
mod error;
#[cfg(any(test, feature = "testing"))]
mod faulty;
mod file;
mod file_format;
mod fs;
mod home;
mod inbox;
mod known;
mod load;
pub mod merge;
mod oddity;
mod open;
mod paths;
mod readers;
mod recall;
mod references;
mod replace;
pub mod sample;
mod save;
mod saved_copies;
mod sweep;
mod wall;

pub use archive::{Unpacked, unpack};
pub use cause::{IoCause, Unreadable};
pub use changes::DiskChange;
pub use check::{Report, Restored, VersionAge, check};
pub use disk::{Disk, empty_folder, full_path, remove_folder, wait_for_lock};
pub use dropped::{DroppedFile, InboxFound};
pub use erasure::ErasingReport;
pub use error::{ParseCause, Problem, ProblemKind, Reference, StoreError};
#[cfg(any(test, feature = "testing"))]
pub use faulty::{Faulty, InjectedFault, Loss};
pub use file::{
    make_folder, read_bytes, read_file, read_text, sweep_unfinished, write_file, write_records, write_text,
};
pub use fs::{FolderEntry, FolderIdentity, Fs, LockGuard, ResolvedFile, Stamp};
pub use merge::{Merged, merge};
pub use oddity::Oddity;
pub use open::{OpenMode, Opened, Store};
pub use recall::OlderFile;
pub use save::Saved;
pub use wall::{WallNews, WallWatch};
