using WageSupervision.Demo;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Tests.Demo;

public sealed class PayrollGeneratorTests
{
    private const string WestLake = "330106";
    private static readonly YearMonth July = new(2026, 7);
    private static readonly DateOnly Payday = new(2026, 8, 14);

    private static DemoPayroll Make(int seed, int workers, Dictionary<PayrollFlaw, int>? flaws = null) => PayrollGenerator.Month(
        seed, PayrollGenerator.Staff(seed, workers, 2_660m), new PayrollPlan(July, 2_660m, Payday) { Flaws = flaws ?? [] });

    [Fact]
    public void Month_SameSeed_SameLines() => Assert.Equal(Make(7, 60).Lines, Make(7, 60).Lines);

    [Fact]
    public void Month_OtherSeed_OtherLines() => Assert.NotEqual(Make(7, 60).Lines, Make(8, 60).Lines);

    [Fact]
    public void Month_EveryLine_AddsUp() => Assert.All(
        Make(1, 60, new()
        {
            [PayrollFlaw.BelowMinimumWage] = 3,
            [PayrollFlaw.SickPayTooLow] = 3,
            [PayrollFlaw.Fined] = 3,
            [PayrollFlaw.UnexplainedDeduction] = 3
        }).Lines,
        line =>
        {
            Assert.Equal(line.Gross, PayrollFields.Earnings.Sum(field => line.AmountOf(field) ?? 0));
            Assert.Equal(line.Net, line.Gross - line.Deducted);
            Assert.True(line.Net > 0);
            Assert.All(PayrollFields.Amounts, field => Assert.Equal(Money.Round(line.AmountOf(field) ?? 0), line.AmountOf(field) ?? 0));
        });

    [Fact]
    public void Month_WithoutFlaws_IsInOrder()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Empty(Judge(Make(seed, 60)).Findings);
        }
    }

    [Theory]
    [InlineData(PayrollFlaw.BelowMinimumWage, "ZJ353-6-1", Outcome.Violated)]
    [InlineData(PayrollFlaw.OvertimeMasksMinimumWage, "ZJ353-6-1", Outcome.Violated)]
    [InlineData(PayrollFlaw.PaidLate, "ZJ353-14-2", Outcome.Violated)]
    [InlineData(PayrollFlaw.Unpaid, "ZJ353-14-2", Outcome.Violated)]
    [InlineData(PayrollFlaw.Fined, "ZJ353-20-1", Outcome.Violated)]
    [InlineData(PayrollFlaw.UnexplainedDeduction, "ZJ353-20-1", Outcome.Undetermined)]
    [InlineData(PayrollFlaw.SickPayTooLow, "ZJ353-17-1", Outcome.Violated)]
    public void Month_Flaw_GivesItsFindingAndNoOther(PayrollFlaw flaw, string rule, Outcome outcome)
    {
        var findings = Judge(Make(3, 30, new() { [flaw] = 4 })).Findings;
        Assert.Equal(4, findings.Count);
        Assert.All(findings, found => Assert.Equal((rule, outcome), (found.RuleId, found.Finding.Outcome)));
    }

    [Fact]
    public void Month_OvertimeMasks_GrossIsAboveTheMinimum() =>
        Assert.All(Make(3, 4, new() { [PayrollFlaw.OvertimeMasksMinimumWage] = 4 }).Lines, line => Assert.True(line.Gross > 2_660m));

    [Fact]
    public void Month_CycleTooLong_IsOneFindingOfTheSheet()
    {
        var sheet = Make(3, 30, new() { [PayrollFlaw.PayCycleTooLong] = 1 });
        Assert.Equal(new DateOnly(2026, 6, 1), sheet.CycleStart);
        var found = Assert.Single(Judge(sheet).Findings);
        Assert.Equal("ZJ353-14-1", found.RuleId);
        Assert.Null(found.Row);
    }

    [Fact]
    public void Month_MoreFlawsThanWorkers_Throws() =>
        Assert.Throws<ArgumentException>(() => Make(3, 2, new() { [PayrollFlaw.Unpaid] = 3 }));

    [Fact]
    public void Staff_IsPlainlyArtificial()
    {
        var staff = PayrollGenerator.Staff(5, 5_000, 2_660m);
        Assert.Equal(5_000, staff.Select(worker => worker.Name).Distinct().Count());
        Assert.Equal(5_000, staff.Select(worker => worker.IdentityNumber).Distinct().Count());
        Assert.All(staff, worker =>
        {
            Assert.StartsWith("演示", worker.Name, StringComparison.Ordinal);
            Assert.Equal(IdentityNumberCheck.Valid, IdentityNumber.Check(worker.IdentityNumber, new DateOnly(2026, 1, 1)));
            Assert.Equal("000", worker.IdentityNumber[14..17]);
        });
    }

    private static PayrollJudgement Judge(DemoPayroll sheet) => PayrollJudge.Judge(
        sheet.Lines,
        new PayrollCircumstances(WestLake, sheet.CycleStart, sheet.CycleEnd, Payday, null, Employment.FullTime, new DateOnly(2026, 8, 30))
        {
            StatedUnpaid = sheet.StatesUnpaid,
        },
        LegalParameters.Shipped);
}
