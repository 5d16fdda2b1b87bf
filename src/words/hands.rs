//! These phrases are those of hands that are counted on a page of the lectern.

phrases! {
    KEY: "数手上墙", "Count hands";
    LINE: "数手：{0}", "Hands to count: {0}";
    NO_HANDS: "这一页没有要数手的。", "There are no hands to count on this page.";
    KEPT: "数好了，条形在墙上：{0}", "Counted, and the bars are on the wall: {0}";
    TOO_FEW: "这里要 {1} 个数，只写了 {0} 个；没人的写 0。", "It takes {1} numbers; there {0:is|are} {0}. Write 0 where nobody is.";
    TOO_MANY: "这里只要 {1} 个数，写了 {0} 个。", "It takes {1} numbers, and there are {0}.";
    NO_NUMBER: "「{0}」不是数，写 0 到 {1}。", "'{0}' is no number: write 0 to {1}.";
    NOTHING: "一个也没有？至少要有一个。", "None at all? There has to be one at least.";
    TITLE: "数手", "Hands counted";
    ROW: "选项", "Row";
}
