//! Anything pressed, pasted, clicked and resized in any order, on a book full of nasty names: no panic, no selection out of
//! range, nothing drawn where it must not be, and every step can be taken back.

use app::action::{Action, Tab};
use app::config::Ambiguous;
use app::key::{Code, Key};
use app::keymap::key_groups;
use app::msg::{MouseTarget, Msg};
use app::overlay::{Confirm, OnYes, Overlay};
use app::saving::Access;
use app::screen::brain::BrainView;
use domain::attempt::{ELEMENTS, SHEETS};
use domain::book::Book;
use domain::erasure::Erased;
use domain::lang::Lang;
use harness::{Stage, VIEWS, book};
use paper::course_pages::GuidePage;
use proptest::prelude::*;
use ratatui::layout::Rect;

/// Something that happens to the program.
#[derive(Debug, Clone)]
enum Event {
    Key(Key),
    Paste(String),
    /// A click on one of the places reported, whichever the number falls on.
    Click(usize),
    Wheel(i16),
    Size(u16, u16),
    Pause,
    Do(Action),
    /// Somebody at a customer is opened, whichever the number falls on.
    Contact(usize),
    Wide(bool),
}

/// Text that terminals and measures stumble over.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("客户"),
        Just("，。：？"),
        Just("e\u{301}\u{323}"),
        Just("👨‍👩‍👧‍👦"),
        Just("🏳️‍🌈"),
        Just("\u{200b}\u{202e}"),
        Just("\u{1b}[31m\0\t\r\n"),
        Just("—…“●→①"),
        Just("ﷺ"),
        Just("नमस्ते"),
        Just("ｱﾞＡ"),
        Just("\u{feff}\u{ad}"),
        Just("한국어"),
        Just(" "),
        Just("a"),
        Just("\u{300}"),
        Just("陪练陪练陪练陪练陪练"),
        Just("\u{fe0f}"),
        Just("❤\u{fe0f}"),
    ];
    prop_oneof![proptest::collection::vec(piece, 0..8).prop_map(|p| p.concat()), any::<String>()]
}

fn bound() -> Vec<Key> {
    key_groups().flat_map(|group| group.rows).flat_map(|row| row.keys.split(' ')).filter_map(Key::parse).collect()
}

fn event() -> impl Strategy<Value = Event> {
    let rare = [
        Action::Looks,
        Action::BookChoices,
        Action::LoadSample,
        Action::DropSample,
        Action::Language,
        Action::Projector,
        Action::Theme,
    ];
    prop_oneof![
        12 => proptest::sample::select(bound()).prop_map(Event::Key),
        2 => any::<char>().prop_map(|ch| Event::Key(Key::plain(Code::Char(ch)))),
        1 => nasty().prop_map(Event::Paste),
        4 => any::<usize>().prop_map(Event::Click),
        1 => (-5_i16..6).prop_map(Event::Wheel),
        2 => (0_u16..200, 0_u16..200).prop_map(|(c, r)| Event::Size(c, r)),
        1 => Just(Event::Pause),
        1 => proptest::sample::select(rare.to_vec()).prop_map(Event::Do),
        1 => any::<usize>().prop_map(Event::Contact),
        1 => any::<bool>().prop_map(Event::Wide),
    ]
}

fn happen(stage: &mut Stage, event: &Event) {
    match event {
        Event::Key(key) => stage.tell(Msg::Key(*key)),
        Event::Paste(text) => stage.tell(Msg::Paste(text.clone())),
        Event::Click(which) => {
            let hits = &stage.layout.hits;
            if let Some((area, _)) = hits.get(which % hits.len().max(1)).copied()
                && let Some(target) = stage.layout.target(area.x, area.y)
            {
                stage.tell(Msg::Click(target));
            }
        }
        Event::Wheel(rows) => stage.tell(Msg::Wheel(*rows)),
        Event::Size(columns, rows) => stage.tell(Msg::Resize(*columns, *rows)),
        Event::Pause => stage.tell(Msg::Commit),
        Event::Do(action) if stage.model.overlays.is_empty() => stage.tell(Msg::Click(MouseTarget::Key(*action))),
        Event::Do(_) => {}
        Event::Contact(which) => {
            let all = stage.model.book.accounts().values().flat_map(|a| &a.contacts);
            let ids: Vec<_> = all.map(|c| c.id).collect();
            if let Some(id) = ids.get(which % ids.len().max(1)).filter(|_| stage.model.overlays.is_empty()) {
                stage.press(&format!("@{id}"));
            }
        }
        Event::Wide(wide) => {
            stage.model.session.config.ambiguous = Some(if *wide { Ambiguous::Wide } else { Ambiguous::Narrow });
            stage.tell(Msg::Commit);
        }
    }
}

fn inside(what: &str, at: usize, len: usize) -> Result<(), String> {
    if at < len.max(1) { Ok(()) } else { Err(format!("{what}: {at} of {len}")) }
}

