//! These phrases are those of the ageing: how old the open money is, what delay has cost, and how customers keep their word.

use super::Phrase;
use domain::credit::ageing::{AgeBucket, AgeingBasis, Debt, PERIOD};
use domain::lang::Lang;
use domain::money::Money;

phrases! {
    KEY_AS_OF: "截至哪天", "As of";
    KEY_MONTH_BEFORE: "上个月底", "Month before";
    KEY_MONTH_AFTER: "下个月底", "Month after";
    KEY_TODAY: "回到今天", "Back to today";
    KEY_BASIS: "从哪天算", "Basis";
    AS_OF: "截至 {0}", "As of {0}";
    AS_OF_TODAY: "截至今天 {0}", "As of today, {0}";
    AS_OF_NOW: "账龄截至 {0}：之后开的发票、到的款都不算。", "Aged as of {0}: what was invoiced or paid later is not seen.";
    ASK_DAY: "截至哪天：", "As of which day: ";
    HINT_DAY: "{0}、上季末、上月底、-30", "{0}, last quarter, last month, -30";
    NOT_A_DAY_PAST: "看不出是哪一天；可以写 {0}、上季末、上月底、去年底、-30。", "Not a day: try {0}, last quarter, last month, last year or -30.";
    NO_SUCH_DAY: "日历上没有再远的日子了。", "The calendar ends here.";
    IS_TODAY: "已经是今天的账了。", "This is as of today already.";
    BY_DUE: "从到期日算", "from the due day";
    BY_INVOICE: "从开票日算", "from the invoice day";
    OWED_BY: "{0} 家有账", "{0} with open money";
    OWED_BY_OF: "{1} 家里的 {0} 家", "{0} of {1} with open money";
    NOBODY_OWES: "这一天没有人欠款。发票记在项目里，开出来就会排到这里。", "Nobody owes anything on this day. Invoices are noted with their project and appear here once issued.";
    NO_MATCH: "没有找到这样的客户。", "No such customer here.";
    NOT_DUE: "没到期", "not due";
    ISSUED_THEN: "当天开的", "that day";
    TO_30: "1-30 天", "1-30 days";
    TO_60: "31-60 天", "31-60 days";
    TO_90: "61-90 天", "61-90 days";
    OVER_90: "90 天以上", "over 90 days";
    SHORT_30: "1-30", "1-30";
    SHORT_60: "31-60", "31-60";
    SHORT_90: "61-90", "61-90";
    SHORT_OVER: "90 以上", "over 90";
    SHORT_MIDDLE: "31-90", "31-90";
    SHORT_LATE: "逾期", "late";
    SHORT_OLDER: "更早", "older";
    SHORT_CREDITS: "红字", "credits";
    CREDITS: "红字和多付", "credits";
    TOTAL: "合计", "total";
    ADDS_UP: "五档加上红字和多付，就是合计", "buckets and credits add up to the total";
    SUM_ABOVE: "以上各行之和", "sum of the lines above";
    CUSTOMER: "客户", "Customer";
    OLDEST: "拖欠", "late";
    LIMIT_USED: "额度", "limit";
    DAYS: "{0} 天", "{0} {0:day|days}";
    DSO: "DSO {0} 天", "DSO {0} {0:day|days}";
    DSO_HOW: "欠款 / 近 {0} 天开票 {1} x {0}", "owed / invoiced in {0} {0:day|days}, {1}, x {0}";
    DSO_NONE: "DSO -：近 {0} 天没有开票", "DSO -: nothing invoiced in {0} {0:day|days}";
    DSO_CREDIT: "DSO -：红字和多付比欠款还多", "DSO -: credits are more than what is owed";
    CEI: "CEI {0}%", "CEI {0}%";
    CEI_HOW: "近 {0} 天该收的，收回了多少", "collected of what was due to come in within {0} {0:day|days}";
    CEI_NONE: "CEI -：近 {0} 天没有该收的钱", "CEI -: nothing was to come in within {0} {0:day|days}";
    KEPT: "承诺兑现 {0}%（{2} 次里 {1} 次）", "{0}% of promises kept ({1} of {2})";
    KEPT_NONE: "承诺兑现 -：还没有到期见分晓的", "promises kept -: none kept or broken yet";
    UNANSWERED: "{0} 次到期还没记结果", "{0} fell due and nobody said how it went";
    EATEN: "拖欠已经吃掉利润 {0}", "delay has eaten {0} of profit";
    EATEN_HOW: "逾期 {0} x 年利率 {1}% x 拖欠天数 / 365", "overdue {0} x {1}% a year x days late / 365";
    EATEN_NONE: "逾期 {0}；按 {1} 写上借款利率，就知道拖欠吃掉多少利润", "overdue {0}; press {1} to set the borrowing rate and see the profit it eats";
    EATEN_NOTHING: "没有逾期，利润没被吃掉", "nothing is overdue, so no profit is eaten";
    ORDER_TOTAL: "欠得多的在前", "most owed first";
    ORDER_OVERDUE: "逾期多的在前", "most overdue first";
    ORDER_OLDEST: "拖得久的在前", "longest late first";
    ORDER_LIMIT: "额度用得多的在前", "most of the limit first";
    ORDER_NAME: "按名称", "by name";
    TITLE: "账龄，截至 {0}，{1}", "Ageing as of {0}, {1}";
    NOBODY: "这一天没有人欠款。", "Nobody owes anything on this day.";
    WITH_HOW: "{0}（{1}）", "{0} ({1})";
    EATEN_UNKNOWN: "逾期 {0}；账里没写借款利率，算不出吃掉多少利润", "overdue {0}; no borrowing rate is set, so the profit it eats is not known";
    AS_OF_DAY: "截至", "as of";
    BASIS: "从哪天算", "basis";
    OVERDUE: "逾期净额", "overdue net";
    OLDEST_DAYS: "最老拖欠天数", "oldest, days late";
    SALES: "近九十天开票", "invoiced in ninety days";
    DSO_COLUMN: "DSO（天）", "DSO in days";
    LIMIT_PERCENT: "额度已用 %", "limit used %";
    PROJECT_ID: "项目编号", "project id";
    NUMBER: "发票号", "number";
    ISSUED: "开票日", "issued";
    DUE: "到期日", "due";
    INSTALMENTS: "分期", "instalments";
    PAYMENTS: "到账明细", "payments";
    PAID: "已到账", "paid";
    OPEN: "未付", "open";
    NEXT_DUE: "最早未付的到期日", "next due";
    DAYS_LATE: "拖欠天数", "days late";
    CAUSE: "未付原因", "cause";
    NOTE: "备注", "note";
}

