using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>
/// A case of labour inspection. Its state is the fold of its events; its steps (<see cref="CaseStep{TTerms,TEvent}"/>) name what must hold
/// before them. Days are calendar days unless a working calendar is named.
/// </summary>
public sealed partial class SupervisionCase : Aggregate, IRebuilt<SupervisionCase>
{
    private readonly HashSet<Guid> openProofs = [];

    private readonly HashSet<Guid> openedIds;
    private List<ArrearsItem> items;

    private SupervisionCase(CaseOpened opened)
    {
        Opened = opened;
        items = [.. opened.Items];
        openedIds = [.. opened.Items.Select(item => item.FindingId)];
    }

    /// <summary>立案.</summary>
    public CaseOpened Opened { get; }

    /// <summary>What is owed: as at the opening, or as judged again since where that was adopted.</summary>
    public IReadOnlyList<ArrearsItem> Items => items;

    /// <summary>What the order demands, item by item, as it stood when the order was made.</summary>
    public IReadOnlyList<ArrearsItem> OrderedItems { get; private set; } = [];

    /// <summary>限期改正指令书 in force, with its deadline as extended; <c>null</c> where there is none.</summary>
    public CorrectionOrdered? Order { get; private set; }

    /// <summary>Its service, or <c>null</c>.</summary>
    public CorrectionOrderServed? Service { get; private set; }

    /// <summary>Orders that were served and are in force no more, and extensions of the one that is.</summary>
    public OrderChanges OrderChanges { get; private set; } = OrderChanges.None;

    /// <summary>The order that waits for its service: the first one, or one that is to take the place of that in force; <c>null</c> where none does.</summary>
    public CorrectionOrdered? OrderToServe => OrderChanges.Amendment?.Order ?? (Service is null ? Order : null);

    /// <summary>From when the enterprise has seen the order in the portal: the day its service was recorded, or <c>null</c>.</summary>
    public DateOnly? SeenOn => Service is null ? null : Service.Proof?.RecordedOn ?? Service.On;

    /// <summary>The number of an order that was never served and is void because what is owed has changed since; <c>null</c> where there is none.</summary>
    public string? VoidedOrder { get; private set; }

    /// <summary>Whether the order can no longer be served in time: it is void by itself, and another may be made.</summary>
    public bool HasLapsed(DateOnly today) => Order is not null && Service is null && today >= Order.Deadline;

    /// <summary>The wrong step whose striking waits for a decision, or <c>null</c>.</summary>
    public StrikeProposed? PendingStrike { get; private set; }

    /// <summary>How long it may be investigated.</summary>
    public InvestigationTime Investigation { get; private set; } = InvestigationTime.Begun;

    /// <summary>Who handles it.</summary>
    public CaseOfficers Officers { get; private set; } = CaseOfficers.Nobody;

    /// <summary>What the enterprise was asked.</summary>
    public CaseInquiry Inquiry { get; private set; } = CaseInquiry.None;

    /// <summary>What is preserved.</summary>
    public CasePreservation Preservation { get; private set; } = CasePreservation.None;

    /// <summary>What was proposed and waits for its decision.</summary>
    public CaseProposals Proposals { get; private set; } = CaseProposals.None;

    /// <summary>Whether it is still being investigated: neither paid nor fined.</summary>
    public bool IsInvestigated => ClosedOn is null && Penalty is null && (Outstanding > 0 || Owed == 0);

    /// <summary>A revocation that waits for a decision, or <c>null</c>.</summary>
    public RevocationProposed? PendingRevocation { get; private set; }

    /// <summary>撤销立案, or <c>null</c>.</summary>
    public CaseRevoked? Revoked { get; private set; }

    /// <summary>终结 although wages are not all paid, or <c>null</c>.</summary>
    public CaseEnded? Ended { get; private set; }

    /// <summary>认定拒不改正, or <c>null</c>.</summary>
    public RefusalEstablished? Refusal { get; private set; }

    /// <summary>事先告知, or <c>null</c> (also after the decider sent it back).</summary>
    public PriorNoticeMade? Notice { get; private set; }

    /// <summary>Its service, or <c>null</c>. Notices from before service was recorded have none, and count as not served.</summary>
    public PriorNoticeServed? NoticeService { get; private set; }

    /// <summary>What became of the hearing that the notice offered, or <c>null</c>.</summary>
    public HearingSettled? Hearing { get; private set; }

