using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Orders;

/// <summary>The steps of an order to file periodically as people take them.</summary>
internal static class FilingOrderSteps
{
    /// <summary>What the inspector fills in: November to January, by the 10th.</summary>
    internal static readonly (string, string?)[] Form =
        [("Input.FirstMonth", "2026-11"), ("Input.LastMonth", "2027年1月"), ("Input.DueDay", "10"), ("Input.Reasons", "拖欠十人工资")];

    /// <summary>An order approved and not served yet.</summary>
    internal static async Task<(Guid File, Guid Order)> ApprovedAsync(PortalHost host, params (string, string?)[] changed)
    {
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form.With(changed))).Expect(302);
        var order = await OrderAsync(host);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(302);
        return (file, order);
    }

    /// <summary>An order served on 2026-11-20.</summary>
    internal static async Task<(Guid File, Guid Order)> ServedAsync(PortalHost host, params (string, string?)[] changed)
    {
        var made = await ApprovedAsync(host, changed);
        using var inspector = await host.SignedInAsync(People.Inspector);
        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{made.Order}", "2026-11-20")).Expect(302);
        return made;
    }

    /// <summary>The newest order.</summary>
    internal static async Task<Guid> OrderAsync(PortalHost host)
    {
        await using var database = host.Database.Open();
        return await database.FilingOrders.OrderByDescending(o => o.OrderId).Select(o => o.OrderId).FirstAsync();
    }

    /// <summary>A case of ten workers unpaid, or of so many.</summary>
    internal static async Task<Guid> SeriousCaseAsync(PortalHost host, int workers = 10)
    {
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(workers)));
        return await inspector.OpenCaseAsync(People.WestLakeEnterprise);
    }
}
