//! This file finds out which encoding the bytes of a text are in. It takes one only where nothing else is likely: a page for
//! Latin letters reads as rare Chinese characters too, and what was guessed wrong could not be told from what was meant.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes on each side of the first doubtful one that are shown.
const AROUND: usize = 24;
/// Bytes between which a word that is shown ends.
const BETWEEN: &[u8] = b",;\t\r\n\"";
/// The rows of GB 2312 that hold signs, and those that hold the 3,755 characters in everyday use. Source: GB/T 2312-1980.
const SIGNS: std::ops::RangeInclusive<u8> = 0xA1..=0xA9;
const EVERYDAY: std::ops::RangeInclusive<u8> = 0xB0..=0xD7;
/// Lines from the top among which the names of the columns stand.
const TOP: usize = 10;
/// Everyday characters in a row that no page for other letters gives by chance, beside what the detector says.
const RUN: usize = 2;

/// An encoding of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextEncoding(&'static Encoding);

impl TextEncoding {
    /// Finds an encoding by any of its usual names, such as `gbk`, `big5`, `windows-1252`, `latin1`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Encoding::for_label(name.trim().as_bytes()).map(Self)
    }

    /// As it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// A text whose bytes fit no encoding for sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclearText {
    /// The line of the first byte that tells it, from 1.
    pub line: usize,
    /// What stands there, read in each encoding that comes into question; none where no encoding reads it.
    pub readings: Vec<(TextEncoding, String)>,
}

/// The text of a file, in the encoding asked for, else in the one it is in for sure: UTF-8 with or without a mark, UTF-16 with
/// one, or GBK that nothing else could be. `named` tells whether a cell is the name of a column: a Chinese one settles it.
///
/// # Errors
/// Where it does not fit what was asked for, or it is not sure what it is.
pub fn decode(
    bytes: &[u8],
    asked: Option<TextEncoding>,
    named: impl Fn(&str) -> bool,
) -> Result<(String, TextEncoding), UnclearText> {
    if let Some((marked, mark)) = Encoding::for_bom(bytes)
        && asked.is_none_or(|asked| asked.0 == marked)
    {
        let text = whole(marked, bytes.get(mark..).unwrap_or_default());
        return text.map(|text| (text, TextEncoding(marked))).map_err(|read| nothing_fits(&read));
    }
    if let Some(asked) = asked {
        return whole(asked.0, bytes).map(|text| (text, asked)).map_err(|read| nothing_fits(&read));
    }
    let read = match whole(UTF_8, bytes) {
        // Nobody types a NUL: every other byte of UTF-16 without a mark is one.
        Ok(text) if text.contains('\0') => return Err(without_mark(bytes, &text)),
        Ok(text) => return Ok((text, TextEncoding(UTF_8))),
        Err(read) => read,
    };
    // Chinese that reads as UTF-8 is UTF-8, and a damaged byte behind it does not make it anything else.
    if read.chars().any(|ch| ('\u{3400}'..='\u{9fff}').contains(&ch)) {
        return Err(nothing_fits(&read));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let likely = detector.guess(None, Utf8Detection::Deny);
    let settled = |text: &str| [GBK, GB18030].contains(&likely) || names_column(text, &named);
    match whole(GBK, bytes) {
        Ok(text) if settled(&text) && is_chinese(bytes, &text) => Ok((text, TextEncoding(GBK))),
        Err(further) if settled(&further) => Err(nothing_fits(&further)),
        _ => Err(readings(bytes, &read, likely)),
    }
}

/// Whether a cell of the first lines is the name of a column that is not plain ASCII.
fn names_column(text: &str, named: &impl Fn(&str) -> bool) -> bool {
    let cells = text.lines().take(TOP).flat_map(|line| line.split(|ch: char| u8::try_from(ch).is_ok_and(ends_word)));
    cells.filter(|cell| !cell.is_ascii()).any(named)
}

fn ends_word(byte: u8) -> bool {
    BETWEEN.contains(&byte)
}

/// The text in one encoding; else what could be read of it.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        _ => Err(text),
    }
}

