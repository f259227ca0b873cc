using WageSupervision.Domain.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>From opening a case to establishing a refusal: each step at its boundary, the day before, the day and the day after.</summary>
public sealed class CorrectionTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_OpenWithoutFindings_ShowsError()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        Assert.Contains("请至少选择一项发现", (await inspector.SubmitAsync("/Cases/Open/11", ("Input.Grounds", "x"))).Expect(400).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FindingThatIsInACase_IsRefused()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        await using var database = cases.Host.Database.Open();
        var finding = database.CaseFindings.First(c => c.CaseId == file).FindingId;

        var answer = (await inspector.SubmitAsync("/Cases/Open/11", ("Input.FindingIds", finding.ToString()), ("Input.Grounds", "x"))).Expect(409);

        Assert.Contains("已经在别的案件里", answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneFindingIntoTwoCasesAtOnce_GoesIntoOne()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var sheet = SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 900));
        using (var filer = await cases.Host.SignedInAsync(People.OtherFiler))
        {
            await filer.FileAsync(sheet);
        }

        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        (string, string?)[] form = [.. await other.OpenFindingsAsync("/Cases/Open/12"), ("Input.Grounds", "x")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => other.SubmitAsync("/Cases/Open/12", form)));

        Assert.Equal([302, 409, 409], answers.Select(answer => answer.Status).Order());
    }

    [Theory]
    [InlineData("2026-11-20", 409)]
    [InlineData("2026-11-21", 302)]
    [InlineData("2027-01-19", 302)]
    [InlineData("2027-01-20", 409)]
    public async Task Post_OrderWithDeadline_LiesWithinSixtyDays(string deadline, int status)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        (await inspector.OrderAsync(file, deadline)).Expect(status);
    }

    [Fact]
    public async Task Post_OrderTwice_IsRefused()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        Assert.Contains("没有仍然有效的指令书", (await inspector.OrderAsync(file, "2026-11-30")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ServeWithoutOrder_IsRefused()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        (await inspector.ServeAsync(file, "2026-11-20")).Expect(409);
    }

    [Theory]
    [InlineData("2026-11-19", 409)]
    [InlineData("2026-11-20", 302)]
    [InlineData("2026-11-22", 302)]
    [InlineData("2026-11-23", 409)]
    public async Task Post_ServeOnDay_LiesBetweenOrderAndToday(string day, int status)
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-11-22", People.Inspector);
        (await later.ServeAsync(file, day)).Expect(status);
    }

    [Fact]
    public async Task Post_ServeOnTheDeadline_IsTooLate()
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-22")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-11-22", People.Inspector);
        Assert.Contains("应当重新作出指令书", (await later.ServeAsync(file, "2026-11-22")).Expect(409).Summary, StringComparison.Ordinal);
        (await later.ServeAsync(file, "2026-11-21")).Expect(302);
    }

    [Theory]
    [InlineData("2026-11-29", 409)]
    [InlineData("2026-11-30", 409)]
    [InlineData("2026-12-01", 302)]
    public async Task Post_Refusal_IsEstablishedTheDayAfterTheDeadline(string day, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync(day, People.Inspector);

        var answer = (await inspector.RefuseAsync(file)).Expect(status);

        if (status == 409)
        {
            Assert.Contains("2026-11-30", answer.Summary, StringComparison.Ordinal);
            Assert.Contains("第三十五条", answer.Summary, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-11-30", "限期改正中", "今天到期")]
    [InlineData("2026-12-01", "逾期未改正", "逾期 1 天")]
    public async Task Get_Case_ShowsTheDeadlineAsItPasses(string day, string stage, string left)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync(day, People.Inspector);

        var page = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;

        Assert.Contains(stage, page, StringComparison.Ordinal);
        Assert.Contains(left, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RefusalOfAnOrderNotServed_IsRefused()
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-12-01", People.Inspector);
        Assert.Contains("已经送达", (await later.RefuseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RefusalWhilstAProofIsUnread_IsRefused()
    {
        var file = await cases.ServedAsync();
        using (var filer = await cases.AtAsync("2026-11-30", People.Filer))
        {
            (await filer.ProveAsync(file, "7000", "2026-11-30", Journeys.Pdf())).Expect(302);
        }

        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        Assert.Contains("清偿证明都已核实或者退回", (await inspector.RefuseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-30", 409)]
    [InlineData("2026-12-01", 302)]
    public async Task Post_RefusalAfterPaymentInFull_CountsTheDayTheMoneyArrived(string arrived, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.PayAsync(file, "7000.00", arrived)).Expect(302);

        (await inspector.RefuseAsync(file)).Expect(status);
    }

    [Fact]
    public async Task Get_ProofPageBeforeService_IsNotFound()
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        }

        using var filer = await cases.AtAsync("2026-11-20", People.Filer);
        (await filer.ReadAsync($"/Enterprise/Proof/{file}")).Expect(404);
        (await filer.ProveAsync(file, "1", "2026-11-20", Journeys.Pdf())).Expect(404);
    }

    [Fact]
    public async Task Post_TwoInspectorsTakeOneStepAtOnce_OneWins()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var city = await cases.Host.SignedInAsync(People.CityInspector);
        await inspector.TokenAsync();
        await city.TokenAsync();

        var answers = await Task.WhenAll(inspector.OrderAsync(file, "2026-11-30"), city.OrderAsync(file, "2026-12-05"));

        Assert.Equal([302, 409], answers.Select(answer => answer.Status).Order());
        await using var database = cases.Host.Database.Open();
        Assert.Equal(4, database.ProcedureEvents.Count(e => e.SubjectId == file));
        Assert.Equal(CaseStage.OrderToBeServed, database.Cases.Single(c => c.CaseId == file).Stage);
    }
}
