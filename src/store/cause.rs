//! Keeps what the system, or the look at a file before it is read, refused: data that can be compared, in no language.

use std::io;

use super::fs::{NotRegular, TooLarge};

/// What the system said, in a form that can be kept and compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct IoCause {
    /// Which kind: `StorageFull`, `PermissionDenied`, `ReadOnlyFilesystem`, `NotFound` and the rest.
    pub kind: io::ErrorKind,
    /// The number the system gave it.
    pub code: Option<i32>,
    /// The system's words.
    pub detail: String,
    /// What this program refused by itself.
    pub refused: Option<Unreadable>,
}

/// What is not even opened, or not read to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// A pipe, a device or the like.
    NotRegular,
    /// More than so many bytes.
    TooLarge(u64),
}

impl From<&io::Error> for IoCause {
    fn from(e: &io::Error) -> Self {
        let inner = || e.get_ref();
        let large =
            inner().and_then(|e| e.downcast_ref::<TooLarge>()).map(|TooLarge(most)| Unreadable::TooLarge(*most));
        let odd = inner().and_then(|e| e.downcast_ref::<NotRegular>()).map(|_| Unreadable::NotRegular);
        Self { kind: e.kind(), code: e.raw_os_error(), detail: e.to_string(), refused: large.or(odd) }
    }
}
