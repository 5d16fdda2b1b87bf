//! Turns a name into one that every system takes in the name of a file.

/// Characters of a name in the name of a file.
const NAMED: usize = 24;

/// A name as every system takes it in the name of a file: letters and digits, hyphens between them; empty where it has none.
#[must_use]
pub fn file_name(name: &str) -> String {
    let named: String = name.chars().take(NAMED).collect();
    let words = named.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_has_single_hyphens_and_none_at_its_ends() {
        for (name, file) in [("A / B -- (c)", "A-B-c"), ("「一期」 2×3", "一期-2-3"), ("--", ""), ("王　建", "王-建")]
        {
            assert_eq!(file_name(name), file);
        }
    }
}
