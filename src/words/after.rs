//! These phrases are those of the view `after` of the Workshop tab.

phrases! {
    TITLE: "课后", "Afterwards";
    SCOPE: "课后的键", "After the class";
}
