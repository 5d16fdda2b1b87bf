//! These phrases are those of the hundred points that each team of a class shares out.

use domain::lang::Lang;
use domain::workshop::allotment::PointSpread;

phrases! {
    KEY: "记百分", "Points";
    KEY_SEND: "百分上墙", "Show spread";
    ASK: "组号：时间 / 人力 / 财力，每栏按进攻 防御 维持 放弃写四个数，合计一百", "Team: time / people / money, each as attack, defend, maintain, abandon; a column makes 100";
    HINT: "1：50 30 20 0 / 40 40 20 0 / 60 30 10 0", "1: 50 30 20 0 / 40 40 20 0 / 60 30 10 0";
    TEAMS_IN: "已记的组：{0}", "In: {0}";
    NOT_THERE: "这个班只分了 {0} 组。", "The class has {0} {0:team|teams}.";
    NO_TEAM: "先写组号和冒号，例如 3：", "Begin with the number of the team and a colon, such as 3:";
    NO_NUMBER: "「{0}」不是分数。", "{0} is no number of points.";
    HOW_MANY: "要十二个数，每栏四个；现在有 {0} 个。", "It takes twelve numbers, four a column; there {0:is|are} {0}.";
    WRONG_SUM: "「{0}」这一栏合计 {1}，要正好一百。", "The column {0} comes to {1}; it must make 100.";
    KEPT: "第 {0} 组的分记下了。", "The points of team {0} are in.";
    REPLACED: "第 {0} 组的分换成新的了。", "The points of team {0} were replaced.";
    TOO_FEW: "两个组的分都记下，才看得出差多远。", "It takes the points of two teams to see how far they differ.";
    SPREAD: "每一栏一百分，{0} 个组怎么分", "A hundred points a column: {0} {0:team|teams}";
    CORNER: "给谁", "For what";
    CELL: "{0} / {1} / {2}", "{0} / {1} / {2}";
    LEGEND: "每格：最少 / 居中 / 最多", "Each cell: lowest / middle / highest";
    SPREAD_ON_WALL: "各组分的点数上墙了。", "The points of the teams are on the wall.";
}

/// The lowest, the middle and the highest points of the teams; figures are the same in both languages.
#[must_use]
pub fn spread(of: PointSpread) -> String {
    let half = if of.middle_twice.is_multiple_of(2) { "" } else { ".5" };
    let middle = format!("{}{half}", of.middle_twice / 2);
    CELL.fill(Lang::En, [&of.lowest.to_string(), &middle, &of.highest.to_string()])
}
