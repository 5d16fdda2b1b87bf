//! Cases of the merge, as untyped values for short reading; the laws on whole records are in `tests/store/merge.rs`.

use serde_json::{Value, json};

use super::align::align;
use super::value::Sides;
use crate::sample::sample;
use domain::lang::Lang;
use domain::record::Record;

fn merge(base: &Value, ours: &Value, theirs: &Value) -> (Value, Vec<String>) {
    let mut conflicts = Vec::new();
    let base = Some(base).filter(|b| !b.is_null());
    let merged = Sides { base, ours: Some(ours), theirs: Some(theirs) }.merge("", &mut conflicts);
    (merged.unwrap(), conflicts)
}

fn assert_clean(base: &Value, ours: &Value, theirs: &Value, wanted: &Value) {
    assert_eq!(merge(base, ours, theirs), (wanted.clone(), vec![]));
}

#[test]
fn the_side_that_changed_a_field_wins() {
    assert_clean(
        &json!({"name": "a", "place": "b"}),
        &json!({"name": "a", "place": "ours"}),
        &json!({"name": "theirs", "place": "b"}),
        &json!({"name": "theirs", "place": "ours"}),
    );
}

#[test]
fn a_field_both_changed_is_ours_and_named() {
    let (merged, conflicts) = merge(
        &json!({"contacts": [{"id": "x", "phone": "1"}]}),
        &json!({"contacts": [{"id": "x", "phone": "2"}]}),
        &json!({"contacts": [{"id": "x", "phone": "3"}]}),
    );
    assert_eq!(merged, json!({"contacts": [{"id": "x", "phone": "2"}]}));
    assert_eq!(conflicts, ["contacts[x].phone"]);
}

#[test]
fn additions_of_both_sides_stay_behind_their_predecessors() {
    assert_clean(
        &json!({"l": [{"id": "1"}, {"id": "2"}]}),
        &json!({"l": [{"id": "1"}, {"id": "o"}, {"id": "2"}]}),
        &json!({"l": [{"id": "t0"}, {"id": "1"}, {"id": "2"}, {"id": "t1"}, {"id": "t2"}]}),
        &json!({"l": [{"id": "t0"}, {"id": "1"}, {"id": "o"}, {"id": "2"}, {"id": "t1"}, {"id": "t2"}]}),
    );
}

#[test]
fn an_item_removed_on_one_side_goes_unless_the_other_changed_it() {
    let base = json!({"l": [{"id": "1", "v": 0}, {"id": "2", "v": 0}, {"id": "3", "v": 0}]});
    let ours = json!({"l": [{"id": "3", "v": 0}]});
    let theirs = json!({"l": [{"id": "1", "v": 9}, {"id": "2", "v": 0}, {"id": "3", "v": 0}]});
    let (merged, conflicts) = merge(&base, &ours, &theirs);
    assert_eq!(merged, json!({"l": [{"id": "1", "v": 9}, {"id": "3", "v": 0}]}));
    assert_eq!(conflicts, ["l[1]"]);
}

#[test]
fn a_structure_removed_here_and_changed_there_is_kept_and_named() {
    let (merged, conflicts) =
        merge(&json!({"action": {"what": "a"}, "x": 1}), &json!({"x": 2}), &json!({"action": {"what": "b"}, "x": 1}));
    assert_eq!(merged, json!({"action": {"what": "b"}, "x": 2}));
    assert_eq!(conflicts, ["action"]);
}

#[test]
fn a_value_cleared_here_and_changed_there_is_cleared_and_named() {
    let (merged, conflicts) = merge(&json!({"due": "1", "x": 1}), &json!({"x": 2}), &json!({"due": "2", "x": 1}));
    assert_eq!((merged, conflicts), (json!({"x": 2}), vec!["due".to_owned()]));
}

#[test]
fn the_side_that_moved_items_sets_their_order() {
    let base = json!({"l": [{"id": "1"}, {"id": "2"}, {"id": "3"}]});
    let moved = json!({"l": [{"id": "3"}, {"id": "1"}, {"id": "2"}]});
    let grown = json!({"l": [{"id": "1"}, {"id": "2"}, {"id": "n"}, {"id": "3"}]});
    let wanted = json!({"l": [{"id": "3"}, {"id": "1"}, {"id": "2"}, {"id": "n"}]});
    assert_clean(&base, &moved, &grown, &wanted);
    assert_clean(&base, &grown, &moved, &wanted);
    let other = json!({"l": [{"id": "2"}, {"id": "1"}, {"id": "3"}]});
    assert_eq!(merge(&base, &moved, &other), (moved.clone(), vec!["l (order)".to_owned()]));
}

#[test]
fn plain_lists_merge_like_sets_and_keep_doubles() {
    assert_clean(
        &json!({"l": ["a", "b", "c"]}),
        &json!({"l": ["b", "c", "ours", "ours"]}),
        &json!({"l": ["a", "theirs", "b"]}),
        &json!({"l": ["theirs", "b", "ours", "ours"]}),
    );
}

