using WageSupervision.Domain.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>第三十三条的警告，从查实到结案；两条没有规则的欠薪；当事人是个人的；几个规定取高。</summary>
public sealed class WarningTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Warning_ToldHeardDecidedServedAndClosed()
    {
        Guid file;
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            Assert.Contains("警告（第三十三条第一款）", (await inspector.ReadAsync($"/Cases/Breach/{file}")).Expect(200).Body, StringComparison.Ordinal);
            (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf("制度"), "pay-system")).Expect(302);
            Assert.Contains("只给予警告，不罚款", (await inspector.ReadAsync($"/Cases/BreachPenalty/{file}")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("请填写拟罚款的数额", (await inspector.NoticeBreachAsync(file, null)).Expect(400).ErrorAt("Input.Fine"), StringComparison.Ordinal);
            Assert.Contains("要先责令改正", (await inspector.NoticeBreachAsync(file, "2000")).Expect(409).ErrorAt("Input.Breach"), StringComparison.Ordinal);
            Assert.Contains("只有警告，没有罚款", (await inspector.NoticeBreachAsync(file, "2000", warning: true)).Expect(409).ErrorAt("Input.Fine"),
                StringComparison.Ordinal);
            (await inspector.NoticeBreachAsync(file, null, warning: true)).Expect(302);
            var notice = (await inspector.ReadAsync($"/Cases/Document/{file}/notice")).Expect(200).Body;
            Assert.Contains("拟对你单位给予警告。", notice, StringComparison.Ordinal);
            Assert.Contains("警告不属于听证的范围", notice, StringComparison.Ordinal);
            Assert.DoesNotContain("罚款人民币", notice, StringComparison.Ordinal);
            (await inspector.ServeAsync(file, "2026-11-20", "Notice")).Expect(302);
        }

        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        {
            Assert.Contains("警告", (await filer.ReadAsync($"/Enterprise/Defence/{file}")).Expect(200).Body, StringComparison.Ordinal);
            (await filer.AskHearingAsync(file)).Expect(409);
            (await supervisor.DecideAsync(file)).Expect(409);
            (await filer.DefendAsync(file)).Expect(302);
        }

        using (var inspector = await cases.AtAsync("2026-11-30", People.Inspector))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        {
            Assert.Contains("陈述申辩都已复核", (await supervisor.DecideAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
            (await inspector.ReviewDefenceAsync(file, 1)).Expect(302);
            Assert.Contains("警告", (await supervisor.ReadAsync("/Approvals")).Expect(200).Html.QuerySelector($"a[href='/Approvals/Penalty/{file}']")
                ?.Closest("tr")?.TextContent, StringComparison.Ordinal);
            Assert.Null((await supervisor.ReadAsync($"/Approvals/Penalty/{file}")).Expect(200).Html.QuerySelector("[name='Input.Fine']"));
            Assert.Contains("告知的是警告", (await supervisor.DecideAsync(file, "2000")).Expect(409).Body, StringComparison.Ordinal);
            (await supervisor.DecideAsync(file)).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-30", "Decision")).Expect(302);
            var decision = (await inspector.ReadAsync($"/Cases/Document/{file}/decision")).Expect(200).Body;
            Assert.Contains("第三十三条第一款，决定对你单位给予警告。", decision, StringComparison.Ordinal);
            Assert.Contains("警告不免除改正违法行为的义务", decision, StringComparison.Ordinal);
            Assert.Contains("申请行政复议", decision, StringComparison.Ordinal);
            Assert.DoesNotContain("罚款人民币", decision, StringComparison.Ordinal);
            Assert.DoesNotContain("加处罚款", decision, StringComparison.Ordinal);
            Assert.DoesNotContain("缴款期限", (await inspector.ReadAsync($"/Cases/Fine/{file}")).Body, StringComparison.Ordinal);
            (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=report", ("Input.Body", "杭州市人力资源和社会保障局"))).Expect(302);
            Assert.Contains("违法行为已核实改正", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
            (await inspector.CorrectConductAsync(file, "2026-11-30")).Expect(302);
            (await inspector.CloseAsync(file)).Expect(302);
        }

        await using var database = cases.Host.Database.Open();
        var row = database.Cases.Single(c => c.CaseId == file);
        Assert.Equal((CaseStage.Closed, 0m), (row.Stage, row.UnpaidFine));
    }

    [Theory]
    [InlineData("ZJ353-15-1", "第十五条第一款", "依法参加社会活动的时间没有支付工资")]
    [InlineData("ZJ353-18-1", "第十八条第一款", "缓刑、管制期间付出正常劳动没有支付工资")]
    [InlineData("ZJ353-19-1", "第十九条第一款", "离职没有在5日内结清工资")]
    [InlineData("ZJ353-22-2", "第二十二条第二款", "停工期间的工资低于下限")]
    public async Task Post_ClaimByEachGround_OrderNamesTheProvision(string ground, string provision, string title)
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.UploadAsync($"/Cases/Claims/{file}", "清单.pdf", Journeys.Pdf("清单"), ("Input.RuleId", ground),
            ("Input.Lines", "演示甲 2026-10-15 700.00"), ("Input.Basis", "证明和考勤"))).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        var order = (await inspector.ReadAsync($"/Cases/Document/{file}/order")).Expect(200).Body;
        Assert.Contains(provision, order, StringComparison.Ordinal);
        Assert.Contains(title, order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BreachOfAPerson_OffersOnlyWhatNamesNoUnit()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var foreman = await inspector.RegisterRespondentAsync("演示包工头丙", "330106");
        var file = await inspector.OpenOtherCaseAsync(foreman);

        var offered = (await inspector.ReadAsync($"/Cases/Breach/{file}")).Expect(200).Html.QuerySelectorAll("select[name='Input.Ground'] option[value]")
            .Select(option => option.GetAttribute("value")).Where(value => value is { Length: > 0 });
        Assert.Equal(["obstruction", "false-evidence", "order-refused", "retaliation"], offered);
        Assert.Contains("当事人是个人", (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf())).Expect(409).ErrorAt("Input.Ground"),
            StringComparison.Ordinal);
        (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf("检查"), "obstruction")).Expect(302);
        var ranges = (await inspector.ReadAsync($"/Cases/BreachPenalty/{file}")).Expect(200).Body;
        Assert.Contains("个人（元）", ranges, StringComparison.Ordinal);
        Assert.DoesNotContain("单位（元）", ranges, StringComparison.Ordinal);

        var penalty = (await inspector.ReadAsync($"/Cases/Penalty/{file}")).Expect(200).Body;
        Assert.Contains("第三十五条罚的是企业", penalty, StringComparison.Ordinal);
        Assert.DoesNotContain("造成严重后果，妨害公共安全", penalty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Penalty_SaysWhichFineIsHigher()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        var rows = (await inspector.ReadAsync($"/Cases/Penalty/{file}")).Expect(200).Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("第三十五条第一款", StringComparison.Ordinal) && row.Contains("30,000.00", StringComparison.Ordinal)
            && !row.Contains("不适用", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("第三十条", StringComparison.Ordinal) && row.Contains("不适用：数额较低（《行政处罚法》第二十九条）", StringComparison.Ordinal));
        Assert.Contains("10,000.00 元 以上", (await inspector.NoticeAsync(file, "9999")).Expect(409).ErrorAt("Input.Fine"), StringComparison.Ordinal);
    }
}
