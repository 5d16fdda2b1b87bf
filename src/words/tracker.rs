//! These phrases are those of the tracker.

use super::{Phrase, Say};
use domain::involvement::GuideStanding;
use domain::meeting::{Outcome, PromiseStatus, TouchKind};
use domain::project::{Attitude, BuyingRole, Factor, Influence, Stage, TemperamentKind};
use domain::tracker::last_moves::LastMoves;
use domain::tracker::promise::Ending;

phrases! {
    TAB: "1+2+1", "1+2+1";
    PROJECTS: "项目", "Projects";
    NO_CUSTOMER: "这里还没有客户；先建一个项目。", "There is no customer here yet; make a project first.";
    NO_PROJECT: "先选一个项目，或者给这个客户建一个。", "Choose a project first, or make one for this customer.";
    NO_MEETING: "没有等着记结果的会谈：先记下开过的这一次；要改旧的，去记录里选中它。", "No meeting is waiting for its outcome: note the one held first, or choose one in the log.";
    NOBODY_TO_TEST: "还没有人可测；先把联系人加进这个项目。", "There is nobody to test yet; add somebody to this project first.";
    NOBODY_HERE: "这个位子上还没有人。", "Nobody sits here yet.";
    NOTHING_HERE: "这里没有可以加减的。", "There is nothing to raise or lower here.";
    NOTHING_TO_TURN: "这一行没有可以切换的。", "There is nothing to turn on this row.";
    ALERTS_ARE_COMPUTED: "警示是算出来的，删不掉；把事情办了，它自己会消失。", "Alerts are worked out, not typed: mend the matter and they go.";
    CHOOSE_CONTACT: "先选一位联系人。", "Choose a contact first.";
    GUIDE_ANSWERED: "向导测试第 {0} 问改了。", "Guide test: answer {0} changed.";
    TEMPERAMENT_TURNED: "{0}：谈判里的样子改了。", "{0}: the temperament was changed.";
    TURNED: "{0}：{1}改为「{2}」。", "{0}: {1} is now {2}.";
    ATTITUDE: "态度", "attitude";
    INFLUENCE: "影响力", "influence";
    TEMPERAMENT: "谈判里的样子", "temperament";
    FACTOR_OURS: "{0}：我们 {1} 分。", "{0}: ours is {1}.";
    FACTOR_THEIRS: "{0}：对手 {1} 分。", "{0}: theirs is {1}.";
    FACTOR_CLEARED: "{0}：评分拿掉了。", "{0}: the scores are gone.";
    TASK_DONE: "办完了：{0}", "Done: {0}";
    TASK_REOPENED: "又打开了：{0}", "Open again: {0}";
    PROMISE_OPEN: "客户还没做：{0}", "Still promised: {0}";
    PROMISE_KEPT: "客户做到了：{0}", "The customer kept it: {0}";
    PROMISE_BROKEN: "客户没做：{0}", "The customer broke it: {0}";
    UNSEATED: "{0}不再参与这个项目；人还在客户那里。", "{0} plays no part here any more, and stays with the customer.";
    MEETING_REMOVED: "删了一次会谈。", "Removed a meeting.";
    TOUCH_REMOVED: "删了一笔联系。", "Removed a touch.";
    TASK_REMOVED: "删了一项行动。", "Removed an action.";
    PROJECT_REMOVED: "删了项目「{0}」。", "Removed the project {0}.";
    ACCOUNT_REMOVED: "删了客户「{0}」。", "Removed the customer {0}.";
    ARCHIVED: "把{0}收起来了；以前的会谈仍然写着名字。", "Put {0} aside; old meetings keep the name.";
    RESTORED: "把{0}放回来了，角色也都还在。", "Brought {0} back, roles and all.";
    ERASE_ASK: "彻底抹去「{0}」？名字、电话、线索都不留，撤销也找不回来。", "Erase {0} for good? Name, phone and clues go, and undo will not bring them back.";
    ERASE_ACCOUNT_ASK: "彻底抹去客户「{0}」？联系人 {1} 位、项目 {2} 个，连同往来都不留，撤销也找不回来。", "Erase the customer {0} for good? {1} {1:contact|contacts} and {2} {2:project|projects} go with all that was noted, and undo will not bring them back.";
    CHOOSE_WHOM_TO_ERASE: "能抹去的是客户或联系人，先选中它；项目删除就行。", "A customer or a contact can be erased: choose one first. A project is simply removed.";
    ERASING: "正在抹去，备份里的也一起。", "Erasing, from the backups too.";
    ERASED: "抹干净了，备份和删掉的旧文件里也没有了。以前打印、导出、打包过的，要你自己删。", "Erased, from backups and trash too. What you printed, exported or packed before is yours to delete.";
    NOT_ERASED: "还没抹干净：{0} 会接着抹，下次打开也一样。", "Not everything is erased yet: {0} It goes on, after the next start too.";
    SOMEBODY: "某人", "somebody";
    CONTACT_ADDED: "加了{0}。", "Added {0}.";
    CONTACT_KNOWN: "{0}本来就在；空着的补上了，原有的没动。", "{0} was there already: gaps are filled, nothing known was changed.";
    CONTACT_PLACED: "{0}在这个项目里有了位子。", "{0} now plays a part in this project.";
    EMPTY: "这里放你的客户和项目。按 {0} 建第一个；命令面板里可以载入样例。", "Your customers and projects live here. Press {0} to make the first; the palette can load the sample.";
    NO_MATCH: "没有找到。", "Nothing found.";
    NO_PROJECTS_YET: "还没有项目", "no project yet";
    NO_PROJECTS_LONG: "{0} 还没有项目。按 {1} 建一个，按 {2} 看联系人。", "{0} has no project yet. Press {1} to make one, {2} to see its people.";
    UNKNOWN: "不认识的人", "somebody unknown";
    NOBODY: "没有人", "nobody";
    DAY_OF_LIMIT: "{0}，第 {1} 天（限 {2}）", "{0}, day {1} of {2}";
    CLOSES: "预计 {0}", "closes {0}";
    LIGHT_GUIDE: "1 向导", "1 guide";
    LIGHT_ROLES: "2 采购氛围", "2 roles";
    LIGHT_SALES: "1 营销人员", "1 salesperson";
    LIT: "亮", "on";
    DARK: "未亮", "off";
    GUIDE_IS: "{0}通过了向导测试。", "{0} passes the guide test.";
    GUIDE_BEST: "{0}是{1}，还不算向导。", "{0} is {1}, not a guide yet.";
    GUIDE_NONE: "还没有人替我们指路。", "Nobody shows us the way yet.";
    GUIDE_MARK: "向导", "guide";
    STANDING_GUIDE: "向导", "a guide";
    STANDING_SOURCE: "内线", "an inside source";
    STANDING_CANDIDATE: "候选人", "a candidate";
    STANDING_NOBODY: "还谈不上", "not yet one";
    ROLES_COVERED: "已覆盖：{0}。", "Covered: {0}.";
    ROLES_NONE: "四个角色都还没覆盖。", "None of the four roles is covered.";
    SAME_PERSON: "{0}都是{1}一个人，要两个人才亮。", "{0} are all {1}: it takes two people.";
    NEXT_ROLE: "下一个该见：{0}，影响力{1}。", "Next: {0}, influence {1}.";
    ALL_COVERED: "四个角色都覆盖了。", "All four roles are covered.";
    SMALL_NO_GUIDE: "小单不设站位。", "A small sale has no positions to hold.";
    SMALL_BUYER: "小单只看买主：最近见过{0}。", "A small sale asks for a buyer: {0} was met lately.";
    SMALL_NO_BUYER: "小单只看买主：采购或决策人还没见到，或者不站在我们这边。", "A small sale asks for a buyer: nobody who purchases or decides was met lately and is not against us.";
    SALES_READY: "{0}：{1}，{2}", "{0}: {1}, {2}";
    LACK_OWNER: "没有负责人。", "Nobody owns it.";
    LACK_KNOWN_OWNER: "负责人不在这本账里。", "Its owner is nobody in this book.";
    LACK_ACTION: "没有下一步。", "There is no next action.";
    LACK_DATE: "下一步没有日期：{0}", "The next action has no day: {0}";
    LACK_OVERDUE: "下一步过期 {0} 天：{1}", "The next action is {0} {0:day|days} late: {1}";
    HELD: "站位齐了", "positions held";
    READY: "可以收网了", "ready to close";
    LAST_PROMISE: "客户答应", "Promised";
    DUE_ON: "{0} 前", "by {0}";
    DUE_TODAY: "今天到期", "due today";
    OVERDUE_BY: "过期 {0} 天", "{0} {0:day|days} overdue";
    WAS_KEPT: "做到了", "kept";
    WAS_BROKEN: "没做", "broken";
    NO_PROMISE: "客户还没答应过什么动作。", "The customer has promised no action yet.";
    CLOCKS: "{0}，{1}", "{0}, {1}";
    WE_MOVED: "我们 {0} 天前有动作", "we moved {0} {0:day|days} ago";
    WE_NOT_YET: "我们还没有动作", "we have not moved yet";
    THEY_MOVED: "客户 {0} 天前", "they {0}";
    THEY_NOT_YET: "客户还没有", "they not yet";
    WE_SHORT: "我们 {0} 天", "us {0} d";
    WE_NOT_SHORT: "我们还没动", "us not yet";
    THEY_SHORT: "客户 {0} 天", "them {0} d";
    THEY_NOT_SHORT: "客户还没动", "them not yet";
    REACHED_SHORT: "达成 {0}", "plans {0}";
    NEEDS: "需要", "needs";
    WANTS: "想要", "wants";
    NOT_HEARD: "还没听到", "not heard yet";
    FACTORS_SHORT: "五要素", "Factors";
    FACTORS_AGAINST: "五要素，对手 {0}", "Five factors against {0}";
    PEOPLE: "采购氛围的四类人", "The buying centre";
    FACTORS: "决定采购的五要素", "The five factors";
    ALERTS: "警示", "Alerts";
    LOG: "会谈与联系", "Meetings and touches";
    OURS: "我们", "ours";
    THEIRS: "对手", "theirs";
    WEAKEST: "最弱", "weakest";
    NOT_JUDGED: "还没评", "not judged";
    ABOUT: "{0}：{1}", "{0}: {1}";
    ABOUT_DAYS: "{0} 天了", "{0} {0:day|days} here";
    NO_ALERTS: "没有警示。", "No alerts.";
    URGENT: "急", "now";
    WATCH: "慎", "mind";
    EMPTY_LOG: "还没有往来。按 {0} 准备会谈，按 {1} 记一笔联系。", "Nothing has happened yet. Press {0} to plan a meeting, {1} to note a touch.";
    PLAN_REACHED: "计划进展达成 {0}", "planned advances reached {0}";
    NEVER_MET: "没见过", "never";
    DAYS_AGO: "{0} 天前", "{0} d ago";
    MET_TODAY: "今天", "today";
    NOT_RECORDED: "待记结果", "how did it go?";
    MEETING: "会谈", "meeting";
    NEXT: "下一步", "next";
    DONE: "办完", "done";
    NO_DAY: "无日期", "no day";
    AIM: "目标 {0}", "aim: {0}";
    AT_LEAST: "保底 {0}", "at least: {0}";
    UNSURE: "?", "?";
    SHORT_LOW: "低", "lo";
    SHORT_MEDIUM: "中", "mid";
    SHORT_HIGH: "高", "hi";
    FACTS: "客户资料", "The customer";
    CONTACTS: "联系人和项目", "People and projects";
    PUT_ASIDE: "已收起", "put aside";
    GUIDE_TITLE: "向导测试：{0}", "Guide test: {0}";
    GUIDE_VERDICT: "结论：{0}", "Verdict: {0}";
    GUIDE_LIMITS: "分寸", "Limits of decency";
    NO_CONTACTS: "还没有联系人。按 {0} 加一位。", "No contacts yet. Press {0} to add one.";
    PURCHASER: "采购", "purchaser";
    USER: "使用者", "user";
    GATEKEEPER: "把关者", "gatekeeper";
    DECISION_MAKER: "决策人", "decision maker";
    BUYS: "采购", "buys";
    USES: "使用者", "uses";
    CHECKS: "把关者", "checks";
    DECIDES: "决策人", "decides";
    NO_ROLE: "其他", "other";
    NOT_KNOWN: "未知", "unknown";
    OPPONENT: "反对", "opponent";
    CRITIC: "挑剔", "critic";
    NEUTRAL: "中立", "neutral";
    SUPPORTER: "支持", "supporter";
    CHAMPION: "力挺", "champion";
    LOW: "低", "low";
    MEDIUM: "中", "medium";
    HIGH: "高", "high";
    EAGLE: "鹰", "eagle";
    SHEEP: "羊", "sheep";
    FOX: "狐", "fox";
    DONKEY: "驴", "donkey";
    VALUE: "价值", "value";
    NEED: "需求", "need";
    PRICE: "价格", "price";
    TRUST: "信赖", "trust";
    EXPERIENCE: "体验", "experience";
    ORDER: "订单", "order";
    ADVANCE: "进展", "advance";
    BROKEN_ADVANCE: "进展落空", "broken advance";
    CONTINUATION: "暂时中断", "continuation";
    NO_SALE: "无销售", "no sale";
    CALL: "电话", "call";
    MESSAGE: "消息", "message";
    QUOTATION: "报价", "quotation";
    VISIT: "拜访", "visit";
    STAGE_TARGET: "目标客户", "target customer";
    STAGE_ANALYSE: "客户分析", "analyse the customer";
    STAGE_TRUST: "建立信任", "build trust";
    STAGE_NEEDS: "挖掘需求", "dig out needs";
    STAGE_VALUE: "呈现价值", "present value";
    STAGE_COMMITMENT: "赢取承诺", "win commitment";
    STAGE_COLLECTION: "回收账款", "collect payment";
    STAGE_PAID: "已回款", "paid";
    STAGE_LOST: "丢单", "lost";
}

