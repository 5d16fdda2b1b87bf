//! What is typed for a countdown: its minutes, and behind them a sentence of one's own. The sentence goes to the wall, so one that
//! names somebody real is not taken.

use crate::desk::Desk;
use crate::screen::workshop::deck::{said, same};
use crate::screen::workshop::timer::{LONGEST, begin};
use crate::screen::workshop::wall_room::CELLS;
use domain::id::Id;
use domain::lang::Lang;
use domain::workshop::named::named_in;
use text::{Ruler, narrow};
use words::{Say, lectern as phrases};

/// Cells of a sentence: two lines of the wall.
pub const LONGEST_TASK: usize = 2 * CELLS;

/// The minutes, and the sentence behind them; an empty one where none was typed. None where no minutes stand first.
#[must_use]
pub fn read(typed: &str) -> Option<(u32, &str)> {
    let typed = typed.trim();
    let digits = typed.find(|ch: char| !narrow(ch).is_ascii_digit()).unwrap_or(typed.len());
    let (minutes, rest) = typed.split_at_checked(digits)?;
    let minutes: String = minutes.chars().map(narrow).collect();
    let minutes = minutes.parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes))?;
    // A figure that goes on, such as 1.5, is no number of minutes.
    let begins = |ch: char| ch.is_whitespace() || ch.is_alphabetic() || matches!(narrow(ch), ',' | ':');
    if !rest.chars().next().is_none_or(begins) {
        return None;
    }
    Some((minutes, bare(without_unit(bare(rest)))))
}

/// Without what parts a sentence from the minutes.
fn bare(rest: &str) -> &str {
    rest.trim_start_matches(|ch: char| ch.is_whitespace() || matches!(narrow(ch), ',' | ':'))
}

/// Without the word for minutes, which some type and some do not.
fn without_unit(rest: &str) -> &str {
    let units = Lang::ALL.into_iter().flat_map(|lang| phrases::MINUTE_UNITS.text(lang).split('|'));
    // A word that only begins like one is a part of the sentence.
    let whole = |behind: &&str| !behind.starts_with(|ch: char| ch.is_ascii_alphabetic());
    units.filter_map(|unit| rest.strip_prefix(unit)).find(whole).unwrap_or(rest)
}

/// Begins the countdown that was typed.
///
/// # Errors
/// Why it does not begin.
pub(super) fn accept(desk: &mut Desk, class: Option<Id>, typed: &str) -> Result<(), Say> {
    let (minutes, task) = read(typed).ok_or_else(|| phrases::NO_MINUTES.say())?;
    let cells = Ruler::default().width(task);
    if cells > LONGEST_TASK {
        return Err(phrases::TASK_LONG.with([&LONGEST_TASK.to_string(), &cells.to_string()]));
    }
    // The customer the class works on may be spoken of.
    let account = class.and_then(|id| desk.book.workshops().get(&id)?.account);
    let own = account.and_then(|id| desk.book.accounts().get(&id)).map(|account| account.name.as_str());
    if named_in(desk.book, task, own.as_slice()).is_some() {
        return Err(phrases::TASK_NAMES.say());
    }
    begin(desk, minutes, if task.is_empty() { said(phrases::TALK) } else { same(task) });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_stand_first_and_a_sentence_may_follow() {
        for (typed, minutes, task) in [
            ("10", 10, ""),
            (" ５ ", 5, ""),
            ("10 写出四个名字", 10, "写出四个名字"),
            ("10写出四个名字", 10, "写出四个名字"),
            ("１０分钟：写出四个名字", 10, "写出四个名字"),
            ("10 分钟，写 4 个名字", 10, "写 4 个名字"),
            ("10 write four names", 10, "write four names"),
            ("10 分组练习", 10, "分组练习"),
            ("10 min write four names", 10, "write four names"),
            ("10 minutes", 10, ""),
            ("10min", 10, ""),
            ("3 minutely", 3, "minutely"),
            ("240, last call", 240, "last call"),
        ] {
            assert_eq!(read(typed), Some((minutes, task)), "{typed}");
        }
        for typed in ["", "0", "241", "x", "写 10", "1.5", "10-12", "-3", "99999999999"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
