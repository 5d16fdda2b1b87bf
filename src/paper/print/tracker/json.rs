//! This file prints the tracker of a project as JSON, for people who feed other programs. Its keys do not change with the
//! language, but the texts of the course do.

use serde_json::{Value, json};

use crate::choice::choice_name as word;
use crate::json::json_text;
use crate::print::context::ProjectContext;
use domain::alerts::Alert;
use domain::contact::Contact;
use domain::involvement::{Attitude, Involvement};
use domain::project::FactorScore;
use domain::tracker::last_moves::last_moves;
use domain::tracker::positions::RoleCover;
use domain::tracker::promise::{calibration, last_promise, promise_state};

/// The tracker as JSON; none only where it cannot be written.
#[must_use]
pub fn json(of: &ProjectContext) -> Option<String> {
    let positions = of.positions();
    let large = positions.has_positions();
    let moves = last_moves(of.project, of.today);
    let plans = calibration(&of.project.meetings, of.today);
    let value = json!({
        "date": of.today.to_string(),
        "project": project(of),
        "lights": {
            "guide": large.then(|| positions.guide_lit()),
            "roles": large.then_some(positions.two_roles),
            "salesperson": positions.sales_lit(),
            "held": large.then(|| positions.all_lit()),
            "ready_to_close": large.then(|| positions.ready_to_close()),
            "buyer_met": (!large).then(|| positions.buyer_met.is_some()),
        },
        "guide": positions.guide.map(|id| of.name(id)),
        "guide_id": positions.guide,
        "next_role": positions.next_role.map(word),
        "salesperson_lacks": positions.lack.map(word),
        "roles": positions.roles.iter().map(|r| role(of, r)).collect::<Vec<_>>(),
        "people": of.parts().map(|(part, contact)| person(of, part, contact)).collect::<Vec<_>>(),
        "factors": of.project.factors.iter().map(|s| json!({
            "factor": word(s.factor), "ours": s.ours, "theirs": s.theirs,
        })).collect::<Vec<_>>(),
        "weakest": FactorScore::weakest(&of.project.factors).map(word),
        "alerts": of.alerts().into_iter().map(|a| alert(of, a)).collect::<Vec<_>>(),
        "last_promise": promised(of),
        "next_action": of.project.next_task().map(|t| json!({ "id": t.id, "text": t.text, "due": t.due })),
        "clocks": { "ours": moves.ours, "customer": moves.customer },
        "planned_advances": { "reached": plans.reached, "planned": plans.planned },
    });
    Some(json_text(&value))
}

fn project(of: &ProjectContext) -> Value {
    let project = of.project;
    json!({
        "id": project.id,
        "name": project.name,
        "account": of.account.name,
        "account_id": of.account.id,
        "size": word(project.size),
        "opened": project.opened,
        "stage": word(project.stage()),
        "stage_since": project.entered_stage_on(),
        "owner": of.owner(),
        "owner_id": project.owner,
        "amount": project.amount,
        "currency": of.book.settings().currency,
        "close": project.close,
        "competitors": project.competitors,
    })
}

fn role(of: &ProjectContext, role: &RoleCover) -> Value {
    json!({
        "role": word(role.role),
        "cover": word(role.cover),
        "by": role.by.map(|id| of.name(id)),
        "by_id": role.by,
        "holders": role.holders.iter().map(|id| of.name(*id)).collect::<Vec<_>>(),
        "holder_ids": role.holders,
        "influence": word(role.influence),
        "met": role.met,
    })
}

fn person(of: &ProjectContext, part: &Involvement, contact: &Contact) -> Value {
    let mut value = json!({
        "id": contact.id,
        "name": contact.name,
        "title": contact.title,
        "roles": part.roles.iter().map(|r| word(*r)).collect::<Vec<_>>(),
        "attitude": part.attitude.map(Attitude::score),
        "influence": part.influence.map(word),
        "guide_test": word(part.guide.standing()),
        "met": of.account.last_met(part.contact, of.today),
        "needs": contact.needs,
        "wants": contact.wants,
    });
    if let (Some((letters, code, clues)), Some(fields)) = (of.estimate(contact), value.as_object_mut()) {
        fields.insert("estimate".to_owned(), json!({ "leading": letters, "code": code, "clues": clues }));
    }
    value
}

fn alert(of: &ProjectContext, alert: Alert) -> Value {
    let texts = of.alert_texts(alert.kind);
    json!({
        "kind": word(alert.kind),
        "severity": word(alert.kind.severity()),
        "about": of.about(alert.about),
        "about_id": alert.about.id(),
        "title": texts.map(|t| t.title.get(of.lang)),
        "coaching": texts.map(|t| t.coach.get(of.lang)),
    })
}

fn promised(of: &ProjectContext) -> Option<Value> {
    let meeting = last_promise(of.project, of.today)?;
    let (action, state) = (meeting.action.as_ref()?, promise_state(meeting, of.today)?);
    let (who, what) = of.who_and_what(action);
    Some(json!({
        "meeting_id": meeting.id,
        "made": meeting.at.date(),
        "kind": action.kind.map(word),
        "what": what,
        "who": who,
        "who_id": action.contact,
        "by": action.by,
        "opens": action.opens,
        "state": word(state),
        "kept_on": action.kept_on,
    }))
}
