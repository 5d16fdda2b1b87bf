//! These phrases are those of Today: what is due, why it matters, and what each key does about it.

use super::Phrase;
use domain::today::{DueKind, RANKS, TenderDate};

phrases! {
    TAB: "今日", "Today";
    NOTHING_DUE: "今天没有到期的事。", "Nothing is due.";
    NOT_A_PROJECT: "这一行说的是一个人，不是项目。", "This line is about a person, not a project.";
    ON_A_GROUP: "这一组收起来了；先展开，再挑一行。", "This group is folded; unfold it and choose a line.";
    ONLY_PROMISES: "只有客户答应过的事，才谈得上没兑现。", "Only what a customer promised can be broken; this line is something else.";
    NO_MATCH: "没有找到。", "Nothing found.";
    HOW_TO_CLEAR: "按 {0} 取消过滤。", "Press {0} to clear the filter.";
    KEPT: "{0} {1}：客户做到了。", "{0}, {1}: the customer kept the promise.";
    BROKEN: "{0} {1}：客户没做到，警示会接着盯。", "{0}, {1}: the promise was broken; an alert keeps watch.";
    DONE: "{0} {1}：办完了一件。", "{0}, {1}: one action done.";
    GONE: "这一行说的事已经不在了。", "What this line was about is gone.";
    DAY: "{0}，{1} {2} 日", "{0}, {2} {1}";
    COUNT: "{0} 件事", "{0} due";
    SPAN: "共 {2} 件，这里是第 {0}-{1} 件", "{0}-{1} of {2} due";
    SPAN_SHORT: "{0}-{1} / {2}", "{0}-{1} of {2}";
    URGENT_OF: "{0} 件要紧", "{0} urgent";
    NONE_URGENT: "没有告急的", "none urgent";
    PROMISES_OVERDUE: "客户答应的，日子过了：做到了没有？", "Promises past their date: kept or broken?";
    PROMISES_TODAY: "客户答应今天做的", "Promises due today";
    NO_OUTCOMES: "会谈开过了，结果还没记", "Meetings held, outcome not recorded";
    MEETINGS_TODAY: "今天的会谈", "Meetings today";
    ACTIONS_OVERDUE: "我们的行动，过期了", "Our actions, overdue";
    ACTIONS_TODAY: "我们的行动，今天", "Our actions, today";
    ACTIONS_WEEK: "我们的行动，这周", "Our actions, this week";
    TENDERS: "投标的日子", "Tender dates";
    ALERTS: "急警示", "Urgent alerts";
    STALES: "停得太久的项目", "Projects standing still";
    CLOSES_PAST: "说好的成交日过了", "Expected close is past";
    MONEY: "逾期的货款", "Money overdue";
    PRAISES: "看见了，还没夸出口", "Praise seen and not said";
    CLASS_PROMISES: "课上的承诺该问了", "Promises of a class to ask for";
    CLASS_TO_ASK: "{0} 条承诺该问了", "{0} {0:promise|promises} to ask for";
    LIST_DAY: "第 30 天整张单子都问：{0}", "On day 30 the whole list is asked for: {0}";
    UNFINISHED: "没做完的测评", "Unfinished assessments";
    COURTESIES: "已经结了的单，还留着的事", "Kept open on closed projects";
    WHY_PROMISE_OVERDUE: "日子是客户自己定的，已经过了。今天问一句，两边都还记得；再拖一周，连你都不好开口。", "The day was theirs to choose, and it has gone. Ask today while both of you remember it; in a week it will be awkward to bring up.";
    WHY_PROMISE_TODAY: "今天就是说好的日子。早上发一句，是帮客户记着；明天再问，就成了催。", "Today is the day they named. A line this morning is a help; the same line tomorrow is a reproach.";
    WHY_PAY_PROMISE_OVERDUE: "说好的日子过了，钱没看到。今天就打过去问哪一步卡住了，再约一个日子；不问，下一个日子也不算数。", "The day they named has gone and no money came. Ring today, ask what holds it up and agree a new day; unasked, the next day will mean as little.";
    WHY_PAY_PROMISE_TODAY: "今天就是他们说的付款日。上午问一声付款单走到哪儿了，下午还来得及。", "Today is the day they named. Ask this morning how far the payment is: by the afternoon there is still time to push it.";
    WHY_NO_OUTCOME: "记性一天比一天淡，客户的话会慢慢变成你想听的样子。花一分钟，把对方做了什么记下来。", "Memory is kind: before long it turns their words into what you hoped to hear. Take a minute and note what they really did.";
    WHY_MEETING_TODAY: "进门之前想好两句：最好带回什么，最少带回什么。没想好，多半就带回一肚子茶。", "Before you go in, know what you hope to bring home and the least you will settle for. Without that, you mostly bring home a cup of tea.";
    WHY_ACTION_OVERDUE: "日子是我们自己定的。今天做完，做不完就打个电话换一天：客户记住的，是你有没有交代。", "We set the day ourselves. Do it, or ring and name another: what a customer remembers is whether you spoke up.";
    WHY_ACTION_TODAY: "今天办完，明天早上这里就少一行。先打最不想打的那个电话。", "Done today, it is one line fewer tomorrow morning. Start with the call you least want to make.";
    WHY_ACTION_WEEK: "要靠别人点头的先办：越到周末，人越难找。", "What needs somebody else comes first: the nearer the weekend, the harder people are to reach.";
    WHY_NOTICE: "公告一出，条款就很难再动。今天从头读到尾，看看哪一条像是照着别人写的。", "Once the notice is out, its terms hardly move. Read it to the end today, and look for the line that had somebody else in mind.";
    WHY_CLARIFICATION: "过了澄清的日子，看不懂的地方只能靠猜。今天把问题一条条写好，交上去。", "After this day, whatever you do not understand you will have to guess. Write the questions down one by one and hand them in.";
    WHY_DEADLINE: "迟到一分钟，几个月的工夫都不算数。盖章、装订、路上堵车，留出半天来。", "A minute late, and months of work count for nothing. Leave half a day for stamps, binding and traffic.";
    WHY_OPENING: "开标那天坐在场里，谁报多少价、谁脸上什么神色，都看得见。派个人去，当天就写下来。", "Whoever sits in the room hears every price and sees every face. Send somebody, and have it written down the same day.";
    WHY_ALERT: "这样的警示每多放一天，就多一天的决定是在你不在场的时候做的。", "Each day such an alert stands, one more thing is decided while you are out of the room.";
    WHY_STALE: "停着的项目，报数时算着它，办事时绕着它。问个准信，要么动，要么放下，心里都轻一点。", "A project that stands still is in every forecast and in nobody's diary. Find out where it is, then move it or put it down; either way you travel lighter.";
    WHY_CLOSE_PAST: "日子过了还挂着原来的日期，报上去的数里就有一笔是空的。问一句准信，写个新日子；问不出来，就空着。", "While the old date stands, somebody's forecast holds money that is not coming that day. Ask for a straight answer and write a new day; if there is none, leave it empty.";
    WHY_MONEY: "货交了，大家都松了口气，钱还在别人账上。先问为什么，再定哪一天：话可以和气，日子不能含糊。", "The goods arrived, everybody relaxed, and the money is still in their account. Ask why first, then agree a day: gentle in tone, exact in date.";
    WHY_PRAISE: "好话过了两天就走味：他以为你没看见，别人也不知道什么叫做好。今天当着大家说一句，只要半分钟。", "Praise loses its taste within two days: they think nobody saw, and the others do not learn what good looks like. Half a minute before the others will do.";
    WHY_CLASS: "课后三十天里，问一句「客户做了没有」，比再上一天课管用。", "In the thirty days after a class, asking whether the customer did it teaches more than another day of class.";
    WHY_UNFINISHED: "开了头的测评还在原处等着，选过的都留着。找十分钟清静，接着做完就好。", "The assessment waits where it was left, with every pick kept. Ten quiet minutes are enough to finish it.";
    WHY_COURTESY: "这一单已经结了，这件事是你留下来的：说过的话还算数，往后的生意就从这里开头。", "This project is closed and you kept this open: people remember who kept their word when nothing hung on it.";
    DO_KEPT: "客户做到了", "they kept it";
    DO_BROKEN: "没兑现", "they broke it";
    DO_OUTCOME: "记结果", "record the outcome";
    DO_BRIEF: "看简报", "read the brief";
    DO_DONE: "办完了", "tick it done";
    DO_PROJECT: "打开项目", "open the project";
    DO_ALERTS: "去看警示", "go to the alerts";
    DO_MOVE: "往前挪一步", "move it on";
    DO_CLOSE: "改成交日", "set a new close";
    DO_PAYMENT: "记一笔回款", "note a payment";
    DO_SAID: "当面说了", "said it";
    DO_LOG: "看辅导记录", "open the log";
    DO_CLASS: "逐条问：做到没有", "ask for each: kept or broken";
    DO_PERSON: "打开这个人", "open the person";
    DO_EVENT: "去往来里看", "see it in the log";
    DO_CARD: "看漏斗上的卡片", "see its card";
    DO_TRACKER: "看跟踪表", "open the tracker";
    DO_INVOICES: "看发票", "open its invoices";
    WILL_PAY: "付 {0}", "pay {0}";
    WILL_PAY_FOR: "发票 {1}：付 {0}", "invoice {1}: pay {0}";
    SAID_ON: "{0} 说的。", "Said on {0}.";
    DO_EDIT: "改这一条", "change it";
    DO_TOUCH: "记一笔联系", "note a touch";
    DO_TASK: "定下一步", "set the next action";
    DO_MEET: "约会谈", "plan a meeting";
    WHY: "为什么要紧", "Why it matters";
    PEOPLE: "找谁", "Whom to reach";
    LAST_PROMISE: "客户最近答应的", "Their last promise";
    KEYS: "现在就能办", "What you can do now";
    LATE: "过期 {0} 天", "{0} d late";
    AGO: "{0} 天前", "{0} d ago";
    TODAY: "今天", "today";
    TOMORROW: "明天", "tomorrow";
    STANDING: "{0} 天", "{0} {0:day|days}";
    STANDS_AT: "停在「{0}」", "stuck at: {0}";
    LIMIT: "在这个阶段 {0} 天，限 {1} 天。", "{0} {0:day|days} in this stage; its limit is {1}.";
    MEETING: "会谈", "meeting";
    NOTHING_WRITTEN: "没写是什么事", "nothing written down";
    INVOICE: "发票 {0}", "invoice {0}";
    INVOICE_BARE: "一张没写号的发票", "an invoice without a number";
    CLOSE_WAS: "原定 {0} 成交", "close was expected {0}";
    STILL_AT: "原定 {0} 成交，现在还在「{1}」。", "Expected to close on {0}; still at: {1}.";
    CREDITED: "客户多付的和红字抵掉了 {0}。", "Credits and over-payments took {0} off.";
    NOT_DUE_YET: "其中 {0} 还没到期。", "Of this {0} is not due yet.";
    INVOICED: "开票 {0}，还欠 {1}，{2} 到期。", "Invoiced {0}, still open {1}, due {2}.";
    PROMISED_FOR: "答应 {0} 之前。", "Promised for {0}.";
    OPENS: "做完以后：{0}", "What it opens: {0}";
    MET_ON: "{0} 见的面", "Met on {0}";
    MET_WITH: "{0} 见的{1}", "Met {1} on {0}";
    MEET_AT: "{0} 见面", "At {0}";
    MEET_WITH: "{0} 见{1}", "At {0} with {1}";
    DUE_ON: "定在 {0}。", "Due on {0}.";
    FALLS_ON: "{0}，{1}。", "{0}, {1}.";
    OF: "归{0}办。", "For {0} to do.";
    SEEN_AT: "{0} 看见的，已经 {1} 小时。", "Seen at {0}, {1} {1:hour|hours} ago.";
    PRAISE_STALE: "过了保质期：要说就今天说，说不出口就等下一次。", "Stale: say it today, or wait for the next time.";
    GOING_STALE: "快走味了。", "Going stale.";
    HOURS: "{0} 小时", "{0} h";
    HOURS_STALE: "{0} 小时，走味", "{0} h stale";
    STARTED: "{0} 开始的。", "Begun on {0}.";
    ASSESSMENT: "四象限测评", "four-quadrant assessment";
    AN_ALERT: "有一条急警示", "an urgent alert";
    NOTICE: "招标公告", "tender notice";
    CLARIFICATION: "澄清截止", "clarification";
    DEADLINE: "投标截止", "bid deadline";
    OPENING: "开标", "opening of the bids";
    UNFOLD: "展开", "unfold";
    FOLDED_LINES: "收起了 {0} 行。", "Folded away: {0}.";
    INVITE_TITLE: "早上打开这一页，先看今天不能忘的。", "Open this page in the morning: it holds what must not be forgotten.";
    INVITE: "客户答应了什么，今天见谁，哪件事拖着，到时候都排在这里。按 {0} 建第一个客户；按 {1} 可以找到样例，先随便看看。", "What customers promised, whom you meet today, what has been left lying: it will all stand here in order. Press {0} to make your first customer, or {1} to find the sample and look around.";
    CALM_KEYS: "按 {0} 建新项目，按 {1} 看漏斗，按 {2} 找任何一个客户。", "Press {0} for a new project, {1} for the funnel, {2} to find any customer.";
    NEXT_AHEAD: "下一件有日子的事", "The next thing with a date";
    JANUARY: "1 月", "January";
    FEBRUARY: "2 月", "February";
    MARCH: "3 月", "March";
    APRIL: "4 月", "April";
    MAY: "5 月", "May";
    JUNE: "6 月", "June";
    JULY: "7 月", "July";
    AUGUST: "8 月", "August";
    SEPTEMBER: "9 月", "September";
    OCTOBER: "10 月", "October";
    NOVEMBER: "11 月", "November";
    DECEMBER: "12 月", "December";
    MONDAY: "星期一", "Monday";
    TUESDAY: "星期二", "Tuesday";
    WEDNESDAY: "星期三", "Wednesday";
    THURSDAY: "星期四", "Thursday";
    FRIDAY: "星期五", "Friday";
    SATURDAY: "星期六", "Saturday";
    SUNDAY: "星期日", "Sunday";
    MON: "周一", "Mon";
    TUE: "周二", "Tue";
    WED: "周三", "Wed";
    THU: "周四", "Thu";
    FRI: "周五", "Fri";
    SAT: "周六", "Sat";
    SUN: "周日", "Sun";
}

