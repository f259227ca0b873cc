using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Law.Order353.Article19;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Registers;

/// <summary>
/// An entry of a register: the fold of its Events. What a worker says of it is the worker's own and stands beside it (<see cref="Consents"/>).
/// </summary>
public sealed class RegisterEntry : Aggregate, IRebuilt<RegisterEntry>
{
    private readonly HashSet<int> struck = [];

    // The number of the event since which a deferral names the cause, basis and agreement that it names now.
    private int basisSequence = 1;

    private RegisterEntry(EntryRegistered registered) =>
        (Particulars, Workers, CountedPayday) = (registered.Particulars, registered.Workers, (registered.Particulars as DeferralParticulars)?.Payday);

    /// <summary>What stands now.</summary>
    public Particulars Particulars { get; private set; }

    /// <summary>The workers concerned now; empty where it concerns all.</summary>
    public IReadOnlyList<Guid> Workers { get; private set; }

    /// <summary>The number of the event that set the terms standing now: consent is given to these and no others.</summary>
    public int TermsSequence { get; private set; } = 1;

    /// <summary>
    /// The payday that counts, for a deferral: the one that stands or, where it was put off after it had passed, the one that had passed.
    /// A payday cannot be moved once wages were due on it. <c>null</c> for other kinds only.
    /// </summary>
    public DateOnly? CountedPayday { get; private set; }

    /// <summary>撤销登记的理由, or <c>null</c>.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The numbers of events that were struck.</summary>
    public IReadOnlySet<int> Struck => struck;

    /// <summary>The day it ended, or <c>null</c>; the last word counts.</summary>
    public DateOnly? EndedOn => Standing<EntryEnded>().LastOrDefault()?.EndedOn;

    /// <summary>The day deferred wages were paid, or <c>null</c>; the last word counts.</summary>
    public DateOnly? PaidOn => Standing<EntryPaid>().LastOrDefault()?.PaidOn;

    /// <summary>Payments towards final wages.</summary>
    public IReadOnlyList<SettlementPayment> Payments =>
        [.. Standing<EntryPaid>().Where(paid => paid.Amount is not null).Select(paid => new SettlementPayment(paid.PaidOn, paid.Amount!.Value))];

    /// <summary>Wages paid during a stoppage.</summary>
    public IReadOnlyList<StoppageWagePaid> StoppageWages => [.. Standing<StoppageWagePaid>()];

    /// <summary>Files of the entry, in the order they came.</summary>
    public IReadOnlyList<RegisteredFile> Files => [.. Events.Select(FileOf).OfType<RegisteredFile>()];

    /// <summary>
    /// Whether a file stands beside the terms: payments have their own, and papers given before a deferral named its present basis are not about that.
    /// </summary>
    public bool HasTermsFile => Events.Skip(basisSequence - 1).Any(recorded => recorded is not EntryPaid && FileOf(recorded) is not null);

    /// <summary>What is not as the law asks or cannot be seen from what was registered, each a short sentence. Not yet a breach.</summary>
    public IReadOnlyList<string> Shortcomings => Particulars switch
    {
        PaySystemParticulars system => [.. Named(
            (system.Consultation == Consultation.None, "没有经过集体协商或者职工代表大会讨论"),
            (system.PublishedOn is null, "没有写向劳动者公示的日期"),
            (string.IsNullOrWhiteSpace(system.PublishedHow), "没有写怎样公示"),
            (!HasTermsFile, "没有附制度文本"))],
        ContractParticulars contract => [.. contract.Wage.Missing.Select(item => "没有写明" + item), .. Named((!HasTermsFile, "没有附合同"))],
        SeparationParticulars separation => [.. Named(
            (separation.AmountDue == 0, "登记的应结清工资是 0 元"),
            (Payments.Sum(paid => paid.Amount) > separation.AmountDue, "登记的支付比应结清的工资多，请核对"),
            (!HasTermsFile, "没有附解除、终止的证明"))],
        DeferralParticulars deferral => [.. DeferralShortcomings(deferral)],
        SpecialHoursParticulars => [.. Named((!HasTermsFile, "没有附批准文件，核对工资表时还不能用"))],
        _ => [.. Named((!HasTermsFile, "没有附停工的通知或者决定"))],
    };

