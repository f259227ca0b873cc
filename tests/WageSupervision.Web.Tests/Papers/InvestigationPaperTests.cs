using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>The papers of an investigation: who sees them when. Whoever does not know of it is not warned of it.</summary>
public sealed class InvestigationPaperTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData(false, 404)]
    [InlineData(true, 200)]
    public async Task Post_Resumed_EnterpriseSeesItOnlyWhereItKnowsOfTheCase(bool isKnown, int status)
    {
        var file = isKnown ? await cases.ServedAsync() : await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.SubmitAsync($"/Cases/Suspension/{file}", ("Input.Ground", "EvidenceUnobtainable"), ("Input.Reason", "银行流水调不到"))).Expect(302);
        (await supervisor.ApproveAsync(file, "suspension-proposed")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Resume/{file}", ("Input.Reason", "银行已经提供"))).Expect(302);

        (await filer.ReadAsync($"/Papers/{(await OnlyAsync(file, "investigation-resumed")).PaperId}")).Expect(status);

        (await filer.ReadAsync($"/Papers/{(await OnlyAsync(file, "investigation-suspension")).PaperId}")).Expect(404);
    }

    [Fact]
    public async Task Post_Preservation_NoticeIsHandedOverOnTheSpot_EndIsSeen()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.SubmitAsync($"/Cases/Preservation/{file}", ("Input.What", "考勤机一台"), ("Input.Reason", "可能被换掉"))).Expect(302);
        (await supervisor.ApproveAsync(file, "preservation-proposed")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/PreservationEnd/{file}", ("Input.End", "CopiedAndReturned"), ("Input.Note", "已复制"))).Expect(302);

        (await filer.ReadAsync($"/Papers/{(await OnlyAsync(file, "preservation-approval")).PaperId}")).Expect(404);
        (await filer.ReadAsync($"/Papers/{(await OnlyAsync(file, "preservation-notice")).PaperId}")).Expect(404);
        var end = (await filer.ReadAsync($"/Papers/{(await OnlyAsync(file, "preservation-end")).PaperId}")).Expect(200).Html.QuerySelector(".paper")!.TextContent;
        Assert.Contains("考勤机一台", end, StringComparison.Ordinal);
        Assert.Contains("原物发还", end, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Respondent", 200)]
    [InlineData("Worker", 404)]
    public async Task Post_RecusalDeclined_WhoAskedIsTold(string asker, int status)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.SubmitAsync($"/Cases/Recusal/{file}", ("Input.OfficerId", cases.Host.IdOf(People.SecondInspector).ToString()),
            ("Input.Asker", asker), ("Input.Reason", "是亲戚"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=recusal-asked&handler=Decline", ("Input.Reason", "查无此事"))).Expect(302);

        var paper = await OnlyAsync(file, "recusal-decision");
        Assert.Contains("不予回避", (await inspector.ReadAsync($"/Papers/{paper.PaperId}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Papers/{paper.PaperId}")).Expect(status);
    }

    private async Task<PaperRow> OnlyAsync(Guid file, string kind)
    {
        await using var database = cases.Host.Database.Open();
        return await database.Papers.AsNoTracking().SingleAsync(p => p.SubjectId == file && p.Kind == kind);
    }
}
