//! These phrases are those of the picture of the funnel, and of what is printed of it.

use super::Phrase;
use domain::funnel::velocity::Lever;

phrases! {
    TITLE: "漏斗图", "Picture of the funnel";
    EVERYBODY: "所有人", "everybody";
    WHOSE: "看{0}的项目", "projects of {0}";
    OWNED_BY_NOBODY: "看没人负责的项目", "projects nobody owns";
    OPEN_ALL: "在途 {0}", "open {0}";
    WEIGHTED_ALL: "加权 {0}", "weighted {0}";
    UNPRICED: "没写金额：{0}", "without an amount: {0}";
    NO_PROJECTS: "这里还没有项目，图要等项目来画。按 {0} 回到看板，在那里建第一个。", "No projects here yet, and they are what draws the picture. Press {0} for the board, and make the first one there.";
    STAGES: "各阶段", "Stages";
    COUNT: "个数", "projects";
    MONEY: "金额，实心是加权", "money, solid: weighted";
    MONEY_SHORT: "金额", "money";
    SUM: "合计", "amount";
    WEIGHTED: "加权", "weighted";
    TOTAL: "在途合计", "open in all";
    TO_COLLECT: "已签单，待回款", "won, to be collected";
    IN_CASH: "待回款的算在现金预测里，不算在途。", "What is to be collected counts in the cash forecast, not in the pipeline.";
    CLOSED: "已回款 {0} 个，丢单 {1} 个", "paid {0}, lost {1}";
    PASSAGES: "转化与赢单率", "Conversion and win rate";
    STAGE: "阶段", "stage";
    WENT_ON: "往下走", "went on";
    SHARE: "{1} 个里 {0}%", "{0}% of {1}";
    WON_OF: "实际赢", "won";
    SET: "设定", "set";
    STANDING: "还在", "in it";
    RANGE: "可能", "range";
    BETWEEN: "{0}-{1}%", "{0}-{1}%";
    SHORT: "还差 {0} 个", "{0} to go";
    HOLES: "{0} 个项目的历史有断档，断的那段没算。", "{0} with a hole in {0:its|their} history: left out there.";
    ENOUGH: "了结满 {0} 个，才显示实际赢的比例。", "A win rate is shown from {0} closed {0:project|projects} on.";
    RANGE_NOTE: "可能：还开着的全丢，到全赢。", "Range: all still open lost, to all won.";
    QUESTIONED: "{0}：设定的 {3}% 不在可能的 {1}-{2}% 里。", "{0}: {3}% is set, outside {1}-{2}%.";
    VELOCITY: "流速", "Velocity";
    A_DAY: "每天 {0}", "{0} a day";
    LEVER: "拉杆", "lever";
    NOW: "现在", "now";
    PULL: "拉动", "pull";
    THEN: "拉后", "then";
    GAIN: "流速", "gain";
    OPEN: "在途个数", "open projects";
    RATE: "赢单率", "win rate";
    AMOUNT: "平均单额", "average order";
    DAYS: "成单天数", "days to an order";
    DAYS_UNIT: "{0} 天", "{0} d";
    REST: "现在每天 {0}。拉一根，看看变多少。", "Now {0} a day. Pull one and see what it does.";
    PULLED: "现在每天 {0}，拉完每天 {1}：{2}", "Now {0} a day, then {1} a day: {2}";
    MEASURED_ON: "了结 {0} 个，赢 {1}%；开着的全丢到全赢，是 {2}-{3}%，每天 {4} 到 {5}。", "Of {0} closed {1}% won; all open ones lost to all won: {2}-{3}%, {4} to {5} a day.";
    OTHER_AMOUNT: "在途平均 {0}，赢单平均 {1}：差太多，照过去推不准。", "Open ones average {0}, won ones {1}: the past is a poor guide.";
    NOTHING_OPEN: "在途是零，哪根都拉不出钱来：先立一个项目。", "Nothing is open, so no lever brings money: begin a project first.";
    NOT_MEASURED: "流速还量不出来。还缺：", "Velocity cannot be measured yet. It still takes:";
    LACKS_CLOSED: "再了结 {0} 个项目，赢了丢了都算", "{0} more closed {0:project|projects}, won or lost";
    LACKS_WON: "至少赢下一个", "one project that was won";
    LACKS_AMOUNT: "给赢下的项目补上金额", "the amount of a project that was won";
    LACKS_DAYS: "有一个赢下的项目，签单不早于立项", "one won project that was ordered after it was opened";
    LEVERS_FIRST: "只有拉杆能拉：先转到「流速」那一块。", "Only the levers can be pulled: turn to the part about velocity first.";
    PAGE: "{0} 翻页 {1}/{2}", "{0} turns the page, {1}/{2}";
    PAGE_SHORT: "{0} {1}/{2}", "{0} {1}/{2}";
    NO_LEVERS: "流速还量不出来，没有拉杆可拉。", "Velocity cannot be measured yet, so there is no lever to pull.";
    AT_REST: "四根拉杆都在原位。", "All four levers are at rest.";
    LEVER_ENDS: "这根拉杆到头了。", "This lever goes no further.";
    CLEARED: "四根拉杆都放回原位了。", "All four levers are back at rest.";
    TARGETS: "季度目标与覆盖", "Targets and coverage";
    QUARTER: "季度", "quarter";
    TARGET: "目标", "target";
    WON: "已赢", "won";
    PIPELINE: "在途", "pipeline";
    COVERAGE: "覆盖", "coverage";
    REACHED: "达成", "reached";
    NO_TARGET: "还没有目标，按 {0} 定一个。", "No target yet: press {0} to set one.";
    ELSEWHERE: "还有 {0} 个目标是别人的或大家的，按 {1} 换着看。", "{0} more, of others or of all: press {1} to see {0:it|them}.";
    CLOSE_PAST: "预计成交已过，哪一季都没算：{0} 个，{1}", "expected close is past, in no quarter: {0}, {1}";
    CLOSE_UNKNOWN: "没写预计成交，哪一季都没算：{0} 个，{1}", "no expected close, in no quarter: {0}, {1}";
    COVERS: "覆盖：这一季预计成交的在途，是还差金额的几倍。", "Coverage: how many times the pipeline closing in the quarter holds what is still to be won.";
    TARGETS_FIRST: "先到季度目标那一栏，选一个季度。", "Go to the targets first and choose a quarter.";
    NO_TARGET_THERE: "这个季度没有目标。", "This quarter has no target.";
    TARGET_REMOVED: "删了 {0} 的目标。", "Removed the target of {0}.";
    CASH: "现金预测", "Cash forecast";
    MONTH: "月份", "month";
    DOUBTFUL: "逾期超 {0} 天", "over {0} d late";
    DOUBTFUL_NOTE: "逾期超 {0} 天的，加权里一分没算。", "What is over {0} {0:day|days} late weighs nothing.";
    OVERDUE: "已逾期", "overdue";
    UNDATED: "没有日期", "no date";
    INVOICED: "已开票", "invoiced";
    UNINVOICED: "未开票", "to invoice";
    IN_ALL: "合计", "in all";
    NO_CASH: "签下的订单、没收完的发票，会按月排在这里。现在一笔也没有。", "Signed orders and unpaid invoices line up here by month. There are none now.";
}

/// What a lever changes.
#[must_use]
pub const fn lever(of: Lever) -> Phrase {
    match of {
        Lever::Open => OPEN,
        Lever::Rate => RATE,
        Lever::Amount => AMOUNT,
        Lever::Days => DAYS,
    }
}
