using AngleSharp.Html.Dom;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>A file chosen in a form that comes back with errors: it waits for the form, or its field says that it must be chosen again.</summary>
public sealed class RefusedFileTests : KeepingTests
{
    private const string StillThere = "您选的“合同.pdf”还在，不用重新选择";
    private const string Lost = "您选的“合同.pdf”没有留下，请重新选择文件";

    [Fact]
    public async Task Post_RefusedWithAFile_KeepsIt_AndTheNextFormNeedsNone()
    {
        var refused = await RefusedAsync(await OwnerAsync(Page));

        Assert.Contains(StillThere, FileNote(refused), StringComparison.Ordinal);
        Assert.Equal("演示甲", refused.ValueOf("Input.WorkerName"));
        Assert.DoesNotContain("登录到期", refused.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Assert.Single(Kept()))).AsSpan().IndexOf("%PDF"u8));
        (await SendPageAsync(refused, Page, ("Input.SignedOn", "2026-03-05"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("合同.pdf", database.RegisterFiles.Single().FileName);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_RefusedTwice_KeepsOneFile()
    {
        var refused = await RefusedAsync(await OwnerAsync(Page));

        var again = (await SendPageAsync(refused, Page, ("Input.SignedOn", "3月6号"))).Expect(400);

        Assert.Contains(StillThere, FileNote(again), StringComparison.Ordinal);
        Assert.Single(Kept());
        (await SendPageAsync(again, Page, ("Input.SignedOn", "2026-03-05"), (FormKeeping.Without, "Input.File"))).Expect(302);
        await using var database = host.Database.Open();
        Assert.Empty(database.RegisterFiles);
    }

    [Fact]
    public async Task Post_AnotherFileChosen_TakesThePlaceOfTheKeptOne()
    {
        var refused = await RefusedAsync(await OwnerAsync(Page));
        var kept = ((IHtmlInputElement)refused.Html.QuerySelector($"main input[name='{FormKeeping.Field}']")!).Value;

        (await filer.UploadAsync(Page, "新的.pdf", Pdf, [.. Filled, ("Input.SignedOn", "2026-03-05"), (FormKeeping.Field, kept)])).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("新的.pdf", database.RegisterFiles.Single().FileName);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_FileThatIsWrongItself_IsNamedBesideItsError()
    {
        var owner = await OwnerAsync(Page);

        var refused = (await filer.UploadAsync(Page, "合同.txt", "abc"u8.ToArray(), [.. Filled, ("Input.SignedOn", "2026-03-05"), (FormOwners.Field, owner)]))
            .Expect(400);

        Assert.NotEmpty(refused.ErrorAt("Input.File"));
        Assert.Contains("您选的“合同.txt”还在；要换一份的再选", FileNote(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    public async Task Post_WithoutASealOfOurs_SaysThatTheFileMustBeChosenAgain(string? owner)
    {
        var refused = await RefusedAsync(owner);

        Assert.Contains(Lost, FileNote(refused), StringComparison.Ordinal);
        Assert.Empty(Kept());
        var without = (await SendPageAsync(refused, Page)).Expect(400);
        Assert.Null(without.Html.GetElementById("Input_File-kept"));
    }

    [Fact]
    public async Task Post_PageThatStoresNoFile_SaysThatTheFileMustBeChosenAgain()
    {
        var owner = await OwnerAsync("/PayrollChecks");

        var refused = (await filer.UploadAsync("/PayrollChecks", "合同.pdf", Pdf, ("Input.CycleStart", "不知道"), (FormOwners.Field, owner))).Expect(400);

        Assert.Contains(Lost, FileNote(refused), StringComparison.Ordinal);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Post_TooOftenInAMinute_KeepsNoMore_AndSaysSo()
    {
        var owner = await OwnerAsync(Page);
        for (var time = 0; time < FormKeeping.MostAMinute; time++)
        {
            Assert.Contains(StillThere, FileNote(await RefusedAsync(owner)), StringComparison.Ordinal);
        }

        Assert.Contains(Lost, FileNote(await RefusedAsync(owner)), StringComparison.Ordinal);
        Assert.Equal(KeptForms.MostOfOne, Kept().Length);
    }

    [Fact]
    public async Task Post_Claims_RefusedOnce_AreRecordedWithTheSameFile()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var page = $"/Cases/Claims/{await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise)}";
        (string, string?)[] form = [("Input.RuleId", "ZJ353-14-2"), ("Input.Lines", "演示甲 2026-10-15 7000.00"), (FormOwners.Field, await OwnerAsync(page, inspector))];

        var refused = (await inspector.UploadAsync(page, "清单.pdf", Pdf, form)).Expect(400);
        Assert.Contains("您选的“清单.pdf”还在", FileNote(refused), StringComparison.Ordinal);
        var kept = refused.Html.QuerySelector($"main input[name='{FormKeeping.Field}']")!.GetAttribute("value");
        (await inspector.SubmitAsync(page, [.. form, ("Input.Basis", "核对工资清单"), (FormKeeping.Field, kept)])).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("清单.pdf", database.Evidence.Single().FileName);
    }

    private static (string, string?)[] Filled =>
        [("Input.WorkerName", "演示甲"), ("Input.IdentityNumber", Number), ("Input.StartsOn", "2026-03-05"), ("Input.Standard", "每月 6,000 元")];

    private static string FileNote(Answer page) => page.Html.GetElementById("Input_File-kept")?.TextContent ?? "";

    private async Task<Answer> RefusedAsync(string? owner) => (await filer.UploadAsync(
        Page, "合同.pdf", Pdf, [.. Filled, ("Input.SignedOn", "3月5号"), (FormOwners.Field, owner)])).Expect(400);
}
