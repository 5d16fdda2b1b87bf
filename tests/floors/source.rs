//! A source file as the floor test reads it: words, marks and texts with their lines, without comments and tests.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A mark; `::` is one.
    Mark,
    /// What stands between the quotes of a string or a character.
    Text,
}

/// A token.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Word, mark or text.
    pub kind: Kind,
    /// As written; a text without its quotes.
    pub text: String,
    /// Counted from 1.
    pub line: usize,
    /// Inside `#[…]`.
    pub attribute: bool,
}

impl Token {
    /// Whether it is this mark or word (a text never is).
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }

    /// The name, where it is one.
    pub(crate) fn name(&self) -> Option<&str> {
        let letter = self.text.starts_with(|c: char| c.is_alphabetic() || c == '_');
        (self.kind == Kind::Word && letter).then_some(self.text.as_str())
    }
}

/// A function and its length.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name.
    pub name: String,
    /// Where it starts.
    pub line: usize,
    /// Lines from `fn` to the closing brace.
    pub length: usize,
}

/// A file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Under `src`, with `/`.
    pub path: String,
    /// As it lies on the disk.
    pub raw: String,
    /// Without comments and without what is only compiled for tests.
    pub tokens: Vec<Token>,
    /// Modules declared `#[cfg(test)] mod x;`: their files are tests too.
    pub test_modules: Vec<String>,
}

impl Source {
    /// Reads a file.
    pub(crate) fn read(path: &str, raw: &str) -> Self {
        let mut tokens = tokens(raw);
        mark_attributes(&mut tokens);
        let test_modules = drop_tests(&mut tokens);
        Self { path: path.to_owned(), raw: raw.to_owned(), tokens, test_modules }
    }

    /// The module it is: `app/text/wrap.rs` is `app::text::wrap`, `lib.rs` the root; `main.rs` stands as `main`.
    pub(crate) fn module(&self) -> Vec<String> {
        let stem = self.path.trim_end_matches(".rs");
        if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
    }

    /// Where a name or mark stands: `path:line`.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }

    /// Its functions, methods and inner ones too.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let all = &self.tokens;
        let starts = (0..all.len()).filter(|at| all[*at].is("fn"));
        starts.filter_map(|at| function(all, at)).collect()
    }
}

fn function(all: &[Token], at: usize) -> Option<Function> {
    let name = all.get(at + 1)?.name()?.to_owned();
    let body = end_of_head(all, at)?;
    all[body].is("{").then(|| {
        let end = closing(all, body);
        Function { name, line: all[at].line, length: all[end].line - all[at].line + 1 }
    })
}

/// The `{` or `;` that ends the head of an item.
fn end_of_head(all: &[Token], from: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, token) in all.iter().enumerate().skip(from) {
        match token.text.as_str() {
            _ if token.kind == Kind::Text => {}
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "{" | ";" if depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

/// The mark that closes the one at `open`; the last token where none does.
pub(crate) fn closing(all: &[Token], open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, token) in all.iter().enumerate().skip(open) {
        if token.kind == Kind::Mark {
            match token.text.as_str() {
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
        }
        if depth == 0 {
            return at;
        }
    }
    all.len() - 1
}

fn mark_attributes(all: &mut [Token]) {
    let mut at = 0;
    while at < all.len() {
        let inner = usize::from(all.get(at + 1).is_some_and(|t| t.is("!")));
        if all[at].is("#") && all.get(at + 1 + inner).is_some_and(|t| t.is("[")) {
            let end = closing(all, at + 1 + inner);
            all[at..=end].iter_mut().for_each(|t| t.attribute = true);
            at = end;
        }
        at += 1;
    }
}

/// Takes out every item under `#[cfg(test)]`; tells the names of the modules among them that lie in files.
fn drop_tests(all: &mut Vec<Token>) -> Vec<String> {
    let mut modules = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let head = ["#", "[", "cfg", "(", "test", ")", "]"];
        if !head.iter().enumerate().all(|(n, mark)| all.get(at + n).is_some_and(|t| t.is(mark))) {
            at += 1;
            continue;
        }
        let Some(first) = (at..all.len()).find(|n| !all[*n].attribute) else { break };
        let end = end_of_item(all, first);
        if let Some(module) = all[first..=end].windows(3).find(|w| w[0].is("mod") && w[2].is(";")) {
            modules.push(module[1].text.clone());
        }
        all.drain(at..=end);
    }
    modules
}

fn end_of_item(all: &[Token], first: usize) -> usize {
    let last = all.len() - 1;
    if all[first].is("use") {
        return (first..=last).find(|n| all[*n].is(";")).unwrap_or(last);
    }
    end_of_head(all, first).map_or(last, |end| if all[end].is("{") { closing(all, end) } else { end })
}

/// Cuts a file into tokens; comments fall away.
fn tokens(raw: &str) -> Vec<Token> {
    let chars: Vec<char> = raw.chars().collect();
    let mut all = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let (kind, from, to, next) = piece(&chars, at);
        if let Some(kind) = kind {
            let text = chars[from..to].iter().collect();
            all.push(Token { kind, text, line, attribute: false });
        }
        line += chars[at..next].iter().filter(|c| **c == '\n').count();
        at = next;
    }
    all
}

