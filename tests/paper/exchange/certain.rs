//! What comes in is what the file says: read where that is certain, left out with the cell quoted and a way on where it is not.
//! An import never writes a guess.

use super::*;
use domain::project::{Move, Stage};
use text::parse::{DateOrder, DecimalMark};

fn fresh(text: &str) -> ImportPlan {
    of(&Book::default(), text)
}

/// What is told of the cells a row was brought in without.
fn left(plan: &ImportPlan, line: usize) -> Vec<(usize, Template)> {
    let row = plan.rows.iter().find(|row| row.line == line).unwrap();
    row.left_out
        .iter()
        .map(|fault| (fault.column.as_ref().map_or(0, |(number, _)| *number), fault.why.template))
        .collect()
}

fn field(plan: &ImportPlan, line: usize, name: &str) -> Option<String> {
    edits(plan, line).into_iter().find(|(label, ..)| *label == name).map(|(_, _, after)| after.to_owned())
}

fn with(wishes: TableWishes, text: &str) -> ImportPlan {
    wished(None, &Book::default(), text.as_bytes(), Lang::En, wishes).unwrap()
}

#[test]
fn figures_follow_their_column_and_stay_out_where_it_does_not_tell() {
    let semicolons = TableWishes { semicolons: true, ..TableWishes::default() };
    let euro = "account;name;amount\nH;1;85.000\nH;2;1.250\nH;3;12,5\nH;4;1.250.000,00\nH;5;1.250.000\n";
    let plan = with(semicolons, euro);
    let amounts: Vec<_> = (2..=6).map(|line| field(&plan, line, "amount").unwrap()).collect();
    assert_eq!(amounts, ["85000", "1250", "12.5", "1250000", "1250000"]);

    let alone = fresh("account,name,amount\nH,1,85.000\nH,2,120\n");
    assert_eq!((counts(&alone), left(&alone, 2)), ([2, 0, 0, 0], vec![(3, phrases::POINT_OR_COMMA.template())]));
    let told = report::whole(&alone, Lang::En);
    assert!(told.contains("85.000 is either 85 or 85,000. Say which with --decimal"), "{told}");
    for (mark, value) in [(DecimalMark::Point, "85"), (DecimalMark::Comma, "85000")] {
        let wishes = TableWishes { decimal: Some(mark), ..TableWishes::default() };
        assert_eq!(field(&with(wishes, "account,name,amount\nH,1,85.000\n"), 2, "amount").as_deref(), Some(value));
    }
    assert_eq!(field(&fresh("account,name,amount\nH,1,85.000\nH,2,3.50\n"), 2, "amount").as_deref(), Some("85"));
    assert_eq!(field(&fresh("account,name,amount\nH,1,\"85,000\"\n"), 2, "amount").as_deref(), Some("85000"));
    let unsure = with(semicolons, "account;name;amount\nH;1;85,000\n");
    assert_eq!(left(&unsure, 2), [(3, phrases::POINT_OR_COMMA.template())]);
    let both = fresh("account,name,amount\nH,1,\"3,5\"\nH,2,3.5\nH,3,85.000\n");
    assert_eq!((left(&both, 2), left(&both, 3), left(&both, 4).len()), (vec![], vec![], 1));
}

#[test]
fn a_unit_in_the_header_counts_and_another_currency_is_told() {
    for (names, amount) in [
        ("客户名称,项目名称,金额（万元）", "500000"),
        ("客户名称,项目名称,*商机金额（千元）（必填）", "50000"),
        ("account,name,Amount (k)", "50000"),
        ("account,name,金额万元", "500000"),
        ("account,name,Amount", "50"),
    ] {
        assert_eq!(field(&fresh(&format!("{names}\n甲,一期,50\n")), 2, "amount").as_deref(), Some(amount), "{names}");
    }
    let foreign = fresh("account,name,Amount (k€)\n甲,一期,50\n");
    assert_eq!(field(&foreign, 2, "amount").as_deref(), Some("50000"));
    assert_eq!(foreign.notes, [phrases::OTHER_CURRENCY.with(["3", "Amount (k€)", "EUR", "CNY"])]);
    let column = fresh("account,name,amount,currency\n甲,一期,50,CNY\n乙,一期,50,USD\n");
    assert_eq!(column.notes, [phrases::OTHER_CURRENCY.with(["4", "currency", "USD", "CNY"])]);
    let twice = fresh("account,name,金额（万元）\n甲,一期,50万\n甲,二期,50 元\n甲,三期,€50\n");
    assert_eq!(left(&twice, 2), [(3, phrases::TWO_UNITS.template())]);
    assert_eq!(field(&twice, 3, "amount").as_deref(), Some("500000"));
    assert_eq!(left(&twice, 4), [(3, phrases::FOREIGN_AMOUNT.template())]);
    let unknown =
        planned(None, &Book::default(), "客户,项目,金额（打）\n甲,一期,5\n".as_bytes(), Lang::Zh).unwrap_err();
    assert_eq!(unknown, [phrases::UNKNOWN_UNIT.with(["3", "金额（打）", "打"])]);
}

