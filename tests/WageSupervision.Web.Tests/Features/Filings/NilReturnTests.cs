using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>零申报: nobody was to be paid, said and receipted; one filing a cycle stands, whatever its kind.</summary>
public sealed class NilReturnTests : FilerTests
{
    [Fact]
    public async Task Post_NobodyPaid_IsAcceptedAndReceipted()
    {
        var filing = await filer.DeclareNothingPaidAsync(month: 10);

        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
        Assert.Contains("零申报受理回执", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("没有劳动者应当领取工资：停业，没有用工", receipt.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        var signed = FilingReceipt.Read((await filer.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(200).Body)!.Value.Receipt;
        Assert.Equal(("nil", true, 0, 0m, "accepted"), (signed.Kind, signed.Accepted, signed.Lines, signed.Net, signed.State));
        Assert.Contains("已受理（零申报）", (await filer.ReadAsync("/Filings")).Body, StringComparison.Ordinal);
        var months = (await filer.ReadAsync("/Enterprise")).Expect(200);
        Assert.Contains("已受理（零申报）", months.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("上传 2026年10月工资表", months.Body, StringComparison.Ordinal);

        // What was declared is kept as bytes, and the receipt's hash is theirs.
        await using var database = host.Database.Open();
        var keys = (FieldProtector)host.Services.GetService(typeof(FieldProtector))!;
        var bytes = keys.OpenBytes((await database.FilingFiles.SingleAsync(f => f.FilingId == filing)).Content,
            FilingFileRow.Place(People.WestLakeEnterprise, filing));
        Assert.Equal(signed.FileHash, "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Post_Twice_IsTheSameFiling()
    {
        await filer.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => filer.SubmitAsync("/Filings/Nil", Journeys.Nil(10))));

        Assert.Single(answers.Select(answer => answer.Expect(302).Location).Distinct());
        await using var database = host.Database.Open();
        Assert.Equal(1, await database.Filings.CountAsync());
        Assert.Equal(1, await database.FilingReceipts.CountAsync());
    }

    [Fact]
    public async Task Post_MonthAlreadyFiled_IsRefusedAtTheField()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));

        var answer = (await filer.SubmitAsync("/Filings/Nil", Journeys.Nil(9))).Expect(409);

        Assert.Contains("已经申报过", answer.ErrorAt("Input.CycleStart"), StringComparison.Ordinal);
        Assert.Equal("停业，没有用工", answer.ValueOf("Input.Reason"));
    }

    [Theory]
    [InlineData("Input.Reason", null, "请写明没有支付工资的原因")]
    [InlineData("Input.Declared", null, "请勾选声明")]
    [InlineData("Input.CycleStart", "2026-08-01", "一次报一个周期")]
    [InlineData("Input.CycleEnd", "2026-11-20", "还没有过完")]
    [InlineData("Input.CycleEnd", "2026-09-30", "不能早于第一天")]
    [InlineData("Input.CycleStart", "2017-04-01", "办法施行日")]
    public async Task Post_BadInput_ShowsErrorAtField(string field, string? value, string message)
    {
        var answer = (await filer.SubmitAsync("/Filings/Nil", Journeys.Nil(10).With((field, value)))).Expect(400);

        Assert.Contains(message, answer.Summary, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal(0, await database.Filings.CountAsync());
    }

    [Fact]
    public async Task Post_PayrollAfterIt_CorrectsItWithAReasonAndBothStayOpen()
    {
        var nil = await filer.DeclareNothingPaidAsync(month: 9);
        var draft = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        Assert.Contains("更正原因", (await filer.SubmitAsync($"/Filings/Check/{draft}")).Expect(409).Summary, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Filings/Check/{draft}", ("Input.Reason", "漏报一名临时工"))).Expect(302);

        foreach (var page in new[] { $"/Filings/Receipt/{nil}", $"/Filings/Check/{draft}", $"/Filings/Receipt/{draft}" })
        {
            var versions = (await filer.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("section[aria-labelledby=versions] li");
            Assert.Equal(2, versions.Length);
            Assert.Contains("停业，没有用工", versions[0].TextContent, StringComparison.Ordinal);
            Assert.Contains("已被更正", versions[0].TextContent, StringComparison.Ordinal);
            Assert.Contains("更正原因：漏报一名临时工", versions[1].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_EveryPageOfADeclaration_SpeaksOfADeclaration()
    {
        var nil = await filer.DeclareNothingPaidAsync(month: 10);

        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{nil}")).Expect(200).Body;
        Assert.DoesNotContain("约定的发放日", receipt, StringComparison.Ordinal);
        var text = (await filer.ReadAsync($"/Filings/ReceiptFile/{nil}")).Expect(200).Body;
        Assert.Contains("申报的内容：零申报，没有劳动者应当领取工资。原因：停业，没有用工", text, StringComparison.Ordinal);
        Assert.DoesNotContain("约定的发放日", text, StringComparison.Ordinal);

        await using var database = host.Database.Open();
        var number = (await database.Filings.SingleAsync()).ReceiptNumber;
        using var anybody = host.NewClient();
        var open = (await anybody.ReadAsync("/Receipts/" + number)).Expect(200).Body;
        Assert.Contains("已受理（零申报）", open, StringComparison.Ordinal);
        Assert.DoesNotContain("文件大小", open, StringComparison.Ordinal);
        Assert.DoesNotContain("核对手里的文件", open, StringComparison.Ordinal);
        Assert.DoesNotContain("停业", open, StringComparison.Ordinal);

        using var inspector = await host.SignedInAsync(People.Inspector);
        var page = (await inspector.ReadAsync($"/Inspection/Filing/{nil}?replay=true")).Expect(200);
        Assert.EndsWith("零申报", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var words in new[] { "以表中", "照原文件逐行重算", "约定的发放日" })
        {
            Assert.DoesNotContain(words, page.Body, StringComparison.Ordinal);
        }

        Assert.Contains("停业，没有用工", page.Body, StringComparison.Ordinal);
        Assert.Contains("2026年10月的零申报已经受理", (await filer.ReadAsync("/Filings/Submit")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("2026年10月的零申报已经受理", (await filer.ReadAsync($"/Filings/Submit?again={nil}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CheckOfADeclaration_IsNotThere()
    {
        var nil = await filer.DeclareNothingPaidAsync(month: 9);

        (await filer.ReadAsync($"/Filings/Check/{nil}")).Expect(404);
        (await filer.ReadAsync($"/Filings/{nil}/Annotated")).Expect(404);
    }

    [Fact]
    public async Task Post_PeopleInTheMonthBefore_AsksOnceAndKeepsTheAnswer()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        var form = Journeys.Nil(10).With(("Input.Ground", null));
        const string Question = "上月（2026年9月）的工资表有 3 人，这个月真的没有人应当领工资吗？";
        var empty = (await filer.ReadAsync("/Filings/Nil")).Expect(200);
        Assert.Contains(Question, empty.Html.QuerySelector("fieldset legend")!.TextContent, StringComparison.Ordinal);

        var asked = (await filer.SubmitAsync("/Filings/Nil", form)).Expect(400);
        Assert.Contains(Question, asked.Summary, StringComparison.Ordinal);
        Assert.Contains("请选一项", asked.ErrorAt("Input.Ground"), StringComparison.Ordinal);
        Assert.Equal("停业，没有用工", asked.ValueOf("Input.Reason"));

        var receipt = (await filer.SubmitAsync("/Filings/Nil", form.With(("Input.Ground", "Moved"), ("Input.Asked", Question)))).Expect(302).Location!;

        const string Answer = Question + "答：人员已经转到别的企业，由那里发工资";
        Assert.Contains(Answer, (await filer.ReadAsync(receipt)).Expect(200).Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        var id = receipt.Split('/')[^1];
        Assert.Contains("问过：" + Answer, (await filer.ReadAsync($"/Filings/ReceiptFile/{id}")).Expect(200).Body, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains(Answer, (await inspector.ReadAsync($"/Inspection/Filing/{id}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PeopleInTheAttendanceOfTheMonth_AsksOnce()
    {
        await filer.FileAttendanceAsync(AttendanceSheets.Csv(AttendanceSheets.Of(SheetFiles.Lines(2)), month: 10), month: "2026-10");

        var asked = (await filer.SubmitAsync("/Filings/Nil", Journeys.Nil(10).With(("Input.Ground", null)))).Expect(400);

        Assert.Contains("2026年10月的考勤表有 2 人", asked.Summary, StringComparison.Ordinal);
        await filer.DeclareNothingPaidAsync(month: 10);
    }

    [Fact]
    public async Task Post_AnswerToAnotherQuestion_AsksWhatWasNotSeen()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        var form = Journeys.Nil(10).With(("Input.Ground", "Moved"));

        var asked = (await filer.SubmitAsync("/Filings/Nil", form.With(("Input.Asked", "上月（2026年8月）的工资表有 2 人，这个月真的没有人应当领工资吗？")))).Expect(400);

        Assert.Contains("上月（2026年9月）的工资表有 3 人", asked.ErrorAt("Input.Ground") + asked.Summary, StringComparison.Ordinal);
        Assert.Null(asked.Html.QuerySelector("input[name='Input.Ground'][checked]"));
        Assert.Equal("停业，没有用工", asked.ValueOf("Input.Reason"));
        (await filer.SubmitAsync("/Filings/Nil", form.With(("Input.Asked", asked.ValueOf("Input.Asked"))))).Expect(302);
    }

    [Theory]
    [InlineData(8, "FullTime")]
    [InlineData(11, "FullTime")]
    [InlineData(10, "PartTime")]
    public async Task Post_NoPeopleInTheCycleBefore_AsksNothing(int month, string employment)
    {
        // The sheet of September: August came before it, November has October between, and part-time work has sheets of its own.
        host.Time.GoTo(new DateOnly(2026, 12, 4));
        using var later = await host.SignedInAsync(People.Filer);
        await later.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));

        var filing = (await later.SubmitAsync("/Filings/Nil", Journeys.Nil(month, employment).With(("Input.Ground", null)))).Expect(302).Location!;

        Assert.DoesNotContain("真的没有人", (await later.ReadAsync(filing)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnswerToWhatWasNotAsked_IsNotKept()
    {
        var filing = await filer.DeclareNothingPaidAsync(month: 10);

        await using var database = host.Database.Open();
        var row = await database.Filings.SingleAsync(f => f.FilingId == filing);
        Assert.Equal(("", null), (row.NilAsked, row.NilGround));
    }
}
