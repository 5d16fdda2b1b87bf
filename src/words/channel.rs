//! These phrases are those the views of the Channel tab share.

phrases! {
    TAB: "渠道", "Channel";
    MATRIX: "攻守", "Matrix";
    RESOURCES: "资源", "Resources";
    SCORECARD: "计分卡", "Scorecard";
    FORCES: "动力", "Dynamics";
    TEAM: "团队", "Team";
}
