using System.Globalization;
using WageSupervision.Benchmarks;
using WageSupervision.Web.Tests.Infrastructure;

// dotnet run -c Release --project tests/WageSupervision.Benchmarks -- NAME [NUMBER]
Dictionary<string, (string About, Func<int?, Task> Run)> benchmarks = new(StringComparer.Ordinal)
{
    ["payroll"] = ("lines of a payroll judged per second, against a hand-written loop", _ => Task.Run(PayrollJudging.Run)),
    ["import"] = ("CSV of NUMBER lines read, judged, hashed, sealed and stored, against psql \\copy of the same rows",
        lines => Importing.RunAsync(lines ?? 200_000)),
    ["xlsx"] = ("a workbook of NUMBER rows by 20 columns read, against ExcelDataReader's bare cells and XmlReader alone", rows =>
        Task.Run(() => WorkbookReading.Run(rows ?? 100_000))),
    ["workbook"] = ("a workbook of NUMBER rows from upload to findings, over HTTP", rows => WorkbookJourney.RunAsync(rows ?? 10_000)),
    ["memory"] = ("peak memory of the portal for NUMBER rows and for ten times as many", rows => PeakMemory.RunAsync(rows ?? 10_000)),
    ["lastday"] = ("100 filings a second of 14 lines for NUMBER seconds, on the published portal", seconds => LastDay.RunAsync(seconds ?? 60)),
    ["visitors"] = ("a workbook of NUMBER rows from upload to findings, with nobody and with 50 visitors checking theirs", rows =>
        Visitors.RunAsync(rows ?? 10_000)),
    ["cases"] = ("the queue and the case list with NUMBER cases in one county, against the bare query of the queue", cases =>
        CaseLists.RunAsync(cases ?? 100_000)),
    ["growth"] = ("lines stored per second beside NUMBER stored lines, against an empty partition", lines => Growth.RunAsync(lines ?? 5_000_000)),
};

int? number = null;
if (args is [var name, ..] && benchmarks.TryGetValue(name, out var chosen)
    && (args.Length == 1 || (args.Length == 2
        && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && (number = given) > 0)))
{
    // What is measured must be on disk when it is said to be: nothing of what tests switch off is off here.
    PrivatePostgres.Settings = ["shared_buffers=1GB", "max_wal_size=4GB"];
    Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, load {File.ReadAllText("/proc/loadavg").Trim()}");
    await chosen.Run(number);
    Console.WriteLine($"load {File.ReadAllText("/proc/loadavg").Trim()}");
    return 0;
}

Console.WriteLine("NAME [NUMBER], where NAME is one of:");
foreach (var (known, (about, _)) in benchmarks)
{
    Console.WriteLine($"  {known,-10} {about}");
}

return args.Length == 0 ? 0 : 2;