#[test]
fn a_day_without_a_year_lies_on_the_side_of_its_column() {
    let plan = fresh(
        "客户,项目名称,立项日,预计成交\n甲,一期,12月20日,3月12日\n乙,二期,12/20,3/12\n丙,三期,2027-05-01,2025-12-31\n",
    );
    for line in [2, 3] {
        assert_eq!(field(&plan, line, "opened").as_deref(), Some("2025-12-20"));
        assert_eq!(field(&plan, line, "close").as_deref(), Some("2026-03-12"));
    }
    assert_eq!(faults(&plan, 4), [(Some(3), phrases::LIES_AHEAD.template()), (None, phrases::FIRST_DAY.template())]);
    let archived = fresh("account,name,archived\n甲,王,12月20日\n");
    assert_eq!(field(&archived, 2, "archived").as_deref(), Some("2025-12-20"));
    // What is over closed in the past.
    let won = fresh("account,name,stage,close\n甲,一期,Closed Won,12月20日\n");
    assert_eq!(field(&won, 2, "stage").as_deref(), Some("collect payment (2025-12-20)"));
}

#[test]
fn day_and_month_follow_their_column_and_stay_out_where_it_does_not_tell() {
    let text = "account,name,close\n甲,1,05/03/2026\n甲,2,2026-03-31 17:00\n";
    assert_eq!(left(&fresh(text), 2), [(3, phrases::DAY_OR_MONTH.template())]);
    assert_eq!(field(&fresh(text), 3, "close").as_deref(), Some("2026-03-31"));
    assert_eq!(field(&fresh(&format!("{text}甲,3,31/03/2026\n")), 2, "close").as_deref(), Some("2026-03-05"));
    assert_eq!(field(&fresh(&format!("{text}甲,3,03/31/2026\n")), 2, "close").as_deref(), Some("2026-05-03"));
    let wishes = TableWishes { dates: Some(DateOrder::DayFirst), ..TableWishes::default() };
    assert_eq!(field(&with(wishes, text), 2, "close").as_deref(), Some("2026-03-05"));
    let both = fresh("account,name,close,on hold until\n甲,1,31/03/2026,05/01/2026\n甲,2,12/15/2025,10/01/2025\n");
    assert_eq!([field(&both, 2, "close"), field(&both, 3, "close")].map(Option::unwrap), ["2026-03-31", "2025-12-15"]);
    assert_eq!([left(&both, 2), left(&both, 3)], [[(4, phrases::DAY_OR_MONTH.template())]; 2].map(Vec::from));
}

#[test]
fn a_new_project_gets_no_first_day_that_nobody_wrote() {
    let text = "account,name,opened\n甲,1,soon\n甲,2,tomorrow\n甲,3,2025-12-01\n甲,4,\n";
    let plan = fresh(text);
    assert_eq!(counts(&plan), [2, 0, 0, 2]);
    let told = report::bad(&plan, Lang::En);
    for quoted in
        ["line 2  bad  甲 / 1\n    column 3, opened: soon is not a day", "column 3, opened: tomorrow depends on"]
    {
        assert!(told.contains(quoted), "{told}");
    }
    assert!(told.contains(phrases::FIRST_DAY.en), "{told}");
    // The same where the day stands beside the stage.
    let since = fresh("account,name,stage,stage since\n甲,1,Proposal,soon\n甲,2,Proposal,2025-12-01\n");
    assert_eq!(faults(&since, 2), [(Some(4), phrases::NOT_A_DAY.template()), (None, phrases::FIRST_DAY.template())]);
    // A project that is here keeps the day it has, and the rest of its row comes in.
    let mut book = Book::default();
    plan.apply(&mut book);
    let again = of(&book, "account,name,opened,amount\n甲,3,soon,5\n");
    assert_eq!((counts(&again), left(&again, 2)), ([0, 1, 0, 0], vec![(3, phrases::NOT_A_DAY.template())]));
}

