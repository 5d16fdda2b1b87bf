//! Defines the themes by a dozen roles, in as many colours as the terminal has. The quadrant palette is our own; colour-blind
//! eyes tell it apart by lightness, and the letter is always there.

use ratatui::style::{Color, Modifier, Style};

use super::palette;
use app::config::Theme;
use domain::quadrant::{PerQuadrant, Quadrant};

/// Colours a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Depth {
    /// 24 bits.
    #[default]
    True,
    /// The 240 that are the same in every terminal that has 256.
    Indexed,
    /// The 16 of the terminal's own palette.
    Sixteen,
    /// None: bold, reverse and underline carry the difference.
    None,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Styles {
    /// Ordinary text on the background of the screen.
    pub base: Style,
    /// Text that steps back.
    pub dim: Style,
    /// Text that stands out.
    pub strong: Style,
    /// Titles and the tab in front.
    pub accent: Style,
    /// Borders at rest.
    pub border: Style,
    /// The border of the pane with the focus.
    pub focus: Style,
    /// The selected row.
    pub select: Style,
    /// The selected row of a pane without the focus.
    pub rest: Style,
    /// All is well.
    pub good: Style,
    /// Watch.
    pub warn: Style,
    pub urgent: Style,
    /// Names of keys.
    pub key: Style,
    /// The tab in front.
    pub tab: Style,
    pub quadrants: PerQuadrant<Style>,
    /// Whether colours are shown at all.
    pub depth: Depth,
}

struct Colours {
    background: u32,
    text: u32,
    dim: u32,
    strong: u32,
    accent: u32,
    border: u32,
    select: u32,
    rest: u32,
    good: u32,
    warn: u32,
    urgent: u32,
    quadrants: [u32; 4],
}

const DARK: Colours = Colours {
    background: 0x0015_181e,
    text: 0x00d6_dae1,
    dim: 0x0095_9da9,
    strong: 0x00ff_ffff,
    accent: 0x00e0_b060,
    border: 0x0042_4955,
    select: 0x002a_323f,
    rest: 0x0022_2832,
    good: 0x0072_c29b,
    warn: 0x00e0_b060,
    urgent: 0x00f4_806f,
    quadrants: [0x00ab_96f2, 0x00d8_9a3c, 0x0060_d6c8, 0x00e6_7fa7],
};

const LIGHT: Colours = Colours {
    background: 0x00fa_f8f3,
    text: 0x0026_2a31,
    dim: 0x005a_606a,
    strong: 0x0000_0000,
    accent: 0x007c_5100,
    border: 0x00c6_c2b8,
    select: 0x00e6_e1d5,
    rest: 0x00f0_ece2,
    good: 0x0017_6a41,
    warn: 0x007c_5100,
    urgent: 0x00b3_261e,
    quadrants: [0x005b_3fc4, 0x0085_5000, 0x0000_6a61, 0x00a8_2860],
};

const CONTRAST: Colours = Colours {
    background: 0x0000_0000,
    text: 0x00ff_ffff,
    dim: 0x00c8_c8c8,
    strong: 0x00ff_ffff,
    accent: 0x00ff_d75f,
    border: 0x00a0_a0a0,
    select: 0x0000_3f80,
    rest: 0x0030_3030,
    good: 0x007c_ffb2,
    warn: 0x00ff_d75f,
    urgent: 0x00ff_9484,
    quadrants: [0x00c3_b1ff, 0x00ff_b84d, 0x0066_fff0, 0x00ff_8fbf],
};

const fn colours(theme: Theme) -> &'static Colours {
    match theme {
        Theme::Dark => &DARK,
        Theme::Light => &LIGHT,
        Theme::Contrast => &CONTRAST,
    }
}

impl Styles {
    /// The styles of a theme in as many colours as there are.
    #[must_use]
    pub fn new(theme: Theme, depth: Depth) -> Self {
        let mut styles = match depth {
            Depth::True => Self::coloured(colours(theme), Color::from_u32, depth),
            Depth::Indexed => {
                let of = colours(theme);
                let grounds = [of.background, of.select, of.rest];
                Self::coloured(of, |colour| Color::Indexed(palette::index(colour, grounds)), depth)
            }
            Depth::Sixteen => Self::sixteen(theme),
            Depth::None => Self::plain(),
        };
        if theme == Theme::Contrast {
            styles.base = styles.base.add_modifier(Modifier::BOLD);
        }
        styles
    }

    fn coloured(of: &Colours, shown: impl Fn(u32) -> Color, depth: Depth) -> Self {
        let background = shown(of.background);
        let on = |colour: u32| Style::new().fg(shown(colour)).bg(background);
        let bold = |colour: u32| on(colour).add_modifier(Modifier::BOLD);
        Self {
            base: on(of.text),
            dim: on(of.dim),
            strong: bold(of.strong),
            accent: bold(of.accent),
            border: on(of.border),
            focus: on(of.accent),
            select: bold(of.strong).bg(shown(of.select)),
            rest: on(of.text).bg(shown(of.rest)),
            good: on(of.good),
            warn: on(of.warn),
            urgent: bold(of.urgent),
            key: bold(of.accent),
            tab: Style::new().fg(background).bg(shown(of.accent)).add_modifier(Modifier::BOLD),
            quadrants: PerQuadrant(of.quadrants.map(bold)),
            depth,
        }
    }

