//! What is drawn can be read: in every view, every theme and as many colours as there are.

use app::config::Theme;
use domain::lang::Lang;
use harness::{Stage, VIEWS};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Color;
use text::Ruler;
use ui::draw::render;
use ui::palette::{contrast, shown};
use ui::styles::{Depth, Styles};

/// Lines and bars: they are seen, not read.
const DRAWN: &str = "─│╭╮╰╯█▌▔░▒▓▘▝▖▗▚▞▀▄";
/// The 16 colours of xterm, as shipped.
const XTERM: [(Color, u32); 16] = [
    (Color::Black, 0x00_0000),
    (Color::Red, 0xcd_0000),
    (Color::Green, 0x00_cd00),
    (Color::Yellow, 0xcd_cd00),
    (Color::Blue, 0x00_00ee),
    (Color::Magenta, 0xcd_00cd),
    (Color::Cyan, 0x00_cdcd),
    (Color::Gray, 0xe5_e5e5),
    (Color::DarkGray, 0x7f_7f7f),
    (Color::LightRed, 0xff_0000),
    (Color::LightGreen, 0x00_ff00),
    (Color::LightYellow, 0xff_ff00),
    (Color::LightBlue, 0x5c_5cff),
    (Color::LightMagenta, 0xff_00ff),
    (Color::LightCyan, 0x00_ffff),
    (Color::White, 0xff_ffff),
];

fn seen(colour: Color) -> u32 {
    match colour {
        Color::Rgb(red, green, blue) => u32::from_be_bytes([0, red, green, blue]),
        Color::Indexed(index) => shown(index),
        named => XTERM.iter().find(|(one, _)| *one == named).unwrap().1,
    }
}

fn drawn(stage: &Stage, styles: &Styles) -> Buffer {
    let (columns, rows) = stage.model.window.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    render(&stage.model, styles, &mut buffer);
    buffer
}

fn is_text(cell: &Cell) -> bool {
    // Braille draws the kite.
    let is_drawn = |sign: char| DRAWN.contains(sign) || ('\u{2800}'..='\u{28ff}').contains(&sign);
    !cell.symbol().trim().is_empty() && !cell.symbol().chars().any(is_drawn)
}

/// Every view of the sample, with its name.
fn views(lang: Lang) -> impl Iterator<Item = (&'static str, Stage)> {
    VIEWS.iter().map(move |(view, keys)| {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press(keys);
        (*view, stage)
    })
}

#[test]
fn every_letter_of_every_view_stands_out_from_its_ground() {
    for (view, stage) in views(Lang::En) {
        for (theme, depth) in Theme::ALL
            .into_iter()
            .flat_map(|theme| [Depth::True, Depth::Indexed, Depth::Sixteen].map(|depth| (theme, depth)))
        {
            let buffer = drawn(&stage, &Styles::new(theme, depth));
            for (place, cell) in buffer.content.iter().enumerate().filter(|(_, cell)| is_text(cell)) {
                let ratio = contrast(seen(cell.fg), seen(cell.bg));
                let at = (place % 120, place / 120);
                assert!(ratio >= 4.5, "{view} {theme:?} {depth:?} {at:?} {cell:?} {ratio:.2}");
            }
        }
    }
}

#[test]
fn in_sixteen_colours_a_selected_row_has_one_style() {
    let mut rows = 0;
    for (view, stage) in views(Lang::Zh) {
        for theme in Theme::ALL {
            let styles = Styles::new(theme, Depth::Sixteen);
            let buffer = drawn(&stage, &styles);
            let selected = buffer.content.iter().filter(|cell| Some(cell.bg) == styles.select.bg && is_text(cell));
            for cell in selected {
                assert_eq!(Some(cell.fg), styles.select.fg, "{view} {theme:?} {cell:?}");
                rows += 1;
            }
        }
    }
    assert!(rows > 1000, "{rows}");
}

/// Many fonts, the usual Chinese ones among them, draw such a sign over two cells in a terminal that counts one.
#[test]
fn a_sign_that_may_be_drawn_wider_than_its_cell_never_lies_on_another() {
    let (narrow, wide) = (Ruler { wide_ambiguous: false }, Ruler { wide_ambiguous: true });
    let spreads = |sign: &str| narrow.cells(sign) < wide.cells(sign) && !sign.chars().any(|sign| DRAWN.contains(sign));
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36)] {
            for (view, stage) in views(lang) {
                let mut stage = stage.sized(columns, rows);
                stage.model.notice = None;
                let (buffer, _) = stage.drawn();
                let lines = buffer.content.chunks(usize::from(columns));
                for (line, cells) in lines.enumerate() {
                    let lying = cells.windows(2).find(|pair| spreads(pair[0].symbol()) && is_text(&pair[1]));
                    assert_eq!(lying, None, "{view} {lang:?} {columns} row {line}\n{}", stage.screen());
                }
            }
        }
    }
}
