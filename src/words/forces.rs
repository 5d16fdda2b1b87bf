//! These phrases are those of what drives a dealer and what holds it back.

use super::Phrase;

phrases! {
    DEALERS: "经销商", "Dealers";
    NEW_FORCE: "新的一股力", "A new force";
    FORCE: "一股力", "A force";
    DEALER: "客户", "Customer";
    HINT_DEALER: "打名字，右键采用", "type the name, right takes it";
    WHAT: "是什么", "What it is";
    HINT_WHAT: "返利、对手的奖金、交货期这一类", "such as a margin, a rival's bonus, a delivery time";
    STRENGTH: "多强", "How strong";
    SINCE: "从哪天起", "Since";
    NOT_AHEAD: "还没到的日子不能记。", "A day that lies ahead cannot be noted.";
    NO_STRENGTH: "不推也不拖，就不用记。", "What neither drives nor brakes need not be noted.";
    NO_DEALER: "没有叫「{0}」的客户；先在跟踪表里建一个。", "No customer is called {0}; make one on the tracker first.";
    FORCE_ADDED: "记下「{0}」。", "Noted: {0}.";
    FORCE_CHANGED: "改了「{0}」。", "Changed {0}.";
    FORCE_REMOVED: "删了「{0}」，连同它的历史。", "Removed {0} with its history.";
    STRENGTH_SET: "「{0}」{2} 起是 {1}。", "{0} is {1} from {2} on.";
    STRENGTH_ENDS: "已经到头了：-5 到 +5；不再起作用的是 0。", "No further: it goes from -5 to +5, and what is gone is 0.";
    NO_FORCE: "还没有力可动，先记一股。", "There is no force yet to change. Note one first.";
    NO_MATCH: "没有找到这样的经销商。", "No such dealer here.";
    FORCES_FIRST: "先进右边一栏，选中一股力。", "Go to the right and choose a force first.";
    EMPTY_CLASS: "课堂客户还没有记过力。按 {0} 记第一股：什么推着它往前，什么拖着它。", "No force is noted for the class's customer yet. Press {0} to note the first: what drives it, or what holds it back.";
    EMPTY: "这里放推着经销商往前的力和拖住它的力。按 {0} 记第一股，哪个客户都行。", "What drives your dealers and what holds them back belongs here. Press {0} to note the first, at any customer.";
    DRIVES: "推", "drives";
    BRAKES: "拖", "brakes";
    GONE: "没了", "gone";
    MOMENTUM: "合力 {0}", "Momentum {0}";
    MADE_OF: "推 {0}，拖 {1}", "drives {0}, brakes {1}";
    STRONGEST_BRAKE: "最大的阻力：{0}（{1}）", "Strongest brake: {0} ({1})";
    AND: "{0}、{1}", "{0} and {1}";
    NO_BRAKE: "眼下没有什么拖住它。", "Nothing holds it back now.";
    HISTORY: "合力的变化", "Momentum over time";
    EARLIER_CHANGES: "更早还有 {0} 次变化", "{0} earlier {0:change|changes}";
    LEVELS: "{0}：{1}", "{0}: {1}";
    LATER_LEVEL: "{0}，{1}", "{0}, {1}";
    SINCE_THEN: "{0} 起 {1}", "{1} from {0}";
    PLUS_5: "+5 推得最猛", "+5 drives most";
    PLUS_4: "+4 推力很强", "+4 drives strongly";
    PLUS_3: "+3 推力明显", "+3 drives clearly";
    PLUS_2: "+2 有些推力", "+2 drives somewhat";
    PLUS_1: "+1 轻轻推", "+1 drives a little";
    ZERO: "0 没了", "0 gone";
    MINUS_1: "-1 轻轻拖", "-1 brakes a little";
    MINUS_2: "-2 有些阻力", "-2 brakes somewhat";
    MINUS_3: "-3 阻力明显", "-3 brakes clearly";
    MINUS_4: "-4 阻力很强", "-4 brakes strongly";
    MINUS_5: "-5 拖得最狠", "-5 brakes most";
    OFF_THE_WALL: "这里写着经销商的名字和它的难处，不上墙。", "Names of dealers and what troubles them stand here; it stays off the wall.";
}

/// Every strength in words, from the strongest drive down to the strongest brake.
pub const STRENGTHS: [Phrase; 11] =
    [PLUS_5, PLUS_4, PLUS_3, PLUS_2, PLUS_1, ZERO, MINUS_1, MINUS_2, MINUS_3, MINUS_4, MINUS_5];
