//! These phrases are those of invoices, payments and promises to pay: the page, its forms, and what each of them did.

use super::Phrase;
use domain::collection::CollectionRung;
use domain::meeting::PromiseStatus;

phrases! {
    TITLE: "发票和回款", "Invoices and payments";
    ALL_PROJECTS: "全部项目", "all projects";
    NUMBER: "发票号", "Number";
    ISSUED: "开票", "Issued";
    DUE: "到期", "Due";
    AMOUNT: "金额", "Amount";
    PAID: "已收", "Paid";
    LEFT: "还欠", "Left";
    STATE: "状况", "How it stands";
    UNNUMBERED: "没写号", "no number";
    PART: "第 {0} 期", "part {0}";
    PART_REST: "余款", "the rest";
    LATE: "逾期 {0} 天", "{0} d late";
    DUE_TODAY: "今天到期", "due today";
    DUE_IN: "{0} 天后到期", "due in {0} d";
    NOT_ISSUED: "还没开出", "not issued yet";
    SETTLED: "付清", "paid";
    TAKEN_OFF: "抵掉了", "taken off";
    CREDIT_LEFT: "没抵完", "credit left";
    OVERPAID: "多付", "paid too much";
    CREDIT: "红字", "credit";
    PROMISED: "答应 {0}", "promised {0}";
    PROMISED_SHORT: "答应 {0}", "by {0}";
    WORD_BROKEN: "说了没付", "word broken";
    TOTAL: "还欠 {0}", "Open: {0}";
    TOTAL_LATE: "其中逾期 {0}", "late: {0}";
    TOTAL_CREDIT: "红字和多付已抵掉 {0}", "credits and over-payments took {0} off";
    TOTAL_OURS: "他们多付了 {0}，记着抵下一张", "they are {0} ahead: it pays the next invoice";
    TOTAL_NONE: "都付清了", "Nothing is open";
    NOT_INVOICED: "订单还有 {0} 没开票", "not invoiced yet: {0}";
    NETTED: "按客户合起来算", "netted over the customer";
    EMPTY_TITLE: "这里放发票、回款和客户答应付款的日子。", "Invoices live here, with what came in and what was promised.";
    EMPTY: "开了第一张就记在这里：按 {0}。", "Note the first one when it is issued: press {0}.";
    LOG_EMPTY: "还没有回款，也没催过。", "Nothing came in yet, and nobody asked.";
    LOG: "往来", "What happened";
    LOG_ISSUED: "{0} 开票，{1} 到期", "issued {0}, due {1}";
    LOG_PARTS: "{0} 开票，分 {1} 期，{2} 到 {3}", "issued {0}, {1} parts, due {2} to {3}";
    LOG_TAKEN_OFF: "红字和多付抵掉 {0}", "credits took {0} off";
    LOG_PAID: "收到 {0}", "{0} came in";
    LOG_REFUND: "退回 {0}", "{0} given back";
    LOG_EARLY: "早于开票", "before the invoice";
    LOG_PROMISE: "答应 {1} 付 {0}", "promised {0} by {1}";
    LOG_CAUSE: "没付的原因：{0}", "why it is not paid: {0}";
    LOG_OFF_LADDER: "先谈清楚，不往上催", "settle that first, no further step";
    PENDING: "等着", "waiting";
    KEPT: "做到了", "kept";
    BROKEN: "没兑现", "broken";
    NEW_INVOICE: "开一张发票", "New invoice";
    EDIT_INVOICE: "改发票", "Invoice";
    NEW_CREDIT: "开一张红字", "Credit note";
    NEW_PROMISE: "客户答应付款", "Promise to pay";
    CAUSE: "为什么没付", "Why it is unpaid";
    NEW_STEP: "催款一步", "Collection step";
    EDIT_STEP: "改催款的一步", "Collection step";
    ISSUED_ON: "哪天开的", "Issued on";
    FALLS_DUE: "哪天到期", "Due on";
    INSTALMENTS: "怎么分期", "Instalments";
    FOR_WHAT: "开的什么", "What it is for";
    CREDIT_AMOUNT: "红字金额", "Credit";
    PROMISED_AMOUNT: "答应付多少", "How much";
    PROMISED_BY: "答应哪天", "By when";
    PROMISED_ON: "哪天说的", "Said on";
    PROMISE_STATE: "做到没有", "Kept or broken";
    RUNG: "催到哪一步", "Step";
    STEP_TEXT: "怎么催的", "In a line";
    STEP_ON: "哪天", "On";
    HINT_NUMBER: "打印在发票上的号", "as printed on the invoice";
    HINT_FALLS_DUE: "分期里写了余款的日子，就空着", "may stay empty where the parts name the last day";
    HINT_INSTALMENTS: "如 30% 2026-02-01，余款 2026-04-01；一次付就空着", "30% 2026-02-01, rest 2026-04-01; empty if all at once";
    HINT_SIGNED: "125,000、12.5万；红字写负数", "125,000 or 12.5k; below zero is a credit";
    HINT_CREDIT: "写正数，记下来是抵掉的", "write it as a plain amount: it is taken off";
    HINT_NOTE: "一句话：什么货、哪一批", "a line: which goods, which delivery";
    HINT_RECEIVED: "125,000、12.5万；退回去的写负数", "125,000 or 12.5k; below zero is given back";
    REST_WORDS: "余款|尾款|其余|剩下|剩下的|余下", "rest|remainder|balance|remaining";
    REST_WORD: "余款", "rest";
    NOT_A_PART: "「{0}」看不出是金额、百分比还是余款。", "'{0}' is no amount, share or 'rest'.";
    PART_NEEDS_DAY: "「{0}」后面要写到期的日子。", "Write the day on which '{0}' falls due.";
    BY_TERMS: "按账期该是 {0}。", "By their terms it would be {0}.";
    DUE_BEFORE_ISSUED: "早于开票日，两个里有一个不对？", "Before it was issued: is one of them wrong?";
    A_CREDIT: "负数是红字：从他们欠的里抵掉。", "Below zero is a credit, taken off what they owe.";
    A_REFUND: "负数是退回去的钱。", "Below zero is money given back.";
    MORE_THAN_ORDER: "订单还没开票的只有 {0}。", "Only {0} of the order is not invoiced yet.";
    TWICE_HERE: "这个客户已经有「{0}」了，换个号。", "They have an invoice {0} already: use another number.";
    TWICE_ELSEWHERE: "「{1}」也有一张「{0}」，是不是打错了？", "{1} has an invoice {0} too: is it a slip?";
    COMES_TO: "{0}。", "{0}.";
    ONE_PART: "{1} 到期 {0}", "{0} on {1}";
    SPLIT_CREDIT: "红字不分期：清空分期。", "A credit has no instalments: clear them.";
    SPLIT_EMPTY: "有一期是零，去掉它。", "One of the parts comes to nothing: take it out.";
    SPLIT_NOT_LAST: "「余款」只写一次，写在最后。", "Write the rest once, and last.";
    SPLIT_TOO_MUCH: "几期加起来比发票多 {0}。", "The parts come to {0} more than the invoice.";
    SPLIT_TOO_EARLY: "最后一笔不能早于 {0} 那一期。", "The rest cannot fall due before the part of {0}.";
    SPLIT_NO_DAY: "写上到期的日子；这个客户没谈账期。", "Write the day it falls due: no terms are agreed with them.";
    LACKS_AMOUNT: "先写金额。", "Write the amount first.";
    PROMISE_BEFORE: "答应的日子早于说的那天。", "The day lies before the day they said so.";
    MORE_THAN_LEFT: "比还欠的 {0} 多。", "More than the {0} left.";
    INVOICE_NOTED: "「{2}」开了发票 {0}，{1}。", "{2}: invoice {0} of {1} noted.";
    INVOICE_CHANGED: "改了发票 {0}。", "Changed invoice {0}.";
    CREDIT_NOTED: "「{2}」开了红字 {0}，抵掉 {1}。", "{2}: credit note {0} takes {1} off.";
    INVOICE_REMOVED: "删了发票 {0}，{1}。", "Removed invoice {0} of {1}.";
    PAYMENT_CHANGED: "改了一笔回款：{0}。", "Changed a payment: {0}.";
    PAYMENT_REMOVED: "删了一笔回款：{0}。", "Removed a payment of {0}.";
    PAYMENT_REFUND: "「{1}」退回 {0}。", "{1}: {0} given back.";
    AND_KEPT: "{0} 客户说话算数，记成做到了。", "{0} Their promise is kept.";
    PROMISE_NOTED: "客户答应 {1} 付 {0}，到时候会问。", "They promised {0} by {1}; Today will ask then.";
    PROMISE_CHANGED: "改了一个付款的答应：{0}。", "Changed a promise to pay {0}.";
    PROMISE_REMOVED: "删了一个付款的答应：{0}。", "Removed a promise to pay {0}.";
    PROMISE_KEPT: "{0} {1}：答应付的，付了。", "{0}, {1}: the promise to pay was kept.";
    PROMISE_BROKEN: "{0} {1}：答应付的，没付。", "{0}, {1}: the promise to pay was broken.";
    STEP_NOTED: "记了催款的一步：{0}。", "Collection step noted: {0}.";
    STEP_CHANGED: "改了催款的一步：{0}。", "Changed a collection step: {0}.";
    STEP_REMOVED: "删了催款的一步：{0}。", "Removed a collection step: {0}.";
    NO_INVOICE: "先挑一张发票，或者开一张。", "Choose an invoice first, or note a new one.";
    NO_PROJECT: "这个客户还没有项目，发票没处放；先建项目。", "This customer has no project to invoice: add one first.";
    ONLY_PROMISES: "这一行不是答应付款，没什么好问的。", "This line is no promise to pay: nothing to answer.";
    NO_PROMISE: "这张发票上没有等着的答应。", "No promise waits on this invoice.";
    NOTHING_LOGGED: "这张发票还没有往来。", "Nothing happened to this invoice yet.";
    CREDIT_HAS_NONE: "红字没什么可催的。", "A credit is nothing to ask money for.";
    UNSAID: "没问过", "not asked yet";
    CAUSE_DISPUTE: "有争议：先答复，再谈钱", "dispute: answer it before asking for money";
    CAUSE_PROCESS: "在走流程：问清卡在谁手里", "their process: find out whose desk it lies on";
    CAUSE_NO_CASH: "没钱：谈分期，要日子", "no cash: agree parts and days";
    CAUSE_UNWILLING: "有钱不想付：一步一步往上催", "unwilling: go up the ladder step by step";
    RUNG_NONE: "不在阶梯上的", "beside the ladder";
    RUNG_BEFORE_DUE: "到期前：提醒一声", "before due: a reminder";
    RUNG_ON_DUE: "到期当天：问一句", "on the day: a question";
    RUNG_WEEK: "过 7 天：再问，约日子", "7 days: ask again, agree a day";
    RUNG_STATEMENT: "过 15 天：对账单，请签字", "15 days: a statement to sign";
    RUNG_CASH_ONLY: "过 30 天：新单只收现款", "30 days: new orders for cash only";
    RUNG_LETTER: "过 60 天：催款函", "60 days: a demand letter";
    RUNG_COUNSEL: "请教律师", "ask counsel";
}

