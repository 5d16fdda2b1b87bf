//! This example writes what the wall shows as pictures: every page of the course and one of everything else that may be sent, in
//! both languages and at three sizes.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use domain::lang::Lang;
use domain::workshop::paged::uncovered;
use harness::sent::{WallLooks, acts, lessons, on_the_wall, sendings, showing};

const USAGE: &str = "usage: cargo run -p peilian-harness --example wall -- FOLDER [PART OF A NAME]";
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let Some(folder) = words.next().map(PathBuf::from) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let part = words.next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let pages = lessons().pages().map(|page| (page.key.as_str(), showing(uncovered(page, usize::MAX))));
    for (name, sent) in pages.chain(sendings()).chain(acts()).filter(|(name, _)| name.contains(&part)) {
        for lang in Lang::ALL {
            for size in SIZES {
                let looks = WallLooks::of(lang);
                let picture = ui::svg::picture(&on_the_wall(&sent, looks, size), looks.ruler());
                let file = folder.join(format!("{name}-{}-{}.svg", lang.tag(), size.0));
                if let Err(why) = fs::write(&file, picture) {
                    eprintln!("{}: {why}", file.display());
                    return ExitCode::FAILURE;
                }
            }
        }
    }
    ExitCode::SUCCESS
}
