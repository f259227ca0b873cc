using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>Confirming, correcting and downloading. Each test has a portal of its own: one filing a period stands.</summary>
public sealed class ConfirmTests : FilerTests
{
    [Fact]
    public async Task Post_NothingFound_IsAccepted()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), paidOn: "2026-10-15");

        var row = await RowAsync(filing);
        Assert.Equal((FilingState.Accepted, "accepted", 0), (row.State, row.StateCode, row.Findings));
        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
        Assert.Contains("工资支付表受理回执", receipt.Body, StringComparison.Ordinal);
        Assert.Contains(row.ReceiptNumber, receipt.Body, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(row.FileHash), receipt.Body, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(row.LinesHash!), receipt.Body, StringComparison.Ordinal);
        Assert.NotNull(receipt.Html.QuerySelector("figure.qr svg"));
        await using var database = host.Database.Open();
        Assert.Equal(2, database.PayrollLines.Count(line => line.FilingId == filing));
    }

    [Fact]
    public async Task Post_PaidLate_IsAcceptedWithFindings()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), paidOn: "2026-10-16");

        var row = await RowAsync(filing);
        Assert.Equal((FilingState.AcceptedWithFindings, 2), (row.State, row.Findings));
        await using var database = host.Database.Open();
        var findings = await database.Findings.Where(f => f.FilingId == filing).ToListAsync();
        Assert.All(findings, finding => Assert.Equal(("ZJ353-14-2", "violated", "测*"), (finding.RuleId, finding.Outcome, finding.WorkerShown)));
        Assert.Contains("2 项发现", (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreLinesThanAreHeldAtOnce_AreAllStoredInOrderWithTheirFindings()
    {
        var lines = SheetFiles.Lines(2600);
        for (var i = 0; i < lines.Count; i += 100)
        {
            lines[i] = lines[i] with { PaidOn = new DateOnly(2026, 10, 16) };
        }

        var filing = await filer.FileAsync(SheetFiles.Csv(lines), paidOn: "2026-10-15", fileName: "9月工资.csv");

        await using var database = host.Database.Open();
        var stored = await database.PayrollLines.Where(line => line.FilingId == filing).OrderBy(line => line.LineNumber).ToListAsync();
        Assert.Equal(lines.Select((line, i) => (i + 1, line.Row, line.WorkerName)), stored.Select(line => (line.LineNumber, line.SheetRow, line.WorkerName)));
        var findings = await database.Findings.Where(f => f.FilingId == filing).OrderBy(f => f.SheetRow).ToListAsync();
        Assert.Equal(lines.Where((_, i) => i % 100 == 0).Select(line => (int?)line.Row), findings.Select(finding => finding.SheetRow));
        Assert.All(findings, finding => Assert.Equal(finding.SheetRow, stored[finding.LineNumber!.Value - 1].SheetRow));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData([.. stored.SelectMany(line => line.RowHash)]), (await RowAsync(filing)).LinesHash);
    }

    [Fact]
    public async Task Post_ConfirmTwice_IsRefusedTheSecondTime()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));

        Assert.Contains("不在待确认状态", (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ConfirmedByFourAtOnce_ExactlyOneWins()
    {
        var filing = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(30)));
        await filer.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => filer.SubmitAsync($"/Filings/Check/{filing}")));

        Assert.Equal([302, 409, 409, 409], answers.Select(answer => answer.Status).Order());
        await using var database = host.Database.Open();
        Assert.Equal(30, database.PayrollLines.Count(line => line.FilingId == filing));
        Assert.Equal(1, database.AuditEntries.Count(entry => entry.Action == "ConfirmFiling"));
    }

    [Fact]
    public async Task Post_TwoFilingsOfOnePeriodConfirmedAtOnce_OneStands()
    {
        var first = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(5)));
        var second = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(6)));

        var answers = await Task.WhenAll(new[] { first, second }.Select(filing => filer.SubmitAsync($"/Filings/Check/{filing}")));

        Assert.Equal([302, 409], answers.Select(answer => answer.Status).Order());
        await using var database = host.Database.Open();
        Assert.Single(database.Filings.Where(f => f.State == FilingState.AcceptedWithFindings && f.ReplacedBy == null));
    }

    [Fact]
    public async Task Post_CorrectionWithoutReason_IsRefused()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var correction = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));

        var answer = (await filer.SubmitAsync($"/Filings/Check/{correction}")).Expect(409);

        Assert.Contains("请填写更正原因", answer.Summary, StringComparison.Ordinal);
        Assert.Equal(FilingState.AwaitingConfirmation, (await RowAsync(correction)).State);
    }

    [Fact]
    public async Task Post_ReasonGivenAtConfirmation_ReplacesAndRetiresOtherDrafts()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var forgotten = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(4)));
        var correction = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));

        (await filer.SubmitAsync($"/Filings/Check/{correction}", ("Input.Reason", "漏报一人"))).Expect(302);

        Assert.Equal(correction, (await RowAsync(old)).ReplacedBy);
        Assert.Equal("漏报一人", (await RowAsync(correction)).ReplacementReason);
        Assert.Equal((FilingState.Rejected, "superseded"), ((await RowAsync(forgotten)).State, (await RowAsync(forgotten)).StateCode));
        Assert.DoesNotContain("确认提交", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Discard_LaysTheDraftAsideAndTheSameFileCanComeAgain()
    {
        var content = SheetFiles.Xlsx(SheetFiles.Lines(2));
        var draft = await filer.UploadPayrollAsync(content);

        (await filer.SubmitAsync($"/Filings/Check/{draft}?handler=Discard")).Expect(302);

        Assert.Equal("withdrawn", (await RowAsync(draft)).StateCode);
        (await filer.SubmitAsync($"/Filings/Check/{draft}?handler=Discard")).Expect(409);
        Assert.NotEqual(draft, await filer.UploadPayrollAsync(content));
    }

    [Fact]
    public async Task Post_CorrectionWithReason_ReplacesAndKeepsTheOldOne()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));

        var correction = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), paidOn: "2026-10-15", reason: "漏了一个人");

        Assert.Equal((FilingState.AcceptedWithFindings, correction), ((await RowAsync(old)).State, (await RowAsync(old)).ReplacedBy!.Value));
        Assert.Equal((FilingState.Accepted, old), ((await RowAsync(correction)).State, (await RowAsync(correction)).Replaces!.Value));
        Assert.Contains("已被更正", (await filer.ReadAsync($"/Filings/Check/{old}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal(2, database.PayrollLines.Count(line => line.FilingId == old));

        // What the corrected sheet no longer shows is no longer an inspector's business.
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.DoesNotContain("杭州测试甲", (await inspector.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CorrectedReceipt_LeadsToTheOneThatStands()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var correction = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), paidOn: "2026-10-15", reason: "漏了一个人");

        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{old}")).Expect(200);

        Assert.NotNull(receipt.Html.QuerySelector($"a[href='/Filings/Receipt/{correction}']"));
        Assert.Contains("漏了一个人", receipt.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("更正时重新上传", receipt.Body, StringComparison.Ordinal);
        Assert.Contains((await RowAsync(correction)).ReceiptNumber,
            (await filer.ReadAsync($"/Filings/ReceiptFile/{old}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RowsWithErrors_AreNotCountedAsPeopleWhoLeft()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        var lines = SheetFiles.Lines(3);
        lines[2] = lines[2] with { Net = 1 };
        var draft = await filer.UploadPayrollAsync(SheetFiles.Xlsx(lines), month: 10);

        var page = (await filer.ReadAsync($"/Filings/Check/{draft}")).Expect(200).Html;

        Assert.Contains("另有 1 行有错误，没有计入；上月 3 人，不变", page.QuerySelector(".figure small")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("减少 1 人", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("较上月", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SubmitAfterLastMonthIsAccepted_BeginsWithAMonthLeftOutOrNone()
    {
        Assert.Equal("2026-10-01", (await filer.ReadAsync("/Filings/Submit")).Expect(200).ValueOf("Input.CycleStart"));
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 8);
        var october = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), month: 10);

        var left = (await filer.ReadAsync("/Filings/Submit")).Expect(200);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), month: 9);
        var none = (await filer.ReadAsync("/Filings/Submit")).Expect(200);

        Assert.Equal("2026-09-01", left.ValueOf("Input.CycleStart"));
        Assert.Equal("", none.ValueOf("Input.CycleStart"));
        Assert.All([left, none], page =>
        {
            Assert.Contains("2026年10月的工资表已经受理", page.Html.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.Html.QuerySelector($".notice a[href='/Filings/Submit?again={october}']"));
        });
    }

    [Fact]
    public async Task Post_CorrectionBegunFromTheOldOne_AsksForTheReasonAtOnce()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));

        var form = (await filer.ReadAsync($"/Filings/Submit?again={old}")).Expect(200);
        var refused = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(3)),
            [.. Journeys.Upload(), ("Again", old.ToString())])).Expect(400);
        var otherMonth = await filer.UploadAsync("/Filings/Submit", "a.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(4)),
            [.. Journeys.Upload(month: 8), ("Again", old.ToString())]);

        Assert.Contains("更正已经受理的工资表", form.Html.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("可不填", form.Html.QuerySelector("label[for=Input_Reason]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请写明更正原因", refused.ErrorAt("Input.Reason"), StringComparison.Ordinal);
        otherMonth.Expect(302);
    }

    [Fact]
    public async Task Post_MendedAfterARefusal_LabelAndRuleAgree()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var refused = await filer.UploadPayrollAsync(System.Text.Encoding.UTF8.GetBytes("姓名,应发,实发\n张测试,7000,七千\n"), "工资.csv");
        var fresh = await filer.UploadPayrollAsync(System.Text.Encoding.UTF8.GetBytes("姓名,应发,实发\n张测试,7000,七千\n"), "工资.csv", month: 7);

        var form = (await filer.ReadAsync($"/Filings/Submit?again={refused}")).Expect(200);
        var free = (await filer.ReadAsync($"/Filings/Submit?again={fresh}")).Expect(200);

        Assert.DoesNotContain("可不填", form.Html.QuerySelector("label[for=Input_Reason]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("可不填", free.Html.QuerySelector("label[for=Input_Reason]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("可不填", free.Html.QuerySelector("label[for=Input_PaydayReason]")!.TextContent, StringComparison.Ordinal);
        (await filer.UploadAsync("/Filings/Submit", "a.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(3)), [.. Journeys.Upload(), ("Again", refused.ToString())]))
            .Expect(400);
        (await filer.UploadAsync("/Filings/Submit", "a.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(3)),
            [.. Journeys.Upload(month: 7), ("Again", fresh.ToString())])).Expect(302);
    }

    [Fact]
    public async Task Get_Tasks_NameTheLawfulPaydayAndThatItIsOver()
    {
        // 2026-11-15 is a Sunday.
        var task = (await filer.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector("a.task")!.TextContent;

        Assert.Contains("约定发放日 2026-11-15 是休息日，应当在 2026-11-13 前支付", task, StringComparison.Ordinal);
        Assert.Contains("发放日已过 7 天（2026-11-13）", task, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MyWages_SaysWhoSeesThem()
    {
        using var worker = await host.SignedInAsync(People.Worker);

        Assert.Contains("只有申报它的企业和依法办案的监察员能看到", (await worker.ReadAsync("/MyWages")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Template_HoldsLastMonthsWorkersWithoutAmounts()
    {
        Assert.DoesNotContain(SheetFiles.IdentityNumber(100),
            (await filer.ReadAsync("/Filings/Template?format=csv")).Expect(200).Body, StringComparison.Ordinal);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));

        var csv = (await filer.ReadAsync("/Filings/Template?format=csv")).Expect(200);
        var xlsx = (await filer.ReadAsync("/Filings/Template?format=xlsx")).Expect(200);

        Assert.Contains("测零", csv.Body, StringComparison.Ordinal);
        Assert.Contains(SheetFiles.IdentityNumber(101), csv.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("7000", csv.Body, StringComparison.Ordinal);
        Assert.StartsWith("attachment", csv.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Header("content-type"));
    }

    private async Task<FilingRow> RowAsync(Guid filing)
    {
        await using var database = host.Database.Open();
        return await database.Filings.SingleAsync(f => f.FilingId == filing);
    }
}
