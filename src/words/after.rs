//! These phrases are those of the view `after` of the Workshop tab: what each promised, and erasing the class.

phrases! {
    TITLE: "课后", "Afterwards";
    SCOPE: "培训：课后", "Workshop: afterwards";
    PROMISES: "承诺", "Promises";
    NEW: "记承诺", "Add promise";
    ANSWER: "做到 / 没做到", "Kept or broken";
    HEAD: "{1} 人里 {0} 人写了承诺，做到 {2} 条，没做到 {3} 条", "{0} of {1} promised, {2} kept, {3} broken";
    LIST_DAY: "第 30 天：{0}", "day 30: {0}";
    OPEN: "还没问", "open";
    DUE: "该问了", "to ask";
    KEPT: "做到了", "kept";
    BROKEN: "没做到", "broken";
    BY: "{0} 前", "by {0}";
    EMPTY: "还没有人写承诺。课的最后十分钟，每人写一条：哪个客户，客户要做什么，什么时候之前。按 {0} 记下来。", "Nobody has promised anything yet. In the last ten minutes each writes one: which customer, what the customer shall do, by when. {0} notes it.";
    HANDOUTS: "讲义和给讲师的报告在命令行里打印：\n{0}", "Handouts and the report for the trainer come from the command line:\n{0}";
    COMMAND: "peilian handout {0} --out 文件夹", "peilian handout {0} --out FOLDER";
    COMMAND_THERE: "peilian --data {1} handout {0} --out 文件夹", "peilian --data {1} handout {0} --out FOLDER";
    HANDOUTS_OF_COPY: "这是样例的临时副本，命令行读不到，退出就没了。要试讲义，打这两行：\npeilian sample 样例\npeilian --data 样例 handout {0} --out 讲义", "No command can read this throw-away copy. To try handouts, type these two:\npeilian sample SAMPLE\npeilian --data SAMPLE handout {0} --out FOLDER";
    KEPT_COUNTS: "这个班已经抹去，只留数字：{0} 人，交卷 {1} 份，承诺 {2} 条，做到 {3} 条，没做到 {4} 条。", "This class was erased and only numbers stay: {0} {0:person|people}, {1} handed in, {2} {2:promise|promises}, {3} kept, {4} broken.";
    KEPT_PICKS: "全班勾选：A {0}　B {1}　C {2}　D {3}", "All picks together: A {0}  B {1}  C {2}  D {3}";
    NEW_PROMISE: "新承诺", "New promise";
    PROMISE: "承诺", "Promise";
    WHO: "谁", "Who";
    CUSTOMER: "哪个客户", "Which customer";
    ACTION: "客户要做什么", "What they do";
    BY_WHEN: "什么时候之前", "By when";
    BEFORE_CLASS: "这一天在上课之前；写上课那天或以后。", "Before the class: write its day or a later one.";
    HINT_WHO: "这个班的人；名字或胸牌号", "Somebody of this class: name or badge";
    HINT_ACTION: "客户做的，不是你做的", "What they do, not what you do";
    OURS: "我,我们,咱,咱们,我方", "i,we,i'll,we'll,i'm,we're,i'd,we'd";
    READS_AS_OURS: "像是你自己要做的；客户要做什么？", "Reads like what you do; what will the customer do?";
    NOTED: "记下了：{0}", "Noted: {0}";
    CHANGED: "改好了：{0}", "Changed: {0}";
    REMOVED: "删掉了这条承诺：{0}", "Promise removed: {0}";
    NOBODY: "名单里还没有人；先到「交卷」里加人。", "Nobody is on the roster yet. Add people in the hand-in view first.";
    NO_PROMISE: "这里还没有承诺。", "There is no promise here yet.";
    GONE: "没有记下：这个班或这条承诺已经不在了。写的都还在这里。", "Not noted: the class or the promise is gone. What you typed is still here.";
    ERASE_ASK: "彻底抹去这个班？{0} 个人的名单、交卷、承诺、案例答案和笔记都抹掉，只留数字；其中 {1} 个学员不在别的班，人也一起抹掉。备份不留，撤销不了。", "Erase this class for good? {0} {0:person|people} with hand-ins, promises, case answers and notes go; only numbers stay. {1} {1:trainee|trainees} in no other class are erased too. No backup, no undo.";
    NOTHING_LEFT: "这个班已经只剩数字了。", "Only numbers are left of this class.";
    SAID_KEPT: "做到了：{0}", "Kept: {0}";
    SAID_BROKEN: "没做到：{0}", "Broken: {0}";
    SAID_OPEN: "又算没问过：{0}", "Open again: {0}";
}
