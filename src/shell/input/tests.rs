//! What terminals send, in whole and in pieces.

use std::time::Duration;

use proptest::prelude::*;

use super::super::event::{Event, Mouse, NOTCH, TerminalAnswer};
use super::burst::{BURST, join_bursts};
use super::decode::Decoder;
use app::key::Key;
use app::msg::Msg;

/// What is made of bytes after which nothing comes.
fn decoded(bytes: &[u8]) -> Vec<Event> {
    let mut decoder = Decoder::default();
    let mut events = decoder.feed(bytes);
    events.extend(decoder.give_up());
    assert_eq!(decoder.patience(), None, "{bytes:?} leaves something behind");
    events
}

fn key(spelling: &str) -> Event {
    Msg::Key(Key::parse(spelling).unwrap()).into()
}

fn keys(spelled: &str) -> Vec<Event> {
    spelled.split_whitespace().map(key).collect()
}

fn paste(text: &str) -> Event {
    Msg::Paste(text.to_owned()).into()
}

#[test]
fn the_answers_that_are_asked_for_are_events() {
    let table = [
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", Event::Answer(TerminalAnswer::Ground { light: true })),
        ("\x1b]11;rgb:0000/0000/0000\x1b\\", Event::Answer(TerminalAnswer::Ground { light: false })),
        ("\x1b[>41;379;0c", Event::Answer(TerminalAnswer::Kind(41, 379))),
        ("\x1b[1;3R", Event::Answer(TerminalAnswer::Cursor(3))),
    ];
    for (sent, event) in table {
        assert_eq!(decoded(sent.as_bytes()), [event], "{sent:?}");
    }
    for sent in ["\x1b]11;?\x07", "\x1b]10;rgb:ff/ff/ff\x07", "\x1b[>41c", "\x1b[>1u", "\x1b[?62;4c"] {
        assert_eq!(decoded(sent.as_bytes()), [], "{sent:?}");
    }
}

