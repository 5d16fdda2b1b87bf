//! Explains a hand-in code, or tells the code of counts and of the numbers of paper: no data is read, and none is kept. Of a wrong
//! code it tells what single change would make it one.

use std::process::ExitCode;

use super::context::{CommandContext, bad, print_error, print_output};
use super::print::chapter;
use domain::workshop::code::repair::repairs;
use domain::workshop::code::{CodeFault, HandInCode};
use paper::hand_in::say;
use paper::print::code as print;
use text::parse::hand_in::{HandInFault, HandInTrouble, hand_in_answer};
use words::hand_in as phrases;

/// Prints what a code says; of counts the code alone.
#[must_use]
pub fn code(setting: &CommandContext, typed: &str, json: bool) -> ExitCode {
    let answer = match hand_in_answer(typed) {
        Ok(answer) => answer,
        Err(trouble) => return refused(setting, typed, &trouble),
    };
    match (answer.code(), HandInCode::read(typed).is_ok()) {
        (Some(code), _) if json => print_output(&print::json(code)),
        (Some(code), false) => print_output(&format!("{code}\n")),
        (Some(code), true) => match chapter(setting) {
            Ok(chapter) => print_output(&print::markdown(code, &chapter, setting.lang)),
            Err(broken) => {
                print_error(setting, &broken);
                bad()
            }
        },
        (None, _) => refused(setting, typed, &HandInTrouble::whole(HandInFault::NoAnswer)),
    }
}

/// Says why it is none, and what one change would make of it.
fn refused(setting: &CommandContext, typed: &str, trouble: &HandInTrouble) -> ExitCode {
    let HandInFault::Code { fault, .. } = &trouble.fault else {
        print_error(setting, &say::in_line(trouble));
        return bad();
    };
    print_error(setting, &say::fault(&trouble.fault));
    let found = repairs(typed, |_| true);
    match found.as_slice() {
        [] if matches!(fault, CodeFault::Length(_)) => {}
        [] => print_error(setting, &phrases::NO_REPAIR.say()),
        [one] => print_error(setting, &say::repair(one)),
        several => {
            print_error(setting, &phrases::REPAIRS_ASK.say());
            for one in several {
                print_error(setting, &say::repair(one));
            }
        }
    }
    bad()
}
