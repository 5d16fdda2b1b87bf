//! Reads a file of a pack as a tree of values with their places, and goes on behind a slip: a comma that is missing, a sign of a
//! Chinese keyboard. It knows no types, so that a text is found without being named here.

use super::super::error::ParseCause;

/// Values in one another before reading is given up.
const DEEPEST: usize = 64;

/// A value and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    /// Where it begins.
    pub at: usize,
    /// Where it has ended.
    pub end: usize,
    /// What it is.
    pub kind: NodeKind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NodeKind {
    /// A text, its escapes read.
    Text(String),
    /// A number or a name, as it stands.
    Plain(String),
    /// Values in square brackets.
    List(Vec<Node>),
    /// Values in round brackets, with or without names, and what stands before the bracket.
    Group {
        /// Such as `Table`; often empty.
        name: String,
        /// Those with names.
        fields: Vec<NamedNode>,
        /// Those without.
        items: Vec<Node>,
    },
}

/// A value with the name that stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedNode {
    /// The name.
    pub name: String,
    /// Where the name begins.
    pub at: usize,
    /// The value.
    pub value: Node,
}

/// Something that does not read, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    /// In bytes.
    pub at: usize,
    /// What it is.
    pub cause: ParseCause,
}

/// A file as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tree {
    /// All of it, or what stands before reading was given up.
    pub root: Node,
    /// What does not read.
    pub slips: Vec<Slip>,
    /// Whether it was read to its end.
    pub whole: bool,
}

impl Tree {
    /// Reads a file.
    pub(super) fn of(text: &str) -> Self {
        let mut reader = TreeReader { text, rest: text, slips: Vec::new(), whole: true, depth: 0 };
        reader.skip();
        while reader.rest.starts_with("#!") {
            reader.line();
            reader.skip();
        }
        let root = reader.value();
        reader.skip();
        if reader.whole && !reader.rest.is_empty() {
            reader.give_up(ParseCause::Other);
        }
        Self { root, slips: reader.slips, whole: reader.whole }
    }
}

impl Node {
    /// The value of a field.
    pub(super) fn field(&self, name: &str) -> Option<&NamedNode> {
        match &self.kind {
            NodeKind::Group { fields, .. } => fields.iter().find(|field| field.name == name),
            _ => None,
        }
    }

    /// The values inside that have no name.
    pub(super) fn items(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(items) | NodeKind::Group { items, .. } => items,
            NodeKind::Text(_) | NodeKind::Plain(_) => &[],
        }
    }

    /// The values inside that have one.
    pub(super) fn fields(&self) -> &[NamedNode] {
        match &self.kind {
            NodeKind::Group { fields, .. } => fields,
            _ => &[],
        }
    }

    /// What a text says.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Calls something with every text: with its name and where that begins, or where the text itself does.
    pub(super) fn each_text<'a>(&'a self, name: &'a str, at: usize, call: &mut impl FnMut(&'a str, usize, &'a str)) {
        if let NodeKind::Text(text) = &self.kind {
            call(name, at, text);
        }
        for item in self.items() {
            item.each_text("", item.at, call);
        }
        for field in self.fields() {
            field.value.each_text(&field.name, field.at, call);
        }
    }
}

struct TreeReader<'a> {
    text: &'a str,
    rest: &'a str,
    slips: Vec<Slip>,
    whole: bool,
    depth: usize,
}

/// The sign a slip of the keyboard stands for.
fn meant(sign: char) -> (char, Option<ParseCause>) {
    use ParseCause::{FullWidthBracket, FullWidthColon, FullWidthComma};
    match sign {
        '，' | '、' => (',', Some(FullWidthComma)),
        '：' => (':', Some(FullWidthColon)),
        '（' => ('(', Some(FullWidthBracket)),
        '）' => (')', Some(FullWidthBracket)),
        '［' | '【' => ('[', Some(FullWidthBracket)),
        '］' | '】' => (']', Some(FullWidthBracket)),
        other => (other, None),
    }
}

impl<'a> TreeReader<'a> {
    fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    fn slip(&mut self, at: usize, cause: ParseCause) {
        self.slips.push(Slip { at, cause });
    }

    /// Ends the reading here. What is open is closed with what it holds.
    fn give_up(&mut self, cause: ParseCause) {
        if self.whole {
            let cause = if self.rest.is_empty() { ParseCause::Torn } else { cause };
            self.slip(self.at(), cause);
        }
        self.whole = false;
        self.rest = "";
    }

    fn advance(&mut self, bytes: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        passed
    }

    fn line(&mut self) {
        let bytes = self.rest.find('\n').map_or(self.rest.len(), |at| at + 1);
        self.advance(bytes);
    }