    /// <summary>How far a hearing has come that was asked for.</summary>
    public HearingCourse HearingCourse { get; private set; } = HearingCourse.None;

    /// <summary>The last 法制审核 of the notice, or <c>null</c>.</summary>
    public PenaltyLegallyReviewed? LegalReview { get; private set; }

    /// <summary>集体讨论 of the notice, or <c>null</c>.</summary>
    public PenaltyDiscussed? Discussion { get; private set; }

    /// <summary>What the enterprise has said against intended penalties.</summary>
    public Defences Defences { get; private set; } = Defences.None;

    /// <summary>处罚决定, or <c>null</c>.</summary>
    public PenaltyDecided? Penalty { get; private set; }

    /// <summary>Its service, or <c>null</c>.</summary>
    public PenaltyServed? PenaltyService { get; private set; }

    /// <summary>What has become of the fine since.</summary>
    public FineState Fine { get; private set; } = FineState.None;

    /// <summary>行政处理 of the wages ordered, as far as it has come.</summary>
    public HandlingState Handling { get; private set; } = HandlingState.None;

    /// <summary>What was handed to the police.</summary>
    public PoliceTransfer Police { get; private set; } = PoliceTransfer.None;

    /// <summary>What was referred to others.</summary>
    public CaseReferrals Referrals { get; private set; } = CaseReferrals.None;

    /// <summary>Breaches besides unpaid wages.</summary>
    public CaseBreaches Breaches { get; private set; } = CaseBreaches.None;

    /// <summary>不予行政处罚决定, or <c>null</c>.</summary>
    public NotPenalised? NotPenalised => Last<NotPenalised>();

    /// <summary>The building project it is tied to, and who was ordered to pay first.</summary>
    public CaseProject Project { get; private set; } = CaseProject.None;

    /// <summary>Whether any document was served, so that the enterprise knows of the case.</summary>
    public bool IsKnownToEnterprise => Service is not null || NoticeService is not null || PenaltyService is not null
        || Inquiry.Service is not null || Breaches.Service is not null || OrderChanges.Former.Count + Fine.Revoked.Count > 0;

    /// <summary>The disclosure proposed or published, or <c>null</c>.</summary>
    public Guid? DisclosureId { get; private set; }

    /// <summary>What was proposed from it for the other two lists.</summary>
    public CaseLists Lists { get; private set; } = CaseLists.None;

    /// <summary>Whether the written answer to the union has gone out (true where no union is concerned).</summary>
    public bool UnionHasItsAnswer { get; private set; } = true;

    /// <summary>The day the case was closed, or <c>null</c>.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day the last confirmed payment arrived, or <c>null</c>.</summary>
    public DateOnly? LastPaidOn { get; private set; }

    /// <summary>Proofs sent in and neither confirmed nor returned.</summary>
    public IReadOnlyCollection<Guid> OpenProofs => openProofs;

