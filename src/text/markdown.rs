//! Writes what somebody typed so that Markdown shows it as it was typed.

use super::clean_line;

/// What means something inside a line, or may in the dialect of some reader.
const INLINE: &str = "\\`*_~[]{}|#$^";
/// What means something at the start of a line.
const LEADING: &str = "=:";

/// A text on one line in which Markdown finds nothing to obey: no emphasis, link, picture, HTML, list or table.
#[must_use]
pub fn markdown(text: &str) -> String {
    let line = clean_line(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut written = String::with_capacity(line.len());
    let mut chars = line.chars().enumerate().peekable();
    while let Some((place, ch)) = chars.next() {
        let parted = chars.peek().is_none_or(|(_, next)| *next == ' ' || *next == ch);
        // A dash, a plus, or a number with a full stop begins a list where a blank follows.
        let list = (place == 0 && "-+".contains(ch)) || (place == digits && digits > 0 && ".)".contains(ch));
        let begins = (place == 0 && LEADING.contains(ch)) || (list && parted);
        match ch {
            // Every reader takes these by name; not every one takes a backslash before them.
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            ch => {
                if begins || INLINE.contains(ch) {
                    written.push('\\');
                }
                written.push(ch);
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_obeyed_is_marked() {
        for (typed, written) in [
            ("华东电力 2026-01-05", "华东电力 2026-01-05"),
            ("1200*800*600", "1200\\*800\\*600"),
            ("a_b_c `x`", "a\\_b\\_c \\`x\\`"),
            ("![x](http://a) <b>", "!\\[x\\](http://a) &lt;b&gt;"),
            ("R&D", "R&amp;D"),
            ("a|b\\", "a\\|b\\\\"),
            ("- three", "\\- three"),
            ("1. first", "1\\. first"),
            ("2026.1.5", "2026.1.5"),
            ("-5", "-5"),
            ("--- a", "\\--- a"),
            ("2.", "2\\."),
            ("# one", "\\# one"),
            ("a\n# b\u{1b}[31m\u{202e}", "a \\# b\\[31m"),
            ("", ""),
        ] {
            assert_eq!(markdown(typed), written, "{typed:?}");
        }
    }
}
