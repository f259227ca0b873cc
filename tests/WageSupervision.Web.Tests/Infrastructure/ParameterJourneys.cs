using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Parameters;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A figure of the law turns out wrong and is corrected, over HTTP.</summary>
public static class ParameterJourneys
{
    /// <summary>
    /// Corrects the monthly minimum of 杭州市区 from 2026 on: one administrator proposes, another approves, and all that rests on it is judged again.
    /// </summary>
    public static async Task CorrectMinimumWageAsync(this PortalHost host, string monthly)
    {
        ArgumentNullException.ThrowIfNull(host);
        using var one = await host.SignedInAsync(People.Administrator);
        using var two = await host.SignedInAsync(People.OtherAdministrator);
        var proposed = (await one.SubmitAsync(
            "/Administration/Parameters/Propose", ("table", "minimum-wage"), ("key", "2026-01-01|杭州市|市区"), ("many", "false"),
            ("cell.effective_from", "2026-01-01"), ("cell.prefecture", "杭州市"),
            ("cell.area", "市区"), ("cell.gb2260_codes", "330102;330105;330106;330108;330109;330110;330111;330112;330113;330114"),
            ("cell.monthly_cny", monthly), ("cell.hourly_cny", "25"),
            ("cell.doc_no", "浙政发〔2025〕23号测"), ("Input.Reason", "更正为" + monthly))).Expect(302);
        await WorkAsync();
        (await two.SubmitAsync($"/Administration/Parameters/Review/{proposed.Location!.Split('/')[^1]}")).Expect(302);
        await WorkAsync();

        Task WorkAsync() => host.Services.GetRequiredService<RecallWorker>().WorkAsync(CancellationToken.None);
    }
}
