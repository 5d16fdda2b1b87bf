//! Proofs of the room `store`: nothing is lost, nothing is hidden, files read well. One binary, so that it links once.

mod broken;
mod copying;
mod erasing;
mod faults;
mod inbox;
mod layout;
mod moving;
#[cfg(target_os = "linux")]
mod odd;
mod older;
mod outside;
mod packs;
mod roundtrip;
mod sample;
mod versions;
mod wall;
