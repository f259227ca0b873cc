using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>The public's form, its receipt and the way to ask: nobody signed in, nobody named where nobody has to be.</summary>
public sealed class ComplaintsTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Post_ScreenByScreen_KeepsWhatWasTypedForthAndBack()
    {
        using var somebody = host.NewClient();
        var form = (await somebody.BeginAsync()).Replace("&screen=1", "", StringComparison.Ordinal);
        async Task<Answer> GoAsync(string screen, string go, params (string, string?)[] typed) => (await somebody.ReadAsync(
            (await somebody.SubmitAsync(form, [("Screen", screen), ("go", go), .. typed])).Expect(302).Location!)).Expect(200);

        var lacking = await GoAsync("1", "next", ("Input.Address", "文三路"));
        Assert.NotEmpty(lacking.ErrorAt("Input.Respondent"));
        Assert.NotEmpty(lacking.ErrorAt("Input.RegionCode"));
        Assert.Equal("文三路", lacking.ValueOf("Input.Address"));

        var second = await GoAsync("1", "next", ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106"), ("Input.Address", "文三路"));
        Assert.NotNull(second.Html.GetElementById("Input_Facts"));
        Assert.NotEmpty((await GoAsync("2", "next", ("Input.Amount", "很多"), ("Input.Facts", "x"))).ErrorAt("Input.Amount"));
        var back = await GoAsync("2", "back", ("Input.Facts", "做了两个月"));

        Assert.Equal("老王的店", back.ValueOf("Input.Respondent"));
        Assert.Equal("330106", back.ValueOf("Input.RegionCode"));
        Assert.Equal("做了两个月", (await GoAsync("1", "next", ("Input.Respondent", "老王的店"), ("Input.RegionCode", "330106"))).ValueOf("Input.Facts"));
    }

    [Fact]
    public async Task Post_SentWithSomethingWrong_ComesBackOnItsScreen()
    {
        using var somebody = host.NewClient();

        var answer = await somebody.FillInAsync(ContactForms.Sent().With(("Input.Name", null)));

        Assert.NotEmpty(answer.ErrorAt("Input.Name"));
        Assert.Equal("怎样联系您", answer.Html.QuerySelector("h1")!.TextContent);
        var group = await somebody.FillInAsync(ContactForms.Sent().With(("Input.Representatives",
            string.Join('\n', Enumerable.Range(1, 6).Select(i => $"演示代表 1390000000{i}")))));
        Assert.Contains("不超过 5 人", group.ErrorAt("Input.Representatives"), StringComparison.Ordinal);
        Assert.NotEmpty((await somebody.FillInAsync(ContactForms.Sent().With(("Input.People", "三五个")))).ErrorAt("Input.People"));
        Assert.Contains("第 2 行", (await somebody.FillInAsync(ContactForms.Sent().With(("Input.Members", "演示甲 13900000001\n演示乙"))))
            .ErrorAt("Input.Members"), StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Empty(database.Contacts);
    }

    [Fact]
    public async Task Post_Sent_GivesNumberAndCode_ReadInNoAddress()
    {
        using var somebody = host.NewClient();

        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent());

        Assert.StartsWith("西湖人社监访〔2026〕", number, StringComparison.Ordinal);
        Assert.Matches("^[0-9]{8}$", code);
        Assert.Contains("2026年11月27日", (await somebody.ReadAsync("/Complaints/Receipt")).Expect(200).Body, StringComparison.Ordinal);
        (await somebody.SubmitAsync("/Complaints/Receipt")).Expect(302);
        Assert.Equal("/Complaints/Status", (await somebody.ReadAsync("/Complaints/Receipt")).Expect(302).Location);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("城西演示饭店", (await inspector.ReadAsync("/Contacts")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SentTwice_IsOneContact()
    {
        using var somebody = host.NewClient();
        var form = await somebody.BeginAsync();

        // The answer of the first did not come, so that its receipt was never shown.
        (await somebody.SubmitAsync(form, ContactForms.Sent())).Expect(302);
        (await somebody.SubmitAsync(form, ContactForms.Sent())).Expect(302);

        (await somebody.SubmitAsync(form, ContactForms.Sent().With(("Input.Facts", "别的话")))).Expect(409);
        await using var database = host.Database.Open();
        Assert.Single(database.Contacts);
    }

    [Theory]
    [InlineData(People.Worker)]
    [InlineData(People.Filer)]
    public async Task Post_BySomebodySignedIn_RecordsNobody(string person)
    {
        using var somebody = await host.SignedInAsync(person);

        await somebody.SendContactAsync(ContactForms.Anonymous());

        await using var database = host.Database.Open();
        var entry = database.AuditEntries.Single(e => e.Action == "SendContact");
        Assert.Equal((null, null), (entry.ActorId, entry.ActorRole));
        Assert.Equal(Guid.Empty, database.ProcedureEvents.Single(e => e.EnterpriseId == Subjects.OfNoEnterprise).ActorId);
    }

    [Fact]
    public async Task Post_Status_WrongNumberAndWrongDigitsAreAnsweredAlike()
    {
        using var somebody = host.NewClient();
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent());

        var found = (await somebody.AskStatusAsync(number.Replace("〔", "(", StringComparison.Ordinal).Replace("〕", ") ", StringComparison.Ordinal), "３５３７"))
            .Expect(200).Body;

        Assert.Contains("待受理", found, StringComparison.Ordinal);
        Assert.DoesNotContain("城西演示饭店", found, StringComparison.Ordinal);
        Assert.DoesNotContain(ContactForms.NameCanary, found, StringComparison.Ordinal);
        Assert.DoesNotContain("我要撤回", found, StringComparison.Ordinal);
        Assert.Contains("我要撤回", (await somebody.AskStatusAsync(number, code)).Expect(200).Body, StringComparison.Ordinal);
        var wrongDigits = (await somebody.AskStatusAsync(number, "0000")).Expect(400);
        var wrongNumber = (await somebody.AskStatusAsync("西湖人社监访〔2026〕987654号", "3537")).Expect(400);
        Assert.Equal(wrongDigits.Summary, wrongNumber.Summary);
        Assert.Contains("没有查到", wrongDigits.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StatusTooOften_IsRefusedWhetherTheNumberExistsOrNot()
    {
        using var somebody = host.NewClient();
        for (var i = 0; i < 20; i++)
        {
            (await somebody.AskStatusAsync("西湖人社监访〔2026〕5号", "0000")).Expect(400);
        }

        Assert.Contains("查得太多", (await somebody.AskStatusAsync("西湖人社监访〔2026〕5号", "3537")).Expect(400).ErrorAt("Input.Number"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FromOneAddressTooOften_HasToWait()
    {
        await using var strict = await PortalHost.StartAsync(triesPerMinute: 3);
        using var somebody = strict.NewClient();
        for (var i = 0; i < 3; i++)
        {
            (await somebody.AskStatusAsync($"西湖人社监访〔2026〕{i}号", "0000")).Expect(400);
        }

        (await somebody.SubmitAsync("/Complaints/New", ContactForms.Sent())).Expect(429);
    }

    [Fact]
    public async Task Post_Group_EachAsksByTheirOwnTelephone()
    {
        using var somebody = host.NewClient();
        var (number, _) = await somebody.SendContactAsync(ContactForms.Sent().With(("Input.People", "3"),
            ("Input.Representatives", "演示甲 13900001111"), ("Input.Members", "演示乙　13900002222 6,000元")));

        (await somebody.AskStatusAsync(number, "1111")).Expect(200);
        (await somebody.AskStatusAsync(number, "2222")).Expect(200);
        (await somebody.AskStatusAsync(number, "3333")).Expect(400);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var shown = (await inspector.SubmitAsync($"/Contacts/Informant/{database.Contacts.Single().ContactId}", ("Input.Purpose", "Interview"))).Expect(200).Body;
        Assert.Contains("6,000.00", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnonymousAddsAndWithdraws_WithTheCodeAlone()
    {
        using var somebody = host.NewClient();
        var (number, code) = await somebody.SendContactAsync(ContactForms.Anonymous());
        (await somebody.AskStatusAsync(number, "3537")).Expect(400);
        (string, string?)[] held = [("Input.Number", number), ("Input.Digits", code)];
        Assert.NotEmpty((await somebody.SubmitAsync("/Complaints/Status?handler=Add", held)).Expect(400).ErrorAt("Input.Text"));

        Assert.Contains("补充已经收到", (await somebody.SubmitAsync("/Complaints/Status?handler=Add", [.. held, ("Input.Text", "还有三个人")])).Expect(200).Body, StringComparison.Ordinal);

        (await somebody.SubmitAsync("/Complaints/Status?handler=Withdraw", ("Input.Number", number), ("Input.Digits", "00000000"), ("Input.Sure", "true"))).Expect(404);
        Assert.NotEmpty((await somebody.SubmitAsync("/Complaints/Status?handler=Withdraw", held)).Expect(400).ErrorAt("Input.Sure"));
        Assert.Contains("已经撤回", (await somebody.SubmitAsync("/Complaints/Status?handler=Withdraw", [.. held, ("Input.Sure", "true")])).Expect(200).Body, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var row = database.Contacts.Single();
        Assert.Equal(ContactStage.Withdrawn, row.Stage);
        Assert.Contains("还有三个人", (await inspector.ReadAsync($"/Contacts/Detail/{row.ContactId}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Contacts/Informant/{row.ContactId}", ("Input.Purpose", "CallBack"))).Expect(409);
    }

    [Theory]
    [InlineData("聊天.jpg", "MZ这是程序", false)]
    [InlineData("聊天.exe", "%PDF-1.4\nx\n%%EOF\n", true)]
    [InlineData("录音.txt", "#!AMR\nxxxx", true)]
    public async Task Post_Attachment_IsToldByItsBytesAndSealed(string name, string content, bool taken)
    {
        using var somebody = host.NewClient();
        using var form = new MultipartFormDataContent { { new StringContent(await somebody.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (field, value) in ContactForms.Sent())
        {
            form.Add(new StringContent(value!), field);
        }

        form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "Input.Files", name);
        var answer = (await somebody.AskAsync(HttpMethod.Post, "/Complaints/New", form)).Expect(302);

        await using var database = host.Database.Open();
        if (!taken)
        {
            Assert.NotEmpty((await somebody.ReadAsync(answer.Location!)).ErrorAt("Input.Files"));
            Assert.Empty(database.Contacts);
            return;
        }

        var file = database.ContactFiles.Single();
        Assert.DoesNotContain(content, System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var given = (await inspector.ReadAsync($"/Contacts/File/{file.ContactId}/{file.FileId}")).Expect(200);
        Assert.Equal(content, given.Body);
        Assert.StartsWith("attachment", given.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Contains("sandbox", given.Header("content-security-policy"), StringComparison.Ordinal);
        using var other = await host.SignedInAsync(People.OtherInspector);
        (await other.ReadAsync($"/Contacts/File/{file.ContactId}/{file.FileId}")).Expect(404);
    }

    [Fact]
    public async Task Post_AttachmentsTooMany_ShowsErrorAtField()
    {
        using var somebody = host.NewClient();
        using var form = new MultipartFormDataContent { { new StringContent(await somebody.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (field, value) in ContactForms.Sent())
        {
            form.Add(new StringContent(value!), field);
        }

        for (var i = 0; i < 6; i++)
        {
            form.Add(new ByteArrayContent(Journeys.Pdf($"{i}")), "Input.Files", $"{i}.pdf");
        }

        var page = await somebody.ReadAsync((await somebody.AskAsync(HttpMethod.Post, "/Complaints/New", form)).Expect(302).Location!);

        Assert.Contains("“5.pdf”是第 6 份：一次最多 5 份", page.ErrorAt("Input.Files"), StringComparison.Ordinal);
        Assert.Equal(5, page.Html.QuerySelectorAll("fieldset label").Length);
    }

    [Fact]
    public async Task Get_PublicPages_LeadToTheForm()
    {
        using var somebody = host.NewClient();
        foreach (var page in new[] { "/", "/Help", "/Disclosures?q=没有这家" })
        {
            Assert.NotEmpty((await somebody.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("main a[href='/Complaints']"));
        }

        Assert.NotEmpty((await somebody.ReadAsync("/Complaints")).Expect(200).Html.QuerySelectorAll("a[href='/Complaints/New']"));
    }

    [Fact]
    public async Task Post_SupplementAsked_IsSeenAndAnsweredOnline()
    {
        using var somebody = host.NewClient();
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent().With(("Input.Address", null)));
        using var inspector = await host.SignedInAsync(People.Inspector);
        Guid contact;
        await using (var database = host.Database.Open())
        {
            contact = database.Contacts.Single().ContactId;
        }

        (await inspector.ActAsync(contact, "ask", ("Input.List", "饭店的地址"), ("Input.Due", "2026-11-27"))).Expect(302);
        Assert.Contains("饭店的地址", (await somebody.AskStatusAsync(number, "3537")).Expect(200).Body, StringComparison.Ordinal);

        // Officers read the paper: with the code they could act as the informant.
        var asked = (await inspector.ReadAsync($"/Contacts/Paper/{contact}/supplement")).Expect(200).Html.QuerySelector("article")!.TextContent;
        Assert.Contains("留存的回执码", asked, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{8}", asked);
        host.Time.GoTo(new DateOnly(2026, 11, 25));

        (await somebody.SubmitAsync("/Complaints/Status?handler=Add", ("Input.Number", number), ("Input.Digits", code), ("Input.Text", "文三路 8 号"))).Expect(200);

        await using var after = host.Database.Open();
        var row = after.Contacts.Single();
        Assert.Equal((ContactStage.Logged, (DateOnly?)new DateOnly(2026, 12, 2)), (row.Stage, row.DueOn));
    }
}
