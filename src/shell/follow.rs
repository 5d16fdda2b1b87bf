//! Follows what is sent to the wall. It looks at one small file ten times a second, in a window for the wall alone: that costs
//! nothing, and it works on every system and on shared folders too, of which no system tells what another computer changed.

use std::io;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::event::Event;
use app::msg::Msg;
use store::{Disk, WallNews, WallWatch};

/// How often the wall is looked at: half of it is what a page is late in the median.
const LOOK: Duration = Duration::from_millis(100);

/// What is new on the wall, for the model.
pub fn news(watch: &mut WallWatch<Disk>) -> Vec<Msg> {
    let told = |news| match news {
        WallNews::Sent(showing) => Msg::Shown(showing),
        WallNews::Cleared => Msg::WallCleared,
    };
    watch.look().into_iter().map(told).collect()
}

/// Follows on a thread of its own, until what comes back is dropped.
///
/// # Errors
/// Where there is no thread to be had.
pub fn follow(mut watch: WallWatch<Disk>, to: Sender<Event>) -> io::Result<Sender<()>> {
    let (hold, gone) = channel();
    let look = move || {
        while gone.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
            for msg in news(&mut watch) {
                if to.send(msg.into()).is_err() {
                    return;
                }
            }
        }
    };
    std::thread::Builder::new().spawn(look).map(|_| hold)
}
