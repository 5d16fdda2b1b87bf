//! Takes off what a trainer writes in front of the figures of a class: `整组：1-4：…`, `Hands: A 5 B 4`. Behind such a word no code
//! and no name is looked for.

use super::super::super::narrow;

/// The words in front of the sums of a team, the longer first.
const TEAM: [&str; 3] = ["整组", "teams", "team"];
/// The words in front of raised hands.
const HANDS: [&str; 3] = ["举手", "hands", "hand"];

/// What a label says that stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumsKind {
    /// Badges and twelve sums.
    Team,
    /// Letters with their number of hands.
    Hands,
}

/// A line without its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelledSums<'a> {
    /// What the label says.
    pub kind: SumsKind,
    /// What stands behind it.
    pub rest: &'a str,
    /// How many characters were taken off.
    pub taken: usize,
}

impl<'a> LabelledSums<'a> {
    /// Takes the label off a line, however wide and large it is typed; none where the line has none. Behind a blank it counts only
    /// where figures of that kind follow, because somebody may be called so.
    #[must_use]
    pub fn of(line: &'a str) -> Option<Self> {
        let found = |words: &'static [&'static str], kind| words.iter().find_map(|word| behind(line, word, kind));
        found(&TEAM, SumsKind::Team).or_else(|| found(&HANDS, SumsKind::Hands))
    }
}

/// A line behind a word that begins it.
fn behind<'a>(line: &'a str, word: &str, kind: SumsKind) -> Option<LabelledSums<'a>> {
    let blank = line.chars().take_while(|ch| ch.is_whitespace()).count();
    let length = word.chars().count();
    let begins = line.chars().skip(blank).map(|ch| narrow(ch).to_ascii_lowercase()).take(length).eq(word.chars());
    begins.then_some(())?;
    let after = line.chars().skip(blank + length);
    let apart = after.clone().take_while(|ch| ch.is_whitespace() || narrow(*ch) == ':').count();
    let colon = after.clone().take(apart).any(|ch| narrow(ch) == ':');
    let follows: String = after.skip(apart).map(narrow).collect();
    // A Latin word goes on without a blank; a Chinese one does not.
    let whole = apart > 0 || !word.is_ascii();
    let fits = match kind {
        SumsKind::Team => follows.starts_with(|ch: char| ch.is_ascii_digit()),
        SumsKind::Hands => {
            let letters: Vec<char> = follows.chars().take_while(char::is_ascii_alphabetic).collect();
            let figure = follows.chars().skip(letters.len()).find(|ch| ch.is_alphanumeric());
            is_letters(&letters) && figure.is_some_and(|ch| ch.is_ascii_digit())
        }
    };
    (colon || whole && fits).then_some(())?;
    let taken = blank + length + apart;
    let rest = line.char_indices().nth(taken).and_then(|(at, _)| line.get(at..)).unwrap_or_default();
    Some(LabelledSums { kind, rest, taken })
}

/// Whether a line ends in letters of quadrants, each with a number: two pairs or more with blanks or signs between. Those are hands, and
/// no code begins in their midst.
#[must_use]
pub fn ends_in_pairs(line: &str) -> bool {
    let chars: Vec<char> = line.chars().map(narrow).collect();
    let first = pair_before(&chars, chars.len());
    first
        .and_then(|start| chars.get(..start)?.last().filter(|ch| !ch.is_alphanumeric()).map(|_| start))
        .is_some_and(|start| pair_before(&chars, start).is_some())
}

/// Where the pair of letters and a number begins that ends before a character, with the blanks and signs between.
fn pair_before(chars: &[char], end: usize) -> Option<usize> {
    let back = |end: usize, is: fn(&char) -> bool| end - chars.iter().take(end).rev().take_while(|ch| is(ch)).count();
    let end = back(end, |ch| !ch.is_alphanumeric());
    let digits = back(end, char::is_ascii_digit);
    let gap = back(digits, |ch| !ch.is_alphanumeric());
    let letters = back(gap, char::is_ascii_alphabetic);
    (digits < end && is_letters(chars.get(letters..gap)?)).then_some(letters)
}

/// Whether letters are quadrants, each but once.
fn is_letters(letters: &[char]) -> bool {
    domain::brain::profile::Dominance::from_letters(&String::from_iter(letters)).is_some()
}
