//! These phrases are those of the judge of outcomes: what it asks, what can be chosen, and its verdict.

use super::{Arg, Phrase};
use domain::id::Id;
use domain::lang::Lang;
use domain::meeting::{ActionKind, CustomerAction};

phrases! {
    IN_HAND: "手里有什么", "You hold";
    HOLD_NOTHING: "什么也没有", "nothing";
    HOLD_LOOSE_PAPER: "没有约束力的纸", "a paper that binds nobody";
    HOLD_CONTRACT: "双方签好的合同", "a signed contract";
    HOLD_ORDER: "书面订单", "a written order";
    HOLD_MONEY: "到账的钱", "money received";
    PAPER_DAY: "落款或到账日", "Dated";
    NOT_AHEAD: "这一天还没到；还没到手的，就是「什么也没有」。", "That day lies ahead: still to come is nothing yet.";
    SIGNED: "合同号等", "Its number";
    HINT_SIGNED: "写不写都行，不影响判定", "if you like: it decides nothing";
    THEY_DO: "客户要做什么", "They will";
    DO_NOTHING: "没说要做什么", "nothing named";
    DO_DEMONSTRATION: "来看演示", "see a demonstration";
    DO_WAY_UP: "引见更高的人", "open the way up";
    DO_TRIAL: "试用或测试", "try or test it";
    DO_BUDGET: "认下退过的预算", "take up a refused budget";
    DO_JOINT: "和我们一起推一步", "push it jointly";
    DO_OTHER: "另一件事", "another action";
    DO_READ: "看看资料", "read it";
    DO_THINK_OVER: "考虑考虑", "think it over";
    DO_DISCUSS: "内部讨论", "discuss inside";
    DO_CALL_BACK: "回头来电话", "call back";
    DO_MEET_AGAIN: "再见一面", "meet again";
    DO_INTEREST: "很有兴趣", "be interested";
    DO_OURS: "等我们去做", "wait for us";
    DO_RULE_OUT: "不做了", "rule it out";
    IN_DETAIL: "具体是什么", "In detail";
    HINT_DETAIL: "写不写都行，不影响判定", "if you like: it decides nothing";
    HINT_STEP: "一起推哪一步", "which step you push together";
    HINT_THING: "做完以后会多出什么", "what will exist then that does not exist now";
    TO_WHOM: "引见谁", "To whom";
    WHO_DOES: "谁去做", "Who";
    HINT_WHO: "左右键选一位；没有的直接打名字", "left and right choose; or type a new name";
    NOT_A_PERSON: "写一个人的名字：这里头没有人。", "Write the name of a person: that is nobody.";
    BY_WHEN: "到哪天", "By when";
    BEFORE_MEETING: "这一天在会谈之前，不算；当场让步的，写会谈那天。", "Before the meeting: write a day from the meeting on.";
    OPENS: "做完就能怎样", "Then possible";
    HINT_OPENS: "写一句话：今天还不行、那时就行的事", "a sentence: not possible today, and possible then";
    KEPT_ON: "哪天做到的", "Kept on";
    ON_RECORD: "记着的结果：{0}。", "On record: {0}.";
    VERDICT: "判定：{0}。", "Verdict: {0}.";
    VERDICT_UNSIGNED: "判定：{0}；小单没签没付，就还不是订单。", "Verdict: {0}; a small sale is an order once something is signed or paid.";
    VERDICT_LACKS: "判定：{0}；还差一样：{1}。", "Verdict: {0}; one thing is missing: {1}.";
    VERDICT_LACKS_TWO: "判定：{0}；还差：{1}、{2}。", "Verdict: {0}; missing: {1}, {2}.";
    MISSING_PAPER_DAY: "纸上的日子", "the day on the paper";
    MISSING_WHOM: "引见谁", "to whom the way is opened";
    MISSING_STEP: "推哪一步", "which step";
    MISSING_THING: "会多出什么", "what will exist then";
    MISSING_WHO: "谁去做", "who will do it";
    MISSING_BY: "到哪天", "by when";
    MISSING_OPENS: "做完就能怎样，写成一句话", "what it makes possible, in a sentence";
    BRUSH_OFF: "「{0}」听着像推辞；算不算，看你上面怎么选。", "'{0}' often is a polite way out; what you chose above decides.";
    JUST: "刚见过、刚通过话", "Just met or called";
    OCCASION: "怎么来的", "It was";
    JUST_MET: "见了面", "a meeting";
    JUST_CALLED: "通了电话", "a call";
    CAME_BY_MAIL: "寄来的单子", "a paper by mail";
    MAIL_IS_ORDER: "寄来的只记订单：选你收到的是合同、订单还是钱。", "By mail only an order is noted: choose the contract, the order or the money you hold.";
    NOT_MET_YET: "还没到的会谈，先准备，开完再记。", "That lies ahead: plan it, and note it afterwards.";
    ORDER_BY_MAIL: "寄来的单子", "by mail";
    BY_CALL: "电话", "by telephone";
    SEES_DEMONSTRATION: "来看演示", "attends a demonstration";
    OPENS_WAY: "引见更高的人", "opens the way to somebody higher";
    OPENS_WAY_TO: "引见{0}", "opens the way to {0}";
    TRIES: "试用或测试", "tries or tests it";
    TAKES_BUDGET: "认下退过的预算", "takes up a budget refused before";
    PUSHES: "和我们一起推一步", "pushes a step with us";
    ACTS: "另一件事", "does another thing";
}

/// What a customer does by an answer of a kind.
#[must_use]
pub const fn does(kind: ActionKind) -> Phrase {
    match kind {
        ActionKind::Demonstration => SEES_DEMONSTRATION,
        ActionKind::WayUp => OPENS_WAY,
        ActionKind::Trial => TRIES,
        ActionKind::Budget => TAKES_BUDGET,
        ActionKind::Joint => PUSHES,
        ActionKind::Other => ACTS,
        ActionKind::Read => DO_READ,
        ActionKind::ThinkOver => DO_THINK_OVER,
        ActionKind::Discuss => DO_DISCUSS,
        ActionKind::CallBack => DO_CALL_BACK,
        ActionKind::MeetAgain => DO_MEET_AGAIN,
        ActionKind::Interest => DO_INTEREST,
        ActionKind::Ours => DO_OURS,
        ActionKind::RuledOut => DO_RULE_OUT,
    }
}

/// What a customer will do, as something that fills a blank: in the words that were typed, else by what was chosen.
#[must_use]
pub fn what(action: &CustomerAction) -> Arg {
    match action.what.trim() {
        "" => action.kind.map_or_else(|| Arg::from(String::new()), |kind| does(kind).into()),
        typed => typed.into(),
    }
}

/// Who on their side acts, and what they will do. `name` tells what a contact is called here, `shown` a text somebody typed.
#[must_use]
pub fn who_and_what(
    action: &CustomerAction,
    lang: Lang,
    name: &dyn Fn(Id) -> String,
    shown: &dyn Fn(&str) -> String,
) -> (String, String) {
    let who = action.contact.map_or_else(|| shown(action.who.trim()), name);
    let typed = shown(action.what.trim());
    let what = match (action.kind, action.whom) {
        _ if !typed.is_empty() => typed,
        (Some(ActionKind::WayUp), Some(whom)) => OPENS_WAY_TO.fill(lang, [&name(whom)]),
        (Some(kind), _) => does(kind).text(lang).to_owned(),
        (None, _) => String::new(),
    };
    (who, what)
}
