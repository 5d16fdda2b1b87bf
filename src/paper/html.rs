//! A page for a browser: one file that asks for nothing from elsewhere and runs nothing. Its tags are written here and nowhere
//! else, so that every one is closed and nothing somebody typed is obeyed.

use domain::lang::Lang;
use text::clean_line;

/// How every page looks, on a screen as on paper. The fonts are those of the systems, Chinese and English.
const LOOK: &str = include_str!("html/look.css");

/// How the sides of the paper are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperForm {
    /// Each section fills a sheet of A4 by itself.
    Sheets,
    /// The text runs from one sheet to the next.
    Running,
}

/// A tag with its attributes. `div.wide.quiet` is a `div` of two classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlTag {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
}

impl From<&'static str> for HtmlTag {
    fn from(spelled: &'static str) -> Self {
        let (name, classes) = spelled.split_once('.').unwrap_or((spelled, ""));
        let tag = Self { name, attributes: Vec::new() };
        if classes.is_empty() { tag } else { tag.with("class", &classes.replace('.', " ")) }
    }
}

impl HtmlTag {
    /// The tag with one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }
}

/// A page being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlPage {
    lang: Lang,
    title: String,
    form: PaperForm,
    look: Vec<&'static str>,
    body: String,
}

impl HtmlPage {
    /// An empty page; the title stands in the window's bar.
    #[must_use]
    pub fn new(lang: Lang, title: &str, form: PaperForm) -> Self {
        Self { lang, title: title.to_owned(), form, look: vec![LOOK], body: String::new() }
    }

    /// Adds to how it looks.
    #[must_use]
    pub fn with_look(mut self, look: &'static str) -> Self {
        self.look.push(look);
        self
    }

    /// A text in a tag.
    pub fn text(&mut self, tag: impl Into<HtmlTag>, text: &str) {
        self.within(tag, |page| page.body.push_str(&escaped(text)));
    }

    /// A tag with others inside.
    pub fn within(&mut self, tag: impl Into<HtmlTag>, inside: impl FnOnce(&mut Self)) {
        let tag = tag.into();
        self.open(&tag);
        self.body.push('>');
        inside(self);
        for part in ["</", tag.name, ">"] {
            self.body.push_str(part);
        }
        if is_block(tag.name) {
            self.body.push('\n');
        }
    }

    /// A tag with nothing inside, such as a line to write on.
    pub fn blank(&mut self, tag: impl Into<HtmlTag>) {
        self.within(tag, |_| {});
    }

    /// A label with a line to write on.
    pub fn field(&mut self, label: &str) {
        self.within("span.field", |page| {
            page.text("span", label);
            page.blank("i");
        });
    }

    /// A shape of a drawing, which holds nothing.
    pub fn shape(&mut self, tag: impl Into<HtmlTag>) {
        self.open(&tag.into());
        self.body.push_str("/>");
    }

    /// A table; without a head where there are no heads.
    pub fn table<T: AsRef<str>>(&mut self, tag: impl Into<HtmlTag>, heads: &[T], rows: &[Vec<String>]) {
        self.within(tag, |page| {
            if !heads.is_empty() {
                page.within("thead", |page| page.row("th", heads));
            }
            page.within("tbody", |page| rows.iter().for_each(|row| page.row("td", row)));
        });
    }

    /// A row of a table.
    pub fn row<T: AsRef<str>>(&mut self, cell: &'static str, texts: &[T]) {
        self.within("tr", |page| texts.iter().for_each(|text| page.text(cell, text.as_ref())));
    }

    /// The page as one file.
    #[must_use]
    pub fn into_text(self) -> String {
        let (tag, title) = (self.lang.tag(), escaped(&self.title));
        let form = match self.form {
            PaperForm::Sheets => "sheets",
            PaperForm::Running => "running",
        };
        let side = match self.form {
            PaperForm::Sheets => "@page{size:A4;margin:0}",
            PaperForm::Running => "@page{size:A4;margin:15mm 16mm}",
        };
        let look = self.look.concat();
        [
            "<!DOCTYPE html>\n<html lang=\"",
            tag,
            "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>",
            &title,
            "</title>\n<style>\n",
            side,
            "\n",
            look.trim_end(),
            "\n</style>\n</head>\n<body class=\"",
            form,
            "\">\n",
            &self.body,
            "</body>\n</html>\n",
        ]
        .concat()
    }

    fn open(&mut self, tag: &HtmlTag) {
        self.body.push('<');
        self.body.push_str(tag.name);
        for (name, value) in &tag.attributes {
            for part in [" ", name, "=\"", &escaped(value), "\""] {
                self.body.push_str(part);
            }
        }
    }
}

/// Whether a line ends behind it; within a line a break would be seen as a blank.
fn is_block(name: &str) -> bool {
    !matches!(name, "b" | "span" | "text" | "i" | "th" | "td")
}

/// A text in which a browser finds nothing to obey.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for ch in clean_line(text).chars() {
        match ch {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain => safe.push(plain),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_written_with_its_classes_and_closed() {
        let mut page = HtmlPage::new(Lang::En, "R&D", PaperForm::Sheets);
        page.within("section.page.wide", |page| {
            page.text(HtmlTag::from("p").with("title", "a \"b\""), "<b>1 & 2</b>");
            page.within("svg", |page| page.shape(HtmlTag::from("path").with("d", "M0 0")));
            page.blank("i.box");
        });
        let text = page.into_text();
        assert!(text.contains("<title>R&amp;D</title>"));
        assert!(
            text.contains("<section class=\"page wide\"><p title=\"a &quot;b&quot;\">&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>")
        );
        assert!(text.contains("<svg><path d=\"M0 0\"/></svg>") && text.contains("<i class=\"box\"></i></section>"));
    }

    #[test]
    fn a_table_has_a_head_where_there_are_heads() {
        let mut page = HtmlPage::new(Lang::Zh, "x", PaperForm::Running);
        page.table("table", &["a"], &[vec!["1".to_owned()]]);
        page.table::<&str>("table", &[], &[vec!["2".to_owned()]]);
        let text = page.into_text();
        assert_eq!((text.matches("<thead>").count(), text.matches("<tbody>").count()), (1, 2));
        assert!(text.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">") && text.ends_with("</html>\n"));
    }
}
