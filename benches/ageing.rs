//! The ageing of 100,000 invoices and 150,000 payments, side by side in one run: the whole process against hledger's on the same
//! data as a journal, and with the book open another date against `SQLite`'s indexed query and against the invoices themselves.
//! All must agree to the cent.

#[path = "support/book.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod book;
#[path = "support/debts.rs"]
mod debts;
#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::config::{Config, Theme};
use app::key::Key;
use app::model::Model;
use app::msg::{Msg, OpenedBook};
use app::screen::credit::ageing::debts::Debts;
use app::screen::credit::ageing::table::{DebtQuery, DebtTable};
use app::update::update;
use book::{Size, TODAY, generate};
use debts::{OF_CENT, Owed, cents, count, extend, journal, query, tables};
use domain::account::Account;
use domain::book::Book;
use domain::credit::ageing::{AgeingBasis, Debt};
use domain::lang::Lang;
use domain::record::Record;
use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use store::{Disk, Store};
use table::{Amount, Goal, head, line, median, share};
use ui::draw::render;
use ui::styles::{Depth, Styles};

/// Makes the book repeatable.
const SEED: u64 = 20_260_302;
/// Times each of ours is measured.
const TIMES: usize = 9;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let note = "floor: the peer on the same rows in the same run; 5,000 customers, 100,000 invoices, 150,000 payments";
    head("Ageing", note);
    let mut records = generate(Size::L, SEED);
    extend(&mut records, SEED);
    let (invoices, payments) = count(&records);
    println!("  ({invoices} invoices, {payments} payments)");
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let data = folder.path().join("data");
    fs::create_dir(&data)?;
    lay(&data, &records)?;
    let day = TODAY - 45.days();
    let expected = owed(&records, day);
    whole_process(folder.path(), &data, &records, (day, &expected))?;
    book_open(folder.path(), &records)?;
    keys(&records);
    Ok(())
}

fn lay(data: &Path, records: &[Record]) -> Outcome<()> {
    let now = TODAY.at(9, 0, 0, 0);
    let mut store = Store::open(Disk, data, false)?.store;
    for record in records {
        store.save(record.key(), Some(record), now)?;
    }
    Ok(())
}

fn accounts(records: &[Record]) -> impl Iterator<Item = &Arc<Account>> {
    records.iter().filter_map(|record| if let Record::Account(account) = record { Some(account) } else { None })
}

