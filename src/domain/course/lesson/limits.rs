//! How long a text may be that stands on the wall by itself: a motto, the situation of a case, the task under a countdown.

use super::LessonChapter;
use crate::lang::{Lang, Text};

/// Most signs of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignLimit {
    /// In Chinese.
    pub zh: usize,
    /// In English.
    pub en: usize,
}

/// Of a motto.
pub const MOTTO: SignLimit = SignLimit { zh: 24, en: 60 };
/// Of the situation of a case.
pub const SITUATION: SignLimit = SignLimit { zh: 120, en: 240 };
/// Of a task under a countdown.
pub const TASK: SignLimit = SignLimit { zh: 30, en: 60 };

/// A text that is too long in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongText<'a> {
    /// The text.
    pub text: &'a Text,
    /// The language.
    pub lang: Lang,
    /// The most signs it may have there.
    pub most: usize,
}

impl SignLimit {
    /// Most signs in a language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> usize {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

impl LessonChapter {
    /// The texts that are longer than they may be.
    pub fn too_long(&self) -> impl Iterator<Item = LongText<'_>> {
        let mottos = self.frame.mottos.iter().map(|motto| (&motto.text, MOTTO));
        let situations = self.cases.iter().map(|case| (&case.situation, SITUATION));
        let tasks = self.pages().filter_map(|page| page.exercise.as_ref()).map(|own| (&own.task, TASK));
        let all = mottos.chain(situations).chain(tasks);
        let each = all.flat_map(|(text, limit)| Lang::ALL.map(|lang| LongText { text, lang, most: limit.get(lang) }));
        each.filter(|long| long.text.get(long.lang).chars().count() > long.most)
    }
}
