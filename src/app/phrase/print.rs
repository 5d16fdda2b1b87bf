//! Words of the prints.

phrases! {
    PROFILE_OF: "{0} 的全脑优势，{1}", "Four-quadrant thinking profile of {0}, {1}";
    CODE_LINE: "代码 {0}，主导 {1}", "Code {0}, dominance {1}";
    SHEETS_TITLE: "个人全脑优势：三张表", "Four-quadrant thinking profile: the three sheets";
    SHEETS_NAME: "名字：______________  日期：______________", "Name: ______________  Date: ______________";
    SHEET_TITLE: "第 {0} 张：{1}", "Sheet {0}: {1}";
    MY_EIGHT: "我的 8 个号码：", "My eight numbers:";
}
