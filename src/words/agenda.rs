//! These phrases are those of the view `agenda` of the Workshop tab, and of the forms of a class and of a line.

phrases! {
    TITLE: "议程", "Agenda";
    SCOPE: "议程的键", "Agenda";
    BEGIN: "开始或结束", "Begin or end";
    NEW_LINE: "加一行", "Add a line";
    LINE_UP: "往前挪", "Move up";
    LINE_DOWN: "往后挪", "Move down";
    LONGER: "加五分钟", "Five minutes more";
    SHORTER: "减五分钟", "Five minutes less";
    DROP: "不讲，或捡回来", "Drop or take back";
    CATCH_UP: "照这样追", "Catch up this way";
    GO: "去讲这一行", "Go there";
    TO_WALL: "投到墙上", "Send to the wall";
    EDIT_CLASS: "改这个班", "Change the class";
    NEW_CLASS: "建一个班", "Make a class";

    CLASS: "一个班", "A class";
    CLASS_TITLE: "班名", "Title";
    TRAINER: "主讲", "Trainer";
    ON: "哪天", "Day";
    START: "几点开始", "Begins at";
    PLACES: "座位", "Places";
    PRACTISES_ON: "拿谁练", "Practises on";
    HINT_PLACES: "教室坐得下几个人；不数就空着", "how many the room holds; may stay empty";
    HINT_CUSTOMER: "练习用的客户；可以空着", "the customer for the exercises; may stay empty";
    NO_CUSTOMER: "没有叫「{0}」的客户；打几个字选一个，或者空着。", "There is no customer called {0}: pick one, or leave it empty.";
    CLASS_MADE: "建好了「{0}」，议程先排了一天，随你改。", "{0} is made, with a day's agenda to change as you like.";
    CLASS_CHANGED: "「{0}」改好了。", "{0} is changed.";

    NEW_ITEM: "加一行议程", "A new line";
    ITEM: "一行议程", "A line of the agenda";
    ITEM_TITLE: "讲什么", "What";
    KIND: "类别", "Kind";
    MINUTES: "多少分钟", "Minutes";
    LOCKED: "固定几点", "Fixed at";
    OPENS: "打开什么", "Opens";
    HINT_LOCKED: "到点才开始，如 12:00；不固定就空着", "waits for this time, such as 12:00; may stay empty";
    HINT_OPENS: "课件、案例或一段的名字；可以空着", "a page, case or module by name; may stay empty";
    NO_SUCH_PAGE: "课里没有「{0}」；打几个字选一个，或者空着。", "The course has no {0}: pick one, or leave it empty.";
    LINE_ADDED: "加了「{0}」。", "{0} is added.";
    LINE_CHANGED: "「{0}」改好了。", "{0} is changed.";

    PAGES: "讲课", "pages";
    EXERCISE: "练习", "exercise";
    VOTE: "举牌", "vote";
    CASE: "案例", "case";
    BREAK: "休息", "break";

    COLUMN_PLAN: "计划", "Plan";
    COLUMN_FORECAST: "预计", "Expected";
    COLUMN_MINUTES: "分钟", "Min";
    COLUMN_LINE: "内容", "Line";
    UNDER_WAY: "进行中", "under way";
    DONE_AT: "{0} 结束", "done {0}";
    DROPPED: "不讲了", "dropped";
    FIXED_AT: "{0} 固定", "fixed {0}";
    FREE: "空 {0} 分钟", "{0} min free";
    SQUEEZED: "挤掉 {0} 分钟", "{0} min too many";
    ENDS_AT: "{0} 散", "ends {0}";

    BEHIND: "慢 {0} 分钟", "{0} min behind";
    AHEAD: "快 {0} 分钟", "{0} min ahead";
    ON_TIME: "准点", "on time";
    NOT_BEGUN: "还没开讲", "not begun";
    ALL_DONE: "今天讲完了", "all done";
    MEASURED_AT: "到「{0}」", "at {0}";
    MEASURED_AT_END: "到散的时候", "at the end";
    NEXT_BREAK: "{0} 休息", "break {0}";
    BREAK_UNTIL: "休息到 {0}", "break until {0}";
    NO_BREAK: "后面没有休息了", "no break to come";
    HOW_TO_CATCH_UP: "慢 {0} 分钟，怎么追", "{0} min behind: how to catch up";
    CUT_DROP: "省 {1} 分钟：不讲「{0}」", "{1} min by dropping {0}";
    CUT_SHORTEN: "减 {1} 分钟：「{0}」", "{1} min off {0}";
    PLACES_COUNT: "{0} 个座位", "{0} {0:place|places}";

    LINE_BEGUN: "{0}，「{1}」开始。", "{0}: {1} begins.";
    LINE_ENDED: "{0}，「{1}」结束。", "{0}: {1} is done.";
    LINE_IS_DONE: "这一行已经结束；要重来，先撤销。", "That line is done; undo brings it back.";
    LINE_DROPPED: "今天不讲「{0}」了。", "{0} is dropped today.";
    LINE_BACK: "「{0}」捡回来了。", "{0} is back.";
    LINE_BEGAN: "已经开始的一行不能划掉。", "A line that has begun cannot be dropped.";
    LINE_REMOVED: "删了「{0}」。", "{0} is removed.";
    LINE_MINUTES: "「{0}」现在 {1} 分钟。", "{0} takes {1} min now.";
    MINUTES_END: "一行最短 5 分钟，最长 480 分钟。", "A line takes 5 to 480 minutes.";
    LINE_MOVED: "「{0}」挪了位置。", "{0} is moved.";
    LINE_AT_END: "到头了，挪不动。", "It is at the end already.";
    CAUGHT_UP: "改了议程：{0}。", "The agenda is changed: {0}.";
    NOT_BEHIND: "没有落后，不用追。", "You are not behind.";
    NO_WAY: "前面没有可以删减的了；只能少休息，或者晚点散。", "Nothing is left to cut before that: shorten a break, or end later.";
    NO_LINE: "议程还是空的。", "The agenda is empty.";
    OPENS_NOTHING: "这一行没有说打开什么。", "This line opens nothing.";
    OPENS_UNKNOWN: "课里没有「{0}」，这一行打不开。", "The course has no {0}, so this line opens nothing.";
    SENT: "投到墙上了：正在讲的一段，下一次休息。", "On the wall: the module under way and the next break.";
    NOTHING_UNDER_WAY: "还没有正在讲的，墙上没什么可投。", "Nothing is under way, so there is nothing to send.";
    NO_CLASS_YET: "还没有班。按 {0} 建一个：议程先排好一天，名单和交卷都跟着班走。", "There is no class yet. {0} makes one, with a day's agenda; roster and hand-ins go with it.";
    EMPTY_AGENDA: "议程还是空的。按 {0} 加一行。", "The agenda is empty. {0} adds a line.";
    WALL_PAGES: "正在上课", "The course goes on";
    WALL_EXERCISE: "练习", "Exercise";
    WALL_VOTE: "举牌", "Vote";
    WALL_CASE: "案例", "Case";
    WALL_BREAK: "休息", "Break";
    WALL_BACK_AT: "{0} 接着讲", "Back at {0}";
    WALL_NEXT_BREAK: "下一次休息 {0}", "Next break at {0}";

    DAY_RELATIONS: "一、客户关系营销", "1. Customer relationships";
    DAY_QUADRANTS: "二、关键客户全脑分析", "2. Four quadrants of a key customer";
    DAY_TRACKER: "三、1+2+1 跟踪表", "3. The 1+2+1 tracker";
    DAY_CHANNEL: "四、渠道攻守与带队伍", "4. The channel and the sales team";
    DAY_CREDIT: "五、信用与回款", "5. Credit and collection";
    DAY_CASE: "案例：一份方案，四副耳朵", "Case: four ears for one proposal";
    DAY_PROMISE: "写下一件事：让客户做什么、哪天前", "One promise: what a customer shall do, by when";
    DAY_LUNCH: "午饭", "Lunch";
    DAY_BREAK: "休息", "Break";
}