#[test]
fn a_history_stays_in_step_and_may_hold_the_same_move_twice() {
    let step = |on: &str, to: &str| json!({"on": on, "to": to});
    let again = json!({"on": "2026-01-01", "to": "Trust", "reason": "again"});
    assert_clean(
        &json!({"history": [step("2026-01-01", "Trust")]}),
        &json!({"history": [step("2026-01-01", "Trust"), again, step("2026-01-09", "Needs")]}),
        &json!({"history": [step("2026-01-01", "Trust"), step("2026-01-05", "Lost")]}),
        &json!({"history": [step("2026-01-01", "Trust"), again, step("2026-01-05", "Lost"), step("2026-01-09", "Needs")]}),
    );
}

#[test]
fn a_variant_is_one_piece() {
    let check = |state: Value| json!({"checks": [{"check": "3.2", "state": state}]});
    let (merged, conflicts) = merge(
        &check(json!({"Done": "2026-01-01"})),
        &check(json!({"NotApplicable": "small sale"})),
        &check(json!({"Done": "2026-01-02"})),
    );
    assert_eq!(merged, check(json!({"NotApplicable": "small sale"})));
    assert_eq!(conflicts, ["checks[3.2].state"]);
}

#[test]
fn sheets_merge_by_place_and_an_answer_is_one_piece() {
    let sheet = |picks: &str| json!({"order": "A1 A2", "picks": picks});
    let sheets = |a: &str, b: &str, c: &str| json!({"sheets": [sheet(a), sheet(b), sheet(c)]});
    assert_clean(&sheets("", "", ""), &sheets("A1", "", ""), &sheets("", "A2", ""), &sheets("A1", "A2", ""));
    let (merged, conflicts) = merge(&sheets("", "", ""), &sheets("A1", "", ""), &sheets("A2", "", "A1"));
    assert_eq!((merged, conflicts), (sheets("A1", "", "A1"), vec!["sheets[0]".to_owned()]));
}

#[test]
fn nameless_items_of_different_number_are_one_piece() {
    let (merged, conflicts) = merge(&json!({"l": [{"v": 1}]}), &json!({"l": []}), &json!({"l": [{"v": 1}, {"v": 2}]}));
    assert_eq!((merged, conflicts), (json!({"l": []}), vec!["l".to_owned()]));
}

#[test]
fn every_kind_of_item_has_its_name() {
    let kinds = [
        json!({"contact": "c", "roles": []}),
        json!({"factor": "Price", "ours": 3}),
        json!({"check": "3.2", "state": {"Done": "2026-01-01"}}),
        json!({"key": "B3", "on": "2026-01-01"}),
        json!({"person": "p", "on_map": false}),
        json!({"place": "form", "field": "phone", "text": "x"}),
        json!({"on": "2026-01-01", "to": "Trust"}),
        json!({"on": "2026-01-01", "sales": "10"}),
    ];
    for kind in kinds {
        let list = |mark: &str, more: Value| {
            let mut marked = kind.clone();
            marked[mark] = json!(true);
            json!({"l": [marked, more], mark: 1})
        };
        let mut second = kind.clone();
        for (_, v) in second.as_object_mut().unwrap().iter_mut().filter(|(_, v)| v.is_string()) {
            *v = json!("other");
        }
        let base = json!({"l": [kind]});
        let (merged, conflicts) = merge(&base, &list("a", second.clone()), &list("b", second));
        assert_eq!(conflicts, Vec::<String>::new(), "{kind}");
        assert_eq!(merged["l"].as_array().unwrap().len(), 2, "{kind}");
        assert!(merged["l"][0]["a"] == true && merged["l"][0]["b"] == true, "{kind}");
    }
}

#[test]
fn without_a_base_both_sides_add_and_an_empty_text_gives_way() {
    let (merged, conflicts) = merge(
        &Value::Null,
        &json!({"name": "ours", "phone": "", "note": "n", "needs": ["a"]}),
        &json!({"name": "theirs", "phone": "1", "note": "", "needs": ["b"], "due": "d"}),
    );
    assert_eq!(merged, json!({"name": "ours", "phone": "1", "note": "n", "needs": ["b", "a"], "due": "d"}));
    assert_eq!(conflicts, ["name"]);
}

/// Lists of a record whose items nothing tells apart: a merge could only take one side whole.
fn nameless(at: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            if list.iter().any(Value::is_object) && align(list, list, list).is_none() {
                found.push(at.to_owned());
            }
            for item in list {
                nameless(at, item, found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                nameless(&format!("{at}.{name}"), value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_items_of_every_list_in_the_sample_are_told_apart() {
    // A list added to a saved type whose items bear none of the names in `align` is found here.
    let sample = sample(Lang::Zh, jiff::civil::date(2026, 1, 5)).unwrap();
    let mut found = Vec::new();
    for record in &sample.records {
        let value = match record {
            Record::Settings(of) => serde_json::to_value(&**of),
            Record::Account(of) => serde_json::to_value(&**of),
            Record::Person(of) => serde_json::to_value(&**of),
            Record::Workshop(of) => serde_json::to_value(&**of),
        };
        nameless("", &value.unwrap(), &mut found);
    }
    found.sort_unstable();
    found.dedup();
    // The three sheets of an attempt have their places, and one person fills them in: a merge takes them whole.
    assert_eq!(found, [".attempts.sheets"]);
}
