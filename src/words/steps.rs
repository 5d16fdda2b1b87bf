//! These phrases are those of the six steps and of the brief.

use super::Phrase;
use super::tracker;

phrases! {
    TAB: "六步", "Six steps";
    CHOOSE_CHECK: "先到右边的检查点里选好一条，再勾。", "Choose a check first; they stand beside the list.";
    STILL_OPEN: "这一条本来就开着。", "This check is open already.";
    TICKED: "打了勾：{0}，第 {1} 条。", "Done: {0}, check {1}.";
    REOPENED: "又打开了：{0}，第 {1} 条。", "Open again: {0}, check {1}.";
    APPLIES: "又算数了，先开着：{0}，第 {1} 条。", "Applies again, and is open: {0}, check {1}.";
    WAIVED: "不适用：{0}，第 {1} 条（{2}）。", "Does not apply: {0}, check {1} ({2}).";
    WHY: "原因", "Reason";
    HINT_WHY: "写一句，三个月后的你也看得懂", "A line you will still understand in three months";
    NO_REASON: "没有理由就不能算不适用：写上一句，或者让它开着。", "Without a reason a check stays open: write one line, or leave it as it is.";
    NOT_APPLICABLE: "不适用：{0}", "does not apply: {0}";
    WAIVED_SHORT: "不适用", "n/a";
    SHORT_ANALYSE: "分析", "Analyse";
    SHORT_TRUST: "信任", "Trust";
    SHORT_NEEDS: "需求", "Needs";
    SHORT_VALUE: "价值", "Value";
    SHORT_COMMITMENT: "承诺", "Commit";
    SHORT_COLLECTION: "回款", "Collect";
    HERE: "眼下", "here";
    PROJECTS: "项目", "Projects";
    CUSTOMER: "客户", "Customer";
    STAGE: "阶段", "Stage";
    PROGRESS: "进度", "Steps";
    EMPTY: "这里一步一步看项目。按 {0} 建第一个；命令面板里可以载入样例。", "Your projects are worked through here, step by step. Press {0} to make the first; the palette can load the sample.";
    NO_PROJECT: "{0} 还没有项目。按 {1} 建一个。", "{0} has no project yet. Press {1} to make one.";
    READING: "正在翻开课程。", "Opening the course.";
    PROOF: "过关凭证", "Proof";
    TRAP: "陷阱", "Trap";
    NEXT: "接着要见", "Next";
    PROVED_BY: "{0} {1}：{2}", "{1} of {0}. {2}";
    WOULD_PROVE: "拿得出手：{0} {1}，{2}", "At hand: {1} of {0}. {2}";
    DOES: "{0} {2} 前，{1}", "{0}, by {2}: {1}";
    SIGNED: "签了 {0}", "signed {0}";
    BROKE: "后来没做", "broken since";
    LAPSED: "到期没做，不算数了", "past its day, counts no more";
    KEPT: "做到了", "kept";
    WITHOUT_PROOF: "{0} 往前走时没有凭证：{1}", "Moved on {0} without proof: {1}";
    PASSED: "{0} 过了这一步", "Passed on {0}";
    PASSED_FREELY: "{0} 过了这一步，小单不要凭证", "Passed on {0}; a small sale needs no proof here";
    NOT_THERE_YET: "项目还没走到这一步", "The project has not come this far yet";
    STILL_A_TARGET: "还是目标客户：要有负责人、理由和一个联系人", "Still a target: it takes an owner, a reason and one contact";
    NONE_ACTION: "还没有。要 {0} 以来的订单，或者客户有人、有日期的动作", "None yet. It takes an order since {0}, or something they do, with a name and a day";
    NONE_ORDER: "还没有。这里只认签了字的订单", "None yet. Only a signed order counts here";
    NONE_ASKED: "小单不要凭证，勾完就能往前", "A small sale needs no proof here: settle the checks and move on";
    NO_INVOICE: "还没有发票，先开出来", "No invoice yet: send one first";
    STILL_OWED: "还差 {0} 没收", "{0} is still to come in";
    ALL_PAID: "余额是零，可以收尾", "The balance is zero: it can be closed";
    OWES: "从 {0} 起欠着：{1}", "Owed since {0}: {1}";
    OWES_PROOF: "一样凭证", "a proof";
    OWES_ORDER: "一张订单", "a signed order";
    OWES_INVOICE: "一张发票", "an invoice";
    OWES_MONEY: "{0} 没收", "{0} unpaid";
    OWES_CHECKS: "第 {0} 步的 {1} 个检查点", "{1} {1:check|checks} of step {0}";
    OWES_STEP: "第 {0} 步的全部检查点", "every check of step {0}";
    TODAY: "今天", "Today";
    TOMORROW: "明天", "Tomorrow";
    NO_MEETING: "还没约下一次。按 {0} 准备。", "No meeting is planned. Press {0} to plan one.";
    WHO_IS_OPEN: "还没写要见谁。", "Nobody is named for it yet.";
    LOOK_FOR: "还说不准怎么谈；这次留意他怎么拿主意、先问什么。", "Too little seen to say how to speak: watch how they decide, and what they ask first.";
    SPEAKS: "{0}：{1}", "{0}: {1}";
    BRIEF_OFF_THE_WALL: "简报只给你自己看，不上投影；先退出投影再打开。", "The brief is for your eyes only and stays off the wall; leave the projector view first.";
    BRIEF: "简报", "The brief";
}

/// What a step is called; any number but 1 to 6 is the target before them.
#[must_use]
pub const fn step(number: u8) -> Phrase {
    match number {
        1 => tracker::STAGE_ANALYSE,
        2 => tracker::STAGE_TRUST,
        3 => tracker::STAGE_NEEDS,
        4 => tracker::STAGE_VALUE,
        5 => tracker::STAGE_COMMITMENT,
        6 => tracker::STAGE_COLLECTION,
        _ => tracker::STAGE_TARGET,
    }
}

/// A step in a word, for a narrow place.
#[must_use]
pub const fn short(number: u8) -> Phrase {
    match number {
        1 => SHORT_ANALYSE,
        2 => SHORT_TRUST,
        3 => SHORT_NEEDS,
        4 => SHORT_VALUE,
        5 => SHORT_COMMITMENT,
        6 => SHORT_COLLECTION,
        _ => tracker::STAGE_TARGET,
    }
}
