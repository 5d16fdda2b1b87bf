//! Words on the drawn screens: each language keeps to itself, and every key named at the bottom is the key that works.

use app::keymap::key_rows;
use app::msg::MouseTarget;
use domain::lang::Lang;
use harness::{Stage, VIEWS};
use words::frame;

fn han(ch: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&ch)
        || ('\u{3000}'..='\u{303f}').contains(&ch)
        || ('\u{ff00}'..='\u{ff5e}').contains(&ch)
}

/// Three English words in a row: a sentence, not a name or a key.
fn english(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let plain = |word: &&str| word.len() > 1 && word.chars().all(|ch| ch.is_ascii_lowercase());
    words.windows(3).find(|three| three.iter().all(plain)).map(|three| three.join(" "))
}

fn screens(lang: Lang) -> Vec<(String, String)> {
    let mut screens = Vec::new();
    for (view, keys) in VIEWS {
        for size in [(80, 24), (120, 36), (45, 14)] {
            for projector in [false, true] {
                let mut stage = Stage::sample(lang).sized(size.0, size.1);
                stage.model.wall.on = projector;
                stage.press(keys);
                screens.push((format!("{view} {size:?} {projector}"), stage.screen()));
            }
        }
    }
    screens.push(("welcome".to_owned(), Stage::empty(lang).screen()));
    screens.push(("first start".to_owned(), Stage::first(lang).screen()));
    screens
}

#[test]
fn english_screens_have_no_chinese_but_the_name() {
    for (view, screen) in screens(Lang::En) {
        // The choice of language names Chinese in Chinese.
        let rest = screen.replace(frame::PRODUCT.en, "").replace("中文", "");
        let found: String = rest.chars().filter(|ch| han(*ch)).collect();
        assert!(found.is_empty(), "{view}: {found}\n{screen}");
    }
}

#[test]
fn chinese_screens_have_no_english_sentence() {
    for (view, screen) in screens(Lang::Zh) {
        let found: Vec<_> = screen.lines().filter_map(english).collect();
        assert!(found.is_empty(), "{view}: {found:?}\n{screen}");
    }
}

#[test]
fn keys_named_at_the_bottom_are_the_keys_that_work() {
    for lang in Lang::ALL {
        for (view, keys) in VIEWS {
            let mut stage = Stage::sample(lang).sized(120, 36);
            stage.press(keys);
            stage.model.notice = None;
            let (model, scope) = (&stage.model, stage.model.scope());
            let (buffer, layout) = stage.drawn();
            let bottom: Vec<_> = layout.hits.iter().filter(|(area, _)| area.y + 1 == buffer.area.height).collect();
            let mut named = 0;
            for (area, target) in bottom {
                let MouseTarget::Key(action) = *target else { continue };
                let bind = scope.chain().into_iter().flat_map(key_rows).find(|b| b.action == action);
                let bind = bind.unwrap_or_else(|| panic!("{action:?} in {view} is not in the table"));
                let key = model.session.keymap.keys(scope, action).first().copied();
                let key = key.unwrap_or_else(|| panic!("{action:?} in {view} has no key"));
                assert_eq!(model.session.keymap.find(scope, key), Some(action), "{view}");
                let shown: String = (area.left()..area.right())
                    .filter_map(|x| buffer.cell((x, area.y)))
                    .map(ratatui::buffer::Cell::symbol)
                    .collect();
                let wanted = format!("{} {}", key.name(lang), model.label(action, bind.phrase).text(lang));
                let bare = |text: &str| text.replace(' ', "");
                assert_eq!(bare(&shown), bare(&wanted), "{view}");
                named += 1;
            }
            assert!(named > 0, "{view} names no key\n{}", stage.screen());
        }
    }
}

#[test]
fn what_was_told_follows_the_language() {
    let mut stage = Stage::sample(Lang::Zh);
    stage.press("end d");
    assert!(stage.notice().chars().any(han));
    stage.model.session.lang = Lang::En;
    let frame: String = stage.notice().chars().filter(char::is_ascii).collect();
    assert!(frame.starts_with("Removed"), "{frame}");
}
