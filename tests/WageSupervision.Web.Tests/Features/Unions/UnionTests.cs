using WageSupervision.Domain.Unions;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Unions;

/// <summary>Article 28: demand, silence or refusal, recommendation, case, written answer.</summary>
public sealed class UnionTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("2026-11-20", 409)]
    [InlineData("2026-11-21", 302)]
    [InlineData("2027-01-19", 302)]
    [InlineData("2027-01-20", 409)]
    public async Task Post_DemandWithDay_LiesWithinSixtyDays(string answerBy, int status)
    {
        using var union = await host.SignedInAsync(People.Union);

        (await union.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", "11"), ("Input.Breach", "x"), ("Input.Demand", "x"), ("Input.AnswerBy", answerBy)))
            .Expect(status);
    }

    [Fact]
    public async Task Post_DemandIncomplete_ShowsErrorsAtTheFields()
    {
        using var union = await host.SignedInAsync(People.Union);

        var answer = (await union.SubmitAsync("/Unions/Make", ("Input.Breach", "拖欠工资"), ("Input.AnswerBy", "下周"))).Expect(400);

        Assert.NotEmpty(answer.ErrorAt("Input.AnswerBy"));
        Assert.Equal("拖欠工资", answer.ValueOf("Input.Breach"));
        Assert.Equal("下周", answer.ValueOf("Input.AnswerBy"));
        var incomplete = (await union.SubmitAsync("/Unions/Make", ("Input.AnswerBy", "2026-11-25"))).Expect(400);
        Assert.NotEmpty(incomplete.ErrorAt("Input.EnterpriseId"));
        Assert.NotEmpty(incomplete.ErrorAt("Input.Breach"));
        Assert.NotEmpty(incomplete.ErrorAt("Input.Demand"));
    }

    // Nobody signs in for the firm: silence is none until the demand is known to have reached it.
    [Fact]
    public async Task Post_DemandToAFirmWithoutAccounts_CountsOnceItWasHandedOver()
    {
        await using (var database = host.Database.Open())
        {
            database.Users.Single(account => account.UserName == People.Filer).DisabledAt = DateTimeOffset.UnixEpoch;
            await database.SaveChangesAsync();
        }

        Guid demand;
        using (var union = await host.SignedInAsync(People.Union))
        {
            demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
            var page = (await union.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Html.Body!.TextContent;
            Assert.Contains("没有人用本平台，收不到", page, StringComparison.Ordinal);
            Assert.Contains("等待登记送到企业", page, StringComparison.Ordinal);
            var lacking = (await union.SubmitAsync($"/Unions/Delivery/{demand}", ("Input.DeliveredOn", "2026-11-25"))).Expect(400);
            Assert.NotEmpty(lacking.ErrorAt("Input.ReceivedBy"));
            Assert.NotEmpty(lacking.ErrorAt("Input.DeliveredOn"));
            Assert.NotEmpty(lacking.ErrorAt("Input.File"));
        }

        using (var late = await AtAsync("2026-11-27", People.Union))
        {
            (await late.RecommendAsync(demand)).Expect(409);
            (await late.UploadAsync($"/Unions/Delivery/{demand}", "回执.pdf", Journeys.Pdf(), ("Input.DeliveredOn", "2026-11-23"), ("Input.ReceivedBy", "行政主管")))
                .Expect(302);
            Assert.Contains("2026-11-23 送到，行政主管 签收", (await late.ReadAsync($"/Unions/Demand/{demand}")).Body, StringComparison.Ordinal);
            (await late.UploadAsync($"/Unions/WrittenAnswer/{demand}", "答复.pdf", Journeys.Pdf(), ("Input.Answer", "Refused"), ("Input.Text", "没有钱"))).Expect(302);
            (await late.RecommendAsync(demand)).Expect(302);
        }

        await using var recorded = host.Database.Open();
        Assert.Equal(2, recorded.UnionFiles.Count(file => file.DemandId == demand));
    }

    // Handed over too late it counts for nothing, and the same words may be put once more.
    [Theory]
    [InlineData("2026-11-24", 409)]
    [InlineData("2026-11-25", 302)]
    public async Task Post_TheSameDemandAgain_OnceTheFirstCanNoLongerBeHandedOver(string day, int status)
    {
        await using (var database = host.Database.Open())
        {
            database.Users.Single(account => account.UserName == People.Filer).DisabledAt = DateTimeOffset.UnixEpoch;
            await database.SaveChangesAsync();
        }

        using (var union = await host.SignedInAsync(People.Union))
        {
            await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
        }

        using var later = await AtAsync(day, People.Union);
        (await later.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", "11"), ("Input.Breach", "没有按时发工资"), ("Input.Demand", "请改正"),
            ("Input.AnswerBy", "2026-12-05"))).Expect(status);
    }

    // A person or a unit that nobody finds registered is party to a case, and not on the union's list.
    [Fact]
    public async Task Post_DemandToARespondentOfACase_IsNotPossible()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var id = await inspector.RegisterRespondentAsync("演示班组", "330106");
        using var union = await host.SignedInAsync(People.Union);
        Assert.DoesNotContain("演示班组", (await union.ReadAsync("/Unions/Make")).Expect(200).Body, StringComparison.Ordinal);
        (await union.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Input.Breach", "x"), ("Input.Demand", "x"), ("Input.AnswerBy", "2026-11-25"))).Expect(404);
    }

    [Theory]
    [InlineData("2026-11-24", 409)]
    [InlineData("2026-11-25", 409)]
    [InlineData("2026-11-26", 302)]
    public async Task Post_RecommendationAfterSilence_WaitsForTheDayToPass(string day, int status)
    {
        Guid demand;
        using (var union = await host.SignedInAsync(People.Union))
        {
            demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
        }

        using var later = await AtAsync(day, People.Union);
        var answer = (await later.RecommendAsync(demand)).Expect(status);

        if (status == 409)
        {
            Assert.Contains("2026-11-25", answer.Summary, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("企业到期没有答复", (await later.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Body, StringComparison.Ordinal);
            (await later.RecommendAsync(demand)).Expect(409);
        }
    }

    [Fact]
    public async Task Post_AnswerRefused_MayBeFollowedByARecommendationAtOnce()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var filer = await host.SignedInAsync(People.Filer);
        var demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
        Assert.Contains("没有按时发工资", (await filer.ReadAsync($"/Enterprise/Demand/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"))).Expect(400);
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有这回事"))).Expect(302);

        (await union.RecommendAsync(demand)).Expect(302);

        // Too late for the enterprise to change its mind.
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Corrected"), ("Input.Text", "改了"))).Expect(409);
    }

    [Fact]
    public async Task Post_AnswerCorrected_LeavesNothingToRecommend()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var filer = await host.SignedInAsync(People.Filer);
        var demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Corrected"), ("Input.Text", "已补发"))).Expect(302);

        (await union.RecommendAsync(demand)).Expect(409);
        Assert.Contains("企业称已改正", (await union.ReadAsync("/Unions")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CorrectionClaimedAfterTheDay_DoesNotEndTheUnionsRight()
    {
        Guid demand;
        using (var union = await host.SignedInAsync(People.Union))
        {
            demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
            (await union.SubmitAsync($"/Unions/Demand/{demand}?handler=Dispute", ("Input.Reasons", "x"))).Expect(409);
        }

        using var filer = await AtAsync("2026-11-27", People.Filer);
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Corrected"), ("Input.Text", "已补发"))).Expect(302);
        using var later = await host.SignedInAsync(People.Union);
        (await later.RecommendAsync(demand)).Expect(409);
        Assert.NotEmpty((await later.SubmitAsync($"/Unions/Demand/{demand}?handler=Dispute")).Expect(400).ErrorAt("Input.Reasons"));

        (await later.SubmitAsync($"/Unions/Demand/{demand}?handler=Dispute", ("Input.Reasons", "银行流水里没有补发"))).Expect(302);

        Assert.Contains("工会认为没有改正", (await filer.ReadAsync($"/Enterprise/Demand/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        (await later.RecommendAsync(demand)).Expect(302);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("银行流水里没有补发", (await inspector.ReadAsync($"/Inspection/Recommendation/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        using var stranger = await host.SignedInAsync(People.OtherUnion);
        (await stranger.SubmitAsync($"/Unions/Demand/{demand}?handler=Dispute", ("Input.Reasons", "x"))).Expect(404);
    }

    [Fact]
    public async Task Post_SameDemandAgain_IsRefusedWhilstTheFirstIsOpen()
    {
        using var union = await host.SignedInAsync(People.Union);
        await union.TokenAsync();
        (string, string?)[] form = [("Input.EnterpriseId", "11"), ("Input.Breach", "拖欠九月工资"), ("Input.Demand", "请支付"), ("Input.AnswerBy", "2026-11-25")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => union.SubmitAsync("/Unions/Make", form)));

        Assert.Equal([302, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.Contains("还没有办完", answers.First(answer => answer.Status == 409).Summary, StringComparison.Ordinal);
        await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25", "拖欠十月工资");
        await using var database = host.Database.Open();
        Assert.Equal(2, database.UnionDemands.Count());
    }

    [Fact]
    public async Task Get_DemandBeforeItsRecommendation_IsNoBusinessOfTheInspector()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");

        (await inspector.ReadAsync($"/Inspection/Recommendation/{demand}")).Expect(404);
        (await inspector.SubmitAsync($"/Inspection/Recommendation/{demand}", ("Input.Adoption", "Refused"), ("Input.Text", "x"))).Expect(404);
    }

    [Fact]
    public async Task Journey_FromDemandToWrittenAnswer_ReachesTheUnion()
    {
        Guid demand;
        using (var union = await host.SignedInAsync(People.Union))
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-22");
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        }

        using var unionLater = await AtAsync("2026-11-23", People.Union);
        using var inspector = await host.SignedInAsync(People.Inspector);
        (await unionLater.RecommendAsync(demand)).Expect(302);
        Assert.Contains("建议处罚", (await inspector.ReadAsync($"/Inspection/Recommendation/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise, demand);

        // Nothing was decided yet, so there is nothing to answer; and with no answer there is no closing.
        (await inspector.SubmitAsync($"/Cases/UnionAnswer/{file}", ("Input.Adoption", "Adopted"), ("Input.Text", "正在处理"))).Expect(409);
        (await inspector.SubmitAsync($"/Cases/Open/11?recommendation={demand}", ("Input.FindingIds", Guid.NewGuid().ToString()), ("Input.Grounds", "x")))
            .Expect(404);
        (await inspector.PayAsync(file, "7000", "2026-11-23")).Expect(302);
        Assert.Contains("已书面答复工会", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/UnionAnswer/{file}")).Expect(400);

        (await inspector.SubmitAsync($"/Cases/UnionAnswer/{file}", ("Input.Adoption", "Adopted"), ("Input.Text", "企业已全部支付，案件结束"))).Expect(302);

        (await inspector.SubmitAsync($"/Cases/UnionAnswer/{file}", ("Input.Adoption", "Adopted"), ("Input.Text", "x"))).Expect(409);
        var page = (await unionLater.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Body;
        Assert.Contains("企业已全部支付，案件结束", page, StringComparison.Ordinal);
        Assert.Contains("西湖人社监函〔2026〕", page, StringComparison.Ordinal);
        (await inspector.CloseAsync(file)).Expect(302);
        await using var database = host.Database.Open();
        Assert.Equal(DemandStage.Replied, database.UnionDemands.Single().Stage);

        // The end of the case answers a second time, of itself; the union sees what was made in the case, and no more of it.
        var ended = (await unionLater.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Body;
        Assert.Contains("人力社保部门的最终反馈", ended, StringComparison.Ordinal);
        Assert.Contains("查实欠薪 1 人、7,000.00 元，核实已到劳动者账户 7,000.00 元；没有处罚。", ended, StringComparison.Ordinal);
        Assert.Contains("据此立的案件", ended, StringComparison.Ordinal);
        Assert.Contains("人力社保部门的书面反馈：采纳", ended, StringComparison.Ordinal);
        using var anyone = host.NewClient();
        var rates = (await anyone.ReadAsync("/UnionRecommendations?Year=2026")).Expect(200).Html.QuerySelector("main tbody tr")!;
        Assert.Equal(["1", "0", "0", "1（100%）", "1", "0", "0"], rates.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Post_DemandWithParticulars_ShowsThemAndItsFileToWhomItConcerns()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var filer = await host.SignedInAsync(People.Filer);
        using var other = await host.SignedInAsync(People.OtherFiler);
        using var inspector = await host.SignedInAsync(People.Inspector);
        (string, string?)[] fields =
        [
            ("Input.EnterpriseId", "11"), ("Input.Breach", "没有按月付工资"), ("Input.Demand", "请付清"), ("Input.AnswerBy", "2026-11-30"),
            ("Input.FirstMonth", "2026-8"), ("Input.LastMonth", "2026-9"), ("Input.People", "12"), ("Input.Amount", "84,000"), ("Input.Clause", "第八条"),
        ];
        var wrong = await union.UploadAsync("/Unions/Make", "表.exe", "MZ"u8.ToArray(), fields);
        Assert.Contains("只接受 PDF", wrong.Expect(400).ErrorAt("Input.File"), StringComparison.Ordinal);
        var made = (await union.UploadAsync("/Unions/Make", "协议.pdf", Journeys.Pdf(), fields)).Expect(302).Location!;
        var demand = Guid.Parse(made["/Unions/Demand/".Length..]);

        await using var database = host.Database.Open();
        var file = database.UnionFiles.Single(f => f.DemandId == demand);
        var shown = (await filer.ReadAsync($"/Enterprise/Demand/{demand}")).Expect(200).Body;
        Assert.Contains("2026年8月至2026年9月，12 人，约 84,000.00 元", shown, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Unions/File/{file.FileId}")).Expect(200);
        (await other.ReadAsync($"/Unions/File/{file.FileId}")).Expect(404);
        (await inspector.ReadAsync($"/Unions/File/{file.FileId}")).Expect(404);
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有"))).Expect(302);
        (await union.UploadAsync($"/Unions/Demand/{demand}", "证据.pdf", Journeys.Pdf("乙"), ("Input.Text", "建议处罚"))).Expect(302);
        var own = database.UnionFiles.Single(f => f.DemandId == demand && f.OfRecommendation);
        (await inspector.ReadAsync($"/Unions/File/{file.FileId}")).Expect(200);
        (await inspector.ReadAsync($"/Unions/File/{own.FileId}")).Expect(200);
        (await filer.ReadAsync($"/Unions/File/{own.FileId}")).Expect(404);
        var list = (await inspector.ReadAsync("/Inspection/Recommendations")).Expect(200).Body;
        Assert.Contains("2026-11-27", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecommendationWithoutFindings_OpensACaseOnce()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-30");
        var page = $"/Cases/OpenOther/{People.WestLakeEnterprise}?recommendation={demand}";
        (await inspector.ReadAsync(page)).Expect(404);
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有钱"))).Expect(302);
        (await union.RecommendAsync(demand)).Expect(302);
        (await inspector.ReadAsync($"/Cases/OpenOther/{People.HaishuEnterprise}?recommendation={demand}")).Expect(404);
        var form = (await inspector.ReadAsync(page)).Expect(200);
        Assert.Contains(page, (await inspector.ReadAsync($"/Inspection/Recommendation/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("总工会建", form.ValueOf("Input.Grounds"), StringComparison.Ordinal);

        var opened = (await inspector.SubmitAsync(page, ("Input.Grounds", "工会建议立案"), Journeys.SecondOfficer(form.Html))).Expect(302);

        var detail = (await inspector.ReadAsync(opened.Location!)).Expect(200).Body;
        Assert.Contains("答复工会", detail, StringComparison.Ordinal);
        Assert.Contains("来自工会建议", detail, StringComparison.Ordinal);
        Assert.Contains("人力社保部门据此立案", (await union.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ("Input.Grounds", "再立一次"))).Expect(409);
    }

    [Fact]
    public async Task Post_AnswerWithoutCase_ReachesTheUnionOnce()
    {
        using var union = await host.SignedInAsync(People.Union);
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-25");
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有"))).Expect(302);
        (await union.RecommendAsync(demand)).Expect(302);

        (await inspector.SubmitAsync($"/Inspection/Recommendation/{demand}", ("Input.Adoption", "Refused"), ("Input.Text", "经查不属实"))).Expect(302);

        (await inspector.SubmitAsync($"/Inspection/Recommendation/{demand}", ("Input.Adoption", "Refused"), ("Input.Text", "x"))).Expect(409);
        Assert.Contains("经查不属实", (await union.ReadAsync($"/Unions/Demand/{demand}")).Expect(200).Body, StringComparison.Ordinal);
    }

    private Task<HttpClient> AtAsync(string day, string person)
    {
        host.Time.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return host.SignedInAsync(person);
    }
}
