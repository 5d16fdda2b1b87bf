//! Files that do not read: each is named with place and cause, hides no other record, and is never written over.

use std::path::Path;

use domain::id::IdSource;
use store::{Faulty, ParseCause, ProblemKind, Store, StoreError};

use super::sample::{FOLDER, Maker, files, now, open, path, person, record};

/// The file of person 1, written by hand.
fn file(data: &str) -> String {
    format!("(\n    format: \"peilian/person\",\n    version: 3,\n    data: (\n{data}    ),\n)\n")
}

/// Good data of person 1.
fn good() -> String {
    let id = person(1, "").id;
    format!(
        "        id: \"{id}\",\n        name: \"张三\",\n        kind: Colleague,\n        added: \"2025-03-01\",\n"
    )
}

/// Opens a book in which person 1 has this file and person 2 a good one; tells what is wrong.
fn judge(bytes: &[u8]) -> ProblemKind {
    let disk = Faulty::new();
    let other = record(2, "good");
    let mut store = open(&disk).store;
    store.save(other.key(), Some(&other), now()).unwrap();
    drop(store);
    disk.put(path(1), bytes);
    let mut opened = open(&disk);
    assert_eq!(opened.book.get(other.key()), Some(other.clone()), "the others are there");
    let [problem] = opened.problems.as_slice() else { panic!("one problem, not {:?}", opened.problems) };
    assert_eq!(problem.path, Path::new(&path(1)));
    assert_eq!(problem.key, Some(record(1, "").key()));
    for edit in [Some(&record(1, "edit")), None] {
        let refused = opened.store.save(record(1, "").key(), edit, now());
        assert!(matches!(refused, Err(StoreError::Broken { .. })), "{refused:?}");
    }
    assert_eq!(disk.get(path(1)).as_deref(), Some(bytes), "not written over");
    assert!(!files(&disk).iter().any(|name| name.contains("trash")));
    problem.kind.clone()
}

/// Place and cause of a syntax error.
fn syntax(text: &str) -> (usize, usize, ParseCause) {
    match judge(text.as_bytes()) {
        ProblemKind::Syntax { line, column, cause, .. } => (line, column, cause),
        other => panic!("{other:?} in\n{text}"),
    }
}

#[test]
fn the_hand_written_file_is_good() {
    let disk = Faulty::new();
    disk.put(path(1), file(&good()));
    let opened = open(&disk);
    assert_eq!((opened.problems, opened.book.get(record(1, "").key())), (vec![], Some(record(1, "张三"))));
}

#[test]
fn files_without_text_are_named_for_what_they_are() {
    assert_eq!(judge(b""), ProblemKind::Empty);
    assert_eq!(judge(b"\xef\xbb\xbf \r\n\n"), ProblemKind::Empty);
    assert_eq!(judge(&[0; 512]), ProblemKind::NulFilled);
    let mut half = file(&good()).into_bytes();
    half[100..].fill(0);
    assert_eq!(judge(&half), ProblemKind::NulFilled);
    assert_eq!(judge(b"(\n  \xe5\xbc\xa0 \xff\n)"), ProblemKind::NotUtf8 { line: 2, column: 5 });
    // A file in GBK, as an old editor leaves it.
    assert_eq!(judge(b"(\r\n  name: \"\xd5\xc5\xc8\xfd\")"), ProblemKind::NotUtf8 { line: 2, column: 10 });
}

#[test]
fn a_torn_file_is_damaged_wherever_it_was_torn() {
    let whole = file(&good());
    for length in (1..whole.len() - 2).filter(|n| whole.is_char_boundary(*n)) {
        let kind = judge(&whole.as_bytes()[..length]);
        assert!(kind.damaged(), "{length}: {kind:?}");
    }
    assert!(matches!(
        syntax(whole.trim_end_matches(|c| " ,)\n".contains(c))).2,
        ParseCause::Torn | ParseCause::Other | ParseCause::MissingComma
    ));
}

