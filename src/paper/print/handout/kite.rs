//! Draws the kite as lines for a browser: the four counts on the diagonals, with frames where the zone begins and ends that
//! chance alone would fill.

use crate::html::{HtmlPage, HtmlTag};
use domain::brain::chance::CHANCE_ZONE;
use domain::brain::profile::RIM;
use domain::quadrant::{PerQuadrant, Quadrant};

/// How far a pick lies from the middle.
const PICK: i32 = 100;
/// How far labels stand outside the rim.
const OUTSIDE: i32 = 130;

/// To which side of the middle a quadrant lies: right and down are above zero.
const fn side(of: Quadrant) -> (i32, i32) {
    match of {
        Quadrant::A => (-1, -1),
        Quadrant::B => (-1, 1),
        Quadrant::C => (1, 1),
        Quadrant::D => (1, -1),
    }
}

/// The corner of a quadrant for a count; counts above the rim touch it.
fn corner(of: Quadrant, count: u8) -> (i32, i32) {
    let (x, y) = side(of);
    let away = PICK * i32::from(count.min(RIM));
    (x * away, y * away)
}

fn points(counts: PerQuadrant<u8>) -> String {
    let corner = |of: Quadrant| {
        let (x, y) = corner(of, counts[of]);
        format!("{x},{y}")
    };
    Quadrant::ALL.map(corner).join(" ")
}

fn polygon(class: &str, counts: PerQuadrant<u8>) -> HtmlTag {
    HtmlTag::from("polygon").with("class", class).with("points", &points(counts))
}

/// Draws it; `name` says what a quadrant is called.
pub fn draw(page: &mut HtmlPage, counts: PerQuadrant<u8>, name: &dyn Fn(Quadrant) -> String) {
    let drawing = HtmlTag::from("svg.kite").with("viewBox", "-1750 -1950 3500 3900").with("role", "img");
    let told = Quadrant::ALL.map(|quadrant| format!("{quadrant} {}", counts[quadrant])).join(", ");
    page.within(drawing.with("aria-label", &told), |page| {
        for frame in [RIM, *CHANCE_ZONE.end(), *CHANCE_ZONE.start()] {
            page.shape(polygon(if frame == RIM { "rim" } else { "frame" }, PerQuadrant([frame; 4])));
        }
        for quadrant in [Quadrant::A, Quadrant::B] {
            let (x, y) = corner(quadrant, RIM);
            let [from_x, from_y, to_x, to_y] = [x, y, -x, -y].map(|place| place.to_string());
            let line = HtmlTag::from("line").with("class", "axis").with("x1", &from_x).with("y1", &from_y);
            page.shape(line.with("x2", &to_x).with("y2", &to_y));
        }
        page.shape(polygon("own", counts));
        for quadrant in Quadrant::ALL {
            let (x, y) = corner(quadrant, counts[quadrant]);
            let class = format!("dot dot-{}", quadrant.letter().to_ascii_lowercase());
            let dot = HtmlTag::from("circle").with("class", &class).with("r", "60");
            page.shape(dot.with("cx", &x.to_string()).with("cy", &y.to_string()));
            label(page, quadrant, &format!("{} {}", name(quadrant), counts[quadrant]));
        }
    });
}

/// The name of a quadrant with its count, outside its corner of the rim.
fn label(page: &mut HtmlPage, quadrant: Quadrant, text: &str) {
    let (x, y) = corner(quadrant, RIM);
    let (right, down) = side(quadrant);
    // Letters stand on their line, so that below the rim they need their own height besides.
    let y = if down > 0 { y + OUTSIDE + 110 } else { y - OUTSIDE + 20 };
    let anchor = if right > 0 { "end" } else { "start" };
    let tag = HtmlTag::from("text").with("x", &x.to_string()).with("y", &y.to_string()).with("text-anchor", anchor);
    page.text(tag, text);
}
