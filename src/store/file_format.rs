//! Names every kind of file, the version that is written, and the steps that bring an older one up to date. A step reads its
//! frozen structs only, never the types of today.

use std::borrow::Cow;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::envelope::{self, WriteFault};
use super::error::{ParseCause, ProblemKind};
use domain::record::RecordKey;

/// Turns the text of a file of one version into the text of the next.
pub(super) type MigrationStep = fn(&str) -> Result<String, ProblemKind>;

/// One kind of file.
#[derive(Debug, Clone, Copy)]
pub(super) struct FileFormat {
    /// Such as `peilian/person`.
    pub format: &'static str,
    /// The version written today.
    pub version: u32,
    /// Steps up to `version`, oldest first.
    pub steps: &'static [MigrationStep],
}

/// All kinds of file in a data folder.
#[derive(Debug, Clone, Copy)]
pub(super) struct FileFormats {
    /// `book.ron`.
    pub settings: FileFormat,
    /// `people/`.
    pub person: FileFormat,
    /// `accounts/`.
    pub account: FileFormat,
    /// `workshops/`.
    pub workshop: FileFormat,
    /// `drafts.ron`.
    pub drafts: FileFormat,
    /// `erasures.ron`.
    pub erasures: FileFormat,
}

impl FileFormat {
    /// A kind that has had one version so far.
    pub(crate) const fn first(format: &'static str) -> Self {
        Self { format, version: 1, steps: &[] }
    }

    /// A kind whose second version only added fields that may be missing.
    pub(crate) const fn second(format: &'static str) -> Self {
        Self { format, version: 2, steps: &[same] }
    }

    /// A kind whose second and third version only added fields that may be missing, or let in what the one before took for an error.
    pub(crate) const fn third(format: &'static str) -> Self {
        Self { format, version: 3, steps: &[same, same] }
    }

    /// A kind whose three later versions only added fields that may be missing, or let in what the one before took for an error.
    pub(crate) const fn fourth(format: &'static str) -> Self {
        Self { format, version: 4, steps: &[same, same, same] }
    }

    /// Brings the text of a file up to date; tells the version it had.
    pub(crate) fn upgrade<'a>(&self, text: &'a str) -> Result<(Cow<'a, str>, u32), ProblemKind> {
        let found = self.version_of(text)?;
        let missing = usize::try_from(self.version - found).unwrap_or(usize::MAX);
        let Some(first) = self.steps.len().checked_sub(missing) else {
            return Err(ProblemKind::TooOld { version: found });
        };
        let steps = self.steps.iter().skip(first);
        let text = steps.copied().try_fold(Cow::Borrowed(text), |text, step| step(&text).map(Cow::Owned))?;
        Ok((text, found))
    }

    /// The version of a file of this kind that is not newer than this program.
    fn version_of(&self, text: &str) -> Result<u32, ProblemKind> {
        let header = envelope::header(text)?;
        let missing = |field: &str| ProblemKind::Syntax {
            line: 1,
            column: 1,
            cause: ParseCause::MissingField(field.to_owned()),
            detail: format!("no `{field}` before the data"),
        };
        let found = header.format.ok_or_else(|| missing("format"))?;
        if found != self.format {
            return Err(ProblemKind::WrongFormat { found, expected: self.format.to_owned() });
        }
        match header.version.ok_or_else(|| missing("version"))? {
            version if version > self.version => Err(ProblemKind::Newer { version, known: self.version }),
            version => Ok(version),
        }
    }

    /// Reads a file of this kind; tells the version it had.
    pub(crate) fn read<T: DeserializeOwned>(&self, text: &str) -> Result<(T, u32), ProblemKind> {
        let (text, found) = self.upgrade(text)?;
        Ok((envelope::data(&text)?, found))
    }

    /// Writes a file of this kind.
    pub(crate) fn write<T: Serialize>(&self, data: &T) -> Result<String, WriteFault> {
        envelope::write(self.format, self.version, data)
    }
}

impl FileFormats {
    /// The versions of this program.
    pub(crate) const TODAY: Self = Self {
        settings: FileFormat::third("peilian/book"),
        // The third version has elements with numbers above 8.
        person: FileFormat::fourth("peilian/person"),
        account: FileFormat::fourth("peilian/account"),
        // The third version has the points of the teams, the fourth the hands that were counted and where the dealers were put.
        workshop: FileFormat::fourth("peilian/workshop"),
        drafts: FileFormat::first("peilian/drafts"),
        // The second version erases classes.
        erasures: FileFormat::second("peilian/erasures"),
    };

    /// The kind of file a record lives in.
    pub(crate) fn of(&self, key: RecordKey) -> &FileFormat {
        match key {
            RecordKey::Settings => &self.settings,
            RecordKey::Person(_) => &self.person,
            RecordKey::Account(_) => &self.account,
            RecordKey::Workshop(_) => &self.workshop,
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a step may fail")]
fn same(text: &str) -> Result<String, ProblemKind> {
    Ok(text.to_owned())
}

/// A step between two frozen structs: from version `to - 1` to version `to`.
#[cfg(test)]
pub(super) fn step<Old: DeserializeOwned, New: Serialize>(
    plan: (&str, u32),
    text: &str,
    change: impl FnOnce(Old) -> New,
) -> Result<String, ProblemKind> {
    let new = change(envelope::data(text)?);
    envelope::write(plan.0, plan.1, &new).map_err(|e| ProblemKind::Syntax {
        line: 1,
        column: 1,
        cause: ParseCause::Other,
        detail: format!("{e:?}"),
    })
}
