//! Words of the forms that move a project, lose it, revive it, and of money coming in.

phrases! {
    LOSE: "丢单", "Lost";
    WAIVE: "这一条不适用", "This check does not apply";
    STAGES: "阶段的期限与成交率", "Limits and chances of the stages";
    NEW_TARGET: "定一个季度目标", "A target for a quarter";
    TARGET: "季度目标", "Target of a quarter";
    PAYMENT: "收到一笔款", "Money that came in";
    TITLE: "推进项目", "Move a project";
}
