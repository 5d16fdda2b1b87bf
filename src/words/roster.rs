//! These phrases are those of the view `roster` of the Workshop tab: who takes part, and who has handed in.

phrases! {
    TITLE: "交卷", "Hand-in";
    SCOPE: "名单的键", "Roster";

    COUNT: "已交 {0} / {1}", "{0} of {1} in";
    ABSENT: "{0} 人没来", "{0} away";
    WITHOUT_BADGE: "{0} 人没有号", "{0} without a badge";
    ON_WALL: "人数在墙上", "count on the wall";
    BADGE: "号", "No.";
    NAME: "姓名", "Name";
    FIRM: "单位", "Firm";
    HERE: "到场", "Here";
    MAP: "上图", "Map";
    IN: "交卷", "In";
    YES: "是", "yes";
    AWAY: "没来", "away";
    WAY_CODE: "交卷码", "code";
    WAY_PAPER: "纸", "paper";
    WAY_COUNTS: "12 个数", "counts";
    WAY_TABLE: "表格", "table";
    WAY_FILE: "文件", "file";
    WAY_OWN: "自己做的", "own answers";
    WAY_TEAM: "整组", "team sums";
    SUMS: "{0}-{1} 号整组，{2} 人", "Badges {0}-{1} as a team, {2} {2:person|people}";
    HANDS: "举手：{0}", "Hands: {0}";

    KEY_NEW: "加学员", "Add people";
    KEY_FIRM: "单位", "Firm";
    KEY_HAND_IN: "交卷", "Hand in";
    KEY_INBOX: "看收件夹 inbox/", "Look into inbox/";
    KEY_PRESENT: "到场/没来", "Here or away";
    KEY_MAP: "上群体图/不上", "On the map or off";
    KEY_DRAW: "抽号", "Draw badges";
    KEY_WALL: "人数上墙", "Count to the wall";
    KEY_SUMS: "撤最后的整组数", "Take back team sums";
    WRITE: "写进去", "Write";
    ACCEPT: "确定", "Accept";
    DROP: "不写", "Leave it";
    TAKE_IN: "进名单/不进", "Onto the roster or not";

    ASK_NEW: "姓名，单位：", "Name, firm: ";
    ASK_FIRM: "{0}的单位：", "Firm of {0}: ";
    ASK_HAND_IN: "号或姓名，答案：", "Badge or name, answer: ";
    HINT_NEW: "一行一人的名单可以整份粘贴", "A list, one name a line, can be pasted whole";
    HINT_HAND_IN: "交卷码、12 个数或纸上 24 个号码；不写是谁就记给 {0}；群聊整段粘贴", "A code, 12 counts or 24 numbers of paper; without a name it is for {0}; paste a chat whole";
    HINT_NOBODY: "交卷码、12 个数或纸上 24 个号码；群聊整段粘贴", "A code, 12 counts or 24 numbers of paper; paste a chat whole";
    COUNTS_AT: "各象限的个数，{0}/12", "counts, {0} of 12";

    EMPTY: "名单还是空的。{0} 加一个人，或者把一行一人的名单粘贴进来。", "Nobody is on the roster yet. {0} adds somebody, or paste a list with one name a line.";
    NO_CLASS: "还没有班；先在「议程」里建一个，键是 {0}。", "There is no class yet; make one under Agenda with {0}.";
    NOBODY: "名单还是空的。", "Nobody is on the roster yet.";
    NOBODY_FOUND: "没有过滤到人。", "Nobody matches the filter.";
    DECIDE_FIRST: "先决定读到的写不写进去。", "First decide whether what was read is written.";

    ADDED: "{0} 进了名单。", "{0} is on the roster.";
    ADDED_FROM_BOOK: "{0} 书里已有，进了名单。", "{0} was in the book already and is on the roster now.";
    NAME_MISSING: "先写名字。", "A name comes first.";
    NAME_TOO_LONG: "名字太长，最多 {0} 个字。", "The name is too long; {0} {0:character|characters} at most.";
    FIRM_TOO_LONG: "单位太长，最多 {0} 个字。", "The firm is too long; {0} {0:character|characters} at most.";
    ALREADY_ON: "名单上已有 {0}（{1} 号）。再确定一次，就再加一个同名的人。", "{0} is on the roster (badge {1}). Accept once more for a second person of that name.";
    NO_BADGE: "没有", "none";
    BADGE_IS: "{0}", "{0}";
    REMOVED: "{0} 从名单里拿掉了，人还在书里。", "{0} is off the roster; the person stays in the book.";
    IS_HERE: "{0} 到场。", "{0} is here.";
    IS_AWAY: "{0} 没来。", "{0} is away.";
    IS_ON_MAP: "{0} 愿意上群体图。", "{0} agreed to be on the map.";
    IS_OFF_MAP: "{0} 不上群体图。", "{0} is not on the map.";
    FIRM_SET: "{0} 的单位记下了。", "The firm of {0} is noted.";
    DRAWN: "抽了 {0} 个号。", "{0} {0:badge is|badges are} drawn.";
    ALL_DRAWN: "人人都有号，号不再变。", "Everybody has a badge; badges never change.";
    SENT: "人数上墙了：{0} / {1}。", "The count is on the wall: {0} / {1}.";
    SUMS_BACK: "最后的整组数撤了。", "The last team sums are taken back.";
    NO_SUMS: "没有整组数。", "There are no team sums.";

    HANDED_IN: "{0} 交了，已交 {1} / {2}。", "{0} is in: {1} of {2}.";
    SELECT_FIRST: "写上是谁的，或先选一行。", "Say whose it is, or select a row first.";
    UNKNOWN: "名单上没有 {0}。再确定一次，就加进名单并交卷。", "{0} is not on the roster. Accept once more to add them and hand in.";
    UNKNOWN_IN_BOOK: "{0} 在书里，不在这个班。再确定一次，就进名单并交卷。", "{0} is in the book and not in this class. Accept once more to seat them and hand in.";
    UNKNOWN_BADGE: "没有 {0} 号。", "Nobody has badge {0}.";
    NAMESAKES: "叫 {0} 的有几位，号是 {1}；请写号。", "Several people are called {0}, badges {1}; write the badge.";
    ALREADY_SAME: "{0} 已经交过，答案一样。", "{0} handed in the same already.";
    ALREADY_IN: "{0} 已经交过，答案不同。再确定一次就换成这份。", "{0} handed in something else already. Accept once more to replace it.";
    SAME_CODE: "{0} 的交卷码和 {1} 的一样，请核对。再确定一次照收。", "{0} has the same code as {1}; check whose it is. Accept once more to take it.";
    ASK_REPAIR: "{0}{1}再确定一次就照改。", "{0} {1} Accept once more to take that.";
    MAYBE: "{0}{1}", "{0} {1}";
    AND_BADGES: "{0}、{1}", "{0}, {1}";

    TEAM_IN: "{0}-{1} 号整组记下了，{2} 人；没有任何个人的记录。", "Badges {0}-{1} are in as a team of {2}; no record of a person exists.";
    TEAM_GAPS: "号牌要连着，比如 1-5；断开的分几行写。", "The badges of a team follow each other, as in 1-5; write those apart on lines of their own.";
    TEAM_TAKEN: "{0}-{1} 号和已经记下的一组重叠。", "Badges {0}-{1} overlap a team that is in already.";
    TEAM_AGAIN: "{0}-{1} 号已经记过。再确定一次就换掉。", "Badges {0}-{1} are in already. Accept once more to replace them.";
    TEAM_TOO_MANY: "{0} 个人的数太大，记不下。", "The sums of {0} {0:person|people} are too large to keep.";
    HANDS_IN: "举手记下了，{0} 人；没有任何个人的记录。", "{0} {0:hand is|hands are} noted; no record of a person exists.";
    HANDS_AGAIN: "举手已经记过。再确定一次就换掉。", "Hands are noted already. Accept once more to replace them.";

    PREVIEW: "读到的", "What was read";
    PREVIEW_COUNT: "写进去 {0}，要看 {1}", "{0} to write, {1} to look at";
    PREVIEW_FOOT: "「写进去」只写左边有记号的 {0} 行；其余 {1} 行原样不动。", "Only the {0} marked {0:line is|lines are} written; the other {1} {1:stays|stay} as they are.";
    NOTHING_SURE: "这一段里没有能确定的。", "Nothing in it is sure.";
    WRITTEN: "写进去 {0} 条，已交 {1} / {2}。", "{0} written; {1} of {2} are in.";
    NOT_WRITTEN: "什么都没写。", "Nothing was written.";
    LINE: "行", "Line";
    DOUBT_UNKNOWN: "名单上没有 {0}。", "{0} is not on the roster.";
    DOUBT_TWICE: "{0} 在这一段里出现两次，答案不同。", "{0} stands there twice with different answers.";
    DOUBT_AGAIN: "{0} 在上面已经读到，一样的。", "{0} was read above already, the same.";
    DOUBT_OTHER: "{0} 已经交过，答案不同；要换就单独交。", "{0} handed in something else already; hand it in singly to replace it.";
    DOUBT_CODE: "{0} 的交卷码和 {1} 的一样。", "{0} has the same code as {1}.";
    DOUBT_ON: "名单上已有 {0}。", "{0} is on the roster already.";
    DOUBT_LISTED: "{0} 在这份名单里写了两次。", "{0} stands in this list twice.";
    INBOX_IS: "收件夹：{0}", "Inbox: {0}";
    INBOX_WAITS: "收件夹里有 {0} 份文件要看，按 {1}", "{0} {0:file is|files are} in the inbox; press {1} to look";
    INBOX_READ: "收件夹里的文件", "What lies in the inbox";
    INBOX_FOOT: "「写进去」只记左边有记号的 {0} 份测评；文件都留在原处。", "Of the {0} marked {0:file|files} the assessment is written; all files stay where they are.";
    INBOX_NOTHING_SURE: "没有能确定的；文件都留在原处。", "Nothing is sure; all files stay where they are.";
    INBOX_EMPTY: "收件夹里没有新的。把学员的 .ron 文件放进 {0}。", "Nothing new is in the inbox. Drop the .ron files of participants into {0}.";
    INBOX_UNSEEN: "收件夹由负责写的那个窗口看，这里还没看过。", "The window that writes looks into the inbox; this one has not.";
    INBOX_TROUBLE: "收件夹看不了。{0}", "Nobody can look into the inbox. {0}";
    DOUBT_UNFINISHED: "{0} 的文件里没有做完的测评。", "The file of {0} holds no finished assessment.";
    DOUBT_NAMELESS: "文件里没有名字；答案可以照交卷码单独交。", "No name stands in the file; hand the answer in singly.";
    DOUBT_IN_BOOK: "{0} 在书里，不在这个班的名单上。", "{0} is in the book and not on the roster of this class.";
    ASK_TAKE_IN: "{0} 把 {1} 加进名单，并收下这份答案。", "{0} puts {1} on the roster and takes the answer.";
    NO_STRANGER: "这里只能加进不在名单上的人。", "Only somebody who is not on the roster can be taken in here.";
    FILELESS: "这里少 {0} 个人的文件：{1}。从另一台电脑的 people/ 拷到这里的 people/ 就好，什么也没丢。", "The {0:file|files} of {0} {0:person is|people are} not here: {1}. Copy {0:it|them} from people/ of the other computer into people/ here; nothing is lost.";
    NEW_ONE: "新学员", "new";
    FROM_BOOK: "书里已有", "in the book";
    BAD_TABLE: "这一段读不成表格。", "This does not read as a table.";
}
