//! These phrases are those of the board of the funnel.

use super::Phrase;
use domain::funnel::grade::{GradeLetter, GradeTest};
use domain::meeting::Outcome;
use domain::project::{LostReason, SaleSize, Stage};
use domain::steps::mark::DebtKind;
use domain::tracker::promise::Ending;

phrases! {
    TAB: "漏斗", "Funnel";
    CLOSED_SHOWN: "丢掉的和回完款的也摆出来了，在最右边两栏。", "Lost and paid projects are shown now, in the columns on the far right.";
    CLOSED_HIDDEN: "丢掉的和回完款的收起来了。", "Lost and paid projects are hidden now.";
    NO_CARD: "这里没有卡片；先用方向键选一张。", "No card is selected; go to one with the arrows first.";
    COLUMN_FOLDED: "这一栏折着；先打开它，再选卡片。", "This column is folded; open it, then choose a card.";
    CLASS_ONLY: "课堂上只看这一家的卡片；整本账的图、打印和过滤，下了课再用。", "A class looks at this customer's cards only; the picture, the print and this filter are about your whole book.";
    CLASS_SHOWN: "课堂客户：{0}", "the class's customer: {0}";
    CLASS_EMPTY: "课堂客户还没有项目。按 {0} 给它建第一个。", "The class's customer has no project yet. Press {0} to make the first.";
    BARE: "板上还没有项目；先建一个。", "There is no project on the board yet; make one first.";
    NO_CARDS: "板上没有卡片可跳。", "There is no card on the board to jump to.";
    NOT_LOST: "只有丢了的单才能救回；这一张还在。", "Only a lost project can be revived; this one is not lost.";
    NOTHING_HIDDEN: "没有过滤，卡片都在。", "Nothing is filtered; every card is here.";
    NO_SUCH_NUMBER: "没有 {0} 号；板上是 1 到 {1}。", "There is no number {0}; the board has 1 to {1}.";
    ORDERED: "每一栏现在{0}。", "Every column now goes {0}.";
    BY_AGE: "停得久的在前", "oldest first";
    BY_AMOUNT: "金额大的在前", "largest first";
    BY_GRADE: "等级高的在前", "best grade first";
    BY_NEXT: "下一步近的在前", "next action first";
    BY_NAME: "按名称排", "by name";
    OPEN: "在途 {0}", "open {0}";
    SUM_UNPRICED: "{0}（{1} 个没金额）", "{0} ({1} unpriced)";
    WEIGHTED: "加权 {0}", "weighted {0}";
    COVERAGE: "本季覆盖 {0}", "quarter covered {0}";
    REACHED: "本季目标已达成", "target of the quarter reached";
    OWNER: "负责人 {0}", "owner {0}";
    OWNER_ALL: "全部", "all";
    OWNER_NOBODY: "没有人", "nobody";
    ONLY_GRADE: "只看 {0}", "only {0}";
    ONLY_MARKED: "只看有标记的", "marked only";
    ONLY_ACCOUNT: "只看 {0}", "only {0}";
    SHOWN: "显示 {0} / {1} 张", "{0} of {1} {1:card|cards}";
    SHOW_ALL: "按 {0} 全部显示", "{0} shows all";
    JUMP: "跳到几号：", "Jump to number: ";
    JUMP_RANGE: "1 到 {0}", "1 to {0}";
    JUMP_NONE: "没有这个号，板上是 1 到 {0}", "no such number: 1 to {0}";
    THREE_NAMES: "销售漏斗管理，也叫销售机会管理，也叫商机管理：三个名字，一件事。", "Funnel management, opportunity management, pipeline management: three names for one thing.";
    CORE: "核心三条：机会分级；每一步都有我们主动的动作；一格一格往下推。", "Its core: grade the opportunities, have a move of your own at every step, push them down.";
    EMPTY: "漏斗还是空的：一个项目就是一张卡片，从目标客户一步步走到回款。按 {0} 建第一个；命令面板里可以载入样例。", "The funnel is empty: every project is a card that moves from target customer to payment. Press {0} to make the first; the palette can load the sample.";
    ALL_HIDDEN: "过滤之后一张都不剩。按 {0} 全部显示。", "The filters leave no card. Press {0} to show all.";
    ALL_CLOSED: "在途的一张都没有；已结的收起来了，按 {0} 看它们。", "No card is open; the closed ones are put away. Press {0} to see them.";
    FOLDED: "折起来了，按 {0} 打开", "folded; {0} opens it";
    MORE_LEFT: "< 还有 {0} 栏", "< {0} more";
    MORE_RIGHT: "还有 {0} 栏 >", "{0} more >";
    MORE_ABOVE: "上面还有 {0} 张", "{0} more above";
    MORE_BELOW: "下面还有 {0} 张", "{0} more below";
    DROP_HERE: "放到这里", "drop it here";
    CARRIED: "拿在手上", "in your hand";
    NO_AMOUNT: "没写金额", "no amount";
    DAYS: "{0}天", "{0}d";
    DAYS_AGO: "{0} 天前", "{0}d ago";
    HOLD: "缓", "hold";
    ON_HOLD: "搁到 {0}", "on hold until {0}";
    OWES_PROOF: "欠凭证", "owes proof";
    OWES_MONEY: "欠货款", "owes money";
    OWES_CHECKS: "欠检查", "owes checks";
    LATE: "过期{0}天", "{0} d late";
    TODAY: "今天", "today";
    TOMORROW: "明天", "tomorrow";
    NO_DAY: "没定日子", "no day";
    NEXT: "下一步 {0} {1}", "next: {0} {1}";
    NEXT_LATE: "下一步过期 {0} 天：{1}", "next action {0} {0:day|days} late: {1}";
    NEXT_NONE: "没有下一步", "no next action";
    STAGE_DAY: "{0} 第 {1} 天（限 {2}）", "{0}, day {1} of {2}";
    STAGE_OVER: "{0} 第 {1} 天，超了限期 {2} 天", "{0}, day {1}, over its limit of {2}";
    ENTERED: "{0}，{1} 天", "{0} for {1} {1:day|days}";
    FIRST_DAY_AHEAD: "{0}，进栏日期在今天之后", "{0}, entered on a day to come";
    CLOCK: "客户上次行动 {0} 天前", "the customer last acted {0} {0:day|days} ago";
    CLOCK_YESTERDAY: "客户昨天有行动", "the customer acted yesterday";
    CLOCK_TODAY: "客户今天有行动", "the customer acted today";
    CLOCK_NEW: "客户还没有行动", "no action by the customer yet";
    WHY_LOST: "{0}：{1}", "{0}: {1}";
    LOST_IN: "丢在「{0}」，可以从那里救回", "lost at \"{0}\", where it can be taken up again";
    LAST_OUTCOME: "上次结果 {0}", "last outcome {0}";
    GRADE_A: "A级", "Grade A";
    GRADE_B: "B级", "Grade B";
    GRADE_C: "C级", "Grade C";
    GRADE_D: "D级", "Grade D";
    HELD_BACK: "四项全中，但有急警示「{0}」，所以是 B级", "all four, but the urgent alert \"{0}\" holds it at Grade B";
    SOME_ALERT: "去 1+2+1 看", "see the tracker";
    POSITIONS_YES: "站位齐", "positions held";
    POSITIONS_NO: "站位不齐", "positions not held";
    BUYER_YES: "见过买主，有下一步", "a buyer met, a next action";
    BUYER_NO: "没见到买主，或没有下一步", "no buyer met, or no next action";
    AMOUNT_YES: "金额够大", "amount is large enough";
    AMOUNT_NO: "金额不到中位数", "amount below the median";
    CLOSE_YES: "90 天内成交", "closes within 90 days";
    CLOSE_NO: "90 天内不成交", "no close within 90 days";
    OUTCOME_YES: "客户近期有行动", "the customer acted lately";
    OUTCOME_NO: "客户近期没行动", "no recent action by the customer";
    OWED: "欠：{0}", "owes: {0}";
    OWED_PROOF: "一件客户做了的事", "proof that the customer acted";
    OWED_ORDER: "签字的订单", "a signed order";
    OWED_CHECKS: "{0} 项检查", "{0} {0:check|checks}";
    OWED_INVOICE: "发票", "an invoice";
    OWED_BALANCE: "没收齐的 {0}", "{0} still to come in";
    SIGN_ORDER: "单", "order";
    SIGN_ADVANCE: "进", "adv.";
    SIGN_BROKEN: "空", "brk.";
    SIGN_CONTINUATION: "停", "cont.";
    SIGN_NO_SALE: "无", "no";
    SIGN_NONE: "-", "-";
    TARGET: "目标客户", "Target";
    ANALYSE: "客户分析", "Analyse";
    TRUST: "建立信任", "Trust";
    NEEDS: "挖掘需求", "Needs";
    VALUE: "呈现价值", "Value";
    COMMITMENT: "赢取承诺", "Commitment";
    COLLECTION: "回收账款", "Collection";
    PAID: "已回款", "Paid";
    LOST: "丢单", "Lost";
    LOST_PRICE: "输在价格", "price";
    LOST_RIVAL: "输给对手", "rival";
    LOST_CANCELLED: "项目取消", "cancelled";
    LOST_NO_ACCESS: "没见到人", "no access";
    LOST_LATE: "去晚了", "too late";
    LOST_OTHER: "别的原因", "other";
}

