using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>What happens between a notice of penalty and its decision, and after it, over HTTP.</summary>
public static class PenaltyJourneys
{
    /// <summary>陈述申辩 by the enterprise.</summary>
    public static Task<Answer> DefendAsync(this HttpClient filer, Guid file, string? text = "已经付了一半", byte[]? content = null) =>
        filer.SendAsync($"/Enterprise/Defence/{file}", content, ("Input.Text", text));

    /// <summary>登记口头陈述申辩.</summary>
    public static Task<Answer> RecordDefenceAsync(this HttpClient inspector, Guid file, string day, byte[]? content) => inspector.SendAsync(
        $"/Cases/Defence/{file}", content, ("Input.Manner", "Oral"), ("Input.ReceivedOn", day), ("Input.Text", "口头陈述"));

    /// <summary>复核陈述申辩.</summary>
    public static Task<Answer> ReviewDefenceAsync(this HttpClient inspector, Guid file, int number, string outcome = "PartlyAdopted") =>
        inspector.SubmitAsync($"/Cases/Defence/{file}?handler=Review",
            ("Input.Number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Input.Outcome", outcome),
            ("Input.Reasons", "付款属实，其余没有证据"));

    /// <summary>提请延长改正期限.</summary>
    public static Task<Answer> ExtendAsync(this HttpClient inspector, Guid file, string until) =>
        inspector.SubmitAsync($"/Cases/OrderExtension/{file}", ("Input.Deadline", until), ("Input.Reason", "货款下周到账"));

    /// <summary>变更指令书.</summary>
    public static Task<Answer> AmendAsync(this HttpClient inspector, Guid file, string deadline) => inspector.SubmitAsync(
        $"/Cases/OrderAmendment/{file}", ("Input.Deadline", deadline), ("Input.Demand", "请支付"), ("Input.Reason", "金额有误"));

    /// <summary>要求听证 by the enterprise.</summary>
    public static Task<Answer> AskHearingAsync(this HttpClient filer, Guid file) =>
        filer.SubmitAsync($"/Enterprise/Hearing/{file}", ("Input.Text", "对事实有异议"));

    /// <summary>通知听证.</summary>
    public static Task<Answer> NoticeHearingAsync(this HttpClient inspector, Guid file, string day, Guid? chair) => inspector.SubmitAsync(
        $"/Cases/HearingNotice/{file}", ("Input.HeldOn", day), ("Input.Time", "9:30"), ("Input.Place", "三楼会议室"),
        ("Input.ChairId", chair?.ToString()), ("Input.Openness", "Open"));

    /// <summary>登记听证笔录.</summary>
    public static Task<Answer> HoldHearingAsync(this HttpClient inspector, Guid file, byte[]? record, string? signature = "Given") => inspector.UploadAsync(
        $"/Cases/Hearing/{file}", "听证笔录.pdf", record, ("Input.Held", "true"), ("Input.Record", "双方陈述完毕"), ("Input.Signature", signature));

    /// <summary>登记没有听证.</summary>
    public static Task<Answer> WaiveHearingAsync(this HttpClient inspector, Guid file, string waiver) => inspector.SubmitAsync(
        $"/Cases/Hearing/{file}?waived=true", ("Input.Held", "false"), ("Input.Waiver", waiver), ("Input.Record", "书面撤回"));

    /// <summary>登记罚款缴纳.</summary>
    public static Task<Answer> PayFineAsync(this HttpClient inspector, Guid file, string amount, string day, byte[]? receipt) =>
        inspector.UploadAsync($"/Cases/Fine/{file}?step=payment", "缴款回单.pdf", receipt, ("Input.Amount", amount), ("Input.PaidOn", day));

    /// <summary>拟行政处理并告知.</summary>
    public static Task<Answer> NoticeHandlingAsync(this HttpClient inspector, Guid file, string percent) =>
        inspector.SubmitAsync($"/Cases/Handling/{file}", ("Input.Percent", percent), ("Input.Reason", "期限内没有付清"));

    /// <summary>作出行政处理决定.</summary>
    public static Task<Answer> DecideHandlingAsync(this HttpClient supervisor, Guid file, string percent, string deadline) => supervisor.SubmitAsync(
        $"/Approvals/Handling/{file}", ("Input.Percent", percent), ("Input.Deadline", deadline), ("Input.Heard", "没有陈述、申辩"));

    /// <summary>批准 what an inspector proposed, by its stored name.</summary>
    public static Task<Answer> ApproveAsync(this HttpClient supervisor, Guid file, string of) =>
        supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of={of}");

