//! Proofs of the room `store`: nothing is lost, nothing is hidden, files read well. One binary, so that it links once.

#![expect(clippy::unwrap_used, reason = "a proof fails by panicking, in its helpers too")]

#[path = "store_room/broken.rs"]
mod broken;
#[path = "store_room/faults.rs"]
mod faults;
#[path = "store_room/layout.rs"]
mod layout;
#[path = "store_room/outside.rs"]
mod outside;
#[path = "store_room/packs.rs"]
mod packs;
#[path = "store_room/roundtrip.rs"]
mod roundtrip;
#[path = "store_room/sample.rs"]
mod sample;
