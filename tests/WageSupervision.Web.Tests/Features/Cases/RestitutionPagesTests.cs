using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Payments person by person: by hand, by a list, split later; what the workers say; closing by persons.</summary>
public sealed class RestitutionPagesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_PaymentByPerson_TableTellsThemApartAndAddsUp()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        (await inspector.PaySharesAsync(file, "10000", "2026-11-23", "7,000.00", "３０００")).Expect(302);

        var page = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        var rows = page.Html.QuerySelectorAll("section[aria-labelledby='money'] tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td")
            .Select(cell => string.Concat(cell.TextContent.Where(c => !char.IsWhiteSpace(c)))))).ToList();
        Assert.StartsWith("1号测*（尾号", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("|7,000.00|7,000.00|7,000.00银行转账|0.00|未表示", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("|7,000.00|7,000.00|3,000.00银行转账|4,000.00|未表示", rows[1], StringComparison.Ordinal);
        Assert.Equal("合计|14,000.00|14,000.00|10,000.00|4,000.00|", rows[2]);
        Assert.NotEqual(rows[0].Split('|')[0], rows[1].Split('|')[0]);
        Assert.Contains("尚欠 4,000.00 元：2 号 测*", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10000", "7000.01", "2999.99", "比尚欠的 7,000.00 元 多 0.01 元")]
    [InlineData("10000", "7000", "2999.99", "少 0.01 元")]
    [InlineData("10000", "7000", "3000.01", "多 0.01 元")]
    public async Task Post_SharesThatDoNotFit_AreToldAtTheLinesAndKept(string amount, string first, string second, string told)
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        var answer = (await inspector.PaySharesAsync(file, amount, "2026-11-23", first, second)).Expect(409);

        Assert.Contains(told.Replace(" ", "", StringComparison.Ordinal),
            answer.Html.QuerySelector("#Input_Lines .form-error")!.TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal([first, second], PaymentJourneys.SharesOf(answer).Select(share => share.Value));
        await using var database = cases.Host.Database.Open();
        Assert.Equal(0, database.Cases.Single(c => c.CaseId == file).Paid);
    }

    [Fact]
    public async Task Post_ShareThatIsNoAmount_IsToldAtItsField()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        var answer = (await inspector.PaySharesAsync(file, "7000", "2026-11-23", "七千", "")).Expect(400);

        Assert.Equal("七千", PaymentJourneys.SharesOf(answer)[0].Value);
        Assert.NotNull(answer.Html.QuerySelector("td .form-error"));
    }

    [Fact]
    public async Task Post_List_FillsWhatIsBeyondDoubt_TellsTheRest_RecordsNothing()
    {
        var (file, numbers) = await WithNumbersAsync(4);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var list = PaymentJourneys.PaymentList(("测零", numbers[0], "7000"), ("测不在", "", "500"), ("测二", numbers[1], "7000"), ("测三", numbers[3], "7000.01"));

        var read = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List", [("Input.List", "明细.csv", list)], ("Input.Amount", "21500.01"),
            ("Input.PaidOn", "2026-11-23"))).Expect(200);

        Assert.Equal(["7,000.00", "", "", ""], PaymentJourneys.SharesOf(read).Select(share => share.Value));
        var told = read.Html.QuerySelectorAll("#Input_Lines .finding tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td")
            .Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(3, told.Count);
        Assert.Contains("第 3 行", told[0], StringComparison.Ordinal);
        Assert.Contains("A 列“姓名” 测* 本案没有这个人", told[0], StringComparison.Ordinal);
        Assert.Contains($"测*（尾号 {numbers[1][^4..]}）", told[1], StringComparison.Ordinal);
        Assert.Contains("姓名却不同（遮蔽以后看起来一样）", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain(numbers[1], read.Body, StringComparison.Ordinal);
        Assert.Contains("C 列“实发金额” 7,000.01", told[2], StringComparison.Ordinal);
        Assert.Contains("多 0.01 元", told[2], StringComparison.Ordinal);
        Assert.DoesNotContain("测不在", read.Body, StringComparison.Ordinal);
        Assert.Equal("21500.01", read.ValueOf("Input.Amount"));
        await using var database = cases.Host.Database.Open();
        Assert.Equal(0, database.Cases.Single(c => c.CaseId == file).Paid);
        Assert.False(database.Evidence.Any(e => e.CaseId == file && e.FileName == "明细.csv"));
    }

    [Fact]
    public async Task Post_ListMended_IsRecordedWithItsFile_AndNotTwice()
    {
        var (file, numbers) = await WithNumbersAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var list = PaymentJourneys.PaymentList(("测零", numbers[0], "2000"), ("测一", numbers[1], "3000"), ("合计", "", "5000"));
        (string, string?)[] payment = [("Input.Amount", "5000"), ("Input.PaidOn", "2026-11-23")];
        var read = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List", [("Input.List", "明细.csv", list)], payment)).Expect(200);
        Assert.Null(read.Html.QuerySelector("#Input_Lines .finding"));

        (string, string?)[] shares =
        [
            .. payment, ("Input.ListId", read.Html.QuerySelector("input[name='Input.ListId']")!.GetAttribute("value")),
            .. PaymentJourneys.SharesOf(read).Select(share => (share.Field, (string?)share.Value)),
        ];
        (await inspector.SubmitAsync($"/Cases/Payment/{file}", [.. shares, ("Input.Version", PaymentJourneys.VersionOf(read))])).Expect(302);

        await using var database = cases.Host.Database.Open();
        var kept = database.Evidence.Single(e => e.CaseId == file && e.FileName == "明细.csv");
        Assert.Equal(("text/csv", 5000m), (kept.MediaType, database.Cases.Single(c => c.CaseId == file).Paid));
        Assert.Contains("付给 2 人，依据发放明细表", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.StartsWith("attachment", (await inspector.ReadAsync($"/Cases/Evidence/{kept.EvidenceId}")).Expect(200).Header("content-disposition"),
            StringComparison.Ordinal);

        var again = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List", [("Input.List", "改名.csv", list)], payment)).Expect(200);
        var refused = (await inspector.SubmitAsync($"/Cases/Payment/{file}",
        [
            .. shares.Where(pair => pair.Item1 != "Input.ListId"), ("Input.Version", PaymentJourneys.VersionOf(again)),
            ("Input.ListId", again.Html.QuerySelector("input[name='Input.ListId']")!.GetAttribute("value")),
        ])).Expect(409);
        Assert.Contains("已经在 2026-11-23 用来登记过", refused.ErrorAt("Input.List"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ListWithTwoOfOneName_IsAQuestionUnlessNumbered()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        var (one, other) = (SheetFiles.IdentityNumber(801), SheetFiles.IdentityNumber(802));
        (await inspector.ClaimAsync(file, $"演示同 2026-10-15 7000.00 {one}\n演示同 2026-10-15 6000.00 {other}\n演示独 2026-10-15 500.00")).Expect(302);
        (string, string?)[] payment = [("Input.Amount", "1500"), ("Input.PaidOn", "2026-11-20")];

        var unnumbered = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List",
            [("Input.List", "a.csv", PaymentJourneys.PaymentList(("演示同", "", "1000"), ("演示独", "", "500")))], payment)).Expect(200);
        Assert.Equal(["", "", "500.00"], PaymentJourneys.SharesOf(unnumbered).Select(share => share.Value));
        Assert.Contains("2 名同名的劳动者（1 号 演*（尾号", unnumbered.Body, StringComparison.Ordinal);

        var numbered = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List",
            [("Input.List", "b.csv", PaymentJourneys.PaymentList(("演示同", other, "1000"), ("演示独", "", "500")))], payment)).Expect(200);
        Assert.Equal(["", "1,000.00", "500.00"], PaymentJourneys.SharesOf(numbered).Select(share => share.Value));
    }

    [Theory]
    [InlineData("明细.pdf", "%PDF-1.4\n%%EOF\n")]
    [InlineData("明细.csv", "部门,人数\n甲,3\n")]
    [InlineData("明细.xlsx", "PK\u0003\u0004 broken")]
    [InlineData("空.csv", "姓名,实发金额\n")]
    public async Task Post_ListThatCannotBeRead_IsToldAtItsField(string name, string content)
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);

        var answer = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List",
            [("Input.List", name, System.Text.Encoding.UTF8.GetBytes(content))], ("Input.Amount", "7000"))).Expect(400);

        Assert.NotEmpty(answer.ErrorAt("Input.List"));
        Assert.Equal("7000", answer.ValueOf("Input.Amount"));
    }

    [Fact]
    public async Task Post_ListOfAnotherPersonOrCase_IsNotFound()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        var read = (await inspector.UploadAsync($"/Cases/Payment/{file}?handler=List",
            [("Input.List", "a.csv", PaymentJourneys.PaymentList(("测零", "", "1")))], ("Input.Amount", "1"))).Expect(200);
        var id = read.Html.QuerySelector("input[name='Input.ListId']")!.GetAttribute("value");
        using var second = await cases.Host.SignedInAsync(People.SecondInspector);

        (await second.SubmitAsync($"/Cases/Payment/{file}?handler=List", ("Input.ListId", id))).Expect(400);
        (await inspector.SubmitAsync($"/Cases/Payment/{file}?handler=List", ("Input.ListId", Guid.NewGuid().ToString()))).Expect(400);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        (await other.SubmitAsync($"/Cases/Payment/{file}?handler=List", ("Input.ListId", id))).Expect(404);
    }

    [Fact]
    public async Task Post_LumpSplitByTwoAtOnce_OneWinsAndCloses()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "14000", "2026-11-23", await inspector.VersionAsync(file))).Expect(302);
        Assert.Contains("未分到人", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("未分到人 14,000.00 元", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);

        var answers = await Task.WhenAll(inspector.SplitAsync(file), inspector.SplitAsync(file));

        Assert.Equal([302, 409], answers.Select(answer => answer.Status).Order());
        (await inspector.CloseAsync(file)).Expect(302);
        Assert.Contains("0 人确认收到，2 人未表示，0 人有异议", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();
        Assert.Equal(new ReceiptCount(0, 2, 0), SaidAtEnd(database, file));
    }

    [Fact]
    public async Task Post_WorkerDisputes_OfficerAnswers_ClosingCounts()
    {
        var (file, numbers) = await WithNumbersAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "14000", "2026-11-23")).Expect(302);
        var payment = await LastAsync(file);

        using (var stranger = await cases.Host.BoundWorkerAsync(SheetFiles.IdentityNumber(3000)))
        {
            (await stranger.ReadAsync($"/MyWages/Payments/{file}")).Expect(404);
            (await stranger.AnswerReceiptAsync(file, payment)).Expect(404);
            Assert.DoesNotContain("补发的工资", (await stranger.ReadAsync("/MyWages")).Expect(200).Body, StringComparison.Ordinal);
        }

        using var worker = await cases.Host.BoundWorkerAsync(numbers[0]);
        Assert.Contains("等您确认", (await worker.ReadAsync("/MyWages")).Expect(200).Body, StringComparison.Ordinal);
        var page = (await worker.ReadAsync($"/MyWages/Payments/{file}")).Expect(200);
        Assert.Contains("7,000.00 元", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("14,000.00", page.Body, StringComparison.Ordinal);
        (await worker.AnswerReceiptAsync(file, payment, "")).Expect(400);
        (await worker.AnswerReceiptAsync(file, payment, "卡号 6222000000000353777")).Expect(400);
        (await worker.AnswerReceiptAsync(file, payment + 9, "x")).Expect(409);
        (await worker.AnswerReceiptAsync(file, payment, "只收到三千元")).Expect(302);

        Assert.Contains("劳动者的异议都已答复", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        Assert.Contains("下一步：答复劳动者的异议", detail.Body, StringComparison.Ordinal);
        Assert.Contains("劳动者本人", detail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("测试劳动者", detail.Body, StringComparison.Ordinal);
        var dispute = (await inspector.ReadAsync($"/Cases/Dispute/{file}")).Expect(200);
        (string, string?)[] of =
        [
            ("Input.Payment", dispute.Html.QuerySelector("input[name='Input.Payment']")!.GetAttribute("value")),
            ("Input.WorkerKey", dispute.Html.QuerySelector("input[name='Input.WorkerKey']")!.GetAttribute("value")),
        ];
        (await inspector.SubmitAsync($"/Cases/Dispute/{file}", of)).Expect(400);
        (await inspector.SubmitAsync($"/Cases/Dispute/{file}", [.. of, ("Input.Answer", "流水显示全额到账")])).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Dispute/{file}", [.. of, ("Input.Answer", "再答一次")])).Expect(409);
        Assert.Contains("监察员答复：流水显示全额到账", (await worker.ReadAsync($"/MyWages/Payments/{file}")).Expect(200).Body, StringComparison.Ordinal);

        Assert.Contains("0 人确认收到，1 人未表示，1 人有异议", (await inspector.ReadAsync($"/Cases/Close/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await worker.AnswerReceiptAsync(file, payment)).Expect(302);

        // What was disputed stays in view with what became of it, also when all is settled.
        var settled = (await worker.ReadAsync($"/MyWages/Payments/{file}")).Expect(200);
        var said = settled.Html.QuerySelectorAll("section li").Select(word => word.TextContent.ReplaceLineEndings(" ")).ToList();
        Assert.Equal(2, said.Count);
        Assert.Contains("提出异议：只收到三千元", said[0], StringComparison.Ordinal);
        Assert.Contains("已答复", said[0], StringComparison.Ordinal);
        Assert.Contains("监察员答复：流水显示全额到账", said[0], StringComparison.Ordinal);
        Assert.Contains("确认收到", said[1], StringComparison.Ordinal);
        Assert.Equal(["已确认", "提出过异议"], (await worker.ReadAsync("/MyWages")).Expect(200).Html
            .QuerySelectorAll($"a[href='/MyWages/Payments/{file}'] .state").Select(state => state.TextContent));
        (await inspector.CloseAsync(file)).Expect(302);
        Assert.Contains("提出异议：只收到三千元", (await worker.ReadAsync($"/MyWages/Payments/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await worker.AnswerReceiptAsync(file, payment, "又不对了")).Expect(409);
        await using var database = cases.Host.Database.Open();
        Assert.Equal(new ReceiptCount(1, 1, 0), SaidAtEnd(database, file));
    }

    [Fact]
    public async Task Post_SignedList_ConfirmsThoseChosen()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.PayAsync(file, "14000", "2026-11-23")).Expect(302);
        var page = (await inspector.ReadAsync($"/Cases/Receipts/{file}")).Expect(200);
        var workers = page.Html.QuerySelectorAll("input[name='Input.Workers']").Select(box => ("Input.Workers", box.GetAttribute("value"))).ToList();
        Assert.Equal(2, workers.Count);

        (await inspector.UploadAsync($"/Cases/Receipts/{file}", "签收.pdf", Journeys.Pdf())).Expect(400);
        (await inspector.SubmitAsync($"/Cases/Receipts/{file}", workers[0])).Expect(409);
        (await inspector.UploadAsync($"/Cases/Receipts/{file}", "签收.pdf", Journeys.Pdf(), workers[0])).Expect(302);
        (await inspector.UploadAsync($"/Cases/Receipts/{file}", "签收.pdf", Journeys.Pdf(), workers[0])).Expect(409);

        Assert.Contains("1 人确认收到，1 人未表示，0 人有异议", (await inspector.ReadAsync($"/Cases/Close/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EnterpriseList_IsHeldAgainstTheCase_AndWaitsForTheOfficer()
    {
        var (file, numbers) = await WithNumbersAsync(2);
        using var filer = await cases.AtAsync("2026-11-23", People.Filer);
        var wrong = PaymentJourneys.PaymentList(("测零", numbers[0], "7000"), ("测错", "", "7000"));
        (string, string, byte[])[] Files(byte[] list) => [("Input.File", "回单.pdf", Journeys.Pdf(file.ToString())), ("Input.List", "明细.csv", list)];

        var told = (await filer.UploadAsync($"/Enterprise/Proof/{file}", Files(wrong), ("Input.Amount", "14000"))).Expect(400);
        Assert.Contains("1 处与案件对不上", told.ErrorAt("Input.List"), StringComparison.Ordinal);
        Assert.NotEmpty(told.ErrorAt("Input.PaidOn"));
        Assert.Contains("第 3 行 A 列“姓名”，写的是“测*”：本案没有这个人", told.Body, StringComparison.Ordinal);
        (await filer.UploadAsync($"/Enterprise/Proof/{file}", Files("x"u8.ToArray()), ("Input.Amount", "14000"), ("Input.PaidOn", "2026-11-23"))).Expect(400);
        (await filer.UploadAsync($"/Enterprise/Proof/{file}", Files(wrong), ("Input.Amount", "14000"), ("Input.PaidOn", "2026-11-23"), ("Input.AsItIs", "true")))
            .Expect(302);

        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var page = (await inspector.ReadAsync($"/Cases/Payment/{file}")).Expect(200);
        Assert.Equal(["7,000.00", ""], PaymentJourneys.SharesOf(page).Select(share => share.Value));
        (await inspector.SubmitAsync($"/Cases/Payment/{file}",
        [
            ("Input.Amount", "14000"), ("Input.PaidOn", "2026-11-23"), ("Input.Version", PaymentJourneys.VersionOf(page)),
            ("Input.EvidenceId", page.Html.QuerySelector("input[name='Input.EvidenceId']")!.GetAttribute("value")),
            ("Input.ListId", page.Html.QuerySelector("input[name='Input.ListId']")!.GetAttribute("value")),
            .. PaymentJourneys.SharesOf(page).Select(share => (share.Field, (string?)"7000")),
        ])).Expect(302);

        Assert.Contains("依据发放明细表，其中 1 人由监察员核对后填写", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body,
            StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();
        Assert.Single(database.Evidence.Where(e => e.CaseId == file && e.FileName == "明细.csv"));
    }

    // The numbers of the workers in the order of the case.
    private async Task<(Guid File, string[] Numbers)> WithNumbersAsync(int workers)
    {
        var file = await cases.ServedAsync(workers);
        await using var database = cases.Host.Database.Open();
        var row = await database.CaseFindings.Where(c => c.CaseId == file).Join(database.Findings, c => c.FindingId, f => f.FindingId, (c, f) => f.FilingId)
            .FirstAsync();
        var keys = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<FieldProtector>(cases.Host.Services);
        return (file,
        [
            .. (await database.PayrollLines.Where(line => line.FilingId == row).OrderBy(line => line.LineNumber).ToListAsync())
                .Select(line => keys.Open(line.IdentityCipher!, $"payroll_line|identity|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}")),
        ]);
    }

    private async Task<int> LastAsync(Guid file)
    {
        await using var database = cases.Host.Database.Open();
        return (await database.ProcedureEvents.Where(e => e.SubjectId == file).OrderBy(e => e.Sequence).ToListAsync())
            .Last(e => Ledger.Event(e) is PaymentConfirmed).Sequence;
    }

    private static ReceiptCount? SaidAtEnd(AppDbContext database, Guid file) =>
        (Ledger.Event(database.ProcedureEvents.Where(e => e.SubjectId == file).OrderBy(e => e.Sequence).Last()) as CaseClosed)?.Receipts;
}
