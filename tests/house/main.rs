//! The house as it stands: its floors and habits, its licences, and that its pages tell what is.

mod docs;
mod floors;
mod licences;
mod readme;
