//! These phrases are those of the wall: what an audience in front of a projector reads in place of names, and why a page is
//! not shown there.

use super::Phrase;

phrases! {
    ACCOUNT: "客户{0}", "Customer {0}";
    PROJECT: "项目 {0}", "Project {0}";
    RIVAL: "对手{0}", "Rival {0}";
    SOME_ACCOUNT: "一个客户", "a customer";
    SOME_PROJECT: "一个项目", "a project";
    SOME_RIVAL: "一个对手", "a rival";
    LETTERS: "甲乙丙丁戊己庚辛壬癸", "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    TYPED: "（不上墙）", "(off the wall)";
    TITLE_HINT: "页签的键翻到一页，{0} 收起投影。", "The key of a tab turns to its page, {0} ends the projector view.";
    FOLLOW_HINT: "讲师那边送来的，就出现在这里。按 {0} 看能用的键。", "What the presenter sends appears here. {0} lists the keys.";
    FOLLOWS: "墙上只显示送来的东西；翻页在讲师的窗口里。", "This window shows only what it is sent; pages are turned in the presenter's window.";
    SENT: "已经上墙。", "It is on the wall now.";
    SENT_BY_CLASS: "课堂的这些页由讲台一页页送上墙，不用另送。", "In class the lectern sends its pages to the wall by itself.";
    NOT_SHOWN: "没能送上墙：{0}", "It did not reach the wall: {0}";
    SMALL: "最后一排怕看不清：把终端的字号调大（多数按 {0}），让这一页占满墙面。", "Small for the last row: enlarge the font of the terminal (mostly {0}) until this page fills the wall.";
    WHAT_TO_DO: "按 {0} 到 {1} 翻到别的页；按 {2} 收起投影，自己看。", "{0} to {1} turn to another page; {2} ends the projector view, and the page is back.";
    READ_ONLY: "投影时只看不改；先收起投影再改。", "On the wall one looks and changes nothing; end the projector view first.";
    OFF_TODAY: "今日是讲师自己的清单，不上墙。", "Today is the presenter's own list and stays off the wall.";
    OFF_UNFINISHED: "这里还没有做完的测评，没有图可看。", "There is no finished profile to show here.";
    OFF_REFUSED: "这位没有同意上墙。", "This person did not agree to be shown.";
    OFF_SHEET: "选什么是各人自己的事，不上墙；选完再来看图。", "What somebody picks is their own business; show the result when they are done.";
    OFF_LISTENERS: "选听众要翻名单，名单不上墙。", "Choosing a listener takes a list of names, and that stays off the wall.";
    OFF_ACCOUNT: "客户页上有名字和电话，不上墙。", "The page of a customer holds names and telephones; it stays off the wall.";
    OFF_GUIDE_TEST: "向导测试说的是一个人，不上墙。", "The guide test is about one person; it stays off the wall.";
    OFF_NO_PROJECT: "这里还没有项目可看。", "There is no project to show here yet.";
    OFF_MONEY: "金额不上墙；可以看各阶段的个数和转化。", "Amounts stay off the wall; the stages and the conversion can be shown.";
    POTENTIAL_HIGH: "潜力大", "buys much";
    POTENTIAL_MIDDLE: "潜力中", "buys some";
    POTENTIAL_LOW: "潜力小", "buys little";
    SHARE_LOW: "我们份额小", "our share small";
    SHARE_HIGH: "我们份额大", "our share large";
    OFF_CHANNEL: "这里摆着客户的买卖数字，不上墙。", "What customers buy stands here; it stays off the wall.";
    OFF_SCORECARD: "团队自己的数字不上墙；计分卡填空可以上。", "The figures of the team stay off the wall; the scorecard blanks can be shown.";
    OFF_TEAM: "谈的是一个个人，不上墙。", "This is about people one by one; it stays off the wall.";
    OFF_FORM: "表单里有名字和数字，不上墙。", "A form holds names and figures; it stays off the wall.";
    OFF_PROBLEMS: "文件的事不上墙。", "Matters of files stay off the wall.";
    GUIDE_LIT: "有人替我们指路。", "Somebody shows us the way.";
    GUIDE_NEAREST: "最近的一位是{0}，还不算向导。", "The nearest is {0}, not a guide yet.";
    BUYER_MET: "小单只看买主：最近见过。", "A small sale asks for a buyer: one was met lately.";
    SALES_LIT: "有负责人，下一步定在 {0}。", "It is owned; the next action is on {0}.";
    SALES_NO_DATE: "下一步没有日期。", "The next action has no day.";
    SALES_LATE: "下一步过期 {0} 天。", "The next action is {0} {0:day|days} late.";
    WEAKEST: "最弱：{0}，我们 {1}，对手 {2}", "Weakest: {0}, ours {1}, theirs {2}";
    PROMISED: "客户的承诺：{0}", "The customer's promise: {0}";
    HOLDERS: "{0} 人", "{0} {0:person|people}";
    NOBODY: "还没有人", "nobody yet";
    COVERED: "已覆盖", "covered";
    HALF: "算一半", "half";
    OPEN: "空着", "open";
    NEXT: "下一个该见", "see next";
    CARDS: "{0} 张", "{0} {0:card|cards}";
    NO_CARDS: "这一栏是空的。", "This column is empty.";
    DAY: "第 {0} 天", "day {0}";
    ON_HOLD: "搁着", "on hold";
    STEP_OF: "第 {0} 步", "Step {0}";
    ALL_STEPS: "六步走到哪儿", "How far the six steps are";
    PLANNED: "约好了", "planned";
    OFF_EMPTY_LOG: "还没有往来。", "Nothing has happened yet.";
    FIRST_VOTE: "第一次", "first";
    SPOT_COUNT: "({0})：{0} 个人在一处", "({0}): {0} {0:person|people} here";
    SECOND_VOTE: "第二次", "second";
    ROPE_GUIDE: "向导：自己人，认得路", "the guide: at home here, knows the way";
    ROPE_ROLE: "买方的人：打保护", "one of the buyers: an anchor";
    ROPE_OTHER_ROLE: "买方另一类人：也打保护", "another kind of buyer: an anchor";
    ROPE_SALES: "营销人员：往上爬的是你", "the salesperson: you, climbing";
    CORNER_BAD_DEBT: "坏账 / 净利", "Bad debt / margin";
    CORNER_DELAY: "净利 / 年利率", "Margin / yearly rate";
    QUADRANT_A: "逻辑", "Logic";
    QUADRANT_B: "条理", "Order";
    QUADRANT_C: "人际", "People";
    QUADRANT_D: "想象", "Ideas";
}

/// What the quadrants are called on the wall, A to D.
pub const QUADRANTS: [Phrase; 4] = [QUADRANT_A, QUADRANT_B, QUADRANT_C, QUADRANT_D];
