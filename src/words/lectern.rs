//! These phrases are those of the view `lectern` of the Workshop tab.

phrases! {
    TITLE: "讲台", "Lectern";
    SCOPE: "讲课的键", "Teaching";
}
