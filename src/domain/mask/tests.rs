//! Tests of taking names out: every way of saying one goes, and everyday sentences stay as they are.

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
fn a_name_padded_as_in_a_list_is_taken_out_and_words_beside_each_other_stay() {
    for (text, wanted) in [
        ("王　建", "#"),
        ("到场：王  建、李 娜", "到场：#、李 娜"),
        ("王 建 采购经理", "# 采购经理"),
        ("老王 建议改期", "老# 建议改期"),
        ("王 建议改期", "王 建议改期"),
        ("姓王 建", "姓王 建"),
        ("王\n建", "王\n建"),
    ] {
        assert_eq!(mask(text, "王建", "#"), wanted, "{text}");
    }
    assert_eq!(mask("欧 阳 倩到", "欧阳倩", "#"), "欧 阳 倩到", "not alone");
    assert_eq!(mask("欧 阳 倩，", "欧阳倩", "#"), "#，");
    assert_eq!(mask("欧阳 倩，找王 建国谈，王 建国", "欧阳倩", "#"), "#，找王 建国谈，王 建国");
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
    assert_eq!(mask("建国说行，Jack也行，王总没来，王先生在", "王建国 (Jack)", "#"), "#说行，#也行，#总没来，#先生在");
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
fn a_name_is_found_in_however_many_parts_and_however_wide_its_letters_were_typed() {
    for (text, wanted) in [
        ("Mu\u{308}ller agreed, Ju\u{308}rgen too", "# agreed, # too"),
        ("ＭＵ\u{308}ＬＬＥＲ", "#"),
        ("Muller and e\u{301}t\u{e9}", "Muller and e\u{301}t\u{e9}"),
    ] {
        assert_eq!(mask(text, "J\u{fc}rgen M\u{fc}ller", "#"), wanted);
        assert_eq!(mask(text, "Ju\u{308}rgen Mu\u{308}ller", "#"), wanted);
    }
    assert_eq!(mask("\u{2fa6}小明和金小明", "金小明", "#"), "#和#");
}

#[test]
fn letters_with_signs_are_latin_as_well() {
    assert_eq!(mask("Müller agreed; Jürgen too; MÜLLER", "Jürgen Müller", "#"), "# agreed; # too; #");
    assert_eq!(mask("O'Brien and Brienne", "Pat O'Brien", "#"), "# and Brienne");
}

/// Sentences a rep writes every day, in which nobody is called although a surname of the sample stands in each.
const EVERYDAY_TEXTS: [&str; 24] = [
    "对方总说再等等，双方工作组下周见",
    "提高工作效率，高工资留人",
    "工程师到场，工程总量翻了一番",
    "施工总进度写进流程总表",
    "由于总部没批，关于总价先不谈",
    "基金经理看过现金总额",
    "五万总额，上周工作做完了",
    "写周总结，一周工作排满",
    "任何工期都行，如何总结再说",
    "一张总表，紧张工作了三天",
    "订单总额超了，项目总监没来",
    "会计处理，统计局的数",
    "供应总量，了解总体",
    "安全总监巡查，完全工厂化",
    "及时处理，同时工作",
    "水平处于中游，阶段总结",
    "说明书，完成工作，经常主动联系",
    "有关处室，相关部门",
    "火车站长长的队，马上总装",
    "白天工作，文件总汇",
    "金工车间，车间主任不在",
    "对方正在走流程",
    "老方案例不用，老高度要改",
    "最小高度，缩小范围",
];

#[test]
fn an_everyday_word_that_holds_a_surname_stays() {
    let surnames = "方高程施于金万周何张单项计应解安全时平段明成常关包车温马白文章管水";
    for surname in surnames.chars() {
        for text in EVERYDAY_TEXTS {
            assert_eq!(mask(text, &format!("{surname}志宏"), "#"), text, "{surname}");
        }
    }
    let text = "Marking the margins: a handful of willing masons, priced Fanfare, Longer Hopes, Sunday, Chandra";
    for name in ["Mark Mason", "Will Price", "Fan Long", "Hope Sun", "Chan Hand", "Al Rob"] {
        assert_eq!(mask(text, name, "#"), text, "{name}");
    }
}

#[test]
fn a_name_made_of_two_halves_of_words_stays() {
    assert_eq!(mask("对方正在看，方正说行", "方正", "#"), "对方正在看，#说行");
    assert_eq!(mask("提高明年的量，高明也去", "高明", "#"), "提高明年的量，#也去");
    assert_eq!(mask("一张力矩图，张力到了", "张力", "#"), "一张力矩图，#到了");
}

#[test]
fn whoever_is_called_beside_other_words_is_found() {
    for (name, text, wanted) in [
        ("赵明远", "赵工开会，赵工会来，和赵总谈，老赵在", "#工开会，#工会来，和#总谈，老#在"),
        ("方志宏", "方总到，请方工看，对方说找老方", "#总到，请#工看，对方说找老#"),
        ("高志宏", "高局长和高工都来，提高预算", "#局长和#工都来，提高预算"),
        ("程志宏", "请程工程师和程总看流程", "请#工程师和#总看流程"),
        ("周志宏", "周总下周来，周经理不来，周会计在", "#总下周来，#经理不来，#会计在"),
        ("李和平", "李和平、李总和平安里", "#、#总和平安里"),
    ] {
        assert_eq!(mask(text, name, "#"), wanted);
    }
}

proptest::proptest! {
    #[test]
    fn a_whole_name_that_stands_alone_is_always_found(
        name in "[赵钱孙李周吴郑王冯陈方高程施于金万何张][一-龥]{1,2}", before in "[，。 a-z]{0,3}", after in "[，。 ]{0,3}"
    ) {
        let left = mask(&format!("{before}{name}{after}"), &name, "#");
        proptest::prop_assert_eq!(left, format!("{before}#{after}"));
    }

    #[test]
    fn what_holds_no_sign_of_a_name_stays(text in "[a-z 一二三，]{0,20}") {
        proptest::prop_assert_eq!(mask(&text, "赵明远", "#"), text);
    }
}
