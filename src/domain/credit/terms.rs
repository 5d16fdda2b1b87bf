//! Reads three answers about a sale for one question alone: whether the note on terms of payment by law may be about it. It
//! is an aid to reading and no judgement of a case.

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumCount, strum::VariantArray)]
pub enum PayerKind {
    /// A government agency or a public institution.
    Public,
    /// A large enterprise.
    Large,
    /// Anybody else.
    Other,
}

/// What is known of a sale; none where an answer is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TermsAnswers {
    /// Who pays.
    pub payer: Option<PayerKind>,
    /// Whether the seller is a small or medium enterprise.
    pub small_seller: Option<bool>,
    /// Whether the seller said so when the contract was made.
    pub said: Option<bool>,
}

/// Whether the note is about the sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermsReading {
    /// Every condition it names is met, as far as the answers go.
    MayApply,
    /// One of its conditions is not met.
    DoesNotApply,
    /// An answer is not known, and none speaks against it.
    NotKnown,
}

impl TermsAnswers {
    /// What the answers come to. One that speaks against it decides, whatever else is not known.
    #[must_use]
    pub fn reading(&self) -> TermsReading {
        let paid_by = self.payer.map(|payer| payer != PayerKind::Other);
        let conditions = [paid_by, self.small_seller, self.said];
        if conditions.contains(&Some(false)) {
            TermsReading::DoesNotApply
        } else if conditions.contains(&None) {
            TermsReading::NotKnown
        } else {
            TermsReading::MayApply
        }
    }
}
