//! The order of names: Chinese by pinyin, among Latin letters without regard to case.

use pinyin::ToPinyin as _;

/// A text that sorts as the name does.
#[must_use]
pub fn collation(name: &str) -> String {
    let mut key = String::with_capacity(name.len() * 2);
    for ch in name.chars() {
        match ch.to_pinyin() {
            Some(sound) => key.push_str(sound.plain()),
            None => key.extend(ch.to_lowercase()),
        }
        key.push(' ');
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_sound() {
        let mut names = ["周敏", "Bob", "安宁", "白鹭", "alice", "陈默"];
        names.sort_by_key(|n| collation(n));
        assert_eq!(names, ["alice", "安宁", "Bob", "白鹭", "陈默", "周敏"]);
    }
}
