"""Our teams beside OR-tools CP-SAT, on the same objective and the same random classes.

    python3 -m venv /tmp/ortools && /tmp/ortools/bin/pip install ortools
    /tmp/ortools/bin/python benches/teams/side_by_side.py                  # everything, some ten minutes
    /tmp/ortools/bin/python benches/teams/side_by_side.py --small 200      # more small classes
    /tmp/ortools/bin/python benches/teams/side_by_side.py --large 0        # no large ones

Both sides minimise, one after the other: the sum over teams of the squared number of people without a profile; the sum
over teams and quadrants of (team's mean - class's mean)^2; the largest part of that which one team has. CP-SAT gets whole
numbers: with N profiles that sum to S, a team of k that sum to s costs ((L/k)(N s - k S))^2 over (L N)^2, where L is the
least common multiple of all k, and `--workers` threads (8 by default, whatever the machine has: fewer found worse teams).

Small classes are 6 to 12 people, every third with locks, pairs kept apart and people without a profile; all three parts must
equal CP-SAT's proven optimum as fractions, and what one side refuses the other must find infeasible. The symmetry of the teams
is broken by hand there. Large ones are 30 in 6 and 60 in 10, where CP-SAT gets `--seconds` (60 by default) for the second part
alone, and ours its usual number of steps. There the model that did best for CP-SAT was kept: squares as products, not looked up
in tables, and the symmetry left to itself.
"""

import argparse
import math
import random
import subprocess
import sys
from fractions import Fraction

from ortools.sat.python import cp_model

PICKS = 24


class Klass:
    """A class: four counts a person or None, the number of teams, locks (person, team), pairs kept apart."""

    def __init__(self, people, teams, locked=(), apart=()):
        self.people, self.teams, self.locked, self.apart = people, teams, list(locked), list(apart)

    def line(self):
        words = [str(self.teams)]
        words += ["-" if counts is None else ",".join(map(str, counts)) for counts in self.people]
        words += [f"@{person}={team}" for person, team in self.locked]
        words += [f"#{first}/{second}" for first, second in self.apart]
        return " ".join(words)

    def sizes(self):
        base, larger = divmod(len(self.people), self.teams)
        return base, larger

    def objective(self, seats):
        """The three parts of a way to sit, counted anew from nothing but the seats."""
        here = [counts for counts in self.people if counts is not None]
        mean = [Fraction(sum(c[q] for c in here), max(len(here), 1)) for q in range(4)]
        bunching, parts = 0, []
        for team in range(self.teams):
            own = [counts for counts, seat in zip(self.people, seats) if seat == team]
            known = [counts for counts in own if counts is not None]
            bunching += (len(own) - len(known)) ** 2
            means = [Fraction(sum(c[q] for c in known), len(known)) for q in range(4)] if known else mean
            parts.append(sum((a - b) ** 2 for a, b in zip(means, mean)))
        return bunching, sum(parts), max(parts)


def profile(rng):
    weights = [rng.randint(1, 9) for _ in range(4)]
    counts = [0] * 4
    for quadrant in rng.choices(range(4), weights, k=PICKS):
        counts[quadrant] += 1
    return tuple(counts)


