//! This file tells that an input method is on where keys are wanted.

use crate::key::Key;
use crate::model::Model;
use words::frame;

/// Says so where a word was written: whoever wrote it does not see it. Tells whether it was one.
pub(super) fn tell(model: &mut Model, pressed: Key) -> bool {
    let word = pressed.written_by_input_method();
    if let Some(ch) = word {
        model.notice = Some(frame::INPUT_METHOD_ON.with([&ch.to_string()]));
    }
    word.is_some()
}
