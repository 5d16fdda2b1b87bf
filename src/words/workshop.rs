//! These phrases are those the views of the Workshop tab share.

phrases! {
    TAB: "课堂", "Workshop";
    CHOOSE_CLASS: "换一个班", "Choose a class";
    NO_CLASS: "还没有班；到「议程」里建一个。", "There is no class yet: make one under Agenda.";
    ONE_CLASS: "只有这一个班。", "There is only this class.";
}
