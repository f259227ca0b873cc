using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Projects;

/// <summary>登记工程项目.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="RegionCode">The county where it is built.</param>
/// <param name="Place">The address of the site.</param>
/// <param name="Source">By what it is known.</param>
[StoredAs("project-recorded")]
public sealed record ProjectRecorded(string Name, string RegionCode, string Place, FactSource Source) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记工程项目", $"{Name}，{Place}。出处：{Choices.LabelOf(Source)}");
}

/// <summary>A fact recorded by an officer.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Fact">What it says.</param>
/// <param name="Source">By what it is known.</param>
/// <param name="Note">Which paper, which person, by function; may be empty.</param>
/// <param name="Shown">What it said when it was recorded, in words.</param>
[StoredAs("project-fact-recorded")]
public sealed record FactRecorded(Guid FactId, ProjectFact Fact, FactSource Source, string Note, string Shown) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记事实", $"{Shown}。出处：{Choices.LabelOf(Source)}{(Note.Length > 0 ? "，" + Note : "")}");
}

/// <summary>A fact declared by a party; it counts for nothing until an officer confirms it.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Fact">What it says.</param>
/// <param name="EnterpriseId">Who declares it.</param>
/// <param name="Note">By what the party shows it.</param>
/// <param name="Shown">What it said when it was declared, in words.</param>
[StoredAs("project-fact-proposed")]
public sealed record FactProposed(Guid FactId, ProjectFact Fact, long EnterpriseId, string Note, string Shown) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("企业申报事实", $"{Shown}。{Note}");
}

/// <summary>A declared fact is confirmed.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Shown">What it says.</param>
/// <param name="Checked">By what the officer checked it.</param>
[StoredAs("project-fact-confirmed")]
public sealed record FactConfirmed(Guid FactId, string Shown, string Checked) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("确认企业申报的事实", $"{Shown}。{Checked}");
}

/// <summary>A declared fact is not taken over.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Shown">What it said.</param>
/// <param name="Reason">Why.</param>
[StoredAs("project-fact-declined")]
public sealed record FactDeclined(Guid FactId, string Shown, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不采用企业申报的事实", $"{Shown}。{Reason}");
}

/// <summary>A fact that was recorded wrongly counts no more; what stood under its key before does not come back.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Shown">What it said.</param>
/// <param name="Reason">Why.</param>
[StoredAs("project-fact-withdrawn")]
public sealed record FactWithdrawn(Guid FactId, string Shown, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤下事实", $"{Shown}。{Reason}");
}
