//! Whom a typed name means among those a form can name. Where several are called so nobody is taken for the other: the badge
//! decides, or the name with what stands beside it.

use std::collections::HashMap;

use domain::id::Id;
use text::find::{Finder, Haystack};
use text::name_key;
use text::parse::hand_in::Who;
use words::{Say, form as phrases};

/// Somebody a person field can name.
#[derive(Debug, Clone)]
pub struct Named {
    /// The person.
    pub id: Id,
    /// As told, with what stands beside the name where others are called the same.
    pub name: String,
    /// The name alone.
    pub called: String,
    /// As compared, and as searched.
    keys: [String; 2],
    pub haystack: Haystack,
    /// The number on the badge, which stands for the name as well.
    badge: Option<u16>,
}

/// Whom a name means.
#[derive(Debug, Clone)]
pub enum NamedMatch<'a> {
    Nobody,
    One(&'a Named),
    /// No one more than the others.
    Several(Vec<&'a Named>),
}

impl<'a> NamedMatch<'a> {
    fn of(found: Vec<&'a Named>) -> Self {
        match found.as_slice() {
            [] => Self::Nobody,
            [one] => Self::One(one),
            _ => Self::Several(found),
        }
    }
}

impl Named {
    /// Makes a name searchable.
    #[must_use]
    pub fn new(id: Id, name: &str) -> Self {
        Self::beside(id, name, "")
    }

    /// The same, with what tells somebody from others of that name.
    #[must_use]
    pub fn beside(id: Id, called: &str, beside: &str) -> Self {
        let name = format!("{called} {beside}").trim_end().to_owned();
        let keys = [name_key(&name), name_key(called)];
        Self { id, haystack: Haystack::new(&name), called: called.to_owned(), name, keys, badge: None }
    }

    /// The same, with a badge.
    #[must_use]
    pub fn with_badge(self, badge: Option<u16>) -> Self {
        Self { badge, ..self }
    }

    /// Who of a roster goes by a name: whoever is told exactly so, else whoever is called so however it is typed, else whoever
    /// wears that badge, alone or beside the name.
    #[must_use]
    pub fn called_so<'a>(roster: &'a [Self], typed: &str) -> NamedMatch<'a> {
        let (typed, key) = (typed.trim(), name_key(typed));
        let badge = Who::read(typed);
        let [told, called] = [0, 1].map(|place| {
            let key = &key;
            move |named: &&Self| !key.is_empty() && named.keys.get(place) == Some(key)
        });
        let wears = |named: &&Self| match &badge {
            Some(Who::Badge(badge)) => named.badge == Some(*badge),
            Some(Who::BadgeAndName { badge, name, .. }) => {
                named.badge == Some(*badge) && named.keys.get(1) == Some(&name_key(name))
            }
            Some(Who::Name(_)) | None => false,
        };
        let ways: [&dyn Fn(&&Self) -> bool; 4] = [&|named| named.name == typed, &told, &called, &wears];
        let found = ways.iter().map(|way| roster.iter().filter(way).collect::<Vec<_>>());
        NamedMatch::of(found.into_iter().find(|found| !found.is_empty()).unwrap_or_default())
    }

    /// Whether anybody goes by a name.
    #[must_use]
    pub fn is_called(roster: &[Self], typed: &str) -> bool {
        !matches!(Self::called_so(roster, typed), NamedMatch::Nobody)
    }

    /// The same as `called_so`, and where nobody is called so whoever fits what was typed: all of them where several do, because
    /// who is meant is asked and never assumed.
    #[must_use]
    pub fn meant<'a>(roster: &'a [Self], typed: &str) -> NamedMatch<'a> {
        match Self::called_so(roster, typed) {
            // A number is a badge or nobody: it is no part of a name.
            NamedMatch::Nobody if !matches!(Who::read(typed), Some(Who::Name(_))) => NamedMatch::Nobody,
            NamedMatch::Nobody => {
                let fit = Finder::default().rank(typed, roster.iter().map(|named| &named.haystack));
                NamedMatch::of(fit.into_iter().filter_map(|place| roster.get(place)).collect())
            }
            found => found,
        }
    }

    /// The one who goes by a name.
    #[must_use]
    pub fn find<'a>(roster: &'a [Self], typed: &str) -> Option<&'a Self> {
        if let NamedMatch::One(named) = Self::called_so(roster, typed) { Some(named) } else { None }
    }
}

