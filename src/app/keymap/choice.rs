//! A key choice is what `config.ron` says about an action that somebody wants on other keys.

/// Other keys for an action, as the user wrote them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyChoice {
    /// Such as `projector`.
    pub action: String,
    /// Spellings with spaces between, such as `ctrl-o F`.
    pub keys: String,
}

/// A choice of keys that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadChoice {
    /// No action has that name.
    NoAction(String),
    /// No key is spelled like that.
    NoKey(String),
    /// The key does something else where the action works: both names.
    Taken(String, String),
}
