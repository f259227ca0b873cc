using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A worker's field on a page that splits a payment.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Called">What the worker is called there.</param>
/// <param name="Remaining">Yuan still owed to them, as shown.</param>
/// <param name="Value">What the field holds.</param>
public sealed record ShareField(string Field, string Called, string Remaining, string Value)
{
    /// <summary>Yuan still owed to them.</summary>
    public decimal Owed => decimal.Parse(Remaining, CultureInfo.InvariantCulture);
}

/// <summary>Payments person by person, each step in one call.</summary>
public static class PaymentJourneys
{
    /// <summary>The version and the fields of a page that splits a payment.</summary>
    public static async Task<(string? Version, IReadOnlyList<ShareField> Shares)> SharesAsync(this HttpClient inspector, string page) =>
        (await inspector.ReadAsync(page)) is { } answer ? (VersionOf(answer), SharesOf(answer)) : default;

    /// <summary>The version that a page bears.</summary>
    public static string? VersionOf(Answer page) => page.Html.QuerySelector("input[name='Input.Version']")?.GetAttribute("value");

    /// <summary>The fields of a page that splits a payment.</summary>
    public static IReadOnlyList<ShareField> SharesOf(Answer page) =>
    [
        .. page.Html.QuerySelectorAll("input[name^='Input.Shares']").OfType<IHtmlInputElement>().Select(input =>
        {
            var row = input.Closest("tr")!;
            return new ShareField(input.Name!, row.QuerySelector("td.lead-cell")!.TextContent.Trim(),
                row.QuerySelector("td[data-label='尚欠']")!.TextContent.Trim(), input.Value);
        }),
    ];

    /// <summary>The first sum of a case that can go on in a case of its own.</summary>
    public static async Task<string?> FirstSumAsync(this HttpClient inspector, Guid file) =>
        (await inspector.ReadAsync($"/Cases/Division/{file}")).Expect(200).Html.QuerySelector("input[name='Input.Items']")!.GetAttribute("value");

    /// <summary>核实清偿 of so much to each worker, in the order of the page; an empty amount is nothing.</summary>
    public static async Task<Answer> PaySharesAsync(this HttpClient inspector, Guid file, string amount, string day, params string[] shares)
    {
        var (version, fields) = await inspector.SharesAsync($"/Cases/Payment/{file}");
        return await inspector.UploadAsync($"/Cases/Payment/{file}", "回单.pdf", Journeys.Pdf(),
        [
            ("Input.Amount", amount), ("Input.PaidOn", day), ("Input.Way", "Bank"), ("Input.Version", version),
            .. fields.Zip(shares, (field, share) => (field.Field, (string?)share)),
        ]);
    }

    /// <summary>Splits the only payment that is not split, to each worker what is owed to them.</summary>
    public static async Task<Answer> SplitAsync(this HttpClient inspector, Guid file)
    {
        var page = (await inspector.ReadAsync($"/Cases/Split/{file}")).Expect(200);
        return await inspector.SubmitAsync($"/Cases/Split/{file}",
        [
            ("Input.Version", VersionOf(page)), ("Input.Payment", page.ValueOf("Input.Payment")),
            .. SharesOf(page).Select(share => (share.Field, (string?)share.Remaining)),
        ]);
    }

    /// <summary>What a worker says of the payment at a place of the chain.</summary>
    public static Task<Answer> AnswerReceiptAsync(this HttpClient worker, Guid file, int payment, string? dispute = null) => worker.SubmitAsync(
        $"/MyWages/Payments/{file}", ("Input.Payment", payment.ToString(CultureInfo.InvariantCulture)),
        ("Input.Received", dispute is null ? "true" : "false"), ("Input.Reason", dispute));

    /// <summary>Binds the test worker's account to an identity number, and signs in.</summary>
    public static async Task<HttpClient> BoundWorkerAsync(this PortalHost host, string identityNumber)
    {
        ArgumentNullException.ThrowIfNull(host);
        var index = host.Services.GetRequiredService<FieldProtector>().IndexOf(identityNumber);
        await using (var database = host.Database.Open())
        {
            await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
        }

        return await host.SignedInAsync(People.Worker);
    }

    /// <summary>A list of payments as CSV: name, identity number, amount.</summary>
    public static byte[] PaymentList(params (string Name, string Number, string Amount)[] rows) => Encoding.UTF8.GetBytes(
        "姓名,身份证号,实发金额\n" + string.Concat(rows.Select(row => $"{row.Name},{row.Number},{row.Amount}\n")));
}
