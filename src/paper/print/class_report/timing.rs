//! The part of the report that sets the planned minutes of the agenda beside what they really took.

use crate::blocks::PaperBlock;
use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::agenda::AgendaItem;
use words::{Phrase, handout as phrases};

/// Minutes a line really took; none where its beginning or its end was not noted.
fn took(line: &AgendaItem) -> Option<i64> {
    let (begun, done) = (line.begun?, line.done?);
    Some(done.duration_since(begun).as_mins())
}

/// The agenda as a table; nothing where there is none.
pub(super) fn blocks(class: &Workshop, lang: Lang) -> Vec<PaperBlock> {
    if class.agenda.is_empty() {
        return Vec::new();
    }
    let say = |phrase: Phrase| phrase.text(lang).to_owned();
    let row = |line: &AgendaItem| {
        let real = match took(line) {
            _ if line.dropped => say(phrases::DROPPED),
            Some(minutes) => minutes.to_string(),
            None => String::new(),
        };
        let begun = line.begun.map_or_else(String::new, |at| at.time().strftime("%H:%M").to_string());
        vec![line.title.clone(), say(phrases::kind(line.kind)), begun, line.planned_minutes().to_string(), real]
    };
    let mut rows: Vec<Vec<String>> = class.agenda.iter().map(row).collect();
    let planned: u32 = class.agenda.iter().map(|line| u32::from(line.planned_minutes())).sum();
    let real: i64 = class.agenda.iter().filter(|line| !line.dropped).filter_map(took).sum();
    let noted = class.agenda.iter().any(|line| took(line).is_some());
    let real = if noted { real.to_string() } else { String::new() };
    rows.push(vec![say(phrases::TOTAL), String::new(), String::new(), planned.to_string(), real]);
    let heads = [phrases::LINE, phrases::KIND, phrases::BEGUN, phrases::PLANNED, phrases::TOOK].map(say);
    vec![
        PaperBlock::Heading(say(phrases::AGENDA)),
        PaperBlock::Table { heads: heads.to_vec(), figures: vec![false, false, true, true, true], rows },
    ]
}
