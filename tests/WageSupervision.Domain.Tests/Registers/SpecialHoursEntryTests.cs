using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Domain.Tests.Registers;

/// <summary>登记的特殊工时批准：附了文件才能用，提前停止的到那一天，撤销的没有。</summary>
public sealed class SpecialHoursEntryTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    private static readonly SpecialHoursParticulars Approval =
        new("演示人社〔2026〕1号", "演示区人社局", WorkHours.Comprehensive, "司机", new(2026, 9, 1), new(2027, 8, 31));

    private readonly RegisterEntry entry = RegisterEntry.From([new EntryRegistered(Approval, [], null) { On = new(2026, 9, 1) }]);

    [Fact]
    public void 劳动法第三十九条_没有附批准文件的_列为还缺_不能用()
    {
        Assert.Contains("没有附批准文件", Assert.Single(entry.Shortcomings), StringComparison.Ordinal);
        Assert.False(entry.ApprovedHours!.IsShown);

        entry.Apply(entry.AddFile(Today, new(Guid.NewGuid(), "00"), "批准文件"));
        Assert.Empty(entry.Shortcomings);
        Assert.True(entry.ApprovedHours.IsShown);
        Assert.Equal((Approval.Hours, Approval.From, Approval.Until), (entry.ApprovedHours.Kind, entry.ApprovedHours.From, entry.ApprovedHours.Until));
        Assert.Equal(["司机"], entry.ApprovedHours.Posts);
        Assert.Empty(RegisterJudge.Judge(entry, Consents.Count(entry, []), "330106", Today, LegalParameters.Shipped));
    }

    [Theory]
    [InlineData("2026-09-30", "2026-09-30")]
    [InlineData("2027-08-31", "2027-08-31")]
    [InlineData("2027-09-01", "2027-08-31")]
    public void 劳动法第三十九条_提前停止的到那一天(string ended, string until)
    {
        entry.Apply(entry.End(Today, Day(ended), "不再实行"));
        Assert.Equal(Day(until), entry.ApprovedHours!.Until);
        Assert.Throws<ProcedureRuleException>(() => entry.End(Today, new(2026, 8, 31), "早于首日"));
    }

    [Fact]
    public void 劳动法第三十九条_撤销的没有批准()
    {
        entry.Apply(entry.Withdraw(Today, "登记错了"));
        Assert.Null(entry.ApprovedHours);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
