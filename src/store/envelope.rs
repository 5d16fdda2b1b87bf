//! Reads and writes RON text with its format and version around it: `(format: "peilian/person", version: 1, data: (…))`. It is
//! the only file that names `ron`'s reader and writer, and knows neither disk nor records.

use std::fmt;
use std::path::Path;

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::diagnosis::diagnose;
use super::error::{ProblemKind, StoreError};

/// Deepest nesting that is written; readers of RON give up at 128.
pub(super) const NESTING: usize = 60;

/// Why a value does not become text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WriteFault {
    /// Nested deeper than `NESTING`.
    TooDeep,
    /// The serializer's words.
    Other(String),
}

impl WriteFault {
    /// The fault as the error of the file that was to be written.
    pub(crate) fn at(self, path: &Path) -> StoreError {
        match self {
            Self::TooDeep => StoreError::TooDeep { path: path.to_owned(), limit: NESTING },
            Self::Other(detail) => StoreError::Unwritable { path: path.to_owned(), detail },
        }
    }
}

/// What stands before the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct EnvelopeHeader {
    /// The kind of file.
    pub format: Option<String>,
    /// The version of its data.
    pub version: Option<u32>,
}

/// What is written.
#[derive(Serialize)]
struct Wrapped<'a, T> {
    format: &'a str,
    version: u32,
    data: &'a T,
}

/// What is read once the header is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Envelope")]
struct OpenedEnvelope<T> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    data: T,
}

/// Bytes made ready for a text: more than most files have.
const ROOM: usize = 16 * 1024;

/// Writes a value as the text of a file. Where the data holds a carriage return or another control character, all strings
/// are escaped: readers take raw line ends for their own.
pub(super) fn write<T: Serialize>(format: &str, version: u32, data: &T) -> Result<String, WriteFault> {
    let wrapped = Wrapped { format, version, data };
    let text = |escape| -> Result<String, WriteFault> {
        let pretty = PrettyConfig::new().new_line("\n").indentor("    ").escape_strings(escape);
        let options = options().with_recursion_limit(NESTING);
        let mut text = String::with_capacity(ROOM);
        options.to_writer_pretty(&mut text, &wrapped, pretty).map_err(|e| match e {
            ron::Error::ExceededRecursionLimit => WriteFault::TooDeep,
            e => WriteFault::Other(e.to_string()),
        })?;
        text.push('\n');
        Ok(text)
    };
    // Unescaped, Chinese is read about twenty times faster, and a person can read it too.
    let plain = text(false)?;
    if holds_control(plain.as_bytes()) { text(true) } else { Ok(plain) }
}

/// Whether a control character stands among bytes, line ends and tabs aside. Every save asks it of every byte, so a whole block is
/// looked at before it is decided.
fn holds_control(bytes: &[u8]) -> bool {
    let odd = |b: u8| u8::from(b < b' ' || b == 0x7f) & u8::from(b != b'\n') & u8::from(b != b'\t');
    bytes.chunks(64).any(|block| block.iter().fold(0, |found, b| found | odd(*b)) != 0)
}

/// Turns the bytes of a file into text with plain line ends and no mark in front.
pub(super) fn clean(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    if let Some(first) = bytes.iter().position(|byte| *byte == 0) {
        return Err(zeros(&bytes, first));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(ProblemKind::Utf16);
    }
    let mut text = String::from_utf8(bytes).map_err(|e| {
        let (line, column) = place(e.as_bytes(), e.utf8_error().valid_up_to());
        ProblemKind::NotUtf8 { line, column }
    })?;
    if text.starts_with(BOM) {
        text.remove(0);
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    if text.trim().is_empty() { Err(ProblemKind::Empty) } else { Ok(text) }
}

/// Line and column of a byte, in characters, from 1.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// Zeros at the end that a disk leaves after a power cut are many; one alone was put there by something else.
const TAIL: usize = 16;

/// What bytes of zero say of a file, the first of them being at `first`.
fn zeros(bytes: &[u8], first: usize) -> ProblemKind {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    // Ours is mostly ASCII: in UTF-16 every second byte of it is zero.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if marked || even.max(odd) * 3 > bytes.len() && even.min(odd) * 4 < even.max(odd) {
        return ProblemKind::Utf16;
    }
    let tail = bytes.get(first..).unwrap_or_default();
    if first == 0 && tail.iter().all(|byte| *byte == 0) || tail.len() >= TAIL && tail.iter().all(|byte| *byte == 0) {
        return ProblemKind::NulFilled;
    }
    let (line, column) = place(bytes, first);
    ProblemKind::NulByte { line, column }
}

/// Reads format and version, and of the data nothing, where they stand in front of it.
pub(super) fn header(text: &str) -> Result<EnvelopeHeader, ProblemKind> {
    let mut header = EnvelopeHeader::default();
    match options().from_str_seed(text, Peek(&mut header)) {
        // The walk was cut short on purpose.
        Err(_) if header.format.is_some() && header.version.is_some() => Ok(header),
        Err(e) => Err(diagnose(text, &e)),
        Ok(()) => Ok(header),
    }
}

/// Reads the data.
pub(super) fn data<T: DeserializeOwned>(text: &str) -> Result<T, ProblemKind> {
    options().from_str::<OpenedEnvelope<T>>(text).map(|o| o.data).map_err(|e| diagnose(text, &e))
}

/// The byte order mark that some editors put in front of a text; a parser would take it for data.
const BOM: char = '\u{feff}';

/// `Some` need not be written, so that a file stays easy to mend by hand.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Fills in a header.
struct Peek<'a>(&'a mut EnvelopeHeader);

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum EnvelopeKey {
    Format,
    Version,
    Data,
    #[serde(other)]
    Other,
}

impl<'de> DeserializeSeed<'de> for Peek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_struct("Envelope", &["format", "version", "data"], self)
    }
}

impl<'de> Visitor<'de> for Peek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(format: …, version: …, data: …)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key()? {
            match field {
                EnvelopeKey::Format => self.0.format = Some(map.next_value()?),
                EnvelopeKey::Version => self.0.version = Some(map.next_value()?),
                EnvelopeKey::Data if self.0.format.is_some() && self.0.version.is_some() => {
                    return Err(serde::de::Error::custom("the data is read later"));
                }
                EnvelopeKey::Data | EnvelopeKey::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
