using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>提出公示.</summary>
/// <param name="DisclosureId">The disclosure.</param>
[StoredAs("case-disclosure-proposed")]
public sealed record CaseDisclosureProposed(Guid DisclosureId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提出公示", "等待负责人审定（第三十条）");
}

/// <summary>公示已审定.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Approved">Published, or declined.</param>
[StoredAs("case-disclosure-decided")]
public sealed record CaseDisclosureDecided(Guid DisclosureId, bool Approved) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => Approved ? new("公示已审定", "已在公示栏公布") : new("不予公示");
}

/// <summary>公示已撤回: the case may be proposed again.</summary>
/// <param name="DisclosureId">The disclosure.</param>
[StoredAs("case-disclosure-withdrawn")]
public sealed record CaseDisclosureWithdrawn(Guid DisclosureId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公示已撤回");
}
