//! Whatever is saved reads back the same, and what is saved stays text.

use std::path::Path;

use domain::draft::Drafts;
use proptest::prelude::*;
use store::{Faulty, Saved, Store, read_file, write_file};

use super::sample::{FOLDER, Maker, now, open};

/// Texts that have broken other programs.
const NASTY: [&str; 24] = [
    "",
    "\"",
    "\\",
    "\\n \\u{41} \\",
    "\"#",
    "r#\"raw\"#",
    "##\"##\"",
    "华东电力，“客户”（重点）：五万",
    "e\u{301}\u{308} 한글 👩‍👩‍👧 🇨🇳 ½",
    "first\nsecond\n\n",
    "\r\n",
    "\r",
    "\0",
    "\u{1b}[31m\u{7f}\u{85}",
    "\u{feff}bom",
    "\u{202e}rtl\u{2028}",
    "// no comment /* nor this */",
    "Some(None)",
    "  spaces  ",
    "\ttab",
    "'",
    ")",
    "}]),",
    "#",
];

fn text() -> impl Strategy<Value = String> {
    let chars = prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter);
    let odd = prop::sample::select(NASTY.as_slice()).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![odd, chars], 1..3).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_reads_back_as_it_was_saved(seed: u64, pool in prop::collection::vec(text(), 1..9)) {
        let pool: Vec<_> = pool.iter().map(String::as_str).collect();
        let mut maker = Maker::new(seed, &pool);
        let (records, drafts) = (maker.records(), maker.drafts());
        let disk = Faulty::new();
        let mut store = open(&disk).store;
        for record in &records {
            prop_assert_eq!(store.save(record.key(), Some(record), now()), Ok(Saved::Written));
        }
        prop_assert_eq!(store.save_drafts(&drafts, now()), Ok(()));
        drop(store);
        let again = open(&disk);
        prop_assert_eq!(again.problems, vec![]);
        prop_assert_eq!(&again.drafts, &drafts);
        for record in &records {
            prop_assert_eq!(again.book.get(record.key()), Some(record.clone()));
        }
        prop_assert_eq!(again.book.records().count(), 3);
    }

    #[test]
    fn any_text_reads_back_from_a_file_of_another_room(texts in prop::collection::vec(text(), 0..9)) {
        let disk = Faulty::new();
        let path = Path::new("/etc/peilian/config.ron");
        disk.put("/etc/x", "");
        write_file(&disk, path, "peilian/config", 3, &texts).unwrap();
        prop_assert_eq!(read_file::<Vec<String>>(&disk, path, "peilian/config", 3), Ok(Some(texts)));
    }
}

/// Nests to any depth; saved types never do.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Deep(Vec<Deep>);

#[test]
fn what_nests_too_deep_is_refused_and_the_old_file_stays() {
    let disk = Faulty::new();
    let path = Path::new("/c/deep.ron");
    disk.put("/c/x", "");
    let nest = |depth| (0..depth).fold(Deep(Vec::new()), |inner, _| Deep(vec![inner]));
    write_file(&disk, path, "peilian/deep", 1, &nest(3)).unwrap();
    let error = write_file(&disk, path, "peilian/deep", 1, &nest(100)).unwrap_err();
    assert!(matches!(error, store::StoreError::TooDeep { limit: 60, .. }), "{error}");
    assert_eq!(read_file(&disk, path, "peilian/deep", 1), Ok(Some(nest(3))));
}

#[test]
fn an_empty_book_has_no_drafts_and_makes_no_file_for_them() {
    let disk = Faulty::new();
    let mut opened = open(&disk);
    assert_eq!(opened.drafts, Drafts::default());
    opened.store.save_drafts(&Drafts::default(), now()).unwrap();
    assert_eq!(disk.get(format!("{FOLDER}/drafts.ron")), None);
    drop(opened);
    assert!(Store::read(disk, Path::new(FOLDER)).is_ok());
}

#[test]
fn what_was_let_go_comes_back_and_an_older_file_has_let_nothing_go() {
    let mut ids = domain::id::IdSource::new(3);
    let mut project = domain::project::Project::new(ids.next_id(), "P".into(), jiff::civil::date(2026, 1, 5));
    let bare = ron::to_string(&project).unwrap();
    assert!(!bare.contains("let_go"), "{bare}");
    assert_eq!(ron::from_str::<domain::project::Project>(&bare).unwrap(), project);
    project.let_go.push(ids.next_id());
    let kept = ron::to_string(&project).unwrap();
    assert_eq!(ron::from_str::<domain::project::Project>(&kept).unwrap(), project);
}
