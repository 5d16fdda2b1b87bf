//! These phrases are those of the collection ladder: which rung is due, why an invoice is not paid, and what was noted.

use super::Phrase;
use domain::collection::CollectionRung;
use domain::invoice::OverdueCause;

phrases! {
    KEY_TAKEN: "这一级做了", "Rung taken";
    HEAD: "要开口的 {0} 笔，共 {1}", "{0} to ask for, {1}";
    HEAD_REST: "另有 {0} 笔在等", "{0} more waiting";
    CLASS_ONLY: "课堂上只看课堂客户的账，谁负责都算。", "A class looks at its own customer's money only, whoever is responsible.";
    NOTHING: "今天没有要催的。到期前 {0} 天内和逾期的款，会按阶梯排到这里。", "Nothing is to be asked for today. What falls due within {0} {0:day|days}, and what is late, lines up here by rung.";
    BEFORE_DUE: "到期前提醒", "before due";
    ON_DUE: "到期日", "due";
    WEEK_LATE: "满一周", "a week late";
    STATEMENT: "签对账单", "statement";
    CASH_ONLY: "新单现款", "cash only";
    DEMAND_LETTER: "催款函", "demand letter";
    COUNSEL: "请教律师", "ask counsel";
    DISPUTE: "有争议", "dispute";
    PROCESS: "走流程", "process";
    NO_CASH: "没钱", "no cash";
    UNWILLING: "不想付", "unwilling";
    UNKNOWN: "原因没问清", "cause not named";
    LATE: "晚 {0} 天", "{0} {0:day|days} late";
    TODAY: "今天到期", "due today";
    AHEAD: "还有 {0} 天", "in {0} {0:day|days}";
    OFF_LADDER: "先答复争议", "answer first";
    PROMISED: "答应 {0} 付", "promised {0}";
    TAKEN: "{0} 做过", "done {0}";
    BARE: "没写号的发票", "unnumbered invoice";
    PART: "{0} 的一期", "part of {0}";
    CAUSE: "原因：{0}", "Cause: {0}";
    SAY_TO: "对 {0} 这样说", "How to put it to {0}";
    SAY_ANY: "可以这样说", "How to put it";
    SAY_AFTER: "谈不成再说", "If that fails";
    ANSWER_TITLE: "先答复，再谈付款", "Answer first, then ask";
    OF_ESTIMATE: "照 {0} 的线索", "by the clues of {0}";
    STEP_TAKEN: "{0}：「{1}」记为今天做了。", "{0}: {1}, noted as done today.";
    NAME_CAUSE: "先弄清为什么没付，再记这一级。", "First name why it is not paid, then note the rung.";
    ANSWER_FIRST: "有争议的先答复；答复之前不往上走。", "Answer the dispute first; until then it goes no further up.";
    TAKEN_ALREADY: "这一级已经做了，下一级还没到日子。", "This rung is taken, and the next one is not due yet.";
    PROMISE_WAITS: "对方答应的日子还没到；到了没付，再往上走。", "Their promise is not due yet. If it passes unpaid, go on then.";
    ASK_BY: "答应哪天付清 {0}：", "By which day will they pay {0}: ";
    HINT_BY: "+3、周五、12-31", "+3, fri, 12-31";
    BY_PAST: "答应的日子不能在今天以前。", "A promise cannot be for a day before today.";
    PROMISE_NOTED: "{0}：答应 {1} 付 {2}。", "{0}: promised {2} by {1}.";
}

/// What a rung is called.
#[must_use]
pub const fn rung(rung: CollectionRung) -> Phrase {
    match rung {
        CollectionRung::BeforeDue => BEFORE_DUE,
        CollectionRung::OnDue => ON_DUE,
        CollectionRung::WeekLate => WEEK_LATE,
        CollectionRung::Statement => STATEMENT,
        CollectionRung::CashOnly => CASH_ONLY,
        CollectionRung::DemandLetter => DEMAND_LETTER,
        CollectionRung::Counsel => COUNSEL,
    }
}

/// Why it is not paid.
#[must_use]
pub const fn cause(cause: Option<OverdueCause>) -> Phrase {
    match cause {
        None => UNKNOWN,
        Some(OverdueCause::Dispute) => DISPUTE,
        Some(OverdueCause::Process) => PROCESS,
        Some(OverdueCause::NoCash) => NO_CASH,
        Some(OverdueCause::Unwilling) => UNWILLING,
    }
}
