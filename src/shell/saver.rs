//! Saves on a thread of its own. The loop hands records over and is told when they are on disk, so that a slow disk never holds
//! a key up.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

mod inbox;
mod outside;

use super::clock::{Clock, Deadline};
use super::error_text;
use super::event::Event;
use super::follow;
use app::config::Config;
use app::msg::{Msg, OpenedBook};
use app::saving::{Access, Extra};
use domain::draft::Drafts;
use domain::erasure::Erasure;
use domain::record::{Record, RecordKey};
use domain::workshop::showing::Showing;
use outside::{poll_changes, recalled};
use store::{self, Disk, ErasingReport, LockGuard, Saved, Store, StoreError, WallWatch};
use words::{frame, shell as phrases, wall};

#[cfg(test)]
mod tests;

/// A disk that does not answer is waited for so long at the end.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the end of the thread is looked for while it is waited for.
const GLANCE: Duration = Duration::from_millis(5);

/// Work for the thread.
#[derive(Debug)]
pub enum Job {
    /// Write a record, or move its file to the trash.
    Save(RecordKey, Option<Record>),
    /// The book holds this version now: later saves start from it.
    Accept(Record),
    /// Write down that this is being erased for good.
    Erase(Erasure),
    /// Go after everything that is left of what is being erased.
    FinishErasures,
    /// Write a page to be handed on: its name, its text.
    Print(String, String),
    /// Put this on the wall.
    Show(Box<Showing>),
    /// Write the unfinished fields.
    Drafts(Drafts),
    /// Write the configuration.
    Config(Box<Config>),
    /// See what another instance or program did.
    Poll,
    /// Look into the inbox.
    Inbox,
    /// The lock fell to this instance.
    Adopt(LockGuard),
    /// Nothing more comes: the thread that waits for the lock keeps a sender, so a closed channel cannot tell it.
    End,
}

/// Where the thread works.
#[derive(Debug, Clone)]
pub struct SaverPlaces {
    /// The data folder.
    pub folder: PathBuf,
    /// Whether it was there last time: then an unmounted disk must not pass for an empty book.
    pub must_exist: bool,
    /// Whether this is a window for the wall, which never writes.
    pub projector: bool,
    /// The file of the configuration; none for a throw-away copy.
    pub config: Option<PathBuf>,
    /// The time.
    pub clock: Clock,
}

/// The thread, while it runs.
#[derive(Debug)]
pub struct Saver {
    jobs: Sender<Job>,
    news: Sender<Event>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// Starts the thread: it opens the data, tells what it read, then works until the saver is dropped.
    ///
    /// # Errors
    /// Where there is no thread to be had.
    pub fn start(plan: SaverPlaces, to: Sender<Event>) -> std::io::Result<Self> {
        let (jobs, work) = channel();
        let (more, news) = (jobs.clone(), to.clone());
        let thread = std::thread::Builder::new().spawn(move || serve(&plan, &work, &more, &to))?;
        Ok(Self { jobs, news, thread: Some(thread) })
    }

    /// Hands work over; tells whether the thread is there to take it.
    #[must_use]
    pub fn give(&self, job: Job) -> bool {
        self.jobs.send(job).is_ok()
    }

    /// Where another thread tells the loop something.
    #[must_use]
    pub fn news(&self) -> Sender<Event> {
        self.news.clone()
    }

