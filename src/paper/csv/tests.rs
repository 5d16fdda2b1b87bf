//! Rows out of bytes and back.

use proptest::prelude::*;

use encoding_rs::GBK;

use super::*;

fn reading() -> CsvReading {
    CsvReading { is_column: |cell| ["备注", "名称"].contains(&cell), ..CsvReading::default() }
}

fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
    read_csv(bytes, reading()).unwrap().rows.into_iter().map(|row| (row.line, row.cells)).collect()
}

fn gbk(text: &str) -> Vec<u8> {
    GBK.encode(text).0.into_owned()
}

#[test]
fn every_encoding_a_spreadsheet_writes_is_read() {
    let text = "客户名称,备注\r\n华东电力,「好」\r\n";
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes().to_vec(), format!("{MARK}{text}").into_bytes(), gbk(text), wide] {
        let rows = cells(&bytes);
        assert_eq!(rows[0].1, ["客户名称", "备注"]);
        assert_eq!(rows[1], (2, vec!["华东电力".to_owned(), "「好」".to_owned()]));
    }
}

#[test]
fn what_is_no_text_names_the_line_of_its_first_bad_byte() {
    let bad = |bytes: &[u8]| match read_csv(bytes, reading()).unwrap_err() {
        CsvError::Encoding(unclear) => unclear.line,
        CsvError::Workbook => 0,
    };
    assert_eq!(bad(b"name\nx\ny\xff\xff\n"), 3);
    assert_eq!(bad("\u{FEFF}name\n\u{e9}".as_bytes().split_last().unwrap().1), 2);
    let mut damaged = gbk("名称\r\n华东\r\n");
    damaged.extend(b"\xff\n");
    assert_eq!(bad(&damaged), 3);
    assert_eq!(bad("名称\n华东\n".as_bytes().split_last_chunk::<2>().unwrap().0), 2);
    assert_eq!(bad(b"PK\x03\x04..."), 0);
}

#[test]
fn the_first_line_tells_the_separator() {
    for (text, wanted) in [
        ("a,b\n1,2", vec!["1", "2"]),
        ("a;b;c\n1;2,5;3", vec!["1", "2,5", "3"]),
        ("a\tb\n1\t2", vec!["1", "2"]),
        ("\"a,b,c\";d\n1;2", vec!["1", "2"]),
        ("a\n1,2", vec!["1", "2"]),
    ] {
        assert_eq!(cells(text.as_bytes())[1].1, wanted, "{text}");
    }
}

#[test]
fn rows_know_the_line_they_begin_on() {
    let rows = cells(b"\r\na,b\r\n\"x\r\ny\",1\r\n\r\n\nz,2\rw,\"3\n\"\nv\n");
    let lines: Vec<_> = rows.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3, 7, 8, 10]);
    assert_eq!(rows[1].1[0], "x\r\ny");
    assert_eq!(rows[4].1, ["v"]);
}

#[test]
fn a_first_line_that_names_the_separator_is_obeyed_and_is_no_row() {
    let rows = cells(b"sep=;\r\na,b;c\r\n1;2\r\n");
    assert_eq!(rows, [(2, vec!["a,b".to_owned(), "c".to_owned()]), (3, vec!["1".to_owned(), "2".to_owned()])]);
    assert_eq!(cells(b"sep=,x\n1\n").len(), 2);
}

#[test]
fn nothing_gives_no_rows() {
    for bytes in [&b""[..], b"\n\r\n", MARK.as_bytes()] {
        assert_eq!(cells(bytes), []);
    }
}

proptest! {
    #[test]
    fn rows_read_back_as_written(
        rows in prop::collection::vec(prop::collection::vec("[a,;\t\"\r\n '=客\u{FEFF}]{0,8}", 3), 1..6),
    ) {
        let header = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let all: Vec<_> = std::iter::once(header).chain(rows).collect();
        let text = csv_text(&all).unwrap();
        prop_assert!(text.starts_with(MARK));
        let read: Vec<_> = cells(text.as_bytes()).into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(read, all);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_csv(&bytes, reading());
    }
}