fn nothing_fits(read: &str) -> UnclearText {
    UnclearText { line: line_after(read), readings: Vec::new() }
}

/// The line that a text ends on.
fn line_after(text: &str) -> usize {
    let bare = text.replace("\r\n", "\n");
    1 + bare.chars().filter(|ch| matches!(ch, '\r' | '\n')).count()
}

/// UTF-16 that lacks its mark, read either way round.
fn without_mark(bytes: &[u8], text: &str) -> UnclearText {
    let line = text.split('\0').next().map_or(1, line_after);
    let start = bytes.get(..bytes.len().min(2 * AROUND)).unwrap_or_default();
    let read = |encoding| whole(encoding, start).ok().map(|text| (TextEncoding(encoding), text));
    let plain = |(_, text): &(TextEncoding, String)| text.chars().any(|ch| ch.is_ascii_alphanumeric());
    UnclearText { line, readings: [UTF_16LE, UTF_16BE].into_iter().filter_map(read).filter(plain).collect() }
}

/// The first word that is not plain ASCII, as GBK and as what is more likely.
fn readings(bytes: &[u8], read: &str, likely: &'static Encoding) -> UnclearText {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let before = bytes.get(first.saturating_sub(AROUND)..first).unwrap_or_default();
    let start = before
        .iter()
        .rposition(|byte| ends_word(*byte))
        .map_or(first - before.len(), |place| first - before.len() + place + 1);
    let behind = bytes.get(first..bytes.len().min(first + AROUND)).unwrap_or_default();
    let end = behind.iter().position(|byte| ends_word(*byte)).map_or(first + behind.len(), |place| first + place);
    let word = bytes.get(start..end).unwrap_or_default();
    let both = if likely == GBK { vec![GBK] } else { vec![GBK, likely] };
    let readings = both.into_iter().filter_map(|encoding| {
        whole(encoding, bytes).ok()?;
        // The end may lie inside a character.
        let text = whole(encoding, word).unwrap_or_else(|text| text);
        Some((TextEncoding(encoding), text))
    });
    UnclearText { line: line_after(read), readings: readings.collect() }
}

/// Whether a text that reads as GBK is Chinese by more than chance: some everyday characters stand side by side, and no rare
/// one stands against a Latin letter, as in the middle of a foreign word.
fn is_chinese(bytes: &[u8], text: &str) -> bool {
    let mut run = 0;
    let mut longest = 0;
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        let pair = !first.is_ascii();
        let second = behind.first().copied().unwrap_or_default();
        let everyday = pair && second >= 0xA1 && (SIGNS.contains(first) || EVERYDAY.contains(first));
        run = if everyday { run + 1 } else { 0 };
        longest = longest.max(run);
        rest = if pair { behind.get(1..).unwrap_or_default() } else { behind };
    }
    longest >= RUN && !has_rare_in_word(text)
}

/// Whether a rare character stands against a Latin letter.
fn has_rare_in_word(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| match pair {
        [one, other] => {
            (one.is_ascii_alphabetic() && is_rare(*other)) || (is_rare(*one) && other.is_ascii_alphabetic())
        }
        _ => false,
    })
}