/// What a role is called.
#[must_use]
pub const fn role(of: BuyingRole) -> Phrase {
    match of {
        BuyingRole::Purchaser => PURCHASER,
        BuyingRole::User => USER,
        BuyingRole::Gatekeeper => GATEKEEPER,
        BuyingRole::DecisionMaker => DECISION_MAKER,
    }
}

/// What a role does, in a word for a narrow column.
#[must_use]
pub const fn short_role(of: BuyingRole) -> Phrase {
    match of {
        BuyingRole::Purchaser => BUYS,
        BuyingRole::User => USES,
        BuyingRole::Gatekeeper => CHECKS,
        BuyingRole::DecisionMaker => DECIDES,
    }
}

/// What a standing in the guide test is called.
#[must_use]
pub const fn standing(of: GuideStanding) -> Phrase {
    match of {
        GuideStanding::Guide => STANDING_GUIDE,
        GuideStanding::InsideSource => STANDING_SOURCE,
        GuideStanding::Candidate => STANDING_CANDIDATE,
        GuideStanding::Nobody => STANDING_NOBODY,
    }
}

/// What an attitude is called.
#[must_use]
pub const fn attitude(of: Option<Attitude>) -> Phrase {
    match of {
        None => NOT_KNOWN,
        Some(Attitude::Opponent) => OPPONENT,
        Some(Attitude::Critic) => CRITIC,
        Some(Attitude::Neutral) => NEUTRAL,
        Some(Attitude::Supporter) => SUPPORTER,
        Some(Attitude::Champion) => CHAMPION,
    }
}