/// What a grade is called.
#[must_use]
pub const fn grade(of: GradeLetter) -> Phrase {
    match of {
        GradeLetter::A => GRADE_A,
        GradeLetter::B => GRADE_B,
        GradeLetter::C => GRADE_C,
        GradeLetter::D => GRADE_D,
    }
}

/// What a test of the grade says when it is passed, or not.
#[must_use]
pub const fn test(of: GradeTest, size: SaleSize, passed: bool) -> Phrase {
    match (of, passed) {
        (GradeTest::Positions, true) if matches!(size, SaleSize::Small) => BUYER_YES,
        (GradeTest::Positions, false) if matches!(size, SaleSize::Small) => BUYER_NO,
        (GradeTest::Positions, true) => POSITIONS_YES,
        (GradeTest::Positions, false) => POSITIONS_NO,
        (GradeTest::Amount, true) => AMOUNT_YES,
        (GradeTest::Amount, false) => AMOUNT_NO,
        (GradeTest::Close, true) => CLOSE_YES,
        (GradeTest::Close, false) => CLOSE_NO,
        (GradeTest::Outcome, true) => OUTCOME_YES,
        (GradeTest::Outcome, false) => OUTCOME_NO,
    }
}

/// What a card owes, by what weighs most.
#[must_use]
pub const fn debt(of: DebtKind) -> Phrase {
    match of {
        DebtKind::Proof => OWES_PROOF,
        DebtKind::Money => OWES_MONEY,
        DebtKind::Checks => OWES_CHECKS,
    }
}

