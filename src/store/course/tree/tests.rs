//! That a file is read to its end, whatever stands in it.

use super::*;
use ParseCause::{CurlyQuote, FullWidthBracket, FullWidthColon, FullWidthComma, MissingComma};
use proptest::prelude::*;

#[test]
fn texts_are_found_with_their_names_whatever_stands_around_them() {
    let file = "#![enable(implicit_some)]\n(\n // zh: \"\"\n /* en: \"/* */\" */ ask: (zh: \"en: \\\"a\\\"\", en: r#\"b\"c\"#), all: [Line((zh : \"d\")), None, 3])";
    let tree = Tree::of(file);
    assert_eq!((tree.whole, tree.slips.as_slice()), (true, [].as_slice()));
    let mut texts = Vec::new();
    tree.root.each_text("", 0, &mut |name, at, text| {
        texts.push((name.to_owned(), file.get(at..=at).unwrap().to_owned(), text.to_owned()));
    });
    let told = |name: &str, begins: &str, text: &str| (name.to_owned(), begins.to_owned(), text.to_owned());
    assert_eq!(texts, [told("zh", "z", "en: \"a\""), told("en", "e", "b\"c"), told("zh", "z", "d")]);
}

#[test]
fn slips_of_the_keyboard_are_passed_over_and_told() {
    let file = "（a：“b”，c: [1 2、3])";
    let tree = Tree::of(file);
    assert!(tree.whole, "{tree:?}");
    let causes: Vec<_> = tree.slips.iter().map(|slip| slip.cause.clone()).collect();
    assert_eq!(causes, [FullWidthBracket, FullWidthColon, CurlyQuote, FullWidthComma, MissingComma, FullWidthComma]);
    assert_eq!(tree.root.field("a").and_then(|field| field.value.text()), Some("b"));
    assert_eq!(tree.root.field("c").map(|field| field.value.items().len()), Some(3));
}

proptest! {
    /// Any text at all is read to an end, and every place is one of the text.
    #[test]
    fn any_text_is_read_to_an_end(parts in proptest::collection::vec(prop::sample::select(vec![
        "(", ")", "[", "]", "\"", "a:", "a", "，", "“", "\\", "/*", "*/", "//", "\n", "r#\"", "字", ",", "Some", " ", "#", "{",
    ]), 0..200)) {
        let text = parts.concat();
        let tree = Tree::of(&text);
        prop_assert!(tree.slips.iter().all(|slip| text.is_char_boundary(slip.at)));
        prop_assert!(tree.whole || !tree.slips.is_empty());
        tree.root.each_text("", 0, &mut |_, at, _| assert!(text.is_char_boundary(at)));
    }

    #[test]
    fn brackets_without_an_end_are_given_up(many in 0..5000_usize) {
        prop_assert!(many < 2 || !Tree::of(&"(".repeat(many)).whole);
    }
}
