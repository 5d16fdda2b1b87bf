//! This file tells that an input method is on where keys are wanted.

use crate::key::Key;
use crate::model::Model;
use words::{Arg, Say, frame};

/// Characters that are told of what was written: nobody writes longer words without looking.
const TOLD: usize = 20;

/// Says so where a word was written: whoever wrote it does not see it. Tells whether it was one.
pub(super) fn tell(model: &mut Model, pressed: Key) -> bool {
    let word = pressed.written_by_input_method();
    if let Some(ch) = word {
        model.notice = Some(frame::INPUT_METHOD_ON.with([&ch.to_string()]));
    }
    word.is_some()
}

/// Puts what was written before in front of what was written now: a word comes as one key after the other, and is told whole.
pub(super) fn join(model: &mut Model, before: Option<&Say>) {
    let written = |say: &Say| match say.args.as_slice() {
        [Arg::Text(text)] if say.template == frame::INPUT_METHOD_ON.template() => Some(text.clone()),
        _ => None,
    };
    let (Some(first), Some(last)) = (before.and_then(written), model.notice.as_ref().and_then(written)) else {
        return;
    };
    let whole = first + &last;
    let from = whole.chars().count().saturating_sub(TOLD);
    let told: String = whole.chars().skip(from).collect();
    model.notice = Some(frame::INPUT_METHOD_ON.with([&told]));
}
