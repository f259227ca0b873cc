using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

/// <summary>The fines a broken duty shows: gate and range, as 第五十四条至第五十七条 set them.</summary>
internal static class SiteFines
{
    internal static void Are(IReadOnlyList<WorkingStep> working, string[] fines) =>
        Assert.Equal(fines, working.Where(step => step.Label.EndsWith("罚款幅度", StringComparison.Ordinal)).Select(step => $"{step.Expression}|{step.Value}"));
}
