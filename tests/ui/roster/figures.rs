//! The figures of a class: the sums of a team and raised hands, written as the hint under the line writes them.

use app::screen::workshop::roster::preview::PastedLine;

use super::*;

/// The examples of the hint, word for word.
fn examples(lang: Lang) -> [String; 2] {
    let hint = phrases::HINT_TEAM.text(lang);
    let (team, hands) = hint.split_once(['；', ';']).unwrap();
    [team.trim().to_owned(), hands.trim().to_owned()]
}

/// Whether the sums of badges 1 to 4, and whether 18 hands are in.
fn taken(stage: &Stage) -> (bool, bool) {
    let sums = &class(stage).sums;
    let team = sums.iter().any(|sums| sums.counts.is_some() && (sums.from, sums.to) == (1, 4));
    let hands: u16 = sums.iter().flat_map(|sums| &sums.hands).map(|hands| hands.people).sum();
    (team, hands == 18)
}

#[test]
fn the_examples_of_the_hint_work_word_for_word() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        for (example, after) in examples(lang).into_iter().zip([(true, false), (true, true)]) {
            stage.press("i");
            type_line(&mut stage, &example);
            // Told as it is typed: sums are counted, and hands are no numbers of paper.
            let counted =
                if after.1 { phrases::HINT_TEAM.text(lang).to_owned() } else { phrases::SUMS_AT.fill(lang, ["12"]) };
            assert!(stage.sees(&counted), "{}", stage.screen());
            stage.press("2*enter");
            assert_eq!(taken(&stage), after, "{example}\n{}", stage.screen());
            stage.press("esc");
        }
        assert!(class(&stage).handed_in.is_empty());
    }
}

#[test]
fn a_label_is_taken_off_however_it_is_written() {
    for lang in Lang::ALL {
        for line in [
            "举手: A 5 B 4 C 3 D 6",
            "HANDS：a5 b4 c3 d6",
            "hands A 5, B 4, C 3, D 6",
            "举手A5 B4 C3 D6",
            "Ｈａｎｄｓ：Ａ５ Ｂ４ Ｃ３ Ｄ６",
        ] {
            let mut stage = stage(lang);
            enter(&mut stage, line);
            stage.press("enter");
            assert_eq!(taken(&stage), (false, true), "{line}\n{}", stage.screen());
        }
        for line in [
            "整组 1-4: 8 8 8 8 8 8 8 8 8 8 8 8",
            "TEAM：1-4：8 8 8 8 / 8 8 8 8 / 8 8 8 8",
            "team 1-4 8 8 8 8 / 8 8 8 8 / 8 8 8 8",
        ] {
            let mut stage = stage(lang);
            enter(&mut stage, line);
            assert_eq!(taken(&stage), (true, false), "{line}\n{}", stage.screen());
        }
    }
}

#[test]
fn no_code_is_made_of_letters_with_numbers() {
    for lang in Lang::ALL {
        for line in [
            "手：A 5 B 4 C 3 D 6",
            "举手：A 25 B 14 C 13 E 16",
            "hands up A5 B4 C3 D6",
            "Team 1-4: 8 8 8 8 / 8 8 8 8 / 8 8 8 7",
        ] {
            let mut stage = stage(lang);
            let before = stage.model.book.clone();
            enter(&mut stage, line);
            let told = stage.model.screens.workshop.roster.told.clone().unwrap();
            assert!(told.asked.is_empty(), "{line}: {}", told.say.text(lang));
            stage.press("enter");
            assert_eq!(stage.model.screens.workshop.roster.line.text(), line, "the line stays as it was typed");
            assert!(stage.model.book == before, "{}", stage.screen());
        }
        // Somebody may be called so, and a code stays one.
        let mut stage = stage(lang);
        enter(&mut stage, "Hands, EMSQ24");
        assert!(stage.model.screens.workshop.roster.told.is_some());
    }
}

#[test]
fn a_pasted_line_of_figures_is_told_as_such_and_taken_where_it_is_opened() {
    for lang in Lang::ALL {
        let [team, hands] = examples(lang);
        let mut stage = stage(lang);
        stage.tell(Msg::Paste(format!("{team}\n{hands}\n2 EMSQ24\n")));
        let preview = stage.model.screens.workshop.roster.preview.as_ref().unwrap();
        let told = |line: &&app::screen::workshop::roster::preview::PreviewLine| matches!(&line.found, PastedLine::Doubt(say) if say.text(lang) == phrases::DOUBT_OF_CLASS.text(lang));
        assert_eq!(preview.lines.iter().filter(told).count(), 2, "{}", stage.screen());
        stage.press("enter 3*enter 3*enter");
        assert!(answer(&stage, 2).is_some());
        assert_eq!(taken(&stage), (true, true), "{}", stage.screen());
    }
}