/// Months from January on.
pub const MONTHS: [Phrase; 12] =
    [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER];

/// Weekdays from Monday on, as a heading names them.
pub const WEEKDAYS: [Phrase; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// Weekdays from Monday on, as a list names them.
pub const SHORT_DAYS: [Phrase; 7] = [MON, TUE, WED, THU, FRI, SAT, SUN];

/// What stands over the groups, by rank.
pub const GROUPS: [Phrase; RANKS] = [
    PROMISES_OVERDUE,
    PROMISES_TODAY,
    NO_OUTCOMES,
    MEETINGS_TODAY,
    ACTIONS_OVERDUE,
    ACTIONS_TODAY,
    ACTIONS_WEEK,
    TENDERS,
    ALERTS,
    STALES,
    CLOSES_PAST,
    MONEY,
    PRAISES,
    CLASS_PROMISES,
    UNFINISHED,
    COURTESIES,
];

/// Why a line matters.
#[must_use]
pub const fn why(kind: DueKind) -> Phrase {
    match kind {
        DueKind::PromiseOverdue => WHY_PROMISE_OVERDUE,
        DueKind::PromiseToday => WHY_PROMISE_TODAY,
        DueKind::PayPromiseOverdue => WHY_PAY_PROMISE_OVERDUE,
        DueKind::PayPromiseToday => WHY_PAY_PROMISE_TODAY,
        DueKind::NoOutcome => WHY_NO_OUTCOME,
        DueKind::MeetingToday => WHY_MEETING_TODAY,
        DueKind::TaskOverdue => WHY_ACTION_OVERDUE,
        DueKind::TaskToday => WHY_ACTION_TODAY,
        DueKind::TaskThisWeek => WHY_ACTION_WEEK,
        DueKind::Tender(TenderDate::Notice) => WHY_NOTICE,
        DueKind::Tender(TenderDate::Clarification) => WHY_CLARIFICATION,
        DueKind::Tender(TenderDate::Deadline) => WHY_DEADLINE,
        DueKind::Tender(TenderDate::Opening) => WHY_OPENING,
        DueKind::Alert(_) => WHY_ALERT,
        DueKind::Stale => WHY_STALE,
        DueKind::ClosePast => WHY_CLOSE_PAST,
        DueKind::MoneyOverdue => WHY_MONEY,
        DueKind::Praise => WHY_PRAISE,
        DueKind::ClassPromises => WHY_CLASS,
        DueKind::Unfinished => WHY_UNFINISHED,
    }
}

/// What the natural thing to do about a line is called.
#[must_use]
pub const fn settles(kind: DueKind) -> Phrase {
    match kind {
        DueKind::PromiseOverdue | DueKind::PromiseToday | DueKind::PayPromiseOverdue | DueKind::PayPromiseToday => {
            DO_KEPT
        }
        DueKind::NoOutcome => DO_OUTCOME,
        DueKind::MeetingToday => DO_BRIEF,
        DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek => DO_DONE,
        DueKind::Tender(_) => DO_PROJECT,
        DueKind::Alert(_) => DO_ALERTS,
        DueKind::Stale => DO_MOVE,
        DueKind::ClosePast => DO_CLOSE,
        DueKind::MoneyOverdue => DO_PAYMENT,
        DueKind::Praise => DO_SAID,
        DueKind::ClassPromises => DO_CLASS,
        DueKind::Unfinished => DO_PERSON,
    }
}

/// Where opening a line leads.
#[must_use]
pub const fn opens(kind: DueKind) -> Phrase {
    match kind {
        DueKind::PromiseOverdue
        | DueKind::PromiseToday
        | DueKind::NoOutcome
        | DueKind::MeetingToday
        | DueKind::TaskOverdue
        | DueKind::TaskToday
        | DueKind::TaskThisWeek => DO_EVENT,
        DueKind::Tender(_) => DO_PROJECT,
        DueKind::Alert(_) => DO_ALERTS,
        DueKind::Stale | DueKind::ClosePast => DO_CARD,
        DueKind::Praise => DO_LOG,
        DueKind::MoneyOverdue | DueKind::PayPromiseOverdue | DueKind::PayPromiseToday => DO_INVOICES,
        DueKind::ClassPromises => DO_CLASS,
        DueKind::Unfinished => DO_PERSON,
    }
}

/// What a date of a tender is called.
#[must_use]
pub const fn tender(of: TenderDate) -> Phrase {
    match of {
        TenderDate::Notice => NOTICE,
        TenderDate::Clarification => CLARIFICATION,
        TenderDate::Deadline => DEADLINE,
        TenderDate::Opening => OPENING,
    }
}