    /// <inheritdoc/>
    public static SupervisionCase From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<SupervisionCase, CaseOpened>(history, opened => new SupervisionCase(opened));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        var amendment = OrderChanges.Amendment;
        (Investigation, Proposals, Officers) = (Investigation.With(recorded), Proposals.With(recorded, this), Officers.With(recorded));
        (Inquiry, Preservation) = (Inquiry.With(recorded), Preservation.With(recorded));
        (Breaches, Lists) = (Breaches.With(recorded), Lists.With(recorded));
        (OrderChanges, Handling) = (OrderChanges.With(recorded, this), Handling.With(recorded));
        Restitution = Restitution.With(recorded, this);
        (Defences, HearingCourse, Fine) = (Defences.With(recorded), HearingCourse.With(recorded), Fine.With(recorded));
        (Police, Referrals, Project) = (Police.With(recorded), Referrals.With(recorded), Project.With(recorded));
        switch (recorded)
        {
            case CaseOpened opened:
                UnionHasItsAnswer = opened.RecommendationId is null;
                break;
            case IRevisesArrears revised:
                Revise(revised.Items);
                break;
            case ClaimsEstablished claims:
                items = [.. items, .. claims.Items];
                ForgetUnservedOrder();
                break;
            case CaseTakenIn taken:
                items = [.. items, .. taken.Items];
                ForgetUnservedOrder();
                break;
            case CaseDivided divided:
                items = [.. items.Where(item => divided.Items.All(moved => moved.FindingId != item.FindingId))];
                break;
            case CaseJoined joined:
                ClosedOn = joined.On;
                break;
            case RevocationProposed revocation:
                PendingRevocation = revocation;
                break;
            case RevocationDeclined:
                PendingRevocation = null;
                break;
            case CaseRevoked revoked:
                (PendingRevocation, ClosedOn, Revoked) = (null, revoked.On, revoked);
                break;
            case CaseEnded ended:
                (ClosedOn, Ended) = (ended.On, ended);
                break;
            case CorrectionOrdered ordered when Service is null:
                (Order, Service, OrderedItems, VoidedOrder) = (ordered, null, [.. items], null);
                break;
            case OrderExtended extended:
                Order = Order is { } running ? running with { Deadline = extended.Until } : null;
                break;
            case OrderRevoked:
                (Order, Service, OrderedItems) = (null, null, []);
                break;
            case CorrectionOrderServed served:
                Service = served;
                (Order, OrderedItems) = amendment is null ? (Order, OrderedItems) : (amendment.Order, amendment.Items);
                break;
            case PaymentProofSubmitted proof:
                openProofs.Add(proof.EvidenceId);
                break;
            case PaymentProofReturned returned:
                openProofs.Remove(returned.EvidenceId);
                break;
            case PaymentConfirmed payment:
                Paid += payment.Amount;
                LastPaidOn = LastPaidOn is { } last && last > payment.PaidOn ? last : payment.PaidOn;
                if (payment.EvidenceId is { } evidence)
                {
                    openProofs.Remove(evidence);
                }

                break;
            case RefusalEstablished refusal:
                Refusal = refusal;
                break;
            case PriorNoticeMade notice:
                (Notice, NoticeService, Hearing, LegalReview, Discussion) = (notice, null, null, null, null);
                break;
            case HearingSettled hearing:
                (Hearing, LegalReview) = (hearing, hearing.Held ? null : LegalReview);
                break;
            case PenaltyLegallyReviewed review:
                LegalReview = review;
                break;
            case PenaltyDiscussed discussion:
                Discussion = discussion;
                break;
            case PriorNoticeServed served:
                (NoticeService, Hearing) = (served, null);
                break;
            case PenaltySentBack:
                Notice = null;
                NoticeService = null;
                break;
            case PenaltyDecided penalty:
                Penalty = penalty;
                break;
            case PenaltyServed served:
                PenaltyService = served;
                break;
            case DecisionRevoked:
                (Penalty, PenaltyService, Notice, NoticeService, Hearing, LegalReview, Discussion) = (null, null, null, null, null, null, null);
                break;
            case CaseDisclosureProposed proposed:
                DisclosureId = proposed.DisclosureId;
                break;
            case CaseDisclosureDecided { Approved: false } or CaseDisclosureWithdrawn:
                DisclosureId = null;
                break;
            case UnionAnswered:
                UnionHasItsAnswer = true;
                break;
            case StrikeProposed strike:
                PendingStrike = strike;
                break;
            case StepStruck struck:
                PendingStrike = null;
                PendingRevocation = History[struck.Sequence - 1] is IEndsCase ? null : PendingRevocation;
                break;
            case StrikeDeclined:
                PendingStrike = null;
                break;
            case CaseClosed closed:
                ClosedOn = closed.On;
                break;
            default:
                break;
        }
    }

    private void Revise(IReadOnlyList<ArrearsRevision> revisions)
    {
        var later = revisions.ToDictionary(revision => revision.FindingId);
        items = [.. items.Select(item => later.TryGetValue(item.FindingId, out var revision)
            ? item with { FindingId = revision.LaterFindingId, Amount = revision.Amount } : item)];
        ForgetUnservedOrder();
    }

    // One whose service was recorded, if only to be struck later, may be in the enterprise's hands.
    internal bool WasServed(CorrectionOrdered order) =>
        History.SkipWhile(each => (each as CorrectionOrdered)?.OrderNumber != order.OrderNumber).OfType<CorrectionOrderServed>().Any();

    // An order that nobody has received yet must not demand what is known to be wrong: it is made anew.
    private void ForgetUnservedOrder()
    {
        if (Order is { } order && !WasServed(order))
        {
            (VoidedOrder, Order, OrderedItems) = (order.OrderNumber, null, []);
        }
    }
}