/// The causes in the order of the choice, behind that nobody asked.
pub const CAUSES: &[Phrase] = &[UNSAID, CAUSE_DISPUTE, CAUSE_PROCESS, CAUSE_NO_CASH, CAUSE_UNWILLING];

/// The rungs in the order of the choice, behind a step beside the ladder.
pub const RUNGS: &[Phrase] =
    &[RUNG_NONE, RUNG_BEFORE_DUE, RUNG_ON_DUE, RUNG_WEEK, RUNG_STATEMENT, RUNG_CASH_ONLY, RUNG_LETTER, RUNG_COUNSEL];

/// The states of a promise in the order of the choice.
pub const PROMISE_STATES: &[Phrase] = &[PENDING, KEPT, BROKEN];

/// A rung of the ladder.
#[must_use]
pub const fn rung(of: CollectionRung) -> Phrase {
    match of {
        CollectionRung::BeforeDue => RUNG_BEFORE_DUE,
        CollectionRung::OnDue => RUNG_ON_DUE,
        CollectionRung::WeekLate => RUNG_WEEK,
        CollectionRung::Statement => RUNG_STATEMENT,
        CollectionRung::CashOnly => RUNG_CASH_ONLY,
        CollectionRung::DemandLetter => RUNG_LETTER,
        CollectionRung::Counsel => RUNG_COUNSEL,
    }
}

/// How a promise to pay stands.
#[must_use]
pub const fn promise_state(of: PromiseStatus) -> Phrase {
    match of {
        PromiseStatus::Promised => PENDING,
        PromiseStatus::Kept => KEPT,
        PromiseStatus::Broken => BROKEN,
    }
}
