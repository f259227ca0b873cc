using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Registers;

/// <summary>What the registers say fits the entry that was made.</summary>
public sealed class RegisterWordsTests : FilerTests
{
    private const string Name = "金丝雀登记";
    private static readonly string Number = SheetFiles.IdentityNumber(701);
    [Fact]
    public async Task Post_PublishedBeforeItWasAdopted_ShowsErrorAtField()
    {
        var page = (await filer.SubmitAsync("/Enterprise/Registers/PaySystem", Entries.PaySystem().With(("Input.PublishedOn", "2026-01-04")))).Expect(400);

        Assert.Contains("早于制度通过的日期", page.ErrorAt("Input.PublishedOn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PaySystemThatLacksSomething_SaysHowMuch()
    {
        var lacking = await ShownAsync(await filer.RegisterAsync("PaySystem",
            Entries.PaySystem().With(("Input.PublishedOn", null), ("Input.PublishedHow", null))));
        Assert.Matches("已登记。还有 [1-9] 项", lacking);
        Assert.DoesNotContain("没有缺项", lacking, StringComparison.Ordinal);

        Assert.Contains("已登记。没有缺项", await ShownAsync(await filer.RegisterAsync("PaySystem", Entries.PaySystem(), Journeys.Pdf())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Deferral_AsksForConsentOnlyWhereItRestsOnIt()
    {
        var own = Entries.Deferral($"{Name} {Number}");
        Assert.Contains("请通知劳动者本人登录平台答复", await ShownAsync(await filer.RegisterAsync("Deferral", own)), StringComparison.Ordinal);

        var collective = await ShownAsync(await filer.RegisterAsync("Deferral",
            own.With(("Input.Basis", "CollectiveConsultation"), ("Input.AgreedOn", "2026-11-10")), Journeys.Pdf()));
        Assert.DoesNotContain("登录平台答复", collective, StringComparison.Ordinal);
        Assert.Contains("集体协商的材料已经登记", collective, StringComparison.Ordinal);

        var force = await ShownAsync(await filer.RegisterAsync("Deferral", own.With(("Input.Cause", "ForceMajeure"), ("Input.Basis", null)), Journeys.Pdf()));
        Assert.DoesNotContain("登录平台答复", force, StringComparison.Ordinal);
        Assert.Contains("不可抗力消除后，请登记消除的日期", force, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Stoppage_NamesTheMonthInChineseAndNothingOnceWithdrawn()
    {
        var entry = await filer.RegisterAsync("Stoppage", Entries.Stoppage());
        Assert.Matches(@"（2026年\d{1,2}月的最低工资标准）", await ShownAsync(entry));

        (await filer.StepAsync(entry, "withdraw", ("Input.Reason", "登记错了"))).Expect(302);

        Assert.DoesNotContain("停工期间工资按什么发", await ShownAsync(entry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ContractWithoutEnd_SaysSoAfterItsBeginning() =>
        Assert.Contains("2026-03-05 起，无固定期限", await ShownAsync(await filer.RegisterAsync("Contract", Entries.Contract(Name, Number))),
            StringComparison.Ordinal);

    [Fact]
    public async Task Get_PagePastTheEnd_LeadsToTheFirstPage()
    {
        await filer.RegisterAsync("PaySystem", Entries.PaySystem());
        using var inspector = await host.SignedInAsync(People.Inspector);

        var page = (await inspector.ReadAsync("/Inspection/Registers?p=9")).Expect(200);

        Assert.DoesNotContain("没有登记。", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector(".empty a[href='/Inspection/Registers?q=']"));
    }

    private async Task<string> ShownAsync(Guid entry) => (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
}
