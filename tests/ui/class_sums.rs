//! A class too large to be handed in one by one: team sums and raised hands count in the map, on the wall and in the report.

use super::class_teams::{at_teams, class, page, wall_lines};
use domain::lang::Lang;
use domain::workshop::grouping::class_map;
use domain::workshop::hand_in::{GroupSums, Hands};
use domain::workshop::showing::WallBlock;
use domain::workshop::tally::SheetTally;
use harness::Stage;
use paper::print::class_report::mean_line;
use words::class_teams as phrases;

/// The map of a class in which so many agreed to be points, with the sums of eighty more and ninety hands.
fn large(lang: Lang, agreed: usize) -> Stage {
    let mut stage = at_teams(lang).sized(120, 36);
    let id = class(&stage).id;
    let ids = ["a0b0c0d0e0f0", "a0b0c0d0e0f1"].map(|id| id.parse().unwrap());
    stage.model.book.edit_workshop(id, |class| {
        (0..).zip(&mut class.roster).for_each(|(place, seat)| seat.on_map = place < agreed);
        // Eight of A to one of C and D: what the group overlooks is plain.
        let counts = Some(SheetTally([[320, 200, 60, 60]; 3]));
        class.sums.push(GroupSums { id: ids[0], from: 101, to: 180, counts, hands: Vec::new() });
        let hands = [("A", 50), ("AB", 40)].map(|(letters, people)| Hands { dominance: letters.to_owned(), people });
        class.sums.push(GroupSums { id: ids[1], from: 1, to: 180, counts: None, hands: hands.to_vec() });
    });
    stage.model.book.take_journal();
    stage.press("[ ]");
    stage
}

#[test]
fn sums_and_hands_count_on_the_screen_and_on_the_wall() {
    for lang in Lang::ALL {
        let mut stage = large(lang, 11);
        let map = class_map(&class(&stage), stage.model.book.people()).unwrap();
        let mean = map.mean.clone().unwrap();
        assert_eq!((map.profiles, mean.people, mean.summed), (11, 91, 80));
        assert_eq!((map.leads.people, map.leads.by_hands), (90, 90));
        let points = phrases::POINTS.fill(lang, ["11"]);
        let line = mean_line(&mean, lang);
        let start: String = line.chars().take(8).collect();
        assert!(stage.sees(&points) && stage.sees(&start), "{}", stage.screen());
        assert!(stage.sees(&phrases::OVERLOOKS_ALL.fill(lang, ["91"])), "{}", stage.screen());
        let titles = [
            phrases::MAP_OF.fill(lang, ["11"]),
            phrases::KITE_SUMS.fill(lang, ["91", "80"]),
            phrases::WHO_LEADS_HANDS.fill(lang, ["90", "90"]),
            phrases::OVERLOOKS_ALL.fill(lang, ["91"]),
        ];
        for title in &titles {
            stage.press("m");
            assert_eq!(page(&stage).title.get(lang), title);
        }
        stage.press("m m m");
        let line = phrases::DOMINANCE_LINE.fill(lang, ["AB", "40"]);
        assert!(wall_lines(&stage, lang).contains(&line));
        stage.press("m m");
        assert_eq!(page(&stage).title.get(lang), &titles[0], "and it begins anew");
    }
}

#[test]
fn without_points_the_wall_begins_with_the_kite() {
    for lang in Lang::ALL {
        let mut stage = large(lang, 4);
        let start: String = phrases::NO_POINTS.text(lang).chars().take(8).collect();
        assert!(stage.sees(&start), "{}", stage.screen());
        stage.press("m");
        assert_eq!(page(&stage).title.get(lang), &phrases::KITE_SUMS.fill(lang, ["80", "80"]));
        assert!(matches!(page(&stage).blocks[..], [WallBlock::Kite(_)]));
        stage.press("m m m");
        assert!(matches!(page(&stage).blocks[..], [WallBlock::Kite(_)]), "three pages, and no map");
    }
}
