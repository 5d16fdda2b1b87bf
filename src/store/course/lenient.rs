//! Reads the types of the course from a tree and goes on behind what does not fit, so that all that is wrong in a file is told in
//! one go. Whether a file is good is for the strict reader to say; this one only tells why not.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer as _, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::super::error::ParseCause;
use super::filler::{Filler, Refused};
use super::tree::{NamedNode, Node, NodeKind, Slip};

/// Fields that a file may leave out.
const OPTIONAL: [&str; 6] = ["set", "question", "drills", "exercise", "hands", "dealers"];

/// What was noted so far.
struct ReadingNotes {
    slips: Vec<Slip>,
    /// Where the last value began.
    last: usize,
}

/// Reads a value with what does not fit. There is no value where its type refused one that looked right.
pub(super) fn read<T: DeserializeOwned>(root: &Node) -> (Option<T>, Vec<Slip>) {
    let mut notes = ReadingNotes { slips: Vec::new(), last: root.at };
    let read = T::deserialize(Lenient::of(root, &mut notes));
    if read.is_err() {
        notes.slips.push(Slip { at: notes.last, cause: ParseCause::BadValue });
    }
    (read.ok(), notes.slips)
}

struct Lenient<'t, 'n> {
    node: &'t Node,
    notes: &'n mut ReadingNotes,
}

impl<'t, 'n> Lenient<'t, 'n> {
    fn of(node: &'t Node, notes: &'n mut ReadingNotes) -> Self {
        notes.last = node.at;
        Self { node, notes }
    }

    fn inside(self, node: &'t Node) -> Self {
        Self::of(node, self.notes)
    }

    fn slip(&mut self, at: usize, cause: ParseCause) {
        self.notes.slips.push(Slip { at, cause });
    }

    /// Notes that something else stands here, and gives what to go on with.
    fn wrong(mut self, cause: ParseCause) -> Filler {
        self.slip(self.node.at, cause);
        Filler
    }

    fn plain(&self) -> Option<&'t str> {
        match &self.node.kind {
            NodeKind::Plain(word) => Some(word),
            _ => None,
        }
    }

    /// The fields of a type in the order of the file, and those that are not there.
    fn fields<'de, V: Visitor<'de>>(mut self, all: &'static [&'static str], visitor: V) -> Result<V::Value, Refused> {
        let mut told: Vec<&NamedNode> = Vec::new();
        for field in self.node.fields() {
            if !all.contains(&field.name.as_str()) {
                self.slip(field.at, ParseCause::UnknownField(field.name.clone()));
            } else if told.iter().any(|other| other.name == field.name) {
                self.slip(field.at, ParseCause::RepeatedField(field.name.clone()));
            } else {
                told.push(field);
            }
        }
        for item in self.node.items() {
            self.slip(item.at, ParseCause::BadValue);
        }
        let left = |name: &&&str| !told.iter().any(|field| field.name == **name) && !OPTIONAL.contains(*name);
        let missing: Vec<_> = all.iter().filter(left).copied().collect();
        for name in &missing {
            self.slip(self.node.at, ParseCause::MissingField((*name).to_owned()));
        }
        visitor.visit_map(FieldWalk {
            notes: self.notes,
            told: told.into_iter(),
            missing: missing.into_iter(),
            value: None,
        })
    }

    fn items<'de, V: Visitor<'de>>(mut self, long: Option<usize>, visitor: V) -> Result<V::Value, Refused> {
        let items = self.node.items();
        if let Some(long) = long.filter(|long| *long != items.len()) {
            self.slip(self.node.at, ParseCause::Length(long));
        }
        let left = long.unwrap_or(items.len());
        visitor.visit_seq(ItemWalk { notes: self.notes, rest: items.iter(), left })
    }
}

struct ItemWalk<'t, 'n> {
    notes: &'n mut ReadingNotes,
    rest: std::slice::Iter<'t, Node>,
    left: usize,
}

impl<'de> SeqAccess<'de> for ItemWalk<'_, '_> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        match self.rest.next() {
            Some(item) => seed.deserialize(Lenient::of(item, self.notes)),
            None => seed.deserialize(Filler),
        }
        .map(Some)
    }
}

