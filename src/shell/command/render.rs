//! Draws a screen without a terminal, for pictures, snapshots and bug reports.

use std::process::ExitCode;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::{CommandContext, bad, print_error, print_output};
use crate::args::Render;
use crate::effects::read_course;
use crate::error_text as sentences;
use app::course::ChapterName;
use app::effect::Effect;
use app::model::Model;
use app::msg::{Msg, OpenedBook};
use app::overlay::Overlay;
use app::update::update;
use domain::book::Book;
use domain::record::Record;
use store::course::CourseSource;
use store::{Disk, Store, sample};
use ui::draw::render as paint;
use ui::styles::{Depth, Styles};
use ui::{dump, svg};
use words::Say;

/// Draws a screen and writes it to standard output.
#[must_use]
pub fn render(setting: &CommandContext, what: &Render) -> ExitCode {
    let opened = if what.sample { of_sample(setting) } else { of_data(setting) };
    match opened {
        Ok(opened) => print_output(&picture(setting, what, opened)),
        Err(say) => {
            print_error(setting, &say);
            bad()
        }
    }
}

fn of_data(setting: &CommandContext) -> Result<OpenedBook, Say> {
    let opened = Store::read(Disk, &setting.folder).map_err(|e| sentences::error(&e))?;
    let troubles = opened.problems.iter().map(sentences::trouble).collect();
    Ok(OpenedBook { book: opened.book, drafts: opened.drafts, file_problems: troubles, ..OpenedBook::default() })
}

/// The sample as a book in memory.
fn of_sample(setting: &CommandContext) -> Result<OpenedBook, Say> {
    let sample = sample::sample(setting.lang, setting.clock.now().date());
    let sample = sample.map_err(|e| sentences::sample(&e))?;
    let mut book = Book::default();
    book.put_unjournaled(Record::Person(Arc::new(sample.me)));
    sample.records.into_iter().for_each(|record| book.put_unjournaled(record));
    Ok(OpenedBook { book, ..OpenedBook::default() })
}

/// Rows and columns of the terminal as a drawn buffer, after the keys were pressed.
fn picture(setting: &CommandContext, what: &Render, opened: OpenedBook) -> String {
    let mut model = Model::new(setting.config.clone(), setting.lang, setting.clock.now(), 0);
    model.session.lang = setting.lang;
    model.navigation.tab = what.tab;
    model.wall.on = what.projector;
    let (columns, rows) = what.size;
    let styles = Styles::new(model.theme(), Depth::True);
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    update(&mut model, Msg::Resize(columns, rows));
    update(&mut model, read_course(&setting.course, ChapterName::Brain));
    send_msg(&mut model, &setting.course, Msg::Opened(Box::new(opened)));
    // A picture asks nobody who they are.
    model.overlays.retain(|overlay| matches!(overlay, Overlay::Problems(_)));
    for key in &what.keys {
        let layout = paint(&model, &styles, &mut buffer);
        update(&mut model, Msg::PageSize(layout.page, layout.limit));
        send_msg(&mut model, &setting.course, Msg::Key(*key));
    }
    paint(&model, &styles, &mut buffer);
    if what.svg { svg::picture(&buffer, model.ruler()) } else { dump::text(&buffer, model.ruler()) }
}

/// Tells the model something, and answers what it wants to read of the course. Nothing else is carried out: a picture changes nothing.
fn send_msg(model: &mut Model, course: &CourseSource, msg: Msg) {
    for effect in update(model, msg) {
        if let Effect::ReadCourse(name) = effect {
            update(model, read_course(course, name));
        }
    }
}
