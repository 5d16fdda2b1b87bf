//! Tells how many colours the terminal shows: by what it set in the environment, and by what it answers. `COLORTERM` does not travel
//! over ssh, so many that show 24 bits do not say so.

use ui::styles::Depth;

/// Terminals that show 24 bits, by a part of their names in `TERM`.
const DIRECT: &[&str] = &["direct", "kitty", "alacritty", "wezterm", "ghostty", "foot", "rxvt-unicode", "mlterm"];
/// What the terminals set that show 24 bits and do not say so.
const SIGNS: &[&str] = &["WT_SESSION", "ZUTTY_VERSION", "MLTERM"];
/// The first xterm that shows 24 bits.
const XTERM: u32 = 331;

/// How many colours the terminal shows, as far as the environment tells.
#[must_use]
pub fn announced() -> Depth {
    announced_in(&|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

fn announced_in(environment: &impl Fn(&str) -> Option<String>) -> Depth {
    let term = environment("TERM").unwrap_or_default();
    // Source: no-color.org.
    if environment("NO_COLOR").is_some() {
        Depth::None
    } else if !is_screen(&term, environment) && shows_all(&term, environment) {
        Depth::True
    } else if term.ends_with("256color") {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

/// Whether GNU screen lies between, which takes the numbers of a 24-bit colour for bold, blink and the like, whatever the terminal
/// around it says of itself. Over ssh only its name in `TERM` is left, which tmux may have too.
fn is_screen(term: &str, environment: &impl Fn(&str) -> Option<String>) -> bool {
    environment("STY").is_some() || term.starts_with("screen") && environment("TMUX").is_none()
}

fn shows_all(term: &str, environment: &impl Fn(&str) -> Option<String>) -> bool {
    let colours = environment("COLORTERM").unwrap_or_default();
    let xterm = environment("XTERM_VERSION").and_then(|version| {
        version.trim_end_matches(')').rsplit('(').next().and_then(|number| number.parse::<u32>().ok())
    });
    ["truecolor", "24bit"].iter().any(|word| colours.contains(word))
        || DIRECT.iter().any(|name| term.contains(name))
        || term.split('-').next() == Some("st")
        || environment("TMUX").is_none()
            && (SIGNS.iter().any(|name| environment(name).is_some()) || xterm.is_some_and(|version| version >= XTERM))
}

/// Whether it is worth asking the terminal what it is: a multiplexer would answer for itself.
#[must_use]
pub fn may_show_more(depth: Depth) -> bool {
    let among = |names: &[&str]| names.iter().any(|name| std::env::var_os(name).is_some());
    let term = std::env::var("TERM").unwrap_or_default();
    matches!(depth, Depth::Sixteen | Depth::Indexed)
        && !among(&["STY", "TMUX"])
        && !["screen", "tmux"].iter().any(|name| term.starts_with(name))
}

/// Whether a terminal shows 24 bits, by its kind and version as it answers them (secondary device attributes). The kinds are xterm,
/// urxvt, mlterm, VTE and mintty.
#[must_use]
pub const fn shows_24_bits(kind: u32, version: u32) -> bool {
    match kind {
        41 => version >= XTERM,
        // Others answer so too, with smaller numbers.
        65 => version >= 3600,
        24 | 77 | 85 => true,
        _ => false,
    }
}

/// Whether a ground is light, by the terminal's answer, such as `rgb:ffff/ffff/ffff`; none where that is no colour.
#[must_use]
pub fn is_light(colour: &str) -> Option<bool> {
    let channels = colour.strip_prefix("rgb:").or_else(|| colour.strip_prefix("rgba:"))?;
    let mut shares = channels.split('/').map(|digits| {
        let digits = digits.get(..digits.len().min(4))?;
        let most = 16_u32.pow(u32::try_from(digits.len()).ok()?) - 1;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most.max(1)))
    });
    let (red, green, blue) = (shares.next()??, shares.next()??, shares.next()??);
    Some(0.299 * red + 0.587 * green + 0.114 * blue > 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_get_the_colours_they_show() {
        let table: [(&str, Depth); 21] = [
            ("TERM=xterm", Depth::Sixteen),
            ("TERM=linux", Depth::Sixteen),
            ("", Depth::Sixteen),
            ("TERM=xterm-256color", Depth::Indexed),
            ("TERM=xterm-256color COLORTERM=truecolor", Depth::True),
            ("TERM=xterm COLORTERM=24bit", Depth::True),
            ("TERM=xterm COLORTERM=rxvt", Depth::Sixteen),
            ("TERM=xterm XTERM_VERSION=XTerm(379)", Depth::True),
            ("TERM=xterm XTERM_VERSION=XTerm(330)", Depth::Sixteen),
            ("TERM=rxvt-unicode-256color", Depth::True),
            ("TERM=st-256color", Depth::True),
            ("TERM=mlterm", Depth::True),
            ("TERM=xterm-256color ZUTTY_VERSION=0.14", Depth::True),
            ("TERM=xterm-kitty", Depth::True),
            // GNU screen, here and over ssh.
            ("TERM=screen STY=1.pts COLORTERM=truecolor", Depth::Sixteen),
            ("TERM=xterm-256color STY=1.pts COLORTERM=truecolor", Depth::Indexed),
            ("TERM=screen.xterm-256color COLORTERM=truecolor", Depth::Indexed),
            ("TERM=screen", Depth::Sixteen),
            // tmux changes what the terminal around it does not show.
            ("TERM=screen-256color TMUX=/tmp/1 COLORTERM=truecolor", Depth::True),
            ("TERM=tmux-256color TMUX=/tmp/1 XTERM_VERSION=XTerm(379)", Depth::Indexed),
            ("TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", Depth::None),
        ];
        for (set, depth) in table {
            let value = |name: &str| {
                set.split_whitespace().find_map(|one| one.strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
            };
            assert_eq!(announced_in(&value), depth, "{set}");
        }
    }

    #[test]
    fn a_terminal_is_known_by_its_answer() {
        for (kind, version, shows) in
            [(41, 379, true), (41, 330, false), (85, 95, true), (24, 279, true), (65, 7002, true)]
        {
            assert_eq!(shows_24_bits(kind, version), shows, "{kind} {version}");
        }
        for (kind, version) in [(0, 10), (1, 95), (65, 100), (83, 40_900), (84, 0)] {
            assert!(!shows_24_bits(kind, version), "{kind} {version}");
        }
    }

    #[test]
    fn a_ground_is_light_or_dark_or_no_colour() {
        for (answer, light) in [
            ("rgb:ffff/ffff/ffff", Some(true)),
            ("rgb:ff/ff/ff", Some(true)),
            ("rgb:f/f/d", Some(true)),
            ("rgba:fdfd/f6f6/e3e3/ffff", Some(true)),
            ("rgb:0000/2b2b/3636", Some(false)),
            ("rgb:0000/0000/0000", Some(false)),
            ("rgb:", None),
            ("rgb:ffff/ffff", None),
            ("rgb:陪/陪/陪", None),
            ("?", None),
            ("", None),
        ] {
            assert_eq!(is_light(answer), light, "{answer}");
        }
    }
}
