//! These phrases are those of the drills.

use super::Phrase;
use domain::drill::DrillKind;
use domain::project::SaleSize;

phrases! {
    OUTCOME_TITLE: "判断练习", "Outcome drill";
    POTATO_TITLE: "烫手山芋", "Hot potatoes";
    ASK_OUTCOME: "结果算哪一种？", "What did it come to?";
    ASK_REPLY: "你怎么接？", "What do you say?";
    SCORECARD_TITLE: "计分卡填空", "Scorecard blanks";
    ASK_GAP: "空着的是什么？", "What is missing?";
    LARGE: "大单", "Large sale";
    SMALL: "小单", "Small sale";
    OUTCOME: "会谈结果", "Outcome";
    SUCCESS: "成功", "success";
    FAILURE: "失败", "failure";
    NO_SUCH: "没有这一格", "no such thing";
    COUNT: "共 {0} 题", "{0} in all";
    SCORE: "答对 {0}", "{0} right";
    RIGHT: "对，是{0}。", "Right: {0}.";
    WRONG: "不对，你选的是{0}，该是{1}。", "Not so. You said: {0}. It was: {1}.";
    RIGHT_REPLY: "接住了。", "Well caught.";
    WRONG_REPLY: "这句接不住。", "That one slips.";
    NOT_SEEN: "这一题是在别处答的。", "This one was answered elsewhere.";
    BETTER: "打勾的那句好在哪儿：{0}", "Why the ticked one is better: {0}";
    DONE: "做完了：{1} 题答对 {0} 题。", "Done: {0} of {1} right.";
    NONE_MISSED: "一题也没错。", "Not one missed.";
    MISSED: "没答对的", "The ones you missed";
    IT_WAS: "该是{0}", "it was: {0}";
    BEST: "接得住的一句：{0}", "the one to say: {0}";
    EARLIER: "以前的成绩", "Earlier rounds";
    KEPT: "做到第 {0} 题，答过的都记下了。", "Stopped at {0}; every answer so far is kept.";
    UNDO_IN_CLASS: "全班一起做的练习不留记录，这里没有什么可撤销或重做的。", "A drill the class does together is not kept, so there is nothing to undo or redo here.";
    ANSWERED: "答了第 {0} 题。", "Answered number {0}.";
}

/// What a drill is called.
#[must_use]
pub const fn title(of: DrillKind) -> Phrase {
    match of {
        DrillKind::Outcome => OUTCOME_TITLE,
        DrillKind::HotPotato => POTATO_TITLE,
        DrillKind::Scorecard => SCORECARD_TITLE,
    }
}

/// What is asked of each case.
#[must_use]
pub const fn question(of: DrillKind) -> Phrase {
    match of {
        DrillKind::Outcome => ASK_OUTCOME,
        DrillKind::HotPotato => ASK_REPLY,
        DrillKind::Scorecard => ASK_GAP,
    }
}

/// What a sale of that size is called.
#[must_use]
pub const fn size(of: SaleSize) -> Phrase {
    match of {
        SaleSize::Large => LARGE,
        SaleSize::Small => SMALL,
    }
}