    /// Passes over blanks and comments.
    fn skip(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.starts_with("//") {
                self.line();
            } else if self.rest.starts_with("/*") {
                self.comment();
            } else {
                return;
            }
        }
    }

    /// Passes over a comment of several lines, and those inside it.
    fn comment(&mut self) {
        let mut open = 0_usize;
        while !self.rest.is_empty() {
            if self.rest.starts_with("/*") {
                self.advance(2);
                open += 1;
            } else if self.rest.starts_with("*/") {
                self.advance(2);
                open -= 1;
                if open == 0 {
                    return;
                }
            } else {
                let next = self.rest.chars().next().map_or(0, char::len_utf8);
                self.advance(next);
            }
        }
    }

    /// Whether a sign comes next, as it belongs or as a slip of the keyboard.
    fn comes(&self, sign: char) -> bool {
        self.rest.chars().next().is_some_and(|next| meant(next).0 == sign)
    }

    /// Passes over a sign if it comes next.
    fn take(&mut self, sign: char) -> bool {
        let Some(next) = self.rest.chars().next().filter(|next| meant(*next).0 == sign) else { return false };
        if let Some(cause) = meant(next).1 {
            self.slip(self.at(), cause);
        }
        self.advance(next.len_utf8());
        true
    }

    fn value(&mut self) -> Node {
        let at = self.at();
        self.depth += 1;
        let kind = if self.depth > DEEPEST {
            self.give_up(ParseCause::Other);
            NodeKind::Plain(String::new())
        } else if self.take('[') {
            NodeKind::List(self.inside(']').1)
        } else if self.comes('(') {
            self.group(String::new())
        } else {
            self.word_or_text()
        };
        self.depth -= 1;
        let end = if self.whole { self.at() } else { self.text.len() };
        Node { at, end, kind }
    }

    fn group(&mut self, name: String) -> NodeKind {
        self.take('(');
        let (fields, items) = self.inside(')');
        NodeKind::Group { name, fields, items }
    }

    fn word_or_text(&mut self) -> NodeKind {
        let hashes = self.rest.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
        let quoted = hashes.filter(|many| self.rest.get(many + 1..).is_some_and(|rest| rest.starts_with('"')));
        if let Some(many) = quoted {
            let end = format!("\"{}", "#".repeat(many));
            self.advance(many + 2);
            return self.upto(&end).map_or(NodeKind::Plain(String::new()), |raw| NodeKind::Text(raw.to_owned()));
        }
        if self.rest.starts_with('"') {
            return self.quoted();
        }
        if self.rest.starts_with(['“', '”']) {
            return self.curly();
        }
        let word = |sign: char| sign.is_ascii_alphanumeric() || "_+-.'".contains(sign);
        let long = self.rest.find(|sign| !word(sign)).unwrap_or(self.rest.len());
        if long == 0 {
            self.give_up(ParseCause::Other);
        }
        let word = self.advance(long).to_owned();
        let before = self.rest;
        self.skip();
        if word.starts_with(|sign: char| sign.is_ascii_alphabetic()) && self.comes('(') {
            return self.group(word);
        }
        self.rest = before;
        NodeKind::Plain(word)
    }

    fn upto(&mut self, end: &str) -> Option<&'a str> {
        let Some(long) = self.rest.find(end) else {
            self.rest = "";
            self.give_up(ParseCause::Torn);
            return None;
        };
        let inside = self.advance(long);
        self.advance(end.len());
        Some(inside)
    }

    fn quoted(&mut self) -> NodeKind {
        let mut escaped = false;
        for (at, sign) in self.rest.char_indices().skip(1) {
            match sign {
                '"' if !escaped => {
                    let whole = self.advance(at + 1);
                    let bare = whole.trim_matches('"').to_owned();
                    let read = if whole.contains('\\') { ron::from_str(whole).unwrap_or(bare) } else { bare };
                    return NodeKind::Text(read);
                }
                '\\' => escaped = !escaped,
                _ => escaped = false,
            }
        }
        self.rest = "";
        self.give_up(ParseCause::Torn);
        NodeKind::Plain(String::new())
    }

    /// A text between curly quotes, which end it on the same line.
    fn curly(&mut self) -> NodeKind {
        let at = self.at();
        let rest = self.rest.lines().next().unwrap_or_default();
        let end = rest.char_indices().skip(1).find(|(_, sign)| matches!(sign, '”' | '"')).map(|(end, _)| end);
        let Some(end) = end else {
            self.give_up(ParseCause::CurlyQuote);
            return NodeKind::Plain(String::new());
        };
        self.slip(at, ParseCause::CurlyQuote);
        let inside = self.advance(end).trim_start_matches(['“', '”']).to_owned();
        let close = self.rest.chars().next().map_or(0, char::len_utf8);
        self.advance(close);
        NodeKind::Text(inside)
    }

    /// What stands in brackets, up to the closing one.
    fn inside(&mut self, close: char) -> (Vec<NamedNode>, Vec<Node>) {
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        loop {
            self.skip();
            if self.take(close) || !self.whole {
                return (fields, items);
            }
            let at = self.at();
            match self.name().filter(|_| close == ')') {
                Some(name) => {
                    self.skip();
                    let value = self.value();
                    fields.push(NamedNode { name, at, value });
                }
                None => items.push(self.value()),
            }
            let end = self.at();
            self.skip();
            if self.whole && !self.take(',') && !self.comes(close) {
                if self.rest.is_empty() || self.comes(')') || self.comes(']') {
                    self.give_up(ParseCause::Other);
                } else {
                    self.slip(end, ParseCause::MissingComma);
                }
            }
        }
    }

    /// A name with its colon, if that is what comes next.
    fn name(&mut self) -> Option<String> {
        let before = (self.rest, self.slips.len());
        let word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
        let long = self.rest.find(|sign| !word(sign)).unwrap_or(self.rest.len());
        let name = self.advance(long).to_owned();
        self.skip();
        if !name.is_empty() && self.take(':') {
            return Some(name);
        }
        self.rest = before.0;
        self.slips.truncate(before.1);
        None
    }
}

#[cfg(test)]
mod tests;
