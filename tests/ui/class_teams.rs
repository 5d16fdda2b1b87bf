//! The teams and the map of a class, by keys alone: what holds, what is refused, and what the wall may know.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::effect::Effect;
use app::msg::Msg;
use app::screen::workshop::teams::FormedTeams;
use domain::lang::Lang;
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::grouping::{class_map, request};
use domain::workshop::hand_in::{HandIn, HandInWay};
use domain::workshop::showing::{WallBlock, WallPage};
use domain::workshop::tally::SheetCounts;
use harness::sent::{WallLooks, on_the_wall};
use harness::{Stage, TODAY};
use paper::print::class_report::mean_line;
use words::class_teams as phrases;

/// The sample class with badges, at the view of the teams.
pub(super) fn at_teams(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    let id = *stage.model.book.workshops().keys().next().unwrap();
    stage.model.book.edit_workshop(id, |class| {
        for (badge, seat) in (1..).zip(&mut class.roster) {
            seat.badge = Some(badge);
        }
    });
    stage.model.book.take_journal();
    stage.press("8 4*]");
    stage
}

pub(super) fn class(stage: &Stage) -> Arc<Workshop> {
    stage.model.book.workshops().values().next().unwrap().clone()
}

fn sizes(class: &Workshop) -> Vec<usize> {
    let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
    for team in class.roster.iter().filter_map(|seat| seat.team) {
        *sizes.entry(team).or_default() += 1;
    }
    let mut sizes: Vec<_> = sizes.into_values().collect();
    sizes.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
    sizes
}

pub(super) fn page(stage: &Stage) -> WallPage {
    stage.model.wall.showing.page.clone().unwrap()
}

/// What goes over to the wall, as it is written.
fn sent(stage: &Stage) -> String {
    format!("{:?}", stage.model.wall.showing)
}

#[test]
fn the_head_of_a_team_is_whole_however_narrow_the_screen() {
    for lang in Lang::ALL {
        for (columns, rows) in [(67, 19), (80, 24), (120, 36)] {
            let mut stage = at_teams(lang).sized(columns, rows);
            stage.press("n '4 enter home");
            let screen = stage.screen();
            let title = phrases::TEAM.fill(lang, ["1"]);
            let head = screen.lines().position(|line| line.contains(&title)).unwrap_or_else(|| panic!("{screen}"));
            let told: String = screen.lines().skip(head).take(2).collect();
            for letter in ['A', 'B', 'C', 'D'] {
                let figure = |(sign, next): (char, char)| sign == letter && next.is_ascii_digit();
                assert!(told.chars().zip(told.chars().skip(1)).any(figure), "{letter} has its figure\n{screen}");
            }
            assert!(!told.contains('\u{2026}'), "{screen}");
        }
    }
}

#[test]
fn teams_are_made_by_a_number_and_taken_back_by_one_undo() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        let before = class(&stage);
        stage.press("n '4 enter");
        let made = class(&stage);
        assert_eq!((made.teams, sizes(&made)), (Some(4), vec![5, 5, 4, 4]));
        assert!(stage.screen().contains(&phrases::TEAM.fill(lang, ["4"])), "{}", stage.screen());
        stage.press("u");
        assert_eq!(class(&stage), before);
    }
}

#[test]
fn whoever_comes_while_teams_are_looked_for_is_not_left_standing() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        let before = class(&stage);
        let asked = request(&before, stage.model.book.people(), 4);
        let formed = || Msg::TeamsFormed(Box::new(FormedTeams::find(before.id, asked.clone())));
        stage.press("n '4 enter");
        assert!(stage.effects.contains(&Effect::FormTeams(before.id, Box::new(asked.clone()))), "beside the loop");
        stage.press("u");
        // Somebody goes before the answer comes.
        stage.model.book.edit_workshop(before.id, |class| class.roster[3].absent = true);
        stage.model.book.take_journal();
        let changed = class(&stage);
        stage.tell(formed());
        assert_eq!((class(&stage), stage.notice()), (changed, phrases::CHANGED_MEANWHILE.text(lang).to_owned()));
        // The answer comes while another tab is in front: it is seated all the same, and one undo takes it back.
        stage.model.book.edit_workshop(before.id, |class| class.roster[3].absent = false);
        stage.model.book.take_journal();
        stage.press("1");
        stage.tell(formed());
        assert_eq!(sizes(&class(&stage)), [5, 5, 4, 4]);
        stage.press("u");
        assert_eq!(class(&stage).teams, None);
    }
}

