//! These phrases are those the views of the Credit tab share.

phrases! {
    TAB: "信用", "Credit";
    GRIDS: "两张表", "Grids";
    DECISION: "赊不赊", "Credit or cash";
    AGEING: "账龄", "Ageing";
    COLLECTION: "催款", "Collection";
    TERMS: "付款期限", "Terms of payment";
    LOSS: "收不回来的金额", "Amount that is never paid";
    MARGIN: "净利率（赊销时是扣掉变动成本后的毛利率），百分数", "Net margin, or for credit the margin after variable cost, in percent";
    RATE: "借钱一年的利率，百分数", "What a year of borrowed money costs, in percent";
    CASH_SALES: "只收现款时的销售额", "Sales where only cash is taken";
    CREDIT_SALES: "全部赊销时的销售额", "Sales where everybody buys on credit";
    NEVER_PAID: "赊销里收不回来的部分，百分数", "Part of the credit sales that is never paid, in percent";
    DAYS: "赊销的账期，天数", "Days until credit is paid";
    CASH_PROFIT: "收现款的利润", "profit for cash";
    CREDIT_PROFIT: "赊销的利润", "profit on credit";
    BREAK_EVEN: "坏账率到这里打平", "break-even default rate";
    FIGURE_LINE: "{0}：{1}", "{0}: {1}";
    NEVER_GONE: "永远吃不完", "never";
    LOSS_BY_MARGIN: "坏账 / 净利率", "Bad debt / net margin";
    MARGIN_BY_RATE: "净利率 / 年利率", "Net margin / yearly rate";
    NO_MARGIN: "净利率不到零以上，卖多少也补不回来。", "Without a margin above zero no sales volume repays it.";
    ABOVE_WHOLE: "百分数超过了 100；请写 0 到 100。", "A percentage is above 100; write 0 to 100.";
    BELOW_ZERO: "金额、利率和天数不能小于零。", "Amounts, rates and days cannot be below zero.";
    NO_CREDIT_SALES: "赊销的销售额是零，没有可以比的。", "Sales on credit are zero; there is nothing to compare.";
    TOO_LARGE: "数字太大，算不了。", "The figures are too large to work out.";
}
