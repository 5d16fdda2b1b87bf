//! Makes and reads the ids of records and nested items: 12 random base-32 characters. The seed is handed in, so that a test can
//! repeat a run.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Crockford's base-32 alphabet in lower case: no i, l, o, u, so that an id can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of an id: 60 random bits.
const LENGTH: usize = 12;

/// Names one record or nested item for good.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; LENGTH]);

/// The text is not 12 characters of the base-32 alphabet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id is {LENGTH} characters of 0-9 and a-z without i, l, o, u; found `{0}`")]
pub struct BadId(String);

impl Id {
    /// Characters of an id as text.
    pub const LENGTH: usize = LENGTH;
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{}", char::from(*b)))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bytes: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| BadId(text.to_owned()))?;
        if bytes.iter().all(|b| ALPHABET.contains(b)) { Ok(Self(bytes)) } else { Err(BadId(text.to_owned())) }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Makes ids, and shuffles, from a seed that the shell hands in.
#[derive(Debug, Clone)]
pub struct IdSource(fastrand::Rng);

impl IdSource {
    /// Starts from `seed`: the same seed gives the same ids.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Makes the next id.
    pub fn next_id(&mut self) -> Id {
        let mut bytes = [0; LENGTH];
        bytes.fill_with(|| ALPHABET[self.0.usize(..ALPHABET.len())]);
        Id(bytes)
    }

    /// Puts `items` into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        self.0.shuffle(items);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_written() {
        let mut source = IdSource::new(7);
        for _ in 0..1000 {
            let id = source.next_id();
            assert_eq!(id.to_string().parse::<Id>(), Ok(id));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "short", "0123456789abc", "0123456789ai", "陪练陪练"] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