#[test]
fn a_number_that_makes_no_teams_is_refused_and_changes_nothing() {
    for typed in ["0", "19", "x", "-1"] {
        let mut stage = at_teams(Lang::En);
        let before = class(&stage);
        stage.press(&format!("n '{typed} enter"));
        assert_eq!(stage.notice(), phrases::BAD_NUMBER.fill(Lang::En, ["18"]), "{typed}");
        assert_eq!(class(&stage), before);
    }
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        stage.press("n '99 enter");
        let inside =
            stage.screen().lines().filter(|line| line.contains(&phrases::BAD_NUMBER.fill(lang, ["18"]))).count();
        assert_eq!(inside, 2, "beside the line and at the foot\n{}", stage.screen());
        // The line is open, so that a digit is typed into it and leads to no tab.
        stage.press("backspace backspace '4 enter");
        assert_eq!(class(&stage).teams, Some(4), "{}", stage.screen());
    }
    let mut stage = at_teams(Lang::En);
    stage.press("n '５ enter");
    assert_eq!(class(&stage).teams, Some(5), "a full-width digit is a digit");
    stage.press("n esc");
    assert_eq!(class(&stage).teams, Some(5));
}

#[test]
fn who_is_kept_stays_and_who_is_kept_apart_is_apart() {
    let mut stage = at_teams(Lang::En);
    stage.press("n '3 enter home");
    let view = |stage: &Stage| stage.model.screens.workshop.teams.rows.clone();
    let first = view(&stage)[0];
    stage.press("space");
    let team = class(&stage).seat(first).unwrap().team;
    assert!(class(&stage).seat(first).unwrap().locked);
    // Kept apart from the one below, who sits in the same team now.
    let second = view(&stage)[1];
    assert_eq!(class(&stage).seat(second).unwrap().team, team);
    stage.press("a down a n '3 enter");
    let class = class(&stage);
    assert_eq!(class.seat(first).unwrap().team, team);
    assert_ne!(class.seat(second).unwrap().team, team);
}

#[test]
fn a_pair_that_is_kept_apart_is_seen_on_both_lines_and_a_move_that_joins_it_is_told() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang).sized(80, 24);
        stage.press("n '9 enter home a 2*down a");
        let rows = stage.model.screens.workshop.teams.rows.clone();
        let (one, two) = (rows[0], rows[2]);
        let sign = |stage: &Stage, other| {
            phrases::SIGN_APART.fill(lang, [&class(stage).seat(other).unwrap().badge.unwrap().to_string()])
        };
        let line = |stage: &Stage, who: &domain::id::Id| {
            let name = stage.model.person_name(*who);
            stage.screen().lines().find(|line| line.contains(&name)).map(str::to_owned).unwrap_or_default()
        };
        for (own, other) in [(one, two), (two, one)] {
            let (seen, sign) = (line(&stage, &own), sign(&stage, other));
            assert!(seen.contains(&sign), "{sign}: {seen}\n{}", stage.screen());
        }
        assert!(stage.shows(phrases::SIGN_APART_IS), "the sign is explained\n{}", stage.screen());
        let third = line(&stage, &rows[4]);
        assert!(!third.contains('≠'), "{third}");
        // The second of them goes back into the team of the first.
        stage.press("<");
        assert_eq!(class(&stage).seat(two).unwrap().team, class(&stage).seat(one).unwrap().team);
        let called = |id| stage.model.person_name(id);
        assert_eq!(stage.notice(), phrases::MOVED_TOGETHER.fill(lang, [&called(two), "1", &called(one)]));
        stage.press("2*>");
        assert_eq!(stage.notice(), phrases::MOVED.fill(lang, [&stage.model.person_name(two), "3"]));
        // Without badges the name stands there; a pair that may share a team again has no sign.
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| class.roster.iter_mut().for_each(|seat| seat.badge = None));
        stage.model.book.take_journal();
        stage.press("[ ]");
        let first: String = stage.model.person_name(one).chars().take(2).collect();
        assert!(stage.sees(&format!("≠{first}")), "{}", stage.screen());
        stage.model.book.edit_workshop(id, |class| class.roster.iter_mut().for_each(|seat| seat.apart.clear()));
        stage.model.book.take_journal();
        stage.press("[ ]");
        assert!(!stage.screen().contains('≠'), "{}", stage.screen());
    }
}

