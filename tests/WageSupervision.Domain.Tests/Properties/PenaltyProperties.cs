using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article33;
using WageSupervision.Domain.Law.Order353.Article34;
using WageSupervision.Domain.Law.Order353.Article35;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using Outcome = WageSupervision.Domain.Law.Outcome;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>Articles 33 to 35: no fine outside what the three articles write, and none before the gate opens.</summary>
public sealed class PenaltyProperties
{
    private static Gen<PenaltyInput> Situations =>
        from violation in Gen.Elements(Enum.GetValues<Violation>())
        from served in Any.DayBetween(new(2017, 4, 1), new(2026, 12, 1))
        from term in Gen.Choose(0, 30)
        from ordered in Gen.Elements(true, true, false)
        from corrected in Gen.OneOf(Gen.Constant<DateOnly?>(null), Gen.Choose(-2, 40).Select(off => (DateOnly?)served.AddDays(off)))
        from asOf in Gen.OneOf(Gen.Choose(-1, 45).Select(served.AddDays), Gen.Choose(-1, 1).Select(off => served.AddDays(term + off)))
        from grave in Gen.Elements(true, false, false)
        select new PenaltyInput(violation, ordered ? new(served, served.AddDays(term)) : null, corrected, grave, asOf);

    [Fact]
    public void 幅度就是条文写的幅度_前提不满足没有罚款() => Property.Holds(Situations, input =>
    {
        var values = Ask.All<PenaltyCalculation>(input).Values;
        var expected = Fines(input);
        Assert.Equal(expected, ((IEnumerable<Dictionary<string, object?>>)values["fines"]!)
            .Select(fine => ((string)fine["respondent"]!, (decimal)fine["min"]!, (decimal)fine["max"]!)));
        Assert.Equal(IsRefusal(input), values["refusedToCorrect"]);
        Assert.Equal(IsRefusal(input) ? [(2_000m, 20_000m)] : [], ((IEnumerable<Dictionary<string, object?>>)values["alternatives"]!)
            .Select(fine => ((decimal)fine["min"]!, (decimal)fine["max"]!)));
        Assert.Equal(input.Violation == Violation.UnlawfulPaySystem && Naive.IsOfTheOrder(input.AsOf!.Value), values["warning"]);
    });

    [Fact]
    public void 拟罚款在幅度内才合规_上下限都包括本数_差一分也不行() => Property.Holds(
        from input in Situations
        from respondent in Gen.Elements(Enum.GetValues<Respondent>())
        from limit in Gen.Elements(0m, 1_000m, 5_000m, 10_000m, 20_000m, 30_000m, 50_000m, 100_000m)
        from off in Gen.Elements(-0.01m, 0m, 0.01m)
        select (input, respondent, fine: Math.Max(0, limit + off)),
        item =>
        {
            var circumstances = new PenaltyCircumstances(
                item.input.Violation, item.input.CorrectionOrder, item.input.CorrectedOn, item.input.GraveConsequence ?? false, item.input.AsOf!.Value);
            var answer = item.input.Violation switch
            {
                Violation.UnlawfulPaySystem => new UnlawfulPaySystemDrawsWarning().Judge(new(circumstances, true, item.fine), LegalParameters.Shipped),
                Violation.RecordFalsification =>
                    new FalsifiedRecordsDrawLawfulFine().Judge(new(circumstances, item.respondent, item.fine), LegalParameters.Shipped),
                _ => new UnpaidWagesDrawLawfulFine().Judge(new(circumstances, item.respondent, item.fine), LegalParameters.Shipped),
            };
            if (!Naive.IsOfTheOrder(circumstances.AsOf))
            {
                Assert.True(Ask.IsBeforeTheOrder(answer));
                return;
            }

            var who = item.input.Violation == Violation.UnlawfulPaySystem || item.respondent == Respondent.Enterprise ? "enterprise" : "responsiblePerson";
            var ranges = Fines(item.input).Where(range => range.Who == who).ToArray();
            var lawful = ranges.Length == 0 ? item.fine == 0 : ranges[0].Min <= item.fine && item.fine <= ranges[0].Max;
            Assert.Equal(lawful ? Outcome.Complied : Outcome.Violated, answer.Outcome);
        });

    [Fact]
    public void 改正期限_前一日当日不算拒不改正_后一日算_期限内改正的不算() => Property.Holds(
        from served in Any.DayBetween(new(2017, 5, 1), new(2026, 12, 1)) from term in Gen.Choose(0, 60) select (served, deadline: served.AddDays(term)),
        item =>
        {
            bool Refused(DateOnly? corrected, DateOnly asOf) => (bool)Ask.All<PenaltyCalculation>(
                new PenaltyInput(Violation.UnpaidOrDeducted, new(item.served, item.deadline), corrected, null, asOf)).Values["refusedToCorrect"]!;
            Assert.False(Refused(null, item.deadline));
            Assert.True(Refused(null, item.deadline.AddDays(1)));
            Assert.False(Refused(item.deadline.AddDays(-1), item.deadline.AddDays(2)));
            Assert.False(Refused(item.deadline, item.deadline.AddDays(2)));
            Assert.True(Refused(item.deadline.AddDays(1), item.deadline.AddDays(2)));
        });

    // 责令之后，期限已过，期限内没有改正。
    private static bool IsRefusal(PenaltyInput input) => Naive.IsOfTheOrder(input.AsOf!.Value)
        && input.CorrectionOrder is not null
        && input.AsOf > input.CorrectionOrder.Deadline
        && (input.CorrectedOn is null || input.CorrectedOn > input.CorrectionOrder.Deadline);

    // 第三十三条没有罚款；第三十四条并处；第三十五条须拒不改正或者造成严重后果。
    private static (string Who, decimal Min, decimal Max)[] Fines(PenaltyInput input)
    {
        if (!Naive.IsOfTheOrder(input.AsOf!.Value) || input.Violation == Violation.UnlawfulPaySystem)
        {
            return [];
        }

        if (input.Violation == Violation.RecordFalsification)
        {
            return [("enterprise", 5_000, 20_000), ("responsiblePerson", 1_000, 10_000)];
        }

        return input.GraveConsequence == true ? [("enterprise", 50_000, 100_000)]
            : IsRefusal(input) ? [("enterprise", 10_000, 30_000)]
            : [];
    }
}
