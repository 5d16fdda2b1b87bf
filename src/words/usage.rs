//! These phrases say what is wrong with a command line, and what would be right.

phrases! {
    NO_COMMAND: "没有「{0}」这个命令。有这些：{1}。", "There is no command {0}. There are {1}.";
    UNKNOWN: "{1} 后面不能写「{0}」。能写的有：{2}。", "{1} takes no {0}. It takes {2}.";
    NO_SUCH_VALUE: "{0} 不能是「{1}」，要从这里选：{2}。", "{0} cannot be {1}. Choose from {2}.";
    WRONG_VALUE: "{0}：{1}", "{0}: {1}";
    NO_VALUE: "{0} 后面少了内容。", "{0} needs a value after it.";
    CHOICES: "能写的有：{0}。", "It can be {0}.";
    TOGETHER: "{0} 不能和 {1} 一起用。", "{0} and {1} do not go together.";
    REPEATED: "{0} 写了两次，写一次就行。", "{0} stands twice; once is enough.";
    MISSING: "还少 {0}。", "Still missing: {0}.";
    OTHER: "这一行写得不对。", "The command line is not right.";
    WRITE: "写法：{0}", "Write it so: {0}";
    MORE: "{0} --help 会说明全部写法。", "{0} --help tells the rest.";
    OPTIONS: "[选项]", "[OPTIONS]";
}
