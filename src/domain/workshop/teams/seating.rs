//! Finds some way to seat a class that meets all wishes: those with a wish by trying, the others where there is room.

use super::ground::TeamGround;

/// What trying came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seating {
    /// A team for each who is locked or kept apart from somebody; the others fit wherever there is room.
    Found(Vec<Option<usize>>),
    /// There is no way.
    Impossible,
    /// Neither was settled within the tries.
    Unsettled,
}

impl Seating {
    /// Tries at most so many seats.
    pub(super) fn search(ground: &TeamGround, tries: u32) -> Self {
        let mut trial = Trial {
            ground,
            seats: vec![None; ground.people()],
            sizes: vec![0; ground.teams],
            held: vec![0; ground.teams],
            larger: 0,
            tries,
        };
        for (person, team) in ground.locked.iter().enumerate() {
            let Some(team) = *team else { continue };
            if !trial.open(person, team) {
                return Self::Impossible;
            }
            trial.held[team] += 1;
            trial.sit(person, team);
        }
        match trial.go() {
            Some(true) => Self::Found(trial.seats),
            Some(false) => Self::Impossible,
            None => Self::Unsettled,
        }
    }
}

struct Trial<'a> {
    ground: &'a TeamGround,
    seats: Vec<Option<usize>>,
    sizes: Vec<usize>,
    /// People who stay in each team; a team without any is like every other empty one.
    held: Vec<usize>,
    larger: usize,
    tries: u32,
}

impl Trial<'_> {
    fn open(&self, person: usize, team: usize) -> bool {
        self.ground.room(self.sizes[team], self.larger)
            && self.ground.apart[person].iter().all(|other| self.seats[*other] != Some(team))
    }

    fn sit(&mut self, person: usize, team: usize) {
        self.seats[person] = Some(team);
        self.sizes[team] += 1;
        self.larger += usize::from(self.sizes[team] > self.ground.base);
    }

    fn rise(&mut self, person: usize, team: usize) {
        self.larger -= usize::from(self.sizes[team] > self.ground.base);
        self.sizes[team] -= 1;
        self.seats[person] = None;
    }

    /// The teams a person may sit in; of the empty ones the first.
    fn choices(&self, person: usize) -> Vec<usize> {
        let empty = self.sizes.iter().position(|size| *size == 0);
        let fresh = |team: &usize| self.sizes[*team] > 0 || Some(*team) == empty;
        (0..self.ground.teams).filter(fresh).filter(|team| self.open(person, *team)).collect()
    }

    /// Seats whoever has the fewest teams left; none when the tries are used up.
    fn go(&mut self) -> Option<bool> {
        let waiting = (0..self.seats.len()).filter(|p| self.seats[*p].is_none() && !self.ground.apart[*p].is_empty());
        let hardest = waiting.map(|person| (person, self.choices(person)));
        let Some((person, mut choices)) =
            hardest.min_by_key(|(person, choices)| (choices.len(), usize::MAX - self.ground.apart[*person].len()))
        else {
            return Some(true);
        };
        choices.sort_by_key(|team| (self.sizes[*team], *team));
        for team in choices {
            self.tries = self.tries.checked_sub(1)?;
            self.sit(person, team);
            if self.go()? {
                return Some(true);
            }
            self.rise(person, team);
        }
        Some(false)
    }
}

/// Gives everybody a team: first who has no profile, to the team with the fewest such; then the others, to the team with the
/// fewest profiles. Takes them in the given order.
pub(super) fn fill(ground: &TeamGround, mut seats: Vec<Option<usize>>, order: &[usize]) -> Vec<usize> {
    let mut sizes = vec![0; ground.teams];
    let mut alike = [vec![0_usize; ground.teams], vec![0_usize; ground.teams]];
    for (person, team) in seats.iter().enumerate() {
        if let Some(team) = *team {
            sizes[team] += 1;
            alike[usize::from(ground.profiled[person])][team] += 1;
        }
    }
    for profiled in [false, true] {
        let alike = &mut alike[usize::from(profiled)];
        for person in order.iter().copied().filter(|p| ground.profiled[*p] == profiled) {
            if seats[person].is_some() {
                continue;
            }
            let larger = sizes.iter().filter(|size| **size > ground.base).count();
            let open = (0..ground.teams).filter(|team| ground.room(sizes[*team], larger));
            let team = open.min_by_key(|team| (alike[*team], sizes[*team], *team)).unwrap_or(0);
            seats[person] = Some(team);
            sizes[team] += 1;
            alike[team] += 1;
        }
    }
    seats.into_iter().map(|team| team.unwrap_or(0)).collect()
}