/// Every selection lies in its list. A screen that is not in front comes in step with the book when it comes there, not before.
fn in_range(stage: &Stage) -> Result<(), String> {
    if stage.model.navigation.tab == Tab::Brain {
        brain_in_range(stage)?;
    }
    for overlay in &stage.model.overlays {
        match overlay {
            Overlay::Palette(palette) => inside("palette", palette.cursor, palette.len())?,
            Overlay::Menu(menu) => inside("menu", menu.cursor, menu.items.len())?,
            Overlay::Form(form) => inside("form", form.focus, form.entries.len())?,
            Overlay::Help(_) | Overlay::Problems(_) | Overlay::HowToImport(_) | Overlay::Confirm(_) => {}
        }
    }
    Ok(())
}

fn brain_in_range(stage: &Stage) -> Result<(), String> {
    let (brain, book) = (&stage.model.screens.brain, &stage.model.book);
    inside("home", brain.home.cursor, brain.home.rows.len())?;
    inside("listeners", brain.walk.choosing.unwrap_or(0), brain.walk.listeners().len() + 1)?;
    inside("walk", brain.walk.cursor, 17)?;
    for row in &brain.home.rows {
        inside("people", usize::from(!book.people().contains_key(&row.person())), 1)?;
    }
    match &brain.view {
        BrainView::Sheet(t) => {
            inside("sheet", t.sheet, SHEETS)?;
            inside("element", t.cursor, ELEMENTS)?;
        }
        BrainView::Guide(guide) => inside("guide", guide.cursor, GuidePage::all().len())?,
        BrainView::Compare(compare) => inside("compare", compare.cursor, compare.others.len())?,
        BrainView::Customer(customer) => {
            inside("clue", customer.cursor, 24)?;
            inside("contact", usize::from(customer.contact(book).is_none()), 1)?;
        }
        BrainView::Intro(person) => inside("intro", usize::from(!book.people().contains_key(person)), 1)?,
        BrainView::Home | BrainView::Walk => {}
    }
    Ok(())
}

/// Signs of frames, bars and marks that CJK terminals draw two cells wide.
fn drawn_wide(ch: char) -> bool {
    matches!(ch, '\u{2500}'..='\u{25ff}' | '→' | '←' | '↑' | '↓' | '·' | '×' | '★' | '☆') && !"░▘▚".contains(ch)
}

/// What is drawn is well-formed, and its plan lies inside it.
fn well_drawn(stage: &Stage, clean: bool) -> Result<(), String> {
    let (buffer, layout) = stage.drawn();
    let (area, ruler) = (buffer.area, stage.model.ruler());
    for (hit, target) in &layout.hits {
        if hit.is_empty() || hit.intersection(area) != *hit {
            return Err(format!("{target:?} at {hit} outside {area}"));
        }
    }
    if let Some(caret) = layout.caret.filter(|c| !area.contains(*c)) {
        return Err(format!("caret {caret} outside {area}"));
    }
    for position in area.positions() {
        let symbol = buffer.cell(position).map_or("", |c| c.symbol());
        if symbol.chars().any(char::is_control) {
            return Err(format!("a control character at {position}"));
        }
        if position.x + 1 == area.right() && ruler.width(symbol) > 1 {
            return Err(format!("half of {symbol} at {position}"));
        }
        if clean && ruler.wide_ambiguous && symbol.chars().any(drawn_wide) {
            return Err(format!("{symbol} at {position} is two cells here\n{}", stage.screen()));
        }
    }
    Ok(())
}

fn nasty_stage(lang: Lang, names: &[String], access: Access) -> Stage {
    let mut book = book(lang);
    let ids: Vec<_> = book.people().keys().copied().collect();
    for (id, name) in ids.into_iter().zip(names) {
        book.edit_person(id, |person| person.name.clone_from(name));
    }
    let accounts: Vec<_> = book.accounts().keys().copied().collect();
    for (id, name) in accounts.into_iter().zip(names.iter().rev()) {
        book.edit_account(id, |account| {
            account.name.clone_from(name);
            for contact in &mut account.contacts {
                contact.name.clone_from(name);
                contact.note.clone_from(name);
                contact.wants = vec![name.clone(), String::new()];
            }
        });
    }
    book.take_journal();
    Stage::open(lang, book, access)
}

/// Who would be erased for good by a yes to what is asked.
fn asked_to_erase(stage: &Stage) -> Option<Erased> {
    match stage.model.overlays.last()? {
        Overlay::Confirm(Confirm { on_yes: OnYes::Erase(whom), .. }) => Some(*whom),
        _ => None,
    }
}

/// Whether somebody or something still stands in the book.
fn stands(book: &Book, whom: Erased) -> bool {
    match whom {
        Erased::Contact(account, contact) => {
            book.accounts().get(&account).is_some_and(|account| account.contact(contact).is_some())
        }
        Erased::Account(account) => book.accounts().contains_key(&account),
        Erased::Person(person) => book.people().contains_key(&person),
        Erased::Workshop(class) => book.workshops().contains_key(&class),
    }
}

