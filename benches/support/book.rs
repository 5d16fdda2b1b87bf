//! Makes books of three sizes from a seed, so that anyone can repeat a measurement: rich customers of about 8 KB each,
//! Chinese and English mixed, every reference leading somewhere. Benches and tests include this
//! file by its path.

#[path = "course.rs"]
mod course;
#[path = "maker.rs"]
mod maker;
#[path = "project.rs"]
mod project;
#[path = "words.rs"]
mod words;

use std::sync::Arc;

use domain::account::{Account, ChannelFigure};
use domain::attempt::{Attempt, ElementKey, PICKS};
use domain::contact::{Clue, Contact, Overrule};
use domain::id::Id;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::quadrant::Quadrant;
use domain::quarter::Quarter;
use domain::record::Record;
use domain::settings::{Settings, Target};
use jiff::civil::Date;

pub(crate) use maker::TODAY;
use maker::{Maker, day};
use project::Share;

/// People besides me who work here.
pub(crate) const COLLEAGUES: usize = 8;
/// People who take the course.
pub(crate) const TRAINEES: usize = 18;

/// How large a book is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// The territory of a beginner.
    S,
    /// A busy salesperson's.
    M,
    /// A whole department's.
    L,
}

impl Size {
    /// Customers of the book.
    #[must_use]
    pub(crate) const fn customers(self) -> usize {
        match self {
            Self::S => 15,
            Self::M => 500,
            Self::L => 5_000,
        }
    }

    /// Projects of all customers together.
    #[must_use]
    pub(crate) const fn projects(self) -> usize {
        match self {
            Self::S => 20,
            Self::M => 1_000,
            Self::L => 10_000,
        }
    }

    /// Of a hundred projects under way so many are in trouble: more projects have more people to look after them, and what is due
    /// today stays something that can be done.
    const fn trouble(self) -> u8 {
        match self {
            Self::S => 90,
            Self::M => 12,
            Self::L => 4,
        }
    }
}

/// Makes all records of a book: the settings, the people with me first, then the customers. The same size and seed give the
/// same records on every machine.
#[must_use]
pub(crate) fn generate(size: Size, seed: u64) -> Vec<Record> {
    let mut maker = Maker::new(seed, size.trouble());
    let people: Vec<_> = (0..=COLLEAGUES + TRAINEES).map(|i| maker.person(i)).collect();
    let settings = Settings { me: maker.staff.first().copied(), targets: maker.targets(size), ..Settings::default() };
    let mut records = vec![Record::Settings(Arc::new(settings))];
    records.extend(people.into_iter().map(|p| Record::Person(Arc::new(p))));
    let (customers, projects) = (size.customers(), size.projects());
    records.extend((0..customers).map(|i| {
        let share = projects / customers + usize::from(i < projects % customers);
        Record::Account(Arc::new(maker.account(share)))
    }));
    records
}

impl Maker {
    /// Of all of us and of each of us, for the quarter of today and the next.
    fn targets(&mut self, size: Size) -> Vec<Target> {
        let amount = Money::whole(i64::try_from(size.projects()).unwrap_or_default() * 150_000);
        let whose: Vec<_> = std::iter::once(None).chain(self.staff.clone().into_iter().map(Some)).collect();
        let quarters = [TODAY, day(-92)].map(Quarter::of);
        let mut target = |(quarter, owner)| Target { id: self.ids.next_id(), owner, quarter, amount };
        quarters
            .into_iter()
            .flat_map(|quarter| whose.iter().map(move |owner| (quarter, *owner)))
            .map(&mut target)
            .collect()
    }

    fn person(&mut self, place: usize) -> Person {
        let id = self.ids.next_id();
        let staff = place <= COLLEAGUES;
        if staff {
            self.staff.push(id);
        }
        let kind = if staff { PersonKind::Colleague } else { PersonKind::Trainee };
        let added = day(self.dice.i64(200..400));
        let attempts = (1..=self.dice.i64(1..3)).rev().map(|n| self.attempt(day(n * 60))).collect();
        Person { attempts, ..Person::new(id, self.name(), kind, added) }
    }

    fn attempt(&mut self, on: Date) -> Attempt {
        let mut attempt = Attempt::begin(&mut self.ids, on);
        for (place, sheet) in attempt.sheets.iter_mut().enumerate() {
            let mut keys: Vec<_> = ElementKey::on_offer(place).collect();
            self.ids.shuffle(&mut keys);
            for key in keys.into_iter().take(PICKS) {
                sheet.toggle(key);
            }
        }
        attempt.finished = Some(on);
        attempt
    }

    fn account(&mut self, projects: usize) -> Account {
        let mut contacts: Vec<Contact> = Vec::new();
        for _ in 0..self.one(&[2, 2, 2, 3]) {
            let boss = contacts.first().map(|c| c.id);
            let contact = self.contact(boss);
            contacts.push(contact);
        }
        let known: Vec<_> = contacts.iter().map(|c| c.id).collect();
        let (place, brand, trade) = self.one(&words::FIRMS).pick(&mut self.dice);
        Account {
            payment_days: None,
            forces: Vec::new(),
            id: self.ids.next_id(),
            name: format!("{place}{brand}"),
            industry: trade.to_owned(),
            place: place.trim().to_owned(),
            note: self.say(&words::NOTES),
            sample: false,
            credit_limit: Some(Money::whole(self.dice.i64(1..40) * 50_000)),
            channel: vec![self.figure(day(120))],
            contacts,
            projects: (0..projects).map(|place| self.project(&known, Share { place, of: projects })).collect(),
        }
    }

    fn figure(&mut self, on: Date) -> ChannelFigure {
        ChannelFigure { on, potential: self.maybe(85, |m| m.money(200..9_000)), sales: self.money(0..900) }
    }

    fn contact(&mut self, boss: Option<Id>) -> Contact {
        let name = self.name();
        let number = self.dice.u32(10_000_000..99_999_999);
        let seen = self.dice.i64(10..150);
        let clue = Clue { key: format!("{}{}", self.one(&Quadrant::ALL), self.dice.u8(1..7)), on: day(seen) };
        let id = self.ids.next_id();
        let mut contact = Contact {
            clues: vec![clue],
            title: self.say(&words::TITLES),
            phone: format!("138{number}"),
            wechat: format!("wx_{number}"),
            email: format!("c{number}@example.com"),
            reports_to: boss,
            note: self.maybe(25, |m| m.say(&words::NOTES)).unwrap_or_default(),
            overrule: self.maybe(10, |m| Overrule { quadrants: vec![m.one(&Quadrant::ALL)], on: day(seen) }),
            needs: vec![self.say(&words::NEEDS)],
            wants: vec![self.say(&words::WANTS)],
            ..Contact::new(id, name)
        };
        contact.archived = self.maybe(4, |_| day(5));
        contact
    }
}
