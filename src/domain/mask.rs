//! Takes the name of a person out of a typed text, for good. It finds the full name, a given name or a surname alone, and a
//! surname with a form of address, each as a word of its own: an everyday word that holds the sign of a name stays.

mod everyday;

use super::naming::{composed, narrow};
use everyday::{covering, is_everyday_given};

/// What follows a Chinese surname when one speaks of somebody at work: Sun zong, Zhao gong, Li zhuren.
const TITLES: [&str; 62] = [
    "总",
    "工",
    "董",
    "姐",
    "哥",
    "叔",
    "博",
    "经理",
    "主任",
    "主管",
    "主席",
    "师傅",
    "科长",
    "科员",
    "处长",
    "局长",
    "部长",
    "院长",
    "所长",
    "厂长",
    "班长",
    "书记",
    "校长",
    "行长",
    "会长",
    "队长",
    "组长",
    "站长",
    "店长",
    "司长",
    "省长",
    "市长",
    "县长",
    "镇长",
    "村长",
    "股长",
    "段长",
    "专员",
    "助理",
    "秘书",
    "会计",
    "教授",
    "教练",
    "博士",
    "太太",
    "先生",
    "女士",
    "小姐",
    "老师",
    "老板",
    "同志",
    "医生",
    "大夫",
    "律师",
    "顾问",
    "副总",
    "副主任",
    "副经理",
    "阿姨",
    "大姐",
    "局",
    "处",
];
/// What stands before a surname in the same way.
const BEFORE: &str = "老小阿";
/// Surnames of two signs that are common.
const COMPOUND: [&str; 12] =
    ["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒"];
/// Signs of the longest title.
const LONGEST_TITLE: usize = 3;
/// Letters a word of a Latin name must have before it is taken out alone.
const LETTERS: usize = 2;
/// Names that are everyday English words when no letter is a capital: these stay.
const EVERYDAY: [&str; 40] = [
    "an", "ban", "bill", "bin", "can", "do", "fan", "faith", "gang", "grace", "grant", "guy", "hang", "he", "hope",
    "jack", "joy", "june", "long", "main", "man", "mark", "may", "nick", "pan", "rich", "rob", "rose", "she", "so",
    "song", "sun", "tan", "ten", "wan", "will", "you", "young", "page", "price",
];

/// The text with every way of naming `name` replaced by `mask`. Latin names are found whatever their case and width, as whole words.
#[must_use]
pub fn mask(text: &str, name: &str, mask: &str) -> String {
    let (whole, name) = (composed(text), composed(name.trim()));
    let masked = if name.is_empty() {
        return text.to_owned();
    } else if name.chars().any(han) {
        mixed(&whole, &name, mask)
    } else {
        words(&whole, &name, mask)
    };
    // What names nobody stays as it was typed.
    if masked == whole { text.to_owned() } else { masked }
}

/// Whether two letters are the same, whatever their case and width.
pub(super) fn same_letter(one: char, other: char) -> bool {
    one == other || narrow(one).to_lowercase().eq(narrow(other).to_lowercase())
}

/// Whether a word is an everyday one and no name, as it is written.
pub(super) fn is_everyday(word: &[char]) -> bool {
    EVERYDAY.contains(&String::from_iter(word).as_str())
}

/// Whether a sign is Chinese.
const fn han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Whether a sign carries a word on; a Chinese one beside a Latin word ends it.
fn joins(ch: char) -> bool {
    ch.is_alphanumeric() && !han(ch)
}

/// Takes out the Chinese signs of a name as one name, and the Latin words beside them as another.
fn mixed(text: &str, name: &str, mask: &str) -> String {
    let signs: String = name.chars().filter(|ch| han(*ch)).collect();
    let latin = name.split(|ch| !joins(ch)).filter(|word| word.chars().count() >= LETTERS);
    // A name of both is first looked for as it is written, or one of its halves would be left between two masks.
    let text = if signs == name { text.to_owned() } else { text.replace(name, mask) };
    let text = without_padded(&text, &signs, mask);
    latin.fold(characters(&text, &signs, mask), |text, word| words(&text, word, mask))
}

/// Takes out a Chinese name where blanks stand in it, as in a list that pads it or parts the surname: it stands alone there.
pub(super) fn without_padded(text: &str, name: &str, mask: &str) -> String {
    if name.chars().any(|ch| !han(ch)) || !text.chars().any(char::is_whitespace) {
        return text.to_owned();
    }
    let (text, name) = (text.chars().collect::<Vec<_>>(), name.chars().collect::<Vec<_>>());
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(sign) = text.get(at) {
        let end = padded_end(&text, at, &name);
        out.push_str(end.map_or_else(|| sign.to_string(), |_| mask.to_owned()).as_str());
        at = end.unwrap_or(at + 1);
    }
    out
}