#[test]
fn versions_and_formats_are_told_apart() {
    let newer = file(&good()).replace("version: 3", "version: 7");
    assert_eq!(judge(newer.as_bytes()), ProblemKind::Newer { version: 7, known: 4 });
    let strange = file("        shape: Unheard((of: 3)),\n").replace("version: 3", "version: 7");
    assert_eq!(judge(strange.as_bytes()), ProblemKind::Newer { version: 7, known: 4 });
    let ancient = file(&good()).replace("version: 3", "version: 0");
    assert_eq!(judge(ancient.as_bytes()), ProblemKind::TooOld { version: 0 });
    let other = file(&good()).replace("peilian/person", "peilian/workshop");
    let (found, expected) = ("peilian/workshop".to_owned(), "peilian/person".to_owned());
    assert_eq!(judge(other.as_bytes()), ProblemKind::WrongFormat { found, expected });
    assert_eq!(syntax("(data: ())").2, ParseCause::MissingField("format".to_owned()));
    assert_eq!(syntax("(format: \"peilian/person\", data: ())").2, ParseCause::MissingField("version".to_owned()));
}

#[test]
fn a_newer_record_is_shown_where_it_still_reads() {
    let disk = Faulty::new();
    disk.put(path(1), file(&good()).replace("version: 3", "version: 7"));
    let mut opened = open(&disk);
    assert_eq!(opened.book.get(record(1, "").key()), Some(record(1, "张三")));
    assert!(matches!(
        opened.store.save(record(1, "").key(), Some(&record(1, "x")), now()),
        Err(StoreError::Broken { .. })
    ));
}

#[test]
fn slips_of_a_chinese_keyboard_are_explained() {
    let wrong = |from: &str, to: &str| syntax(&file(&good().replacen(from, to, 1)));
    assert_eq!(wrong("\"张三\",", "\"张三\"，"), (6, 19, ParseCause::FullWidthComma));
    assert_eq!(wrong("Colleague,", "Colleague，"), (7, 24, ParseCause::FullWidthComma));
    assert_eq!(wrong("\"张三\"", "“张三”"), (6, 15, ParseCause::CurlyQuote));
    assert_eq!(wrong("\"张三\"", "\"张三”"), (6, 18, ParseCause::CurlyQuote));
    assert_eq!(wrong("\"张三\"", "“张三\""), (6, 15, ParseCause::CurlyQuote));
    assert_eq!(wrong("name:", "name："), (6, 13, ParseCause::FullWidthColon));
    assert_eq!(syntax(&file(&good()).replace("data: (", "data: （")), (4, 11, ParseCause::FullWidthBracket));
    // Inside texts these signs are at home, and a comment is nobody's business.
    let fine = good().replace("张三", "张三，“老张”：（工程）");
    assert_eq!(
        syntax(&file(&format!("// 说明：，“”\n{}", fine.replace("Colleague,", "Colleague")))).2,
        ParseCause::MissingComma
    );
}

#[test]
fn other_slips_are_placed() {
    let wrong = |from: &str, to: &str| syntax(&file(&good().replacen(from, to, 1)));
    assert_eq!(wrong("name:", "nmae:"), (6, 9, ParseCause::UnknownField("nmae".to_owned())));
    assert_eq!(wrong("Colleague", "Boss"), (7, 15, ParseCause::UnknownChoice("Boss".to_owned())));
    assert_eq!(wrong("        kind: Colleague,\n", "").2, ParseCause::MissingField("kind".to_owned()));
    assert_eq!(wrong("kind:", "name: \"x\", kind:").2, ParseCause::RepeatedField("name".to_owned()));
    assert_eq!(wrong("2025-03-01", "2025-02-30").2, ParseCause::BadValue);
    assert_eq!(wrong("\"张三\"", "3").2, ParseCause::NotAText);
    let (line, _, cause) = wrong("Colleague,", "Colleague");
    assert_eq!((line, cause), (7, ParseCause::MissingComma));
}

