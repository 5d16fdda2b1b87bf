//! Names what `calc` works out, as the command line spells it.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use rust_decimal::Decimal;

use domain::lang::Lang;
use text::parse::{percent_within, signed_money};
use words::{Phrase, credit, shell as phrases};

use crate::folders::help_language;

/// What is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalculationKind {
    /// The sales that repay a bad debt.
    BadDebt,
    /// The months until delay has eaten a margin.
    Delay,
    /// Credit or cash.
    Credit,
}

impl CalculationKind {
    /// All, in the order of the help.
    pub const ALL: [Self; 3] = [Self::BadDebt, Self::Delay, Self::Credit];

    /// On the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::BadDebt => "bad-debt",
            Self::Delay => "delay",
            Self::Credit => "credit",
        }
    }

    /// The figures it takes, as the command line spells them.
    #[must_use]
    pub const fn figures(self) -> &'static [&'static str] {
        match self {
            Self::BadDebt => &["loss", "margin"],
            Self::Delay => &["margin", "rate"],
            Self::Credit => &["cash-sales", "credit-sales", "margin", "never-paid", "rate", "days"],
        }
    }

    /// Whether the course has a reference grid of it.
    #[must_use]
    pub const fn has_grid(self) -> bool {
        matches!(self, Self::BadDebt | Self::Delay)
    }
}

/// Something to be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    /// What.
    pub kind: CalculationKind,
    /// The figures that were given, in the order of `CalculationKind::figures`.
    pub figures: Vec<Option<Decimal>>,
    /// Figures that were given and have no part in it, as the command line spells them.
    pub unused: Vec<&'static str>,
    /// As JSON.
    pub json: bool,
    /// The whole reference grid in place of one figure.
    pub grid: bool,
}

/// Every figure: its name, what stands for its value, what it is.
const FIGURES: [(&str, &str, Phrase); 7] = [
    ("loss", "AMOUNT", credit::LOSS),
    ("cash-sales", "AMOUNT", credit::CASH_SALES),
    ("credit-sales", "AMOUNT", credit::CREDIT_SALES),
    ("margin", "PERCENT", credit::MARGIN),
    ("never-paid", "PERCENT", credit::NEVER_PAID),
    ("rate", "PERCENT", credit::RATE),
    ("days", "DAYS", credit::DAYS),
];

/// The declaration, in the language of the help.
pub(super) fn declare(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let kinds = PossibleValuesParser::new(CalculationKind::ALL.map(CalculationKind::word));
    let figures = FIGURES.map(|(name, value, about)| {
        let read = if value == "PERCENT" { percent } else { amount };
        let arg = Arg::new(name).long(name).value_name(value).allow_hyphen_values(true);
        arg.value_parser(read).help(say(about))
    });
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    Command::new("calc")
        .about(say(phrases::HELP_CALC))
        .arg(Arg::new("kind").value_name("KIND").required(true).value_parser(kinds).help(say(phrases::HELP_CALC_KIND)))
        .args(figures)
        .arg(flag("json", phrases::HELP_CALC_JSON))
        .arg(flag("grid", phrases::HELP_CALC_GRID))
        .after_help(say(phrases::HELP_CALC_MORE))
}

impl Calculation {
    /// Reads what was asked for.
    #[must_use]
    pub fn read(found: &ArgMatches) -> Self {
        let word = found.get_one::<String>("kind").map_or("", String::as_str);
        let kind = CalculationKind::ALL.into_iter().find(|kind| kind.word() == word);
        let kind = kind.unwrap_or(CalculationKind::BadDebt);
        let given = |name: &str| found.get_one::<Decimal>(name).copied();
        let strange = FIGURES.map(|(name, ..)| name).into_iter().filter(|name| !kind.figures().contains(name));
        Self {
            kind,
            figures: kind.figures().iter().map(|name| given(name)).collect(),
            unused: strange.filter(|name| given(name).is_some()).collect(),
            json: found.get_flag("json"),
            grid: found.get_flag("grid"),
        }
    }
}

fn amount(text: &str) -> Result<Decimal, String> {
    let read = signed_money(text).map(|amount| amount.0);
    read.map_err(|_| phrases::BAD_AMOUNT.fill(help_language(), [text]))
}

/// Any percent: which ones have a sense is for the sum to say.
fn percent(text: &str) -> Result<Decimal, String> {
    let most = Decimal::from(1_000_000);
    percent_within(text, -most, most).map_err(|_| phrases::BAD_PERCENT.fill(help_language(), [text]))
}
