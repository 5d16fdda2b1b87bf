//! The acts of a case in their order: the situation, the work with its countdown, the lines side by side, the model answer point by
//! point. Each is sent to the wall; while that is frozen everything happens here alone.

use std::collections::BTreeMap;

use super::act::{CaseAct, LiveCase};
use super::{CasesView, page};
use crate::desk::Desk;
use crate::screen::workshop::hold;
use crate::screen::workshop::timer;
use domain::book::Book;
use domain::course::lesson::CaseTexts;
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::WallPage;
use words::cases as phrases;

impl CasesView {
    /// The act that comes next; none after the last.
    #[must_use]
    pub fn next_act(&self, book: &Book, case: &CaseTexts) -> Option<CaseAct> {
        match self.act_of(&case.key) {
            None => Some(CaseAct::Situation),
            Some(CaseAct::Situation) => Some(CaseAct::Work),
            Some(CaseAct::Work) => Some(CaseAct::Lines(0)),
            Some(CaseAct::Lines(place)) if place + 1 < self.line_pages(book, case) => Some(CaseAct::Lines(place + 1)),
            Some(CaseAct::Lines(_)) => Some(CaseAct::Model(1)),
            Some(CaseAct::Model(points)) => (points < case.model.len()).then_some(CaseAct::Model(points + 1)),
        }
    }

    /// One act on. Where no team has a line yet the first is typed.
    pub(super) fn go_on(&mut self, desk: &mut Desk, case: &CaseTexts) {
        match self.next_act(desk.book, case) {
            Some(CaseAct::Lines(_)) if self.lines_on(desk.book, &case.key).is_empty() => {
                self.type_line(desk.book, case, None);
            }
            Some(act) => self.come_to(desk, case, act),
            None => desk.tell(phrases::DONE),
        }
    }

    /// Comes to an act and says so.
    pub(super) fn come_to(&mut self, desk: &mut Desk, case: &CaseTexts, act: CaseAct) {
        match act {
            CaseAct::Work if desk.showing.countdown.is_some() => return timer::end(desk),
            CaseAct::Work if desk.showing.frozen => return desk.tell(words::lectern::COUNT_FROZEN),
            CaseAct::Lines(_) if self.lines_on(desk.book, &case.key).is_empty() => return desk.tell(phrases::NO_LINES),
            CaseAct::Situation | CaseAct::Work | CaseAct::Lines(_) | CaseAct::Model(_) => {}
        }
        let sent = self.send(desk, case, act);
        let seen = match act {
            CaseAct::Work => return timer::begin(desk, u32::from(case.minutes), case.line.clone()),
            CaseAct::Situation => phrases::SENT_SITUATION.say(),
            CaseAct::Lines(_) => phrases::SENT_LINES.say(),
            CaseAct::Model(points) => phrases::SENT_MODEL.with([&points.to_string(), &case.model.len().to_string()]),
        };
        desk.tell(sent.told(seen));
    }

    /// The next point of the model answer, by its own key.
    pub(super) fn next_point(&mut self, desk: &mut Desk, case: &CaseTexts) {
        let shown = if let Some(CaseAct::Model(points)) = self.act_of(&case.key) { points } else { 0 };
        if shown >= case.model.len() {
            return desk.tell(phrases::DONE);
        }
        self.come_to(desk, case, CaseAct::Model(shown + 1));
    }

    /// Sends the case as far as it is.
    pub(super) fn send(&mut self, desk: &mut Desk, case: &CaseTexts, act: CaseAct) -> hold::Sent {
        // What comes after the work ends the countdown that was begun for it.
        if self.act_of(&case.key) == Some(CaseAct::Work) {
            timer::make_way(desk);
        }
        let Some(page) = self.page(desk.book, case, act) else { return hold::Sent::Seen };
        self.live = Some(LiveCase { case: case.key.clone(), act, page: page.clone() });
        hold::send(desk, page)
    }

    pub(super) fn page(&mut self, book: &Book, case: &CaseTexts, act: CaseAct) -> Option<WallPage> {
        match act {
            CaseAct::Situation | CaseAct::Work => Some(page::situation(case)),
            CaseAct::Model(points) => Some(page::model(case, points)),
            CaseAct::Lines(place) => {
                let lines = self.owned_lines(book, case);
                let shown = self.shown_lines(&lines, book, case);
                let pages = page::lines(case, &shown);
                pages.get(place).or(pages.last()).cloned()
            }
        }
    }

    fn owned_lines(&self, book: &Book, case: &CaseTexts) -> BTreeMap<u16, String> {
        self.lines_on(book, &case.key).into_iter().map(|(team, line)| (team, line.to_owned())).collect()
    }

    /// On how many pages the lines stand.
    fn line_pages(&self, book: &Book, case: &CaseTexts) -> usize {
        let lines = self.lines_on(book, &case.key);
        let shown: Vec<_> = lines
            .iter()
            .map(|(team, line)| page::TeamLine { team: *team, line: (!self.off_wall.contains(*line)).then_some(*line) })
            .collect();
        page::lines(case, &shown).len()
    }

    /// The question of the case to vote on: the first that was not voted on yet.
    pub(super) fn question(&self, book: &Book, case: &CaseTexts) -> QuestionKey {
        let key = |number| QuestionKey::Case { case: case.key.clone(), number };
        let class = self.class.and_then(|id| book.workshops().get(&id));
        let voted = |number: &usize| class.is_some_and(|class| class.vote(&key(*number).to_string()).is_some());
        key((1..=case.questions.len()).find(|number| !voted(number)).unwrap_or(1))
    }
}
