using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353;
using WageSupervision.Domain.Regulation.Order353.Article19;

namespace WageSupervision.Domain.Registers;

/// <summary>An entry of a register: the fold of its events. What a worker says of it is the worker's own and stands beside it (<see cref="Consents"/>).</summary>
public sealed class RegisterEntry
{
    private readonly List<ProcedureEvent> events = [];
    private readonly HashSet<int> struck = [];

    private RegisterEntry(EntryRegistered registered) => (Particulars, Workers) = (registered.Particulars, registered.Workers);

    /// <summary>What stands now.</summary>
    public Particulars Particulars { get; private set; }

    /// <summary>The workers concerned now; empty where it concerns all.</summary>
    public IReadOnlyList<Guid> Workers { get; private set; }

    /// <summary>The number of the event that set the terms standing now: consent is given to these and no others.</summary>
    public int TermsSequence { get; private set; } = 1;

    /// <summary>撤销登记的理由, or <c>null</c>.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>All events, oldest first.</summary>
    public IReadOnlyList<ProcedureEvent> Events => events;

    /// <summary>The numbers of events that were struck.</summary>
    public IReadOnlySet<int> Struck => struck;

    /// <summary>The day it ended, or <c>null</c>; the last word counts.</summary>
    public DateOnly? EndedOn => Standing<EntryEnded>().LastOrDefault()?.EndedOn;

    /// <summary>The day deferred wages were paid, or <c>null</c>; the last word counts.</summary>
    public DateOnly? PaidOn => Standing<EntryPaid>().LastOrDefault()?.PaidOn;

    /// <summary>Payments towards final wages.</summary>
    public IReadOnlyList<SettlementPayment> Payments => [.. Standing<EntryPaid>().Where(paid => paid.Amount is not null).Select(paid => new SettlementPayment(paid.PaidOn, paid.Amount!.Value))];

    /// <summary>Wages paid during a stoppage.</summary>
    public IReadOnlyList<StoppageWagePaid> StoppageWages => [.. Standing<StoppageWagePaid>()];

    /// <summary>Files of the entry, in the order they came.</summary>
    public IReadOnlyList<RegisteredFile> Files => [.. events.Select(FileOf).OfType<RegisteredFile>()];

    /// <summary>Whether a file stands beside the terms: payments have their own.</summary>
    public bool HasTermsFile => events.Any(recorded => recorded is not EntryPaid && FileOf(recorded) is not null);

    /// <summary>What is not as the law asks or cannot be seen from what was registered, each a short sentence. Not yet a breach.</summary>
    public IReadOnlyList<string> Shortcomings => Particulars switch
    {
        PaySystemParticulars system => [.. Named(
            (system.Consultation == Consultation.None, "没有经过集体协商或者职工代表大会讨论"),
            (system.PublishedOn is null, "没有写向劳动者公示的日期"),
            (string.IsNullOrWhiteSpace(system.PublishedHow), "没有写怎样公示"),
            (!HasTermsFile, "没有附制度文本"))],
        ContractParticulars contract => [.. contract.Wage.Missing.Select(item => "没有写明" + item), .. Named((!HasTermsFile, "没有附合同"))],
        SeparationParticulars => [.. Named((!HasTermsFile, "没有附解除、终止的证明"))],
        DeferralParticulars deferral => [.. DeferralShortcomings(deferral)],
        _ => [.. Named((!HasTermsFile, "没有附停工的通知或者决定"))],
    };

    /// <summary>Whether a collective agreement is shown: made not after the payday, and with the agreement itself.</summary>
    public bool CollectiveAgreementShown =>
        Particulars is DeferralParticulars { Basis: DeferralBasis.CollectiveConsultation } deferral && deferral.AgreedOn <= deferral.Payday && HasTermsFile;

    /// <summary>Rebuilds an entry from its events.</summary>
    /// <exception cref="ArgumentException">The first event is no <see cref="EntryRegistered"/>.</exception>
    public static RegisterEntry From(IEnumerable<ProcedureEvent> history)
    {
        RegisterEntry? built = null;
        foreach (var recorded in history)
        {
            built ??= new RegisterEntry(recorded as EntryRegistered ?? throw new ArgumentException("an entry begins by being registered", nameof(history)));
            built.Apply(recorded);
        }

        return built ?? throw new ArgumentException("an entry has events", nameof(history));
    }

    /// <summary>Adds an event that has been recorded.</summary>
    public void Apply(ProcedureEvent recorded)
    {
        events.Add(recorded);
        switch (recorded)
        {
            case EntryCorrected corrected:
                (Particulars, Workers, TermsSequence) = (corrected.Particulars, corrected.Workers, events.Count);
                break;
            case EntryStepStruck step:
                struck.Add(step.Sequence);
                break;
            case EntryWithdrawn withdrawn:
                WithdrawnBecause = withdrawn.Reason;
                break;
            default:
                break;
        }
    }

    /// <summary>The file of an event, or <c>null</c>.</summary>
    public static RegisteredFile? FileOf(ProcedureEvent recorded) => recorded switch
    {
        EntryRegistered registered => registered.File,
        EntryCorrected corrected => corrected.File,
        EntryFileAdded added => added.File,
        EntryPaid paid => paid.File,
        _ => null,
    };

    /// <summary>Whether the event of that number may be struck: an ending or a payment that stands.</summary>
    public bool MayStrike(int sequence) =>
        sequence >= 1 && sequence <= events.Count && events[sequence - 1] is EntryEnded or EntryPaid or StoppageWagePaid && !struck.Contains(sequence);

    private IEnumerable<T> Standing<T>()
        where T : ProcedureEvent => events.Where((_, index) => !struck.Contains(index + 1)).OfType<T>();

    private IEnumerable<string> DeferralShortcomings(DeferralParticulars deferral) => deferral switch
    {
        { Cause: DeferralCause.ForceMajeure } => Named((!HasTermsFile, "没有附不可抗力的证明")),
        { Basis: DeferralBasis.CollectiveConsultation } => Named(
            (deferral.AgreedOn is null, "没有写集体协商达成一致的日期，不算有依据"),
            (deferral.AgreedOn > deferral.Payday, "集体协商晚于发放日，不算有依据"),
            (!HasTermsFile, "没有附集体协商的协议，不算有依据")),
        { Basis: DeferralBasis.WorkerConsent } => Named((Workers.Count == 0, "没有写明是哪些劳动者")),
        _ => ["没有集体协商，也没有劳动者本人同意，不得延期"],
    };

    private static IEnumerable<string> Named(params IEnumerable<(bool Is, string Name)> found) => found.Where(one => one.Is).Select(one => one.Name);
}