    /// What is legible in the palettes terminals come with. The ground is always said: the terminal's own may be either. Grey (8) is
    /// for lines alone, and on white only the deep colours are for text, without green and cyan.
    fn sixteen(theme: Theme) -> Self {
        let light = theme == Theme::Light;
        let background = if light { Color::White } else { Color::Black };
        let on = |deep, bright| Style::new().fg(if light { deep } else { bright }).bg(background);
        let bold = |deep, bright| on(deep, bright).add_modifier(Modifier::BOLD);
        let accent = bold(Color::Blue, Color::LightYellow);
        Self {
            base: on(Color::Black, Color::White),
            dim: on(Color::Blue, Color::Gray),
            strong: bold(Color::Black, Color::White),
            accent,
            border: on(Color::DarkGray, Color::DarkGray),
            focus: accent,
            select: Style::new().fg(Color::White).bg(Color::Blue).add_modifier(Modifier::BOLD),
            rest: bold(Color::Black, Color::White),
            good: on(Color::Black, Color::LightGreen),
            warn: on(Color::Magenta, Color::LightYellow),
            urgent: bold(Color::Red, Color::LightRed),
            key: accent,
            tab: bold(Color::White, Color::Black).bg(if light { Color::Blue } else { Color::LightYellow }),
            quadrants: PerQuadrant([
                bold(Color::Magenta, Color::LightMagenta),
                bold(Color::Red, Color::LightYellow),
                bold(Color::Blue, Color::LightCyan),
                bold(Color::Black, Color::LightRed),
            ]),
            depth: Depth::Sixteen,
        }
    }

    fn plain() -> Self {
        let base = Style::new();
        let bold = base.add_modifier(Modifier::BOLD);
        let reverse = base.add_modifier(Modifier::REVERSED);
        Self {
            base,
            dim: base,
            strong: bold,
            accent: bold,
            border: base,
            focus: bold,
            select: reverse,
            rest: bold,
            good: base,
            warn: bold,
            urgent: bold.add_modifier(Modifier::UNDERLINED),
            key: bold,
            tab: reverse,
            quadrants: PerQuadrant([bold; 4]),
            depth: Depth::None,
        }
    }

    /// The style text gets in place of `style`, where 16 colours leave no other: on the ground of a selected row all text looks alike.
    #[must_use]
    pub fn readable(&self, style: Style) -> Style {
        let selected = self.depth == Depth::Sixteen && style.bg.is_some() && style.bg == self.select.bg;
        if selected { self.select } else { style }
    }

    /// The style of a quadrant's letter and marks.
    #[must_use]
    pub fn quadrant(&self, quadrant: Quadrant) -> Style {
        self.quadrants[quadrant]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::{contrast, shown};

    /// The 16 colours of xterm, of urxvt and of the console, as shipped.
    const XTERM: [u32; 16] = [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f, 0xff_0000,
        0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ];
    const URXVT: [u32; 16] = [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00cd, 0xcd_00cd, 0x00_cdcd, 0xfa_ebd7, 0x40_4040, 0xff_0000,
        0x00_ff00, 0xff_ff00, 0x00_00ff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ];
    const CONSOLE: [u32; 16] = [
        0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa, 0x55_5555, 0xff_5555,
        0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
    ];
    const NAMED: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];

    /// What is seen of a colour in a terminal with these 16. Text and ground are always said: the terminal's own may be any.
    fn seen(colour: Option<Color>, named: &[u32; 16]) -> u32 {
        match colour.unwrap() {
            Color::Rgb(red, green, blue) => u32::from_be_bytes([0, red, green, blue]),
            Color::Indexed(index) => shown(index),
            colour => named[NAMED.iter().position(|one| *one == colour).unwrap()],
        }
    }

    #[test]
    fn all_text_is_legible_on_every_ground_it_is_drawn_on() {
        for theme in Theme::ALL {
            for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
                for (palette, named) in [("xterm", XTERM), ("urxvt", URXVT), ("console", CONSOLE)] {
                    let styles = Styles::new(theme, depth);
                    let Styles { base, dim, strong, accent, focus, select, rest, good, warn, urgent, key, tab, .. } =
                        styles;
                    let text = [base, dim, strong, accent, focus, good, warn, urgent, key, select, rest, tab];
                    for (place, style) in text.into_iter().chain(styles.quadrants.0).enumerate() {
                        let on = [style.bg, base.bg, rest.bg, select.bg].map(|bg| Style { bg, ..style });
                        // A tab is never drawn on another ground than its own.
                        let on = if style == tab { &on[..1] } else { &on[..] };
                        for style in on {
                            let style = styles.readable(*style);
                            let ratio = contrast(seen(style.fg, &named), seen(style.bg, &named));
                            assert!(ratio >= 4.5, "{theme:?} {depth:?} {palette} {place}: {style:?} {ratio:.2}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_selected_is_seen_on_every_ground() {
        for theme in Theme::ALL {
            for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
                let styles = Styles::new(theme, depth);
                assert_ne!(styles.select.bg, styles.base.bg, "{theme:?} {depth:?}");
                assert!(depth == Depth::Sixteen || styles.rest.bg != styles.base.bg, "{theme:?} {depth:?}");
                assert!(styles.rest.bg != styles.select.bg, "{theme:?} {depth:?}");
            }
        }
    }
}
