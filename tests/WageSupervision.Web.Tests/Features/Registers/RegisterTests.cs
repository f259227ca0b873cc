using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Registers;

/// <summary>Registers from the form to what workers, the enterprise and inspectors see of them.</summary>
public sealed class RegisterTests : FilerTests
{
    private const string Name = "金丝雀登记";
    private static readonly string Number = SheetFiles.IdentityNumber(701);
    private static readonly string OtherNumber = SheetFiles.IdentityNumber(702);

    [Theory]
    [InlineData("PaySystem", "Input.Title,Input.AdoptedOn,Input.Consultation")]
    [InlineData("Contract", "Input.WorkerName,Input.IdentityNumber,Input.SignedOn,Input.StartsOn")]
    [InlineData("Separation", "Input.WorkerName,Input.IdentityNumber,Input.CompletedOn,Input.AmountDue")]
    [InlineData("Deferral", "Input.Cause,Input.Month,Input.Payday,Input.Grounds")]
    [InlineData("Stoppage", "Input.StartedOn,Input.Scope,Input.Cause")]
    public async Task Post_Empty_NamesEveryMissingFieldAtOnce(string kind, string fields)
    {
        var page = (await filer.SubmitAsync($"/Enterprise/Registers/{kind}")).Expect(400);

        Assert.All(fields.Split(','), field => Assert.NotEqual("", page.ErrorAt(field)));
        Assert.Equal(fields.Split(',').Length, page.Html.QuerySelectorAll("#error-summary a").Length);
    }

