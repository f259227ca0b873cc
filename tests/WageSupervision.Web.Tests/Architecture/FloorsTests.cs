using WageSupervision.Domain;

namespace WageSupervision.Web.Tests.Architecture;

/// <summary>The house stands on floors, each of which knows only those below (docs/architecture.md).</summary>
public sealed class FloorsTests
{
    /// <summary>From the ground up; folders of one line do not know each other, save by the arrows approved below.</summary>
    private static readonly string[][] Floors =
    [
        ["Persistence"],
        ["Shell"],
        ["Sheets"],
        ["Procedures"],
        ["Papers"],
        ["Features/Filings", "Features/Outages"],
        ["Features/Accounts", "Features/Attendance", "Features/Duties", "Features/Help", "Features/Incidents", "Features/Inspections", "Features/Law",
            "Features/Oversight", "Features/Parameters", "Features/Proofs", "Features/Questions", "Features/Registers"],
        ["Features/Contacts", "Features/Projects", "Features/Unions"],
        ["Features/Cases"],
        ["Features/Orders", "Features/Publications"],
        ["Desks"],
        ["Web"],
    ];

    /// <summary>What one feature knows of another. A new one needs a reason; the number may only fall.</summary>
    private static readonly string[] Approved =
    [
        "Features/Attendance → Features/Filings",
        "Features/Cases → Features/Contacts",
        "Features/Cases → Features/Unions",
        "Features/Duties → Features/Outages",
        "Features/Orders → Features/Cases",
        "Features/Parameters → Features/Filings",
        "Features/Publications → Features/Cases",
    ];

    private static readonly Lazy<Arrows> Web = new(() => new Arrows(typeof(Portal).Assembly));
    private static readonly Lazy<Arrows> Law = new(() => new Arrows(typeof(Money).Assembly));

    [Fact]
    public void Features_KnowOfEachOther_WhatIsApproved()
    {
        var between = Web.Value.All.Keys.Where(pair => pair.From.StartsWith("Features/", StringComparison.Ordinal)
            && pair.To.StartsWith("Features/", StringComparison.Ordinal))
            .Select(pair => $"{pair.From} → {pair.To}");
        Assert.Equal(Approved, between);
    }

    [Fact]
    public void Floors_KnowOnlyThoseBelow()
    {
        var upward = Web.Value.All.Where(arrow => !arrow.Key.From.StartsWith("Domain", StringComparison.Ordinal)
            && !arrow.Key.To.StartsWith("Domain", StringComparison.Ordinal)
                && FloorOf(arrow.Key.From) <= FloorOf(arrow.Key.To))
            .Select(arrow => $"{arrow.Key.From} → {arrow.Key.To}: {string.Join(", ", arrow.Value)}");
        Assert.Empty(upward);
    }

    [Fact]
    public void Web_HasNoCircle() => Assert.Empty(Web.Value.Circles());

    [Fact]
    public void Domain_HasNoCircle() => Assert.Empty(Law.Value.Circles());

    private static int FloorOf(string folder)
    {
        var floor = Array.FindIndex(Floors, folders => folders.Contains(folder));
        Assert.True(floor >= 0, $"{folder} stands on no floor yet");
        return floor;
    }
}
