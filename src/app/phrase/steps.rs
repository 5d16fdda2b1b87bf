//! Words of the six steps and of the brief.

phrases! {
    TAB: "六步", "Six steps";
    OUTERMOST: "已经在最外面一层了。", "This is the outermost view already.";
}