    /// Waits until everything handed over is done.
    pub fn finish(&mut self) {
        let _ = self.give(Job::End);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
impl Saver {
    /// A thread that waits for a disk which answers once what comes with it is dropped.
    pub(super) fn stuck(news: Sender<Event>) -> (Self, Sender<()>) {
        let (jobs, work) = channel();
        let (never, disk) = channel::<()>();
        let wait = move || {
            disk.recv().unwrap_or_default();
            drop(work);
        };
        let thread = std::thread::Builder::new().spawn(wait).ok();
        assert!(thread.is_some());
        (Self { jobs, news, thread }, never)
    }
}

impl Saver {
    /// Waits like `finish`, but not for ever: a disk that does not answer must not keep the program from ending.
    pub fn finish_soon(&mut self) {
        self.finish_within(PATIENCE);
    }

    /// Waits like `finish`, but no longer than so.
    pub fn finish_within(&mut self, patience: Duration) {
        let _ = self.give(Job::End);
        let until = Deadline::after(patience);
        while self.thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            if until.left().is_zero() {
                // It ends with the program.
                self.thread = None;
                return;
            }
            std::thread::sleep(GLANCE);
        }
        self.finish();
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.finish();
    }
}

fn serve(plan: &SaverPlaces, work: &Receiver<Job>, more: &Sender<Job>, to: &Sender<Event>) {
    let mut watch = WallWatch::new(Disk, &plan.folder);
    let look = |watch: &mut WallWatch<Disk>| {
        for msg in follow::news(watch) {
            let _ = to.send(msg.into());
        }
    };
    if plan.projector {
        look(&mut watch);
        return serve_wall(plan, watch, work, to);
    }
    let progress = to.clone();
    let progress = std::sync::Mutex::new(progress);
    let tell = |so_far: usize, all: usize| {
        if let Ok(to) = progress.lock() {
            let _ = to.send(Msg::LoadProgress(so_far, all).into());
        }
    };
    let mut store = match Store::open_with(Disk, &plan.folder, plan.must_exist, &tell) {
        Err(error) => {
            let _ = to.send(Event::Fatal(error_text::error(&error)));
            return;
        }
        Ok(opened) => {
            let store::Opened { mut store, book, drafts, problems, access, erasing, .. } = opened;
            // Not before: opening ends an erasure that was cut short, and that takes its people off the wall.
            look(&mut watch);
            let access = access_of(access);
            let troubles = problems.iter().map(error_text::trouble).collect();
            let _ = to.send(Msg::Opened(Box::new(OpenedBook { book, drafts, file_problems: troubles, access })).into());
            if let Some(news) = erased(&erasing) {
                let _ = to.send(news.into());
            }
            // Before old versions are swept: they tell which file is the older one.
            for news in recalled(&mut store, plan.clock) {
                let _ = to.send(news.into());
            }
            plan.config.iter().for_each(|path| store::sweep_unfinished(&Disk, path));
            // A day that was chosen says nothing of how old a version is.
            if matches!(plan.clock, Clock::System) {
                store.sweep(plan.clock.now().date());
            }
            store
        }
    };
    if store.access() == store::OpenMode::Follower && wait_for_lock(plan.folder.clone(), more.clone()).is_err() {
        let _ = to.send(Msg::Tell(phrases::NO_THREAD.say()).into());
    }
    while let Some(job) = next_job(work, &mut store) {
        // The writer alone sends; whoever takes over goes on from what was sent last.
        let looks = matches!(job, Job::Poll | Job::Adopt(_)) && store.access() == store::OpenMode::Follower;
        for msg in perform(&mut store, plan, job) {
            let _ = to.send(msg.into());
        }
        if looks {
            look(&mut watch);
        }
    }
}

/// The next job; none once there is nothing more to do. While there is none yet, the store finishes what nobody waits for.
fn next_job(work: &Receiver<Job>, store: &mut Store<Disk>) -> Option<Job> {
    let job = loop {
        match work.try_recv() {
            Ok(job) => break Some(job),
            Err(_) if store.finish_copy() => {}
            Err(_) => break work.recv().ok(),
        }
    };
    job.filter(|job| !matches!(job, Job::End))
}

/// Works for a window for the wall. It opens no book: what it does not know it cannot show, and the lock stays with the presenter,
/// whose window may start later.
fn serve_wall(plan: &SaverPlaces, watch: WallWatch<Disk>, work: &Receiver<Job>, to: &Sender<Event>) {
    let opened = OpenedBook { access: Access::Projector, ..OpenedBook::default() };
    let _ = to.send(Msg::Opened(Box::new(opened)).into());
    let following = follow::follow(watch, to.clone());
    if following.is_err() {
        let _ = to.send(Msg::Tell(phrases::NO_THREAD.say()).into());
    }
    while let Some(job) = work.recv().ok().filter(|job| !matches!(job, Job::End)) {
        if let Job::Config(config) = job {
            let _ = to.send(save_config(plan, &config).into());
        }
    }
}

const fn access_of(access: store::OpenMode) -> Access {
    match access {
        store::OpenMode::Writer => Access::Writer,
        store::OpenMode::Follower => Access::Follower,
    }
}

/// Waits for the lock without polling, which would wake the computer: a thread blocks until the writing instance ends.
fn wait_for_lock(folder: PathBuf, more: Sender<Job>) -> std::io::Result<()> {
    let wait = move || {
        if let Ok(lock) = store::wait_for_lock(&folder) {
            let _ = more.send(Job::Adopt(lock));
        }
    };
    std::thread::Builder::new().spawn(wait).map(drop)
}

fn perform(store: &mut Store<Disk>, plan: &SaverPlaces, job: Job) -> Vec<Msg> {
    match job {
        Job::End => Vec::new(),
        Job::Save(key, record) => save(store, plan, key, record.as_ref()),
        Job::Accept(record) => {
            store.accept(&record);
            Vec::new()
        }
        // Where it cannot be written down, no save of what it is in is made either, and that is told.
        Job::Erase(erasure) => {
            let _ = store.plan_erasure(&erasure);
            Vec::new()
        }
        Job::FinishErasures => vec![erased(&store.finish_erasures()).unwrap_or(Msg::Erased)],
        Job::Print(name, text) => match store.print(&name, &text) {
            Ok(path) => {
                let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let told = Msg::Printed(folder, file);
                vec![Msg::ExtraSaved(Extra::Print(name)), told]
            }
            Err(error) => {
                let why = phrases::NOT_PRINTED.with_say(error_text::error(&error));
                vec![Msg::ExtraUnsaved(Extra::Print(name), why)]
            }
        },
        Job::Drafts(drafts) => vec![answer(Extra::Drafts, store.save_drafts(&drafts, plan.clock.now()))],
        Job::Show(showing) => {
            let told = |error| Msg::Tell(wall::NOT_SHOWN.with_say(error_text::error(&error)));
            store.show(&showing).err().map(told).into_iter().collect()
        }
        Job::Config(config) => vec![save_config(plan, &config)],
        Job::Poll => poll_changes(store, plan.clock),
        Job::Inbox => inbox::look(store).into_iter().collect(),
        Job::Adopt(lock) => {
            let mut problems = store.adopt(lock);
            let (drafts, erasing, more) = store.take_up();
            problems.extend(more);
            let mut news: Vec<Msg> = problems.iter().map(|p| Msg::FileProblem(error_text::trouble(p))).collect();
            // What was typed here before is that of another time: the one who wrote is right.
            news.push(Msg::DraftsRead(drafts));
            for record in &erasing.changed {
                store.accept(record);
                news.push(Msg::ChangedOutside(record.clone()));
            }
            news.extend(erasing.removed.iter().copied().map(Msg::RemovedOutside));
            news.extend(poll_changes(store, plan.clock));
            news.extend(recalled(store, plan.clock));
            news.push(Msg::Access(Access::Writer));
            news.extend(erased(&erasing));
            news
        }
    }
}

fn save(store: &mut Store<Disk>, plan: &SaverPlaces, key: RecordKey, record: Option<&Record>) -> Vec<Msg> {
    let saved = store.save(key, record, plan.clock.now());
    let comments = store.take_kept_comments().map(|path| phrases::COMMENTS_KEPT.with([&path.display().to_string()]));
    match saved {
        Ok(Saved::Unchanged | Saved::Written) => {
            std::iter::once(Msg::Saved(key)).chain(comments.map(Msg::Tell)).collect()
        }
        Ok(Saved::Merged { record, conflict }) => {
            let merged = match conflict {
                Some(path) => phrases::CONFLICT_KEPT.with([&path.display().to_string()]),
                None => phrases::MERGED.say(),
            };
            let told = match comments {
                Some(comments) => phrases::TWO.args([merged.into(), comments.into()]),
                None => merged,
            };
            vec![Msg::Merged(key, record), Msg::Saved(key), Msg::Tell(told)]
        }
        Err(error) => vec![Msg::Unsaved(key, frame::NOT_SAVED.with_say(error_text::error(&error)))],
    }
}

/// What erasing came to, for the model; none where nothing was to be erased.
fn erased(report: &ErasingReport) -> Option<Msg> {
    match report.left.as_slice() {
        [] if report.done == 0 => None,
        [] => Some(Msg::Erased),
        [first] => Some(Msg::NotErased(error_text::error(first))),
        [first, more @ ..] => {
            let more = more.len().to_string();
            Some(Msg::NotErased(phrases::AND_MORE.args([error_text::error(first).into(), more.into()])))
        }
    }
}

fn answer(extra: Extra, result: Result<(), StoreError>) -> Msg {
    match result {
        Ok(()) => Msg::ExtraSaved(extra),
        Err(error) => Msg::ExtraUnsaved(extra, frame::NOT_SAVED.with_say(error_text::error(&error))),
    }
}

/// Kind and version of `config.ron`.
const CONFIG: (&str, u32) = ("peilian/config", 1);

fn save_config(plan: &SaverPlaces, config: &Config) -> Msg {
    // A throw-away copy has none: its looks end with it.
    answer(Extra::Config, plan.config.as_ref().map_or(Ok(()), |path| write_config(path, config)))
}

fn write_config(path: &Path, config: &Config) -> Result<(), StoreError> {
    store::write_file(&Disk, path, CONFIG.0, CONFIG.1, config)
}

/// Reads the configuration; the usual one where there is no file.
///
/// # Errors
/// What is wrong with the file.
pub fn read_config(path: &Path) -> Result<Config, Box<store::Problem>> {
    store::read_file(&Disk, path, CONFIG.0, CONFIG.1).map(Option::unwrap_or_default)
}