#[test]
fn keys_arrive_as_terminals_spell_them() {
    let table: [(&str, &str); 21] = [
        ("aZ é陪👍", "a Z space é 陪 👍"),
        ("\r\t\x7f", "enter tab backspace"),
        // The Enter of the block of digits, and Ctrl-H.
        ("\n\x08", "enter backspace"),
        ("\x03\x0c\x10\x1a", "ctrl-c ctrl-l ctrl-p ctrl-z"),
        ("\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "up down right left home end"),
        ("\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", "up down right left home end"),
        ("\x1b[1~\x1b[7~\x1b[4~\x1b[8~\x1b[3~\x1b[5~\x1b[6~", "home home end end delete pageup pagedown"),
        ("\x1b[Z\x1b[1;2Z\x1b[9;2u", "s-tab s-tab s-tab"),
        ("\x1b[1;5C\x1b[1;3D\x1b[3;5~", "ctrl-right alt-left ctrl-delete"),
        ("\x1ba\x1b陪\x1b\x7f", "alt-a alt-陪 alt-backspace"),
        ("\x1bOM\x1bOp\x1bOy\x1bOk\x1bOX", "enter 0 9 + ="),
        ("\x1b[13u\x1b[27u\x1b[127u\x1b[57414u\x1b[57401u", "enter esc backspace enter 2"),
        ("\x1b[106;5u\x1b[109;5u\x1b[104;5u\x1b[105;5u", "enter enter backspace tab"),
        ("\x1b[97;2u\x1b[112;5u\x1b[27;5;112~", "A ctrl-p ctrl-p"),
        // Released, after it was pressed and held.
        ("\x1b[106;1:1u\x1b[106;1:2u\x1b[106;1:3u\x1b[1;1:3A", "j j"),
        // Alt with a letter that can begin something longer.
        ("\x1bO", "alt-O"),
        ("\x1b]", "alt-]"),
        ("\x1b", "esc"),
        ("\x1b\x1b", "esc esc"),
        ("\x1b\x1b[A", "esc up"),
        // Function keys, also of the Linux console, mean nothing here.
        ("\x1bOP\x1b[15~\x1b[[Aj\x1b[1;2Pk", "j k"),
    ];
    for (bytes, spelled) in table {
        assert_eq!(decoded(bytes.as_bytes()), keys(spelled), "{bytes:?}");
    }
}

#[test]
fn the_mouse_is_told_by_cell() {
    let mouse = |bytes: &str| decoded(bytes.as_bytes());
    assert_eq!(mouse("\x1b[<0;1;1M"), [Event::Mouse(Mouse::Press(0, 0))]);
    // With Ctrl held.
    assert_eq!(mouse("\x1b[<16;300;7M"), [Event::Mouse(Mouse::Press(299, 6))]);
    assert_eq!(
        mouse("\x1b[<32;4;5M\x1b[<0;4;5m"),
        [Event::Mouse(Mouse::Drag(3, 4)), Event::Mouse(Mouse::Release(3, 4))]
    );
    assert_eq!(
        mouse("\x1b[<64;1;1M\x1b[<65;1;1M"),
        [Event::Mouse(Mouse::Wheel(-NOTCH)), Event::Mouse(Mouse::Wheel(NOTCH))]
    );
    // The way of urxvt.
    assert_eq!(
        mouse("\x1b[32;4;5M\x1b[35;4;5M"),
        [Event::Mouse(Mouse::Press(3, 4)), Event::Mouse(Mouse::Release(3, 4))]
    );
    // Moves, other buttons, no place, and the way before numbers.
    assert_eq!(mouse("\x1b[<35;9;9M\x1b[<2;9;9M\x1b[<0;0;0M\x1b[<0;99999999;1M\x1b[<0;1M\x1b[M !!j"), [key("j")]);
}

#[test]
fn the_window_says_when_it_comes_and_goes() {
    assert_eq!(decoded(b"\x1b[I\x1b[O"), [Event::Focus, Msg::Commit.into()]);
}

#[test]
fn an_answer_is_no_key() {
    assert_eq!(decoded(b"\x1b[12;40R"), [Event::Answer(TerminalAnswer::Cursor(40))]);
    for late in [
        "\x1b[?2026;2$y",
        "\x1b[?64;1;2;22c",
        "\x1b[>41;379;0c",
        "\x1b[8;30;100t",
        "\x1b]11;rgb:ffff/ffff/ffff\x07",
        "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP>|XTerm(379)\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^private\x1b\\",
    ] {
        let pressed = |sent: &str| {
            let mut events = decoded(sent.as_bytes());
            events.retain(|event| !matches!(event, Event::Answer(_)));
            events
        };
        assert_eq!(pressed(late), [], "{late:?}");
        assert_eq!(pressed(&format!("{late}jk")), keys("j k"), "{late:?}");
    }
}

#[test]
fn what_is_never_ended_is_given_up_and_holds_no_key() {
    for torn in [
        "\x1b[",
        "\x1b[<35;1",
        "\x1b[?2026;2$",
        "\x1b]11;rgb:ffff",
        "\x1bP>|XT",
        "\x1b_G",
        "\x1b[M !",
        "\x1b[[",
        "\u{966a}\x1b[1",
    ] {
        let mut decoder = Decoder::default();
        decoder.feed(torn.as_bytes());
        assert_eq!(decoder.patience(), Some(Duration::from_millis(100)), "{torn:?} may go on, and no longer than this");
        decoder.give_up();
        assert_eq!(decoder.patience(), None, "{torn:?}");
        assert_eq!(decoder.feed(b"j"), keys("j"), "{torn:?}");
        // Another sequence, or a key that no sequence holds, breaks it off.
        assert!(decoded(format!("{torn}\x1b[B\r").as_bytes()).ends_with(&keys("down enter")), "{torn:?}");
    }
}

#[test]
fn an_esc_alone_is_a_key_sooner_than_anything_torn() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.patience(), Some(Duration::from_millis(20)));
    assert_eq!(decoder.give_up(), keys("esc"));
}

