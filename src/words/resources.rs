//! These phrases are those of the table of resources: plan and actual of time, people and money.

use super::Phrase;
use domain::resource::Resource;
use domain::stance::Stance;

phrases! {
    ATTACK: "进攻", "Attack";
    DEFEND: "防御", "Defend";
    MAINTAIN: "维持", "Maintain";
    ABANDON: "放弃", "Abandon";
    TIME: "时间", "Time";
    PEOPLE: "人力", "People";
    MONEY: "财力", "Money";
    ATTACK_IN: "进攻", "attack";
    DEFEND_IN: "防御", "defence";
    MAINTAIN_IN: "维持", "maintenance";
    ABANDON_IN: "放弃", "what is abandoned";
    TIME_IN: "时间", "time";
    PEOPLE_IN: "人力", "people";
    MONEY_IN: "钱", "money";
    TITLE: "计划 % / 实际 %", "planned % / what it came to %";
    TITLE_SHORT: "计划 / 实际 %", "plan / actual %";
    COLUMN_SUM: "计划合计", "plan sum";
    COLUMN_UNRATED: "没评的", "unrated";
    NOT_WHOLE_UNDER: "{0}只加到 {1}%，还差 {2}", "{0} adds up to {1}% only: {2} short";
    NOT_WHOLE_OVER: "{0}加到了 {1}%，多出 {2}", "{0} adds up to {1}%: {2} too much";
    NO_PLAN: "{0}还没有计划。按 {1} 写四个百分比，合起来 100。", "No plan for {0} yet. Press {1} for four figures that add up to 100.";
    HOW_TIME: "时间：最近 {0} 天，一次会谈或拜访算 1，电话、消息、报价、来函算 {1}，按当天客户在哪一格算。", "Time: the last {0} {0:day|days}; a meeting or a visit counts 1, a call, a message, a quotation or a letter {1}, each by the cell the customer stood in that day.";
    HOW_PEOPLE: "人力：手上有没结项目的人，一人算 1，按他的项目分摊。", "People: whoever owns a project that is not closed counts 1, divided over their projects.";
    HOW_MONEY: "财力：你记下的本季花费，一共 {0}；按进攻、防御、维持、放弃记，没有分到客户。", "Money: what you noted as spent this quarter, {0} in all; noted by stance, with no record by customer.";
    HOW_MONEY_NONE: "财力：你记下的本季花费，按进攻、防御、维持、放弃记，不分客户。", "Money: what you note as spent this quarter, by stance and not by customer.";
    HOW_UNRATED: "没评的客户另算，不在百分比里。", "Customers nobody rated are told apart and are in none of the shares.";
    NO_TIME: "{0} 天里没有记过会谈和联系，时间花在哪儿无从知道。", "No meeting or touch in {0} {0:day|days}: nobody can tell where the time went.";
    NO_PEOPLE: "没有人负责没结的项目，人力用在哪儿无从知道。", "No project that is not closed has an owner: nobody knows where people are.";
    NO_MONEY: "这个季度还没记过花费。按 {0} 记。", "No spending is noted for this quarter. Press {0} to note it.";
    ONLY_UNRATED: "{0}都花在没评过的客户上：先给他们估潜力。", "{0}: all of it went to customers nobody rated: put a figure on their potential first.";
    OVER: "{1}这一块，你计划投 {2}% 的{0}，实际投了 {3}%：多出来的 {4} 个点，本来是给别处的。", "You planned {2}% of your {0} for {1} and {3}% went there: {4} points that were meant for something else.";
    UNDER: "{1}这一块，你计划投 {2}% 的{0}，实际只有 {3}%：少的 {4} 个点，去了别处。", "You planned {2}% of your {0} for {1} and only {3}% went there: {4} points went elsewhere.";
    AS_PLANNED: "计划和实际对得上，没有差到一个点的。", "Plan and actual agree to the point.";
    NOTHING_TO_COMPARE: "还比不了：要有一行计划合到 100，那一行也要有实际的数。", "Nothing to compare yet: it takes a row that adds up to 100 and something known of it.";
    LARGEST: "差得最多的一处", "The largest mismatch";
    SEE_WHO: "看是哪些客户", "See which customers";
    SEE_LARGEST: "差得最多的客户", "Who caused it";
    SEE_KEY: "按 {0} 看是哪些客户。", "Press {0} to see which customers.";
    NO_MISMATCH: "没有差出来的地方可看", "There is no mismatch to look into";
    NOBODY_THERE: "这一格没有客户，也没有花过", "No customer stands there, and nothing went there";
    PLAN: "写计划", "Plan";
    FORM: "{0}：计划", "{0}: plan";
    FIELD_ATTACK: "进攻 %", "Attack %";
    FIELD_DEFEND: "防御 %", "Defend %";
    FIELD_MAINTAIN: "维持 %", "Maintain %";
    FIELD_ABANDON: "放弃 %", "Abandon %";
    HINT_ATTACK: "获取和侵扰", "acquire and disrupt";
    HINT_DEFEND: "保留", "retain";
    HINT_MAINTAIN: "维持", "maintain";
    HINT_ABANDON: "通常是 0", "0 as a rule";
    SPENT_ATTACK: "进攻花了", "Spent on attack";
    SPENT_DEFEND: "防御花了", "Spent on defence";
    SPENT_MAINTAIN: "维持花了", "On maintenance";
    SPENT_ABANDON: "放弃花了", "On abandoned";
    HINT_SPENT: "这个季度花的：差旅、样品、招待、活动", "this quarter: travel, samples, hospitality, events";
    SUM_WHOLE: "合起来正好 100%。", "Adds up to 100%.";
    SUM_UNDER: "合起来 {0}%，还差 {1}。先存着也行。", "Adds up to {0}%: {1} short. It can stay so for now.";
    SUM_OVER: "合起来 {0}%，多出 {1}。先存着也行。", "Adds up to {0}%: {1} too much. It can stay so for now.";
    OWNERLESS: "{0} 个没结的项目没人负责，不算在人力里。", "{0} {0:project|projects} without an owner, in nobody's count.";
}

/// What a stance is called.
#[must_use]
pub const fn stance(stance: Stance) -> Phrase {
    match stance {
        Stance::Attack => ATTACK,
        Stance::Defend => DEFEND,
        Stance::Maintain => MAINTAIN,
        Stance::Abandon => ABANDON,
    }
}

/// What a stance is called within a sentence.
#[must_use]
pub const fn stance_in_text(stance: Stance) -> Phrase {
    match stance {
        Stance::Attack => ATTACK_IN,
        Stance::Defend => DEFEND_IN,
        Stance::Maintain => MAINTAIN_IN,
        Stance::Abandon => ABANDON_IN,
    }
}

/// What a resource is called.
#[must_use]
pub const fn resource(resource: Resource) -> Phrase {
    match resource {
        Resource::Time => TIME,
        Resource::People => PEOPLE,
        Resource::Money => MONEY,
    }
}

/// What a resource is called within a sentence.
#[must_use]
pub const fn resource_in_text(resource: Resource) -> Phrase {
    match resource {
        Resource::Time => TIME_IN,
        Resource::People => PEOPLE_IN,
        Resource::Money => MONEY_IN,
    }
}
