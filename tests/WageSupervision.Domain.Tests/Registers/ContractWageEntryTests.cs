using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Domain.Tests.Registers;

/// <summary>登记的劳动合同写明的每月固定工资。</summary>
public sealed class ContractWageEntryTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("2027-08-31", null, "2027-08-31")]
    [InlineData("2027-08-31", "2026-10-15", "2026-10-15")]
    [InlineData("2027-08-31", "2027-09-01", "2027-08-31")]
    [InlineData(null, "2026-10-15", "2026-10-15")]
    public void 第八条_约定的工资到合同期满或者终止的那一天(string? ends, string? ended, string? until)
    {
        var entry = Contract(6000, Day(ends));
        if (Day(ended) is { } day)
        {
            entry.Apply(entry.End(new(2027, 12, 1), day, ""));
        }

        Assert.Equal(new AgreedWage(6000, 6000, new(2026, 9, 1), Day(until)), entry.AgreedWage);
    }

    [Fact]
    public void 第八条_没有写每月固定工资的_撤销的_没有可以比较的()
    {
        Assert.Null(Contract(null, null).AgreedWage);
        var entry = Contract(6000, null);
        entry.Apply(entry.Withdraw(new(2026, 10, 1), "登记错了"));
        Assert.Null(entry.AgreedWage);
    }

    [Fact]
    public void 第八条_写了每月固定工资_就写明了标准() =>
        Assert.Equal(["项目", "形式", "时间"], new WageClause("", "", "", "", null, "") { MonthlyWage = 6000 }.Missing);

    private static RegisterEntry Contract(decimal? monthly, DateOnly? ends) => RegisterEntry.From(
    [
        new EntryRegistered(
            new ContractParticulars(new(2026, 8, 20), new(2026, 9, 1), ends, new WageClause("", "", "", "", null, "") { MonthlyWage = monthly }),
            [Guid.NewGuid()], null)
        { On = new(2026, 9, 1) },
    ]);

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
