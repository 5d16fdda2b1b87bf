//! These phrases are those of the funnel on paper and as a table.

use super::{Phrase, Say};
use domain::funnel::grade::GradeLetter;
use domain::funnel::velocity::MissingFigure;

phrases! {
    TITLE: "销售漏斗，{0}", "The sales funnel, {0}";
    TITLE_OF: "{1}的销售漏斗，{0}", "The sales funnel of {1}, {0}";
    TITLE_NOBODY: "没人负责的销售漏斗，{0}", "The sales funnel without an owner, {0}";
    OPEN_NOW: "在途 {0} 个，共 {1}，加权 {2}。", "Open: {0}, worth {1}, weighted {2}.";
    UNPRICED: "另有 {0} 个还没有金额，不在合计里。", "Without an amount, and in no sum: {0}.";
    BY_STAGE: "各阶段", "By stage";
    PROJECT: "项目", "project";
    CARDS: "项目数", "Cards";
    SUM: "金额", "Amount";
    WEIGHTED: "加权", "weighted";
    NO_AMOUNT: "没有金额", "No amount";
    OPEN: "在途合计", "Open in all";
    RATES: "转化与赢单率", "Conversion and win rate";
    RATES_NOTE: "转化：到过这一阶段的项目里，后来又往前走的。赢单率：到过这一阶段、已经了结的项目里，赢下的；满 {0} 个才算数。", "Conversion: of the projects ever in a stage, those that went further. Win rate: of those that closed, the ones won, shown from {0}.";
    CONVERSION: "往前走的", "Went further";
    WIN_RATE: "赢单率", "Win rate";
    CHANCE: "设定的成交率", "Chance as set";
    UNKNOWN: "记录断了", "Record broken";
    OF_N: "{0}%（{1}/{2}）", "{0}% ({1} of {2})";
    TOO_FEW: "还差 {0} 个", "{0} more needed";
    VELOCITY: "流速", "Velocity";
    PER_DAY: "每天 {0}。", "{0} a day.";
    FOUR_FIGURES: "在途 {0} 个，赢单率 {1}%，赢单平均 {2}，从立项到签单平均 {3} 天。", "{0} open, {1}% won, {2} an order on average, {3} {3:day|days} from opening to order.";
    NOT_YET: "还算不出来：{0}。", "Not to be measured yet: {0}.";
    LACKS_CLOSED: "还差 {0} 个了结的项目", "so many closed projects are missing: {0}";
    LACKS_WON: "一单都还没赢", "nothing is won yet";
    LACKS_AMOUNT: "赢的单都没有金额", "no order has an amount";
    LACKS_DAYS: "赢的单都没有完整的日期", "no order has its dates";
    COVERAGE: "目标与覆盖", "Targets and coverage";
    QUARTER: "季度", "Quarter";
    TARGET: "目标", "Target";
    WON: "已赢", "Won";
    PIPELINE: "在途，本季成交", "Open, closing in it";
    COVERED: "覆盖率", "Coverage";
    TIMES: "{0} 倍", "{0} {0:time|times}";
    REACHED: "达成", "reached";
    NO_TARGET: "这一季和往后都还没定目标。", "No target is set for this quarter or a later one.";
    CASH: "回款预测", "Cash forecast";
    MONTH: "月份", "Month";
    INVOICED: "已开票未收", "Invoiced, unpaid";
    UNINVOICED: "待开票", "To be invoiced";
    OVERDUE: "已过期", "overdue";
    UNDATED: "日期未定", "no date";
    NO_CASH: "眼下没有要收的钱。", "No money is outstanding.";
    OPEN_CARDS: "在途项目", "Open cards";
    NO_CARDS: "没有在途的项目。", "There are no open cards.";
    GRADE: "等级", "grade";
    CLOSE: "预计成交", "Expected close";
    DAYS: "天数", "Days";
    OF_LIMIT: "{0}/{1}", "{0} of {1}";
    OF_LIMIT_STALE: "{0}/{1} 超期", "{0} of {1}, stale";
    LAST_OUTCOME: "上次结果", "last outcome";
    OWES: "带记号", "marked";
    GRADE_A: "A级", "A";
    GRADE_B: "B级", "B";
    GRADE_C: "C级", "C";
    GRADE_D: "D级", "D";

    STAGE_NUMBER: "阶段序号", "stage number";
    DAYS_IN_STAGE: "阶段天数", "days in stage";
    LIMIT: "期限", "limit";
    STALE: "超期", "stale";
    ALL_HELD: "站位齐", "positions held";
    LARGE_ENOUGH: "金额够大", "amount at the median";
    CLOSE_NEAR: "成交在望", "close within 90 days";
    MOVED_LATELY: "客户近来有动作", "customer moved lately";
    CHANCE_PERCENT: "成交率 %", "chance %";
    OUTCOME_ON: "上次结果日", "last outcome on";
    YES: "是", "yes";
    NO: "否", "no";
}

/// What a grade is called in a column of grades.
#[must_use]
pub const fn grade(of: GradeLetter) -> Phrase {
    match of {
        GradeLetter::A => GRADE_A,
        GradeLetter::B => GRADE_B,
        GradeLetter::C => GRADE_C,
        GradeLetter::D => GRADE_D,
    }
}

/// What velocity cannot be measured without.
#[must_use]
pub fn missing(of: MissingFigure) -> Say {
    match of {
        MissingFigure::Closed(count) => LACKS_CLOSED.with([&count.to_string()]),
        MissingFigure::Won => LACKS_WON.say(),
        MissingFigure::Amount => LACKS_AMOUNT.say(),
        MissingFigure::Days => LACKS_DAYS.say(),
    }
}
