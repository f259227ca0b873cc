using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;

namespace WageSupervision.Domain.Tests.Projects;

/// <summary>一个工地：建设单位、总承包单位、分包单位、包工头。</summary>
internal static class Site
{
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly Guid Owner = Guid.Parse("00000000-0000-7000-8000-0000000000b1");
    public static readonly Guid Contractor = Guid.Parse("00000000-0000-7000-8000-0000000000b2");
    public static readonly Guid Sub = Guid.Parse("00000000-0000-7000-8000-0000000000b3");
    public static readonly Guid Foreman = Guid.Parse("00000000-0000-7000-8000-0000000000b4");

    public static PartyFact OwnerParty => new(Owner, PartyRole.Owner, "演示建设单位", "", "", "", null, null, null, null);

    public static PartyFact ContractorParty(bool? qualified = true) =>
        new(Contractor, PartyRole.GeneralContractor, "演示总承包", "91330000000000000X", "演示路1号", "演示甲", null, Owner, qualified, false);

    public static PartyFact SubParty(bool? qualified = true, bool? handedOn = false) =>
        new(Sub, PartyRole.LabourSubcontractor, "演示劳务", "", "", "", null, Contractor, qualified, handedOn);

    public static PartyFact ForemanParty(Guid? giver) => new(Foreman, PartyRole.Individual, "演示乙", "", "", "", null, giver, null, null);

    public static Project With(params ProjectFact[] facts) => Project.From(
    [
        new ProjectRecorded("演示大厦", "330106", "演示路", FactSource.SiteInspection) { On = Today },
        .. facts.Select(fact => (ProcedureEvent)new FactRecorded(Guid.NewGuid(), fact, FactSource.Contract, "", "x") { On = Today }),
    ]);

    public static ProcedureRuleException? Fault(this Project project, ProjectFact fact, DateOnly? today = null) =>
        Steps.The<RecordFactStep>().Faults(project, today ?? Today, new(fact, FactSource.Contract, "")).FirstOrDefault();
}