#[test]
fn a_file_under_another_name_is_not_taken_for_its_record() {
    let other = IdSource::new(99).next_id();
    let text = file(&good()).replace(&person(1, "").id.to_string(), &other.to_string());
    assert_eq!(judge(text.as_bytes()), ProblemKind::IdMismatch { expected: person(1, "").id, found: other });
}

#[test]
fn what_windows_editors_add_does_no_harm() {
    let disk = Faulty::new();
    let text = format!("\u{feff}{}", file(&good().replace("张三", "张\n三")).replace('\n', "\r\n"));
    disk.put(path(1), &text);
    let opened = open(&disk);
    assert_eq!(opened.problems, vec![]);
    assert_eq!(opened.book.get(record(1, "").key()), Some(record(1, "张\n三")));
    // Places are told as the editor counts them.
    let broken = text.replace("kind:", "kin:");
    assert_eq!(syntax(&broken), (8, 9, ParseCause::UnknownField("kin".to_owned())));
}

#[test]
fn a_mistyped_field_of_any_saved_type_is_an_error_with_its_place() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut maker = Maker::new(5, &["文"]);
    for record in maker.records() {
        store.save(record.key(), Some(&record), now()).unwrap();
    }
    store.save_drafts(&maker.drafts(), now()).unwrap();
    drop(store);
    let mut fed = 0;
    for name in files(&disk) {
        let file = format!("{FOLDER}/{name}");
        let whole = String::from_utf8(disk.get(&file).unwrap()).unwrap();
        for (at, _) in whole.lines().enumerate().filter(|(_, line)| line.ends_with('(')) {
            let mut lines: Vec<_> = whole.lines().collect();
            lines.insert(at + 1, "zzz: 1,");
            disk.put(&file, lines.join("\n"));
            let problems = open(&disk).problems;
            let [problem] = problems.as_slice() else { panic!("{name}:{at}: {problems:?}") };
            match &problem.kind {
                ProblemKind::Syntax { line, column: 1, cause: ParseCause::UnknownField(field), .. } => {
                    assert_eq!((field.as_str(), *line), ("zzz", at + 2), "{name}");
                }
                // The envelope is read before its data.
                other => panic!("{name}:{at}: {other:?}"),
            }
            fed += 1;
        }
        disk.put(&file, &whole);
    }
    // 5 envelopes; settings, person, 2 attempts, 6 answers, workshop, line, seat, drafts, 3 entries; account and 24 in it.
    assert!(fed >= 44, "{fed}");
}

#[test]
fn strange_names_are_told_and_left_alone() {
    let disk = Faulty::new();
    disk.put(path(1), file(&good()));
    let copy = path(1).replace(".ron", " (copy).ron");
    let conflict = path(1).replace(".ron", ".conflict-2025-01-01T00-00-00.ron");
    disk.put(&copy, file(&good()));
    disk.put(&conflict, "anything");
    disk.put(format!("{FOLDER}/people/.DS_Store"), "x");
    disk.put(format!("{FOLDER}/people/notes.txt"), "x");
    let opened = open(&disk);
    let mut told: Vec<_> = opened.problems.iter().map(|p| (p.path.to_str().unwrap(), &p.kind)).collect();
    told.sort_by_key(|(path, _)| path.len());
    assert_eq!(told, [(copy.as_str(), &ProblemKind::ForeignName), (conflict.as_str(), &ProblemKind::ConflictCopy)]);
    assert_eq!(opened.book.records().count(), 1);
}

#[test]
fn broken_drafts_and_settings_are_kept_too() {
    let disk = Faulty::new();
    for name in ["drafts.ron", "book.ron"] {
        disk.put(format!("{FOLDER}/{name}"), "(format: ");
    }
    let mut opened = open(&disk);
    assert_eq!(opened.problems.len(), 2);
    let mut maker = Maker::new(1, &["x"]);
    assert!(matches!(opened.store.save_drafts(&maker.drafts(), now()), Err(StoreError::Broken { .. })));
    let settings = &maker.records()[0];
    assert!(matches!(opened.store.save(settings.key(), Some(settings), now()), Err(StoreError::Broken { .. })));
    assert_eq!(disk.get(format!("{FOLDER}/drafts.ron")).as_deref(), Some(&b"(format: "[..]));
}