/// The piece at a place: its kind (none for space and comments), what is kept of it, and where the next one starts.
fn piece(chars: &[char], at: usize) -> (Option<Kind>, usize, usize, usize) {
    let len = chars.len();
    let next = |n: usize| chars.get(at + n).copied().unwrap_or(' ');
    match chars[at] {
        '/' if next(1) == '/' => {
            let end = (at..len).find(|n| chars[*n] == '\n').unwrap_or(len);
            (None, at, at, end)
        }
        '/' if next(1) == '*' => (None, at, at, end_of_comment(chars, at)),
        '"' => quoted(chars, at),
        'b' if next(1) == '"' => quoted(chars, at + 1),
        'r' if next(1) == '"' || (next(1) == '#' && matches!(next(2), '"' | '#')) => raw_quoted(chars, at),
        '\'' if next(1) == '\\' => {
            let end = (at + 3..len).find(|n| chars[*n] == '\'').unwrap_or(len - 1);
            (Some(Kind::Text), at + 1, end, end + 1)
        }
        '\'' if next(2) == '\'' => (Some(Kind::Text), at + 1, at + 2, at + 3),
        // A lifetime says nothing about the house.
        '\'' => (None, at, at, word_end(chars, at + 1)),
        c if c.is_alphanumeric() || c == '_' => {
            let end = word_end(chars, at);
            (Some(Kind::Word), at, end, end)
        }
        c if c.is_whitespace() => (None, at, at, at + 1),
        ':' if next(1) == ':' => (Some(Kind::Mark), at, at + 2, at + 2),
        _ => (Some(Kind::Mark), at, at + 1, at + 1),
    }
}

fn word_end(chars: &[char], from: usize) -> usize {
    (from..chars.len()).find(|n| !(chars[*n].is_alphanumeric() || chars[*n] == '_')).unwrap_or(chars.len())
}

fn end_of_comment(chars: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0_i32);
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn quoted(chars: &[char], open: usize) -> (Option<Kind>, usize, usize, usize) {
    let mut at = open + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    let end = at.min(chars.len());
    (Some(Kind::Text), open + 1, end, (end + 1).min(chars.len()))
}

fn raw_quoted(chars: &[char], start: usize) -> (Option<Kind>, usize, usize, usize) {
    let hashes = chars[start + 1..].iter().take_while(|c| **c == '#').count();
    let open = start + 1 + hashes;
    let closes = |n: &usize| chars[*n] == '"' && (1..=hashes).all(|h| chars.get(n + h) == Some(&'#'));
    let end = (open + 1..chars.len()).find(closes).unwrap_or(chars.len());
    (Some(Kind::Text), (open + 1).min(end), end, (end + 1 + hashes).min(chars.len()))
}