/// Why there is no DSO.
#[must_use]
pub fn no_dso(debt: &Debt, lang: Lang) -> String {
    if debt.ageing.total() < Money::default() {
        DSO_CREDIT.text(lang).to_owned()
    } else {
        DSO_NONE.fill(lang, [&PERIOD.to_string()])
    }
}

/// What a bucket is called.
#[must_use]
pub const fn bucket(bucket: AgeBucket, basis: AgeingBasis) -> Phrase {
    match (bucket, basis) {
        (AgeBucket::NotDue, AgeingBasis::Due) => NOT_DUE,
        (AgeBucket::NotDue, AgeingBasis::Invoice) => ISSUED_THEN,
        (AgeBucket::To30, _) => TO_30,
        (AgeBucket::To60, _) => TO_60,
        (AgeBucket::To90, _) => TO_90,
        (AgeBucket::Over90, _) => OVER_90,
    }
}

/// The same in a few cells, for the head of a column.
#[must_use]
pub const fn bucket_short(bucket: AgeBucket, basis: AgeingBasis) -> Phrase {
    match bucket {
        AgeBucket::NotDue => self::bucket(bucket, basis),
        AgeBucket::To30 => SHORT_30,
        AgeBucket::To60 => SHORT_60,
        AgeBucket::To90 => SHORT_90,
        AgeBucket::Over90 => SHORT_OVER,
    }
}

/// Everything behind the first bucket, in a few cells.
#[must_use]
pub const fn later_short(basis: AgeingBasis) -> Phrase {
    match basis {
        AgeingBasis::Due => SHORT_LATE,
        AgeingBasis::Invoice => SHORT_OLDER,
    }
}

/// From which day age is counted.
#[must_use]
pub const fn basis(basis: AgeingBasis) -> Phrase {
    match basis {
        AgeingBasis::Due => BY_DUE,
        AgeingBasis::Invoice => BY_INVOICE,
    }
}
