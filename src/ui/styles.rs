//! Defines the themes by a dozen roles, in as many colours as the terminal has. The quadrant palette is our own; colour-blind
//! eyes tell it apart by lightness, and the letter is always there.

use ratatui::style::{Color, Modifier, Style};

use app::config::Theme;
use domain::quadrant::{PerQuadrant, Quadrant};

/// Colours a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Depth {
    /// 24 bits.
    #[default]
    True,
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
    dim: 0x0088_909c,
    strong: 0x00ff_ffff,
    accent: 0x00e0_b060,
    border: 0x0042_4955,
    select: 0x002d_3543,
    rest: 0x0022_2832,
    good: 0x0072_c29b,
    warn: 0x00e0_b060,
    urgent: 0x00f0_7a6a,
    quadrants: [0x00a6_8ff0, 0x00d8_9a3c, 0x0060_d6c8, 0x00e0_709c],
};

const LIGHT: Colours = Colours {
    background: 0x00fa_f8f3,
    text: 0x0026_2a31,
    dim: 0x0066_6c76,
    strong: 0x0000_0000,
    accent: 0x008a_5a00,
    border: 0x00c6_c2b8,
    select: 0x00e4_dfd2,
    rest: 0x00f0_ece2,
    good: 0x001f_7a4d,
    warn: 0x008a_5a00,
    urgent: 0x00b3_261e,
    quadrants: [0x005b_3fc4, 0x0096_5a00, 0x0000_7a70, 0x00b0_2a64],
};

const CONTRAST: Colours = Colours {
    background: 0x0000_0000,
    text: 0x00ff_ffff,
    dim: 0x00c8_c8c8,
    strong: 0x00ff_ffff,
    accent: 0x00ff_d75f,
    border: 0x00a0_a0a0,
    select: 0x0000_4f9e,
    rest: 0x0030_3030,
    good: 0x007c_ffb2,
    warn: 0x00ff_d75f,
    urgent: 0x00ff_8a7a,
    quadrants: [0x00c3_b1ff, 0x00ff_b84d, 0x0066_fff0, 0x00ff_8fbf],
};

impl Styles {
    /// The styles of a theme in as many colours as there are.
    #[must_use]
    pub fn new(theme: Theme, depth: Depth) -> Self {
        let mut styles = match depth {
            Depth::True => match theme {
                Theme::Dark => Self::coloured(&DARK),
                Theme::Light => Self::coloured(&LIGHT),
                Theme::Contrast => Self::coloured(&CONTRAST),
            },
            Depth::Sixteen => Self::sixteen(theme),
            Depth::None => Self::plain(),
        };
        if theme == Theme::Contrast {
            styles.base = styles.base.add_modifier(Modifier::BOLD);
        }
        styles
    }

    fn coloured(of: &Colours) -> Self {
        let background = Color::from_u32(of.background);
        let on = |colour: u32| Style::new().fg(Color::from_u32(colour)).bg(background);
        let bold = |colour: u32| on(colour).add_modifier(Modifier::BOLD);
        Self {
            base: on(of.text),
            dim: on(of.dim),
            strong: bold(of.strong),
            accent: bold(of.accent),
            border: on(of.border),
            focus: on(of.accent),
            select: Style::new()
                .fg(Color::from_u32(of.strong))
                .bg(Color::from_u32(of.select))
                .add_modifier(Modifier::BOLD),
            rest: Style::new().fg(Color::from_u32(of.text)).bg(Color::from_u32(of.rest)),
            good: on(of.good),
            warn: on(of.warn),
            urgent: bold(of.urgent),
            key: bold(of.accent),
            tab: Style::new().fg(background).bg(Color::from_u32(of.accent)).add_modifier(Modifier::BOLD),
            quadrants: PerQuadrant(of.quadrants.map(bold)),
            depth: Depth::True,
        }
    }

    fn sixteen(theme: Theme) -> Self {
        let (background, text, dim) = match theme {
            Theme::Dark => (Color::Reset, Color::Reset, Color::DarkGray),
            Theme::Light => (Color::White, Color::Black, Color::DarkGray),
            Theme::Contrast => (Color::Black, Color::White, Color::Gray),
        };
        let dark = theme != Theme::Light;
        let tint = |light, deep| Style::new().fg(if dark { light } else { deep }).bg(background);
        let on = |colour| Style::new().fg(colour).bg(background);
        let bold = |style: Style| style.add_modifier(Modifier::BOLD);
        let accent = bold(tint(Color::LightYellow, Color::Blue));
        Self {
            base: on(text),
            dim: on(dim),
            strong: bold(on(text)),
            accent,
            border: on(dim),
            focus: accent,
            select: Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD),
            rest: bold(on(text)),
            good: tint(Color::LightGreen, Color::Green),
            warn: tint(Color::LightYellow, Color::Magenta),
            urgent: bold(tint(Color::LightRed, Color::Red)),
            key: accent,
            tab: accent.add_modifier(Modifier::REVERSED),
            quadrants: PerQuadrant([
                bold(tint(Color::LightMagenta, Color::Magenta)),
                bold(tint(Color::Yellow, Color::Red)),
                bold(tint(Color::LightCyan, Color::Cyan)),
                bold(tint(Color::LightRed, Color::Blue)),
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

    /// The style of a quadrant's letter and marks.
    #[must_use]
    pub fn quadrant(&self, quadrant: Quadrant) -> Style {
        self.quadrants[quadrant]
    }
}