/// What an influence is called.
#[must_use]
pub const fn influence(of: Option<Influence>) -> Phrase {
    match of {
        None => NOT_KNOWN,
        Some(Influence::Low) => LOW,
        Some(Influence::Medium) => MEDIUM,
        Some(Influence::High) => HIGH,
    }
}

/// What a temperament is called.
#[must_use]
pub const fn temperament(of: Option<TemperamentKind>) -> Phrase {
    match of {
        None => NOT_KNOWN,
        Some(TemperamentKind::Eagle) => EAGLE,
        Some(TemperamentKind::Sheep) => SHEEP,
        Some(TemperamentKind::Fox) => FOX,
        Some(TemperamentKind::Donkey) => DONKEY,
    }
}

/// What a factor is called.
#[must_use]
pub const fn factor(of: Factor) -> Phrase {
    match of {
        Factor::Value => VALUE,
        Factor::Need => NEED,
        Factor::Price => PRICE,
        Factor::Trust => TRUST,
        Factor::Experience => EXPERIENCE,
    }
}

/// What an outcome is called.
#[must_use]
pub const fn outcome(of: Outcome) -> Phrase {
    match of {
        Outcome::Order => ORDER,
        Outcome::Advance => ADVANCE,
        Outcome::Continuation => CONTINUATION,
        Outcome::NoSale => NO_SALE,
    }
}