#[test]
fn what_a_table_cannot_say_is_quoted_with_its_place_and_a_way_on() {
    let text = "account,name,phone,email\n甲,Anna,anna@example.com,13800138000\n";
    let plan = fresh(text);
    assert_eq!(left(&plan, 2), [(3, phrases::AT_IN_PHONE.template()), (4, phrases::NOT_AN_EMAIL.template())]);
    let told = report::bad(&plan, Lang::En);
    assert!(told.contains("column 3, phone: anna@example.com has an @"), "{told}");
    assert!(told.contains("column 4, email: 13800138000 is no e-mail address"), "{told}");
    for text in ["tomorrow", "+3", "3天后", "fri", "下周五", "5号"] {
        let plan = fresh(&format!("account,name,close\n甲,1,{text}\n"));
        assert_eq!(left(&plan, 2), [(3, phrases::COUNTS_FROM_TODAY.template())], "{text}");
        assert!(report::bad(&plan, Lang::Zh).contains(&format!("「{text}」")));
    }
}

#[test]
fn what_was_won_or_lost_is_never_open() {
    let text = "Deal - Title,Deal - Organization,Deal - Stage,Deal - Status,Deal - Expected close date\n\
                a,甲,Proposal,Open,2026-03-31\nb,甲,Won,Won,2025-12-15\nc,甲,Proposal,Lost,2025-12-16\nd,甲,Somewhere,,2026-03-31\n\
                e,甲,Closed,,2025-12-15\nf,甲,Won,Lost,2025-12-15\ng,甲,Won,,2026-03-31\nh,甲,,,\n";
    let plan = fresh(text);
    let mut book = Book::default();
    plan.apply(&mut book);
    let stages: Vec<(&str, Stage)> =
        account(&book, "甲").projects.iter().map(|project| (project.name.as_str(), project.stage())).collect();
    assert_eq!(stages, [("a", Stage::Value), ("b", Stage::Collection), ("c", Stage::Lost), ("h", Stage::Target)]);
    for (line, why) in [
        (5, phrases::UNKNOWN_STAGE.template()),
        (6, phrases::CLOSED_HOW.template()),
        (7, phrases::STAGES_DISAGREE.template()),
        (8, phrases::CLOSED_WITHOUT_DAY.template()),
    ] {
        assert_eq!(faults(&plan, line), [(Some(3), why)], "line {line}");
    }
    let lost = &account(&book, "甲").projects[2];
    assert_eq!((lost.opened, lost.history.len()), (date(2025, 12, 16), 2));
    // Again: nothing changes, and a stage that was moved meanwhile stays.
    let again = of(&book, text);
    assert_eq!((counts(&again)[..3].to_vec(), again.notes.len()), (vec![0, 0, 4], 0));
    let id = account(&book, "甲").id;
    book.edit_account(id, |account| account.projects[0].history.push(Move { to: Stage::Commitment, ..moved(TODAY) }));
    assert_eq!(of(&book, text).notes, [phrases::STAGE_STAYS.with(["1"])]);
}

#[test]
fn the_day_it_ended_comes_from_any_column_that_says_so() {
    let [zh, en] = [phrases::CLOSED_ON.zh, phrases::CLOSED_ON.en];
    let chinese = ["赢单日期", "丢单时间", "结束日期", "实际签单日期", "实际成交时间", "关闭日期", "结单日期"];
    let english = [
        "Won on",
        "Lost on",
        "Actual close",
        "Actual Close Date",
        "Actual closing date",
        "Date won",
        "Ended on",
        "Closed Date",
    ];
    for name in [zh, en].into_iter().chain(chinese).chain(english) {
        let plan = fresh(&format!("Deal - Title,Deal - Organization,Deal - Status,{name}\na,甲,Won,2025-12-15\n"));
        let mut book = Book::default();
        plan.apply(&mut book);
        let project = &account(&book, "甲").projects[0];
        let last = project.history.last().unwrap();
        assert_eq!((project.stage(), last.on), (Stage::Collection, date(2025, 12, 15)), "{name}");
    }
    // Where there is none, the column that works is named.
    let plan = fresh("Deal - Title,Deal - Organization,Deal - Status\na,甲,Won\n");
    for (lang, name) in [(Lang::Zh, zh), (Lang::En, en)] {
        let told = report::whole(&plan, lang);
        assert!(told.contains(name), "{told}");
    }
}