#[test]
fn wishes_that_cannot_be_met_are_named_and_nothing_changes() {
    let mut stage = at_teams(Lang::En);
    stage.press("n '3 enter home space a down space a");
    let before = class(&stage);
    stage.press("n '3 enter");
    assert!(stage.notice().contains("are to be kept apart"), "{}", stage.notice());
    assert_eq!(class(&stage), before);
}

#[test]
fn a_late_comer_gets_a_place_and_nobody_else_moves() {
    let mut stage = at_teams(Lang::Zh);
    stage.press("n '4 enter");
    let id = class(&stage).id;
    let late = class(&stage).roster[7].person;
    stage.model.book.edit_workshop(id, |class| class.roster[7].team = None);
    stage.model.book.take_journal();
    let before = class(&stage);
    stage.press("[ ] y");
    let after = class(&stage);
    for seat in &after.roster {
        let same = seat.team == before.seat(seat.person).unwrap().team;
        assert_eq!(same, seat.person != late);
    }
    assert!(after.seat(late).unwrap().team.is_some());
    stage.press("y");
    assert_eq!(stage.notice(), phrases::NOBODY_LATE.text(Lang::Zh));
}

#[test]
fn the_wall_has_badges_and_names_only_where_they_are_shown() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        let names: Vec<_> = stage.model.book.people().values().map(|person| person.name.clone()).collect();
        stage.press("n '4 enter w");
        assert!(matches!(page(&stage).blocks[..], [WallBlock::Teams(ref teams)] if teams.len() == 4));
        let told = sent(&stage);
        assert!(names.iter().all(|name| !told.contains(name.as_str())));
        for _ in 0..4 {
            stage.press("m");
            let told = sent(&stage);
            assert!(names.iter().all(|name| !told.contains(name.as_str())));
        }
        // Shown by a key of its own at the lectern, and then in what is sent next.
        stage.press("4*[ N 4*] w");
        assert!(names.iter().any(|name| sent(&stage).contains(name.as_str())));
    }
}

#[test]
fn only_those_who_agreed_stand_on_the_map() {
    let mut stage = at_teams(Lang::En);
    stage.press("m");
    let [WallBlock::Map(marks)] = &page(&stage).blocks[..] else { panic!() };
    let badges: Vec<_> = marks.iter().flat_map(|mark| &mark.who).collect();
    let class = class(&stage);
    let refused = class.roster.iter().filter(|seat| !seat.on_map).filter_map(|seat| seat.badge);
    assert!(refused.into_iter().all(|badge| !badges.contains(&&badge.to_string())));
    assert_eq!(marks.iter().map(|mark| usize::from(mark.people)).sum::<usize>(), badges.len());
}

/// The lines of the page on the wall.
pub(super) fn wall_lines(stage: &Stage, lang: Lang) -> Vec<String> {
    let line =
        |block: &WallBlock| if let WallBlock::Line(text) = block { Some(text.get(lang).to_owned()) } else { None };
    page(stage).blocks.iter().filter_map(line).collect()
}