/// Whether a character lies outside ASCII, the signs and the everyday rows.
fn is_rare(ch: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, _) = GBK.encode(ch.encode_utf8(&mut buffer));
    match bytes.as_ref() {
        [_] => false,
        [first, second] => *second < 0xA1 || !(SIGNS.contains(first) || EVERYDAY.contains(first)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_KR, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
    use proptest::prelude::*;

    use super::*;

    fn sure(bytes: &[u8]) -> Option<(String, &'static str)> {
        decode(bytes, None, |_| false).ok().map(|(text, encoding)| (text, encoding.name()))
    }

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn what_is_chinese_for_sure_is_read_as_gbk() {
        for text in [
            "客户名称,备注\n华东电力,好\n",
            "name,phone\n张三,1\n",
            "客户名称,行业\nMüller机电,机械\n",
            "公司,联系人\nABB电机,朱镕基\nTCL,王喆\n",
        ] {
            assert_eq!(sure(&encoded(GBK, text)), Some((text.to_owned(), "GBK")), "{text}");
        }
    }

    #[test]
    fn another_page_is_never_taken_for_gbk_and_both_readings_are_told() {
        for (encoding, text, word) in [
            (WINDOWS_1252, "name,place\nMüller GmbH,Köln\n", "Müller GmbH"),
            (WINDOWS_1252, "name,place\nNestlé,Vevey\n", "Nestlé"),
            (WINDOWS_1252, "name\nGERÄÜSCH\n", "GERÄÜSCH"),
            (WINDOWS_1250, "name\nŁódź Wałęsa\n", "Łódź Wałęsa"),
            (WINDOWS_1251, "name,place\nЗавод,Москва\n", "Завод"),
            (BIG5, "客戶名稱,備註\n華東電力,好\n", "客戶名稱"),
            (SHIFT_JIS, "会社名,住所\n株式会社テスト,東京\n", "会社名"),
            (EUC_KR, "이름,회사\n김철수,삼성전자\n", "이름"),
        ] {
            let bytes = encoded(encoding, text);
            let unclear = decode(&bytes, None, |_| false).unwrap_err();
            let wanted = (TextEncoding(encoding), word.to_owned());
            assert!(unclear.readings.contains(&wanted), "{text}: {unclear:?}");
            assert_eq!(decode(&bytes, Some(TextEncoding(encoding)), |_| false).unwrap().0, text, "asked for");
        }
    }

    #[test]
    fn a_file_asked_for_in_an_encoding_it_is_not_in_is_refused_with_its_line() {
        let utf8 = TextEncoding::named("utf8").unwrap();
        assert_eq!(decode(b"name\nM\xfcller\n", Some(utf8), |_| false).unwrap_err().line, 2);
        assert_eq!(TextEncoding::named(" Latin1 ").unwrap().name(), "windows-1252");
        assert_eq!(TextEncoding::named("klingon"), None);
    }

    #[test]
    fn utf_16_without_its_mark_is_refused_and_can_be_asked_for() {
        let bytes: Vec<u8> = "name\nA\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let unclear = decode(&bytes, None, |_| false).unwrap_err();
        assert_eq!(unclear.readings[0], (TextEncoding(UTF_16LE), "name\nA\n".to_owned()));
        assert_eq!(decode(&bytes, TextEncoding::named("utf-16le"), |_| false).unwrap().0, "name\nA\n");
    }

    #[test]
    fn the_name_of_a_column_settles_what_too_few_characters_leave_open() {
        let bytes = encoded(GBK, "客户名称,备注\r\n华东电力,「好」\r\n");
        assert_eq!(sure(&bytes), None);
        let read = decode(&bytes, None, |cell| cell == "备注").unwrap();
        assert_eq!((read.1.name(), read.0.contains("「好」")), ("GBK", true));
    }

    proptest! {
        #[test]
        fn latin_words_are_read_right_or_refused(
            // No language sets more than two accented letters side by side; more of them are everyday Chinese as well.
            words in prop::collection::vec("[ÄÖÜÉÅ]{0,2}([A-Za-z]{1,3}[ÄÖÜäöüßéèêàçñøåÉ]{0,2}){1,4}( [A-Za-zäöüé]{1,6})?", 1..12),
        ) {
            let text = format!("name,place\n{}\n", words.join(",x\n"));
            let bytes = encoded(WINDOWS_1252, &text);
            if let Ok((read, _)) = decode(&bytes, None, |_| false) {
                prop_assert_eq!(read, text);
            }
        }
    }
}
