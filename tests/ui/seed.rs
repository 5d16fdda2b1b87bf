//! Each idea of the course on the channel, the team and credit has its page, in both languages: what the page says of it is read off
//! the screen.

use domain::lang::{Lang, Text};
use harness::Stage;
use words::{Phrase, matrix, resources};

/// An idea, the keys to its page, and what must be read there.
type Idea = (&'static str, &'static str, fn(&Stage) -> Vec<String>);

/// What a text of the course says, in the language of the stage.
fn say<'a>(stage: &Stage, texts: impl IntoIterator<Item = &'a Text>) -> Vec<String> {
    let lang = stage.model.session.lang;
    texts.into_iter().map(|text| text.get(lang).to_owned()).collect()
}

fn named(stage: &Stage, phrases: impl IntoIterator<Item = Phrase>) -> Vec<String> {
    let lang = stage.model.session.lang;
    phrases.into_iter().map(|phrase| phrase.text(lang).to_owned()).collect()
}

const IDEAS: &[Idea] = &[
    ("4.1 dynamics, our reading, an exercise", "6 3*]", |stage| {
        let chapter = stage.model.courses.scorecard.as_ref().unwrap();
        say(stage, [&chapter.forces_reading, &chapter.forces_exercise])
    }),
    ("4.2 the five cells", "6", |stage| {
        let segments = domain::segment::Segment::ALL.into_iter().map(Some);
        named(stage, segments.map(matrix::place))
    }),
    ("4.3 time, people, money over four stances", "6 ]", |stage| {
        let rows = domain::resource::Resource::ALL.map(resources::resource);
        let columns = domain::stance::Stance::ALL.map(resources::stance);
        named(stage, rows.into_iter().chain(columns))
    }),
    ("4.4 the scorecard with its gaps", "6 2*] D", |stage| {
        let chapter = stage.model.courses.scorecard.as_ref().unwrap();
        assert_eq!(chapter.gaps.len(), 6);
        say(stage, [&chapter.intro])
    }),
    ("4.5 three tiers", "6 4*] v 4*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.tiers.iter().map(|tier| &tier.name))
    }),
    ("4.6 three troubles of a coach", "6 4*] v", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.troubles.iter().map(|trouble| &trouble.name))
    }),
    ("4.7 two questions to oneself", "6 4*] v 2*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.questions.iter().map(|question| &question.ask))
    }),
    ("4.8 five steps, our reconstruction", "6 4*] v 3*right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        say(stage, chapter.steps.iter().map(|step| &step.name).chain([&chapter.steps_note]))
    }),
    ("4.9 four laws", "6 4*] v right", |stage| {
        let chapter = stage.model.courses.team.as_ref().unwrap();
        assert_eq!(chapter.laws.len(), 4);
        say(stage, chapter.laws.iter().map(|law| &law.name))
    }),
    ("5.1 credit or cash", "7 ]", |_| ["100,000", "84,767", "0.83%"].map(str::to_owned).to_vec()),
    ("5.2 bad debt", "7", |_| vec!["125,000".to_owned(), "16,667".to_owned()]),
    ("5.3 delay", "7 tab", |_| vec!["24.0".to_owned(), "1.6".to_owned()]),
    ("5.4 collecting is a contest of nerves", "7 3*]", |stage| {
        let chapter = stage.model.courses.collection.as_ref().unwrap();
        say(stage, [&chapter.intro])
    }),
    ("5.6 fewer bad debts lead to their grid", "6 2*] D b", |_| vec!["125,000".to_owned(), "16,667".to_owned()]),
];

#[test]
fn every_idea_has_its_page_in_both_languages() {
    for lang in Lang::ALL {
        for (idea, keys, said) in IDEAS {
            let mut stage = Stage::sample(lang).sized(140, 50);
            stage.press(keys);
            for text in said(&stage) {
                assert!(stage.sees(&text), "{idea}: {text}\n{}", stage.screen());
            }
        }
    }
}