#[test]
fn averages_say_whom_they_count_and_are_the_same_in_view_on_the_wall_and_in_the_report() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang).sized(120, 36);
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| {
            (0..).zip(&mut class.roster).for_each(|(place, seat)| seat.on_map = place < 11);
        });
        stage.model.book.take_journal();
        stage.press("[ ]");
        let class = class(&stage);
        let map = class_map(&class, stage.model.book.people()).unwrap();
        let known = map.mean.clone().unwrap();
        let mean = mean_line(&known, lang);
        assert!(mean.contains(&map.profiles.to_string()) && map.profiles == 11, "{mean}");
        // A long line is wrapped: what stands before its figures is enough.
        let start = mean.split(':').next().unwrap_or(&mean);
        assert!(stage.sees(start) && stage.sees(&phrases::OVERLOOKS.fill(lang, ["11"])), "{}", stage.screen());
        let blind = phrases::NONE_LEADS.fill(lang, [&map.leads.blind.to_string()]);
        assert!(map.leads.blind > 0 && stage.sees(&blind), "{}", stage.screen());
        stage.press("m m");
        assert_eq!(page(&stage).title.get(lang), &phrases::KITE.fill(lang, ["11"]));
        assert_eq!(page(&stage).blocks, [WallBlock::Kite(known.tenths())]);
        stage.press("m");
        let told: usize = map.leads.dominances.iter().map(|(_, people)| people).sum();
        assert_eq!(told + map.leads.blind, 11);
        assert!(wall_lines(&stage, lang).contains(&blind), "{}", sent(&stage));
        for (letters, people) in &map.leads.dominances {
            let line = phrases::DOMINANCE_LINE.fill(lang, [&letters.letters(), &people.to_string()]);
            assert!(wall_lines(&stage, lang).contains(&line) && stage.sees(&line), "{line}\n{}", stage.screen());
        }
        stage.press("m");
        assert_eq!(page(&stage).title.get(lang), &phrases::OVERLOOKS.fill(lang, ["11"]));
    }
}

#[test]
fn what_the_map_says_is_read_to_its_end_in_a_small_window() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (67, 19)] {
            let mut stage = at_teams(lang).sized(columns, rows);
            assert!(stage.shows(words::frame::MORE_BELOW), "{}", stage.screen());
            let before = stage.model.screens.workshop.teams.cursor;
            stage.press("tab end");
            assert!(!stage.shows(words::frame::MORE_BELOW), "{}", stage.screen());
            assert_eq!(stage.model.screens.workshop.teams.cursor, before, "the keys go to the map");
            stage.press("home");
            assert!(stage.shows(words::frame::MORE_BELOW), "{}", stage.screen());
            stage.press("esc down");
            assert_eq!(stage.model.screens.workshop.teams.cursor, before + 1);
            stage.press("left down right down");
            assert_eq!(stage.model.screens.workshop.teams.cursor, before + 2);
        }
    }
}

#[test]
fn two_of_one_name_carry_their_badges_on_the_wall() {
    let mut stage = at_teams(Lang::Zh);
    let two: Vec<_> = class(&stage).roster[..2].iter().map(|seat| seat.person).collect();
    for id in &two {
        stage.model.book.edit_person(*id, |person| person.name = "李伟".to_owned());
    }
    stage.model.book.take_journal();
    stage.press("n '4 enter 4*[ N 4*] w");
    let [WallBlock::Teams(teams)] = &page(&stage).blocks[..] else { panic!() };
    let all: Vec<_> = teams.iter().flat_map(|team| &team.members).map(String::as_str).collect();
    assert!(all.contains(&"李伟 1") && all.contains(&"李伟 2") && !all.contains(&"李伟"), "{all:?}");
}

#[test]
fn fewer_than_five_make_no_map() {
    let mut stage = at_teams(Lang::En);
    let id = class(&stage).id;
    stage.model.book.edit_workshop(id, |class| class.roster.iter_mut().skip(4).for_each(|seat| seat.on_map = false));
    stage.model.book.take_journal();
    stage.press("m");
    assert!(stage.model.wall.showing.page.is_none());
    assert!(stage.notice().contains("takes five"), "{}", stage.notice());
}

