//! Words of Today: what is due.

phrases! {
    TAB: "今日", "Today";
    OUTERMOST: "已经在最外面一层了。", "This is the outermost view already.";
}
