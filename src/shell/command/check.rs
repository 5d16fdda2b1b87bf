//! Checks the data, repairs it, and packs it into one file.

use std::path::Path;
use std::process::ExitCode;

use super::context::{CommandContext, GOOD, bad, print_error, print_output, with_detail};
use crate::error_text as sentences;
use store::{self, Disk, Store, StoreError, VersionAge};
use text::clean_line;
use words::shell as phrases;

/// Verifies the data; lists what is wrong on standard output.
#[must_use]
pub fn check(setting: &CommandContext, repair: bool) -> ExitCode {
    let report = match store::check(Disk, &setting.folder, repair, setting.clock.now()) {
        Ok(report) => report,
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            return bad();
        }
    };
    for done in &report.restored {
        let [path, from, damaged] = [&done.path, &done.from, &done.damaged].map(|p| p.display().to_string());
        let age = match done.age {
            VersionAge::Day(day) => {
                let days = (setting.clock.now().date() - day).get_days().max(0);
                phrases::RESTORED_AGE.with([&day.to_string(), &days.to_string()])
            }
            VersionAge::Saved(at) => phrases::RESTORED_SAVED.with([&at.strftime("%Y-%m-%d %H:%M").to_string()]),
            VersionAge::Migration => phrases::RESTORED_OLD.say(),
        };
        print_error(setting, &phrases::RESTORED.with([&path, &from, &damaged]));
        print_error(setting, &age);
    }
    let records = report.records.to_string();
    if report.problems.is_empty() {
        print_error(setting, &phrases::CHECK_GOOD.with([&records]));
        return GOOD;
    }
    print_error(setting, &phrases::CHECK_BAD.with([&records, &report.problems.len().to_string()]));
    let mut lines = String::new();
    for problem in &report.problems {
        with_detail(&mut lines, &sentences::trouble(problem).say.text(setting.lang), problem.kind.detail());
    }
    let _ = print_output(&lines);
    bad()
}

/// Writes all data into one new file.
#[must_use]
pub fn backup(setting: &CommandContext, file: &Path) -> ExitCode {
    let opened = Store::read(Disk, &setting.folder);
    let left_out = opened.and_then(|opened| opened.store.backup(file, setting.clock.now()));
    match left_out {
        Ok(left_out) => {
            print_error(setting, &phrases::BACKED_UP.with([&file.display().to_string()]));
            for path in &left_out {
                print_error(setting, &phrases::LEFT_OUT.with([&clean_line(&path.display().to_string())]));
            }
            if left_out.is_empty() { GOOD } else { bad() }
        }
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            bad()
        }
    }
}

/// Unpacks a backup into the data folder, which must be empty: nothing is ever written over.
#[must_use]
pub fn restore(setting: &CommandContext, file: &Path) -> ExitCode {
    match store::unpack(&Disk, file, &setting.folder) {
        Ok(done) => {
            let (files, folder) = (done.files.to_string(), setting.folder.display().to_string());
            print_error(setting, &phrases::UNPACKED.with([&files, &folder]));
            for path in &done.left_out {
                print_error(setting, &phrases::NOT_UNPACKED.with([&clean_line(&path.display().to_string())]));
            }
            if done.left_out.is_empty() { GOOD } else { bad() }
        }
        Err(StoreError::Exists { path }) => {
            print_error(setting, &phrases::RESTORE_NOT_EMPTY.with([&path.display().to_string()]));
            bad()
        }
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            bad()
        }
    }
}
