using System.Text.Json.Serialization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Procedure;

/// <summary>
/// Something that happened in a procedure. Events are only ever added, each bound to the one before it by its hash;
/// every state shown on a screen is worked out from them.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CaseOpened), "case-opened")]
[JsonDerivedType(typeof(ArrearsRevised), "arrears-revised")]
[JsonDerivedType(typeof(CorrectionOrdered), "correction-ordered")]
[JsonDerivedType(typeof(CorrectionOrderServed), "correction-order-served")]
[JsonDerivedType(typeof(PaymentProofSubmitted), "payment-proof-submitted")]
[JsonDerivedType(typeof(PaymentProofReturned), "payment-proof-returned")]
[JsonDerivedType(typeof(PaymentConfirmed), "payment-confirmed")]
[JsonDerivedType(typeof(RefusalEstablished), "refusal-established")]
[JsonDerivedType(typeof(PriorNoticeMade), "prior-notice-served")]
[JsonDerivedType(typeof(PriorNoticeDelivered), "prior-notice-delivered")]
[JsonDerivedType(typeof(PenaltyDecided), "penalty-decided")]
[JsonDerivedType(typeof(PenaltyDelivered), "penalty-delivered")]
[JsonDerivedType(typeof(PenaltySentBack), "penalty-sent-back")]
[JsonDerivedType(typeof(CaseDisclosureProposed), "case-disclosure-proposed")]
[JsonDerivedType(typeof(CaseDisclosureDecided), "case-disclosure-decided")]
[JsonDerivedType(typeof(UnionAnswered), "union-answered")]
[JsonDerivedType(typeof(CaseClosed), "case-closed")]
[JsonDerivedType(typeof(CorrectionDemanded), "correction-demanded")]
[JsonDerivedType(typeof(DemandAnswered), "demand-answered")]
[JsonDerivedType(typeof(CorrectionDisputed), "correction-disputed")]
[JsonDerivedType(typeof(PenaltyRecommended), "penalty-recommended")]
[JsonDerivedType(typeof(RecommendationTakenUp), "recommendation-taken-up")]
[JsonDerivedType(typeof(RecommendationAnswered), "recommendation-answered")]
[JsonDerivedType(typeof(DisclosureProposed), "disclosure-proposed")]
[JsonDerivedType(typeof(DisclosureApproved), "disclosure-approved")]
[JsonDerivedType(typeof(DisclosureDeclined), "disclosure-declined")]
[JsonDerivedType(typeof(DisclosurePaymentNoted), "disclosure-payment-noted")]
[JsonDerivedType(typeof(EntryRegistered), "entry-registered")]
[JsonDerivedType(typeof(EntryCorrected), "entry-corrected")]
[JsonDerivedType(typeof(EntryFileAdded), "entry-file-added")]
[JsonDerivedType(typeof(EntryEnded), "entry-ended")]
[JsonDerivedType(typeof(EntryPaid), "entry-paid")]
[JsonDerivedType(typeof(StoppageWagePaid), "stoppage-wage-paid")]
[JsonDerivedType(typeof(EntryStepStruck), "entry-step-struck")]
[JsonDerivedType(typeof(EntryWithdrawn), "entry-withdrawn")]
[JsonDerivedType(typeof(FilingOrderProposed), "filing-order-proposed")]
[JsonDerivedType(typeof(FilingOrderApproved), "filing-order-approved")]
[JsonDerivedType(typeof(FilingOrderDeclined), "filing-order-declined")]
[JsonDerivedType(typeof(FilingOrderServed), "filing-order-served")]
public abstract record ProcedureEvent
{
    /// <summary>The day it happened, in Asia/Shanghai; set by the portal's clock, except where a document served outside it bears its own day.</summary>
    public required DateOnly On { get; init; }
}