#[test]
fn a_mended_file_counts_again() {
    let disk = Faulty::new();
    disk.put(path(1), "(");
    let mut opened = open(&disk);
    disk.put(path(1), file(&good()));
    assert_eq!(opened.store.changes(), [store::DiskChange::Record(record(1, "张三"))]);
    opened.store.accept(&record(1, "张三"));
    assert_eq!(opened.store.save(record(1, "").key(), Some(&record(1, "x")), now()), Ok(store::Saved::Written));
    assert!(Store::read(disk, Path::new(FOLDER)).unwrap().problems.is_empty());
}

#[test]
fn zero_bytes_and_utf_16_are_told_apart() {
    let text = file(&good());
    let utf16 = |mark: &[u8], order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(order)).collect()
    };
    assert_eq!(judge(&utf16(&[0xff, 0xfe], u16::to_le_bytes)), ProblemKind::Utf16);
    assert_eq!(judge(&utf16(&[0xfe, 0xff], u16::to_be_bytes)), ProblemKind::Utf16);
    assert_eq!(judge(&utf16(&[], u16::to_le_bytes)), ProblemKind::Utf16, "without a mark");
    assert_eq!(judge(text.replacen("name", "na\0me", 1).as_bytes()), ProblemKind::NulByte { line: 6, column: 11 });
    assert_eq!(judge(format!("{text}\0").as_bytes()), ProblemKind::NulByte { line: 11, column: 1 });
    assert_eq!(judge(&[text.as_bytes(), &[0; 64]].concat()), ProblemKind::NulFilled);
}

#[test]
fn conflict_markers_of_a_version_control_are_named_with_their_line() {
    let ours = "        name: \"张三\",\n";
    let both = format!("<<<<<<< HEAD\n{ours}=======\n        name: \"李四\",\n>>>>>>> theirs\n");
    let cause = ParseCause::ConflictMarker;
    assert_eq!(syntax(&file(&good().replace(ours, &both))), (6, 1, cause.clone()));
    for (marker, line) in [("=======\n", 7), (">>>>>>> theirs\n", 7), ("||||||| base\n", 7)] {
        assert_eq!(
            syntax(&file(&good().replace(ours, &format!("{ours}{marker}")))),
            (line, 1, cause.clone()),
            "{marker}"
        );
    }
    let whole = format!("<<<<<<< HEAD\n{}=======\n{}>>>>>>> x\n", file(&good()), file(&good()));
    assert_eq!(syntax(&whole), (1, 1, cause));
    // In a text they are at home.
    let disk = Faulty::new();
    disk.put(path(1), file(&good().replace("张三", "张\n=======\n三")));
    assert_eq!(open(&disk).problems, vec![]);
    let torn = file(&good().replace("张三", "张\n=======\n三").replace("kind:", "kin:"));
    assert_eq!(syntax(&torn).2, ParseCause::UnknownField("kin".to_owned()));
}

#[test]
fn a_folder_named_like_a_record_is_seen() {
    let disk = Faulty::new();
    disk.put(format!("{}/inside.txt", path(1)), "x");
    let mut opened = open(&disk);
    let [problem] = opened.problems.as_slice() else { panic!("{:?}", opened.problems) };
    assert_eq!((problem.path.as_path(), &problem.kind), (Path::new(&path(1)), &ProblemKind::FolderThere));
    assert!(opened.store.save(record(1, "").key(), Some(&record(1, "x")), now()).is_err());
    let report = store::check(disk, Path::new(FOLDER), false, now()).unwrap();
    assert!(report.problems.iter().any(|p| p.kind == ProblemKind::FolderThere), "{report:?}");
}
