//! What is found by what, and in which order.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::super::samples::{any_dirt, any_text};
use super::*;

#[test]
fn a_padded_name_is_found_as_it_is_said() {
    let haystacks = ["王建国", "王　建", "李 娜"].map(Haystack::new);
    assert_eq!(Finder::default().rank("王建", &haystacks), [0, 1]);
    assert_eq!(Finder::default().rank("lina", &haystacks), [2]);
    assert_eq!(Finder::default().rank("王 建", &haystacks).len(), 2);
}

fn rank(query: &str, texts: &[&str]) -> Vec<usize> {
    let haystacks: Vec<_> = texts.iter().map(|text| Haystack::new(text)).collect();
    Finder::default().rank(query, &haystacks)
}

fn finds(query: &str, text: &str) -> bool {
    !rank(query, &[text]).is_empty()
}

#[test]
fn what_is_found() {
    let table: &[(&str, &[&str])] = &[
        (
            "华东电力",
            &[
                "电力",
                "华力",
                "hddl",
                "HDDL",
                "huadong",
                "huadongdianli",
                "huadl",
                "hddianli",
                "dianli",
                "dl",
                "ｈｄｄｌ",
                "华东 dl",
            ],
        ),
        ("重庆长安", &["cq", "zq", "chongqing", "cqca", "zhangan"]),
        ("厦门航空", &["xm", "xiamen", "xmhk"]),
        ("中国建设银行", &["yinhang", "yh", "jsyh", "zgjsyh", "jianshe yinhang", "zgyh"]),
        ("绿城服务", &["lv", "lvcheng", "lcfw"]),
        ("华东ABB电气", &["abb", "hdabbdq", "ABB", "dianqi abb"]),
        ("Zürich Insurance", &["zurich", "ins", "zi", "Zürich"]),
        ("State Grid", &["sg", "grid", "State", "stgr"]),
        ("3号楼改造", &["3h", "3hlgz", "3号", "３号"]),
        ("３号楼，《改造》", &["3号", "3hl", "，", "《改造》"]),
    ];
    for (text, queries) in table {
        for query in *queries {
            assert!(finds(query, text), "{query:?} in {text:?}");
        }
    }
}

#[test]
fn what_is_not_found() {
    for (query, text) in [
        ("ldh", "华东电力"),
        ("uadong", "华东电力"),
        ("hddlx", "华东电力"),
        ("电华", "华东电力"),
        ("hd xx", "华东电力"),
        ("STATE", "State Grid"),
        ("x", ""),
        ("^华", "华东"),
    ] {
        assert!(!finds(query, text), "{query:?} in {text:?}");
    }
}

#[test]
fn the_better_match_comes_first() {
    let table: &[(&str, &[&str], &[usize])] = &[
        ("电力", &["电动助力", "华东电力", "电力公司"], &[2, 1, 0]),
        ("hd", &["华南东方", "中国华电", "华电"], &[2, 1, 0]),
        ("dl", &["大客户经理", "电力"], &[1, 0]),
        ("grid", &["great river road id", "state grid", "grid"], &[2, 1, 0]),
        ("li", &["李明", "Li Ming"], &[1, 0]),
        ("", &["乙", "甲", "丙"], &[0, 1, 2]),
        (" 　", &["乙", "甲"], &[0, 1]),
        ("li", &["李四", "李四", "李四"], &[0, 1, 2]),
    ];
    for (query, texts, order) in table {
        assert_eq!(rank(query, texts), *order, "{query:?}");
    }
}

#[test]
fn a_finder_can_be_used_again() {
    let haystacks = [Haystack::new("State Grid"), Haystack::new("华东电力")];
    let mut finder = Finder::default();
    for (query, found) in [("SG", vec![0]), ("sg", vec![0]), ("hd", vec![1]), ("", vec![0, 1])] {
        assert_eq!(finder.rank(query, &haystacks), found, "{query:?}");
    }
}

/// Texts as they are searched: names, mixtures, dirt, and alphabets with other capitals.
fn any_found() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-cA-C1 ]{0,9}",
        "[a-cA-C华东电力单重 ]{0,9}",
        "[a-cäÄßİıſςΣσÅKéç华 ]{0,9}",
        any_dirt(),
        (any_text(), any_text()).prop_map(|(a, b)| format!("{a} {b}")),
    ]
}

/// What somebody types: a few characters of the same kinds, or a good part of a sound.
fn any_query() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-cA-C1 ]{0,4}",
        "[a-cA-C华东电力 ]{0,4}",
        "[a-cäÄßİıſςΣσÅKéç华 ]{0,3}",
        "(h|hu|hua|d|do|dong|di|l|li|s|shan|chan|dan|z|c| ){0,4}",
        any_dirt().prop_map(|text| text.graphemes(true).take(3).collect()),
    ]
}

#[test]
fn many_go_by_how_they_fit_and_keep_their_order() {
    let kinds = [("x a b", 3), ("x ab", 1), ("ab x", 0), ("xab", 2), ("none", 4), ("安宁博", 2)];
    let all = || (0..1200).map(|place| (place, kinds[place % kinds.len()]));
    let texts: Vec<_> = all().map(|(_, (text, _))| Haystack::new(text)).collect();
    let mut expected: Vec<_> =
        all().filter(|(_, (_, class))| *class < 4).map(|(place, (_, class))| (class, place)).collect();
    expected.sort_unstable();
    let expected: Vec<_> = expected.into_iter().map(|(_, place)| place).collect();
    assert_eq!(Finder::default().rank("ab", &texts), expected);
}

