//! How even the teams of random classes are against the bound that none can go below, and how long the usual number of steps
//! takes. With `--lines` it reads classes, one a line, and answers each in exact fractions, after so many steps as `--steps`
//! says: `benches/teams/side_by_side.py` puts that beside another solver.

#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, BufRead as _};
use std::time::{Duration, Instant};

use domain::id::{Id, IdSource};
use domain::quadrant::PerQuadrant;
use domain::workshop::ratio::Ratio;
use domain::workshop::teams::plan::{TeamPlan, TeamProof};
use domain::workshop::teams::request::{TeamMember, TeamRequest};
use domain::workshop::teams::{STEPS, TeamSearch, form_teams};
use table::{Amount, Goal, head, line};

/// Makes the classes repeatable.
const SEED: u64 = 20_260_302;
/// Picks of a profile.
const PICKS: usize = 24;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().collect();
    if words.iter().any(|word| word == "--lines") {
        let steps = words.iter().skip_while(|word| *word != "--steps").nth(1);
        let steps = steps.map_or(Ok(STEPS), |steps| steps.parse())?;
        return io::stdin().lock().lines().try_for_each(|line| answer(&line?, steps));
    }
    head("Teams", "floor: the bound no teams can go below, in thousandths of a squared pick; ours: what was found");
    for (people, teams) in [(12, 3), (18, 3), (30, 6), (60, 10), (120, 20), (300, 50)] {
        let request = class(people, teams);
        let (plan, time) = timed(&request)?;
        let found = thousandths(plan.unevenness);
        let bound = match plan.proof {
            TeamProof::Best | TeamProof::MostEven => found,
            TeamProof::NotBelow(bound) => thousandths(bound),
        };
        line(&format!("{people} people in {teams} teams"), Some(bound), found, Goal::None);
        line("  time", None, time.into(), Goal::Most(Amount::Time(0.15)));
    }
    Ok(())
}

fn thousandths(of: Ratio) -> Amount {
    Amount::Count(u32::try_from(of.times(1_000)).map_or(f64::MAX, f64::from))
}

fn timed(request: &TeamRequest) -> Outcome<(TeamPlan, Duration)> {
    let start = Instant::now();
    let plan = form_teams(request, SEED).map_err(|refusal| format!("{refusal:?}"))?;
    Ok((plan, start.elapsed()))
}

/// A class in which everybody leans somewhere: of four random tickets each quadrant has at least one.
fn class(people: usize, teams: usize) -> TeamRequest {
    let mut ids = IdSource::new(SEED);
    let mut rng = fastrand::Rng::with_seed(SEED);
    let mut member = || {
        let weights: [u32; 4] = std::array::from_fn(|_| rng.u32(1..10));
        let mut counts = [0_u8; 4];
        for _ in 0..PICKS {
            let mut ticket = rng.u32(..weights.iter().sum::<u32>());
            let quadrant = weights.iter().position(|weight| {
                let here = ticket < *weight;
                ticket = ticket.saturating_sub(*weight);
                here
            });
            counts[quadrant.unwrap_or(3)] += 1;
        }
        TeamMember { id: ids.next_id(), counts: Some(PerQuadrant(counts)) }
    };
    let people = (0..people).map(|_| member()).collect();
    TeamRequest { people, teams, locked: Vec::new(), apart: Vec::new() }
}

/// Answers a line such as `2 7,5,6,6 - 3,9,6,6 @0=1 #1/2`: two teams, three people of whom the second has no profile, the first
/// stays in team 1, and the second and the third are kept apart.
fn answer(line: &str, steps: u32) -> Outcome<()> {
    let request = read(line)?;
    let start = Instant::now();
    let mut told = String::new();
    match TeamSearch::new(&request, SEED) {
        Ok(mut search) => {
            search.step(steps);
            let plan = search.plan();
            let proof = match plan.proof {
                TeamProof::Best => "best".to_owned(),
                TeamProof::MostEven => "most-even".to_owned(),
                TeamProof::NotBelow(bound) => format!("not-below:{bound}"),
            };
            write!(told, "{} {} {proof}", plan.unevenness, plan.worst)?;
            write!(told, " {}", start.elapsed().as_micros())?;
            plan.seats.iter().try_for_each(|team| write!(told, " {team}"))?;
        }
        Err(refusal) => write!(told, "refused {refusal:?}")?,
    }
    println!("{told}");
    Ok(())
}

fn read(line: &str) -> Outcome<TeamRequest> {
    let mut words = line.split_whitespace();
    let teams = words.next().ok_or("a line begins with the number of teams")?.parse()?;
    let mut request = TeamRequest { people: Vec::new(), teams, locked: Vec::new(), apart: Vec::new() };
    for word in words {
        if let Some(lock) = word.strip_prefix('@') {
            let (person, team) = lock.split_once('=').ok_or("a lock is @person=team")?;
            request.locked.push((named(person)?, team.parse()?));
        } else if let Some(pair) = word.strip_prefix('#') {
            let (first, second) = pair.split_once('/').ok_or("a pair is #person/person")?;
            request.apart.push((named(first)?, named(second)?));
        } else {
            let id = named(&request.people.len().to_string())?;
            request.people.push(TeamMember { id, counts: counts(word)? });
        }
    }
    Ok(request)
}

fn named(number: &str) -> Outcome<Id> {
    Ok(format!("{number:0>width$}", width = Id::LENGTH).parse()?)
}

fn counts(word: &str) -> Outcome<Option<PerQuadrant<u8>>> {
    if word == "-" {
        return Ok(None);
    }
    let counts: Vec<u8> = word.split(',').map(str::parse).collect::<Result<_, _>>()?;
    let counts: [u8; 4] = counts.try_into().map_err(|_| "a profile is four counts")?;
    Ok(Some(PerQuadrant(counts)))
}
