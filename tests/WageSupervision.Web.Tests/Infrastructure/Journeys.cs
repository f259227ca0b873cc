using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The steps of filing, case, demand and disclosure as people take them, over HTTP; each fails the test where the portal refuses.</summary>
public static class Journeys
{
    /// <summary>A payment proof that is a PDF by its bytes.</summary>
    public static byte[] Pdf(string content = "回单") => Encoding.UTF8.GetBytes($"%PDF-1.4\n{content}\n%%EOF\n");

    /// <summary>
    /// The form of an upload for 2026年9月, agreed payday 2026-10-15. Without a day of payment it states that the wages are not paid yet, which goes
    /// for the lines that name no day.
    /// </summary>
    public static (string Name, string? Value)[] Upload(string? paidOn = null, string? reason = null, int month = 9) =>
    [
        ("Input.CycleStart", Day(new DateOnly(2026, month, 1))), ("Input.CycleEnd", Day(new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1))),
        ("Input.AgreedPayday", Day(new DateOnly(2026, month, 1).AddMonths(1).AddDays(14))), ("Input.PaidOn", paidOn),
        ("Input.Unpaid", paidOn is null ? "true" : null),
        ("Input.Employment", "FullTime"), ("Input.Reason", reason),
    ];

    /// <summary>The same form with some fields otherwise.</summary>
    public static (string Name, string? Value)[] With(this (string Name, string? Value)[] form, params (string Name, string? Value)[] changed) =>
        [.. form.Where(field => !changed.Any(change => change.Name == field.Name)), .. changed];

    /// <summary>Uploads a payroll; gives the filing.</summary>
    public static async Task<Guid> UploadPayrollAsync(
        this HttpClient filer, byte[] content, string fileName = "9月工资.xlsx", string? paidOn = null, string? reason = null, int month = 9) =>
        IdIn(await filer.UploadAsync("/Filings/Submit", fileName, content, Upload(paidOn, reason, month)), "/Filings/Check/");

    /// <summary>Uploads a payroll with a form of the test's own; gives the filing.</summary>
    public static async Task<Guid> UploadPayrollAsync(this HttpClient filer, byte[] content, string fileName, (string Name, string? Value)[] form) =>
        IdIn(await filer.UploadAsync("/Filings/Submit", fileName, content, form), "/Filings/Check/");

    /// <summary>Uploads and confirms a payroll; gives the filing.</summary>
    public static async Task<Guid> FileAsync(
        this HttpClient filer, byte[] content, string? paidOn = null, string? reason = null, int month = 9, string fileName = "9月工资.xlsx")
    {
        var filing = await filer.UploadPayrollAsync(content, fileName, paidOn: paidOn, reason: reason, month: month);
        Assert.Equal($"/Filings/Receipt/{filing}", (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302).Location);
        return filing;
    }

    /// <summary>零申报 of a month of 2026; gives the filing.</summary>
    public static async Task<Guid> DeclareNothingPaidAsync(this HttpClient filer, int month, string employment = "FullTime")
    {
        var answer = await filer.SubmitAsync("/Filings/Nil", Nil(month, employment));
        return IdIn(
            answer.Status == 400 && answer.ValueOf("Input.Asked") is { } asked
                ? await filer.SubmitAsync("/Filings/Nil", Nil(month, employment).With(("Input.Asked", asked)))
                : answer,
            "/Filings/Receipt/");
    }

    /// <summary>The form of a nil return, with an answer to what is asked where there had been people.</summary>
    public static (string Name, string? Value)[] Nil(int month, string employment = "FullTime") =>
    [
        ("Input.CycleStart", Day(new DateOnly(2026, month, 1))), ("Input.CycleEnd", Day(new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1))),
        ("Input.Employment", employment), ("Input.Reason", "停业，没有用工"), ("Input.Declared", "true"),
        ("Input.Ground", "AllLeft"),
    ];

    /// <summary>登记代理.</summary>
    public static Task<Answer> GrantMandateAsync(this HttpClient administrator, Guid account, string creditCode, string from, string until) =>
        administrator.SubmitAsync($"/Administration/Mandates/{account}", ("Input.CreditCode", creditCode),
            ("Input.ValidFrom", from), ("Input.ValidUntil", until));

    /// <summary>终止代理.</summary>
    public static Task<Answer> EndMandateAsync(this HttpClient administrator, Guid account, long enterpriseId, string from) =>
        administrator.SubmitAsync($"/Administration/Mandates/{account}?handler=End",
            ("enterpriseId", enterpriseId.ToString(CultureInfo.InvariantCulture)), ("validFrom", from));

    /// <summary>切换企业.</summary>
    public static Task<Answer> SwitchAsync(this HttpClient filer, long enterpriseId) =>
        filer.SubmitAsync("/Account/Switch", ("enterpriseId", enterpriseId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Opens a case from all open findings of an enterprise; gives the case.</summary>
    public static async Task<Guid> OpenCaseAsync(this HttpClient inspector, long enterpriseId, Guid? recommendation = null)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"/Cases/Open/{enterpriseId}{(recommendation is { } id ? $"?recommendation={id}" : "")}");
        return await inspector.FiledAsync(
            await inspector.SubmitAsync(page, [.. await inspector.OpenFindingsAsync(page), ("Input.Grounds", "测试立案理由")]));
    }

    /// <summary>The case that an answer leads to, once the supervisor of its county has approved its filing.</summary>
    public static async Task<Guid> FiledAsync(this HttpClient inspector, Answer answer)
    {
        var file = IdIn(answer, "/Cases/Detail/");
        await inspector.ApproveFilingAsync(file);
        return file;
    }

    /// <summary>批准立案, by the supervisor of the county.</summary>
    public static async Task ApproveFilingAsync(this HttpClient inspector, Guid file)
    {
        var host = PortalHost.Of(inspector);
        await using var database = host.Database.Open();
        var region = database.Cases.Where(c => c.CaseId == file).Select(c => c.RegionCode).Single();
        using var supervisor = await host.SignedInAsync(region.StartsWith("3302", StringComparison.Ordinal) ? People.OtherSupervisor : People.Supervisor);
        (await supervisor.ApproveAsync(file, "case-filing-proposed")).Expect(302);
    }

    /// <summary>Opens a case that no filed sheet stands behind; gives the case.</summary>
    public static async Task<Guid> OpenOtherCaseAsync(this HttpClient inspector, long enterpriseId, Guid? contact = null)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"/Cases/OpenOther/{enterpriseId}{(contact is { } id ? $"?contact={id}" : "")}");
        var second = SecondOfficer((await inspector.ReadAsync(page)).Expect(200).Html);
        return await inspector.FiledAsync(await inspector.SubmitAsync(page, ("Input.Source", "NonFiling"), ("Input.Grounds", "逾期没有申报"), second));
    }

    /// <summary>The second officer that a page of opening proposes, as a form field.</summary>
    public static (string Name, string? Value) SecondOfficer(IHtmlDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ("Input.SecondOfficerId", page.QuerySelector<IHtmlSelectElement>("select[name='Input.SecondOfficerId']")?.Value);
    }

    /// <summary>登记查实的欠薪.</summary>
    public static Task<Answer> ClaimAsync(this HttpClient inspector, Guid file, string lines) => inspector.UploadAsync(
        $"/Cases/Claims/{file}", "工资清单.pdf", Pdf(), ("Input.RuleId", "ZJ353-14-2"), ("Input.Lines", lines), ("Input.Basis", "核对工资清单和考勤"));

    /// <summary>The findings that a case page offers, and the second officer that it proposes, as form fields.</summary>
    public static async Task<(string Name, string? Value)[]> OpenFindingsAsync(this HttpClient inspector, string page)
    {
        var html = (await inspector.ReadAsync(page)).Expect(200).Html;
        return
        [
            .. html.QuerySelectorAll("input[name='Input.FindingIds']").OfType<IHtmlInputElement>().Select(box => ("Input.FindingIds", (string?)box.Value)),
            SecondOfficer(html),
        ];
    }

    /// <summary>采用重新核对的结论, on the page as it stands now.</summary>
    public static async Task<Answer> ReviseAsync(this HttpClient inspector, Guid file, string grounds)
    {
        var version = (await inspector.ReadAsync($"/Cases/Revision/{file}"))
            .Expect(200).Html.QuerySelector("input[name='Input.Version']")?.GetAttribute("value");
        return await inspector.SubmitAsync($"/Cases/Revision/{file}", ("Input.Grounds", grounds), ("Input.Version", version));
    }

    /// <summary>制作指令书.</summary>
    public static Task<Answer> OrderAsync(this HttpClient inspector, Guid file, string deadline) =>
        inspector.SubmitAsync($"/Cases/Order/{file}", ("Input.Deadline", deadline), ("Input.Demand", "请支付"));

    /// <summary>调查询问通知.</summary>
    public static Task<Answer> InquireAsync(this HttpClient inspector, Guid file, string due) =>
        inspector.SubmitAsync($"/Cases/Inquiry/{file}", ("Input.Asked", "请带工资支付表来"), ("Input.Due", due));

    /// <summary>The name of the file that proves a service.</summary>
    public const string ServiceReceipt = "送达回证.pdf";

    /// <summary>登记送达 of the order, or of the notice or the decision.</summary>
    public static Task<Answer> ServeAsync(this HttpClient inspector, Guid file, string day, string document = "Order") =>
        inspector.RecordServiceAsync($"/Cases/Service/{file}?document={document}", day);

    /// <summary>登记送达 on any page that records one, with everything that it may ask for.</summary>
    public static Task<Answer> RecordServiceAsync(this HttpClient inspector, string page, string day) =>
        inspector.UploadAsync(page, ServiceReceipt, Pdf(), ("Input.ServedOn", day), ("Input.Method", "InPerson"),
            ("Input.ReceivedBy", "财务负责人"), ("Input.LateReason", "回证晚到"));

    /// <summary>认定拒不改正.</summary>
    public static Task<Answer> RefuseAsync(this HttpClient inspector, Guid file) =>
        inspector.SubmitAsync($"/Cases/Refusal/{file}", ("Input.Grounds", "期限届满没有支付"));

    /// <summary>拟处罚.</summary>
    public static Task<Answer> NoticeAsync(this HttpClient inspector, Guid file, string fine, string? graveSince = null) => inspector.UploadAsync(
        $"/Cases/Penalty/{file}", "执法记录.pdf", graveSince is null ? null : Pdf(), ("Input.Fine", fine),
        ("Input.Grave", graveSince is null ? "false" : "true"), ("Input.GraveFacts", graveSince is null ? null : "堵塞道路三小时，有执法记录"),
        ("Input.GraveSince", graveSince), ("Input.Reasons", "拒不改正"));

    /// <summary>核实清偿, on the page as it stands now; a payment of everything that is owed goes to everybody as it is owed.</summary>
    public static async Task<Answer> PayAsync(this HttpClient inspector, Guid file, string amount, string day, Guid? evidence = null)
    {
        var (version, shares) = await inspector.SharesAsync($"/Cases/Payment/{file}");
        var all = shares.Sum(share => share.Owed) == (decimal.TryParse(amount, CultureInfo.InvariantCulture, out var yuan) ? yuan : -1);
        return await inspector.UploadAsync($"/Cases/Payment/{file}", "回单.pdf", evidence is null ? Pdf() : null,
        [
            ("Input.Amount", amount), ("Input.PaidOn", day), ("Input.EvidenceId", evidence?.ToString()), ("Input.Version", version),
            .. all ? shares.Select(share => (share.Field, (string?)share.Remaining)) : [],
        ]);
    }

    /// <summary>核实清偿, on the page as it stood at a version.</summary>
    public static Task<Answer> PayAsync(this HttpClient inspector, Guid file, string amount, string day, string? version, Guid? evidence = null) =>
        inspector.UploadAsync($"/Cases/Payment/{file}", "回单.pdf", evidence is null ? Pdf() : null, ("Input.Amount", amount), ("Input.PaidOn", day),
            ("Input.EvidenceId", evidence?.ToString()), ("Input.Version", version));

    /// <summary>The version in the payment form; <c>null</c> where the page shows none.</summary>
    public static async Task<string?> VersionAsync(this HttpClient inspector, Guid file) =>
        (await inspector.ReadAsync($"/Cases/Payment/{file}")).Html.QuerySelector("input[name='Input.Version']")?.GetAttribute("value");

    /// <summary>提请结案, and its approval by the supervisor of West Lake, where the case is.</summary>
    public static async Task<Answer> CloseAsync(this HttpClient inspector, Guid file)
    {
        var proposed = await inspector.SubmitAsync($"/Cases/Close/{file}", ("Input.Summary", "已全部支付"));
        if (proposed.Status != 302)
        {
            return proposed;
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var supervisor = new HttpClient(handler) { BaseAddress = inspector.BaseAddress };
        using var signedIn = await PortalHost.PostAsync(
            supervisor, "/Account/Login", new() { ["Input.UserName"] = People.Supervisor, ["Input.Password"] = People.Password });
        return await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=closure-proposed");
    }

    /// <summary>提出公示.</summary>
    public static Task<Answer> ProposeAsync(this HttpClient inspector, Guid file, string facts = "拖欠工资属实") =>
        inspector.SubmitAsync($"/Cases/Disclosure/{file}", ("Input.Facts", facts));

    /// <summary>登记公示告知书送达.</summary>
    public static Task<Answer> NotifyAsync(this HttpClient inspector, Guid disclosure, string day) =>
        inspector.RecordServiceAsync($"/Cases/DisclosureNotice/{disclosure}", day);

    /// <summary>Tells the enterprise today what is to be published, lets its five working days pass, and decides; the clock stays there.</summary>
    /// <param name="host">The portal.</param>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="days">Days to pass: eight where no holiday lies between.</param>
    public static async Task<Answer> PublishAsync(this PortalHost host, Guid disclosure, int days = 8)
    {
        var today = host.Time.Today;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            (await inspector.NotifyAsync(disclosure, Day(today))).Expect(302);
        }

        host.Time.GoTo(today.AddDays(days));
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        return await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}");
    }

    /// <summary>提交清偿证明.</summary>
    public static Task<Answer> ProveAsync(this HttpClient filer, Guid file, string amount, string day, byte[] content, string fileName = "回单.pdf") =>
        filer.UploadAsync($"/Enterprise/Proof/{file}", fileName, content, ("Input.Amount", amount), ("Input.PaidOn", day));

    /// <summary>工会要求改正; gives the demand.</summary>
    public static async Task<Guid> DemandAsync(this HttpClient union, long enterpriseId, string answerBy, string breach = "没有按时发工资") =>
        IdIn(
            await union.SubmitAsync("/Unions/Make", ("Input.EnterpriseId", enterpriseId.ToString(CultureInfo.InvariantCulture)), ("Input.Breach", breach),
                ("Input.Demand", "请改正"), ("Input.AnswerBy", answerBy)),
            "/Unions/Demand/");

    /// <summary>A demand to an enterprise for which nobody signs in: handed over, and answered in writing; gives the demand.</summary>
    public static async Task<Guid> HandOverAsync(this HttpClient union, long enterpriseId, DateOnly today)
    {
        var demand = await union.DemandAsync(enterpriseId, Day(today.AddDays(5)));
        (await union.UploadAsync($"/Unions/Delivery/{demand}", "回执.pdf", Pdf(), ("Input.DeliveredOn", Day(today)), ("Input.ReceivedBy", "行政主管"))).Expect(302);
        (await union.UploadAsync($"/Unions/WrittenAnswer/{demand}", "答复.pdf", Pdf(), ("Input.Answer", "Refused"), ("Input.Text", "没有钱"))).Expect(302);
        return demand;
    }

    /// <summary>工会提出处罚建议.</summary>
    public static Task<Answer> RecommendAsync(this HttpClient union, Guid demand) => union.SubmitAsync($"/Unions/Demand/{demand}", ("Input.Text", "建议处罚"));

    /// <summary>A day as forms take it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Guid IdIn(Answer answer, string prefix)
    {
        answer.Expect(302);
        Assert.StartsWith(prefix, answer.Location, StringComparison.Ordinal);
        return Guid.Parse(answer.Location![prefix.Length..].Split('?')[0], CultureInfo.InvariantCulture);
    }
}
