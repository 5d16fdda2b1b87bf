//! These phrases are those of the forms that move a project, lose or revive it, and record a payment.

use super::Phrase;
use domain::project::LostReason;

phrases! {
    LOSE: "丢单", "Lost";
    WAIVE: "这一条不适用", "This check does not apply";
    STAGES: "阶段的期限与成交率", "Limits and chances of the stages";
    NEW_TARGET: "定一个季度目标", "A target for a quarter";
    TARGET: "季度目标", "Target of a quarter";
    PAYMENT: "收到一笔款", "Money that came in";
    TITLE: "推进项目", "Move a project";
    MOVE_ON: "推进：{0} > {1}", "Move on: {0} > {1}";
    MOVE_BACK: "退回：{0} > {1}", "Step back: {0} > {1}";
    MOVED: "{0}：进到「{1}」。", "{0}: now at '{1}'.";
    MOVED_PROOF: "{0}：进到「{1}」，凭证是 {2}。", "{0}: now at '{1}', proved by {2}.";
    MOVED_MARKED: "{0}：进到「{1}」，卡片带着记号。", "{0}: now at '{1}', and the card carries a mark.";
    MOVED_BACK: "{0}：退回「{1}」。", "{0}: back at '{1}'.";
    MOVED_PAID: "{0}：款都到齐了，「{1}」。", "{0}: all the money is in, so it is '{1}'.";
    LEAPT: "{0}：直接进到「{1}」，凭证是 {2}。跳过了{3}。", "{0}: straight to '{1}', proved by {2}. Skipped: {3}.";
    LEAPT_MARKED: "{0}：直接进到「{1}」，凭证是 {2}。跳过了{3}；卡片带着记号。", "{0}: straight to '{1}', proved by {2}. Skipped: {3}. The card carries a mark.";
    ORDER_CARRIES: "手里有{0}：可以直接进到「{1}」。", "You hold {0}: it can go straight to '{1}'.";
    BOOKED: "{0}{1} 记到账，到账日 {2}。", "{0} {1} is booked as received on {2}.";
    OPEN_ON: "没付清的：{0}。", "Open on {0}.";
    INVOICE_CALLED: "{0}", "{0}";
    UNNUMBERED: "{0} 到期、没写发票号的那张", "the one without a number, due {0}";
    PROOF_OF: "{0} 的{1}：{2}", "the {1} of {0}: {2}";
    PROOF_PLAIN: "{0} 的{1}", "the {1} of {0}";
    REVIVED: "{0}：救回来了，接着做「{1}」。", "{0}: taken up again at '{1}'.";
    LOST_NOW: "{0}：记为丢单，停在「{1}」。", "{0}: lost at '{1}'.";
    NOTHING_BEYOND: "款都收齐了，后面没有阶段了。", "All the money is in: there is no stage beyond.";
    NOTHING_BEFORE: "已经在第一个阶段；不想追了，就记为丢单。", "This is the first stage. If you no longer pursue it, record it as lost.";
    STANDS_THERE: "它已经在「{0}」了。", "It stands at '{0}' already.";
    MEANWHILE: "它这会儿已经在「{0}」了；关上重开，看看还差什么。", "It stands at '{0}' meanwhile: close this and look again at what is missing.";
    LOST_REVIVES: "它已经丢了；在漏斗上把它「{0}」，就从「{1}」接着做。", "It is lost; '{0}' on the funnel takes it up again at '{1}'.";
    LOST_ALREADY: "已经丢了；先把它救回来，再移动。", "It is lost already; take it up again before moving it.";
    PAID_NOT_LOST: "款都收齐了，不能算丢单；真要改，先退回「{0}」。", "All the money is in, so it cannot be lost. To change that, step back to '{0}' first.";
    NEVER_LOST: "它没有丢，不用救回。", "It is not lost, so there is nothing to take up again.";
    KEEP_IT: "留着，当人情办", "keep, as a courtesy";
    DROP_IT: "不要了", "drop";
    OPEN_ACTIONS: "没办的行动", "Open actions";
    OPEN_PROMISES: "客户还没兑现的", "Their promises";
    COMING_MEETINGS: "约好的会谈", "Coming meetings";
    OPEN_ACTIONS_ARE: "还没办的：{0}", "Not done yet: {0}";
    OPEN_PROMISES_ARE: "客户答应过、还没兑现的：{0}", "Promised by them and still open: {0}";
    COMING_MEETINGS_ARE: "后面约好的：{0}", "Still to come: {0}";
    AND_ALSO: "{0}；{1}", "{0}; {1}";
    LOOSE_END: "{0}", "{0}";
    LOOSE_MEETING: "{0} {1}", "{0} {1}";
    OWNER: "负责人", "Owner";
    CONTACT: "一位联系人", "One contact";
    HINT_CONTACT: "客户那边一个人的名字", "the name of one person on their side";
    CHECKS: "还开着的检查点", "Open checks";
    HINT_TICK: "空格打勾：今天办了", "space: done today";
    TICKED: "勾了 {0} / {1}", "{0} of {1} ticked";
    PROOF: "用哪次作凭证", "Proved by";
    INVOICE: "发票号", "Invoice number";
    HINT_INVOICE: "开了票才填；空着就不记发票", "only once it is issued; empty records none";
    INVOICE_AMOUNT: "开票金额", "Invoice amount";
    INVOICE_DUE: "哪天到期", "Due";
    HINT_INVOICE_DUE: "空着就是今天到期", "empty is due today";
    PAID_ON: "全部到账于", "All paid on";
    HINT_PAID_ON: "把没付的都记为这天到账；没到账就空着", "books all that is open on that day; empty if not in";
    REASON: "理由", "Reason";
    HINT_PURSUE: "为什么值得追", "why it is worth pursuing";
    HINT_BACK: "哪里没站住，要回去补", "what did not hold and has to be done again";
    ANYWAY: "照样推进，因为", "Move it anyway";
    HINT_ANYWAY: "不补也能走，写下为什么；卡片会带记号", "why it moves without that; the card is marked";
    NEED_OWNER: "负责人", "an owner";
    NEED_CONTACT: "一位联系人的名字", "the name of one contact";
    NEED_REASON: "理由", "a reason";
    NEED_CHECKS: "{0} 个检查点", "{0} open {0:check|checks}";
    NEED_PROOF: "过关凭证", "a proof";
    NEED_ORDER: "签下的订单", "a signed order";
    NEED_INVOICE: "一张发票", "an invoice";
    NEED_MONEY: "{0} 还没到账", "{0} still to come in";
    NEED_REFUND: "多付的 {0} 要退", "{0} paid too much, to be given back";
    NEED_FIRST: "先到「{0}」", "'{0}' first";
    NEED_ANOTHER: "另一个阶段", "another stage";
    LIST: "{0}、{1}", "{0}, {1}";
    GATE_OPEN: "条件齐了，可以推进。", "Nothing is missing: the gate is open.";
    GATE_PROVED: "条件齐了，凭证是 {0}。", "Nothing is missing; it is proved by {0}.";
    GATE_PAYS: "条件齐了；记 {0} 到账。", "Nothing is missing; {0} is booked as received.";
    GATE_BACK: "退得回去，理由留在历史里。", "It can go back; the history keeps the reason.";
    STILL_MISSING: "还差：{0}。", "Still missing: {0}.";
    ANYWAY_MISSING: "还差：{0}。有了理由，照样推进。", "Missing: {0}. With the reason it moves all the same.";
    MISSING_OR_REASON: "还差：{0}。补上，或者写一句理由照样推进。", "Missing: {0}. Put it right, or write why it moves all the same.";
    MISSING_SUPPLY: "还差：{0}。补上就能走。", "Missing: {0}. Put it right and it moves.";
    CARRIES_MARK: "卡片会带着记号，直到补上：{0}。", "The card carries a mark until this is made good: {0}.";
    WHAT_COUNTS: "什么算凭证：{0} 以来签下的订单，或者客户做到了、还没到期的进展；一次会谈只能当一次凭证。", "What counts: an order signed since {0}, or a step they agreed since then, kept or not due yet. One meeting counts once.";
    WHAT_COUNTS_ORDER: "只有签下的订单算数，进展不算。签了，就把那次会谈的结果记下来。", "Only a signed order counts here, never an advance. Once it is signed, record how that meeting ended.";
    INVOICE_LACKS_AMOUNT: "发票「{0}」没有金额；写上金额，或者把发票号清空。", "Invoice {0} has no amount: write it, or clear the number.";
    INVOICE_LACKS_NUMBER: "这张发票没有发票号；写上，或者把金额和到期日改回原样。", "The invoice has no number: write it, or put its amount and due day back as they were.";
    NOT_A_ZERO_INVOICE: "零元的发票不算发票。", "An invoice of zero is none.";
    BEFORE_INVOICE: "这天早于开票日 {0}；是预付就没错。", "Before the invoice ({0}): fine if paid ahead.";
    NOT_AHEAD: "这一天还没到；到账了再记。", "That day lies ahead: record it once the money is in.";
    LOST_WHY: "为什么丢的", "Why";
    LOST_WORDS: "怎么回事", "In words";
    HINT_LOST_WORDS: "客户的原话最好", "best in the customer's own words";
    LOST_TO: "输给了谁", "Lost to";
    HINT_LOST_TO: "对手的名字；没有就空着", "the rival's name; empty where there was none";
    LOST_NEEDS_WORDS: "选了「{0}」，就写一句怎么回事。", "For '{0}', say in a sentence what happened.";
    LOST_KEPT: "历史都留着；以后能从「{0}」接着做。", "The history stays; it can be taken up again at '{0}'.";
    LOST_UNSAID: "先选一个", "choose why";
    LOST_CHOOSE: "先选丢单的原因：以后数得出哪一种丢得最多。", "Choose why it was lost first: only then can losses be counted by reason.";
    LOST_PRICE: "价格：对手便宜", "price: a rival was cheaper";
    LOST_RIVAL: "对手站得更稳", "a rival was better placed";
    LOST_CANCELLED: "项目没了：钱或计划撤了", "cancelled: the money or the plan went";
    LOST_NO_ACCESS: "没见到拍板的人", "never met who decides";
    LOST_LATE: "我们去晚了", "we came too late";
    LOST_OTHER: "别的原因", "something else";
    DAYS_TARGET: "目标客户 天数", "Target: days";
    DAYS_ANALYSE: "客户分析 天数", "Analyse: days";
    DAYS_TRUST: "建立信任 天数", "Trust: days";
    DAYS_NEEDS: "挖掘需求 天数", "Needs: days";
    DAYS_VALUE: "呈现价值 天数", "Value: days";
    DAYS_COMMITMENT: "赢取承诺 天数", "Commitment: days";
    DAYS_COLLECTION: "回收账款 天数", "Collection: days";
    CHANCE_TARGET: "目标客户 %", "Target: %";
    CHANCE_ANALYSE: "客户分析 %", "Analyse: %";
    CHANCE_TRUST: "建立信任 %", "Trust: %";
    CHANCE_NEEDS: "挖掘需求 %", "Needs: %";
    CHANCE_VALUE: "呈现价值 %", "Value: %";
    CHANCE_COMMITMENT: "赢取承诺 %", "Commitment: %";
    CHANCE_COLLECTION: "回收账款 %", "Collection: %";
    HINT_LIMIT: "停留超过这么多天算停滞，1 到 999", "stale when it stands longer than this; 1 to 999";
    HINT_CHANCE: "走到这里，多大可能成交；0 到 100 的整数", "how likely an order is from here; 0 to 100, whole";
    NOT_WHOLE: "这里写整数，0 到 100。", "Write it in whole percent, 0 to 100.";
    CHANCE_FALLS: "比上一阶段的 {0}% 还低；可以这样，想好就行。", "Below the {0}% before it: fine if you mean it.";
    WHOSE: "谁的目标", "Whose";
    HINT_WHOSE: "打名字或拼音首字母；空着是大家一起的", "a few letters of a name; empty is all of us";
    QUARTER: "哪个季度", "Quarter";
    HINT_QUARTER: "2026Q1、一季度、明年三季度、下季度", "2026Q1, Q1, Q3 2027, next quarter";
    NOT_A_QUARTER: "看不出是哪个季度；写 2026Q1、一季度。", "Not a quarter: try 2026Q1, Q1 or next quarter.";
    NO_SUCH_QUARTER: "没有第 {0} 季度，一年四个。", "There is no quarter {0}: a year has four.";
    AMOUNT: "目标金额", "Amount";
    NOT_A_TARGET: "目标定成零，等于已经完成；写个大于零的数。", "A target of zero is reached already: write more.";
    NOT_TWICE: "这个季度已经定过 {0}，会换成新的。", "{0} is set already: this replaces it.";
    TARGET_SET: "定好了：{0} 目标 {1}。", "Set: {1} for {0}.";
    TARGET_REPLACED: "{0} 的目标从 {1} 换成 {2}。", "The target for {0} was {1} and is {2} now.";
    TARGET_SAME: "{0} 的目标已经是 {1}，没有变。", "The target for {0} is {1} already; nothing changed.";
    TARGET_REMOVED: "删了 {0} 的目标。", "Removed the target for {0}.";
    RECEIVED: "到账金额", "Amount";
    RECEIVED_ON: "哪天到账", "Came in on";
    NOT_A_PAYMENT: "到账零元，等于没到；写实际收到的数。", "Zero is no payment: write what really came in.";
    TOO_MUCH: "比没付的 {0} 还多；多付的也记得下。", "More than the {0} open: fine if it came in.";
    PAYMENT_LEFT: "「{2}」收到 {0}，这张发票还差 {1}。", "{2}: {0} came in; {1} of this invoice is still open.";
    PAYMENT_ALL: "「{1}」收到 {0}，这张发票结清了。", "{1}: {0} came in: this invoice is settled.";
    PAYMENT_OVER: "「{2}」收到 {0}，这张发票多付了 {1}。", "{2}: {0} came in: {1} more than this invoice asks.";
    NOTHING_WEIGHED: "金额是零，在漏斗里没有分量。", "An amount of zero weighs nothing in the funnel.";
    BEFORE_OPENED: "早于立项日 {0}，两个里有一个不对？", "Before it opened ({0}): is one of them wrong?";
    AFTER_CLOSE: "晚于成交日 {0}，两个里有一个不对？", "After its close ({0}): is one of them wrong?";
}

/// The reasons to lose a project, in the order they are offered; before them that none is chosen.
pub const LOST_REASONS: &[Phrase] =
    &[LOST_UNSAID, LOST_PRICE, LOST_RIVAL, LOST_CANCELLED, LOST_NO_ACCESS, LOST_LATE, LOST_OTHER];

/// What a reason to lose a project is called.
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
