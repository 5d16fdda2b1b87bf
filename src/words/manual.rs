//! These words stand in the manual pages where the renderer has its own: the English is what it writes.

phrases! {
    NAME: ".SH 名称", ".SH NAME";
    SYNOPSIS: ".SH 用法", ".SH SYNOPSIS";
    DESCRIPTION: ".SH 说明", ".SH DESCRIPTION";
    OPTIONS: ".SH 选项", ".SH OPTIONS";
    EXTRA: ".SH 补充", ".SH EXTRA";
    VERSION: ".SH 版本", ".SH VERSION";
    COMMANDS: ".SH 命令", ".SH COMMANDS";
    POSSIBLE: "可选值：", "Possible values:";
    DEFAULT: "[默认：", "[default: ";
    COMMAND: "命令", "COMMAND";
}
