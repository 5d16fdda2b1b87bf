//! Goes through a parsed file and notes what the rules ask for. It leaves out what is only compiled for tests.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Block, ExprMethodCall, ImplItem, ImplItemFn, Item, ItemConst, ItemEnum, ItemFn, ItemImpl, ItemMacro,
    ItemMod, ItemStatic, ItemStruct, ItemTrait, ItemTraitAlias, ItemType, ItemUnion, ItemUse, Lit, Macro, Meta, Path,
    Token, TraitItemFn, UseTree, Visibility,
};

use super::source::{Function, Named, Source, Spot};

impl<'ast> Visit<'ast> for Source {
    fn visit_file(&mut self, file: &'ast syn::File) {
        let kept = file.items.iter().map(head).filter(|(attributes, _)| !for_tests(attributes));
        self.items.extend(kept.filter_map(|(_, name)| name).map(ToString::to_string));
        visit::visit_file(self, file);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = head(item);
        if !for_tests(attributes) {
            let value = matches!(item, Item::Const(_) | Item::Static(_) | Item::Fn(_));
            self.types.extend(name.filter(|_| !value).map(spot));
            visit::visit_item(self, item);
        } else if let Item::Mod(ItemMod { ident, content: None, .. }) = item {
            self.test_modules.push(ident.to_string());
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes: &[Attribute] = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            _ => &[],
        };
        if !for_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.function(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.branch(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let pieces: Vec<_> = path.segments.iter().map(|segment| segment.ident.clone()).collect();
        self.path(&pieces);
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.calls.push(spot(&call.method));
        visit::visit_expr_method_call(self, call);
    }

    fn visit_lit(&mut self, literal: &'ast Lit) {
        let text = match literal {
            Lit::Str(text) => text.value(),
            // A character written by its number is the end of a range, not a word.
            Lit::Char(text) if text.token().to_string().starts_with("'\\u") => return,
            Lit::Char(text) => text.value().to_string(),
            Lit::ByteStr(text) => String::from_utf8_lossy(&text.value()).into_owned(),
            Lit::CStr(text) => text.value().to_string_lossy().into_owned(),
            _ => return,
        };
        self.texts.push(Spot { text, line: literal.span().start().line });
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.macros.extend(call.path.segments.last().map(|segment| spot(&segment.ident)));
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.attribute(list.tokens.clone());
        }
    }
}

impl Source {
    fn function(&mut self, head: &syn::Signature, body: &Block) {
        let (line, end) = (head.fn_token.span.start().line, body.brace_token.span.close().end().line);
        self.functions.push(Function { name: head.ident.to_string(), line, length: end - line + 1 });
    }

    fn path(&mut self, pieces: &[Ident]) {
        if let [first, _, ..] = pieces {
            let path = pieces.iter().map(ToString::to_string).collect();
            self.names.push(Named { path, alias: None, public: false, line: spot(first).line });
        }
    }

    /// One branch of a `use` line.
    fn branch(&mut self, tree: &UseTree, before: &[String], public: bool) {
        // `self` at the end of a branch is what stands before it.
        let path = |name: &Ident| match before {
            [_, ..] if name == "self" => before.to_vec(),
            _ => [before, &[name.to_string()]].concat(),
        };
        let (path, alias, line) = match tree {
            UseTree::Path(tree) => return self.branch(&tree.tree, &path(&tree.ident), public),
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.branch(tree, before, public)),
            UseTree::Name(tree) => (path(&tree.ident), path(&tree.ident).pop(), spot(&tree.ident).line),
            UseTree::Rename(tree) => (path(&tree.ident), Some(tree.rename.to_string()), spot(&tree.ident).line),
            UseTree::Glob(tree) => (before.to_vec(), Some("*".to_owned()), tree.star_token.span.start().line),
        };
        self.names.push(Named { path, alias, public, line });
    }

    /// An attribute names things; its texts are for the compiler, and so is the documentation.
    fn attribute(&mut self, tokens: TokenStream) {
        let texts = self.texts.len();
        self.tokens(tokens);
        self.texts.truncate(texts);
    }

