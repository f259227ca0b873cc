using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article21;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "21")]
public sealed class Article21Tests
{
    [Theory]
    [InlineData("2026-07-10", "2026-07-12", "2026-08-01", 合规)]
    [InlineData("2026-07-10", "2026-07-13", "2026-08-01", 合规)]
    [InlineData("2026-07-10", "2026-07-14", "2026-08-01", 违反)]
    [InlineData("2026-07-10", null, "2026-07-13", 不适用)]
    [InlineData("2026-07-10", null, "2026-07-14", 违反)]
    [InlineData("2026-06-01", "2026-06-15", "2026-08-01", 合规)]
    [InlineData(null, null, "2026-08-01", 合规)]
    [InlineData("2026-08-02", null, "2026-08-01", 合规)]
    [InlineData("2026-12-31", null, "2027-02-01", 不能认定)]
    public void 第二十一条第一款_不可抗力消除后(string? ended, string? paidOn, string asOf, Outcome outcome) =>
        Answers<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(
            new(new(DeferralCause.ForceMajeure, null, Day("2026-06-15"), DayOrNull(ended), DayOrNull(paidOn), Day(asOf))), outcome);

    [Theory]
    [InlineData(DeferralBasis.WorkerConsent, "2026-07-14", "2026-08-01", 合规)]
    [InlineData(DeferralBasis.WorkerConsent, "2026-07-15", "2026-08-01", 合规)]
    [InlineData(DeferralBasis.CollectiveConsultation, "2026-07-16", "2026-08-01", 违反)]
    [InlineData(DeferralBasis.WorkerConsent, null, "2026-07-15", 不适用)]
    [InlineData(DeferralBasis.WorkerConsent, null, "2026-07-16", 违反)]
    [InlineData(DeferralBasis.WorkerConsent, "2026-07-15", "2026-07-14", 不适用)]
    [InlineData(DeferralBasis.None, "2026-06-15", "2026-08-01", 合规)]
    [InlineData(DeferralBasis.None, "2026-06-16", "2026-08-01", 违反)]
    [InlineData(null, "2026-06-15", "2026-08-01", 合规)]
    [InlineData(null, "2026-07-01", "2026-08-01", 不能认定)]
    [InlineData(null, "2026-07-16", "2026-08-01", 违反)]
    public void 第二十一条第二款_最长三十日(DeferralBasis? basis, string? paidOn, string asOf, Outcome outcome) =>
        Answers<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(
            new(new(DeferralCause.BusinessDifficulty, basis, Day("2026-06-15"), null, DayOrNull(paidOn), Day(asOf))), outcome);

    /// <summary>2026-10-05 在国庆节，法定发放日是 2026-09-30。</summary>
    [Theory]
    [InlineData(DeferralBasis.WorkerConsent, "2026-10-05", "2026-10-29", 合规)]
    [InlineData(DeferralBasis.WorkerConsent, "2026-10-05", "2026-10-30", 合规)]
    [InlineData(DeferralBasis.WorkerConsent, "2026-10-05", "2026-10-31", 违反)]
    [InlineData(DeferralBasis.None, "2026-10-05", "2026-09-29", 合规)]
    [InlineData(DeferralBasis.None, "2026-10-05", "2026-09-30", 合规)]
    [InlineData(DeferralBasis.None, "2026-10-05", "2026-10-01", 违反)]
    [InlineData(DeferralBasis.WorkerConsent, "2027-02-10", "2027-02-20", 不能认定)]
    [InlineData(DeferralBasis.None, "2027-02-10", "2027-02-20", 不能认定)]
    public void 第二十一条第二款_发放日遇节假日_从提前的那一天起算(DeferralBasis basis, string payday, string paidOn, Outcome outcome) =>
        Answers<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(
            new(new(DeferralCause.BusinessDifficulty, basis, Day(payday), null, Day(paidOn), Day("2027-06-01"))), outcome);

    [Theory]
    [InlineData("2026-09-20", "2026-09-30", 合规)]
    [InlineData("2026-09-20", "2026-10-01", 违反)]
    [InlineData("2026-09-30", "2026-10-08", 合规)]
    [InlineData("2026-09-30", "2026-10-09", 违反)]
    public void 第二十一条第一款_发放日遇节假日_不早于提前的那一天(string ended, string paidOn, Outcome outcome) =>
        Answers<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(
            new(new(DeferralCause.ForceMajeure, null, Day("2026-10-05"), Day(ended), Day(paidOn), Day("2026-12-01"))), outcome);

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第二十一条_施行前不适用(string payday, Outcome outcome)
    {
        var asOf = Day("2017-12-01");
        Answers<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(
            new(new(DeferralCause.BusinessDifficulty, DeferralBasis.None, Day(payday), null, null, asOf)), outcome);
        Answers<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(
            new(new(DeferralCause.ForceMajeure, null, Day(payday), Day("2017-06-01"), null, asOf)), outcome);
    }

    [Fact]
    public void 第二十一条_另一种原因不适用_原因不明不能认定()
    {
        var wage = new DeferredWage(DeferralCause.BusinessDifficulty, DeferralBasis.None, Day("2026-06-15"), null, null, Day("2026-08-01"));
        Answers<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(new(wage), 不适用);
        Answers<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(new(wage with { Cause = DeferralCause.ForceMajeure }), 不适用);
        Answers<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(new(wage with { Cause = null }), 不能认定);
        Answers<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(new(wage with { Cause = null }), 不能认定);
        Assert.Null((wage with { Basis = null }).DaysLate(WorkCalendar.Shipped));
    }
}