fn figures(debt: &Debt) -> [i64; 6] {
    let mut all = debt.ageing.buckets.iter().chain([&debt.ageing.credits]).map(|money| cents(money.0));
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

/// What is right, by the rule of the program.
fn owed(records: &[Record], day: Date) -> Owed {
    let all = accounts(records).map(|account| (account.id, figures(&Debt::of(account, day, AgeingBasis::Due))));
    all.filter(|(_, figures)| *figures != [0; 6]).collect()
}

/// Runs a program to its end: how long it took, and what it printed.
fn run(command: &mut Command) -> Outcome<(Duration, String)> {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output()?;
    let taken = start.elapsed();
    if output.status.success() {
        Ok((taken, String::from_utf8(output.stdout)?))
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}

fn whole_process(home: &Path, data: &Path, records: &[Record], (day, expected): (Date, &Owed)) -> Outcome<()> {
    let mut ours = Vec::new();
    for _ in 0..TIMES {
        let mut command = Command::new(env!("CARGO_BIN_EXE_peilian"));
        command.env("HOME", home).env("XDG_CONFIG_HOME", home).arg("--data").arg(data);
        command.args(["--lang", "en", "ageing", "--format", "json", "--as-of", &day.to_string()]);
        let (taken, text) = run(&mut command)?;
        ours.push(taken);
        agree("the command", &printed(&text)?, expected)?;
    }
    let file = home.join("book.journal");
    fs::write(&file, journal(records))?;
    let mut floor = Vec::new();
    for _ in 0..2 {
        let mut command = Command::new("hledger");
        let end = day.tomorrow()?.to_string();
        command.arg("-f").arg(&file).args(["balance", "^ar:", "--flat", "-N", "-O", "csv", "-e", &end]);
        match run(&mut command) {
            Ok((taken, text)) => {
                floor.push(taken);
                agree("hledger", &by_hledger(&text, day)?, expected)?;
            }
            Err(error) => {
                println!("  (hledger is not to be had here, so the whole process has no peer: {error})");
                break;
            }
        }
    }
    let floor = floor.iter().min().copied().map(Into::into);
    line("whole process: peilian ageing | hledger balance", floor, median(&ours).into(), Goal::Ratio(0.1));
    Ok(())
}

fn agree(who: &str, found: &Owed, expected: &Owed) -> Outcome<()> {
    if found == expected {
        return Ok(());
    }
    let other = expected.iter().find(|(id, figures)| found.get(*id) != Some(*figures));
    Err(format!("{who} says another sum: {} customers of {}; {other:?}", found.len(), expected.len()).into())
}

/// What the command printed.
fn printed(text: &str) -> Outcome<Owed> {
    let page: serde_json::Value = serde_json::from_str(text)?;
    let rows = page["customers"].as_array().ok_or("no customers")?;
    let keys = ["not_due", "days_1_30", "days_31_60", "days_61_90", "over_90", "credits"];
    let mut found = Owed::new();
    for row in rows {
        let mut figures = [0; 6];
        for (figure, key) in figures.iter_mut().zip(keys) {
            *figure = cents(row[key].as_str().unwrap_or_default().parse()?);
        }
        found.insert(row["account_id"].as_str().unwrap_or_default().parse()?, figures);
    }
    Ok(found)
}

/// The balances of invoices, put into buckets here, as hledger has none.
fn by_hledger(text: &str, day: Date) -> Outcome<Owed> {
    let mut found = Owed::new();
    for row in csv::ReaderBuilder::new().from_reader(text.as_bytes()).records() {
        let row = row?;
        let name: Vec<&str> = row.get(0).unwrap_or_default().split(':').collect();
        let [_, customer, due, _] = name.as_slice() else { continue };
        let balance = cents(row.get(1).unwrap_or_default().parse()?);
        let late = (day - due.parse::<Date>()?).get_days();
        let place = match late {
            _ if balance < 0 => 5,
            ..=0 => 0,
            1..=30 => 1,
            31..=60 => 2,
            61..=90 => 3,
            _ => 4,
        };
        found.entry(customer.parse()?).or_insert([0; 6])[place] += balance;
    }
    found.retain(|_, figures| *figures != [0; 6]);
    Ok(found)
}

/// Days as of which the open book is asked, each another than the one before.
fn days() -> impl Iterator<Item = Date> {
    (1..=i64::try_from(TIMES).unwrap_or(9)).map(|n| TODAY - (n * 31).days())
}

fn book_open(home: &Path, records: &[Record]) -> Outcome<()> {
    let mut book = Book::default();
    for record in records {
        book.put_unjournaled(record.clone());
    }
    let mut debts = Debts::default();
    let (mut first, mut anew) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        debts = Debts::default();
        let start = Instant::now();
        debts.update(&book, TODAY, AgeingBasis::Due);
        first.push(start.elapsed());
        let start = Instant::now();
        black_box(from_invoices(&book));
        anew.push(start.elapsed());
    }
    let anew = median(&anew);
    line("book open, first sums | from the invoices", Some(anew.into()), median(&first).into(), Goal::Ratio(1.0));
    let (mut ours, mut laid) = (Vec::new(), Vec::new());
    for day in days() {
        let start = Instant::now();
        debts.update(&book, day, AgeingBasis::Due);
        ours.push(start.elapsed());
        let table = DebtTable::of(&debts, &DebtQuery::default(), &app::catalogue::Catalogue::default());
        laid.push(start.elapsed());
        let found = table.rows.iter().filter_map(|id| debts.get(*id).map(|debt| (*id, figures(&debt))));
        agree("the open book", &found.collect(), &owed(records, day))?;
    }
    let floor = match sqlite(home, records) {
        Ok(taken) => Some(median(&taken).into()),
        Err(error) => {
            println!("  (sqlite3 is not to be had here, so the open book has no peer: {error})");
            None
        }
    };
    line("book open, another date: sums | from the invoices", Some(anew.into()), median(&ours).into(), Goal::None);
    line("book open, another date: sums | SQLite's query", floor, median(&ours).into(), Goal::Ratio(1.0));
    line("book open, another date: sums, rows in order | the same", floor, median(&laid).into(), Goal::Ratio(1.0));
    Ok(())
}

/// What everybody owes, with nothing kept from before.
fn from_invoices(book: &Book) -> Vec<Debt> {
    book.accounts().values().map(|account| Debt::of(account, TODAY, AgeingBasis::Due)).collect()
}

/// The times `SQLite` tells of its own query, its rows in memory and its index ready.
fn sqlite(home: &Path, records: &[Record]) -> Outcome<Vec<Duration>> {
    let mut script = tables(records);
    for day in days() {
        // Once to warm up, and once that counts.
        let (query, day) = (query(day), day.to_string());
        for part in [".timer off\n.print warm\n", &query, ".timer on\n.print ", &day, "\n", &query] {
            script.push_str(part);
        }
    }
    let file = home.join("ageing.sql");
    fs::write(&file, script)?;
    let (_, text) =
        run(Command::new("sqlite3").args(["-batch", "-cmd"]).arg(format!(".read {}", file.display())).arg(":memory:"))?;
    let mut taken = Vec::new();
    let (mut day, mut found) = (None, Owed::new());
    for row in text.lines() {
        if let Some(time) = row.strip_prefix("Run Time: real ") {
            let seconds: f64 = time.split(' ').next().unwrap_or_default().parse()?;
            if let Some(day) = day.take() {
                found.retain(|_, figures| *figures != [0; 6]);
                agree("SQLite", &found, &owed(records, day))?;
                taken.push(Duration::from_secs_f64(seconds));
            }
        } else if let Ok(of) = row.parse() {
            (day, found) = (Some(of), Owed::new());
        } else if let (Some(_), [customer, rest @ ..]) = (day, row.split('|').collect::<Vec<_>>().as_slice()) {
            let mut figures = [0; 6];
            for (figure, text) in figures.iter_mut().zip(rest) {
                *figure = text.parse::<i64>()? / OF_CENT;
            }
            found.insert(customer.parse()?, figures);
        }
    }
    if taken.is_empty() { Err("it told no times".into()) } else { Ok(taken) }
}

/// From a key to the painted buffer, with the ageing in front.
fn keys(records: &[Record]) {
    let mut model = Model::new(Config::default(), Lang::En, TODAY.at(9, 0, 0, 0), 0);
    update(&mut model, Msg::Resize(120, 40));
    let mut book = Book::default();
    for record in records {
        book.put_unjournaled(record.clone());
    }
    update(&mut model, Msg::Opened(Box::new(OpenedBook { book, ..OpenedBook::default() })));
    let styles = Styles::new(Theme::default(), Depth::True);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let mut press = |keys: &str| {
        let start = Instant::now();
        for key in keys.split(' ').filter_map(Key::parse) {
            update(&mut model, Msg::Key(key));
        }
        buffer.reset();
        render(&model, &styles, &mut buffer);
        start.elapsed()
    };
    press("7");
    let first = press("] ]");
    line("key to paint, 120x40: the view for the first time", None, first.into(), Goal::None);
    for (name, key) in [("the cursor", "down"), ("a month back", "-"), ("the other basis", "b"), ("the order", "s")] {
        let mut taken = Vec::new();
        for n in 0..40 {
            // Back to today in time: forty months ago nobody owed anything, and nothing was to be done.
            if n % 10 == 0 {
                press("c");
            }
            taken.push(press(key));
        }
        let (middle, worst) = (Goal::Most(Amount::Time(0.0015)), Goal::Most(Amount::Time(0.004)));
        // What it takes when nothing else runs on the machine.
        line(&format!("key to paint, 120x40: {name}, least"), None, share(&taken, 0).into(), Goal::None);
        line(&format!("key to paint, 120x40: {name}"), None, median(&taken).into(), middle);
        line(&format!("key to paint, 120x40: {name}, p99"), None, share(&taken, 99).into(), worst);
    }
}