    /// <summary>Whether a collective agreement is shown: made not after the payday, and with the agreement itself.</summary>
    public bool CollectiveAgreementShown =>
        Particulars is DeferralParticulars { Basis: DeferralBasis.CollectiveConsultation } deferral && deferral.AgreedOn <= CountedPayday && HasTermsFile;

    /// <summary>The approval of special hours that stands, until the day it ended if that is earlier; <c>null</c> where the entry is none.</summary>
    public SpecialHours? ApprovedHours => WithdrawnBecause is null && Particulars is SpecialHoursParticulars approval
        ? new(approval.Hours, approval.From, EndedOn < approval.Until ? EndedOn.Value : approval.Until, SpecialHours.PostsIn(approval.Posts), HasTermsFile)
        : null;

    /// <summary>The fixed wage of the contract that stands, until the day it ended if that is earlier; <c>null</c> where the entry names none.</summary>
    public AgreedWage? AgreedWage => WithdrawnBecause is null && Particulars is ContractParticulars { Wage.MonthlyWage: { } monthly } contract
        ? new(monthly, monthly, contract.StartsOn, EndedOn is { } ended && !(contract.EndsOn < ended) ? ended : contract.EndsOn) : null;

    /// <inheritdoc/>
    public static RegisterEntry From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<RegisterEntry, EntryRegistered>(history, registered => new RegisterEntry(registered));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case EntryCorrected corrected:
                Rebase(corrected);
                (Particulars, Workers, TermsSequence) = (corrected.Particulars, corrected.Workers, Events.Count);
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

    /// <summary>Whether the entry has an end of its own to be recorded.</summary>
    public bool MayEnd => WithdrawnBecause is null
        && Particulars is PaySystemParticulars or ContractParticulars or StoppageParticulars or SpecialHoursParticulars
            or DeferralParticulars { Cause: DeferralCause.ForceMajeure };

    /// <summary>Whether payments are recorded on it; deferred wages are paid once.</summary>
    public bool MayPay => WithdrawnBecause is null && (Particulars is SeparationParticulars || (Particulars is DeferralParticulars && PaidOn is null));

    /// <summary>Whether wages of a stoppage are recorded on it.</summary>
    public bool MayRecordWage => WithdrawnBecause is null && Particulars is StoppageParticulars;

    /// <summary>Whether the event of that number may be struck: an ending or a payment that stands.</summary>
    public bool MayStrike(int sequence) =>
        sequence >= 1 && sequence <= Events.Count && Events[sequence - 1] is EntryEnded or EntryPaid or StoppageWagePaid && !struck.Contains(sequence);

    private IEnumerable<T> Standing<T>()
        where T : ProcedureEvent => Events.Where((_, index) => !struck.Contains(index + 1)).OfType<T>();

    private void Rebase(EntryCorrected corrected)
    {
        if (Particulars is DeferralParticulars before && corrected.Particulars is DeferralParticulars after)
        {
            // Of another month's wages no payday has passed: the month itself was a slip.
            CountedPayday = before.Month == after.Month && CountedPayday < after.Payday && CountedPayday < corrected.On ? CountedPayday : after.Payday;
            if ((before.Cause, before.Basis, before.AgreedOn) != (after.Cause, after.Basis, after.AgreedOn))
            {
                basisSequence = Events.Count;
            }
        }
    }

    private IEnumerable<string> DeferralShortcomings(DeferralParticulars deferral) => deferral switch
    {
        { Cause: DeferralCause.ForceMajeure } => Named((!HasTermsFile, "没有附不可抗力的证明"), (EndedOn is null, "没有写不可抗力消除的日期，还在持续的到消除时补上")),
        { Basis: DeferralBasis.CollectiveConsultation } => Named(
            (deferral.AgreedOn is null, "没有写集体协商达成一致的日期，不算有依据"),
            (deferral.AgreedOn > CountedPayday, "集体协商晚于发放日，不算有依据"),
            (!HasTermsFile, "没有附集体协商的协议，不算有依据")),
        { Basis: DeferralBasis.WorkerConsent } => Named((Workers.Count == 0, "没有写明是哪些劳动者")),
        _ => ["没有集体协商，也没有劳动者本人同意，不得延期"],
    };

    private static IEnumerable<string> Named(params IEnumerable<(bool Is, string Name)> found) => found.Where(one => one.Is).Select(one => one.Name);
}