    [Theory]
    [InlineData("Separation", "Input.AmountDue", "-1", "不能是负数")]
    [InlineData("Separation", "Input.AmountDue", "1.234", "两位小数")]
    [InlineData("Separation", "Input.AmountDue", "很多", "不能识别")]
    [InlineData("Separation", "Input.CompletedOn", "2026-11-21", "还没有到")]
    [InlineData("Separation", "Input.CompletedOn", "2026-02-30", "不能识别")]
    [InlineData("Separation", "Input.IdentityNumber", "330106199001010001", "身份证号")]
    [InlineData("Contract", "Input.EndsOn", "2026-03-04", "末日早于首日")]
    [InlineData("Contract", "Input.Payday", "32", "1 到 31")]
    [InlineData("Contract", "Input.Others", "电话 13800000000", "请不要写")]
    [InlineData("Deferral", "Input.Workers", "没有号码", "第 1 行应当先写姓名")]
    [InlineData("Deferral", "Input.Workers", "", "每行一人")]
    [InlineData("Deferral", "Input.Payday", "2026-09-30", "早于工资的月份")]
    [InlineData("Deferral", "Input.Basis", "", "请选择依据")]
    [InlineData("Stoppage", "Input.StartedOn", "2028-01-01", "核对年份")]
    public async Task Post_WrongField_IsSaidAtTheFieldAndKept(string kind, string field, string value, string message)
    {
        var form = FormOf(kind).With((field, value));

        var page = (await filer.SubmitAsync($"/Enterprise/Registers/{kind}", form)).Expect(400);

        Assert.Contains(message, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.All(form.Where(f => f.Name is not "Input.Partial"), f => Assert.Equal(f.Value, page.ValueOf(f.Name)));
        await using var database = host.Database.Open();
        Assert.Empty(database.RegisterEntries);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090\0")]
    [InlineData("%PDF-1.7 without an end")]
    public async Task Post_HostileFile_IsRefusedAtItsField(string content)
    {
        var page = (await filer.UploadAsync("/Enterprise/Registers/PaySystem", "制度.pdf", Encoding.UTF8.GetBytes(content), Entries.PaySystem())).Expect(400);

        Assert.Contains("只接受 PDF、JPG、PNG", page.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("空文件", (await filer.UploadAsync("/Enterprise/Registers/PaySystem", "制度.pdf", [], Entries.PaySystem())).Expect(400)
            .ErrorAt("Input.File"), StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Empty(database.RegisterFiles);
    }

    [Fact]
    public async Task File_IsKeptEncipheredHashedAndGivenToThoseOnlyWhoMay()
    {
        var bytes = Journeys.Pdf("金丝雀材料");
        var entry = await filer.RegisterAsync("PaySystem", Entries.PaySystem(), bytes);

        await using var database = host.Database.Open();
        var file = database.RegisterFiles.Single();
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(bytes), file.FileHash);
        Assert.Equal(-1, file.Content.AsSpan().IndexOf("PDF"u8));
        var download = (await filer.ReadAsync($"/Enterprise/Registers/File/{file.FileId}")).Expect(200);
        Assert.Contains("attachment", download.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Contains("sandbox", download.Header("content-security-policy"), StringComparison.Ordinal);
        Assert.Equal("application/pdf", download.Header("content-type"));
        using var inspector = await host.SignedInAsync(People.Inspector);
        (await inspector.ReadAsync($"/Inspection/RegisterFile/{file.FileId}")).Expect(200);
        using var otherFiler = await host.SignedInAsync(People.OtherFiler);
        using var otherInspector = await host.SignedInAsync(People.OtherInspector);
        (await otherFiler.ReadAsync($"/Enterprise/Registers/File/{file.FileId}")).Expect(404);
        (await otherInspector.ReadAsync($"/Inspection/RegisterFile/{file.FileId}")).Expect(404);
        Assert.DoesNotContain("还缺", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_Incomplete_NamesWhatItLacksAndWarnsOfAnOverlap()
    {
        var first = await filer.RegisterAsync("Contract", Entries.Contract(Name, Number));

        var page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{first}")).Expect(200);
        Assert.All(["没有写明项目", "没有写明形式", "没有写明时间"], text => Assert.Contains(text, page.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("没有写明工资支付标准", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("期限重叠", page.Body, StringComparison.Ordinal);
        Assert.Contains("相同的内容已经登记过", (await filer.SubmitAsync("/Enterprise/Registers/Contract", Entries.Contract(Name, Number))).Expect(409).Summary,
            StringComparison.Ordinal);

        var second = await filer.RegisterAsync("Contract", Entries.Contract(Name, Number).With(("Input.StartsOn", "2026-06-01")));
        Assert.Contains("期限重叠", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{second}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var worker = database.RegisterWorkers.First(w => w.EntryId == first);
        Assert.Equal(host.Services.GetRequiredService<FieldProtector>().IndexOf(Number), worker.IdentityIndex);
        Assert.Equal(-1, worker.IdentityCipher.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Number)));
    }

    [Fact]
    public async Task Correction_NeedsAReasonKeepsTheWorkerAndLeavesTheChain()
    {
        var entry = await filer.RegisterAsync("Separation", Entries.Separation(Name, Number));
        var form = Entries.Separation(Name, "").With(("Input.AmountDue", "9500"));

        var refused = (await filer.SubmitAsync($"/Enterprise/Registers/Separation?corrects={entry}", form)).Expect(400);
        Assert.Contains("为什么更正", refused.ErrorAt("Input.Reason"), StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Enterprise/Registers/Separation?corrects={entry}", form.With(("Input.Reason", "漏了加班费")))).Expect(302);

        var page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
        Assert.Contains("应结清的工资由“9,000.00 元”改为“9,500.00 元”", page, StringComparison.Ordinal);
        Assert.Contains("漏了加班费", page, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var events = database.ProcedureEvents.Where(e => e.SubjectId == entry).OrderBy(e => e.Sequence).ToList();
        Assert.Equal(2, events.Count);
        Assert.True(Ledger.IsWhole(events));
        Assert.Equal(2, database.RegisterWorkers.Count(w => w.EntryId == entry
            && w.IdentityIndex == host.Services.GetRequiredService<FieldProtector>().IndexOf(Number)));
        (await filer.SubmitAsync($"/Enterprise/Registers/Contract?corrects={entry}", Entries.Contract(Name, Number).With(("Input.Reason", "换类型")))).Expect(404);
    }

    [Fact]
    public async Task Separation_Overdue_IsJudgedByTheRuleAndStandsFirstForTheInspector()
    {
        await filer.RegisterAsync("PaySystem", Entries.PaySystem());
        var entry = await filer.RegisterAsync("Separation", Entries.Separation(Name, Number));
        (await filer.StepAsync(entry, "pay", ("Input.PaidOn", "2026-11-12"), ("Input.Amount", "4,000"))).Expect(302);

        var page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
        Assert.Contains("2026-11-16", page, StringComparison.Ordinal);
        Assert.Contains("迟付 4 天", page, StringComparison.Ordinal);
        Assert.Contains("未付 <b>5,000.00</b> 元", page, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var list = (await inspector.ReadAsync("/Inspection/Registers")).Expect(200).Html;
        Assert.Contains("违反规定", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var seen = (await inspector.ReadAsync($"/Inspection/Register/{entry}")).Expect(200).Body;
        Assert.Contains("金*", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, seen, StringComparison.Ordinal);
        (await filer.StepAsync(entry, "pay", ("Input.PaidOn", "2026-11-20"), ("Input.Amount", "5000"))).Expect(302);
        Assert.Contains("已经付清，但晚于最晚支付日", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_WrongOrOfAnotherKind_AreRefusedInWords()
    {
        var separation = await filer.RegisterAsync("Separation", Entries.Separation(Name, Number));
        var stoppage = await filer.RegisterAsync("Stoppage", Entries.Stoppage());

        Assert.Contains("请填写支付的金额", (await filer.StepAsync(separation, "pay", ("Input.PaidOn", "2026-11-12"))).Expect(400).ErrorAt("Input.Amount"),
            StringComparison.Ordinal);
        Assert.Contains("还没有到", (await filer.StepAsync(separation, "pay", ("Input.PaidOn", "2026-11-21"), ("Input.Amount", "1"))).Expect(400)
            .ErrorAt("Input.PaidOn"), StringComparison.Ordinal);
        (await filer.StepAsync(separation, "end", ("Input.EndedOn", "2026-11-12"))).Expect(404);
        (await filer.StepAsync(separation, "nothing")).Expect(404);
        Assert.Contains("早于开始的日期", (await filer.StepAsync(stoppage, "end", ("Input.EndedOn", "2026-08-31"))).Expect(409).ErrorAt("Input.EndedOn"),
            StringComparison.Ordinal);
        Assert.Contains("早于首日", (await filer.StepAsync(stoppage, "wage", ("Input.PeriodStart", "2026-10-02"), ("Input.PeriodEnd", "2026-10-01"),
            ("Input.WagePaid", "1"))).Expect(400).ErrorAt("Input.PeriodEnd"), StringComparison.Ordinal);
        Assert.Contains("逐月登记", (await filer.StepAsync(stoppage, "wage", ("Input.PeriodStart", "2026-10-01"), ("Input.PeriodEnd", "2026-11-01"),
            ("Input.WagePaid", "100"))).Expect(400).ErrorAt("Input.PeriodEnd"), StringComparison.Ordinal);
        (await filer.StepAsync(stoppage, "wage", ("Input.PeriodStart", "2026-10-01"), ("Input.PeriodEnd", "2026-10-31"), ("Input.WagePaid", "100")))
            .Expect(302);
        Assert.Contains("违反规定", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{stoppage}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.StepAsync(stoppage, "strike", ("sequence", "2"), ("Input.Reason", "填错"))).Expect(302);
        Assert.DoesNotContain("违反规定", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{stoppage}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("不能撤销", (await filer.StepAsync(stoppage, "strike", ("sequence", "99"), ("Input.Reason", "填错"))).Expect(409).Summary,
            StringComparison.Ordinal);
        (await filer.StepAsync(stoppage, "withdraw", ("Input.Reason", "没有停工"))).Expect(302);
        Assert.Contains("已经撤销", (await filer.StepAsync(stoppage, "end", ("Input.EndedOn", "2026-10-31"))).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_IsTheWorkersOwn_AndSilenceIsNone()
    {
        var entry = await filer.RegisterAsync("Deferral", Entries.Deferral($"{Name} {Number}\n演示外人，{OtherNumber}"));
        var page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
        Assert.Contains("同意 0 人，不同意 0 人，未答复 2 人（不算同意）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-30", page, StringComparison.Ordinal);

        using var worker = await BoundWorkerAsync(Number);
        Assert.Contains("等您答复", (await worker.ReadAsync("/MyWages")).Expect(200).Body, StringComparison.Ordinal);
        var own = (await worker.ReadAsync($"/MyWages/Deferral/{entry}")).Expect(200).Body;
        Assert.Contains("2026年12月30日", own, StringComparison.Ordinal);
        Assert.DoesNotContain("演示外人", own, StringComparison.Ordinal);
        Assert.Contains("请选择同意或者不同意", (await worker.SubmitAsync($"/MyWages/Deferral/{entry}", ("Input.TermsSequence", "1"))).Expect(400).Summary,
            StringComparison.Ordinal);
        Assert.Contains("请不要写身份证号",
            (await worker.SubmitAsync($"/MyWages/Deferral/{entry}", ("Input.TermsSequence", "1"), ("Input.Agreed", "false"),
                ("Input.Reason", "打我电话 13800000000"))).Expect(400).ErrorAt("Input.Reason"), StringComparison.Ordinal);
        (await worker.AnswerDeferralAsync(entry, agreed: true)).Expect(302);

        page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
        Assert.Contains("同意 1 人，不同意 0 人，未答复 1 人（不算同意）", page, StringComparison.Ordinal);
        Assert.Contains("2026-12-30", page, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var said = database.RegisterConsents.Single();
        Assert.Equal(1, database.RegisterEntries.Single().WithoutConsent);
        Assert.Equal(32, said.Hash.Length);

        // Corrected terms are not what was agreed to, and an answer to the old ones is no answer.
        (await filer.SubmitAsync($"/Enterprise/Registers/Deferral?corrects={entry}",
            Entries.Deferral("").With(("Input.Grounds", "另一个原因"), ("Input.Reason", "写错")))).Expect(302);
        Assert.Contains("同意 0 人，不同意 0 人，未答复 2 人", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("刚刚更正", (await worker.AnswerDeferralAsync(entry, agreed: true)).Expect(409).Summary, StringComparison.Ordinal);

        // After the payday nobody can be made to have agreed.
        host.Time.GoTo(new DateOnly(2026, 12, 1));
        using var later = await host.SignedInAsync(People.Worker);
        Assert.Contains("已经过了", (await later.AnswerDeferralAsync(entry, agreed: true, terms: 2)).Expect(409).Summary, StringComparison.Ordinal);
        Assert.Contains("不能再答复", (await later.ReadAsync($"/MyWages/Deferral/{entry}")).Expect(200).Body, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("违反规定", (await inspector.ReadAsync("/Inspection/Registers")).Expect(200).Html.QuerySelector("tbody tr")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_OfSomebodyNotNamed_IsNotFound()
    {
        var entry = await filer.RegisterAsync("Deferral", Entries.Deferral($"演示外人 {OtherNumber}"));
        using (var unbound = await host.SignedInAsync(People.Worker))
        {
            (await unbound.ReadAsync($"/MyWages/Deferral/{entry}")).Expect(404);
            (await unbound.AnswerDeferralAsync(entry, agreed: true)).Expect(404);
        }

        using var worker = await BoundWorkerAsync(Number);
        (await worker.ReadAsync($"/MyWages/Deferral/{entry}")).Expect(404);
        (await worker.AnswerDeferralAsync(entry, agreed: true)).Expect(404);
        await using var database = host.Database.Open();
        Assert.Empty(database.RegisterConsents);
    }

    [Fact]
    public async Task Entry_OfAnotherEnterpriseOrArea_IsNotFound()
    {
        var entry = await filer.RegisterAsync("Separation", Entries.Separation(Name, Number));
        using var otherFiler = await host.SignedInAsync(People.OtherFiler);
        using var otherInspector = await host.SignedInAsync(People.OtherInspector);

        (await otherFiler.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(404);
        (await otherFiler.ReadAsync($"/Enterprise/Registers/Separation?corrects={entry}")).Expect(404);
        (await otherFiler.SubmitAsync($"/Enterprise/Registers/Separation?corrects={entry}", Entries.Separation("x", Number).With(("Input.Reason", "x"))))
            .Expect(404);
        foreach (var step in new[] { "pay", "file", "strike", "withdraw" })
        {
            (await otherFiler.StepAsync(entry, step, ("Input.PaidOn", "2026-11-12"), ("Input.Amount", "1"), ("sequence", "1"), ("Input.Reason", "x")))
                .Expect(404);
        }

        (await otherInspector.ReadAsync($"/Inspection/Register/{entry}")).Expect(404);
        Assert.DoesNotContain("测试甲", (await otherInspector.ReadAsync("/Inspection/Registers?q=测试甲")).Expect(200).Html.QuerySelector("table")?.TextContent ?? "",
            StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await otherFiler.ReadAsync("/Enterprise/Registers/List/Separation")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync("/Enterprise/Registers/List/nothing")).Expect(404);
        await using var database = host.Database.Open();
        Assert.Equal(1, database.ProcedureEvents.Count(e => e.SubjectId == entry));
    }

    [Fact]
    public async Task Facts_OfAMonth_AreFoundAndShownOnItsPayrollWithoutChangingIt()
    {
        await filer.RegisterAsync("Deferral", Entries.Deferral($"{Name} {Number}"));
        await filer.RegisterAsync("Stoppage", Entries.Stoppage());
        await filer.RegisterAsync("Contract", Entries.Contract(Name, Number).With(("Input.Payday", "15")));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var facts = await scope.ServiceProvider.GetRequiredService<RegisteredFacts>().OfAsync(People.WestLakeEnterprise, new YearMonth(2026, 10));
            Assert.Equal((1, 1, 0), (facts.Deferrals.Count, facts.Stoppages.Count, facts.Separations.Count));
            Assert.Equal(1, facts.Paydays[15]);
            Assert.Equal(ConsentStanding.Silent, facts.Deferrals[0].Consents.Of(facts.Deferrals[0].Workers[0].WorkerId));
            Assert.Empty((await scope.ServiceProvider.GetRequiredService<RegisteredFacts>()
                .OfAsync(People.HaishuEnterprise, new YearMonth(2026, 10))).Deferrals);
            Assert.Empty((await scope.ServiceProvider.GetRequiredService<RegisteredFacts>()
                .OfAsync(People.WestLakeEnterprise, new YearMonth(2026, 8))).Stoppages);
        }

        var filing = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 10);
        var note = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Html.QuerySelector("section[aria-label='登记的事实']")!.TextContent;
        Assert.Contains("没有同意 1 人", note, StringComparison.Ordinal);
        Assert.Contains("停工", note, StringComparison.Ordinal);
        var august = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 8);
        Assert.Null((await filer.ReadAsync($"/Filings/Check/{august}")).Expect(200).Html.QuerySelector("section[aria-label='登记的事实']"));
    }

    private static (string Name, string? Value)[] FormOf(string kind) => kind switch
    {
        "PaySystem" => Entries.PaySystem(),
        "Contract" => Entries.Contract(Name, Number),
        "Separation" => Entries.Separation(Name, Number),
        "Deferral" => Entries.Deferral($"{Name} {Number}"),
        _ => Entries.Stoppage(),
    };

    private async Task<HttpClient> BoundWorkerAsync(string number)
    {
        var index = host.Services.GetRequiredService<FieldProtector>().IndexOf(number);
        await using (var database = host.Database.Open())
        {
            await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
        }

        return await host.SignedInAsync(People.Worker);
    }
}
