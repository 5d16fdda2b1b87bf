//! This file runs the real binary in a pseudo-terminal with a home folder of its own. It presses keys, reads the screen and
//! sends signals.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Longest wait for anything; generous, because a loaded machine is slow and nothing is timed here.
const PATIENCE: Duration = Duration::from_secs(30);

/// A home folder for runs of the program.
pub struct Home {
    /// It goes with the test.
    pub folder: tempfile::TempDir,
    /// Where the program lies: only the programs of the root package are told.
    program: &'static str,
}

/// How wide the terminal draws lines is settled, so that no run asks for it.
const CONFIG: &str = "(format: \"peilian/config\", version: 1, data: (ambiguous: Some(Narrow)))";

impl Home {
    /// A new home with a configuration and no data, for the program that lies there.
    pub fn new(program: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config/peilian");
        std::fs::create_dir_all(&config).unwrap();
        std::fs::write(config.join("config.ron"), CONFIG).unwrap();
        Self { folder, program }
    }

    /// Writes the sample as of the first Monday of 2026.
    pub fn load_sample(&self, lang: &str) {
        let folder = self.data();
        let (status, _, talk) =
            self.run(&["--lang", lang, "--today", "2026-01-05", "sample", folder.to_str().unwrap()]);
        assert_eq!(status, 0, "{talk}");
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data/peilian")
    }

    /// Texts of all files under a folder of the data.
    pub fn texts(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.data().join(folder)) else { return Vec::new() };
        entries.map(|e| std::fs::read_to_string(e.unwrap().path()).unwrap()).collect()
    }

    /// Runs the program without a terminal: status, standard output, standard error.
    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
        self.run_with(args, &[])
    }

    /// The same, with these variables in the environment.
    pub fn run_with(&self, args: &[&str], env: &[(&str, &str)]) -> (i32, String, String) {
        let done = self.command(args).envs(env.iter().copied()).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (done.status.code().unwrap_or(-1), text(done.stdout), text(done.stderr))
    }

    /// Runs the program with its standard output going into a file: status, standard error.
    pub fn run_into(&self, output: std::fs::File, args: &[&str]) -> (i32, String) {
        let child = self.command(args).stdout(output).stderr(std::process::Stdio::piped()).spawn().unwrap();
        let done = child.wait_with_output().unwrap();
        (done.status.code().unwrap_or(-1), String::from_utf8(done.stderr).unwrap())
    }

    fn command(&self, args: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(self.program);
        command
            .args(args)
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path().join("data"))
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("LC_ALL", "C.UTF-8")
            .stdin(std::process::Stdio::null());
        command
    }
}

/// What the terminal has received.
struct Received {
    bytes: Vec<u8>,
    /// What is on the screen; read as it comes, because a storm sends too much to be read anew at every look.
    parser: vt100::Parser,
    closing: bool,
    ended: bool,
}

/// A running program.
pub struct Run {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    /// Where a thread takes what is typed, and tells when the terminal has taken it: a program that reads no more holds it.
    writer: Option<(Sender<String>, Receiver<()>)>,
    received: Arc<Mutex<Received>>,
    size: (u16, u16),
}

impl Run {
    /// Starts the program at 100 by 30 cells, as a terminal does: in a session of its own, with no shell above it.
    pub fn start(home: &Home, args: &[&str], env: &[(&str, &str)]) -> Self {
        Self::spawn(home, &[&[home.program], args].concat(), env)
    }

    /// Starts a shell that runs `script`, in which the program with its arguments is `"$0" "$@"`.
    pub fn start_in_shell(home: &Home, script: &str, args: &[&str]) -> Self {
        Self::start_in_shell_with(home, script, args, &[])
    }

    /// The same, with these variables in the environment.
    pub fn start_in_shell_with(home: &Home, script: &str, args: &[&str], env: &[(&str, &str)]) -> Self {
        Self::spawn(home, &[&["/bin/sh", "-c", script, home.program], args].concat(), env)
    }