#[test]
fn a_frozen_wall_stands_still() {
    let mut stage = at_teams(Lang::En);
    stage.press("4*[ . 4*] m");
    assert_eq!(stage.notice(), words::lectern::WAITS.text(Lang::En));
    assert!(stage.model.wall.showing.page.is_none());
}

/// A class of so many who handed in nothing, at the view of the teams.
fn of(lang: Lang, people: usize, badges: bool) -> Stage {
    let mut stage = at_teams(lang);
    let mut big = Workshop::clone(&class(&stage));
    let seat = big.roster[0].clone();
    big.roster.clear();
    let mut ids = domain::id::IdSource::new(77);
    for badge in 1..=people {
        let person = ids.next_id();
        let badge = u16::try_from(badge).ok().filter(|_| badges);
        big.roster.push(domain::workshop::seat::Seat { person, badge, ..seat.clone() });
    }
    stage.model.book.put_unjournaled(Record::Workshop(Arc::new(big)));
    stage.press("[ ]");
    stage
}

#[test]
fn a_class_of_one_and_of_three_hundred_has_teams() {
    for people in [1_usize, 300] {
        let mut stage = of(Lang::En, people, true);
        let wanted = if people == 1 { 1 } else { 37 };
        stage.press(&format!("n '{wanted} enter"));
        let sizes = sizes(&class(&stage));
        assert_eq!((sizes.len(), sizes.iter().sum::<usize>()), (wanted, people));
        assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
    }
}

/// What is on the wall, line by line, in the smallest window.
fn wall(stage: &Stage, lang: Lang) -> String {
    let drawn = on_the_wall(&stage.model.wall.showing, WallLooks::of(lang), (80, 24));
    let line = |row| (0..80).filter_map(|column| Some(drawn.cell((column, row))?.symbol().to_owned())).collect();
    (0..24).map(line).collect::<Vec<String>>().join("\n")
}

#[test]
fn the_teams_of_a_large_class_go_to_the_wall_page_by_page() {
    for (people, teams) in [(300_usize, 50_usize), (300, 12), (40, 3)] {
        for lang in Lang::ALL {
            let mut stage = of(lang, people, true);
            stage.press(&format!("n '{teams} enter"));
            assert_eq!(sizes(&class(&stage)).len(), teams, "{}", stage.notice());
            let mut seen = BTreeMap::<u16, usize>::new();
            stage.press("w");
            let pages = page(&stage).place.split('/').next_back().and_then(|last| last.parse().ok()).unwrap_or(1);
            for _ in 0..pages {
                let wall = wall(&stage, lang);
                let figures = wall.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<u16>().ok());
                let WallBlock::Teams(shown) = &page(&stage).blocks[0] else { panic!("{:?}", page(&stage)) };
                let figures: Vec<u16> = figures.collect();
                for badge in shown.iter().flat_map(|team| &team.members) {
                    let badge = badge.parse::<u16>().unwrap();
                    assert!(figures.contains(&badge), "{badge}\n{wall}");
                    *seen.entry(badge).or_default() += 1;
                }
                let body = wall.lines().skip_while(|line| !line.contains("──")).skip(1);
                assert!(body.filter(|line| !line.trim().is_empty()).count() <= 11, "{wall}");
                stage.press("w");
            }
            assert_eq!(seen.len(), people);
            assert!(seen.values().all(|times| *times == 1), "everybody stands on one page");
        }
    }
}

#[test]
fn a_page_of_teams_that_is_taken_back_is_the_next_to_go_over() {
    let mut stage = of(Lang::En, 300, true);
    stage.press("n '50 enter w");
    assert_eq!(page(&stage).place, "1/5");
    stage.press("w u");
    assert_eq!(page(&stage).place, "1/5", "{}", stage.notice());
    stage.press("w");
    assert_eq!(page(&stage).place, "2/5");
    // Other teams begin at their first page.
    stage.press("n '50 enter w");
    assert_eq!(page(&stage).place, "1/5");
}

