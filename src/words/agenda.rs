//! These phrases are those of the view `agenda` of the Workshop tab.

phrases! {
    TITLE: "议程", "Agenda";
    SCOPE: "议程的键", "Agenda";
}
