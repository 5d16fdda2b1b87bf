//! Stands in for a value that a file of a pack lacks, so that what stands behind it is still read. What it makes is never used:
//! the fault was told.

use std::fmt;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer as _, SeqAccess, VariantAccess, Visitor,
};

/// What a reading by types may fail with: the visitor's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self(what.to_string())
    }
}

/// An empty value of whatever is asked for.
#[derive(Clone, Copy)]
pub(super) struct Filler;

/// So many empty values.
struct Fillers(usize);

impl<'de> SeqAccess<'de> for Fillers {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        let Some(left) = self.0.checked_sub(1) else { return Ok(None) };
        self.0 = left;
        seed.deserialize(Filler).map(Some)
    }
}

macro_rules! fill {
    ($($of:ident($($arg:ident: $kind:ty),*) => $visit:ident($value:expr);)*) => {
        $(fn $of<V: Visitor<'de>>(self, $($arg: $kind,)* visitor: V) -> Result<V::Value, Refused> {
            visitor.$visit($value)
        })*
    };
}

impl<'de> Deserializer<'de> for Filler {
    type Error = Refused;

    fill! {
        deserialize_bool() => visit_bool(false);
        deserialize_i8() => visit_i8(0);
        deserialize_i16() => visit_i16(0);
        deserialize_i32() => visit_i32(0);
        deserialize_i64() => visit_i64(0);
        deserialize_u8() => visit_u8(0);
        deserialize_u16() => visit_u16(0);
        deserialize_u32() => visit_u32(0);
        deserialize_u64() => visit_u64(0);
        deserialize_f32() => visit_f32(0.0);
        deserialize_f64() => visit_f64(0.0);
        deserialize_char() => visit_char(' ');
        deserialize_str() => visit_str("");
        deserialize_string() => visit_str("");
        deserialize_identifier() => visit_str("");
        deserialize_bytes() => visit_bytes(&[]);
        deserialize_byte_buf() => visit_bytes(&[]);
        deserialize_seq() => visit_seq(Fillers(0));
        deserialize_tuple(long: usize) => visit_seq(Fillers(long));
        deserialize_tuple_struct(_name: &'static str, long: usize) => visit_seq(Fillers(long));
        // A derived type takes its fields in order, too.
        deserialize_struct(_name: &'static str, fields: &'static [&'static str]) => visit_seq(Fillers(fields.len()));
        deserialize_newtype_struct(_name: &'static str) => visit_newtype_struct(Filler);
        deserialize_enum(_name: &'static str, _all: &'static [&'static str]) => visit_enum(Filler);
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! { i128 u128 unit unit_struct map ignored_any }
}

impl<'de> EnumAccess<'de> for Filler {
    type Error = Refused;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Refused> {
        seed.deserialize(0_u32.into_deserializer()).map(|first: V::Value| (first, self))
    }
}

impl<'de> VariantAccess<'de> for Filler {
    type Error = Refused;

    fn unit_variant(self) -> Result<(), Refused> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refused> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, long: usize, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_seq(Fillers(long))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_seq(Fillers(fields.len()))
    }
}