/// How a meeting ended, as it is told.
#[must_use]
pub const fn ending(of: Ending) -> Phrase {
    match of {
        Ending::As(outcome) => self::outcome(outcome),
        Ending::BrokenAdvance => BROKEN_ADVANCE,
    }
}

/// What is told when a promise is answered.
#[must_use]
pub const fn promise(of: PromiseStatus) -> Phrase<1> {
    match of {
        PromiseStatus::Promised => PROMISE_OPEN,
        PromiseStatus::Kept => PROMISE_KEPT,
        PromiseStatus::Broken => PROMISE_BROKEN,
    }
}

/// What a touch is called.
#[must_use]
pub const fn touch(of: TouchKind) -> Phrase {
    match of {
        TouchKind::Call => CALL,
        TouchKind::Message => MESSAGE,
        TouchKind::Quotation => QUOTATION,
        TouchKind::Visit => VISIT,
    }
}

/// What a stage is called.
#[must_use]
pub const fn stage(of: Stage) -> Phrase {
    match of {
        Stage::Target => STAGE_TARGET,
        Stage::Analyse => STAGE_ANALYSE,
        Stage::Trust => STAGE_TRUST,
        Stage::Needs => STAGE_NEEDS,
        Stage::Value => STAGE_VALUE,
        Stage::Commitment => STAGE_COMMITMENT,
        Stage::Collection => STAGE_COLLECTION,
        Stage::Paid => STAGE_PAID,
        Stage::Lost => STAGE_LOST,
    }
}

/// What an influence is called where there is little room.
#[must_use]
pub const fn short_influence(of: Option<Influence>) -> Phrase {
    match of {
        None => UNSURE,
        Some(Influence::Low) => SHORT_LOW,
        Some(Influence::Medium) => SHORT_MEDIUM,
        Some(Influence::High) => SHORT_HIGH,
    }
}

/// When we and the customer last moved, at length or short; that nothing happened yet is said.
#[must_use]
pub fn clocks(of: LastMoves, short: bool) -> Say {
    let told = |days: Option<i64>, moved: Phrase<1>, not_yet: Phrase| {
        days.map_or_else(|| not_yet.say(), |days| moved.with([&days.to_string()]))
    };
    let (ours, theirs) = if short {
        (told(of.ours, WE_SHORT, WE_NOT_SHORT), told(of.customer, THEY_SHORT, THEY_NOT_SHORT))
    } else {
        (told(of.ours, WE_MOVED, WE_NOT_YET), told(of.customer, THEY_MOVED, THEY_NOT_YET))
    };
    CLOCKS.args([ours.into(), theirs.into()])
}