def small(rng, number):
    size = rng.randint(6, 12)
    people = [profile(rng) for _ in range(size)]
    teams = rng.randint(2, size // 2)
    if number % 3:
        return Klass(people, teams)
    for person in rng.sample(range(size), rng.randint(0, 3)):
        people[person] = None
    locked = [(person, rng.randrange(teams)) for person in rng.sample(range(size), rng.randint(0, 3))]
    apart = [tuple(rng.sample(range(size), 2)) for _ in range(rng.randint(0, 4))]
    return Klass(people, teams, locked, apart)


class Model:
    """The same class for CP-SAT."""

    def __init__(self, klass, symmetry):
        self.klass, self.model = klass, cp_model.CpModel()
        model, teams, people = self.model, range(klass.teams), range(len(klass.people))
        base, larger = klass.sizes()
        self.seat = [[model.new_bool_var(f"x{p}_{t}") for t in teams] for p in people]
        for p in people:
            model.add_exactly_one(self.seat[p])
        for person, team in klass.locked:
            model.add(self.seat[person][team] == 1)
        for first, second in klass.apart:
            for t in teams:
                model.add(self.seat[first][t] + self.seat[second][t] <= 1)
        big = [model.new_bool_var(f"big{t}") for t in teams]
        model.add(sum(big) == larger)
        for t in teams:
            model.add(sum(self.seat[p][t] for p in people) == base + big[t])
        if not klass.locked:
            for t in teams:
                model.add(big[t] == (1 if t < larger else 0))
        if symmetry and not klass.locked and larger == 0:
            for p in range(klass.teams - 1):
                model.add(sum(self.seat[p][: p + 1]) == 1)
        self.costs(teams, people, base, larger)

    def costs(self, teams, people, base, larger):
        klass, model = self.klass, self.model
        known = [p for p in people if klass.people[p] is not None]
        number = len(known)
        total = [sum(klass.people[p][q] for p in known) for q in range(4)]
        without = len(klass.people) - number
        ks = list(range(max(0, base - without), base + (1 if larger else 0) + 1))
        multiple = math.lcm(*[k for k in ks if k] or [1])
        # What divides every gap is taken out of all of them.
        shared = math.gcd(number, *[total[q] * k for q in range(4) for k in ks]) or 1
        self.scale = Fraction(multiple * max(number, 1), shared) ** 2
        self.cost, squares = [], []
        for t in teams:
            alone = [self.seat[p][t] for p in people if klass.people[p] is None]
            if alone:
                square = model.new_int_var(0, len(alone) ** 2, f"u{t}")
                count = model.new_int_var(0, len(alone), f"n{t}")
                model.add(count == sum(alone))
                model.add_multiplication_equality(square, [count, count])
                squares.append(square)
            sums, k_is = [], {k: model.new_bool_var(f"k{t}_{k}") for k in ks}
            model.add_exactly_one(k_is.values())
            model.add(sum(self.seat[p][t] for p in known) == sum(k * lit for k, lit in k_is.items()))
            for q in range(4):
                reach = number // shared * PICKS * max(ks[-1], 1)
                gap = model.new_int_var(-reach, reach, f"d{t}_{q}")
                own = sum(klass.people[p][q] * self.seat[p][t] for p in known)
                model.add(gap == number // shared * own - sum(total[q] * k // shared * lit for k, lit in k_is.items()))
                square = model.new_int_var(0, reach**2, f"s{t}_{q}")
                model.add_multiplication_equality(square, [gap, gap])
                sums.append(square)
            weights = {k: (multiple // k) ** 2 if k else 0 for k in ks}
            self.most = 4 * reach**2 * max(weights.values(), default=0)
            cost = model.new_int_var(0, self.most, f"c{t}")
            for k, lit in k_is.items():
                model.add(cost == weights[k] * sum(sums)).only_enforce_if(lit)
            self.cost.append(cost)
        self.bunching = sum(squares)

    def minimise(self, what, seconds, workers, seed):
        self.model.minimize(what)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = seed
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return solver.status_name(status), None
        seats = [[solver.value(lit) for lit in row].index(1) for row in self.seat]
        return solver.status_name(status), seats


def proven(klass, arguments):
    """All three parts one after the other; None where nothing is possible."""
    built = Model(klass, symmetry=True)
    worst = built.model.new_int_var(0, built.most, "worst")
    built.model.add_max_equality(worst, built.cost)
    for stage, part in enumerate([built.bunching, sum(built.cost), worst]):
        status, seats = built.minimise(part, 600, arguments.workers, arguments.seed)
        if status == "INFEASIBLE":
            return None
        if status != "OPTIMAL":
            sys.exit(f"CP-SAT proved nothing in 600 s ({status}): {klass.line()}")
        value = klass.objective(seats)[stage]
        built.model.add(part == (value if stage == 0 else int(value * built.scale)))
    return klass.objective(seats)


def ours(command, classes):
    if not classes:
        return []
    lines = "\n".join(klass.line() for klass in classes) + "\n"
    told = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    answers = [line.split() for line in told.splitlines() if line]
    if len(answers) != len(classes):
        sys.exit(f"{len(classes)} classes were asked and {len(answers)} answered")
    found = []
    for klass, words in zip(classes, answers):
        if words[0] == "refused":
            found.append((None, " ".join(words), 0.0))
            continue
        parts = klass.objective([int(team) for team in words[4:]])
        if parts[1:] != (Fraction(words[0]), Fraction(words[1])):
            sys.exit(f"what was said is not what the seats are: {klass.line()}")
        found.append((parts, words[2], int(words[3]) / 1e6))
    return found


def compare_small(arguments):
    rng = random.Random(arguments.seed)
    classes = [small(rng, number) for number in range(arguments.small)]
    equal, refused, slowest = 0, 0, 0.0
    for klass, (parts, told, seconds) in zip(classes, ours(arguments.ours, classes)):
        best = proven(klass, arguments)
        if parts != best:
            print(f"  differs: {klass.line()}\n    ours {parts} {told}\n    CP-SAT {best}")
            continue
        equal, refused, slowest = equal + 1, refused + (best is None), max(slowest, seconds)
    print(f"6 to 12 people: {equal} of {len(classes)} equal to the proven optimum in all parts, {refused} of them")
    print(f"  refused by both; the slowest of ours took {slowest * 1e3:.1f} ms")
    return equal == len(classes)


def compare_large(arguments):
    good = True
    for size, teams in [(30, 6), (60, 10)]:
        rng = random.Random(arguments.seed + size)
        classes = [Klass([profile(rng) for _ in range(size)], teams) for _ in range(arguments.large)]
        for klass, (parts, told, seconds) in zip(classes, ours(arguments.ours, classes)):
            built = Model(klass, symmetry=False)
            status, seats = built.minimise(sum(built.cost), arguments.seconds, arguments.workers, arguments.seed)
            peer = klass.objective(seats)[1] if seats else None
            ratio = "-" if not peer else f"{float(parts[1] / peer):.3f}"
            met = peer is None or parts[1] <= peer
            good = good and met and seconds <= 1
            peer = "nothing" if peer is None else f"{float(peer):.4f}"
            print(f"{size} in {teams}: ours {float(parts[1]):.4f} in {seconds * 1e3:.0f} ms ({told}); CP-SAT {peer} after")
            print(f"  {arguments.seconds} s ({status.lower()}); ours / CP-SAT {ratio}{'' if met else '  MISSED'}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=60, help="how many small classes")
    parser.add_argument("--large", type=int, default=3, help="how many of each large size")
    parser.add_argument("--seconds", type=float, default=60, help="what CP-SAT gets for a large one")
    parser.add_argument("--workers", type=int, default=8, help="threads of CP-SAT")
    parser.add_argument("--seed", type=int, default=1, help="makes the classes repeatable")
    parser.add_argument("--ours", help="the built bench; otherwise cargo builds and runs it")
    arguments = parser.parse_args()
    cargo = ["cargo", "bench", "-q", "-p", "peilian-domain", "--bench", "teams", "--"]
    arguments.ours = ([arguments.ours] if arguments.ours else cargo) + ["--lines"]
    good = compare_small(arguments)
    good = compare_large(arguments) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
