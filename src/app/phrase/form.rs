//! Words of the forms: labels, choices, and what is wrong with a value.

phrases! {
    NEW_PERSON: "加一个人", "Add a person";
    PERSON: "一个人", "A person";
    LOOKS: "外观与语言", "Looks and language";
    BOOK: "这本账的设定", "Choices of this book";
    NAME: "名字", "Name";
    KIND: "身份", "Kind";
    WHO_IS_ME: "谁是「我」", "Who is me";
    CURRENCY: "货币", "Currency";
    LANGUAGE: "语言", "Language";
    LANGUAGE_ZH: "中文", "中文";
    LANGUAGE_EN: "English", "English";
    THEME: "配色", "Theme";
    DARK: "深色", "dark";
    LIGHT: "浅色", "light";
    CONTRAST: "高对比", "high contrast";
    MOUSE: "鼠标", "Mouse";
    ON: "开", "on";
    OFF: "关，可用终端自己的选取", "off, so that the terminal can select text";
    AMBIGUOUS: "线条字符", "Line characters";
    NARROW: "一格", "one cell";
    WIDE: "两格，改用 ASCII 线条", "two cells: draw with ASCII instead";
    HINT_CHOICE: "左右键换一个", "left and right change it";
    HINT_PERSON: "打名字或拼音首字母", "type a few letters of the name";
    REQUIRED: "「{0}」不能空着。", "{0} cannot be empty.";
    NOT_A_DATE: "看不出是哪一天；可以写 2026-03-02、+3、周五、下周一。", "That is not a day: try 2026-03-02, +3, fri or tomorrow.";
    NO_SUCH_DAY: "日历上没有这一天。", "The calendar has no such day.";
    EMPTY: "这里还什么都没写。", "Nothing is written here yet.";
    NO_SUCH_MONTH: "没有 {0} 月。", "There is no month {0}.";
    OUT_OF_REACH: "这个日子太远了，写 1900 到 2999 年之间的。", "That day is too far away: the years go from 1900 to 2999.";
    TOO_PRECISE: "小数太长，最多四位。", "Too many decimals: four at most.";
    NOT_MONEY_AT: "「{0}」不该出现在金额里；可以写 125,000 或 12.5万。", "'{0}' does not belong in an amount: try 125,000 or 12.5k.";
    TOO_LARGE: "数目太大，最多到一千万亿。", "That is too large: the limit is 1,000,000,000,000,000.";
    NEGATIVE: "这里不能是负数。", "It cannot be negative here.";
    NOT_PERCENT: "看不出是百分之几；写 12 或 12.5%。", "That is not a percentage: write 12 or 12.5%.";
    OUT_OF_RANGE: "要在 {0} 到 {1} 之间。", "It has to be between {0} and {1}.";
    NOT_CURRENCY: "货币写三个字母，比如 CNY。", "A currency is three letters, such as CNY.";
    NO_PERSON: "没有叫「{0}」的人。", "Nobody is called {0}.";
    DRAFT_KEPT: "写了一半的留着，下次打开还在。", "What you typed is kept and will be there when you come back.";
    OLD_KEPT: "「{0}」不能空着，原来的还在。", "{0} cannot be empty, so it stays as it was.";
    DRAFT_BACK: "上次写了一半的还在这里。", "What you left unfinished is back.";
}
