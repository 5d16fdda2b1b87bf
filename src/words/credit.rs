//! These phrases are those the views of the Credit tab share.

phrases! {
    TAB: "信用", "Credit";
    GRIDS: "两张表", "Grids";
    DECISION: "赊不赊", "Credit or cash";
    AGEING: "账龄", "Ageing";
    COLLECTION: "催款", "Collection";
    TERMS: "付款期限", "Terms of payment";
}
