//! Hands that are counted on a page: one figure a row, typed as they are called out, kept with the class and shown as bars.

use super::LecternView;
use crate::desk::Desk;
use crate::screen::workshop::hold;
use crate::screen::workshop::votes::counts;
use domain::course::lesson::{CoursePage, HandsQuestion};
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::answers::HandsCount;
use domain::workshop::showing::{WallBar, WallBlock, WallPage};
use text::edit::LineEditor;
use words::{Say, hands as phrases};

/// What was counted on a page of a class.
#[must_use]
pub fn counted<'a>(class: Option<&'a Workshop>, page: &CoursePage) -> Option<&'a HandsCount> {
    let known = class?.hands.iter().rev().find(|own| own.page == page.key)?;
    page.hands.as_ref().filter(|asked| asked.rows.len() == known.counts.len()).map(|_| known)
}

/// The page of the wall: what is asked, and a bar a row.
#[must_use]
pub fn bars(page: &CoursePage, asked: &HandsQuestion, counts: &[u16]) -> WallPage {
    let bar = |(label, count): (&domain::lang::Text, &u16)| WallBar {
        label: label.clone(),
        first: Some(*count),
        second: None,
        answer: false,
    };
    let bars = asked.rows.iter().zip(counts).map(bar).collect();
    let blocks = vec![WallBlock::Line(asked.ask.clone()), WallBlock::Bars(bars)];
    WallPage { title: page.title.clone(), place: String::new(), blocks }
}

impl LecternView {
    /// The line for the counts of a page, with those that are known on offer.
    pub(super) fn line_for_hands(&self, desk: &Desk, page: &CoursePage) -> LineEditor {
        let class = self.class.and_then(|id| desk.book.workshops().get(&id)).map(AsRef::as_ref);
        let known = counted(class, page).map(|own| typed(&own.counts));
        known.map_or_else(LineEditor::default, |text| LineEditor::new(&text).as_offer())
    }

    /// What was typed was accepted: kept with the class where there is one, and sent.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn accept_hands(&self, desk: &mut Desk, page: &CoursePage, line: &str) -> Result<(), Say> {
        let Some(asked) = &page.hands else { return Err(phrases::NO_HANDS.say()) };
        let counts = counts::read_each(line, asked.rows.len()).map_err(|trouble| trouble.say_of_hands())?;
        if let Some(class) = self.class {
            keep(desk, class, page, counts.clone());
        }
        let told = phrases::KEPT.with([&typed(&counts)]);
        let told = hold::send(desk, bars(page, asked, &counts)).told(told);
        desk.tell(told);
        Ok(())
    }
}

/// A count takes the place of the one there was.
fn keep(desk: &mut Desk, class: Id, page: &CoursePage, counts: Vec<u16>) {
    let own = HandsCount { id: desk.ids.next_id(), page: page.key.clone(), counts };
    desk.book.edit_workshop(class, |class| {
        class.hands.retain(|other| other.page != own.page);
        class.hands.push(own);
    });
}

fn typed(counts: &[u16]) -> String {
    counts.iter().map(u16::to_string).collect::<Vec<_>>().join(" ")
}