#[test]
fn rows_that_a_quotation_mark_took_in_are_named_and_counted() {
    let text = "name,note\nA Co,\"boss\nB Co,x\nC Co,\"y\nD Co,z\n";
    let plan = fresh(text);
    assert_eq!((plan.counts().new, plan.counts().bad, plan.counts().unread), (1, 1, 2));
    let RowOutcome::Bad(faults) = &plan.rows[0].outcome else { panic!("{:?}", plan.rows[0]) };
    assert_eq!(faults[0].why, phrases::QUOTE_TEXT_BEHIND_BELOW.with(["2", "4", "y"]));
    let never = fresh("name,note\nA Co,x\nB Co,\"boss\nC Co,y\nD Co,z\n\n");
    assert_eq!((never.counts().new, never.counts().bad, never.counts().unread), (1, 1, 2));
    let RowOutcome::Bad(faults) = &never.rows[1].outcome else { panic!("{:?}", never.rows[1]) };
    assert_eq!(faults[0].why, phrases::QUOTE_NEVER_CLOSED_UNTIL.with(["3", "5"]));
    for lang in Lang::ALL {
        for plan in [&plan, &never] {
            let told = report::bad(plan, lang);
            assert!(told.contains(&phrases::SUM_UNREAD.fill(lang, ["2"])), "{told}");
        }
        let none = report::bad(&fresh("name,note\nA Co,x\n"), lang);
        assert!(!none.contains(&phrases::SUM_UNREAD.fill(lang, ["0"])), "{none}");
    }
}

fn moved(on: Date) -> Move {
    Move { on, to: Stage::Analyse, reason: "x".to_owned(), lost: None, proof: None }
}

#[test]
fn an_export_into_an_empty_book_keeps_every_stage_and_its_day() {
    let mut ids = IdSource::new(3);
    let mut home = Account::new(ids.next_id(), "甲".to_owned());
    for (place, to) in Stage::ALL.into_iter().enumerate() {
        let mut project = Project::new(ids.next_id(), format!("p{place}"), date(2025, 1, 1));
        if to != Stage::Target {
            project.history.push(Move { to, ..moved(date(2025, 11, 3)) });
        }
        home.projects.push(project);
    }
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(home)));
    for lang in Lang::ALL {
        let plan = fresh(&exported(RecordKind::Projects, &book, lang));
        assert_eq!(counts(&plan), [9, 0, 0, 0], "{}", report::bad(&plan, Lang::En));
        let mut copy = Book::default();
        plan.apply(&mut copy);
        let stand = |book: &Book| -> Vec<(Stage, Date, Date)> {
            account(book, "甲").projects.iter().map(|p| (p.stage(), p.entered_stage_on(), p.opened)).collect()
        };
        assert_eq!(stand(&copy)[1..], stand(&book)[1..]);
    }
}

#[test]
fn every_number_is_kept_and_a_spoilt_one_is_left_out() {
    let plan = fresh("姓名,公司,手机,电话,邮箱\n张三,甲,13800001111,,\n李四,甲,13800002222,021-1,\n王五,甲,,021-2,\n");
    let phones: Vec<_> = (2..=4).map(|line| field(&plan, line, "phone").unwrap()).collect();
    assert_eq!(phones, ["13800001111", "13800002222 / 021-1", "021-2"]);
    let text = "account,name,phone,wechat,email,note\n\
                H,A,\"1,38E+10\",1.38E+10,x@example.com,\nH,B,1.38e+10,13800001234.0,,\nH,C,1.38E10,=138,y@example.com,\n\
                H,D,\"=\"\"13800001234\"\"\",,,\nH,E,\t13800001234,N/A,null,\nH,F,#NAME?,#N/A,#REF!,#VALUE!\nH,G,,,,M\u{fffd}ller\n";
    let plan = fresh(text);
    let short = phrases::SHORTENED.template();
    assert_eq!(counts(&plan), [7, 0, 0, 0]);
    assert_eq!(left(&plan, 2), [(3, short), (4, short)]);
    assert_eq!((left(&plan, 3), field(&plan, 3, "wechat").as_deref()), (vec![(3, short)], Some("13800001234")));
    assert_eq!(left(&plan, 4), [(3, short), (4, phrases::FORMULA.template())]);
    for line in [5, 6] {
        assert_eq!((left(&plan, line).len(), field(&plan, line, "phone").as_deref()), (0, Some("13800001234")));
    }
    assert_eq!(edits(&plan, 6).len(), 1, "what says nothing writes nothing");
    assert_eq!(left(&plan, 7), [3, 4, 5, 6].map(|place| (place, phrases::ERROR_VALUE.template())));
    assert_eq!(left(&plan, 8), [(6, phrases::LOST_CHARACTERS.template())]);
    assert_eq!(faults(&fresh("account,name,phone\nH,#NAME?,1\n"), 2), [(Some(2), phrases::ERROR_VALUE.template())]);
}

