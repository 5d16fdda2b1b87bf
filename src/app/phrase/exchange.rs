//! Words of export and import: names of the columns, what a row does, and what is wrong with one. Other names by which a
//! column or a choice goes stand behind each other with `|` between.

phrases! {
    ID: "编号", "id";
    ACCOUNT_NAME: "客户名称", "name";
    ALSO_ACCOUNT_NAME: "名称|客户|客户名|公司|公司名称|单位|单位名称", "customer|customer name|account|account name|company|company name";
    INDUSTRY: "行业", "industry";
    ALSO_INDUSTRY: "所属行业", "trade";
    PLACE: "地方", "place";
    ALSO_PLACE: "地区|城市|区域|所在地", "city|town|region|location";
    NOTE: "备注", "note";
    ALSO_NOTE: "说明|附注", "notes|remarks|comment|comments";
    CREDIT_LIMIT: "信用额度", "credit limit";
    ALSO_CREDIT_LIMIT: "信用限额|授信额度", "limit";
    ACCOUNT: "客户", "account";
    ALSO_ACCOUNT: "客户名称|客户名|公司|公司名称|单位|单位名称", "customer|customer name|account name|company|company name";
    CONTACT_NAME: "姓名", "name";
    ALSO_CONTACT_NAME: "名字|联系人|联系人姓名", "contact|contact name|full name|person";
    TITLE: "职务", "title";
    ALSO_TITLE: "职位|岗位", "position|job title";
    PHONE: "电话", "phone";
    ALSO_PHONE: "手机|手机号|手机号码|联系电话|电话号码", "telephone|tel|mobile|phone number";
    WECHAT: "微信", "wechat";
    ALSO_WECHAT: "微信号", "wechat id";
    EMAIL: "邮箱", "email";
    ALSO_EMAIL: "电子邮箱|邮件|电子邮件", "mail|email address";
    REPORTS_TO: "上级", "reports to";
    ALSO_REPORTS_TO: "直属上级|汇报给", "manager|boss";
    NEEDS: "需要", "needs";
    ALSO_NEEDS: "需求", "need";
    WANTS: "想要", "wants";
    ALSO_WANTS: "个人想要", "want";
    ARCHIVED: "归档", "archived";
    ALSO_ARCHIVED: "已归档|归档日期", "archived on";
    PROJECT_NAME: "项目名称", "name";
    ALSO_PROJECT_NAME: "项目|项目名|商机|商机名称|名称", "project|project name|opportunity|deal";
    OPENED: "立项日", "opened";
    ALSO_OPENED: "立项日期|开始日期", "opened on|start date";
    OWNER: "负责人", "owner";
    ALSO_OWNER: "销售|业务员", "salesperson|sales";
    SIZE: "大小", "size";
    ALSO_SIZE: "规模", "sale size";
    AMOUNT: "金额", "amount";
    ALSO_AMOUNT: "预计金额|合同金额", "value|expected amount";
    CLOSE: "预计成交", "close";
    ALSO_CLOSE: "预计成交日|预计成交日期|预计签单日期", "expected close|close date";
    COMPETITORS: "竞争对手", "competitors";
    ALSO_COMPETITORS: "对手|竞品", "competitor|rivals";
    HOLD: "搁置到", "on hold until";
    ALSO_HOLD: "搁置至", "hold until";
    STAGE: "阶段", "stage";
    NEXT: "下一步", "next action";
    DUE: "下一步期限", "due";
    PERSON_NAME: "名字", "name";
    PERSON_KIND: "身份", "kind";

    LARGE: "大单", "large";
    ALSO_LARGE: "大额|大|大型", "large sale|big";
    SMALL: "小单", "small";
    ALSO_SMALL: "小额|小|小型", "small sale";
    YES: "是|对|已归档", "yes|y|true|archived";
    NO: "否|不|未归档", "no|n|false";

    ACCOUNTS: "客户", "accounts";
    CONTACTS: "联系人", "contacts";
    PROJECTS: "项目", "projects";
    PEOPLE: "自己人", "people";

    LINE: "第 {0} 行", "line {0}";
    NEW: "新增", "new";
    CHANGED: "改动", "changed";
    BAD: "有误", "bad";
    WITH_ACCOUNT: "客户「{0}」也是新的，一并建好", "the account {0} is new too and comes with it";
    FIELD: "{0}：", "{0}: ";
    NOTHING: "（空）", "(empty)";
    IN_COLUMN: "第 {0} 列「{1}」：", "column {0}, {1}: ";
    SUM: "{0}：新增 {1}，改动 {2}，没变 {3}，有误 {4}", "{0}: {1} new, {2} changed, {3} the same, {4} bad";
    SUM_ACCOUNTS: "随之新建的客户：{0}", "accounts made along the way: {0}";

    UNKNOWN_COLUMN: "第 {0} 列「{1}」不认识，没有读。", "Column {0}, {1}, is not one of ours and was left out.";
    EXPORT_ONLY: "第 {0} 列「{1}」只供导出，导入时不看。", "Column {0}, {1}, is for reading only: an import takes no notice of it.";
    SECOND_NAME: "第 {0} 列「{1}」和第 {2} 列说的是同一项，只读第 {2} 列。", "Column {0}, {1}, means the same as column {2}; only column {2} was read.";
    NAMELESS: "第 {0} 列没有列名，没有读。", "Column {0} has no name and was left out.";
    TWICE: "「{0}」出现了两次：第 {1} 列和第 {2} 列。留下一列再导入。", "{0} stands there twice: columns {1} and {2}. Keep one of them and import again.";
    MISSING: "少了「{0}」这一列。没有它（也没有编号列）就认不出一行说的是谁。", "The column {0} is missing. Without it, or an id column, a row does not say whom it is about.";
    NO_KIND: "从列名看不出导入的是客户、联系人还是项目；用 --as 说明，或者照导出的样子写列名。", "The column names do not tell whether these are accounts, contacts or projects: say so with --as, or name the columns as an export does.";
    PEOPLE_STAY: "自己人只导出，不导入；请在程序里添加。", "People on our side are exported only; add them in the program.";
    EMPTY_FILE: "文件是空的。第一行写列名，下面一行写一条。", "The file is empty. The first line names the columns, each line below is one record.";
    HEADER_ONLY: "只有列名，下面一行也没有，没什么可导入。", "There are column names and not one row below them: nothing to import.";
    UNKNOWN_IDS: "{0} 行的编号这里没有，改按名称认。", "Rows whose id is not known here, and which went by name instead: {0}.";

    WRONG_COUNT: "有 {0} 格，列名却有 {1} 个。", "It has {0} cells where the header names {1}.";
    OPEN_QUOTE: "有 {0} 格，列名却有 {1} 个；这一行多半有个引号没合上，把下面的行也吞了进来。", "It has {0} cells where the header names {1}; most likely a quotation mark was never closed and swallowed the lines below.";
    REQUIRED: "「{0}」不能空着。", "{0} cannot be empty.";
    TOO_LONG: "最多 {0} 个字，这里有 {1} 个。", "At most {0} characters; this has {1}.";
    SHORTENED: "「{0}」是表格软件缩写过的号码，后面几位已经丢了。把这一列设成文本，重新填。", "A spreadsheet has shortened this number to {0} and its last digits are gone: make the column text and type it again.";
    NOT_A_SIZE: "「{0}」不是大小；写「{1}」或「{2}」。", "{0} is not a size: write {1} or {2}.";
    NOT_ARCHIVED: "写归档的日期，或者「是」「否」。", "Write the day it was archived, or yes or no.";
    NO_OWNER: "自己人里没有叫「{0}」的。先在程序里添加，或者空着。", "Nobody on our side is called {0}: add them in the program first, or leave the cell empty.";
    NO_SUPERIOR: "这家客户没有叫「{0}」的人，这份表里也没有。", "Nobody at that account is called {0}, and this file brings nobody of that name.";
    SUPERIOR_BAD: "上级「{0}」那一行（第 {1} 行）没能导入。", "The row of {0} (line {1}) could not be taken, so nobody can report there.";
    OWN_SUPERIOR: "自己不能是自己的上级。", "Nobody reports to themselves.";
    SEVERAL: "叫「{0}」的不止一个，请写编号：{1}", "More than one is called {0}; write the id: {1}";
    SEVERAL_IN_FILE: "「{0}」在这份表里不止一个，分不清是谁。", "This file brings more than one {0}, so it is not clear who is meant.";
    TOLD_BEFORE: "和第 {0} 行说的是同一个；只认前面那行。", "It is about the same one as line {0}; only that one counts.";
    OTHER_ACCOUNT: "这个编号在客户「{0}」名下；换客户请在程序里做。", "This id belongs to the account {0}; moving to another one is done in the program.";
}
