//! This file holds what the answers of a form are read against: the day, the people, the customer, the course. It is data only.

use std::sync::Arc;

use jiff::civil::Date;

use super::coaching::CoachingScene;
use super::field::FieldValue;
use super::named::Named;
use domain::account::Account;
use domain::handover::Belongings;
use domain::id::Id;
use domain::lang::Text;
use domain::settings::{ChannelLimits, Target};
use domain::steps::check::CheckKey;
use domain::tracker::promise::Ending;
use domain::yardstick::Yardstick;
use text::find::Finder;
use text::{Ruler, same_name};
use words::Say;

/// What the judge of outcomes works from besides the answers.
#[derive(Debug, Clone, Default)]
pub struct JudgeScene {
    /// The day of the meeting; none where the form asks it.
    pub held_on: Option<Date>,
    /// How the meeting ended, as it stands on record.
    pub recorded: Option<Ending>,
    /// Whether a promise on record was asked already: there is nothing to advise any more.
    pub settled: bool,
    /// What its questions held when the form was opened.
    pub opened: Vec<(&'static str, FieldValue)>,
    /// Pieces of phrases that sound like a way out, in small letters: they draw a hint and decide nothing.
    pub brush_offs: Vec<String>,
    /// Who is nobody in particular.
    pub nobody: Vec<String>,
}

impl JudgeScene {
    /// Whether a name is nobody's in particular, such as "they".
    #[must_use]
    pub fn is_nobody(&self, name: &str) -> bool {
        self.nobody.iter().any(|nobody| same_name(nobody, name))
    }
}

/// What typed text is read against.
#[derive(Debug, Clone)]
pub struct FormContext {
    /// The day that `+3` counts from.
    pub today: Date,
    /// Who can be named on our side.
    pub people: Vec<Named>,
    /// Who can be named at the customer.
    pub contacts: Vec<Named>,
    /// Names on offer where a line takes any text.
    pub suggestions: Vec<Named>,
    /// What the judge of outcomes works from.
    pub judge: JudgeScene,
    /// The checks that can be ticked.
    pub checks: Vec<(CheckKey, Text)>,
    /// The meetings that can prove the move, the best first.
    pub proofs: Vec<(Id, Say)>,
    /// The customer as it stood when the form was opened, where what is typed is tried on it.
    pub customer: Option<Arc<Account>>,
    /// All customers, where what is typed is compared with theirs.
    pub accounts: Vec<Arc<Account>>,
    /// The targets set already.
    pub targets: Vec<Target>,
    /// What projects are judged by.
    pub yardstick: Yardstick,
    /// The lines of the matrix.
    pub channel_limits: ChannelLimits,
    /// What whoever leaves owns.
    pub belongings: Belongings,
    /// The kind of the entry of a coaching log that is changed, and what the course says of leading a team.
    pub coaching: CoachingScene,
    /// What the course says of each reason to lose a project, in the order of the choice.
    pub lost_reason_texts: Vec<Text>,
    pub ruler: Ruler,
}

impl FormContext {
    /// A context on which nobody can be named yet.
    #[must_use]
    pub fn new(today: Date, ruler: Ruler) -> Self {
        Self {
            today,
            people: Vec::new(),
            contacts: Vec::new(),
            suggestions: Vec::new(),
            judge: JudgeScene::default(),
            checks: Vec::new(),
            proofs: Vec::new(),
            customer: None,
            accounts: Vec::new(),
            targets: Vec::new(),
            yardstick: Yardstick::default(),
            channel_limits: ChannelLimits::default(),
            belongings: Belongings::default(),
            coaching: CoachingScene::default(),
            lost_reason_texts: Vec::new(),
            ruler,
        }
    }

    /// The name on offer that fits best what is typed so far; none where it is typed in full or nothing fits.
    #[must_use]
    pub fn suggestion(&self, typed: &str) -> Option<&Named> {
        let typed = typed.trim();
        if typed.is_empty() || Named::is_called(&self.suggestions, typed) {
            return None;
        }
        let best = Finder::default().rank(typed, self.suggestions.iter().map(|o| &o.haystack)).first().copied();
        best.and_then(|i| self.suggestions.get(i))
    }
}
