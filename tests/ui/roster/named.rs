//! Whose an answer is: a badge before bare numbers, a badge beside a name, and what people say around their code in a chat.

use app::screen::workshop::roster::preview::PastedLine;

use super::*;

/// A class in which two are called 李伟, with badges 4 and 6.
const TWICE: [&str; 6] = ["王磊", "Bai Lu", "曾凯", "李伟", "欧阳静怡", "李伟"];

/// What a line was told; nothing where it was taken.
fn told(stage: &Stage, lang: Lang) -> Option<String> {
    stage.model.screens.workshop.roster.told.as_ref().map(|told| told.say.text(lang))
}

/// The paper without its last number.
fn short() -> String {
    PAPER.rsplit_once(' ').unwrap().0.to_owned()
}

#[test]
fn numbers_that_may_begin_with_a_badge_are_asked_about_and_given_to_nobody_else() {
    for lang in Lang::ALL {
        for line in [format!("2 {}", short().replace(" /", "")), "2 2 2 2 2 2 2 2 2 2 2 2".to_owned()] {
            let mut stage = stage(lang);
            stage.press("2*down");
            let before = stage.model.book.clone();
            enter(&mut stage, &line);
            assert!(stage.model.book == before, "{line}\n{}", stage.screen());
            let count = if line.len() > 30 { "24" } else { "12" };
            let asked = phrases::ASK_BADGE_FIRST.fill(lang, [count, "曾凯", "2", "Bai Lu"]);
            assert_eq!(told(&stage, lang), Some(asked), "{line}");
            stage.press("enter");
            assert!(class(&stage).hand_in(person(&stage, 3)).is_some(), "{}", stage.screen());
            all_taken_back(&mut stage, &before);
        }
        // With a colon, a sign or a name whose badge it is, nothing is asked of the cursor.
        // So do the signs between the sheets.
        for line in ["2: ", "2号 ", "#2 ", "Bai Lu 2 ", "2 "] {
            let mut stage = stage(lang);
            stage.press("2*down");
            let before = stage.model.book.clone();
            enter(&mut stage, &format!("{line}{}", short()));
            assert!(stage.model.book == before && told(&stage, lang).is_some(), "{line}\n{}", stage.screen());
        }
        let mut stage = stage(lang);
        stage.press("2*down");
        enter(&mut stage, &format!("2 {PAPER}"));
        assert!(answer(&stage, 2).is_some() && answer(&stage, 3).is_none(), "{}", stage.screen());
    }
}

#[test]
fn a_badge_and_a_name_together_tell_namesakes_apart() {
    for lang in Lang::ALL {
        for line in
            ["6 李伟 EMSQ24", "李伟 6 EMSQ24", "6号 李伟：EMSQ24", "#6 李伟, EMSQ24", "No. 6 李伟 2222 2222 2222"]
        {
            let mut stage = stage_of(lang, &TWICE);
            enter(&mut stage, line);
            assert!(answer(&stage, 6).is_some() && answer(&stage, 4).is_none(), "{line}\n{}", stage.screen());
        }
        let mut stage = stage_of(lang, &TWICE);
        let before = stage.model.book.clone();
        enter(&mut stage, "3 李伟 EMSQ24");
        stage.press("2*enter");
        assert!(stage.model.book == before);
        assert_eq!(told(&stage, lang), Some(phrases::DISAGREE.fill(lang, ["3", "曾凯", "李伟"])));
        stage.press("esc");
        stage.tell(Msg::Paste("6 李伟 EMSQ24\n5号欧阳静怡 2TGH7E\n3 李伟 A4Y6DM\n".to_owned()));
        assert!(stage.sees(&phrases::DISAGREE.fill(lang, ["3", "曾凯", "李伟"])), "{}", stage.screen());
        stage.press("enter");
        assert!(answer(&stage, 6).is_some() && answer(&stage, 5).is_some() && answer(&stage, 3).is_none());
    }
}

#[test]
fn own_words_fall_back_to_the_sender_above_and_a_name_never_does() {
    let found = |lang, chat: &str| {
        let mut stage = stage_of(lang, &TWICE);
        stage.tell(Msg::Paste(chat.to_owned()));
        let lines = stage.model.screens.workshop.roster.preview.clone().unwrap().lines;
        (lines.into_iter().map(|line| line.found).collect::<Vec<_>>(), person(&stage, 1))
    };
    for lang in Lang::ALL {
        for said in ["我的是 EMSQ24", "我交了：EMSQ24，请老师查收", "答案 EMSQ24", "here is EMSQ24", "EMSQ24"]
        {
            let (lines, sender) = found(lang, &format!("王磊 17:31\n{said}\n"));
            assert!(
                matches!(lines.as_slice(), [PastedLine::Answer(person, _)] if *person == sender),
                "{said}: {lines:?}"
            );
        }
        let (lines, _) = found(lang, "我的是 EMSQ24\n曾凯 17:31\n");
        let unknown = phrases::DOUBT_UNKNOWN.with(["我的是"]);
        assert_eq!(lines, [PastedLine::Doubt(unknown)]);
        // Somebody else is named, or may be: the sender is not taken.
        for (said, named) in [("赵敏 EMSQ24", "赵敏"), ("帮曾凯交 EMSQ24", "曾凯"), ("EMSQ24 这是曾凯的", "曾凯")]
        {
            let (lines, _) = found(lang, &format!("王磊 17:31\n{said}\n"));
            match lines.as_slice() {
                [PastedLine::Doubt(why)] => assert!(why.text(lang).contains(named), "{said}: {}", why.text(lang)),
                // Whoever is not on the roster is asked about by name, and not written before that.
                [line @ PastedLine::Unseated(stranger)] => {
                    assert!(stranger.name.contains(named) && !line.is_sure(), "{said}");
                }
                other => panic!("{said}: {other:?}"),
            }
        }
        let (lines, sender) = found(lang, "王磊 17:31\n曾凯 EMSQ24\n");
        assert!(matches!(lines.as_slice(), [PastedLine::Answer(person, _)] if *person != sender), "{lines:?}");
    }
}

#[test]
fn namesakes_without_a_badge_are_told_as_such() {
    for lang in Lang::ALL {
        let mut stage = stage_of(lang, &TWICE);
        let id = class(&stage).id;
        stage.model.book.edit_workshop(id, |class| class.roster.iter_mut().for_each(|seat| seat.badge = None));
        enter(&mut stage, "李伟 EMSQ24");
        assert_eq!(told(&stage, lang), Some(phrases::NAMESAKES_BARE.fill(lang, ["李伟", "2"])));
        stage.press("esc n '曾凯 enter");
        assert_eq!(told(&stage, lang), Some(phrases::ALREADY_ON_BARE.fill(lang, ["曾凯"])));
    }
}
