//! Nothing that a terminal obeys leaves the program, whatever stands in a record: a trainee's file, a customer somebody shared.

use harness::pty::Home;

/// Orders to a terminal: a title, a colour by the short sign, a turned direction, breaks that look like lines; and Markdown.
const EVIL: &str = "Evil\\u{1b}]0;owned\\u{7}\\u{9b}31m\\u{202e}\\u{2066}\\u{2028}\\u{85}\\r<b>1200*800*600</b>![x](y)";

/// The sample with such a text in every name of one customer, and a file that is named so.
fn infected() -> Home {
    let home = crate::home();
    let folder = home.data();
    assert_eq!(home.run(&["sample", folder.to_str().unwrap()]).0, 0);
    for (file, names) in
        [("accounts/antaacct0000.ron", &["Antai Medical", "Xu Wen"][..]), ("people", &["Zhou Min"][..])]
    {
        let path = folder.join(file);
        let files = if path.is_dir() { harness::pty::files(&path) } else { vec![path] };
        for path in files {
            let text = std::fs::read_to_string(&path).unwrap();
            let text = names
                .iter()
                .fold(text, |text, name| text.replace(&format!("\"{name}\""), &format!("\"{name} {EVIL}\"")));
            std::fs::write(path, text).unwrap();
        }
    }
    std::fs::write(folder.join("accounts/\u{1b}[31m\u{202e}.ron"), "()").unwrap();
    home
}

fn hidden(text: &str) -> Option<char> {
    let breaks = text.replace("\r\n", "\n");
    let turned = |ch: char| matches!(ch, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}');
    breaks.trim_start_matches('\u{feff}').chars().find(|ch| (ch.is_control() && *ch != '\n') || turned(*ch))
}

#[test]
fn no_command_hands_on_what_a_terminal_would_obey() {
    let home = infected();
    let text = std::fs::read_to_string(home.data().join("accounts/antaacct0000.ron")).unwrap();
    let (_, projects) = text.split_once("projects: [").unwrap();
    let id = projects.split_once("id: \"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let pack = home.folder.path().join("all.ron");
    let csv = home.folder.path().join("out.csv");
    let commands: Vec<Vec<&str>> = vec![
        vec!["check"],
        vec!["tracker", &id],
        vec!["tracker", &id, "--format", "json"],
        vec!["brief", &id],
        vec!["tracker", "Antai"],
        vec!["tracker", "nobody knows this"],
        vec!["profile", "Zhou"],
        vec!["export", "accounts"],
        vec!["export", "contacts", "--format", "md"],
        vec!["export", "projects", "--format", "json"],
        vec!["export", "people", "--out", csv.to_str().unwrap()],
        vec!["export", "funnel", "--format", "md"],
        vec!["export", "funnel"],
        vec!["render", "tracker"],
        vec!["backup", pack.to_str().unwrap()],
    ];
    let mut seen = String::new();
    for command in commands {
        let (_, out, talk) = home.run(&[&["--lang", "en", "--today", "2026-01-05"], &command[..]].concat());
        for text in [&out, &talk] {
            assert_eq!(hidden(text), None, "{command:?}: {text:?}");
        }
        if command.contains(&"md") || command[0] == "brief" {
            assert!(!out.contains("<b>") && !out.contains("![x]"), "{command:?}: {out}");
        }
        seen += &out;
        seen += &talk;
    }
    assert!(seen.contains("Evil]0;owned31m"), "the text itself was told");
    assert_eq!(hidden(&std::fs::read_to_string(csv).unwrap()), None);
    let (status, out, talk) =
        home.run(&["--lang", "en", "restore", pack.to_str().unwrap(), "--data", "/dev/null/none"]);
    assert!(status != 0 && hidden(&(out + &talk)).is_none());
}
