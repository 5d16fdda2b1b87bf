//! This file holds what a form of the coaching log works from besides its answers. It is data only.

use domain::lang::Text;

/// What a form of the coaching log works from besides its answers: texts of the course, empty where it is not read.
#[derive(Debug, Clone, Default)]
pub struct CoachingScene {
    /// Of the law in public, in private, at once, of the shelf life.
    pub laws: Vec<Text>,
    /// The two questions to oneself.
    pub asks: Vec<Text>,
    /// What to do first, where one of them is answered with no.
    pub first: Vec<Text>,
    /// Where somebody cannot, and where they will not.
    pub obstacles: Vec<Text>,
    /// Of the five steps.
    pub steps: Vec<Text>,
}
