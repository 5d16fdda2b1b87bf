//! These phrases are those of the view `votes` of the Workshop tab.

phrases! {
    TITLE: "举牌", "Votes";
    SCOPE: "举牌的键", "Votes";
    // What the keys do.
    ON: "下一步", "Next";
    CHOICES: "选项上墙", "Choices to the wall";
    ASK: "题目上墙", "Question to the wall";
    FIRST: "记第一次举牌", "First vote";
    TALK: "和邻座说两分钟", "Two minutes to talk";
    SECOND: "记第二次举牌", "Second vote";
    ANSWER: "揭答案", "Uncover the answer";
    WHY: "讲为什么", "Say why";
    TAKE_BACK: "清掉这题的票", "Take the votes back";
    // The list.
    QUESTIONS: "举牌题", "Questions";
    COUNT: "{0} 题", "{0}";
    VOTED_OF: "举过 {0}/{1}", "{0} of {1} voted";
    LEGEND: "1 2 举过牌　✓ 揭了答案", "1 2 votes  ✓ answer";
    SIGN_FIRST: "1", "1";
    SIGN_SECOND: "2", "2";
    SIGN_ANSWER: "✓", "✓";
    NO_MATCH: "没有这样的题。", "No question reads like that.";
    NO_COURSE: "课件还没读出来，题目要等它。", "The course could not be read, and the questions stand in it.";
    OPENING: "开场和收尾", "Opening and closing";
    OUTCOMES: "这次拜访算哪一种", "What did it come to?";
    POTATOES: "烫手山芋", "Hot potatoes";
    BAD_DEBTS: "先猜后看：呆账", "Guess first: bad debts";
    DELAYS: "先猜后看：拖款", "Guess first: delay";
    CREDIT: "赊账还是现款", "Credit or cash";
    BAD_DEBT_CELL: "收不回 {0}，净利 {1}%", "{0} lost at a {1}% margin";
    DELAY_CELL: "净利 {0}%，年息 {1}%", "{0}% margin, money at {1}%";
    // The question in front.
    QUESTION: "题目", "Question";
    ANSWER_IS: "答案 {0}（{1}）", "Answer {0} ({1})";
    FOR_YOU: "只有你看得见", "for your eyes only";
    FIRST_BAR: "一", "1st";
    SECOND_BAR: "二", "2nd";
    ROOM: "教室里 {0} 人", "{0} in the room";
    UNKEPT: "还没有班：票照举，关了程序就没了。", "No class yet: votes work, and are gone when you quit.";
    NEXT: "{0}：{1}", "{0}: {1}";
    STANDS_NOT: "这题还没上墙", "Not on the wall";
    WALL_ASKED: "题目", "the question";
    WALL_CHOICES: "选项", "the choices";
    WALL_FIRST: "第一次的票", "the first vote";
    WALL_TALK: "两分钟倒计时", "two minutes to talk";
    WALL_SECOND: "两次的票", "both votes";
    WALL_ANSWER: "答案", "the answer";
    WALL_WHY: "为什么", "the why";
    // Typing the counts.
    TYPE_FIRST: "第一次", "First vote";
    TYPE_SECOND: "第二次", "Second vote";
    TYPE_HINT: "{0} 各举了几张，像 {1}，或者 A 12 B 3", "Cards for {0}, such as {1} or A 12 B 3";
    EXAMPLE: "12 3 2 1", "12 3 2 1";
    TOO_FEW: "这题有 {1} 个选项，只写了 {0} 个数；没人举的写 0。", "{1} choices and {0} {0:number|numbers}: write 0 where no card was raised.";
    TOO_MANY: "这题只有 {1} 个选项，写了 {0} 个数。", "{0} numbers, and this question has {1} choices.";
    NO_NUMBER: "「{0}」不是张数，写 0 到 {1}。", "'{0}' is no number of cards: write 0 to {1}.";
    NO_CARDS: "一张牌也没举？至少要有一张。", "No card at all? There has to be one at least.";
    MORE_THAN_ROOM: "举了 {0} 张，教室里只有 {1} 人。没数错的话再按一次回车就记下：晚到的人可能还没上名单。", "{0} {0:card|cards}, and {1} in the room. If that is right accept it once more: a latecomer may not be on the roster.";
    // What happened.
    ASKED: "题目上墙了，请大家举牌。", "The question is on the wall: cards up.";
    ASKED_ALONE: "题目上墙了，选项在下一页。", "The question is on the wall; its choices come next.";
    KEPT_FIRST: "第一次举牌记下了：{0}。", "First vote: {0}.";
    KEPT_SECOND: "第二次举牌记下了：{0}。", "Second vote: {0}.";
    SHOWN_FIRST: "墙上是第一次的票。", "The first vote is on the wall.";
    SHOWN_SECOND: "墙上是两次的票。", "Both votes are on the wall.";
    SHOWN_ANSWER: "答案揭了：{0}。", "Answer uncovered: {0}.";
    SHOWN_WHY: "墙上是为什么。", "The why is on the wall.";
    TAKEN_BACK: "这题的票清掉了。", "The votes on this question are taken back.";
    NO_VOTES: "这题还没有票。", "There are no votes on this question.";
    ASK_FIRST: "先把题目送上墙。", "Send the question to the wall first.";
    FIRST_FIRST: "先记第一次举牌。", "The first vote comes first.";
    ANSWER_FIRST: "先揭答案，再讲为什么。", "Uncover the answer first.";
    DONE: "这题讲完了，换下一题吧。", "This question is done; choose another.";
}