#[test]
fn people_of_an_address_book_are_never_customers() {
    let google = "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,E-mail 1 - Value,Phone 1 - Value\n\
                  Ada,,Test,Alpha Works,Buyer,,ada@example.com,+49 170 1 ::: +49 30 1\nBo,,Boss,,,,bo@example.com,\n";
    let plan = fresh(google);
    assert_eq!((plan.kind, counts(&plan)), (RecordKind::Contacts, [1, 0, 0, 1]));
    assert_eq!(field(&plan, 2, "phone").as_deref(), Some("+49 170 1 / +49 30 1"));
    assert_eq!(plan.rows[0].title, "Alpha Works / Ada Test");
    assert_eq!(faults(&plan, 3), [(Some(4), phrases::NO_COMPANY.template())]);
    for text in [
        "First Name,Last Name,Notes\nAda,Test,x\n",
        "Name,Notes,Birthday\nAda Test,x,\n",
        "Name,E-mail 1 - Value\nAda Test,ada@example.com\n",
        "姓名,手机,备注\n张三,138,x\n",
    ] {
        let says = planned(None, &Book::default(), text.as_bytes(), Lang::En).unwrap_err();
        assert_eq!(says, [phrases::NO_COMPANY_COLUMN.say()], "{text}");
    }
    let outlook = fresh(
        "First Name,Last Name,Title,Company,Job Title,Business Phone,Mobile Phone\nAda,Test,Ms.,Alpha,Buyer,1,2\n",
    );
    assert_eq!(field(&outlook, 2, "title").as_deref(), Some("Buyer"));
    assert_eq!(field(&outlook, 2, "phone").as_deref(), Some("1 / 2"));
    let accounts =
        planned(Some(RecordKind::Accounts), &Book::default(), b"Name,E-mail\nAlpha,a@example.com\n", Lang::En);
    assert_eq!(counts(&accounts.unwrap()), [1, 0, 0, 0], "asked for");
}

#[test]
fn an_unknown_owner_and_a_title_above_the_names_lose_no_row() {
    let plan =
        fresh("客户信息登记表,,\n更新日期：2026-01-04,,\n*客户名称,*商机名称,*负责人\n甲,一期,张三\n甲,二期,张三\n");
    assert_eq!(counts(&plan), [2, 0, 0, 0]);
    assert_eq!(plan.notes, [phrases::HEADER_AT.with(["3"]), phrases::ROWS_WITHOUT_OWNER.with(["张三", "2"])]);
}

