//! Finds out who sent a line of a chat: the name without the time and the day that programs write beside it, and without the
//! words people put before their code.

use super::super::super::narrow;

/// Words that stand beside a time, or for a day.
const WHEN: [&str; 33] = [
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "today",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "上午",
    "下午",
    "早上",
    "中午",
    "晚上",
    "凌晨",
    "今天",
    "昨天",
    "前天",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "周六",
    "周日",
    "刚刚",
];
/// What may stand between the digits of a time or a day, and tells that they are one.
const BETWEEN: [char; 8] = [':', '/', '-', '年', '月', '日', '时', '分'];
/// What people write before themselves.
const BEFORE: [&str; 6] = ["我是", "我叫", "i am ", "i'm ", "this is ", "name "];
/// What people write between their name and their code, the longer first.
const BEHIND: [&str; 20] = [
    "我的交卷码是",
    "我的交卷码",
    "交卷码是",
    "交卷码",
    "我的代码是",
    "我的代码",
    "代码是",
    "代码",
    "我的码是",
    "码是",
    "的码",
    "我的",
    "my hand-in code is",
    "hand-in code is",
    "hand-in code",
    "my code is",
    "code is",
    "my code",
    "code",
    "is",
];
/// The longest name of somebody; more is something that was said.
const LONGEST: usize = 32;
/// Digits of an account that some programs write behind a name.
const ACCOUNT_DIGITS: usize = 5;

/// Who sent a line, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sender {
    /// The name; empty where there is none.
    pub name: String,
    /// Whether a time stood beside it, or a colon behind it.
    pub marked: bool,
    /// Whether something is said as well.
    pub says: bool,
}

impl Sender {
    /// Reads a line, or the part of one before a code.
    pub(super) fn of(text: &str) -> Self {
        let unboxed = text.replace(['[', ']', '【', '】'], " ");
        let mut timed = false;
        let mut words = Vec::new();
        for word in unboxed.split_whitespace() {
            match when(word) {
                Some(time) => timed |= time,
                None if word.starts_with('@') || word.chars().all(|ch| narrow(ch) == '-' || ch == '–') => {}
                None => words.push(word),
            }
        }
        let rest = words.join(" ");
        let colon = rest.find([':', '：']);
        let (name, said) = colon.and_then(|at| rest.split_at_checked(at)).unwrap_or((&rest, ""));
        let says = said.chars().skip(1).any(|ch| !ch.is_whitespace());
        Self { name: bare(name), marked: timed || colon.is_some(), says }
    }

    /// Whether a line is nothing but a name with a time, or with a colon behind it, as programs write above a message.
    pub(super) fn is_heading(&self) -> bool {
        self.marked && !self.says && !self.name.is_empty() && self.name.chars().count() <= LONGEST
    }
}

/// Whether a word is a day or a time, and whether it is a time.
fn when(word: &str) -> Option<bool> {
    let plain: String = word.chars().map(narrow).flat_map(char::to_lowercase).collect();
    let plain = plain.trim_matches([',', ';', '.', '(', ')', '-']).trim_end_matches(':');
    if WHEN.contains(&plain) {
        return Some(false);
    }
    let plain = WHEN.iter().find_map(|day| plain.strip_prefix(day)).unwrap_or(plain);
    let plain = ["am", "pm"].iter().find_map(|half| plain.strip_suffix(half)).unwrap_or(plain);
    let digits = plain.chars().any(|ch| ch.is_ascii_digit());
    let known = |ch: char| ch.is_ascii_digit() || BETWEEN.contains(&ch) || matches!(ch, '.' | '号' | '秒');
    let all = plain.chars().all(known) && plain.chars().any(|ch| BETWEEN.contains(&ch));
    (digits && all).then(|| plain.contains([':', '时']))
}

/// A name without what people and programs write around it.
fn bare(name: &str) -> String {
    let mut name = name.trim_matches(mark);
    while let Some(shorter) = BEHIND.iter().find_map(|word| without_end(name, word)) {
        name = shorter.trim_end_matches(mark);
    }
    if let Some(rest) = BEFORE.iter().find_map(|word| without_start(name, word)) {
        name = rest.trim_start_matches(mark);
    }
    without_account(name).trim_matches(mark).to_owned()
}

fn mark(ch: char) -> bool {
    ch.is_whitespace() || "，,;；、。.-–—>~～=".contains(ch)
}

/// The text before a word that ends it: a Chinese one wherever it stands, a Latin one only as a word of its own.
fn without_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (front, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    let apart = !word.is_ascii() || front.chars().next_back().is_none_or(|ch| !ch.is_alphanumeric());
    (apart && end.eq_ignore_ascii_case(word)).then_some(front)
}

fn without_start<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (front, rest) = text.split_at_checked(word.len())?;
    front.eq_ignore_ascii_case(word).then_some(rest)
}

/// A name without the number of an account in brackets behind it.
fn without_account(name: &str) -> &str {
    let inside = name.trim_end().strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（']));
    match inside {
        Some((front, number)) if number.len() >= ACCOUNT_DIGITS && number.chars().all(|ch| ch.is_ascii_digit()) => {
            front
        }
        _ => name,
    }
}
