//! Words of the picture of the funnel, and of what is printed of it.

phrases! {
    TITLE: "漏斗图", "Picture of the funnel";
}
