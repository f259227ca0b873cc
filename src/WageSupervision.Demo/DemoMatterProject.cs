using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;

namespace WageSupervision.Demo;

/// <summary>One matter: the building project of a case, and who is ordered to pay first.</summary>
internal sealed partial class DemoMatter
{
    /// <summary>关联工程项目, by the names of project and party.</summary>
    public async Task TieAsync(string project, string employer, bool? migrant)
    {
        var (projectId, partyId) = await DemoProjects.FindAsync(stage, project, employer);
        await stage.SendAsync(office.Inspector, new TieProject(caseId, $"{projectId} {partyId}", migrant));
    }

    /// <summary>责令先行清偿, of the party of that name.</summary>
    public async Task OrderAdvanceAsync(string project, string payer, decimal amount, int deadlineDaysAgo)
    {
        var (_, partyId) = await DemoProjects.FindAsync(stage, project, payer);
        await stage.SendAsync(office.Inspector, new OrderAdvance(
            caseId, partyId, amount, stage.Today.AddDays(-deadlineDaysAgo), "把木工分给没有营业执照的个人，个人收到工程款以后没有发工资。"));
    }

    /// <summary>登记先行清偿指令书送达.</summary>
    public Task ServeAdvanceAsync() => RecordAsync(ServedDocument.Advance, ServiceMethod.InPerson, "项目经理", "");
}
