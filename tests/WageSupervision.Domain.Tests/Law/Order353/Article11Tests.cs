using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article11;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "11")]
public sealed class Article11Tests
{
    [Theory]
    [InlineData(true, true, true, true, true, true, 合规)]
    [InlineData(false, true, true, true, true, true, 不能认定)]
    [InlineData(true, false, true, true, true, true, 不能认定)]
    [InlineData(true, true, false, true, true, true, 不能认定)]
    [InlineData(true, true, true, false, true, true, 不能认定)]
    [InlineData(true, true, true, true, false, true, 不能认定)]
    [InlineData(true, true, true, true, true, false, 不能认定)]
    public void 第十一条第二款_应当写明的六项(bool name, bool daysWorked, bool overtimeHours, bool items, bool payer, bool paidOn, Outcome outcome) =>
        Answers<PayrollSheetStatesItsContents, PayrollSheetStatesItsContents.Facts>(
            new(Day("2026-09-30"), name, daysWorked, overtimeHours, items, payer, paidOn), outcome);

    [Fact]
    public void 第十一条第二款_缺的逐项列出_施行前不适用()
    {
        var facts = new PayrollSheetStatesItsContents.Facts(Day("2026-09-30"), true, false, false, true, true, false);
        var finding = Assert.IsType<Finding.Undetermined>(new PayrollSheetStatesItsContents().Judge(facts, LegalParameters.Shipped));
        Assert.Equal(["工作天数", "加班加点时间", "发放时间"], finding.Missing);
        Answers<PayrollSheetStatesItsContents, PayrollSheetStatesItsContents.Facts>(facts with { MadeOn = Day("2017-04-30") }, 不适用);
    }

    [Fact]
    public void 第十一条第二款_前后两句的规则编号不同() =>
        Assert.Equal(
            [("ZJ353-11-2", "第十一条第二款"), ("ZJ353-11-2-s2", "第十一条第二款第二句")],
            new[] { RuleBook.Of<PayrollSheetStatesItsContents>().Basis, RuleBook.Of<PayrollIsKeptTwoYears>().Basis }
                .Select(basis => (basis.RuleId, basis.Citation)));

    [Theory]
    [InlineData("2024-03-01", true, "2026-03-01", 合规)]
    [InlineData("2024-03-01", false, "2026-02-28", 违反)]
    [InlineData("2024-03-01", false, "2026-03-01", 违反)]
    [InlineData("2024-03-01", false, "2026-03-02", 不适用)]
    [InlineData("2024-03-01", null, "2026-03-01", 不能认定)]
    [InlineData("2017-04-30", false, "2017-06-01", 不适用)]
    [InlineData("2017-05-01", false, "2017-06-01", 违反)]
    public void 第十一条第二款_保存两年(string madeOn, bool? kept, string asOf, Outcome outcome) =>
        Answers<PayrollIsKeptTwoYears, PayrollIsKeptTwoYears.Facts>(new(Day(madeOn), kept, Day(asOf)), outcome);

    [Theory]
    [InlineData("2024-02-29", "2026-02-28")]
    [InlineData("2026-02-28", "2028-02-28")]
    public void 第十一条第二款_满两年的对应日(string madeOn, string until) => Assert.Equal(Day(until), RecordRetention.KeepUntil(Day(madeOn)));
}