#[test]
fn what_is_beside_counts_less() {
    let (own, beside, none) = (Haystack::new("State Grid"), Haystack::new("Grid"), Haystack::new("x"));
    let mut finder = Finder::default();
    let groups = [([&none, &own], vec![&beside]), ([&none, &none], vec![&none, &beside]), ([&none, &none], vec![])];
    assert_eq!(finder.rank_groups("grid", groups.clone()), [1, 0, 2, 3]);
    assert_eq!(finder.rank_groups("x grid", groups), [0, 2, 3]);
}

#[test]
fn a_small_letter_of_two_shapes_is_one() {
    // Each is small already, and folds to another small letter.
    for (query, text) in [("σä", "ςΣä"), ("ς", "Σ"), ("σας", "σΑΣ"), ("\u{b5}a", "\u{3bc}\u{39c}a"), ("\u{17f}ä", "Sä")]
    {
        assert!(finds(query, text), "{query} in {text}");
    }
}

proptest! {
    #[test]
    fn no_text_panics(query in any_dirt(), text in any_dirt(), letters in "[a-z0-9]{0,40}") {
        let haystacks = [Haystack::new(&text)];
        let mut finder = Finder::default();
        finder.rank(&query, &haystacks);
        finder.rank(&letters, &haystacks);
    }

    #[test]
    fn a_part_of_a_text_finds_it(text in any_text(), mixed in "[a-cA-CäÄßİ华 ]{0,9}", from in 0_usize..20, count in 1_usize..6) {
        // A mark on a space is lost with the space, where the query is split into words.
        for text in [text.replace(['\u{301}', '\u{fe0f}', 'ﾞ', '\u{200d}'], ""), mixed] {
            let part: String = text.graphemes(true).skip(from).take(count).collect();
            prop_assert!(finds(&part, &text), "{:?} in {:?}", part, text);
        }
    }

    #[test]
    fn initials_find_what_they_stand_for(name in "[一-龥]{1,5}") {
        use pinyin::ToPinyin;
        let initials: String = name.chars().filter_map(|ch| Some(ch.to_pinyin()?.first_letter())).collect();
        let sounds: String = name.chars().filter_map(|ch| Some(ch.to_pinyin()?.plain())).collect();
        let keys = |text: String| text.replace('ü', "v").replace('ê', "e");
        prop_assert!(finds(&keys(initials), &name));
        prop_assert!(finds(&keys(sounds), &name));
    }

    #[test]
    fn the_quick_look_finds_what_scoring_finds(query in any_query(), text in any_found()) {
        let haystack = Haystack::new(&text);
        let mut finder = Finder::default();
        let needles = needles(&query);
        let scored = finder.score(&needles, &haystack, &[]);
        let fit = finder.fit(&needles, &haystack, &[], &mut [None; 8]);
        prop_assert_eq!(fit.is_some(), scored.is_some(), "{:?} in {:?}", query, text);
    }

    #[test]
    fn what_is_only_found_is_what_is_ranked(
        query in any_query(),
        groups in prop::collection::vec((any_found(), prop::collection::vec(any_found(), 0..4)), 0..20),
    ) {
        let groups: Vec<(_, Vec<_>)> = groups
            .iter()
            .map(|(own, beside)| (Haystack::new(own), beside.iter().map(|text| Haystack::new(text)).collect()))
            .collect();
        let mut ranked = Finder::default().rank_groups(&query, groups.iter().map(|(own, beside)| ([own], beside)));
        ranked.sort_unstable();
        let texts = |number: usize| std::iter::once(&groups[number].0).chain(&groups[number].1);
        let marks: Vec<_> = (0..groups.len()).map(|number| GroupMarks::of(texts(number))).collect();
        let found = (0..groups.len()).zip(&marks).map(|(number, marks)| (number, marks, texts(number)));
        let found = Finder::default().find_groups(&query, found);
        prop_assert_eq!(found, ranked);
    }

    #[test]
    fn few_go_by_their_scores(query in any_query(), texts in prop::collection::vec(any_found(), 0..30)) {
        let haystacks: Vec<_> = texts.iter().map(|text| Haystack::new(text)).collect();
        let mut finder = Finder::default();
        let needles = needles(&query);
        let scored = haystacks.iter().enumerate();
        let mut scored: Vec<_> = scored.filter_map(|(i, h)| Some((finder.score(&needles, h, &[])?, i))).collect();
        scored.sort_by_key(|(score, _)| Reverse(*score));
        let expected: Vec<_> = scored.into_iter().map(|(_, place)| place).collect();
        prop_assert_eq!(finder.rank(&query, &haystacks), expected);
    }

    #[test]
    fn more_letters_find_less(query in any_query(), more in any_query(), text in any_found()) {
        let longer = format!("{query}{more}");
        if narrows(&query, &longer) && finds(&longer, &text) {
            prop_assert!(finds(&query, &text), "{:?} then {:?} in {:?}", query, longer, text);
        }
    }
}