    fn spawn(home: &Home, words: &[&str], env: &[(&str, &str)]) -> Self {
        let size = (100, 30);
        let pair = native_pty_system()
            .openpty(PtySize { rows: size.1, cols: size.0, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        let mut command = CommandBuilder::from_argv(words.iter().map(Into::into).collect());
        command.env("HOME", home.folder.path());
        command.env("XDG_DATA_HOME", home.folder.path().join("data"));
        command.env("XDG_CONFIG_HOME", home.folder.path().join("config"));
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        // What the terminal around the tests is like is no matter.
        for name in ["NO_COLOR", "COLORTERM", "STY", "TMUX", "XTERM_VERSION", "WT_SESSION", "MLTERM", "ZUTTY_VERSION"] {
            command.env_remove(name);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        let received = Arc::new(Mutex::new(Received { bytes: Vec::new(), parser, closing: false, ended: false }));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let to = received.clone();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 {
                    break;
                }
                let mut to = to.lock().unwrap();
                to.bytes.extend(&buffer[..count]);
                to.parser.process(&buffer[..count]);
                if to.closing {
                    break;
                }
            }
            drop(reader);
            to.lock().unwrap().ended = true;
        });
        let writer = writer(pair.master.take_writer().unwrap());
        Self { child, master: Some(pair.master), writer: Some(writer), received, size }
    }

    /// All bytes so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.received.lock().unwrap().bytes.clone()
    }

    /// All that was sent so far, as text.
    pub fn sent(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }

    /// Waits until the book is read and everything is on the disk: keys that come before are refused.
    pub fn ready(&self) {
        self.until("the book", |run| !run.screen().contains("reading") && run.screen().contains("saved ✓"));
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.received.lock().unwrap().parser.screen().contents()
    }

    /// Waits until something holds.
    pub fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < PATIENCE, "never {what}:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a text is on the screen.
    pub fn see(&self, text: &str) {
        self.until(&format!("saw `{text}`"), |run| run.screen().contains(text));
    }

    /// Types bytes as a terminal sends them.
    pub fn type_in(&mut self, text: &str) {
        let (typed, taken) = self.writer.as_ref().unwrap();
        typed.send(text.to_owned()).unwrap();
        assert!(taken.recv_timeout(PATIENCE).is_ok(), "never read what was typed:\n{}", self.screen());
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.received.lock().unwrap().parser.screen_mut().set_size(cells(rows), cells(columns));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// The number of the process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(i32::try_from(self.pid()).unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// The state letter of the process: `T` is stopped.
    pub fn state(&self) -> char {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap_or_default();
        stat.rsplit(") ").next().and_then(|rest| rest.chars().next()).unwrap_or('?')
    }

    /// Whether the terminal takes whole lines and shows what is typed, as it did before the program.
    pub fn is_cooked(&self) -> bool {
        let termios = self.master.as_ref().unwrap().get_termios().unwrap();
        let flags = format!("{:?}", termios.local_flags);
        flags.contains("ICANON") && flags.contains("ECHO")
    }

    /// Closes the terminal as closing its window does: every handle of our end goes.
    pub fn hang_up(&mut self) {
        self.received.lock().unwrap().closing = true;
        // The thread that reads wakes with the next output.
        self.resize(self.size.0 - 1, self.size.1);
        self.until("closed", |run| run.received.lock().unwrap().ended);
        self.writer = None;
        self.master = None;
    }

    /// Presses Esc, apart from what follows: together they would be an Alt key.
    pub fn escape(&mut self) {
        std::thread::sleep(Duration::from_millis(100));
        self.type_in("\x1b");
        std::thread::sleep(Duration::from_millis(100));
    }

    /// Waits for the end; tells the status.
    pub fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "never ended:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn writer(mut to: Box<dyn Write + Send>) -> (Sender<String>, Receiver<()>) {
    let (typed, work) = channel::<String>();
    let (done, taken) = channel();
    std::thread::spawn(move || {
        while let Ok(text) = work.recv() {
            // The terminal may be gone meanwhile.
            let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
            if done.send(()).is_err() {
                return;
            }
        }
    });
    (typed, taken)
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// The files of a folder and below, by path.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// A count of rows or columns, as the emulated terminal takes it; at least one.
pub fn cells(count: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(count).unwrap_or(std::num::NonZero::<u16>::MIN)
}
