//! These phrases are those the views of the Workshop tab share.

phrases! {
    TAB: "课堂", "Workshop";
    CHOOSE_CLASS: "换一个班", "Choose a class";
    NO_CLASS: "还没有班。", "There is no class yet.";
    ONE_CLASS: "只有这一个班。", "There is only this class.";
}
