//! This file holds what a form writes into, and what submitting one gave.

use jiff::civil::Date;

use crate::config::Config;
use crate::course::Courses;
use domain::book::Book;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::project::ProjectKey;
use words::Say;

/// What a form works on besides its own fields.
#[derive(Debug)]
pub struct FormWriter<'a> {
    /// Everything the user owns.
    pub book: &'a mut Book,
    /// The chapters of the course, as far as they are read.
    pub courses: &'a Courses,
    pub ids: &'a mut IdSource,
    pub today: Date,
    /// The configuration.
    pub config: &'a mut Config,
    pub lang: &'a mut Lang,
}

/// What was recorded: in words, and the project to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Submitted {
    pub say: Say,
    /// The project it belongs to, where it should come in front.
    pub show_project: Option<ProjectKey>,
    /// Whether nothing was recorded: the words say what is missing, and the form stays.
    pub refused: bool,
}

impl Submitted {
    /// Nothing was recorded, and why.
    #[must_use]
    pub const fn refused(say: Say) -> Self {
        Self { say, show_project: None, refused: true }
    }
}

impl From<Say> for Submitted {
    fn from(say: Say) -> Self {
        Self { say, show_project: None, refused: false }
    }
}
