//! Names a choice for other programs: one name for it in every JSON, whatever the language.

use std::fmt::Debug;

/// The name of a variant without fields, such as `decision_maker`.
#[must_use]
pub fn choice_name(of: impl Debug) -> String {
    let mut text = String::new();
    for c in format!("{of:?}").chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}
