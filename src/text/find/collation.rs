//! Orders names: Chinese ones by pinyin, among Latin ones without regard to case.

use pinyin::ToPinyin as _;

/// Characters that sound otherwise as a surname.
const SURNAMES: [(char, &str); 8] = [
    ('曾', "zeng"),
    ('单', "shan"),
    ('解', "xie"),
    ('仇', "qiu"),
    ('任', "ren"),
    ('区', "ou"),
    ('查', "zha"),
    ('翟', "zhai"),
];

/// A text that sorts as the name does.
#[must_use]
pub fn collation(name: &str) -> String {
    let mut key = String::with_capacity(name.len() * 2);
    for (place, ch) in name.chars().enumerate() {
        if let Some((_, sound)) = SURNAMES.iter().find(|(surname, _)| place == 0 && *surname == ch) {
            key.push_str(sound);
            key.push(' ');
            continue;
        }
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
        assert!(collation("曾凯") > collation("郁文"));
        assert_eq!(names, ["alice", "安宁", "Bob", "白鹭", "陈默", "周敏"]);
    }
}
