//! Words of the board of the funnel.

phrases! {
    TAB: "漏斗", "Funnel";
    OUTERMOST: "已经在最外面一层了。", "This is the outermost view already.";
}
