//! Takes the name of a person out of a typed text, for the projector and for good. It finds the full name, a given name or a
//! surname alone, and a surname with a form of address.

/// What follows a Chinese surname when one speaks of somebody at work: Sun zong, Zhao gong, Li zhuren.
const CALLED: &str = "总工经主董师科处局部院所厂班书长副行教姐哥叔博太";
/// The same where the first sign alone begins too many other words: Wang xiansheng, Li nüshi.
const CALLED_IN_FULL: [&str; 6] = ["先生", "女士", "小姐", "老师", "老板", "同志"];
/// What stands before a surname in the same way.
const BEFORE: &str = "老小阿";
/// Surnames of two signs that are common.
const COMPOUND: [&str; 12] =
    ["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒"];
/// Letters a word of a Latin name must have before it is taken out alone.
const LETTERS: usize = 2;
/// Names that are everyday English words when no letter is a capital: these stay.
const EVERYDAY: [&str; 40] = [
    "an", "ban", "bill", "bin", "can", "do", "fan", "faith", "gang", "grace", "grant", "guy", "hang", "he", "hope",
    "jack", "joy", "june", "long", "main", "man", "mark", "may", "nick", "pan", "rich", "rob", "rose", "she", "so",
    "song", "sun", "tan", "ten", "wan", "will", "you", "young", "page", "price",
];

/// The text with every way of naming `name` replaced by `mask`. Latin names are found whatever their case, as whole words.
#[must_use]
pub fn mask(text: &str, name: &str, mask: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        text.to_owned()
    } else if name.chars().any(han) {
        mixed(&text.replace(name, mask), name, mask)
    } else {
        words(text, name, mask)
    }
}

/// Whether a sign is Chinese.
const fn han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Whether a sign carries a word on; a Chinese one beside a Latin word ends it.
fn joins(ch: char) -> bool {
    ch.is_alphanumeric() && !han(ch)
}

/// Takes out the Chinese signs of a name as one name, and the Latin words beside them as another.
fn mixed(text: &str, name: &str, mask: &str) -> String {
    let signs: String = name.chars().filter(|ch| han(*ch)).collect();
    let text = if signs.chars().count() > 1 { text.replace(&signs, mask) } else { text.to_owned() };
    let latin = name.split(|ch| !joins(ch)).filter(|word| word.chars().count() >= LETTERS);
    latin.fold(characters(&text, &signs, mask), |text, word| words(&text, word, mask))
}

/// Takes out a Latin name and its words, each only where a whole word stands.
fn words(text: &str, name: &str, mask: &str) -> String {
    let mut names: Vec<Vec<char>> = vec![name.chars().collect()];
    let parts = name.split_whitespace().map(|word| word.trim_matches(|c| !joins(c)).chars().collect::<Vec<_>>());
    names.extend(parts.filter(|part| part.len() >= LETTERS));
    let mut rest: &[char] = &text.chars().collect::<Vec<_>>();
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    while let [ch, after @ ..] = rest {
        let found = if inside { None } else { names.iter().find_map(|name| after_name(rest, name)) };
        if let Some(left) = found {
            out.push_str(mask);
            rest = left;
        } else {
            out.push(*ch);
            inside = joins(*ch);
            rest = after;
        }
    }
    out
}

/// What follows `name` where `text` begins with it as a whole word.
fn after_name<'a>(text: &'a [char], name: &[char]) -> Option<&'a [char]> {
    let (head, left) = text.split_at_checked(name.len())?;
    let same = head.iter().zip(name).all(|(a, b)| a == b || a.to_lowercase().eq(b.to_lowercase()));
    let ends = left.first().is_none_or(|ch| !joins(*ch)) || name.last().is_none_or(|ch| !joins(*ch));
    let everyday = || {
        let word: String = head.iter().collect();
        (head != name && head.len() < LETTERS) || EVERYDAY.contains(&word.as_str())
    };
    (same && ends && !everyday()).then_some(left)
}