struct FieldWalk<'t, 'n> {
    notes: &'n mut ReadingNotes,
    told: std::vec::IntoIter<&'t NamedNode>,
    missing: std::vec::IntoIter<&'static str>,
    value: Option<&'t Node>,
}

impl<'de> MapAccess<'de> for FieldWalk<'_, '_> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        let next = self.told.next();
        self.value = next.map(|field| &field.value);
        let Some(name) = next.map(|field| field.name.as_str()).or_else(|| self.missing.next()) else { return Ok(None) };
        seed.deserialize(name.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        match self.value {
            Some(node) => seed.deserialize(Lenient::of(node, self.notes)),
            None => seed.deserialize(Filler),
        }
    }
}

macro_rules! numbers {
    ($($of:ident: $kind:ty => $visit:ident;)*) => {
        $(fn $of<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            match self.plain().and_then(|word| word.parse::<$kind>().ok()) {
                Some(number) => visitor.$visit(number),
                None => self.wrong(ParseCause::NotANumber).$of(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Lenient<'_, '_> {
    type Error = Refused;

    numbers! {
        deserialize_i8: i8 => visit_i8;
        deserialize_i16: i16 => visit_i16;
        deserialize_i32: i32 => visit_i32;
        deserialize_i64: i64 => visit_i64;
        deserialize_u8: u8 => visit_u8;
        deserialize_u16: u16 => visit_u16;
        deserialize_u32: u32 => visit_u32;
        deserialize_u64: u64 => visit_u64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::Text(text) => visitor.visit_str(text),
            NodeKind::Plain(word) => visitor.visit_str(word),
            NodeKind::List(_) | NodeKind::Group { .. } => self.items(None, visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.plain().and_then(|word| word.parse().ok()) {
            Some(truth) => visitor.visit_bool(truth),
            None => self.wrong(ParseCause::NotATruth).deserialize_bool(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.node.text() {
            Some(text) => visitor.visit_str(text),
            None => self.wrong(ParseCause::NotAText).deserialize_str(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::Plain(word) if word == "None" => visitor.visit_none(),
            NodeKind::Group { name, items, .. } if name == "Some" => match items.as_slice() {
                [one] => visitor.visit_some(self.inside(one)),
                // What was opened without a name of its own holds the fields.
                [] if !self.node.fields().is_empty() => visitor.visit_some(self),
                _ => visitor.visit_some(self.wrong(ParseCause::BadValue)),
            },
            _ => self.wrong(ParseCause::BadValue).deserialize_option(visitor),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::List(_) => self.items(None, visitor),
            _ => self.wrong(ParseCause::NotAList).deserialize_seq(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, long: usize, visitor: V) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::Group { fields, .. } if fields.is_empty() => self.items(Some(long), visitor),
            _ => self.wrong(ParseCause::BadValue).deserialize_tuple(long, visitor),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        long: usize,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_tuple(long, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::Group { items, .. } if items.len() == 1 => match items.as_slice() {
                [one] => visitor.visit_newtype_struct(self.inside(one)),
                _ => visitor.visit_newtype_struct(self.wrong(ParseCause::BadValue)),
            },
            _ => visitor.visit_newtype_struct(self.wrong(ParseCause::BadValue)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        match &self.node.kind {
            NodeKind::Group { items, fields: told, .. } if items.is_empty() || !told.is_empty() => {
                self.fields(fields, visitor)
            }
            _ => self.wrong(ParseCause::BadValue).deserialize_struct(name, fields, visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        all: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let chosen = match &self.node.kind {
            NodeKind::Plain(word) | NodeKind::Group { name: word, .. } => word,
            NodeKind::Text(_) | NodeKind::List(_) => "",
        };
        match all.iter().position(|choice| *choice == chosen) {
            Some(place) => visitor.visit_enum(ChosenVariant { of: self, place }),
            None if chosen.is_empty() => self.wrong(ParseCause::BadValue).deserialize_enum(name, all, visitor),
            None => self.wrong(ParseCause::UnknownChoice(chosen.to_owned())).deserialize_enum(name, all, visitor),
        }
    }

    serde::forward_to_deserialize_any! { i128 u128 f32 f64 char bytes byte_buf unit unit_struct map identifier ignored_any }
}

struct ChosenVariant<'t, 'n> {
    of: Lenient<'t, 'n>,
    place: usize,
}

impl<'de, 't, 'n> EnumAccess<'de> for ChosenVariant<'t, 'n> {
    type Error = Refused;
    type Variant = Lenient<'t, 'n>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Lenient<'t, 'n>), Refused> {
        let place = u32::try_from(self.place).unwrap_or_default();
        seed.deserialize(place.into_deserializer()).map(|chosen: V::Value| (chosen, self.of))
    }
}

impl<'de> VariantAccess<'de> for Lenient<'_, '_> {
    type Error = Refused;

    fn unit_variant(mut self) -> Result<(), Refused> {
        if self.plain().is_none() {
            self.slip(self.node.at, ParseCause::BadValue);
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refused> {
        match self.node.items() {
            [one] => seed.deserialize(self.inside(one)),
            // The strict reader takes the fields of what is inside without brackets of their own.
            [] if !self.node.fields().is_empty() => seed.deserialize(self),
            _ => seed.deserialize(self.wrong(ParseCause::BadValue)),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, long: usize, visitor: V) -> Result<V::Value, Refused> {
        self.items(Some(long), visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refused> {
        self.fields(fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::*;
    use domain::course::lesson::{CaseTexts, FrameTexts, ModuleTexts};
    use domain::course::scorecard::ScorecardChapter;
    use domain::course::{Assessment, GuideTexts};

    /// What the strict reader takes, this one takes too, and reads the same.
    fn agrees<T: DeserializeOwned + PartialEq + std::fmt::Debug>(file: super::super::files::CourseFile) {
        let tree = Tree::of(file.built_in);
        assert_eq!((tree.whole, tree.slips.as_slice()), (true, [].as_slice()), "{}", file.name);
        let (read, slips) = read::<T>(&tree.root);
        assert_eq!(slips, [], "{}", file.name);
        assert!(read == ron::from_str(file.built_in).ok() && read.is_some(), "{}", file.name);
    }

    #[test]
    fn the_course_of_the_program_reads_as_the_strict_reader_reads_it() {
        use super::super::files;
        agrees::<Assessment>(files::ASSESSMENT);
        agrees::<GuideTexts>(files::GUIDE);
        agrees::<domain::course::WalkTexts>(files::WALK);
        agrees::<domain::course::tracker::TrackerChapter>(files::TRACKER);
        agrees::<domain::course::drill::DrillChapter>(files::DRILLS);
        agrees::<domain::course::steps::StepsChapter>(files::STEPS);
        agrees::<ScorecardChapter>(files::SCORECARD);
        agrees::<domain::course::channel::ChannelChapter>(files::CHANNEL);
        agrees::<domain::course::team::TeamChapter>(files::TEAM);
        agrees::<domain::course::credit::CreditChapter>(files::CREDIT);
        agrees::<domain::course::collection::CollectionChapter>(files::COLLECTION);
        agrees::<FrameTexts>(files::FRAME);
        agrees::<Vec<CaseTexts>>(files::CASES);
        files::MODULES.into_iter().for_each(agrees::<ModuleTexts>);
    }

    #[test]
    fn what_does_not_fit_is_noted_and_the_rest_is_read() {
        let file = "(\n  cells: [(perspective: Nowhere, stance: 3, text: (zh: \"好\"))],\n  gaps: 7, intro: (zh: \"a\", en: \"b\", en: \"c\"))";
        let (read, slips) = read::<ScorecardChapter>(&Tree::of(file).root);
        let read = read.unwrap();
        assert_eq!((read.cells[0].text.zh.as_str(), read.intro.en.as_str()), ("好", "b"));
        let mut causes: Vec<_> = slips.into_iter().map(|slip| slip.cause.to_string()).collect();
        causes.sort();
        assert_eq!(
            causes,
            [
                "field `en` stands twice",
                "missing field `bad_debts`",
                "missing field `en`",
                "missing field `forces_exercise`",
                "missing field `forces_reading`",
                "not a list",
                "unknown choice `3`",
                "unknown choice `Nowhere`",
            ]
        );
    }
}
