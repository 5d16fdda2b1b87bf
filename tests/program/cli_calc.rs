//! `calc`: the figures of the course on standard output, and why there is none on standard error.

fn calc(words: &str) -> (i32, String, String) {
    let words: Vec<_> = ["--lang", "en", "calc"].into_iter().chain(words.split(' ')).collect();
    crate::home().run(&words)
}

fn prints(words: &str) -> String {
    let (status, out, talk) = calc(words);
    assert_eq!((status, talk.as_str()), (0, ""), "{words}");
    out
}

#[test]
fn one_figure_is_printed_alone() {
    assert_eq!(prints("bad-debt --loss 500 --margin 3"), "16667\n");
    assert_eq!(prints("bad-debt --loss 2,500 --margin 2%"), "125000\n");
    assert_eq!(prints("delay --margin 10 --rate 5"), "24.0\n");
    for margin in ["0", "-3"] {
        let (status, out, talk) = calc(&format!("delay --margin={margin} --rate 5"));
        assert_eq!((status, out.as_str()), (0, "0.0\n"));
        assert!(talk.contains("nothing left to eat"), "{talk}");
    }
    assert_eq!(prints("delay --margin 10 --rate 0"), "never\n");
    let credit = "credit --cash-sales 1,000,000 --credit-sales 1.3m --margin 10 --never-paid 2 --rate 6 --days 90";
    assert_eq!(prints(credit), "profit for cash: 100000\nprofit on credit: 84767\nbreak-even default rate: 0.83 %\n");
}

#[test]
fn where_credit_never_pays_there_is_no_break_even() {
    let dear = "credit --cash-sales 1000 --credit-sales 1000 --margin 3 --never-paid 0 --rate 6 --days 90";
    assert!(prints(dear).ends_with("break-even default rate: none: even with every invoice paid, cash brings more\n"));
}

#[test]
fn json_has_the_exact_figure_too() {
    let value = |words: &str| serde_json::from_str::<serde_json::Value>(&prints(words)).unwrap();
    let debt = value("bad-debt --loss 500 --margin 3 --json");
    assert_eq!(debt["sales"], "16667");
    assert!(debt["exact"].as_str().unwrap().starts_with("16666.666666"));
    assert_eq!(value("delay --margin 10 --rate 5 --json")["months"], "24.0");
    assert!(value("delay --margin 10 --rate 0 --json")["months"].is_null());
    let credit =
        "credit --cash-sales 1000000 --credit-sales 1300000 --margin 10 --never-paid 2 --rate 6 --days 90 --json";
    let credit = value(credit);
    assert_eq!([&credit["cash_profit"], &credit["credit_profit"], &credit["break_even"]], ["100000", "84767", "0.83"]);
    let grid = value("delay --grid --json");
    assert_eq!(grid["rows"][0]["cells"][5], "8.0");
    assert_eq!(grid["rows"].as_array().unwrap().len(), 5);
}

#[test]
fn the_grids_are_printed_whole() {
    let debts = prints("bad-debt --grid");
    assert_eq!(debts.lines().count(), 2 + 9 + 1);
    assert!(debts.contains("| 500 | 25000 | 16667 | 12500 | 10000 | 8333 |"), "{debts}");
    assert!(debts.contains("| 2500 | 125000 | 83333 | 62500 | 50000 | 41667 |"), "{debts}");
    let delay = prints("delay --grid");
    assert!(delay.contains("| 10 % | 24.0 | 20.0 | 15.0 | 12.0 | 10.0 | 8.0 |"), "{delay}");
    assert!(delay.contains("| 2 % | 4.8 | 4.0 | 3.0 | 2.4 | 2.0 | 1.6 |"), "{delay}");
}

#[test]
fn figures_without_a_sense_are_told_why() {
    for (words, why) in [
        ("bad-debt --loss 500 --margin 0", "no sales volume repays it"),
        ("bad-debt --loss 500 --margin -2", "no sales volume repays it"),
        ("bad-debt --loss 500 --margin 101", "above 100"),
        ("bad-debt --loss -500 --margin 3", "below zero"),
        ("delay --margin 10 --rate -1", "below zero"),
        ("delay --margin 10 --rate 101", "above 100"),
        ("credit --cash-sales 100 --credit-sales 130 --margin 10 --never-paid 2 --rate 1010 --days 90", "above 100"),
    ] {
        let (status, out, talk) = calc(words);
        assert_eq!((status, out.as_str()), (1, ""), "{words}");
        assert!(talk.contains(why), "{words}: {talk}");
    }
    for (words, why) in [
        ("bad-debt --loss 500", "lacks: --margin"),
        ("credit --margin 3", "--cash-sales --credit-sales --never-paid --rate --days"),
        ("delay --margin 10 --rate 5 --loss 3", "takes no --loss"),
        ("credit --grid", "no reference grid"),
        ("bad-debt --loss much --margin 3", "much is no amount"),
        ("bad-debt --loss 5 --margin half", "half is no percentage"),
    ] {
        let (status, out, talk) = calc(words);
        assert_eq!((status, out.as_str()), (2, ""), "{words}");
        assert!(talk.contains(why), "{words}: {talk}");
    }
}

#[test]
fn it_speaks_chinese_too() {
    let (status, out, _) = crate::home().run(&["--lang", "zh-CN", "calc", "delay", "--margin", "10", "--rate", "0"]);
    assert_eq!((status, out.as_str()), (0, "永远吃不完\n"));
    let (_, _, talk) = crate::home().run(&["--lang", "zh-CN", "calc", "bad-debt", "--loss", "1", "--margin", "0"]);
    assert!(talk.contains("卖多少也补不回来"), "{talk}");
}

#[test]
fn the_help_of_an_export_names_all_there_is() {
    for lang in ["en", "zh-CN"] {
        let (_, help, _) = crate::home().run(&["--lang", lang, "export", "--help"]);
        for kind in ["accounts", "contacts", "projects", "people", "funnel", "receivables"] {
            assert!(help.lines().any(|line| line.contains("KIND") && line.contains(kind)), "{kind}: {help}");
        }
    }
}
