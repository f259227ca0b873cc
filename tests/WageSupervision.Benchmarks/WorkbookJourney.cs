using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>A workbook from the click on 上传 to the page with its findings, and from the click on 确认提交 to its receipt.</summary>
internal static class WorkbookJourney
{
    private const int Rounds = 7;

    public static async Task RunAsync(int rows)
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        await filer.TokenAsync();
        List<double> upload = [], confirm = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var content = Wages.Xlsx(rows, 353 + round);
            Guid filing = default;
            var toFindings = await Figures.SecondsAsync(async () =>
            {
                filing = await filer.UploadPayrollAsync(content);
                (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
            });
            var toReceipt = await Figures.SecondsAsync(async () =>
            {
                (await filer.SubmitAsync($"/Filings/Check/{filing}", ("Input.Reason", "测试更正"))).Expect(302);
                (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
            });
            if (round > 0)
            {
                upload.Add(toFindings * 1000);
                confirm.Add(toReceipt * 1000);
            }
        }

        await using var database = host.Database.Open();
        Console.WriteLine($"{rows:N0} rows, {database.Findings.Count() / (Rounds + 1):N0} findings a sheet, {Rounds} rounds");
        Figures.Tell("findings", upload, "ms");
        Figures.Tell("receipt", confirm, "ms");
    }
}
