//! These phrases are those of the attack/defence matrix.

use super::Phrase;
use domain::channel::lines::{LimitLine, LineRefusal};
use domain::channel::segment::Segment;

phrases! {
    ACQUIRE: "获取", "Acquire";
    RETAIN: "保留", "Retain";
    DISRUPT: "侵扰", "Disrupt";
    MAINTAIN: "维持", "Maintain";
    ABANDON: "放弃", "Abandon";
    UNRATED: "没评", "Unrated";
    ADJUST: "调界线", "Move a line";
    FIGURES: "填数", "Figures";
    TAKE_BACK: "删掉最近一次", "Drop the latest";
    SET: "定下界线", "Set the line";
    LEAVE: "界线不改", "Leave the line";
    AXES: "上下：一年潜力，对数刻度；左右：我们的份额", "up: potential a year, log scale; right: our share";
    AXES_SHORT: "潜力（对数）/ 份额", "potential (log) / share";
    FULL_SHARE: "100%+", "100%+";
    COLUMN_NAME: "客户", "customer";
    COLUMN_POTENTIAL: "潜力", "potential";
    COLUMN_SALES: "我们卖", "our sales";
    COLUMN_SHARE: "份额", "share";
    COLUMN_HEADROOM: "余地", "headroom";
    TOTAL: "一共 {0} 家，评过 {1} 家，余地合计 {2}", "{0} {0:customer|customers}, {1} rated, headroom {2} in all";
    SUM: "{0} 家，潜力 {1}，余地 {2}", "{0} {0:customer|customers}, potential {1}, headroom {2}";
    SUM_SHORT: "{0} 家，余地 {1}", "{0} here, headroom {1}";
    SUM_UNRATED: "{0} 家，潜力还没人估", "{0} {0:customer|customers}, nobody has put a figure on the potential";
    PERCENT: "{0}%", "{0}%";
    KNOWN_SINCE: "{0} 的数", "as of {0}";
    WHY_HIGH: "潜力 {0}，够到高线 {1}", "potential {0} reaches the high line {1}";
    WHY_MIDDLE: "潜力 {0}，在中线 {1} 和高线 {2} 之间", "potential {0} lies between {1} and {2}";
    WHY_LOW: "潜力 {0}，不到中线 {1}：份额多少都在这一格", "potential {0} is under the middle line {1}: the share makes no difference";
    WHY_LARGE: "份额 {0}%，够到 {1}%", "share {0}% reaches {1}%";
    WHY_SMALL: "份额 {0}%，不到 {1}%", "share {0}% is under {1}%";
    WHY_NO_SHARE: "潜力是零，份额算不出来：零不能做除数", "no share of a potential of nothing: there is nothing to divide by";
    WHY_UNRATED: "潜力还空着，所以哪一格都不是。空着不等于零。", "The potential is empty, so it stands in none of the cells. Empty is not zero.";
    WHY_NO_FIGURES: "还没填过数。按 {0} 填一年的潜力和我们的销售额。", "No figures yet. Press {0} for the potential and our sales a year.";
    SALES_HEADROOM: "我们卖 {0}，余地 {1}", "our sales {0}, headroom {1}";
    OVER_HUNDRED: "份额超过 100%：不是潜力估低了，就是有货压在他仓库里。图上只画到 100%。", "A share over 100%: either the potential is too low or stock lies in their warehouse. Drawn at 100%.";
    MOVED_FROM: "三个月前（{0} 的数）在{1}：潜力 {2}，份额 {3}", "A quarter ago, by figures of {0}: {1}, potential {2}, share {3}";
    STOOD_STILL: "三个月前（{0} 的数）也在这一格：潜力 {1}，份额 {2}", "A quarter ago, by figures of {0}, the same cell: potential {1}, share {2}";
    NOT_KNOWN_THEN: "三个月前还没有数，没法比。", "No figures a quarter ago: nothing to compare.";
    WAS: "原{0}", "was {0}";
    BAD_PAYER: "他逾期还欠 {0}。先把这笔收回来，再谈多卖。", "{0} overdue. Collect that before you sell them more.";
    OVERDUE: "逾期 {0}", "{0} overdue";
    OUR_READING: "课里讲了五种做法；五格怎么摆，是我们的读法。", "The five are the course's; where the cells lie is our reading.";
    OUR_READING_SHORT: "五格的位置是我们的读法", "where the cells lie is our reading";
    EMPTY: "这里把每个客户放到图上：他一年能买多少，我们占几成。还没有客户，按 {0} 建第一个。", "Every customer comes to stand here, by what they could buy and our share of it. None yet: press {0} for the first.";
    EMPTY_PLACE: "这一格现在没有人。", "Nobody stands here now.";
    EMPTY_FILTERED: "过滤之后一家也不剩。按 {0} 全部放出来。", "The filter leaves nobody. Press {0} to show all.";
    NONE_RATED: "还没有一家填过潜力。选中一家，按 {0} 填数。", "No potential is known yet. Choose a customer and press {0}.";
    NO_CUSTOMER: "还没有客户，没有界线可调", "No customer yet, so there is no line to move";
    CHOOSE_CUSTOMER: "先在清单里选一家客户", "Choose a customer in the list first";
    NO_FIGURES: "这家还没有数可删", "This customer has no figures to drop";
    FIGURES_DROPPED: "删掉了 {0} 在 {1} 的数", "The figures of {0} as of {1} are dropped";
    NOTHING_FILTERED: "没有在过滤", "Nothing is filtered";
    OWNED_BY: "{0}的客户", "customers of {0}";
    OWNED_BY_NOBODY: "没人负责的客户", "customers nobody owns";
    LINE_SHARE: "份额线", "share line";
    LINE_MIDDLE: "中线", "middle line";
    LINE_HIGH: "高线", "high line";
    ADJUSTING: "{0} {1}  {2} 家换格", "{0} at {1}  would move: {2}";
    LINE_MORE: "挪高", "Higher";
    LINE_LESS: "挪低", "Lower";
    LINE_NEXT: "换一条线", "Next line";
    ADJUSTING_KEYS: "{0} {1} 挪，{2} 换线，{3} 定下，{4} 不改", "{0} {1} move, {2} next, {3} set, {4} leave";
    ADJUSTING_KEYS_SHORT: "{0} {1} 挪，{2} 不改", "{0} {1} move, {2} leave";
    LINE_SET: "{0}从 {1} 挪到 {2}，{3} 家换了格", "The {0} went from {1} to {2}; customers that moved: {3}";
    LINE_SAME: "线没有动", "The lines stay where they were";
    SHARE_RANGE: "份额线只能在 1% 到 100% 之间", "The share line stays between 1% and 100%";
    OVER_HIGH: "中线不能越过高线：再高就没有「中」了", "The middle line cannot pass the high one: nothing left between";
    UNDER_MIDDLE: "高线不能低过中线：再低就没有「中」了", "The high line cannot pass the middle one: nothing left between";
    NOT_POSITIVE: "界线要大于零", "A line lies above zero";
    TOO_LARGE: "线已经到顶了", "The line is at its end";
    CAUSE_MOST: "{0}里花掉{1}的客户，花得多的在前", "{0}: where the {1} went, most first";
    CAUSE_LEAST: "{0}里该花{1}的客户，花得少的在前", "{0}: who got the least {1}, least first";
    CAUSE_MONEY: "{0}的客户，余地大的在前：钱花在哪一家没有记", "{0}, most headroom first: the money is not noted by customer";
    COLUMN_POINTS: "时间", "time";
    COLUMN_PROJECTS: "项目", "projects";
    FORM: "一年的潜力和销售额", "Potential and sales a year";
    FIELD_ON: "哪一天的数", "As of";
    FIELD_POTENTIAL: "一年潜力", "Potential a year";
    FIELD_SALES: "我们一年卖", "Our sales a year";
    HINT_POTENTIAL: "他一年一共能买多少，买谁的都算；不知道就空着", "all they buy from anybody; empty where unknown";
    HINT_SALES: "我们一年卖给他多少；还没有就填 0", "0 where we sell them nothing yet";
    NOT_AHEAD: "这一天还没到，数是哪天知道的就写哪天", "That day lies ahead: give the day on which it was known";
    COMES_TO: "份额 {0}%，余地 {1}：{2}", "share {0}%, headroom {1}: {2}";
    COMES_TO_NO_SHARE: "份额算不出来（潜力是零）：{0}", "no share, the potential is nothing: {0}";
    COMES_TO_UNRATED: "没有潜力就没有格子，算「没评」", "Without a potential it stands in no cell: unrated";
    REPLACES: "这一天已经有数（潜力 {0}，销售 {1}），会换掉", "There are figures of that day (potential {0}, sales {1}); these replace them";
    NOTED: "{0}：{1}", "{0}: {1}";
    UNKNOWN: "不知道", "not known";
    SIGN_ONE: "* 一家", "* one";
    SIGN_MANY: "数字 几家", "figure: how many";
    SIGN_HERE: "@ 选中的", "@ chosen";
    SIGN_THEN: "+ 三个月前", "+ a quarter ago";
    SIGN_LATE: "获取里逾期的", "late (acquire)";
    SIGN_MOVED: "~ 换过格", "~ moved";
}

/// What a place of the matrix is called.
#[must_use]
pub const fn place(place: Option<Segment>) -> Phrase {
    match place {
        Some(Segment::Acquire) => ACQUIRE,
        Some(Segment::Retain) => RETAIN,
        Some(Segment::Disrupt) => DISRUPT,
        Some(Segment::Maintain) => MAINTAIN,
        Some(Segment::Abandon) => ABANDON,
        None => UNRATED,
    }
}

/// What a limit line is called.
#[must_use]
pub const fn line(line: LimitLine) -> Phrase {
    match line {
        LimitLine::Share => LINE_SHARE,
        LimitLine::Middle => LINE_MIDDLE,
        LimitLine::High => LINE_HIGH,
    }
}

/// Why a line does not move.
#[must_use]
pub const fn refusal(why: LineRefusal) -> Phrase {
    match why {
        LineRefusal::ShareRange => SHARE_RANGE,
        LineRefusal::OverHigh => OVER_HIGH,
        LineRefusal::UnderMiddle => UNDER_MIDDLE,
        LineRefusal::NotPositive => NOT_POSITIVE,
        LineRefusal::TooLarge => TOO_LARGE,
    }
}
