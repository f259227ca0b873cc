using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>To which project a case is tied.</summary>
/// <param name="ProjectId">The project; <c>null</c> where it is left empty.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="EmployerId">The party of it that employed the workers; <c>null</c> where it is left empty.</param>
/// <param name="EmployerName">Its name.</param>
/// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
public sealed record TieTerms(Guid? ProjectId, string ProjectName, Guid? EmployerId, string EmployerName, bool? Migrant);

/// <summary>关联工程项目.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="ProjectName">Its name, as it stood.</param>
/// <param name="EmployerId">The party of it that employed the workers.</param>
/// <param name="EmployerName">Its name, as it stood.</param>
/// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
[StoredAs("case-project-tied")]
public sealed record ProjectTied(Guid ProjectId, string ProjectName, Guid EmployerId, string EmployerName, bool? Migrant) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("关联工程项目", $"{ProjectName}，招用人是 {EmployerName}，"
        + Migrant switch { true => "劳动者是农民工", false => "劳动者不是农民工", null => "劳动者是不是农民工未查明" });
}

/// <summary>关联工程项目; may be done again as long as nobody was ordered to pay first.</summary>
public sealed class TieProjectStep() : CaseStep<TieTerms, ProjectTied>(new StepCard("tie-project", "关联工程项目")
{
    Action = "TieProject",
    ActionWords = "关联工程项目",
    Roles = [Role.Inspector],
    Page = "/Cases/Project",
    Law = ProjectLaw.Supervision,
    IsRare = true,
    Place = 205,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Project.Advances.Count == 0, "还没有按关联的项目责令先行清偿", "advance-ordered", ProjectLaw.Chain),
    ];

    /// <inheritdoc/>
    protected override ProjectTied Make(SupervisionCase file, CaseFacts facts, TieTerms terms, string number) =>
        new(terms.ProjectId!.Value, terms.ProjectName, terms.EmployerId!.Value, terms.EmployerName, terms.Migrant) { On = facts.Today };
}
