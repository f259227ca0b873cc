using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Contacts;

/// <summary>Complaints at the desk: logged, asked for more, accepted, refused, referred, linked; and who may know what of them.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_Desk_HasEightFieldsOnOneScreen()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);

        var fields = (await inspector.ReadAsync("/Contacts/Desk")).Expect(200).Html.QuerySelectorAll("main .field");

        Assert.Equal(8, fields.Length);
    }

    [Fact]
    public async Task Get_DeskOfACity_AsksForTheCountyToo()
    {
        using var inspector = await host.SignedInAsync(People.CityInspector);

        (await inspector.SubmitAsync("/Contacts/Desk", ContactForms.Desk())).Expect(400);
        (await inspector.SubmitAsync("/Contacts/Desk", ContactForms.Desk().With(("Input.RegionCode", "330203")))).Expect(400);
        await inspector.LogContactAsync(("Input.RegionCode", "330106"));
    }

    [Fact]
    public async Task Post_DeskOfACity_TakesTheCountyFromThePlaceOfWork_AndAsksOnlyWhereItCannotTell()
    {
        using var inspector = await host.SignedInAsync(People.CityInspector);
        Assert.Equal(8, (await inspector.ReadAsync("/Contacts/Desk")).Expect(200).Html.QuerySelectorAll("main .field").Length);

        var contact = await inspector.LogContactAsync(("Input.Address", "杭州西湖区文二路演示工地"));

        await using var database = host.Database.Open();
        Assert.Equal("330106", database.Contacts.Single(c => c.ContactId == contact).RegionCode);
        foreach (var address in new[] { "文二路演示工地", "西湖区和拱墅区之间" })
        {
            var asked = (await inspector.SubmitAsync("/Contacts/Desk", ContactForms.Desk().With(("Input.Address", address)))).Expect(400);
            Assert.NotEmpty(asked.ErrorAt("Input.RegionCode"));
            Assert.Equal(address, asked.ValueOf("Input.Address"));
        }
    }

    [Fact]
    public async Task Post_DeskIncomplete_ShowsErrorsAtTheFieldsAndKeepsTheRest()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);

        var answer = (await inspector.SubmitAsync("/Contacts/Desk", ("Input.Source", "Telephone-Complaint"), ("Input.Phone", "12"), ("Input.Amount", "很多"),
            ("Input.Facts", "做了两个月"))).Expect(400);

        Assert.NotEmpty(answer.ErrorAt("Input.Respondent"));
        Assert.NotEmpty(answer.ErrorAt("Input.Name"));
        Assert.NotEmpty(answer.ErrorAt("Input.Phone"));
        Assert.NotEmpty(answer.ErrorAt("Input.Amount"));
        Assert.Equal("做了两个月", answer.ValueOf("Input.Facts"));
        Assert.Equal("很多", answer.ValueOf("Input.Amount"));
    }

    [Fact]
    public async Task Post_Desk_NumbersAtOnceAndListsByTheNearestClock()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        await inspector.LogContactAsync();
        host.Time.GoTo(new DateOnly(2026, 11, 24));
        using var later = await host.SignedInAsync(People.Inspector);
        await later.LogContactAsync(("Input.Respondent", "后来的"));

        var rows = (await later.ReadAsync("/Contacts")).Expect(200).Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains("城西演示工地", rows[0], StringComparison.Ordinal);
        Assert.Contains("2026-11-27", rows[0], StringComparison.Ordinal);
        Assert.Contains("西湖人社监访〔2026〕", rows[0], StringComparison.Ordinal);
        Assert.Contains("后来的", rows[1], StringComparison.Ordinal);
        Assert.Equal("2", (await later.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector(".figure a[href='/Contacts'] b")!.TextContent);
        Assert.Single((await later.ReadAsync("/Contacts?q=后来有限公司")).Expect(200).Html.QuerySelectorAll("tbody tr"));
        Assert.Single((await later.ReadAsync($"/Contacts?q={Uri.EscapeDataString("人社监访[2026]2")}")).Expect(200).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Post_AskSupplementAccept_ReachesAwaitingItsCase()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync(("Input.Address", null), ("Input.Facts", null));
        Assert.Contains("工作的地址", (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(409).Summary, StringComparison.Ordinal);
        var asking = (await inspector.ReadAsync($"/Contacts/Act/{contact}?step=ask")).Expect(200);
        Assert.Contains("地址", asking.ValueOf("Input.List"), StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.ActAsync(contact, "ask", ("Input.List", "地址"), ("Input.Due", "2026-11-20"))).Expect(409).ErrorAt("Input.Due"));
        (await inspector.ActAsync(contact, "ask", ("Input.List", "地址和经过"), ("Input.Due", "2026-11-27"))).Expect(302);
        var asked = (await inspector.ReadAsync($"/Contacts/Paper/{contact}/supplement")).Expect(200).Html.QuerySelector("article")!.TextContent;
        Assert.Contains("地址和经过", asked, StringComparison.Ordinal);
        Assert.Contains("人力资源社会保障主管部门不予受理，并及时书面告知投诉人：（三）", asked.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // Whoever rang up has no code: what works is the telephone, and the last digits of their own.
        Assert.DoesNotContain("回执码", asked, StringComparison.Ordinal);
        Assert.Contains("来电、来函、到窗口补正，请报登记编号", asked, StringComparison.Ordinal);
        Assert.Contains("登记电话的后四位", asked, StringComparison.Ordinal);
        Assert.Equal("1", (await inspector.ReadAsync($"/Contacts/Act/{contact}?step=supplement")).Expect(200).ValueOf("Input.People"));
        (await inspector.ActAsync(contact, "supplement", ("Input.Respondent", "城西演示工地"), ("Input.Address", "文二路 1 号"), ("Input.FirstMonth", "2026-09"),
            ("Input.Facts", "做木工"), ("Input.Amount", "9000"))).Expect(302);

        Assert.NotEmpty((await inspector.ActAsync(contact, "accept")).Expect(409).ErrorAt("Input.Asked"));
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);

        var page = (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body;
        Assert.Contains("已受理，待立案", page, StringComparison.Ordinal);
        Assert.Contains("今天到期", page, StringComparison.Ordinal);
        Assert.Contains("已核对", page, StringComparison.Ordinal);
        var paper = (await inspector.ReadAsync($"/Contacts/Paper/{contact}/accepted")).Expect(200).Body;
        Assert.Contains("西湖人社监受〔2026〕", paper, StringComparison.Ordinal);
        Assert.DoesNotContain(ContactForms.NameCanary, paper, StringComparison.Ordinal);
        Assert.Contains("9,000.00", (await inspector.ReadAsync($"/Contacts/Paper/{contact}/register")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ReadAsync($"/Contacts/Paper/{contact}/refused")).Expect(404);
        await using var database = host.Database.Open();
        var row = database.Contacts.Single();
        Assert.Equal((ContactStage.Accepted, Subjects.OfNoEnterprise, (Guid?)null), (row.Stage, row.EnterpriseId, row.CaseId));
    }

    [Fact]
    public async Task Post_Accept_NamesTheRegisteredEnterpriseOfTheAreaAlone()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync(("Input.Respondent", "测试甲"));
        Assert.Contains("杭州测试甲制造有限公司", (await inspector.ReadAsync($"/Contacts/Act/{contact}?step=accept")).Expect(200).Body, StringComparison.Ordinal);

        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"), ("Input.RespondentId", "12"))).Expect(404);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"), ("Input.RespondentId", "11"))).Expect(302);

        Assert.Contains("杭州测试甲制造有限公司", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotNull((await inspector.ReadAsync("/Inspection/Enterprise/11")).Expect(200).Html.QuerySelector($"a[href='/Contacts/Detail/{contact}']"));
    }

    [Fact]
    public async Task Post_AcceptFromTwoTabs_CountsOnce()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))));

        Assert.Equal([302, 409], answers.Select(answer => answer.Status).Order());
        await using var database = host.Database.Open();
        Assert.Equal(2, database.ProcedureEvents.Count(e => e.SubjectId == contact));
    }

    [Fact]
    public async Task Post_Refuse_TakesAGroundOfTheLawAndSaysWhereToGo()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        var empty = (await inspector.ActAsync(contact, "refuse")).Expect(400);
        Assert.NotEmpty(empty.ErrorAt("Input.Ground"));
        Assert.NotEmpty(empty.ErrorAt("Input.Reason"));
        Assert.NotEmpty(empty.ErrorAt("Input.WhereToGo"));
        var contrary = (await inspector.ActAsync(contact, "refuse", ("Input.Ground", "Unspecified"), ("Input.Reason", "没写清楚"), ("Input.WhereToGo", "仲裁"))).Expect(409);
        Assert.NotEmpty(contrary.ErrorAt("Input.Ground"));
        Assert.Equal("没写清楚", contrary.ValueOf("Input.Reason"));

        (await inspector.ActAsync(contact, "refuse", ("Input.Ground", "OutOfScope"), ("Input.Reason", "是承揽款"), ("Input.WhereToGo", "向人民法院起诉"))).Expect(302);

        var paper = (await inspector.ReadAsync($"/Contacts/Paper/{contact}/refused")).Expect(200).Body;
        Assert.Contains("《浙江省劳动保障监察条例》第二十二条第一款第（一）项", paper, StringComparison.Ordinal);
        Assert.Contains("（一）投诉事项不属于劳动保障监察范围的；", paper, StringComparison.Ordinal);
        Assert.Contains("向人民法院起诉", paper, StringComparison.Ordinal);
        Assert.Contains("西湖人社监不受〔2026〕", paper, StringComparison.Ordinal);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(409);
        Assert.Empty((await inspector.ReadAsync("/Contacts")).Expect(200).Html.QuerySelectorAll("tbody tr"));
        Assert.Single((await inspector.ReadAsync("/Contacts?state=all")).Expect(200).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Post_RefusalRevoked_ByTheSupervisor_IsDecidedAgain_AndItsPaperSaysSo()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var contact = await inspector.LogContactAsync();
        (await inspector.ActAsync(contact, "refuse", ("Input.Ground", "OutOfScope"), ("Input.Reason", "是承揽款"), ("Input.WhereToGo", "向人民法院起诉"))).Expect(302);
        var page = $"/Approvals/ContactRefusal/{contact}";
        Assert.Contains(page, (await supervisor.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(page, (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await supervisor.SubmitAsync(page)).Expect(400).ErrorAt("Input.Reason"));

        (await supervisor.SubmitAsync(page, ("Input.Reason", "签了劳动合同，是工资"))).Expect(302);

        await using var database = host.Database.Open();
        var paper = database.Papers.Single(each => each.SubjectId == contact && each.Kind == "contact-refused").PaperId;
        Assert.Equal(Domain.Papers.PaperState.Revoked, database.PaperMarks.Single(mark => mark.PaperId == paper).State);
        (await supervisor.SubmitAsync(page, ("Input.Reason", "x"))).Expect(409);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
    }

    [Fact]
    public async Task Post_Refer_HandsItToTheOtherCounty()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var other = await host.SignedInAsync(People.OtherInspector);
        var contact = await inspector.LogContactAsync();
        (await other.ReadAsync($"/Contacts/Detail/{contact}")).Expect(404);
        Assert.NotEmpty((await inspector.ActAsync(contact, "refer", ("Input.RegionCode", "330106"), ("Input.Reason", "x"))).Expect(409).ErrorAt("Input.RegionCode"));

        (await inspector.ActAsync(contact, "refer", ("Input.RegionCode", "330203"), ("Input.Reason", "工地在海曙区"))).Expect(302);

        (await other.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        Assert.Contains("海曙人社监受", (await other.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("海曙区人力资源和社会保障局", (await other.ReadAsync($"/Contacts/Paper/{contact}/accepted")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("西湖区人力资源和社会保障局", (await other.ReadAsync($"/Contacts/Paper/{contact}/register")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("已转交", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("城西演示工地", (await inspector.ReadAsync("/Contacts")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Contacts/Informant/{contact}", ("Input.Purpose", "CallBack"))).Expect(409);
        (await inspector.ActAsync(contact, "answer", ("Input.Outcome", "Paid"), ("Input.Text", "x"))).Expect(409);
    }

    [Fact]
    public async Task Post_LinkWithdrawAnswer_EachEndsIt()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var first = await inspector.LogContactAsync();
        var second = await inspector.LogContactAsync();
        string number;
        await using (var database = host.Database.Open())
        {
            number = database.Contacts.Single(c => c.ContactId == first).ContactNumber;
        }

        Assert.NotEmpty((await inspector.ActAsync(second, "link", ("Input.DuplicateNumber", "西湖人社监访〔2026〕999号"))).Expect(400).ErrorAt("Input.DuplicateNumber"));
        (await inspector.ActAsync(second, "link", ("Input.DuplicateNumber", number.Replace('〔', '[').Replace('〕', ']').TrimEnd('号')))).Expect(302);
        Assert.Contains($"/Contacts/Detail/{first}", (await inspector.ReadAsync($"/Contacts/Detail/{second}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ActAsync(first, "accept", ("Input.Asked", "true"))).Expect(302);
        (await inspector.ActAsync(first, "answer", ("Input.Outcome", "Paid"), ("Input.Text", "单位已付清"))).Expect(302);
        Assert.Contains("已答复", (await inspector.ReadAsync($"/Contacts/Detail/{first}")).Expect(200).Body, StringComparison.Ordinal);
        var third = await inspector.LogContactAsync();
        (await inspector.ActAsync(third, "withdraw", ("Input.Reason", "本人来电，已经收到"))).Expect(302);
        (await inspector.ActAsync(third, "withdraw", ("Input.Reason", "x"))).Expect(409);
    }

    [Fact]
    public async Task Get_CaseEnded_ContactWaitsForItsAnswer()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var other = await host.SignedInAsync(People.OtherInspector);
        var contact = await inspector.LogContactAsync();
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise, contact);
        (await inspector.ClaimAsync(file, "演示甲 2026-10-15 7000.00")).Expect(302);
        (await inspector.PayAsync(file, "7000.00", "2026-11-20")).Expect(302);
        await WaitsAsync(inspector, false);

        (await inspector.CloseAsync(file)).Expect(302);

        await WaitsAsync(inspector, true);
        await WaitsAsync(other, false);
        Assert.Equal("1", (await inspector.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector("a[href='/Contacts'] b")?.TextContent);
        Assert.Contains("案件已办结，待答复", (await inspector.ReadAsync("/Contacts?state=all")).Expect(200).Body, StringComparison.Ordinal);
        foreach (var page in new[] { $"/Cases/Detail/{file}", $"/Contacts/Detail/{contact}" })
        {
            Assert.Equal("下一步：答复结果", (await inspector.ReadAsync(page)).Expect(200).Html.QuerySelector(".next-step h2")?.TextContent);
        }

        (await inspector.ActAsync(contact, "answer", ("Input.Outcome", "Paid"), ("Input.Text", "已经付清"))).Expect(302);
        await WaitsAsync(inspector, false);

        async Task WaitsAsync(HttpClient officer, bool waits) => Assert.Equal(
            waits, (await officer.ReadAsync("/Contacts")).Expect(200).Body.Contains(contact.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Informant_ShowsWhoCameAfterThePurposeWasRecorded()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        Assert.DoesNotContain(ContactForms.NameCanary, (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(ContactForms.NameCanary, (await inspector.ReadAsync($"/Contacts/Informant/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Contacts/Informant/{contact}")).Expect(400).ErrorAt("Input.Purpose"));

        var shown = (await inspector.SubmitAsync($"/Contacts/Informant/{contact}", ("Input.Purpose", "CallBack"))).Expect(200).Body;

        Assert.Contains(ContactForms.NameCanary, shown, StringComparison.Ordinal);
        Assert.Contains(ContactForms.PhoneCanary, shown, StringComparison.Ordinal);
        Assert.Contains("回电、核实情况", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var entry = await database.AuditEntries.SingleAsync(e => e.Action == "OpenInformant");
        Assert.Equal(contact.ToString(), entry.Subject);
        Assert.NotNull(entry.ActorId);
    }

    [Theory]
    [InlineData("/Contacts/Detail/{0}")]
    [InlineData("/Contacts/Act/{0}?step=accept")]
    [InlineData("/Contacts/Informant/{0}")]
    [InlineData("/Contacts/Paper/{0}/register")]
    public async Task Get_OfAnotherCounty_IsNotFound(string address)
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var other = await host.SignedInAsync(People.OtherInspector);
        var contact = await inspector.LogContactAsync();

        (await other.ReadAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, contact))).Expect(404);

        Assert.DoesNotContain("城西演示工地", (await other.ReadAsync("/Contacts?state=all")).Expect(200).Body, StringComparison.Ordinal);
        (await other.SubmitAsync($"/Contacts/Informant/{contact}", ("Input.Purpose", "CallBack"))).Expect(404);
        (await other.ActAsync(contact, "withdraw", ("Input.Reason", "x"))).Expect(404);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await supervisor.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200);
    }

    [Fact]
    public async Task Sealed_NameTelephoneAndWords_StandInClearNowhere()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        (await inspector.SubmitAsync($"/Contacts/Informant/{contact}", ("Input.Purpose", "CallBack"))).Expect(200);
        var tables = await Sql.ListAsync<string>(host.Database.SuperuserConnectionString, "select tablename::text from pg_tables where schemaname = 'public'");
        Assert.Contains("contact_person", tables);

        foreach (var word in new[] { ContactForms.NameCanary, ContactForms.PhoneCanary, ContactForms.WordsCanary })
        {
            var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(word));
            foreach (var table in tables)
            {
                Assert.Equal("0", (await Sql.ListAsync<string>(host.Database.SuperuserConnectionString,
                    $"select count(*)::text from \"{table}\" t where t::text like '%{word}%' or t::text like '%{hex}%'"))[0]);
            }
        }

        // The control: it is there, and its officer reads it.
        Assert.Contains(ContactForms.WordsCanary, (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_AlteredBehindThePortal_Shows()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var contact = await inspector.LogContactAsync();
        await Sql.ExecuteAsync(host.Database.ConnectionString, $"update contact set due_on = due_on + 5 where contact_id = '{contact}'");

        Assert.Contains("链条不完整", (await inspector.ReadAsync($"/Contacts/Detail/{contact}")).Expect(200).Body, StringComparison.Ordinal);
    }
}