#[test]
fn teams_without_badges_are_not_sent_as_signs_that_say_nothing() {
    for lang in Lang::ALL {
        let mut stage = of(lang, 12, false);
        stage.press("n '3 enter w");
        assert_eq!(stage.notice(), phrases::NO_BADGES.fill(lang, ["12"]));
        assert!(stage.model.wall.showing.page.is_none());
    }
}

#[test]
fn where_the_best_is_not_proved_the_bound_is_told() {
    let mut stage = at_teams(Lang::En);
    stage.press("n '4 enter");
    let told = stage.notice();
    let figures: Vec<f64> = told.split(' ').filter_map(|word| word.trim_end_matches(['.', ';']).parse().ok()).collect();
    assert!(
        figures.len() == 3 && figures[1] >= figures[2],
        "the teams, how uneven, and below what none can be: {told}"
    );
}

/// Whom a page of the wall lists, list by list. A block that comes to be says here whether it lists people.
fn lists(page: &WallPage) -> Vec<Vec<String>> {
    let of = |block: &WallBlock| match block {
        WallBlock::Teams(teams) => teams.iter().map(|team| team.members.clone()).collect(),
        WallBlock::Map(marks) => marks.iter().map(|mark| mark.who.clone()).collect(),
        WallBlock::Line(_)
        | WallBlock::Point(_)
        | WallBlock::Quote(_)
        | WallBlock::Large(_)
        | WallBlock::Table { .. }
        | WallBlock::Figure(_)
        | WallBlock::Grid(_)
        | WallBlock::Bars(_)
        | WallBlock::Kite(_)
        | WallBlock::Drawn(_)
        | WallBlock::Room(_) => Vec::new(),
    };
    page.blocks.iter().flat_map(of).collect()
}

/// By the order of an alphabet or of a list anybody counts to a name.
#[test]
fn whoever_is_listed_on_the_wall_stands_by_badge() {
    for (lang, names) in [(Lang::En, false), (Lang::Zh, false), (Lang::Zh, true)] {
        let mut stage = at_teams(lang);
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| {
            // The badges go by no other order: not by that of the roster, of the ids or of the names. All stand at one point.
            for (badge, seat) in (0..).map(|place| place * 7 % 19 + 1).zip(&mut class.roster) {
                (seat.badge, seat.on_map) = (Some(badge), true);
            }
            let counts = SheetCounts::new([[2; 4]; 3]).unwrap();
            let at = TODAY.at(9, 0, 0, 0);
            let made = |person| HandIn { person, way: HandInWay::Counts, at, counts, picks: None };
            class.handed_in = class.roster.iter().map(|seat| made(seat.person)).collect();
        });
        stage.model.book.take_journal();
        stage.press("n '4 enter");
        if names {
            stage.press("4*[ N 4*]");
        }
        let (class, people) = (class(&stage), stage.model.book.people().clone());
        let badge = |sign: &String| {
            let of = |seat: &&domain::workshop::seat::Seat| {
                let (badge, name) = (seat.badge.unwrap(), &people[&seat.person].name);
                *sign == badge.to_string() || sign == name || *sign == format!("{name} {badge}")
            };
            class.roster.iter().find(of).unwrap_or_else(|| panic!("{sign}")).badge.unwrap()
        };
        for (key, longest) in [("w", 5), ("m", 18)] {
            stage.press(key);
            let shown: Vec<Vec<u16>> =
                lists(&page(&stage)).iter().map(|list| list.iter().map(badge).collect()).collect();
            assert!(shown.iter().all(|list| list.is_sorted()), "{key} {names} {shown:?}");
            assert_eq!(shown.iter().map(Vec::len).max(), Some(longest), "{key} {shown:?}");
        }
    }
}
