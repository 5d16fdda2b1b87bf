//! These phrases are those of handing in: the six-sign code, what is read and why something is not. Other names of a column
//! stand behind each other with `|` between.

phrases! {
    CODE: "交卷码", "Hand-in";
    CODE_IS: "交卷码 {0}", "Hand-in code {0}";
    CODE_OF: "交卷码 {0} 说的是什么", "What the hand-in code {0} says";

    NAME_COLUMN: "姓名|名字|学员|学员姓名|你的姓名|您的姓名|你的名字", "name|participant|trainee|full name|your name|who";
    BADGE_COLUMN: "号|胸牌|胸牌号|号码|编号", "badge|badge number|no|no.|number";
    CODE_COLUMN: "交卷码|代码|你的交卷码|您的交卷码", "code|hand-in code|your code|your hand-in code";

    EMPTY: "还什么都没写：先写号或姓名，再写交卷码、12 个数或纸上的 24 个号码。", "Nothing is typed yet: write a badge or a name, then a code, 12 counts or the 24 numbers of a paper.";
    NO_NAME: "这是谁的？号或名字写在前面。", "Whose is it? Put the badge or the name in front.";
    NO_ANSWER: "还缺答案：六位交卷码，或 12 个数，或纸上的 24 个号码。", "The answer is missing: the six-sign code, 12 counts, or the 24 numbers of the paper.";
    NO_CODE: "这一行没有交卷码。", "There is no hand-in code in this line.";
    TWO_CODES: "这一行有两个交卷码：{0} 和 {1}。", "There are two hand-in codes in this line: {0} and {1}.";
    LENGTH: "「{0}」是 {1} 位，交卷码是六位。", "{0} has {1} {1:sign|signs}; a hand-in code has six.";
    SIGN: "「{0}」的第 {1} 位是「{2}」，交卷码里没有它。", "Sign {1} of {0} is {2}, which no hand-in code has.";
    CHECK: "「{0}」不是交卷码：有一位不对，或者两位换了位置。", "{0} is no hand-in code: a sign is wrong, or two changed places.";
    NOT_A_NUMBER: "「{0}」不是能用的数。", "{0} is not a number that fits here.";
    HOW_MANY: "一共 {0} 个数；要么 12 个（每张表 A、B、C、D 各几个），要么 24 个（每张表八个号码）。", "That makes {0} {0:number|numbers}; it takes 12 (A to D on each sheet) or 24 (eight picks on each).";
    NO_SUCH_ELEMENT: "第 {0} 张表没有 {1} 号，号码是 1 到 32。", "Sheet {0} has no number {1}; the numbers are 1 to 32.";
    PICKED_TWICE: "第 {0} 张表里 {1} 号写了两次。", "Number {1} stands twice on sheet {0}.";
    HOW_MANY_PICKS: "第 {0} 张表有 {1} 个号码，要八个。", "Sheet {0} has {1} {1:number|numbers}; it takes eight.";
    TOO_MANY_NUMBERS: "三张表都满了，{0} 是多出来的。", "All three sheets are full; {0} is one too many.";
    SHEET_SUM: "第 {0} 张表加起来是 {1}，应该是 {2}。", "Sheet {0} adds up to {1}; it must make {2}.";
    HOW_MANY_COUNTS: "第 {0} 张表有 {1} 个数，要四个：A、B、C、D。", "Sheet {0} has {1} {1:number|numbers}; it takes four, A to D.";
    HOW_MANY_SUMS: "整组要 12 个合计，这里有 {0} 个；比如 1-4：8 8 8 8 / 8 8 8 8 / 8 8 8 8。", "A team takes 12 sums, and here {0:is|are} {0}; write it as in 1-4: 8 8 8 8 / 8 8 8 8 / 8 8 8 8.";
    NO_COLON: "这几个号后面还缺冒号和 12 个合计；比如 1-4：8 8 8 8 / 8 8 8 8 / 8 8 8 8。", "Behind these badges a colon and 12 sums are missing; write it as in 1-4: 8 8 8 8 / 8 8 8 8 / 8 8 8 8.";
    NOT_BADGES: "「{0}」看不出是哪些号；写成 1-20，没来的跳过，比如 1-6,8-20。", "{0} names no badges; write 1-20, and skip whoever is away, as in 1-6,8-20.";
    BADGE_TWICE: "{0} 号写了两次。", "Badge {0} stands there twice.";
    NOT_LETTERS: "「{0}」不是 A 到 D 的组合。", "{0} is no set of the letters A to D.";
    LETTERS_TWICE: "「{0}」写了两次。", "{0} stands there twice.";
    NO_HANDS: "「{0}」后面还缺举手的人数。", "The number of hands is missing after {0}.";

    AT_CHARACTER: "第 {0} 个字符：{1}", "Character {0}: {1}";
    ON_LINE: "第 {0} 行：{1}", "Line {0}: {1}";
    IN_CELL: "第 {0} 行第 {1} 列：{2}", "Line {0}, column {1}: {2}";

    PAPER_AT: "第 {0} 张，{1}/8", "sheet {0}, {1} of 8";
    PAPER_IN: "三张都齐了", "all three sheets are in";

    REPAIR_SIGN: "第 {0} 位的 {1} 若是 {2}，就是 {3}。", "If sign {0} is not {1} but {2}, it is {3}.";
    REPAIR_SWAP: "第 {0} 位和第 {1} 位若是写反了，就是 {2}。", "If signs {0} and {1} were swapped, it is {2}.";
    REPAIRS_ASK: "拿不准的话，问问交的人是不是这个：", "Ask whoever handed it in whether it is one of these:";
    NO_REPAIR: "只改一位也成不了交卷码，请本人再念一遍。", "No single change makes it one; have it read out again.";
}
