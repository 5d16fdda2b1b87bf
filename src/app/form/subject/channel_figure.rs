//! This form notes what a customer could buy and does buy from us in a year, as known on a day. Figures of the same day are replaced.

use jiff::civil::Date;

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Summary, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::account::ChannelFigure;
use domain::book::Book;
use domain::id::Id;
use domain::money::Money;
use domain::settings::ChannelLimits;
use text::parse::{Style, format};
use words::{Say, form as labels, matrix as phrases};

const POTENTIAL: TypedField<Option<Money>> = TypedField::money("potential", phrases::FIELD_POTENTIAL)
    .hint(phrases::HINT_POTENTIAL)
    .warning(Warning::LargeAmount);
const SALES: TypedField<Option<Money>> =
    TypedField::money("sales", phrases::FIELD_SALES).required().hint(phrases::HINT_SALES).warning(Warning::LargeAmount);
const ON: TypedField<Option<Date>> = TypedField::date("on", phrases::FIELD_ON)
    .required()
    .hint(labels::HINT_DATE)
    .forbids(Forbidden::FutureDate(phrases::NOT_AHEAD));

/// Rows kept for what the figures come to.
const ROWS: usize = 2;

#[derive(Debug)]
pub struct ChannelFigureForm {
    /// The customer.
    pub id: Id,
}

/// What figures come to, in words.
fn told(figure: &ChannelFigure, limits: &ChannelLimits) -> Say {
    let place = phrases::place(limits.place(Some(figure))).say();
    match (figure.headroom(), figure.share()) {
        (None, _) => phrases::COMES_TO_UNRATED.say(),
        (Some(_), None) => phrases::COMES_TO_NO_SHARE.with_say(place),
        (Some(headroom), Some(share)) => {
            let share = limits.shown_share(share).to_string();
            phrases::COMES_TO.args([share.into(), format(headroom, Style::Full).into(), place.into()])
        }
    }
}

impl FormSpec for ChannelFigureForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::FORM.say()
    }

    fn draft_key(&self) -> String {
        format!("accounts/{}/channel/new", self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Account(self.id)
    }

    fn about(&self, book: &Book) -> Option<String> {
        book.accounts().get(&self.id).map(|account| account.name.clone())
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        !book.accounts().contains_key(&self.id)
    }

    /// What is known is on offer, with today as its day.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let account = scene.book.accounts().get(&self.id)?;
        let known = account.channel_figure(scene.today);
        Some(vec![
            POTENTIAL.offer(known.and_then(|figure| figure.potential)),
            SALES.offer(known.map(|figure| figure.sales)),
            ON.offer(Some(scene.today)),
        ])
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.channel_limits = scene.book.settings().channel;
    }

    fn summary(&self, entries: &[FieldEntry], _focus: usize, context: &FormContext) -> Option<Summary> {
        let sales = typed_answer(entries, &SALES, context)??;
        let potential = typed_answer(entries, &POTENTIAL, context)?;
        let figure = ChannelFigure { on: context.today, potential, sales };
        Some(Summary::new(told(&figure, &context.channel_limits), ROWS))
    }

    /// Figures of that day are told beside the day: they are replaced.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        entries.get(place).filter(|entry| ON.is(entry))?;
        let on = typed_answer(entries, &ON, context)??;
        let there = context.customer.as_ref()?.channel.iter().find(|figure| figure.on == on)?;
        let potential = there.potential.map(|potential| format(potential, Style::Full).into());
        let potential = potential.unwrap_or_else(|| phrases::UNKNOWN.say().into());
        Some(phrases::REPLACES.args([potential, format(there.sales, Style::Full).into()]))
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (Some(sales), Some(on)) = (values.known(&SALES), values.known(&ON)) else {
            return Submitted::refused(labels::REQUIRED.with_phrases([phrases::FIELD_SALES]));
        };
        let figure = ChannelFigure { on, potential: values.known(&POTENTIAL), sales };
        let Some(account) = writer.book.accounts().get(&self.id) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let (name, told) = (account.name.clone(), told(&figure, &writer.book.settings().channel));
        writer.book.edit_account(self.id, |account| account.put_channel_figure(figure));
        phrases::NOTED.args([name.into(), told.into()]).into()
    }
}
