//! Makes random texts for property tests: Chinese, English, emoji, combining and ambiguous characters in any mixture.

use proptest::prelude::*;

const PIECES: &[&str] = &[
    "客",
    "户",
    "分析",
    "信任",
    "，",
    "。",
    "！",
    "（",
    "）",
    "「",
    "」",
    "《",
    "》",
    "：",
    "、",
    "a",
    "b",
    "word",
    "Zürich",
    " ",
    "  ",
    " ",
    "1",
    "25%",
    "(",
    ")",
    ",",
    ".",
    "“",
    "”",
    "…",
    "●",
    "—",
    "·",
    "①",
    "e\u{301}",
    "\u{301}",
    "👍🏽",
    "👨‍👩‍👧",
    "🇨🇳",
    "🇨",
    "❤\u{fe0f}",
    "한",
    "각",
    "क्षि",
    "\u{600}",
    "\u{3000}",
    "\u{200d}",
    "ｱ",
    "ﾞ",
    "ก็",
    "𠮷",
    "\u{fe0f}",
];

const CONTROLS: &[&str] =
    &["\n", "\r\n", "\r", "\t", "\u{1b}[31m", "\u{200b}", "\u{202e}", "\u{feff}", "\u{ad}", "\u{2028}", "\u{7f}", "\0"];

fn mixture(pieces: Vec<&'static str>, longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..longest).prop_map(|parts| parts.concat())
}

/// Any mixture without controls.
pub fn any_text() -> impl Strategy<Value = String> {
    mixture(PIECES.to_vec(), 40)
}

/// Any mixture with hard line breaks.
pub fn any_block() -> impl Strategy<Value = String> {
    mixture([PIECES, &["\n"]].concat(), 60)
}

/// Any mixture with controls, zero-width and bidi characters.
pub fn any_dirt() -> impl Strategy<Value = String> {
    mixture([PIECES, CONTROLS].concat(), 40)
}
