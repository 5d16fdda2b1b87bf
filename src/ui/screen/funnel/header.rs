//! Draws the two lines over the columns: the open pipeline and its worth; the filter, or the card that is jumped to.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::{amount, sum_text};
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use domain::funnel::coverage::Coverage;
use domain::funnel::owner::OwnerFilter;
use paper::print::funnel::figure::times;
use words::{frame, funnel as phrases};

/// Whether the line of filters has something to say.
#[must_use]
pub fn has_filter_line(model: &Model) -> bool {
    let funnel = &model.screens.funnel;
    let filter = &funnel.board.filter;
    funnel.typing || funnel.board.jump.is_some() || filter.active() || filter.class.is_some()
}

/// Draws what is open, and how the board is arranged; tells the room left.
pub fn totals(paint: &mut Paint, model: &Model, area: Rect) -> Rect {
    let board = &model.screens.funnel.board;
    let at = inset(row(area, 0), 1);
    let sum = board.open();
    let dot = format!(" {} ", paint.glyphs.dot);
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let count = phrases::OPEN.fill(paint.lang, [&sum.count.to_string()]);
    let weighted = phrases::WEIGHTED.fill(paint.lang, [&amount(model, sum.weighted)]);
    let used = paint.spans(
        at,
        &[(&count, strong), (&dot, dim), (&sum_text(model, &sum), strong), (&dot, dim), (&weighted, strong)],
    );
    let room = right_of(at, used + 2);
    let order = board.order.label().text(paint.lang).to_owned();
    // The coverage is of all projects of whoever is chosen: beside figures that are filtered further it would mislead.
    let filter = &board.filter;
    let one = filter.account.or(filter.class).is_some();
    let further = one || filter.grade.is_some() || filter.only_attention || !filter.query().is_empty();
    let covered = board.coverage().filter(|_| !further).map(|of| coverage(model, of));
    // The coverage first, for it is asked for most; whose cards they are where it is not everybody's, or where there is room.
    let (mut left, mut told) = (usize::from(room.width), [String::new(), String::new(), String::new()]);
    for (place, piece) in [(0, covered.unwrap_or_default()), (2, order), (1, owner(model))] {
        let cells = paint.ruler.width(&piece) + 2;
        if cells > 2 && cells <= left + 2 {
            left = left.saturating_sub(cells);
            told[place] = piece;
        }
    }
    let told: Vec<_> = told.into_iter().filter(|piece| !piece.is_empty()).collect();
    paint.right(room, &told.join("  "), dim);
    below(area, 1)
}

fn owner(model: &Model) -> String {
    let name = match model.screens.funnel.board.filter.owner {
        OwnerFilter::All => phrases::OWNER_ALL.text(model.session.lang).to_owned(),
        OwnerFilter::Nobody => phrases::OWNER_NOBODY.text(model.session.lang).to_owned(),
        OwnerFilter::One(id) => model.person_name(id),
    };
    phrases::OWNER.fill(model.session.lang, [&name])
}

fn coverage(model: &Model, of: Coverage) -> String {
    match of.ratio() {
        Some(ratio) => phrases::COVERAGE.fill(model.session.lang, [&times(ratio, model.session.lang)]),
        None => phrases::REACHED.text(model.session.lang).to_owned(),
    }
}

/// Draws what is being typed and what is filtered; tells the room left.
pub fn line(paint: &mut Paint, model: &Model, area: Rect) -> Rect {
    let at = inset(row(area, 0), 1);
    let board = &model.screens.funnel.board;
    if let Some(jump) = &board.jump {
        let last = board.numbers(0).1.to_string();
        let (accent, dim, warn) = (paint.styles.accent, paint.styles.dim, paint.styles.warn);
        let used = paint.text(at, paint.translate(phrases::JUMP), accent);
        let used = used + typed(paint, model, right_of(at, used), &jump.line) + 2;
        let wrong = jump.number().is_some_and(|number| board.numbered(number).is_none());
        let (phrase, style) = if wrong { (phrases::JUMP_NONE, warn) } else { (phrases::JUMP_RANGE, dim) };
        paint.fit(right_of(at, used), &phrase.fill(paint.lang, [&last]), style);
    } else if has_filter_line(model) {
        filters(paint, model, at);
    }
    below(area, 1)
}

fn filters(paint: &mut Paint, model: &Model, at: Rect) {
    let board = &model.screens.funnel.board;
    let (accent, dim, strong) = (paint.styles.accent, paint.styles.dim, paint.styles.strong);
    let mut used = 0;
    if let Some(text) = &board.filter.text {
        used += paint.text(at, paint.translate(frame::FILTERED_BY), accent);
        used += typed(paint, model, right_of(at, used), text) + 2;
    }
    let (shown, all) = board.counts();
    let counts = phrases::SHOWN.fill(paint.lang, [&shown.to_string(), &all.to_string()]);
    let key = model.session.keymap.name(KeyScope::Funnel, Action::Clear, paint.lang);
    let out = if model.screens.funnel.typing || !board.filter.active() {
        String::new()
    } else {
        phrases::SHOW_ALL.fill(paint.lang, [&key])
    };
    let mut tail = vec![(counts, dim)];
    tail.extend((!out.is_empty()).then_some((out, dim)));
    let chosen = chosen(model).into_iter().map(|text| (text, strong));
    for (text, style) in chosen.chain(tail) {
        let room = right_of(at, used);
        used += piece(paint, room, &text, style);
    }
}

/// One piece, whole or not at all; tells the cells used.
fn piece(paint: &mut Paint, room: Rect, text: &str, style: Style) -> u16 {
    if paint.ruler.width(text) > usize::from(room.width) {
        return 0;
    }
    paint.text(room, text, style) + 2
}

/// What is filtered beside the text, in words.
fn chosen(model: &Model) -> Vec<String> {
    let (filter, lang) = (&model.screens.funnel.board.filter, model.session.lang);
    let account = filter.account.and_then(|id| model.book.accounts().get(&id));
    let class = filter.class.and_then(|id| model.book.accounts().get(&id));
    let parts = [
        class.map(|account| phrases::CLASS_SHOWN.fill(lang, [&account.name])),
        (filter.owner != OwnerFilter::All).then(|| owner(model)),
        filter.grade.map(|letter| phrases::ONLY_GRADE.fill(lang, [phrases::grade(letter).text(lang)])),
        filter.only_attention.then(|| phrases::ONLY_MARKED.text(lang).to_owned()),
        account.map(|account| phrases::ONLY_ACCOUNT.fill(lang, [&account.name])),
    ];
    parts.into_iter().flatten().collect()
}

/// A line being typed, with the caret; tells the cells used.
fn typed(paint: &mut Paint, model: &Model, at: Rect, line: &text::edit::LineEditor) -> u16 {
    let (text, caret) = line.view(&paint.ruler, usize::from(at.width));
    let strong = paint.styles.strong;
    let used = paint.text(at, text.trim_end(), strong);
    let caret = u16::try_from(caret).unwrap_or(0);
    if model.screens.funnel.typing || model.screens.funnel.board.jump.is_some() {
        paint.caret(at.x + caret, at.y);
    }
    used.max(caret)
}