    /// <summary>登记没有登记的用人单位; its id.</summary>
    public static async Task<long> RegisterRespondentAsync(this HttpClient inspector, string name, string region)
    {
        var answer = (await inspector.SubmitAsync("/Cases/Respondent", ("Input.Kind", "Individual"), ("Input.Name", name), ("Input.Address", "文二路演示工地"),
            ("Input.RegionCode", region))).Expect(302);
        return long.Parse(answer.Location!.Split('/')[^1].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>登记查实的违法行为.</summary>
    public static Task<Answer> EstablishBreachAsync(this HttpClient inspector, Guid file, string day, byte[]? proof, string? ground = "no-pay-list") =>
        inspector.UploadAsync($"/Cases/Breach/{file}", "检查记录.pdf", proof, ("Input.Ground", ground), ("Input.LastOn", day), ("Input.Facts", "十月没有发清单"));

    /// <summary>对责任人员立案.</summary>
    public static Task<Answer> ChargePersonAsync(
        this HttpClient inspector, Guid file, string? role = "Manager", string? name = "演示主管", string address = "演示路 34 号") => inspector.SubmitAsync(
        $"/Cases/Person/{file}", ("Input.Breach", "1"), ("Input.As", role), ("Input.Name", name), ("Input.Address", address),
        ("Input.Facts", "任财务主管，安排重新制作工资表"));

    /// <summary>责令改正违法行为.</summary>
    public static Task<Answer> OrderConductAsync(this HttpClient inspector, Guid file, string deadline) =>
        inspector.SubmitAsync($"/Cases/ConductOrder/{file}", ("Input.Deadline", deadline), ("Input.Demand", "补发十月的工资清单"));

    /// <summary>登记复议.</summary>
    public static Task<Answer> FileRemedyAsync(this HttpClient inspector, Guid file, string day, string page = "Fine") => inspector.SubmitAsync(
        $"/Cases/{page}/{file}?step=remedy", ("Input.Way", "Reconsideration"), ("Input.On", day), ("Input.Body", "区人民政府 1 号"));

    /// <summary>登记复议的结果.</summary>
    public static Task<Answer> AnswerRemedyAsync(
        this HttpClient inspector, Guid file, string day, byte[]? paper, string page = "Fine", string outcome = "Changed") => inspector.UploadAsync(
            $"/Cases/{page}/{file}?step=answer", "复议决定书.pdf", paper, ("Input.Outcome", outcome), ("Input.On", day), ("Input.Body", "变更为一万元"));

    /// <summary>申请分期.</summary>
    public static Task<Answer> AskFinePlanAsync(this HttpClient filer, Guid file, string lines) =>
        filer.SubmitAsync($"/Enterprise/Fine/{file}", ("Input.Lines", lines), ("Input.Reason", "货款没有到账"));

    /// <summary>Somebody's account.</summary>
    public static Guid IdOf(this PortalHost host, string person)
    {
        using var database = host.Database.Open();
        return database.Users.Single(account => account.UserName == person).Id;
    }

    /// <summary>Adds another supervisor of 西湖区: whoever reviews a penalty does not decide it. Gives the account's name.</summary>
    public static async Task<string> SecondSupervisorAsync(this PortalHost host)
    {
        const string name = "second-supervisor@test";
        await using var database = host.Database.Open();
        if (await database.Users.AllAsync(account => account.UserName != name))
        {
            var first = await database.Users.AsNoTracking().SingleAsync(account => account.UserName == People.Supervisor);
            (first.Id, first.UserName, first.NormalizedUserName) = (Guid.CreateVersion7(), name, name.ToUpperInvariant());
            (first.DisplayName, first.SecurityStamp) = ("测试负责人乙", Guid.NewGuid().ToString("N"));
            database.Users.Add(first);
            await database.SaveChangesAsync();
        }

        return name;
    }

    /// <summary>法制审核, passed.</summary>
    public static Task<Answer> ReviewPenaltyAsync(this HttpClient supervisor, Guid file) =>
        supervisor.SubmitAsync($"/Approvals/Review/{file}", ("Input.Agrees", "true"), ("Input.Opinion", "事实清楚，适用法律正确"));

    /// <summary>对违法行为拟处罚.</summary>
    public static Task<Answer> NoticeBreachAsync(this HttpClient inspector, Guid file, string? fine, bool warning = false, string breach = "1") =>
        inspector.SubmitAsync($"/Cases/BreachPenalty/{file}", ("Input.Breach", breach), ("Input.Fine", fine), ("Input.Warning", warning ? "true" : "false"),
            ("Input.Reasons", "查证属实"));

    /// <summary>核实已经改正.</summary>
    public static Task<Answer> CorrectConductAsync(this HttpClient inspector, Guid file, string day) => inspector.UploadAsync(
        $"/Cases/Conduct/{file}?corrected=true", "复查.pdf", Journeys.Pdf("复查"), ("Input.On", day), ("Input.What", "已经改正"));

    /// <summary>作出处罚决定.</summary>
    public static Task<Answer> DecideAsync(this HttpClient supervisor, Guid file, string? fine = null, string? reasons = null) =>
        supervisor.SubmitAsync($"/Approvals/Penalty/{file}", ("Input.Fine", fine), ("Input.LowerReasons", reasons));

    private static async Task<Answer> SendAsync(this HttpClient client, string path, byte[]? content, params (string Name, string? Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            form.Add(new StringContent(value!), name);
        }

        if (content is not null)
        {
            form.Add(new ByteArrayContent(content), "Input.Files", "材料.pdf");
        }

        return await client.AskAsync(HttpMethod.Post, path, form);
    }
}
