//! These phrases are those of the view `roster` of the Workshop tab.

phrases! {
    TITLE: "交卷", "Hand-in";
    SCOPE: "名单的键", "Roster";
}