#[test]
fn bytes_that_are_no_text_are_passed_over() {
    let table: [(&[u8], &str); 6] = [
        (b"a\xffb", "a b"),
        (b"\xe9\x99j", "j"),
        (b"\xe9\x99", ""),
        (b"\xc0\xafj", "j"),
        (b"\xed\xa0\x80j", "j"),
        (b"\xc2\x9bj", "j"),
    ];
    for (bytes, spelled) in table {
        assert_eq!(decoded(bytes), keys(spelled), "{bytes:?}");
    }
}

#[test]
fn a_paste_is_one_thing_whatever_is_in_it() {
    assert_eq!(decoded("\x1b[200~一\r\x1b[B二\x1b[201~j".as_bytes()), [paste("一\n\x1b[B二"), key("j")]);
    assert_eq!(decoded(b"\x1b[200~\x1b[201~j"), [key("j")]);
    // In pieces, cut in the midst of its end too.
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~one\r"), []);
    assert_eq!(decoder.feed(b"two\x1b[20"), []);
    assert_eq!(decoder.feed(b"1~j"), [paste("one\ntwo"), key("j")]);
}

#[test]
fn a_paste_that_never_ends_is_taken_as_far_as_it_came() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~lost"), []);
    assert_eq!(decoder.give_up(), [paste("lost")]);
    assert!(decoder.torn(), "its end may still come");
    assert_eq!(decoder.feed(b"j\x1b[201~k"), keys("j k"));
    assert!(!decoder.torn());
}

#[test]
fn many_characters_at_once_are_a_paste_and_a_held_key_is_none() {
    let typed = |text: &str| decoded(text.as_bytes());
    let long = "先说价格再说交期\r".repeat(10);
    let (joined, ends) = join_bursts(typed(&long), BURST);
    assert_eq!((joined, ends), (vec![paste(&long.replace('\r', "\n"))], true));
    let held = "j".repeat(500);
    assert_eq!(join_bursts(typed(&held), BURST), (typed(&held), false));
    let short = "nLi Na\r\rq";
    assert_eq!(join_bursts(typed(short), BURST), (typed(short), false));
    // Arrows and the like are never part of a text, and end it.
    let mixed = format!("{long}\x1b[A");
    let (joined, ends) = join_bursts(typed(&mixed), BURST);
    assert_eq!((joined, ends), (vec![paste(&long.replace('\r', "\n")), key("up")], false));
}

/// Pieces of what terminals send, whole and torn, and any bytes.
fn any_input() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "\x1b[A", "\x1b[<35;10;10M", "\x1b[I", "\x1b[200~", "\x1b[201~", "陪练", "j", "\r", "\x1b", "\x1b[", "\x1b]11;rgb:1/2/3",
            "\x07", "\x1b\\", "\x1bP", "\x1bO", "\x1b[M", "\x1b[?2026;2$y", "\x1b[1;5C",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..6),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn input_in_pieces_is_input_in_whole(bytes in any_input(), cuts in proptest::collection::vec(0_usize..80, 0..6)) {
        let mut decoder = Decoder::default();
        let mut events = Vec::new();
        for (place, byte) in bytes.iter().enumerate() {
            // A byte alone, or with nothing behind it: the same comes out.
            events.extend(decoder.feed(std::slice::from_ref(byte)));
            if cuts.contains(&place) {
                events.extend(decoder.feed(&[]));
            }
        }
        events.extend(decoder.give_up());
        prop_assert_eq!(events, decoded(&bytes));
    }

    #[test]
    fn after_a_rest_every_key_is_a_key(bytes in any_input()) {
        let mut decoder = Decoder::default();
        decoder.feed(&bytes);
        decoder.give_up();
        prop_assert_eq!(decoder.feed(b"j"), keys("j"));
    }
}