/// Where a padded name ends that begins at a place; none where it is none.
fn padded_end(text: &[char], at: usize, name: &[char]) -> Option<usize> {
    let here = |place: usize| text.get(place).copied();
    let (first, others) = name.split_first().filter(|(_, others)| !others.is_empty())?;
    if here(at) != Some(*first) || at.checked_sub(1).and_then(here).is_some_and(han) {
        return None;
    }
    let (mut end, mut all) = (at + 1, 0);
    for sign in others {
        let blanks = text.iter().skip(end).take_while(|ch| ch.is_whitespace() && **ch != '\n').count();
        (end, all) = (end + blanks, all + blanks);
        if here(end) != Some(*sign) {
            return None;
        }
        end += 1;
    }
    (all > 0 && here(end).is_none_or(|ch| !han(ch))).then_some(end)
}

/// Takes out a Latin name and its words, each only where a whole word stands.
fn words(text: &str, name: &str, mask: &str) -> String {
    let mut names: Vec<Vec<char>> = vec![name.chars().collect()];
    let parts = name.split_whitespace().map(|word| word.trim_matches(|c| !joins(c)).chars().collect::<Vec<_>>());
    names.extend(parts.filter(|part| part.len() >= LETTERS));
    let mut rest: &[char] = &text.chars().collect::<Vec<_>>();
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    while let [ch, after @ ..] = rest {
        let found = if inside { None } else { names.iter().find_map(|name| after_name(rest, name)) };
        if let Some(left) = found {
            out.push_str(mask);
            rest = left;
        } else {
            out.push(*ch);
            inside = joins(*ch);
            rest = after;
        }
    }
    out
}

/// What follows `name` where `text` begins with it as a whole word.
fn after_name<'a>(text: &'a [char], name: &[char]) -> Option<&'a [char]> {
    let (head, left) = text.split_at_checked(name.len())?;
    let same = head.iter().zip(name).all(|(a, b)| same_letter(*a, *b));
    let ends = left.first().is_none_or(|ch| !joins(*ch)) || name.last().is_none_or(|ch| !joins(*ch));
    let everyday = || (head != name && head.len() < LETTERS) || is_everyday(head);
    (same && ends && !everyday()).then_some(left)
}

/// The ways a Chinese name is said, in signs.
struct Spoken {
    whole: Vec<char>,
    surname: Vec<char>,
    /// Empty where it says nothing alone.
    given: Vec<char>,
}

impl Spoken {
    fn of(name: &str) -> Self {
        let compound = COMPOUND.into_iter().find(|two| name.starts_with(two));
        let one: String = name.chars().take(1).collect();
        let surname = compound.unwrap_or(&one);
        let given = name.strip_prefix(surname).unwrap_or_default().trim();
        let alone = given.chars().count() > 1 && !is_everyday_given(given);
        let signs = |text: &str| text.chars().collect::<Vec<_>>();
        Self { whole: signs(name), surname: signs(surname), given: if alone { signs(given) } else { Vec::new() } }
    }

    /// How many signs at a place call this person; none where it is somebody else, or a word.
    fn called(&self, text: &[char], at: usize) -> Option<usize> {
        let rest = text.get(at..)?;
        let begins = |signs: &[char]| !signs.is_empty() && rest.starts_with(signs);
        // Where an everyday word begins before the name and reaches into it, the name is made of two halves of words.
        let cut = || covering(text, at).iter().any(|word| word.before);
        if self.whole.len() > 1 && begins(&self.whole) && !cut() {
            return Some(self.whole.len());
        }
        if begins(&self.given) && !cut() {
            return Some(self.given.len());
        }
        if !begins(&self.surname) {
            return None;
        }
        let after: String = rest.iter().skip(self.surname.len()).take(LONGEST_TITLE).collect();
        let titles = TITLES.iter().filter(|title| after.starts_with(**title)).map(|title| title.chars().count());
        let title = titles.max().unwrap_or(0);
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        let addressed = title > 0 || before.is_some_and(|ch| BEFORE.contains(*ch));
        // A word that begins with the surname counts only where it is no shorter than the surname with its title.
        let called = self.surname.len() + title;
        let word = |word: &everyday::Covering| word.before || word.length >= called || title == 0;
        (addressed && !covering(text, at).iter().any(word)).then_some(self.surname.len())
    }
}

/// Takes out a Chinese name: whole, given, or the surname where it calls somebody.
fn characters(text: &str, name: &str, mask: &str) -> String {
    let spoken = Spoken::of(name);
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        if let Some(length) = spoken.called(&signs, at) {
            out.push_str(mask);
            at += length;
        } else {
            out.push(*sign);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests;
