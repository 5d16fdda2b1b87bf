//! These phrases are those of the view `votes` of the Workshop tab.

phrases! {
    TITLE: "举牌", "Votes";
    SCOPE: "举牌的键", "Votes";
}
