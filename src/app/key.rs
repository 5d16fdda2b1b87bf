//! This file names keys as the program knows them, apart from what the terminal library calls them.

use std::fmt;

use domain::lang::Lang;

/// What was pressed, without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A character as it arrives: upper case where shift was held.
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// A key with its modifiers. Shift shows in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Control was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
}

const NAMED: [(&str, Code); 15] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("s-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("space", Code::Char(' ')),
];

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// Control with a letter.
    #[must_use]
    pub const fn ctrl(letter: char) -> Self {
        Self { code: Code::Char(letter), ctrl: true, alt: false }
    }

    /// Reads a spelling such as `ctrl-p`, `enter`, `G` or `?`, and those in which keys are told to people: `Ctrl-P`, `Enter`,
    /// `Bksp`.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        if let Some((held, rest)) = spelling.split_once('-').filter(|(held, _)| held.len() > 1) {
            let (ctrl, alt) = (held.eq_ignore_ascii_case("ctrl"), held.eq_ignore_ascii_case("alt"));
            if ctrl || alt {
                return Self::parse(rest).map(|key| key.held(ctrl, alt).without_control());
            }
        }
        // Space has no title of its own, so nothing would be read as it.
        let is = |name: &str| !name.is_empty() && name.eq_ignore_ascii_case(spelling);
        let space = || Lang::ALL.iter().any(|lang| is(words::action::SPACE.text(*lang)));
        let named = NAMED.iter().find(|(name, code)| is(name) || is(title(*code))).map(|(_, code)| *code);
        let named = named.or_else(|| space().then_some(Code::Char(' ')));
        let mut chars = spelling.chars();
        let single = chars.next().filter(|_| chars.as_str().is_empty()).map(Code::Char);
        named.or(single).map(Self::plain)
    }

    /// The key with one more key held.
    const fn held(self, ctrl: bool, alt: bool) -> Self {
        Self { code: self.code, ctrl: self.ctrl || ctrl, alt: self.alt || alt }
    }

    /// The key as a hand meant it. Since the teletype Ctrl-M and Ctrl-J are Enter, Ctrl-I is Tab and Ctrl-H is Backspace: terminals
    /// cannot tell them apart, and some send the one for the other (the Enter of the block of digits arrives as Ctrl-J).
    #[must_use]
    pub const fn without_control(self) -> Self {
        let Self { code: Code::Char(ch), ctrl: true, alt } = self else { return self };
        let code = match ch.to_ascii_lowercase() {
            'm' | 'j' => Code::Enter,
            'i' => Code::Tab,
            'h' => Code::Backspace,
            letter => return Self { code: Code::Char(letter), ..self },
        };
        Self { code, ctrl: false, alt }
    }

    /// The key a character of a Chinese keyboard stands for: `：` is `:`, `１` is `1`. Some stand for a key only where nothing is
    /// typed, because in a text they mean themselves: fcitx5 sends `·` for `[`, `「` and `」` in turn for `]`, and all send `￥` for `$`.
    #[must_use]
    pub fn narrow(self) -> Self {
        match self.code {
            Code::Char('·') => Self { code: Code::Char('['), ..self },
            Code::Char('「' | '」') => Self { code: Code::Char(']'), ..self },
            Code::Char('￥' | '¥') => Self { code: Code::Char('$'), ..self },
            Code::Char(ch) => Self { code: Code::Char(text::narrow(ch)), ..self },
            _ => self,
        }
    }

    /// The digit it is, where it is one alone.
    #[must_use]
    pub fn digit(self) -> Option<usize> {
        let Self { code: Code::Char(ch), ctrl: false, alt: false } = self else { return None };
        ch.to_digit(10).and_then(|digit| usize::try_from(digit).ok())
    }

    /// The character of a word that an input method wrote: no key of a keyboard sends one.
    #[must_use]
    pub const fn written_by_input_method(self) -> Option<char> {
        match self.code {
            // Kana and bopomofo, Han in all its blocks, Hangul.
            Code::Char(
                ch @ ('\u{3041}'..='\u{31bf}'
                | '\u{3400}'..='\u{9fff}'
                | '\u{ac00}'..='\u{d7a3}'
                | '\u{f900}'..='\u{faff}'
                | '\u{20000}'..='\u{3ffff}'),
            ) => Some(ch),
            _ => None,
        }
    }

    /// What a person calls the key in `lang`; ASCII but for the Chinese word for space.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        let base = match (self.code, lang) {
            (Code::Char(' '), _) => words::action::SPACE.text(lang).to_owned(),
            (Code::Char(ch), _) if self.ctrl => ch.to_ascii_uppercase().to_string(),
            (Code::Char(ch), _) => ch.to_string(),
            (code, _) => title(code).to_owned(),
        };
        let ctrl = if self.ctrl { "Ctrl-" } else { "" };
        let alt = if self.alt { "Alt-" } else { "" };
        format!("{ctrl}{alt}{base}")
    }
}

