//! These phrases are those of the view `cases` of the Workshop tab.

phrases! {
    TITLE: "案例", "Cases";
    SCOPE: "案例的键", "Cases";
}