    /// What a macro is given has a grammar of its own: paths, calls, texts and definitions are read off its tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        use TokenTree::{Group, Ident, Literal, Punct};
        let all: Vec<_> = tokens.into_iter().collect();
        let mut rest = all.as_slice();
        while let Some((_, after)) = rest.split_first() {
            rest = match rest {
                [Punct(mark), Group(inner), after @ ..]
                    if mark.as_char() == '#' && inner.delimiter() == Delimiter::Bracket =>
                {
                    self.attribute(inner.stream());
                    after
                }
                [Punct(mark), Ident(method), Group(given), ..]
                    if mark.as_char() == '.' && given.delimiter() == Delimiter::Parenthesis =>
                {
                    self.calls.push(spot(method));
                    &rest[2..]
                }
                [Ident(word), Ident(name), ..] if word == "fn" => {
                    let (name, line) = (name.to_string(), spot(word).line);
                    self.functions.extend(end_of_body(after).map(|end| Function {
                        name,
                        line,
                        length: end - line + 1,
                    }));
                    after
                }
                [Ident(word), Ident(name), ..] if ["struct", "enum", "trait"].iter().any(|kind| word == kind) => {
                    self.types.push(spot(name));
                    after
                }
                [Ident(first), after @ ..] => {
                    let (pieces, after) = pieces(first, after);
                    self.path(&pieces);
                    if let [mark, Group(_), ..] = after
                        && is(mark, '!')
                    {
                        self.macros.extend(pieces.last().map(spot));
                    }
                    after
                }
                [Group(inner), ..] => {
                    self.tokens(inner.stream());
                    after
                }
                [Literal(literal), ..] => {
                    self.visit_lit(&Lit::new(literal.clone()));
                    after
                }
                _ => after,
            };
        }
    }
}

/// The path that starts with this name, and what comes behind it.
fn pieces<'a>(first: &Ident, mut rest: &'a [TokenTree]) -> (Vec<Ident>, &'a [TokenTree]) {
    let mut pieces = vec![first.clone()];
    while let [a, b, TokenTree::Ident(next), after @ ..] = rest
        && is(a, ':')
        && is(b, ':')
    {
        pieces.push(next.clone());
        rest = after;
    }
    (pieces, rest)
}

/// The line of the brace that closes the first body; none where a `;` comes before it.
fn end_of_body(rest: &[TokenTree]) -> Option<usize> {
    rest.iter().take_while(|token| !is(token, ';')).find_map(|token| match token {
        TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => Some(body.span_close().end().line),
        _ => None,
    })
}

fn is(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn spot(name: &Ident) -> Spot {
    Spot { text: name.to_string(), line: name.span().start().line }
}

/// Whether an item is compiled for tests only; the `testing` feature hands test doubles to the tests of other rooms.
fn for_tests(attributes: &[Attribute]) -> bool {
    let cfg = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    cfg.filter_map(|attribute| attribute.parse_args::<Meta>().ok()).any(|condition| needs_tests(&condition))
}

fn needs_tests(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::NameValue(pair) => {
            let testing = matches!(&pair.value, syn::Expr::Lit(value) if matches!(&value.lit, Lit::Str(s) if s.value() == "testing"));
            pair.path.is_ident("feature") && testing
        }
        Meta::List(list) => {
            let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
            match list.path.get_ident().map(ToString::to_string).as_deref() {
                Some("any") => !parts.is_empty() && parts.iter().all(needs_tests),
                Some("all") => parts.iter().any(needs_tests),
                _ => false,
            }
        }
    }
}

/// The attributes of an item and the name it defines; a module is a place of its own and no name here.
fn head(item: &Item) -> (&[Attribute], Option<&Ident>) {
    match item {
        Item::Const(ItemConst { attrs, ident, .. })
        | Item::Enum(ItemEnum { attrs, ident, .. })
        | Item::Static(ItemStatic { attrs, ident, .. })
        | Item::Struct(ItemStruct { attrs, ident, .. })
        | Item::Trait(ItemTrait { attrs, ident, .. })
        | Item::TraitAlias(ItemTraitAlias { attrs, ident, .. })
        | Item::Type(ItemType { attrs, ident, .. })
        | Item::Union(ItemUnion { attrs, ident, .. }) => (attrs, Some(ident)),
        Item::Fn(function) => (&function.attrs, Some(&function.sig.ident)),
        Item::Impl(ItemImpl { attrs, .. })
        | Item::Macro(ItemMacro { attrs, .. })
        | Item::Mod(ItemMod { attrs, .. })
        | Item::Use(ItemUse { attrs, .. }) => (attrs, None),
        _ => (&[], None),
    }
}
