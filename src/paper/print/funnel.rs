//! This file prints the funnel as Markdown: figures by stage, rates, velocity, coverage, cash, and the open cards. `table`
//! tells the same project by project. Neither judges a person.

use std::fmt::Write as _;

use domain::funnel::figures::{Figures, StageSum};
use domain::funnel::owner::OwnerFilter;
use domain::money::Money;
use domain::project::Stage;
use text::parse::{Style, format};
use words::{exchange as fields, report as phrases, tracker};

pub mod figure;
pub mod measure;
pub mod row;
pub mod scope;
pub mod table;

use figure::line;
use row::{FunnelRow, rows};
pub use scope::FunnelScope;

/// The funnel as Markdown.
#[must_use]
pub fn markdown(of: &FunnelScope) -> String {
    let day = of.today.to_string();
    let title = match of.owner {
        OwnerFilter::All => phrases::TITLE.fill(of.lang, [&day]),
        OwnerFilter::Nobody => phrases::TITLE_NOBODY.fill(of.lang, [&day]),
        OwnerFilter::One(id) => phrases::TITLE_OF.fill(of.lang, [&day, &of.person(id)]),
    };
    let mut text = format!("# {}\n\n", text::markdown(&title));
    let figures = Figures::of(of.projects(), of.book.settings().probabilities);
    let open = figures.open();
    let count = open.count.to_string();
    let (amount, weighted) = (of.money(open.amount), of.money(open.weighted));
    let _ = writeln!(text, "{}", phrases::OPEN_NOW.fill(of.lang, [&count, &amount, &weighted]));
    if open.unpriced > 0 {
        let _ = writeln!(text, "{}", phrases::UNPRICED.fill(of.lang, [&open.unpriced.to_string()]));
    }
    text.push('\n');
    stages(&mut text, of, &figures);
    measure::rates(&mut text, of);
    measure::velocity(&mut text, of);
    measure::coverage(&mut text, of);
    measure::cash(&mut text, of);
    cards(&mut text, of);
    text
}

fn stages(text: &mut String, of: &FunnelScope, figures: &Figures) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::BY_STAGE));
    let heads = [fields::STAGE, phrases::CARDS, phrases::SUM, phrases::WEIGHTED, phrases::NO_AMOUNT];
    figure::head(text, of, &heads);
    let mut write = |name: &str, sum: StageSum| {
        let money = |of: Money| format(of, Style::Full);
        let blank = if sum.unpriced == 0 { String::new() } else { sum.unpriced.to_string() };
        line(text, &[name.to_owned(), sum.count.to_string(), money(sum.amount), money(sum.weighted), blank]);
    };
    for stage in Stage::ALL {
        write(&figure::stage_name(of, stage), figures.stage(stage));
    }
    write(of.say(phrases::OPEN), figures.open());
    text.push('\n');
}

fn cards(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::OPEN_CARDS));
    let all = rows(of.book, of.owner, of.today);
    let open = |stage: Stage| all.iter().filter(move |row| row.stage == stage);
    let mut none = true;
    for stage in Stage::ALL.into_iter().take(Stage::Collection as usize) {
        if open(stage).next().is_none() {
            continue;
        }
        none = false;
        let _ = writeln!(text, "### {}\n", figure::stage_name(of, stage));
        let heads = [
            fields::ACCOUNT,
            phrases::PROJECT,
            phrases::GRADE,
            phrases::SUM,
            phrases::CLOSE,
            fields::HOLD,
            phrases::DAYS,
            fields::OWNER,
            fields::NEXT,
            phrases::LAST_OUTCOME,
            phrases::OWES,
        ];
        figure::head(text, of, &heads);
        open(stage).for_each(|row| line(text, &card(of, row)));
        text.push('\n');
    }
    if none {
        let _ = writeln!(text, "{}", of.say(phrases::NO_CARDS));
    }
}

fn card(of: &FunnelScope, row: &FunnelRow) -> [String; 11] {
    let days = row.days.unwrap_or_default().to_string();
    let days = row.limit.map_or_else(
        || days.clone(),
        |limit| {
            let phrase = if row.stale { phrases::OF_LIMIT_STALE } else { phrases::OF_LIMIT };
            phrase.fill(of.lang, [&days, &limit.to_string()])
        },
    );
    let next = row.next().map(|(task, due)| {
        let day = due.map_or_else(|| of.say(tracker::NO_DAY).to_owned(), |due| due.to_string());
        format!("{day} {task}")
    });
    let ended = row.ending.map(|(day, ending)| format!("{} {day}", of.say(tracker::ending(ending))));
    [
        row.account.name.clone(),
        row.project.name.clone(),
        row.grade.map(|grade| of.say(phrases::grade(grade.letter)).to_owned()).unwrap_or_default(),
        row.project.amount.map(|amount| format(amount, Style::Full)).unwrap_or_default(),
        row.project.close.map(|day| day.to_string()).unwrap_or_default(),
        row.project.hold_until.map(|day| day.to_string()).unwrap_or_default(),
        days,
        row.project.owner.map(|id| of.person(id)).unwrap_or_default(),
        next.unwrap_or_default(),
        ended.unwrap_or_default(),
        if row.mark.is_some() { of.say(phrases::YES).to_owned() } else { String::new() },
    ]
}
