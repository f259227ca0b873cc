using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>查劳动者 across cases: by the full name or the identity number, in the officer's area alone, and never without its record.</summary>
public sealed class WorkerSearchTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private const string Page = "/Cases/Workers";

    [Fact]
    public async Task Post_ByIdentityNumber_FindsTheCaseOfTheFiledSheet_Masked()
    {
        var file = await cases.OpenAsync(2);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        // The first people of the fixture: no other test of this class files a sheet.
        var line = SheetFiles.Lines(1, firstDay: 1)[0];

        var found = (await inspector.SubmitAsync(Page, Form(line.IdentityNumber!))).Expect(200);

        Assert.Contains($"/Cases/Detail/{file}", found.Body, StringComparison.Ordinal);
        var shown = found.Html.QuerySelector($"tr:has(a[href='/Cases/Detail/{file}']) td[data-label='劳动者']")!.TextContent;
        Assert.Equal($"{line.WorkerName[..1]}*（尾号 {line.IdentityNumber![^4..]}）", shown);
        Assert.DoesNotContain(line.WorkerName, found.Html.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Null(found.Location);
    }

    [Fact]
    public async Task Post_ByName_FindsWhatWasEstablished_AndOnlyTheWholeName()
    {
        var file = await EstablishedAsync("演示寻找甲");
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        Assert.Contains($"/Cases/Detail/{file}", (await inspector.SubmitAsync(Page, Form("演示寻找甲"))).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Cases/Detail/{file}", (await inspector.SubmitAsync(Page, Form("演示 寻找甲"))).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/Cases/Detail/{file}", (await inspector.SubmitAsync(Page, Form("演示寻找"))).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InAnotherCounty_FindsNothing()
    {
        await EstablishedAsync("演示寻找乙");
        using var elsewhere = await cases.Host.SignedInAsync(People.OtherInspector);
        using var city = await cases.Host.SignedInAsync(People.CityInspector);

        Assert.Contains("没有找到", (await elsewhere.SubmitAsync(Page, Form("演示寻找乙"))).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("找到 1 处", (await city.SubmitAsync(Page, Form("演示寻找乙"))).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EachSearch_LeavesItsRecord_SeenByTheSupervisorAndTheAdministrator()
    {
        await EstablishedAsync("演示寻找丙");
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var second = await cases.Host.SignedInAsync(People.SecondInspector);
        using var elsewhere = await cases.Host.SignedInAsync(People.OtherSupervisor);
        using var administrator = await cases.Host.SignedInAsync(People.Administrator);

        (await inspector.SubmitAsync(Page, Form("演示寻找丙").With(("Input.Reference", "测试来函〔2026〕353号"), ("Input.Purpose", "Assistance")))).Expect(200);

        await using var database = cases.Host.Database.Open();
        var search = database.WorkerSearches.Single(s => s.Reference == "测试来函〔2026〕353号");
        Assert.Equal((cases.Host.IdOf(People.Inspector), "330106", 1, false), (search.OfficerId, search.RegionCode, search.Found, search.ByIdentity));
        var entry = database.AuditEntries.Single(a => a.Subject == search.SearchId.ToString());
        Assert.Equal(("SearchWorkers", search.OfficerId), (entry.Action, entry.ActorId));
        Assert.Contains("测试来函〔2026〕353号", (await supervisor.ReadAsync(Page)).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("测试来函〔2026〕353号", (await second.ReadAsync(Page)).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("测试来函〔2026〕353号", (await elsewhere.ReadAsync(Page)).Expect(200).Body, StringComparison.Ordinal);
        var audit = (await administrator.ReadAsync("/Administration/Audit?do=SearchWorkers")).Expect(200).Body;
        Assert.Contains("其他机关来函协查：测试来函〔2026〕353号，凭姓名，1 件", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("演示寻找丙", audit, StringComparison.Ordinal);

        // Nothing is found without its record: also a search in vain leaves one.
        (await inspector.SubmitAsync(Page, Form("演示没有这人").With(("Input.Reference", "测试〔2026〕404号")))).Expect(200);
        Assert.Equal(0, database.WorkerSearches.Single(s => s.Reference == "测试〔2026〕404号").Found);
    }

    [Theory]
    [InlineData("Input.Who", "", "请填写姓名或者居民身份证号")]
    [InlineData("Input.Who", "甲", "请写完整的姓名")]
    [InlineData("Input.Who", "33010619800102000X", "身份证号不对")]
    [InlineData("Input.Who", "3301061980", "身份证号不对")]
    [InlineData("Input.Purpose", "", "请选择为了什么")]
    [InlineData("Input.Reference", "", "请填写那一件的编号")]
    [InlineData("Input.Reference", "随便看看", "编号里要有数字")]
    [InlineData("Input.Reference", "13900003530", "不写身份证号码")]
    public async Task Post_WithoutAPurposeOrWrong_ShowsErrorAtField_AndRecordsNothing(string field, string value, string error)
    {
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        await using var database = cases.Host.Database.Open();
        var before = database.WorkerSearches.Count();

        var refused = (await inspector.SubmitAsync(Page, Form("演示寻找").With((field, value)))).Expect(400);

        Assert.Contains(error, refused.ErrorAt(field), StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到", refused.Body, StringComparison.Ordinal);
        Assert.Equal(before, database.WorkerSearches.Count());
    }

    internal static (string Name, string? Value)[] Form(string who) =>
        [("Input.Who", who), ("Input.Purpose", "Contact"), ("Input.Reference", "测试〔2026〕1号")];

    private async Task<Guid> EstablishedAsync(string name)
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, name + " 2026-10-15 7000.00")).Expect(302);
        return file;
    }
}
