using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>提出社会公布.</summary>
/// <param name="MajorId">The entry.</param>
[StoredAs("case-major-proposed")]
public sealed record CaseMajorProposed(Guid MajorId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提出重大违法行为社会公布", "等待负责人审定（人社部令第29号）");
}

/// <summary>社会公布已审定.</summary>
/// <param name="MajorId">The entry.</param>
/// <param name="Approved">To be published, or declined.</param>
[StoredAs("case-major-decided")]
public sealed record CaseMajorDecided(Guid MajorId, bool Approved) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Approved ? "同意社会公布" : "不予社会公布");
}

/// <summary>社会公布已撤回: the case may be proposed again.</summary>
/// <param name="MajorId">The entry.</param>
[StoredAs("case-major-withdrawn")]
public sealed record CaseMajorWithdrawn(Guid MajorId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("社会公布已撤回");
}
