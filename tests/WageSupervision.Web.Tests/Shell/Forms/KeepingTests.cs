using System.Net;
using AngleSharp.Html.Dom;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>Tests that send a form after the session has ended and sign in again.</summary>
public abstract class KeepingTests : FilerTests
{
    /// <summary>A page with a form, and a file in it that may be left out.</summary>
    private protected const string Page = "/Enterprise/Registers/Contract";

    /// <summary>What is said above a form that was kept.</summary>
    private protected const string There = "您填的内容还在，请核对后再提交";

    /// <summary>The number typed into it.</summary>
    private protected static readonly string Number = SheetFiles.IdentityNumber(701);

    /// <summary>The file chosen in it.</summary>
    private protected static readonly byte[] Pdf = "%PDF-1.4 合同 %%EOF"u8.ToArray();

    private protected static string SignIn(string way) => WageSupervision.Web.Shell.Security.SignIn.Way(way);

    private protected static string Back(string login) => WebUtility.UrlDecode(login.Split("returnUrl=")[1]);

    private protected async Task<string> OwnerAsync(string page, HttpClient? client = null) =>
        ((IHtmlInputElement)(await (client ?? filer).ReadAsync(page)).Expect(200).Html.QuerySelector($"main input[name='{FormOwners.Field}']")!).Value;

    private protected async Task<string> SendAsync(string? owner, TimeSpan later)
    {
        host.Time.Advance(later);
        return (await filer.UploadAsync(Page, "合同.pdf", Pdf, ("Input.WorkerName", "演示甲"), ("Input.IdentityNumber", Number),
            ("Input.SignedOn", "3月5号"), ("Input.StartsOn", "2026-03-05"), ("Input.Standard", "每月 6,000 元"), (FormOwners.Field, owner)))
            .Expect(302).Location!;
    }

    private protected async Task<Answer> SignInAsync(string login)
    {
        // The form token of before was that of somebody signed in.
        var asked = (await filer.ReadAsync(login)).Expect(200);
        using var form = new FormUrlEncodedContent(Fields(asked, ("Input.UserName", People.Filer), ("Input.Password", People.Password)));
        var to = (await filer.AskAsync(HttpMethod.Post, login, form)).Expect(302).Location!;
        return (await filer.ReadAsync(to)).Expect(200);
    }

    private protected static IEnumerable<KeyValuePair<string, string>> Fields(Answer page, params (string Name, string Value)[] changed) =>
        page.Html.QuerySelectorAll("main form input[name]:not([type=checkbox]), main form input[type=checkbox]:checked, main form textarea[name]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, page.ValueOf(field.GetAttribute("name")!) ?? field.GetAttribute("value") ?? ""))
            .Where(field => field.Key != "Input.File" && changed.All(change => change.Name != field.Key))
            .Concat(changed.Select(change => KeyValuePair.Create(change.Name, change.Value)));

    private protected async Task<Answer> SendPageAsync(Answer page, string way, params (string Name, string Value)[] changed)
    {
        using var form = new FormUrlEncodedContent(Fields(page, changed));
        return await filer.AskAsync(HttpMethod.Post, way, form);
    }

    private protected string[] Kept() => Directory.GetFiles(Path.Combine(host.Data, "forms"));

    private protected async Task<int> EntriesAsync()
    {
        await using var database = host.Database.Open();
        return database.RegisterEntries.Count();
    }

    private protected async Task<Guid> AccountAsync(string name)
    {
        await using var database = host.Database.Open();
        return database.Users.Single(account => account.UserName == name).Id;
    }
}