/// The sign of the last outcome on a card.
#[must_use]
pub const fn sign(of: Option<Ending>) -> Phrase {
    match of {
        Some(Ending::As(Outcome::Order)) => SIGN_ORDER,
        Some(Ending::As(Outcome::Advance)) => SIGN_ADVANCE,
        Some(Ending::As(Outcome::Continuation)) => SIGN_CONTINUATION,
        Some(Ending::As(Outcome::NoSale)) => SIGN_NO_SALE,
        Some(Ending::BrokenAdvance) => SIGN_BROKEN,
        None => SIGN_NONE,
    }
}

/// What a column is called where there is little room.
#[must_use]
pub const fn stage(of: Stage) -> Phrase {
    match of {
        Stage::Target => TARGET,
        Stage::Analyse => ANALYSE,
        Stage::Trust => TRUST,
        Stage::Needs => NEEDS,
        Stage::Value => VALUE,
        Stage::Commitment => COMMITMENT,
        Stage::Collection => COLLECTION,
        Stage::Paid => PAID,
        Stage::Lost => LOST,
    }
}

/// Why a project was lost, in a word.
#[must_use]
pub const fn lost(of: LostReason) -> Phrase {
    match of {
        LostReason::Price => LOST_PRICE,
        LostReason::Rival => LOST_RIVAL,
        LostReason::Cancelled => LOST_CANCELLED,
        LostReason::NoAccess => LOST_NO_ACCESS,
        LostReason::Late => LOST_LATE,
        LostReason::Other => LOST_OTHER,
    }
}
