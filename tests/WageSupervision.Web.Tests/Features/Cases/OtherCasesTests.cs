using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>A case that no filed sheet stands behind: opened, established, ordered, paid, closed; or revoked.</summary>
public sealed class OtherCasesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private static int workers;

    // What one test has claimed no other may claim again: the same is owed once.
    private static string Lines => $"{Worker()} 2026-10-15 7000.00\n{Worker()} 2026-10-15 3,500.50";

    [Fact]
    public async Task Post_CaseWithoutFindings_IsEstablishedOrderedAndClosed()
    {
        var file = await OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(409);
        Assert.Contains("登记查实的欠薪", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector(".next-step h2")!.TextContent,
            StringComparison.Ordinal);

        (await inspector.ClaimAsync(file, Lines)).Expect(302);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
        Assert.Contains("10,500.50", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("演示职工", detail, StringComparison.Ordinal);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        (await inspector.PayAsync(file, "10500.50", "2026-11-20")).Expect(302);
        (await inspector.CloseAsync(file)).Expect(302);
    }

    [Fact]
    public async Task Post_Claims_NamesAreSealedAndInNoEvent()
    {
        var file = await OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.ClaimAsync(file, $"演示封存 2026-10-15 7000 {SheetFiles.IdentityNumber(8)}")).Expect(302);

        await using var database = cases.Host.Database.Open();
        Assert.DoesNotContain(await database.ProcedureEvents.Where(e => e.SubjectId == file).Select(e => e.Data).ToListAsync(),
            data => data.Contains("演示封存", StringComparison.Ordinal) || data.Contains(SheetFiles.IdentityNumber(8), StringComparison.Ordinal));
        var person = await database.CasePersons.SingleAsync(p => p.CaseId == file);
        Assert.Equal(-1, person.NameCipher.AsSpan().IndexOf("演示封存"u8));
        Assert.NotNull(person.IdentityCipher);
    }

    [Fact]
    public async Task Post_ClaimThatStandsInAnotherCase_IsRefused()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.ClaimAsync(first, "演示丁 2026-10-15 7000")).Expect(302);

        Assert.Contains("别的案件里", (await inspector.ClaimAsync(second, "演示丁 2026-10-15 7000")).Expect(409).ErrorAt("Input.Lines"), StringComparison.Ordinal);
        (await inspector.ClaimAsync(second, "演示丁 2026-09-15 7000")).Expect(302);
    }

    [Fact]
    public async Task Post_ServedCopy_NamesInFullAndIsRecorded()
    {
        var (file, filed) = (await OpenAsync(), await cases.OpenAsync());
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Cases/ServedCopy/{file}")).Expect(409);
        (await inspector.ClaimAsync(file, $"演示丙 2026-10-15 7000 {SheetFiles.IdentityNumber(7)}")).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.OrderAsync(filed, "2026-11-30")).Expect(302);
        Assert.DoesNotContain("演示丙", (await inspector.ReadAsync($"/Cases/Document/{file}/order")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("演示丙", (await inspector.ReadAsync($"/Cases/ServedCopy/{file}")).Expect(200).Body, StringComparison.Ordinal);

        var copy = (await inspector.SubmitAsync($"/Cases/ServedCopy/{file}")).Expect(200).Body;
        var ofASheet = (await inspector.SubmitAsync($"/Cases/ServedCopy/{filed}")).Expect(200).Html.QuerySelector(".paper table td:nth-child(2)")!.TextContent;

        Assert.Contains($"演示丙（{SheetFiles.IdentityNumber(7)[^4..]}）", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", ofASheet, StringComparison.Ordinal);
        Assert.Contains("打开送达本", (await supervisor.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.StartsWith("/Account/Denied", (await supervisor.ReadAsync($"/Cases/ServedCopy/{file}")).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ClaimsAllWrong_ShowsEachAtItsField()
    {
        var file = await OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        var answer = (await inspector.SubmitAsync($"/Cases/Claims/{file}", ("Input.RuleId", "x"), ("Input.Lines", "演示甲 昨天 7000"), ("Input.Basis", "")))
            .Expect(400);

        Assert.Contains("请选择事由", answer.ErrorAt("Input.RuleId"), StringComparison.Ordinal);
        Assert.Contains("“昨天”不是日期", answer.ErrorAt("Input.Lines"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.ErrorAt("Input.Basis"));
        Assert.Contains("请上传查实的依据", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("演示甲 昨天 7000", answer.ValueOf("Input.Lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Revocation_IsDecidedByTheSupervisor()
    {
        var file = await OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Revocation/{file}", ("Input.Reason", "查过"))).Expect(400).ErrorAt("Input.Ground"));
        (await inspector.SubmitAsync($"/Cases/Revocation/{file}", ("Input.Ground", "NotEstablished"), ("Input.Reason", "查过工资清单，没有欠薪"))).Expect(302);
        Assert.Contains($"/Approvals/Revocation/{file}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("没有欠薪", (await supervisor.ReadAsync($"/Approvals/Revocation/{file}")).Expect(200).Body, StringComparison.Ordinal);

        (await supervisor.SubmitAsync($"/Approvals/Revocation/{file}")).Expect(302);

        Assert.Contains("撤销立案：经查没有违法事实", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ClaimAsync(file, Lines)).Expect(409);
    }

    [Fact]
    public async Task Post_OpenOther_WithoutSource_ShowsErrorAtField_AndOtherCountiesAreClosed()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        var page = $"/Cases/OpenOther/{People.WestLakeEnterprise}";

        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Source", "Findings"), ("Input.Grounds", "x"))).Expect(400).ErrorAt("Input.Source"));
        Assert.Contains("不能有身份证号码", (await inspector.SubmitAsync(page, ("Input.Source", "Patrol"), ("Input.Grounds", "电话 13800000000")))
            .Expect(400).ErrorAt("Input.Grounds"), StringComparison.Ordinal);
        (await other.ReadAsync(page)).Expect(404);
        (await other.SubmitAsync(page, ("Input.Source", "Patrol"), ("Input.Grounds", "x"))).Expect(404);
    }

    [Fact]
    public async Task Post_TelephoneComplaint_BecomesACaseAndIsClosedWhenPaid()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        (await inspector.ActAsync(contact, "supplement", ("Input.Respondent", "测试西湖"), ("Input.Address", "文二路 1 号"), ("Input.FirstMonth", "2026-09")))
            .Expect(302);
        var early = (await inspector.SubmitAsync($"/Cases/OpenOther/{People.WestLakeEnterprise}?contact={contact}", ("Input.Grounds", "x"))).Expect(409);
        Assert.Contains("已经受理", early.Summary, StringComparison.Ordinal);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        var door = $"contact={contact}";
        Assert.Contains(door, (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Cases/OpenOther/{People.WestLakeEnterprise}?{door}",
            (await inspector.ReadAsync($"/Inspection/Enterprises?contact={contact}")).Expect(200).Body, StringComparison.Ordinal);
        var page = $"/Cases/OpenOther/{People.WestLakeEnterprise}?contact={contact}";
        Assert.Contains("举报投诉", (await inspector.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);

        var second = Journeys.SecondOfficer((await inspector.ReadAsync(page)).Html);
        var opened = (await inspector.SubmitAsync(page, ("Input.Grounds", "受理的投诉属于管辖范围"), second)).Expect(302);

        var file = Guid.Parse(opened.Location!.Split('/')[^1]);
        Assert.Contains($"/Cases/Detail/{file}", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Contacts/Detail/{contact}", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ("Input.Grounds", "再立一次"))).Expect(409);
        (await inspector.ClaimAsync(file, Lines)).Expect(302);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/ClaimsCorrection/{file}", ("Input.Amount", "1"))).Expect(400).ErrorAt("Input.Item"));
        Assert.Contains("立案已经负责人批准", (await inspector.OrderAsync(file, "2026-11-30")).Expect(409).Summary, StringComparison.Ordinal);
        await inspector.ApproveFilingAsync(file);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        Assert.Contains("请上传银行回单", (await inspector.SubmitAsync($"/Cases/Payment/{file}", ("Input.Amount", "10500.50"), ("Input.PaidOn", "2026-11-20"),
            ("Input.Version", await inspector.VersionAsync(file)))).Expect(409).ErrorAt("Input.File"), StringComparison.Ordinal);
        (await inspector.PayAsync(file, "10500.50", "2026-11-20")).Expect(302);
        (await inspector.CloseAsync(file)).Expect(302);
    }

    private static string Worker() => $"演示职工{Interlocked.Increment(ref workers)}";

    private async Task<Guid> OpenAsync()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        return await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }
}
