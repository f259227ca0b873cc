using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>What the informant reads while the case runs, when it has ended and when it is answered; and what officers do in which order.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Status_CasePaidAndClosed_SaysThatTheAnswerIsComing_ThenWhatItIs()
    {
        using var somebody = host.NewClient();
        using var inspector = await host.SignedInAsync(People.Inspector);
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent());
        var (contact, file) = await FiledAsync(inspector);
        (await inspector.PayAsync(file, "7000.00", "2026-11-20")).Expect(302);
        Assert.Contains("已经立案，正在调查", await AskAsync("3537"), StringComparison.Ordinal);

        (await inspector.CloseAsync(file)).Expect(302);

        foreach (var digits in new[] { "3537", code })
        {
            var ended = await AskAsync(digits);
            Assert.Contains("案件已办结，待答复", ended, StringComparison.Ordinal);
            Assert.Contains("正在准备答复", ended, StringComparison.Ordinal);
            Assert.DoesNotContain("正在调查", ended, StringComparison.Ordinal);
        }

        Assert.Equal(["下一步：答复结果"], await NextAsync(inspector, $"/Contacts/Detail/{contact}"));
        (await inspector.ActAsync(contact, "answer", ("Input.Outcome", "Paid"), ("Input.Text", "单位已付清"))).Expect(302);
        Assert.Contains("已经答复：工资已经付清", await AskAsync("3537"), StringComparison.Ordinal);
        Assert.Empty(await NextAsync(inspector, $"/Contacts/Detail/{contact}"));

        async Task<string> AskAsync(string digits) => (await somebody.AskStatusAsync(number, digits)).Expect(200).Html.Body!.TextContent;
    }

    [Fact]
    public async Task Status_CaseEndedUnpaid_InformantIsToldFirst_ThenAnswered()
    {
        await using var database = host.Database.Open();
        using var somebody = host.NewClient();
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var (number, _) = await somebody.SendContactAsync(ContactForms.Sent());
        var (contact, file) = await FiledAsync(inspector);
        var early = await inspector.SubmitAsync($"/Contacts/Act/{contact}?step=answer", ("Input.Outcome", "Paid"), ("Input.Text", "工资已经付清"));
        Assert.Contains("据此立的案件已经办结", early.Expect(409).Summary, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/End/{file}", ("Input.End", "ArbitrationOrCourt"), ("Input.Onwards", "西湖区劳动人事争议仲裁委员会"),
            ("Input.Reason", "劳动者申请了仲裁"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=end-proposed")).Expect(302);

        Assert.Contains("不再调查", (await somebody.AskStatusAsync(number, "3537")).Expect(200).Body, StringComparison.Ordinal);
        var page = (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200);
        Assert.Equal("/Cases/Told/" + file, page.Html.QuerySelector(".next-step a.btn-primary")!.GetAttribute("href"));
        Assert.DoesNotContain("step=answer", page.Body, StringComparison.Ordinal);
        foreach (var address in new[] { $"/Contacts/Detail/{contact}", $"/Cases/Detail/{file}" })
        {
            Assert.Equal(["下一步：告知投诉人"], await NextAsync(inspector, address));
        }

        (await inspector.SubmitAsync($"/Cases/Told/{file}", ("Input.Way", "StatusPage"), ("Input.Text", "您反映的事情由仲裁继续办理"))).Expect(302);
        var paper = database.Papers.Single(p => p.Kind == "complainant-told").PaperId;
        var written = (await inspector.ReadAsync($"/Papers/{paper}")).Expect(200).Body;
        Assert.Contains("告知方式：在网上进度查询中告知", written, StringComparison.Ordinal);
        Assert.DoesNotContain("没有留", written, StringComparison.Ordinal);

        foreach (var address in new[] { $"/Contacts/Detail/{contact}", $"/Cases/Detail/{file}" })
        {
            Assert.Equal(["下一步：答复结果"], await NextAsync(inspector, address));
        }

        var told = (await somebody.AskStatusAsync(number, "3537")).Expect(200).Body;
        Assert.Contains("您反映的事情由仲裁继续办理", told, StringComparison.Ordinal);
        Assert.Contains("正在准备答复", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detail_AcceptedWhileAwaitingASupplement_HasOneNextStep()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        (await inspector.ActAsync(contact, "ask", ("Input.List", "合同"), ("Input.Due", "2026-11-27"))).Expect(302);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);

        var page = (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200);

        Assert.Equal(["据此立案"], page.Html.QuerySelectorAll(".next-step a.btn-primary").Select(link => link.TextContent));
        Assert.Equal(["下一步：据此立案"], await NextAsync(inspector, $"/Contacts/Detail/{contact}"));
    }

    [Theory]
    [InlineData("Complaint", "true", "13900003537", false, true)]
    [InlineData("Report", null, "13900003537", false, true)]
    [InlineData("Report", null, null, false, false)]
    [InlineData("Complaint", null, "13900003537", true, true)]
    public async Task Receipt_SaysByWhatOneAsks_AndWhetherATelephoneWasLeft(string kind, string? confidential, string? phone, bool byPhone, bool left)
    {
        using var somebody = host.NewClient();
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent().With(("Input.Kind", kind), ("Input.Confidential", confidential),
            ("Input.Phone", phone), ("Input.Name", phone is null ? null : "演示甲")));

        var receipt = (await somebody.ReadAsync("/Complaints/Receipt")).Expect(200).Body;

        Assert.Equal(byPhone, receipt.Contains("手机后四位查进度", StringComparison.Ordinal));
        Assert.Equal(left, receipt.Contains("会打您留的电话", StringComparison.Ordinal));
        Assert.Equal(!left, receipt.Contains("没有留电话", StringComparison.Ordinal));
        Assert.Equal(left && !byPhone, receipt.Contains("为您保密，不能凭电话查", StringComparison.Ordinal));
        (await somebody.AskStatusAsync(number, code)).Expect(200);
        var byDigits = (await somebody.AskStatusAsync(number, "3537")).Expect(byPhone ? 200 : 400);
        Assert.Equal(!byPhone, byDigits.Summary.Contains("请填回执码", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telephone-Complaint", true)]
    [InlineData("Web-Complaint", true)]
    [InlineData("Telephone-Report", false)]
    public async Task Supplement_OfWhomAnOfficerWroteDown_NamesNoCode(string source, bool byPhone)
    {
        using var somebody = host.NewClient();
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync(("Input.Source", source), ("Input.Address", null));
        (await inspector.ActAsync(contact, "ask", ("Input.List", "工地的门牌"), ("Input.Due", "2026-11-27"))).Expect(302);
        await using var database = host.Database.Open();
        var number = database.Contacts.Single().ContactNumber;

        var paper = (await inspector.ReadAsync($"/Contacts/Paper/{contact}/supplement")).Expect(200).Html.QuerySelector("article")!.TextContent;

        Assert.DoesNotContain("回执码", paper, StringComparison.Ordinal);
        Assert.Contains("来电、来函、到窗口补正", paper, StringComparison.Ordinal);
        Assert.Equal(byPhone, paper.Contains("登记电话的后四位", StringComparison.Ordinal));
        var status = (await somebody.AskStatusAsync(number, "3537")).Expect(byPhone ? 200 : 400);
        if (byPhone)
        {
            Assert.Contains("报编号补充，也可以到窗口", status.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("回执码", status.Html.QuerySelector("section[aria-label='进度']")!.TextContent, StringComparison.Ordinal);
        }
    }

    // Accepted, and a case of it with one sum established.
    private async Task<(Guid Contact, Guid File)> FiledAsync(HttpClient inspector)
    {
        await using var database = host.Database.Open();
        var contact = database.Contacts.Single().ContactId;
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise, contact);
        (await inspector.ClaimAsync(file, "演示甲 2026-10-15 7000.00")).Expect(302);
        return (contact, file);
    }

    private static async Task<IReadOnlyList<string>> NextAsync(HttpClient inspector, string page) =>
        [.. (await inspector.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("h2").Select(heading => heading.TextContent)
            .Where(heading => heading.StartsWith("下一步", StringComparison.Ordinal))];
}
