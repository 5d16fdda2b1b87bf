//! These phrases are those of the scorecard of the team, and of the exercise with its gaps.

use super::Phrase;
use domain::measure::Perspective;
use domain::stance::Stance;

phrases! {
    TITLE: "团队的计分卡", "Scorecard of the team";
    FINANCE: "财务", "Finance";
    CUSTOMER: "客户", "Customers";
    PROCESS: "过程", "Process";
    PEOPLE: "人员", "People";
    ATTACK: "进攻", "attack";
    DEFEND: "防御", "defence";
    MAINTAIN: "维持", "maintain";
    ABANDON: "放弃", "abandon";
    MEASURE: "一项指标", "A measure";
    NEW_MEASURE: "新指标", "New measure";
    PERSPECTIVE: "从哪儿看", "Perspective";
    STANCE: "进攻还是防御", "Stance";
    MEASURED: "看什么数", "What is measured";
    DIRECTION: "往哪边算好", "Direction";
    MORE_IS_BETTER: "越多越好", "more is better";
    LESS_IS_BETTER: "越少越好", "less is better";
    TARGET: "目标", "Target";
    ACTUAL: "实际", "Actual";
    WEIGHT: "权重", "Weight";
    SCORE: "得分", "Score";
    HINT_FIGURE: "一个数，比如 12.5 或 120万", "a figure, such as 12.5 or 1.2m";
    HINT_ACTUAL: "还不知道就空着", "leave it empty while it is not known";
    HINT_WEIGHT: "百分数，所有指标加起来是 100", "percent; all measures make 100";
    NO_TARGET: "目标是零或者负数，没法比，没有得分。", "No score: the target is not above zero.";
    NO_ACTUAL: "实际还没填，没有得分。", "No score: the actual figure is missing.";
    MEASURE_ADDED: "加了指标「{0}」。", "Added the measure {0}.";
    MEASURE_CHANGED: "改了指标「{0}」。", "Changed the measure {0}.";
    MEASURE_REMOVED: "删了指标「{0}」。", "Removed the measure {0}.";
    WEIGHED: "「{0}」的权重现在是 {1}。", "{0} now weighs {1}.";
    WEIGHT_ENDS: "权重在 0 到 100 之间，到头了。", "A weight goes from 0 to 100, and this is the end of it.";
    NO_MEASURE: "还没有指标可动，先加一项。", "There is no measure yet to change. Add one first.";
    EMPTY: "这里放你们自己的计分卡：看哪几个数，目标多少，各占多重。按 {0} 加第一项；没想好的话，按 {1} 先做填空。", "The scorecard of your own team belongs here: which figures, which targets, how heavy each is. Press {0} for the first, or {1} to fill in the blanks of the course's card.";
    TOTAL: "总分 {0}%", "Total {0}%";
    TOTAL_SO_FAR: "目前 {0}%，只算有得分的那几项，占权重 {1}。", "{0}% so far, from measures that weigh {1} and have a score.";
    NO_TOTAL: "没有总分：有得分的指标都没有权重。", "No total: no measure with a score has a weight.";
    BALANCED: "权重合计 100，不多不少。", "Weights add up to 100.";
    MISSING: "权重合计 {0}，还缺 {1}。", "Weights add up to {0}; {1} missing.";
    TOO_MUCH: "权重合计 {0}，多了 {1}。", "Weights add up to {0}; {1} too much.";
    COURSE_SAYS: "课上说（{0}，{1}）：{2}", "The course on {0} in {1}: {2}";
    COURSE: "课上的计分卡", "The card of the course";
    COURSE_LINE: "{0}：{1}", "{0}: {1}";
    WEIGHTS_BY_STANCE: "进攻 {0}，防御 {1}", "attack {0}, defence {1}";
    BLANKS_TITLE: "平衡计分卡：六个空", "Balanced scorecard: six gaps";
    BEGIN: "按 {0} 填第 {1} 个空。", "Press {0} for gap {1}.";
    ALL_FILLED: "六个空都填了，按 {0} 看得分。", "All six are filled. Press {0} for the score.";
    GAP_OF: "第 {0} 个空，{1}，{2}：", "Gap {0}, {1} in {2}:";
    HINT_KEY: "按 {0} 要个提示。", "Press {0} for a hint.";
    HINT: "提示：{0}", "Hint: {0}";
    WRITE_FIRST: "先写一个词；想不出来就要个提示。", "Write a word first, or ask for a hint.";
    RIGHT: "对，是「{0}」。", "Right: {0}.";
    WRONG: "不对。这里该填「{0}」。", "Not so. It was: {0}.";
    YOU_WROTE: "你写的是「{0}」。", "You wrote: {0}.";
    TO_GRID: "按 {0} 就到那张表。", "{0} leads to that grid.";
    ON_THE_WALL: "先一起猜，再按 {0} 揭一格。", "Guess together, then {0} uncovers one.";
}

/// What a perspective is called.
#[must_use]
pub const fn perspective(of: Perspective) -> Phrase {
    match of {
        Perspective::Finance => FINANCE,
        Perspective::Customer => CUSTOMER,
        Perspective::Process => PROCESS,
        Perspective::People => PEOPLE,
    }
}

/// What a stance is called beside a measure.
#[must_use]
pub const fn stance(of: Stance) -> Phrase {
    match of {
        Stance::Attack => ATTACK,
        Stance::Defend => DEFEND,
        Stance::Maintain => MAINTAIN,
        Stance::Abandon => ABANDON,
    }
}
