using WageSupervision.Benchmarks;

// dotnet run -c Release --project tests/WageSupervision.Benchmarks -- payroll
Dictionary<string, (string About, Action Run)> benchmarks = new(StringComparer.Ordinal)
{
    ["payroll"] = ("lines of a payroll judged per second, against a hand-written loop", PayrollJudging.Run),
};

if (args is [var name] && benchmarks.TryGetValue(name, out var chosen))
{
    chosen.Run();
    return 0;
}

Console.WriteLine("Name one of:");
foreach (var (known, (about, _)) in benchmarks)
{
    Console.WriteLine($"  {known,-10} {about}");
}

return args.Length == 0 ? 0 : 2;