const fn title(code: Code) -> &'static str {
    match code {
        Code::Char(_) => "",
        Code::Enter => "Enter",
        Code::Esc => "Esc",
        Code::Tab => "Tab",
        Code::BackTab => "S-Tab",
        Code::Backspace => "Bksp",
        Code::Delete => "Del",
        Code::Up => "Up",
        Code::Down => "Down",
        Code::Left => "Left",
        Code::Right => "Right",
        Code::Home => "Home",
        Code::End => "End",
        Code::PageUp => "PgUp",
        Code::PageDown => "PgDn",
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_read() {
        assert_eq!(Key::parse("ctrl-p"), Some(Key::ctrl('p')));
        assert_eq!(Key::parse("s-tab"), Some(Key::plain(Code::BackTab)));
        assert_eq!(Key::parse("space"), Some(Key::plain(Code::Char(' '))));
        assert_eq!(Key::parse("G"), Some(Key::plain(Code::Char('G'))));
        assert_eq!(Key::parse("陪练"), None);
        for spelling in ["Ctrl-P", "ctrl-P", "CTRL-p"] {
            assert_eq!(Key::parse(spelling), Some(Key::ctrl('p')), "{spelling}");
        }
        for (spelling, code) in
            [("Enter", Code::Enter), ("ESC", Code::Esc), ("Bksp", Code::Backspace), ("空格", Code::Char(' '))]
        {
            assert_eq!(Key::parse(spelling), Some(Key::plain(code)), "{spelling}");
        }
        assert_eq!(
            (Key::parse("-"), Key::parse("p")),
            (Some(Key::plain(Code::Char('-'))), Some(Key::plain(Code::Char('p'))))
        );
        assert_eq!((Key::parse(""), Key::parse("ctrl-")), (None, None));
    }

    #[test]
    fn every_name_that_people_are_told_reads_back() {
        for (_, code) in NAMED {
            for key in [Key::plain(code), Key { ctrl: true, ..Key::plain(code) }, Key { alt: true, ..Key::plain(code) }]
            {
                for lang in Lang::ALL {
                    assert_eq!(Key::parse(&key.name(lang)), Some(key), "{}", key.name(lang));
                }
            }
        }
        for letter in 'a'..='z' {
            let key = Key::ctrl(letter).without_control();
            assert_eq!(Key::parse(&Key::ctrl(letter).name(Lang::En)), Some(key));
        }
    }

    #[test]
    fn the_letters_of_the_teletype_are_the_keys_they_stand_for() {
        let plain =
            [('j', Code::Enter), ('m', Code::Enter), ('M', Code::Enter), ('h', Code::Backspace), ('i', Code::Tab)];
        for (letter, code) in plain {
            assert_eq!(Key::ctrl(letter).without_control(), Key::plain(code));
            assert_eq!(Key::parse(&format!("ctrl-{letter}")), Some(Key::plain(code)));
        }
        assert_eq!(Key::ctrl('P').without_control(), Key::ctrl('p'));
        assert_eq!(Key::plain(Code::Char('j')).without_control(), Key::plain(Code::Char('j')));
    }

    #[test]
    fn full_width_keys_count_as_their_ascii_keys() {
        let table = [
            ('：', ':'),
            ('？', '?'),
            ('１', '1'),
            ('／', '/'),
            ('·', '['),
            ('「', ']'),
            ('」', ']'),
            ('￥', '$'),
            ('¥', '$'),
        ];
        for (wide, narrow) in table {
            assert_eq!(Key::plain(Code::Char(wide)).narrow(), Key::plain(Code::Char(narrow)));
        }
    }

    #[test]
    fn a_word_of_an_input_method_is_told_from_a_key() {
        for ch in ['客', 'あ', 'ㄅ', '한', '𠮷'] {
            assert_eq!(Key::plain(Code::Char(ch)).written_by_input_method(), Some(ch));
        }
        for ch in ['a', 'é', '：', '·', '「', '。', '１', 'Ж', ' '] {
            assert_eq!(Key::plain(Code::Char(ch)).written_by_input_method(), None, "{ch}");
        }
    }
}
