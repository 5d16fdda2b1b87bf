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
    RATES_NOTE: "转化：离开这一阶段的项目里，后来又往前走的；还在里面的另算。赢单率：到过这一阶段、已经了结的项目里，赢下的；满 {0} 个才算数。可能：还开着的全丢，到全赢。", "Conversion: of the projects that left a stage, those that went further; those still in it stand beside. Win rate: of those that closed, the ones won, shown from {0}. Range: all still open lost, to all won.";
    CONVERSION: "往前走的", "Went further";
    STANDING: "还在里面", "Still in it";
    WIN_RATE: "赢单率", "Win rate";
    RANGE: "可能", "Range";
    BETWEEN: "{0}%-{1}%", "{0}% to {1}%";
    PERCENT: "{0}%", "{0}%";
    QUESTIONED: "{0}%，在可能之外", "{0}%, outside the range";
    CHANCE: "设定的成交率", "Chance as set";
    UNKNOWN: "记录断了", "Record broken";
    OF_N: "{0}%（{1}/{2}）", "{0}% ({1} of {2})";
    TOO_FEW: "还差 {0} 个", "{0} more needed";
    VELOCITY: "流速", "Velocity";
    PER_DAY: "每天 {0}。", "{0} a day.";
    FOUR_FIGURES: "在途 {0} 个，赢单率 {1}%，赢单平均 {2}，从立项到签单平均 {3} 天。", "{0} open, {1}% won, {2} an order on average, {3} {3:day|days} from opening to order.";
    MEASURED_ON: "按 {0} 个了结的算；还开着的全丢到全赢，赢单率是 {1}，每天 {2} 到 {3}。", "Counted on {0} closed; from all still open lost to all won, {1} won and {2} to {3} a day.";
    OTHER_AMOUNT: "在途平均 {0}，赢单平均 {1}：差太多，照过去推不准。", "Open ones average {0}, won ones {1}: the past is a poor guide.";
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
    CLOSE_PAST: "预计成交已过、哪一季都没算的：{0} 个，{1}，没写金额的 {2} 个。", "Past its expected close and in no quarter: {0}, worth {1}, without an amount: {2}.";
    CLOSE_UNKNOWN: "没写预计成交、哪一季都没算的：{0} 个，{1}，没写金额的 {2} 个。", "Without an expected close and in no quarter: {0}, worth {1}, without an amount: {2}.";
    NO_TARGET: "这一季和往后都还没定目标。", "No target is set for this quarter or a later one.";
    CASH: "回款预测", "Cash forecast";
    MONTH: "月份", "Month";
    INVOICED: "已开票未收", "Invoiced, unpaid";
    UNINVOICED: "待开票", "To be invoiced";
    DOUBTFUL: "过期超 {0} 天，不计入加权", "over {0} {0:day|days} late, weighs nothing";
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
