using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Errors;

/// <summary>Everything wrong with a form is told at once: what cannot be read, what is missing, what the procedure does not allow.</summary>
public sealed class AllAtOnceTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData("abc", "“abc”不能识别")]
    [InlineData("50000", "10,000.00 元 以上、30,000.00 元 以下")]
    [InlineData("30000.01", "整数")]
    [InlineData("", "请填写拟罚款的数额")]
    public async Task Post_FineWrongAndReasonsMissing_ShowsBoth(string fine, string message)
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        var answer = (await inspector.SubmitAsync($"/Cases/Penalty/{file}", ("Input.Fine", fine), ("Input.Reasons", ""))).Expect(400);

        Assert.Contains(message, answer.ErrorAt("Input.Fine"), StringComparison.Ordinal);
        Assert.Contains("请写明事实", answer.ErrorAt("Input.Reasons"), StringComparison.Ordinal);
        Assert.Equal(2, answer.Html.QuerySelectorAll("#error-summary li").Length);
        Assert.Equal(fine, answer.ValueOf("Input.Fine"));
    }

    [Theory]
    [InlineData("昨天", "“昨天”不能识别")]
    [InlineData("2026-11-01", "答复期限应当在明天至 60 日之内")]
    public async Task Post_DemandDayWrongAndTextsMissing_ShowsAll(string day, string message)
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var union = await cases.Host.SignedInAsync(People.Union);

        var answer = (await union.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", "11"), ("Input.AnswerBy", day))).Expect(400);

        Assert.Contains(message, answer.ErrorAt("Input.AnswerBy"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.ErrorAt("Input.Breach"));
        Assert.NotEmpty(answer.ErrorAt("Input.Demand"));
    }

    [Fact]
    public async Task Post_OrderAndService_DayWrongAndTextMissing_ShowBoth()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var order = (await inspector.SubmitAsync($"/Cases/Order/{file}", ("Input.Deadline", "2026-11-20"), ("Input.Demand", ""))).Expect(400);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var service = (await inspector.SubmitAsync($"/Cases/Service/{file}", ("Input.ServedOn", "2026-11-21"),
            ("Input.Method", "Pigeon"), ("Input.ReceivedBy", ""))).Expect(400);

        Assert.Contains("改正期限应当在", order.ErrorAt("Input.Deadline"), StringComparison.Ordinal);
        Assert.NotEmpty(order.ErrorAt("Input.Demand"));
        Assert.NotEmpty(service.ErrorAt("Input.ServedOn"));
        Assert.NotEmpty(service.ErrorAt("Input.Method"));
        Assert.NotEmpty(service.ErrorAt("Input.ReceivedBy"));
    }

    [Theory]
    [InlineData("7000.01", "2026-11-21", 409)]
    [InlineData("7000.01", "", 400)]
    [InlineData("七千", "2026-11-21", 400)]
    public async Task Post_PaymentSumAndDayWrong_ShowsBoth(string amount, string day, int status)
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var filer = await cases.Host.SignedInAsync(People.Filer);

        var payment = (await inspector.PayAsync(file, amount, day)).Expect(status);
        var proof = (await filer.ProveAsync(file, amount, day, Journeys.Pdf())).Expect(status);

        Assert.All([payment, proof], answer =>
        {
            Assert.NotEmpty(answer.ErrorAt("Input.Amount"));
            Assert.NotEmpty(answer.ErrorAt("Input.PaidOn"));
        });
    }

    [Fact]
    public async Task Post_Unreadable_ChangesNothing()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        await inspector.TokenAsync();
        var before = await cases.Host.Database.FingerprintAsync();

        (await inspector.PayAsync(file, "七千", "2026-11-20")).Expect(400);
        (await inspector.OrderAsync(file, "三十号")).Expect(400);

        Assert.Equal(before, await cases.Host.Database.FingerprintAsync());
    }

    [Fact]
    public async Task Post_Empty_EveryErrorLeadsToSomethingOnThePage()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 9_000)), reason: "更正");
        foreach (var (person, form) in new[]
        {
            (People.Filer, "/Filings/Submit"), (People.Union, "/Unions/Make"), (People.Administrator, "/Administration/Enterprises/Edit"),
            (People.Administrator, "/Administration/NewAccount"), (People.Inspector, "/Cases/Open/11"), (People.Filer, "/Account"),
        })
        {
            using var client = await cases.Host.SignedInAsync(person);

            var answer = (await client.UploadAsync(form, "", null)).Expect(400);

            var links = answer.Html.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, id => Assert.NotNull(answer.Html.GetElementById(id)));
        }
    }
}
