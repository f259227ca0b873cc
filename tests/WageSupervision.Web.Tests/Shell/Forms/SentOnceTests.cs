using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell.Forms;

/// <summary>A form that is sent again, because no answer came: carried out once.</summary>
public sealed class SentOnceTests : IAsyncLifetime
{
    private const string Desk = "/Contacts/Desk";

    private PortalHost host = null!;
    private HttpClient inspector = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        inspector = await host.SignedInAsync(People.Inspector);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        inspector.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Post_TheSameFormTwice_IsRecordedOnce_AndLeadsToTheSamePlace()
    {
        var opened = await OpenAsync();

        var first = await LogAsync(opened);
        var second = await LogAsync(opened);

        Assert.Equal(first, second);
        Assert.Equal(1, await ContactsAsync());
        Assert.Contains(SentOnce.Words, (await inspector.ReadAsync(second)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentForms_TellNothingOfWhatWasFilledIn_ToWhoeverReadsTheTable()
    {
        var opened = await OpenAsync();
        await LogAsync(opened);
        await using var database = host.Database.Open();
        var kept = database.SentForms.Single().Content;

        // Without the portal's key the same form does not give the same value.
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Path = Desk;
        context.Request.Form = new FormCollection(ContactForms.Desk().Append((SentForm.Field, opened))
            .ToDictionary(field => field.Item1, field => new Microsoft.Extensions.Primitives.StringValues(field.Item2)));
        context.Request.ContentType = "application/x-www-form-urlencoded";
        var own = host.Services.GetRequiredService<FieldProtector>();
        var others = FieldProtector.Load(Directory.CreateTempSubdirectory("keys-").FullName);
        Assert.Equal(kept, (await SentForm.OfAsync(context.Request, own))!.Content);
        Assert.NotEqual(kept, (await SentForm.OfAsync(context.Request, others))!.Content);
    }

    [Fact]
    public async Task Post_TheSameFormManyTimesAtOnce_IsRecordedOnce()
    {
        var opened = await OpenAsync();
        await inspector.TokenAsync();

        var led = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LogAsync(opened)));

        Assert.Single(led.Distinct());
        Assert.Equal(1, await ContactsAsync());
    }

    [Fact]
    public async Task Post_OtherContentFromTheSamePage_IsAnotherForm()
    {
        var opened = await OpenAsync();

        var first = await LogAsync(opened);
        var second = await LogAsync(opened, ("Input.Amount", "12,001"));

        Assert.NotEqual(first, second);
        Assert.Equal(2, await ContactsAsync());
    }

    [Fact]
    public async Task Post_TheSameFromAPageOpenedAnew_IsAnotherForm()
    {
        await LogAsync(await OpenAsync());
        await LogAsync(await OpenAsync());

        Assert.Equal(2, await ContactsAsync());
    }

    [Fact]
    public async Task Post_RefusedAndMended_IsRecorded()
    {
        var opened = await OpenAsync();
        var refused = await inspector.SubmitAsync(Desk, ContactForms.Desk().With((SentForm.Field, opened), ("Input.FirstMonth", "不知道几月")));
        refused.Expect(400);
        Assert.NotEqual(opened, OnceOf(refused));

        await LogAsync(OnceOf(refused));

        Assert.Equal(1, await ContactsAsync());
    }

    [Fact]
    public async Task Post_AFileTwice_IsOnePieceOfEvidence()
    {
        var page = $"/Cases/Site/{await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise)}";
        var opened = OnceOf(await inspector.ReadAsync(page));
        Task<Answer> SendAsync(byte last) => inspector.UploadAsync(
            page, "笔录.pdf", [.. "%PDF-1.4 "u8, last, .. " %%EOF"u8], (SentForm.Field, opened), ("Input.Place", "演示工地"), ("Input.Remarks", "演示"),
            ("Input.InspectedOn", "2026-11-20"));

        var first = (await SendAsync((byte)'1')).Expect(302);
        Assert.Equal(first.Location, (await SendAsync((byte)'1')).Expect(302).Location);
        await using (var database = host.Database.Open())
        {
            Assert.Equal(1, await database.Evidence.CountAsync());
        }

        // Another file of the same name and length is another.
        (await SendAsync((byte)'2')).Expect(302);
        await using (var database = host.Database.Open())
        {
            Assert.Equal(2, await database.Evidence.CountAsync());
        }
    }

    [Fact]
    public async Task SentForms_AreForgottenAfterAWeek()
    {
        await LogAsync(await OpenAsync());
        var worker = host.Services.GetRequiredService<KeptFormsWorker>();
        host.Time.Advance(SentFormRow.Lasts);
        Assert.Equal(0, await worker.ForgetSentAsync(default));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await worker.ForgetSentAsync(default));
    }

    private async Task<string> OpenAsync() => OnceOf(await inspector.ReadAsync(Desk));

    private static string OnceOf(Answer page) => ((IHtmlInputElement)page.Html.QuerySelector($"main input[name='{SentForm.Field}']")!).Value;

    private async Task<string> LogAsync(string opened, params (string Name, string? Value)[] changed) =>
        (await inspector.SubmitAsync(Desk, ContactForms.Desk().With([(SentForm.Field, opened), .. changed]))).Expect(302).Location!;

    private async Task<int> ContactsAsync()
    {
        await using var database = host.Database.Open();
        return await database.Contacts.CountAsync();
    }
}
