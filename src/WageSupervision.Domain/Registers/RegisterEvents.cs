using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Registers;

/// <summary>A file beside an event, bound by its hash.</summary>
/// <param name="EvidenceId">The file.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
public sealed record RegisteredFile(Guid EvidenceId, string Sha256);

/// <summary>登记.</summary>
/// <param name="Particulars">What is registered.</param>
/// <param name="Workers">The workers concerned, by the id they have in this entry; empty where it concerns all.</param>
/// <param name="File">材料, or <c>null</c>.</param>
[StoredAs("entry-registered")]
public sealed record EntryRegistered(Particulars Particulars, IReadOnlyList<Guid> Workers, RegisteredFile? File) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记", EvidenceId: File?.EvidenceId);
}

/// <summary>更正: the particulars anew; what stood before stays in the chain.</summary>
/// <param name="Particulars">What stands now.</param>
/// <param name="Workers">The workers concerned now.</param>
/// <param name="File">材料, or <c>null</c>.</param>
/// <param name="Reason">Why.</param>
[StoredAs("entry-corrected")]
public sealed record EntryCorrected(Particulars Particulars, IReadOnlyList<Guid> Workers, RegisteredFile? File, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("更正", $"理由：{Reason}。", File?.EvidenceId);
}

/// <summary>补充材料; the terms stay, and with them what workers said of them.</summary>
/// <param name="File">The file.</param>
/// <param name="Note">What it shows.</param>
[StoredAs("entry-file-added")]
public sealed record EntryFileAdded(RegisteredFile File, string Note) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("补充材料", Note, File.EvidenceId);
}

/// <summary>结束: the contract ended, the system was replaced, the force majeure was over, work was taken up again.</summary>
/// <param name="EndedOn">The day.</param>
/// <param name="Note">In the enterprise's words.</param>
[StoredAs("entry-ended")]
public sealed record EntryEnded(DateOnly EndedOn, string Note) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记结束", $"{Day(EndedOn)}{(Note.Length > 0 ? "，" + Note : "")}");
}

/// <summary>支付: towards final wages an amount; of deferred wages all that was deferred.</summary>
/// <param name="PaidOn">The day.</param>
/// <param name="Amount">Yuan; <c>null</c> where the whole was paid.</param>
/// <param name="File">回单, or <c>null</c>.</param>
[StoredAs("entry-paid")]
public sealed record EntryPaid(DateOnly PaidOn, decimal? Amount, RegisteredFile? File) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "登记支付", Amount is { } yuan ? $"{Day(PaidOn)} 支付 {Yuan(yuan)}" : $"{Day(PaidOn)} 付清延期的工资", File?.EvidenceId);
}

/// <summary>停工期间发的工资: the lowest one of a group of workers in like case.</summary>
/// <param name="PeriodStart">First day of the period that was paid.</param>
/// <param name="PeriodEnd">Its last day, inclusive.</param>
/// <param name="WorkedNormally">付出了正常劳动.</param>
/// <param name="ContractWage">合同约定的工资 of the period, or <c>null</c>.</param>
/// <param name="WagePaid">What was paid.</param>
[StoredAs("stoppage-wage-paid")]
public sealed record StoppageWagePaid(DateOnly PeriodStart, DateOnly PeriodEnd, bool WorkedNormally, decimal? ContractWage, decimal WagePaid) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "登记停工期间的工资",
        $"{Day(PeriodStart)} 到 {Day(PeriodEnd)}，{(WorkedNormally ? "付出了" : "没有付出")}正常劳动，最低的一人实发 {Yuan(WagePaid)}");
}

/// <summary>撤销一步: an ending or a payment that was recorded by mistake.</summary>
/// <param name="Sequence">The number of the event in the chain, from 1.</param>
/// <param name="Reason">Why.</param>
[StoredAs("entry-step-struck")]
public sealed record EntryStepStruck(int Sequence, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销一步", $"撤销第 {Sequence} 步。理由：{Reason}");
}

/// <summary>撤销登记: the whole entry was a mistake; it stays to be seen.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("entry-withdrawn")]
public sealed record EntryWithdrawn(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销登记", $"理由：{Reason}");
}
