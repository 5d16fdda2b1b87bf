//! These phrases are those of what is handed out after a class: a page for each participant, a report for the trainer.

use super::Phrase;
use domain::workshop::agenda::AgendaKind;
use domain::workshop::hand_in::HandInWay;

phrases! {
    OF_CLASS: "{0}，{1}", "{0}, {1}";
    BADGE: "胸牌 {0} 号", "Badge {0}";
    MEANS: "这些数说明什么", "What the counts may mean";
    TRY: "两件可以试的事", "Two things to try";
    TRY_FEWEST: "你在 {0} 和 {1} 选得最少。爱这么想的客户，最容易从你身边过去。", "You picked fewest under {0} and {1}, so customers who like to think that way are the easiest to pass by.";
    TRY_ANY: "结果看不出哪个象限少，就试两种正好相对的客户：{0} 和 {1}。", "The counts single out no quadrant, so try two kinds of customer who lie across from each other: {0} and {1}.";
    TO_TRY: "遇上偏爱 {0} 的客户：{1}", "With a customer who likes {0}: {1}";
    PROMISE: "我的承诺", "My promise";
    PROMISE_ASKS: "写客户要做的事，不写自己要做的；到那天，做了没有一看就知道。", "Write what the customer will do, not what you will do; on that day anybody can see whether it was done.";
    AT: "客户", "Customer";
    DOES: "客户要做什么", "What the customer will do";
    BY: "到哪天", "By when";
    REPORT: "课堂报告：{0}", "Class report: {0}";
    TRAINER: "讲师：{0}", "Trainer: {0}";
    FOR_TRAINER: "只给讲师看：里面有名字。", "For the trainer alone: it holds names.";
    PEOPLE: "名单 {0} 人，到场 {1} 人，有结果 {2} 人。", "On the list: {0}. Present: {1}. With a result: {2}.";
    HOW_IN: "怎么交上来的", "How it came in";
    WAY: "方式", "Way";
    COUNT: "人数", "People";
    WAY_CODE: "六位代码", "six-sign code";
    WAY_PAPER: "纸上的 24 个号码", "24 numbers from paper";
    WAY_COUNTS: "十二个数", "twelve counts";
    WAY_TABLE: "表格", "a table";
    WAY_FILE: "自己的文件", "their own file";
    WAY_OWN: "以前做完的测评，这次没另交", "an earlier assessment, nothing new handed in";
    WAY_SUMS: "只有小组合计（人没有记录）", "sums of a group only, nobody by name";
    ERASED: "这堂课已经抹去，只留下数目：{0} 人，有结果 {1} 人；承诺 {2} 个，做到 {3} 个，没做到 {4} 个。", "This class was erased and only counts are kept. People: {0}, with a result: {1}; promises: {2}, kept: {3}, broken: {4}.";
    NOT_IN: "还没有结果：{0}", "No result yet: {0}";
    LEADS: "领头的象限", "Who leads where";
    DOMINANCE: "领头", "Dominance";
    LEADS_OF: "{0} 份结果都算在内，上不上图都算。带问号的只是偏向。", "All {0} results count, on the map or not. A question mark: it only leans that way.";
    LEADS_HANDS: "其中 {0} 人是举手，没有各人的记录。", "{0} of them raised a hand; no record of a person exists.";
    NONE_LEADS: "看不出，跟闭着眼睛勾差不多", "none to tell, as blind ticking would";
    AGENDA: "时间", "Timing";
    LINE: "环节", "Line";
    KIND: "类型", "Kind";
    PLANNED: "计划，分钟", "Planned, min";
    TOOK: "实际，分钟", "Took, min";
    BEGUN: "开始", "Begun";
    DROPPED: "没上", "dropped";
    TOTAL: "合计", "Total";
    PAGES: "讲解", "pages";
    EXERCISE: "练习", "exercise";
    VOTE: "举牌", "vote";
    CASE: "案例", "case";
    BREAK: "休息", "break";
    VOTES: "举牌", "Votes";
    NO_VOTES: "没有举过牌。", "There was no vote.";
    CHOICE: "选项", "Choice";
    FIRST: "先", "Before";
    SECOND: "后", "After";
    ANSWER: "{0}（答案）", "{0} (the answer)";
    RIGHT: "答对的：先 {0} 人中 {1} 人，后 {2} 人中 {3} 人。", "Right: {1} of {0} before, {3} of {2} after.";
    UNKNOWN_QUESTION: "课程里已经没有这道题：{0}", "The course no longer has this question: {0}";
    PICKED: "每个元素被选了几次", "How often each element was picked";
    PICKED_OF: "知道选了什么的有 {0} 人。", "Picks are known of {0} {0:person|people}.";
    NO_PICKS: "没有人的具体选择，只有数目。", "Nobody's picks are known, only counts.";
    ELEMENT: "元素", "Element";
    TIMES: "次数", "Times";
    EACH_CELL: "每格：{0}", "Each cell: {0}";
    OF_TEAM: "组", "Team";
    KEPT_PICKS: "全班勾选合计", "All picks together";
    KEPT_PICKS_OF: "这是 {0} 份结果的合计，每份 {1} 个。", "Of {0} {0:result|results}, {1} {1:pick|picks} each.";
    KEPT_LEADS_OF: "抹去时知道领头的有 {0} 人；看不出来的没有另算。", "Known of {0} {0:person|people} when the class was erased; those whose counts tell little are among them.";
    CASES: "案例：各组的一行", "Cases: one line a team";
    TEAM: "第 {0} 组", "Team {0}";
    PROMISES: "承诺，{0} 问一遍做到没有", "Promises, to be asked about on {0}";
    NO_PROMISES: "没有人留下承诺。", "Nobody left a promise.";
    WHO: "谁", "Who";
    KEPT: "做到没有", "Kept?";
    WAS_KEPT: "做到了", "kept";
    WAS_BROKEN: "没做到", "broken";
    EMPTY_PLACES: "名单里有 {0} 个位子找不到人的记录：{1}。这几位没有讲义。", "{0} {0:place|places} of the roster {0:has|have} no person on record: {1}. There is no handout for {0:it|them}.";
    BADGE_OF: "胸牌 {0} 号", "badge {0}";
    WRITTEN: "写了 {0} 个文件，在 {1}", "Files written: {0}, in {1}";
    NO_SUCH_CLASS: "没有叫「{0}」的课。有这些：{1}。", "No class is called {0}. There is: {1}.";
    NO_CLASS_AT_ALL: "没有叫「{0}」的课；这里一堂课也没有。", "No class is called {0}; there is no class here at all.";
    SEVERAL_CLASSES: "不止一堂课叫「{0}」，请用编号：{1}", "More than one class is called {0}; name one by its id: {1}";
}

/// How something was handed in.
#[must_use]
pub const fn way(of: HandInWay) -> Phrase {
    match of {
        HandInWay::Code => WAY_CODE,
        HandInWay::Paper => WAY_PAPER,
        HandInWay::Counts => WAY_COUNTS,
        HandInWay::Table => WAY_TABLE,
        HandInWay::File => WAY_FILE,
    }
}

/// What happens in a line of the agenda.
#[must_use]
pub const fn kind(of: AgendaKind) -> Phrase {
    match of {
        AgendaKind::Pages => PAGES,
        AgendaKind::Exercise => EXERCISE,
        AgendaKind::Vote => VOTE,
        AgendaKind::Case => CASE,
        AgendaKind::Break => BREAK,
    }
}
