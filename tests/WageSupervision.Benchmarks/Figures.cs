using System.Diagnostics;

namespace WageSupervision.Benchmarks;

/// <summary>Figures of several rounds, and how they are told.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    /// <summary>Two that took turns: the ratio of each round first, for a noisy machine disturbs both.</summary>
    public static void Tell(string subject, List<double> of, string yardstick, List<double> by, string unit)
    {
        Tell(subject, of, unit);
        Tell(yardstick, by, unit);
        var ratios = of.Zip(by, (a, b) => a / b).ToList();
        Console.WriteLine($"  ratio      median {Median(ratios):0.00}, {ratios.Min():0.00} to {ratios.Max():0.00}");
    }

    public static void Tell(string what, List<double> values, string unit) =>
        Console.WriteLine($"  {what,-10} median {Median(values):N0} {unit}, {values.Min():N0} to {values.Max():N0}");

    public static double Seconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static async Task<double> SecondsAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