/// Takes out the given name of a Chinese name, and its surname where it calls somebody.
fn characters(text: &str, name: &str, mask: &str) -> String {
    let compound = COMPOUND.into_iter().find(|two| name.starts_with(two));
    let one: String = name.chars().take(1).collect();
    let surname = compound.unwrap_or(&one);
    let given = name.strip_prefix(surname).unwrap_or_default().trim();
    let text = if given.chars().count() > 1 { text.replace(given, mask) } else { text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(surname) {
        out.push_str(before);
        let follows = after.starts_with(|c| CALLED.contains(c)) || CALLED_IN_FULL.iter().any(|c| after.starts_with(c));
        let called = follows || out.ends_with(|c| BEFORE.contains(c));
        out.push_str(if called { mask } else { surname });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_naming_somebody_is_taken_out() {
        for (text, wanted) in [
            ("孙志宏说行", "#说行"),
            ("孙总到场，老孙高兴", "#总到场，老#高兴"),
            ("志宏签字", "#签字"),
            ("子孙满堂", "子孙满堂"),
            ("孙先生、孙女士、孙小姐", "#先生、#女士、#小姐"),
            ("孙老师、孙博士、孙太太、孙教授", "#老师、#博士、#太太、#教授"),
            ("孙小明和孙女", "孙小明和孙女"),
        ] {
            assert_eq!(mask(text, "孙志宏", "#"), wanted);
        }
        for (text, wanted) in [
            ("Zhao Mingyuan said", "# said"),
            ("Sent Zhao the report, Mingyuan's copy", "Sent # the report, #'s copy"),
            ("Zhaoyang valley", "Zhaoyang valley"),
            ("zhao mingyuan called; ZHAO said", "# called; # said"),
            ("找Zhao谈", "找#谈"),
        ] {
            assert_eq!(mask(text, "Zhao Mingyuan", "#"), wanted);
        }
        assert_eq!(mask("text", "", "#"), "text");
    }

    #[test]
    fn a_surname_of_two_signs_is_one_surname() {
        assert_eq!(mask("欧阳总和老欧阳，娜娜没来", "欧阳娜娜", "#"), "#总和老#，#没来");
        assert_eq!(mask("欧总在", "欧阳娜娜", "#"), "欧总在");
    }

    #[test]
    fn a_latin_name_leaves_other_words_alone() {
        let text = "Credit Limit raised; Lighting list; Lisa knows";
        assert_eq!(mask(text, "Li", "somebody"), text);
        assert_eq!(mask("Li agreed, li!", "Li", "somebody"), "somebody agreed, somebody!");
        assert_eq!(mask("plan a by A", "A", "#"), "plan a by #");
        assert_eq!(mask("he may; Wei will", "He Wei", "#"), "he may; # will");
    }

    #[test]
    fn both_halves_of_a_mixed_name_are_taken_out() {
        assert_eq!(
            mask("建国说行，Jack也行，王总没来，王先生在", "王建国 (Jack)", "#"),
            "#说行，#也行，#总没来，#先生在"
        );
        assert_eq!(mask("王工A说A线停了", "王工A", "#"), "#说A线停了");
    }

    proptest::proptest! {
        #[test]
        fn no_whole_word_of_a_latin_name_is_left(words in proptest::collection::vec("zhao|ZHAO|Ming|Zhaoyang|und|说", 1..8)) {
            let left = mask(&words.join(" "), "Zhao Ming", "#");
            let all = || left.split(' ').map(str::to_lowercase);
            proptest::prop_assert!(all().all(|word| word != "zhao" && word != "ming"), "{left}");
            let kept = |words: Vec<String>| words.into_iter().filter(|w| !["zhao", "ming", "#"].contains(&w.as_str())).count();
            let before = words.iter().map(|w| w.to_lowercase()).collect();
            proptest::prop_assert_eq!(kept(all().collect()), kept(before));
        }
    }

    #[test]
    fn letters_with_signs_are_latin_as_well() {
        assert_eq!(mask("Müller agreed; Jürgen too; MÜLLER", "Jürgen Müller", "#"), "# agreed; # too; #");
        assert_eq!(mask("O'Brien and Brienne", "Pat O'Brien", "#"), "# and Brienne");
    }
}