#[test]
fn a_customer_told_by_an_id_alone_loses_no_row_and_it_is_said() {
    for (text, title, place) in [
        ("Id,Name,Amount / Amount,Company / Id,Point of Contact / Id\n5635,Fan order,120000,a1,b2\n", "Fan order", 4),
        (
            "Id,AccountId,Name,StageName,Amount,CloseDate\n0065,0015,Fan order,Prospecting,1,2026-03-31\n",
            "Fan order",
            2,
        ),
        ("客户ID,商机名称,商机金额\n1001,风机订单,1\n", "风机订单", 1),
    ] {
        let plan =
            wished(Some(RecordKind::Projects), &Book::default(), text.as_bytes(), Lang::En, TableWishes::default());
        let plan = plan.unwrap();
        assert_eq!(counts(&plan), [1, 0, 0, 0], "{text}");
        let names: Vec<&str> = text.lines().map(|line| line.split(',').nth(place - 1).unwrap()).collect();
        assert_eq!(plan.rows[0].title, format!("{} / {title}", names[1]));
        assert!(plan.notes.contains(&phrases::CUSTOMER_BY_ID.with([&place.to_string(), names[0]])), "{:?}", plan.notes);
    }
    // A name beats the id, wherever it stands, and an id of ours finds its customer.
    let named = fresh("Company Id,Name,Amount,Company\na1,Fan order,1,Alpha Works\n");
    assert_eq!(named.rows[0].title, "Alpha Works / Fan order");
    let mut book = Book::default();
    fresh("name,industry\nAlpha,trade\n").apply(&mut book);
    let known = book.accounts().values().next().unwrap();
    let ours = of(&book, &format!("account id,name,amount\n{},Fan order,1\n", known.id));
    assert!(ours.notes.iter().all(|note| note.template != phrases::NO_SUCH_ACCOUNT.template()));
    assert_eq!((counts(&ours), ours.counts().accounts), ([1, 0, 0, 0], 0));
}

#[test]
fn a_padded_name_is_the_name_without_its_blanks() {
    let mut book = Book::default();
    fresh("客户名称,联系人,电话\n张 三 机电,王建,\n张 三 机电,李娜,1\n").apply(&mut book);
    let id = domain::id::IdSource::new(5).next_id();
    let of_ours = domain::person::Person::new(id, "周敏".into(), domain::person::PersonKind::Colleague, TODAY);
    book.put(Record::Person(Arc::new(of_ours)));
    let contacts = of(&book, "客户名称,联系人,电话,上级\n张三机电,王　建,138,李　娜\n");
    assert_eq!(counts(&contacts), [0, 1, 0, 0], "{}", report::whole(&contacts, Lang::Zh));
    contacts.apply(&mut book);
    let [account] = book.accounts().values().collect::<Vec<_>>()[..] else { panic!("one customer") };
    let superior = account.contacts.iter().find(|contact| contact.name == "王建").unwrap().reports_to;
    assert_eq!(superior, Some(account.contacts[1].id));
    let projects = of(&book, "客户名称,项目名称,负责人\n张　三机电,一期,周　敏\n");
    assert_eq!((counts(&projects), projects.counts().accounts, projects.notes.len()), ([1, 0, 0, 0], 0, 0));
    projects.apply(&mut book);
    assert_eq!(book.accounts().values().next().unwrap().projects[0].owner, Some(id));
}

proptest! {
    /// The figures of a column come in as they were meant, or not at all.
    #[test]
    fn no_figure_comes_in_as_another(
        amounts in prop::collection::vec((0_i64..100_000_000, 0_u32..=3), 1..8), comma: bool, semicolons: bool,
    ) {
        let written = |(units, scale): &(i64, u32)| {
            let amount = Money(rust_decimal::Decimal::new(*units, *scale));
            let text = text::parse::format(amount, text::parse::Style::Full);
            if !comma {
                return text;
            }
            text.chars().map(|ch| match ch { ',' => '.', '.' => ',', other => other }).collect()
        };
        let mut rows = String::new();
        for (n, amount) in amounts.iter().enumerate() {
            let _ = writeln!(rows, "\"H\",\"{n}\",\"{}\"", written(amount));
        }
        // A comma before decimals in a file that nothing else marks as such is told by semicolons.
        let wishes = TableWishes { semicolons: semicolons || comma, ..TableWishes::default() };
        let plan = with(wishes, &format!("account,name,amount\n{rows}"));
        for (place, (units, scale)) in amounts.iter().enumerate() {
            let meant = Money(rust_decimal::Decimal::new(*units, *scale).normalize());
            let row = &plan.rows[place];
            let RowOutcome::New(edits) = &row.outcome else { panic!("{row:?}") };
            let read = edits.iter().find(|edit| edit.label == phrases::AMOUNT);
            let refused = row.left_out.iter().any(|fault| fault.why.template == phrases::POINT_OR_COMMA);
            match read {
                Some(edit) => prop_assert_eq!(edit.after.parse::<rust_decimal::Decimal>().unwrap().normalize(), meant.0),
                None => prop_assert!(refused, "{:?}", row),
            }
        }
    }
}
