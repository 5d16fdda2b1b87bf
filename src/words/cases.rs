//! These phrases are those of the view `cases` of the Workshop tab.

phrases! {
    TITLE: "案例", "Cases";
    SCOPE: "案例的键", "Cases";
    // What the keys do.
    ON: "下一步", "Next";
    SITUATION: "案情上墙", "Situation to the wall";
    WORK: "开始做，倒计时", "Work, with a countdown";
    TYPE: "记各组的一行", "Type a team's line";
    LINES: "各组并排上墙", "Lines side by side";
    VOTE: "三道题举牌", "Vote on the questions";
    MODEL: "揭参考答案", "Model answer";
    DROP: "删掉这一行", "Drop the line";
    // The panes.
    CASES: "四个案例", "Cases";
    TEAMS: "各组的一行", "Teams";
    SHEET: "案例", "The case";
    MINUTES: "{0} 分钟", "{0} min";
    NO_LINE: "还没有", "nothing yet";
    NO_TEAMS: "还没分组，记第一行时再问几组。", "No teams yet: you are asked how many with the first line.";
    TEAM: "第 {0} 组", "Team {0}";
    TEAM_LINE: "第 {0} 组　{1}", "Team {0}: {1}";
    OFF_WALL: "（这一行不上墙）", "(not on the wall)";
    SIGN_OFF: "不上墙", "off wall";
    TASK: "要写的一行", "The line to write";
    NOTES: "备课笔记", "Notes";
    QUESTIONS: "三道题", "Three questions";
    QUESTION_LINE: "{0}. {1}", "{0}. {1}";
    MODEL_ANSWER: "参考答案", "Model answer";
    MATERIAL: "材料", "Material";
    NO_COURSE: "课件还没读出来，案例要等它。", "The course could not be read, and the cases stand in it.";
    UNKEPT: "还没有班：各组写的关了程序就没了。", "No class yet: the lines are gone when you quit.";
    NEXT: "{0}：{1}", "{0}: {1}";
    STANDS_NOT: "这个案例还没上墙", "Not on the wall";
    WALL_SITUATION: "案情", "the situation";
    WALL_WORK: "倒计时", "the countdown";
    WALL_LINES: "各组的一行", "the lines";
    WALL_MODEL: "参考答案 {0}/{1}", "model answer, {0} of {1}";
    // Typing.
    ASK_TEAMS: "几个组", "How many teams";
    TEAMS_HINT: "写 1 到 {0}", "1 to {0}";
    BAD_TEAMS: "组数写 1 到 {0}。", "The number of teams is 1 to {0}.";
    LINE_HINT: "回车记下，轮到下一组；真人、真客户的名字不上墙", "Accepting it goes to the next team; real names stay off the wall";
    EMPTY_LINE: "一行都没写，没记。", "Nothing was written, nothing kept.";
    TOO_LONG: "太长了，墙上放不下：最多 {0} 格，现在 {1} 格。", "Too long for the wall: {1} {1:cell|cells}, and {0} fit.";
    // What happened.
    SENT_SITUATION: "案情上墙了。", "The situation is on the wall.";
    SENT_LINES: "墙上是各组的一行。", "The lines are on the wall.";
    SENT_MODEL: "墙上是参考答案第 {0} 条，一共 {1} 条。", "Model answer: point {0} of {1} is on the wall.";
    KEPT_LINE: "第 {0} 组的一行记下了。", "The line of team {0} is kept.";
    KEPT_ALL: "各组都记下了，可以并排上墙。", "Every team has a line; they can go to the wall.";
    NAMED_PERSON: "第 {0} 组的一行记下了，但不上墙：里面有学员或同事的名字。", "The line of team {0} is kept, not shown: it holds the name of somebody in class or on your side.";
    NAMED_CONTACT: "第 {0} 组的一行记下了，但不上墙：里面有你客户那边联系人的名字。", "The line of team {0} is kept, not shown: it holds the name of a contact of yours.";
    NAMED_CUSTOMER: "第 {0} 组的一行记下了，但不上墙：里面有你客户的名字。", "The line of team {0} is kept, not shown: it holds the name of a customer of yours.";
    NAMED_RIVAL: "第 {0} 组的一行记下了，但不上墙：里面有对手的名字。", "The line of team {0} is kept, not shown: it holds the name of a rival.";
    DROPPED: "第 {0} 组的一行删掉了。", "The line of team {0} is dropped.";
    NOTHING_TO_DROP: "这一组还没写。", "That team has no line yet.";
    NO_LINES: "还没有哪一组写了。", "No team has a line yet.";
    DONE: "这个案例讲完了。", "This case is done.";
}