/// The people of a list as they can be typed. Of several who are called the same each is told with what stands beside the name,
/// and where that is nothing or the same by a number.
#[must_use]
pub fn told_apart(all: &[(Id, &str, String)]) -> Vec<Named> {
    let keys: Vec<_> = all.iter().map(|(_, name, _)| name_key(name)).collect();
    let mut called: HashMap<&str, Vec<usize>> = HashMap::new();
    keys.iter().enumerate().for_each(|(place, key)| called.entry(key).or_default().push(place));
    let named = |(place, (id, name, beside)): (usize, &(Id, &str, String))| {
        let same = keys.get(place).and_then(|key| called.get(key.as_str())).map_or(&[][..], Vec::as_slice);
        if same.len() < 2 {
            return Named::new(*id, name);
        }
        let alike = |other: &&usize| all.get(**other).is_some_and(|(.., own)| own == beside);
        if !beside.is_empty() && same.iter().filter(alike).count() == 1 {
            return Named::beside(*id, name, beside);
        }
        let number = same.iter().position(|other| *other == place).unwrap_or(0) + 1;
        Named::beside(*id, name, &number.to_string())
    };
    all.iter().enumerate().map(named).collect()
}

/// The most who are told one by one.
const TOLD: usize = 4;

/// That a name does not say which of several is meant, with how each is told.
#[must_use]
pub fn which(several: &[&Named]) -> Say {
    let mut names: Vec<_> = several.iter().take(TOLD).map(|named| named.name.as_str()).collect();
    if several.len() > TOLD {
        names.push("…");
    }
    let phrase = if several.iter().all(|named| named.badge.is_some()) { phrases::WHICH_BADGE } else { phrases::WHICH };
    phrase.with([&names.join(" / ")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::IdSource;

    fn ids(found: NamedMatch) -> Vec<Id> {
        match found {
            NamedMatch::Nobody => Vec::new(),
            NamedMatch::One(named) => vec![named.id],
            NamedMatch::Several(all) => all.into_iter().map(|named| named.id).collect(),
        }
    }

    #[test]
    fn two_of_one_name_are_never_taken_for_each_other() {
        let mut source = IdSource::new(7);
        let [first, second, other] = [source.next_id(), source.next_id(), source.next_id()];
        let all = [
            Named::beside(first, "李伟", "6").with_badge(Some(6)),
            Named::beside(second, "李伟", "15").with_badge(Some(15)),
            Named::new(other, "王强").with_badge(Some(3)),
        ];
        for (typed, wanted) in [
            ("李伟", vec![first, second]),
            (" 李　伟 ", vec![first, second]),
            ("李", vec![first, second]),
            ("lw", vec![first, second]),
            ("李伟 6", vec![first]),
            ("李伟　１５", vec![second]),
            ("15", vec![second]),
            ("1", Vec::new()),
            ("6 李伟", vec![first]),
            ("15号 李伟", vec![second]),
            ("李伟 #6", vec![first]),
            ("3 李伟", Vec::new()),
            ("#3", vec![other]),
            ("王", vec![other]),
            ("赵", Vec::new()),
        ] {
            assert_eq!(ids(Named::meant(&all, typed)), wanted, "{typed}");
        }
    }

    #[test]
    fn a_part_of_two_names_is_asked_about() {
        let mut source = IdSource::new(7);
        let [fan, ouyang, other] = [source.next_id(), source.next_id(), source.next_id()];
        let all = [Named::new(fan, "Fan Xing"), Named::new(ouyang, "Ouyang Fan"), Named::new(other, "Bai Lu")];
        for (typed, wanted) in
            [("Fan", vec![fan, ouyang]), ("fan x", vec![fan]), ("Fan Xing", vec![fan]), ("Bai", vec![other])]
        {
            let mut found = ids(Named::meant(&all, typed));
            found.sort_unstable();
            assert_eq!(found, wanted, "{typed}");
        }
    }

    #[test]
    fn what_stands_beside_a_name_tells_namesakes_apart_else_a_number() {
        let mut source = IdSource::new(7);
        let mut of = |name, beside: &str| (source.next_id(), name, beside.to_owned());
        let all = [of("王建", "采购"), of("王　建", "财务"), of("Ann", ""), of("ann", "CFO"), of("李娜", "工程师")];
        let told: Vec<_> = told_apart(&all).into_iter().map(|named| named.name).collect();
        assert_eq!(told, ["王建 采购", "王　建 财务", "Ann 1", "ann CFO", "李娜"]);
    }
}
