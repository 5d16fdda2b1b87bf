//! Draws what stands below a question: where the wall is and what comes next, or the line in which the counts are typed.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, right_of, row};
use crate::screen::workshop::stand::stand_words;
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::hold::PageStand;
use app::screen::workshop::votes::act::{QuestionInFront, VotingAct};
use app::screen::workshop::votes::page::LETTERS;
use app::screen::workshop::votes::{AskedCounts, VotesView};
use words::{Phrase, votes as phrases};

/// How many are in the room, beside the title.
#[must_use]
pub fn room(paint: &Paint, model: &Model, view: &VotesView) -> String {
    let class = view.class.and_then(|id| model.book.workshops().get(&id));
    let present = class.map_or(0, |class| class.present());
    if present == 0 { String::new() } else { phrases::ROOM.fill(paint.lang, [&present.to_string()]) }
}

pub fn draw(paint: &mut Paint, model: &Model, front: &QuestionInFront, area: Rect) {
    let view = &model.screens.workshop.votes;
    let (rule, border) = (paint.glyphs.across.repeat(usize::from(area.width)), paint.styles.border);
    paint.text(row(area, 0), &rule, border);
    let area = below(area, 1);
    match view.asked.as_ref().filter(|asked| asked.key == front.key) {
        Some(asked) => typing(paint, front, asked, area),
        None => state(paint, model, front, area),
    }
}

/// The line with the counts, and above it what belongs there or what is wrong.
fn typing(paint: &mut Paint, front: &QuestionInFront, asked: &AskedCounts, area: Rect) {
    let (dim, warn, strong, accent) = (paint.styles.dim, paint.styles.warn, paint.styles.strong, paint.styles.accent);
    let label = if asked.act == VotingAct::First { phrases::TYPE_FIRST } else { phrases::TYPE_SECOND };
    let at = row(area, 0);
    let used = paint.fit(at, paint.translate(label), accent) + 2;
    let field = right_of(at, used);
    let (text, caret) = asked.line.view(&paint.ruler, usize::from(field.width));
    paint.text(field, &text, strong);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
    let under = below(area, 1);
    if let Some(trouble) = &asked.trouble {
        paint.para(under, &trouble.text(paint.lang), warn);
        return;
    }
    let letters = LETTERS.get(..front.question.choices.len()).unwrap_or(&LETTERS).join(" ");
    let example = paint.translate(phrases::EXAMPLE);
    let hint = phrases::TYPE_HINT.fill(paint.lang, [&letters, example]);
    paint.para(under, &hint, dim);
}

/// What of this question is on the wall, and what the next key does.
fn state(paint: &mut Paint, model: &Model, front: &QuestionInFront, area: Rect) {
    let view = &model.screens.workshop.votes;
    let (dim, strong, warn) = (paint.styles.dim, paint.styles.strong, paint.styles.warn);
    let live = view.live.as_ref().filter(|live| live.key == front.key);
    let counts = model.wall.showing.countdown.is_some();
    let stands = live.map(|live| {
        let (act, stand) = match (live.act, PageStand::of(&live.page, &model.wall)) {
            // The countdown is what was sent.
            (VotingAct::Talk, PageStand::Behind) => (VotingAct::Talk, PageStand::Seen),
            (VotingAct::Talk, stand) if !counts => (VotingAct::First, stand),
            other => other,
        };
        (stand_words(stand).fill(paint.lang, [paint.translate(on_wall(act))]), stand == PageStand::Seen)
    });
    let (told, plain) = stands.unwrap_or_else(|| (paint.translate(phrases::STANDS_NOT).to_owned(), true));
    paint.fit(row(area, 0), &told, if plain { dim } else { warn });
    let key = model.session.keymap.name(KeyScope::Votes, Action::Toggle, paint.lang);
    let next = view.next_act(front, view.votes_on(&model.book, &front.key));
    let next = match next {
        Some(act) => phrases::NEXT.fill(paint.lang, [&key, paint.translate(next_act(act))]),
        None => paint.translate(phrases::DONE).to_owned(),
    };
    paint.fit(row(area, 1), &next, strong);
    if view.class.is_none() {
        paint.fit(row(area, 2), paint.translate(phrases::UNKEPT), dim);
    }
}

const fn on_wall(act: VotingAct) -> Phrase {
    match act {
        VotingAct::Asked => phrases::WALL_ASKED,
        VotingAct::Choices => phrases::WALL_CHOICES,
        VotingAct::First => phrases::WALL_FIRST,
        VotingAct::Talk => phrases::WALL_TALK,
        VotingAct::Second => phrases::WALL_SECOND,
        VotingAct::Answer => phrases::WALL_ANSWER,
        VotingAct::Why => phrases::WALL_WHY,
    }
}

const fn next_act(act: VotingAct) -> Phrase {
    match act {
        VotingAct::Asked => phrases::ASK,
        VotingAct::Choices => phrases::CHOICES,
        VotingAct::First => phrases::FIRST,
        VotingAct::Talk => phrases::TALK,
        VotingAct::Second => phrases::SECOND,
        VotingAct::Answer => phrases::ANSWER,
        VotingAct::Why => phrases::WHY,
    }
}
