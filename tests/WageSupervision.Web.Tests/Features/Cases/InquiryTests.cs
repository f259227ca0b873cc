using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>询问通知 and its answer, evidence, interviews, inspections on the spot, preservation, and the burden of proof.</summary>
public sealed class InquiryTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private static readonly (string, string?)[] Chat =
    [
        ("Input.Kind", "Chat"), ("Input.Source", "Worker"), ("Input.Giver", "演示封存人"), ("Input.What", "十月没有发工资"), ("Input.How", "本人手机截图"),
    ];

    [Fact]
    public async Task Post_InquiryUnanswered_LetsTheComplainantsMaterialDecide()
    {
        var file = await OpenAsync();
        using (var inspector = await cases.Host.SignedInAsync(People.Inspector))
        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            (await filer.ReadAsync($"/Enterprise/Inquiry/{file}")).Expect(404);
            (await inspector.UploadAsync($"/Cases/AddEvidence/{file}", "聊天.pdf", Journeys.Pdf("聊天一"), Chat)).Expect(302);
            (await inspector.InquireAsync(file, "2026-11-27")).Expect(302);
            (await filer.ReadAsync($"/Enterprise/Inquiry/{file}")).Expect(404);
            (await inspector.ServeAsync(file, "2026-11-20", "Inquiry")).Expect(302);
            Assert.Contains("请带工资支付表来", (await filer.ReadAsync($"/Enterprise/Inquiry/{file}")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains($"/Enterprise/Inquiry/{file}", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("《浙江省劳动保障监察条例》第二十六条", (await inspector.SubmitAsync($"/Cases/Burden/{file}", ("Input.Reason", "x"))).Expect(409).Body,
                StringComparison.Ordinal);
        }

        using var later = await cases.AtAsync("2026-11-28", People.Inspector);
        Assert.Contains("下一步：按投诉人的材料认定事实",
            (await later.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector(".next-step h2")!.TextContent, StringComparison.Ordinal);
        (await later.SubmitAsync($"/Cases/Burden/{file}", ("Input.Reason", "按聊天记录认定十月没有发工资"))).Expect(302);
        (await later.ClaimAsync(file, "演示询甲 2026-10-15 7000.00")).Expect(302);
        Assert.Contains("按投诉人提供的材料认定", (await later.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnswerInTime_KeepsTheBurdenAway()
    {
        var file = await OpenAsync();
        using (var inspector = await cases.Host.SignedInAsync(People.Inspector))
        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        using (var other = await cases.Host.SignedInAsync(People.OtherFiler))
        {
            (await inspector.UploadAsync($"/Cases/AddEvidence/{file}", "聊天.pdf", Journeys.Pdf("聊天二"), Chat)).Expect(302);
            (await inspector.InquireAsync(file, "2026-11-27")).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-20", "Inquiry")).Expect(302);
            var page = $"/Enterprise/Inquiry/{file}";
            (await other.ReadAsync(page)).Expect(404);
            (await other.UploadAsync(page, "a.pdf", Journeys.Pdf(), ("Input.Text", "x"))).Expect(404);
            Assert.NotEmpty((await filer.UploadAsync(page, "a.pdf", Journeys.Pdf())).Expect(400).ErrorAt("Input.Text"));
            (await filer.UploadAsync(page, "工资表.pdf", Journeys.Pdf("工资表"), ("Input.Text", "没有拖欠，工资表附上"))).Expect(302);
            Assert.Contains("已答复", (await filer.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
            Assert.DoesNotContain(page, (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
        }

        using var later = await cases.AtAsync("2026-11-28", People.Inspector);
        (await later.SubmitAsync($"/Cases/Burden/{file}", ("Input.Reason", "x"))).Expect(409);
    }

    [Fact]
    public async Task Post_EvidenceAndInterview_KeepNamesSealed()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var evidence = $"/Cases/AddEvidence/{file}";
        Assert.NotEmpty((await inspector.UploadAsync(evidence, "a.txt", "abc"u8.ToArray(), Chat)).Expect(400).ErrorAt("Input.File"));
        (await inspector.UploadAsync(evidence, "聊天.pdf", Journeys.Pdf("聊天三"), Chat)).Expect(302);
        Assert.Contains("已经登记过", (await inspector.UploadAsync(evidence, "聊天.pdf", Journeys.Pdf("聊天三"), Chat)).Expect(409).Body, StringComparison.Ordinal);
        (string, string?)[] asked =
        [
            ("Input.HeldOn", "2026-11-20"), ("Input.Interviewee", "Clerk"), ("Input.Name", "演示封存人"), ("Input.Place", "单位会议室"),
            ("Input.IsSigned", "false"),
        ];
        var page = $"/Cases/Interview/{file}";
        Assert.Contains("拒绝签名", (await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf("笔录"), asked)).Expect(409).ErrorAt("Input.RefusalNote"),
            StringComparison.Ordinal);
        (string, string?)[] noted = [.. asked, ("Input.RefusalNote", "说没有时间，门卫在场")];
        Assert.Contains("请填写询问日期", (await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf("笔录"), noted.With(("Input.HeldOn", null)))).Expect(400)
            .ErrorAt("Input.HeldOn"), StringComparison.Ordinal);
        Assert.Contains("2026-11-20 到 2026-11-20", (await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf("笔录"),
            noted.With(("Input.HeldOn", "2026-11-19")))).Expect(409).ErrorAt("Input.HeldOn"), StringComparison.Ordinal);
        (await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf("笔录"), noted)).Expect(302);

        await using var database = cases.Host.Database.Open();
        Assert.DoesNotContain(await database.ProcedureEvents.Where(e => e.SubjectId == file).Select(e => e.Data).ToListAsync(),
            data => data.Contains("演示封存人", StringComparison.Ordinal));
        var people = await database.CasePersons.Where(p => p.CaseId == file).ToListAsync();
        Assert.Equal(2, people.Count);
        Assert.All(people, person => Assert.Equal(-1, person.NameCipher.AsSpan().IndexOf("演示封存人"u8)));
        Assert.Equal(2, await database.Evidence.CountAsync(e => e.CaseId == file));
    }

    [Fact]
    public async Task Post_Voice_IsKeptAndGivenOutAsVoice()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        (await inspector.UploadAsync($"/Cases/AddEvidence/{file}", "通话.amr", "#!AMR\n演示"u8.ToArray(), Chat.With(("Input.Kind", "Voice")))).Expect(302);

        await using var database = cases.Host.Database.Open();
        var kept = await database.Evidence.SingleAsync(e => e.CaseId == file);
        var answer = (await inspector.ReadAsync($"/Cases/Evidence/{kept.EvidenceId}")).Expect(200);
        Assert.Equal("audio/amr", answer.Header("content-type"));
    }

    [Fact]
    public async Task Post_Site_SaysNothingOfWhatWasNotLookedAt()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var page = $"/Cases/Site/{file}";
        (string, string?)[] form = [("Input.InspectedOn", "2026-11-20"), ("Input.Place", "西湖区文二路车间")];
        Assert.NotEmpty((await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf(), form)).Expect(409).ErrorAt("Input.Remarks"));

        // Lines that were left out of the form are lines that nobody looked at; none stands for another.
        Assert.NotEmpty((await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf(), [.. form, ("Input.Seen[4]", "NotObserved")])).Expect(409)
            .ErrorAt("Input.Remarks"));
        var unseen = Enumerable.Range(0, 4).Select(i => ($"Input.Seen[{i}]", (string?)"NotLookedAt"));
        (await inspector.UploadAsync(page, "笔录.pdf", Journeys.Pdf("现场"), [.. form, .. unseen,
            ("Input.Seen[4]", "NotObserved"), ("Input.Seen[5]", "Observed")])).Expect(302);

        Assert.Contains("看到没有做的：第十一条；看到做了的：第十二条；其余没有查看", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Preservation_IsApprovedResolvedOrVoid()
    {
        var file = await OpenAsync();
        using (var inspector = await cases.Host.SignedInAsync(People.Inspector))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        {
            Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Preservation/{file}", ("Input.Reason", "x"))).Expect(400).ErrorAt("Input.What"));
            (await inspector.SubmitAsync($"/Cases/Preservation/{file}", ("Input.What", "考勤机一台"), ("Input.Reason", "可能被换掉"))).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=preservation-proposed")).Expect(302);
            Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/PreservationEnd/{file}", ("Input.Note", "x"))).Expect(400).ErrorAt("Input.End"));
        }

        using var later = await cases.AtAsync("2026-12-02", People.Inspector);
        Assert.Contains("自动解除", (await later.SubmitAsync($"/Cases/PreservationEnd/{file}", ("Input.End", "Released"), ("Input.Note", "不需要了"))).Expect(409).Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AddEvidence")]
    [InlineData("Inquiry")]
    [InlineData("Burden")]
    [InlineData("Interview")]
    [InlineData("Site")]
    [InlineData("Preservation")]
    [InlineData("PreservationEnd")]
    public async Task Post_StepOfAnotherCounty_IsNotFound(string page)
    {
        var file = await OpenAsync();
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);

        (await other.ReadAsync($"/Cases/{page}/{file}")).Expect(404);
        (await other.UploadAsync($"/Cases/{page}/{file}", "a.pdf", Journeys.Pdf(), [.. Chat, ("Input.Asked", "x"), ("Input.Due", "2026-11-27"),
            ("Input.Reason", "x"), ("Input.Interviewee", "Clerk"), ("Input.Name", "演示"), ("Input.Place", "x"), ("Input.IsSigned", "true"),
            ("Input.HeldOn", "2026-11-20"),
            ("Input.InspectedOn", "2026-11-20"), ("Input.Remarks", "x"), ("Input.End", "Released"), ("Input.Note", "x")])).Expect(404);
    }

    private async Task<Guid> OpenAsync()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        return await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }
}
