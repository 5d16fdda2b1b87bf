//! These phrases are those of a course pack in a folder: how it is named, and what is wrong with it.

phrases! {
    HELP_COURSE: "这一次用这个文件夹里的课程；缺的文件用自带的", "Use the course in this folder for this run; files it lacks are the built-in ones";
    HELP_COMMAND: "检查文件夹里的课程：读不读得通，缺不缺字，上墙的会不会太长", "Check a course in a folder: whether it reads, lacks a text, has something too long for the wall";
    HELP_ACTION: "做什么：check", "What to do: check";
    HELP_FOLDER: "放课程的文件夹，文件名和自带的一样", "The folder of the course, with files named as the built-in ones";
    HELP_MORE: "文件和自带的课程同名：assessment.ron、guide.ron、walk.ron、tracker.ron、drills.ron、steps.ron、scorecard.ron、channel.ron、team.ron、credit.ron、collection.ron；lessons 里是 frame.ron、cases.ron 和五个模块。标准输出上一处问题一行；没有问题退出状态是 0，有问题是 1。", "The files have the names of the built-in course: assessment.ron, guide.ron, walk.ron, tracker.ron, drills.ron, steps.ron, scorecard.ron, channel.ron, team.ron, credit.ron, collection.ron, and in lessons frame.ron, cases.ron and the five modules. Each fault is a line of standard output; the exit status is 0 without faults, 1 with some.";
    FALLBACK: "{0} 这一章改用自带的课程。", "{0} The built-in chapter is used instead.";
    PROBLEMS: "数目、顺序或名字不对：{0}。用 peilian course check 看是哪里。", "Counts, order or keys are wrong: {0}. peilian course check tells what.";
    WRONG_HERE: "{0}：数目、顺序或名字不对。", "{0}: a count, an order or a key is wrong.";
    NO_CHINESE: "中文是空的。", "The Chinese is empty.";
    NO_ENGLISH: "英文是空的。", "The English is empty.";
    AND_MORE_BLANK: "{0}同一个文件里还有 {1} 条也是空的。", "{0} In the same file {1} more {1:text is|texts are} empty.";
    TOO_LONG_ZH: "中文太长，墙上放不下：标题下面最多 11 行，每行 31 个汉字。", "The Chinese is too long for the wall: at most 11 lines of 31 characters below the title.";
    TOO_LONG_EN: "英文太长，墙上放不下：标题下面最多 11 行，每行 62 个字符。", "The English is too long for the wall: at most 11 lines of 62 letters below the title.";
    LONG_ZH: "中文太长：最多 {0} 个字。", "The Chinese is too long: at most {0} {0:character|characters}.";
    LONG_EN: "英文太长：最多 {0} 个字符。", "The English is too long: at most {0} {0:letter|letters}.";
    BUILT_IN: "没有 {0}，用自带的。", "There is no {0}; the built-in one is used.";
    NOTHING_OWN: "{0}：里面一个课程文件也没有。", "{0}: there is no file of a course in it.";
    COUNTS_WITHOUT_PAGES: "文件 {0} 个，文字 {1} 条；课件里有读不出来的，投影的页没数。", "Files: {0}. Texts: {1}. Pages to project were not counted: a file of them does not read.";
    COUNTS: "文件 {0} 个，文字 {1} 条，投影的页 {2} 页。", "Files: {0}. Texts: {1}. Pages to project: {2}.";
    GOOD: "没有问题。", "There are no faults.";
    BAD: "问题 {0} 处。", "Faults: {0}.";
}
