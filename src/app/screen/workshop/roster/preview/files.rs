//! The files of the inbox: whose they are, what is wrong with them, and which are settled already.

use std::collections::HashSet;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::hand_in::{HandIn, HandInWay};
use domain::workshop::own_answer::OwnAnswer;
use domain::workshop::tally::SheetCounts;
use text::parse::hand_in::Who;
use text::{clean_line, name_key, same_name};
use words::{Say, roster as phrases};

use super::super::received::Received;
use super::super::settled::SettledFile;
use super::super::who::{Meant, WhoIndex, name_of};
use super::answer_sifter::AnswerSifter;
use super::pasted_line::{PastedLine, PreviewLine};
use crate::inbox::InboxFile;

/// How many files somebody still has to look at or to write.
#[must_use]
pub fn waiting(book: &Book, class: &Workshop, files: &[InboxFile], settled: &[SettledFile]) -> usize {
    let lines = if files.is_empty() { Vec::new() } else { read(book, class, files, settled) };
    lines.iter().filter(|line| !matches!(line.found, PastedLine::Known(_))).count()
}

/// What a file comes to before all are compared.
enum FileReading {
    Answer(Meant, Received),
    Known(Say),
    Doubt(Say),
}

/// Reads the files; one that is settled is left out.
pub(super) fn read(book: &Book, class: &Workshop, files: &[InboxFile], settled: &[SettledFile]) -> Vec<PreviewLine> {
    let index = WhoIndex::of(book, class);
    let desk = FileDesk { book, class, settled, elsewhere: taken_elsewhere(book, class) };
    let readings = files.iter().enumerate().filter_map(|(place, file)| Some((place, file, desk.read(&index, file)?)));
    let readings: Vec<_> = readings.collect();
    let answers = readings.iter().filter_map(|(_, _, reading)| match reading {
        FileReading::Answer(meant, received) => Some((meant, received.counts)),
        FileReading::Known(_) | FileReading::Doubt(_) => None,
    });
    let mut sifter = AnswerSifter::of(book, class, &index, answers);
    let line = |(place, file, reading): &(usize, &InboxFile, FileReading)| {
        // What is wrong with a file names it already.
        let text = file.read.as_ref().map(|_| file.name.clone()).unwrap_or_default();
        let found = match reading {
            FileReading::Answer(meant, received) => sifter.sift(meant, received.clone()),
            FileReading::Known(say) => PastedLine::Known(say.clone()),
            FileReading::Doubt(say) => PastedLine::Doubt(say.clone()),
        };
        PreviewLine::of(book, class, (place + 1, text), found)
    };
    readings.iter().map(line).collect()
}

/// Who sent a file of theirs with which answer, and was in another class.
type TakenElsewhere = HashSet<(String, SheetCounts)>;

/// What was taken from files in the other classes: their files lie in the inbox still.
fn taken_elsewhere(book: &Book, class: &Workshop) -> TakenElsewhere {
    let others = book.workshops().values().filter(|other| other.id != class.id);
    let from_files = others.flat_map(|other| &other.handed_in).filter(|entry| entry.way == HandInWay::File);
    from_files.map(|entry| (name_key(&name_of(book, entry.person)), entry.counts)).collect()
}

struct FileDesk<'a> {
    book: &'a Book,
    class: &'a Workshop,
    settled: &'a [SettledFile],
    elsewhere: TakenElsewhere,
}

impl FileDesk<'_> {
    /// Reads one file; none where it is settled.
    fn read(&self, index: &WhoIndex, file: &InboxFile) -> Option<FileReading> {
        let own = match &file.read {
            Ok(own) => own,
            Err(why) => return Some(FileReading::Doubt(why.clone())),
        };
        let name = clean_line(&own.name).trim().to_owned();
        let Some((counts, picks)) = &own.assessment else {
            return Some(FileReading::Doubt(phrases::DOUBT_UNFINISHED.with([&name])));
        };
        if name.is_empty() {
            return Some(FileReading::Doubt(phrases::DOUBT_NAMELESS.say()));
        }
        let meant = self.meant(index, own, name);
        match &meant {
            Meant::One(person) => {
                let before = self.class.hand_in(*person);
                if before.is_some_and(|before| self.is_settled(before, *counts, file)) {
                    return None;
                }
                if before.is_some_and(|before| before.counts == *counts) {
                    let say = phrases::ALREADY_SAME.with_person(*person, &name_of(self.book, *person));
                    return Some(FileReading::Known(say));
                }
            }
            Meant::Unknown(name) if self.elsewhere.contains(&(name_key(name), *counts)) => return None,
            _ => {}
        }
        let received = Received { way: HandInWay::File, counts: *counts, picks: Some(picks.clone()) };
        Some(FileReading::Answer(meant, received))
    }

    /// Whose file it is: the name says so, and the id where this book knows it: among namesakes, or of somebody who sits in the class
    /// and has no file here.
    fn meant(&self, index: &WhoIndex, own: &OwnAnswer, name: String) -> Meant {
        let known = |id: &Id| self.book.people().contains_key(id);
        let named = |id: Id| !known(&id) || same_name(&name_of(self.book, id), &name);
        let ours = |id: Id| self.class.seat(id).is_some() && named(id);
        if ours(own.person) { Meant::One(own.person) } else { index.find(&Who::Name(name)) }
    }

    /// Whether a file was written already: it is in as it is, or it was written and replaced since.
    fn is_settled(&self, before: &HandIn, counts: SheetCounts, file: &InboxFile) -> bool {
        let written = || self.settled.iter().any(|settled| settled.class == self.class.id && settled.file == *file);
        before.way == HandInWay::File && before.counts == counts || written()
    }
}
