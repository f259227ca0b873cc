using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>重大劳动保障违法行为社会公布: from a decided case to its publication, an objection, and its withdrawal once the decision is revoked.</summary>
public sealed class MajorPagesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Get_CaseWithoutDecision_SaysWhatIsMissing()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var page = (await inspector.ReadAsync($"/Cases/MajorNotice/{file}")).Expect(200);

        Assert.Contains("还不满足：已经查处", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
        (await inspector.SubmitAsync($"/Cases/MajorNotice/{file}", ("Input.Category", "Arrears"))).Expect(409);
    }

    [Fact]
    public async Task Journey_DecidedCase_PublishedObjectedAndMended()
    {
        var file = await cases.RefusedAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "20000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using (var deciding = await cases.AtAsync("2026-12-09", People.Supervisor))
        {
            (await deciding.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
        }

        using var acting = await cases.AtAsync("2026-12-09", People.Inspector);
        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        using var filer = await cases.AtAsync("2026-12-09", People.Filer);
        (await acting.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);
        Assert.NotEmpty((await acting.SubmitAsync($"/Cases/MajorNotice/{file}")).Expect(400).ErrorAt("Input.Category"));
        var major = await acting.ProposeMajorAsync(cases.Host, file);
        Assert.Contains($"/MajorNotices/Detail/{major}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("随2026年第四季度社会公布", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Enterprise/MajorNotice/{major}")).Expect(404);
        (await supervisor.DecideMajorAsync(major, "major-approve")).Expect(302);

        // The fine is changed before the publication: the text to be published is made anew, and nothing published is corrected.
        (await acting.SubmitAsync($"/Cases/Fine/{file}?step=change", ("Input.Fine", "15000"), ("Input.Reason", "复核"))).Expect(302);
        (await supervisor.ApproveAsync(file, "decision-change-proposed")).Expect(302);
        (await supervisor.DecideMajorAsync(major, "major-correct", "罚款已变更")).Expect(302);
        await using (var issued = cases.Host.Database.Open())
        {
            var papers = issued.Papers.Where(paper => paper.SubjectId == major).ToList();
            Assert.Equal(["major-notice", "major-notice"], papers.Select(paper => paper.Kind));
            var ids = papers.Select(paper => paper.PaperId).ToList();
            Assert.Single(issued.PaperMarks.Where(mark => ids.Contains(mark.PaperId) && mark.State == PaperState.Superseded).ToList());
        }

        Assert.NotEmpty((await acting.ActOnMajorAsync(major, "major-publish")).Expect(400).ErrorAt("Input.Text"));
        (await acting.ActOnMajorAsync(major, "major-publish", ("Input.Text", "本局网站"))).Expect(302);

        Assert.Contains($"/Enterprise/MajorNotice/{major}", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("罚款 15,000.00 元", (await filer.ReadAsync($"/Enterprise/MajorNotice/{major}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await filer.SubmitAsync($"/Enterprise/MajorNotice/{major}")).Expect(400).ErrorAt("Input.Text"));
        (await filer.SubmitAsync($"/Enterprise/MajorNotice/{major}", ("Input.Text", "金额不对"))).Expect(302);
        var blank = (await acting.ActOnMajorAsync(major, "major-objection-answer")).Expect(400);
        Assert.NotEmpty(blank.ErrorAt("Input.Adopted"));
        (await acting.ActOnMajorAsync(major, "major-objection-answer", ("Input.Adopted", "true"), ("Input.Text", "属实"))).Expect(302);
        Assert.Contains("更正或者撤回社会公布", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await supervisor.DecideMajorAsync(major, "major-correct", "事实不全")).Expect(409).ErrorAt("Input.Facts"));
        (await supervisor.SubmitAsync($"/Approvals/MajorNotice/{major}?step=major-correct", ("Input.Text", "事实不全"), ("Input.Facts", "另有两人没有签合同")))
            .Expect(302);
        Assert.Contains("另有两人没有签合同", (await filer.ReadAsync($"/Enterprise/MajorNotice/{major}")).Expect(200).Body, StringComparison.Ordinal);
        (await acting.SubmitAsync($"/Cases/Fine/{file}?step=revoke", ("Input.Reason", "事实有误"))).Expect(302);
        (await supervisor.ApproveAsync(file, "decision-revocation-proposed")).Expect(302);
        Assert.Contains("案件仍有送达的处罚", (await supervisor.DecideMajorAsync(major, "major-correct", "x")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.DecideMajorAsync(major, "major-withdraw", "决定已撤销")).Expect(302);
        await using var database = cases.Host.Database.Open();
        Assert.Equal(ListStage.Revoked, database.ListMatters.Single(m => m.MatterId == major).Stage);
    }

    [Fact]
    public async Task Post_ServiceOfTheDecisionStruck_PublicationIsToBeMended()
    {
        var file = await cases.RefusedAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "20000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        using var acting = await cases.AtAsync("2026-12-09", People.Inspector);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
        (await acting.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);
        var major = await acting.ProposeMajorAsync(cases.Host, file);
        (await supervisor.DecideMajorAsync(major, "major-approve")).Expect(302);
        (await acting.ActOnMajorAsync(major, "major-publish", ("Input.Text", "本局网站"))).Expect(302);

        await using var database = cases.Host.Database.Open();
        var served = database.ProcedureEvents.Single(e => e.SubjectId == file && e.Data.Contains("penalty-delivered")).Sequence;
        (await acting.SubmitAsync($"/Cases/Strike/{file}?sequence={served}", ("Input.Reason", "送给了别的单位"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);

        var page = (await supervisor.ReadAsync($"/MajorNotices/Detail/{major}")).Expect(200);
        Assert.Contains("的送达已经划去", page.Html.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("更正或者撤回社会公布", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.DecideMajorAsync(major, "major-withdraw", "决定没有送达")).Expect(302);
        Assert.Equal(ListStage.Revoked, database.ListMatters.Single(m => m.MatterId == major).Stage);
    }
}
