//! A page of Markdown. Its lines are written here and nowhere else, so that nothing somebody typed is taken for a sign: rendered,
//! the page shows what was typed.

use text::markdown;

/// A page being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkdownPage {
    text: String,
    /// Whether the last line is an item, which a blank line must end.
    listed: bool,
}

impl MarkdownPage {
    /// The page as text.
    #[must_use]
    pub fn into_text(mut self) -> String {
        self.end_list();
        self.text
    }

    /// A heading of a level from 1.
    pub fn heading(&mut self, level: usize, text: &str) {
        self.end_list();
        self.push(&format!("{} {}\n\n", "#".repeat(level), markdown(text)));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.end_list();
        self.push(&format!("{}\n\n", markdown(text)));
    }

    /// A paragraph that stands out.
    pub fn strong(&mut self, text: &str) {
        self.end_list();
        self.push(&format!("**{}**\n\n", markdown(text)));
    }

    /// Words of somebody, set apart.
    pub fn quote(&mut self, text: &str) {
        self.end_list();
        self.push(&format!("> {}\n\n", markdown(text)));
    }

    /// An item of a list.
    pub fn item(&mut self, text: &str) {
        self.listed = true;
        self.push(&format!("- {}\n", markdown(text)));
    }

    /// An item whose first words stand out.
    pub fn item_with_lead(&mut self, lead: &str, rest: &str) {
        self.listed = true;
        self.push(&format!("- **{}**{}\n", markdown(lead), markdown(rest)));
    }

    /// An item of a list that is ticked or not.
    pub fn check(&mut self, done: bool, text: &str) {
        self.listed = true;
        self.push(&format!("- [{}] {}\n", if done { "x" } else { " " }, markdown(text)));
    }

    /// A table, its columns with figures to the right.
    pub fn table<T: AsRef<str>>(&mut self, heads: &[T], figures: &[bool], rows: &[Vec<String>]) {
        self.end_list();
        self.text += &table_row(heads);
        let under = (0..heads.len()).map(|place| if figures.get(place) == Some(&true) { "--:|" } else { "---|" });
        self.push(&format!("|{}\n", under.collect::<String>()));
        for row in rows {
            self.push(&table_row(row));
        }
        self.text.push('\n');
    }

    /// A line across the page.
    pub fn rule(&mut self) {
        self.end_list();
        self.text += "---\n\n";
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
    }

    fn end_list(&mut self) {
        if std::mem::take(&mut self.listed) {
            self.text.push('\n');
        }
    }
}

/// A row of a table.
#[must_use]
pub fn table_row<T: AsRef<str>>(cells: &[T]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| markdown(cell.as_ref())).collect();
    format!("| {} |\n", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;
    use text::clean_line;
    use text::samples::any_dirt;

    /// What a reader shows, a line each block, and nothing but plain text in it.
    fn shown(page: &str) -> Vec<String> {
        let mut options = Options::all();
        // It turns quotation marks into others by itself.
        options.remove(Options::ENABLE_SMART_PUNCTUATION);
        let mut lines = vec![String::new()];
        for event in Parser::new_ext(page, options) {
            match event {
                Event::Text(text) => lines.last_mut().unwrap().push_str(&text),
                Event::SoftBreak => lines.last_mut().unwrap().push(' '),
                Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                    lines.push(String::new());
                }
                Event::TaskListMarker(_) | Event::Rule | Event::End(_) => {}
                Event::Start(tag) if is_ours(&tag) => {}
                other => panic!("{other:?} in {page:?}"),
            }
        }
        lines.pop();
        lines
    }

    /// Whether a page asks for this by itself.
    const fn is_ours(tag: &Tag) -> bool {
        use Tag::{BlockQuote, Heading, Item, List, Paragraph, Strong, Table, TableCell, TableHead, TableRow};
        matches!(
            tag,
            Heading { .. }
                | BlockQuote(None)
                | Paragraph
                | Item
                | List(None)
                | Table(_)
                | TableHead
                | TableRow
                | TableCell
                | Strong
        )
    }

    fn typed(text: &str) -> String {
        clean_line(text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Every place a text can stand in.
    fn everywhere(text: &str) -> MarkdownPage {
        let mut page = MarkdownPage::default();
        page.heading(1, text);
        page.paragraph(text);
        page.strong(&format!("x{text}x"));
        page.item(text);
        page.item_with_lead(&format!("x{text}x"), &format!(": {text}"));
        page.check(true, text);
        page.quote(text);
        page.heading(3, text);
        page.table(&["a", text], &[false, true], &[vec![text.to_owned(), text.to_owned()]]);
        page
    }

    fn holds(text: &str) {
        let line = typed(text);
        let page = everywhere(text).into_text();
        let lines = shown(&page);
        let empty = |lines: &[String]| lines.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>();
        let strong = typed(&format!("x{text}x"));
        let led = [strong.as_str(), &typed(&format!(": {text}"))].concat();
        let wanted =
            [&line, &line, &strong, &line, &led, &line, &line, &line, "a", &line, &line, &line].map(str::to_owned);
        assert_eq!(empty(&lines), empty(&wanted), "{text:?} {page}");
    }

    #[test]
    fn what_is_shown_is_what_was_typed() {
        for text in [
            "1200*800*600",
            "*a* _b_ ~c~ ~~d~~ `e` ``f``",
            "[x](http://a) ![y](b) [^1] [[wiki]]",
            "<b>bold</b> <img src=x onerror=1> <!-- c --> &lt; &amp; R&D",
            "http://a.example <http://a.example>",
            "# a",
            "a #",
            "a # #",
            "a {#id .c}",
            "- a",
            "+ a",
            "1. a",
            "1) a",
            "=== a",
            "---",
            "> a",
            ": a",
            "$5 and $6 $$x$$",
            "^a^ C:\\new\\",
            "\\",
            "a|b||",
            "- [x] a",
            "[x] a",
            "    a",
            "a  ",
            "a\nb\r\n# c",
            "| a | b |",
            "~~~",
            "```",
            "***",
            "x^2",
        ] {
            holds(text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_shown_as_typed(text in any_dirt(), signs in "[-+=*_~`\\[\\]{}()<>&|#$^!.:0-9 \\\\a客]{0,12}") {
            holds(&text);
            holds(&signs);
            holds(&(signs + &text));
        }
    }
}