/// Takes everything back, then does it all again. Whoever was erased for good does not come back with it.
fn back_and_forth(stage: &mut Stage, first: &Book, erased: &[Erased]) -> Result<(), String> {
    stage.model.overlays.clear();
    // What was taken back on the way is done first, so that the last book is the furthest one.
    while stage.model.history.can_redo() {
        stage.tell(Msg::Click(MouseTarget::Key(Action::Redo)));
    }
    let last = stage.model.book.clone();
    while stage.model.history.can_undo() {
        stage.tell(Msg::Click(MouseTarget::Key(Action::Undo)));
    }
    if let Some(whom) = erased.iter().find(|whom| stands(&stage.model.book, **whom)) {
        return Err(format!("undoing brings {whom:?} back"));
    }
    if erased.is_empty() && stage.model.book != *first {
        return Err("undoing everything does not restore the first book".to_owned());
    }
    while stage.model.history.can_redo() {
        stage.tell(Msg::Click(MouseTarget::Key(Action::Redo)));
    }
    if stage.model.book != last {
        return Err("doing everything again does not restore the last book".to_owned());
    }
    Ok(())
}

/// 150 cases of each law by default, so that they run in seconds unoptimised; `PROPTEST_CASES=5000` gives 3,000 of each.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases * 3 / 5, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_sequence_is_safe_and_can_be_taken_back(
        names in proptest::collection::vec(nasty(), 24),
        events in proptest::collection::vec(event(), 1..24),
        (english, follows) in (any::<bool>(), proptest::bool::weighted(0.1)),
    ) {
        let lang = if english { Lang::En } else { Lang::Zh };
        let access = if follows { Access::Follower } else { Access::Writer };
        let mut stage = nasty_stage(lang, &names, access);
        let first = stage.model.book.clone();
        let mut erased = Vec::new();
        for event in &events {
            let asked = asked_to_erase(&stage);
            happen(&mut stage, event);
            let gone = |whom: &Erased| asked_to_erase(&stage).is_none() && !stands(&stage.model.book, *whom);
            erased.extend(asked.filter(gone));
            prop_assert_eq!(in_range(&stage), Ok(()), "after {:?}", event);
        }
        prop_assert_eq!(well_drawn(&stage, false), Ok(()));
        stage.model.open_tab(Tab::Brain);
        prop_assert_eq!(brain_in_range(&stage), Ok(()), "as the tab comes in front");
        if follows {
            prop_assert_eq!(&stage.model.book, &first, "a follower changed the book");
        }
        prop_assert_eq!(back_and_forth(&mut stage, &first, &erased), Ok(()));
    }

    #[test]
    fn every_view_draws_at_any_size(
        names in proptest::collection::vec(nasty(), 24),
        (columns, rows) in (0_u16..260, 0_u16..100),
        (view, wide, projector) in (0..VIEWS.len(), any::<bool>(), any::<bool>()),
    ) {
        let mut stage = nasty_stage(Lang::Zh, &names, Access::Writer);
        stage.model.session.config.ambiguous = Some(if wide { Ambiguous::Wide } else { Ambiguous::Narrow });
        stage.model.wall.on = projector;
        stage.press(VIEWS[view].1);
        stage.tell(Msg::Resize(columns, rows));
        prop_assert_eq!(well_drawn(&stage, false), Ok(()), "{}", VIEWS[view].0);
    }
}

#[test]
fn a_tab_that_comes_in_front_shows_nobody_who_left_while_it_was_behind() {
    let mut stage = Stage::sample(Lang::En);
    stage.model.open_tab(Tab::Brain);
    let shown = |stage: &Stage| stage.model.screens.brain.home.rows.clone();
    let before = shown(&stage);
    stage.model.open_tab(Tab::Funnel);
    stage.tell(Msg::Click(MouseTarget::Key(Action::DropSample)));
    assert_eq!(shown(&stage), before, "it was behind");
    stage.model.open_tab(Tab::Brain);
    assert_eq!(brain_in_range(&stage), Ok(()));
    assert_ne!(shown(&stage), before);
}

#[test]
fn every_view_draws_at_the_smallest_sizes() {
    for (view, keys) in VIEWS {
        let mut stage = Stage::sample(Lang::Zh);
        stage.press(keys);
        let edges = (28..=34).flat_map(|c| (6..=12).map(move |r| (c, r)));
        let tiny = (0..=12).flat_map(|c| (0..=12).map(move |r| (c, r)));
        for (columns, rows) in tiny.chain(edges).chain([(60, 18), (59, 18), (61, 17), (1200, 9)]) {
            stage.model.window.size = (columns, rows);
            let (buffer, layout) = stage.drawn();
            assert_eq!(buffer.area, Rect::new(0, 0, columns, rows), "{view}");
            assert!(layout.hits.iter().all(|(hit, _)| buffer.area.intersection(*hit) == *hit), "{view}");
        }
    }
}

#[test]
fn no_sign_of_two_cells_is_drawn_where_they_are_wide() {
    for lang in Lang::ALL {
        for (view, keys) in VIEWS {
            for size in [(80, 24), (120, 36), (45, 14)] {
                let mut stage = Stage::sample(lang).sized(size.0, size.1);
                stage.model.session.config.ambiguous = Some(Ambiguous::Wide);
                stage.press(keys);
                assert_eq!(well_drawn(&stage, true), Ok(()), "{view} {lang:?}");
            }
        }
    }
}
