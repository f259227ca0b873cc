using WageSupervision.Domain.Papers;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>行政处理：期限内没有付清的，告知、听取以后由第二人决定加付，逐人写明，送达。</summary>
public sealed class HandlingTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Get_Handling_ShowsTheProofSheetOfTheRule()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        var page = (await inspector.ReadAsync($"/Cases/Handling/{file}")).Expect(200).Body;

        Assert.Contains("逾期不支付的，责令用人单位按照应付金额50%以上1倍以下", page, StringComparison.Ordinal);
        Assert.Contains("7000.00 × 50%", page, StringComparison.Ordinal);
        Assert.Contains("3500.00", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("49", 409)]
    [InlineData("50", 302)]
    [InlineData("100", 302)]
    [InlineData("101", 409)]
    [InlineData("", 400)]
    public async Task Post_Notice_ShareOutOfRange_ShowsErrorAtField(string percent, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        var answer = (await inspector.NoticeHandlingAsync(file, percent)).Expect(status);

        if (status != 302)
        {
            Assert.NotEmpty(answer.ErrorAt("Input.Percent"));
        }
    }

    [Fact]
    public async Task Post_Notice_BeforeTheTermIsOver_IsRefused()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-30", People.Inspector);

        Assert.Contains("第二十六条", (await inspector.NoticeHandlingAsync(file, "50")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Decision_HeardServedAndReadByTheEnterprise()
    {
        var file = await cases.ServedAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            (await inspector.NoticeHandlingAsync(file, "60")).Expect(302);
            (await filer.ReadAsync($"/Enterprise/Document/{file}/handling-notice")).Expect(404);
            (await inspector.ServeAsync(file, "2026-12-01", "HandlingNotice")).Expect(302);
            Assert.Contains("60%", (await filer.ReadAsync($"/Enterprise/Document/{file}/handling-notice")).Expect(200).Body, StringComparison.Ordinal);
        }

        using (var early = await cases.AtAsync("2026-12-08", People.Supervisor))
        {
            (await early.DecideHandlingAsync(file, "60", "2026-12-20")).Expect(409);
            Assert.Contains($"/Approvals/Handling/{file}", (await early.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        Assert.Contains("不能高于告知", (await supervisor.DecideHandlingAsync(file, "61", "2026-12-20")).Expect(409).ErrorAt("Input.Percent"),
            StringComparison.Ordinal);
        (await supervisor.DecideHandlingAsync(file, "50", "2026-12-20")).Expect(302);
        (await supervisor.DecideHandlingAsync(file, "50", "2026-12-20")).Expect(409);
        using var later = await cases.Host.SignedInAsync(People.Inspector);
        using var reader = await cases.Host.SignedInAsync(People.Filer);
        (await reader.ReadAsync($"/Enterprise/Document/{file}/handling-decision")).Expect(404);
        (await later.ServeAsync(file, "2026-12-09", "Handling")).Expect(302);
        var decision = (await reader.ReadAsync($"/Enterprise/Document/{file}/handling-decision")).Expect(200).Body;
        Assert.Contains("加付赔偿金 3,500.00 元", decision, StringComparison.Ordinal);
        Assert.Contains("""<td class="sum">7,000.00</td><td class="sum">3,500.00</td>""", decision, StringComparison.Ordinal);
        Assert.Contains("行政处理决定的履行期限", (await later.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);

        await using var database = cases.Host.Database.Open();
        var served = database.ProcedureEvents.Single(e => e.SubjectId == file && e.Data.Contains("handling-served")).Sequence;
        (await later.SubmitAsync($"/Cases/Strike/{file}?sequence={served}", ("Input.Reason", "回证是别的案件的"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);
        var unserved = from paper in database.Papers
                       where paper.SubjectId == file && database.PaperMarks.Any(m => m.PaperId == paper.PaperId && m.State == PaperState.ServiceStruck)
                       select paper.Kind;
        Assert.Equal(["handling-annex", "handling-decision"], unserved.Order());
        (await reader.ReadAsync($"/Enterprise/Document/{file}/handling-decision")).Expect(404);
        (await later.ServeAsync(file, "2026-12-09", "Handling")).Expect(302);
    }
}
