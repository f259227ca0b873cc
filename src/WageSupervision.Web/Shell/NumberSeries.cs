using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell;

/// <summary>Numbers of receipts, enterprises and documents, never given twice. A gap among receipts is no loss; documents run without one.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The year and day in the number.</param>
public sealed class NumberSeries(AppDbContext database, PortalClock clock)
{
    /// <summary>收件回执号, for example ZJ-2026-1015-000482; TEST-… in the sandbox.</summary>
    public async Task<string> ReceiptAsync(CancellationToken cancellationToken)
    {
        var number = await NextAsync("receipt_number", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{(Sandbox.IsOf(database) ? "TEST" : "ZJ")}-{clock.Today:yyyy-MMdd}-{number:000000}");
    }

    /// <summary>
    /// 文号, for example 西湖人社监案〔2026〕118号: from 1 each year, by office and kind, without a gap. Whoever takes the next of the same series
    /// waits until this transaction ends, so it is taken last, when everything else of the step is in order.
    /// </summary>
    /// <param name="regionName">The office's region, for example 西湖区.</param>
    /// <param name="kind">人社监案, 人社监令, 人社监告, 人社监罚, 人社监函, 总工会监.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<string> DocumentAsync(string regionName, string kind, CancellationToken cancellationToken)
    {
        // 西湖区 → 西湖, but 义乌市 → 义乌 and 景宁畲族自治县 → 景宁.
        var shortName = regionName.Length > 2 ? regionName.Replace("畲族自治县", "", StringComparison.Ordinal).TrimEnd('区', '县', '市', '省') : regionName;
        var (series, year) = (shortName + kind, clock.Today.Year);
        var number = await database.Database.SqlQuery<int>(
            $"""
            insert into document_series as s (series, year, last) values ({series}, {year}, 1)
            on conflict (series, year) do update set last = s.last + 1
            returning s.last as "Value"
            """).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{series}〔{year}〕{number[0]}号");
    }

    /// <summary>A new enterprise id.</summary>
    public Task<long> EnterpriseAsync(CancellationToken cancellationToken) => NextAsync("enterprise_number", cancellationToken);

    private async Task<long> NextAsync(string sequence, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<long>($"select nextval({sequence}::regclass) as \"Value\"").SingleAsync(cancellationToken);
}
