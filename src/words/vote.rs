//! These phrases are those of the questions a class votes on by raising cards.

phrases! {
    OUTCOME: "{0}。{1}{2}", "{0}. {1} {2}";
    POTATO: "{0}{1}", "{0} {1}";
    BELOW: "不到 {0}", "less than {0}";
    BETWEEN: "{0} 到 {1}", "{0} to {1}";
    ABOVE: "{0} 以上", "more than {0}";
    MONTHS_BELOW: "不到 {0} 个月", "less than {0} {0:month|months}";
    MONTHS_BETWEEN: "{0} 到 {1} 个月", "{0} to {1} {1:month|months}";
    MONTHS_ABOVE: "{0} 个月以上", "more than {0} {0:month|months}";
    CREDIT: "一家公司，毛利 {0}%：只收现款，一年卖 {1}；全部赊账，能卖 {2}，其中 {3}% 收不回来，{4} 天才到账，借钱一年 {5}%。哪种卖法一年赚得多？", "A firm with a margin of {0}% sells {1} a year for cash. If all may buy on credit it sells {2}, of which {3}% is never paid and the rest comes after {4} {4:day|days}, with money at {5}% a year. Which earns more in a year?";
    ON_CREDIT: "全部赊账", "All on credit";
    FOR_CASH: "只收现款", "For cash only";
    THE_SAME: "两种一样多", "It makes no difference";
    CREDIT_WHY: "收现款剩 {0}，赊账剩 {1}。收不回来的占到 {2}%，两种就打平；再多，赊账就亏。", "Cash leaves {0}, credit {1}. They meet where {2}% is never paid; beyond that, credit loses.";
}
