//! Names taken out of a typed text, for the wall and for good: in full, a given name or a surname alone, a surname with what one calls somebody.

/// What follows a Chinese surname when one speaks of somebody at work: Sun zong, Zhao gong, Li zhuren.
const CALLED: &str = "总工经主董师科处局部院所厂班书长副行教姐哥叔";
/// What stands before a surname in the same way.
const BEFORE: &str = "老小阿";
/// Letters a word of a Latin name must have before it is taken out alone.
const LETTERS: usize = 2;

/// The text with every way of naming `name` replaced by `mask`.
#[must_use]
pub fn mask(text: &str, name: &str, mask: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        return text.to_owned();
    }
    let text = text.replace(name, mask);
    if name.is_ascii() { words(&text, name, mask) } else { characters(&text, name, mask) }
}

/// Takes out whole words of a Latin name.
fn words(text: &str, name: &str, mask: &str) -> String {
    let parts: Vec<&str> = name.split_whitespace().filter(|word| word.len() >= LETTERS).collect();
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for ch in text.chars().chain([' ']) {
        if ch.is_alphanumeric() {
            word.push(ch);
            continue;
        }
        out.push_str(if parts.contains(&word.as_str()) { mask } else { &word });
        word.clear();
        out.push(ch);
    }
    out.pop();
    out
}

/// Takes out the given name of a Chinese name, and its surname where it calls somebody.
fn characters(text: &str, name: &str, mask: &str) -> String {
    let mut chars = name.chars();
    let Some(surname) = chars.next() else { return text.to_owned() };
    let given = chars.as_str();
    let text = if given.chars().count() > 1 { text.replace(given, mask) } else { text.to_owned() };
    let all: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (place, ch) in all.iter().enumerate() {
        let next = all.get(place + 1).is_some_and(|c| CALLED.contains(*c));
        let before = place.checked_sub(1).and_then(|p| all.get(p)).is_some_and(|c| BEFORE.contains(*c));
        if *ch == surname && (next || before) {
            out.push_str(mask);
        } else {
            out.push(*ch);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_naming_somebody_is_taken_out() {
        for (text, wanted) in [
            ("孙志宏说行", "#说行"),
            ("孙总到场，老孙高兴", "#总到场，老#高兴"),
            ("志宏签字", "#签字"),
            ("子孙满堂", "子孙满堂"),
        ] {
            assert_eq!(mask(text, "孙志宏", "#"), wanted);
        }
        for (text, wanted) in [
            ("Zhao Mingyuan said", "# said"),
            ("Sent Zhao the report, Mingyuan's copy", "Sent # the report, #'s copy"),
            ("Zhaoyang valley", "Zhaoyang valley"),
        ] {
            assert_eq!(mask(text, "Zhao Mingyuan", "#"), wanted);
        }
        assert_eq!(mask("text", "", "#"), "text");
    }
}
