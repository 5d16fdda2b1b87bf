//! These phrases are those of the view `teams` of the Workshop tab.

phrases! {
    TITLE: "分组", "Teams";
    SCOPE: "分组的键", "Teams";
}
