//! These signs stand between the things of a list and the parts of a sentence. Chinese has signs of its own for each, so no
//! list is joined with a comma written in code.

phrases! {
    ITEMS: "、", ", ";
    CLAUSES: "，", ", ";
    GROUPS: "；", "; ";
    FULL_STOP: "。", ".";
}
