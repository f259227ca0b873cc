using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>What of a form is not kept, for how long and where its seal holds, and when a kept form goes.</summary>
public sealed class KeptFormBoundsTests : KeepingTests
{
    [Theory]
    [InlineData("/PayrollChecks", "Input.CycleStart", "2026.9.1")]
    [InlineData("/AttendanceChecks", "Input.Month", "2026年9月")]
    public async Task Post_PageThatStoresNoFile_KeepsWhatWasTypedAndNoFile(string page, string field, string typed)
    {
        var owner = await OwnerAsync(page);
        await filer.TokenAsync();
        host.Time.Advance(TimeSpan.FromMinutes(61));

        var login = (await filer.UploadAsync(page, "九月.csv", "姓名"u8.ToArray(), (field, typed), (FormOwners.Field, owner))).Expect(302).Location!;
        var shown = await SignInAsync(login);

        Assert.Equal(typed, shown.ValueOf(field));
        Assert.Contains("这里的文件不保存，请重新选择", shown.Body, StringComparison.Ordinal);
        Assert.Null(shown.Html.GetElementById("Input_File-kept"));
    }

    [Fact]
    public async Task Post_CheckSentAgain_AnswersOnItsPage_AndIsKeptNoLonger()
    {
        var owner = await OwnerAsync("/AttendanceChecks");
        await filer.TokenAsync();
        host.Time.Advance(TimeSpan.FromMinutes(61));
        var sheet = AttendanceSheets.Csv(AttendanceSheets.Of(SheetFiles.Lines(2)), month: 10);
        var way = Back((await filer.UploadAsync("/AttendanceChecks", "考勤.csv", sheet, ("Input.Month", "2026-10"), (FormOwners.Field, owner)))
            .Expect(302).Location!);
        using var again = await host.SignedInAsync(People.Filer);
        Assert.Single(Kept());

        (await again.UploadAsync("/AttendanceChecks", "考勤.csv", null, ("Input.Month", "2026-10"), (FormKeeping.Field, FormKeeping.KeptOf(way)))).Expect(400);
        Assert.Single(Kept());
        (await again.UploadAsync("/AttendanceChecks", "考勤.csv", sheet, ("Input.Month", "2026-10"), (FormKeeping.Field, FormKeeping.KeptOf(way)))).Expect(200);

        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_SealOfAnotherPage_KeepsNothing_AndSaysSo()
    {
        var login = await SendAsync(await OwnerAsync("/Enterprise/Registers/PaySystem"), TimeSpan.FromMinutes(61));

        Assert.Equal(FormKeeping.Lost, FormKeeping.KeptOf(Back(login)));
        Assert.Empty(Kept());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task Post_AroundADayAfterThePageWasOpened_KeepsItUntilThen(int seconds, bool kept)
    {
        var login = await SendAsync(await OwnerAsync(Page), KeptForms.Lasts + TimeSpan.FromSeconds(seconds));

        Assert.Equal(kept ? 1 : 0, Kept().Length);
        Assert.Equal(!kept, FormKeeping.KeptOf(Back(login)) == FormKeeping.Lost);
    }

    [Fact]
    public async Task Post_MoreThanAFewAMinute_KeepsNoMore()
    {
        var owner = await OwnerAsync(Page);
        host.Time.Advance(TimeSpan.FromMinutes(61));
        List<string?> kept = [];
        for (var i = 0; i <= FormKeeping.MostAMinute; i++)
        {
            kept.Add(FormKeeping.KeptOf(Back(await SendAsync(owner, TimeSpan.Zero))));
        }

        Assert.DoesNotContain(FormKeeping.Lost, kept[..^1]);
        Assert.Equal(FormKeeping.Lost, kept[^1]);
    }

    [Fact]
    public async Task Post_AnotherFormOfThePage_LeavesTheKeptOne()
    {
        using var administrator = await host.SignedInAsync(People.Administrator);
        var mandates = $"/Administration/Mandates/{await AccountAsync(People.Filer)}";
        (await administrator.GrantMandateAsync(await AccountAsync(People.Filer), "91330203TESTB00021", "2026-11-01", "2026-12-31")).Expect(302);
        var owner = ((AngleSharp.Html.Dom.IHtmlInputElement)(await administrator.ReadAsync(mandates)).Expect(200).Html
            .QuerySelectorAll($"main input[name='{FormOwners.Field}']")[^1]).Value;
        host.Time.Advance(TimeSpan.FromMinutes(61));
        var way = Back((await administrator.SubmitAsync(mandates, ("Input.CreditCode", "91330203TESTB00099"), (FormOwners.Field, owner)))
            .Expect(302).Location!);
        using var again = await host.SignedInAsync(People.Administrator);

        (await again.SubmitAsync(mandates + "?handler=End", ("enterpriseId", "12"), ("validFrom", "2026-11-01"), (FormKeeping.Field, FormKeeping.KeptOf(way))))
            .Expect(302);

        Assert.Equal("91330203TESTB00099", (await again.ReadAsync(way)).Expect(200).ValueOf("Input.CreditCode"));
    }

    [Fact]
    public async Task Post_KeptFileNotWanted_IsNotSent()
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        var page = await SignInAsync(SignIn(way));
        Assert.Equal("不用这份文件", page.Html.QuerySelector("label[for=Input_File-without]")!.TextContent);

        // Refused first: the tick stays.
        var refused = (await SendPageAsync(page, way, (FormKeeping.Without, "Input.File"), ("Input.SignedOn", "3月5号"))).Expect(400);
        Assert.True(refused.Html.GetElementById("Input_File-without")!.HasAttribute("checked"));
        (await SendPageAsync(refused, way, ("Input.SignedOn", "2026-03-05"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Empty(database.RegisterFiles);
        Assert.Equal(1, await EntriesAsync());
    }

    [Fact]
    public async Task Post_ManyListsOfContracts_LeaveTheKeptForm()
    {
        var way = Back(await SendAsync(await OwnerAsync(Page), TimeSpan.FromMinutes(61)));
        using var again = await host.SignedInAsync(People.Filer);
        List<string> lists = [];
        for (var i = 0; i <= KeptForms.MostOfOne; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            lists.Add((await again.UploadAsync("/Enterprise/Registers/Contracts", "合同.csv", "姓名"u8.ToArray())).Expect(302).Location!);
        }

        Assert.Equal("演示甲", (await again.ReadAsync(way)).Expect(200).ValueOf("Input.WorkerName"));
        Assert.Contains("已经不在了", (await again.ReadAsync(lists[0])).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("已经不在了", (await again.ReadAsync(lists[1])).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FormOfHiddenFieldsOnly_LeadsBackWithoutAWord()
    {
        var list = $"姓名,身份证号,签订日期,合同首日\n演示甲,{Number},2026-03-05,2026-03-05\n";
        var check = (await filer.UploadAsync("/Enterprise/Registers/Contracts", "合同.csv", System.Text.Encoding.UTF8.GetBytes(list))).Expect(302).Location!;
        var owner = await OwnerAsync(check);
        host.Time.Advance(TimeSpan.FromMinutes(61));

        var login = (await filer.SubmitAsync(check, ("OpenedFor", "11"), (FormOwners.Field, owner))).Expect(302).Location;

        Assert.Equal(SignIn(check), login);
    }

    [Fact]
    public void Keep_NoRoom_LeavesTheOneItWouldReplace()
    {
        var forms = new KeptForms(
            host.Services.GetRequiredService<IDataProtectionProvider>(),
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            { ["Portal:DataDirectory"] = Path.Combine(host.Data, "own"), ["Portal:KeptFormMegabytes"] = "1" }).Build(),
            null!, host.Services.GetRequiredService<PortalClock>());
        var owner = new FormOwner(Guid.NewGuid(), "11");
        var before = forms.Keep(new KeptForm(owner, Page, "", new Dictionary<string, string[]> { ["a"] = ["演示"] }, []));

        var large = new KeptFile("a", "a", new byte[2 * 1024 * 1024]);
        Assert.Null(forms.Keep(new KeptForm(owner, Page, "", new Dictionary<string, string[]>(), [large]), before: before));
        Assert.NotNull(forms.Find(before, owner.AccountId));

        var after = forms.Keep(new KeptForm(owner, Page, "", new Dictionary<string, string[]>(), []), before: before);
        Assert.NotNull(forms.Find(after, owner.AccountId));
        Assert.Null(forms.Find(before, owner.AccountId));
    }

    [Fact]
    public void Keep_DraftsFull_TheOldestMakesRoom_AndNoFormOfAnAccountDoes()
    {
        var forms = new KeptForms(
            host.Services.GetRequiredService<IDataProtectionProvider>(),
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            { ["Portal:DataDirectory"] = Path.Combine(host.Data, "own"), ["Portal:DraftMegabytes"] = "2" }).Build(),
            null!, host.Services.GetRequiredService<PortalClock>());
        KeptForm Of(FormOwner owner) => new(owner, Page, "", new Dictionary<string, string[]>(), [new KeptFile("a", "a", new byte[600 * 1024])]);
        var account = new FormOwner(Guid.NewGuid(), "11");
        var form = forms.Keep(Of(account));
        List<(FormOwner Owner, string Id)> drafts = [];
        for (var browser = 0; browser < 3; browser++)
        {
            var owner = new FormOwner(Guid.NewGuid(), "");
            drafts.Add((owner, forms.Keep(Of(owner), KeptKind.DraftFiles, under: forms.NewId())!));
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([false, true, true], drafts.Select(draft => forms.Find(draft.Id, draft.Owner.AccountId, KeptKind.DraftFiles) is not null));
        Assert.NotNull(forms.Find(form, account.AccountId));

        // The same draft once more takes its own place, not another's.
        forms.Keep(Of(drafts[2].Owner), KeptKind.DraftFiles, under: drafts[2].Id);
        Assert.NotNull(forms.Find(drafts[1].Id, drafts[1].Owner.AccountId, KeptKind.DraftFiles));
    }
}
